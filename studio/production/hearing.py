"""The sound that came with a take, in the plan of a mix: who is to be heard, who is silent, what is waited for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from audio.cues import CueSheet
from audio.recipes import SAMPLE_RATE
from generation.takes import TakeSound
from storyboard.model import Cut, Film

TO_COME = TakeSound(sample_rate=SAMPLE_RATE, channels=2, seconds=1.0)
"""Of a take that is still to be made with its sound; only that there will be one counts."""


def takes_heard(sheet: CueSheet, heard: Mapping[str, str], takes: Mapping[str, str]) -> list[str]:
    """The keys of the takes whose own sound a mix is made of; `heard` has the file, and `takes` the take, by shot."""
    files = {sound.file for sound in sheet.sounds}
    return [f"take/{takes[shot]}" for shot, file in heard.items() if file in files]


def silent(film: Film, cut: Cut, takes: Mapping[str, str], heard: Mapping[str, str]) -> Iterator[str]:
    """A sentence for each shot that is to play its take's own sound, and whose take has none."""
    for shot in {use.shot: film.shots_by_id[use.shot] for use in cut.uses}.values():
        if shot.sound != "ours" and shot.id in takes and shot.id not in heard:
            yield f"Shot {shot.number}: its take has no sound of its own, so the film's is heard."
