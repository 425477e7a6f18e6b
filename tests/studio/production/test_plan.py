"""What a plan makes and what it keeps: a pure function of the film and of what is in the store."""

from __future__ import annotations

from datetime import date

import pytest

from generation.takes import Take
from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Camera, Character, Film, Line, Link, Location, Scene, Shot
from storyboard.timeline import lay_out
from studio.production.jobs import SoundJob, TakeJob
from studio.production.plan import Plan, Stock, plan, plan_takes, plan_voices

EMPTY = Stock()


def film_of(count: int, *, said: str = "Look.") -> Film:
    """A film of `count` shots in one room; in the first, Mia speaks."""
    lines = (Line(id="line-1", character="mia", text=said, offset=2),)
    shots = tuple(
        Shot(
            id=f"shot-{number}",
            scene="scene-1",
            number=str(number),
            action="Mia waits.",
            frames=24,
            characters=("mia",),
            lines=lines if number == 1 else (),
            seed=number,
        )
        for number in range(1, count + 1)
    )
    film = Film(
        title="Room",
        width=128,
        height=72,
        characters=(Character(id="mia", name="Mia"),),
        locations=(Location(id="room", name="Room", interior=True),),
        scenes=(Scene(id="scene-1", number="1", location="room"),),
        shots=shots,
    )
    return edits.add_cut(film, "Film", [shot.id for shot in shots])


def made(by: Plan) -> Stock:
    """The store once everything in a plan is made."""
    names: dict[str, set[str]] = {}
    for job in by.jobs:
        names.setdefault(job.kind, set()).add(job.name)
    takes = tuple(take_of(job) for job in by.jobs if isinstance(job, TakeJob))
    return Stock(digests={kind: frozenset(each) for kind, each in names.items()}, takes=takes)


def take_of(job: TakeJob) -> Take:
    request = job.request
    return Take(
        recipe=job.name,
        intent=request.intent(),
        shot=request.shot,
        engine=request.engine,
        version="1",
        seed=request.seed,
        frames=request.frames,
        rate=request.rate,
        width=request.width,
        height=request.height,
    )


def whole(film: Film, stock: Stock = EMPTY) -> Plan:
    return plan(film, [cut.id for cut in film.cuts], stock)


def shots_drawn(by: Plan) -> list[str]:
    return [job.request.shot for job in by.jobs if isinstance(job, TakeJob)]


def test_the_same_film_gives_the_same_plan() -> None:
    assert whole(film_of(5)) == whole(film_of(5))


def test_every_job_stands_after_what_it_needs() -> None:
    before: set[str] = set()
    for job in whole(film_of(6)).jobs:
        assert set(job.needs) <= before
        before.add(job.key)


def test_what_is_in_the_store_is_not_made_again() -> None:
    film = film_of(4)
    again = whole(film, made(whole(film)))
    assert again.jobs == ()
    assert again.kept > 0


def test_a_changed_camera_redraws_that_shot_alone() -> None:
    film = film_of(4)
    stock = made(whole(film))
    changed = edits.set_camera(film, "shot-3", Camera(lens_mm=85))
    again = whole(changed, stock)
    assert shots_drawn(again) == ["shot-3"]
    assert {job.kind for job in again.jobs} == {"take", "piece"}


def test_a_changed_seed_is_a_new_take_of_a_free_engine() -> None:
    film = film_of(2)
    again = whole(edits.set_seed(film, "shot-2", 99), made(whole(film)))
    assert shots_drawn(again) == ["shot-2"]


def test_a_new_word_is_spoken_and_drawn_again() -> None:
    stock = made(whole(film_of(3)))
    again = whole(film_of(3, said="Listen."), stock)
    assert [job.title for job in again.jobs if isinstance(job, SoundJob)] == ["“Listen.”"]
    assert shots_drawn(again) == ["shot-1"]


def test_a_new_word_nobody_is_seen_to_say_redraws_nothing() -> None:
    film = edits.set_line_placed(film_of(3), "line-1", "over")
    stock = made(whole(film))
    again = whole(edits.set_line_text(film, "line-1", "Listen."), stock)
    assert shots_drawn(again) == []
    assert {job.kind for job in again.jobs} == {"sound", "mix"}


def test_a_shot_number_is_only_a_name() -> None:
    film = film_of(2)
    renumbered = film.with_(shots=tuple(shot.with_(number=f"{shot.number}X") for shot in film.shots))
    assert whole(renumbered, made(whole(film))).jobs == ()


