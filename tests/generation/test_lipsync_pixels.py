"""Lip sync, measured the way an eye would: how open the drawn mouth is on each frame, against the sounds of the voice.

The voices are espeak's own, spoken for the test; the mouth is measured in the finished frames.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.lipsync import mouths
from audio.making import SPEECH, make
from audio.recipes import VoiceRecipe
from audio.voices.protocol import read_speech
from generation.engines.animatic.engine import AnimaticSession
from generation.engines.animatic.figures import skeleton
from generation.engines.protocol import Materials
from generation.request import Spoken
from generation.stage import View
from generation.staging import stage
from storyboard.camera import Size
from storyboard.model import Character, Voice
from storyboard.speech import Speech
from tests.generation.staging_requests import ADA, MIA, shot

RATE = Fraction(24)
START = 6
"""The frame on which the line starts."""
OPEN = set("aɑʌɐäæɒeɛəɜoɔuʊiɪ")
SHUT = set("mbp")

LINES = (
    (ADA, "en-us", "Papa, maybe my mama moved. Bob bought a map."),
    (MIA, "en-us", "Pam, I am a bumblebee. Wait for me!"),
    (
        Character(id="xiaoyu", name="小雨", sex="female", kind="child", age=8, look="黄色雨衣"),
        "cmn",
        "妈妈，我们把宝宝抱回家吧。",
    ),
)


def spoken(folder: Path, text: str, language: str) -> Speech:
    make(VoiceRecipe(text=text, language=language, voice=Voice()), folder, lambda part: None)
    return read_speech(folder / SPEECH)


def opening(speaker: Character, text: str, speech: Speech) -> NDArray[np.float64]:
    """How much of the mouth's place is dark inside or teeth, on each frame: the part that differs from lips at rest."""
    track = mouths(speech, RATE)
    frames = START + len(track.shapes) + 6
    line = Spoken(line="l1", character=speaker.id, start=START, voice="v", text=text)
    asked = shot(f"{speaker.name} waits.", cast=(speaker,), size=Size.EXTREME_CLOSE, frames=frames, spoken=(line,))
    asked = asked.with_(width=480, height=270)
    staged = stage(asked)
    actor = staged.actors[0]
    found = []
    rendered = AnimaticSession().render(asked, Materials(mouths={"l1": track}), lambda done, total: None)
    for frame, picture in enumerate(rendered):
        view = View.of(staged, frame)
        joints = skeleton(actor, frame, staged)
        chin, eyes = (view.project(np.asarray([joints[name]]))[0] for name in ("chin", "eyes"))
        found.append(_dark(picture, chin, eyes))
    return np.asarray(found) - found[0]  # what is dark in a face at rest: the line of the lips, a beard


def _dark(picture: NDArray[np.uint8], chin: NDArray[np.float64], eyes: NDArray[np.float64]) -> float:
    """Pixels of a mouth's inside, its darkest colour, in a box between the nose and the chin."""
    face = float(np.hypot(*(chin - eyes)[:2]))
    middle = eyes[:2] + 0.78 * (chin - eyes)[:2]
    left, right = int(middle[0] - 0.34 * face), int(middle[0] + 0.34 * face)
    top, bottom = int(middle[1] - 0.20 * face), int(middle[1] + 0.36 * face)
    box = picture[max(0, top) : bottom, max(0, left) : right, :3].astype(float)
    light = box @ (0.3, 0.59, 0.11)
    skin = np.percentile(light, 85)
    return float((light < 0.42 * skin).sum()) / face**2


def frame_of(milliseconds: float) -> float:
    return START + milliseconds / 1000 * float(RATE)


@pytest.mark.parametrize(("speaker", "language", "text"), LINES, ids=[line[0].id for line in LINES])
def test_the_mouth_follows_the_voice_within_a_frame(
    tmp_path: Path, speaker: Character, language: str, text: str
) -> None:
    speech = spoken(tmp_path, text, language)
    seen = opening(speaker, text, speech)
    heard = np.zeros(len(seen))  # how much of each frame a vowel sounds, from the audio alone
    for phoneme in speech.phonemes:
        if set(phoneme.symbol) & OPEN:
            for frame in range(len(heard)):
                heard[frame] += max(
                    0.0, min(frame + 1, frame_of(phoneme.end_ms)) - max(frame, frame_of(phoneme.start_ms))
                )
    assert seen.max() > 0.01
    fit = {lag: float(np.corrcoef(np.roll(seen, -lag), heard)[0, 1]) for lag in range(-4, 5)}
    best = max(fit, key=lambda lag: fit[lag])
    assert abs(best) <= 1, fit
    assert fit[best] > 0.45, fit


@pytest.mark.parametrize(("speaker", "language", "text"), LINES, ids=[line[0].id for line in LINES])
def test_lips_meet_within_a_frame_of_every_m_b_and_p(
    tmp_path: Path, speaker: Character, language: str, text: str
) -> None:
    speech = spoken(tmp_path, text, language)
    seen = opening(speaker, text, speech)
    wide = np.quantile(seen, 0.95)
    shut = missed = 0
    for phoneme in speech.phonemes:
        if phoneme.symbol and set(phoneme.symbol) <= SHUT | {"ː", "ʰ"}:
            shut += 1
            first, last = int(frame_of(phoneme.start_ms)) - 1, int(frame_of(phoneme.end_ms)) + 1
            missed += seen[max(0, first) : last + 1].min() > 0.35 * wide
    assert shut >= 5
    assert missed == 0, f"{missed} of {shut} closures are not seen"


def test_the_mouth_is_shut_before_the_line_and_after_it(tmp_path: Path) -> None:
    speech = spoken(tmp_path, LINES[0][2], "en-us")
    seen = opening(ADA, LINES[0][2], speech)
    assert seen[: START - 1].max() < 0.25 * seen.max()
    assert seen[-4:].max() < 0.25 * seen.max()
