"""Places on other file systems, for tests: what stands there, and what is put there by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import fsspec
from sites import Tree, differences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sites import Site


class Elsewhere:
    """The place at a URL."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.system, self.root = fsspec.url_to_fs(url)

    def write(self, files: Mapping[str, str | bytes]) -> None:
        for path, text in files.items():
            target = f"{self.root}/{path}"
            self.system.makedirs(target.rpartition("/")[0], exist_ok=True)
            self.system.pipe_file(target, text if isinstance(text, bytes) else text.encode())

    def remove(self, path: str = "") -> None:
        target = f"{self.root}/{path}".rstrip("/")
        if self.system.exists(target):
            self.system.rm(target, recursive=True)

    def tree(self) -> Tree:
        found = self.system.find(self.root, withdirs=True, detail=True) if self.system.exists(self.root) else {}
        files, folders = {}, set()
        for name, info in found.items():
            path = name[len(self.root) :].strip("/")
            if info["type"] == "directory":
                folders.add(path)
            else:
                files[path] = self.system.cat_file(name)
        return Tree(files, frozenset(folders - {""}))


def assert_clean_there(site: Site, place: Elsewhere) -> None:
    """The identity law: what stands there is what a clean build would leave in a folder, byte for byte."""
    found = differences(place.tree(), site.clean_tree())
    assert not found, f"differs from a clean build: {found}"
