"""A film in any format: presets as data, and one encoder that is fed the pieces' pictures one after the other."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from generation.encode import Encoder, ffmpeg_program
from generation.engines.protocol import Progress
from generation.mp4 import as_url
from generation.seal import seal
from storyboard.errors import DeliveryError
from storyboard.timeline import Timeline
from storyboard.values import Value
from studio.delivery.grades import Cube
from studio.delivery.languages import three_letters
from studio.delivery.packets import written_whole
from studio.delivery.pieces import pictures_of
from studio.delivery.segments import Piece

_RGB = "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+full_chroma_int+accurate_rnd"
_LINEAR = (
    "zscale=matrixin=709:rangein=limited:transferin=709:primariesin=709:"
    "matrix=gbr:range=full:transfer=linear:primaries=709:dither=none"
)
"""Light as a display of BT.1886 gives it, 1 for white; OpenEXR takes BT.709 primaries where a file names no others."""
_TAGS = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
_SAID = ("-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709")


class Preset(Value):
    """A place that a film goes to, and what it has to be there; the fields are explained in `presets.toml`."""

    name: str
    title: str
    suffix: str
    shape: str = ""
    height: int | None = None
    rate: Fraction | None = None
    loudness: float | None = Field(default=None, ge=-40, le=-5)
    source: Literal["takes", "frames", "sound"]
    pixels: str = "yuv420p"
    video: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()
    codec: Literal["", "h264", "hevc", "av1"] = ""
    filter: str = ""
    sequence: bool = False
    counts: bool = True

    @property
    def has_captions(self) -> bool:
        """Whether captions that are not burnt in go along: not with sound alone, nor with a picture for a board."""
        return self.source != "sound" and self.counts

    @property
    def unmarkable(self) -> str:
        """Why its picture cannot carry the invisible mark; empty if it can."""
        if self.source == "sound":
            return "it is sound alone"
        return "" if self.counts else "a moving picture for a board is too coarse for it"

    @property
    def is_joined(self) -> bool:
        """Whether the film is the joined stream of its pieces, with nothing encoded for it."""
        return self.source == "takes" and not self.video


CAPTION_TRACKS = {".mp4": "mov_text", ".mov": "mov_text", ".mkv": "subrip", ".webm": "webvtt"}
"""As what a container carries captions in a track, by a film's ending; the others have no place for them."""


_SEALED = (".mp4", ".mov")
"""What has a place for a seal, so that `shotgraph verify` finds damage in a film that nobody signed."""


@cache
def presets() -> Mapping[str, Preset]:
    """All presets, by name, in the order in which they are listed."""
    content = tomllib.loads(Path(__file__).with_name("presets.toml").read_text(encoding="utf-8"))
    return {name: Preset(name=name, **fields) for name, fields in content.items()}


def preset(name: str) -> Preset:
    """The preset of a name, or DeliveryError with the names there are."""
    found = presets().get(name.casefold())
    if found is None:
        raise DeliveryError(f"There is no preset “{name}”; there are {', '.join(presets())}.")
    return found


def encode_film(
    timeline: Timeline,
    pieces: Sequence[Piece],
    sources: Mapping[str, Path],
    mix: Path | None,
    out: Path,
    chosen: Preset,
    *,
    cubes: Mapping[str, Cube] | None = None,
    encoder: Sequence[str] = (),
    captions: Path | None = None,
    language: str = "",
    mark: int | None = None,
    progress: Progress | None = None,
) -> None:
    """Write a film at `out` as a preset says, whole or not at all: a file, or a folder of pictures.

    `sources` are the files of takes by digest: drawn frames without loss where there are some, else the takes.
    `encoder` are the options of a hardware encoder that takes the place of the preset's own. `captions` is an .srt
    that becomes a track of the film, in `language`; `mark` a number that every picture carries. `progress` is called
    with frames.

    Raises:
        DeliveryError: a take is missing or damaged, the encoder fails, the disk is full, or frames are missing.
    """
    frames = _raw(pieces, sources, chosen, cubes or {})
    size = int(timeline.width * timeline.height * _BYTES[chosen.pixels])
    if mark is not None:
        from studio.delivery.provenance.marking import check_markable, marked_frames

        check_markable(timeline.width, timeline.height)
        frames = marked_frames(frames, (timeline.width, timeline.height), size, mark)
    if not chosen.sequence:
        with written_whole(out) as aside:
            arguments = _arguments(timeline, mix, aside, chosen, encoder, captions, language)
            _pipe(frames, size, arguments, timeline, progress)
            _counted(aside, timeline, chosen)
            if chosen.suffix in _SEALED:
                seal(aside)
        return
    aside = out.with_name(f".{out.name}.making")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir()
        pattern = aside.absolute() / f"%08d{chosen.suffix}"
        if "%" in str(aside.absolute()):
            raise DeliveryError("A folder of pictures cannot lie in one whose name has a “%”; choose another.")
        _pipe(frames, size, _arguments(timeline, None, pattern, chosen, encoder), timeline, progress)
        written = sum(1 for _ in aside.iterdir())
        if written != timeline.delivered_frames:
            raise DeliveryError(f"{written} of {timeline.delivered_frames} pictures were written; export again.")
        _put_in_place(aside, out)
    except OSError as error:
        raise DeliveryError(f"{out.name} cannot be written ({error.strerror}); make room.") from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)


