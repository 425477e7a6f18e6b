"""Puts a film under a new draft of its script: what still applies is kept, and everything that changes is said."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from storyboard import edits, graph
from storyboard.breakdown.timing import speech_seconds
from storyboard.edits.cuts import fitted_to_shots
from storyboard.edits.naming import new_id, next_number, slug
from storyboard.model import Film, Link, Scene, Shot, Transition
from storyboard.prompts.offline import OfflineWriter
from storyboard.prompts.writer import Writer
from storyboard.revising.arranging import Arrangement, arranged_cut, arranged_links
from storyboard.revising.beside import shots_beside
from storyboard.revising.drafts import Draft, read_draft
from storyboard.revising.marks import UNMARKED, Marks
from storyboard.revising.notes import with_notes
from storyboard.revising.placing import Placement, Step, longest_run
from storyboard.revising.report import Change, Revision
from storyboard.revising.rewriting import Rewriter, Taken
from storyboard.revising.sheets import Sheets, inserted_number
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
        self.changes: list[Change] = list(self.sheets.changes)
        self.shots: dict[str, Shot] = {shot.id: shot for shot in film.shots}
        self.changed: set[str] = set()
        self.gone: dict[str, None] = {}
        self.names: dict[Step, str] = {}

    def done(self, script_name: str, writer: Writer) -> Revision:
        """The whole revision."""
        self._scenes()
        self._reworded()
        self._retired()
        self._added()
        film = self._assembled(script_name)
        film, changes, remarks = with_notes(film, self.old, self.new)
        self.changes += changes
        film = self._timed(film)
        film = self._prompted(film, writer)
        graph.check(film)
        if film == self.film:
            film = self.film
        kept = sum(self.shots.get(shot.id) == shot and shot.id not in self.changed for shot in self.film.shots)
        moved = {shot for change in self.changes if change.what == "moved shot" for shot in change.shots}
        return Revision(
            before=self.film,
            film=film,
            changes=self._in_order(film),
            kept=max(0, kept - len(moved)),
            warning=self._warning(),
            remarks=(*self._twice(), *remarks),
        )

    # Scenes

    def _scenes(self) -> None:
        numbers = {scene.number.casefold() for scene in self.film.scenes}
        ids = set(self.film.scenes_by_id)
        self.scene_of: dict[str, str] = {}
        told: list[Scene] = []
        mine_in_order = [self.sheets.scenes.get(scene.id) for scene in self.new.film.scenes]
        self._say_moved([each for each in mine_in_order if each is not None])
        for place, scene in enumerate(self.new.film.scenes):
            mine = mine_in_order[place]
            if mine is not None:
                was = self.placement.basis.scenes_by_id[self.placement.drafts_scene[scene.id]]
                new, said = self.sheets.scene(scene, self.film.scenes_by_id[mine], was)
                if said:
                    words = f"Scene {self.film.scenes_by_id[mine].number}: {' '.join(said)}"
                    self.changes.append(Change("scene", words, new.number, lines=scene.script))
            else:
                new = self._new_scene(scene, told, mine_in_order[place + 1 :], numbers, ids)
                words = f"Scene {new.number} is new: {new.heading or self.sheets.locations[new.location].name}."
                self.changes.append(Change("new scene", words, new.number, lines=scene.script))
            self.scene_of[scene.id] = new.id
            told.append(new)
        self.told = told

    def _new_scene(
        self, scene: Scene, told: list[Scene], following: list[str | None], numbers: set[str], ids: set[str]
    ) -> Scene:
        """A scene that was not there, with a number that takes no other scene's away."""
        number = scene.number
        if scene.id not in self.new.numbered:
            ahead = next((self.film.scenes_by_id[each].number for each in following if each is not None), "")
            number = scene.number if not told and not ahead else ""
            if not number and told and not ahead and told[-1].number.isdecimal():
                number = str(int(told[-1].number) + 1)
            if not number or number.casefold() in numbers:
                number = inserted_number(told[-1].number if told else "", ahead, numbers)
        numbers.add(number.casefold())
        name = new_id(ids, f"scene-{slug(number)}")
        ids.add(name)
        return scene.with_(id=name, number=number, location=self.sheets.places[scene.location])

    def _say_moved(self, mine: list[str]) -> None:
        place = {scene.id: position for position, scene in enumerate(self.film.scenes)}
        staying = longest_run([place[each] for each in mine])
        for position, scene in enumerate(mine):
            if position not in staying:
                number = self.film.scenes_by_id[scene].number
                where = f"after scene {self.film.scenes_by_id[mine[position - 1]].number}" if position else "first"
                self.changes.append(Change("moved scene", f"Scene {number} now comes {where}.", number))

    def _all_scenes(self, shots: Iterable[Shot]) -> tuple[Scene, ...]:
        """The scenes of the draft in its order; the director's own behind the ones they stood behind."""
        used = {shot.scene for shot in shots}
        there = {scene.id for scene in self.told}
        scenes = list(self.told)
        last = ""
        for scene in self.film.scenes:
            if scene.id in there:
                last = scene.id
                continue
            omitted = scene.number.casefold() in {number.casefold() for number in self.new.omitted}
            if omitted and scene.heading != "OMITTED":
                self.changes.append(Change("omitted scene", f"Scene {scene.number} is omitted.", scene.number))
                scene = scene.with_(heading="OMITTED", synopsis="", script=None)
            elif not omitted and scene.id not in used and scene.script is not None:
                self.changes.append(Change("gone scene", f"Scene {scene.number} is gone.", scene.number))
                continue
            at = next((i + 1 for i, each in enumerate(scenes) if each.id == last), 0)
            scenes.insert(at, scene)
            last = scene.id
        return tuple(scenes)

    # Shots

    def _reworded(self) -> None:
        rewriter = Rewriter(self.placement, self.old, self.sheets.people, self.sheets.people_before, self.taken)
        for place, entries in self.placement.entries.items():
            old = self.film.shots[place]
            new, said = rewriter.shot(place, entries)
            self.names[("old", place)] = old.id
            heaviest = max(entries, key=lambda entry: len(self.new.atoms[entry.new].text))
            scene = self.scene_of[self.new.atoms[heaviest.new].scene]
            if heaviest.was is not None and scene != old.scene:
                was = self.placement.basis_atoms[heaviest.was].scene
                if self._film_scene(was) == old.scene:
                    number = self._number_of(scene)
                    self._say("moved shot", f"{old.number} now belongs to scene {number}.", number, old, new)
                    new = new.with_(scene=scene)
            if said:
                self.changed.add(old.id)
                self._say("shot", f"{old.number}: {' '.join(said)}", self._number_of(new.scene), old, new)
            self.shots[old.id] = new
            if said:
                self._follow(place, old, new)

    def _film_scene(self, basis: str) -> str:
        """The film's scene for one of the old draft's."""
        return next((self.scene_of[n] for n, b in self.placement.drafts_scene.items() if b == basis), "")

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
                        "shot", f"{shot.number} says the same new words.", self._number_of(shot.scene), shot, shot
                    )

    def _retired(self) -> None:
        scenes = {scene.id for scene in self.told} | {s.id for s in self.film.scenes if s.script is None}
        for place in self.placement.gone:
            self._retire(self.film.shots[place], "")
        gone = set(self.placement.gone)
        for other, original in self.beside.items():
            if original in gone and other != original:
                number = self.film.shots[original].number
                self._retire(self.film.shots[other], f"; it stood beside {number}")
        for place, shot in enumerate(self.film.shots):
            alive = place in self.placement.entries or place in self.beside
            if shot.id not in self.gone and not alive and shot.scene not in scenes:
                self._retire(shot, "; its scene is")

    def _retire(self, shot: Shot, why: str) -> None:
        self.gone[shot.id] = None
        words = f" “{_shown(shot)}”" if _shown(shot) else ""
        circled = "; it had a circled take" if shot.circled else ""
        scene = self.film.scenes_by_id[shot.scene].number
        self.changes.append(Change("gone shot", f"{shot.number} is gone{why}:{words}{circled}.", scene, (shot.id,)))

    def _added(self) -> None:
        numbers = {shot.number for shot in self.film.shots}
        ids = set(self.film.shots_by_id)
        numbered = {scene.id: scene.number for scene in self.told}
        for step in self.placement.path:
            if step[0] == "old":
                continue
            made = self.new.film.shots[step[1]]
            scene = self.scene_of[made.scene]
            number = next_number(numbers, numbered[scene])
            name = new_id(ids, f"shot-{slug(number)}")
            numbers.add(number)
            ids.add(name)
            self.names[step] = name
            shot = self._named(made, name, number, scene)
            self.shots[name] = shot
            self.changed.add(name)
            what = f"{shot.camera.size.value} shot"
            words = _shown(shot)
            self._say("new shot", f"{number} is new, a {what}: “{words}”", numbered[scene], shot, shot)

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
        joins, were = self._joins(), self._joins_before()
        placed = self._rearranged(arrangement, joins)
        shots = tuple(self.shots[name] for name in arrangement.order)
        renewed = {
            ends: joins[ends]
            for ends, transition in arrangement.follows.items()
            if ends in joins and ends in were and joins[ends] != were[ends] and transition == were[ends]
        }
        arrangement.follows.update(renewed)
        lengths = self._lengths()
        walks = {cut.id for cut in film.cuts if graph.is_walk(film, cut)}
        cuts = [arranged_cut(cut, arrangement, self.gone, placed, lengths) for cut in film.cuts]
        for position, cut in enumerate(cuts):
            uses = list(cut.uses)
            for at, (use, after) in enumerate(pairwise(uses)):
                ends = (use.shot, after.shot)
                if ends in renewed and use.transition == were[ends]:
                    uses[at] = use.with_(transition=renewed[ends])
            if tuple(uses) != cut.uses:
                cuts[position] = cut.with_(uses=tuple(uses))
        scenes = self._all_scenes(shots)
        links = arranged_links(film, arrangement, self.gone, self._new_links(placed))
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

    def _rearranged(self, arrangement: Arrangement, joins: dict[tuple[str, str], Transition]) -> list[str]:
        """Take out what goes and what moves, put in what moves and what is new; returns the latter in order."""
        in_draft = {self.names[step] for step in self.placement.path}
        moved = {self.film.shots[place].id for place in self.placement.moved}
        company = self._company(in_draft, moved)
        for shot in self.gone:
            arrangement.take_out(shot)
        for shot in [each for mover in company.values() for each in mover]:
            arrangement.take_out(shot)
        placed: list[str] = []
        last = ""
        own = {shot for shot in arrangement.order if shot not in in_draft and shot not in arrangement.aside}
        scenes = {shot.id: shot.scene for shot in self.shots.values()}
        for step in self.placement.path:
            name = self.names[step]
            if step[0] == "old" and name not in moved:
                last = name
                continue
            behind = last
            if behind:  # what the director put behind a shot stays there
                at = arrangement.order.index(behind) + 1
                while at < len(arrangement.order) and arrangement.order[at] in own:
                    if scenes[arrangement.order[at]] != scenes[behind]:
                        break
                    behind = arrangement.order[at]
                    at += 1
            for each in company.get(name, (name,)):
                arrangement.put_in(each, behind, joins)
                placed.append(each)
                behind = each
            last = name
        return placed

    def _company(self, in_draft: set[str], moved: set[str]) -> dict[str, list[str]]:
        """Each shot that moves with the director's own shots around it, which go along."""
        company: dict[str, list[str]] = {name: [name] for name in moved}
        leader = ""
        waiting: list[str] = []
        aside = {self.film.shots[place].id for place in self.beside}
        for shot in self.film.shots:
            if shot.id in self.gone or shot.id in aside:
                continue
            if shot.id in in_draft:
                if waiting and shot.id in company and self.film.shots_by_id[waiting[0]].scene == shot.scene:
                    company[shot.id][:0] = waiting
                waiting = []
                leader = shot.id
            elif leader and self.film.shots_by_id[leader].scene == shot.scene:
                if leader in company:
                    company[leader].append(shot.id)
            else:
                waiting.append(shot.id)
        return company

    def _joins(self) -> dict[tuple[str, str], Transition]:
        """The transitions of the new draft between the shots as the film will have them."""
        first, last = self._owners()
        found: dict[tuple[str, str], Transition] = {}
        place = {shot.id: position for position, shot in enumerate(self.new.film.shots)}
        for link in self.new.film.links:
            if link.kind == "follows":
                ends = (last.get(place[link.source], ""), first.get(place[link.target], ""))
                if all(ends) and ends[0] != ends[1]:
                    found[ends] = link.transition
        return found

    def _joins_before(self) -> dict[tuple[str, str], Transition]:
        """The transitions of the old draft between the film's shots."""
        if self.old is None:
            return {}
        first: dict[int, str] = {}
        last: dict[int, str] = {}
        for at, held in enumerate(self.placement.holder):
            if held is not None:
                name = self.film.shots[self.placement.atoms[held].shot].id
                shot = self.placement.basis_atoms[at].shot
                first.setdefault(shot, name)
                last[shot] = name
        place = {shot.id: position for position, shot in enumerate(self.old.film.shots)}
        found: dict[tuple[str, str], Transition] = {}
        for link in self.old.film.links:
            if link.kind == "follows":
                ends = (last.get(place[link.source], ""), first.get(place[link.target], ""))
                if all(ends) and ends[0] != ends[1]:
                    found[ends] = link.transition
        return found

    def _owners(self) -> tuple[dict[int, str], dict[int, str]]:
        """The film's first and last shot for each of the new draft's."""
        first: dict[int, str] = {}
        last: dict[int, str] = {}
        for place, entries in self.placement.entries.items():
            for entry in entries:
                shot = self.new.atoms[entry.new].shot
                first.setdefault(shot, self.film.shots[place].id)
                last[shot] = self.film.shots[place].id
        for step, name in self.names.items():
            if step[0] == "new":
                first[step[1]] = last[step[1]] = name
        return first, last

    def _new_links(self, placed: list[str]) -> list[Link]:
        """What new shots continue, and which set-ups they repeat."""
        first, last = self._owners()
        fresh = {name for step, name in self.names.items() if step[0] == "new"}
        place = {shot.id: position for position, shot in enumerate(self.new.film.shots)}
        found: dict[tuple[str, str, str], Link] = {}
        for link in self.new.film.links:
            if link.kind == "follows":
                continue
            source, target = last.get(place[link.source], ""), first.get(place[link.target], "")
            if source and target in fresh and source != target and source not in self.gone:
                found.setdefault((source, target, link.kind), Link(source=source, target=target, kind=link.kind))
        return list(found.values())

    def _lengths(self) -> dict[str, tuple[int, int]]:
        """The old and the new frames of shots that change length, none shorter than a cut has a range of."""
        least: dict[str, int] = {}
        for cut in self.film.cuts:
            for use in cut.uses:
                end = use.first + (use.frames or 1)
                if end < self.film.shots_by_id[use.shot].frames or use.frames is None:
                    least[use.shot] = max(least.get(use.shot, 1), end)
                else:
                    least[use.shot] = max(least.get(use.shot, 1), use.first + 1)
        found: dict[str, tuple[int, int]] = {}
        for shot in self.film.shots:
            new = self.shots[shot.id]
            if new.frames != shot.frames and shot.id not in self.gone:
                frames = max(new.frames, least.get(shot.id, 1))
                self.shots[shot.id] = new if frames == new.frames else new.with_(frames=frames)
                found[shot.id] = (shot.frames, frames)
        return found

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

    def _timed(self, film: Film) -> Film:
        """Shots whose words changed, long enough for them as far as can be guessed."""
        lengths = {
            line.id: round(speech_seconds(line.text, line.manner) * film.rate)
            for shot in film.shots
            if shot.id in self.changed
            for line in shot.lines
        }
        return edits.time_to_voices(film, lengths) if lengths else film

    def _prompted(self, film: Film, writer: Writer) -> Film:
        """Prompts that were up to date are so again; the first prompt of a new shot, where the others have one."""
        prompted = any(shot.prompt.text for shot in self.film.shots)
        shots = []
        stale: list[str] = []
        for shot in film.shots:
            old = self.film.shots_by_id.get(shot.id)
            prompt = shot.prompt
            if prompt.locked or not prompted or (old is not None and not prompt.text):
                shots.append(shot)
                continue
            fresh = writer.expand(film, shot)
            if old is None:
                shots.append(shot.with_(prompt=fresh))
            elif fresh.text == prompt.text:
                shots.append(shot)
            elif prompt.writer == writer.name and writer.expand(self.film, old).text == prompt.text:
                shots.append(shot.with_(prompt=fresh))
            else:
                if shot.id in self.changed:
                    stale.append(shot.number)
                shots.append(shot)
        self.stale = tuple(stale)
        return film if all(a is b for a, b in zip(shots, film.shots, strict=True)) else film.with_(shots=tuple(shots))

    # What is said

    def _say(self, what: str, sentence: str, scene: str, old: Shot, new: Shot) -> None:
        change = Change(what, sentence, scene, (old.id,), new.script)  # type: ignore[arg-type]
        self.changes.append(change)

    def _number_of(self, scene: str) -> str:
        for each in self.told:
            if each.id == scene:
                return each.number
        return self.film.scenes_by_id[scene].number

    def _in_order(self, film: Film) -> tuple[Change, ...]:
        place = {scene.number: position for position, scene in enumerate(film.scenes)}
        before = {scene.number: position for position, scene in enumerate(self.film.scenes)}
        for name in self.stale:
            sentence = f"The prompt of {name} stays as it was written, though the shot has changed."
            self.changes.append(Change("kept", sentence, ""))
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
        for scene in self.told:
            if scene.number in seen:
                twice[scene.number] = None
            seen.add(scene.number)
        return tuple(f"Scene number {number} stands twice in the new draft; both scenes are kept." for number in twice)


def _shown(shot: Shot) -> str:
    """What a shot is known by, in a few words."""
    words = shot.card or (shot.lines[0].text if shot.lines else shot.action)
    return words if len(words) <= 70 else words[:69] + "…"
