"""What words of a character sheet mean for its looks, in English and in Chinese: tables, and how they are searched."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

COLOURS: dict[str, str] = {
    "black": "23242b", "white": "f1eee6", "grey": "858b94", "gray": "858b94", "silver": "b9c0c8",
    "charcoal": "3b4048",
    "red": "d1342f", "crimson": "b3202f", "scarlet": "de3a26", "maroon": "7a2230", "burgundy": "6f1f33",
    "wine": "76243c",
    "orange": "ef7f2e", "rust": "b5512a", "amber": "f0a52e", "yellow": "f5c430", "gold": "d9a63a", "golden": "d9a63a",
    "mustard": "cf9a2c", "ochre": "c4872f", "green": "3f8f5a", "emerald": "1f8f66", "olive": "77793c",
    "khaki": "a99a6b",
    "lime": "9cc23d", "mint": "8fd3b0", "moss": "66753a", "teal": "1f8a8a", "turquoise": "2fb0ac", "cyan": "35b5c9",
    "blue": "3267b8", "navy": "243a6b", "azure": "4a90d9", "indigo": "3c3f94", "denim": "41618c",
    "sky-blue": "7fb8e6",
    "purple": "7a4a9e", "violet": "7d55b5", "lavender": "b7a0dc", "lilac": "c0a2d8", "plum": "6d3560",
    "mauve": "a1779b",
    "pink": "ee8fa8", "rose": "d96b86", "magenta": "c23b86", "coral": "f2745c", "peach": "f7b48c", "salmon": "ee8f78",
    "brown": "7a4f32", "tan": "bf9468", "beige": "d8c3a0", "cream": "f0e4c8", "ivory": "f2ead6", "camel": "ba8a55",
    "copper": "b5683c", "bronze": "96703c", "chestnut": "6f3b25",
    "ochre-yellow": "c4872f", "sand": "d8c3a0", "sandy": "d8c3a0", "fawn": "c9ab7e", "taupe": "8b7d70",
    "sage": "9caf88",
    "jade": "2f9b72", "aqua": "4fc3c7", "cobalt": "2350a8", "royal blue": "2f4fb0", "powder blue": "a9c7e6",
    "slate": "5b6672", "steel": "8b97a3", "fuchsia": "d13a8f", "cerise": "cf2f63", "vermilion": "e0442b",
    "brick": "a3452f",
    "terracotta": "c06243", "lemon": "f3df5a", "apricot": "f4b27a", "off-white": "efe8d8", "bone": "e8e0cc",
    "forest green": "2c5e3f", "bottle green": "1f4d38", "sea-green": "3f9a83", "jet": "1d1d24", "ebony": "2a2428",
    "mahogany": "6a3226", "scarlet-red": "de3a26",
    "红": "d1342f", "朱": "de3a26", "绯": "c9303a", "橙": "ef7f2e", "橘": "ef7f2e", "黄": "f5c430", "金": "d9a63a",
    "绿": "3f8f5a",
    "翠": "1f8f66", "青": "2f8f93", "蓝": "3267b8", "藏青": "243a6b", "靛": "3c3f94", "天蓝": "7fb8e6",
    "紫": "7a4a9e", "粉": "ee8fa8",
    "棕": "7a4f32", "褐": "6b452e", "咖啡色": "6b4630", "驼": "ba8a55", "米": "e4d6b8", "白": "f1eee6",
    "灰": "858b94", "黑": "23242b",
    "银": "b9c0c8", "军绿": "66753a", "墨绿": "2d5a45", "深蓝": "243a6b", "浅蓝": "7fb8e6", "酒红": "76243c",
}  # fmt: skip

HAIR_COLOURS: dict[str, str] = {
    "platinum": "efe6cf", "peroxide": "f0e2b4", "salt-and-pepper": "85868a", "towheaded": "e6cf96",
    "strawberry blonde": "c98050", "strawberry-blond": "c98050", "straw-blond": "dcbf7a", "ash-blond": "b3a084",
    "blond": "dcb56a", "blonde": "dcb56a", "fair-haired": "dcb56a", "redhead": "a8482a", "red-haired": "a8482a",
    "ginger": "b5562c",
    "auburn": "7d3a26", "brunette": "4c3226", "dark-haired": "2c2422", "black-haired": "201d22",
    "grey-haired": "9a9da3",
    "gray-haired": "9a9da3", "white-haired": "e6e3dd", "silver-haired": "c3c6cb",
    "金发": "dcb56a", "白发": "e6e3dd", "银发": "c3c6cb", "花白": "b5b5b8", "黑发": "201d22", "红发": "a8482a",
    "棕发": "4c3226",
    "灰发": "9a9da3", "满头白": "e6e3dd", "斑白": "b5b5b8",
}  # fmt: skip
"""Words that say a hair colour by themselves."""

HAIR_SHADES = {"red": "a8482a", "platinum": "efe6cf", "sandy": "b98d58", "straw": "dcbf7a", "copper": "b5602f",
"chestnut": "6f3b25", "honey": "c9974f", "jet": "1a181d", "raven": "1a181d", "steel": "8f959d",
    "salt-and-pepper": "85868a",
"mousy": "7b6552", "mouse": "7b6552", "strawberry": "c98050", "silvery": "c3c6cb", "greying": "8a8581",
    "graying": "8a8581",
"snow-white": "eceae5", "snowy": "eceae5", "pink": "ee8fa8", "blue": "3f78c0", "green": "4f9a55", "purple": "7a4a9e",
"ginger": "b5562c", "auburn": "7d3a26", "blond": "dcb56a", "blonde": "dcb56a", "ash": "b3a084", "inky": "1a181d",
"golden": "dcb56a", "gold": "dcb56a", "yellow": "dcb56a", "brown": "4c3226",
"black": "201d22",
               "grey": "9a9da3", "gray": "9a9da3", "white": "e6e3dd", "silver": "c3c6cb", "dark": "2c2422",
               "fair": "dcb56a",
               "红": "a8482a", "金": "dcb56a", "黄": "dcb56a", "棕": "4c3226", "黑": "201d22", "灰": "9a9da3",
               "白": "e6e3dd", "银": "c3c6cb"}  # fmt: skip
"""What a colour word means when it is said of hair."""

HAIR: dict[str, str] = {
    "bald on top": "balding", "thinning": "balding", "combover": "balding", "comb-over": "balding",
    "tonsure": "balding",
    "tufts": "tufts", "shaved": "bald", "shaven": "bald", "clean-shaven head": "bald", "cut close": "crop",
    "close-cut": "crop", "close-cropped": "crop", "shorn": "crop", "stubbled head": "crop", "cornrows": "cornrows",
    "fringe": "fringe", "floppy": "fringe", "bangs": "bob", "mop": "tousled", "tangled": "tousled",
    "windswept": "tousled",
    "bedhead": "tousled", "quiff": "slick", "pompadour": "slick", "brylcreemed": "slick", "swept back": "slick",
    "finger waves": "bob", "ringlets": "curly", "perm": "curly", "coils": "afro", "locs": "long", "dreads": "long",
    "pinned up": "bun", "hair pinned": "bun", "hair up": "bun", "updo": "bun", "scraped back": "bun",
    "high ponytail": "fountain", "ponytail straight up": "fountain", "plait": "braid", "one braid": "braid",
    "two braids": "braids", "two plaits": "braids", "twin braids": "braids", "bunches": "pigtails",
    "loose hair": "long", "mane": "long", "flowing hair": "long", "小辫": "braids", "两条辫子": "braids",
    "一条辫子": "braid",
    "bald": "bald", "shaven head": "bald", "shaved head": "bald", "balding": "balding", "receding": "balding",
    "crew cut": "crop",
    "buzz cut": "crop", "cropped": "crop", "short hair": "short", "short-haired": "short", "pixie": "crop",
    "bob": "bob",
    "shoulder-length": "bob", "long hair": "long", "long-haired": "long", "ponytail": "ponytail",
    "pony tail": "ponytail",
    "bun": "bun", "chignon": "bun", "topknot": "topknot", "braid": "braid", "braids": "braids", "braided": "braids",
    "plaits": "braids", "pigtails": "pigtails", "curly": "curly", "curls": "curly", "wavy": "long", "afro": "afro",
    "dreadlocks": "long", "spiky": "spiky", "messy hair": "tousled", "unkempt": "tousled", "tousled": "tousled",
    "wild hair": "tousled",
    "mohawk": "mohawk", "side parting": "parted", "slicked": "slick",
    "光头": "bald", "秃": "balding", "谢顶": "balding", "寸头": "crop", "平头": "crop", "板寸": "crop",
    "短发": "short", "短头发": "short",
    "齐耳": "bob", "齐肩": "bob", "波波头": "bob", "长发": "long", "披肩": "long", "长头发": "long",
    "马尾": "ponytail", "发髻": "bun",
    "盘发": "bun", "丸子头": "topknot", "麻花辫": "braids", "辫子": "braids", "双马尾": "pigtails",
    "羊角辫": "pigtails", "卷发": "curly",
    "爆炸头": "afro", "乱发": "tousled", "蓬乱": "tousled", "刘海": "bob",
}  # fmt: skip

BEARDS: dict[str, str] = {
    "white-bearded": "full", "bearded": "full", "beard": "full", "goatee": "goatee", "moustache": "moustache",
    "moustached": "moustache", "mustache": "moustache", "mustachioed": "moustache", "handlebar": "handlebar",
    "stubble": "stubble", "unshaven": "stubble", "sideburns": "sideburns", "side-whiskers": "sideburns",
    "muttonchops": "sideburns", "mutton chops": "sideburns", "whiskers": "sideburns", "five-o'clock shadow": "stubble",
    "络腮胡": "full", "大胡子": "full", "胡须": "full", "胡子": "full", "山羊胡": "goatee", "小胡子": "moustache",
    "八字胡": "moustache",
    "胡茬": "stubble", "白须": "full", "长须": "long",
}  # fmt: skip

HAIRY = tuple(
    "hair braid braids plait plaits ponytail pigtails bob fringe bun curls locks mop crop mohawk tufts beard "
    "moustache mustache\
 stubble sideburns whiskers 头发 发 辫 马尾 胡".split()
)
"""Words before which the colour of somebody's hair is said."""
MOUSTACHES = {
    "handlebar": frozenset("handlebar waxed twirled curled".split()),
    "big moustache": frozenset("big large huge great bushy thick walrus enormous impressive heavy".split()),
    "thin moustache": frozenset("thin pencil small slim little narrow faint".split()),
}
"""What is said right before the word."""


