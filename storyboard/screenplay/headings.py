"""How scene headings, transitions, title pages and speakers are recognised, in the languages scripts are written in."""

from __future__ import annotations

from storyboard.screenplay.words import phrases

LONGEST_NAME = 60
"""Characters; a longer line is never taken for a speaker."""


# Fountain's own, matched in either case: INT EXT EST INT./EXT INT/EXT I/E (fountain.io/syntax, "Scene Heading").
_FOUNTAIN_PLACES = phrases("INT|EXT|EST|I|E")

# The same words in other languages. Only as capitals: written small they are ordinary words of a sentence.
_PLACES = phrases(
    "INTERIOR|EXTERIOR|INTÉRIEUR|EXTÉRIEUR|INTERIEUR|EXTERIEUR|INTERNO|ESTERNO|INTERNA|ESTERNA|INTERIÉR|EXTERIÉR",
    "INNEN|AUSSEN|AUẞEN|AUßEN|A|BINNEN|BUITEN|INNE|UTE|INDE|UDE|INTERIÖR|EXTERIÖR|SISÄ|ULKO",
    "WNĘTRZE|PLENER|WN|PL|ИНТ|НАТ|ЭКСТ|ИНТЕРЬЕР|НАТУРА|ІНТ|ЕКСТ|ИНТЕРИЕР|ЕКСТЕРИЕР|ΕΣΩΤ|ΕΞΩΤ|ΕΣ|ΕΞ",
    "İÇ|DIŞ|IÇ|NỘI|NGOẠI|DALAM|LUAR",
)

# Scripts without capitals: a line that begins with one of these, if it is short and not a sentence.
_UNCASED_PLACES = tuple(
    sorted(
        phrases(
            "内景|外景|內景|内外景|內外景|内/外|內/外|场景|場景|屋内|屋外|室内|室外|○|〇|실내|실외|S#|씬",
            "داخلي|خارجي|مشهد|פנים|חוץ|आंतरिक|बाहरी|ภายใน|ภายนอก",
        )
    )
)
_LONGEST_UNCASED_HEADING = 60
_SENTENCE_ENDS = ("。", "！", "？", "!", "?", "؟", "”", "」", "…")

# Written out by convention without a "TO:", these are transitions all the same.
_TRANSITIONS = phrases(
    "FADE IN|FADE OUT|FADE UP|FADE TO BLACK|FADE TO WHITE|FADE FROM BLACK|CUT TO BLACK|SMASH TO BLACK|SMASH CUT",
    "MATCH CUT|JUMP CUT|HARD CUT|IRIS IN|IRIS OUT|DISSOLVE|CROSSFADE|WIPE|FONDU AU NOIR|FONDU ENCHAÎNÉ",
    "OUVERTURE AU NOIR|FERMETURE AU NOIR|COUPE|ABBLENDE|AUFBLENDE|ÜBERBLENDUNG|SCHNITT|FUNDIDO A NEGRO",
    "FUNDE A NEGRO|CORTE|DISSOLVENZA|ЗАТЕМНЕНИЕ|ИЗ ЗАТЕМНЕНИЯ|НАПЛЫВ",
    "淡入|淡出|渐显|渐隐|叠化|切至|切换|黑场|切黑|转场|溶至",
)
_TRANSITION_ENDS = (" TO:", " AUF:", " À:", " A:", " EM:", " SU:", " K:")
_TRANSITION_WORDS = tuple(sorted(phrases("CUT|FADE|DISSOLVE|SCHNITT|CORT|COUPE|TAGLIO|STACCO|FUNDE|FUNDIDO")))

_SAYS = ("说", "說", "道", "问", "問", "喊", "答", "叫", "قال", "قالت", "سأل", "言った", "말했다")

TITLE_KEYS = {
    **dict.fromkeys(phrases("title|titel|titre|título|titolo|название|标题|標題|片名|タイトル|제목|العنوان"), "title"),
    **dict.fromkeys(phrases("author|autor|auteur|autore|автор|作者|编剧|編劇|脚本|작가|المؤلف"), "author"),
    **{key: key for key in phrases("authors|credit|source|draft date|date|contact|copyright|notes|revision|format")},
    **{key: key for key in phrases("episode|series|draft|logline|genre|font|language|header|footer|tl|tr|br|bl|cc")},
}
"""Keys of a title page, in lower case, and the Fountain key that each stands for."""

# Labels that look like a speaker before a full-width colon, and are not.
_LABELS = phrases(
    "时间|地点|人物|场景|場景|景别|镜头|音效|音乐|字幕|备注|注|题|日期|地址|時間|地點|登場人物|場所|المكان|الزمان"
)


def scene_heading(line: str) -> bool:
    """Whether a stripped line opens as a scene heading does, in any language known here."""
    if not line:
        return False
    if line.startswith(_UNCASED_PLACES):
        return len(line) <= _LONGEST_UNCASED_HEADING and not line.endswith(_SENTENCE_ENDS)
    if line[0] == "第":
        at = next((i for i, char in enumerate(line[:8]) if char in "场場"), 0)
        return at > 1 and len(line) <= _LONGEST_UNCASED_HEADING and not line.endswith(_SENTENCE_ENDS)
    return _cased_heading(line)


