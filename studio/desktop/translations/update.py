"""Brings the sources of the translations up to date with the code, and makes of them what Qt reads.

Run it from the repository's root after a string in the window, or a sentence of an error, changed:
`python -m studio.desktop.translations.update`.
It leaves new strings unfinished in the .ts, for a person to translate; run it again after that.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from studio.desktop.translations.collecting import as_code, collected, write

FOLDER = Path(__file__).parent
DESK = FOLDER.parent


def tool(name: str) -> str:
    """One of Qt's own tools, as PySide6 brings it."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def update(source: Path) -> None:
    """Write into a .ts file what the window says now; what is translated stays translated."""
    code = sorted(str(path) for path in DESK.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "sentences.py"
        said.write_text(as_code(collected()), encoding="utf-8")
        arguments = [tool("lupdate"), *code, str(said), "-ts", str(source), "-locations", "none", "-no-obsolete"]
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)


def release(source: Path, compiled: Path) -> None:
    """Make the .qm of a .ts."""
    arguments = [tool("lrelease"), str(source), "-qm", str(compiled)]
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    write()
    for source in sorted(FOLDER.glob("*.ts")):
        update(source)
        release(source, source.with_suffix(".qm"))
        left = source.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{source.name}: {left} left to translate")


if __name__ == "__main__":
    main()
