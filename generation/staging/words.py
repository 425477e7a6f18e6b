"""The words staging knows, in English and Chinese: places, doings, feelings and things, as data.

English words are stems matched from a word's start ("walk" finds "walks", "walking"); a stem that ends in
a full stop must match the whole word. Chinese words are found anywhere in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from generation.stage import Doing, Feeling

PLACES: tuple[tuple[str, str], ...] = (
    # The first line with a word in the location's name wins, so the particular stands before the general.
    ("lantern room", "lantern_room lamp_room 灯室 灯笼室"),
    ("waiting room", "waiting_room waiting_hall waiting_area 候车室 候诊室 等候室 等候厅"),
    ("wheelhouse", "wheelhouse pilothouse cabin_of 驾驶舱 船舱"),
    ("lighthouse", "lighthouse 灯塔"),
    ("open sea", "open_sea open_ocean high_seas at_sea ocean mid-ocean rowboat rowing_boat life_raft 大海 海上 海面"),
    ("canal lane", "canal 江南 水乡 古镇"),
    (
        "spaceship",
        "spaceship spacecraft starship space_station space_dock orbital lunar_module airlock "
        "bridge_of_the_ship 飞船 太空舱",
    ),
    ("space", "outer_space deep_space space. orbit. 太空 宇宙"),
    ("airport", "airport airfield departure_lounge departures. arrivals. boarding_gate 机场 候机"),
    ("aeroplane", "aeroplane airplane aircraft plane. jet. airliner cockpit 飞机 机舱"),
    (
        "station",
        "train_station railway_station railroad_station subway_station metro_station station_platform platform. "
        "火车站 站台 月台 车站",
    ),
    ("train", "train. carriage compartment dining_car sleeping_car subway metro tram. 火车 车厢 地铁 列车"),
    (
        "garage",
        "garage car_deck vehicle_deck car_park parking_lot multi-storey auto_shop "
        "body_shop repair_shop gas_station petrol_station fire_station 车库 修车",
    ),
    ("bus", "bus. coach. minibus school_bus trolleybus 公交车 大巴 巴士"),
    (
        "police station",
        "police_station police_office police precinct sheriff interrogation detective 警局 警察局 派出所 公安局",
    ),
    ("car", "car. taxi cab. van. truck. limousine backseat 轿车 汽车 出租车 车内"),
    ("pool", "swimming_pool pool. poolside natatorium 泳池 游泳"),
    ("underwater", "underwater seabed undersea ocean_floor 水下 海底"),
    ("cemetery", "cemetery graveyard churchyard grave. graves graveside burial 墓 坟"),
    ("playground", "playground schoolyard swings sandbox 操场 游乐场"),
    ("stadium", "stadium arena football_pitch soccer_field football_field sports_ground racetrack 体育场 球场"),
    ("greenhouse", "greenhouse glasshouse conservatory hothouse 温室 花房"),
    ("classroom", "classroom schoolroom lecture_hall schoolhouse school. 教室 课堂 学校"),
    ("library", "library archive bookshop bookstore 图书馆 书店 书库"),
    ("museum", "museum art_gallery gallery exhibition 博物馆 美术馆 画廊 展厅"),
    ("theatre", "theatre theater auditorium opera_house cinema concert_hall backstage 剧院 剧场 戏台 电影院 舞台"),
    ("great hall", "great_hall throne banquet_hall ballroom 大殿 宝座"),
    ("castle", "castle fortress citadel palace keep. 城堡 宫 城楼"),
    ("stable", "stable. stables horse_stall 马厩 马棚"),
    ("barn", "barn. barns shed. woodshed outbuilding hayloft cowshed haystack 谷仓 牛棚"),
    ("workshop", "workshop carpenter studio. 作坊 工作室"),
    ("factory", "factory assembly_line foundry steelworks machine_hall textile_mill 工厂 车间"),
    ("warehouse", "warehouse storeroom depot hangar mill. 仓库"),
    ("cell", "cell. prison jail dungeon 牢 监狱 囚室"),
    ("laboratory", "lab. labs. laborator control_room observatory 实验室"),
    ("hospital", "hospital ward. clinic surgery operating_room emergency_room morgue 医院 病房 诊所"),
    ("church", "church chapel cathedral temple monastery 教堂 寺 庙"),
    ("café", "cafe café coffee diner espresso tea_house teahouse 咖啡 茶馆 茶楼"),
    ("bar", "bar. pub. tavern saloon nightclub 酒吧 酒馆"),
    ("restaurant", "restaurant bistro canteen 餐厅 饭店 饭馆"),
    ("shop", "shop store. boutique bakery supermarket pharmacy florist 商店 店铺 店里 小卖部"),
    ("attic", "attic garret 阁楼"),
    ("cellar", "cellar basement crypt 地窖 地下室"),
    ("elevator", "elevator lift. 电梯"),
    ("stairwell", "stairwell staircase stairs stairway 楼梯 楼道"),
    ("corridor", "corridor hallway hall. lobby passage. 走廊 过道"),
    ("kitchen", "kitchen galley 厨房 灶"),
    ("bathroom", "bathroom toilet restroom 浴室 洗手间 卫生间"),
    ("bedroom", "bedroom nursery hotel_room motel_room dorm 卧室 房间里 宿舍"),
    ("office", "office study. desk. newsroom bank. embassy 办公室 书房"),
    ("tent", "tent. yurt 帐篷 蒙古包"),
    (
        "living room",
        "living lounge parlor parlour apartment flat. sitting_room home. house. cottage cabin. hut. shack mansion "
        "villa. 客厅 家 公寓 屋内",
    ),
    ("rooftop", "rooftop roof. terrace balcony 天台 屋顶 阳台 楼顶"),
    ("alley", "alley backstreet 小巷 巷 胡同 弄堂"),
    ("country road", "country_road country_lane dirt_road back_road lonely_road highway roadside lane. 公路 土路"),
    ("bridge", "bridge. footbridge 桥"),
    ("market", "market marketplace bazaar souk stalls. fairground 集市 菜市 市集 市场"),
    ("village", "village hamlet farmyard farmhouse courtyard 村 院子 乡 镇"),
    ("street", "street road. avenue city town square plaza downtown bus_stop bus_station 街 路 城市 广场"),
    ("pier", "pier. jetty boardwalk 栈桥"),
    ("harbour", "harbor harbour slipway boat_ramp dock. docks quay wharf marina port. 码头 港 船 渡口"),
    ("deck", "deck. decks ferry ship. yacht boat. cruise_ship 甲板 渡轮 邮轮"),
    ("island", "island lagoon tropical_beach 岛"),
    ("coast", "coast beach shore sea. seaside cliff ocean rocks causeway bay. dune 海 岸 沙滩 悬崖 礁"),
    ("jungle", "jungle rainforest swamp bayou mangrove 丛林 雨林 沼泽"),
    ("orchard", "orchard apple_trees vineyard 果园 葡萄园"),
    ("forest", "forest wood. woods grove trees campsite camp. clearing 森林 树林 林"),
    ("park", "park. 公园"),
    ("garden", "garden backyard back_yard front_yard allotment flower_bed 花园 菜园"),
    ("snowfield", "snowfield glacier tundra arctic snowy ice. 雪原 雪地 冰"),
    ("mountains", "mountain peak. ridge summit cliffs canyon valley 山 峰 谷"),
    ("desert", "desert dunes wasteland mesa 沙漠 戈壁 荒"),
    ("river", "river stream lake pond creek brook canal river_bank riverbank waterfall 河 溪 湖 池塘 江"),
    ("wheat field", "wheat barley rye_field 麦田 麦地 麦"),
    ("cornfield", "cornfield corn. maize 玉米"),
    ("lavender field", "lavender 薰衣草"),
    ("sunflower field", "sunflower 向日葵 葵花"),
    (
        "field",
        "field meadow farm ranch. corral prairie pasture plain. plains grassland steppe savanna moor. moors "
        "moorland heath. hill 田 草地 草原 原野",
    ),
    ("cave", "cave cavern tunnel mine. sewer 洞 隧道 矿"),
)
_WALLED = (
    "lantern room,wheelhouse,laboratory,hospital,café,bar,restaurant,shop,corridor,kitchen,bathroom,bedroom,office,"
    "living room,church,classroom,library,theatre,great hall,aeroplane,warehouse,cell,spaceship,train,car,cave,"
    "airport,train corridor,museum,pool,garage,workshop,barn,greenhouse,tent,attic,cellar,stairwell,elevator,"
    "waiting room,bus,police station,factory,stable"
)
INDOORS = frozenset(_WALLED.split(","))
"""Places with walls; the others are under the sky."""

DOINGS: tuple[tuple[Doing, str], ...] = (
    (
        Doing.STEER,
        "steer. steers steering steered the_wheel turns_the_wheel turning_the_wheel turns_the_helm "
        "ship's_wheel her_wheel his_wheel the_helm the_tiller drives driving "
        "开车 驾车 掌舵 舵 方向盘",
    ),
    (Doing.HUG_SELF, "hugs_herself hugs_himself hugs_her_knees hugs_his_knees arms_around_herself arms_around_himself "
     "shiver 抱紧自己 抱住自己 抱着膝 发冷"),
    (Doing.EMBRACE, "embrac hug hugs hugged hugging kiss 拥抱 抱住 紧紧抱 抱在一起 相拥 吻"),
    (Doing.FIGHT, "fight punch struggl wrestl hits kick 打架 搏斗 打斗 挥拳"),
    (Doing.ROW, "rows rowing rowed the_oars an_oar 划船 划桨 摇橹 划着"),
    (Doing.SWIM, "swim swam 游泳 游向 游着"),
    (Doing.DANCE, "dance. dances dancing danced waltz twirl 跳舞 起舞 舞蹈"),
    (Doing.SWEEP, "sweeps sweeping swept_the sweep. mops mopping rake. rakes raking 扫地 打扫 拖地"),
    (Doing.DIG, "dig. digs digging dug shovels shoveling shovelling 挖 铲"),
    (Doing.FALL, "fall. falls falling fell. collaps trip. trips stumbl slips_on slips_and 跌倒 摔倒 倒下 摔"),
    (Doing.STAIRS, "up_the_stairs up_the_steps up_stairs climbs_the_stairs climbs_the_steps climbs_stairs upstairs "
     "down_the_stairs down_the_steps 上楼 下楼 楼梯"),
    (Doing.RUN, "run. runs running ran. sprint rush dash. dashes hurr race. races flee chas gallop bolts bounds "
     "bounding 跑 奔 冲"),
    (Doing.CLIMB, "climb ascend scrambl 爬 攀 登上"),
    (Doing.JUMP, "jump. jumps jumping jumped leaps leaping dives diving hops hopping 跳起 跳跃 蹦"),
    (Doing.KNEEL, "kneel knelt on_her_knees on_his_knees hands_and_knees 跪"),
    (Doing.CROUCH, "crouch squat stoop hides_behind huddl ducks. ducking drop_behind drops_behind "
     "hide_behind hiding_behind 蹲"),
    (Doing.SLEEP, "sleep asleep slept dozes dozing naps napping snoring snores 睡"),
    (Doing.LIE, "lie. lies lying lay. 躺"),
    (
        Doing.WALK,
        "walk stride step. steps stepping enter exit leave. leaves cross. crosses crossing approach wander "
        "stroll pace. paces march arriv limp tiptoe follow "
        "trot trudg shuffl plod hobbl creep sneak 走 进来 离开 走进 走出 迈步 散步 跟着",
    ),
    (Doing.SIT, "sit. sits sitting sat. seat perch swinging_their_legs swinging_his_legs swinging_her_legs "
     "in_an_armchair in_a_chair in_the_chair in_a_rocking_chair on_the_sofa on_the_couch straddl 坐"),
    (Doing.PIANO, "plays_the_piano playing_the_piano at_the_piano piano_keys plays_piano 弹琴 弹钢琴 弹奏"),
    (Doing.GUITAR, "strum plays_the_guitar playing_the_guitar plays_guitar plays_a_guitar 弹吉他"),
    (Doing.VIOLIN, "plays_the_violin playing_the_violin plays_violin plays_a_violin the_fiddle 拉小提琴 拉琴"),
    (Doing.TYPE, "types typing typed at_the_keyboard 打字 敲键盘"),
    (Doing.PAINT, "paints painting_a painting_the painted_ paints_a 画画 作画 绘画 刷漆"),
    (Doing.PHONE, "phone. phones calls dials. dialing dialling telephon 打电话 电话 手机"),
    (Doing.WRITE, "write writing writes wrote scribbl sign. signs draws drawing_a drawing_the "
     "sketches sketching 写 签"),
    (Doing.READ, "read. reads reading studies leafs_through 读 看书 看信"),
    (Doing.STIR, "stirs stirring stirred cooks cooking chops chopping kneads 搅 炒菜 做饭 切菜"),
    (Doing.POUR, "pour waters_the waters_a watering_the watering_a ladle 倒茶 倒水 倒酒 倒咖啡 斟 浇"),
    (Doing.DRINK, "drink sip. sips sipping gulp swallow 喝 饮 抿"),
    (Doing.EAT, "eat. eats eating ate. chews chewing bites_into nibbl 吃 咬"),
    (Doing.COUNT, "counts counting counted on_her_fingers on_his_fingers 数着 数钱 数数 点钱"),
    (Doing.KNOCK, "knocks knocking knocked knock. 敲门 敲"),
    (Doing.COVER_EARS, "covers_her_ears covers_his_ears hands_over_her_ears hands_over_his_ears covering_her_ears "
     "covering_his_ears 捂住耳朵 捂耳"),
    (Doing.WIPE_EYES, "wipes_her_eyes wipes_his_eyes wiping_her_eyes wiping_his_eyes wipes_away wipes_a_tear "
     "wipes_her_tears wipes_his_tears dries_her_eyes dries_his_eyes rubs_her_eyes rubs_his_eyes "
     "wipes_her_face wipes_his_face 擦眼 擦泪 抹泪 抹眼泪 揉眼"),
    (Doing.PRAY, "pray. prays praying prayed in_prayer 祈祷 祷告"),
    (Doing.CLAP, "clap. claps clapping applaud 鼓掌 拍手"),
    (Doing.THROW, "throws throwing threw tosses flings hurls 扔 抛 投"),
    (
        Doing.OPEN_ARMS,
        "arms_wide arms_open open_arms arms_outstretched outstretched_arms arms_spread spreads_her_arms "
        "spreads_his_arms spread_arms opens_her_arms opens_his_arms arms_out 张开双臂 展开双臂 伸开双臂 张开手臂",
    ),
    (Doing.SHRUG, "shrug 耸肩 摊手"),
    (
        Doing.RAISE,
        "high_over over_her_head over_his_head above_her_head above_his_head holds_up raises_her_hand "
        "raises_his_hand raises_a_hand raises_a_finger raises_one_finger raises_two_fingers "
        "raises_three_fingers raises_four_fingers raises_five_fingers holds_high held_high 高举 举过头 举起",
    ),
    (Doing.WAVE, "wave. waves waving beckon salut 挥手 招手"),
    (Doing.POINT, "point. points pointing aim. aims aiming gestur 指 瞄准"),
    (
        Doing.PUT_DOWN,
        "puts_down sets_down lays_down puts_it sets_it lays_it puts_the sets_the lays_the places_the places_a puts_a "
        "sets_a places_it lowers_the lowers_it sends_the launches bends. bend. bending 放下 放在 放到 放进 搁 弯腰",
    ),
    (Doing.LIFT, "lift. lifts lifting rais hoist picks pick. 举 抬 捡 拿起"),
    (Doing.PUSH, "push shove pull press. presses crank turns_the heav drags dragging 推 拉 按 转动 拖"),
    (Doing.PASS, "pass. passes hands_over give. gives giving offer deliver hands_him hands_her "
     "holds_out holding_out held_out extends 递 给 交给"),
    (
        Doing.REACH,
        "reach grab. grabs moves_a moves_the moves_his moves_her stretch takes take. touch puts "
        "put. places sets lights_a lights_the lighting_a lowers "
        "lower. fold open. opens opening close. closes unlock 伸手 抓 放 打开 关上 折 点亮 点燃 倒",
    ),
    (Doing.BOW, "bows bowing bowed. 鞠躬 躬身"),
    (Doing.HOLD, "hold clutch grip. grips carr cradl wields wearing 拿 握 捧 提着 端 抱"),
    (Doing.SHAKE_HEAD, "shakes_his_head shakes_her_head shakes_their_head shakes_head shaking_her_head "
     "shaking_his_head 摇头"),
    (Doing.NOD, "nod. nods nodding agrees 点头"),
    (Doing.LAUGH, "laugh chuckl giggl grin. grins 大笑 哈哈 笑出"),
    (Doing.CRY, "cry. cries crying cried sob. sobs sobbing weep tears in_tears 哭 流泪 泪"),
    (Doing.THINK, "thinks thinking ponder wonders chin_in_hand strokes_his_beard 思考 沉思 想着 思索"),
    (Doing.TURN, "turn. turns turning spin. spins 转身 回头 转过"),
)  # fmt: skip
TRAVELS = frozenset({Doing.WALK, Doing.RUN})
LEGS = frozenset(
    {Doing.WALK, Doing.RUN, Doing.SIT, Doing.LIE, Doing.KNEEL, Doing.CROUCH, Doing.STAIRS, Doing.JUMP, Doing.SLEEP}
)
"""What the legs do, whatever hands do meanwhile."""
HANDS = frozenset(
    {
        Doing.STEER, Doing.HUG_SELF, Doing.PIANO, Doing.GUITAR, Doing.VIOLIN, Doing.TYPE, Doing.PAINT, Doing.PHONE,
        Doing.WRITE, Doing.READ, Doing.STIR, Doing.POUR, Doing.DRINK, Doing.EAT, Doing.COUNT, Doing.KNOCK,
        Doing.COVER_EARS, Doing.WIPE_EYES, Doing.PRAY, Doing.CLAP, Doing.OPEN_ARMS, Doing.SHRUG, Doing.RAISE,
        Doing.WAVE, Doing.POINT, Doing.PASS, Doing.SHAKE_HEAD, Doing.NOD, Doing.LAUGH, Doing.CRY, Doing.THINK,
    }
)  # fmt: skip
"""What hands and head do, whatever the legs do meanwhile."""
ON_ARRIVAL = frozenset({Doing.PUT_DOWN, Doing.KNOCK})
"""What somebody comes to do: first the way, then this."""
FACES = frozenset({Doing.LAUGH, Doing.CRY, Doing.NOD, Doing.SHAKE_HEAD})
"""What the head does, whatever the hands do."""

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


@cache
def pattern(words: str) -> re.Pattern[str]:
    """A search of a text in lower case for any of some words: stems of English, runs of Chinese."""
    english, parts = [], []
    for word in words.split():
        stem = re.escape(word.rstrip(".").replace("_", " "))
        if not word.isascii() and "é" not in word:
            parts.append(stem)
        elif word.endswith("."):
            english.append(rf"{stem}\b")
        else:
            english.append(rf"{stem}\w*")
    if english:
        parts.insert(0, rf"\b(?:{'|'.join(english)})")
    return re.compile("|".join(parts))


Kind = TypeVar("Kind")


class Lexicon(Generic[Kind]):
    """Words by kind; a text is searched for all of them in one pass, since a film has thousands of actions.

    What `but` finds is not looked at: words that look like those of the list and mean something else.
    """

    def __init__(self, entries: Iterable[tuple[Kind, str]], but: str = r"(?!)") -> None:
        self.entries = tuple(entries)
        words = {word for _, each in self.entries for word in each.split()}
        self._all = " ".join(sorted(words, key=lambda word: (-len(word), word)))
        self._kinds: dict[str, tuple[Kind, ...]] = {}
        self._but = re.compile(but)
        self.found = lru_cache(maxsize=4096)(self._found)  # a shot's words are asked for several times

    def _read(self, text: str) -> str:
        return self._but.sub(lambda match: " " * len(match.group()), text.lower())

    def _found(self, text: str) -> Mapping[Kind, int]:
        """The kinds a text has words of, and where it first has one."""
        where: dict[Kind, int] = {}
        for match in pattern(self._all).finditer(self._read(text)):
            word = match.group()
            if word not in self._kinds:
                self._kinds[word] = tuple(kind for kind, words in self.entries if pattern(words).search(word))
            for kind in self._kinds[word]:
                where.setdefault(kind, match.start())
        return MappingProxyType(where)

    def matches(self, text: str) -> Iterable[tuple[str, int]]:
        """Each word of the text that any kind has, in lower case, and where it is."""
        found: dict[str, int] = {}
        for match in pattern(self._all).finditer(self._read(text)):
            found.setdefault(match.group(), match.start())
        return found.items()

    def first(self, text: str, otherwise: Kind) -> Kind:
        """The first kind, in the order of the entries, that a text has words of."""
        found = self.found(text)
        return next((kind for kind, _ in self.entries if kind in found), otherwise) if found else otherwise


_NOT_DONE = (
    r"\b(of|the|some|dead|dry|fallen|autumn|wet|brown|yellow|red|golden|with|in|through|and|tea|loose) leaves\b"
    r"|(?<=sweep )leaves\b|(?<=sweeps )leaves\b|(?<=rake )leaves\b|(?<=rakes )leaves\b|(?<=ing )leaves\b|\bleaves,"
    r"|\bleaves (in|into|from) (a|the|every) (pile|wind|air|trees?|road)\b"
    r"|\b(the|iron|stone|wooden|front|back|church|wet|top|bottom|first|last|one|on|of|these|narrow|steep) steps?\b"
    r"|\bcross(?=-)|\bacross from\b|\bhand over hand\b|\bclimbs? (off|out of) (the|a|his|her) (bench|chair"
    r"|stool|sofa)\b"
    r"|\b(no|a) hurry\b|\bthe (dash|press)\b|\bupstairs (window|room)\b|\b(cap|hat|hood|collar) (pulled|pushed)\b"
    r"|\bputs? (a|his|her|its|one) (finger|nose|ear|hand|arm|foot)s?\b|\bcall(s|ed) (it|her|him|them)\b|\bcalled\b"
    r"|\bwaterfall\b|\b(light|smoke|sun|moon) climbs\b|\brunning water\b|\bruns? (dry|out of|late|short)\b"
    r"|\b(snow|rain|lights?|water|tears?|hail|ash|dust|petals|sparks|night) (is |are |was |were )?(falls?"
    r"|falling|fell|runs|running)\b"
)
"""Words that look like something done and are not: leaves on the ground, the steps of a house."""
DOING_WORDS = Lexicon(DOINGS, _NOT_DONE)
FEELING_WORDS = Lexicon(FEELINGS)
_PLACE_WORDS = Lexicon(PLACES)


_LAND = frozenset({"desert", "forest", "mountains", "coast", "snowfield", "jungle", "field"})
_ROAD = re.compile(r"\b(road|highway|lane|track|trail)\b", re.IGNORECASE)
_TOWN = re.compile(r"\b(street|avenue|town|city|square|plaza|downtown|market)\b", re.IGNORECASE)
_CORRIDOR = re.compile(r"\b(corridor|hallway)s?\b|走廊|过道", re.IGNORECASE)
_ON_A_TRAIN = re.compile(r"\b(top|roof) of (a|the) (moving )?train\b", re.IGNORECASE)
_STATION = re.compile(r"\bstation\b", re.IGNORECASE)
_OTHER_STATION = re.compile(
    r"\b(relay|ranger|weather|research|way|power|radio|pumping|coast ?guard|polling|aid|stage|listening) station\b",
    re.IGNORECASE,
)
"""Stations where no train stops; what they look like is in the script's words."""
_AN_ADJECTIVE = re.compile(r"\b[fF]lat (?=[a-z])|\b[hH]ome(?= (to|from)\b)|\b[sS]treet(?= ?(light|lamp))")
_FRONTIER = re.compile(r"\b(western|frontier|ghost|mining|medieval|old west) (town|street|city)|西部", re.IGNORECASE)


