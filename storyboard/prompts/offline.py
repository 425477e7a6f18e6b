"""The writer that needs no network: each prompt from the shot's camera, place, light, people and action."""

from __future__ import annotations

from storyboard.camera import Angle, Camera, Movement, Size
from storyboard.model import Character, Film, Mood, Prompt, Shot, Style, TimeOfDay, Weather

STYLES = {
    Style.PAINTED: "Painted animation, big simple shapes, soft light, a little film grain",
    Style.INK_WASH: "Ink and wash on warm paper, dark outlines of varying weight, few colours, soft washes",
    Style.PENCIL: "Pencil storyboard on paper, graphite lines and hatching, colour only on the people",
    Style.NOIR: "Film noir, hard black and white, deep shadows, light through blinds, colour only on the people",
    Style.PAPER_CUT: "Paper cut animation, flat layers of coloured paper, torn edges, slight drop shadows",
}
_SIZES = {
    Size.EXTREME_WIDE: "extreme wide shot, people small in the place",
    Size.WIDE: "wide shot",
    Size.FULL: "full shot, head to feet",
    Size.MEDIUM_FULL: "medium full shot, from the knees up",
    Size.MEDIUM: "medium shot, from the waist up",
    Size.MEDIUM_CLOSE: "medium close-up, head and shoulders",
    Size.CLOSE: "close-up of the face",
    Size.EXTREME_CLOSE: "extreme close-up",
    Size.INSERT: "insert, a detail that fills the frame",
}
_ANGLES = {
    Angle.EYE: "at eye level",
    Angle.LOW: "from a low angle",
    Angle.HIGH: "from a high angle",
    Angle.OVERHEAD: "from directly overhead",
    Angle.DUTCH: "with a tilted horizon",
    Angle.OVER_SHOULDER: "over the shoulder",
    Angle.POINT_OF_VIEW: "as a point of view",
}
_MOVEMENTS = {
    Movement.STATIC: "the camera is still",
    Movement.PAN: "the camera pans slowly",
    Movement.TILT: "the camera tilts",
    Movement.DOLLY_IN: "the camera moves slowly in",
    Movement.DOLLY_OUT: "the camera draws slowly back",
    Movement.TRUCK: "the camera travels alongside",
    Movement.CRANE: "the camera rises on a crane",
    Movement.ZOOM: "the lens zooms in",
    Movement.ARC: "the camera circles",
    Movement.HANDHELD: "handheld camera",
    Movement.WHIP_PAN: "the camera whips round",
    Movement.RACK_FOCUS: "the focus shifts from near to far",
}
_TIMES = {
    TimeOfDay.DAWN: "at dawn, cool blue light with a warm horizon",
    TimeOfDay.DAY: "by day",
    TimeOfDay.GOLDEN_HOUR: "in low golden light",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.NIGHT: "at night",
}
_WEATHERS = {
    Weather.CLEAR: "",
    Weather.OVERCAST: "under an overcast sky",
    Weather.RAIN: "in the rain",
    Weather.STORM: "in a storm, hard rain and lightning",
    Weather.SNOW: "in falling snow",
    Weather.FOG: "in fog",
    Weather.WIND: "in a strong wind",
}
_INDOORS = {
    Weather.OVERCAST: "grey light from the windows",
    Weather.RAIN: "rain on the windows",
    Weather.STORM: "a storm outside the windows",
    Weather.SNOW: "snow outside the windows",
    Weather.FOG: "fog outside the windows",
}
_KINDS = {
    "person": "",
    "child": "child",
    "robot": "robot",
    "dog": "dog",
    "cat": "cat",
    "horse": "horse",
    "bird": "bird",
}


class OfflineWriter:
    """Fills in prompts from what the film already says; invents nothing, and always writes the same."""

    name = "offline"

    def expand(self, film: Film, shot: Shot) -> Prompt:
        """The shot in sentences: style and camera, place and light, who is seen, what happens."""
        if shot.card:
            return Prompt(text=f"Title card, words on a plain ground: {shot.card}", writer=self.name)
        people = [film.characters_by_id[who] for who in shot.characters]
        sentences = [STYLES[film.style], camera_words(shot.camera), place_words(film, shot)]
        sentences += [sheet_of(character) for character in people]
        sentences += [
            *prop_sheets(film, shot),
            *over_shoulder(film, shot),
            shot.action,
            *voices(film, shot, shot.action),
        ]
        return Prompt(text=" ".join(stopped(s) for s in sentences if s.strip()), writer=self.name)


def camera_words(camera: Camera) -> str:
    """How a shot is seen, in words: size, angle, lens and movement."""
    words = f"{_SIZES[camera.size]}, {_ANGLES[camera.angle]}, {camera.lens_mm:g} mm lens, {_MOVEMENTS[camera.movement]}"
    return words[0].upper() + words[1:]


def place_words(film: Film, shot: Shot) -> str:
    """Where and when a shot plays: the place's sheet as it stands, light, weather and mood."""
    scene = film.scenes_by_id[shot.scene]
    location = film.locations_by_id[scene.location]
    sky = _INDOORS.get(scene.weather, "") if location.interior else _WEATHERS[scene.weather]
    where = f"{location.name}, {'interior' if location.interior else 'exterior'}"
    mood = "" if scene.mood is Mood.NEUTRAL else f"The mood is {scene.mood.value}"
    look = "" if location.look in shot.action else location.look
    parts = (f"{where}, {', '.join(filter(None, (_TIMES[scene.time], sky)))}", look, mood)
    return " ".join(stopped(part) for part in parts if part)


def sheet_of(character: Character) -> str:
    """Somebody's sheet in their own words: name, kind, age, look, wardrobe; only what the film knows.

    Where the words are fixed by a descriptor, they are quoted as they stand.
    """
    if character.descriptor:
        return f"{character.name}: {character.descriptor}"
    kind = _KINDS[character.kind]
    if kind in ("", "child") and character.sex:
        kind = {"female": ("woman", "girl"), "male": ("man", "boy")}[character.sex][kind == "child"]
    age = f"{character.age} years old" if character.age is not None else ""
    known = ", ".join(filter(None, (kind, age, character.look, character.wardrobe)))
    return f"{character.name}: {known}" if known else ""


def prop_sheets(film: Film, shot: Shot) -> list[str]:
    """How the things look that the shot's action names, as the film knows them."""
    return [prop.sheet for prop in film.props if prop.sheet and prop.is_named_in(shot.action)]


def over_shoulder(film: Film, shot: Shot) -> list[str]:
    """Over whose shoulder we look, and at whom."""
    if shot.camera.angle is not Angle.OVER_SHOULDER or len(shot.characters) < 2:
        return []
    seen, nearer = (film.characters_by_id[who].name for who in shot.characters[:2])
    return [f"{nearer} is in the foreground, seen from behind, {seen} faces us"]


def voices(film: Film, shot: Shot, action: str) -> list[str]:
    """Who is seen speaking, and how, unless the action says so; the words themselves are the voice's affair."""
    found: list[str] = []
    for line in shot.lines:
        if line.placed == "on" and line.character in shot.characters:
            name = film.characters_by_id[line.character].name
            if line.manner:
                found.append(f"{name} is speaking, {line.manner}")
            elif f"{name} speaks" not in action:
                found.append(f"{name} is speaking")
    return list(dict.fromkeys(found))


def stopped(sentence: str) -> str:
    """A sentence with a full stop, unless it ends in one of its own."""
    text = sentence.strip()
    return text if text[-1:] in '.!?。！？…"”' else f"{text}."
