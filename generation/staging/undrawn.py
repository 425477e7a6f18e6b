"""Names what a text makes visible and nothing here can draw, so that it is reported and never dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generation.staging.extras import some_in
from generation.staging.words import Lexicon
from storyboard.model import Character

_ANIMALS = (
    "dragon elephant lion. lions tiger bear. bears whale shark monster alien. aliens dinosaur "
    "pig. pigs deer. monkey snake. snakes rat. rats mouse. mice spider. spiders rabbit "
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
    "trampoline escalator chandelier guillotine "
    "军队 烟花 爆炸 火山 龙卷风 雪崩 瀑布 彩虹 流星 金字塔 风车 喷泉 秋千 旋转木马"
)
_OBJECTS = (
    "drum. drums trumpet flute. saxophone cello. harp. accordion crossbow arrows spear. spears cannon. cannons bomb. "
    "bombs grenade chainsaw crown. necklace chessboard skull. skulls coffin pillow. pillows spacesuit vacuum_cleaner "
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


def unknown_things(text: str, cast: Sequence[Character] = ()) -> tuple[str, ...]:
    """Things a text names that nothing here can draw, in its order; the names of the cast are no things."""
    seen = _LIKENESS.sub(" ", text)
    for character in cast:
        seen = re.sub(re.escape(character.name), " ", seen, flags=re.IGNORECASE)
    found = dict(_ODD.matches(seen))
    drawn: set[str] = {character.kind for character in cast}
    drawn |= {some.kind for some in some_in(text)}
    found.update({word: at for word, at in _KINDS.matches(seen) if not drawn & set(_KINDS.found(word))})
    return tuple(sorted(found, key=lambda word: found[word]))
