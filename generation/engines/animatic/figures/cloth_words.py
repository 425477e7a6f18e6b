"""What words of a character sheet mean for its clothes, in English and in Chinese: tables."""

from __future__ import annotations

HATS: dict[str, str] = {
    "wizard hat": "wizard", "pointed hat": "wizard", "tricorn": "tophat", "stetson": "brim", "sombrero": "straw",
    "ten-gallon hat": "brim", "panama": "straw", "boater": "straw", "bucket hat": "bucket", "pillbox hat": "pillbox",
    "fez": "pillbox", "kippah": "pillbox", "skullcap": "pillbox", "fur hat": "fur", "ushanka": "fur",
    "bonnet": "headscarf",
    "newsboy cap": "flatcap", "deerstalker": "flatcap", "driving cap": "flatcap", "trucker cap": "cap",
    "bobble hat": "beanie", "stocking cap": "beanie", "woollen hat": "beanie", "woolen hat": "beanie",
    "woolly cap": "beanie",
    "knit hat": "beanie", "knitted hat": "beanie", "space helmet": "bubble", "fishbowl helmet": "bubble",
    "wimple": "wimple", "nun's veil": "wimple", "veil": "veil", "headwrap": "turban", "head wrap": "turban",
    "head scarf": "headscarf", "kerchief": "headscarf", "sailor cap": "pillbox", "bicorne": "peaked",
    "sou'wester": "souwester", "southwester": "souwester", "beanie": "beanie", "woolly hat": "beanie",
    "wool hat": "beanie", "wool cap": "beanie", "woollen cap": "beanie",
    "knit cap": "beanie", "knitted cap": "beanie", "watch cap": "beanie", "baseball cap": "cap",
    "flat cap": "flatcap",
    "captain's hat": "peaked", "captain's cap": "peaked", "peaked cap": "peaked", "police cap": "peaked",
    "sailor hat": "pillbox",
    "fedora": "fedora", "trilby": "fedora", "top hat": "tophat", "bowler": "bowler", "cowboy hat": "brim",
    "straw hat": "straw",
    "sun hat": "straw", "sunhat": "straw", "wide-brimmed": "brim", "beret": "beret", "hard hat": "helmet",
    "helmet": "helmet",
    "headscarf": "headscarf", "hijab": "headscarf", "turban": "turban", "crown": "crown", "tiara": "crown",
    "hood up": "hood",
    "hooded": "hood", "chef's hat": "chef", "toque": "chef", "headband": "headband", "cap": "cap", "hat": "fedora",
    "毛线帽": "beanie", "针织帽": "beanie", "棒球帽": "cap", "鸭舌帽": "flatcap", "大檐帽": "peaked",
    "警帽": "peaked", "船长帽": "peaked",
    "礼帽": "fedora", "草帽": "straw", "斗笠": "straw", "贝雷帽": "beret", "安全帽": "helmet", "头盔": "helmet",
    "头巾": "headscarf",
    "雨帽": "souwester", "厨师帽": "chef", "皇冠": "crown", "帽子": "cap",
}  # fmt: skip

