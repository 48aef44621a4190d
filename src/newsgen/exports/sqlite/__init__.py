"""The archive as an SQLite file that people query and publish; its tables stand in docs/reference/export.md."""

from newsgen.exports.sqlite.database import Database

__all__ = ["Database"]
