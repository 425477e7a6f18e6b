"""What a generator is told of a shot, who wrote it, and how it read before."""

from __future__ import annotations

from storyboard.values import Value

REMEMBERED = 8
"""Earlier wordings that a prompt keeps, the newest first."""


class Wording(Value):
    """How a prompt once read. `negative` says what must not be seen, for engines that are told so apart."""

    text: str = ""
    negative: str = ""
    writer: str = ""


class Prompt(Value):
    """What a generator is told of a shot, and who wrote it: "offline", a model's name, or nobody for a person.

    A locked prompt is never rewritten. `earlier` are the wordings before this one, to compare with and to take back.
    """

    text: str = ""
    negative: str = ""
    writer: str = ""
    locked: bool = False
    earlier: tuple[Wording, ...] = ()

    @property
    def wording(self) -> Wording:
        """How it reads now."""
        return Wording(text=self.text, negative=self.negative, writer=self.writer)

    def reworded(self, wording: Wording) -> Prompt:
        """The prompt with another wording, this one remembered; the same prompt if it reads so already."""
        now = self.wording
        if wording == now:
            return self
        before = (now, *self.earlier) if self.text else self.earlier
        kept = tuple(each for each in before if each != wording)[:REMEMBERED]
        return self.with_(**dict(wording), earlier=kept)
