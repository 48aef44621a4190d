"""newsgen: dated news clippings in, a browsable archive of articles, dates and officials out."""

__version__ = "0.1.0"
