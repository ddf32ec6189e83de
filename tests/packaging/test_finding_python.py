"""`infra/python313` finds the functions' Python, or says that there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.packaging.sources import ROOT


def found(path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What the script says, in a checkout at this path, where only these programs are."""
    script = path / "infra" / "python313"
    script.parent.mkdir(exist_ok=True)
    script.write_text((ROOT / "infra" / "python313").read_text())
    script.chmod(0o755)
    known = {"PATH": f"{path}:/usr/bin:/bin", "HOME": str(path), **environment}
    return subprocess.run([script], env=known, capture_output=True, text=True, check=False)


def interpreter(file: Path, version: str) -> Path:
    """A program that answers as a Python of this version does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'#!/bin/sh\ncase "$2" in *version_info*) echo {version};; *) echo "$0";; esac\n')
    file.chmod(0o755)
    return file


def test_the_one_that_is_named_is_taken_first(tmp_path: Path) -> None:
    """PYTHON313 wins over the PATH, if it is a 3.13."""
    interpreter(tmp_path / "python3.13", "3.13")
    named = interpreter(tmp_path / "elsewhere" / "python", "3.13")
    assert found(tmp_path, PYTHON313=str(named)).stdout.strip() == str(named)
    other = interpreter(tmp_path / "elsewhere" / "python", "3.12")
    assert found(tmp_path, PYTHON313=str(other)).stdout.strip() == str(tmp_path / "python3.13")


def test_pyenvs_are_looked_through(tmp_path: Path) -> None:
    """A version of pyenv's that is not chosen is found, the newest first; its shim, which works only then, is not."""
    (tmp_path / "python3.13").write_text("#!/bin/sh\nexit 127\n")
    (tmp_path / "python3.13").chmod(0o755)
    for version in ("3.13.2", "3.13.10"):
        newest = interpreter(tmp_path / ".pyenv" / "versions" / version / "bin" / "python3.13", "3.13")
    assert found(tmp_path).stdout.strip() == str(newest)


def test_one_that_was_built_is_found(tmp_path: Path) -> None:
    """What `infra/python313-from-source` makes lies in the checkout, and is found there by the script beside it."""
    built = interpreter(tmp_path / ".python313" / "bin" / "python3.13", "3.13")
    assert found(tmp_path).stdout.strip() == str(built)


def test_where_there_is_none_it_says_so(tmp_path: Path) -> None:
    """Exit status 3, nothing on stdout, and what to do."""
    interpreter(tmp_path / "python3.13", "3.11")
    done = found(tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "PYTHON313" in done.stderr
    assert "infra/python313-from-source" in done.stderr
