"""A model that makes sound with the picture: it lies beside the take, is told in its sheet, and is heard if asked."""

from __future__ import annotations

import hashlib
import wave
from pathlib import Path

import numpy as np
import pytest

from generation import takes
from generation.engines.diffusion.engine import DiffusionEngine
from generation.engines.protocol import Materials
from storyboard import edits
from storyboard.model import Cue, Film, Location, Scene, Shot
from studio.production.making import MIX, Maker
from studio.production.plan import plan
from studio.production.produce import stock_of
from studio.workspace import Workspace
from tests.generation.diffusion.rigs import Rig, rendered, shot


def samples(path: Path) -> np.ndarray:
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48000, 2, 2)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").reshape(-1, 2)


def test_the_sound_of_a_take_is_as_long_as_it_and_follows_the_words(rig: Rig, tmp_path: Path) -> None:
    rig.install("ltx2", steps=1, guidance=1.0)
    heard = []
    for number, words in enumerate(("A wet street.", "A wet street.", "A dry field.")):
        request = shot("ltx2", prompt=words)
        assert DiffusionEngine().plan(request).sounds
        rendered(request, Materials(sound=tmp_path / f"{number}.wav"))
        heard.append(samples(tmp_path / f"{number}.wav"))
    assert len(heard[0]) == round(48000 * request.frames / request.rate)
    assert np.array_equal(heard[0], heard[1])
    assert not np.array_equal(heard[0], heard[2])
    rig.install("wan-text")
    assert not DiffusionEngine().plan(shot("wan-text")).sounds


def a_film(**changes: object) -> Film:
    one = Shot(id="s1", scene="sc", number="1", action="A door slams.", frames=9, engine="diffusion", model="ltx2")
    one = one.with_(cues=(Cue(id="c", kind="effect", description="door slams"),), **changes)
    film = Film(
        title="Door",
        width=64,
        height=64,
        locations=(Location(id="l", name="Street"),),
        scenes=(Scene(id="sc", number="1", location="l"),),
        shots=(one,),
    )
    return edits.add_cut(film, "Film", ["s1"])


def mixed(workspace: Workspace, film: Film) -> bytes:
    """The mix of the film's cut, all that it needs being made before it."""
    made = plan(film, [film.cuts[0].id], stock_of(workspace, film))
    order = {"take": 0, "sound": 0, "mix": 1}
    jobs = [job for job in made.jobs if job.kind in order]
    assert [order[job.kind] for job in jobs] == sorted(order[job.kind] for job in jobs)
    with Maker(workspace.folder) as maker:
        for job in jobs:
            maker.make(job, lambda done, total: None)
    return (workspace.store.path("mix", made.cuts[0].mix) / MIX).read_bytes()


def test_a_take_keeps_its_own_sound_and_the_mix_plays_what_the_shot_says(rig: Rig, tmp_path: Path) -> None:
    rig.install("ltx2", steps=1, guidance=1.0)
    workspace = Workspace(tmp_path / "door.film")
    with workspace.begun():
        workspace.save(a_film())
    ours = mixed(workspace, a_film())
    (take,) = takes.takes_of(workspace.takes).takes
    assert take.sound is not None
    assert (take.sound.sample_rate, take.sound.channels, take.sound.seconds) == (48000, 2, 0.375)
    own = take.folder(workspace.takes) / takes.SOUND
    before = hashlib.sha256(own.read_bytes()).hexdigest()
    instead, both = (mixed(workspace, a_film(sound=which)) for which in ("take", "both"))
    assert len({ours, instead, both}) == 3
    assert takes.takes_of(workspace.takes).takes == (take,), "another sound needs no other take"
    assert hashlib.sha256(own.read_bytes()).hexdigest() == before


def test_a_take_without_sound_is_said_and_the_films_is_heard(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    workspace = Workspace(tmp_path / "door.film")
    film = a_film(model="wan-text", sound="take")
    with workspace.begun():
        workspace.save(film)
    made = plan(film, [film.cuts[0].id], stock_of(workspace, film))
    assert "Shot 1: its take has no sound of its own, so the film's is heard." in made.remarks


def test_a_sound_that_is_none_is_refused(tmp_path: Path) -> None:
    from storyboard.errors import EngineError

    (tmp_path / takes.SOUND).write_bytes(b"RIFF")
    with pytest.raises(EngineError, match="The sound of the take cannot be read"):
        takes.sound_of(tmp_path)
