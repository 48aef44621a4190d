"""Who is named: the registry of officials that editors keep, and the finder that reads an article for names."""

from newsgen.model.registry import Post, Registry, RegistryEntry
from newsgen.officials.finder import identify
from newsgen.officials.known import KnownNames, KnownPerson, names
from newsgen.officials.registry import read_registry

__all__ = ["KnownNames", "KnownPerson", "Post", "Registry", "RegistryEntry", "identify", "names", "read_registry"]
