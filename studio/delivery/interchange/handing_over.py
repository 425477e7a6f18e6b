"""The exchange formats, and writing one of them whole with its fidelity report beside it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from storyboard.errors import DeliveryError
from studio.delivery.interchange.addresses import absolute_url, relative_url
from studio.delivery.interchange.fidelity import Report
from studio.delivery.interchange.sequence import Sequence

Writer = Callable[[Sequence, Path, Callable[[Path], str], Report], None]


@dataclass(frozen=True)
class Format:
    """A format by the name a person types. `writer` is `module:function`, imported when it is asked for."""

    name: str
    title: str
    suffix: str
    writer: str

    def load(self) -> Writer:
        module, _, function = self.writer.partition(":")
        loaded: Writer = getattr(import_module(f"studio.delivery.interchange.{module}"), function)
        return loaded


FORMATS = {
    each.name: each
    for each in (
        Format("otio", "OpenTimelineIO", ".otio", "open_timeline:write_otio"),
        Format("otioz", "OpenTimelineIO with media", ".otioz", "open_timeline:write_otioz"),
        Format("fcpxml", "Final Cut Pro XML 1.10", ".fcpxml", "final_cut:write_fcpxml"),
        Format("fcp7", "Final Cut Pro 7 XML (xmeml 5), for Premiere and Resolve", ".xml", "final_cut_7:write_xmeml"),
        Format("edl", "CMX 3600 edit decision list", ".edl", "edit_list:write_edl"),
        Format("aaf", "AAF, for Avid Media Composer and Pro Tools", ".aaf", "avid:write_aaf"),
        Format("kdenlive", "Kdenlive project", ".kdenlive", "kdenlive_project:write_kdenlive"),
        Format("mlt", "MLT XML, for melt", ".mlt", "mlt_xml:write_mlt"),
    )
}


def format_of(name: str, out: Path) -> Format:
    """The format a person means, by its name or else by the file's ending.

    Raises:
        DeliveryError: there is none.
    """
    if name:
        chosen = FORMATS.get(name.casefold())
    else:
        chosen = next((each for each in FORMATS.values() if each.suffix == out.suffix.casefold()), None)
    if chosen is None:
        asked = name or out.suffix or out.name
        raise DeliveryError(f"There is no exchange format “{asked}”; choose one of {', '.join(FORMATS)}.")
    return chosen


def hand_over(sequence: Sequence, chosen: Format, out: Path, *, relative: bool = False) -> str:
    """Write a sequence in a format, whole or not at all, and its fidelity report beside it; the report.

    `relative` writes the media's places as seen from the file, so that both can move together.

    Raises:
        DeliveryError: the format cannot hold this cut, or the file cannot be written. What was there is still there.
    """
    report = Report(f"{chosen.title}")
    for remark in sequence.remarks:
        report.loses(remark)
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    beside = out.with_name(f"{out.name}.report.txt")
    folder = out.parent.absolute()

    def address(path: Path) -> str:
        return relative_url(path, folder) if relative else absolute_url(path)

    try:
        chosen.load()(sequence, part, address, report)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        text = report.text(sequence, out.name)
        part.replace(out)
        beside.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DeliveryError(
            f"It could not be written ({error.strerror or error}); free some space or choose another place.", file=out
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return text
