"""What can be wrong with a model's words about a shot, though they fit the schema: each as a sentence for the model."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from storyboard.model import Character, Film, Shot
from storyboard.prompts.language import wrong_language

_SLACK = 1.2
"""By how much a model may outrun the words it has: they count badly."""
_LOOKS = re.compile(
    r"\b(hair(?:ed)?|blonde?|brunette|beard(?:ed)?|moustache|freckle[sd]?|bald|wrinkle[sd]?|slim|stocky|"
    r"coat|raincoat|jacket|dress|shirt|trousers|jeans|skirt|sweater|jumper|cardigan|suit|uniform|hoodie|scarf|cloak)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?<![.!?…:;“\"—–(] )(?<!^)\b[A-Z][a-z]{2,}\b")
_COMMON = frozenset(
    "English French German Spanish Italian Dutch Victorian Gothic Christmas God The Then And But His Her She They With "
    "Camera Close Medium Wide Low High Frame Background Foreground".split()
)


def faults(film: Film, shot: Shot, language: str, words: int, answer: BaseModel) -> str:
    """The first thing wrong with an expansion; empty if nothing is."""
    found = answer.model_dump(by_alias=True)
    people: dict[str, str] = found.get("people", {})
    prose = [*people.values(), found["action"], found["background"], found["light"]]
    text = " ".join(prose)
    if any(not part.strip() for part in prose):
        return "A field is empty; fill in every one."
    count = len(text.split())
    if count > words * _SLACK:
        return f"All fields together have {count} words; they may have {words}."
    found_wrong = (
        *(wrong_language(part, language) for part in (text, *prose)),
        _absent(film, shot, text),
        _redrawn(film, shot, people),
        *(_stranger(film, shot, part, language) for part in (*people.values(), found["action"])),
    )
    return next(filter(None, found_wrong), "")


def _absent(film: Film, shot: Shot, text: str) -> str:
    """Somebody of the film who is not in this shot, and of whom it does not speak."""
    told = _told(shot)
    for character in film.characters:
        if character.id in shot.characters or _names(character, told):
            continue
        if _names(character, text, as_a_name=True) and not _shares_a_name(film, shot, character):
            return f"{character.name} is not in this shot; do not name them."
    return ""


def _shares_a_name(film: Film, shot: Shot, absent: Character) -> bool:
    """YOUNG MIA is not in the shot where MIA is, and yet is named by her name."""
    here = [film.characters_by_id[who].name.casefold() for who in shot.characters]
    return any(absent.name.casefold() in name for name in here)


def _redrawn(film: Film, shot: Shot, people: dict[str, Any]) -> str:
    """Looks or clothes that are not on the sheet: that is how a character drifts from shot to shot."""
    for who, text in people.items():
        character = film.characters_by_id[who]
        sheet = f"{character.look} {character.wardrobe} {_told(shot)}".casefold()
        for found in _LOOKS.finditer(text):
            if found[0].casefold() not in sheet:
                return f"It describes {character.name}'s looks (“{found[0]}”), which the sheet does; say what they do."
    return ""


def _stranger(film: Film, shot: Shot, text: str, language: str) -> str:
    """Somebody whom the film does not know: a name in the middle of a sentence that stands nowhere in it."""
    if language == "de":  # where every noun has a capital letter
        return ""
    known = {word.casefold() for word in re.findall(r"\w+", _all_words(film, shot))}
    for found in _CAPITALISED.finditer(text):
        name = found[0]
        if name.casefold() not in known and name.casefold().removesuffix("s") not in known and name not in _COMMON:
            return f"There is no “{name}” in this film; invent nobody."
    return ""


def _all_words(film: Film, shot: Shot) -> str:
    scene = film.scenes_by_id[shot.scene]
    place = film.locations_by_id[scene.location]
    people = [f"{each.name} {each.look} {each.wardrobe}" for each in film.characters]
    return " ".join((*people, place.name, place.look, scene.synopsis, scene.heading, _told(shot)))


def _told(shot: Shot) -> str:
    return " ".join((shot.action, *(line.text for line in shot.lines)))


def _names(character: Character, text: str, *, as_a_name: bool = False) -> bool:
    """Whether a text names somebody; `as_a_name`: only where it is written as one, so that MAN is not any man."""
    found = re.finditer(rf"(?<!\w){re.escape(character.name)}(?!\w)", text, re.IGNORECASE)
    return any(not (as_a_name and each[0][:1].islower()) for each in found)
