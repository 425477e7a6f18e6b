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

VERSION = 2
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
        always: whether nobody asked for the signature of this film, but the settings have every film signed.
    """

    identity: Identity | None = None
    marks: bool = False
    now: datetime.datetime = _LONG_AGO
    always: bool = False

    @classmethod
    def asked(cls, *, sign: bool, mark: bool, now: datetime.datetime) -> Seal:
        """The seal that options ask for; the settings may say that every film is signed.

        Raises:
            DeliveryError: the settings for signing cannot be used.
        """
        always = not sign and signs_always()
        return cls(find_identity(now.date()) if sign or always else None, mark, now, always)

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

    def fitting(self, out: Path, *, folder: bool = False) -> tuple[Seal, str]:
        """The seal that a file, or a folder of files, can carry, and a remark if it is less than the settings want.

        Raises:
            DeliveryError: a signature was asked for, and there is no place for one.
        """
        if self.identity is None:
            return self, ""
        from studio.delivery.provenance.signing import media_type

        try:
            if folder:
                raise DeliveryError("A folder of files has no place for one signature; leave --sign out.", file=out)
            media_type(out)
        except DeliveryError as refusal:
            if not self.always:
                raise
            why = refusal.sentence.partition(";")[0]
            return Seal(None, self.marks, self.now), f"{why}, so {out.name} is not signed."
        return self, ""

    def number(self, origin: CutOrigin) -> int | None:
        """The number that the mark says; None if there is to be none."""
        if not self.marks:
            return None
        return mark_number(origin, self.identity.fingerprint if self.identity else "")

    def apply(self, film: Path, origin: CutOrigin, progress: Progress | None = None) -> str:
        """Seal a joined film that stands aside; the name of its mark, empty if it has none.

        Raises:
            DeliveryError: it cannot be marked or signed.
            Stopped: a person stopped the marking.
        """
        self.fitting(film)
        number = self.number(origin)
        if number is not None:
            from studio.delivery.provenance.marking import write_mark

            write_mark(film, number, progress)
        self.sign(film, origin)
        return "" if number is None else mark_name(number)

    def sign(self, film: Path, origin: CutOrigin) -> None:
        """Sign a film that stands aside and carries its mark already, if it is to have one.

        Without an identity nothing is done.

        Raises:
            DeliveryError: it cannot be signed.
        """
        if self.identity is None:
            return
        from studio.delivery.provenance import signing

        manifest = manifest_of(origin, _version(), signing.media_type(film), self.number(origin))
        signing.sign(film, manifest, self.identity, self.now)


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
