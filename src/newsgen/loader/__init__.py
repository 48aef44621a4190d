"""From bytes to Articles: find the files of `content/`, decode them, take them apart. Knows no page and no registry."""

from newsgen.loader.discover import Discovery, FoundFile, discover
from newsgen.loader.entitle import entitle
from newsgen.loader.load import MAX_BYTES, Loaded, load, too_large

__all__ = ["MAX_BYTES", "Discovery", "FoundFile", "Loaded", "discover", "entitle", "load", "too_large"]
