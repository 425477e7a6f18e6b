"""Writes lists of words the way people read them: in rows."""

from __future__ import annotations


def words(*rows: str) -> frozenset[str]:
    """The words in rows of them, parted by spaces."""
    return frozenset(word for row in rows for word in row.split())


def phrases(*rows: str) -> frozenset[str]:
    """The phrases in rows of them, parted by bars."""
    return frozenset(phrase.strip() for row in rows for phrase in row.split("|"))
