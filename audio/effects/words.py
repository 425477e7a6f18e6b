"""From a description to the sound it names: “the door slams behind her”, “远处的雷声”, “three knocks”."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NUMBERS = {
    "once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "double": 2, "thrice": 3,
}  # fmt: skip
_CHINESE_NUMBERS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_CHINESE_COUNT = re.compile("([一两二三四五六七八])[声下次记响]")
_DIGITS = re.compile(r"\b([1-8])\b")

PHRASES: dict[str, str] = {
    "door slam": "door slam; slam; door bang; door crash; 摔门; 门砰; 砰地关; 关门声巨",
    "door open": "door open; door; gate; hatch; 开门; 门开; 推门; 门",
    "door close": "door close; door shut; close door; shut door; gate close; hatch close; 关门; 门关",
    "door creak": "door creak; hinge; gate creak; squeak door; 门吱; 吱呀; 吱嘎",
    "wood creak": "creak; floorboard; plank creak; hull creak; mast; timber groan; deck creak; 木板; 嘎吱",
    "knock": "knock; rap door; tap door; pound door; bang door fist; 敲门; 叩门; 敲",
    "lock": "lock; unlock; bolt; key turn; key lock; deadbolt; 锁",
    "keys": "keys; jingle; keyring; 钥匙",
    "footsteps": "footstep; footsteps; steps; walk; pace; tread; stride; climb; stair; run; jog; march; boots; heels; "
    "脚步; 走; 跑; 踩; 上楼; 下楼",
    "thunder": "thunder; thunderclap; lightning; 雷; 闪电",
    "distant thunder": "distant thunder; far thunder; thunder far; thunder rumble; "
    "rumble thunder; 远处雷; 远雷; 闷雷; 远处的雷",
    "wave": "wave; surf; breaker; wave crash; sea crash; wave break; 海浪; 浪; 波涛",
    "gull": "gull; seagull; 海鸥",
    "wind": "wind; gust; gale; howl wind; breeze; 风",
    "rain": "rain; downpour; drizzle; shower; hail; 雨",
    "splash": "splash; plunge; dive; jump water; fall water; 溅; 落水; 扑通; 水花",
    "drip": "drip; drop water; leak; droplet; 滴",
    "bubbles": "bubble; underwater; gurgle; 气泡; 水下",
    "fire": "fire; flame; campfire; crackle; burn; fireplace; bonfire; 火焰; 篝火; 着火; 火",
    "leaves": "leaves; rustle leaves; bush; foliage; undergrowth; 树叶; 草丛",
    "branch": "branch; twig; snap; stick break; wood crack; crack; 树枝; 咔嚓; 折断",
    "rockfall": "rock fall; rocks; avalanche; landslide; rubble; collapse; stone fall; 落石; 坍塌; 倒塌; 石头",
    "whoosh": "whoosh; swoosh; swish; whip; fly past; rush past; sweep past; beam sweep; zoom past; 嗖; 呼啸; 掠过",
    "earthquake": "earthquake; quake; rumble; ground shake; tremor; 地震; 轰隆; 震动",
    "heartbeat": "heartbeat; heart beat; heart pound; pulse; 心跳",
    "phone ring": "phone; telephone; ring phone; phone ring; 电话",
    "mobile": "mobile; cell phone; cellphone; ringtone; smartphone; mobile phone ring; 手机铃; 手机",
    "vibrate": "vibrate; phone buzz; phone vibrate; 手机震; 振动",
    "glass clink": "clink; glass clink; toast; cheers glass; glasses; glass; 碰杯; 玻璃杯",
    "glass break": "glass break; glass shatter; shatter; window break; "
    "smash glass; glass smash; bottle smash; bottle break; "
    "vase; smash; 碎; 打破; 玻璃破",
    "cup": "cup; saucer; cup saucer; mug; porcelain; plate; dish; spoon; cutlery; bowl; 杯; 碟; 盘子; 勺; 碗",
    "coffee machine": "coffee machine; espresso; steam; espresso machine; steam wand; hiss; milk froth; valve; "
    "咖啡机; 蒸汽; 咖啡",
    "grinder": "grind; grinder; coffee grind; coffee grinder; bean; blender; drill; 磨豆; 研磨; 磨咖啡",
    "kettle": "kettle; teapot; boil; 水壶; 烧水; 水开",
    "pour": "pour; pouring; fill glass; fill cup; tap run; faucet; 倒水; 倒; 斟",
    "put down": "put down; set down; thud; thump; drop; place down; land table; bump; clunk; 放下; 砰; 咚",
    "engine start": "engine start; start engine; ignition; start car; car start; engine; motor; engine cough; "
    "发动; 启动; 引擎; 马达",
    "engine idle": "engine idle; idle; truck; boat engine; motor run; motorboat; outboard; generator; tractor; diesel; "
    "怠速; 发电机; 卡车",
    "pass by": "car; car pass; drive by; traffic; drive past; motorcycle; "
    "bus; vehicle; drive away; 汽车; 车经过; 驶过; 车",
    "brakes": "brake; skid; screech; tire; tyre; 刹车",
    "train": "train; subway; metro; locomotive; tram; 火车; 地铁; 列车",
    "train whistle": "train whistle; train horn; steam whistle; 汽笛",
    "helicopter": "helicopter; chopper; 直升机",
    "aeroplane": "plane; airplane; aeroplane; jet; aircraft; rocket; takeoff; 飞机; 火箭",
    "car horn": "car horn; honk; horn; beep horn; 喇叭; 鸣笛",
    "siren": "siren; ambulance; police car; fire engine; police; 警笛; 警报; 救护车; 警车",
    "gunshot": "gunshot; gun; shot fired; shoot; pistol; rifle; gunfire; fire gun; shot ring out; 枪",
    "explosion": "explosion; explode; bomb; blast; detonate; cannon; boom; 爆炸; 炸; 大炮",
    "church bell": "church bell; bell toll; toll; cathedral bell; bell tower; gong; 钟声; 教堂; 敲钟; 大钟",
    "small bell": "bell; bell ring; ship bell; hand bell; bell buoy; shop bell; school bell; bicycle bell; 铃; 铃铛",
    "door bell": "doorbell; door bell; 门铃",
    "clock": "clock; tick; ticking; watch tick; pocket watch; metronome; 滴答; 钟表; 时钟",
    "typing": "type; typing; keyboard; typewriter; keystroke; 打字; 键盘",
    "paper": "paper; rustle; page; newspaper; map unfold; letter; unfold; crumple; fold; book; envelope; "
    "纸; 翻书; 信; 翻页; 折",
    "tear": "tear paper; rip; tear; paper tear; 撕",
    "cloth": "cloth; fabric; coat; sail flap; flag; blanket; sheet; dress; curtain; 衣服; 布; 窗帘; 被子",
    "zipper": "zip; zipper; 拉链",
    "rope": "rope; oar; row; rowing; winch rope; hammock; 绳; 划船; 桨",
    "chain": "chain; anchor; shackle; handcuff; 铁链; 锚; 链",
    "drawer": "drawer; cupboard; cabinet; slide open; chair scrape; chair; scrape; suitcase; crate; 抽屉; 柜; 椅子; 箱",
    "switch": "switch; lamp; click; button; lever; light on; flick; "
    "flashlight; torch; latch; 开关; 开灯; 关灯; 按钮; 台灯",
    "great lamp": "lighthouse lamp; searchlight; spotlight; lamp hum; floodlight; beacon; lantern room; 探照灯; 灯塔",
    "match": "match; match strike; lighter; strike match; light match; candle; cigarette; 火柴; 打火机; 蜡烛",
    "punch": "punch; hit; slap; kick; blow lands; fist; strike; 拳; 打; 踢; 耳光",
    "body fall": "body fall; fall; collapse floor; trip; tumble; stumble; 摔倒; 跌倒; 倒下; 倒地",
    "clap": "clap; clap hands; hand clap; snap finger; 拍手; 击掌",
    "applause": "applause; applaud; audience clap; ovation; crowd clap; 掌声; 鼓掌",
    "cheer": "cheer; crowd cheer; hooray; crowd roar; stadium; 欢呼; 喝彩",
    "crowd": "crowd; murmur; chatter; people talk; voices; audience; babble; hubbub; whispers; 人群; 人声; 嘈杂; 议论",
    "laugh": "laugh; laughter; chuckle; giggle; 笑",
    "breath": "breath; breathe; sigh; gasp; pant; exhale; inhale; sniff; yawn; 呼吸; 叹气; 喘; 叹息",
    "scream": "scream; shriek; 尖叫",
    "baby": "baby; infant; baby cry; 婴儿; 宝宝",
    "dog": "dog; bark; hound; woof; 狗; 犬",
    "small dog": "puppy; small dog; terrier; yap; yelp; 小狗",
    "growl": "growl; snarl; beast; monster; bear; lion; 咆哮; 低吼; 怪兽",
    "howl": "howl; wolf; wolves; coyote; 狼; 嚎",
    "cat": "cat; meow; miaow; kitten; mew; 猫; 喵",
    "purr": "purr; cat purr; 呼噜",
    "bird": "bird; chirp; tweet; birdsong; sparrow; robin; songbird; bird sing; 鸟; 麻雀",
    "crow": "crow; raven; caw; 乌鸦",
    "owl": "owl; hoot; 猫头鹰",
    "rooster": "rooster; cock crow; cockerel; chicken; 公鸡; 鸡叫; 鸡",
    "wings": "wing; flap; flutter; pigeon; bat; take wing; 翅膀; 扑翅; 鸽子",
    "insects": "insect; fly buzz; bee; mosquito; wasp; buzz; 蜜蜂; 苍蝇; 蚊; 嗡嗡",
    "crickets": "cricket; cicada; grasshopper; 蟋蟀; 蝉; 虫鸣",
    "frog": "frog; toad; croak; ribbit; 青蛙; 蛙",
    "cow": "cow; cattle; moo; bull; 牛",
    "hooves": "hoof; hooves; gallop; horse; trot; canter; 马蹄; 马",
    "whinny": "whinny; neigh; horse neigh; horse whinny; 马嘶; 嘶鸣",
    "boat horn": "boat horn; ship horn; ferry; ship whistle; steamer; horn ship; 轮船; 船笛; 渡轮",
    "foghorn": "foghorn; fog horn; fog signal; 雾号; 雾笛",
    "magic": "magic; shimmer; sparkle; twinkle; spell; glitter; fairy; enchant; glow; dream; star; "
    "魔法; 闪光; 闪烁; 星; 发光; 梦",
    "music box": "music box; lullaby; carousel; 八音盒; 音乐盒",
    "metal clang": "clang; metal; pipe; clank; pan; bucket; iron; anvil; "
    "pot; hammer; tin; wrench; 铁; 金属; 锅; 哐当; 锤",
    "sword": "sword; blade; knife; dagger; steel; clash; sheath; 剑; 刀",
    "servo": "servo; robot; mechanical arm; android; whirr; whir; gear turn; robot move; 机器人; 机械; 伺服",
    "static": "static; radio; radio static; crackle radio; interference; walkie talkie; transmission; tv static; "
    "收音机; 电台; 无线电; 杂音",
    "electric": "electric; spark; electricity; short circuit; zap; taser; 电流; 火花; 触电",
    "hum": "hum; fluorescent; transformer; fridge; refrigerator; fan; ventilation; 电器; 冰箱; 嗡鸣; 风扇",
    "winch": "winch; crank; machinery; mechanism; gears; clockwork; "
    "mechanism turn; lamp turn; machine; 机器; 齿轮; 绞盘",
    "camera": "camera; shutter; photo; photograph; snapshot; 拍照; 快门; 相机",
    "alarm": "alarm; alarm clock; klaxon; red alert; 闹钟; 闹铃",
    "beep": "beep; computer; monitor; blip; sonar; scanner; keypad; notification; 哔; 电脑; 提示音",
    "ding": "ding; elevator; lift arrives; microwave; chime; 叮; 电梯; 微波",
    "buzzer": "buzzer; intercom; wrong answer; door buzz; 蜂鸣; 门禁",
    "whistle": "whistle; referee; police whistle; 哨; 口哨",
    "laser": "laser; ray gun; blaster; phaser; 激光",
    "drum": "drum; drumbeat; timpani; drum beat; 鼓",
    "spray": "spray; aerosol; perfume; extinguisher; air brake; airlock; 喷",
}
"""Each sound's phrases, in English (every word of a phrase has to occur) and in Chinese (as it stands)."""

