"""Scenes and places: headings read into where and when, the same place the same each time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storyboard.breakdown import atmosphere, lexicon
from storyboard.breakdown.directions import read_direction
from storyboard.breakdown.pages import Page
from storyboard.breakdown.transitions import is_transition
from storyboard.breakdown.words import (
    ASIDE,
    Names,
    has_ideographs,
    in_capitals,
    one_line,
    sentences,
    title_case,
)
from storyboard.breakdown.words import lexicon as counter
from storyboard.model import Location, Scene, TimeOfDay
from storyboard.screenplay.script import Element, Kind, Remark, Screenplay, Span

_PREFIX = re.compile(
    r"^\s*(?:\d+[.、]?\s+)?(?P<where>INT\.?\s*/\s*EXT\.?|EXT\.?\s*/\s*INT\.?|I\.?/E\.?|E\.?/I\.?|INT\.?|EXT\.?|EST\.?"
    r"|【?(?:内外景|外内景|内景|外景|内/外|外/内)】?)(?=[\s:：,，.、-]|$)[\s:：.,，、-]*",
    re.IGNORECASE,
)
_CHINESE_CUE = re.compile(r"^[\u4e00-\u9fff·]{1,6}\s?(?:[（(][^（）()]{1,12}[)）])?[：:]?$")
_DASH = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*|\s+/\s+|[，,、]\s*")
_DAY_COUNT = re.compile(
    r"^(?:THE\s+)?(?:NEXT|FOLLOWING|SAME|LATE|EARLY|MID|PRE)[\s-]+|\s+(?:\d+|ONE|TWO|THREE)$", re.IGNORECASE
)
_IGNORED = lexicon.NOT_PLACES

_INSIDE = counter(*lexicon.INTERIORS)
_PLACE = re.compile(
    r"\b(?:"
    + "|".join(sorted(lexicon.PLACES[0].split(), key=len, reverse=True))
    + r")\b|"
    + "|".join(lexicon.PLACES[1].split()),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heading:
    """A heading read: the parts of the place's name, inside or out, and what it says of time."""

    place: tuple[str, ...]
    interior: bool | None
    time: TimeOfDay | None
    as_before: bool = False
    runs_on: bool = False


def read_heading(text: str) -> Heading:
    """The place and the time of a heading: "INT. LIGHTHOUSE - LANTERN ROOM - NIGHT", "外景 老巷 清晨"."""
    prefix = _PREFIX.match(text)
    interior: bool | None = None
    rest = text
    if prefix:
        where = prefix.group("where").upper()
        interior = "INT" in where or "I" in re.split(r"[./]", where) or "内" in where
        rest = text[prefix.end() :]
    rest = ASIDE.sub(" ", rest)
    parts = [part.strip(" .:：") for part in _DASH.split(rest)]
    if has_ideographs(rest):
        parts = [word for part in parts for word in part.split()]
        if interior is None and {"内", "外"} & set(parts):
            interior = "内" in parts
            parts = [part for part in parts if part not in ("内", "外")]
    place: list[str] = []
    time: TimeOfDay | None = None
    as_before = runs_on = False
    for part in filter(None, parts):
        words = part.lower()
        if words in lexicon.AS_BEFORE or words.endswith((" later", "之后")):
            as_before, runs_on = True, runs_on or words in lexicon.RUNNING_ON
        elif (spoken := _time_of(words)) is not None and (place or len(parts) > 1):
            time = time or spoken
        elif words not in _IGNORED and not (place and atmosphere.weather_in(part)[0] and len(part.split()) == 1):
            place.append(one_line(part))
    return Heading(tuple(place), interior, time, as_before, runs_on)


def _time_of(words: str) -> TimeOfDay | None:
    plain = _DAY_COUNT.sub("", words).strip()
    for known in (words, plain):
        if known in lexicon.TIMES:
            return lexicon.TIMES[known]
    if re.fullmatch(r"\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m\.?|p\.m\.?)?", words) and not words.isdecimal():
        hour = int(re.split(r"\D", words)[0]) % 12 + (12 if "p" in words else 0)
        return TimeOfDay.NIGHT if hour < 5 or hour >= 20 else TimeOfDay.DAWN if hour < 7 else TimeOfDay.DAY
    return None


def is_direction(heading: str) -> bool:
    """Whether a forced heading is a shot inside the scene (".CLOSE ON MIA"), not a new place."""
    return (
        not _PREFIX.match(heading)
        and (in_capitals(heading) or has_ideographs(heading))
        and read_direction(heading) is not None
    )


def split(screenplay: Screenplay) -> tuple[list[Page], list[Remark]]:
    """The script's scenes in order; what stands before the first heading joins the first scene if it is only a fade."""
    pages: list[Page] = []
    loose: list[Element] = []
    remarks: list[Remark] = []
    for element in (part for whole in screenplay.elements for part in _unmarked_speech(whole)):
        if element.kind is Kind.HEADING and not is_direction(element.text):
            page = Page(" ".join(element.text.split()), element.scene_number, lines=element.lines)
            if loose and any(e.kind in (Kind.ACTION, Kind.DIALOGUE) and not _is_dressing(e) for e in loose):
                pages.append(Page("", "", loose, loose[0].lines))
            else:
                page.elements.extend(loose)
            loose = []
            pages.append(page)
        elif pages:
            pages[-1].elements.append(element)
        else:
            loose.append(element)
    if loose and not pages:
        pages.append(Page("", "", loose, loose[0].lines))
        remarks.append(
            Remark(line=loose[0].lines.first, text="The script has no scene headings; all of it is taken as one scene.")
        )
    for page in pages:
        if page.elements and page.lines:
            last = max(page.lines.last, page.elements[-1].lines.last)
            page.lines = Span(first=min(page.lines.first, page.elements[0].lines.first), last=last)
    return pages, remarks


