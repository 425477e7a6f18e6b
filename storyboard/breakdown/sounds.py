"""The sounds of an action: what is heard when it happens, and when in the shot."""

from __future__ import annotations

import re

_TABLE: tuple[tuple[str, str], ...] = (
    # (what is heard, what the writer may have written; the first match of each is taken)
    ("thunder", r"thunder\w*|lightning|雷|闪电"),
    ("explosion", r"explo(?:de|des|ded|sion|sions)|爆炸"),
    ("gunshot", r"gunshots?|gunfire|shots? rings? out|(?:fires|shoots)\b|枪声|开枪"),
    ("door slams", r"doors? (?:slams?|bangs?)|slams? (?:the |a )?(?:\w+ )?doors?|摔门|门砰"),
    ("knock", r"knock(?:s|ing)?\b|敲门"),
    (
        "door creaks",
        r"doors? (?:creaks?|swings?|opens?|slides?)|(?:opens?|pushes open) (?:the |a )?(?:\w+ )?(?:door"
        r"|hatch)|推门|开门|门开",
    ),
    ("door closes", r"doors? (?:closes?|shuts?)|(?:closes?|shuts?) (?:the |a )?(?:\w+ )?door|关门"),
    ("phone rings", r"phones? (?:rings?|buzzes)|ringing phone|电话响|手机响|电话铃"),
    ("alarm", r"alarms?\b|klaxons?|警报"),
    ("siren", r"sirens?\b|警笛"),
    ("bell rings", r"bells? (?:rings?|tolls?|chimes?)|钟声|铃声|铃响"),
    ("coffee machine hisses", r"(?:espresso|coffee) machine\w*|steam wand|咖啡机"),
    ("pouring", r"pours? (?!through|in\b|into the room|down)\w+|cup fills|倒水|倒茶|斟"),
    ("cup slides", r"(?:cup|mug|glass|saucer)\w* (?:slides|is set|lands)|sets down (?:the|a) (?:cup|mug|glass)"),
    ("glass breaks", r"(?:glass|window|bottle|mirror)\w* (?:breaks|shatters|smashes|explodes)|shattering|玻璃碎"),
    ("match strikes", r"match(?:es)? (?:flares?|strikes?|is struck)|strikes? (?:a|the) match|划.{0,3}火柴"),
    ("footsteps running", r"\b(?:runs?|running|sprints?|races?|hurries|dashes|chases?)\b(?! out of| low)|跑|奔"),
    (
        "footsteps",
        r"footsteps|\b(?:walks?|strides?|marches|paces|strolls?|steps|climbs)\b(?! in the| at the)|脚步|走来|走进|走过",
    ),
    ("horse hooves", r"gallop\w*|hooves|hoofbeats|rides? (?:in|out|up|off|away)|on horseback|马蹄"),
    ("whinny", r"whinn\w+|neigh\w*|马嘶"),
    (
        "engine idle",
        r"engines?\b|motorboat|\b(?:car|truck|van|bus)s? (?:pulls|roars|starts|speeds|skids|races)|引擎|发动机|汽车",
    ),
    ("rocket engine", r"thrusters?|rockets?\b|lift-?off|火箭"),
    ("train", r"\btrains?\b (?!of)|火车|列车"),
    ("radio crackle", r"radio(?: \w+)? (?:crackles?|hisses|buzzes)|static (?:crackles|hisses)|into the radio|对讲机"),
    ("electric flicker", r"(?:lamp|light|screen|bulb|neon)\w* flickers?|flickering|灯.{0,2}闪"),
    ("wave crash", r"(?:water|waves?|spray|sea) (?:slams?|crash\w*|hits?|pounds?|breaks?)|大浪|巨浪"),
    ("waves", r"\bwaves?\b(?! (?:to|at|his|her|a hand|good))|\bsurf\b|the sea\b|tide|浪|海浪"),
    ("splash", r"splash\w*|puddles?|dives? into|落水|水花|放进水"),
    ("gulls", r"(?:sea)?gulls?\b|海鸥"),
    ("birds", r"birds? (?:sing|chirp)\w*|birdsong|鸟鸣|鸟叫"),
    ("dog barks", r"barks?\b|barking|狗叫|犬吠"),
    ("cat meows", r"meows?\b|猫叫"),
    ("crowd", r"crowds?\b|cheers?\b|applau\w+|欢呼|人群|掌声"),
    ("rain", r"\brain\b(?! (?:has |had )?(?:finally )?(?:stop|end))|downpour|drizzle|细雨|大雨|雨声|暴雨|雨水"),
    ("wind", r"\bwinds?\b|gusts?\b|gale|howls?\b|风声|大风|狂风"),
    ("fire crackles", r"fireplace|campfire|flames?\b|fire crackles|篝火|火焰|炉火"),
    ("clock ticks", r"clocks? ticks?|ticking|滴答"),
    ("typing", r"types?\b(?! of)|typing|keyboard clatters|打字"),
    ("beep", r"beeps?\b|beeping|\bblips?\b|pings?\b|滴滴"),
    ("hum", r"\bhums?\b|humming|嗡"),
    ("printer whirr", r"printers?\b|photocopier|打印机"),
    (
        "paper rustles",
        r"(?:papers?|pages?|letters?|map) (?:rustles?|flutters?|slides)|unfolds?|folds?\b|opens? (?:the |a "
        r")?(?:letter|envelope|map)|折纸|折痕|翻书|纸声",
    ),
    ("thud", r"thuds?\b|collapses|falls to the|crashes to|hits the (?:floor|ground|deck)|倒下|摔倒"),
    ("heavy thud", r"\bcrash(?:es)?\b(?! (?:on|against) the (?:rocks|shore))|smashes|撞"),
    ("metal clank", r"clanks?\b|clangs?\b|\bchains?\b|spurs?\b|hatch\b|airlock"),
    ("whoosh", r"whoosh\w*|swoops?\b|blurs? past"),
    ("gasp", r"\bgasps?\b|倒吸"),
    ("laugh", r"\blaughs?\b|laughter|笑声|大笑"),
    ("sip from a cup", r"\bsips?\b|drinks\b|抿|喝"),
    ("heartbeat", r"heartbeats?|heart pounds|心跳"),
    ("creak", r"creaks?\b|groans?\b(?= (?:and|under|in the wind))|吱呀"),
    ("page turns", r"turns (?:the|a) page"),
    ("music box", r"music box|八音盒"),
    ("glass clink", r"clinks?\b|toasts?\b|碰杯"),
    ("camera shutter", r"takes (?:a|the) (?:photo|picture)|shutter|快门"),
)
_SOUNDS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _TABLE)

