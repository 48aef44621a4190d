"""Chinese."""

from newsgen.languages.zh.language import LANGUAGE

__all__ = ["LANGUAGE"]
