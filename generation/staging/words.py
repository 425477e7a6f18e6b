"""The words staging knows, in English and Chinese: places, doings, feelings and things, as data.

English words are stems matched from a word's start ("walk" finds "walks", "walking"); a stem that ends in
a full stop must match the whole word. Chinese words are found anywhere in the text.
"""

from __future__ import annotations

import re
from functools import cache

from generation.stage import Doing, Feeling

PLACES: tuple[tuple[str, str], ...] = (
    # The first line with a word in the location's name wins, so the particular stands before the general.
    ("lantern room", "lantern room. lamp room. 灯室 灯笼室"),
    ("wheelhouse", "wheelhouse pilothouse cabin_of 驾驶舱 船舱"),
    ("lighthouse", "lighthouse 灯塔"),
    ("open sea", "open_sea open_ocean high_seas at_sea ocean mid-ocean 大海 海上 海面"),
    ("canal lane", "canal 江南 水乡 古镇"),
    ("spaceship", "spaceship spacecraft starship cockpit airlock bridge_of_the_ship 飞船 太空舱 宇宙"),
    ("train", "train. carriage compartment subway metro 火车 车厢 地铁 列车"),
    ("car", "car. taxi cab. van. truck. limousine backseat 轿车 汽车 出租车 车内"),
    ("underwater", "underwater seabed undersea ocean_floor 水下 海底"),
    ("laboratory", "lab. labs. laborator 实验室"),
    ("hospital", "hospital ward. clinic surgery 医院 病房 诊所"),
    ("church", "church chapel cathedral temple 教堂 寺 庙"),
    ("café", "cafe café coffee diner espresso tea_house teahouse 咖啡 茶馆 茶楼"),
    ("bar", "bar. pub. tavern saloon nightclub 酒吧 酒馆"),
    ("restaurant", "restaurant bistro canteen 餐厅 饭店 饭馆"),
    ("shop", "shop store. boutique bakery supermarket 商店 店铺 店里 小卖部 书店"),
    ("corridor", "corridor hallway hall. stairwell staircase stairs lobby 走廊 楼道 过道 楼梯"),
    ("kitchen", "kitchen galley 厨房 灶"),
    ("bathroom", "bathroom toilet 浴室 洗手间 卫生间"),
    ("bedroom", "bedroom nursery hotel_room dorm 卧室 房间里 宿舍"),
    ("office", "office study. desk. classroom school newsroom 办公室 书房 教室 学校"),
    (
        "living room",
        "living lounge parlor parlour apartment flat. sitting_room home. house. cottage 客厅 家 公寓 屋内",
    ),
    ("rooftop", "rooftop roof. terrace balcony 天台 屋顶 阳台 楼顶"),
    ("alley", "alley backstreet lane. 小巷 巷 胡同 弄堂"),
    ("bridge", "bridge. footbridge 桥"),
    ("village", "village hamlet farmyard farmhouse courtyard 村 院子 乡 镇"),
    (
        "street",
        "street road. avenue city town square plaza downtown market bus_stop highway 街 路 城市 广场 市场 车站",
    ),
    (
        "harbour",
        "harbor harbour dock. docks pier. jetty quay wharf marina port. boat. ship. deck. ferry 码头 港 船 渡口",
    ),
    ("coast", "coast beach shore sea. seaside cliff ocean island rocks causeway bay. dune 海 岸 沙滩 悬崖 岛 礁"),
    ("forest", "forest wood. woods jungle grove trees orchard 森林 树林 林"),
    ("park", "park. garden playground cemetery graveyard 公园 花园 操场 墓"),
    ("snowfield", "snowfield glacier tundra arctic snowy ice. 雪原 雪地 冰"),
    ("mountains", "mountain peak. ridge summit cliffs canyon valley 山 峰 谷"),
    ("desert", "desert dunes wasteland mesa 沙漠 戈壁 荒"),
    ("river", "river stream lake pond creek brook canal bank. 河 溪 湖 池塘 江"),
    ("field", "field meadow farm prairie pasture hill 田 草地 草原 原野 麦"),
    ("cave", "cave cavern tunnel mine. sewer dungeon 洞 隧道 矿"),
)
_WALLED = (
    "lantern room,wheelhouse,laboratory,hospital,café,bar,restaurant,shop,corridor,kitchen,bathroom,bedroom,office,"
    "living room,church,spaceship,train,car,cave"
)
INDOORS = frozenset(_WALLED.split(","))
"""Places with walls; the others are under the sky."""

