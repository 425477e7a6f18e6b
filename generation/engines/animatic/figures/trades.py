"""What people of a trade usually wear, in the words of a character sheet; it counts where the sheet is silent."""

from __future__ import annotations

import re
from functools import lru_cache

_TRADES: dict[str, str] = {
    "nurse": "pale blue scrubs", "surgeon": "green scrubs, green cap", "doctor": "white lab coat, grey trousers",
    "scientist": "white lab coat", "chemist": "white lab coat", "pharmacist": "white lab coat", "vet": "green scrubs",
    "paramedic": "green coveralls with reflective bands",
    "cowboy": "tan waistcoat over a checked shirt, jeans, brown cowboy hat, belt",
    "cowgirl": "checked shirt, jeans, tan cowboy hat, belt", "rancher": "checked shirt, jeans, tan cowboy hat",
    "gunslinger": "black duster, black cowboy hat, belt", "outlaw": "brown duster, black cowboy hat",
    "sheriff": "tan shirt, brown trousers, brown cowboy hat, gold badge",
    "marshal": "brown waistcoat over a white shirt, brown cowboy hat, silver badge",
    "chef": "chef's whites, chef's hat, checked trousers", "cook": "white shirt, white apron",
    "baker": "white shirt, white apron, chef's hat", "butcher": "white shirt, red striped apron, straw hat",
    "waiter": "black waistcoat over a white shirt, bow tie, black trousers",
    "waitress": "pink dress, white apron", "barista": "black tee, green apron",
    "bartender": "black waistcoat over a white shirt", "barman": "black waistcoat over a white shirt",
    "innkeeper": "brown waistcoat over a cream shirt, apron", "butler": "tuxedo", "maid": "black dress, white apron",
    "soldier": "camouflage fatigues, green helmet", "private": "camouflage fatigues, green helmet",
    "sergeant": "olive uniform, green beret", "general": "olive uniform, peaked cap, gold badge",
    "colonel": "olive uniform, peaked cap", "guardsman": "red uniform, black fur hat",
    "sailor": "white jumper, navy trousers, sailor cap", "admiral": "navy uniform, peaked cap",
    "skipper": "navy pea coat, captain's cap", "ferryman": "navy pea coat, captain's cap",
    "policeman": "navy uniform, police cap, badge", "policewoman": "navy uniform, police cap, badge",
    "police officer": "navy uniform, police cap, badge", "cop": "navy uniform, police cap, badge",
    "constable": "navy uniform, police cap, badge", "security guard": "black jumper, black cap, badge",
    "prison guard": "navy uniform, peaked cap", "detective": "tan trench coat, grey fedora",
    "firefighter": "tan coveralls with reflective bands, yellow helmet",
    "fireman": "tan coveralls with reflective bands, yellow helmet",
    "nun": "black habit, black wimple", "priest": "black cassock", "vicar": "black cassock",
    "monk": "brown habit, belt",
    "bishop": "purple cassock, gold necklace", "rabbi": "black overcoat, black hat", "pope": "white cassock",
    "judge": "black robe, white tie", "lawyer": "charcoal suit", "barrister": "black robe, white tie",
    "businessman": "charcoal suit", "businesswoman": "grey blazer, grey skirt", "banker": "pinstripe navy suit",
    "clerk": "waistcoat over a white shirt, tie", "secretary": "white blouse, grey skirt",
    "mechanic": "blue coveralls", "plumber": "blue dungarees", "electrician": "grey coveralls, belt",
    "welder": "grey coveralls, goggles", "builder": "hi-vis vest, white hard hat, jeans",
    "construction worker": "hi-vis vest, yellow hard hat, jeans", "roadworker": "hi-vis vest, hard hat",
    "foreman": "hi-vis vest over a checked shirt, white hard hat", "miner": "brown coveralls, yellow helmet",
    "janitor": "grey coveralls", "caretaker": "brown shop coat", "carpenter": "checked shirt, brown apron, jeans",
    "blacksmith": "grey undershirt, brown apron", "electric guitarist": "black leather jacket, jeans",
    "astronaut": "white space suit, space helmet", "cosmonaut": "white space suit, space helmet",
    "pilot": "navy uniform, peaked cap", "stewardess": "navy blazer, navy skirt, red scarf",
    "flight attendant": "navy blazer, navy skirt, red scarf", "conductor": "navy uniform, peaked cap",
    "stationmaster": "navy uniform, peaked cap", "station master": "navy uniform, peaked cap",
    "bus driver": "light blue shirt, navy tie, navy trousers", "chauffeur": "black uniform, peaked cap",
    "postman": "navy uniform jacket, navy cap, brown satchel", "postwoman": "navy jacket, navy cap, brown satchel",
    "mailman": "light blue shirt, navy shorts, navy cap, satchel", "courier": "red jacket, cap, backpack",
    "bellboy": "red uniform, red pillbox hat", "doorman": "red greatcoat, top hat", "porter": "red uniform, cap",
    "bride": "white wedding gown, veil", "groom": "tuxedo", "widow": "black dress, black shawl",
    "biker": "black leather jacket, black bandana, jeans", "punk": "black leather jacket, black jeans",
    "ballerina": "pink leotard, pink tutu, pink tights", "gymnast": "red leotard", "boxer": "white vest, red shorts",
    "jogger": "tracksuit, headband", "runner": "tee, shorts", "hiker": "red anorak, backpack, khaki trousers",
    "skier": "red anorak, goggles, knit cap", "cyclist": "yellow tee, black shorts, helmet",
    "fisherman": "yellow oilskin, sou'wester", "angler": "olive waders, khaki hat",
    "farmer": "dungarees over a checked shirt, straw hat", "shepherd": "brown cloak, flat cap",
    "gardener": "green dungarees, straw hat", "scarecrow": "brown coat, straw hat",
    "painter": "white smock, beret", "artist": "blue smock", "magician": "tuxedo, top hat",
    "king": "red cloak, gold crown", "queen": "purple gown, gold crown", "princess": "pink gown, gold tiara",
    "prince": "blue tunic, gold crown", "knight": "armour", "wizard": "purple robe, wizard hat",
    "witch": "black dress, black wizard hat", "pirate": "crimson coat over a white shirt, black tricorn hat, belt",
    "viking": "brown tunic, grey cloak, helmet", "clown": "polka-dot yellow suit, red bow tie",
    "santa": "red coat, red knit cap, belt", "elf": "green tunic, green cap", "tramp": "brown overcoat, brown beanie",
    "beggar": "brown cloak", "professor": "brown tweed jacket, tie", "teacher": "cardigan over a white shirt",
    "librarian": "cardigan over a blouse, glasses", "schoolboy": "navy blazer, grey shorts, striped tie",
    "schoolgirl": "navy blazer, grey skirt, striped tie", "student": "hoodie, jeans, backpack",
    "hairdresser": "black tee, black apron", "singer": "red gown", "referee": "striped shirt, black shorts",
    "护士": "浅蓝 scrubs", "医生": "白大褂", "警察": "警服, 警帽", "厨师": "chef's whites, 厨师帽",
    "士兵": "军装, 头盔",
    "邮递员": "绿 uniform, 绿 cap, satchel", "渔夫": "油布衣, 草帽", "宇航员": "white space suit, space helmet",
    "新娘": "红裙子, veil", "农民": "汗衫, 草帽", "老师": "中山装", "工人": "工装, 安全帽",
}  # fmt: skip
"""Trades and what they wear."""

_THINGS = (
    "hat|suit|boots|cap|jacket|coat|bag|dress|uniform|outfit|school|station|daughter|son|wife|husband|mother|father"
)


@lru_cache(maxsize=512)
def usual(text: str) -> str:
    """What the trade that a lower-case text names wears, or nothing; a nurse's daughter or a cowboy hat names none."""
    best = None
    for trade, wears in _TRADES.items():
        word = re.escape(trade)
        pattern = rf"(?<![a-z-]){word}(?![a-z-])(?!['’]s? )(?! (?:{_THINGS})(?![a-z]))" if trade.isascii() else word
        if found := re.search(pattern, text):
            mark = (found.start(), -len(trade))
            if best is None or mark < best[0]:
                best = (mark, wears)
    return best[1] if best else ""