def strict_heading(line: str) -> bool:
    """A heading beyond doubt even without a blank line above it: all capitals, "INT." and a place."""
    return "." in line[:10] and line.upper() == line and any(c.isalpha() for c in line[4:]) and _cased_heading(line)


def _cased_heading(line: str) -> bool:
    """INT. EXT. INT./EXT. I/E and their kin: place words joined by slashes, then a point, a space or a dash."""
    at = 0
    words = 0
    while True:
        end = at
        while end < len(line) and end - at < 12 and (line[end].isalpha() or line[end] == "\u0301"):
            end += 1
        word = line[at:end]
        if word not in _PLACES and word.upper() not in _FOUNTAIN_PLACES:
            return False
        words += 1
        follows = line[end : end + 1]
        after = line[end + 1 : end + 2]
        if follows == "/" or (follows == "." and after == "/"):
            at = end + (1 if follows == "/" else 2)
            continue
        if words == 1 and word.upper() in ("I", "E", "A"):
            return False
        if word.upper() == "EST" and word != "EST" and follows != ".":
            return False
        if follows == " ":  # "UTE SCHMIDT" is a person; "INNEN WALD" and "EXT FIELD" are places
            return len(word) > 4 or word.upper() in _FOUNTAIN_PLACES or words > 1
        return follows == "." or (follows in ("-", "–", "—", ":") and word in _PLACES)


def margin_number(line: str) -> tuple[str, str]:
    """A heading's number as printed in the left margin ("12A. INT. HALL" or "12 INT. HALL 12"), and the rest."""
    end = 0
    while end < len(line) and end < 5 and line[end].isalnum() and line[end].isascii():
        end += 1
    if not end or not line[0].isdigit() or line[end : end + 1] not in (".", " ", "\t", "、", ")"):
        return "", line
    number, rest = line[:end], line[end + 1 :].strip()
    if not scene_heading(rest):
        return "", line
    if rest.endswith(number) and rest[: -len(number)][-1:].isspace():
        rest = rest[: -len(number)].rstrip()
    return number, rest


def transition(line: str) -> bool:
    """Whether a stripped line that stands alone is a transition without being forced."""
    if line.endswith("TO:"):
        return line.upper() == line
    if line.rstrip(".:：。 ") in _TRANSITIONS:
        return True
    return line.endswith(_TRANSITION_ENDS) and line.upper() == line and line.startswith(_TRANSITION_WORDS)


def speaker(line: str) -> bool:
    """Whether a stripped line is a name in capitals: no small letter outside its (extension)."""
    if len(line) > LONGEST_NAME or not (line[0].isalnum()):
        return False
    name = line.partition("(")[0].partition("（")[0].rstrip(" ^")
    letters = [char for char in name if char.isalpha()]
    if not letters or not all(char.isupper() or char == "ß" for char in letters):
        return False
    return name[-1] not in ":!?,;：！？"


def speaker_before_words(line: str) -> tuple[str, str] | None:
    """The (name, words) of 小雨：你好 or 花子「うん」, the way of scripts without capitals; None if it is not that."""
    opened = line.find("「", 0, 24)
    if opened > 0 and line.endswith("」") and "「" not in line[opened + 1 :]:
        name = line[:opened].strip()
        bare = name.partition("（")[0]
        if bare and bare[-1] not in "はがもをにのと" and _uncased_name(bare):
            return name, line[opened + 1 : -1].strip()
    wide = line.find("：", 0, 40)
    narrow = line.find(":", 0, 40)
    at = min((place for place in (wide, narrow) if place > 0), default=-1)
    if at < 0:
        return None
    name = line[:at].strip()
    bare = name.partition("（")[0].partition("(")[0].strip()
    if bare.endswith(_SAYS):  # "小雨说：“……”" is a sentence of a story
        return None
    return (name, line[at + 1 :].strip()) if _uncased_name(bare) else None


def bare_name(line: str) -> bool:
    """Whether a stripped line could be a name in a script without capitals, standing alone above what is said."""
    name = line.partition("（")[0].partition("(")[0].strip()
    return bool(name) and len(line) <= 24 and len(name.split()) <= 2 and len(name) <= 12 and _uncased_name(name)


def _uncased_name(name: str) -> bool:
    """Whether this is a name in letters that know no capitals."""
    if not 0 < len(name) <= 24 or name in _LABELS or len(name.split()) > 4 or not name[0].isalpha():
        return False
    if any(char.isupper() or char.islower() for char in name):
        return False
    return all(char.isalnum() or char in " ·・‧•’'-#" or _joins(char) for char in name)


def _joins(char: str) -> bool:
    """Vowel signs and joiners that are part of words in Indic, Arabic and South-East Asian scripts."""
    return (
        "\u0300" <= char <= "\u036f"
        or "\u064b" <= char <= "\u0670"
        or "\u0900" <= char <= "\u0e4f"
        or char in "\u200c\u200d"
    )


def title_key(line: str) -> tuple[str, str] | None:
    """The (key, value) of a title page's line, its key in lower case and in Fountain's word; None if it has none."""
    colon = next((i for i, char in enumerate(line[:40]) if char in ":："), 0)
    key = line[:colon].strip()
    if not key or line[0].isspace() or len(key.split()) > 3:
        return None
    return TITLE_KEYS.get(key.lower(), key.lower()), line[colon + 1 :].strip()