def moustache(before: str) -> str:
    """The kind of a moustache by the last words before it."""
    said = set(before.split()[-3:])
    return next((kind for kind, adjectives in MOUSTACHES.items() if said & adjectives), "moustache")


GLASSES: dict[str, str] = {
    "aviators": "dark", "aviator sunglasses": "dark", "pince-nez": "round", "half-moon glasses": "round",
    "reading glasses": "round", "bifocals": "square", "specs": "square", "horn-rims": "square",
    "sunglasses": "dark", "dark glasses": "dark", "shades": "dark", "spectacles": "round", "round glasses": "round",
    "glasses": "square",
    "goggles": "goggles", "monocle": "round", "eyepatch": "patch", "eye patch": "patch",
    "墨镜": "dark", "太阳镜": "dark", "圆框眼镜": "round", "老花镜": "round", "护目镜": "goggles", "眼镜": "square",
    "眼罩": "patch",
}  # fmt: skip

BUILDS: dict[str, tuple[float, float]] = {
    "slight": (0.84, 0.97), "lean": (0.87, 1.01), "rawboned": (0.9, 1.05), "weedy": (0.82, 0.98),
    "compact": (1.02, 0.95),
    "thickset": (1.26, 0.98), "barrel-chested": (1.28, 1.02), "portly": (1.34, 0.98), "rotund": (1.4, 0.96),
    "bony": (0.82, 1.0), "spindly": (0.8, 1.04), "willowy": (0.86, 1.05), "hulking": (1.3, 1.08),
    "round-faced": (1.1, 0.98),
    "chubby": (1.28, 0.98), "scrawny": (0.8, 0.98), "strapping": (1.16, 1.05), "slim": (0.88, 1.0),
    "slender": (0.87, 1.02), "thin": (0.84, 1.0), "skinny": (0.82, 1.0), "gaunt": (0.80, 1.02),
    "wiry": (0.86, 0.99),
    "lanky": (0.84, 1.07), "petite": (0.88, 0.93), "small": (0.93, 0.94), "short": (1.0, 0.93), "tiny": (0.86, 0.9),
    "tall": (0.97, 1.06),
    "towering": (1.1, 1.1), "athletic": (1.05, 1.02), "muscular": (1.16, 1.02), "broad": (1.17, 1.01),
    "broad-shouldered": (1.17, 1.02),
    "burly": (1.26, 1.03), "stocky": (1.22, 0.96), "stout": (1.3, 0.96), "heavyset": (1.32, 1.0), "heavy": (1.28,
    1.0),
    "plump": (1.25, 0.98), "fat": (1.4, 0.98), "big": (1.2, 1.04), "large": (1.25, 1.02), "round": (1.25, 0.97),
    "瘦": (0.85, 1.0), "消瘦": (0.82, 1.0), "苗条": (0.87, 1.02), "纤细": (0.85, 1.0), "高大": (1.14, 1.07),
    "高个": (0.97, 1.06), "矮": (1.0, 0.92),
    "健壮": (1.17, 1.02), "魁梧": (1.26, 1.05), "壮": (1.2, 1.0), "胖": (1.35, 0.98), "微胖": (1.2, 0.99),
    "娇小": (0.87, 0.92),
}  # fmt: skip
"""Breadth and height, as shares of the usual."""

