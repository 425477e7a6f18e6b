"""Edits of the shots: adding, removing and copying them, and what each one shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Self

from storyboard.camera import Camera
from storyboard.edits.common import changed, made, put_shot, set_shot, the_character, the_scene, the_shot
from storyboard.edits.cuts import fitted_to_shots, without_shot
from storyboard.edits.links import after as behind
from storyboard.edits.links import copied, healed
from storyboard.edits.naming import new_id, next_number, slug
from storyboard.errors import FilmError
from storyboard.model import Film, Heard, Link, Shot
from storyboard.motion import Retouch, Stroke
from storyboard.sharing import place_of
from storyboard.wording import Wording


def add_shot(
    film: Film,
    scene: str,
    *,
    frames: int,
    action: str = "",
    card: str = "",
    camera: Camera | None = None,
    characters: Sequence[str] = (),
    after: str = "",
    number: str = "",
) -> Film:
    """A new shot of a scene, numbered with the scene's next free letter unless told; `changes.between` tells its id.

    With `after`, it stands behind that shot, follows it, and leads where it leads. Without, it stands behind
    the scene's last shot and nothing is linked. No cut visits it yet: see `insert_use`.
    """
    taken = {each.number for each in film.shots}
    if number in taken:
        raise FilmError(f"There is a shot {number} already; choose another number.")
    number = number or next_number(taken, the_scene(film, scene).number)
    name = new_id(film.shots_by_id, f"shot-{slug(number)}")
    shot = made(
        Shot,
        f"Shot {number}",
        id=name,
        scene=scene,
        number=number,
        action=action,
        card=card,
        frames=frames,
        camera=camera or Camera(),
        characters=tuple(characters),
    )
    if after:
        before = the_shot(film, after)
        onward = [each.with_(source=name) for each in film.links if each.kind == "follows" and each.source == after]
        links = (*film.links, Link(source=after, target=name), *onward)
        return film.with_(shots=behind(film.shots, before, shot), links=links)
    of_scene = [each for each in film.shots if each.scene == scene]
    shots = behind(film.shots, of_scene[-1], shot) if of_scene else (*film.shots, shot)
    return film.with_(shots=shots)


def remove_shot(film: Film, shot: str) -> Film:
    """Without this shot, its uses and its links; the FOLLOWS path and the cuts close over the hole."""
    gone = the_shot(film, shot)
    links = healed(film, shot)
    cuts = without_shot(film, shot, links)
    at = place_of(gone, film.shots)
    return film.with_(shots=(*film.shots[:at], *film.shots[at + 1 :]), links=links, cuts=cuts)


def duplicate_shot(film: Film, shot: str) -> Film:
    """The same shot again right behind it, numbered anew: it follows the original and leads where that leads."""
    original = the_shot(film, shot)
    copy = copied(film, original)
    onward = [
        each.with_(source=copy.id)
        for each in film.links
        if each.kind == "follows" and each.source == shot and each.target != shot
    ]
    links = (*film.links, Link(source=shot, target=copy.id), *onward)
    return film.with_(shots=behind(film.shots, original, copy), links=links)


def move_shot(film: Film, shot: str, before: str = "") -> Film:
    """Another place on the board: in front of the shot `before`, or at the end. Links and cuts stay as they are."""
    moved = the_shot(film, shot)
    if before == shot:
        return film
    others = [each for each in film.shots if each is not moved]
    position = place_of(the_shot(film, before), others) if before else len(others)
    return film.with_(shots=(*others[:position], moved, *others[position:]))


def set_action(film: Film, shot: str, action: str) -> Film:
    """What happens in a shot."""
    return set_shot(film, shot, action=action)


def set_card(film: Film, shot: str, card: str) -> Film:
    """The words of a title card; none makes it an ordinary shot again."""
    return set_shot(film, shot, card=card)


def set_camera(film: Film, shot: str, camera: Camera) -> Film:
    """How a shot is seen."""
    return set_shot(film, shot, camera=camera)


def set_each(film: Film, shots: Iterable[str], verb: Callable[[Film, str], Film]) -> Film:
    """Several shots changed alike, by a verb that touches nothing of the film but the shot it is given.

    As many at once as one likes: the film is put together once, however many they are.
    """
    kept = {name: getattr(film, name) for name in Film.model_fields} | {"links": (), "cuts": ()}
    kept |= {f"{name}_by_id": getattr(film, f"{name}_by_id") for name in ("characters", "locations", "scenes")}
    new: dict[str, Shot] = {}
    for shot in dict.fromkeys(shots):
        (new[shot],) = verb(_Alone.of(kept, the_shot(film, shot)), shot).shots
    return film.with_(shots=tuple(new.get(each.id, each) for each in film.shots))


class _Alone(Film):
    """A film of one shot, for a verb that touches no more; the film into which the shot goes back is checked whole."""

    def with_(self, **changes: Any) -> Self:
        fields = self.__dict__
        if changes.keys() != {"shots"}:
            fields = {name: fields[name] for name in Film.model_fields} | changes
        (shot,) = changes.get("shots", fields["shots"])
        return type(self).of(fields, shot)

    @classmethod
    def of(cls, fields: Mapping[str, object], shot: Shot) -> Self:
        made = cls.__new__(cls)  # as `model_construct` does, which takes ten times as long for a thousand shots
        object.__setattr__(made, "__dict__", {**fields, "shots": (shot,), "shots_by_id": {shot.id: shot}})
        object.__setattr__(made, "__pydantic_fields_set__", set())
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
        return made


def set_lengths(film: Film, frames: Mapping[str, int]) -> Film:
    """How long several shots are, by their ids; cuts that visit them follow as in `set_frames`."""
    shorter = {shot: length for shot, length in frames.items() if length < the_shot(film, shot).frames}
    film = set_each(film, frames, lambda bare, shot: set_shot(bare, shot, frames=frames[shot]))
    return film.with_(cuts=fitted_to_shots(film, shorter)) if shorter else film


def set_frames(film: Film, shot: str, frames: int) -> Film:
    """How long a shot is. Cuts that visit it see no more than there is, and their transitions shorten to fit.

    Refused where a cut visits only frames that would be gone.
    """
    shorter = frames < the_shot(film, shot).frames
    film = set_shot(film, shot, frames=frames)
    return film.with_(cuts=fitted_to_shots(film, {shot: frames})) if shorter else film


def set_prompt(film: Film, shot: str, text: str, *, writer: str = "", negative: str = "", unlock: bool = False) -> Film:
    """What a generator is told of a shot, and who wrote it (empty: a person). Refused if locked, unless `unlock`.

    How it read before is remembered; see `restore_prompt`.
    """
    old = _open_prompt(film, shot, unlock)
    wording = Wording(text=text, negative=negative, writer=writer)
    return set_shot(film, shot, prompt=old.prompt.reworded(wording).with_(locked=False))


def restore_prompt(film: Film, shot: str, back: int = 1, *, unlock: bool = False) -> Film:
    """Take a prompt back to how it read so many wordings ago. Refused if locked, unless `unlock`."""
    old = _open_prompt(film, shot, unlock)
    if not 1 <= back <= len(old.prompt.earlier):
        raise FilmError(f"Shot {old.number} has {len(old.prompt.earlier)} earlier prompts; there is no number {back}.")
    return set_shot(film, shot, prompt=old.prompt.reworded(old.prompt.earlier[back - 1]))


def _open_prompt(film: Film, shot: str, unlock: bool) -> Shot:
    old = the_shot(film, shot)
    if old.prompt.locked and not unlock:
        raise FilmError(f"The prompt of shot {old.number} is locked; unlock it first to change it.")
    return old


def lock_prompt(film: Film, shot: str, locked: bool = True) -> Film:
    """Keep a prompt as it is, or let it be rewritten again."""
    return set_shot(film, shot, prompt=the_shot(film, shot).prompt.with_(locked=locked))


def set_characters(film: Film, shot: str, characters: Sequence[str]) -> Film:
    """Who is in a shot, the most important first."""
    for character in characters:
        the_character(film, character)
    return set_shot(film, shot, characters=tuple(dict.fromkeys(characters)))


def set_engine(film: Film, shot: str, engine: str, *, model: str = "") -> Film:
    """Which engine makes a shot's takes, and with which of its models (empty: the engine's own choice)."""
    return set_shot(film, shot, engine=engine, model=model)


def set_motion(film: Film, shot: str, strokes: Sequence[Stroke]) -> Film:
    """What the motion brush moves in a shot: each stroke a region and its way; none leaves all to the action."""
    return set_shot(film, shot, motion=tuple(strokes))


def set_retouch(film: Film, shot: str, retouch: Retouch | None) -> Film:
    """Make a take of a shot over, in a region or all of it; None makes the shot anew again."""
    return set_shot(film, shot, retouch=retouch)


def set_sound(film: Film, shot: str, sound: Heard) -> Film:
    """What is heard of a shot whose take has a sound of its own: the film's, the take's instead of it, or both."""
    return set_shot(film, shot, sound=sound)


def set_seed(film: Film, shot: str, seed: int) -> Film:
    """Another seed asks for another take of the same shot."""
    return set_shot(film, shot, seed=seed)


def circle_take(film: Film, shot: str, take: str) -> Film:
    """Choose a take by its digest; empty goes back to the newest one that fits."""
    return set_shot(film, shot, circled=take)


def set_shot_scene(film: Film, shot: str, scene: str) -> Film:
    """Give a shot to another scene; its number stays with it for life."""
    the_scene(film, scene)
    old = the_shot(film, shot)
    return put_shot(film, changed(old, f"Shot {old.number}", scene=scene))