GARMENTS: dict[str, str] = {
    "duster": "duster", "dressing gown": "robe", "housecoat": "robe", "kaftan": "robe", "caftan": "robe",
    "djellaba": "robe",
    "thobe": "robe", "toga": "robe", "hospital gown": "smock", "shop coat": "workcoat", "work coat": "workcoat",
    "dustcoat": "workcoat", "frock coat": "coat", "tailcoat": "tuxedo", "tails": "tuxedo", "dinner jacket": "tuxedo",
    "morning coat": "tuxedo", "fur coat": "fur", "fur": "fur", "sheepskin": "fur", "mac": "raincoat",
    "windbreaker": "jacket",
    "windcheater": "jacket", "fleece": "jacket", "gilet": "waistcoat", "bodywarmer": "waistcoat", "jerkin": "waistcoat",
    "bomber jacket": "bomber", "bomber": "bomber", "flight jacket": "bomber", "letterman jacket": "bomber",
    "varsity jacket": "bomber", "denim jacket": "denim", "jean jacket": "denim", "jeans jacket": "denim",
    "uniform jacket": "uniform", "tunic jacket": "uniform", "fatigues": "fatigues", "tweed jacket": "blazer",
    "sport coat": "blazer", "sports jacket": "blazer", "suit jacket": "blazer", "smoking jacket": "blazer",
    "leather vest": "waistcoat", "leather coat": "leather coat", "puffa jacket": "parka", "ski jacket": "parka",
    "down jacket": "parka", "puffer jacket": "parka", "whites": "chefs", "chef's jacket": "chefs",
    "undershirt": "undershirt", "long johns": "undershirt", "union suit": "undershirt", "singlet": "tank",
    "string vest": "tank", "camisole": "tank", "guernsey": "sweater", "jersey": "tee", "polo neck": "turtleneck",
    "polo-neck": "turtleneck", "polo shirt": "polo", "polo": "polo", "rugby shirt": "polo", "henley": "undershirt",
    "flannel shirt": "shirt", "flannel": "shirt", "shift": "dress", "frock": "dress", "pinafore": "dress",
    "smock": "smock",
    "wedding dress": "gown", "wedding gown": "gown", "ball gown": "gown", "ballgown": "gown", "slip": "gown",
    "sari": "sari", "saree": "sari", "habit": "habit", "cassock": "cassock", "soutane": "cassock", "leotard": "leotard",
    "swimsuit": "leotard", "bathing suit": "leotard", "waders": "waders", "space suit": "spacesuit",
    "salopettes": "overalls",
    "spacesuit": "spacesuit", "flight suit": "coveralls", "boilersuit": "coveralls", "coverall": "coveralls",
    "onesie": "coveralls", "diving suit": "coveralls", "wetsuit": "coveralls", "vest top": "tank", "crop top": "tank",
    "hi-vis vest": "hi-vis", "hi-vis jacket": "hi-vis jacket", "high-vis vest": "hi-vis",
    "high-visibility vest": "hi-vis",
    "hi-viz vest": "hi-vis", "reflective vest": "hi-vis", "safety vest": "hi-vis", "hi-viz": "hi-vis",
    "life jacket": "waistcoat", "bodice": "tank", "corset": "tank", "doublet": "waistcoat", "breastplate": "armour",
    "shirtsleeves": "shirt", "wrap": "robe", "nightshirt": "smock", "nightdress": "gown",
    "raincoat": "raincoat", "rain coat": "raincoat", "mackintosh": "raincoat", "slicker": "raincoat",
    "oilskin": "oilskin",
    "oilskins": "oilskin", "trench coat": "trench", "trenchcoat": "trench", "overcoat": "coat", "greatcoat": "coat",
    "peacoat": "peacoat",
    "pea coat": "peacoat", "parka": "parka", "anorak": "parka", "puffer": "parka", "lab coat": "labcoat",
    "labcoat": "labcoat",
    "white coat": "labcoat", "coat": "coat", "leather jacket": "leather", "blazer": "blazer", "tuxedo": "tuxedo",
    "three-piece": "suit",
    "business suit": "suit", "suit": "suit", "jacket": "jacket", "waistcoat": "waistcoat", "vest": "waistcoat",
    "hoodie": "hoodie",
    "tracksuit": "tracksuit", "track suit": "tracksuit", "shell suit": "tracksuit", "jogging suit": "tracksuit",
    "sweatshirt": "sweater", "sweater": "sweater", "jumper": "sweater", "pullover": "sweater",
    "turtleneck": "turtleneck",
    "cardigan": "cardigan", "t-shirt": "tee", "tee": "tee", "tank top": "tank", "blouse": "blouse",
    "shirt": "shirt", "tunic": "tunic",
    "evening gown": "gown", "gown": "gown", "sundress": "dress", "dress": "dress", "kimono": "robe",
    "bathrobe": "robe", "robe": "robe",
    "cheongsam": "qipao", "qipao": "qipao", "cloak": "cloak", "cape": "cloak", "poncho": "poncho",
    "overalls": "overalls",
    "dungarees": "overalls", "coveralls": "coveralls", "boiler suit": "coveralls", "jumpsuit": "coveralls",
    "scrubs": "tunic", "pyjamas": "pyjamas", "pajamas": "pyjamas", "nightgown": "gown", "uniform": "uniform",
    "armour": "armour",
    "armor": "armour", "hi-vis": "hi-vis",
    "雨衣": "raincoat", "油布衣": "oilskin", "风衣": "trench", "大衣": "coat", "外套": "jacket", "军大衣": "coat",
    "羽绒服": "parka", "棉袄": "parka",
    "白大褂": "labcoat", "皮夹克": "leather", "夹克": "jacket", "西装": "suit", "西服": "suit", "礼服": "gown",
    "马甲": "waistcoat", "背心": "tank",
    "卫衣": "hoodie", "毛衣": "sweater", "高领": "turtleneck", "开衫": "cardigan", "T恤": "tee", "t恤": "tee",
    "汗衫": "tank", "衬衫": "shirt",
    "衬衣": "shirt", "连衣裙": "dress", "裙子": "dress", "长裙": "gown", "花裙": "dress", "旗袍": "qipao",
    "长袍": "robe", "长衫": "changshan", "马褂": "tunic", "睡袍": "robe", "汉服": "robe",
    "斗篷": "cloak", "披风": "cloak", "背带裤": "overalls", "工装": "coveralls", "睡衣": "pyjamas",
    "校服": "tracksuit", "制服": "uniform",
    "军装": "uniform", "警服": "uniform", "中山装": "uniform", "唐装": "tunic", "盔甲": "armour",
}  # fmt: skip

