"""Pieces and the mix become the film file: packets copied, sound encoded once, every frame accounted for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

from generation.encode import Encoder, ffmpeg_program
from generation.engines.protocol import Progress
from generation.mp4 import as_url
from generation.seal import Digest, first_difference, seal, sealed
from storyboard.errors import DeliveryError
from storyboard.timeline import Timeline
from studio.delivery.languages import three_letters
from studio.delivery.packets import (
    SOUND_RATE,
    damage,
    opened_picture,
    picture_output,
    picture_stream,
    renumbered,
    sweep,
    written_whole,
)
from studio.delivery.samples import packets, samples_of

SOUND_BITS = 192_000
ENCODED_SOUND = ".m4a"
"""The ending of an encoded mix, which stands beside the mix."""
_AAC_FRAME = 1024  # samples
_EXACT = {"fflags": "+bitexact"}


def join(
    timeline: Timeline,
    pieces: Sequence[Path],
    mix: Path | None,
    out: Path,
    progress: Progress | None = None,
    *,
    captions: Path | None = None,
    language: str = "",
) -> None:
    """Write the film at `out`: H.264 as the pieces carry it, AAC 48 kHz stereo from `mix` (a wav), ready to stream.

    The sound is cut or padded with silence to the picture's length. `captions` is an .srt that becomes a track of
    the film, in `language` (a tag such as fr). A film that was at `out` stays until the new
    one is whole. `progress` is called with (done, total) pieces and may raise `Stopped`.

    Raises:
        DeliveryError: a piece is damaged or does not fit the others, frames do not add up to the timeline's, the
            mix cannot be read, or the disk is full.
    """
    if not pieces:
        raise DeliveryError("The cut is empty; add a shot to it before exporting.")
    sweep(out.parent, out.stem)
    with written_whole(out) as aside:
        with (
            opened_picture(pieces[0], "the first piece") as (_, first),
            picture_output(aside, timeline.delivered, movflags="+faststart") as output,
        ):
            picture = picture_stream(output, first, timeline.delivered)
            sound = None if mix is None else _sound(output, mix, timeline)
            joined = 0
            size = (timeline.width, timeline.height)
            copied = _joined(pieces, bytes(first.codec_context.extradata or b""), size, progress)
            for packet in renumbered(copied, picture, timeline.delivered, 0):
                joined += 1
                if sound is not None:
                    sound.write_until(joined / timeline.delivered)
                output.mux(packet)
            if sound is not None:
                sound.finish()
        if joined != timeline.delivered_frames:
            raise DeliveryError(
                f"The pieces hold {joined} frames, the cut {timeline.delivered_frames}; "
                "render the cut again before exporting."
            )
        if captions is not None:
            _with_captions(aside, captions, language)
        seal(aside)


def verify(film: Path) -> int:
    """Decode a film from end to end and refuse the least fault; how many frames it shows.

    A film of ours is sealed: it is also refused if one of its packets is not as it was exported, be it one
    that a decoder would take in its stride.

    Raises:
        DeliveryError: it cannot be decoded without an error, or it was changed since it was exported.
    """
    arguments = [
        *(ffmpeg_program(), "-xerror", "-err_detect", "explode", "-threads", "1"),
        *("-protocol_whitelist", "file,pipe", "-f", "mov", "-i", as_url(film)),
        *("-progress", "pipe:1", "-fps_mode", "passthrough", "-f", "null", "-"),
    ]
    frames = 0
    with Encoder(arguments, piped=False) as decoder:
        assert decoder.stdout is not None
        for line in decoder.stdout:
            if line.startswith(b"frame="):
                frames = int(line[6:])
        trouble = decoder.finish()
    if trouble:
        raise DeliveryError(f"{film.name} does not play cleanly ({trouble}); export it again.")
    if (changed := damage(film)) is not None:
        raise DeliveryError(f"{film.name} is not as it was exported, from about frame {changed} on; export it again.")
    return frames


def _with_captions(film: Path, captions: Path, language: str) -> None:
    """Put captions into a finished film as a track that a player can switch on; picture and sound are copied."""
    more = film.with_name(f".{film.stem.lstrip('.')}.captions.{os.getpid()}.mp4")
    arguments = [
        *(ffmpeg_program(), "-protocol_whitelist", "file,pipe", "-f", "mov", "-i", as_url(film)),
        *("-protocol_whitelist", "file,pipe", "-f", "srt", "-sub_charenc", "UTF-8", "-i", as_url(captions)),
        *("-map", "0", "-map", "1", "-c", "copy", "-c:s", "mov_text", "-map_metadata", "-1"),
        *("-metadata:s:s:0", f"language={three_letters(language)}", "-fflags", "+bitexact"),
        *("-movflags", "+faststart", "-f", "mp4", as_url(more)),
    ]
    try:
        with Encoder(arguments, piped=False) as muxer:
            trouble = muxer.finish()
        if trouble:
            raise DeliveryError(f"The captions cannot be put into the film: {trouble}.")
        more.replace(film)
    finally:
        more.unlink(missing_ok=True)


def _joined(
    pieces: Sequence[Path], parameters: bytes, size: tuple[int, int], progress: Progress | None
) -> Iterator[Any]:
    """The packets of all pieces in order; every piece starts on a key frame and has the same parameter sets."""
    import av

    for number, path in enumerate(pieces):
        whose = f"Piece {number + 1} of {len(pieces)}"
        found = Digest()
        try:
            samples = samples_of(path)
            if (samples.width, samples.height) != size or samples.parameters != parameters:
                raise DeliveryError(f"{whose} does not fit the others; delete it and export again.", file=path)
            if 0 not in samples.keys:
                raise DeliveryError(f"{whose} starts amid a group; delete it and export again.", file=path)
            for content, is_key in packets(path, samples):
                found.add(content)
                packet = av.Packet(content)
                packet.is_keyframe = is_key
                yield packet
            before = sealed(path)
        except FileNotFoundError:
            raise DeliveryError(f"{whose} is missing; export again.", file=path) from None
        except (OSError, ValueError) as error:
            raise DeliveryError(
                f"{whose} was damaged on the disk ({error}); delete it and export again.", file=path
            ) from None
        if before and first_difference(before[0], found.stream()) is not None:
            raise DeliveryError(f"{whose} was damaged on the disk; delete it and export again.", file=path)
        if progress is not None:
            progress(number + 1, len(pieces))


def encode_sound(mix: Path, out: Path, seconds: Fraction) -> None:
    """Write the mix as the film will carry it, AAC in an .m4a, so that a changed shot does not encode it again.

    Raises:
        DeliveryError: the mix cannot be read, or the disk is full.
    """
    import av

    with written_whole(out) as aside, av.open(as_url(aside), "w", format="ipod", options=_EXACT) as output:
        _Sound(output, mix, round(seconds * SOUND_RATE), Fraction(1)).finish()


def _sound(output: Any, mix: Path, timeline: Timeline) -> _Sound | _Copied:
    """The film's sound: as it was encoded with the mix, if that is there and is just as long; else encoded now."""
    samples = round(timeline.delivered_frames / timeline.delivered * SOUND_RATE)
    encoded = mix.with_suffix(ENCODED_SOUND)
    if timeline.delivery_rate is None and encoded.is_file():
        return _Copied(output, encoded)
    return _Sound(output, mix, samples, timeline.clock / timeline.rate)


