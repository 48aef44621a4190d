"""The same bytes whoever does the work; and a worker that dies is an error that says where."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from distributed import Client, LocalCluster
from elsewhere import Elsewhere
from sites import assert_as_clean, differences, read_tree

from newsgen.errors import BuildError
from newsgen.executors import WorkerDiedError, cluster
from newsgen.executors.cluster import Dask
from newsgen.pipeline import crew

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sites import Site

TEXT = (
    "date 2023-{month:02}-{day:02} River Daily (Reporter/Wu Di) On that day, Bai Tao, secretary of the district party"
    " committee, visited the river. District Chief Deng Na listened.\n\nThey spoke of rain, number {day}.\n"
)


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    files = {
        f"content/{month}/clip-{day}.txt": TEXT.format(month=month, day=day)
        for month in range(1, 5)
        for day in range(1, 11)
    }
    chinese = "江门日报讯（记者/吴迪）2月1日，蓬江区委书记白涛到河边检查工作。\n"
    mark = "---\ndate: 2023-05-01\n---\n# Rain\n\nMayor *Bai Tao* spoke.\n"
    return make_site({**files, "content/2023-02-01-雨.txt": chinese, "content/mark.md": mark})


OTHERS = ["processes", "dask"]


@pytest.mark.parametrize("executor", OTHERS)
def test_all_write_the_same_bytes_as_one_process(site: Site, tmp_path: Path, executor: str) -> None:
    site.build()
    serial = site.tree()
    site.remove(".newsgen")
    site.build(tmp_path / "other", executor=executor, jobs=2)
    assert differences(serial, read_tree(tmp_path / "other")) == []


@pytest.mark.parametrize("executor", OTHERS)
def test_the_identity_law_holds_between_them(site: Site, executor: str) -> None:
    site.build(executor=executor, jobs=2)
    site.remove("content/1/clip-1.txt")
    site.write({"content/1/clip-2.txt": TEXT.format(month=12, day=2)})
    site.build(executor=executor, jobs=2)
    assert_as_clean(site)
    assert not (site.root / ".newsgen/frozen.sqlite").exists()


@pytest.fixture(scope="module")
def running() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster:
        yield cluster


class TestACluster:
    """Workers of a scheduler that somebody else started, in another folder."""

    @pytest.fixture(scope="class")
    def cluster(self) -> Iterator[LocalCluster]:
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster:
            yield cluster

    def test_writes_the_same_bytes(self, site: Site, running: LocalCluster) -> None:
        site.build(executor="dask", scheduler=running.scheduler_address)
        assert_as_clean(site)
        assert site.build(executor="dask", scheduler=running.scheduler_address).written == 0

    def test_keeps_nothing_of_one_build_for_the_next(self, site: Site, running: LocalCluster) -> None:
        for day in (1, 2, 3):
            site.write({f"content/2023-06-0{day}-new.txt": TEXT.format(month=6, day=day)})
            site.build(executor="dask", scheduler=running.scheduler_address)
            assert_as_clean(site)

    def test_is_left_running(self, site: Site, running: LocalCluster) -> None:
        site.build(executor="dask", scheduler=running.scheduler_address)
        with Client(running.scheduler_address, set_as_default=False) as client:
            assert len(client.nthreads()) == 2

    def test_with_another_newsgen_is_refused(
        self, site: Site, running: LocalCluster, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(crew.fingerprint, "libraries", lambda: "jinja2=1")
        with pytest.raises(BuildError, match=r"worker-unfit the worker tcp.* other versions"):
            site.build(executor="dask", scheduler=running.scheduler_address)

    def test_that_does_not_see_the_site_is_refused(self, running: LocalCluster, tmp_path: Path) -> None:
        there = Dask(0, running.scheduler_address)
        with closing(there), pytest.raises(BuildError, match=r"worker-unfit .* does not see"):
            crew.refuse_strangers(there, str(tmp_path / "elsewhere"))


class TestContentAndOutputByURL:
    """On a file system that all workers see, reached as any store is."""

    @pytest.fixture
    def elsewhere(self, site: Site, tmp_path: Path) -> Elsewhere:
        clippings = Elsewhere(f"file://{tmp_path}/shared/clippings")
        clippings.write({path.removeprefix("content/"): text for path, text in files_of(site).items()})
        return Elsewhere(f"file://{tmp_path}/shared/site")

    @pytest.mark.parametrize("executor", ["serial", "processes", "dask", "cluster"])
    def test_all_write_the_bytes_of_a_site_in_folders(
        self, site: Site, elsewhere: Elsewhere, make_site: Any, running: LocalCluster, executor: str
    ) -> None:
        site.build()
        there = make_site(name="there")
        there.remove("content")
        clippings = Elsewhere(elsewhere.url.replace("/site", "/clippings"))
        there.write({"newsgen.yaml": f"content: {clippings.url}\noutput: {elsewhere.url}\n"})
        how: dict[str, Any] = {"executor": executor, "jobs": 2}
        if executor == "cluster":
            how = {"executor": "dask", "scheduler": running.scheduler_address}
        there.build(**how)
        assert differences(site.tree(), elsewhere.tree()) == []
        for one, place in ((site.write, "content/"), (clippings.write, "")):
            one({f"{place}1/clip-2.txt": TEXT.format(month=12, day=2), f"{place}2023-06-01-new.txt": "Rain.\n"})
        site.remove("content/1/clip-1.txt")
        clippings.remove("1/clip-1.txt")
        site.build()
        there.build(**how)
        assert differences(site.tree(), elsewhere.tree()) == []
        assert there.build(**how).written == 0


def files_of(site: Site) -> dict[str, bytes]:
    return {path.relative_to(site.root).as_posix(): path.read_bytes() for path in site.root.glob("content/**/*.*")}


def test_workers_with_several_threads_are_refused(site: Site) -> None:
    with (
        LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address="127.0.0.1:0") as cluster,
        pytest.raises(BuildError, match=r"worker-unfit .* has 2 threads") as error,
    ):
        site.build(executor="dask", scheduler=cluster.scheduler_address)
    assert "--nthreads 1" in error.value.hint


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense"])
def test_a_scheduler_that_is_not_there_is_told(site: Site, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(BuildError, match=f"scheduler-unreachable .*{address}"):
        site.build(executor="dask", scheduler=address)


def test_without_dask_the_error_says_what_to_install(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "newsgen.executors.cluster", None)
    with pytest.raises(BuildError, match="dask-missing") as error:
        site.build(executor="dask")
    assert "newsgen[dask]" in error.value.hint


def test_hash_order_locale_and_time_zone_leave_no_trace(site: Site) -> None:
    site.build(search=True)
    told = {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONPATH": os.pathsep.join(sys.path)}
    twin = site.twin()
    subprocess.run(
        [sys.executable, "-m", "newsgen", "build", "-q", "--executor", "serial"],
        cwd=twin.root, env=os.environ | told, check=True,
    )  # fmt: skip
    assert differences(site.tree(), twin.tree()) == []


def test_an_error_in_a_template_is_told_by_a_worker_as_by_the_build_itself(site: Site) -> None:
    site.write({"templates/article.html": "\n{{ view.nothing_of_the_kind }}"})
    said = set()
    for executor in ("serial", "processes"):
        with pytest.raises(BuildError) as error:
            site.build(executor=executor, jobs=2)
        said.add(str(error.value))
    (message,) = said
    assert message.startswith("templates/article.html:2: error template-error")


class Doomed:
    """An executor whose worker dies at the first chunk of a stage."""

    def __init__(self, stage: str) -> None:
        self.stage = stage

    def map(self, function: Any, chunks: Any) -> Iterator[Any]:
        for chunk in chunks:
            if (self.stage == "reading") == isinstance(chunk, list):
                raise WorkerDiedError(chunk)
            yield function(chunk)

    def close(self) -> None:
        pass


@pytest.mark.parametrize(("stage", "said"), [("reading", "files from content/"), ("rendering", "pages of kind")])
def test_a_worker_that_dies_ends_the_build_and_the_last_site_stands(
    site: Site, monkeypatch: pytest.MonkeyPatch, stage: str, said: str
) -> None:
    site.build()
    before = site.tree()
    site.write({"content/2023-06-01-new.txt": "Rain.\n"})
    with monkeypatch.context() as patch:
        patch.setattr(crew.Crew, "for_work", lambda *_: Doomed(stage))
        with pytest.raises(BuildError, match=f"worker-died.*{said}"):
            site.build()
    assert site.tree() == before
    site.build()
    assert_as_clean(site)


KILLER = """
import os, signal, sys
if "--multiprocessing-fork" in sys.orig_argv:
    import newsgen.pipeline.rendering as rendering
    rendering.Workbench._page = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
