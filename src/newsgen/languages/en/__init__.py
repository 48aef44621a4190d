"""English."""

from newsgen.languages.en.language import LANGUAGE

__all__ = ["LANGUAGE"]