SURFACES: dict[str, str] = {
    "gravel": "gravel; pebble; shingle; path; rubble; 碎石; 石子; 小路",
    "snow": "snow; ice; 雪; 冰",
    "iron": "iron; metal; grate; spiral; ladder; catwalk; gangway; steel; 铁; 金属; 旋梯",
    "stone": "stone; concrete; street; pavement; sidewalk; corridor; tile; "
    "marble; road; asphalt; cobble; alley; station; "
    "hall; 石; 街; 走廊; 水泥; 瓷砖; 马路; 巷",
    "sand": "sand; beach; dune; desert; 沙",
    "grass": "grass; forest; field; leaf; leaves; meadow; garden; wood chips; lawn; jungle; 草; 森林; 树林; 田; 花园",
    "water": "puddle; water; wade; mud; wet; shallow; stream; 水坑; 水; 泥; 积水",
    "wood": "wood; wooden; deck; floor; stair; porch; pier; jetty; plank; floorboard; 木; 甲板; 地板; 楼梯; 码头",
}
_RUNNING = ("run", "sprint", "jog", "dash", "rush", "hurry", "race", "chase")


@lru_cache(maxsize=4096)
def name_of(description: str) -> str | None:
    """The sound a description names, None if none: its longest phrase; of two, the first (in Chinese the last)."""
    return _best(description, _phrases())


