"""The words a breakdown listens for, as data: time, weather, mood, places, people and what they do."""

from __future__ import annotations

from storyboard.model import Mood, TimeOfDay, Weather


def _words(text: str, between: str | None = None) -> frozenset[str]:
    return frozenset(text.split(between))


TIMES: dict[str, TimeOfDay] = {
    "early morning": TimeOfDay.DAWN,
    "pre-dawn": TimeOfDay.DAWN,
    "first light": TimeOfDay.DAWN,
    "daybreak": TimeOfDay.DAWN,
    "sunrise": TimeOfDay.DAWN,
    "dawn": TimeOfDay.DAWN,
    "late afternoon": TimeOfDay.GOLDEN_HOUR,
    "golden hour": TimeOfDay.GOLDEN_HOUR,
    "magic hour": TimeOfDay.GOLDEN_HOUR,
    "sunset": TimeOfDay.GOLDEN_HOUR,
    "sundown": TimeOfDay.DUSK,
    "dusk": TimeOfDay.DUSK,
    "twilight": TimeOfDay.DUSK,
    "evening": TimeOfDay.DUSK,
    "midnight": TimeOfDay.NIGHT,
    "night": TimeOfDay.NIGHT,
    "tonight": TimeOfDay.NIGHT,
    "morning": TimeOfDay.DAY,
    "midday": TimeOfDay.DAY,
    "high noon": TimeOfDay.DAY,
    "noon": TimeOfDay.DAY,
    "afternoon": TimeOfDay.DAY,
    "daytime": TimeOfDay.DAY,
    "day": TimeOfDay.DAY,
    "黎明": TimeOfDay.DAWN,
    "清晨": TimeOfDay.DAWN,
    "凌晨": TimeOfDay.NIGHT,
    "日出": TimeOfDay.DAWN,
    "拂晓": TimeOfDay.DAWN,
    "夕阳": TimeOfDay.GOLDEN_HOUR,
    "日落": TimeOfDay.GOLDEN_HOUR,
    "黄昏": TimeOfDay.DUSK,
    "傍晚": TimeOfDay.DUSK,
    "午夜": TimeOfDay.NIGHT,
    "深夜": TimeOfDay.NIGHT,
    "夜晚": TimeOfDay.NIGHT,
    "晚上": TimeOfDay.NIGHT,
    "夜": TimeOfDay.NIGHT,
    "晚": TimeOfDay.NIGHT,
    "上午": TimeOfDay.DAY,
    "中午": TimeOfDay.DAY,
    "下午": TimeOfDay.DAY,
    "白天": TimeOfDay.DAY,
    "早晨": TimeOfDay.DAY,
    "早": TimeOfDay.DAY,
    "日": TimeOfDay.DAY,
}
"""Times of day by the words of a heading; longer words first where one holds another."""

AS_BEFORE = _words(
    "later|continuous|continuing|moments later|minutes later|seconds later|hours later|a moment later|same|same time"
    "|simultaneous|meanwhile|cont'd|继续|连续|稍后|片刻后|同时|同前|接前|过后",
    "|",
)
"""Heading words that take the time of the scene before."""

RUNNING_ON = _words("continuous|continuing|same|same time|simultaneous|继续|连续|接前|同前", "|")
"""Of those, the ones that say no time has passed."""

# Light that the action names, where the heading is silent or only near.
GOLDEN_LIGHT = _words("golden light|golden sun|setting sun|sun sets|low sun|sun sinks|金色|夕阳|落日", "|")

WEATHERS: tuple[tuple[Weather, str, str], ...] = (
    (
        Weather.STORM,
        "storm stormy thunderstorm thunder lightning hurricane tempest squall typhoon",
        "暴风雨 暴雨 雷 闪电 风暴 台风 狂风",
    ),
    (Weather.SNOW, "snow snowing snowfall snowflake snowstorm blizzard sleet", "雪"),
    (
        Weather.RAIN,
        "rain rainy raining drizzle downpour rainfall raindrop",
        "雨声 烟雨 细雨 小雨中 大雨 下雨 雨中 雨水 雨夜 雨滴 雨点 雨落 雨天 阵雨 春雨",
    ),
    (Weather.FOG, "fog foggy mist misty haze", "雾"),
    (Weather.WIND, "wind windy gale gust breeze windswept tumbleweed", "大风 风吹 寒风 起风 刮风"),
    (Weather.OVERCAST, "overcast cloudy clouds", "阴天 乌云 多云 阴云"),
)
"""Weathers in order of strength, with their English stems and Chinese words."""

