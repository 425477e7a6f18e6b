"""Tables and covers: who is served sits at the table, two sit across it, and what one hides behind is before them."""

from __future__ import annotations

import pytest

from generation.stage import Doing
from generation.staging import stage
from generation.staging.carrying import after
from generation.staging.tables import cover_in
from tests.generation.staging_requests import ADA, TOM, shot


def test_before_whom_a_plate_is_set_sits_at_a_table_and_goes_on_sitting() -> None:
    action = "Ada sets a bowl in front of Tom."
    served = stage(shot(action, place="Room", inside=True, cast=(ADA, TOM)))
    assert served.actors[1].doing is Doing.SIT
    assert [prop.name for prop in served.props].count("table") == 1
    facts = after((), action, (ADA, TOM))
    later = stage(shot("Tom chews.", place="Room", inside=True, cast=(TOM,), scene_cast=("ada", "tom"), carried=facts))
    assert later.actors[0].doing is Doing.SIT
    assert [prop.name for prop in later.props].count("table") == 1


def test_two_across_a_table_have_it_between_them_and_not_through_them() -> None:
    staged = stage(shot("Tom sits across from Ada.", place="Room", inside=True, cast=(TOM, ADA)))
    (table,) = [prop for prop in staged.props if prop.name == "table"]
    spots = sorted(actor.position.at(0)[0] for actor in staged.actors)
    assert [actor.doing for actor in staged.actors] == [Doing.SIT, Doing.SIT]
    assert spots[0] < table.position.at(0)[0] - 0.75
    assert spots[1] > table.position.at(0)[0] + 0.75


def test_what_they_hide_behind_is_between_them_and_us_in_the_next_shots_too() -> None:
    action = "They drop behind a dumpster."
    staged = stage(shot(action, place="Alley", cast=(ADA, TOM)))
    (cover,) = [prop for prop in staged.props if prop.name == "dumpster"]
    assert cover.position.at(0)[2] < min(actor.position.at(0)[2] for actor in staged.actors)
    assert cover.size < 0.85, "heads show over it"
    facts = after((), action, (ADA, TOM))
    assert "cover: dumpster" in facts
    whispers = stage(shot("Ada speaks to Tom.", place="Alley", cast=(ADA, TOM), carried=facts))
    assert "dumpster" in [prop.name for prop in whispers.props]
    gone = after(facts, "They stand up and run.", (ADA, TOM))
    assert not [fact for fact in gone if fact.startswith("cover")]


@pytest.mark.parametrize(
    ("action", "what"),
    [
        ("Tom ducks behind the crates.", "crate"),
        ("Ada hides behind a low stone wall.", "wall"),
        ("Tom stands behind the counter.", ""),
        ("They crouch behind the parked car.", "car"),
    ],
)
def test_what_is_hidden_behind(action: str, what: str) -> None:
    assert cover_in(action) == what
