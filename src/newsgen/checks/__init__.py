"""What a careful editor looks at before publishing: rules over archive and site -> Diagnostics, one function each."""

from newsgen.checks.matter import Matter, Surroundings
from newsgen.checks.rules import RULES, SHIPPED, Rules, inspect

__all__ = ["RULES", "SHIPPED", "Matter", "Rules", "Surroundings", "inspect"]
