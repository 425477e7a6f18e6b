"""Puts a film under a new draft of its script: what still applies is kept, and everything that changes is said."""

from __future__ import annotations

from itertools import pairwise

from storyboard import edits, graph
from storyboard.edits.cuts import fitted_to_shots
from storyboard.edits.naming import new_id, next_number, slug
from storyboard.model import Film, Scene, Shot
from storyboard.prompts.offline import OfflineWriter
from storyboard.prompts.writer import Writer
from storyboard.revising.arranging import Arrangement, arranged_cut, arranged_links
from storyboard.revising.beside import shots_beside
from storyboard.revising.drafts import Draft, read_draft
from storyboard.revising.finishing import fitted_lengths, prompted, timed
from storyboard.revising.joints import Joints
from storyboard.revising.marks import UNMARKED, Marks
from storyboard.revising.notes import with_notes
from storyboard.revising.placing import Placement, Step
from storyboard.revising.report import Change, Revision, What
from storyboard.revising.rewriting import Rewriter, Taken
from storyboard.revising.scenes import Scenes
from storyboard.revising.sheets import Sheets
from storyboard.screenplay.script import Screenplay

_ANOTHER_FILM = 0.2
"""A draft that keeps less than this part of the film's shots looks like another film."""


def revise(
    film: Film,
    new: Screenplay,
    old: Screenplay | None = None,
    *,
    script_name: str = "",
    marks: Marks = UNMARKED,
    writer: Writer | None = None,
) -> Revision:
    """What a new draft of its script makes of a film. Pure, and the same each time.

    `old` is the draft that the film has now; without it the film's own words are taken for it, so that what a
    director reworded looks as if the writer had changed it back. Prompts that `writer` (the offline one) wrote and
    that were up to date are written again where they change; others stay. Lengths are estimates until lines are spoken.
    """
    before = read_draft(old, film) if old is not None else None
    after = read_draft(new, film, script_name)
    return _Revising(film, before, after, marks).done(script_name, writer or OfflineWriter())


