"""What the path of a file tells about its article: a date, and the words of its address."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.text.digest import short_digest
from newsgen.text.iso_dates import iso_date
from newsgen.text.slug import slugify

_YEAR = "(?<![0-9])(?P<year>1[5-9][0-9]{2}|2[01][0-9]{2})"
_DAY = re.compile(
    rf"{_YEAR}(?:(?P<mark>[-_. ]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"|[-_. ](?P<month2>[1-9])[-_. ](?P<day2>[1-9]|[12][0-9]|3[01])"
    r"|年(?P<month3>0?[1-9]|1[0-2])月(?P<day3>0?[1-9]|[12][0-9]|3[01])[日号號])(?![0-9])"
)
_MONTH = re.compile(rf"{_YEAR}(?:[-_.](?P<month>0[1-9]|1[0-2])|年(?P<month3>0?[1-9]|1[0-2])月)(?=$|[-_. ](?![0-9]))")
_FOLDERS = re.compile(
    r"(?:^|/)(?P<year>1[5-9][0-9]{2}|2[01][0-9]{2})(?:/(?P<month>0?[1-9]|1[0-2])(?:/(?P<day>0?[1-9]|[12][0-9]|3[01]))?)?$"
)


class PathFacts(Struct, frozen=True):
    """What a path says."""

    date: str
    """ISO 8601, cut to what is known; empty where the path names none or an impossible one."""
    impossible: str
    """A date that no calendar has, as it stands in the path."""
    slug: str


def read_path(path: str) -> PathFacts:
    """The date and the address words of `content/2023/02/2023-02-01-some-words.txt`.

    The file's name goes before its folders. Digits that may mean something else (a year among words, a
    number) are no date.
    """
    folders, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    match = _date_of_name(stem)
    words = _without(stem, match)
    slug = safe_slug(slugify(words)) or (f"article-{short_digest(path)}" if words.strip("-_. ") else "article")
    if match is None:
        match = _date_of_folders(folders)
    if match is None:
        return PathFacts("", "", slug)
    date = iso_date(match["year"], _part(match, "month"), _part(match, "day"))
    return PathFacts(date, "" if date else match[0].strip("/"), slug)


def without_date(stem: str) -> str:
    """The words of a file's name beside its date."""
    return _without(stem, _date_of_name(stem))


def _without(stem: str, match: re.Match[str] | None) -> str:
    return f"{stem[: match.start()]} {stem[match.end() :]}" if match else stem


def _date_of_name(stem: str) -> re.Match[str] | None:
    return _DAY.search(stem) or _MONTH.match(stem)


def _date_of_folders(folders: str) -> re.Match[str] | None:
    last = folders.rpartition("/")[2]
    return _DAY.fullmatch(last) or _MONTH.fullmatch(last) or _FOLDERS.search(folders)


def _part(match: re.Match[str], part: str) -> str | None:
    found = match.groupdict()
    return found.get(part) or found.get(f"{part}2") or found.get(f"{part}3")


def safe_slug(slug: str) -> str:
    """`slug`, told apart from the addresses of days, months and further pages (`/2023/02/`, `page/2/`)."""
    reserved = slug == "page" or (slug.isdigit() and len(slug) <= len("31"))
    return f"{slug}-article" if reserved else slug
