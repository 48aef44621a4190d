"""Articles -> bundles that Pagefind's script searches in a reader's browser."""

from newsgen.search.bundle import RECORDS_A_BUNDLE, bundles, engine, files
from newsgen.search.parts import Part, parts_of
from newsgen.search.records import digest, records

__all__ = ["RECORDS_A_BUNDLE", "Part", "bundles", "digest", "engine", "files", "parts_of", "records"]
