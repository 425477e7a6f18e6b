"""A wide shot in a tall frame: it follows who speaks, gently, with whole heads, and never leaves the picture."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from generation.request import Request, Setting, Spoken
from storyboard.camera import Camera, Size
from storyboard.model import Character
from studio.delivery import reframe
from studio.delivery.segments import Aim

MIA, TOM = (Character(id=name, name=name.title()) for name in ("mia", "tom"))
TALL = (720, 1280)


def shot(*cast: Character, spoken: tuple[Spoken, ...] = (), size: Size = Size.MEDIUM, **fields: object) -> Request:
    return Request(
        shot="s",
        number="1A",
        action=str(fields.pop("action", "They stand and talk.")),
        frames=120,
        rate=Fraction(24),
        width=1280,
        height=720,
        camera=Camera(size=size),
        setting=Setting(location="l", name="Street", interior=False),
        cast=cast,
        scene_cast=tuple(one.id for one in cast),
        spoken=spoken,
        **fields,
    )


def says(who: str, start: int) -> Spoken:
    return Spoken(line=f"{who}{start}", character=who, start=start, voice="v", text="Hello there.")


def heads_of(request: Request, frame: int) -> dict[str, tuple[float, float, float]]:
    """Middle and half height of each head, in parts of the take."""
    found = reframe._heads(reframe._stage(request), np.asarray([frame]))
    return {head.character: (head.x[0] / 1280, head.y[0] / 720, head.half[0] / 1280) for head in found if head.seen[0]}


def at(path: tuple[Aim, ...], frame: int) -> float:
    return float(np.interp(frame, [aim.frame for aim in path], [aim.x for aim in path]))


def test_a_delivery_of_the_takes_own_shape_is_not_reframed() -> None:
    assert reframe.aims(shot(MIA), 1920, 1080) == ()
    assert reframe.aims(shot(MIA, card="The End"), *TALL) == ()


@pytest.mark.parametrize("size", [(720, 1280), (720, 720), (720, 900), (1280, 536)])
def test_a_lone_head_is_whole_in_every_shape(size: tuple[int, int]) -> None:
    request = shot(MIA, size=Size.WIDE)
    path = reframe.aims(request, *size)
    factor = max(size[0] / 1280, size[1] / 720)
    half = size[0] / factor / 2 / 1280
    for frame in (0, 60, 119):
        x, _, head = heads_of(request, frame)["mia"]
        assert abs(x - at(path, frame)) + head <= half + 1e-6


def test_who_speaks_is_in_the_frame_and_the_move_to_the_next_speaker_is_soft() -> None:
    request = shot(MIA, TOM, spoken=(says("mia", 0), says("tom", 60)), size=Size.WIDE, action="Mia and Tom, far apart.")
    heads = heads_of(request, 0)
    path = reframe.aims(request, 240, 1280)  # so narrow that only one of them fits
    assert abs(at(path, 10) - heads["mia"][0]) < abs(at(path, 10) - heads["tom"][0])
    assert abs(at(path, 110) - heads["tom"][0]) < abs(at(path, 110) - heads["mia"][0])
    steps = [abs(at(path, frame + 1) - at(path, frame)) for frame in range(119)]
    assert max(steps) < 0.03
    assert max(abs(after - before) for before, after in pairwise(steps)) < 0.02


def test_two_who_fit_are_both_kept() -> None:
    request = shot(MIA, TOM, size=Size.WIDE)
    path = reframe.aims(request, 720, 900)
    half = 720 / (900 / 720) / 2 / 1280
    for x, _, head in heads_of(request, 60).values():
        assert abs(x - at(path, 60)) + head <= half + 1e-6


def test_a_still_subject_gives_a_frame_that_rests() -> None:
    assert len(reframe.aims(shot(MIA), *TALL)) == 1


def test_the_frame_never_leaves_the_take() -> None:
    request = shot(MIA, action="Mia runs away along the street.", size=Size.WIDE)
    half = 720 * 720 / 1280 / 2 / 1280
    assert all(half - 1e-4 <= aim.x <= 1 - half + 1e-4 for aim in reframe.aims(request, *TALL))


def test_the_same_shot_gives_the_same_path() -> None:
    request = shot(MIA, TOM, spoken=(says("mia", 0), says("tom", 60)), size=Size.WIDE)
    assert reframe.aims(request, *TALL) == reframe.aims(request, *TALL)


def test_the_subject_of_a_match_is_found_in_the_delivered_frame() -> None:
    wide, tall = (reframe.subject(shot(MIA), *size)(10) for size in ((1280, 720), TALL))
    assert wide is not None and tall is not None
    x, y, _ = heads_of(shot(MIA), 10)["mia"]
    assert (wide.x, wide.y) == pytest.approx((x, y), abs=0.01)
    assert 0.2 < tall.x < 0.8
    assert reframe.subject(shot(), 1280, 720)(10) is None
