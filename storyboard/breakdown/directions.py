"""Camera directions that the writer wrote: CLOSE ON, TOM'S POV, PUSH IN, 特写 and their kin."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from storyboard.camera import Angle, Movement, Size

Role = Literal[
    "", "establishing", "pov", "over", "insert", "two", "aerial", "montage", "montage end", "intercut", "back"
]


@dataclass(frozen=True)
class Direction:
    """What the writer asked of the camera; None leaves it to coverage.

    Attributes:
        rest: what is left of the sentence once the direction is read.
        whose: the words that name whose point of view or shoulder it is.
    """

    size: Size | None = None
    angle: Angle | None = None
    movement: Movement | None = None
    role: Role = ""
    whose: str = ""
    rest: str = ""


_Row = tuple[str, Size | None, Angle | None, Movement | None, Role]
_GLUE = r"(?:\s+(?:SHOT|VIEW|ANGLE))?(?:\s+(?:ON|OF|TO|AT|INTO|ACROSS|OVER|TOWARDS?|WITH|AROUND|FROM|FOR)(?=\s))?"

# Phrases that are a direction however they are written, at the start of a sentence.
_PHRASES: tuple[_Row, ...] = (
    (r"(?:(?:AN\s+)?EXTREME\s+|VERY\s+)CLOSE[\s-]*(?:UPS?)?|ECU", Size.EXTREME_CLOSE, None, None, ""),
    (r"(?:A\s+)?MEDIUM\s+CLOSE[\s-]*(?:UP)?|MCU", Size.MEDIUM_CLOSE, None, None, ""),
    (r"(?:A\s+|IN\s+)?CLOSE[\s-]*UPS?|CLOSER?\s+(?:ON|SHOT)|TIGHT\s+ON|CU", Size.CLOSE, None, None, ""),
    (r"EXTREME\s+(?:WIDE|LONG)|(?:VERY|SUPER)\s+WIDE|EWS", Size.EXTREME_WIDE, None, None, ""),
    (r"(?:A\s+)?(?:WIDE|LONG)\s+(?:SHOT|ANGLE)|WIDER?\s+ON|WIDER", Size.WIDE, None, None, ""),
    (r"ESTABLISHING|TO\s+ESTABLISH", None, None, None, "establishing"),
    (r"FULL\s+SHOT", Size.FULL, None, None, ""),
    (r"MEDIUM\s+(?:FULL|LONG|WIDE)(?:\s+SHOT)?|COWBOY\s+SHOT", Size.MEDIUM_FULL, None, None, ""),
    (r"MEDIUM\s+(?:SHOT|ON)|MID[\s-]SHOT", Size.MEDIUM, None, None, ""),
    (r"TWO[\s-]+SHOT", Size.MEDIUM, None, None, "two"),
    (r"AERIAL(?:\s+SHOT)?|DRONE\s+SHOT|HELICOPTER\s+SHOT", Size.EXTREME_WIDE, Angle.HIGH, Movement.CRANE, "aerial"),
    (
        r"BIRD['’]?S[\s-]EYE(?:\s+VIEW)?|OVERHEAD(?:\s+SHOT)|TOP[\s-]SHOT|FROM\s+DIRECTLY\s+ABOVE",
        None,
        Angle.OVERHEAD,
        None,
        "",
    ),
    (r"(?:A\s+|FROM\s+A\s+)?LOW[\s-]ANGLE", None, Angle.LOW, None, ""),
    (r"(?:A\s+|FROM\s+A\s+)?HIGH[\s-]ANGLE", None, Angle.HIGH, None, ""),
    (r"DUTCH\s+(?:ANGLE|TILT)|CANTED\s+ANGLE", None, Angle.DUTCH, None, ""),
    (r"(?:(?:NEW|REVERSE|ANOTHER)\s+)?ANGLE\s+ON", Size.MEDIUM, None, None, ""),
    (r"REVERSE\s+(?:ANGLE|SHOT)|NEW\s+ANGLE|ANOTHER\s+ANGLE", Size.MEDIUM, None, None, ""),
    (r"(?:SLOW(?:LY)?\s+)?(?:DOLLY|PUSH|TRACK|CREEP)\s+IN(?:\s+CLOSE)?", None, None, Movement.DOLLY_IN, ""),
    (r"(?:SLOW(?:LY)?\s+)?(?:PULL|DOLLY)\s+(?:BACK|OUT|AWAY)", None, None, Movement.DOLLY_OUT, ""),
    (
        r"(?:SLOW(?:LY)?\s+)?PAN\s+(?:LEFT|RIGHT|ACROSS|TO|OVER|FROM|ALONG|ROUND|AROUND|WITH|DOWN|UP)",
        None,
        None,
        Movement.PAN,
        "",
    ),
    (r"(?:WHIP|SWISH)[\s-]+PAN", None, None, Movement.WHIP_PAN, ""),
    (r"TILT\s+(?:UP|DOWN)", None, None, Movement.TILT, ""),
    (
        r"TRACKING(?:\s+SHOT)?|TRACK\s+(?:WITH|ALONG|ALONGSIDE)|DOLLY\s+(?:WITH|ALONG)|STEADICAM|FOLLOW(?:ING)?\s+SHOT",
        None,
        None,
        Movement.TRUCK,
        "",
    ),
    (r"CRANE\s+(?:UP|DOWN|SHOT)|(?:BOOM|JIB)\s+(?:UP|DOWN)|CAMERA\s+(?:RISES|SOARS)", None, None, Movement.CRANE, ""),
    (r"(?:CRASH\s+)?ZOOM\s+(?:IN|OUT|ON|INTO)", None, None, Movement.ZOOM, ""),
    (r"(?:ARC|CIRCLE|ORBIT)\s+(?:AROUND|ROUND|SHOT)|ARC\s+SHOT", None, None, Movement.ARC, ""),
    (r"HAND[\s-]?HELD", None, None, Movement.HANDHELD, ""),
    (r"RACK\s+(?:FOCUS\s+)?(?:TO|FOCUS)|(?:PULL|SHIFT)\s+FOCUS", None, None, Movement.RACK_FOCUS, ""),
)
# Single words that are a direction only in capitals.
_SHOUTED: tuple[_Row, ...] = (
    (r"INSERT(?:\s+SHOT)?", Size.INSERT, None, None, "insert"),
    (r"ON(?=\s+[A-Z])", Size.MEDIUM_CLOSE, None, None, ""),
    (r"CLOSE(?:\s+ON)?", Size.CLOSE, None, None, ""),
    (r"WIDE(?:\s+ON)?", Size.WIDE, None, None, ""),
    (r"MEDIUM", Size.MEDIUM, None, None, ""),
    (r"OVERHEAD", None, Angle.OVERHEAD, None, ""),
    (r"P\.?O\.?V\.?", None, Angle.POINT_OF_VIEW, None, "pov"),
    (r"PAN", None, None, Movement.PAN, ""),
    (r"TILT", None, None, Movement.TILT, ""),
    (r"TRACK", None, None, Movement.TRUCK, ""),
    (r"DOLLY", None, None, Movement.DOLLY_IN, ""),
    (r"CRANE", None, None, Movement.CRANE, ""),
    (r"ZOOM", None, None, Movement.ZOOM, ""),
    (r"ARC", None, None, Movement.ARC, ""),
    (r"(?:BEGIN\s+)?(?:MONTAGE|SERIES\s+OF\s+SHOTS)", None, None, None, "montage"),
    (r"END\s+(?:OF\s+)?(?:THE\s+)?(?:MONTAGE|SERIES\s+OF\s+SHOTS|INTERCUT)", None, None, None, "montage end"),
    (r"INTERCUT(?:TING|S)?(?:\s+(?:WITH|BETWEEN))?", None, None, None, "intercut"),
    (r"BACK\s+(?:TO|ON)(?:\s+(?:SCENE|PRESENT))?", None, None, None, "back"),
)
_CHINESE: tuple[_Row, ...] = (
    ("大特写", Size.EXTREME_CLOSE, None, None, ""),
    ("特写", Size.CLOSE, None, None, ""),
    ("中近景", Size.MEDIUM_CLOSE, None, None, ""),
    ("近景", Size.MEDIUM_CLOSE, None, None, ""),
    ("中景", Size.MEDIUM, None, None, ""),
    ("全景", Size.WIDE, None, None, ""),
    ("大远景", Size.EXTREME_WIDE, None, None, ""),
    ("远景", Size.EXTREME_WIDE, None, None, ""),
    ("空镜头?", Size.WIDE, None, None, "establishing"),
    ("航拍", Size.EXTREME_WIDE, Angle.HIGH, Movement.CRANE, "aerial"),
    ("俯拍|俯视|俯瞰", None, Angle.HIGH, None, ""),
    ("仰拍|仰视", None, Angle.LOW, None, ""),
    ("顶拍", None, Angle.OVERHEAD, None, ""),
    ("主观镜头|主观", None, Angle.POINT_OF_VIEW, None, "pov"),
    ("过肩镜头?", None, Angle.OVER_SHOULDER, None, "over"),
    ("双人镜头", Size.MEDIUM, None, None, "two"),
    ("(?:慢慢|缓)?推(?:近|进|镜头?)?", None, None, Movement.DOLLY_IN, ""),
    ("(?:慢慢|缓)?拉(?:远|开|镜头?)?", None, None, Movement.DOLLY_OUT, ""),
    ("摇(?:镜头?)?", None, None, Movement.PAN, ""),
    ("移(?:动镜头|镜头?)?", None, None, Movement.TRUCK, ""),
    ("跟(?:拍|镜头?)?", None, None, Movement.TRUCK, ""),
    ("升降?(?:镜头?)?", None, None, Movement.CRANE, ""),
    ("甩(?:镜头?)?", None, None, Movement.WHIP_PAN, ""),
    ("环绕", None, None, Movement.ARC, ""),
    ("手持", None, None, Movement.HANDHELD, ""),
    ("蒙太奇", None, None, None, "montage"),
)
_COMPILED = [
    *((re.compile(rf"(?:{row[0]})\b{_GLUE}", re.IGNORECASE), row) for row in _PHRASES),
    *((re.compile(rf"(?:{row[0]})(?![\w']){_GLUE}"), row) for row in _SHOUTED),
    *((re.compile(rf"(?:镜头)?(?:{row[0]})(?=\s*[-–—:：，,、。]|\s|$)"), row) for row in _CHINESE),
]
_SEPARATOR = re.compile(r"[\s:：\-–—.,，、。/]*(?:(?:[&+]|AND|THEN)\s+)?")
_ARTICLE = re.compile(r"(?:(?:SLOW(?:LY)?|QUICK(?:LY)?|A|AN|THE|WE|CAMERA|NOW|OUR)\s+)+", re.IGNORECASE)
_OWN_VIEW = re.compile(r"(?:FROM\s+)?([\w .'’-]{1,40}?)['’]S?\s+(?:P\.?O\.?V\.?|POINT\s+OF\s+VIEW)\b", re.IGNORECASE)
_SHOULDER = re.compile(r"OVER\s+(?:THE\s+)?([\w .'’-]{1,40}?)(?:['’]S?)?\s+SHOULDERS?\b", re.IGNORECASE)
_CAMERA_IN_PASSING = re.compile(
    r"\b(?i:camera)\s+(?:slowly\s+|then\s+)?(?P<a>\w+(?:\s+(?:in|out|back|up|down|around|away))?)"
    r"|\bWe\s+(?:slowly\s+)?(?P<b>PAN|TILT|DOLLY(?:\s+\w+)?|PUSH IN|PULL BACK|PULL OUT|TRACK|CRANE|ZOOM"
    r"|CIRCLE|FOLLOW|push in|pull back|pull out)\b"
    r"|(?P<c>\b(?:WHIP PAN|PUSH IN|PULL BACK|RACK FOCUS|TILT UP|TILT DOWN|PAN TO|PAN ACROSS|ZOOM IN|CRANE UP)\b)",
)
_PASSING: tuple[tuple[str, Movement], ...] = (
    (r"whip", Movement.WHIP_PAN),
    (r"pans?\b", Movement.PAN),
    (r"tilts?", Movement.TILT),
    (r"(?:push|move|dolly|dollies|creep|drift|glide)\w*\s+in|(?:push|dolly)\w*$", Movement.DOLLY_IN),
    (r"(?:pull|dolly|dollies|draw|move|back)\w*\s*(?:back|out|away)", Movement.DOLLY_OUT),
    (r"(?:track|follow|truck|glide|move)", Movement.TRUCK),
    (r"(?:crane|rise|soar|lift|boom)", Movement.CRANE),
    (r"zoom", Movement.ZOOM),
    (r"(?:circle|arc|orbit)", Movement.ARC),
    (r"(?:shake|jolt)", Movement.HANDHELD),
    (r"rack", Movement.RACK_FOCUS),
)


def read_direction(sentence: str) -> Direction | None:
    """The camera direction that a sentence opens with or names in passing; None if it names none.

    >>> read_direction("CLOSE ON Mia.").rest
    'Mia.'
    """
    place, found = 0, Direction()
    while True:
        step, end = _one_direction(sentence, place)
        if step is None:
            break
        found = _join(found, step)
        place = _SEPARATOR.match(sentence, end).end()  # type: ignore[union-attr]
    if place:
        return replace(found, rest=sentence[place:].strip())
    passing = _CAMERA_IN_PASSING.search(sentence)
    if passing:
        verb = next(text for text in passing.groups() if text)
        for pattern, movement in _PASSING:
            if re.match(pattern, verb, re.IGNORECASE):
                return Direction(movement=movement, rest=sentence)
    return None


def _one_direction(sentence: str, place: int) -> tuple[Direction | None, int]:
    article = _ARTICLE.match(sentence, place)
    starts = (place, article.end()) if article else (place,)
    for start in starts:
        over = _SHOULDER.match(sentence, start)
        if over:
            return Direction(angle=Angle.OVER_SHOULDER, role="over", whose=over.group(1)), over.end()
        view = _OWN_VIEW.match(sentence, start)
        if view:
            return Direction(angle=Angle.POINT_OF_VIEW, role="pov", whose=view.group(1)), view.end()
        for pattern, (_, size, angle, movement, role) in _COMPILED:
            match = pattern.match(sentence, start)
            if match and match.end() > start:
                return Direction(size, angle, movement, role), match.end()
    return None, place


def _join(first: Direction, second: Direction) -> Direction:
    """Two directions of one sentence as one; what is said later completes what was said first."""
    return Direction(
        size=first.size or second.size,
        angle=first.angle or second.angle,
        movement=second.movement if first.movement in (None, Movement.CRANE) and second.movement else first.movement,
        role=first.role or second.role,
        whose=first.whose or second.whose,
    )
