"""Kanji as kana, for a voice that reads kana only: everyday words first, then one reading for each common kanji.

A scratch reading, not a dictionary: it keeps the length, the rhythm and the mouth of a line. A kanji
without a reading here is spoken as one neutral syllable.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = (
    "今日きょう 明日あした 昨日きのう 今朝けさ 今夜こんや 今年ことし 大人おとな 一人ひとり 二人ふたり 何処どこ "
    "本当ほんとう 大丈夫だいじょうぶ 日本にほん 東京とうきょう 灯台とうだい 先生せんせい 学校がっこう "
    "学生がくせい 電話でんわ 電車でんしゃ 時間じかん 世界せかい 映画えいが 友達ともだち 家族かぞく 子供こども "
    "彼女かのじょ 自分じぶん 仕事しごと 部屋へや 言葉ことば 写真しゃしん 天気てんき 最後さいご 最初さいしょ "
    "場所ばしょ 名前なまえ 毎日まいにち 大切たいせつ 大好だいす 上手じょうず 下手へた 貴方あなた 母親ははおや "
    "父親ちちおや お母さんおかあさん お父さんおとうさん お兄さんおにいさん お姉さんおねえさん 船長せんちょう "
    "約束やくそく 突然とつぜん 全部ぜんぶ 絶対ぜったい 簡単かんたん 駄目だめ 無理むり 危険きけん 警察けいさつ "
    "病院びょういん 医者いしゃ 会社かいしゃ 機械きかい 宇宙うちゅう 地球ちきゅう 戦争せんそう 平和へいわ "
    "音楽おんがく 料理りょうり 珈琲こーひー 紅茶こうちゃ 牛乳ぎゅうにゅう 朝食ちょうしょく 夕食ゆうしょく"
)
_SINGLE = (
    "一いち二に三さん四よん五ご六ろく七なな八はち九きゅう十じゅう百ひゃく千せん万まん円えん年ねん月つき日ひ時じ分ふん半はん今いま"
    "前まえ後あと先さき中なか外そと上うえ下した左ひだり右みぎ東ひがし西にし南みなみ北きた大おお小ちい高たか安やす新あたら古ふる"
    "長なが短みじか早はや速はや遅おそ多おお少すこ近ちか遠とお明あか暗くら強つよ弱よわ良よ悪わる好す嫌きら美うつく若わか人ひと"
    "男おとこ女おんな子こ母はは父ちち兄あに姉あね弟おとうと妹いもうと友とも私わたし僕ぼく俺おれ君きみ彼かれ誰だれ何なに名な"
    "王おう神かみ手て足あし目め耳みみ口くち頭あたま顔かお心こころ体からだ声こえ血ち命いのち力ちから夢ゆめ愛あい恋こい話はなし"
    "言い語ご聞き見み読よ書か歌うた笑わら泣な思おも考かんが知し分わ忘わす覚おぼ信しん待ま来き行い帰かえ出で入はい開あ閉し"
    "立た座すわ走はし歩ある飛と泳およ動うご止と始はじ終お使つか作つく持も取と置お食た飲の買か売う死し生い殺ころ助たす守まも"
    "戦たたか勝か負ま失うしな探さが逃に落お起お寝ね休やす働はたら遊あそ会あ呼よ教おし習なら送おく届とど返かえ押お引ひ切き結むす"
    "水みず火ひ木き金かね土つち空そら海うみ山やま川かわ島しま森もり石いし花はな草くさ風かぜ雨あめ雪ゆき雲くも星ほし光ひかり"
    "影かげ波なみ夜よる朝あさ昼ひる夕ゆう春はる夏なつ秋あき冬ふゆ犬いぬ猫ねこ鳥とり魚さかな馬うま牛うし虫むし家いえ店みせ"
    "町まち村むら国くに道みち駅えき車くるま船ふね橋はし門もん窓まど扉とびら部ぶ屋や机つくえ椅い灯あか鍵かぎ箱はこ紙かみ本ほん"
    "字じ絵え服ふく靴くつ刀かたな薬くすり酒さけ茶ちゃ米こめ肉にく色いろ赤あか青あお白しろ黒くろ音おと味あじ数かず番ばん度ど"
    "回かい間あいだ者もの物もの事こと所ところ方ほう気き元げん当あ本ほん全すべ同おな別べつ次つぎ最さい初はじ毎まい"
)
_NEUTRAL = "お"
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々〆]")
_ONE = re.compile(r"([\u4e00-\u9fff])([\u3040-\u309fー]+)")


@lru_cache(maxsize=1)
def _readings() -> dict[str, str]:
    table: dict[str, str] = dict(_ONE.findall(_SINGLE))
    for word in _WORDS.split():
        kanji, kana = _parted(word)
        table[kanji] = kana
    return table


def _parted(word: str) -> tuple[str, str]:
    """A word and its reading, written together: the word ends with its last kanji, or with さん."""
    last = max(index for index, letter in enumerate(word) if _HAN.match(letter)) + 1
    tail = "さん" if word.startswith("お") else ""
    last += len(tail) if word[last : last + len(tail)] == tail else 0
    return word[:last], word[last:]


def in_kana(text: str) -> str:
    """A Japanese text with its kanji as kana, the longest known word first."""
    table = _readings()
    longest = max(map(len, table))
    out: list[str] = []
    index = 0
    while index < len(text):
        for size in range(min(longest, len(text) - index), 0, -1):
            if text[index : index + size] in table:
                out.append(table[text[index : index + size]])
                index += size
                break
        else:
            out.append(_NEUTRAL if _HAN.match(text[index]) else text[index])
            index += 1
    return "".join(out)
