"""Beats: a scene cut into what happens and what is said, each small enough to be one shot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from storyboard.breakdown import lexicon
from storyboard.breakdown.cast import Cast, is_false_cue, speakers
from storyboard.breakdown.directions import Direction, read_direction
from storyboard.breakdown.pages import Page
from storyboard.breakdown.timing import LONGEST, action_seconds
from storyboard.breakdown.transitions import Written, read_transition
from storyboard.breakdown.who import Present
from storyboard.breakdown.words import one_line, run_together, sentences, tokens
from storyboard.camera import Angle, Size
from storyboard.screenplay.script import Element, Kind, Remark, Span

Placed = Literal["on", "off", "over"]


@dataclass(frozen=True)
class Said:
    """One speaker's line inside a beat; `calls` are those whom it calls by name."""

    who: str
    text: str
    manner: str = ""
    placed: Placed = "on"
    calls: tuple[str, ...] = ()


@dataclass(frozen=True)
class Beat:
    """One thing that happens.

    Attributes:
        text: the action in the writer's words, without the camera direction.
        cast: who is seen in it, the subject first.
        said: lines spoken in it; two when spoken at once.
        card: the words of a title card.
        direction: what the writer asked of the camera.
        before: transition that leads into this beat.
        montage: whether it is one of a series of shots.
        elsewhere: it belongs to the scene where its speaker was before (an intercut).
    """

    text: str
    lines: Span
    cast: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    card: str = ""
    direction: Direction | None = None
    before: Written | None = None
    montage: bool = False
    elsewhere: bool = False


@dataclass
class _Reading:
    """What is known while a scene is read from top to bottom."""

    cast: Cast
    present: Present
    beats: list[Beat] = field(default_factory=list)
    before: Written | None = None
    montage: bool = False
    intercut: bool = False
    speaker: Element | None = None
    direction: Element | None = None
    manner: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def add(self, beat: Beat) -> None:
        self.beats.append(replace(beat, before=self.before, montage=self.montage and not beat.card))
        self.before = None
        self.present.saw(beat.cast)


_CARD = re.compile(
    r"^(?:(?:MAIN |END |OPENING )?TITLES?(?: CARD)?|SUPER(?:IMPOSE)?(?: TITLE)?|CHYRON|CAPTION|CARD|字幕"
    r"|标题|片名)\s*[:：\-–—]\s*(?P<words>.+)$",
    re.DOTALL,
)
_THE_END = re.compile(r"^(?:THE END|FIN|END|END CREDITS|剧终|完|全剧终)[.。]?$")
_READS = re.compile(
    r"\b(?:letter|note|sign|screen|label|headline|display|message|caption|card|paper|plaque)\b[^.]{0,40}\b(?:reads?|says)\b"
    r"|\bit reads\b|写着",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-–—•*·]{1,2}|\(?[A-Z0-9]{1,2}[.)]|[a-z]\))\s+")
_PLACED: tuple[tuple[str, Placed], ...] = (
    (r"v\.?\s?o\.?|voice[\s-]?over|narrat|画外|旁白|内心|独白", "over"),
    (r"o\.?\s?s\.?|o\.?\s?c\.?|off|pre-?lap|phone|radio|intercom|speaker|filtered|场外|电话", "off"),
)
_COMFORTABLE = 5.5
"""Seconds of action that one shot carries before it is cut at a full stop."""


def read(page: Page, cast: Cast) -> tuple[list[Beat], Written | None, list[Remark]]:
    """The beats of a scene in order, the transition it ends on (if any), and what was odd about it."""
    reading = _Reading(cast, Present(cast, page))
    if re.match(r"\W*(?:BEGIN )?(?:MONTAGE|SERIES OF SHOTS|蒙太奇)", page.heading):
        reading.montage = True
    for element in page.elements:
        if reading.direction is not None and element.kind not in (Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRIC):
            alone, reading.direction = reading.direction, None
            _read_action(reading, alone)
        _READERS.get(element.kind, _skip)(reading, element)
    if reading.direction is not None:
        _read_action(reading, reading.direction)
    return _merge_tiny(reading.beats), reading.before, reading.remarks


def _skip(reading: _Reading, element: Element) -> None:
    """Sections, synopses, notes and page breaks are for people at a desk, not for the camera."""


def _read_transition(reading: _Reading, element: Element) -> None:
    written = read_transition(element.text)
    if written is None:
        card = _CARD.match(element.text.strip())
        if card:
            reading.add(Beat(text="", lines=element.lines, card=one_line(card.group("words"))))
            return
        reading.remarks.append(
            Remark(
                line=element.lines.first,
                text=f"“{one_line(element.text)}” is no transition known here; a plain cut is used.",
            )
        )
        return
    if written.white:
        reading.remarks.append(Remark(line=element.lines.first, text="A fade to white is made through black for now."))
    reading.before = written


