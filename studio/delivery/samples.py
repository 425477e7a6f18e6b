"""The pictures of an mp4 of ours, found by its own tables: what is joined a thousand times is opened by no decoder.

Opening a file the usual way looks into its picture to learn what its header says already, which takes milliseconds a
file; this reads the header (ISO/IEC 14496-12, 8.5 to 8.7) and nothing else. It reads what our own encoder and
`packets.picture_output` write, one picture track and no other; whatever else comes along is refused.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import IO, NamedTuple

_LARGEST_HEADER = 1 << 27
_MOST = 1 << 24  # pictures; a film of eight days
_VISUAL = 78  # bytes of a visual sample entry before its boxes
_INSIDE = ("mdia", "minf", "stbl")


class Samples(NamedTuple):
    """Where each picture of a file lies in it.

    Attributes:
        width, height: the picture's, in pixels.
        parameters: the decoder's parameter sets, as its `avcC` box holds them.
        places: for each picture its first byte and how many there are.
        keys: the numbers of pictures that start a group.
    """

    width: int
    height: int
    parameters: bytes
    places: tuple[tuple[int, int], ...]
    keys: frozenset[int]


def samples_of(path: Path) -> Samples:
    """The pictures of a file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no mp4 with one track of H.264 and nothing else.
    """
    with path.open("rb") as file:
        header = _header(file, path.stat().st_size)
    try:
        return _read(header)
    except (struct.error, KeyError, IndexError) as error:
        raise ValueError(f"its tables cannot be read ({error})") from None


def packets(path: Path, samples: Samples) -> Iterator[tuple[bytes, bool]]:
    """The packets of a file's pictures in order, and which of them start a group.

    Raises:
        OSError: it cannot be read.
        ValueError: it ends before its tables do.
    """
    with path.open("rb") as file:
        for number, (at, size) in enumerate(samples.places):
            file.seek(at)
            content = file.read(size)
            if len(content) != size:
                raise ValueError("it is cut short")
            yield content, number in samples.keys


def _header(file: IO[bytes], size: int) -> bytes:
    """The content of the `moov` box, wherever in the file it stands."""
    at = 0
    while at + 8 <= size:
        file.seek(at)
        start = file.read(16)
        length, kind = struct.unpack(">I4s", start[:8])
        head = 8
        if length == 1 and len(start) == 16:
            length, head = struct.unpack(">Q", start[8:])[0], 16
        if length < head or at + length > size:
            break
        if kind == b"moov" and length <= _LARGEST_HEADER:
            file.seek(at + head)
            return file.read(length - head)
        at += length
    raise ValueError("it has no header")


def _read(header: bytes) -> Samples:
    tracks = [content for kind, content in _boxes(header) if kind == "trak"]
    if len(tracks) != 1:
        raise ValueError(f"it has {len(tracks)} tracks")
    table = tracks[0]
    for name in _INSIDE:
        table = dict(_boxes(table))[name]
    boxes = dict(_boxes(table))
    if "ctts" in boxes:
        raise ValueError("its pictures are not stored in the order in which they are seen")
    width, height, parameters = _entry(boxes["stsd"])
    sizes = _sizes(boxes["stsz"])
    keys = [number - 1 for number in _numbers(boxes["stss"])] if "stss" in boxes else range(len(sizes))
    return Samples(width, height, parameters, tuple(_placed(sizes, boxes)), frozenset(keys))


def _boxes(content: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + 8 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, at)
        if length < 8 or at + length > len(content):
            raise ValueError("a box is longer than what it lies in")
        yield kind.decode("latin-1"), content[at + 8 : at + length]
        at += length


def _entry(stsd: bytes) -> tuple[int, int, bytes]:
    """Width, height and parameter sets of the one sample entry."""
    kind, entry = next(_boxes(stsd[8:]))
    if kind != "avc1":
        raise ValueError(f"its picture is {kind}, not H.264")
    width, height = struct.unpack_from(">HH", entry, 24)
    return width, height, dict(_boxes(entry[_VISUAL:]))["avcC"]


def _numbers(table: bytes, form: str = "I") -> tuple[int, ...]:
    """A counted list of numbers, after version and flags."""
    (count,) = struct.unpack_from(">I", table, 4)
    return struct.unpack_from(f">{count}{form}", table, 8)


def _sizes(stsz: bytes) -> tuple[int, ...]:
    same, count = map(int, struct.unpack_from(">II", stsz, 4))
    if same and count < _MOST:
        return (same,) * count
    return tuple(struct.unpack_from(f">{count}I", stsz, 12))


def _placed(sizes: tuple[int, ...], boxes: dict[str, bytes]) -> Iterator[tuple[int, int]]:
    """Each picture's place: chunk by chunk, one behind the other."""
    chunks = _numbers(boxes["co64"], "Q") if "co64" in boxes else _numbers(boxes["stco"])
    (count,) = struct.unpack_from(">I", boxes["stsc"], 4)
    runs = [struct.unpack_from(">III", boxes["stsc"], 8 + 12 * n)[:2] for n in range(count)]
    number = 0
    for (start, each), end in zip(runs, [*(run[0] for run in runs[1:]), len(chunks) + 1], strict=True):
        for chunk in chunks[start - 1 : end - 1]:
            held = sizes[number : number + each]
            if len(held) != each:
                raise ValueError("its chunks hold more than it has pictures")
            yield from zip(accumulate(held[:-1], initial=chunk), held, strict=True)
            number += each
    if number != len(sizes):
        raise ValueError("some of its pictures lie nowhere")