SKINS: dict[str, str] = {
    "pale": "f6d6c0", "fair skin": "f3cbb0", "fair-skinned": "f3cbb0", "light-skinned": "f3cbb0",
    "freckled": "f4cdb0", "rosy": "f4c2ab",
    "tanned": "d79f74", "olive skin": "d3a478", "weathered": "cf9670", "sunburnt": "dd9275", "swarthy": "b37c53",
    "brown skin": "9c6644",
    "brown-skinned": "9c6644", "dark skin": "6e442e", "dark-skinned": "6e442e", "black woman": "6e442e",
    "black man": "6e442e",
    "african": "6e442e", "nigerian": "6a402b", "kenyan": "643c28", "indian": "a8734c", "latina": "c68f64",
    "latino": "c68f64",
    "asian": "ecc29c", "chinese": "ecc29c", "japanese": "f0c8a4", "korean": "f0c8a4", "scandinavian": "f6d6c0",
    "苍白": "f6d6c0", "白皙": "f5d2ba", "黝黑": "a8734c", "古铜": "c68a5c", "肤黑": "8a5a3c", "红润": "f0bb9f",
}  # fmt: skip

_BY_SKIN = {
    "6a402b": "adeyemi okafor okoye obi chidi kwame ama kofi ngozi amara nkechi emeka mensah abebe zola thabo "
    "sipho adaeze",
    "a8734c": "dev priya meera arjun anjali ravi patel singh kumar sharma rao lakshmi vikram sanjay nisha gupta "
    "khan rajan",
    "ecc29c": "yuki kenji hiroshi sakura haruto akira tanaka sato suzuki chen wang zhang wei mei ming liu jin minh "
    "nguyen linh "
    "kim park lee-jun soo hana aiko",
    "c9956a": "ahmed omar yusuf fatima leila layla hassan karim amina farid nadia samir reza soraya carlos diego maria "
    "jose "
    "lupe juan luis esperanza ramon pilar",
    "f2cbae": "lars sven ingrid astrid olaf bjorn tomasz agnieszka piotr kowalski sean siobhan niamh fiona hamish "
    "angus "
    "helga klaus hans greta heidi dmitri olga natasha ivan boris pell",
}
NAMES: dict[str, str] = {name: code for code, names in _BY_SKIN.items() for name in names.split()}
"""The skin that a viewer expects with a name, where the sheet says nothing of it."""

