"""Release notes: what changed between two exports of a cut, as Markdown that people read in a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from storyboard.changes import Change, between
from storyboard.model import Film, Line
from storyboard.timeline import Clip
from studio.delivery.papers.differences import Side, Step, compare, retiming, seconds_changed
from studio.delivery.papers.panels import length_words, transition_words
from studio.delivery.papers.wording import Say, as_written, both

# Fields of a shot that change what it looks like, as people call them.
_SEEN = {
    "action": "action",
    "camera": "camera",
    "characters": "cast",
    "prompt": "prompt",
    "engine": "engine",
    "model": "model",
    "seed": "seed",
    "frames": "length",
    "lines": "lines",
    "circled": "circled take",
    "card": "title",
    "scene": "scene",
}


def release_notes(old: Side, new: Side, names: tuple[str, str], say: Say = as_written) -> str:
    """The notes, in sections that are left out where nothing changed. `names` are what the two exports are called."""
    steps = compare(old, new)
    change = between(old.film, new.film)
    parts = [
        f"# {_plain(new.film.title)} · {_plain(new.cut.name)}",
        say(f"What changed from {_plain(names[0])} to {_plain(names[1])}."),
        _length(old, new, say),
        *_section(
            say("Shots added"), (_new_shot(new, step.new) for step in steps if step.kind == "added" and step.new)
        ),
        *_section(
            say("Shots removed"), (_new_shot(old, step.old) for step in steps if step.kind == "removed" and step.old)
        ),
        *_section(say("Shots moved"), _moved(new, steps, say)),
        *_section(say("Re-timed"), _retimed(old, new, steps)),
        *_section(say("Re-rendered"), _rendered(new, steps, change, say)),
        *_section(say("Changed lines"), _lines(old, new, say)),
        *_section(say("Transitions"), _transitions(old, new, steps, say)),
        *_section(say("Cast and places"), _cast(old.film, new.film, change, say)),
        *_section(say("The whole film"), _whole(old, new, say)),
    ]
    if len(parts) == 3:
        parts.append(say("Nothing that is seen or said has changed."))
    return "\n\n".join(parts) + "\n"


def _section(title: str, items: Iterable[str]) -> Sequence[str]:
    found = list(dict.fromkeys(items))
    return [f"## {title}", "\n".join(f"- {item}" for item in found)] if found else []


def _length(old: Side, new: Side, say: Say) -> str:
    before, after = old.frames / old.film.rate, new.frames / new.film.rate
    if before == after:
        return f"**{say('Length')}** {say(f'{length_words(new.frames, new.film.rate)}, as before.')}"
    words = f"{length_words(old.frames, old.film.rate)} → {length_words(new.frames, new.film.rate)}"
    return f"**{say('Length')}** {words} ({seconds_changed(before, after).rpartition('(')[2]}."


def _new_shot(side: Side, clip: Clip) -> str:
    shot = side.shot(clip)
    length = length_words(clip.frames, side.film.rate)
    return f"**{_plain(shot.number)}** ({length}) {_plain(_short(shot.action or shot.card))}".rstrip()


def _moved(new: Side, steps: Sequence[Step], say: Say) -> Iterable[str]:
    for place, step in enumerate(steps):
        if step.moved and step.new:
            before = next((other.new for other in reversed(steps[:place]) if other.new), None)
            number = f"**{_plain(new.shot(step.new).number)}**"
            if before:
                yield say(f"{number} now stands after {_plain(new.shot(before).number)}")
            else:
                yield say(f"{number} moved to the beginning")


def _retimed(old: Side, new: Side, steps: Sequence[Step]) -> Iterable[str]:
    for step in steps:
        if step.old and step.new and (words := retiming(step.old, old.film.rate, step.new, new.film.rate)):
            yield f"**{_plain(new.shot(step.new).number)}** {words}"


def _rendered(new: Side, steps: Sequence[Step], change: Change, say: Say) -> Iterable[str]:
    for step in steps:
        if step.old and step.new and step.old.take != step.new.take:
            shot = new.shot(step.new)
            fields = change.shots.changed.get(shot.id, frozenset())
            why = ", ".join(say(name) for field, name in _SEEN.items() if field in fields)
            yield f"**{_plain(shot.number)}**" + (f" ({why})" if why else "")


def _lines(old: Side, new: Side, say: Say) -> Iterable[str]:
    """Lines of shots that both cuts play, matched by what they are, not by where they stand."""
    shots = dict.fromkeys(clip.shot for clip in new.clips)
    played = {clip.shot for clip in old.clips}
    for name in shots:
        if name not in played:
            continue
        shot = new.film.shots_by_id[name]
        before = {line.id: line for line in old.film.shots_by_id[name].lines}
        after = {line.id: line for line in shot.lines}
        for key, line in after.items():
            was = before.get(key)
            if was is None:
                yield f"**{_plain(shot.number)}** {say('new')}: {_said(new.film, line)}"
            elif (was.text, was.character) != (line.text, line.character):
                yield f"**{_plain(shot.number)}** {_said(old.film, was)} → {_said(new.film, line)}"
        for key, line in before.items():
            if key not in after:
                yield f"**{_plain(shot.number)}** {say('gone')}: {_said(old.film, line)}"


def _said(film: Film, line: Line) -> str:
    return f"{_plain(film.characters_by_id[line.character].name)} “{_plain(line.text)}”"


def _transitions(old: Side, new: Side, steps: Sequence[Step], say: Say) -> Iterable[str]:
    for step in steps:
        if step.old and step.new and step.old.transition != step.new.transition:
            words = [
                transition_words(clip.transition, side.film.rate) or "cut"
                for clip, side in ((step.old, old), (step.new, new))
            ]
            number = f"**{_plain(new.shot(step.new).number)}**"
            yield f"{say(f'out of {number}')}: {both(say, ' → '.join(words))}"


def _cast(old: Film, new: Film, change: Change, say: Say) -> Iterable[str]:
    for difference, before, after in (
        (change.characters, old.characters_by_id, new.characters_by_id),
        (change.locations, old.locations_by_id, new.locations_by_id),
    ):
        yield from (say(f"{_plain(after[name].name)} is new") for name in difference.added)
        yield from (say(f"{_plain(before[name].name)} is gone") for name in difference.removed)
        for name, fields in difference.changed.items():
            yield f"{_plain(after[name].name)}: {', '.join(say(field.replace('_', ' ')) for field in sorted(fields))}"


def _whole(old: Side, new: Side, say: Say) -> Iterable[str]:
    if old.film.title != new.film.title:
        yield f"{say('title')}: {_plain(old.film.title)} → {_plain(new.film.title)}"
    if old.film.rate != new.film.rate:
        yield f"{say('rate')}: {say(f'{old.film.rate} → {new.film.rate} frames a second')}"
    before, after = old.cut.delivery, new.cut.delivery
    for field in type(after).model_fields:
        was, now = getattr(before, field), getattr(after, field)
        if was != now:
            yield f"{say(field.replace('_', ' '))}: {_plain(str(was))} → {_plain(str(now))}"
    for field in ("score", "fade_in", "fade_out"):
        was, now = getattr(old.cut, field), getattr(new.cut, field)
        if was != now:
            yield f"{say(field.replace('_', ' '))}: {was} → {now}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 90 else words[:89].rstrip() + "…"


def _plain(text: str) -> str:
    """A person's words on one line, with nothing in them that Markdown or HTML would read as its own."""
    line = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).split())
    return re.sub(r"([\\`*_{}\[\]<>()#|~!&])", r"\\\1", line)
