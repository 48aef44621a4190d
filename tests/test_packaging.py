"""What is installed works without the repository: the wheel carries the theme and the data of the languages."""

from __future__ import annotations

import os
import re
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from installing import TOP, build_wheel, program, run

import newsgen

DATA = {".py", ".txt", ".json", ".toml", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment's Python, with the wheel unpacked and this one's libraries beside it."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = program(folder, "python")
    (site,) = (path for path in folder.rglob("site-packages") if path.is_dir())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # Libraries come after: newsgen itself is the wheel's. A `.pth` file would bring the checkout's along.
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries), "utf-8")
    return python


def test_the_wheel_holds_every_module_data_file_template_and_asset(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = TOP / "src/newsgen"
    modules = {path for path in package.rglob("*") if path.suffix in DATA and "__pycache__" not in path.parts}
    assert {f"newsgen/{path.relative_to(package).as_posix()}" for path in modules} <= names
    theme = {path for path in (TOP / "templates").rglob("*") if path.is_file()}
    assert {f"newsgen/theme/{path.relative_to(TOP / 'templates').as_posix()}" for path in theme} <= names


def test_the_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"newsgen", f"newsgen-{newsgen.__version__}.dist-info"}


def test_the_version_is_the_same_everywhere() -> None:
    (declared,) = re.findall(r'^version = "(.+)"$', (TOP / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert declared == newsgen.__version__


def test_the_installed_newsgen_builds_a_site_far_from_the_repository(python: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    clipping = "date 2024-03-05 Linhe Daily (Reporter/Wu Di) Bai Tao, secretary of the district party committee, spoke."
    (tmp_path / "content/2024-03-05-speech.txt").write_text(clipping, "utf-8")
    where = run(python, "-c", "import newsgen; print(newsgen.__file__)", cwd=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(python.parent.parent), where.stderr
    done = run(python, "-m", "newsgen", "build", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "build/officials/bai-tao/index.html").read_text("utf-8")
    assert "secretary of the district party committee" in page
    assert (tmp_path / "build/assets/newsgen.css").is_file()
    made = [path for path in (tmp_path / "build").rglob("*") if path.is_file()]
    assert all(str(TOP).encode() not in path.read_bytes() for path in made)


def test_the_checkout_and_the_wheel_build_the_same_bytes(python: Path, tmp_path: Path) -> None:
    sites = []
    for number, (interpreter, path) in enumerate([(python, ""), (Path(sys.executable), str(TOP / "src"))]):
        output = tmp_path / str(number)
        state = tmp_path / f"site-{number}"
        (state / "content").mkdir(parents=True)
        for clipping in (TOP / "content").glob("*.txt"):
            (state / "content" / clipping.name).write_bytes(clipping.read_bytes())
        done = run(interpreter, "-m", "newsgen", "build", "--output", output, cwd=state, PYTHONPATH=path)
        assert done.returncode == 0, done.stderr
        sites.append({file.relative_to(output): file.read_bytes() for file in output.rglob("*") if file.is_file()})
    assert sites[0] == sites[1]


def test_every_requirement_of_newsgen_is_pinned() -> None:
    def fold(name: str) -> str:
        return re.sub(r"[-_.]+", "-", name).lower()

    pins = {
        fold(line.partition("==")[0])
        for line in (TOP / "constraints.txt").read_text("utf-8").splitlines()
        if "==" in line
    }
    project = (TOP / "pyproject.toml").read_text("utf-8").partition("[tool.")[0]
    required = {fold(name) for name in re.findall(r'^\s+"([A-Za-z][\w.-]*)(?:[><=~! ].*)?",', project, re.MULTILINE)}
    assert {"click", "pytest", "hatchling"} <= required
    assert required <= pins
