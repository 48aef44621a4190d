"""Folders on other file systems, by URL: whatever fsspec knows. Imported only where a site has one."""

from newsgen.remote.place import Found, Place

__all__ = ["Found", "Place"]
