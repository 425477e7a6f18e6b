"""Guesses where and when a paragraph of prose takes place, from the phrase it opens with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from storyboard.screenplay.words import words

_OPENING = 160
"""Characters of a paragraph in which a place or a time is looked for."""

_INSIDE = frozenset({"in", "inside", "into", "within", "at"})
_PREPOSITIONS = _INSIDE | {
    "on",
    "outside",
    "under",
    "beneath",
    "behind",
    "above",
    "near",
    "by",
    "beside",
    "across",
    "along",
}
_ARTICLES = frozenset({"the", "a", "an", "her", "his", "their", "my", "our"})
_ENDS = words(
    "of and or but where that which who as while when is are was were sits sat stands stood waits waited she",
    "he they it we i with without until before after because to from in on at by for under over through had",
    "has have lies lay",
)

_OUTDOORS = words(
    "street streets beach harbour harbor forest wood woods field fields garden road sea shore mountain",
    "mountains park roof rooftop river cliff cliffs bridge desert yard courtyard pier dock docks quay square",
    "market alley highway hill hills lake ocean island meadow path trail jungle valley village town city",
    "graveyard cemetery playground balcony deck canyon coast rocks sand snow ice rain storm sky waterfront",
    "dunes pasture farm orchard vineyard stadium battlefield",
)
_INDOORS = words(
    "kitchen room bedroom bathroom hall hallway corridor house home office cafe café bar restaurant shop",
    "store library school classroom church hospital ward cell prison basement cellar attic apartment flat lab",
    "laboratory studio theatre theater lobby elevator lift stairwell tower lighthouse cabin hut tent cave car",
    "train bus plane cockpit ship submarine spaceship workshop garage warehouse factory museum gallery",
    "courtroom station bakery diner pub hotel motel palace castle temple tavern inn barn stable gym parlour",
    "parlor study den closet pantry bunker tunnel vault lounge",
)
_NEVER_PLACES = words(
    "end middle beginning morning evening night afternoon day time moment way same meantime distance dark",
    "case fact world first last next past future year years month week hour hours minute days other least",
    "summer winter spring autumn",
)

_TIMES = (
    *(("DAWN", word) for word in ("dawn", "daybreak", "sunrise", "first light")),
    *(("DUSK", word) for word in ("dusk", "twilight", "sunset", "nightfall")),
    *(
        ("NIGHT", word)
        for word in ("midnight", "that night", "at night", "one night", "the night", "tonight", "by moonlight")
    ),
    *(("EVENING", word) for word in ("that evening", "one evening", "in the evening", "the evening", "this evening")),
    *(("MORNING", word) for word in ("morning",)),
    *(("AFTERNOON", word) for word in ("afternoon",)),
    *(
        ("DAY", word)
        for word in ("noon", "midday", "the next day", "one day", "the following day", "that day", "in daylight")
    ),
    *(("LATER", word) for word in ("later", "hours pass", "weeks pass", "years pass", "a week after")),
)
_TIMES_UNCASED = (
    *(("DAWN", word) for word in ("黎明", "拂晓", "清晨", "天亮")),
    *(("DUSK", word) for word in ("黄昏", "傍晚", "日落")),
    *(("NIGHT", word) for word in ("夜里", "当晚", "晚上", "深夜", "半夜", "夜晚", "那天夜", "今夜", "الليل")),
    *(
        ("DAY", word)
        for word in ("第二天", "次日", "中午", "正午", "白天", "早上", "早晨", "上午", "下午", "الصباح", "النهار")
    ),
)
_PLACE_ENDS_CHINESE = "里裡中上下内內外旁边邊前"
_OUTDOORS_CHINESE = frozenset("街海山河林桥橋路岸园園院湖田岛島滩灘巷天江港沙")


# After a place that begins a sentence; "The café closed" tells what happens, "A café at night" where it does.
_SCENIC = words("at in by on under near after before")


@dataclass(frozen=True, slots=True)
class Setting:
    """A place, whether it is indoors (None: not known), and a time; empty where nothing is known."""

    place: str = ""
    indoors: bool | None = None
    time: str = ""

    def anywhere(self) -> bool:
        """Whether anything at all is known."""
        return bool(self.place or self.time)

    def then(self, found: Setting) -> Setting:
        """Where the story is after a paragraph that tells this much."""
        if found.place:
            return replace(found, time=found.time or self.time)
        return replace(self, time=found.time) if found.time else self

    def heading(self) -> str:
        """The setting as a scene heading: "INT. KITCHEN - NIGHT"."""
        inside = "INT." if self.indoors or (self.indoors is None and not self.place) else "EXT."
        place = self.place.upper() or "SOMEWHERE"
        return f"{inside} {place} - {self.time}" if self.time else f"{inside} {place}"


def setting_of(paragraph: str) -> Setting:
    """What a paragraph's opening says of place and time."""
    opening = _first_sentence(paragraph[:_OPENING])
    if not opening or opening[0] in "\"“«„「『'‘":
        return Setting()
    if any("\u4e00" <= char <= "\u9fff" for char in opening[:12]):
        return _chinese(opening)
    time = _time(opening)
    place, indoors = _place(opening)
    if not place:
        place, indoors = _subject(opening)
    return Setting(place, indoors, time)