BOTTOMS: dict[str, str] = {
    "chinos": "trousers", "cords": "trousers", "corduroys": "trousers", "breeches": "trousers", "joggers": "trousers",
    "sweatpants": "trousers", "flannels": "trousers", "khakis": "trousers", "cargo pants": "trousers",
    "jodhpurs": "trousers",
    "tights": "leggings", "stockings": "leggings", "tutu": "tutu", "miniskirt": "skirt", "pencil skirt": "skirt",
    "sarong": "long skirt", "petticoat": "long skirt", "maxi skirt": "long skirt", "lungi": "long skirt",
    "jeans": "jeans", "trousers": "trousers", "pants": "trousers", "slacks": "trousers", "leggings": "leggings",
    "shorts": "shorts",
    "long skirt": "long skirt", "skirt": "skirt", "kilt": "skirt",
    "牛仔裤": "jeans", "长裤": "trousers", "裤子": "trousers", "短裤": "shorts", "半身裙": "skirt", "短裙": "skirt",
}  # fmt: skip

EXTRAS: dict[str, str] = {
    "nose stud": "stud", "nose ring": "stud", "nose piercing": "stud", "mended with tape": "tape", "taped": "tape",
    "held together with tape": "tape", "scar through one eyebrow": "brow scar", "scar through an eyebrow": "brow scar",
    "scar through his eyebrow": "brow scar", "scar through her eyebrow": "brow scar", "scarred eyebrow": "brow scar",
    "scar through the eyebrow": "brow scar", "scar across one eyebrow": "brow scar",
    "dimples": "dimples", "dimpled": "dimples", "tattoos": "tattoo", "tattoo": "tattoo", "tattooed": "tattoo",
    "pinned sleeve": "one arm", "sleeve pinned": "one arm", "empty sleeve": "one arm", "one-armed": "one arm",
    "missing arm": "one arm", "missing an arm": "one arm", "missing his left arm": "one arm",
    "missing her left arm": "one arm", "amputee": "one arm", "with a pencil": "pencil", "pencil behind": "pencil",
    "tool belt": "belt", "toolbelt": "belt", "medals": "badge", "brooch": "badge", "name tag": "badge",
    "lanyard": "necklace",
    "kerchief at": "bandana", "neckerchief": "bandana", "cravat": "bandana", "shoulder bag": "satchel",
    "messenger bag": "satchel", "knapsack": "backpack", "mole": "mole", "beauty spot": "mole",
    "cravat tie": "tie", "rubber boots": "boots", "wellies": "boots", "bead necklace": "necklace", "beads": "necklace",
    "crucifix": "necklace", "stole": "shawl", "boa": "scarf", "headset": "headphones", "mittens": "gloves",
    "sash": "sash", "bandolier": "sash",
    "scarf": "scarf", "muffler": "scarf", "shawl": "shawl", "apron": "apron", "bow tie": "bowtie", "necktie": "tie",
    "tie": "tie",
    "backpack": "backpack", "rucksack": "backpack", "satchel": "satchel", "belt": "belt", "headphones": "headphones",
    "earrings": "earrings", "necklace": "necklace", "pearls": "necklace", "badge": "badge", "suspenders": "braces",
    "braces": "braces",
    "stethoscope": "necklace", "bandana": "bandana", "gloves": "gloves", "boots": "boots", "wellingtons": "boots",
    "flower in": "flower",
    "scar": "scar", "freckles": "freckles", "freckled": "freckles",
    "围巾": "scarf", "披巾": "shawl", "围裙": "apron", "领结": "bowtie", "领带": "tie", "红领巾": "bandana",
    "背包": "backpack", "书包": "backpack",
    "挎包": "satchel", "皮带": "belt", "耳机": "headphones", "耳环": "earrings", "项链": "necklace",
    "徽章": "badge", "吊带": "braces",
    "手套": "gloves", "雨靴": "boots", "靴子": "boots", "雨鞋": "boots", "雀斑": "freckles", "伤疤": "scar",
}  # fmt: skip