EYES: dict[str, str] = {
    "blue-eyed": "3b78b8", "blue eyes": "3b78b8", "green-eyed": "4b8a58", "green eyes": "4b8a58",
    "grey eyes": "6f7f8c",
    "gray eyes": "6f7f8c", "brown eyes": "5b3620", "hazel": "7a6230", "dark eyes": "2f2420", "amber eyes": "a8701f",
    "蓝眼": "3b78b8", "绿眼": "4b8a58", "碧眼": "4b8a58", "黑眼": "2f2420",
}  # fmt: skip

AGES: dict[str, int] = {
    "baby": 3, "toddler": 4, "teenager": 15, "teenage": 15, "teen": 15, "young": 24, "twenties": 25, "thirties": 35,
    "middle-aged": 48,
    "forties": 45, "fifties": 55, "sixties": 65, "seventies": 74, "eighties": 82, "elderly": 72, "old": 68,
    "ancient": 82, "aged": 70,
    "weathered": 60, "veteran": 62, "grandmother": 70, "grandfather": 72, "grandma": 70, "grandpa": 72, "student": 20,
    "老": 68, "年迈": 74, "中年": 47, "青年": 25, "年轻": 24, "少年": 14, "少女": 15, "老人": 72, "爷爷": 72,
    "奶奶": 70, "大爷": 68, "大妈": 60,
}  # fmt: skip