class _Copied:
    """Sound that was encoded before, on its way into the film."""

    def __init__(self, output: Any, encoded: Path) -> None:
        self._output = output
        self._packets = _sound_packets(encoded)
        template = next(self._packets)
        self._stream = output.add_stream_from_template(template)
        self._next = next(self._packets, None)

    def write_until(self, seconds: Fraction) -> None:
        """Copy what is heard before a time."""
        while self._next is not None and self._next.pts < seconds * SOUND_RATE:
            self._next.stream = self._stream
            self._output.mux(self._next)
            self._next = next(self._packets, None)

    def finish(self) -> None:
        """Copy the rest."""
        self.write_until(Fraction(2**40))


def _sound_packets(encoded: Path) -> Iterator[Any]:
    """The stream of an encoded mix, and then its packets."""
    import av

    try:
        with av.open(as_url(encoded), format="mov", options={"protocol_whitelist": "file"}) as container:
            stream = container.streams.audio[0]
            yield stream
            yield from (packet for packet in container.demux(stream) if packet.size)
    except (av.FFmpegError, OSError, IndexError) as error:
        raise DeliveryError(f"The mix cannot be read ({error}); make it again.", file=encoded) from None


class _Sound:
    """The mix on its way into the film, encoded a little ahead of the picture."""

    def __init__(self, output: Any, mix: Path, samples: int, speed: Fraction) -> None:
        self._output = output
        self._samples = samples
        # The fast coder takes half the time of ffmpeg's default, for the same error at this rate of bits.
        self._stream = output.add_stream("aac", rate=SOUND_RATE, layout="stereo", options={"aac_coder": "fast"})
        self._stream.bit_rate = SOUND_BITS
        self._frames = _samples_of(mix, self._samples, speed)
        self._written = 0

    def write_until(self, seconds: Fraction) -> None:
        """Encode what is heard before a time."""
        while self._written < min(self._samples, round(seconds * SOUND_RATE)):
            frame = next(self._frames)
            frame.pts = self._written
            frame.time_base = Fraction(1, SOUND_RATE)
            self._written += frame.samples
            self._output.mux(self._stream.encode(frame))

    def finish(self) -> None:
        """Encode the rest, and what the encoder still holds."""
        self.write_until(Fraction(self._samples, SOUND_RATE))
        self._output.mux(self._stream.encode(None))


def _samples_of(mix: Path, samples: int, speed: Fraction) -> Iterator[Any]:
    """Frames of exactly `samples` stereo samples at 48 kHz: the mix, cut or followed by silence.

    `speed` is 1, or as near to it as 23.976 to 24: the mix then plays that little slower or faster.
    """
    import av

    left = samples
    waiting = av.AudioFifo()
    try:
        with av.open(as_url(mix), format="wav", options={"protocol_whitelist": "file"}) as container:
            resampler = av.AudioResampler(format="fltp", layout="stereo", rate=SOUND_RATE)
            for decoded in chain(container.decode(audio=0), [None]):
                if decoded is not None and speed != 1:
                    decoded.sample_rate = round(decoded.sample_rate * speed)
                for frame in resampler.resample(decoded):
                    frame.pts = None
                    waiting.write(frame)
                while waiting.samples >= _AAC_FRAME and left >= _AAC_FRAME:
                    yield waiting.read(_AAC_FRAME)
                    left -= _AAC_FRAME
                if left < _AAC_FRAME:
                    break
    except (av.FFmpegError, OSError, IndexError) as error:
        raise DeliveryError(f"The mix cannot be read ({error}); make it again.", file=mix) from None
    while left:
        wanted = min(left, _AAC_FRAME)
        if waiting.samples < wanted:
            waiting.write(_silence(_AAC_FRAME))
        yield waiting.read(wanted)
        left -= wanted


def _silence(samples: int) -> Any:
    import av
    import numpy as np

    frame = av.AudioFrame.from_ndarray(np.zeros((2, samples), np.float32), format="fltp", layout="stereo")
    frame.sample_rate = SOUND_RATE
    return frame
