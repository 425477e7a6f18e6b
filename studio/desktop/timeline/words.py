"""How the timeline says times, lengths and what a drag does."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from storyboard.model import Film, Transition, Use
from storyboard.time import timecode
from storyboard.timeline import Place


def clock(frames: int, rate: Fraction) -> str:
    """A time or a length as timecode; without hours where there are none."""
    if rate < 1:
        return str(frames)
    label = timecode(max(0, frames), rate)
    return label.removeprefix("00:")


def shift(frames: int, rate: Fraction) -> str:
    """How much longer or later something is: "+12 f (00:00:12)"."""
    sign = "+" if frames > 0 else "−" if frames < 0 else "±"
    return QCoreApplication.translate("Timeline", "{0}{1} f ({2})").format(sign, abs(frames), clock(abs(frames), rate))


def seconds(frames: int, rate: Fraction) -> str:
    """A length in seconds, to a tenth."""
    return QCoreApplication.translate("Timeline", "{0} s").format(f"{float(frames / rate):.1f}")


def kinds() -> list[tuple[str, str]]:
    """The kinds of transitions, and what each is called."""
    return [
        ("cut", QCoreApplication.translate("Timeline", "Cut")),
        ("dissolve", QCoreApplication.translate("Timeline", "Dissolve")),
        ("dip", QCoreApplication.translate("Timeline", "Dip to black or white")),
        ("wipe", QCoreApplication.translate("Timeline", "Wipe")),
        ("push", QCoreApplication.translate("Timeline", "Push")),
        ("iris", QCoreApplication.translate("Timeline", "Iris")),
        ("whip", QCoreApplication.translate("Timeline", "Whip pan")),
        ("match", QCoreApplication.translate("Timeline", "Match dissolve")),
    ]


def kind_name(kind: str) -> str:
    """What a kind of transition is called."""
    return dict(kinds())[kind]


def rows() -> dict[str, str]:
    """What the tracks are called."""
    return {
        "titles": QCoreApplication.translate("Timeline", "Titles"),
        "picture": QCoreApplication.translate("Timeline", "Picture"),
        "captions": QCoreApplication.translate("Timeline", "Captions"),
        "dialogue": QCoreApplication.translate("Timeline", "Dialogue"),
        "effect": QCoreApplication.translate("Timeline", "Effects"),
        "ambience": QCoreApplication.translate("Timeline", "Ambience"),
        "music": QCoreApplication.translate("Timeline", "Music"),
    }


def speed_name(speed: Fraction) -> str:
    """A speed as a person says it: 2×, ½×."""
    return {Fraction(1, 2): "½×", Fraction(1, 4): "¼×", Fraction(3, 4): "¾×", Fraction(3, 2): "1½×"}.get(
        speed, f"{speed}×"
    )


def described(film: Film, place: Place, count: int, at: int) -> str:
    """A use for a screen reader."""
    shot = film.shots_by_id[place.use.shot]
    words = QCoreApplication.translate("Timeline", "Shot {0}, {1} of {2}, at {3}, {4} long. {5}").format(
        shot.number, at + 1, count, clock(place.start, film.rate), clock(place.frames, film.rate), shot.action
    )
    if place.transition.frames:
        words += " " + QCoreApplication.translate("Timeline", "Then: {0}, {1} frames.").format(
            kind_name(place.transition.kind), place.transition.frames
        )
    return words


def is_plain(use: Use) -> bool:
    """Whether a use plays at its own speed and does not freeze."""
    return use.speed == 1 and not use.hold


def with_kind(old: Transition, kind: str, frames: int) -> Transition:
    """A transition of another kind, as long as before or else as given."""
    length = 0 if kind == "cut" else old.frames or frames
    return Transition.model_validate({"kind": kind, "frames": length})