def known(description: str) -> bool:
    """Whether a description names a sound that can be made; cheap, for a plan to report what cannot."""
    return name_of(description) is not None


@lru_cache(maxsize=1024)
def surface_of(description: str) -> str:
    """What feet walk on; wood where the words do not say."""
    return _best(description, _surfaces()) or "wood"


def is_running(description: str) -> bool:
    """Whether the feet in a description run."""
    return bool({_stem(word) for word in _RUNNING} & set(_stems(description))) or "跑" in description


def times_of(description: str) -> int:
    """How often something happens (“knocks three times”, “敲了两下”); 0 where the words do not say."""
    chinese = _CHINESE_COUNT.search(description)
    if chinese:
        return _CHINESE_NUMBERS[chinese.group(1)]
    for word in _WORD.findall(description.casefold()):
        if word in _NUMBERS:
            return _NUMBERS[word]
    digits = _DIGITS.search(description)
    return int(digits.group(1)) if digits else 0


Phrase = tuple[str, tuple[str, ...], str]
"""A sound's name, the stems of an English phrase, or a Chinese phrase as it stands."""


@lru_cache(maxsize=1)
def _phrases() -> tuple[Phrase, ...]:
    return _split(PHRASES)


@lru_cache(maxsize=1)
def _surfaces() -> tuple[Phrase, ...]:
    return _split(SURFACES)