CLEARING = (
    r"(?:rain|snow|snowfall|downpour|drizzle) (?:has |had )?(?:finally )?(?:stopped|stops|ended|ends|is over|given way)"
    r"|after (?:the|last night's|a night of) (?:rain|storm|snow)|(?:blue|clear|cloudless) (?:sky|skies)"
    r"|(?:bright|blazing|hot|brilliant) sun(?:shine|light)?\b|storm (?:has |had )?(?:passed"
    r"|passes|is over|broken)"
    r"|(?:sky|skies|fog|mist) clears?|[雨雪风](?:已经)?停|雨过天晴|天晴|放晴|风暴过去"
)

MOODS: dict[Mood, tuple[str, str]] = {
    Mood.CALM: (
        "calm quiet still gentle gently soft softly peaceful peace breeze drift "
        "lazy warm bright flat sleep morning dew tea garden sunlight",
        "宁静 安静 平静 轻轻 慢慢 静静 微风 悠闲 细雨",
    ),
    Mood.TENDER: (
        "tender love loves kiss embrace hug cradle caress darling dear sweetheart grandpa grandma "
        "mother father mama smile together heart gentle home",
        "温柔 妈妈 爸爸 爷爷 奶奶 拥抱 抱 微笑 爱 孩子 捧 依偎 想你 回家",
    ),
    Mood.JOYFUL: (
        "laugh laughter joy happy happily dance cheer grin giggle party sing play celebrate delight fun bounce miracle "
        "beam hooray wonderful awesome joke",
        "笑 快乐 高兴 欢呼 跳舞 开心 欢笑 幸福 唱",
    ),
    Mood.SAD: (
        "cry weep tear tears sob grief mourn funeral grave alone lonely sad sadly goodbye gone dead lost coffin "
        "sorry broken regret miss empty farewell",
        "哭 泪 悲伤 难过 孤独 告别 去世 离开 坟 想念",
    ),
    Mood.MYSTERIOUS: (
        "strange mysterious mystery secret shadow shadows whisper fog mist hidden unknown glow flicker candle "
        "vanish ancient door key footprint who moon dream ghost eerie hum alien signal",
        "神秘 秘密 影子 奇怪 雾 幽暗 消失 古老 梦 鬼",
    ),
    Mood.TENSE: (
        "danger dangerous afraid fear scared dark darkness storm thunder lightning run hurry alarm siren chase "
        "tense wait trap locked panic scream lost emergency mayday flicker dies warning breath freeze frozen creep "
        "slam hide threat nervous sweat countdown signal breach standoff duel outlaw",
        "危险 害怕 恐惧 黑暗 风暴 紧张 警报 追 惊 尖叫 快跑 冷汗 逃",
    ),
    Mood.VIOLENT: (
        "gun gunshot shoot shot fire kill blood bloody knife stab punch fight explode explosion smash crash attack "
        "strike beat war bullet rifle draw bang blast",
        "枪 杀 血 刀 爆炸 打斗 攻击 战争 子弹 砍",
    ),
    Mood.TRIUMPHANT: (
        "victory triumph win won champion hero rise soar cheer made safe saved finally sunrise flag light free "
        "freedom launch finish",
        "胜利 成功 英雄 升起 自由 终于 得救 冠军",
    ),
}
"""What a scene feels like, by its words."""

INTERIORS = (
    "room kitchen bedroom bathroom office hall hallway corridor bar saloon café cafe restaurant lobby cabin cockpit "
    "bridge wheelhouse basement attic garage lab laboratory cell elevator studio church library classroom shop store "
    "warehouse hospital ward apartment flat house hotel bunker station",
    "房 室 厅 厨房 家 店 馆 办公室 教室 医院 走廊",
)
PLACES = (
    "kitchen bedroom bathroom office corridor hallway bar saloon café cafe restaurant lobby cabin cockpit basement "
    "attic garage laboratory lab elevator church library classroom shop warehouse hospital apartment house "
    "hotel bunker "
    "forest wood beach shore sea ocean harbour harbor river lake mountain desert field meadow street alley road city "
    "village town garden park bridge rooftop station market island lighthouse castle farm barn cave square spaceship "
    "planet moon ship boat train car bus room",
    "厨房 卧室 办公室 走廊 酒吧 咖啡馆 餐厅 教室 医院 森林 海边 沙滩 大海 河边 湖边 山上 沙漠 田野 街道 "
    "小巷 城市 村庄 花园 公园 桥 屋顶 车站 市场",
)
"""Nouns that name a place, for scripts without headings."""

DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
SCORES = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
"""Ages as they are written in words."""

WARDROBE = (
    "coat jacket raincoat parka overcoat trenchcoat trench oilskin oilskins slicker duster cloak cape robe gown dress "
    "skirt blouse shirt shirts t-shirt tee sweater jumper cardigan hoodie vest waistcoat suit tuxedo uniform overalls "
    "dungarees apron jeans trousers pants shorts leggings boots shoes sneakers sandals heels hat cap "
    "beanie helmet hood "
    "scarf tie glasses spectacles sunglasses goggles gloves mittens belt badge armor armour spacesuit pyjamas pajamas "
    "poncho kimono sari backpack bandana turban headscarf anorak undershirt suspenders braces shawl headphones "
    "necklace earrings watch dressed wearing",
    "衣 袄 衫 裙 裤 袍 外套 雨衣 大衣 风衣 夹克 西装 制服 围裙 毛衣 马甲 背心 帽 靴 鞋 围巾 领带 眼镜 手套 "
    "头盔 书包 斗笠 旗袍 校服",
)
KINDS: tuple[tuple[str, str, str], ...] = (
    ("robot", "robot android droid automaton cyborg", "机器人"),
    ("dog", "fox wolf coyote dog puppy hound terrier retriever collie poodle dachshund mutt", "狗 犬"),
    ("cat", "cat kitten tabby tomcat", "猫"),
    ("horse", "horse mare stallion pony foal", "马驹 骏马 白马 黑马"),
    ("bird", "bird gull seagull parrot crow raven owl pigeon eagle sparrow", "鸟 鹦鹉 乌鸦 海鸥 鸽子"),
    ("child", "child kid boy girl toddler schoolboy schoolgirl", "男孩 女孩 小孩 孩子 儿童"),
)
FEMALE = (
    "woman girl lady female mother mom mum mama grandmother grandma granny sister daughter wife aunt queen princess "
    "waitress actress she her nun bride duchess mrs ms miss madam schoolgirl",
    "女 妈 母 奶奶 姥姥 外婆 姐 妹 阿姨 婆 姑 她 太太 小姐 辫",
)
MALE = (
    "man boy guy gentleman male father dad papa grandfather grandpa brother son husband uncle king prince waiter monk "
    "he his him beard bearded moustache mustache mr sir priest cowboy schoolboy stubble",
    "男 爸 父 爷 外公 哥 弟 叔 伯 舅 他 先生 胡子 胡须",
)
FEMALE_NAMES = _words(
    "abigail ada adele agatha agnes aisha alexandra alice alicia alison alma amanda amara amelia amina amy ana "
    "anastasia andrea angela anita anna annabel anne annie april astrid audrey ava barbara bea beatrice becky bella "
    "beth betty bianca brenda bridget britney camila camille candice carla carmen caroline carrie cassie cath "
    "catherine cecilia celia charlotte chiara chloe christina cindy claire clara colleen connie cora daisy dana "
    "daphne debbie deborah delia denise diana diane dina dolores dora doris dorothy edie edith eileen elaine "
    "eleanor elena eliza elizabeth ella ellen ellie elsa elsie emilia emily emma erica erin esme estelle esther "
    "ethel eunice eva eve evelyn faith fatima fay felicity fern fiona flora frances freya frieda gabriela gail "
    "gemma georgia gertrude gina gloria grace greta gwen hannah harriet hattie hazel heather heidi helen helga "
    "henrietta hilda ida imogen ines ingeborg ingrid irene iris irma isabel isabella ivy jackie jade jane janet "
    "janice jasmine jean jennifer jenny jess jessica jill jo joan joanna jocelyn josephine josie joy joyce juanita "
    "judith julia julie juliet june karen kate kathleen kathy katie katya keiko kelly kim kirsten kristen laila "
    "lara latoya laura layla leah leila lena leonora leticia lilian lily linda lisa lola lorna lorraine louise "
    "lourdes lucia lucinda lucy luna lydia lynn mabel madeleine mae magda maggie maia malala mandy marcia margaret "
    "margot maria marie marina marion marisol marjorie martha martina mary matilda maud maureen maxine maya meera "
    "megan mei melissa mercy mia michelle millie mina minnie mira miriam moira molly mona monica muriel myrtle "
    "nadia nancy naomi natalie natasha nell nellie nia nicole nikita nina noor nora nuria odette olga olive olivia "
    "ollie opal ophelia padma pam pamela patience patricia paula pearl peggy penny petra petunia phoebe phyllis "
    "polly priya prudence rachel rania rebecca rhoda rita roberta rosa rosalie rosalind rose rosie roxanne ruby "
    "ruth sabrina sakura sally salma samira sandra sara sarah saskia selma serena shanice sharon sheila shirley "
    "sibyl simone sinead siobhan sofia sonia sophie stacy stella sue sunita susan susanna suzie svetlana sybil "
    "sylvia tabitha tamara tanya tara tatiana teresa tess thea theresa tilda tilly tina tracy trixie trudy uma una "
    "ursula valerie vanessa vera verity vicky victoria viola violet vivian wanda wendy willa winifred yasmin "
    "yolanda yuki yvonne zainab zara zelda zoe"
)
MALE_NAMES = _words(
    "aaron abdul abe abel abraham adam adrian ahmed aidan alan alasdair alastair albert alberto aldo alec alejandro "
    "alex alfred ali alvin amir amos anders andre andres andrew andy angelo angus anthony anton archie arjun armand "
    "arnold arthur arturo asher barnaby barney barry bart basil ben benedict benjamin benny bernard bernie bert "
    "bertie bill billy bob boris brad bradley brendan brett brian bruce bryan buck buster byron caleb calvin "
    "cameron carl carlos casper cecil cedric cesar chad charles charlie chen chester chris chuck clarence claude "
    "clement cliff clifford clint clive clyde cody colin conrad craig curtis cyril damian damien dan daniel darren "
    "darryl dave david dean declan dennis derek desmond dev dexter dick diego dirk dmitri dominic don donald doug "
    "dougie douglas duncan dwayne dwight dylan eamon earl ed eddie edgar edmund edward edwin einar eli elias elijah "
    "elliot ellis elmer emil emilio emmanuel enrique eric erik ernest ernie errol esteban ethan eugene ezra farid "
    "felipe felix ferdinand fergus fernando finn floyd francis francisco franco frank franz fred freddie gabriel "
    "gareth garth gary gavin gene geoff geoffrey george gerald gerard gilbert giles giovanni glen gordie gordon "
    "graham grant greg gregory gunther gus gustav guy hamish hank hans harish harold harry harvey hassan hector "
    "henry herbert herman hiroshi homer horace howard hubert hugh hugo humphrey ian ibrahim ignacio igor ike ilya "
    "imran isaac ismael israel ivan ivor jack jackson jacob jacques jake jamal james jamie jan jason javier jay jed "
    "jeff jeremiah jeremy jerome jerry jesse jesus jethro jim jimmy joaquin joe john johnny jonah jonas jonathan "
    "jorge jose joseph josh joshua juan jude jules julian julio justin kareem karl keith ken kenji kenneth kevin "
    "kieran kirk klaus kofi kurt kwame kyle lance larry lars laurence lawrence lee leo leon leonard leopold leroy "
    "leslie lewis liam lionel lloyd lorenzo lou louis luca lucas luigi luis luke luther malcolm manuel marcel marco "
    "marcus mario mark marlon marshall martin marvin mateo matt matteo matthew maurice mauricio max michael mick "
    "miguel mike miles milo milton mitch mohamed mohammad mohammed monty morgan morris moses murray nasser nathan "
    "nathaniel ned neil nestor neville niall nicholas nick nico nicolas nigel nils noah norman obadiah olaf oleg "
    "oliver olly omar orlando orson oscar osman osvald otto owen pablo pascal pat patrick paul pedro percy perry "
    "pete peter phil pierce pierre piotr preston quentin quincy rafael raj ralph ramon randall randy raoul rashid "
    "ray raymond reggie reginald rene rex rhys ricardo richard rick rico riley rob robert rocco rodney rodrigo "
    "roger roland rolf roman ron ronald ronan ronnie rory ross rowan roy rudy rufus rupert russell ryan salman "
    "salvador sam samir samuel sanjay santiago saul scott sean sebastian sergei sergio seth shane shaun sid sidney "
    "sigmund silas simon solomon spencer stan stanley stefan stephen steve steven stewart stuart sven sylvester "
    "tadeusz tariq tate ted terence terrence terry thaddeus theo theodore thomas tim tito tobias toby todd tom "
    "tomas tomasz tommy tony travis trevor tristan troy tyler tyrone uri vadim vance vern vernon victor vijay vince "
    "vincent vinnie virgil vladimir wade wallace walt walter warren wendell wesley wilbur wilfred will willem "
    "william willie winston wolfgang woody wyatt xavier yuri yusuf zach zachary zeke"
)
RELATIONS = _words(
    "mother father mom mum dad wife husband brother sister son daughter friend boss assistant young little boy girl "
    "guard cop voice ghost double"
)
"""Words that make LITTLE MIA or MIA'S MOTHER someone other than MIA."""

