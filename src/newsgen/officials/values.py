"""Values of the registry: what an editor may write after each key. One that cannot be used raises `ValueError`."""

from __future__ import annotations

from newsgen.text.clean import one_line
from newsgen.text.iso_dates import read_date
from newsgen.text.slug import slugify
from newsgen.text.yaml_lines import YamlList, YamlScalar, YamlValue

CONTENT = "content/"


def text(value: YamlValue) -> str:
    """One line of text."""
    if not isinstance(value, YamlScalar):
        raise ValueError("is not a single text")  # noqa: TRY004 - an editor's mistake, named by the reader
    return one_line(value.text)


def texts(value: YamlValue) -> tuple[str, ...]:
    """A list of texts; one text stands for a list of one."""
    values = value.items if isinstance(value, YamlList) else (value,)
    if not all(isinstance(one, YamlScalar) for one in values):
        raise ValueError("is not a list of texts")
    return tuple(read for one in values if isinstance(one, YamlScalar) and (read := one_line(one.text)))


def addresses(value: YamlValue) -> tuple[str, ...]:
    """A list of web addresses."""
    found = texts(value)
    if not all(one.startswith(("https://", "http://")) and " " not in one for one in found):
        raise ValueError("holds something that is no web address")
    return found


def paths(value: YamlValue) -> tuple[str, ...]:
    """A list of articles, as paths from the site's folder."""
    return tuple(one if one.startswith(CONTENT) else CONTENT + one for one in texts(value))


def slug(value: YamlValue) -> str:
    """The last part of an address."""
    read = text(value)
    if slugify(read) != read:
        raise ValueError("is no part of an address")
    return read


def boolean(value: YamlValue) -> bool:
    """True or false."""
    read = value.boolean if isinstance(value, YamlScalar) else None
    if read is None:
        raise ValueError("is neither true nor false")
    return read


def date(value: YamlValue) -> str:
    """A date, cut to what is known."""
    read = read_date(text(value))
    if read is None or not read.iso:
        raise ValueError("is no date")
    return read.iso
