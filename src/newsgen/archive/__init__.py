"""The index: who was where on which day, what changed since the last build, and what was written.

SQLite in `.newsgen/`; deleting it costs one clean build and nothing else. Knows no HTML.
"""

from newsgen.archive.ledger import LedgerRow
from newsgen.archive.marks import mark_stale
from newsgen.archive.people import People
from newsgen.archive.reader import Reader
from newsgen.archive.settle import settle
from newsgen.archive.shelf import reshelve
from newsgen.archive.store import connect, forget, freeze, open_index, share
from newsgen.archive.update import Known, Prepared, Put, Update, prepare

__all__ = [
    "Known",
    "LedgerRow",
    "People",
    "Prepared",
    "Put",
    "Reader",
    "Update",
    "connect",
    "forget",
    "freeze",
    "mark_stale",
    "open_index",
    "prepare",
    "reshelve",
    "settle",
    "share",
]
