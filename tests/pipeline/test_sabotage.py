"""The identity law can fail: with a dependency taken out on purpose, the comparison with a clean build shows it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from deaths import build_and_die, locate
from sites import Site, assert_as_clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

FILES = {
    "newsgen.yaml": "per_page: 2\n",
    "content/2023-02-01-a.txt": "[?] Bai Tao and [mayor] Jose Diaz.\n",
    "content/2023-02-02-b.txt": "[mayor] Jose Diaz.\n",
    "content/2023-02-03-c.txt": "by: Wu Di\n[mayor] Deng Na.\n",
    "content/2023-02-04-d.txt": "[mayor] Deng Na.\n",
    **{f"content/2023-01-0{day}-f.txt": "[mayor] Ji Yun.\n" for day in range(1, 7)},
}
SPLIT = {"content/officials.yaml": "- name: Deng Na\n  slug: deng\n  where: {to: 2023-02-03}\n"}
NONE = {"content/officials.yaml": "- name: Deng Na\n  official: false\n"}
MERGED = {"content/officials.yaml": "- name: Deng Na\n  aliases: [Jose Diaz]\n"}
TITLED = {"content/2023-02-05-e.txt": "[mayor] Bai Tao.\n"}


def nothing(*_: Any, **__: Any) -> None:
    """What is put in the place of a dependency."""


def no_closures(_: object, templates: Any) -> dict[str, set[str]]:
    return {template: {template} for template in templates}


SABOTAGE: dict[str, tuple[str, Any, Mapping[str, str | None]]] = {
    "neighbours are not marked": (
        "newsgen.archive.settle._mark_neighbours", nothing, {"content/2023-02-02-b.txt": None},
    ),
    "nobody's identity is worked out again": ("newsgen.archive.settle._identify", nothing, TITLED),
    "slugs are not told apart": (
        "newsgen.archive.entities._touch", nothing, {"content/2023-01-01-e.txt": "[mayor] José Diaz.\n"},
    ),
    "addresses are not told apart": (
        "newsgen.archive.settle._tell_addresses_apart", nothing, {"content/0/2023-02-01-a.txt": "Nobody.\n"},
    ),
    "old pages are not left": ("newsgen.archive.entries.leave", nothing, {"content/2023-02-03-c.txt": "Nobody.\n"}),
    "a list that grew is taken for one that did not": (
        "newsgen.archive.entities.mark_grown", nothing,
        {"content/2023-01-01-f.txt": "[mayor] Ji Yun.\n---\n[mayor] Ji Yun.\n"},
    ),
    "whom a new registry names is not touched": ("newsgen.archive.ledger._touch", nothing, NONE),
    "namesakes are not told apart": ("newsgen.archive.namesakes.tell_apart", nothing, SPLIT),
    "former addresses are not worked out again": ("newsgen.archive.redirects.renew", nothing, MERGED),
    "templates are not followed": (
        "newsgen.renderer.theme.Theme.closures", no_closures, {"templates/base.html": "{{ frame.title }}"},
    ),
    "nothing is removed": (
        "newsgen.writer.output.OutputFolder.remove", nothing, {"content/2023-02-04-d.txt": None},
    ),
    "empty folders stay": (
        "newsgen.writer.output.OutputFolder._prune", nothing, {"content/2023-02-04-d.txt": None},
    ),
}  # fmt: skip


def edited(site: Site, edits: Mapping[str, str | None]) -> Site:
    site.build()
    for path, text in edits.items():
        site.remove(path) if text is None else site.write({path: text})
    return site


@pytest.mark.parametrize("which", SABOTAGE)
def test_the_law_breaks_when(which: str, make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    name, replacement, edits = SABOTAGE[which]
    sound = edited(make_site(FILES, name="sound"), edits)
    sound.build()
    assert_as_clean(sound)
    with monkeypatch.context() as patch:
        patch.setattr(*locate(name), replacement)
        site = edited(make_site(FILES), edits)
        site.build()
    with pytest.raises(AssertionError, match="differs from a clean build"):
        assert_as_clean(site)


def test_a_dead_builds_work_is_made_good_even_where_recovery_fails_because_the_marker_bears_another_stamp(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = edited(make_site(FILES), TITLED)
    assert build_and_die(site, "taking effect", 0, sigkill=True)
    with monkeypatch.context() as patch:
        patch.setattr("newsgen.pipeline.committing.recover", lambda _, work: shutil.rmtree(work.stage))
        site.build()
    assert_as_clean(site)
