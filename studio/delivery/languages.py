"""Names of languages: the tags that people write, and the three letters that film files carry (ISO 639-2/T)."""

from __future__ import annotations

_LETTERS = (
    "ar:ara bg:bul bn:ben ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est eu:eus fa:fas fi:fin fr:fra ga:gle "
    "gl:glg he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat kk:kaz km:khm ko:kor lt:lit lv:lav "
    "mk:mkd ml:mal mr:mar ms:msa mt:mlt nb:nob ne:nep nl:nld nn:nno no:nor pa:pan pl:pol pt:por ro:ron ru:rus sk:slk "
    "sl:slv sq:sqi sr:srp sv:swe sw:swa ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:zho zu:zul"
)
_BY_TWO = dict(pair.split(":") for pair in _LETTERS.split())


def three_letters(tag: str) -> str:
    """The three letters of a language tag such as fr or zh-Hans; `und` for one that is not known."""
    first = tag.partition("-")[0].lower()
    if len(first) == 3 and first.isascii() and first.isalpha():
        return first
    return _BY_TWO.get(first, "und")