def place_in(text: str) -> str:
    """The kind of place a text names, or an empty string."""
    text = _AN_ADJECTIVE.sub(" ", text)
    found = _PLACE_WORDS.found(text)
    kind = next((kind for kind, _ in PLACES if kind in found), "")
    if kind == "spaceship" and "greenhouse" in found:
        return "greenhouse"  # of a ship that grows its own
    if kind not in ("train", "spaceship") and "corridor" in found and _CORRIDOR.search(text):
        return "corridor"
    if "rooftop" in found and kind in INDOORS - {"train"}:
        return "rooftop"  # of a hospital, a hotel, an office
    if kind == "street" and "山路" in text:
        return "mountains"
    if kind == "street" and _FRONTIER.search(text):
        return "village"  # no cars and no lit shop windows there
    if kind == "office" and "river" in found:
        return "river"
    if kind == "open sea" and "deck" in found:
        return "deck"
    if kind == "train" and "corridor" in found:
        return "train corridor"
    if (kind == "train" and "rooftop" in found) or re.search(
        r"\b(top|roof) of (a|the) (moving )?train\b", text.lower()
    ):
        return "train roof"
    if kind in ("street", "country road") and _ROAD.search(text) and not _TOWN.search(text):
        land = next((one for one, _ in PLACES if one in found and one in _LAND - {"field"}), "")
        return land or kind
    return kind or ("station" if _STATION.search(text) and not _OTHER_STATION.search(text) else "")
