"""Where the camera stands and how it moves: what the writer asked for first, then what the drama asks for."""

from __future__ import annotations

import re

from storyboard.breakdown import lexicon
from storyboard.breakdown.coverage import Setup
from storyboard.breakdown.words import in_capitals
from storyboard.breakdown.words import lexicon as counter
from storyboard.camera import Angle, Camera, Movement, Size
from storyboard.model import Mood

LENSES: dict[Size, float] = {
    Size.EXTREME_WIDE: 21,
    Size.WIDE: 27,
    Size.FULL: 32,
    Size.MEDIUM_FULL: 35,
    Size.MEDIUM: 50,
    Size.MEDIUM_CLOSE: 65,
    Size.CLOSE: 85,
    Size.EXTREME_CLOSE: 100,
    Size.INSERT: 90,
}
"""A size is shot on the lens that flatters it: wide places, portrait faces, a macro's reach for inserts."""

_CLOSER = [Size.EXTREME_WIDE, Size.WIDE, Size.FULL, Size.MEDIUM_FULL, Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE]
_ENTERS, _LEAVES, _TRAVELS = counter(*lexicon.ENTERS), counter(*lexicon.LEAVES), counter(*lexicon.TRAVELS)
_UP, _DOWN = counter(*lexicon.LOOKS_UP), counter(*lexicon.LOOKS_DOWN)
_REALISES, _STRUGGLES = counter(*lexicon.REALISES), counter(*lexicon.STRUGGLES)
_FACES, _HANDS = counter(*lexicon.FACES), counter(*lexicon.HANDS)
_LOOKS_UP = re.compile(
    r"\blooks? (?:up|down)\b|\b(?:raises|lowers) (?:his|her|their) (?:head|eyes)|抬头|低头|仰望", re.IGNORECASE
)
_LOUD = re.compile(r"gunshot|shatter|explo|crash|slam|枪声|爆炸", re.IGNORECASE)
_DETAIL = re.compile(
    r"^(?:[\w ]+['’]s |(?:A|The|His|Her|Two) )(?:hands?|fingers?|fists?|boots?|feet|foot)\b|^一?双手|^手指",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:embrace|hug|kiss|hold each other|holds? (?:him|her|them))|抱", re.IGNORECASE)
_SLOW_MOODS = (Mood.CALM, Mood.TENDER, Mood.SAD, Mood.MYSTERIOUS)
_HOT_MOODS = (Mood.TENSE, Mood.VIOLENT)