def _unmarked_speech(element: Element) -> list[Element]:
    """Chinese scripts write a name on a line and the speech under it, with no capitals to mark a cue."""
    name, _, speech = element.text.partition("\n")
    if element.kind is not Kind.ACTION or not speech.strip() or not _CHINESE_CUE.match(name.strip()):
        return [element]
    if is_transition(name) or read_direction(name.strip()) is not None:
        return [element]
    cue, under = (
        element.lines.with_(last=element.lines.first),
        element.lines.with_(first=min(element.lines.first + 1, element.lines.last)),
    )
    return [
        element.with_(kind=Kind.CHARACTER, text=name.strip(), lines=cue, emphasis=()),
        element.with_(kind=Kind.DIALOGUE, text=speech, lines=under, emphasis=()),
    ]


def _is_dressing(element: Element) -> bool:
    """Fades and cards before the first heading: they open the first scene."""
    return is_transition(element.text) or element.text.upper().startswith(("TITLE", "SUPER", "字幕", "标题"))


def place_all(pages: list[Page], title: str) -> tuple[list[Location], list[Remark]]:
    """Give every page its `Scene`; returns the locations, in order of first visit.

    The same place has one location however often it is visited; INT. and EXT. of one name are two.
    """
    ids, scene_ids, numbers = Names(), Names(), Names()
    locations: dict[str, Location] = {}
    by_parts: dict[tuple[str, bool], str] = {}
    by_last: dict[tuple[str, bool], set[str]] = {}
    remarks: list[Remark] = []
    before: Scene | None = None
    houses = _Houses()
    for count, page in enumerate(pages, 1):
        heading = read_heading(page.heading)
        parts = heading.place or _guess_place(page, title, before, locations)
        parts = (houses.whole(parts[0]), *parts[1:])
        key = " - ".join(parts).casefold()
        interior = heading.interior
        if interior is None:
            interior = (before is not None and by_parts.get((key, True)) == before.location) or _INSIDE(key) > 0
        known = by_parts.get((key, interior))
        if known is None:
            homes = by_last.get((parts[-1].casefold(), interior), set()) if len(parts) == 1 else set()
            known = next(iter(homes)) if len(homes) == 1 else None
        page.first_visit = known is None
        if known is None:
            name = " - ".join(title_case(part) for part in parts)
            known = ids.new(
                name if (key, not interior) not in by_parts else f"{name} {'inside' if interior else 'outside'}",
                "place",
            )
            locations[known] = Location(id=known, name=name[:200], interior=interior)
            by_last.setdefault((parts[-1].casefold(), interior), set()).add(known)
        by_parts[key, interior] = known
        number = page.number or str(count)
        if numbers.new(number, "scene") != (numbers_slug := number.lower()) and page.number:
            line = page.lines.first if page.lines else 1
            remarks.append(Remark(line=line, text=f"Scene number {numbers_slug} is used twice; both scenes are kept."))
        page.runs_on = heading.runs_on
        light = atmosphere.read(page, heading.time, heading.as_before, before, known)
        page.scene = Scene(
            id=scene_ids.new(f"scene-{number}", "scene"),
            number=number,
            heading=page.heading,
            location=known,
            time=light.time,
            weather=light.weather,
            mood=light.mood,
            synopsis=_synopsis(page),
            script=page.lines,
        )
        before = page.scene
    return list(locations.values()), remarks


_APART = frozenset("behind outside near above under below beside opposite before across by".split())
"""THE ALLEY BEHIND FENWICK'S is not FENWICK'S."""


def _is_short_for(name: str, known: str) -> bool:
    words = known.casefold().split()
    return known.casefold().endswith(" " + name.casefold()) and not _APART.intersection(words)


class _Houses:
    """The names of places so far: KESTREL is ORBITAL DEPOT KESTREL again, but a KITCHEN is not TOM'S KITCHEN."""

    def __init__(self) -> None:
        self._known: dict[str, None] = {}

    def whole(self, name: str) -> str:
        """The name by which a place was first called, if this one is its last words."""
        longer = [known for known in self._known if _is_short_for(name, known)]
        if len(longer) == 1 and not _PLACE.search(name) and not _INSIDE(name):
            return longer[0]
        self._known.setdefault(name)
        return name


def _guess_place(page: Page, title: str, before: Scene | None, locations: dict[str, Location]) -> tuple[str, ...]:
    """A place for a scene that names none: the first place its action names, else where we were."""
    found = _PLACE.search(page.heading) or _PLACE.search(page.action())
    if found:
        return (found.group().upper() if found.group().isascii() else found.group(),)
    if before is not None:
        return tuple(locations[before.location].name.split(" - "))
    return (title or "Somewhere",)


def _synopsis(page: Page) -> str:
    written = [one_line(e.text) for e in page.elements if e.kind is Kind.SYNOPSIS]
    if written:
        return " ".join(written)
    for element in page.elements:
        if element.kind is Kind.ACTION and not _is_dressing(element):
            return one_line(sentences(element.text)[0])[:160] if sentences(element.text) else ""
    return ""
