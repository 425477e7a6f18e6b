"""Wardrobe and props: what is held, worn, wet or dry, and changes without anybody doing anything about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from storyboard import edits
from storyboard.breakdown.words import has_ideographs
from storyboard.camera import Angle, Size
from storyboard.continuity.findings import Finding, Mend
from storyboard.continuity.pages import Pages
from storyboard.model import Film, Shot

_PROPS = (
    "lantern letter umbrella suitcase candle cup mug glass bottle basket apple book notebook newspaper map key gun "
    "pistol rifle revolver knife sword axe rope torch flashlight phone telephone camera flower flowers rose bouquet "
    "guitar violin box bag backpack briefcase ring coin photograph photo balloon kite teddy doll ball stick cane "
    "tray plate bowl spoon pen pencil envelope parcel package shovel hammer paintbrush paddle oar bucket parasol mask"
)
_A_PROP = "|".join(sorted(_PROPS.split(), key=len, reverse=True))
_HOLDS = re.compile(
    r"\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|clutch(?:es|ing)?|grip(?:s|ping)?|cradl(?:es|ing)|grabs?|grabbing|"
    r"(?:picks?|picking) up|lifts?|lifting|raises?|raising|takes?|reads?|reading|waves?|waving|draws|hugs)\s+"
    rf"(?:up\s+)?(?:[\w'’-]+\s+){{0,4}}?(?P<a>{_A_PROP})\b|"
    rf"\bwith\s+(?:an?|her|his|their|the)\s+(?:[\w'’-]+\s+){{0,2}}?(?P<b>{_A_PROP})\b|"
    rf"\b(?P<c>{_A_PROP})\b[^.;]{{0,20}}?\b(?:in (?:her|his|their|one|both) (?:hands?|arms?|fists?)|"
    r"over (?:her|his) head)|"
    rf"\bunder\s+(?:an?|her|his)\s+(?:[\w'’-]+\s+){{0,2}}?(?P<d>umbrella|parasol)\b|"
    r"(?:捧|拿|提|举|握|撑|抱|端)着[^，。；]{0,5}?(?P<e>纸船|油纸伞|伞|灯笼|油灯|灯|信|书|花|刀|枪|剑|箱子|篮子|杯子|手机|照片)",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(r"\btakes? (?:a |the )?(?:bow|step|seat|breath|look)\b", re.IGNORECASE)
_LETS_GO = re.compile(
    r"\b(?:puts?|sets?|lays?|places?|drops?|throws?|toss(?:es)?|hands?|gives?|pass(?:es)?|lets? go|lowers|leaves|"
    r"los(?:es|t)|hides?|pockets?|packs?|burns?|tears?|breaks?|slides?|releases?|launches|stows?|empty[- ]handed)\b|"
    r"放|丢|扔|递|给|松手|收起|藏",
    re.IGNORECASE,
)
_HANDS_SEEN = (Size.WIDE, Size.FULL, Size.MEDIUM_FULL, Size.MEDIUM)
_COLOURS = (
    "red orange yellow green blue purple pink brown black white grey gray navy mustard crimson scarlet olive gold"
)
_COLOURS_CHINESE = "红 橙 黄 绿 蓝 紫 粉 棕 黑 白 灰"
_GARMENTS = (
    "raincoat overcoat coat jacket parka cloak cape robe dress skirt blouse shirt sweater jumper cardigan hoodie vest "
    "suit uniform apron trousers jeans boots shoes hat cap helmet hood scarf headscarf gloves oilskin gown kimono"
)
_WORN = re.compile(
    rf"\b(?P<colour>{'|'.join(_COLOURS.split())})\s+(?:[\w-]+\s+)?(?P<what>{'|'.join(_GARMENTS.split())})\b|"
    rf"(?P<hue>{'|'.join(_COLOURS_CHINESE.split())})色?的?(?P<cloth>雨衣|大衣|外套|长衫|裙子|衬衫|毛衣|帽子|雨靴|靴子|鞋|围巾)",
    re.IGNORECASE,
)
_HEADGEAR = "hat|cap|helmet|hood|coat|jacket|raincoat|glasses|mask|gloves|scarf|crown"
_OFF = re.compile(
    rf"\b(?:takes?|took|pulls?|slips?|peels?) off (?:her|his|their|the) (?:[\w-]+ )?(?P<a>{_HEADGEAR})\b|"
    rf"\b(?:takes?|took|pulls?|slips?) (?:her|his|their|the) (?:[\w-]+ )?(?P<b>{_HEADGEAR}) off\b|"
    rf"\b(?:removes?|sheds?) (?:her|his|their|the) (?:[\w-]+ )?(?P<c>{_HEADGEAR})\b",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"\b(?:puts?|pulls?|slips?|throws?) on (?:[\w-]+ ){{1,2}}?(?P<a>{_HEADGEAR})\b|"
    rf"\b(?:puts?|pulls?) (?:her|his|their|the|a) (?:[\w-]+ )?(?P<b>{_HEADGEAR}) (?:back )?on\b",
    re.IGNORECASE,
)
_STILL_WORN = re.compile(
    rf"\b(?:tips?|adjusts?|straightens?|wearing|wears|touches|doffs?|buttons?|in) (?:her|his|their|the|a) (?:[\w-]+ )?"
    rf"(?P<a>{_HEADGEAR})\b",
    re.IGNORECASE,
)
_WET = re.compile(
    r"\b(?:soaked|drenched|dripping|sodden|wet through|soaking|wet (?:hair|clothes))\b|湿透", re.IGNORECASE
)
_DRY = re.compile(r"\b(?:bone[- ]dry|perfectly dry|dry (?:hair|clothes|coat)|(?:is|are) dry)\b|干爽", re.IGNORECASE)
_DRIES = re.compile(r"\b(?:dries|towel|changed|changes|changing|by the fire|blanket)\b|擦干|换", re.IGNORECASE)


def find(pages: Pages) -> Iterator[Finding]:
    """All that props and wardrobe tell."""
    for shots in pages.by_scene.values():
        yield from _vanishing(pages, shots)
        yield from _staged_props(pages, shots)
    yield from _against_the_sheet(pages)
    yield from _taken_off(pages)
    yield from _wet_and_dry(pages)


def held(pages: Pages, shot: Shot) -> dict[str, set[str]]:
    """Who is said to hold what in a shot."""
    found: dict[str, set[str]] = {}
    for who, clause in pages.clauses(shot):
        if who and who in shot.characters and not _NOT_HELD.search(clause):
            for match in _HOLDS.finditer(clause):
                found.setdefault(who, set()).add(match.group(match.lastgroup or 0).lower())
    return found


def _vanishing(pages: Pages, shots: list[Shot]) -> Iterator[Finding]:
    """A thing in somebody's hands before and after a shot that shows the hands and not the thing."""
    holding: dict[tuple[str, str], int] = {}
    for place, shot in enumerate(shots):
        for who, things in sorted(held(pages, shot).items()):
            for thing in sorted(things):
                since = holding.get((who, thing))
                if since is not None:
                    yield from _gap(pages, shots[since : place + 1], who, thing)
                holding[who, thing] = place
        if _LETS_GO.search(shot.action):
            for who, thing in list(holding):
                if who in shot.characters:
                    del holding[who, thing]


