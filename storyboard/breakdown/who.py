"""Who is meant: those a text names, and those whom "she", "they" and "her sister" mean at this point of a scene."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from storyboard.breakdown import lexicon
from storyboard.breakdown.cast import Cast, is_false_cue, speakers
from storyboard.breakdown.pages import Page
from storyboard.breakdown.words import tokens
from storyboard.screenplay.script import Kind

_GROUP = re.compile("|".join(sorted(lexicon.CHINESE_GROUPS)))
_PRONOUNS = {"she": "female", "her": "female", "he": "male", "him": "male", "his": "male", "她": "female", "他": "male"}
_BODY = "|".join(sorted(lexicon.BODY))
_KIN = re.compile(
    r"\b(?:his|her|their) (?:\w+ )?(?:"
    r"(?P<female>sister|mother|mom|mum|daughter|wife|aunt|grandmother|grandma|girlfriend)"
    r"|(?P<male>brother|father|dad|son|husband|uncle|grandfather|grandpa|boyfriend))"
    rf"\b(?!['’]s (?!(?:{_BODY})\b))",
    re.IGNORECASE,
)
_RIDES = re.compile(
    r"\b(?:rides?|riding|rode)\b(?! (?:a|the|his|her) (?:bike|bicycle|bus|train|lift|elevator|motor\w*|tram))"
    r"|\b(?:gallops?|galloping|on horseback|in the saddle|saddles up|the reins|mounts up|dismounts?)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:hugs?|hugging|embrac\w+|kiss\w*|holds?|grabs?|helps?|push\w*|pulls?|faces?|follows?|leads?|gives?|hands?|joins?|"
    r"wakes?|slaps?|lifts?|carries|catches|(?:looks?|stares?|glances?|smiles?|nods?|waves?|points?|shouts?"
    r"|runs?|walks?|turns?) (?:at|to|toward|towards|with|after)|beside|behind|next to|in front of|away from) "
    r"(?:him|her(?=[.,;!?]|$| (?:in|on|at|by|to|from|with|and|up|down|into|for|over|through|back|away|off|an?|the)\b))"
    r"|(?:抱住|抱着|搂住|搂着|拉住|拉着|看着|望着|递给|扶着|扶起|推开|吻|走向|跑向|对着)[她他]",
    re.IGNORECASE,
)
_PEOPLE = ("person", "child", "robot")


@dataclass
class Present:
    """Who has been seen in a scene so far, the latest last."""

    cast: Cast
    page: Page
    seen: list[str] = field(default_factory=list)
    _last: dict[str, str] = field(default_factory=dict)

    def saw(self, people: tuple[str, ...]) -> None:
        """These are in view now."""
        for who in people:
            if who in self.seen:
                self.seen.remove(who)
            self.seen.append(who)
            sex = self.cast.sex(who)
            if sex:
                self._last[sex] = who

    def meant_by(self, text: str) -> tuple[str, ...]:
        """Who is in frame, in the order of the text: those named, and those whom a pronoun means."""
        named = self.cast.named_in(text)
        if not named and _GROUP.search(text):
            return tuple(self._around()[-3:])
        for word, place, _ in tokens(text):
            lowered = word.lower()
            if not named and lowered in lexicon.GROUPS:
                return tuple(self._around(lowered)[-3:])
            sex = _PRONOUNS.get(lowered)
            if sex and not any(self._may_be(who, sex) for who, _ in named):
                unknown = [who for who in reversed(self.seen) if self._may_be(who, sex)]
                meant = [self._last[sex]] if sex in self._last else unknown[:1]
                named += [(who, place) for who in meant]
        named += self._kin(text, [who for who, _ in named])
        named += self._other(text, [who for who, _ in named])
        named += self._mount(text, [who for who, _ in named])
        return tuple(dict.fromkeys(who for who, _ in sorted(named, key=lambda found: found[1])))

    def _around(self, group: str = "") -> list[str]:
        """Who may be meant by "they": people seen in the scene, and before anybody is, those whom it names later."""
        here = [
            who for who in self.seen or _named_later(self.page, self.cast) if self.cast.characters[who].kind in _PEOPLE
        ] or self.seen
        wanted = {"sisters": "female", "brothers": "male"}.get(group)
        alike = [who for who in here if self.cast.sex(who) == wanted]
        return alike if wanted and len(alike) > 1 else here

    def _may_be(self, who: str, sex: str) -> bool:
        """Whether "she" or "he" may mean somebody: by sex, or because nothing is known of it; animals are "it"."""
        character = self.cast.characters[who]
        return character.sex == sex or (character.sex == "" and character.kind in ("person", "child"))

    def _kin(self, text: str, named: list[str]) -> list[tuple[str, int]]:
        """Whom "her sister" means: somebody seen, of that sex, and not the one it is said of; a sister above others."""
        found: list[tuple[str, int]] = []
        for match in _KIN.finditer(text):
            sex, relation = ("female", match["female"]) if match["female"] else ("male", match["male"])
            others = [who for who in reversed(self.seen) if who not in named and self.cast.sex(who) == sex]
            others.sort(key=lambda who: (who, relation.lower()) not in self.cast.kin)
            if others and named:
                found.append((others[0], match.start()))
        return found

    def _other(self, text: str, named: list[str]) -> list[tuple[str, int]]:
        """Whom "hugs her" means when the one who hugs is a woman too: the other one seen."""
        match = _OBJECT.search(text)
        if match is None or not named:
            return []
        sex = "female" if match.group().endswith(("her", "她")) else "male"
        if self.cast.sex(named[0]) != sex or sum(self.cast.sex(who) == sex for who in named) > 1:
            return []
        others = [who for who in reversed(self.seen) if who not in named and self.cast.sex(who) == sex]
        return [(who, match.start()) for who in others[:1]]

    def _mount(self, text: str, named: list[str]) -> list[tuple[str, int]]:
        """The horse that somebody of the text rides or leads, where the film has one horse."""
        horses = [who for who, one in self.cast.characters.items() if one.kind == "horse"]
        found = _RIDES.search(text)
        if found is None or len(horses) != 1 or horses[0] in named or not named:
            return []
        return [(horses[0], len(text))]


def _named_later(page: Page, cast: Cast) -> list[str]:
    """The first two people whom a scene's action or its cues name, in order; where it names fewer, the film's first."""
    found: dict[str, None] = {}
    for element in page.elements:
        if element.kind is Kind.ACTION:
            named = [
                (match.start(), who) for name, who in cast.by_name.items() if (match := _whole(name, element.text))
            ]
            found.update(dict.fromkeys(who for _, who in sorted(named)))
        elif element.kind is Kind.CHARACTER and not is_false_cue(element):
            found.update(dict.fromkeys(cast.by_name[name] for name in speakers(element.text)))
    people = [who for who in found if cast.characters[who].kind in _PEOPLE][:2]
    others = [who for who, one in cast.characters.items() if one.kind in _PEOPLE and who not in people]
    return [*people, *others][: max(2, len(people))]


def _whole(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name), text, re.IGNORECASE)
