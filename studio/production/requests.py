"""From the film to what each engine is told: the seam where sound and picture meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from audio.recipes import VoiceRecipe
from generation.request import Request, Setting, SetUp, Spoken
from generation.staging.carrying import Facts, after, depending, falling_begins, lasting
from generation.staging.things import things_in
from storyboard.model import Character, Film, Line, Scene, Shot
from storyboard.props import Prop


class RequestBook:
    """Makes the requests of one film; what is the same for a whole scene is found once."""

    def __init__(self, film: Film, voices: Mapping[str, VoiceRecipe]) -> None:
        self.film = film
        self.voice_digests = {line: recipe.digest() for line, recipe in voices.items()}
        self.matches = {link.target: link.source for link in film.links if link.kind == "matches"}
        self._scene_cast = _cast_by_scene(film)
        self.continued = {link.target: link.source for link in film.links if link.kind == "continues"}
        self._setting = cache(self._make_setting)
        self._alone = cache(self._make_alone)
        self._carried = _carried(film)

    def request(self, shot: Shot, *, continues: str = "") -> Request:
        """What `shot`'s engine is told; `continues` is the take of the shot it goes on from, by digest."""
        request, chain = self._of(shot), self._continued_by(shot)
        return request.with_(continues=continues, continued=chain) if continues or chain else request

    def _of(self, shot: Shot) -> Request:
        """A shot by itself."""
        film = self.film
        return Request(
            shot=shot.id,
            number=shot.number,
            action=shot.action,
            prompt=shot.prompt.text,
            negative=shot.prompt.negative,
            card=shot.card,
            frames=shot.frames,
            rate=film.rate,
            width=film.width,
            height=film.height,
            style=film.style,
            camera=shot.camera,
            setting=self._setting(shot.scene),
            cast=_cast(film, shot) if shot.engine == "animatic" else _held(film, shot),
            props=() if shot.engine == "animatic" or shot.card else _things(film, shot),
            scene_cast=self._scene_cast.get(shot.scene, ()),
            spoken=tuple(self._spoken(line) for line in shot.lines),
            engine=shot.engine,
            model=shot.model,
            seed=shot.seed,
            matches=self.matches.get(shot.id, ""),
            set_up=self._set_up(shot),
            carried=depending(self._carried[shot.id], shot.characters),
            motion=shot.motion,
            retouch=shot.retouch,
        )

    def _continued_by(self, shot: Shot) -> tuple[Request, ...]:
        """The shots that a shot goes on from, the first of them first, as far as they decide how it begins."""
        chain: list[Request] = []
        at = self.film.shots_by_id.get(self.continued.get(shot.id, ""))
        while at is not None and not at.card and len(chain) < _LONGEST_CHAIN:
            request = self._alone(at.id)
            chain.append(request)
            at = self.film.shots_by_id.get(self.continued.get(at.id, ""))
        return tuple(reversed(chain))

    def _make_alone(self, shot_id: str) -> Request:
        """The request of a shot as another one needs it that goes on from it."""
        shot = self.film.shots_by_id[shot_id]
        alone = self._of(shot).with_(prompt="", negative="", engine="animatic", model="", number="", retouch=None)
        return alone.with_(cast=_cast(self.film, shot), props=())

    def _set_up(self, shot: Shot) -> SetUp | None:
        """The set-up that a shot repeats: of what the source says, only what decides where its camera stands."""
        source = self.film.shots_by_id.get(self.matches.get(shot.id, ""))
        if source is None or source.card:
            return None
        return SetUp(
            action=source.action,
            frames=source.frames,
            camera=source.camera,
            setting=self._setting(source.scene),
            cast=_cast(self.film, source),
            scene_cast=self._scene_cast.get(source.scene, ()),
            speaker=next((line.character for line in source.lines if line.placed == "on"), None),
            carried=depending(self._carried[source.id], source.characters),
        )

    def _make_setting(self, scene_id: str) -> Setting:
        scene = self.film.scenes_by_id[scene_id]
        place = self.film.locations_by_id[scene.location]
        return Setting(
            location=place.id,
            name=place.name,
            interior=place.interior,
            look=place.look,
            heading=scene.heading,
            time=scene.time,
            weather=scene.weather,
            mood=scene.mood,
        )

    def _spoken(self, line: Line) -> Spoken:
        """A line as the picture needs it: of one that nobody is seen to say, only when it is heard."""
        seen = line.placed == "on"
        return Spoken(
            line=line.id,
            character=line.character,
            start=line.offset,
            voice=self.voice_digests[line.id] if seen else "",
            text=line.text if seen else "",
            placed=line.placed,
            manner=line.manner,
        )


_LONGEST_CHAIN = 24
"""Shots that go on from one another; a longer run is staged from the last so many of them."""


