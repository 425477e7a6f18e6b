"""Cuts and alternates that a script defines in notes, when a new draft changes the notes."""

from __future__ import annotations

from collections.abc import Mapping

from storyboard import edits, graph
from storyboard.breakdown import cast, scenes
from storyboard.breakdown.alternates import alternate
from storyboard.breakdown.cuts import ALTERNATE, CuttingRoom, is_cut
from storyboard.breakdown.words import one_line
from storyboard.model import Film
from storyboard.revising.drafts import Draft
from storyboard.revising.report import Change
from storyboard.screenplay.script import Element, Screenplay


def with_notes(
    film: Film, old: Draft | None, new: Draft, people: Mapping[str, str]
) -> tuple[Film, list[Change], list[str]]:
    """The film with the cuts and alternates of notes that were not in the old draft; what changed; what was odd.

    A note that stands in both drafts word for word changes nothing, whatever a director did with its cut since.
    Numbers in notes are the film's own, which shots keep for life.
    """
    if old is None:
        return film, [], []
    before = {one_line(note.text): note for note in old.notes}
    after = {one_line(note.text): note for note in new.notes}
    changes: list[Change] = []
    remarks: list[str] = []
    film = _respanned(film, before, after)
    gone = [note for text, note in before.items() if text not in after and ALTERNATE.match(note.text)]
    for text, note in after.items():
        if text in before:
            continue
        if ALTERNATE.match(note.text):
            was = next((each for each in gone if _of(each) == _of(note)), None)
            if was is not None:
                gone.remove(was)
            film = _with_alternate(film, was, note, new, people, changes, remarks)
        elif is_cut(note.text):
            film = _with_cut(film, note, changes, remarks)
    for note in gone:
        film = _without_alternate(film, note, changes)
    return film, changes, remarks


def _of(note: Element) -> str:
    match = ALTERNATE.match(note.text)
    return match.group("of").upper() if match else ""


def _respanned(film: Film, before: dict[str, Element], after: dict[str, Element]) -> Film:
    """Alternates point at the lines where their notes stand now."""
    moved = {
        note.lines: after[text].lines
        for text, note in before.items()
        if text in after and note.lines != after[text].lines
    }
    if not moved:
        return film
    shots = tuple(
        shot.with_(script=moved[shot.script]) if shot.script in moved and "-ALT" in shot.number else shot
        for shot in film.shots
    )
    return film.with_(shots=shots)


def _without_alternate(film: Film, note: Element, changes: list[Change]) -> Film:
    for shot in film.shots:
        if shot.script == note.lines and "-ALT" in shot.number:
            scene = film.scenes_by_id[shot.scene].number
            changes.append(
                Change("gone shot", f"{shot.number} is gone; its note is no longer there.", scene, (shot.id,))
            )
            return edits.remove_shot(film, shot.id)
    return film


def _with_alternate(
    film: Film,
    was: Element | None,
    note: Element,
    new: Draft,
    people: Mapping[str, str],
    changes: list[Change],
    remarks: list[str],
) -> Film:
    """A new alternate; where its note was reworded, the one that is there already, with the new words."""
    match = ALTERNATE.match(note.text)
    assert match is not None
    pages, _ = scenes.split(Screenplay(elements=new.elements))
    company = cast.find(pages)
    strangers = [sheet for who, sheet in company.characters.items() if who not in film.characters_by_id]
    among = film.with_(characters=(*film.characters, *strangers))
    made, remark = alternate(among, match.group("of"), match.group("text"), note.lines, company)
    if remark is not None:
        remarks.append(remark.text)
        return film
    seen = [people.get(who, who) for who in made.shots[-1].characters]
    known = tuple(dict.fromkeys(who for who in seen if who in film.characters_by_id))
    shot = made.shots[-1].with_(characters=known)
    scene = film.scenes_by_id[shot.scene].number
    there = next((s for s in film.shots if was is not None and s.script == was.lines and "-ALT" in s.number), None)
    if there is not None:
        fields = {"action": shot.action, "camera": shot.camera, "characters": known, "script": note.lines}
        if there.action != shot.action:
            told = f"{there.number}: now: “{shot.action}”."
            changes.append(Change("shot", told, scene, (there.id,), note.lines))
        return film.with_(shots=tuple(s.with_(**fields) if s is there else s for s in film.shots))
    told = f"{shot.number} is new, beside {match.group('of')}."
    changes.append(Change("new shot", told, scene, (shot.id,), note.lines))
    return film.with_(shots=(*film.shots, shot), links=made.links)


def _with_cut(film: Film, note: Element, changes: list[Change], remarks: list[str]) -> Film:
    if not film.cuts or not film.cuts[0].uses:
        return film
    main = film.cuts[0]
    order = list(dict.fromkeys(use.shot for use in main.uses))
    room = CuttingRoom(film.shots, order, film.links, film.rate, (film.width, film.height))
    made = room.from_note(note.text, note.lines.first, main)
    remarks += [remark.text for remark in room.remarks]
    if made is None:
        return film
    same = next((cut for cut in film.cuts if cut.name.casefold() == made.name.casefold()), None)
    if same is None:
        ids = set(film.cuts_by_id)
        made = made.with_(id=edits.new_id(ids, made.id))
        film = film.with_(cuts=(*film.cuts, made))
        changes.append(Change("cut", f"Cut {made.name} is new.", lines=note.lines))
    else:
        kept = {"id": same.id, "grade": same.grade, "score": same.score}
        delivery = same.delivery.with_(
            limit=made.delivery.limit, width=made.delivery.width, height=made.delivery.height
        )
        made = made.with_(**kept, delivery=delivery)
        film = film.with_(cuts=tuple(made if cut is same else cut for cut in film.cuts))
        changes.append(Change("cut", f"Cut {made.name} is made anew, as its note says.", lines=note.lines))
    return edits.close_gaps(film, made.id) if graph.gaps(film, made) else film
