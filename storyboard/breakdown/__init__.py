"""From a screenplay to a film: scenes, places, cast, shots with their cameras, sounds and lengths, and cuts."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from storyboard.breakdown import beats, cast, scenes
from storyboard.breakdown.alternates import alternate
from storyboard.breakdown.camerawork import CameraDepartment, last_image
from storyboard.breakdown.coverage import Setup, cover
from storyboard.breakdown.cuts import ALTERNATE, CuttingRoom, is_cut
from storyboard.breakdown.linking import join, link
from storyboard.breakdown.pages import Page
from storyboard.breakdown.places import with_looks
from storyboard.breakdown.shots import Slate
from storyboard.breakdown.timing import frames
from storyboard.breakdown.transitions import Written
from storyboard.breakdown.words import has_ideographs
from storyboard.model import CUT, Cut, Film, Link, Location, Scene, Shot
from storyboard.screenplay.script import Kind, Remark, Screenplay

FADE_SECONDS = 1.0
"""A fade from black at the start and to black at the end."""


class Breakdown(NamedTuple):
    """A film, and what was odd about the screenplay it came from, in order of line."""

    film: Film
    remarks: tuple[Remark, ...]


def break_down(
    screenplay: Screenplay,
    *,
    title: str = "Untitled",
    rate: Fraction = Fraction(24),
    size: tuple[int, int] = (1280, 720),
    script_name: str = "",
) -> Breakdown:
    """The film of a screenplay: what the writer directed is obeyed, and the rest is covered as a director would.

    `title` is used if the title page has none. The same screenplay always gives the same film. A screenplay
    with nothing to see in it gives a film with no shots and a remark that says so.

    Cuts and alternates may be written in notes; see `storyboard.breakdown.cuts`.
    """
    name = screenplay.title() or title
    pages, remarks = scenes.split(screenplay)
    locations, more = scenes.place_all(pages, name)
    remarks += more
    company = cast.find(pages)
    by_id = {location.id: location for location in locations}
    chinese = sum(has_ideographs(e.text) for e in screenplay.elements) * 2 > len(screenplay.elements)
    setups, fade_out, more = _all_setups(pages, company, by_id, chinese)
    remarks += more
    shots, links, fades_in = _shots(setups, Slate(rate, company.characters, chinese), rate)
    film = Film(
        title=name,
        rate=rate,
        width=size[0],
        height=size[1],
        script=script_name,
        characters=tuple(company.characters.values()),
        locations=with_looks(locations, pages, company),
        scenes=tuple(page.scene for page in pages if page.scene is not None),
        shots=tuple(shots),
        links=tuple(links),
    )
    if not shots:
        remarks.append(Remark(line=1, text="There is nothing to see or hear in this script; the film has no shots."))
        return Breakdown(film, tuple(remarks))
    fade = frames(FADE_SECONDS, rate)
    film, more = _with_notes(film, screenplay, company, fade if fades_in else 0, fade if fade_out else 0)
    return Breakdown(film, tuple(sorted([*remarks, *more], key=lambda remark: remark.line)))


def _all_setups(
    pages: list[Page], company: cast.Cast, places: dict[str, Location], chinese: bool
) -> tuple[list[Setup], bool, list[Remark]]:
    """Every set-up of the film with its camera, and whether the film fades out."""
    setups: list[Setup] = []
    remarks: list[Remark] = []
    department = CameraDepartment()
    homes: dict[str, Scene] = {}
    beasts = frozenset(who for who, one in company.characters.items() if one.kind in ("dog", "cat", "horse", "bird"))
    carried: Written | None = None
    for page in pages:
        assert page.scene is not None
        read, trailing, more = beats.read(page, company)
        remarks += more
        location = places[page.scene.location]
        covered = cover(
            read,
            page.scene,
            location,
            first_visit=page.first_visit,
            chinese=chinese,
            homes=homes,
            animals=beasts,
        )
        if covered:
            covered[0].before = covered[0].before or carried
            carried = trailing
        else:
            carried = trailing or carried
        before = setups[-1] if setups else None
        department.shoot(covered)
        if covered and before is not None and page.runs_on:
            _run_on(before, covered[0])
        for setup in covered:
            homes.update(dict.fromkeys(setup.cast, setup.scene))
        setups += covered
    last_image(setups)
    ending = setups[-1].before if setups and setups[-1].card and carried is None else carried
    return setups, ending is not None and ending.sort in ("fade out", "dissolve"), remarks


def _run_on(before: Setup, first: Setup) -> None:
    """CONTINUOUS in the same place with the same people is the same shot going on."""
    same = before.scene.location == first.scene.location and set(before.cast) == set(first.cast) and before.cast
    if same and first.direction is None and not before.card and not first.card and first.before is None:
        first.continues = True
        first.camera = before.camera


def _shots(setups: list[Setup], slate: Slate, rate: Fraction) -> tuple[list[Shot], list[Link], bool]:
    fades_in = bool(setups) and setups[0].before is not None and setups[0].before.sort == "fade in"
    joins = join(setups, rate)
    shots = [
        slate.shot(setup, joins[place - 1] if place else CUT, joins[place] if place < len(joins) else CUT)
        for place, setup in enumerate(setups)
    ]
    return shots, link(setups, shots, joins), fades_in


def _with_notes(
    film: Film, screenplay: Screenplay, company: cast.Cast, fade_in: int, fade_out: int
) -> tuple[Film, list[Remark]]:
    """The film with the alternates and the cuts that the script's notes define."""
    notes = [element for element in screenplay.elements if element.kind is Kind.NOTE]
    order = [shot.id for shot in film.shots]
    remarks: list[Remark] = []
    for note in notes:
        match = ALTERNATE.match(note.text)
        if match:
            film, remark = alternate(film, match.group("of"), match.group("text"), note.lines, company)
            remarks += [remark] if remark else []
    room = CuttingRoom(film.shots, order, film.links, film.rate, (film.width, film.height))
    cuts: dict[str, Cut] = {"film": room.main(fade_in, fade_out)}
    for note in notes:
        cut = room.from_note(note.text, note.lines.first, cuts["film"]) if is_cut(note.text) else None
        if cut is not None:
            cuts[cut.id] = cut
    return film.with_(cuts=tuple(cuts.values())), remarks + room.remarks
