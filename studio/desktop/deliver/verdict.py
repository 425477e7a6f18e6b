"""What would be written, how long and how large it is, and why it cannot be; worked out away from the window."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from storyboard.errors import FilmError, ShotgraphError
from storyboard.model import Cut, Film
from storyboard.time import from_timecode
from storyboard.timeline import Timeline, check_limit, lay_out
from studio.orders import Kind
from studio.workspace import Workspace

SOUND_BYTES = 24_000
"""Of encoded sound, for each second."""
USUAL_BYTES = 160_000
"""Of picture, for each second at 1280 x 720, where no take says better."""


@dataclass(frozen=True)
class Length:
    """How long a cut is, and may be, in seconds; `allowed` is None where there is no limit."""

    seconds: float
    allowed: float | None = None
    refusal: str = ""


@dataclass(frozen=True)
class Wanted:
    """What a person has chosen."""

    kind: Kind
    cuts: tuple[str, ...]
    preset: str
    out: Path
    is_marked: bool = False
    start: str = ""
    versions: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Verdict:
    """What comes of it: lengths by cut, sentences on what is written, and the first reason why it cannot be."""

    lengths: dict[str, Length]
    files: tuple[str, ...] = ()
    frame: str = ""
    seconds: float = 0.0
    size: int = 0
    refusal: str = ""


def judge(film: Film, workspace: Workspace, wanted: Wanted) -> Verdict:
    """Look at everything that would stop the export before it is begun."""
    lengths: dict[str, Length] = {}
    laid: dict[str, Timeline] = {}
    for cut in film.cuts:
        allowed = None if cut.delivery.limit is None else float(cut.delivery.limit / film.rate)
        try:
            laid[cut.id] = timeline = lay_out(film, cut, {})
        except ShotgraphError as error:
            lengths[cut.id] = Length(0.0, allowed, str(error))
            continue
        try:
            check_limit(film, cut, timeline)
            refusal = ""
        except FilmError as error:
            refusal = str(error)
        lengths[cut.id] = Length(float(timeline.frames / timeline.rate), allowed, refusal)
    chosen = [film.cuts_by_id[cut] for cut in wanted.cuts if cut in film.cuts_by_id]
    files = tuple(path.name for path in outputs(wanted))
    seconds = sum(lengths[cut.id].seconds for cut in chosen)
    refusal = _refusal(film, workspace, wanted, chosen, lengths)
    frame, size = "", 0
    if wanted.kind == "film" and chosen:
        try:
            frame, size = _measured(film, workspace, wanted, chosen, laid)
        except ShotgraphError as error:
            refusal = refusal or str(error)
    if not refusal and wanted.out.parent.is_dir() and size > shutil.disk_usage(wanted.out.parent).free:
        refusal = (
            QCoreApplication.translate("Verdict", "There is no room for about %1 MB in %2; choose another folder.")
            .replace("%1", str(size // 1_000_000))
            .replace("%2", str(wanted.out.parent))
        )
    return Verdict(lengths, files, frame, seconds, size, refusal)


def outputs(wanted: Wanted) -> list[Path]:
    """The files that are written: the first cut's has the name chosen, the others stand beside it."""
    out = wanted.out
    return [out if at == 0 else out.with_name(f"{out.stem}-{cut}{out.suffix}") for at, cut in enumerate(wanted.cuts)]


def _refusal(
    film: Film, workspace: Workspace, wanted: Wanted, chosen: Sequence[Cut], lengths: dict[str, Length]
) -> str:
    from studio.delivery.provenance.consent import check_consent

    if not chosen:
        return QCoreApplication.translate("Verdict", "Choose a cut to deliver.")
    if not wanted.out.name:
        return QCoreApplication.translate("Verdict", "Choose where it goes.")
    if not wanted.out.parent.is_dir():
        sentence = QCoreApplication.translate("Verdict", "There is no folder %1; choose another.")
        return sentence.replace("%1", str(wanted.out.parent))
    for cut in chosen:
        if not cut.uses:
            sentence = QCoreApplication.translate("Verdict", "Cut %1 has no shots; add one before delivering it.")
            return sentence.replace("%1", cut.name)
        if wanted.kind in ("film", "handoff") and lengths[cut.id].refusal:
            return lengths[cut.id].refusal
    if wanted.kind == "handoff" and wanted.start:
        try:
            from_timecode(wanted.start, film.rate)
        except ShotgraphError as error:
            return str(error)
    if wanted.kind == "comparison" and wanted.versions[0] == wanted.versions[1]:
        return QCoreApplication.translate("Verdict", "Choose two versions that differ; each export makes another.")
    if wanted.kind == "film":
        try:
            check_consent(film, chosen, workspace.folder)
        except ShotgraphError as error:
            return str(error)
    return ""


def _measured(
    film: Film, workspace: Workspace, wanted: Wanted, chosen: Sequence[Cut], laid: dict[str, Timeline]
) -> tuple[str, int]:
    """The frame of the first cut, in words, and about how many bytes all files will have; 0 where nobody can say.

    Raises:
        ShotgraphError: the preset does not go with what was chosen.
    """
    from generation.takes import takes_of
    from studio.delivery.formats import preset
    from studio.production.mastering import delivery_for

    first = chosen[0].delivery
    if wanted.preset:
        found = preset(wanted.preset)
        first = delivery_for(found, film, chosen[0])
        if wanted.is_marked and (why := found.unmarkable):
            from storyboard.errors import DeliveryError

            sentence = QCoreApplication.translate("Verdict", "“%1” cannot carry a mark: %2; take the mark away.")
            raise DeliveryError(sentence.replace("%2", why).replace("%1", found.name))
        if not found.is_joined:
            return f"{first.width} × {first.height}", 0
    newest = {take.shot: take for take in takes_of(workspace.takes).takes}
    bytes_ = 0.0
    for cut in chosen:
        timeline = laid.get(cut.id)
        for clip in timeline.clips if timeline is not None else ():
            seconds = float(clip.frames / film.rate)
            rate = USUAL_BYTES * first.width * first.height / (1280 * 720)
            take = newest.get(clip.shot)
            if take is not None:
                picture = take.picture(workspace.takes)
                if picture.is_file():
                    rate = picture.stat().st_size / float(take.frames / take.rate)
            bytes_ += seconds * (rate + SOUND_BYTES)
    return f"{first.width} × {first.height}", round(bytes_)
