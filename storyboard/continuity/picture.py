"""The picture from cut to cut: sizes that jump, sides that flip, eyes and feet that go the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from storyboard import edits
from storyboard.camera import Angle, Camera, Size
from storyboard.continuity.findings import Finding, Mend
from storyboard.continuity.pages import Pages, Step
from storyboard.continuity.rehearsed import Sighting
from storyboard.model import Film, Shot

_LADDER = (
    Size.EXTREME_WIDE,
    Size.WIDE,
    Size.FULL,
    Size.MEDIUM_FULL,
    Size.MEDIUM,
    Size.MEDIUM_CLOSE,
    Size.CLOSE,
    Size.EXTREME_CLOSE,
)
_TOO_FAR = 16.0
"""How many times larger somebody may grow in one cut before the eye loses them: an extreme wide to a medium is 13."""
_CLEARLY = 0.12
"""Part of the frame's width by which two people must be apart before their order means anything."""
_LEAVES = re.compile(
    r"\b(?:exits?|leaves?|goes|walks?|runs?|rushes|strides|steps|hurries|rides?|drives?)\b[^.;]{0,30}?"
    r"\b(?:off|out|away|frame|exits?|leaves?)\b[^.;]{0,14}?\b(?P<side>left|right)\b|"
    r"\b(?:exits?|leaves?) (?:frame |screen |camera )?(?P<bare>left|right)\b",
    re.IGNORECASE,
)
_ENTERS = re.compile(
    r"\b(?:enters?|comes? in|walks? in|runs? in|steps in|arrives?)\b[^.;]{0,14}?(?:from )?"
    r"(?:the |frame |screen |camera )*\b(?P<side>left|right)\b",
    re.IGNORECASE,
)
_OTHER = {"left": "right", "right": "left"}
_SIDES = {-1: "left", 1: "right"}


def find(pages: Pages) -> Iterator[Finding]:
    """All that the picture tells at its cuts."""
    for step in pages.steps:
        if not step.hard or step.before.card or step.after.card:
            continue
        if (step.before.id, step.after.id) in pages.continues:
            continue
        yield from _sizes(pages, step)
        if step.before.scene == step.after.scene:
            yield from _sides(pages, step)
    for shots in pages.by_scene.values():
        yield from _eyelines(pages, shots)
    yield from _said_directions(pages)
    yield from _travels(pages)


def _sizes(pages: Pages, step: Step) -> Iterator[Finding]:
    before, after = step.before, step.after
    if before.scene != after.scene or not before.characters or set(before.characters) != set(after.characters):
        return
    first, second = before.camera, after.camera
    if Angle.POINT_OF_VIEW in (first.angle, second.angle) or Size.INSERT in (first.size, second.size):
        return
    over = Angle.OVER_SHOULDER in (first.angle, second.angle)
    if first.size is second.size and first.angle is second.angle:
        if over and before.characters != after.characters:
            return  # the reverse angle
        people = pages.names(after.characters)
        yield Finding(
            rule="jump-cut",
            severity="mistake",
            sentence=f"{before.number} to {after.number} jumps: both are {first.size.value} shots of {people} "
            "from one side.",
            shots=(before.id, after.id),
            scene=after.scene,
            mends=(_reframe(after, _away_from(first.size)), *_apart(after, first)),
        )
    elif first.size.frame_height / second.size.frame_height > _TOO_FAR and not over:
        people = pages.names(after.characters)
        between = Size.MEDIUM_FULL
        yield Finding(
            rule="size-leap",
            severity="doubt",
            sentence=f"{before.number} to {after.number} leaps at {people}: {first.size.value} to {second.size.value}.",
            shots=(before.id, after.id),
            scene=after.scene,
            mends=(_reframe(before, between),),
        )


def _away_from(size: Size) -> Size:
    """Two rungs closer, or two back where it is close already: a change that reads as meant."""
    place = _LADDER.index(size)
    return _LADDER[place + 2] if place + 2 < len(_LADDER) - 1 else _LADDER[place - 2]


def _reframe(shot: Shot, size: Size) -> Mend:
    def edit(film: Film) -> Film:
        return edits.set_camera(film, shot.id, film.shots_by_id[shot.id].camera.with_(size=size))

    return Mend(f"Make {shot.number} a {size.value} shot.", edit)


def _apart(shot: Shot, camera: Camera) -> tuple[Mend, ...]:
    """Another angle, where there is one to change from."""
    if camera.angle is not Angle.EYE:
        return ()

    def edit(film: Film) -> Film:
        return edits.set_camera(film, shot.id, film.shots_by_id[shot.id].camera.with_(angle=Angle.LOW))

    return (Mend(f"See {shot.number} from a low angle.", edit),)


def _sides(pages: Pages, step: Step) -> Iterator[Finding]:
    """The 180-degree line: two people who change places in the frame although neither has moved."""
    first = pages.rehearsed.seen.get(step.before.id, {})
    second = pages.rehearsed.seen.get(step.after.id, {})
    both = [who for who in step.before.characters if who in first and who in second]
    for place, who in enumerate(both):
        for other in both[place + 1 :]:
            was, now = first[who].leaves - first[other].leaves, second[who].enters - second[other].enters
            moved = any(first[each].travels or second[each].travels for each in (who, other))
            inside = all(_in_frame(x) for x in (first[who].leaves, first[other].leaves))
            inside = inside and all(_in_frame(x) for x in (second[who].enters, second[other].enters))
            if was * now < 0 and min(abs(was), abs(now)) > _CLEARLY and inside and not moved:
                names = pages.names((who, other))
                yield Finding(
                    rule="axis",
                    severity="mistake",
                    sentence=f"{step.before.number} to {step.after.number} crosses the line: {names} change sides.",
                    shots=(step.before.id, step.after.id),
                    scene=step.after.scene,
                    detail=f"{who}-{other}",
                    mends=(_same_side(step.after, step.before),),
                )


