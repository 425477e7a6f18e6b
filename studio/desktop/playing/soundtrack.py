"""What a cut sounds like at any sample: its mix, or the voices and effects that exist until there is one."""

from __future__ import annotations

import wave
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from audio.recipes import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from audio.cues import CueSheet, Sound

    Stereo = NDArray[np.int16]

_WAV_HEAD = 44
"""Bytes before the samples of a wav that was written here."""
_BLOCK = SAMPLE_RATE
_KEPT_BLOCKS = 32
_ROUGH_GAIN_DB = -6.0


class Soundtrack(Protocol):
    """Samples of a cut, 48 kHz stereo 16-bit."""

    def read(self, first: int, count: int) -> Stereo:
        """`count` samples from `first` on, count x 2; silence where there is nothing."""
        ...


class Silence:
    """A cut without sound."""

    def read(self, first: int, count: int) -> Stereo:
        import numpy as np

        return np.zeros((count, 2), np.int16)


class Mix:
    """A finished mix, read as it is needed."""

    def __init__(self, path: Path) -> None:
        self._samples = _mapped(path)

    def read(self, first: int, count: int) -> Stereo:
        return _cut(self._samples, first, count)


class Rough:
    """The sounds of a sheet that exist, summed: placed, at their gains and with their fades, but not mastered.

    `files` are wavs by `Sound.source`; of a person's own file only what is written like ours is heard here.
    """

    def __init__(self, sheet: CueSheet, files: Mapping[str, Path]) -> None:
        self._parts = [
            _Part(sound, samples, float(sheet.rate))
            for sound in sheet.sounds
            if (path := files.get(sound.source)) is not None and (samples := _readable(path)) is not None
        ]
        self._total = round(sheet.frames * SAMPLE_RATE / sheet.rate)
        self._blocks: OrderedDict[int, Stereo] = OrderedDict()

    def read(self, first: int, count: int) -> Stereo:
        import numpy as np

        out = np.zeros((count, 2), np.int16)
        for number in range(max(0, first // _BLOCK), max(0, (first + count - 1) // _BLOCK + 1)):
            start = number * _BLOCK
            low, high = max(first, start), min(first + count, start + _BLOCK, self._total)
            if low < high:
                out[low - first : high - first] = self._block(number)[low - start : high - start]
        return out

    def _block(self, number: int) -> Stereo:
        import numpy as np

        block = self._blocks.get(number)
        if block is None:
            start = number * _BLOCK
            total = np.zeros((_BLOCK, 2), np.float32)
            for part in self._parts:
                part.add_to(total, start)
            block = np.clip(total, -32768, 32767).astype(np.int16)
            self._blocks[number] = block
            while len(self._blocks) > _KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        return block


class _Part:
    """One sound in its place."""

    def __init__(self, sound: Sound, samples: Stereo, rate: float) -> None:
        from audio.samples import amplitude

        self._samples = samples
        self._loops = sound.loop
        self._skipped = round(sound.offset * SAMPLE_RATE / rate)
        self._start = round(sound.start * SAMPLE_RATE / rate)
        natural = len(samples) - self._skipped
        wanted = natural if sound.frames is None else round(sound.frames * SAMPLE_RATE / rate)
        self._end = self._start + max(0, wanted if sound.loop else min(wanted, natural))
        self._fades = tuple(round(frames * SAMPLE_RATE / rate) for frames in (sound.fade_in, sound.fade_out))
        step_back = -6.0 if sound.duck else 0.0
        self._gain = amplitude(sound.gain_db + step_back + _ROUGH_GAIN_DB)

    def add_to(self, total: NDArray[np.float32], start: int) -> None:
        import numpy as np

        low, high = max(start, self._start), min(start + len(total), self._end)
        if low >= high:
            return
        at = self._skipped + low - self._start
        if self._loops and len(self._samples):
            heard = self._samples[np.arange(at, at + high - low) % len(self._samples)]
        else:
            heard = self._samples[at : at + high - low]
        gain = np.full(len(heard), self._gain, np.float32)
        here = np.arange(low, low + len(heard))
        fade_in, fade_out = self._fades
        if fade_in:
            gain *= np.clip((here - self._start) / fade_in, 0, 1).astype(np.float32)
        if fade_out:
            gain *= np.clip((self._end - here) / fade_out, 0, 1).astype(np.float32)
        total[low - start : low - start + len(heard)] += heard * gain[:, None]


def _mapped(path: Path) -> Stereo:
    """The samples of a wav as stereo, mapped from the disk.

    Raises:
        OSError, wave.Error, EOFError, ValueError: it cannot be read.
    """
    import numpy as np

    with wave.open(str(path), "rb") as file:
        channels, count = file.getnchannels(), file.getnframes()
        if (file.getframerate(), file.getsampwidth()) != (SAMPLE_RATE, 2) or not count:
            raise ValueError(f"{path.name} is not 48 kHz, 16-bit")
    samples = np.memmap(path, "<i2", "r", _WAV_HEAD, (count, channels))
    return samples if channels == 2 else np.broadcast_to(samples[:, :1], (count, 2))


def _readable(path: Path) -> Stereo | None:
    """The samples of a sound, or None if it is missing or is not like ours."""
    try:
        return _mapped(path)
    except (OSError, wave.Error, EOFError, ValueError):
        return None


def _cut(samples: Stereo, first: int, count: int) -> Stereo:
    import numpy as np

    out = np.zeros((count, 2), np.int16)
    low, high = max(0, first), min(first + count, len(samples))
    if low < high:
        out[low - first : high - first] = samples[low:high]
    return out