"""
INTERRUPTER = """
import os, signal
from newsgen.pipeline import committing
enter = committing._Tally.enter
def interrupted(self, made):
    enter(self, made)
    os.killpg(os.getpgid(0), signal.SIGINT)
committing._Tally.enter = interrupted
from newsgen.cli import main
if __name__ == "__main__":
    main()
"""


def run(
    site: Site, *command: str, path: Path | None = None, executor: str = "processes"
) -> subprocess.CompletedProcess[str]:
    """A build in a process group of its own, with two workers."""
    search = os.pathsep.join([*([str(path)] if path else []), *sys.path])
    return subprocess.run(
        [sys.executable, *command, "build", "--executor", executor, "--jobs", "2"],
        cwd=site.root, env=os.environ | {"PYTHONPATH": search}, capture_output=True, text=True, timeout=60,
        check=False, start_new_session=True,
    )  # fmt: skip


@pytest.mark.parametrize("executor", OTHERS)
def test_so_does_a_real_worker_that_is_killed(site: Site, tmp_path: Path, executor: str) -> None:
    (tmp_path / "killer").mkdir()
    (tmp_path / "killer/sitecustomize.py").write_text(KILLER)
    done = run(site, "-m", "newsgen", path=tmp_path / "killer", executor=executor)
    assert done.returncode == 2
    assert "worker-died" in done.stderr
    assert "Traceback" not in done.stderr
    assert not site.output.exists()


@pytest.mark.parametrize("executor", OTHERS)
def test_ctrl_c_ends_with_130_without_a_traceback_and_the_last_site_stands(
    site: Site, tmp_path: Path, executor: str
) -> None:
    site.build()
    before = site.tree()
    site.write({"content/2023-06-01-new.txt": "Rain.\n"})
    (tmp_path / "interrupted.py").write_text(INTERRUPTER)
    done = run(site, str(tmp_path / "interrupted.py"), executor=executor)
    assert done.returncode == 130
    assert "interrupted" in done.stderr
    assert "Traceback" not in done.stderr
    assert site.tree() == before
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