def _gap(pages: Pages, run: list[Shot], who: str, thing: str) -> Iterator[Finding]:
    without = [
        shot
        for shot in run[1:-1]
        if who in shot.characters
        and shot.camera.size in _HANDS_SEEN
        and shot.camera.angle not in (Angle.OVER_SHOULDER, Angle.POINT_OF_VIEW)
        and thing not in shot.action.lower()
        and not shot.card
    ]
    if not without or any(_LETS_GO.search(shot.action) for shot in run[1:-1]):
        return
    first, last, name = run[0], run[-1], pages.name(who)
    for shot in without:
        yield Finding(
            rule="prop",
            severity="doubt",
            sentence=f"{name} has the {thing} in {first.number} and {last.number}; {shot.number} does not show it.",
            shots=(first.id, shot.id, last.id),
            scene=shot.scene,
            detail=f"{who}-{thing}",
            mends=(_say_held(shot, name, thing),),
        )


def _say_held(shot: Shot, name: str, thing: str) -> Mend:
    says = f"{name}拿着{thing}。" if has_ideographs(thing) else f"{name} holds the {thing}."

    def edit(film: Film) -> Film:
        action = film.shots_by_id[shot.id].action
        return edits.set_action(
            film, shot.id, says if not action else f"{action}{'' if says[-1] == '。' else ' '}{says}"
        )

    return Mend(f"Say in {shot.number}: “{says}”", edit)


def _staged_props(pages: Pages, shots: list[Shot]) -> Iterator[Finding]:
    """The same, as the stage will show it: in hand, not in hand, in hand again, and nobody put it down."""
    seen = pages.rehearsed.seen
    for who in sorted({who for shot in shots for who in shot.characters}):
        mine = [(shot, seen[shot.id][who]) for shot in shots if who in seen.get(shot.id, ())]
        for (a, first), (b, between), (c, last) in zip(mine, mine[1:], mine[2:], strict=False):
            if b.camera.size not in _HANDS_SEEN:
                continue
            for thing in sorted(set(first.holds) & set(last.holds) - set(between.holds)):
                if not (_LETS_GO.search(a.action) or _LETS_GO.search(b.action)):
                    name = pages.name(who)
                    yield Finding(
                        rule="prop",
                        severity="mistake",
                        sentence=f"{name} holds the {thing} in {a.number}, not in {b.number}, and again in {c.number}.",
                        shots=(a.id, b.id, c.id),
                        scene=b.scene,
                        detail=f"{who}-{thing}",
                        mends=(_say_held(b, name, thing),),
                    )