# What an action does to the camera where the writer did not say. Order is precedence.
ENTERS = ("enter enters arrive appear emerge burst step", "走进 进来 出现 闯进 推门")
LEAVES = ("exit exits leave depart vanish disappear", "离开 走远 远去 消失 离去")
TRAVELS = (
    "walk run ride drive march stride hurry sprint stroll chase stagger limp jog race crawl wander gallop skate sail "
    "fly approach trudge stumble float drift roll swim",
    "走 跑 奔 骑 追 漂 飞 爬 游 赶",
)
LOOKS_UP = ("climb rise tower ascend", "抬头 仰望 爬上 升起")
LOOKS_DOWN = ("fall drop collapse sink kneel descend", "低头 落下 跌 跪")
REALISES = (
    "realise realize discover understand recognise recognize stare remember notice gasp freeze think decide hesitate "
    "dawn wonder smile laugh weep cry listen",
    "意识到 发现 明白 愣 盯 想起 认出 惊 凝视 笑 哭 听",
)
STRUGGLES = (
    "fight struggle chase crash explode attack storm shake panic flee tumble scramble wrestle punch",
    "打 挣扎 追赶 爆炸 冲",
)
FACES = (
    "smile look stare eye eyes face weep cry tear think frown laugh grin wink blush gaze sigh nod listen whisper "
    "realise realize notice blink gasp breath watch glance hesitate wince smirk",
    "笑 看 眼 脸 泪 哭 想 皱眉 叹 听 愣 望",
)
HANDS = (
    "letter note photo photograph phone cup match matches key ring watch clock knife gun pistol coin map book page "
    "button switch screen envelope ticket card candle lantern pen glass bottle dial knob trigger fuse badge "
    "stapler mug paper keyboard radio compass display monitor",
    "纸船 信 照片 手机 杯 火柴 钥匙 戒指 表 钟 刀 枪 硬币 地图 书 按钮 屏幕 车票 蜡烛 灯 瓶 折痕",
)
GROUPS = _words("they them together both everyone sisters brothers siblings couple pair")
CHINESE_GROUPS = _words("他们 她们 大家 两人 一起 母女 母子 父女 父子 爷孙 祖孙 姐妹 兄弟 夫妻 三人 三个人 两个人")
"""Words for whoever is there."""
BODY = _words(
    "hand hands finger fingers fist fists arm arms eye eyes face head hair mouth lips smile grin gaze "
    "shoulder shoulders "
    "back chest knee knees leg legs foot feet boot boots expression jaw brow breath tears cheek cheeks silhouette body"
)
"""What shows somebody when it is theirs: TOM'S HAND is Tom in the frame, TOM'S HOUSE is not."""
NOT_PLACES = _words(
    "moving|driving|travelling|traveling|parked"
    "|flashback|flash forward|flashforward|dream|present|present day|back to present|establishing|stock"
    "|原景|回忆|闪回|梦境",
    "|",
)
"""Words of a heading that are neither a place nor a time."""
