"""How long the sound of a film takes against the time it plays: `python -m benchmarks.audio [seconds]`.

Processor time of this process and its children, as ratios to the film's running time; the claim is that
all but the voices of a minute of film take about a tenth of it on one core, and a line a tenth of a second.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from audio.cues import cue_sheet, sound_recipes
from audio.making import make
from audio.mix import mix
from audio.voices.casting import voice_recipes
from storyboard.timeline import lay_out
from tests.audio.films import small_film


def spent() -> float:
    """Seconds of processor time so far, of this process and those it waited for."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main(seconds: float) -> None:
    """Make and mix a film of about so many seconds; print each part's time and its ratio."""
    film = small_film(max(4, round(seconds / 4)))
    cut = film.cuts[0]
    timeline = lay_out(film, cut, {})
    sheet = cue_sheet(film, cut, timeline, voice_recipes(film))
    length = float(timeline.frames / timeline.rate)
    parts: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    with tempfile.TemporaryDirectory() as name:
        folder, files = Path(name), {}
        for digest, recipe in sound_recipes(sheet).items():
            (folder / digest).mkdir()
            before = spent()
            make(recipe, folder / digest, lambda part: None)
            parts[recipe.kind] += spent() - before
            counts[recipe.kind] += 1
            files[digest] = folder / digest / "sound.wav"
        before = spent()
        loudness = mix(sheet, files, folder / "mix.wav", lambda part: None)
        parts["mix"] = spent() - before
    print(f"film {length:.0f} s, {loudness.integrated:.1f} LUFS, {loudness.true_peak:.1f} dBTP")
    for part, time in parts.items():
        each = f", {time / counts[part]:.3f} s each" if counts[part] else ""
        print(f"{part:9s} {time:6.2f} s  {time / length:.4f} of running time{each}")
    rest = sum(time for part, time in parts.items() if part != "voice")
    print(f"all but voices {rest:.2f} s, {rest / length:.4f} of running time")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