def _cast(film: Film, shot: Shot) -> tuple[Character, ...]:
    """Who is in a shot, as the stage needs them: pictures and LoRAs move nobody on it."""
    return tuple(_staged(film.characters_by_id[name]) for name in shot.characters)


def _held(film: Film, shot: Shot) -> tuple[Character, ...]:
    """Who is in a shot, as an engine needs them that holds on to pictures of them."""
    return tuple(_seen(film.characters_by_id[name]) for name in shot.characters)


def _things(film: Film, shot: Shot) -> tuple[Prop, ...]:
    """The film's things with pictures that a shot names, by their name or as the same kind of thing."""
    pictured = [prop for prop in film.props if prop.references]
    if not pictured:
        return ()
    found = set(things_in(shot.action))
    named = (prop for prop in pictured if prop.is_named_in(shot.action) or found & set(things_in(prop.name)))
    return tuple(prop.with_(look="") for prop in named)  # how it looks stands in the prompt


def _carried(film: Film) -> dict[str, Facts]:
    """What each shot finds when it begins: what the shot it follows in its scene leaves behind. One pass.

    A scene begins with what the last one in the same place left, as long as it is the same time of day.
    """
    follows: dict[str, str] = {}
    for link in film.links:
        if link.kind == "follows":
            follows.setdefault(link.target, link.source)
    by_scene: dict[str, list[Shot]] = {}
    for shot in film.shots:
        by_scene.setdefault(shot.scene, []).append(shot)
    found: dict[str, Facts] = {}
    left: list[tuple[Scene, Facts]] = []
    for scene in film.scenes:
        if left and left[-1][0].time is not scene.time:
            left.clear()
        shots = by_scene.get(scene.id, [])
        first = _begins_with(film, scene, left)
        if _falls_later(scene, shots):
            first = (*first, "weather: overcast")
        _carry_through(film, shots, follows, first, found)
        if shots:
            last = shots[-1] if shots[-1].id in follows or len(shots) == 1 else shots[0]
            left.append((scene, after(found[last.id], last.action, _cast(film, last))))
    return found


def _falls_later(scene: Scene, shots: Sequence[Shot]) -> bool:
    """Whether the rain or snow of a scene only begins in one of its later shots."""
    start = next((index for index, shot in enumerate(shots) if falling_begins(shot.action)), 0)
    if not start or scene.weather.value not in ("rain", "snow"):
        return False
    before = " ".join((scene.heading, *(shot.action for shot in shots[:start]))).lower()
    return scene.weather.value not in before


def _begins_with(film: Film, scene: Scene, left: Sequence[tuple[Scene, Facts]]) -> Facts:
    """What holds in a place when a scene begins there."""
    place = film.locations_by_id[scene.location]
    for before, facts in reversed(left):
        if before.location == scene.location:
            return lasting(facts, same_place=True)
        other = film.locations_by_id[before.location]
        if "lighthouse" in place.name.lower() and "lighthouse" in other.name.lower():
            return lasting(facts, same_place=False)
    return ()


def _carry_through(
    film: Film, shots: Sequence[Shot], follows: Mapping[str, str], first: Facts, found: dict[str, Facts]
) -> None:
    """Writes down what each shot of a scene finds."""
    for shot in shots:
        chain: list[Shot] = []
        at: Shot | None = shot
        while at is not None and at.id not in found:
            chain.append(at)
            found[at.id] = first  # also ends a walk round a loop of links
            before = film.shots_by_id.get(follows.get(at.id, ""))
            at = before if before is not None and before.scene == at.scene else None
        for each in reversed(chain):
            before = film.shots_by_id.get(follows.get(each.id, ""))
            if before is not None and before.scene == each.scene:
                found[each.id] = after(found[before.id], before.action, _cast(film, before))


def _seen(character: Character) -> Character:
    """A character as the picture needs it: a consent that is given changes nothing that is drawn."""
    return character if character.consent is None else character.with_(consent=None)


def _staged(character: Character) -> Character:
    """A character as the stage needs it."""
    bare = {"references": (), "views": (), "loras": (), "descriptor": "", "consent": None}
    return character.with_(**bare) if any(getattr(character, name) for name in bare) else character


def _cast_by_scene(film: Film) -> dict[str, tuple[str, ...]]:
    """Who is in each scene, in order of first appearance."""
    cast: dict[str, dict[str, None]] = {}
    for shot in film.shots:
        seen = cast.setdefault(shot.scene, {})
        seen.update(dict.fromkeys(shot.characters))
        seen.update(dict.fromkeys(line.character for line in shot.lines if line.placed == "on"))
    return {scene: tuple(names) for scene, names in cast.items()}
