"""What can be proposed without a model: coverage, three ways to shoot a shot, a shorter cut, weather, time and lengths.

These are conventions of the craft, and no ideas: each proposal says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import NamedTuple

from storyboard.breakdown.timing import TAIL, speech_seconds
from storyboard.camera import Angle, Movement, Size
from storyboard.errors import WriterError
from storyboard.model import Cut, Film, Line, Scene, Shot, Use
from storyboard.prompts.context import language_of_film
from storyboard.prompts.directing import Proposed, seconds_in, seconds_of
from storyboard.prompts.literal import is_about_light, literally
from storyboard.prompts.naming import cut_named
from storyboard.prompts.proposals import AddAlternate, AddShot, Edit, RemoveUse, TrimUse, apply_all
from storyboard.prompts.scope import Scope

OFFLINE = "offline"
SHORTEST = 0.8
"""Seconds of a shot that an eye still reads."""
_WIDE = (Size.EXTREME_WIDE, Size.WIDE, Size.FULL)
_NEAR = (Size.MEDIUM_CLOSE, Size.CLOSE, Size.EXTREME_CLOSE)
_WAYS = (
    (Size.WIDE, Angle.EYE, Movement.STATIC, "The place is larger than the people, and the eye chooses."),
    (Size.CLOSE, Angle.EYE, Movement.DOLLY_IN, "The face tells it, and the camera comes nearer as it turns."),
    (Size.MEDIUM, Angle.LOW, Movement.TRUCK, "Seen from below and moving along, it gains weight."),
    (Size.FULL, Angle.HIGH, Movement.STATIC, "From above they look alone."),
    (Size.MEDIUM, Angle.EYE, Movement.HANDHELD, "Unsteady, as if somebody stood there."),
    (Size.INSERT, Angle.EYE, Movement.STATIC, "Only the detail, and the rest is heard."),
)


class _Phrases(NamedTuple):
    """What a rule writes into a shot, in the film's own language where it is known."""

    master: str
    facing: str
    listening: str
    comma: str
    last: str


_ENGLISH = _Phrases("{} in {}.", "{} faces {}.", "{} listens.", ", ", " and ")
_PHRASES = {"zh": _Phrases("{}在{}。", "{}面对{}。", "{}听着。", "、", "和")}


def by_rule(film: Film, scope: Scope, wish: str) -> Proposed:
    """What a rule proposes for a wish.

    Raises:
        WriterError: this wish needs a model.
    """
    seconds = seconds_in(wish)
    if len(scope.cuts) == 1 and seconds is not None:
        return Proposed(tuple(shortened(film, scope.cuts[0], seconds)), OFFLINE)
    if len(scope.scenes) == 1 and re.search(r"\bcover|覆盖|补齐镜头", wish, re.IGNORECASE):
        return Proposed(tuple(covered(film, scope.scenes[0])), OFFLINE)
    if len(scope.shots) == 1 and not scope.scenes and re.search(r"\bways?\b|拍法", wish, re.IGNORECASE):
        return Proposed(tuple(three_ways(scope.shots[0])), OFFLINE)
    if literal := tuple(literally(film, scope, wish)):
        return Proposed(literal, OFFLINE)
    if not scope.scenes and scope.shots and is_about_light(wish):
        raise WriterError("Weather and time of day belong to a whole scene; name it, as in “scene 3”, or choose it.")
    raise WriterError(
        "Without a language model only a few wishes can be met: “cover” a scene, “three ways” for a shot, a cut “to 15 "
        "seconds”, another weather or time of day, and longer or shorter shots; set a language model for others."
    )


def covered(film: Film, scene: Scene) -> Iterator[Edit]:
    """What a scene still lacks of its coverage: a master, singles of who speaks, over the shoulder where two talk.

    Raises:
        WriterError: the scene has no shots, or lacks nothing.
    """
    shots = [shot for shot in film.shots if shot.scene == scene.id and not shot.card]
    if not shots:
        raise WriterError(f"Scene {scene.number} has no shots to cover; add one that says what happens.")
    found = list(_missing(film, scene, shots))
    if not found:
        raise WriterError(f"Scene {scene.number} has its coverage: a master, and each speaker by themselves.")
    yield from found


def _missing(film: Film, scene: Scene, shots: list[Shot]) -> Iterator[Edit]:
    people = list(dict.fromkeys(who for shot in shots for who in shot.characters))
    speakers = (
        list(dict.fromkeys(line.character for shot in shots for line in shot.lines if line.character in people))
        or people[:2]
    )
    names = {who: film.characters_by_id[who].name for who in people}
    place = film.locations_by_id[scene.location].name
    phrases = _PHRASES.get(language_of_film(film), _ENGLISH)

    def has(who: tuple[str, ...], sizes: tuple[Size, ...], angle: Angle | None = None) -> bool:
        return any(
            shot.camera.size in sizes
            and (angle is None or shot.camera.angle is angle)
            and shot.characters[:1] == who[:1]
            for shot in shots
        )

    def shot(action: str, cast: tuple[str, ...], size: Size, angle: Angle, because: str) -> AddShot:
        return AddShot(
            scene=scene.number,
            action=action,
            people=tuple(names[who] for who in cast),
            size=size,
            angle=angle,
            seconds=4.0,
            because=because,
        )

    if not any(each.camera.size in _WIDE and set(people) <= set(each.characters) for each in shots):
        action = phrases.master.format(_listed([names[who] for who in people], phrases), place) if people else place
        yield shot(action, tuple(people[:8]), Size.WIDE, Angle.EYE, "A master: everybody, and where they stand.")
    if len(speakers) > 1:
        for here, there in ((speakers[0], speakers[1]), (speakers[1], speakers[0])):
            if not has((here,), tuple(Size), Angle.OVER_SHOULDER):
                action = phrases.facing.format(names[here], names[there])
                because = f"Over {names[there]}'s shoulder: they are in one room."
                yield shot(action, (here, there), Size.MEDIUM, Angle.OVER_SHOULDER, because)
    for who in speakers[:4]:
        if not has((who,), _NEAR):
            yield shot(
                phrases.listening.format(names[who]),
                (who,),
                Size.CLOSE,
                Angle.EYE,
                "A close single: what the words do.",
            )


