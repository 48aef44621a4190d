"""Fixtures of all tests, Hypothesis profiles, and the way to the helpers."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "site")]  # `strategies`, `sites`, `plain_language` are imported by name

from dump_theme import write_dump_theme  # noqa: E402 - found through the line above
from elsewhere import Elsewhere  # noqa: E402 - as above
from plain_language import PlainLanguage  # noqa: E402 - as above
from sites import Site  # noqa: E402 - as above

import newsgen.languages  # noqa: E402 - as above
from newsgen.pipeline import indexing  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

settings.register_profile(
    "default",
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("quick", settings.get_profile("default"), phases=[Phase.explicit, Phase.generate])
settings.register_profile("deep", settings.get_profile("default"), max_examples=500, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Site]:
    """Makes a site in the test's own folder from `{path: text}`."""

    def make(files: Mapping[str, str | bytes] | None = None, name: str = "site") -> Site:
        return Site(tmp_path / name, files)

    return make


@pytest.fixture
def plain_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every text is read in the language of the tests, see `plain_language.py`."""
    monkeypatch.setattr(newsgen.languages, "languages", lambda: (PlainLanguage(),))
    indexing.sort_name.cache_clear()
    yield
    indexing.sort_name.cache_clear()


@pytest.fixture
def dump_theme(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped theme is one that shows every field of every view (and is quick to compile)."""
    folder = write_dump_theme(tmp_path_factory.mktemp("theme") / "theme")
    monkeypatch.setattr("newsgen.pipeline.sources.shipped_theme", lambda: folder)
    return folder


@pytest.fixture(params=["memory", "file"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Elsewhere]:
    """An empty place on another file system, by URL."""
    root = f"/{tmp_path.name}/site" if request.param == "memory" else f"{tmp_path}/elsewhere/site"
    place = Elsewhere(f"{request.param}://{root}")
    yield place
    place.remove()
