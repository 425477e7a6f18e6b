"""Parts quoted speech from the telling in a paragraph of prose, and finds out who speaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile, zip_longest

from storyboard.screenplay.words import words

_QUOTES = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", '"': '"', "‹": "›"}
_SAID = words(
    "said says say asked asks whispered whispers shouted shouts replied replies answered answers cried cries",
    "murmured murmurs muttered mutters called calls yelled yells screamed screams added adds told tells",
    "snapped snaps sighed sighs growled growls laughed laughs begged begs hissed hisses agreed agrees",
    "explained explains continued continues repeated repeats breathed breathes barked barks insisted insists",
    "admitted admits warned warns exclaimed exclaims",
)
_MANNERS = {
    "whispered": "whispering",
    "whispers": "whispering",
    "shouted": "shouting",
    "shouts": "shouting",
    "yelled": "yelling",
    "yells": "yelling",
    "screamed": "screaming",
    "screams": "screaming",
    "murmured": "murmuring",
    "murmurs": "murmuring",
    "muttered": "muttering",
    "mutters": "muttering",
    "cried": "crying out",
    "cries": "crying out",
    "sighed": "sighing",
    "sighs": "sighing",
    "laughed": "laughing",
    "laughs": "laughing",
    "hissed": "hissing",
    "begged": "begging",
}
_SAID_CHINESE = ("说道", "說道", "问道", "問道", "喊道", "答道", "叫道", "说", "說", "问", "問", "喊", "答", "道")
_MANNERS_CHINESE = {
    **dict.fromkeys(("低声", "小声", "轻声", "輕聲", "低聲", "悄声"), "低声"),
    **dict.fromkeys(("大声", "大聲", "高声"), "大声"),
    **dict.fromkeys(("笑着", "笑著", "微笑着"), "笑"),
    **dict.fromkeys(("哭着", "哭著"), "哭"),
}
_PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "他", "她", "我", "它", "他们", "她们", "我们"})
_NOT_NAMES = words(
    "the a an in on at but and then so when while after before that this there here his her their its my our",
    "what why how who where if as for with from to no yes not one all every some it he she they we i you",
    "suddenly outside inside later meanwhile still now only even once behind above below under over through",
    "out up down another each both nobody someone everyone nothing something everything today tonight",
    "tomorrow yesterday",
)
_ENDS = words("from of in at with and to on by who as")
_STOPS = ".,;:!?…—–()，。：；！？、 "
_LONGEST_ATTRIBUTION = 7
"""Words; a longer clause around a quote tells more than who speaks, so it stays in the telling."""
NOBODY = "VOICE"
"""Who speaks when the telling names nobody."""


MOST_KNOWN = 64
"""People; a story has fewer, and looking for each of them in each sentence stays cheap."""


@dataclass(frozen=True, slots=True)
class Narration:
    """What the teller tells."""

    text: str


@dataclass(frozen=True, slots=True)
class Speech:
    """What someone says, and how ("whispering", "softly") where the sentence tells."""

    speaker: str
    manner: str
    words: str


@dataclass(frozen=True, slots=True)
class _Said:
    """Who a clause says is speaking, how, and what the clause leaves to be told."""

    name: str
    manner: str
    rest: str


@dataclass(slots=True)
class _Turn:
    """A speech while its quotes are gathered."""

    speaker: str
    manner: str
    quotes: list[str]


@dataclass(slots=True)
class Cast:
    """Who has spoken or been named so far, to tell whose turn it is.

    Attributes:
        turns: the last two who spoke, the latest last.
        named: the person named last.
        known: who has spoken, the latest last; no more than `MOST_KNOWN`.
    """

    turns: list[str] = field(default_factory=list)
    named: str = ""
    known: dict[str, None] = field(default_factory=dict)

    def speaks(self, name: str) -> None:
        """Remember that someone spoke."""
        self.named = name
        self.known.pop(name, None)
        self.known[name] = None
        if len(self.known) > MOST_KNOWN:
            del self.known[next(iter(self.known))]
        if not self.turns or self.turns[-1] != name:
            self.turns = [*self.turns[-1:], name]

    def next_turn(self) -> str:
        """Who answers when nobody is named: the other of two, else whoever was named last."""
        return self.turns[0] if len(self.turns) == 2 else self.named or NOBODY


def spoken_parts(paragraph: str, cast: Cast) -> list[Narration | Speech]:
    """The paragraph in order, as telling and speech. A paragraph without quotes is one narration.

    Pieces alternate: telling at even places, quotes at odd ones.
    """
    pieces = _pieces(paragraph)
    said: dict[int, _Said] = {}
    for index in range(1, len(pieces), 2):
        before, after = pieces[index - 1], pieces[index + 1]
        if (found := _said_before(before)) is not None:
            said[index], pieces[index - 1] = found, found.rest
        elif _goes_on(pieces[index], after) and (found := _said_after(after)) is not None:
            said[index], pieces[index + 1] = found, found.rest
    parts: list[Narration | _Turn] = []
    speaker = ""
    for index, text in enumerate(pieces):
        if index % 2 == 0:
            if text.strip(_STOPS):
                cast.named = _name_in(text, cast) or cast.named
                parts.append(Narration(text.strip().lstrip(",;，；、 ")))
            continue
        clause = said.get(index)
        if clause is not None and clause.name and clause.name.lower() not in _PRONOUNS:
            speaker = clause.name.upper()
        elif not speaker and clause is not None:  # a pronoun: whoever was just named here, else who answers
            speaker = _name_in(pieces[index - 1], cast) or cast.next_turn()
        elif not speaker:
            speaker = _name_in(pieces[index - 1], cast) or _name_in(pieces[index + 1], cast) or cast.next_turn()
        cast.speaks(speaker)
        manner = clause.manner if clause is not None else ""
        said_words = text.strip()
        last = parts[-1] if parts else None
        if isinstance(last, _Turn) and last.speaker == speaker:
            last.quotes.append(said_words)
            last.manner = last.manner or manner
        elif said_words:
            parts.append(_Turn(speaker, manner, [said_words]))
    return [part if isinstance(part, Narration) else _speech(part) for part in parts]


def _goes_on(quote: str, after: str) -> bool:
    """Whether the telling after a quote may say whose it is: not where the quote ends its sentence.

    Chinese keeps the point inside the quote all the same, and says who spoke where no other quote follows.
    """
    quote = quote.rstrip()
    return not quote.endswith(".") and not (quote.endswith("。") and after.rstrip().endswith(("：", "，", ":")))


def _speech(turn: _Turn) -> Speech:
    """Quotes of one speech as one: the comma before "said Mia" becomes the point that it stood for."""
    pieces: list[str] = []
    for quote, following in zip_longest(turn.quotes, turn.quotes[1:], fillvalue=""):
        if quote.endswith((",", "，")) and not following[:1].islower():
            quote = quote[:-1] + ("." if quote[-1] == "," else "。")
        pieces.append(quote)
    return Speech(turn.speaker, turn.manner, " ".join(piece for piece in pieces if piece))


def _pieces(paragraph: str) -> list[str]:
    """The paragraph cut at its quotes; a quote that never closes runs to the paragraph's end."""
    pieces: list[str] = []
    kept = at = 0
    single = True  # whether single quotes still close further on
    while at < len(paragraph):
        char = paragraph[at]
        if (closing := _QUOTES.get(char)) is not None:
            end = paragraph.find(closing, at + 1)
            end = len(paragraph) if end < 0 else end
        elif single and char in "'‘" and (at == 0 or paragraph[at - 1].isspace()):
            end = _single_close(paragraph, at + 1)
            single = end > 0
        else:
            end = 0
        if not end:
            at += 1
            continue
        pieces += [paragraph[kept:at], paragraph[at + 1 : end]]
        kept = at = end + 1
    return [*pieces, paragraph[kept:]]


