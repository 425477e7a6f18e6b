"""The mix: every sound of a cue sheet in its place, music and air stepping back for speech, at one loudness.

It runs in blocks of ten seconds, so that two hours need no more memory than one minute: first the
sounds are summed into a scratch file of floats, that is measured, and then it is written at the
target's loudness through a limiter that looks ahead.
"""

from __future__ import annotations

import tempfile
import warnings
import wave
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import numpy as np

from audio.cues import CueSheet, Kind, Sound
from audio.ducking import AMBIENCE_DB, MUSIC_DB, Ducking, ducking
from audio.effects.tools import room, stereo
from audio.limiter import master
from audio.loudness import Loudness, measure_raw, run_ffmpeg
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, amplitude, band, read_wav, resample, rms, to_pcm, write_wav
from storyboard.errors import SoundError
from storyboard.values import digest_of

BLOCK = 10 * SAMPLE_RATE
STEMS: tuple[Kind, ...] = ("dialogue", "effect", "ambience", "music")
_DUCK_DB: dict[Kind, float] = {"music": MUSIC_DB, "ambience": AMBIENCE_DB, "dialogue": 0.0, "effect": 0.0}
CONTAINERS = "wav,w64,aiff,caf,au,mp3,aac,flac,ogg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,ac3,eac3,wv,ape,asf"
"""Kinds of files that hold sound themselves; a playlist would read others in its name."""
_SHORT_OWN_FILE = 20_000_000  # bytes of wav that are read at once

Progress = Callable[[float], None]


def mix(
    sheet: CueSheet,
    files: Mapping[str, Path],
    out: Path,
    progress: Progress,
    stems: Path | None = None,
) -> Loudness:
    """Write the mix of a cut as 48 kHz stereo 16-bit PCM, exactly as long as its sheet says; its loudness.

    `files` gives the wav of every sound by `Sound.source`: a recipe's digest, or the person's own file
    as the film names it (any format ffmpeg reads). `stems`, a folder, also gets dialogue.wav, effect.wav,
    ambience.wav and music.wav: what went into the mix, ducked, before the final gain.
    A film without anything loud enough to measure is written as it is.

    Raises:
        SoundError: a sound is missing or cannot be read, or the mix cannot be written.
        Stopped: `progress` asked to stop.
    """
    total = _samples(sheet.frames, sheet.rate)
    progress(0.0)
    try:
        with tempfile.TemporaryDirectory(prefix="shotgraph-mix-", dir=out.parent) as scratch:
            tracks = [_Track(sound, _file_of(sound, files, Path(scratch)), sheet.rate) for sound in sheet.sounds]
            duck = ducking(((track.start, track.line()) for track in tracks if track.sound.kind == "dialogue"), total)
            raw = Path(scratch) / "sum.f32"
            _sum(tracks, duck, total, raw, stems, lambda part: progress(0.05 + 0.6 * part))
            before = measure_raw(raw)
            return master(raw, total, before, sheet.loudness, out, lambda part: progress(0.7 + 0.3 * part))
    except OSError as error:
        raise SoundError(f"The mix could not be written ({error.strerror}); free some space.", file=out) from error


def _file_of(sound: Sound, files: Mapping[str, Path], scratch: Path) -> Path:
    path = files.get(sound.source)
    if path is None or not path.is_file():
        what = f"file {sound.file}" if sound.file else f"sound of “{sound.label}”"
        raise SoundError(f"The {what} is not there; put it back, or take its cue out.")
    made = _own(path, scratch) if sound.file else path
    return made if sound.speed == 1 else _at_speed(made, sound.speed, scratch)


def _at_speed(path: Path, speed: Fraction, scratch: Path) -> Path:
    """A sound faster or slower at its own pitch, in steps that the stretching does well: none above twice as fast."""
    made = scratch / f"speed-{digest_of([str(path.absolute()), str(speed)])}.wav"
    if made.exists():
        return made
    steps = 1
    while not 0.5 <= float(speed) ** (1 / steps) <= 2:
        steps += 1
    tempo = ",".join([f"atempo={float(speed) ** (1 / steps):.9f}"] * steps)
    run_ffmpeg(
        ["-f", "wav", "-i", f"file:{path.absolute()}", "-af", tempo, "-ar", str(SAMPLE_RATE), "-c:a", "pcm_s16le",
         "-bitexact", f"file:{made.absolute()}"],
        f"{path.name} cannot be played at another speed",
    )  # fmt: skip
    return made


