"""What `sam build` made: what each library weighs in it, and, for `make package`, less of it and ready compiled.

`python -m infra.artefact weigh FOLDER` prints a table; `python -m infra.artefact package FOLDER --python PYTHON3.13`
takes away what no function uses and compiles the rest. The folder is what `sam build` wrote: one of the same content
for each function. `sam build` alone gives an artefact that works as well; it only starts more slowly.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

# What Lambda takes unzipped is 250 MB; this is what the project allows itself.
MOST_BYTES = 100_000_000
# botocore brings descriptions of some 430 services; these are the ones that functions ask (`aws_clients.client`).
SERVICES = {"dynamodb", "lambda", "s3", "secretsmanager", "sns", "sqs"}
# What rich needs to colour source code and to draw Markdown, which no function does.
UNUSED = {"pygments", "markdown_it", "mdurl"}
# Type stubs, sources of what is compiled, and what has been compiled for another way of being looked at.
UNREAD = {".pyi", ".pyx", ".pxd", ".c", ".h", ".cpp", ".hpp", ".pyc"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a distribution brings, in bytes; `name` is "amended" for the project itself."""

    name: str
    version: str
    size: int


class Unfit(Exception):
    """The artefact cannot be made, or is not what it must be; the text says why."""


def functions(built: Path) -> list[Path]:
    """The folders that `sam build` made, one for each function. Raises Unfit where there are none."""
    found = sorted(one.parent for one in built.glob("*/dispatch.py"))
    if not found:
        raise Unfit(f"{built} holds no built function: run `sam build` first")
    return found


def size_of(folder: Path) -> int:
    """All files of a folder, in bytes, as Lambda counts them: unzipped."""
    return sum(file.stat().st_size for file in _files(folder))


def weights(folder: Path) -> list[Weight]:
    """What each distribution brings to a function's folder, the heaviest first."""
    owners = {file: one for one in distributions(path=[str(folder)]) for file in _owned(one)}
    sizes: dict[tuple[str, str], int] = {}
    for file in _files(folder):
        owner = owners.get(file.relative_to(folder).as_posix()) or owners.get(_source_of(file, folder))
        name = (owner.name, owner.version) if owner else ("amended", "")
        sizes[name] = sizes.get(name, 0) + file.stat().st_size
    found = [Weight(name=name, version=version, size=size) for (name, version), size in sizes.items()]
    return sorted(found, key=lambda one: one.size, reverse=True)


def prune(folder: Path) -> None:
    """Take away what no function uses: descriptions of other services, colouring, stubs, sources, tests."""
    data = folder / "botocore" / "data"
    gone = [one for one in data.iterdir() if one.is_dir() and one.name not in SERVICES]
    gone += [folder / name for name in UNUSED]
    gone += [one for one in folder.glob("*/tests") if one.parent.name != "amended"]
    for one in gone:
        shutil.rmtree(one, ignore_errors=True)
    for file in list(_files(folder)):
        if file.suffix in UNREAD:
            file.unlink()


def compile_all(folder: Path, python: Path) -> None:
    """Write `.pyc` files that are valid whatever date their source has: SAM dates every zipped file 1980.

    PEP 552, "unchecked-hash": the interpreter takes them without looking at the source. Raises Unfit.
    """
    command = [str(python), "-m", "compileall", "-q", "-j", "0", "-f", "--invalidation-mode", "unchecked-hash"]
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Unfit(f"{python} could not compile {folder}: {done.stdout}{done.stderr}")


def package(built: Path, python: Path) -> int:
    """Prune and compile what `sam build` made; its size in bytes. Raises Unfit where that fails or it is too large."""
    first, *others = functions(built)
    alike = _listing(first)
    if any(_listing(other) != alike for other in others):
        raise Unfit(f"the functions in {built} are not alike: run `sam build` again")
    prune(first)
    compile_all(first, python)
    for other in others:
        # SAM copies the artefact for each function; so does this.
        shutil.rmtree(other)
        shutil.copytree(first, other)
    size = size_of(first)
    if size > MOST_BYTES:
        raise Unfit(
            f"the artefact has {size:,} bytes, {MOST_BYTES:,} are allowed; see `python -m infra.artefact weigh`"
        )
    return size


def _listing(folder: Path) -> list[tuple[str, int]]:
    files = (file for file in _files(folder) if file.suffix not in UNREAD)
    return sorted((file.relative_to(folder).as_posix(), file.stat().st_size) for file in files)


def _files(folder: Path) -> Iterator[Path]:
    return (one for one in folder.rglob("*") if one.is_file())


def _owned(distribution: Distribution) -> list[str]:
    files = [file.as_posix() for file in distribution.files or ()]
    # A wheel's record names files as they lie beside it, but for those that a folder of data brings.
    return [file for file in files if not file.startswith("../")]


def _source_of(file: Path, folder: Path) -> str:
    """The path of the source of a compiled file: `a/__pycache__/b.cpython-313.pyc` is of `a/b.py`."""
    if file.suffix != ".pyc":
        return ""
    return (file.parent.parent / f"{file.name.partition('.')[0]}.py").relative_to(folder).as_posix()


def main() -> int:
    """Do what is asked. 0: done; 1: the artefact is not fit."""
    parser = argparse.ArgumentParser(prog="python -m infra.artefact", description=__doc__)
    parser.add_argument("what", choices=["weigh", "package"])
    parser.add_argument("built", type=Path)
    parser.add_argument("--python", type=Path, help="the runtime's interpreter, which compiles")
    given = parser.parse_args()
    try:
        if given.what == "package":
            if given.python is None:
                parser.error("package needs --python")
            print(f"packaged: {package(given.built, given.python) / 1e6:.1f} MB a function, unzipped")
        else:
            _print_weights(functions(given.built)[0])
    except Unfit as error:
        print(f"artefact: {error}", file=sys.stderr)
        return 1
    return 0


def _print_weights(folder: Path) -> None:
    found = weights(folder)
    for one in found:
        print(f"{one.size / 1e6:8.2f} MB  {one.name} {one.version}".rstrip())
    print(f"{sum(one.size for one in found) / 1e6:8.2f} MB  together")


if __name__ == "__main__":
    sys.exit(main())