def _read_action(reading: _Reading, element: Element) -> None:
    reading.speaker = None
    for paragraph in _paragraphs(element, reading.montage):
        text = one_line(paragraph)
        if not text:
            continue
        card = _CARD.match(text) or _THE_END.match(text)
        written = read_transition(text)
        if written is not None:
            reading.before = written
        elif card:
            reading.add(Beat(text="", lines=element.lines, card=(card.groupdict().get("words") or text).strip()))
        else:
            _read_paragraph(reading, text, element.lines)


def _paragraphs(element: Element, montage: bool) -> Iterator[str]:
    lines = element.text.split("\n")
    if montage or (len(lines) > 1 and sum(_BULLET.match(line) is not None for line in lines) > 1):
        yield from (_BULLET.sub("", line) for line in lines)
    else:
        yield element.text


def _read_paragraph(reading: _Reading, text: str, lines: Span) -> None:
    """One paragraph of action as beats: cut where the camera is directed, and where it grows too long."""
    groups: list[tuple[Direction | None, list[str]]] = []
    for sentence in sentences(text):
        direction = read_direction(sentence)
        sentence = reading.cast.as_prose(sentence)
        if direction is not None:
            direction = replace(direction, rest=reading.cast.as_prose(direction.rest))
        if direction is None and _READS.search(sentence):
            direction = Direction(size=Size.INSERT, role="insert", rest=sentence)
        if direction is None:
            if groups:
                groups[-1][1].append(sentence)
            else:
                groups.append((None, [sentence]))
        elif direction.role in ("montage", "montage end", "intercut"):
            reading.montage = direction.role == "montage"
            reading.intercut = direction.role == "intercut"
            if direction.rest and direction.role == "montage" and groups == [] and len(sentences(text)) > 1:
                groups.append((None, []))
        elif direction.role == "back" and not direction.rest:
            groups.append((direction, []))
        elif groups and not groups[-1][1] and groups[-1][0] is not None:
            groups[-1] = (direction, [direction.rest])
        else:
            groups.append((direction, [direction.rest] if direction.rest else []))
    for direction, said in groups:
        said = [sentence for sentence in said if sentence]
        for part_number, part in enumerate(_parts(reading, said) if said else [[]]):
            _add_action(reading, direction if part_number == 0 else None, run_together(part), lines)


def _parts(reading: _Reading, said: list[str]) -> list[list[str]]:
    """Sentences in groups that one shot can carry, cut first where somebody else comes into view."""
    parts: list[list[str]] = [[]]
    subject: set[str] = set()
    for sentence in said:
        named = {who for who, _ in reading.cast.named_in(sentence)}
        so_far = action_seconds(" ".join(parts[-1]), least=0, most=60) if parts[-1] else 0.0
        grown = action_seconds(" ".join([*parts[-1], sentence]), least=0, most=60)
        somebody_new = bool(named - subject) and so_far > 2.2
        if parts[-1] and (somebody_new or grown > LONGEST or (so_far > 3.2 and grown > _COMFORTABLE)):
            parts.append([])
            subject = set()
        parts[-1].append(sentence)
        subject |= named
    return parts


def _add_action(reading: _Reading, direction: Direction | None, text: str, lines: Span) -> None:
    who = reading.present.meant_by(text)
    if direction is not None:
        who = _as_directed(reading, direction, who)
    if not text and direction is not None and not who and direction.role in ("", "back"):
        who = tuple(reading.present.seen[-1:])
    text = text[:1].upper() + text[1:]
    reading.add(Beat(text=re.sub(r"\s+([,.;])", r"\1", text), lines=lines, cast=who, direction=direction))


def _as_directed(reading: _Reading, direction: Direction, who: tuple[str, ...]) -> tuple[str, ...]:
    """Who is in frame once the direction is obeyed: nobody sees themselves in their own point of view."""
    owners = [name for name, _ in reading.cast.named_in(direction.whose, any_case=True)]
    if direction.role == "pov":
        return tuple(name for name in who if name not in owners)
    if direction.role == "over":
        others = [name for name in (*who, *reversed(reading.present.seen)) if name not in owners]
        return (*others[:1], *owners)
    if direction.role == "two" and len(who) < 2:
        return tuple(dict.fromkeys([*who, *reversed(reading.present.seen)]))[:2]
    if direction.size in _ON_A_THING and _A_THING.match(direction.rest) and not owners:
        subject = re.split(r"[:,.]| of | on | in |\bwith\b", direction.rest)[0]
        shown = [word.lower() for word, _, _ in tokens(subject)]
        if not reading.cast.named_in(subject, any_case=True) and not lexicon.BODY.intersection(shown):
            return ()  # a close shot of the letter is no shot of whose name is on it
    return who


