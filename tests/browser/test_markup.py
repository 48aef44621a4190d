"""The Nu Html Checker of the W3C finds no error on any page, whatever the content."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.browser

# npm alone distributes the checker as it is today; `.ci/run` fetches it, and elsewhere VNU_JAR may name one.
CHECKER = Path(os.environ.get("VNU_JAR", ".venv/node/node_modules/vnu-jar/build/dist/vnu.jar"))
JAVA = shutil.which("java")


@pytest.mark.skipif(not (JAVA and CHECKER.is_file()), reason=f"no Java here, or no checker at {CHECKER}")
@pytest.mark.parametrize("archive", ["everyday", "hard", "empty"])
def test_the_checker_finds_no_error(builds: Mapping[str, Path], archive: str) -> None:
    command = [JAVA, "-Xss8m", "-jar", CHECKER, "--skip-non-html", "--errors-only", "--format", "json", builds[archive]]
    ended = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert json.loads(ended.stderr)["messages"] == []
