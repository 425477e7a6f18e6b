"""`shotgraph cast score`: who is like their sheet in which take, what to try where somebody is not, and retakes."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generation.characters.likeness import Likeness
from generation.engines import load
from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.engine import stills_here
from generation.engines.diffusion.lessons import can_be_trained
from generation.takes import Take
from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Film, Shot
from studio.cast.likenesses import Score, Scorer, names_of
from studio.cast.measures import measure, told
from studio.cast.verdicts import in_short, in_words, rank, worst
from studio.meaning import the_shot
from studio.production import plan as planning
from studio.production.produce import stock_of
from studio.production.run import run
from studio.terminal import watching
from studio.workspace import Workspace

_HEAVIER = 0.15
"""How much more a LoRA is to count on the next rung."""
_HEAVIEST = 1.5


def score(
    project: Path,
    numbers: Sequence[str],
    *,
    by: str = "",
    takes: bool = False,
    retake: int = 0,
    spend: float = 0.0,
    minutes: float = 30.0,
    as_json: bool = False,
) -> None:
    """Print how like their sheets the characters are, shot by shot; retake those that fail where that is asked.

    Args:
        by: a measure; empty for an encoder that is here, else colours.
        takes: all takes of each shot, the nearest to the sheets first, and how it is circled; nothing is circled here.
    """
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        wanted = [the_shot(film, number) for number in numbers] if numbers else list(film.shots)
        scorer = Scorer(workspace, film, measure(by))
        if not scorer.known:
            raise FilmError("Nobody has a sheet to compare with; `shotgraph cast sheet` makes one.")
        if not as_json:
            print(told(scorer.likeness))
            for name in scorer.alike:
                who, by_what = names_of(film)[name], scorer.likeness.name
                print(f"{who}'s sheet is too like another's for {by_what} to tell; not judged.")
        if takes:
            _compare(project, scorer, wanted, as_json)
            return
        failing = [shot for shot, scores in _scored(scorer, wanted, as_json) if any(each.fails for each in scores)]
        if retake:
            _retake(workspace, film, scorer.likeness, failing, retake, spend, minutes, as_json)
        elif not as_json:
            stock = stock_of(workspace, film)
            for shot in failing:
                print(f"For shot {shot.number}, try in this order:")
                rungs = ladder(project, film, shot, others=len(stock.takes_by_shot.get(shot.id, [])) - 1)
                for number, rung in enumerate(rungs, 1):
                    print(f"  {number}. {rung}")


def _compare(project: Path, scorer: Scorer, shots: Sequence[Shot], as_json: bool) -> None:
    """Every take of each shot, the nearest to the sheets first; which one to circle is said, and left to the person.

    Only a take that was asked for as the one that plays was is said to be better.
    """
    film = scorer.film
    stock, names = stock_of(scorer.workspace, film), names_of(film)
    played = planning.plan_takes(film, stock, [shot.id for shot in shots]).takes
    for shot in shots:
        newest_first = list(reversed(stock.takes_by_shot.get(shot.id, [])))
        ranked = sorted(((take, scorer.score(shot, take)) for take in newest_first), key=lambda each: rank(each[1]))
        plays = stock.takes_by_recipe.get(played.get(shot.id, ""))
        for place, (take, scores) in enumerate(ranked, 1):
            if as_json:
                print(json.dumps(_as_object(shot, take, scores) | {"place": place, "plays": take == plays}))
            elif scores:
                state = ", plays" if take == plays else "" if _alike(take, plays) else ", asked for otherwise"
                print(f"{shot.number:6} {take.recipe[:8]} (seed {take.seed}{state}): {in_short(scores, names)}")
        now = next((rank(scores) for take, scores in ranked if take == plays and scores), None)
        best = next(((take, rank(scores)) for take, scores in ranked if scores and _alike(take, plays)), None)
        if not as_json and best is not None and now is not None and best[1] < now:
            nearer = best[0].recipe[:8]
            command = f"shotgraph edit circle {project} {shot.number} {nearer}"
            print(f"{'':6} {nearer} is nearer to the sheets than the one that plays: `{command}` plays it.")


def _alike(take: Take, plays: Take | None) -> bool:
    """Whether a take was asked for as the one that plays was, but for chance."""
    return plays is not None and (take.intent, take.model) == (plays.intent, plays.model)


def _as_object(shot: Shot, take: Take | None, scores: Sequence[Score]) -> dict[str, object]:
    said = [
        each.model_dump(mode="json") | {"likeness": round(each.likeness, 4), "enough": round(each.enough, 4)}
        for each in scores
    ]
    return {"shot": shot.number, "take": take.recipe if take else "", "characters": said}


def ladder(project: Path, film: Film, shot: Shot, others: int = 0) -> Iterator[str]:
    """What to try for a shot in which somebody is not like their sheet, the cheapest first.

    Args:
        others: so many takes it has besides.
    """
    if others > 0:
        there = "another take that is there" if others == 1 else f"{others} other takes that are there"
        yield f"{there.capitalize()}: `shotgraph cast score {project} -s {shot.number} --takes` compares them."
    if shot.engine == "animatic":
        yield "Correct look and wardrobe: the animatic draws from these words, and another seed draws the same."
        return
    yield f"Another seed: `shotgraph cast score {project} -s {shot.number} --retake 4`."
    model = shot.model.partition("@")[0]
    people = [film.characters_by_id[name] for name in shot.characters]
    for person in people:
        lora = next((each for each in person.loras if each.model == model), None)
        name = f'"{person.name}"' if " " in person.name else person.name
        if lora is not None and lora.weight + _HEAVIER <= _HEAVIEST:
            weight = f"{lora.weight + _HEAVIER:.2f}"
            yield f"{person.name}'s LoRA at {weight}: `shotgraph cast weigh {project} {name} -m {model} {weight}`."
        elif lora is None and (learns := _trainable(shot, model)):
            yield f"A LoRA of {person.name}: `shotgraph cast train {project} {name} -m {learns}`."
    if shot.engine == "diffusion":
        entries = homes.known()
        if not any("edit" in entry.tasks and homes.is_installed(entry) for entry in entries.values()):
            yield "A keyframe edited from the sheet: `shotgraph models get klein-4b`, then render the shot again."
        entry = entries.get(model)
        if entry is None or "references" not in entry.tasks:
            here = [each.name for each in entries.values() if each.tasks >= {"references", "text"} and _usable(each)]
            name = max(here, key=lambda each: entries[each].parameters, default="wan2.1-vace-14b")
            first = "" if here else f"`shotgraph models get {name}`, then "
            engine = f"{first}`shotgraph edit engine {project} diffusion -s {shot.number} --model {name}`"
            yield f"A route that holds the sheet's pictures throughout: {engine}."


def _usable(entry: Entry) -> bool:
    """Whether a model is here, may be used, and can be shown pictures."""
    return homes.is_installed(entry) and homes.accepted(entry) and homes.takes_pictures(entry)


def _trainable(shot: Shot, model: str) -> str:
    """The model for which a LoRA would help a shot: its own, or one here that makes keyframes; empty if neither can."""
    entries = homes.known()
    if shot.engine != "diffusion" or model not in entries:
        return ""
    if can_be_trained(entries[model]):
        return model
    starts = not entries[model].tasks.isdisjoint(("image", "last image"))
    return next((each.name for each in stills_here() if starts and can_be_trained(each)), "")


def _scored(scorer: Scorer, shots: Sequence[Shot], as_json: bool) -> Iterator[tuple[Shot, tuple[Score, ...]]]:
    """The scores of the takes that the shots play, said as they are found."""
    film = scorer.film
    stock = stock_of(scorer.workspace, film)
    played = planning.plan_takes(film, stock, [shot.id for shot in shots]).takes
    names = names_of(film)
    for shot in shots:
        take = stock.takes_by_recipe.get(played.get(shot.id, ""))
        if take is None:
            take = next(reversed(stock.takes_by_shot.get(shot.id, [])), None)
        scores = scorer.score(shot, take) if take is not None else ()
        if as_json:
            print(json.dumps(_as_object(shot, take, scores)))
        elif take is None and shot.characters:
            print(f"{shot.number:6} has no take yet.")
        else:
            for each in scores:
                which = f" Take {take.recipe[:8]}." if each.fails and take is not None else ""
                print(f"{shot.number:6} {in_words(each, names)}{which}")
        yield shot, scores


def _retake(
    workspace: Workspace,
    film: Film,
    likeness: Likeness,
    shots: Sequence[Shot],
    tries: int,
    spend: float,
    minutes: float,
    as_json: bool,
) -> None:
    """Other seeds for each shot that fails, until it is like the sheets or a limit is reached; the best is circled."""
    began, left = time.monotonic(), spend
    for shot in shots:
        if shot.engine == "animatic":
            print(f"Shot {shot.number} is drawn by rules: another seed draws the same, so it is not retaken.")
            continue
        best = _of_now(workspace, film, likeness, shot)
        for number in range(1, tries + 1):
            changed = edits.circle_take(edits.set_seed(film, shot.id, shot.seed + number), shot.id, "")
            made = _planned(workspace, changed, shot)
            if shot.id in made.refused:
                print(f"Shot {shot.number} is not retaken: {made.refused[shot.id]}")
                break
            takes = [job for job in made.jobs if job.kind == "take"]
            costs = [load(job.request.engine).plan(job.request) for job in takes]
            money, seconds = sum(each.money for each in costs), sum(each.seconds for each in costs)
            if money > left or (time.monotonic() - began + seconds) > minutes * 60:
                limit = f"--spend {spend:g}" if money > left else f"--minutes {minutes:g}"
                print(f"Shot {shot.number} is not retaken again: it would go past {limit}.")
                break
            with watching(made, as_json=as_json) as listener:
                outcome = run(made, workspace.folder, listener)
            left -= money
            if outcome.failed:
                print(f"Shot {shot.number} could not be retaken; see above.")
                break
            take = stock_of(workspace, changed).takes_by_recipe[made.takes[shot.id]]
            now = (worst(Scorer(workspace, changed, likeness).score(shot, take)), take)
            if best is None or now[0] < best[0]:
                best, film = now, _chosen(film, shot, take)
                workspace.save(film)
            if best[0] <= 0:
                break
        if best is not None:
            verdict = (
                "is like the sheets now" if best[0] <= 0 else "is the nearest of its takes, and still not like them"
            )
            print(f"Shot {shot.number} {verdict}; its take of seed {best[1].seed} is circled.")


def _chosen(film: Film, shot: Shot, take: Take) -> Film:
    return edits.circle_take(edits.set_seed(film, shot.id, take.seed), shot.id, take.recipe)


def _planned(workspace: Workspace, film: Film, shot: Shot) -> planning.Plan:
    """The plan of a shot's take as if it had none but one of the very same recipe."""
    stock = stock_of(workspace, film)
    others = tuple(take for take in stock.takes if take.shot != shot.id or take.seed == film.shots_by_id[shot.id].seed)
    return planning.plan_takes(film, replace(stock, takes=others), [shot.id])


def _of_now(workspace: Workspace, film: Film, likeness: Likeness, shot: Shot) -> tuple[float, Take] | None:
    stock = stock_of(workspace, film)
    take = stock.takes_by_recipe.get(planning.plan_takes(film, stock, [shot.id]).takes.get(shot.id, ""))
    return None if take is None else (worst(Scorer(workspace, film, likeness).score(shot, take)), take)
