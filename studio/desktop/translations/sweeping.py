"""Where the program makes remarks, reasons, findings and changes: every text there that reads as a sentence is said.

An error is known by its class. What a plan remarks, what a draft changes, what an edited timeline brings back, is a
text among others: put into a list, chosen by a condition, joined to another. So the files in which such sentences are
made are named here, and all of them is read; a new one without a translation is found by the tests.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path, PurePath

SPEAKING = (
    "generation/engines/animatic/engine.py",
    "generation/engines/command.py",
    "generation/engines/comfy.py",
    "generation/engines/diffusion/batches.py",
    "generation/engines/diffusion/cost.py",
    "generation/engines/diffusion/engine.py",
    "generation/engines/diffusion/fetching.py",
    "generation/engines/diffusion/routes.py",
    "generation/engines/hosted.py",
    "generation/takes.py",
    "storyboard/breakdown/__init__.py",
    "storyboard/breakdown/alternates.py",
    "storyboard/breakdown/beats.py",
    "storyboard/breakdown/cuts.py",
    "storyboard/breakdown/scenes.py",
    "storyboard/continuity",
    "storyboard/edits/trims.py",
    "storyboard/graph.py",
    "storyboard/prompts/scope.py",
    "storyboard/revising",
    "studio/delivery/interchange",
    "studio/delivery/papers/notes.py",
    "studio/delivery/provenance/sealing.py",
    "studio/exchange.py",
    "studio/production/hearing.py",
    "studio/production/mastering.py",
    "studio/production/plan.py",
    "studio/trying.py",
    "studio/versions.py",
    "studio/writer/rehearsing.py",
    "studio/writer/revising.py",
)
"""Files and folders, from the root on."""
_ENDS = (".", "?", "!", "”")


def is_swept(path: PurePath) -> bool:
    """Whether a file, by its path from the root on, is one in which such sentences are made."""
    return any(path == Path(each) or Path(each) in path.parents for each in SPEAKING)


def swept(source: str) -> Iterator[ast.expr]:
    """The texts of a file that read as sentences, and its constants that name a way in a few words."""
    tree = ast.parse(source)
    aside = set(_aside(tree))
    for node in ast.walk(tree):
        if id(node) not in aside and isinstance(node, ast.Constant | ast.JoinedStr) and _is_sentence(node):
            yield node
        if isinstance(node, ast.Assign) and _is_phrase(node):
            yield node.value


def _aside(tree: ast.AST) -> Iterator[int]:
    """Docstrings, and the parts that longer texts are made of."""
    for node in ast.walk(tree):
        for statement in getattr(node, "body", None) or () if not isinstance(node, ast.Lambda | ast.IfExp) else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                yield id(statement.value)
        if isinstance(node, ast.Assert) and node.msg is not None:
            yield id(node.msg)
        if isinstance(node, ast.JoinedStr):
            yield from (id(part) for part in ast.walk(node) if part is not node)


def _is_sentence(node: ast.Constant | ast.JoinedStr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and " " in node.value.strip() and node.value.strip().endswith(_ENDS)
    fixed = [str(part.value) if isinstance(part, ast.Constant) else "" for part in node.values]
    text = "\0".join(fixed).strip(" ")
    if " " not in text or not any(letter.isalpha() for letter in text):
        return False
    return text.endswith(_ENDS) or (text.endswith("\0") and ": \0" in text and (text[0] == "\0" or text[:2].istitle()))


def _is_phrase(node: ast.Assign) -> bool:
    """NAME = "a few words": a way that is chosen, or a tier that is run on."""
    if not all(isinstance(to, ast.Name) and to.id.isupper() and not to.id.startswith("_") for to in node.targets):
        return False
    value = node.value
    return (
        isinstance(value, ast.Constant)
        and isinstance(value.value, str)
        and " " in value.value
        and not value.value.isupper()
    )