class _Revising:
    """One revision on its way: every stage leaves what the next one needs."""

    def __init__(self, film: Film, old: Draft | None, new: Draft, marks: Marks) -> None:
        self.film, self.old, self.new, self.marks = film, old, new, marks
        self.beside = shots_beside(film, old)
        self.placement = Placement(film, old, new, frozenset(self.beside))
        self.sheets = Sheets(self.placement, old)
        self.taken = Taken(
            {line.id for shot in film.shots for line in shot.lines},
            {cue.id for shot in film.shots for cue in shot.cues},
        )
        self.scenes = Scenes(self.placement, self.sheets)
        self.changes: list[Change] = [*self.sheets.changes, *self.scenes.changes]
        self.scenes.changes.clear()
        self.shots: dict[str, Shot] = {shot.id: shot for shot in film.shots}
        self.changed: set[str] = set()
        self.gone: dict[str, None] = {}
        self.names: dict[Step, str] = {}

    def done(self, script_name: str, writer: Writer) -> Revision:
        """The whole revision."""
        self._reworded()
        self._retired()
        self._added()
        film = self._assembled(script_name)
        film, changes, remarks = with_notes(film, self.old, self.new, self.sheets.people)
        self.changes += changes
        film = timed(film, self.changed)
        film, stale = prompted(film, self.film, self.changed, writer)
        self.changes += [
            Change("kept", f"The prompt of {name} stays as it was written, though the shot has changed.")
            for name in stale
        ]
        graph.check(film)
        if film == self.film:
            film = self.film
        moved = {self.film.shots[place].id for place in self.placement.moved}
        other = self.changed | moved | self.gone.keys()
        kept = sum(shot.id not in other and shot.id in film.shots_by_id for shot in self.film.shots)
        return Revision(
            before=self.film,
            film=film,
            changes=self._in_order(film),
            kept=kept,
            warning=self._warning(),
            remarks=(*self._twice(), *remarks),
        )

    # Shots

    def _reworded(self) -> None:
        sheets = self.sheets
        before, after = self.film.characters_by_id, sheets.characters
        names = {sheet.name: after[who].name for who, sheet in before.items() if after[who].name != sheet.name}
        rewriter = Rewriter(self.placement, self.old, sheets.people, sheets.people_before, self.taken, names)
        for place, entries in self.placement.entries.items():
            old = self.film.shots[place]
            new, said = rewriter.shot(place, entries)
            self.names[("old", place)] = old.id
            heaviest = max(entries, key=lambda entry: len(self.new.atoms[entry.new].text))
            scene = self.scenes.scene_of[self.new.atoms[heaviest.new].scene]
            if heaviest.was is not None and scene != old.scene:
                was = self.placement.basis_atoms[heaviest.was].scene
                if self.placement.own_scene.get(was) == old.scene:
                    number = self.scenes.number_of(scene)
                    self._say("moved shot", f"{old.number} now belongs to scene {number}.", number, old, new)
                    new = new.with_(scene=scene)
            if said:
                self.changed.add(old.id)
                self._say("shot", f"{old.number}: {' '.join(said)}", self.scenes.number_of(new.scene), old, new)
            self.shots[old.id] = new
            if said:
                self._follow(place, old, new)

    def _follow(self, place: int, old: Shot, new: Shot) -> None:
        """Shots that stand beside a reworded one say the new lines too."""
        texts = {before.text: after.text for before, after in zip(old.lines, new.lines, strict=False)}
        for other, original in self.beside.items():
            if original == place and other != place:
                shot = self.film.shots[other]
                lines = tuple(line.with_(text=texts.get(line.text, line.text)) for line in shot.lines)
                if lines != shot.lines:
                    self.shots[shot.id] = shot.with_(lines=lines)
                    self.changed.add(shot.id)
                    self._say(
                        "shot", f"{shot.number} says the same new words.", self.scenes.number_of(shot.scene), shot, shot
                    )

    def _retired(self) -> None:
        scenes = {scene.id for scene in self.scenes.told} | {s.id for s in self.film.scenes if s.script is None}
        for place in self.placement.gone:
            self._retire(self.film.shots[place])
        gone = set(self.placement.gone)
        for other, original in self.beside.items():
            if original in gone and other != original:
                self._retire(self.film.shots[other], beside=self.film.shots[original].number)
        for place, shot in enumerate(self.film.shots):
            alive = place in self.placement.entries or place in self.beside
            if shot.id not in self.gone and not alive and shot.scene not in scenes:
                self._retire(shot, with_scene=True)

    def _retire(self, shot: Shot, *, beside: str = "", with_scene: bool = False) -> None:
        self.gone[shot.id] = None
        scene = self.film.scenes_by_id[shot.scene].number
        told = _gone(shot, beside, with_scene)
        told += " It had a circled take." if shot.circled else ""
        self.changes.append(Change("gone shot", told, scene, (shot.id,)))

    def _added(self) -> None:
        numbers = {shot.number for shot in self.film.shots}
        ids = set(self.film.shots_by_id)
        for step in self.placement.path:
            if step[0] == "old":
                continue
            made = self.new.film.shots[step[1]]
            scene = self.scenes.scene_of[made.scene]
            number = next_number(numbers, self.scenes.number_of(scene))
            name = new_id(ids, f"shot-{slug(number)}")
            numbers.add(number)
            ids.add(name)
            self.names[step] = name
            shot = self._named(made, name, number, scene)
            self.shots[name] = shot
            self.changed.add(name)
            self._say("new shot", _new(shot), self.scenes.number_of(scene), shot, shot)

    def _named(self, made: Shot, name: str, number: str, scene: str) -> Shot:
        lines = []
        for line in made.lines:
            own = new_id(self.taken.lines, f"{name}-line")
            self.taken.lines.add(own)
            lines.append(line.with_(id=own, character=self.sheets.people[line.character]))
        cues = []
        for cue in made.cues:
            own = new_id(self.taken.cues, f"{name}-{cue.kind}")
            self.taken.cues.add(own)
            cues.append(cue.with_(id=own))
        people = tuple(dict.fromkeys(self.sheets.people[who] for who in made.characters))
        return made.with_(
            id=name, number=number, scene=scene, characters=people, lines=tuple(lines), cues=tuple(cues), circled=""
        )

    # The film as a whole

    def _assembled(self, script_name: str) -> Film:
        film = self.film
        aside = {film.shots[place].id for place in self.beside}
        arrangement = Arrangement(film, aside)
        joints = Joints(self.placement, self.old, self.names, self.shots, self.gone, aside)
        joins, were = joints.joins(), joints.joins_before()
        placed = joints.rearranged(arrangement, joins)
        renewed = {
            ends: joins[ends]
            for ends, transition in arrangement.follows.items()
            if ends in joins and ends in were and joins[ends] != were[ends] and transition == were[ends]
        }
        arrangement.follows.update(renewed)
        for (source, target), transition in renewed.items():
            first, second = film.shots_by_id[source], film.shots_by_id[target]
            way = f"{first.number} now gives way to {second.number} by a {transition.kind}."
            if transition.kind == "cut":
                way = f"{first.number} now gives way to {second.number} by a plain cut."
            self._say("shot", way, self.scenes.number_of(self.shots[target].scene), second, second)
        lengths = fitted_lengths(film, self.shots, self.gone)
        told = {shot.id for shot in film.shots} - aside
        walks = {cut.id for cut in film.cuts if graph.is_walk(film, cut)}
        cuts = [arranged_cut(cut, arrangement, self.gone, placed, lengths, told) for cut in film.cuts]
        for position, cut in enumerate(cuts):
            uses = list(cut.uses)
            for at, (use, after) in enumerate(pairwise(uses)):
                ends = (use.shot, after.shot)
                if ends in renewed and use.transition == were[ends]:
                    uses[at] = use.with_(transition=renewed[ends])
            if tuple(uses) != cut.uses:
                cuts[position] = cut.with_(uses=tuple(uses))
        shots = tuple(self.shots[name] for name in arrangement.order)
        scenes = self.scenes.all_scenes(shots)
        self.changes += self.scenes.changes
        links = arranged_links(film, arrangement, self.gone, joints.new_links())
        fields: dict[str, object] = {"shots": shots, "scenes": scenes, "links": links, "cuts": tuple(cuts)}
        fields |= self._cast_and_places(shots, scenes)
        basis = self.old.film.title if self.old else film.title
        if self.new.film.title not in (basis, film.title) and film.title == basis:
            fields["title"] = self.new.film.title
            self.changes.append(Change("title", f"The film is now called {self.new.film.title}."))
        if script_name:
            fields["script"] = script_name
        revised = film.with_(**fields)
        revised = revised.with_(cuts=fitted_to_shots(revised, {shot.id: shot.frames for shot in shots}))
        for cut in revised.cuts:
            if cut.id in walks and cut.uses:
                revised = edits.close_gaps(revised, cut.id)
        return revised

    def _cast_and_places(self, shots: tuple[Shot, ...], scenes: tuple[Scene, ...]) -> dict[str, object]:
        """The sheets; those of the old draft that nothing needs any more are put away, unless work went into them."""
        seen = {who for shot in shots for who in (*shot.characters, *(line.character for line in shot.lines))}
        wanted = seen | set(self.sheets.people.values())
        written = set(self.sheets.people_before.values()) if self.old is not None else set()
        cast = []
        for who, sheet in self.sheets.characters.items():
            if who in wanted or who not in written or sheet.references or sheet.consent:
                cast.append(sheet)
            else:
                self.changes.append(Change("character", f"{sheet.name} is no longer in the film."))
        needed = {scene.location for scene in scenes} | set(self.sheets.places.values())
        were = set(self.sheets.places_before.values()) if self.old is not None else set()
        places = [
            sheet
            for name, sheet in self.sheets.locations.items()
            if name in needed or name not in were or sheet.references
        ]
        return {"characters": tuple(cast), "locations": tuple(places)}

    # What is said

    def _say(self, what: What, sentence: str, scene: str, old: Shot, new: Shot) -> None:
        self.changes.append(Change(what, sentence, scene, (old.id,), new.script))

    def _in_order(self, film: Film) -> tuple[Change, ...]:
        place = {scene.number: position for position, scene in enumerate(film.scenes)}
        before = {scene.number: position for position, scene in enumerate(self.film.scenes)}
        ordered = sorted(
            self.changes,
            key=lambda change: place.get(change.scene, before.get(change.scene, -1)) if change.scene else -1,
        )
        return tuple(
            Change(c.what, c.sentence, c.scene, c.shots, c.lines, self.marks.on(c.lines) if c.lines else "")
            for c in ordered
        )

    def _warning(self) -> str:
        scripted = {self.placement.atoms[held].shot for held in self.placement.scripted}
        going_on = len(self.placement.entries)
        if not self.new.film.shots:
            return "There is nothing to film in the new draft: every shot of the script would go."
        if len(scripted) > 3 and going_on < _ANOTHER_FILM * len(scripted):
            return f"This looks like another film: {going_on} of {len(scripted)} shots are in the new draft."
        return ""

    def _twice(self) -> tuple[str, ...]:
        seen: set[str] = set()
        twice: dict[str, None] = {}
        for scene in self.scenes.told:
            if scene.number in seen:
                twice[scene.number] = None
            seen.add(scene.number)
        return tuple(f"Scene number {number} stands twice in the new draft; both scenes are kept." for number in twice)


def _gone(shot: Shot, beside: str, with_scene: bool) -> str:
    number, shown = shot.number, _shown(shot)
    if beside:
        return (
            f"{number} is gone; it stood beside {beside}: “{shown}”." if shown else f"{number} is gone with {beside}."
        )
    if with_scene:
        return f"{number} is gone with its scene: “{shown}”." if shown else f"{number} is gone with its scene."
    return f"{number} is gone: “{shown}”." if shown else f"{number} is gone."


def _new(shot: Shot) -> str:
    number, shown, size = shot.number, _shown(shot), shot.camera.size.value
    if shot.card:
        return f"{number} is new, a title card: “{shown}”"
    if size == "insert":
        return f"{number} is new, an insert: “{shown}”"
    return (
        f"{number} is new, an {size} shot: “{shown}”"
        if size[0] in "aeiou"
        else f"{number} is new, a {size} shot: “{shown}”"
    )


def _shown(shot: Shot) -> str:
    """What a shot is known by, in a few words."""
    words = shot.card or (shot.lines[0].text if shot.lines else shot.action)
    return words if len(words) <= 70 else words[:69] + "…"
