"""`infra/artefact.py`: what is taken away, what is compiled, what is weighed, and what is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from infra import artefact

KEPT = "botocore/data/sqs/service-2.json.gz"
GONE = (
    "botocore/data/ec2/service-2.json.gz",
    "pygments/lexers.py",
    "library/stubs.pyi",
    "library/fast.pyx",
    "library/tests/test_it.py",
    "library/__pycache__/it.cpython-313.pyc",
)
FILES = {
    "dispatch.py": "import library.it\n\n\ndef handler(event, context):\n    return library.it.VALUE\n",
    "amended/__init__.py": "",
    "amended/rules/en.toml": "a = 1\n",
    "library/__init__.py": "",
    "library/it.py": "VALUE = 42\n",
    "library-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: library\nVersion: 1.0\n",
    "library-1.0.dist-info/RECORD": "library/__init__.py,,\nlibrary/it.py,,10\nlibrary-1.0.dist-info/METADATA,,\n",
    KEPT: "{}",
    **dict.fromkeys(GONE, "x"),
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What `sam build` could have made: two functions with the same files."""
    for function in ("Dispatch", "PollFeeds"):
        for name, text in FILES.items():
            file = tmp_path / function / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    return tmp_path


def test_what_no_function_uses_is_taken_away(built: Path) -> None:
    """Other services' descriptions, colouring, stubs, sources and tests go; code, data and what is known of it stay."""
    artefact.package(built, Path(sys.executable))
    for function in ("Dispatch", "PollFeeds"):
        left = {
            file.relative_to(built / function).as_posix() for file in (built / function).rglob("*") if file.is_file()
        }
        assert {name for name in left if not name.endswith(".pyc")} == FILES.keys() - set(GONE)


def test_what_is_compiled_is_used_whatever_date_its_source_has(built: Path) -> None:
    """As in a zip of SAM's every file is of 1980: the compiled files are taken all the same."""
    artefact.package(built, Path(sys.executable))
    folder = built / "PollFeeds"
    source = folder / "library" / "it.py"
    source.write_text("VALUE = 1\n")  # whoever looks at the source would see it
    for file in folder.rglob("*"):
        os.utime(file, (315532800, 315532800))
    program = "import dispatch; print(dispatch.handler({}, None))"
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "42"


def test_each_library_is_weighed(built: Path) -> None:
    """A library's files are counted for it, compiled ones too, and the rest for Amended; nothing is left out."""
    artefact.compile_all(built / "Dispatch", Path(sys.executable))
    found = artefact.weights(built / "Dispatch")
    assert sum(one.size for one in found) == artefact.size_of(built / "Dispatch")
    (library,) = (one for one in found if one.name == "library")
    assert library.version == "1.0"
    assert library.size > sum(len(FILES[f"library/{name}.py"]) for name in ("__init__", "it")) + 100
    assert {one.name for one in found} == {"library", "amended"}


def test_a_source_that_cannot_be_compiled_is_told(built: Path) -> None:
    """A file that is no Python is named."""
    for function in ("Dispatch", "PollFeeds"):
        (built / function / "amended" / "broken.py").write_text("def (\n")
    with pytest.raises(artefact.Unfit, match=r"broken\.py"):
        artefact.package(built, Path(sys.executable))


def test_what_is_too_large_is_refused(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An artefact beyond the limit is not fit, and the message says how to find out why."""
    monkeypatch.setattr(artefact, "MOST_BYTES", 100)
    with pytest.raises(artefact.Unfit, match="weigh"):
        artefact.package(built, Path(sys.executable))


def test_functions_that_differ_are_refused(built: Path) -> None:
    """Functions are packaged alike only where they are: a half-finished build is told."""
    (built / "PollFeeds" / "amended" / "more.py").write_text("")
    with pytest.raises(artefact.Unfit, match="not alike"):
        artefact.package(built, Path(sys.executable))


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """Where nothing was built, the message says what to do first."""
    with pytest.raises(artefact.Unfit, match="sam build"):
        artefact.package(tmp_path, Path(sys.executable))
