"""A line is heard as somebody recorded it: in the mix, on the lips, in the shot's length and in a hand-off."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from audio.making import SOUND, SPEECH, make
from audio.recipes import SAMPLE_RATE, VoiceRecipe
from audio.samples import read_wav, write_wav
from audio.voices.casting import voice_recipes
from audio.voices.espeak import Espeak
from audio.voices.protocol import read_speech
from audio.voices.recorded import LONGEST, speak_from
from storyboard import edits, files
from storyboard.errors import FilmError, ProjectError, ShotgraphError
from storyboard.model import Voice
from storyboard.speech import Speech
from studio.recordings import edit_voice, keep_recording, with_recording, without_recording
from studio.workspace import Workspace
from tests.storyboard.films import deck_film
from tests.studio.films import shotgraph

WORDS = "The lighthouse is moving again. I told you, nobody believes me."


def spoken(wav: Path, words: str = WORDS, *, pace: int = 120, pause: float = 1.0, room: float = 0.0015) -> Speech:
    """Somebody else says it, slower, with a pause in the middle, in a room that hums: where each sound really is."""
    voice = Voice(variant="f3", pitch=60, words_per_minute=pace)
    truth = Espeak().speak(VoiceRecipe(text=words, language="en-us", voice=voice), wav)
    samples, _ = read_wav(wav)
    middle = next(sound.start_ms for sound in truth.phonemes if sound.start_ms > truth.duration_ms / 2)
    cut, quiet = middle * SAMPLE_RATE // 1000, np.zeros(round(pause * SAMPLE_RATE), np.float32)
    whole = np.concatenate((samples[:cut], quiet, samples[cut:]))
    write_wav(wav, (whole + np.random.default_rng(3).normal(0, room, len(whole))).astype(np.float32))
    later = round(pause * 1000)
    moved = [
        sound.with_(start_ms=sound.start_ms + late, end_ms=sound.end_ms + late)
        for sound in truth.phonemes
        for late in [later if sound.start_ms >= middle else 0]
    ]
    return Speech(duration_ms=truth.duration_ms + later, phonemes=tuple(moved))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "deck.film"
    files.create(folder)
    files.write(folder, deck_film())
    return folder


def test_lips_follow_the_recording_to_a_frame_and_rest_where_it_is_silent(tmp_path: Path) -> None:
    truth = spoken(tmp_path / "nora.wav")
    recipe = VoiceRecipe(text=WORDS, language="en-us", voice=Voice(), file="sounds/nora.wav")
    heard = speak_from(recipe, tmp_path / "nora.wav", tmp_path / "line.wav")
    assert [sound.symbol for sound in heard.phonemes] == [sound.symbol for sound in truth.phonemes]
    late = np.array([a.start_ms - b.start_ms for a, b in zip(heard.phonemes, truth.phonemes, strict=True)])
    assert np.percentile(np.abs(late - np.median(late)), 90) < 42, "nine of ten sounds within a frame at 24"
    gaps = [after.start_ms - before.end_ms for before, after in zip(heard.phonemes, heard.phonemes[1:], strict=False)]
    assert max(gaps) > 700, "the pause in the middle is nobody's sound"
    again = speak_from(recipe, tmp_path / "nora.wav", tmp_path / "again.wav")
    assert again == heard and (tmp_path / "again.wav").read_bytes() == (tmp_path / "line.wav").read_bytes()


def test_a_line_without_words_opens_the_mouth_as_loud_as_it_is(tmp_path: Path) -> None:
    spoken(tmp_path / "sigh.wav")
    recipe = VoiceRecipe(text="...", language="en-us", voice=Voice(), file="sounds/sigh.wav")
    heard = speak_from(recipe, tmp_path / "sigh.wav", tmp_path / "line.wav")
    assert {"a"} < {sound.symbol for sound in heard.phonemes} <= {"a", "ə", "m"}


def test_a_made_voice_keeps_its_name_and_its_line_its_writing() -> None:
    film = deck_film()
    line = film.shots_by_id["shot-2b"].lines[0]
    assert "file" not in line.model_dump(mode="json") and "file" not in voice_recipes(film)[line.id].model_dump()
    recorded = edits.set_line_file(film, line.id, "sounds/a.wav")
    assert voice_recipes(recorded)[line.id].digest() != voice_recipes(film)[line.id].digest()
    assert edits.set_line_file(recorded, line.id, None) == film


def test_the_shot_is_as_long_as_the_recording_and_as_before_when_it_is_given_up(project: Path, tmp_path: Path) -> None:
    film, workspace = deck_film(), Workspace(project)
    line = film.shots_by_id["shot-2b"].lines[0]
    spoken(tmp_path / "nora.wav")
    recording = keep_recording(workspace, tmp_path / "nora.wav")
    longer = with_recording(film, line.id, recording, {})
    shot = longer.shots_by_id["shot-2b"]
    assert shot.frames >= line.offset + recording.seconds * film.rate and shot.lines[0].file == recording.name
    recipe = voice_recipes(longer)[line.id]
    (tmp_path / "made").mkdir()
    make(recipe, tmp_path / "made", lambda part: None, workspace.own_file)
    samples, _ = read_wav(tmp_path / "made" / SOUND)
    assert len(samples) == recording.seconds * SAMPLE_RATE
    assert read_speech(tmp_path / "made" / SPEECH).phonemes
    shorter = without_recording(longer, line.id, {})
    assert shorter.shots_by_id["shot-2b"].lines[0].file is None
    assert shorter.shots_by_id["shot-2b"].frames < shot.frames


def test_what_cannot_be_a_line_is_refused_in_a_sentence(project: Path, tmp_path: Path) -> None:
    workspace = Workspace(project)
    (tmp_path / "words.mp3").write_text("no sound at all")
    (tmp_path / "empty.wav").write_bytes(b"")
    write_wav(tmp_path / "silent.wav", np.zeros(SAMPLE_RATE, np.float32))
    write_wav(tmp_path / "long.wav", np.full((LONGEST + 2) * 8000, 0.1, np.float32), 8000)
    for name, words in (
        ("words.mp3", "has no sound that can be read"),
        ("empty.wav", "has no sound that can be read"),
        ("silent.wav", "is silent"),
        ("long.wav", "longer than 3 minutes"),
        ("nowhere.wav", "is not a file"),
    ):
        with pytest.raises(ShotgraphError, match=words):
            keep_recording(workspace, tmp_path / name)
    assert not (project / "sounds").exists()
    recipe = VoiceRecipe(text="Hm.", language="en-us", voice=Voice(), file="sounds/gone.wav")
    with pytest.raises(ProjectError, match="which is not in the project; put it there"):
        make(recipe, tmp_path, lambda part: None, workspace.own_file)


def test_the_command_line_gives_a_line_a_recording_that_goes_along(project: Path, tmp_path: Path) -> None:
    spoken(tmp_path / "Nora take 2.wav")
    done = shotgraph("edit", "voice", project, "2B", tmp_path / "Nora take 2.wav", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "is heard as recorded in sounds/nora-take-2-" in done.stdout
    moved = tmp_path / "elsewhere.film"
    shutil.move(project, moved)
    line = files.read(moved).shots_by_id["shot-2b"].lines[0]
    assert Workspace(moved).own_file(line.file or "").is_file()
    with pytest.raises(ProjectError, match="give one of the two"):
        edit_voice(moved, "2B", None, number_of_line=1, made=False)
    with pytest.raises(FilmError, match="there is no line 3"):
        edit_voice(moved, "2B", None, number_of_line=3, made=True)
    edit_voice(moved, "2B", None, number_of_line=1, made=True)
    assert files.read(moved).shots_by_id["shot-2b"].lines[0].file is None
