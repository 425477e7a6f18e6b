"""Alternates: a second way to shoot a moment, as a parallel branch of the shot graph."""

from __future__ import annotations

from storyboard.breakdown.camerawork import LENSES
from storyboard.breakdown.cast import Cast
from storyboard.breakdown.directions import read_direction
from storyboard.breakdown.words import Names, one_line
from storyboard.camera import Angle, Camera, Movement, Size
from storyboard.model import Film, Shot
from storyboard.screenplay.script import Remark, Span


def alternate(film: Film, of: str, text: str, lines: Span, company: Cast) -> tuple[Film, Remark | None]:
    """The film with another way to shoot the shot numbered `of`, or a remark if there is no such shot.

    The alternate says the same lines; it may follow whatever that shot follows, and lead wherever it leads.
    """
    original = next((shot for shot in film.shots if shot.number.upper() == of.upper()), None)
    if original is None:
        return film, Remark(
            line=lines.first, text=f"There is no shot {of} to make an alternate of; the note is left out."
        )
    direction = read_direction(one_line(text))
    action = direction.rest if direction is not None and direction.rest else one_line(text)
    named = [who for who, _ in company.named_in(action)]
    owners = [who for who, _ in company.named_in(direction.whose, any_case=True)] if direction else []
    seen = [who for who in named if who not in owners]
    if direction is not None and direction.role == "over":
        seen = [*(seen or [who for who in original.characters if who not in owners])[:1], *owners]
    camera = original.camera
    if direction is not None:
        angle = direction.angle or Angle.EYE
        size = direction.size or (Size.MEDIUM if angle is Angle.OVER_SHOULDER else camera.size)
        lens = 50.0 if angle is Angle.OVER_SHOULDER else LENSES[size]
        camera = Camera(size=size, angle=angle, movement=direction.movement or Movement.STATIC, lens_mm=lens)
    numbers = {shot.number for shot in film.shots}
    count = next(n for n in range(1, len(numbers) + 2) if _number(original, n) not in numbers)
    number = _number(original, count)
    other = original.with_(
        id=Names(shot.id for shot in film.shots).new(f"shot-{number}", "shot"),
        number=number,
        action=action[:1].upper() + action[1:],
        camera=camera,
        characters=tuple(dict.fromkeys(seen)) or original.characters,
        lines=tuple(line.with_(id=f"{line.id}-alt{count}") for line in original.lines),
        cues=tuple(cue.with_(id=f"{cue.id}-alt{count}") for cue in original.cues),
        script=lines,
    )
    branch = []
    for link in film.links:
        if link.kind == "follows" and original.id in (link.source, link.target):
            ends = {"source": other.id} if link.source == original.id else {"target": other.id}
            branch.append(link.with_(**ends))
    return film.with_(shots=(*film.shots, other), links=(*film.links, *branch)), None


def _number(original: Shot, count: int) -> str:
    return f"{original.number}-ALT" + (str(count) if count > 1 else "")