FEMALE = ("woman", "girl", "lady", "female", "mother", "mom", "mum", "daughter", "sister", "aunt", "grandmother",
"grandma", "wife", "queen",
          "princess", "actress", "waitress", "widow", "she", "her", "女", "母亲", "妈", "奶奶", "姐", "妹", "阿姨",
          "婆", "姑娘", "少女", "她")  # fmt: skip
MALE = ("man", "boy", "male", "father", "dad", "son", "brother", "uncle", "grandfather", "grandpa", "husband",
"king", "prince", "actor",
        "waiter", "widower", "fisherman", "he", "his", "bearded", "男", "父亲", "爸", "爷", "哥", "弟", "叔", "伯",
        "小伙", "少年", "他")  # fmt: skip


@lru_cache(maxsize=4096)
def _pattern(word: str) -> re.Pattern[str]:
    if word.isascii():
        return re.compile(rf"(?<![a-z]){re.escape(word)}(?![a-z])")
    return re.compile(re.escape(word))


def where(text: str, word: str) -> int:
    """Where a word stands in lower-case text, or -1."""
    found = _pattern(word).search(text)
    return found.start() if found else -1


def first(text: str, table: dict[str, T]) -> tuple[str, T, int] | None:
    """The table's word that a text says, the longest one first among those that overlap, and where."""
    best: tuple[int, int, str] | None = None
    for word in table:
        at = where(text, word)
        if at >= 0:
            mark = (-len(word) if best and at < best[0] + len(best[2]) and best[0] < at + len(word) else 0, at, word)
            if best is None or (mark[0] < 0 and len(word) > len(best[2])) or (mark[0] == 0 and at < best[0]):
                best = (at, 0, word)
    if best is None:
        return None
    return best[2], table[best[2]], best[0]


def haircut(text: str) -> str | None:
    """The haircut that a text says, also with other words before the hair: "long, shiny black hair"."""
    text = _BEARDED.sub(" ", text)
    found = first(text, HAIR)
    if found and found[0] == "braid" and re.search(r"(?:two|twin|pair of|her) [a-z, -]{0,20}braids", text):
        return "braids"
    if found and found[1] == "ponytail" and _UPWARD.search(text):
        return "fountain"
    if found and found[0] not in ("long hair", "short hair"):
        return found[1]
    for match in re.finditer(r"((?:[\w'-]+,? (?:and )?){1,4})hair\b", text):
        said = set(re.findall(r"[\w'-]+", match[1]))
        for cut, adjectives in _CUTS_OF_HAIR.items():
            if said & adjectives:
                return cut
    return found[1] if found else None


_BEARDED = re.compile(r"[^,.;，。；]{0,30}(?<![a-z])(?:beard|moustache|mustache|stubble)(?![a-z])")
"""What is said of a beard is not said of the hair."""
_UPWARD = re.compile(r"ponytail[^,.;]{0,12} up(?![a-z])|(?:high|top) ponytail|ponytail (?:high|on top)")

_CUTS_OF_HAIR = {
    "spiky": {"spiked", "spikey", "bristly"},
    "curly": {"frizzy", "curled", "crimped"},
    "tousled": {"wild", "messy", "ruffled", "shaggy", "windblown", "dishevelled", "uncombed"},
    "slick": {"combed-back", "oiled", "greased"},
    "long": {"long", "flowing", "waist-length"},
    "crop": {"close-cropped", "clipped"},
    "short": {"short"},
}


def every(text: str, table: dict[str, T]) -> list[tuple[str, T, int]]:
    """All the table's words that a text says, in order, without those inside a longer one."""
    found = sorted((at, -len(word), word) for word in table if (at := where(text, word)) >= 0)
    result: list[tuple[str, T, int]] = []
    end = -1
    for at, size, word in found:
        if at >= end:
            result.append((word, table[word], at))
            end = at - size
    return result


def colour_before(text: str, at: int, table: dict[str, str] = COLOURS) -> str | None:
    """The colour that a text gives to the thing named at a place: said just before it, in the same clause."""
    window = text[max(0, at - 26) : at]
    clause = re.split(r"[,.;:，。；：、]| and | with |和|与", window)[-1]
    best: tuple[int, int, str] | None = None
    for word, code in table.items():
        for match in _pattern(word).finditer(clause):
            mark = (match.end(), len(word), code)
            if best is None or mark[:2] > best[:2]:
                best = mark
    return best[2] if best else None