def three_ways(shot: Shot) -> Iterator[Edit]:
    """Three ways to shoot a moment that differ from it, and from each other, in size, angle and movement."""
    if shot.card:
        raise WriterError(f"Shot {shot.number} is a card; there is one way to read it.")
    now = shot.camera
    others = [way for way in _WAYS if way[0] is not now.size and (way[1], way[2]) != (now.angle, now.movement)]
    others += [way for way in _WAYS if way not in others and way[0] is not now.size]
    for size, angle, movement, because in others[:3]:
        yield AddAlternate(
            shot=shot.number, action=shot.action, size=size, angle=angle, movement=movement, because=because
        )


def shortened(film: Film, cut: Cut, seconds: float) -> Iterator[Edit]:
    """A cut brought down to a length: silent tails first, then whole shots, the first and the last kept.

    A line that is kept is heard to its end.

    Raises:
        WriterError: it is as short already, or cannot be made so short without cutting into lines.
    """
    now, start = film, seconds_of(film, cut)
    if start <= seconds:
        raise WriterError(f"{cut.name} plays {start:.1f} s already; there is nothing to take out.")
    while (over := seconds_of(now, cut_named(now, cut.name)) - seconds) > 1e-6:
        edits = _next_out(now, cut_named(now, cut.name), over)
        if not edits:
            raise WriterError(
                f"{cut.name} cannot be cut to {seconds:g} s by rule; {seconds + over:.1f} s is the shortest that keeps "
                "its first and last shot, and every line in them whole."
            )
        now, refused = apply_all(now, edits)
        if refused:
            raise WriterError(f"{cut.name} cannot be cut by rule: {refused[0].sentence}")
        yield from edits


def _next_out(film: Film, cut: Cut, over: float) -> list[Edit]:
    """What to take next out of a cut that is so many seconds too long; nothing if nothing more can go."""
    spare = _spare(film, cut)
    room = sum(spare.values())
    if room * film.rate >= over * film.rate + len(spare):  # each trim is a whole number of frames
        part = Fraction(over) / room
        return [_trimmed(film, cut, use, spare[use.id] * part) for use in cut.uses if spare[use.id] * part > 0]
    middle = cut.uses[1:-1]
    if not middle:
        return []
    shots = film.shots_by_id
    use = min(middle, key=lambda each: (_weight(shots[each.shot]), -_seconds(film, each), cut.uses.index(each)))
    what = "Nothing is said in it." if not shots[use.shot].lines else "Trims alone do not reach the length."
    return [RemoveUse(cut=cut.name, use=use.id, because=what)]


def _trimmed(film: Film, cut: Cut, use: Use, less: Fraction) -> Edit:
    frames = floor((_seconds(film, use) - less) * film.rate)
    part = {"start": float(use.first / film.rate), "seconds": float(max(1, frames) / film.rate)}
    return TrimUse(cut=cut.name, use=use.id, because="Its end says nothing more.", **part)


def _weight(shot: Shot) -> int:
    """How much a cut would miss a shot: words more than looks, faces more than places, cards most."""
    return 20 * bool(shot.card) + 4 * min(2, len(shot.lines)) + bool(shot.characters) + (shot.camera.size in _NEAR)


def _seconds(film: Film, use: Use) -> Fraction:
    frames = use.frames if use.frames is not None else film.shots_by_id[use.shot].frames - use.first
    return frames / film.rate


def _spare(film: Film, cut: Cut) -> dict[str, Fraction]:
    """Seconds that can go from each use's end: down to its last word and a breath, or to what an eye reads."""
    found: dict[str, Fraction] = {}
    head = cut.fade_in
    for use in cut.uses:
        shot = film.shots_by_id[use.shot]
        tail = use.transition.tail if use is not cut.uses[-1] else cut.fade_out
        heard = [(line.offset - use.first) / film.rate + Fraction(_spoken(line)) for line in shot.lines]
        least = max([(head + tail) / film.rate + Fraction(SHORTEST), *(end + Fraction(TAIL) for end in heard)])
        fixed = use.speed != 1 or use.hold
        found[use.id] = Fraction(0) if fixed else max(Fraction(0), _seconds(film, use) - least)
        head = use.transition.head
    return found


def _spoken(line: Line) -> float:
    return speech_seconds(line.text, line.manner)


def _listed(names: list[str], phrases: _Phrases) -> str:
    return names[0] if len(names) == 1 else f"{phrases.comma.join(names[:-1])}{phrases.last}{names[-1]}"
