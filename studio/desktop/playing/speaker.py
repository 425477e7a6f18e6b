"""The loudspeaker, whose clock is the clock of all that plays; without a device it runs just as fast, in silence."""

from __future__ import annotations

import atexit
import os
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audio.recipes import SAMPLE_RATE
from studio.desktop.playing.soundtrack import Silence, Soundtrack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PERIOD_MS = 20
_RESYNC_SECONDS = 0.08
"""A callback that comes this much too late or too early moves the clock at once; less, little by little."""
_PULL = 0.05
_FADE = 240
"""Samples over which a start or a stop is softened, so that it does not click."""


@dataclass(frozen=True)
class Loop:
    """Samples that are played again and again, the second one not included."""

    start: int
    end: int


@dataclass(frozen=True)
class _Block:
    """What was handed to the device: heard from `time` on, `count` samples of the cut's from `sample` at a rate."""

    time: float
    sample: float
    count: int
    rate: float


_speakers: weakref.WeakSet[Speaker] = weakref.WeakSet()


@atexit.register
def _close_all() -> None:
    """A device that is still open while Python ends would wait for ever for its thread, which waits for Python."""
    for speaker in list(_speakers):
        speaker.close()


class Speaker:
    """Plays a soundtrack from any sample at any rate, and says which sample is heard now.

    Attributes:
        is_real: whether there is a device; else time runs and nothing is heard.
    """

    def __init__(self) -> None:
        self.is_real = False
        self._device: Any = None
        self._track: Soundtrack = Silence()
        self._lock = threading.Lock()
        self._opening = threading.Lock()
        self._sample = 0.0
        self._rate = 1.0
        self._gain = 1.0
        self._loop: Loop | None = None
        self._left: int | None = None
        self._fresh = True
        self._blocks: deque[_Block] = deque(maxlen=32)
        self._latency = 0.0
        self.is_running = False
        self._is_closed = False
        _speakers.add(self)

    def play(self, sample: float, rate: float = 1.0, *, only: int | None = None) -> None:
        """Begin at a sample of the cut; `only` that many, then silence."""
        with self._lock:
            self._sample, self._rate, self._left, self._fresh = sample, rate, only, True
            self._blocks.clear()
        if not self.is_running:
            device = self.prepare()
            if device is None:
                return
            feed = self._feed()
            next(feed)
            device.start(feed)
            self.is_running = True

    def stop(self) -> None:
        """Stop at once; the clock stands."""
        if self.is_running:
            self.is_running = False
            self._device.stop()

    def close(self) -> None:
        """Give the device back; it is not opened again."""
        with self._opening:
            self._is_closed = True
            self.stop()
            if self._device is not None:
                self._device.close()
                self._device = None

    def use(self, track: Soundtrack) -> None:
        """Play another soundtrack from where it is."""
        with self._lock:
            self._track = track

    def set_gain(self, gain: float) -> None:
        with self._lock:
            self._gain = gain

    def set_loop(self, loop: Loop | None) -> None:
        with self._lock:
            self._loop = loop

    def heard(self) -> float:
        """The sample of the cut that is heard now."""
        now = time.perf_counter()
        with self._lock:
            blocks = list(self._blocks)
            sample = self._sample
        if not blocks:
            return sample
        for block in reversed(blocks):
            if block.time <= now:
                heard = min((now - block.time) * SAMPLE_RATE, block.count)
                return block.sample + heard * block.rate
        return blocks[0].sample

    def prepare(self) -> Any:
        """Open the device, a real one if there is one, so that playing begins at once; any thread may.

        Returns: the device; None once this is closed.
        """
        with self._opening:
            return None if self._is_closed else self._opened()

    def _opened(self) -> Any:
        if self._device is None:
            import miniaudio

            options: dict[str, Any] = {
                "output_format": miniaudio.SampleFormat.SIGNED16,
                "nchannels": 2,
                "sample_rate": SAMPLE_RATE,
                "buffersize_msec": PERIOD_MS,
                "app_name": "Shotgraph",
            }
            silent = [miniaudio.Backend.NULL]
            try:
                self._device = miniaudio.PlaybackDevice(backends=[] if _may_sound() else silent, **options)
            except miniaudio.MiniaudioError:
                self._device = miniaudio.PlaybackDevice(backends=silent, **options)
            self.is_real = self._device.backend != "Null"
            self._latency = 2 * PERIOD_MS / 1000 if self.is_real else 0.0
        return self._device

    def _feed(self) -> Generator[bytes | NDArray[np.int16], int, None]:
        """The samples that the device asks for, in its own thread."""
        import numpy as np

        wanted = yield b""
        while True:
            came = time.perf_counter()
            with self._lock:
                parts = self._next(wanted, came + self._latency)
                track, gain, fresh, left = self._track, self._gain, self._fresh, self._left
                self._fresh = False
                if left is not None:
                    self._left = max(0, left - wanted)
            if gain == 0.0 or left == 0:
                wanted = yield np.zeros((wanted, 2), np.int16)
                continue
            heard = np.concatenate([_at_rate(track, block) for block in parts])
            if fresh:
                heard = _ramped(heard, np.linspace(0, 1, min(_FADE, len(heard)), dtype=np.float32), at_start=True)
            if left is not None and left <= wanted:
                heard = _ramped(heard, np.linspace(1, 0, len(heard), dtype=np.float32), at_start=True)
            if gain != 1.0:
                heard = np.clip(heard * np.float32(gain), -32768, 32767).astype(np.int16)
            wanted = yield heard

    def _next(self, wanted: int, due: float) -> list[_Block]:
        """Lay out the next samples in time, around the loop's end if there is one."""
        when = due
        if self._blocks:
            last = self._blocks[-1]
            expected = last.time + last.count / SAMPLE_RATE
            off = due - expected
            when = due if abs(off) > _RESYNC_SECONDS else expected + _PULL * off
        parts: list[_Block] = []
        while wanted > 0:
            count = wanted
            loop = self._loop
            if loop is not None and loop.end > loop.start:
                if self._rate > 0 and not loop.start <= self._sample < loop.end:
                    self._sample = float(loop.start)
                elif self._rate < 0 and not loop.start < self._sample <= loop.end:
                    self._sample = float(loop.end)
                edge = loop.end if self._rate > 0 else loop.start
                count = min(wanted, max(1, round((edge - self._sample) / self._rate)))
            block = _Block(when, self._sample, count, self._rate)
            parts.append(block)
            self._blocks.append(block)
            self._sample += count * self._rate
            when += count / SAMPLE_RATE
            wanted -= count
        return parts