def _single_close(paragraph: str, start: int) -> int:
    """Where a single quote closes: behind a mark of punctuation, which no apostrophe stands behind; 0 if nowhere."""
    for at in range(start + 1, len(paragraph)):
        if paragraph[at] in "'’" and paragraph[at - 1] in ",.!?…—–":
            return at
    return 0


def _said_after(telling: str) -> _Said | None:
    """ " said Mia softly. She left." -> Mia, softly, "She left."; None if nobody is said to speak."""
    end = next(
        (at for at, char in enumerate(telling) if char in ".!?。！？" and telling[at - 2 : at] not in ("Mr", "Dr")),
        len(telling),
    )
    clause, rest = telling[:end], telling[end + 1 :]
    comma = next((at for at, char in enumerate(clause) if char in ",;，；" and clause[:at].strip()), -1)
    if comma >= 0:
        clause, rest = clause[:comma], telling[comma + 1 :]
    found = _said(clause)
    if found is None:
        return None
    if found.rest:  # the clause tells more than who speaks, so all of it is told
        return _Said(found.name, found.manner, telling)
    manner, rest = found.manner, rest.strip()
    if comma >= 0 and not manner:
        how = rest.rstrip(_STOPS)
        if how.endswith("ing") and len(how.split()) == 1:  # ", smiling."
            manner, rest = how, ""
    return _Said(found.name, manner, rest)


