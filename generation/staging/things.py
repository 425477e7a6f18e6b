"""The things staging sets in a place or in a hand: the words for each, in English and Chinese, and its height."""

from __future__ import annotations

import re

from generation.staging.words import Lexicon

THINGS: dict[str, tuple[str, float]] = {
    # What it is called here: the words for it, and its height in metres.
    "letter": ("letter envelope note. paper. page. 信 信封 纸条", 0.22),
    "paper boat": ("paper_boat paper_boats origami 纸船 小船", 0.14),
    "phone": ("phone. smartphone cellphone mobile. telephone 手机 电话", 0.15),
    "cup": ("cup. cups mug. espresso. teacup tea. coffee. 杯 茶 咖啡", 0.1),
    "glass": ("glass. wine whisky whiskey 玻璃杯 酒杯", 0.12),
    "bottle": ("bottle 瓶", 0.28),
    "book": ("book. books notebook diary journal logbook log. 书 日记 本子", 0.24),
    "gun": ("gun. pistol revolver 枪", 0.2),
    "sword": ("sword blade. dagger 剑 宝刀", 0.9),
    "lamp": ("lamp. lamps lamplight 台灯 吊灯", 0.5),
    "lantern": ("lantern storm_lamp oil_lamp 灯笼 提灯 油灯 马灯", 0.35),
    "key": ("key. keys 钥匙", 0.1),
    "bag": ("bag. bags backpack luggage satchel 包 行李 书包", 0.45),
    "umbrella": ("umbrella parasol 伞", 0.95),
    "bicycle": ("bicycle bike. 自行车 单车", 1.05),
    "car": ("car. taxi truck. van. 汽车 轿车 出租车 卡车", 1.5),
    "boat": ("boat. rowboat dinghy ship. sailboat ferry 船 小艇 渔船", 2.4),
    "coffee machine": ("coffee_machine espresso_machine portafilter 咖啡机", 0.5),
    "flower": ("flower rose. roses tulip 花", 0.4),
    "photograph": ("photograph photo picture. portrait 照片 相片", 0.22),
    "map": ("map. chart. floor_plan blueprint 地图", 0.4),
    "radio": ("radio. walkie 收音机 对讲机", 0.25),
    "box": ("box. crate chest. package parcel 箱 盒", 0.4),
    "rope": ("rope. 绳", 0.3),
    "guitar": ("guitar 吉他", 1.0),
    "ball": ("ball. football 球", 0.24),
    "bird": ("gull seagull pigeon crow. bird 鸟 海鸥", 0.3),
    "watch": ("wristwatch pocket_watch his_watch her_watch a_watch the_watch 手表 怀表", 0.1),
    "newspaper": ("newspaper 报纸", 0.42),
    "rifle": ("rifle shotgun 步枪 猎枪", 1.05),
    "knife": ("knife knives 刀子 匕首", 0.28),
    "torch": ("torch. torches 火把", 0.6),
    "flashlight": ("flashlight 手电", 0.2),
    "candle": ("candle 蜡烛", 0.26),
    "suitcase": ("suitcase briefcase 行李箱 手提箱 皮箱 提着箱子 提着一个箱子 提着一只箱子 拎着箱子 拎着一个箱子", 0.5),
    "bouquet": ("bouquet 花束", 0.45),
    "camera": ("a_camera his_camera her_camera 相机", 0.12),
    "pen": ("pen. quill 钢笔 毛笔", 0.15),
    "pencil": ("pencil paintbrush 铅笔 画笔", 0.17),
    "hammer": ("hammer. hammers 锤", 0.34),
    "axe": ("axe. hatchet 斧", 0.75),
    "wrench": ("wrench. spanner 扳手", 0.28),
    "shovel": ("shovel spade. 铲子 铁锹", 1.2),
    "broom": ("broom. 扫帚", 1.3),
    "bucket": ("bucket pail. 水桶", 0.42),
    "basket": ("basket. baskets 篮子", 0.42),
    "tray": ("tray. trays 托盘", 0.42),
    "plate": ("plate. plates 盘子", 0.09),
    "gift": ("gift. gifts 礼物", 0.24),
    "balloon": ("balloon 气球", 0.9),
    "kite": ("kite. kites 风筝", 0.7),
    "violin": ("violin fiddle. 小提琴", 0.6),
    "microphone": ("microphone 话筒 麦克风", 0.22),
    "ring": ("wedding_ring engagement_ring a_ring the_ring 戒指", 0.05),
    "coin": ("coin. coins 硬币", 0.05),
    "cane": ("cane. walking_stick 拐杖", 0.88),
    "fishing rod": ("fishing_rod fishing_pole 鱼竿", 2.0),
    "telescope": ("telescope spyglass 望远镜", 0.12),
    "binoculars": ("binoculars 双筒望远镜", 0.12),
    "bread": ("bread. loaf. 面包", 0.12),
    "apple": ("apple. apples 苹果", 0.09),
    "cake": ("cake. 蛋糕", 0.24),
    "teapot": ("teapot kettle 茶壶 水壶", 0.22),
    "bowl": ("bowl. bowls noodles soup. 碗", 0.1),
    "flag": ("flag. flags banner. 旗", 1.3),
    "laptop": ("laptop 笔记本电脑", 0.26),
    "cigarette": ("cigarette cigar. 香烟", 0.09),
    "flask": ("flask. vial. vials beaker test_tube 烧瓶 试管", 0.2),
    "mask": ("mask. masks 面具", 0.26),
    "teddy bear": ("teddy_bear teddy. doll. 玩具熊 娃娃", 0.36),
    "mirror": ("hand_mirror 小镜子", 0.3),
    "piano": ("piano 钢琴", 1.25),
    "fire": ("campfire bonfire fire_pit a_fire the_fire 篝火 火堆", 0.9),
    "tent": ("tent. tents 帐篷", 1.6),
    "statue": ("statue sculpture 雕像", 2.6),
    "ladder": ("ladder. 梯子", 3.2),
    "snowman": ("snowman 雪人", 1.5),
    "gravestone": ("gravestone tombstone headstone 墓碑", 0.9),
    "phone booth": ("phone_booth phone_box 电话亭", 2.4),
    "mailbox": ("mailbox postbox 邮筒", 1.3),
    "barrel": ("barrel. barrels 木桶", 0.95),
    "chest": ("treasure_chest a_chest the_chest 宝箱", 0.55),
    "cart": ("cart. trolley wheelbarrow 推车", 1.1),
    "anchor": ("anchor. 锚", 1.1),
    "typewriter": ("typewriter 打字机", 0.24),
    "television": ("television tv. 电视", 0.6),
    "computer": ("computer 电脑", 0.5),
    "grandfather clock": ("grandfather_clock 座钟", 2.0),
    "clock": ("alarm_clock a_clock the_clock 时钟 闹钟", 0.4),
    "trophy": ("trophy 奖杯", 0.4),
    "well": ("a_well the_well 水井", 1.9),
}
_STANDING = (
    "bicycle,car,boat,coffee machine,bird,lamp,piano,fire,tent,statue,ladder,snowman,gravestone,phone booth,mailbox,"
    "barrel,chest,cart,anchor,typewriter,television,computer,grandfather clock,clock,trophy,well"
)
PART_OF_A_PLACE = ("lamp", "bird")
"""Things that a place has of itself."""
STANDING = frozenset(_STANDING.split(","))
"""Things that stand in the place."""
HANDY = frozenset(THINGS) - STANDING
"""Things a hand can hold."""
FLAMES = frozenset({"lantern", "torch", "candle", "flashlight", "fire"})
"""Things that give light when every lamp is out."""

