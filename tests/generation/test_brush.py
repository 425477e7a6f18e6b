"""The motion brush: what a director paints goes where its path leads, and the rest stays."""

from __future__ import annotations

import numpy as np
import pytest
from pydantic import ValidationError

from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.request import Request
from generation.stage import Doing, View
from generation.staging import stage
from generation.staging.measures import chest_of
from storyboard import edits
from storyboard.camera import Size
from storyboard.model import Film, Shot
from storyboard.motion import Stroke
from storyboard.speech import Mouth
from tests.generation.staging_requests import MIA, TOM, shot

WIDE = {"size": Size.WIDE, "width": 480, "height": 270, "place": "Field"}


def box(left: float, top: float, right: float, bottom: float) -> tuple[tuple[float, float], ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def where(request: Request, frame: int) -> tuple[float, float]:
    """Where the first actor's chest is seen, in parts of the frame."""
    staged = stage(request)
    x, y, _ = View.of(staged, frame).project(np.asarray([chest_of(staged.actors[0], frame)]))[0]
    return float(x) / staged.width, float(y) / staged.height


def round_the_first(request: Request) -> tuple[tuple[float, float], ...]:
    x, y = where(request, 0)
    return box(x - 0.07, y - 0.3, x + 0.07, y + 0.3)


def picture(request: Request, frame: int) -> Pixels:
    staged = stage(request)
    sheet = Sheet(staged.width, staged.height)
    Painter(staged, lambda *_: Mouth.REST).draw(sheet, frame)
    return sheet.pixels


def test_a_person_under_the_brush_walks_where_the_path_leads() -> None:
    plain = shot("Mia waits.", cast=(MIA,), **WIDE)
    x, y = where(plain, 0)
    brushed = plain.with_(motion=(Stroke(region=round_the_first(plain), path=((x, y), (x + 0.25, y))),))
    assert where(brushed, 0) == pytest.approx((x, y), abs=0.01)
    assert where(brushed, 47)[0] == pytest.approx(x + 0.25, abs=0.02)
    assert stage(brushed).actors[0].doing is not Doing.STAND
    assert not stage(brushed).strokes


def test_only_the_one_who_was_painted_moves() -> None:
    plain = shot("Mia and Tom wait.", cast=(MIA, TOM), **WIDE)
    region = round_the_first(plain)
    brushed = plain.with_(motion=(Stroke(region=region, path=((0.0, 0.0), (-0.15, 0.0))),))
    before, after = stage(plain).actors, stage(brushed).actors
    assert after[0].position != before[0].position
    assert after[1] == before[1]


def test_a_path_up_the_ground_leads_away_and_never_past_the_horizon() -> None:
    plain = shot("Mia waits.", cast=(MIA,), **WIDE)
    away = plain.with_(motion=(Stroke(region=round_the_first(plain), path=((0.5, 0.9), (0.5, 0.84))),))
    staged = stage(away)
    assert staged.actors[0].position.at(47)[2] > staged.actors[0].position.at(0)[2] + 0.2
    assert staged.actors[0].position.at(47)[1] == staged.actors[0].position.at(0)[1]
    mad = plain.with_(motion=(Stroke(region=round_the_first(plain), path=((0.5, 0.9), (0.5, -1.0))),))
    assert all(np.isfinite(key.value).all() for key in stage(mad).actors[0].position.keys)


def test_a_stroke_on_the_sky_draws_the_picture_out_there_and_leaves_the_rest() -> None:
    plain = shot("Clouds.", size=Size.EXTREME_WIDE, width=480, height=270, place="Mountains")
    brushed = plain.with_(motion=(Stroke(region=box(0.3, 0.2, 0.6, 0.45), path=((0.4, 0.3), (0.5, 0.3))),))
    assert (picture(plain, 0) == picture(brushed, 0)).all()
    before, after = picture(plain, 47).astype(int), picture(brushed, 47).astype(int)
    differs = np.abs(before - after).max(axis=2) > 6
    assert differs[40:140, 120:320].mean() > 0.02
    assert differs[200:].mean() < 0.005


def test_nobody_who_paints_nothing_loses_a_take_over_it() -> None:
    plain = shot("Mia waits.", cast=(MIA,))
    stroke = Stroke(region=box(0.1, 0.1, 0.2, 0.2), path=((0.0, 0.0), (0.1, 0.0)))
    assert "motion" not in plain.model_dump_json(exclude_defaults=True)
    assert plain.with_(motion=(stroke,)).intent() != plain.intent()
    assert plain.with_(motion=()).intent() == plain.intent()


def test_strokes_are_kept_with_the_shot_and_taken_back() -> None:
    film = edits.add_scene(edits.add_location(Film(title="T"), "Field"), "1", "field")
    film = edits.add_shot(film, film.scenes[0].id, action="Wind.", frames=24)
    stroke = Stroke(region=box(0.1, 0.1, 0.2, 0.2), path=((0.0, 0.0), (0.1, 0.0)))
    brushed = edits.set_motion(film, film.shots[0].id, [stroke])
    assert Shot.model_validate_json(brushed.shots[0].model_dump_json()).motion == (stroke,)
    assert edits.set_motion(brushed, film.shots[0].id, []) == film


@pytest.mark.parametrize("region", [((0.1, 0.1), (0.2, 0.2)), ((0.1, 0.1), (0.2, 9.0), (0.3, 0.1))])
def test_a_region_that_is_none_is_refused(region: tuple[tuple[float, float], ...]) -> None:
    with pytest.raises(ValidationError):
        Stroke(region=region, path=((0.0, 0.0), (0.1, 0.0)))


def test_the_way_is_gone_at_an_even_pace_whatever_its_corners() -> None:
    stroke = Stroke(region=box(0, 0, 1, 1), path=((0.0, 0.0), (0.1, 0.0), (0.1, 0.3)))
    assert stroke.moved(0.0) == (0.0, 0.0)
    assert stroke.moved(0.25) == pytest.approx((0.1, 0.0))
    assert stroke.moved(1.0) == pytest.approx((0.1, 0.3))