def _in_frame(x: float) -> bool:
    return -0.05 <= x <= 1.05


def _same_side(shot: Shot, like: Shot) -> Mend:
    """Film it from where the shot before it was filmed."""

    def edit(film: Film) -> Film:
        angle = film.shots_by_id[like.id].camera.angle
        film = edits.set_characters(film, shot.id, film.shots_by_id[like.id].characters)
        return edits.set_camera(film, shot.id, film.shots_by_id[shot.id].camera.with_(angle=angle))

    return Mend(f"See {shot.number} from the side of {like.number}.", edit)


def _eyelines(pages: Pages, shots: list[Shot]) -> Iterator[Finding]:
    """Two single shots of two who talk to each other, both looking the same way."""
    speeches: list[tuple[Shot, str, Sighting]] = []
    for shot in shots:
        said = [line for line in shot.lines if line.placed == "on"]
        who = said[0].character if said else ""
        sighting = pages.rehearsed.seen.get(shot.id, {}).get(who)
        alone = len(shot.characters) == 1 and shot.characters[0] == who
        if sighting is None or not alone:
            speeches.clear()
            continue
        if speeches and speeches[-1][1] != who:
            before, other, seen = speeches[-1]
            if seen.looks and seen.looks == sighting.looks and not (seen.travels or sighting.travels):
                yield Finding(
                    rule="eyeline",
                    severity="doubt",
                    sentence=f"{pages.names((other, who))} talk to each other, and both look {_SIDES[seen.looks]} "
                    f"in {before.number} and {shot.number}.",
                    shots=(before.id, shot.id),
                    scene=shot.scene,
                    mends=(_together(shot, other),),
                )
        speeches.append((shot, who, sighting))


def _together(shot: Shot, other: str) -> Mend:
    def edit(film: Film) -> Film:
        now = film.shots_by_id[shot.id]
        film = edits.set_characters(film, shot.id, (*now.characters, other))
        return edits.set_camera(film, shot.id, now.camera.with_(angle=Angle.OVER_SHOULDER))

    return Mend(f"See {shot.number} over the other's shoulder.", edit)


def _said_directions(pages: Pages) -> Iterator[Finding]:
    """Who leaves by one side of the frame comes into the next shot from the other, and so keeps going the same way."""
    gone: dict[str, tuple[int, Shot, str]] = {}
    for place, shot in enumerate(pages.main):
        for who, clause in pages.clauses(shot):
            if not who:
                continue
            enters = _ENTERS.search(clause)
            if enters and who in gone:
                when, before, side = gone.pop(who)
                came = enters.group("side").lower()
                if came == side and place - when <= 3:
                    yield Finding(
                        rule="direction",
                        severity="mistake",
                        sentence=f"{pages.name(who)} leaves to the {side} in {before.number} and comes from the {side} "
                        f"in {shot.number}, as if turning round.",
                        shots=(before.id, shot.id),
                        scene=shot.scene,
                        detail=who,
                        mends=(_other_side(shot, enters.group(), came),),
                    )
            leaves = _LEAVES.search(clause)
            if leaves:
                gone[who] = (place, shot, (leaves.group("side") or leaves.group("bare")).lower())


def _other_side(shot: Shot, words: str, side: str) -> Mend:
    turned = re.sub(rf"\b{side}\b", _OTHER[side], words, flags=re.IGNORECASE)

    def edit(film: Film) -> Film:
        return edits.set_action(film, shot.id, film.shots_by_id[shot.id].action.replace(words, turned, 1))

    return Mend(f"Write “{turned}” in {shot.number}.", edit)


def _travels(pages: Pages) -> Iterator[Finding]:
    """Somebody who walks one way and, straight after the cut, the other, in one scene."""
    for step in pages.steps:
        before, after = step.before, step.after
        if before.scene != after.scene or not step.hard:
            continue
        first, second = pages.rehearsed.seen.get(before.id, {}), pages.rehearsed.seen.get(after.id, {})
        for who in sorted(first.keys() & second.keys()):
            one, two = first[who].travels, second[who].travels
            if one * two < 0 and not re.search(r"\b(?:turns?|back|returns?|round)\b|转身|回", after.action):
                yield Finding(
                    rule="direction",
                    severity="doubt",
                    sentence=f"{pages.name(who)} goes {_SIDES[one]} in {before.number} "
                    f"and {_SIDES[two]} in {after.number}.",
                    shots=(before.id, after.id),
                    scene=after.scene,
                    detail=who,
                    mends=(_turn_back(pages, after, who),),
                )


def _turn_back(pages: Pages, shot: Shot, who: str) -> Mend:
    says = f"{pages.name(who)} turns back."

    def edit(film: Film) -> Film:
        return edits.set_action(film, shot.id, f"{says} {film.shots_by_id[shot.id].action}".strip())

    return Mend(f"Say first in {shot.number}: “{says}”", edit)