class CameraDepartment:
    """Chooses the camera of one shot after another, remembering what was just seen.

    Attributes:
        last: the set-up before this one.
        level: how close the dialogue has come: 0 over shoulders, 1 singles, 2 close.
    """

    def __init__(self) -> None:
        self.last: Setup | None = None
        self.level = 0
        self._moved = 0
        self._spoken: dict[str, int] = {}
        self._speeches = 0
        self._since_both = 0
        self._montage = 0
        self._met: set[str] = set()

    def shoot(self, setups: list[Setup]) -> None:
        """Give every set-up of one scene its camera, in place; who an over-the-shoulder looks past joins its cast."""
        self.level, self._spoken, self._since_both = 0, {}, 0
        total = max(1, sum(setup.purpose in ("speech", "reaction") for setup in setups))
        done = 0
        for setup in setups:
            if setup.purpose in ("speech", "reaction"):
                done += 1
            self._frame(setup, done / total)
            self._met.update(setup.cast)
            self.last = setup

    def _frame(self, setup: Setup, progress: float) -> None:
        if setup.purpose == "card":
            setup.camera = Camera()
            return
        asked = setup.direction
        free = asked is None
        size, angle = self._size_and_angle(setup, progress)
        if asked is not None:
            size = asked.size or (
                Size.EXTREME_WIDE
                if setup.role == "establishing" and setup.first_visit
                else Size.WIDE
                if setup.role == "establishing"
                else size
            )
            angle = asked.angle or (Angle.EYE if asked.size or setup.role else angle)
            if size in (Size.CLOSE, Size.EXTREME_CLOSE) and not setup.cast:
                size = Size.INSERT  # a close-up of a thing
            if angle is Angle.OVER_SHOULDER and asked.size is None:
                size = Size.MEDIUM
            if angle is Angle.POINT_OF_VIEW and asked.size is None:
                size = Size.WIDE if not setup.cast else Size.MEDIUM
        elif self._is_jump(setup, size, angle):
            size = _step(size)
        movement = asked.movement if asked is not None and asked.movement else self._movement(setup, size, free)
        lens = 50.0 if angle is Angle.OVER_SHOULDER else 35.0 if angle is Angle.POINT_OF_VIEW else LENSES[size]
        setup.camera = Camera(size=size, angle=angle, movement=movement, lens_mm=lens)
        self._moved = self._moved + 1 if movement is not Movement.STATIC else 0

    def _is_jump(self, setup: Setup, size: Size, angle: Angle) -> bool:
        """Whether the cut would jump: the same people, the same size, the same side (the 30-degree rule)."""
        last = self.last
        if last is None or last.purpose == "card" or last.scene.id != setup.scene.id or setup.continues:
            return False
        return last.cast == setup.cast and last.camera.size is size and last.camera.angle is angle

    # Sizes

    def _size_and_angle(self, setup: Setup, progress: float) -> tuple[Size, Angle]:
        if setup.montage:
            return self._montage_size(setup), Angle.EYE
        if setup.purpose == "speech" and not setup.text:
            return self._speech_size(setup, progress)
        if setup.purpose == "reaction":
            self._since_both += 1
            return (Size.CLOSE if self.level >= 2 else Size.MEDIUM_CLOSE) if setup.cast else Size.WIDE, Angle.EYE
        if setup.purpose == "speech":
            who = setup.said[0].who
            self._spoken[who] = self._spoken.get(who, 0) + 1
            size = self._action_size(setup)
            return (size if _rank(size) >= _rank(Size.MEDIUM_FULL) or not setup.opens else Size.MEDIUM_FULL), Angle.EYE
        return self._action_size(setup), Angle.EYE

    def _montage_size(self, setup: Setup) -> Size:
        self._montage += 1
        if setup.opens and setup.first_visit:
            return Size.WIDE
        if not setup.cast and _HANDS(setup.text):
            return Size.INSERT
        return (
            (Size.WIDE, Size.MEDIUM_CLOSE, Size.MEDIUM_FULL, Size.CLOSE)[self._montage % 4] if setup.cast else Size.WIDE
        )

    def _action_size(self, setup: Setup) -> Size:
        text, seen = setup.text, len(setup.cast)
        if _DETAIL.search(text[:60]) and seen <= 1:
            return Size.INSERT
        if setup.purpose == "establish" or (setup.opens and not self._goes_to_a_face(setup)):
            if setup.first_visit:
                return (
                    Size.EXTREME_WIDE
                    if seen == 0 and ("EXT" in setup.scene.heading.upper() or "外" in setup.scene.heading)
                    else Size.WIDE
                )
            return Size.WIDE if seen != 1 else Size.FULL
        if seen == 1 and setup.cast[0] not in self._met and not _TRAVELS(text):
            return Size.MEDIUM_FULL if setup.direction is None else Size.MEDIUM
        if seen == 0:
            opening = " ".join(text.split()[:4]) if text.isascii() else text[:8]
            return Size.INSERT if _HANDS(opening) and not _LOUD.search(text) else Size.WIDE
        if seen >= 3:
            return Size.WIDE if _TRAVELS(text) else Size.FULL
        if seen == 2:
            return (
                Size.MEDIUM if _HELD.search(text) or _FACES(text) else Size.FULL if _TRAVELS(text) else Size.MEDIUM_FULL
            )
        if _TRAVELS(text) + _ENTERS(text) + _LEAVES(text) > _FACES(text):
            return Size.FULL
        if _FACES(text):
            return Size.CLOSE if self.level >= 2 else Size.MEDIUM_CLOSE
        return Size.MEDIUM if _HANDS(text) or setup.scene.mood in _HOT_MOODS else Size.MEDIUM_FULL

    @staticmethod
    def _goes_to_a_face(setup: Setup) -> bool:
        """Whether the writer's move is towards somebody, so that a wide frame would miss the point."""
        asked = setup.direction
        return asked is not None and (asked.size is not None or asked.movement in (Movement.DOLLY_IN, Movement.ZOOM))

    def _speech_size(self, setup: Setup, progress: float) -> tuple[Size, Angle]:
        """Two-shot to begin, then over shoulders, then singles, then close: as far as the heat carries it."""
        who = setup.said[0].who
        before = self._spoken.get(who, 0)
        self._spoken[who] = before + 1
        self._since_both += 1
        if setup.together and len(setup.cast) > 1:
            self._since_both = 0
            return Size.MEDIUM, Angle.EYE
        wanted = heat(setup) + 1.2 * progress
        level = 0 if wanted < 1.0 else 1 if wanted < 2.4 else 2
        self.level = max(self.level - 1, min(self.level + 1, level))
        if not setup.listener:
            return (Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE)[min(2, max(before, self.level))], Angle.EYE
        both = {who, setup.listener}
        fresh = not self._spoken.get(setup.listener) and before == 0
        seen_both = self.last is not None and self.last.scene.id == setup.scene.id and both <= set(self.last.cast)
        if (fresh and not seen_both and self.level < 2) or (self._since_both > 8 and self.level < 2):
            self._since_both = 0
            setup.cast = (who, setup.listener)
            return Size.MEDIUM, Angle.EYE
        if (self.level == 0 and before < 2) or (before == 0 and self.level < 2):
            setup.cast = (who, setup.listener)
            return Size.MEDIUM_CLOSE, Angle.OVER_SHOULDER
        return (Size.CLOSE if self.level >= 2 else Size.MEDIUM_CLOSE), Angle.EYE

    # Movement

    def _movement(self, setup: Setup, size: Size, free: bool) -> Movement:
        """What the action does to the camera, unless it has moved enough."""
        wanted = self._wanted(setup, size)
        last = self.last.camera.movement if self.last is not None else Movement.STATIC
        motivated = bool(setup.cast) and wanted in (Movement.TRUCK, Movement.PAN, Movement.TILT)
        restless = self._moved >= (4 if motivated else 2) or (wanted is last and free and not motivated)
        return Movement.STATIC if restless else wanted

    def _wanted(self, setup: Setup, size: Size) -> Movement:
        text = setup.text
        wide = _rank(size) <= _rank(Size.MEDIUM_FULL)
        if size is Size.INSERT:
            return Movement.DOLLY_IN if setup.scene.mood in _SLOW_MOODS else Movement.STATIC
        if setup.purpose in ("speech", "reaction") and not text:
            return Movement.DOLLY_IN if setup.speech() > 4.5 and self.level >= 1 else Movement.STATIC
        if setup.purpose == "establish" or setup.role in ("establishing", "pov"):
            if setup.role == "pov":
                return Movement.HANDHELD if setup.scene.mood in _HOT_MOODS else Movement.STATIC
            if not setup.first_visit:
                return Movement.STATIC
            return (
                Movement.CRANE if size is Size.EXTREME_WIDE else Movement.PAN if setup.cast == () else Movement.DOLLY_IN
            )
        if _STRUGGLES(text) and setup.scene.mood in _HOT_MOODS:
            return Movement.HANDHELD
        if wide and setup.cast:
            if _ENTERS(text) or _LEAVES(text):
                return Movement.PAN
            if _TRAVELS(text):
                return Movement.TRUCK
        if _LOOKS_UP.search(text) or (wide and setup.cast and (_UP(text) or _DOWN(text))):
            return Movement.TILT
        if setup.cast and not wide and _REALISES(text):
            return Movement.DOLLY_IN
        return Movement.STATIC


