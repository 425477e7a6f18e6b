"""Kinds of places, and the words in a place's name that tell which one it is."""

from __future__ import annotations

KINDS: tuple[tuple[str, str], ...] = (
    ("underwater", "underwater submarine seabed 水下 海底 潜水"),
    ("space", "space spaceship starship orbit cockpit airlock moon 太空 飞船 宇宙 空间站"),
    ("lighthouse", "lighthouse lantern 灯塔"),
    ("engine room", "engine boiler generator factory workshop machine plant mill garage 机房 工厂 车间 轮机"),
    ("train", "train carriage subway compartment tram metro 火车 地铁 列车 车厢"),
    ("vehicle", "car taxi truck bus van cab ambulance plane helicopter 汽车 出租车 车里 车内 飞机"),
    ("café", "café cafe coffee restaurant bar pub diner bistro tavern canteen bakery tea"
              " 咖啡 餐厅 酒吧 茶馆 饭馆 面馆"),
    ("crowd", "station market airport mall fair stadium theatre theater concert lobby party square festival"
              " 车站 市场 机场 商场 集市 体育场 剧院 大厅 广场"),
    ("harbour", "harbour harbor pier dock jetty boat ship deck quay marina wharf ferry bridge-wing"
                " 港 码头 船 甲板 渡口"),
    ("sea", "sea ocean beach shore coast cliff island reef bay rocks 海 沙滩 海岸 礁 岛"),
    ("river", "river stream brook waterfall canal pond lake creek 河 溪 瀑布 湖 池塘 江 水流 溪流"),
    ("forest", "forest wood woods jungle park garden grove meadow field farm orchard path"
               " 森林 树林 公园 花园 田 草地 竹林"),
    ("mountain", "mountain summit desert tundra plain steppe hill valley ice glacier snow roof rooftop"
                 " 山 沙漠 草原 冰 雪地 屋顶 天台"),
    ("cave", "cave tunnel mine sewer dungeon cellar basement crypt 洞 隧道 矿 地下室"),
    ("church", "church cathedral temple museum library hall gallery chapel monastery 教堂 寺 庙 博物馆 图书馆 礼堂"),
    ("office", "office school classroom hospital laboratory lab ward studio police newsroom corridor"
               " 办公室 学校 教室 医院 实验室 病房 走廊"),
    ("kitchen", "kitchen 厨房"),
    ("lane", "alley lane courtyard village backstreet yard hamlet 巷 胡同 老街 院子 里弄 村 小镇 古镇"),
    ("city", "street city town road highway sidewalk parking downtown avenue intersection"
             " 街 城 路 停车场 公路 市区"),
)  # fmt: skip
"""Kinds of places and the words that name them; the first that fits wins."""


def kind_of(place: str, interior: bool) -> str:
    """The kind of place some words name; a room inside, open air outside, where they name none.

    In Chinese the word for what a place is stands last (江南老巷 is a lane), so the last one counts.
    """
    folded = place.casefold()
    words = set("".join(letter if letter.isalnum() else " " for letter in folded).split())
    words |= {word.removesuffix("s") for word in words}
    last: tuple[int, str] = (-1, "")
    for kind, names in KINDS:
        for name in names.split():
            if name[0] < "\u2e80":
                if name in words:
                    return kind
            elif name in folded:
                last = max(last, (folded.rindex(name) + len(name), kind))
    return last[1] or ("room" if interior else "open air")
