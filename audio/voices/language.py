"""Which voice reads a text: its script decides, and for the Latin alphabet its small words and accents."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_SCRIPTS = {
    "CYRILLIC": "ru", "ARABIC": "ar", "HEBREW": "he", "DEVANAGARI": "hi", "GREEK": "el", "THAI": "th",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te", "GUJARATI": "gu",
    "KANNADA": "kn", "MALAYALAM": "ml", "GURMUKHI": "pa", "SINHALA": "si", "ETHIOPIC": "am", "MYANMAR": "my",
}  # fmt: skip
"""Script, as the first word of a letter's Unicode name, to an espeak-ng voice."""

_SMALL_WORDS = {
    "en-us": "the and is are you to of it that this i we he she they what not with for was have my your do no yes will"
    " can be in on at a an but don't it's i'm where who how me us him her there here",
    "fr": "le la les un une des et est je tu il elle nous vous ils que qui ne pas dans pour avec sur ce cette mais"
    " où c'est j'ai au du mon ma ton moi toi oui non bonjour merci",
    "de": "der die das und ist ich du er sie wir ihr nicht ein eine einen mit auf für den dem zu es was wer wo ja nein"
    " schon wieder im am von aber mein dein bin bist sind",
    "es": "el la los las un una y es yo tú él ella nosotros que no en de por para con su mi tu está qué dónde sí pero"
    " muy se lo otra vez del al señor gracias",
    "it": "il lo la gli le un una e è io tu lui lei noi voi che non di per con su mio mia sono sei questo questa ma"
    " dove cosa sì della nel ancora grazie perché",
    "pt": "o a os as um uma e é eu tu ele ela nós você que não de do da em no na por para com seu sua meu minha está"
    " mas onde sim outra muito obrigado isso",
    "nl": "de het een en is ik jij hij zij wij niet van met op voor dat dit maar waar wat ja nee mijn zijn naar",
}
_WORDS = {voice: frozenset(words.split()) for voice, words in _SMALL_WORDS.items()}

_LETTERS = {
    "fr": "çœùûêîôâë", "de": "ßäöü", "es": "ñ¿¡", "it": "ìò", "pt": "ãõ", "pl": "łąężźśćń", "cs": "řůěčš",
    "tr": "ğış", "hu": "őű", "sv": "å", "nb": "ø", "ro": "țșă",
    "vi": "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ",
}  # fmt: skip
_ENOUGH = 2.5
"""What an accent weighs, and what it takes to be sure: two short words or a long one; “Mia!” alone is a name."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def language_of(text: str, otherwise: str = "en-us") -> str:
    """The espeak-ng voice for a text: by script, and for Latin letters by small words and accents.

    `otherwise` is the voice when the text does not say (a name, a number, one neutral word).
    """
    scripts = Counter(_script(character) for character in text if character.isalpha())
    if not scripts:
        return otherwise
    if scripts["KANA"]:
        return "ja"
    script, _ = max(scripts.items(), key=lambda item: (item[1] * (2 if item[0] == "CJK" else 1), item[0]))
    if script == "CJK":
        return "cmn"
    if script == "HANGUL":
        return "ko"
    if script == "LATIN":
        return _latin(text, otherwise)
    return _cyrillic(text) if script == "CYRILLIC" else _SCRIPTS.get(script, otherwise)


def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    if name.startswith(("HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA")):
        return "KANA"
    return name.split(" ", 1)[0].split("-", 1)[0]


def _cyrillic(text: str) -> str:
    return "uk" if any(letter in "іїєґ" for letter in text.casefold()) else "ru"


def _latin(text: str, otherwise: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold()
    words = [word.replace("’", "'") for word in _WORD.findall(folded)]
    words += [part for word in words if "'" in word for part in word.split("'")]
    scores = {voice: sum(_weight(word) for word in words if word in known) for voice, known in _WORDS.items()}
    for voice, letters in _LETTERS.items():
        scores[voice] = scores.get(voice, 0.0) + _ENOUGH * sum(letter in letters for letter in folded)
    best = max(scores, key=lambda voice: (scores[voice], voice == otherwise, voice == "en-us", voice))
    return best if scores[best] >= _ENOUGH else otherwise


def _weight(word: str) -> float:
    return 3.0 if len(word) >= 5 else 2.0