def _own(path: Path, scratch: Path) -> Path:
    """A person's own file as 48 kHz stereo 16-bit wav: short wavs in memory, all else by ffmpeg."""
    made = scratch / f"own-{digest_of(str(path.absolute()))}.wav"
    if made.exists():
        return made
    with path.open("rb") as file:
        is_wav = file.read(4) == b"RIFF"
    if is_wav and path.stat().st_size < _SHORT_OWN_FILE:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pydub looks for a system ffmpeg on import, and warns; it needs none here
            from pydub import AudioSegment
            from pydub.exceptions import CouldntDecodeError

        try:
            with path.open("rb") as file:
                segment = AudioSegment.from_wav(file).set_channels(2).set_sample_width(2)
        except (CouldntDecodeError, wave.Error, EOFError, OSError):
            segment = None  # not a wav that can be read plainly: ffmpeg knows more kinds
        if segment is not None:
            samples = np.array(segment.get_array_of_samples(), dtype=np.float32).reshape(-1, 2) / 32768.0
            sides = [resample(np.ascontiguousarray(side), segment.frame_rate) for side in samples.T]
            write_wav(made, np.stack(sides, axis=1))
            return made
    run_ffmpeg(
        ["-format_whitelist", CONTAINERS, "-i", f"file:{path.absolute()}", "-map", "0:a:0", "-ac", "2",
         "-ar", str(SAMPLE_RATE), "-c:a", "pcm_s16le",
         "-bitexact", f"file:{made.absolute()}"],
        f"{path.name} has no sound that can be read",
    )  # fmt: skip
    return made


class _Track:
    """One sound of the sheet with its file: gives any stretch of itself, placed, faded and panned.

    Attributes:
        sound: what the sheet says of it.
        start, end: its first sample in the cut, and the first on which it is silent again.
    """

    def __init__(self, sound: Sound, path: Path, rate: Fraction) -> None:
        self.sound = sound
        self._path = path
        self._skipped = _samples(sound.offset, rate)
        self.start = _samples(sound.start, rate)
        natural = self._length() - self._skipped
        wanted = natural if sound.frames is None else _samples(sound.start + sound.frames, rate) - self.start
        self.end = self.start + max(0, wanted if sound.loop else min(wanted, natural))
        self._fade_in = _samples(sound.fade_in, rate)
        self._fade_out = _samples(sound.fade_out, rate)
        self._fade_end = self.start + wanted
        self._held: Samples | None = None

    def _length(self) -> int:
        try:
            with wave.open(str(self._path), "rb") as file:
                if file.getframerate() != SAMPLE_RATE or file.getsampwidth() != 2:
                    raise SoundError("This sound is not 48 kHz, 16-bit; make it again.", file=self._path)
                length = file.getnframes()
        except (EOFError, wave.Error) as error:
            raise SoundError(f"This sound cannot be read ({error}); make it again.", file=self._path) from error
        return length + (_TAIL if self.sound.treatment in ("room", "off") else 0)

    def line(self) -> Samples:
        """All of a spoken line, dry, as long as it is heard."""
        samples, _ = read_wav(self._path)
        return samples[self._skipped : self._skipped + self.end - self.start]

    def between(self, first: int, last: int) -> Samples:
        """What is heard of it from one sample of the cut to another, both inside it: stereo, faded, at its gain."""
        if self.sound.kind == "dialogue":
            if self._held is None:
                self._held = _treated(read_wav(self._path)[0], self.sound)
            out = self._held[self._skipped + first - self.start : self._skipped + last - self.start]
            out = np.pad(out, ((0, last - first - len(out)), (0, 0)))
        else:
            out = self._read(self._skipped + first - self.start, last - first)
        at = np.arange(first, last)
        gain = np.full(last - first, amplitude(self.sound.gain_db))
        if self._fade_in:
            gain *= _shape((at - self.start + 0.5) / self._fade_in)
        if self._fade_out:
            gain *= _shape((self._fade_end - at - 0.5) / self._fade_out)
        if last == self.end:
            self._held = None
        return out * gain.astype(np.float32)[:, None]

    def _read(self, first: int, count: int) -> Samples:
        """Samples of the file from one on, stereo; around its end if it loops."""
        pieces: list[Samples] = []
        with wave.open(str(self._path), "rb") as file:
            length, channels = file.getnframes(), file.getnchannels()
            while count > 0 and length:
                at = first % length if self.sound.loop else first
                take = min(count, length - at)
                if take <= 0:
                    break
                file.setpos(at)
                raw = np.frombuffer(file.readframes(take), dtype="<i2").astype(np.float32) / np.float32(32767)
                if len(raw) < take * channels:
                    raise SoundError("This sound is cut short; make it again.", file=self._path)
                mono = raw.reshape(-1, channels)
                pieces.append(mono[:, :2] if channels > 1 else stereo(mono[:, 0], self.sound.pan))
                first, count = first + take, count - take
        rest = np.zeros((count, 2), dtype=np.float32)
        return np.concatenate([*pieces, rest]) if pieces else rest


