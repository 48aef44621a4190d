"""The shapes that flow through newsgen: frozen, without behaviour that touches files, pages or the clock."""

from newsgen.model.article import Article, Credit, Item, Mention, Source
from newsgen.model.clipping import Clipping, ClippingItem, Remark
from newsgen.model.diagnostic import Diagnostic, Severity
from newsgen.model.entry import Entry, Ref

__all__ = [
    "Article",
    "Clipping",
    "ClippingItem",
    "Credit",
    "Diagnostic",
    "Entry",
    "Item",
    "Mention",
    "Ref",
    "Remark",
    "Severity",
    "Source",
]