_NOT_THERE = (
    r"\b(gold|silver|block|neon|painted|faded|big|red|white|black|small|capital|carved) letters\b"
    r"|\bletters (on|over|above|of|across|spell)\w*\b|\blettered\b"
    r"|\bfire (extinguisher|escape|door|truck|engine|alarm|station|hose)\b|\bbook(s|ed)? (a|the) (room|table|flight)\b"
    r"|\bglass (door|wall|roof|case)\b|\bon the glass\b|\bcups? (her|his|a|one|both|its) hands?\b"
    r"|\b(his|her|their) chest\b|采茶|茶田|茶山|茶园|茶叶|茶树"
)
"""Words that look like a thing in the hand and are none, and none in the place either."""
_WORDS = Lexicon(((name, words) for name, (words, _) in THINGS.items()), _NOT_THERE)


def things_in(text: str) -> list[str]:
    """Things that staging knows and a text names, in the order the text names them."""
    found = _WORDS.found(text)
    names = sorted(found, key=lambda name: (found[name], name))
    for whole, part in _WHOLES:
        if whole in names and part in names:
            names.remove(part)
    return names


def called(name: str, text: str) -> str:
    """The word by which a text names a thing; of a text in English, what it is called here."""
    spoken = sorted(_WORDS.matches(text), key=lambda match: match[1])
    return next((word for word, _ in spoken if not word.isascii() and name in _WORDS.found(word)), name)


_HANGS = (
    r"(over|above|overhead|hangs|hanging|high up|up high|(on|from|against|in) (the|a|its|their) (\w+ )?"
    r"(wall|ceiling|tower|pillar|beam|canopy|roof|front|facade|gable|mantel|mantelpiece))\b"
)


def hangs(name: str, text: str) -> bool:
    """Whether a text tells that a thing hangs over a place or on its walls, and does not stand in it."""
    if name not in ("clock", "television", "flag", "mirror", "statue"):
        return False
    return (
        re.search(rf"\b{name}\b[^.;,]{{0,14}}\b{_HANGS}|墙上.{{0,6}}(钟|电视)|挂着.{{0,6}}钟", text, re.IGNORECASE)
        is not None
    )


_WHOLES = (
    ("paper boat", "boat"),
    ("paper boat", "letter"),
    ("coffee machine", "cup"),
    ("bouquet", "flower"),
    ("newspaper", "letter"),
    ("laptop", "book"),
    ("laptop", "computer"),
    ("suitcase", "bag"),
    ("suitcase", "box"),
    ("grandfather clock", "clock"),
    ("phone booth", "phone"),
    ("flashlight", "torch"),
    ("binoculars", "telescope"),
    ("wheelbarrow", "cart"),
)
"""A thing whose words hold another's: only the whole is meant."""