def last_image(setups: list[Setup]) -> None:
    """Draw back from the film's last image, unless the writer chose another move or it is a face that speaks."""
    last = next((setup for setup in reversed(setups) if setup.purpose != "card"), None)
    if last is None or last.purpose != "action" or (last.direction is not None and last.direction.movement):
        return
    if last.camera.size is not Size.INSERT and not last.continues and len(setups) > 3:
        last.camera = last.camera.with_(movement=Movement.DOLLY_OUT)


def heat(setup: Setup) -> float:
    """How intense a line is: its exclamations, its shortness, its manner, and the mood of the scene."""
    warmth = 1.0 if setup.scene.mood in _HOT_MOODS else 0.4 if setup.scene.mood in (Mood.SAD, Mood.TENDER) else 0.0
    for said in setup.said:
        marks = said.text.count("!") + said.text.count("！")
        warmth += min(1.5, 0.7 * marks) + (0.7 if in_capitals(said.text) and len(said.text) > 3 else 0.0)
        warmth += 0.3 if len(said.text.split()) <= 3 and len(said.text) <= 18 else 0.0
        warmth += (
            0.6
            if re.search(r"shout|yell|scream|cry|sob|whisper|angr|furious|大喊|哭|怒|轻声", said.manner, re.IGNORECASE)
            else 0.0
        )
    return warmth


def _rank(size: Size) -> int:
    return _CLOSER.index(size) if size in _CLOSER else len(_CLOSER)


def _step(size: Size) -> Size:
    """One size closer; from a close one back out to a medium."""
    if size not in _CLOSER:
        return Size.MEDIUM_CLOSE if size is Size.EXTREME_CLOSE else size
    place = _CLOSER.index(size)
    return _CLOSER[place + 1] if place + 1 < len(_CLOSER) else Size.MEDIUM
