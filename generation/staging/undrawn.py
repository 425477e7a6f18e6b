"""Names what a text makes visible and nothing here can draw, so that it is reported and never dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generation.staging.extras import some_in
from generation.staging.location import FIXTURES
from generation.staging.things import things_in
from generation.staging.words import DOING_WORDS, Lexicon, place_in
from storyboard.breakdown.lexicon import BODY, WARDROBE
from storyboard.breakdown.words import lexicon
from storyboard.model import Character

_ANIMALS = (
    "dragon elephant lion. lions tiger bear. bears whale shark monster alien. aliens dinosaur "
    "pig. pigs deer. monkey snake. rat. rats mouse. mice spider. spiders rabbit "
    "fish. frog. frogs owl. owls eagle. eagles bats. bee. bees butterfly butterflies turtle "
    "dolphin octopus camel. camels rooster unicorn ghost. ghosts zombie skeleton werewolf "
    "龙 大象 狮子 老虎 狼 鲸 鲨鱼 猴子 兔子 金鱼 鸭子 公鸡 母鸡 狐狸 青蛙 蝴蝶 蜘蛛 骷髅"
)
_VEHICLES = (
    "helicopter airplane aeroplane airliner tank. tanks tractor bus. buses ambulance fire_engine submarine rocket. "
    "rockets ufo. excavator bulldozer chariot. wagon. sled. sledge skateboard wheelchair stroller. pram. drone. drones "
    "hot_air_balloon parachute 飞机 直升机 坦克 拖拉机 公交车 救护车 消防车 潜艇 火箭 飞碟 轮椅 马车 降落伞"
)
_SIGHTS = (
    "parade fireworks explosion explodes volcano lava tornado avalanche waterfall "
    "rainbow meteor comet. pyramid windmill igloo treehouse scarecrow fountain swing_set seesaw swimming_pool "
    "trampoline escalator guillotine "
    "军队 烟花 爆炸 火山 龙卷风 雪崩 瀑布 彩虹 流星 金字塔 风车 喷泉 秋千 旋转木马"
)
_OBJECTS = (
    "drum. drums trumpet flute. saxophone cello. harp. accordion crossbow arrows spear. spears cannon. cannons bomb. "
    "bombs grenade chainsaw chessboard skull. skulls coffin pillow. pillows vacuum_cleaner "
    "washing_machine sewing_machine 大鼓 笛子 喇叭 弓箭 盾牌 大炮 炸弹 王冠 项链 象棋 棺材 枕头 洗衣机 缝纫机"
)
_ODD = Lexicon([("odd", f"{_ANIMALS} {_VEHICLES} {_SIGHTS} {_OBJECTS}")])
_KINDS = Lexicon(
    [("dog", "dog. dogs puppy 小狗 狗"), ("cat", "cat. cats kitten 小猫 猫"), ("horse", "horse. horses pony 马儿 骏马")]
)
"""Animals that are drawn as characters, and only as those."""
_LIKENESS = re.compile(
    r"\b(like|as if|as \w+ as|resembl\w+|reminds \w+ of|thinks? (of|about)|dreams? (of|about)|talks? (of|about)|no) "
    r"(a |an |the |some )?(\w+ )?\w+|像[^，。；]{0,8}|想起[^，。；]{0,8}|仿佛[^，。；]{0,8}",
    re.IGNORECASE,
)
"""What is only compared to, thought of or absent is not to be seen."""


_HANDLES = (
    r"holds?|holding|carr(?:y|ies|ying)|takes?(?: out| up| down)?|lifts?|picks? up|puts? down|drops?|throws?|tosses|"
    r"offers?|hands?(?: him| her| them)?|gives?(?: him| her| them)?|pulls? out|brings? out|pours?|eats?|drinks?|kicks?|"
    r"grabs?|catches|plays?|unrolls|unfolds|cuts|sews|repairs|mends|hoists|drags|shakes|waves|hides|unwraps|feeds|strokes"
)
_ENDS = (
    "in on of at to from with and or into over under up down out off through for by across behind beside against "
    "between above below around that which while as like onto toward towards back away without until before"
)
_HANDLED = re.compile(
    rf"\b(?:{_HANDLES}) (?:a|an|the|his|her|their|two|three) (?P<said>(?:[a-z-]+ ){{0,2}}?(?P<noun>[a-z-]+))"
    rf"(?=[.,;:!?]|$| (?:{'|'.join(_ENDS.split())})\b)",
    re.IGNORECASE,
)
"""What somebody does something with."""
_SEEN_ANYWAY = frozenset(
    (
        "moment breath look step way time smile chance turn lead corner floor ground wall sky sun moon light air "
        "word name seat room water rain snow sound edge top end side rest others line path shadow beat second "
        "thing something nothing door doors window windows table chair bench stairs bed lid drawer gate bag "
        "pocket button collar sleeve sleeves hem hood lapel cuff cuffs belt zip laces strap handle knob latch "
        "lock key switch sip bite piece one ones other two three half part lot place point position pose weight "
        "balance nerve course risk news answer question story joke song tune game role hold grip nod shrug glance "
        "sigh laugh help order orders money bill change call message pulse distance pause rhythm stance salute "
        "bow photo picture view scene camera man woman boy girl child kid people baby hat cap coat jacket shirt "
        "dress shoe shoes boot boots glove gloves scarf glasses hair head hand hands arm arms finger fingers fist "
        "eye eyes face shoulder shoulders knee knees leg legs foot feet mouth lips chin cheek wrist blame blow "
        "blows curtain curtains blind blinds lamp lights engine brakes horn wheel reins throttle radio volume "
        "pile drop heap"
    ).split()
)
"""What needs no drawing of its own: parts of people, of their clothes and of places, and what is only said."""


_WORN = lexicon(*WARDROBE)


def _handled(text: str) -> dict[str, int]:
    """Things that somebody handles and that no list here knows, and where the text names them."""
    found: dict[str, int] = {}
    for match in _HANDLED.finditer(text):
        noun, said = match["noun"].lower(), match["said"].lower()
        if noun in _SEEN_ANYWAY or noun.removesuffix("s") in _SEEN_ANYWAY or noun in BODY or _WORN(noun):
            continue
        if (
            things_in(said)
            or place_in(said)
            or some_in(f"a {said}")
            or any(words.search(said) for words in FIXTURES.values())
        ):
            continue
        if DOING_WORDS.found(noun) or _ODD.found(noun):
            continue
        found.setdefault(noun, match.start("noun"))
    return found


def unknown_things(text: str, cast: Sequence[Character] = ()) -> tuple[str, ...]:
    """Things a text names that nothing here can draw, in its order; the names of the cast are no things."""
    seen = _LIKENESS.sub(" ", text)
    for character in cast:
        seen = re.sub(re.escape(character.name), " ", seen, flags=re.IGNORECASE)
    found = _handled(seen) | dict(_ODD.matches(seen))
    drawn: set[str] = {character.kind for character in cast}
    drawn |= {some.kind for some in some_in(text)}
    found.update({word: at for word, at in _KINDS.matches(seen) if not drawn & set(_KINDS.found(word))})
    return tuple(sorted(found, key=lambda word: found[word]))
