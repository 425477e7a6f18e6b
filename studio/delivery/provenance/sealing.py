"""A film is sealed as it leaves: marked if asked, then signed if asked, and only then put in its place."""

from __future__ import annotations

import contextlib
import datetime
import importlib.metadata
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generation.engines.protocol import Progress
from generation.takes import process_lives
from storyboard.errors import DeliveryError
from storyboard.model import Cut, Film
from storyboard.values import digest_of
from studio.delivery.provenance.identity import Identity, find_identity, signs_always
from studio.delivery.provenance.manifest import manifest_of, mark_name, mark_number
from studio.delivery.provenance.origins import CutOrigin

VERSION = 1
"""Changes when the same film would be sealed otherwise, so that it is sealed again."""

_ASIDE = "sealing"

_LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Seal:
    """What is done to a film once it is joined.

    Attributes:
        identity: who signs; None leaves it unsigned.
        marks: whether its picture carries a mark.
        now: when this is, for the certificate alone; it is not written anywhere.
    """

    identity: Identity | None = None
    marks: bool = False
    now: datetime.datetime = _LONG_AGO

    @classmethod
    def asked(cls, *, sign: bool, mark: bool, now: datetime.datetime) -> Seal:
        """The seal that options ask for; the settings may say that every film is signed.

        Raises:
            DeliveryError: the settings for signing cannot be used.
        """
        return cls(find_identity(now.date()) if sign or signs_always() else None, mark, now)

    def __bool__(self) -> bool:
        return self.marks or self.identity is not None

    def digest(self, bare: str, film: Film, cut: Cut) -> str:
        """The digest of a sealed film, from that of the bare one: the same digest, the same film, as sealed.

        The bare digest names the takes, and so all that the manifest says of them; titles and numbers are its own.
        """
        if not self:
            return bare
        numbers = [film.shots_by_id[use.shot].number for use in cut.uses]
        signer = self.identity.fingerprint if self.identity else ""
        return digest_of([bare, film.title, cut.name, numbers, signer, self.marks, VERSION])

    def number(self, origin: CutOrigin) -> int:
        """The number that the mark says."""
        return mark_number(origin, self.identity.fingerprint if self.identity else "")

    def apply(self, film: Path, origin: CutOrigin, progress: Progress | None = None) -> str:
        """Seal a joined film that stands aside; the name of its mark, empty if it has none.

        Raises:
            DeliveryError: it cannot be marked or signed.
            Stopped: a person stopped the marking.
        """
        from studio.delivery.provenance import signing

        number = self.number(origin) if self.marks else None
        if self.identity is not None:
            kind = signing.media_type(film)
        if number is not None:
            from studio.delivery.provenance.marking import write_mark

            write_mark(film, number, progress)
        if self.identity is not None:
            signing.sign(film, manifest_of(origin, _version(), kind, number), self.identity, self.now)
        return "" if number is None else mark_name(number)


UNSEALED = Seal()


@contextlib.contextmanager
def aside_of(out: Path) -> Iterator[Path]:
    """A file of the same name in a folder of its own beside `out`; when the block ends well it takes `out`'s place.

    So a film that was there stays until the new one is joined, marked and signed.

    Raises:
        DeliveryError: the disk is full, or the folder cannot be written.
    """
    folder = out.parent / f".{out.name}.{_ASIDE}.{os.getpid()}"
    try:
        _sweep(out)
        folder.mkdir()
        yield folder / out.name
        (folder / out.name).replace(out)
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeliveryError(f"{out.name} cannot be written ({reason}); make room or choose another folder.") from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _version() -> str:
    """This program's version; empty where it runs from a folder and is not installed."""
    try:
        return importlib.metadata.version("shotgraph")
    except importlib.metadata.PackageNotFoundError:
        return ""


def _sweep(out: Path) -> None:
    """Remove what killed processes left aside of this film."""
    for folder in sorted(out.parent.glob(f".*.{_ASIDE}.*")):
        parts = re.fullmatch(rf"\.(.+)\.{_ASIDE}\.(\d+)", folder.name)
        if parts and parts[1] == out.name and not process_lives(int(parts[2])):
            shutil.rmtree(folder, ignore_errors=True)
