"""A built wheel, installed in a fresh virtual environment, does what the checkout does."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.news_site import Story
from tests.packaging.sources import DATA, PACKAGE, ROOT

pytestmark = pytest.mark.slow  # a wheel and a virtual environment take some ten seconds


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what git would hand over."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    shutil.copytree(
        ROOT / "functions", source / "functions", ignore=shutil.ignore_patterns("*.egg-info", "__pycache__")
    )
    for name in ("pyproject.toml", "requirements-dev.txt", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", folder, source], check=True)
    (made,) = folder.glob("amended-*.whl")
    return made


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel where there is nothing of the checkout."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False, symlinks=True)
    python = str(folder / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--python", python]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", wheel], check=True)
    # The libraries are those of this environment: no registry is asked. A path in such a file is no place in which
    # further such files are read, so that the checkout, which is installed in this way, stays out.
    (library,) = folder.glob("lib/python*/site-packages")
    (library / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    where = [python, "-c", "import amended; print(amended.__file__)"]
    found = subprocess.run(where, capture_output=True, text=True, check=True, cwd=folder).stdout
    assert found.startswith(str(folder))
    return folder / "bin" / "amended"


def test_the_wheel_holds_all_modules_and_data(wheel: Path) -> None:
    """Every module and every data file of the package is in the wheel, and nothing but the package is."""
    with zipfile.ZipFile(wheel) as file:
        held = {name for name in file.namelist() if ".dist-info/" not in name}
    assert held == PACKAGE | DATA


def test_check_works_from_the_wheel(program: Path, tmp_path: Path) -> None:
    """`amended check` finds a page's notice with the rules that the wheel brought."""
    page = tmp_path / "page.html"
    page.write_text(Story(notices=["<strong>Correction:</strong> The pool closes for 14 days, not 14 weeks."]).html(1))
    done = subprocess.run(
        [program, "check", "--json", "--url", "https://news.example.org/pool", page],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [notice["kind"] for notice in found["notices"]] == ["correction"]
    assert found["title"] == "Council to close swimming pool for the winter"


def test_a_configuration_is_written_from_the_wheel(program: Path, tmp_path: Path) -> None:
    """`amended init` and `amended doctor --json` find what they need in the wheel."""
    subprocess.run([program, "init"], check=True, cwd=tmp_path, capture_output=True)
    assert (tmp_path / "amended.toml").exists()
    done = subprocess.run([program, "doctor", "--json"], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    json.loads(done.stdout)
