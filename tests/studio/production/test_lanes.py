"""Where takes are made: cores share the work, the one card gets its shots in batches after reading all prompts."""

from __future__ import annotations

from pathlib import Path

from generation.engines import load
from storyboard import edits
from storyboard.model import Film
from studio.production.events import Event, Finished, Started
from studio.production.jobs import Errand, Job, PrepareJob, TakeJob
from studio.production.plan import Plan, Stock, plan_takes
from studio.production.preparing import prepared
from studio.production.run import Outcome, _Board, run

BATCHES = ("small", "large", "small", "large")


def takes_on_the_card() -> tuple[TakeJob, ...]:
    """Four quick shots as if the card rendered them, of two sizes in turn."""
    film = edits.add_scene(edits.add_location(Film(title="T", width=64, height=64), "Field"), "1", "field")
    for _ in BATCHES:
        film = edits.add_shot(film, film.scenes[0].id, action="Wind.", frames=2)
    planned = plan_takes(film, Stock(), [shot.id for shot in film.shots]).jobs
    takes = [job for job in planned if isinstance(job, TakeJob)]
    return tuple(job.with_(lane="card", batch=batch, reads=True) for job, batch in zip(takes, BATCHES, strict=True))


def ran(jobs: tuple[Job, ...], project: Path) -> list[Event]:
    heard: list[Event] = []
    project.mkdir()
    assert not run(Plan(jobs=jobs), project, heard.append, workers=2).failed
    return heard


def test_prompts_are_read_once_before_the_first_take_of_a_model_and_every_take_waits_for_it() -> None:
    jobs = prepared(takes_on_the_card())
    assert isinstance(jobs[0], PrepareJob)
    assert len(jobs[0].requests) == 4
    assert [job for job in jobs if isinstance(job, PrepareJob)] == [jobs[0]]
    assert all(jobs[0].key in job.needs for job in jobs[1:])


def test_what_is_drawn_on_cores_needs_no_preparing() -> None:
    drawn = tuple(job.with_(lane="core") for job in takes_on_the_card())
    assert prepared(drawn) == drawn


def test_an_engine_that_reads_no_prompts_has_no_job_that_reads_them() -> None:
    elsewhere = tuple(job.with_(reads=False) for job in takes_on_the_card())
    assert prepared(elsewhere) == elsewhere
    assert {name: load(name).describe().reads for name in ("diffusion", "comfy", "command", "hosted")} == {
        "diffusion": True,
        "comfy": False,
        "command": False,
        "hosted": False,
    }


def test_the_card_makes_one_take_at_a_time_and_finishes_a_batch_before_the_next(tmp_path: Path) -> None:
    jobs = takes_on_the_card()
    heard = ran(prepared(jobs), tmp_path / "t.film")
    running = most = 0
    for event in heard:
        running += isinstance(event, Started) - isinstance(event, Finished)
        most = max(most, running)
    assert most == 1
    batches = {job.key: job.batch for job in jobs}
    order = [batches[event.job] for event in heard if isinstance(event, Started) and event.job in batches]
    assert order == ["small", "small", "large", "large"]


def test_takes_that_go_together_are_sent_in_one_errand_with_those_that_come_next() -> None:
    jobs = tuple(job.with_(together=2) for job in takes_on_the_card())
    jobs += tuple(job.with_(batch="large", name=f"{at:032x}") for at, job in enumerate(jobs))
    board = _Board(Plan(jobs=jobs), Outcome(), lambda event: None)
    first = board.next("card")
    assert first is not None
    assert [job.key for job in first.jobs] == [jobs[0].key, jobs[2].key], "the two small ones"
    second = board.next("card", "small")
    assert second is not None
    assert [job.key for job in second.jobs] == [jobs[1].key, jobs[3].key]
    assert [job.key for job in second.coming] == [jobs[4].key, jobs[5].key]
    assert Errand.model_validate_json(second.model_dump_json()) == second
    assert board.next("core") is None
    assert board.running == 4


def test_a_batch_in_hand_goes_before_its_model_and_its_model_before_others() -> None:
    jobs = [
        job.with_(batch=batch)
        for job, batch in zip(takes_on_the_card(), ("b x", "a large", "a small", "a small"), strict=True)
    ]
    board = _Board(Plan(jobs=tuple(jobs)), Outcome(), lambda event: None)
    asked = [board.next("card", "a small") for _ in jobs]
    assert [errand.jobs[0].key for errand in asked if errand] == [jobs[at].key for at in (2, 3, 1, 0)]