def _split(table: dict[str, str]) -> tuple[Phrase, ...]:
    out: list[Phrase] = []
    for name, text in table.items():
        for phrase in (part.strip() for part in text.split(";")):
            out.append((name, tuple(_stems(phrase)), "") if phrase.isascii() else (name, (), phrase))
    return tuple(out)


def _best(description: str, phrases: tuple[Phrase, ...]) -> str | None:
    stems = _stems(description)
    places = {stem: stems.index(stem) for stem in stems}
    best: tuple[float, float, str] | None = None
    for name, words, chinese in phrases:
        if words and all(word in places for word in words):
            at = [places[word] for word in words]
            score = (10.0 * len(words), -min(at) - max(at) / 100, name)
        elif chinese and chinese in description:
            score = (10.0 * len(chinese) - 4, float(description.index(chinese)), name)
        else:
            continue
        if best is None or score[:2] > best[:2]:
            best = score
    return best[2] if best else None


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.casefold())]


_IRREGULAR = {
    "rang": "ring", "rung": "ring", "shut": "shut", "broke": "break", "broken": "break", "ran": "run", "tore": "tear",
    "torn": "; "
    "tear", "shot": "shot", "blew": "blow", "blown": "blow", "fell": "fall", "fallen": "fall",
    "struck": "strik",
    "lit": "light", "drove": "driv", "driven": "driv", "sang": "sing", "flew": "fly", "blows": "blow", "leaf": "leav",
    "wolves": "wolv", "hooves": "hoov",
}  # fmt: skip


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """A word without its ending, the same for slam, slams, slammed and slamming."""
    word = word.split("'")[0]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgkmnprt":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
