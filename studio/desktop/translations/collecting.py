"""Collects the sentences that the rest of the program says to a person, so that the window can say them otherwise.

The film's own code knows nothing of languages: an error carries a finished English sentence. What is fixed in it
stands in the source, as a text or an f-string; here those are read off the source as templates (“Shot %1 lasts %2 s.”)
and kept in `sentences.txt`, for `studio.desktop.sentences` to know a finished sentence again, and for the `.ts`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from studio.desktop.translations.sweeping import is_swept, swept

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[2]
SENTENCES = FOLDER / "sentences.txt"
CONTEXT = "Sentences"
PACKAGES = ("storyboard", "audio", "generation", "studio")
_NAMED = ("sentence", "because")
"""Keywords, and functions, whose texts are sentences for a person."""
_SAYING = ("Mend",)
"""What is made of a sentence, besides errors."""
_LEAST = 4
"""Letters that a template has at least: what is shorter is known again anywhere."""
WORDS = (
    "look", "wardrobe", "kind", "sex", "age", "time", "weather", "mood", "title", "rate", "Film",
    "cut", "dissolve", "dip", "wipe", "push", "iris", "whip", "match", "a cut", "a %1 of %2 frames",
    "drawing", "rendering", "speaking", "making the sound", "composing", "reading the prompts", "drawing in full",
    "measuring", "mixing", "cutting", "joining", "encoding", "Score", "The air of %1", "Prompts for %1", "Shot %1",
    "Carried:", "Not carried:", "nothing.",
    "starts at frame %1 of the shot, before at %2", "was shot %1", "another action", "another title", "another cast",
    "other lines", "other sounds", "rendered again", "now drawn", "not drawn any more", "What differs", "What changed",
    "At the same time", "%1 shots", "stands elsewhere", "only here", "not here any more", "the other film has ended",
    "no cut near this one", "the other cuts %1 frames later (%2 s)", "the other cuts %1 frames earlier (%2 s)",
    "changed", "added", "gone", "new", "%1, as before.", "Shots added", "Shots removed", "Shots moved", "Re-timed",
    "Re-rendered",
    "Changed lines", "Transitions", "Cast and places", "The whole film", "Length", "%1 now stands after %2",
    "%1 moved to the beginning", "out of %1", "%1 is new", "%1 is gone", "%1 → %2 frames a second",
    "%1, export %2", "%1, as it is now", "action", "camera", "cast", "prompt", "engine", "model", "seed", "length",
    "lines", "circled take", "scene", "name", "voice", "score", "fade in", "fade out", "width", "height", "captions",
    "limit", "language",
    "continues %1", "which continues %1", "matches %1", "which matches %1",
)  # fmt: skip
"""What stands in sentences as a value, and is no name of a person's own."""
_MOST = 9
"""Values that Qt can put into a sentence."""


def collected() -> list[str]:
    """Every template, sorted."""
    found: set[str] = set()
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if FOLDER.parent not in path.parents:
                source = path.read_text(encoding="utf-8")
                found |= set(templates_in(source))
                if is_swept(path.relative_to(ROOT)):
                    found |= set(spoken_in(source))
    return sorted(found | set(WORDS))


def remarks() -> list[str]:
    """Those that come of what is swept: remarks, reasons, findings and changes, in the places where they are made."""
    found: set[str] = set(WORDS)
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if is_swept(path.relative_to(ROOT)):
                found |= set(spoken_in(path.read_text(encoding="utf-8")))
    return sorted(found)


def spoken_in(source: str) -> Iterator[str]:
    """The templates of every text of a file that reads as a sentence."""
    for said in swept(source):
        template = _template(said)
        if template and sum(letter.isalpha() for letter in template) >= _LEAST:
            yield template


def templates_in(source: str) -> Iterator[str]:
    """The templates of one file."""
    for node in ast.walk(ast.parse(source)):
        for said in _said_by(node):
            template = _template(said)
            if template and sum(letter.isalpha() for letter in template) >= _LEAST:
                yield template


def write() -> None:
    """Bring `sentences.txt` up to date."""
    SENTENCES.write_text("".join(f"{line}\n" for line in collected()), encoding="utf-8")


def as_code(lines: list[str]) -> str:
    """The templates as a file that Qt's own tool reads."""
    marked = "".join(f"QT_TRANSLATE_NOOP({CONTEXT!r}, {line!r})\n" for line in lines)
    return f"from PySide6.QtCore import QT_TRANSLATE_NOOP\n{marked}"


def _said_by(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if node.args and (name.endswith("Error") or name in _SAYING):
            yield from _branches(node.args[0])
        if name == "_error" and len(node.args) > 1:  # of a server: its name, what it does, and what helps
            for what, remedy in product(_branches(node.args[0]), _branches(node.args[1])):
                yield _joined(what, remedy)
        for keyword in node.keywords:
            if keyword.arg in _NAMED:
                yield from _branches(keyword.value)
    elif isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id in _NAMED for to in node.targets):
        yield from _branches(node.value)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and key.value in _NAMED:
                yield from _branches(value)
    elif isinstance(node, ast.FunctionDef) and node.name in (*_NAMED, "before"):
        for inner in ast.walk(node):
            if isinstance(inner, ast.Return) and inner.value is not None:
                yield from _branches(inner.value)


def _joined(what: ast.expr, remedy: ast.expr) -> ast.expr:
    host = ast.FormattedValue(value=ast.Name(id="host"), conversion=-1)
    parts: list[ast.expr] = [host, ast.Constant(" ")]
    for said, end in ((what, "; "), (remedy, ".")):
        parts += [*(said.values if isinstance(said, ast.JoinedStr) else [said]), ast.Constant(end)]
    return ast.JoinedStr(values=parts)


def _branches(value: ast.expr) -> Iterator[ast.expr]:
    """A text, or each of those that an expression chooses from."""
    if isinstance(value, ast.IfExp):
        yield from _branches(value.body)
        yield from _branches(value.orelse)
    elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "strip":
        yield from _branches(value.func.value)
    else:
        yield value


def _template(value: ast.expr) -> str:
    """A text as a template on one line, its values numbered; empty for what is none."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value.strip() if "\n" not in value.value and "%" not in value.value else ""
    if not isinstance(value, ast.JoinedStr):
        return ""
    parts, count = [], 0
    for part in value.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            count += 1
            parts.append(f"%{count}")
    text = "".join(parts).strip()
    fixed = "".join(str(part.value) for part in value.values if isinstance(part, ast.Constant))
    return text if count <= _MOST and "%" not in fixed and "\n" not in text else ""
