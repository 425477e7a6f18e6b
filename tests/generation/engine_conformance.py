"""What every engine must do, whatever it renders with: a suite that a test runs on one engine's name.

Use it as `check(engine)`; each check raises AssertionError with a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest

from generation.engines.protocol import Engine, Materials
from generation.request import Request, Setting
from storyboard.errors import Stopped


def a_request(**changes: object) -> Request:
    """A small plain shot, with some fields changed."""
    plain = Request(
        shot="s1",
        number="1A",
        action="A quiet street.",
        frames=5,
        rate=Fraction(24),
        width=64,
        height=64,
        setting=Setting(location="street", name="Street", interior=False),
    )
    return plain.with_(**changes)


def it_renders_exactly_the_frames_asked_for(engine: Engine) -> None:
    session = engine.open()
    for frames, width, height in ((1, 64, 64), (5, 128, 72), (2, 72, 128)):
        request = a_request(frames=frames, width=width, height=height)
        assert not engine.plan(request).refusals
        seen = 0
        for frame in session.render(request, Materials(), lambda done, total: None):
            assert frame.dtype == np.uint8
            assert frame.shape == (height, width, 4)
            assert (frame[..., 3] == 255).all(), "a frame must be opaque"
            seen += 1
        assert seen == frames
    session.close()


def it_says_how_far_it_is(engine: Engine) -> None:
    told: list[tuple[int, int]] = []
    session = engine.open()
    for _ in session.render(a_request(), Materials(), lambda done, total: told.append((done, total))):
        pass
    session.close()
    assert told[-1] == (5, 5)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {5}


def it_stops_where_it_reports_progress(engine: Engine) -> None:
    def stop(done: int, total: int) -> None:
        if done >= 2:
            raise Stopped

    session = engine.open()
    seen = 0
    with pytest.raises(Stopped):
        for _ in session.render(a_request(), Materials(), stop):
            seen += 1
    session.close()
    assert seen < 5


def it_describes_itself_and_estimates(engine: Engine) -> None:
    described = engine.describe()
    assert described.name and described.version
    estimate = engine.plan(a_request())
    assert estimate.seconds > 0
    assert estimate.money == 0 or not described.free


def it_gives_the_same_picture_for_the_same_request(engine: Engine) -> None:
    first, second = (_last_frame(engine) for _ in range(2))
    assert np.array_equal(first, second)


def _last_frame(engine: Engine) -> np.ndarray:
    session = engine.open()
    frames: Iterator[np.ndarray] = iter(session.render(a_request(), Materials(), lambda done, total: None))
    last = [frame.copy() for frame in frames][-1]
    session.close()
    return last


CHECKS = (
    it_renders_exactly_the_frames_asked_for,
    it_says_how_far_it_is,
    it_stops_where_it_reports_progress,
    it_describes_itself_and_estimates,
    it_gives_the_same_picture_for_the_same_request,
)