_BYTES = {"yuv420p": 1.5, "yuv420p10le": 3, "yuv422p10le": 4, "yuv444p10le": 6}
"""Bytes of a pixel in each format that an encoder may be given."""


def _put_in_place(aside: Path, out: Path) -> None:
    """Give a folder its name; the one that had it goes last, so that one of the two is always there."""
    old = out.with_name(f".{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    aside.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _raw(
    pieces: Sequence[Piece], sources: Mapping[str, Path], chosen: Preset, cubes: Mapping[str, Cube]
) -> Iterator[bytes]:
    # All is mixed and graded in 10 bits with whole colour; only what the encoder gets is what it asks for.
    for piece in pieces:
        yield from pictures_of(piece, sources, chosen.pixels, cubes=cubes, working="yuv444p10le")


def _pipe(
    frames: Iterator[bytes], size: int, arguments: list[str], timeline: Timeline, progress: Progress | None
) -> None:
    written = 0
    with Encoder(arguments, piped=True) as encoder:
        assert encoder.stdin is not None
        for chunk in frames:
            try:
                encoder.stdin.write(chunk)
            except BrokenPipeError:
                break
            written += len(chunk)
            if progress is not None:
                progress(min(written // size, timeline.delivered_frames), timeline.delivered_frames)
        trouble = encoder.finish()
    if trouble:
        raise DeliveryError(f"The film cannot be encoded: {trouble}.")
    if written != size * timeline.delivered_frames:
        raise DeliveryError(
            f"The pieces gave {written // size} of {timeline.delivered_frames} frames; render the cut again."
        )


def _arguments(
    timeline: Timeline,
    mix: Path | None,
    out: Path,
    chosen: Preset,
    encoder: Sequence[str],
    captions: Path | None = None,
    language: str = "",
) -> list[str]:
    rate = f"{timeline.delivered.numerator}/{timeline.delivered.denominator}"
    sound = mix is not None and bool(chosen.sound)
    graph = chosen.filter.replace("{rgb}", _RGB).replace("{linear}", _LINEAR) if chosen.filter else "null"
    arguments = [
        *(ffmpeg_program(), "-f", "rawvideo", "-pix_fmt", chosen.pixels),
        *("-video_size", f"{timeline.width}x{timeline.height}", "-framerate", rate, "-i", "pipe:"),
    ]
    if sound and mix is not None:
        arguments += ["-protocol_whitelist", "file,pipe", "-f", "wav", "-i", as_url(mix)]
    if captions is not None:
        arguments += ["-protocol_whitelist", "file,pipe", "-f", "srt", "-sub_charenc", "UTF-8", "-i", as_url(captions)]
    arguments += ["-filter_complex", f"[0:v]{_TAGS},{graph}[v]", "-map", "[v]"]
    if sound:
        samples = round(timeline.delivered_frames / timeline.delivered * 48_000)
        speed = timeline.clock / timeline.rate
        slowed = "" if speed == 1 else f"asetrate={round(48_000 * speed)},aresample=48000,"
        arguments += ["-map", "1:a", "-af", f"{slowed}apad,atrim=end_sample={samples}", *chosen.sound]
    if captions is not None:
        arguments += ["-map", "2:s" if sound else "1:s", "-c:s", CAPTION_TRACKS[chosen.suffix]]
    video = [*encoder] if encoder else [*chosen.video]
    tags = () if chosen.filter else _SAID
    arguments += [*video, *tags, "-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1"]
    if encoder and chosen.codec == "hevc":
        arguments += ["-tag:v", "hvc1"]
    if captions is not None:
        arguments += ["-metadata:s:s:0", f"language={three_letters(language)}"]
    if chosen.suffix in (".mp4", ".mov"):
        arguments += ["-movflags", "+faststart+write_colr"]
    if chosen.sequence:
        return [*arguments, "-start_number", "1", "-f", "image2", f"file:{out}"]
    return [*arguments, as_url(out)]


def _counted(film: Path, timeline: Timeline, chosen: Preset) -> None:
    """Refuse a film that has not every frame; formats that show fewer frames a second only have to show some."""
    import av

    try:
        with av.open(as_url(film), options={"protocol_whitelist": "file"}) as container:
            frames = sum(packet.size > 0 for packet in container.demux(video=0))
    except (av.FFmpegError, OSError, IndexError) as error:
        raise DeliveryError(f"{film.suffix[1:]} cannot be read back ({error}); export it again.") from None
    if frames != timeline.delivered_frames if chosen.counts else frames < 1:
        raise DeliveryError(f"The encoder wrote {frames} of {timeline.delivered_frames} frames; export it again.")