DOINGS: tuple[tuple[Doing, str], ...] = (
    (Doing.EMBRACE, "embrac hug hugs hugged hugging 拥抱 抱住 抱着 抱在一起 相拥"),
    (Doing.FIGHT, "fight punch struggl wrestl hits kick 打架 搏斗 打斗 挥拳"),
    (Doing.FALL, "fall. falls falling fell. collaps trip. trips stumbl slips 跌倒 摔倒 倒下 摔"),
    (Doing.RUN, "run. runs running ran. sprint rush dash. dashes hurr race. races flee chas 跑 奔 冲"),
    (Doing.CLIMB, "climb ascend scrambl 爬 攀 登上"),
    (Doing.KNEEL, "kneel crouch squat bends bend. stoop 跪 蹲 弯腰"),
    (Doing.SLEEP, "sleep asleep slept 睡"),
    (Doing.LIE, "lie. lies lying lay. 躺"),
    (
        Doing.WALK,
        "walk stride step. steps stepping enter exit leave. leaves cross. crosses crossing approach wander "
        "stroll pace. paces march arriv limp tiptoe follow 走 进来 离开 走进 走出 迈步 散步 跟着",
    ),
    (Doing.SIT, "sit. sits sitting sat. seat perch 坐"),
    (Doing.PHONE, "phone. phones calls dial telephon 打电话 电话 手机"),
    (Doing.WRITE, "write writing writes wrote scribbl sign. signs draws 写 签"),
    (Doing.READ, "read. reads reading studies 读 看书 看信"),
    (Doing.DRINK, "drink sip. sips sipping gulp swallow 喝 饮 抿"),
    (Doing.WAVE, "wave. waves waving beckon salut 挥手 招手"),
    (Doing.POINT, "point. points pointing gestur 指"),
    (Doing.LIFT, "lift. lifts lifting rais hoist picks pick. 举 抬 捡 拿起"),
    (Doing.PUSH, "push shove pull press. presses crank turns_the heav 推 拉 按 转动"),
    (Doing.PASS, "pass. passes hands_over give. gives giving offer deliver 递 给 交给"),
    (
        Doing.REACH,
        "reach grab. grabs stretch takes take. touch puts put. places sets lights_a lights_the lighting_a pour lowers "
        "lower. fold open. opens opening close. closes unlock 伸手 抓 放 打开 关上 折 点亮 点燃 倒",
    ),
    (Doing.HOLD, "hold clutch grip. grips carr cradl wields wearing 拿 握 捧 提着 端 抱"),
    (Doing.SHAKE_HEAD, "shakes_his_head shakes_her_head shakes_their_head shakes_head 摇头"),
    (Doing.NOD, "nod. nods nodding agrees bows 点头"),
    (Doing.LAUGH, "laugh chuckl giggl grin. grins 大笑 哈哈 笑出"),
    (Doing.CRY, "cry. cries crying cried sob. sobs weep tears 哭 流泪 泪"),
    (Doing.TURN, "turn. turns turning spin. spins 转身 回头 转过"),
)
TRAVELS = frozenset({Doing.WALK, Doing.RUN})

FEELINGS: tuple[tuple[Feeling, str], ...] = (
    (
        Feeling.JOY,
        "smil laugh joy happy happi grin. grins delight cheer beams excited warm. warmly relie 笑 高兴 快乐 开心 欢",
    ),
    (
        Feeling.SADNESS,
        "sad. sadly cry. cries weep sob tears grief grie mourn lonely wistful heartbroken 哭 悲 伤心 难过 泪 孤独",
    ),
    (Feeling.ANGER, "angr anger furious rage shout yell snaps scowl glare hate 怒 生气 吼 骂"),
    (Feeling.FEAR, "afraid fear scared terrif trembl panic horror nervous shak whimper flinch 怕 恐 惊慌 发抖 紧张"),
    (Feeling.SURPRISE, "surpris gasp astonish amaz startl stun. stunned wide-eyed shock stares 惊讶 惊 吃惊 愣"),
    (
        Feeling.DOUBT,
        "doubt suspicio hesitat puzzl confus wonder. wonders frown uncertain skeptic curious 怀疑 犹豫 疑惑 皱眉 好奇",
    ),
)