def _may_sound() -> bool:
    """Whether it is worth looking for a device: on a Linux without a sound card and server, looking only complains."""
    if not sys.platform.startswith("linux"):
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    served = "PULSE_SERVER" in os.environ or (runtime / "pulse" / "native").exists()
    return served or Path("/dev/snd/timer").exists()


def _at_rate(track: Soundtrack, block: _Block) -> NDArray[np.int16]:
    """A block's samples: as they are, or read faster, slower or backwards, straight between two of them."""
    import numpy as np

    if block.rate == 1.0:
        return track.read(round(block.sample), block.count)
    at = block.sample + block.rate * np.arange(block.count)
    low = int(np.floor(at.min()))
    source = track.read(low, int(np.ceil(at.max())) - low + 2).astype(np.float32)
    whole = np.floor(at).astype(np.int64)
    part = (at - whole).astype(np.float32)[:, None]
    one, other = source[whole - low], source[whole - low + 1]
    heard: NDArray[np.int16] = np.rint(one + (other - one) * part).astype(np.int16)
    return heard


def _ramped(heard: NDArray[np.int16], ramp: NDArray[np.float32], *, at_start: bool) -> NDArray[np.int16]:
    import numpy as np

    out = heard.astype(np.float32)
    out[: len(ramp)] *= ramp[:, None]
    return out.astype(np.int16)