_ON_A_THING = (Size.CLOSE, Size.EXTREME_CLOSE, Size.INSERT)
_A_THING = re.compile(r"(?:the|an?|his|her|their|two|three|some)\s", re.IGNORECASE)


def _read_cue(reading: _Reading, element: Element) -> None:
    reading.manner = ""
    if is_false_cue(element):
        reading.speaker = None
        reading.direction = element
        return
    reading.speaker = element


def _read_parenthetical(reading: _Reading, element: Element) -> None:
    manner = one_line(element.text).strip("()（） ")
    reading.manner = ", ".join(filter(None, (reading.manner, manner)))


def _read_speech(reading: _Reading, element: Element) -> None:
    text = one_line(element.text)
    if reading.speaker is None:
        shot = reading.direction or element
        words = f"{shot.text} - {element.text}" if reading.direction else element.text
        reading.direction = None
        _read_action(reading, shot.model_copy(update={"text": words, "kind": Kind.ACTION, "lines": element.lines}))
        return
    if not text:
        return
    cue = reading.speaker
    who = [reading.cast.by_name[name] for name in speakers(cue.text)]
    extension = f"{cue.extension} {' '.join(re.findall(r'[(（]([^()（）]*)', cue.text))}"
    placed: Placed = next(
        (where for pattern, where in _PLACED if re.search(rf"(?<![a-z]){pattern}", extension, re.IGNORECASE)), "on"
    )
    manner = "singing" if element.kind is Kind.LYRIC and not reading.manner else reading.manner
    said = tuple(Said(name, text, manner, placed, tuple(reading.cast.called_in(text))) for name in who)
    reading.manner = ""
    lines = Span(first=cue.lines.first, last=element.lines.last)
    if element.dual and reading.beats and reading.beats[-1].said:
        last = reading.beats[-1]
        both = tuple(dict.fromkeys((*last.cast, *(who if placed == "on" else ()))))
        merged = Span(first=last.lines.first, last=lines.last)
        reading.beats[-1] = replace(last, said=(*last.said, *said), cast=both, lines=merged)
        return
    reading.add(
        Beat(text="", lines=lines, cast=tuple(who) if placed == "on" else (), said=said, elsewhere=reading.intercut)
    )


def _read_centred(reading: _Reading, element: Element) -> None:
    text = one_line(element.text)
    written = read_transition(text)
    if written is not None:
        reading.before = written
    elif text:
        card = _CARD.match(text)
        reading.add(Beat(text="", lines=element.lines, card=one_line(card.group("words")) if card else text))


_READERS = {
    Kind.HEADING: _read_action,
    Kind.ACTION: _read_action,
    Kind.CHARACTER: _read_cue,
    Kind.PARENTHETICAL: _read_parenthetical,
    Kind.DIALOGUE: _read_speech,
    Kind.LYRIC: _read_speech,
    Kind.TRANSITION: _read_transition,
    Kind.CENTRED: _read_centred,
}


def _merge_tiny(beats: list[Beat]) -> list[Beat]:
    """Join an action of a word or two ("Darkness.") to the action it belongs to."""
    merged: list[Beat] = []
    for beat in beats:
        last = merged[-1] if merged else None
        if last is not None and _may_join(last, beat):
            cast = tuple(dict.fromkeys((*last.cast, *beat.cast)))
            lines = Span(first=last.lines.first, last=max(last.lines.last, beat.lines.last))
            merged[-1] = replace(last, text=run_together((last.text, beat.text)), cast=cast, lines=lines)
        else:
            merged.append(beat)
    return merged


def _may_join(last: Beat, beat: Beat) -> bool:
    plain = not (last.said or beat.said or last.card or beat.card or last.montage or beat.montage or beat.before)
    if not plain or beat.direction is not None or not beat.text or not last.text:
        return False
    tiny = min(_raw_seconds(beat), _raw_seconds(last)) < 1.3
    subject_stays = set(beat.cast) <= set(last.cast)
    fits = _raw_seconds(last) + _raw_seconds(beat) < _COMFORTABLE
    return (
        tiny and subject_stays and fits and (last.direction is None or last.direction.angle is not Angle.POINT_OF_VIEW)
    )


def _raw_seconds(beat: Beat) -> float:
    return action_seconds(beat.text, least=0)
