"""The cast: who speaks, who is introduced, what the script says they look like, and who is named in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from storyboard.breakdown import lexicon
from storyboard.breakdown.animals import animals_in
from storyboard.breakdown.directions import read_direction
from storyboard.breakdown.introductions import NO_NAMES, after_introduction, introductions
from storyboard.breakdown.pages import Page
from storyboard.breakdown.people import Sheet, read_sheet, sex_of_name
from storyboard.breakdown.silent import A_MACHINE, silent_in
from storyboard.breakdown.transitions import is_transition
from storyboard.breakdown.words import Names, has_ideographs, one_line, sentences, title_case, tokens
from storyboard.model import Character
from storyboard.screenplay.script import Element, Kind

_ASIDE = re.compile(r"[(（][^()（）]*[)）]?")
_PRONOUN_SEX = {
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
    "he": "male",
    "his": "male",
    "himself": "male",
    "她": "female",
    "他": "male",
}
_ONE_OF_MANY = re.compile(r"\b[Aa]n?\s$")
_SHOUTED_ARTICLE = re.compile(r"\b(THE|AN?)\s$")
_PAUSES = frozenset(["", *',.!?…;:，。！？；：、"“”-–—'])
_KIN = re.compile(r"\b(?:(?i:his|her|their)|[A-Z]\w+['’]s) (?:\w+ )?([a-z]+),? ([A-Z]{2,}[A-Z'’\-]*(?: [A-Z]{2,})?)\b")
"""Her sister, HELEN: who is whose."""
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "old", "the", "captain", "officer"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "their", "our", "my", "another"})


def cue_name(text: str) -> str:
    """The name in a character cue: "TOM (O.S.)" and "Tom（画外音）" are both TOM."""
    name = one_line(_ASIDE.sub(" ", text)).strip(" :：")
    return name.upper()


@dataclass
class Cast:
    """Everyone in the film, and the means to find them in a text.

    Attributes:
        characters: in order of first appearance.
        by_name: character id by each name in capitals, aliases included.
        kin: who is told to be whose sister, brother, mother ...: (id, relation).
    """

    characters: dict[str, Character] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    kin: set[tuple[str, str]] = field(default_factory=set)
    _common: set[str] = field(default_factory=set)
    _by_first: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)

    def know(self, name: str, who: str, *, common: bool = False) -> None:
        """From now on this name means this character; a `common` noun may have an adjective ("the pale horse")."""
        if common:
            self._common.add(who)
        self.by_name[name] = who
        words = tuple(word.lower() for word, _, _ in tokens(name))
        words = words[1:] if len(words) > 1 and words[0] in _DETERMINERS else words
        if words:
            known = self._by_first.setdefault(words[0], [])
            known.append((words, who))
            known.sort(key=lambda entry: -len(entry[0]))

    def named_in(self, text: str, *, any_case: bool = False) -> list[tuple[str, int]]:
        """Who a text names, in order, each once: (id, where). A common noun counts after an article or capitalised."""
        found: dict[str, int] = {}
        for who, first, _ in self.mentions(text, any_case):
            found.setdefault(who, first)
        return list(found.items())

    def as_prose(self, action: str) -> str:
        """An action as a sentence: names no longer shouted, introductions' brackets left to the character's sheet."""
        pieces: list[str] = []
        place = 0
        for _, first, end in self.mentions(action):
            if first < place:
                continue
            before = action[place:first]
            shouted = _SHOUTED_ARTICLE.search(before)
            if shouted:
                article = shouted.group(1).lower()
                starts = (
                    not (before[: shouted.start()] or "".join(pieces)).strip()
                    or before[: shouted.start()].rstrip()[-1:] in ".!?"
                )
                before = f"{before[: shouted.start()]}{article.capitalize() if starts else article} "
            name = title_case(action[first:end])
            pieces += [before, name.lower() if _ONE_OF_MANY.search(before) and name != action[first:end] else name]
            place = after_introduction(action, end)
            if place > end and place < len(action) and action[place].isalnum() and not has_ideographs(action[place]):
                pieces.append(" ")
        return "".join([*pieces, action[place:]])

    def called_in(self, speech: str) -> list[str]:
        """Whom a line calls by name ("Mia! Come here", "Come here, Mia"), not whom it only speaks of."""
        found: list[str] = []
        for who, first, end in self.mentions(speech):
            before, after = speech[:first].rstrip()[-1:], speech[end:].lstrip()[:1]
            if before in _PAUSES and after in _PAUSES and who not in found:
                found.append(who)
        return found

    def mentions(self, text: str, any_case: bool = False) -> Iterator[tuple[str, int, int]]:
        """Each place where a text names somebody: (id, first character, end)."""
        words = tokens(text)
        lowered = [word.lower() for word, _, _ in words]
        i = 0
        while i < len(words):
            step = 1
            for name, who in self._by_first.get(lowered[i], ()):
                if tuple(lowered[i : i + len(name)]) != name:
                    continue
                word = words[i][0]
                near = lowered[max(0, i - (2 if who in self._common else 1)) : i]
                meant = any_case or word[0].upper() == word[0] or any(other in _DETERMINERS for other in near)
                if meant and not self._is_possessed(words, i + len(name), text):
                    step = len(name)
                    yield who, words[i][1], words[i + step - 1][2]
                    break
            i += step

    def _is_possessed(self, words: Sequence[tuple[str, int, int]], after: int, text: str) -> bool:
        """Whether the name only tells whose something is ("Tom's house"); hands and faces are in frame."""
        if after + 1 >= len(words) or words[after][0].lower() != "s" or text[words[after][1] - 1] not in "'’":
            return False
        return not any(word.lower() in lexicon.BODY for word, _, _ in words[after + 1 : after + 3])

    def sex(self, who: str) -> str:
        return self.characters[who].sex


def find(pages: Iterable[Page]) -> Cast:
    """Everyone who speaks or is introduced, aliases merged, with the looks the script gives them."""
    pages = list(pages)
    order: dict[str, int] = {}
    sheets: dict[str, Sheet] = {}
    spoken: Counter[str] = Counter()
    for page in pages:
        for element in page.elements:
            if element.kind is Kind.CHARACTER and not is_false_cue(element):
                for name in speakers(element.text):
                    order.setdefault(name, len(order))
                    spoken[name] += 1
            elif element.kind is Kind.ACTION:
                for name, said in introductions(element.text):
                    order.setdefault(name, len(order))
                    if name not in sheets:
                        sheets[name] = read_sheet(name, said)
    for name in silent_in([page.action() for page in pages]):
        if not any(name in (known, *known.split()) or known in name.split() for known in order):
            order.setdefault(name, len(order))
            sheets[name] = read_sheet(name, "robot" if A_MACHINE.search(name) else "")
    animals = _add_animals(pages, order, sheets)
    aliases = _aliases([name for name in order if name not in animals], spoken)
    cast, ids = Cast(), Names()
    _learn_sexes(pages, order, sheets)
    others: dict[str, list[str]] = {}
    for alias, name in aliases.items():
        others.setdefault(name, []).append(alias)
    for name in order:
        if name in aliases:
            continue
        sheet = max((sheets[one] for one in (name, *others.get(name, ()))), key=lambda sheet: sheet.says_something)
        who = ids.new(name, "someone")
        cast.characters[who] = Character(
            id=who,
            name=title_case(name),
            look=sheet.look,
            wardrobe=sheet.wardrobe,
            kind=sheet.kind,
            sex=sheet.sex,
            age=sheet.age,
        )
        cast.know(name, who, common=name in animals and name in animals[name])
        for noun in animals.get(name, ()):
            if noun not in cast.by_name:
                cast.know(noun, who, common=True)
    for alias, name in aliases.items():
        cast.know(alias, cast.by_name[name])
    for page in pages:
        for relation, name in _KIN.findall(page.action()):
            if name in cast.by_name:
                cast.kin.add((cast.by_name[name], relation))
    for who, one in cast.characters.items():
        cast.kin.update((who, word) for word, _, _ in tokens(one.look.lower()) if word in lexicon.RELATIONS)
    for first, name in _first_names(cast.by_name, pages):
        cast.know(first, cast.by_name[name])
    return cast


def _first_names(names: Iterable[str], pages: list[Page]) -> list[tuple[str, str]]:
    """First names by which the script calls people whom it introduced in full, where only one can be meant."""
    names = [name for name in names if name.split()]
    firsts = Counter(name.split()[0] for name in names)
    told = "\n".join(page.action() for page in pages)
    found: list[tuple[str, str]] = []
    for name in names:
        first, *rest = name.split()
        if not rest or firsts[first] > 1 or not first.isalpha() or first.lower() in lexicon.RELATIONS | _TITLES:
            continue
        called = rf"(?<=[a-z,] ){first.title()}\b(?! {rest[0]}\b)"
        if sex_of_name(first) or re.search(called, told):
            found.append((first, name))
    return found


def _add_animals(pages: list[Page], order: dict[str, int], sheets: dict[str, Sheet]) -> dict[str, list[str]]:
    """Put the animals that act in the script into the cast, unless somebody already has their name.

    Returns the nouns by which each is known: the pup, the dog.
    """
    taken = {word.lower() for name in order for word, _, _ in tokens(name)}
    described = " ".join(f"{sheet.look} {sheet.kind}" for sheet in sheets.values()).lower()
    found: dict[str, list[str]] = {}
    for animal in animals_in(page.action() for page in pages):
        noun = animal.nouns[0] if animal.nouns else animal.look.split()[-1].upper()
        if taken.intersection(word.lower() for word in (noun, *animal.nouns)):
            continue
        if re.search(rf"\b{re.escape(noun.lower())}\b", described):
            continue
        order.setdefault(animal.name, len(order))
        sheets[animal.name] = replace(
            sheets.get(animal.name) or read_sheet(animal.name, ""), look=animal.look, kind=animal.kind
        )
        found[animal.name] = [*animal.nouns, noun]
    return found


def is_false_cue(element: Element) -> bool:
    """Whether what the reader took for a cue is a shot or a transition in capitals ("CLOSE ON MIA")."""
    text = element.text
    return (
        is_transition(text)
        or bool(NO_NAMES.match(text))
        or ((" " in text or has_ideographs(text)) and read_direction(text) is not None)
    )


def speakers(cue: str) -> list[str]:
    """The names of a cue; "MIA & TOM", "MIA AND TOM" and "MIA/TOM" are two."""
    name = cue_name(cue)
    parts = [part.strip() for part in re.split(r"\s*(?:&|/|\+|、|\bAND\b)\s*", name) if part.strip()]
    return parts or [name]


def _aliases(names: list[str], spoken: Counter[str]) -> dict[str, str]:
    """Short names that can only mean one longer one, or the other way round: alias -> the name that stays."""
    words = {name: [word.lower() for word, _, _ in tokens(name)] for name in names}
    by_word: dict[str, list[str]] = {}
    for name in names:
        for word in dict.fromkeys(words[name]):
            by_word.setdefault(word, []).append(name)
    aliases: dict[str, str] = {}
    for short in names:
        if has_ideographs(short) or not words[short]:
            continue
        rarest = min((by_word[word] for word in words[short]), key=len)
        longer = [name for name in rarest if name != short and _extends(words[name], words[short])]
        if len(longer) != 1 or longer[0] in aliases or len(rarest) > 50:
            continue
        long = longer[0]
        keep, drop = (short, long) if spoken[short] > spoken[long] else (long, short)  # what they are called most
        if keep not in aliases and drop not in aliases.values():
            aliases[drop] = keep
    return aliases


def _extends(long: list[str], short: list[str]) -> bool:
    extra = [word for word in long if word not in short]
    if not set(short) < set(long) or not extra:
        return False
    return not any(word in lexicon.RELATIONS or word == "s" or not word.isalpha() or len(word) == 1 for word in extra)


def _learn_sexes(pages: list[Page], order: dict[str, int], sheets: dict[str, Sheet]) -> None:
    """Fill in who is she and who is he: by the sheet, else by the pronouns that follow, else by a common first name."""
    votes: dict[str, Counter[str]] = {}
    lookup = Cast()
    for name in order:
        lookup.know(name, name)
    for page in pages:
        current = ""
        for element in page.elements:
            if element.kind is Kind.CHARACTER and not is_false_cue(element):
                current = speakers(element.text)[0]
            if element.kind is not Kind.ACTION:
                continue
            for sentence in sentences(element.text):
                named = lookup.named_in(sentence)
                current = named[0][0] if len(named) == 1 else "" if named else current
                after = named[0][1] if named else 0  # "Her partner, BENNY": she is somebody else
                pronouns = [
                    _PRONOUN_SEX[word.lower()]
                    for word, place, _ in tokens(sentence)
                    if place >= after and word.lower() in _PRONOUN_SEX and not (named and word in "他她")
                ]
                if current and pronouns:
                    votes.setdefault(current, Counter())[pronouns[0]] += 1
    for name in order:
        sheet = sheets.setdefault(name, read_sheet(name, ""))
        if sheet.sex == "" and sheet.kind in ("person", "child", "robot"):
            heard = votes.get(name, Counter()) + Counter({sex_of_name(name): 2})
            female, male = heard["female"], heard["male"]
            sheets[name] = sheet.as_sex("female" if female > male else "male" if male > female else "")
