"""A cache of answers in a dictionary, for tests that look at what is asked."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Kept:
    """Answers by digest."""

    answers: dict[str, str] = field(default_factory=dict)

    def get(self, digest: str) -> str | None:
        return self.answers.get(digest)

    def put(self, digest: str, answer: str) -> None:
        self.answers[digest] = answer