def _first_sentence(text: str) -> str:
    for at, char in enumerate(text):
        if char in ".!?。！？" and at > 1:
            return text[: at + 1]
    return text


def _time(opening: str) -> str:
    low = opening.lower()
    for name, word in _TIMES:
        at = low.find(word)
        if at >= 0 and (at < 40 or name == "NIGHT") and not low[at - 1 : at].isalpha():
            return name
    return next((name for name, word in _TIMES_UNCASED if word in opening[:20]), "")


def _place(opening: str) -> tuple[str, bool | None]:
    """ "In the old lighthouse, Mia ..." -> "old lighthouse", indoors."""
    tokens = opening.replace("—", " , ").replace(",", " , ").replace(".", " , ").replace(";", " , ").split()
    clause = 0  # words since the sentence or a clause began
    for index, word in enumerate(tokens):
        if word == ",":
            clause = 0
            continue
        clause += 1
        preposition = word.lower()
        leads = clause == 1
        if preposition not in _PREPOSITIONS or index + 2 >= len(tokens):
            continue
        if tokens[index + 1].lower() not in _ARTICLES:
            continue
        named: list[str] = []
        for following in tokens[index + 2 : index + 6]:
            if following == "," or following.lower() in _ENDS:
                break
            named.append(following)
            if following.lower() in _OUTDOORS | _INDOORS:
                break
        if not named or named[0].lower() in _NEVER_PLACES or len(named) > 3:
            continue
        last = named[-1].lower().rstrip("'s")
        known = named[-1].lower() in _OUTDOORS | _INDOORS
        if not known and not (leads and index == 0 and preposition in ("in", "inside", "outside")):
            continue
        if not all(char.isalpha() or char in "'’-" for part in named for char in part) or not last:
            continue
        outdoors = preposition == "outside" or named[-1].lower() in _OUTDOORS
        return " ".join(named), not outdoors
    return "", None


def _subject(opening: str) -> tuple[str, bool | None]:
    """ "A rain-soaked city at night." -> "rain-soaked city", outdoors: a place that the sentence begins with."""
    tokens = opening.replace(",", " ").rstrip(".!?").split()
    if len(tokens) < 2 or tokens[0].lower() not in _ARTICLES:
        return "", None
    for at, word in enumerate(tokens[1:5], start=1):
        if word.lower() in _OUTDOORS | _INDOORS:
            following = tokens[at + 1].lower() if at + 1 < len(tokens) else "at"
            return (" ".join(tokens[1 : at + 1]), word.lower() in _INDOORS) if following in _SCENIC else ("", None)
        if word.lower() in _ENDS:
            break
    return "", None


def _chinese(opening: str) -> Setting:
    time = next((name for name, word in _TIMES_UNCASED if word in opening[:12]), "")
    start = opening.find("在", 0, 16)
    if start < 0:
        return Setting(time=time)
    for at in range(start + 2, min(start + 12, len(opening))):
        if opening[at] in _PLACE_ENDS_CHINESE:
            place = opening[start + 1 : at]
            return Setting(place, place[-1] not in _OUTDOORS_CHINESE and opening[at] != "外", time)
        if opening[at] in "，。、！？“”的":
            break
    return Setting(time=time)