def _said_before(telling: str) -> _Said | None:
    """ "She left. Mia said, " -> Mia, "She left."; None if the telling does not lead into the quote."""
    trimmed = telling.rstrip()
    if not trimmed.endswith((",", ":", "，", "：")):
        return None
    start = max(trimmed.rfind(mark) for mark in ".!?。！？") + 1
    clause = trimmed[start:-1]
    found = _said(clause)
    if found is None:
        return None
    return _Said(found.name, found.manner, trimmed[:start] if not found.rest else trimmed[:-1] + ".")


def _said(clause: str) -> _Said | None:
    """Read one clause; its `rest` is not empty where it tells more than who speaks and how."""
    if any("\u3400" <= char <= "\u9fff" for char in clause):
        return _said_chinese(clause)
    words = [word.strip(_STOPS + "'’") for word in clause.split()]
    verb = next((at for at, word in enumerate(words) if word.lower() in _SAID), None)
    if verb is None:
        return None
    if verb == 0:
        name = _name(words[1:4])
    else:
        beside = words[verb - 2 if words[verb - 1].endswith("ly") and verb > 1 else verb - 1]
        name = _name(words[max(verb - 3, 0) : verb], backwards=True) if beside[:1].isupper() else _name(words[:verb])
    if not name:
        return None
    adverb = next(
        (word.lower() for word in words if word.lower().endswith("ly") and len(word) > 4 and word.islower()), ""
    )
    manner = adverb or _MANNERS.get(words[verb].lower(), "")
    return _Said(name, manner, "" if len(words) <= _LONGEST_ATTRIBUTION else clause)


def _name(words: list[str], *, backwards: bool = False) -> str:
    """The name among up to three words beside a verb: capitals, a pronoun, or "the old man"."""
    ordered = words[::-1] if backwards else words
    named: list[str] = []
    for word in ordered[:12]:
        if word[:1].isupper() and word.lower() not in _NOT_NAMES:
            named.append(word)
        elif named or word.lower() in _PRONOUNS or word.lower() == "the":
            break
    if named:
        return " ".join(named[::-1] if backwards else named)
    pronoun = next((word for word in ordered[:2] if word.lower() in _PRONOUNS), "")
    if pronoun:
        return pronoun
    low = [word.lower() for word in words]
    article = next((at for at, word in enumerate(low) if word in ("the", "a", "an")), None)
    if article is None:
        return ""
    after = takewhile(lambda word: word.lower() not in _ENDS, words[article + 1 :])
    return " ".join(word for word in after if not word.endswith("ly"))


def _said_chinese(clause: str) -> _Said | None:
    """ "小雨低声说" -> 小雨, 低声."""
    bare = clause.strip(_STOPS)
    verb = min((at for word in _SAID_CHINESE if (at := bare.find(word)) > 0), default=-1)
    if verb < 0:
        return None
    name, manner = bare[:verb], ""
    for word, means in _MANNERS_CHINESE.items():
        if (at := name.find(word)) > 0:
            name, manner = name[:at], means
            break
    name = name.removesuffix("地").removesuffix("对他").removesuffix("对她").strip()
    if not 0 < len(name) <= 6 or not name.isalpha():
        return None
    return _Said(name, manner, "")


def _name_in(telling: str, cast: Cast) -> str:
    """A person the telling names: someone known first, then a capitalised word; empty if there is none."""
    words = [word.strip(_STOPS + "'’") for word in telling.replace("’s ", " ").replace("'s ", " ").split()]
    for word in words:
        if word.upper() in cast.known and word[:1].isupper():
            return word.upper()
    if uncased := next((name for name in sorted(cast.known) if name in telling and not name.isascii()), ""):
        return uncased
    for at, word in enumerate(words):
        if word.istitle() and word.lower() not in _NOT_NAMES and len(word) > 1 and word.isalpha() and at < 12:
            return word.upper()
    return ""
