"""What the writer knows of a film when it writes about a part of it: all of it in short, the part in full."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from storyboard.model import Character, Film, Location, Scene, Shot
from storyboard.prompts.language import language_of
from storyboard.prompts.offline import STYLES, camera_words, sheet_of

_MOST_SCENES = 60
_BEFORE, _AFTER = 3, 2


def language_of_film(film: Film) -> str:
    """The language that a film is written in; English where its words are too few to tell."""
    words = " ".join(part for shot in film.shots for part in (shot.action, *(line.text for line in shot.lines)))
    return language_of(words) or "en"


def film_in_short(film: Film, around: Scene | None = None) -> str:
    """Title, logline, style, and a line for each scene, those nearest to `around` where there are many."""
    lines = [f"Title: {film.title}"]
    if film.logline:
        lines.append(f"Logline: {film.logline}")
    lines.append(f"Style: {STYLES[film.style]}")
    middle = film.scenes.index(around) if around is not None else 0
    first = max(0, min(middle - _MOST_SCENES // 2, len(film.scenes) - _MOST_SCENES))
    shown = film.scenes[first : first + _MOST_SCENES]
    left_out = len(film.scenes) - len(shown)
    lines.append("Scenes:" if not left_out else f"Scenes ({left_out} more are left out):")
    lines += [f"- {_scene_line(film, scene)}" for scene in shown]
    return "\n".join(lines)


def sheets(characters: Collection[Character], places: Collection[Location]) -> str:
    """The sheets of people and places as they stand."""
    people = [f"- {sheet_of(each) or each.name}" for each in characters]
    where = [f"- {_place_line(place)}" for place in places]
    return "\n".join([*(["People:", *people] if people else []), *(["Places:", *where] if where else [])])


def scene_in_full(film: Film, scene: Scene) -> str:
    """A scene with every shot of it, and what is said."""
    shots = [shot_line(film, shot) for shot in film.shots if shot.scene == scene.id]
    return "\n".join([f"Scene {_scene_line(film, scene)}", *(f"- {line}" for line in shots)])


def shot_line(film: Film, shot: Shot) -> str:
    """A shot in a line: number, length, how it is seen, who is in it, what happens, what is said."""
    people = ", ".join(film.characters_by_id[who].name for who in shot.characters)
    said = "; ".join(
        f"{film.characters_by_id[line.character].name}{_placed(line.placed)}: “{line.text}”" for line in shot.lines
    )
    parts = (
        f"{shot.number} ({float(shot.frames / film.rate):.1f} s)",
        f"card: {shot.card}" if shot.card else camera_words(shot.camera),
        f"with {people}" if people else "",
        shot.action,
        f"says {said}" if said else "",
    )
    return " | ".join(part for part in parts if part)


def neighbours(film: Film, shot: Shot) -> tuple[tuple[Shot, ...], tuple[Shot, ...]]:
    """The shots just before and just after one, in the first cut that visits it, else as the film has them."""
    order: Sequence[str] = [each.id for each in film.shots]
    for cut in film.cuts:
        if any(use.shot == shot.id for use in cut.uses):
            order = [use.shot for use in cut.uses]
            break
    here = order.index(shot.id)
    before, after = order[max(0, here - _BEFORE) : here], order[here + 1 : here + 1 + _AFTER]
    return tuple(film.shots_by_id[each] for each in before), tuple(film.shots_by_id[each] for each in after)


def around(film: Film, shot: Shot) -> str:
    """All that is told of a film for one of its shots."""
    scene = film.scenes_by_id[shot.scene]
    people = [film.characters_by_id[who] for who in shot.characters]
    before, after = neighbours(film, shot)
    parts = (
        film_in_short(film, scene),
        sheets(people, [film.locations_by_id[scene.location]]),
        f"The scene: {_scene_line(film, scene)}",
        _listed("Shots before this one:", film, before),
        f"This shot: {shot_line(film, shot)}",
        _listed("Shots after this one:", film, after),
    )
    return "\n\n".join(part for part in parts if part)


def _listed(title: str, film: Film, shots: Sequence[Shot]) -> str:
    return "\n".join([title, *(f"- {shot_line(film, shot)}" for shot in shots)]) if shots else ""


def _placed(placed: str) -> str:
    return {"on": "", "off": " (off screen)", "over": " (voice-over)"}[placed]


def _scene_line(film: Film, scene: Scene) -> str:
    place = film.locations_by_id[scene.location]
    when = f"{place.name}, {'interior' if place.interior else 'exterior'}, {scene.time.value}, {scene.weather.value}"
    return " | ".join(filter(None, (scene.number, when, f"mood: {scene.mood.value}", scene.synopsis)))


def _place_line(place: Location) -> str:
    kind = "interior" if place.interior else "exterior"
    return f"{place.name}, {kind}: {place.look}" if place.look else f"{place.name}, {kind}"