_TAIL = round(0.5 * SAMPLE_RATE)
"""Samples by which a room outlasts a voice in it."""


def _treated(line: Samples, sound: Sound) -> Samples:
    """A voice in its place: in the room, behind a wall, out of a small speaker, or close to the ear."""
    mono = line if line.ndim == 1 else line.mean(axis=1)
    if sound.treatment == "room":
        return room(stereo(mono, sound.pan), 0.35, 0.16, 3500.0)[: len(mono) + _TAIL]
    if sound.treatment == "off":
        behind = band(mono, 140, 1900, 1.0)
        behind *= np.float32(
            min(4.0, rms(mono) / max(rms(behind), 1e-9))
        )  # duller, not softer: the sheet says how soft
        return room(stereo(behind, sound.pan), 0.45, 0.34, 2200.0)[: len(mono) + _TAIL]
    if sound.treatment == "radio":
        small = band(mono, 420, 3100, 2.5)
        small *= np.float32(min(4.0, rms(mono) / max(rms(small), 1e-9)))
        return stereo(0.25 * np.tanh(4.0 * small), sound.pan)
    return stereo(mono, sound.pan)


def _shape(part: Samples) -> Samples:
    """An equal-power fade over 0 to 1."""
    shape: Samples = np.sin(np.clip(part, 0.0, 1.0) * (np.pi / 2))
    return shape


def _samples(frames: int, rate: Fraction) -> int:
    return round(Fraction(frames * SAMPLE_RATE) / rate)


def _sum(tracks: list[_Track], duck: Ducking, total: int, raw: Path, stems: Path | None, progress: Progress) -> None:
    """Add all tracks, block by block, into a file of float32 stereo; the stems beside it if they are wanted."""
    with ExitStack() as stack:
        floats = stack.enter_context(raw.open("wb"))
        kept: dict[Kind, wave.Wave_write] = {}
        if stems is not None:
            for kind in STEMS:
                opened = stack.enter_context((stems / f"{kind}.wav").open("wb"))
                kept[kind] = stack.enter_context(_stem(opened))
        for start in range(0, total, BLOCK):
            length = min(BLOCK, total - start)
            whole = np.zeros((length, 2), dtype=np.float32)
            for kind, bus in _buses(tracks, duck, start, length):
                whole += bus
                if kind in kept:
                    kept[kind].writeframes(to_pcm(bus))
            floats.write(whole.astype("<f4").tobytes())
            progress((start + length) / total)


def _buses(tracks: list[_Track], duck: Ducking, start: int, length: int) -> Iterator[tuple[Kind, Samples]]:
    for kind in STEMS:
        bus = np.zeros((length, 2), dtype=np.float32)
        stepping_back = np.zeros((length, 2), dtype=np.float32)
        for track in tracks:
            first, last = max(start, track.start), min(start + length, track.end)
            if track.sound.kind == kind and first < last:
                target = stepping_back if track.sound.duck else bus
                target[first - start : last - start] += track.between(first, last)
        if _DUCK_DB[kind]:
            stepping_back *= duck.gain(start, length, _DUCK_DB[kind])[:, None]
        yield kind, bus + stepping_back


def _stem(opened: BinaryIO) -> wave.Wave_write:
    file = wave.open(opened, "wb")  # noqa: SIM115 - whoever asked closes it
    file.setnchannels(2)
    file.setsampwidth(2)
    file.setframerate(SAMPLE_RATE)
    return file