THINGS: dict[str, tuple[str, float]] = {
    # What it is called here: the words for it, and its height in metres.
    "letter": ("letter envelope note. paper. page. 信 信封 纸条", 0.22),
    "paper boat": ("paper_boat paper_boats origami 纸船 小船", 0.14),
    "phone": ("phone. smartphone cellphone mobile. telephone 手机 电话", 0.15),
    "cup": ("cup. cups mug. espresso. teacup tea. coffee. 杯 茶 咖啡", 0.1),
    "glass": ("glass. wine whisky whiskey 玻璃杯 酒杯", 0.12),
    "bottle": ("bottle 瓶", 0.28),
    "book": ("book. books notebook diary journal logbook log. 书 日记 本子", 0.24),
    "gun": ("gun. pistol revolver rifle 枪", 0.2),
    "sword": ("sword blade dagger knife 剑 刀", 0.9),
    "lamp": ("lamp. lamps lamplight 台灯 吊灯", 0.5),
    "lantern": ("lantern storm_lamp oil_lamp torch flashlight candle 灯笼 提灯 手电 油灯 蜡烛", 0.35),
    "key": ("key. keys 钥匙", 0.1),
    "bag": ("bag. bags suitcase backpack luggage satchel 包 行李 书包", 0.45),
    "umbrella": ("umbrella parasol 伞", 0.95),
    "bicycle": ("bicycle bike. 自行车 单车", 1.05),
    "car": ("car. taxi truck. van. 汽车 轿车 出租车 卡车", 1.5),
    "boat": ("boat. rowboat dinghy ship. sailboat ferry 船 小艇 渔船", 2.4),
    "coffee machine": ("coffee_machine espresso_machine machine. portafilter 咖啡机", 0.5),
    "flower": ("flower rose. bouquet 花", 0.4),
    "photograph": ("photograph photo picture. portrait 照片 相片", 0.22),
    "map": ("map. chart. 地图", 0.4),
    "radio": ("radio. walkie 收音机 对讲机", 0.25),
    "box": ("box. crate chest. package parcel 箱 盒", 0.4),
    "rope": ("rope. 绳", 0.3),
    "guitar": ("guitar 吉他", 1.0),
    "ball": ("ball. football 球", 0.24),
    "bird": ("gull seagull pigeon crow. bird 鸟 海鸥", 0.3),
    "watch": ("watch. wristwatch pocket_watch 手表 怀表", 0.1),
}
HANDY = frozenset(THINGS) - {"bicycle", "car", "boat", "coffee machine", "bird", "lamp"}
"""Things a hand can hold; the others stand in the place."""

_ODD = (
    "dragon elephant lion tiger bear. wolf whale shark monster alien dinosaur helicopter airplane aeroplane plane. "
    "motorcycle tank. tractor cow. sheep piano violin drum. statue fountain telescope balloon kite. rocket crowd. "
    "crowds army. parade fireworks explosion 龙 大象 狮子 老虎 狼 鲸 飞机 直升机 摩托 钢琴 小提琴 雕像 气球 风筝 "
    "火箭 人群 烟花 爆炸"
)
ODD_THINGS: tuple[str, ...] = tuple(_ODD.split())
"""Things films often ask for that nothing here can draw; they are reported, never dropped in silence."""


@cache
def pattern(words: str) -> re.Pattern[str]:
    """A search for any of some words: stems of English, runs of Chinese."""
    parts = []
    for word in words.split():
        stem = re.escape(word.rstrip(".").replace("_", " "))
        if not word.isascii() and "é" not in word:
            parts.append(stem)
        elif word.endswith("."):
            parts.append(rf"\b{stem}\b")
        else:
            parts.append(rf"\b{stem}\w*")
    return re.compile("|".join(parts), re.IGNORECASE)


def place_in(text: str) -> str:
    """The kind of place a text names, or an empty string."""
    for kind, words in PLACES:
        multiword = kind if kind == "lantern room" else ""
        if multiword and re.search(r"lantern room|lamp room|灯室", text, re.IGNORECASE):
            return kind
        if not multiword and pattern(words).search(text):
            return kind
    return ""


def things_in(text: str) -> list[str]:
    """Things that staging knows and a text names, in the order the text names them."""
    found = [(match.start(), name) for name, (words, _) in THINGS.items() if (match := pattern(words).search(text))]
    names = [name for _, name in sorted(found)]
    for whole, part in (("paper boat", "boat"), ("paper boat", "letter"), ("coffee machine", "cup")):
        if whole in names and part in names:
            names.remove(part)
    return names
