"""One frame drawn alone is the frame of the take: what a card shows is what will be played."""

from __future__ import annotations

import numpy as np
import pytest

from generation.engines.animatic.engine import AnimaticEngine
from generation.engines.animatic.still import still
from generation.engines.protocol import Materials
from tests.generation.engine_conformance import a_request


@pytest.mark.parametrize("card", ["", "THE END"])
def test_a_still_is_the_frame_of_the_take(card: str) -> None:
    request = a_request(card=card)
    session = AnimaticEngine().open()
    frames = [frame.copy() for frame in session.render(request, Materials(), lambda done, total: None)]
    session.close()
    middle = request.frames // 2
    assert np.array_equal(still(request, middle), frames[middle])