_COVERS = {
    "footsteps running": {"footsteps"},
    "horse hooves": {"footsteps"},
    "wave crash": {"waves", "heavy thud"},
    "thunder": {"rain"},
    "glass breaks": {"heavy thud"},
    "door slams": {"door creaks"},
    "door creaks": {"creak"},
}
"""A sound that takes the place of a weaker one of the same moment."""

MOST = 3
"""More than this in one shot is a din."""


_SURFACES = (
    ("water", r"puddles?\b|shallows|wades?\b|积水"),
    ("snow", r"\bsnow|\bice\b|雪"),
    ("sand", r"\bsand\b|beach|dunes?\b|desert|沙"),
    ("gravel", r"gravel|pebbles?|shingle|dirt (?:road|path)|碎石"),
    ("stone", r"street|pavement|sidewalk|alley|road|corridor|stone|rock|bridge|station|石|街|巷|桥|走廊"),
    ("iron", r"ladder|spiral stair|catwalk|gallery|spaceship|airlock|engine room|铁"),
    ("grass", r"grass|forest|woods\b|field|meadow|garden|park\b|草|森林|田"),
)
_UNDERFOOT = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _SURFACES]


def underfoot(action: str, place: str) -> str:
    """What feet walk on, as the end of a description (" on stone"); empty for floorboards."""
    for words in (action, place):
        for name, pattern in _UNDERFOOT:
            if pattern.search(words):
                return f" on {name}"
    return ""


def heard_in(action: str, place: str = "") -> list[tuple[str, float]]:
    """What an action sounds like: (description, place in the action from 0 to 1), in order of time.

    `place` is the name of where it happens, which feet are heard to walk on.

    >>> heard_in("Rain. A door slams.")
    [('rain', 0.0), ('door slams', 0.42)]
    """
    found = {}
    for name, pattern in _SOUNDS:
        match = pattern.search(action)
        if match:
            found[name] = round(match.start() / max(1, len(action)), 2)
    for strong, weak in _COVERS.items():
        if strong in found:
            for name in weak:
                found.pop(name, None)
    loudest = list(found.items())[:MOST]  # the table runs from what must be heard to what may be
    floor = underfoot(action, place)
    heard = [(f"{name}{floor}" if name.startswith("footsteps") else name, at) for name, at in loudest]
    return sorted(heard, key=lambda sound: sound[1])
