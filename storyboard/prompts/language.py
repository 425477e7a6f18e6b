"""In which language a text is, as far as a few words can tell."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

NAMES = {
    "en": "English",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "ru": "Russian",
    "ar": "Arabic",
    "he": "Hebrew",
    "hi": "Hindi",
    "el": "Greek",
    "th": "Thai",
}
_SMALL_WORDS = {
    "en": "the a and of to in is with from at on his her its she he it they into by as behind while through",
    "fr": "le la les un une des et est dans avec sur elle il du au aux qui sous vers son sa ses par pour derrière",
    "de": "der die das ein eine und ist mit auf im in von sie er es den dem des zu aus ihre seine nach hinter durch",
    "es": "el la los las un una y es con en del de ella su sus por que al hacia para desde sobre mientras detrás",
    "it": "il lo la gli le un una e è con nel della di lei lui suo sua per che dal verso sul mentre dietro alla",
    "pt": "o a os as um uma e é com no na da do ela ele seu sua por que para ao sobre enquanto atrás desde pelo",
    "nl": "de het een en is met op in van zij hij zijn haar naar uit door achter terwijl onder aan bij voor",
}
_SCRIPTS = {
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "GREEK": "el",
    "THAI": "th",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_READ = 1500
_ENOUGH_LETTERS = 24
_ENOUGH_WORDS = 4


def language_of(text: str) -> str:
    """The language of a text, such as "en"; empty where it is too short or too strange to tell.

    Another script tells at once; languages in Latin letters are told by their small words.
    """
    scripts: Counter[str] = Counter()
    for letter in text[:_READ]:
        if letter.isalpha():
            name = unicodedata.name(letter, "").partition(" ")[0]
            scripts["LATIN" if letter.isascii() else name] += 1
    total = sum(scripts.values())
    foreign = {name: count for name, count in scripts.items() if name in _SCRIPTS}
    if sum(foreign.values()) * 3 > total and sum(foreign.values()) >= _ENOUGH_LETTERS // 4:
        kana = foreign.get("HIRAGANA", 0) + foreign.get("KATAKANA", 0)
        return "ja" if kana * 8 > total else _SCRIPTS[max(foreign, key=lambda name: foreign[name])]
    if total < _ENOUGH_LETTERS:
        return ""
    words = re.findall(r"[^\W\d_]+", text[:_READ].lower())
    counted = ((sum(word in small for word in words), language) for language, small in _WORDS.items())
    counts = sorted(counted, reverse=True)
    (most, language), (second, _) = counts[:2]
    return language if most >= _ENOUGH_WORDS and most > second * 1.5 else ""


def wrong_language(text: str, wanted: str) -> str:
    """A sentence for the model if the text is clearly in another language than the wanted one; else empty."""
    found = language_of(text)
    if not wanted or not found or found == wanted:
        return ""
    return f"It is written in {NAMES[found]}; write it in {NAMES.get(wanted, wanted)}."
