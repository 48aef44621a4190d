"""Paths and bytes -> the output folder: stage, then move into place; remove only what newsgen wrote."""

from newsgen.writer.output import OutputFolder
from newsgen.writer.signature import signature
from newsgen.writer.stage import Stage

__all__ = ["OutputFolder", "Stage", "signature"]