def _against_the_sheet(pages: Pages) -> Iterator[Finding]:
    """A garment in one colour on the character's sheet and in another in a shot."""
    sheets: dict[str, dict[str, str]] = {}
    for character in pages.film.characters:
        for match in _WORN.finditer(f"{character.wardrobe}, {character.look}"):
            colour, what = _garment(match)
            sheets.setdefault(character.id, {})[what] = colour
    if not sheets:
        return
    for shot in pages.main:
        for who, clause in pages.clauses(shot):
            for match in _WORN.finditer(clause) if who in sheets and who in shot.characters else ():
                colour, what = _garment(match)
                known = sheets[who].get(what, colour)
                if known != colour:
                    name = pages.name(who)
                    yield Finding(
                        rule="wardrobe",
                        severity="mistake",
                        sentence=f"{name} wears a {colour} {what} in {shot.number}; the sheet says {known}.",
                        shots=(shot.id,),
                        scene=shot.scene,
                        detail=f"{who}-{what}",
                        mends=(_recolour(shot, match.group(), colour, known),),
                    )


def _garment(match: re.Match[str]) -> tuple[str, str]:
    return (match.group("colour") or match.group("hue")).lower(), (match.group("what") or match.group("cloth")).lower()


def _recolour(shot: Shot, words: str, colour: str, known: str) -> Mend:
    meant = re.sub(re.escape(colour), known, words, count=1, flags=re.IGNORECASE)

    def edit(film: Film) -> Film:
        return edits.set_action(film, shot.id, film.shots_by_id[shot.id].action.replace(words, meant, 1))

    return Mend(f"Write “{meant}” in {shot.number}.", edit)


def _taken_off(pages: Pages) -> Iterator[Finding]:
    """Something taken off that is worn again in the same scene without being put on."""
    for shots in pages.by_scene.values():
        off: dict[tuple[str, str], Shot] = {}
        for shot in shots:
            for who, clause in pages.clauses(shot):
                for match in _ON.finditer(clause):
                    off.pop((who, match.group(match.lastgroup or 0).lower()), None)
                still = _STILL_WORN.search(clause)
                what = still.group("a").lower() if still else ""
                before = off.pop((who, what), None)
                if before is not None and who and before is not shot:
                    yield Finding(
                        rule="wardrobe",
                        severity="mistake",
                        sentence=f"{pages.name(who)} takes off the {what} in {before.number} "
                        f"and wears it in {shot.number}.",
                        shots=(before.id, shot.id),
                        scene=shot.scene,
                        detail=f"{who}-{what}",
                        mends=(_put_on(pages, shot, who, what),),
                    )
                for match in _OFF.finditer(clause):
                    off[who, match.group(match.lastgroup or 0).lower()] = shot


def _put_on(pages: Pages, shot: Shot, who: str, what: str) -> Mend:
    says = f"{pages.name(who)} puts the {what} back on."

    def edit(film: Film) -> Film:
        return edits.set_action(film, shot.id, f"{says} {film.shots_by_id[shot.id].action}".strip())

    return Mend(f"Say first in {shot.number}: “{says}”", edit)


def _wet_and_dry(pages: Pages) -> Iterator[Finding]:
    """Somebody who is soaked and, a moment later, dry."""
    for shots in pages.by_scene.values():
        wet: dict[str, Shot] = {}
        for before, shot in pairwise((None, *shots)):
            assert shot is not None
            if before is not None and _DRIES.search(before.action):
                wet.clear()
            for who, clause in pages.clauses(shot):
                if who in wet and _DRY.search(clause) and not _DRIES.search(clause):
                    soaked = wet.pop(who)
                    yield Finding(
                        rule="wardrobe",
                        severity="mistake",
                        sentence=f"{pages.name(who)} is soaked in {soaked.number} and dry in {shot.number}.",
                        shots=(soaked.id, shot.id),
                        scene=shot.scene,
                        detail=f"{who}-wet",
                        mends=(_without(shot, clause),),
                    )
                elif who and _WET.search(clause):
                    wet[who] = shot


def _without(shot: Shot, clause: str) -> Mend:
    def edit(film: Film) -> Film:
        return edits.set_action(film, shot.id, film.shots_by_id[shot.id].action.replace(clause, "").strip())

    return Mend(f"Leave “{clause.strip()}” out of {shot.number}.", edit)