NO_CLOTHES = tuple(
    "eyes eyed skin lips nails stud piping cuffs cuff stripes lining collar buttons trim border edges dots rag "
    "visor patches "
    "patch shoes clogs sneakers trainers socks sandals slippers heels bag handbag umbrella ribbon bow cane ring "
    "eyebrow "
    "eyebrows brows teeth lipstick makeup face cheeks glasses spectacles sunglasses rims frames goggles horse car "
    "truck sauce "
    "鞋 眼睛 眼镜 皮肤 嘴唇".split()
)
"""What takes a colour that no garment is then coloured by."""

SHADES: dict[str, float] = {
    "dark": 0.62, "deep": 0.75, "midnight": 0.5, "dusky": 0.7, "light": 1.42, "pale": 1.5, "pastel": 1.5, "baby": 1.5,
    "powder": 1.5, "faded": 1.3, "washed-out": 1.4, "washed": 1.3, "bleached": 1.5, "soft": 1.3, "dusty": 1.25,
    "bright": 1.0, "hot": 1.0, "vivid": 1.0, "深": 0.62, "暗": 0.62, "浅": 1.45, "淡": 1.5,
}  # fmt: skip
"""What is said before a colour: below 1 a factor, above 1 the share of white that is mixed in, plus 1."""

PATTERNS: dict[str, str] = {
    "striped": "stripes", "stripy": "stripes", "stripey": "stripes", "banded": "stripes", "hooped": "stripes",
    "pinstripe": "pinstripes", "pin-striped": "pinstripes", "pinstriped": "pinstripes", "plaid": "checks",
    "tartan": "checks", "checked": "checks", "checkered": "checks", "chequered": "checks", "gingham": "checks",
    "check": "checks", "lumberjack": "checks", "argyle": "checks", "polka-dot": "dots", "polka-dotted": "dots",
    "polka dot": "dots", "dotted": "dots", "spotted": "dots", "spotty": "dots", "floral": "flowers",
    "flowered": "flowers", "flowery": "flowers", "flower-print": "flowers", "print": "flowers", "patterned": "flowers",
    "hawaiian": "flowers", "sprigged": "flowers", "paisley": "flowers", "sequined": "glitter",
    "sequinned": "glitter", "glittering": "glitter", "spangled": "glitter",
    "camouflage": "camouflage", "camo": "camouflage", "reflective": "reflective", "hi-vis": "reflective",
    "fair isle": "stripes", "patchwork": "checks", "quilted": "checks",
    "条纹": "stripes", "横条": "stripes", "格子": "checks", "方格": "checks", "圆点": "dots", "波点": "dots",
    "碎花": "flowers", "花布": "flowers", "迷彩": "camouflage", "反光": "reflective",
}  # fmt: skip
"""What is said of cloth, and how it is drawn."""

MOTIFS: dict[str, str] = {
    "stripes": "stripes", "pinstripes": "pinstripes", "hoops": "stripes", "checks": "checks", "dots": "dots",
    "polka dots": "dots", "spots": "dots", "flowers": "flowers", "daisies": "flowers", "roses": "flowers",
    "reflective bands": "reflective", "reflective tape": "reflective", "stars": "dots",
}  # fmt: skip
"""What a garment is said to be with."""