def test_a_shared_shot_is_drawn_once_for_all_cuts() -> None:
    film = edits.add_cut(film_of(4), "Short", ["shot-1", "shot-2"])
    assert len(shots_drawn(whole(film))) == 4


def test_a_circled_take_is_played_and_its_age_is_said() -> None:
    film = film_of(2)
    stock = made(whole(film))
    circled = edits.circle_take(film, "shot-2", whole(film, stock).takes["shot-2"])
    changed = edits.set_action(circled, "shot-2", "Mia runs.")
    again = whole(changed, stock)
    assert shots_drawn(again) == []
    assert any("circled take is older" in remark for remark in again.remarks)


def test_a_circled_take_too_short_for_its_shot_is_not_played() -> None:
    film = film_of(2)
    stock = made(whole(film))
    circled = edits.circle_take(film, "shot-2", whole(film, stock).takes["shot-2"])
    again = whole(edits.set_frames(circled, "shot-2", 48), stock)
    assert shots_drawn(again) == ["shot-2"]


def test_a_cut_over_its_limit_is_refused_with_the_shots_to_look_at() -> None:
    film = film_of(3)
    delivery = film.cuts[0].delivery.with_(limit=60)
    with pytest.raises(FilmError, match=r"runs 0\.5 s over its limit of 2\.5 s; its longest shots are 1 \(1\.0 s\)"):
        whole(edits.set_delivery(film, film.cuts[0].id, delivery))


def test_an_empty_cut_is_refused() -> None:
    film = edits.add_cut(film_of(1), "Nothing")
    with pytest.raises(FilmError, match="has no shots"):
        whole(film)


def test_a_shot_for_an_engine_that_is_not_there_plays_as_a_slate() -> None:
    film = edits.set_engine(film_of(3), "shot-2", "hologram")
    planned = whole(film)
    assert shots_drawn(planned) == ["shot-1", "shot-3"]
    assert any("Shot 2 will be a slate" in remark and "hologram" in remark for remark in planned.remarks)
    assert sum(piece.frames for piece in planned.cuts[0].pieces) == lay_out(film, film.cuts[0], {}).frames


def test_a_shot_that_continues_another_is_made_after_it() -> None:
    film = edits.link(film_of(3), "shot-3", "shot-1", "continues")
    jobs = [job for job in whole(film).jobs if isinstance(job, TakeJob)]
    by_shot = {job.request.shot: job for job in jobs}
    assert by_shot["shot-1"].request.continues == by_shot["shot-3"].name
    assert by_shot["shot-3"].key in by_shot["shot-1"].needs


def test_a_long_chain_of_shots_that_continue_each_other_can_be_planned() -> None:
    film = film_of(1500)
    links = tuple(Link(source=f"shot-{n}", target=f"shot-{n + 1}", kind="continues") for n in range(1, 1500))
    assert len(shots_drawn(plan_takes(film.with_(links=links), Stock(), ["shot-1500"]))) == 1500


def test_only_the_voices_are_planned_before_a_film_is_timed() -> None:
    assert [job.stage for job in plan_voices(film_of(4), Stock()).jobs] == ["speaking"]


@pytest.fixture
def by_program(monkeypatch: pytest.MonkeyPatch) -> Film:
    """Two shots that a program of the person's own renders, which takes its time."""
    monkeypatch.setenv("SHOTGRAPH_COMMAND", "true")
    film = film_of(2)
    return edits.set_engine(edits.set_engine(film, "shot-1", "command"), "shot-2", "command")


def test_what_took_hours_is_made_again_for_another_seed_and_not_for_another_setting(
    by_program: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock = made(whole(by_program))
    monkeypatch.setenv("SHOTGRAPH_COMMAND", "true --fast")
    assert not [job for job in whole(by_program, stock).jobs if isinstance(job, TakeJob)]
    again = whole(edits.set_seed(by_program, "shot-2", 99), stock)
    assert [job.request.shot for job in again.jobs if isinstance(job, TakeJob)] == ["shot-2"]


def test_photographs_that_nobody_agreed_to_go_to_no_generator(by_program: Film) -> None:
    pictured = edits.set_character(by_program, "mia", references=("cast/mia.jpg",))
    refused = whole(pictured)
    assert not [job for job in refused.jobs if isinstance(job, TakeJob)]
    assert any("`shotgraph consent PROJECT Mia" in remark for remark in refused.remarks)
    agreed = whole(edits.give_consent(pictured, "mia", "Ana Ruiz", date(2026, 11, 1)))
    assert len([job for job in agreed.jobs if isinstance(job, TakeJob)]) == 2
