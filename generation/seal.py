"""A seal at the end of a film file: digests of its packets, by which any later change of them is found.

The seal is a top-level `uuid` box (ISO/IEC 14496-12, 11.1), which every player skips. Its content is JSON:
for each stream, in order, how many packets it has and a digest of every `GROUP` of them. What is copied from
a sealed file can be checked while it is copied, at the price of reading it; nothing has to be decoded.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from generation.mp4 import GOP, open_mp4

GROUP = GOP
_BOX = b"shotgraphSeal001"  # 16 bytes
_LARGEST = 1 << 28


class Stream(NamedTuple):
    """What is sealed of one stream."""

    packets: int
    digests: tuple[str, ...]


class Digest:
    """Gathers the packets of one stream."""

    def __init__(self) -> None:
        self._packets = 0
        self._digests: list[str] = []
        self._group = blake2b(digest_size=5)

    def add(self, packet: Any) -> None:
        """Take in the next packet: anything that holds bytes."""
        self._group.update(struct.pack(">I", len(memoryview(packet))))
        self._group.update(packet)
        self._packets += 1
        if self._packets % GROUP == 0:
            self._close()

    def stream(self) -> Stream:
        """What is sealed of the packets so far."""
        open_group = () if self._packets % GROUP == 0 else (self._group.hexdigest(),)
        return Stream(self._packets, (*self._digests, *open_group))

    def _close(self) -> None:
        self._digests.append(self._group.hexdigest())
        self._group = blake2b(digest_size=5)


def seal(path: Path) -> None:
    """Append a seal to a finished mp4."""
    content = json.dumps([[stream.packets, "".join(stream.digests)] for stream in streams_of(path)]).encode()
    with path.open("ab") as file:
        file.write(struct.pack(">I4s", 8 + len(_BOX) + len(content), b"uuid") + _BOX + content)


def sealed(path: Path) -> tuple[Stream, ...] | None:
    """What the seal of a file says, or None if it has none.

    Raises:
        ValueError: its seal cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while at + 8 <= size:
            file.seek(at)
            length, kind = struct.unpack(">I4s", file.read(8))
            if length == 1:
                length = struct.unpack(">Q", file.read(8).ljust(8, b"\0"))[0]
            if kind == b"uuid" and file.read(len(_BOX)) == _BOX:
                return _read(file.read(min(length - 8 - len(_BOX), _LARGEST)))
            if length < 8:
                return None
            at += length
    return None


def streams_of(path: Path) -> tuple[Stream, ...]:
    """The digests of a file as it is now.

    Raises:
        av.FFmpegError, OSError: it cannot be read.
    """
    with open_mp4(path) as container:
        digests = [Digest() for _ in container.streams]
        for packet in container.demux():
            if packet.size:
                digests[packet.stream_index].add(packet)
    return tuple(digest.stream() for digest in digests)


def first_difference(one: Stream, other: Stream) -> int | None:
    """The number of the first packet of the first group that is not the same in both; None if all are."""
    for number, (left, right) in enumerate(zip(one.digests, other.digests, strict=False)):
        if left != right:
            return number * GROUP
    return None if one == other else min(one.packets, other.packets)


def _read(content: bytes) -> tuple[Stream, ...]:
    streams = []
    for packets, digests in json.loads(content):
        if not isinstance(packets, int) or not isinstance(digests, str):
            raise ValueError("the seal does not say how many packets there are")
        streams.append(Stream(packets, tuple(_tens(digests))))
    return tuple(streams)


def _tens(digits: str) -> Iterable[str]:
    return (digits[at : at + 10] for at in range(0, len(digits), 10))
