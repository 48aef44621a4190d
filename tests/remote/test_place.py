"""A place on another file system: files appear whole, errors are told, and what changed shows."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from fsspec.implementations.local import LocalFileSystem
from fsspec.implementations.memory import MemoryFileSystem

from newsgen.errors import BuildError
from newsgen.remote import Place
from newsgen.remote.opening import shown
from newsgen.remote.stamps import BELOW_TIMES, UNKNOWN, change_stamp

if TYPE_CHECKING:
    from pathlib import Path

    from elsewhere import Elsewhere

YEAR_2023 = 1_675_209_600
NOW = 1_790_000_000


class TestStamps:
    def test_a_time_is_told_in_nanoseconds_however_it_is_written(self) -> None:
        assert change_stamp({"mtime": YEAR_2023}) == YEAR_2023 * 10**9
        assert change_stamp({"LastModified": datetime(2023, 2, 1, tzinfo=UTC)}) == YEAR_2023 * 10**9
        assert change_stamp({"modified": datetime(2023, 2, 1)}) == YEAR_2023 * 10**9  # noqa: DTZ001 - as some stores do
        assert change_stamp({"updated": "2023-02-01T00:00:00Z"}) == YEAR_2023 * 10**9

    @pytest.mark.parametrize("name", ["ETag", "etag", "md5Hash", "generation"])
    def test_a_digest_or_version_goes_before_a_time_and_is_never_taken_for_a_recent_one(self, name: str) -> None:
        one, other = (change_stamp({name: value, "mtime": NOW}) for value in "ab")
        assert one != other
        assert 0 <= min(one, other) <= max(one, other) < BELOW_TIMES < NOW * 10**9

    def test_the_same_bytes_written_again_are_another_stamp(self) -> None:
        assert change_stamp({"ETag": "a", "LastModified": "1"}) != change_stamp({"ETag": "a", "LastModified": "2"})

    @pytest.mark.parametrize("info", [{}, {"mtime": None}, {"mtime": "yesterday"}, {"created": NOW}, {"mtime": 1e300}])
    def test_where_nothing_of_use_is_told_each_build_looks_again(self, info: dict[str, object]) -> None:
        assert change_stamp(info) == UNKNOWN > NOW * 10**9


class TestMissing:
    def test_without_fsspec_the_error_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("fsspec", "fsspec.core"):
            monkeypatch.setitem(sys.modules, name, None)
        for url, needed in (("memory://x", "'newsgen[remote]'"), ("s3://bucket/x", "'newsgen[remote]' s3fs")):
            with pytest.raises(BuildError, match=f"remote-missing {url} needs fsspec") as error:
                Place(url)
            assert error.value.hint == f"pip install {needed}"

    def test_without_the_package_of_a_protocol_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "s3fs", None)
        with pytest.raises(BuildError, match=r"remote-missing s3://bucket/x needs a package") as error:
            Place("s3://bucket/x")
        assert error.value.hint == "pip install s3fs"

    def test_a_protocol_that_nobody_knows_is_told(self) -> None:
        with pytest.raises(BuildError, match=r"remote-unusable s4://bucket: cannot be opened: .*s4"):
            Place("s4://bucket/")

    def test_the_web_is_no_file_system(self) -> None:
        with pytest.raises(BuildError, match="remote-unusable") as error:
            Place("https://example.org/archive/")
        assert "--base-url" in error.value.hint


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("s3://bucket/site/", "s3://bucket/site"),
        ("sftp://me:secret@example.org/site", "sftp://me@example.org/site"),
        ("sftp://me@example.org/a:b@c/", "sftp://me@example.org/a:b@c"),
    ],
)
def test_a_password_is_shown_to_nobody(url: str, said: str) -> None:
    assert shown(url) == said


class TestFiles:
    def test_nothing_is_there_at_first(self, elsewhere: Elsewhere) -> None:
        place = Place(elsewhere.url)
        assert not place.exists()
        assert place.read("a") is None
        assert place.entries("") == {}
        place.remove("a/b")

    def test_what_was_written_is_read_whole_or_in_part(self, elsewhere: Elsewhere, tmp_path: Path) -> None:
        place = Place(elsewhere.url)
        place.write("a/b.txt", b"rain and sun")
        (tmp_path / "here").write_bytes(b"wind")
        place.put(str(tmp_path / "here"), "a/[c]?*.txt")
        assert place.read("a/b.txt") == b"rain and sun"
        assert place.read("a/b.txt", (5, 8)) == b"and"
        assert place.read("a/[c]?*.txt") == b"wind"
        assert {found.path: found.size for found in place.files()} == {"a/b.txt": 12, "a/[c]?*.txt": 4}
        assert {name: entry.kind for name, entry in place.entries("").items()} == {"a": "directory"}

    def test_folders_go_when_they_are_empty(self, elsewhere: Elsewhere) -> None:
        place = Place(elsewhere.url)
        place.write("a/b/c.txt", b"")
        place.write("a/d.txt", b"")
        place.remove("a/b/c.txt")
        place.prune("a/b/c.txt")
        assert elsewhere.tree().folders == {"a"}

    def test_a_file_of_a_folder_is_renamed_into_its_place(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place = Place(f"file://{tmp_path}/site")
        place.write("a.txt", b"old")
        seen: list[bytes] = []
        move = LocalFileSystem.mv

        def watched(self: Any, source: str, target: str) -> None:
            seen.append((tmp_path / "site/a.txt").read_bytes())
            move(self, source, target)

        monkeypatch.setattr(LocalFileSystem, "mv", watched)
        place.write("a.txt", b"new")
        assert seen == [b"old"]
        assert place.read("a.txt") == b"new"

    def test_a_folder_that_cannot_be_listed_is_no_empty_one(
        self, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place = Place(elsewhere.url)
        place.write("a/b.txt", b"")

        def refused(*_: Any, **__: Any) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(LocalFileSystem, "ls", refused)
        monkeypatch.setattr(MemoryFileSystem, "find", refused)
        with pytest.raises(BuildError, match=r"remote-unusable .* cannot be listed: .*Permission denied"):
            list(place.files())

    @pytest.mark.parametrize("at_once", [False, True])
    def test_many_are_handled_in_order(
        self, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch, at_once: bool
    ) -> None:
        place = Place(elsewhere.url)
        monkeypatch.setattr(place._system, "async_impl", at_once, raising=False)
        assert [len(batch) for batch in place.each(abs, range(-1200, 0))] == [512, 512, 176]
        assert [one for batch in place.each(abs, range(-1200, 0)) for one in batch] == list(range(1200, 0, -1))
