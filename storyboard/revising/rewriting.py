"""A shot with the words of a new draft: only what the writer changed is changed, and only where it stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from storyboard.breakdown.directions import read_direction
from storyboard.breakdown.sounds import heard_in
from storyboard.breakdown.timing import action_seconds, speech_seconds
from storyboard.breakdown.words import run_together, sentences
from storyboard.edits.naming import new_id
from storyboard.model import Cue, Line, Shot
from storyboard.revising.atoms import is_derived
from storyboard.revising.drafts import Draft
from storyboard.revising.placing import Entry, Placement
from storyboard.screenplay.script import Kind, Span

Target = tuple[str, int]
"""Where in a shot a sentence goes: ("action", 0), ("card", 0), ("line", its place), or ("new", the draft's line)."""


@dataclass
class Taken:
    """Ids that are in use, so that new lines and sounds get their own."""

    lines: set[str] = field(default_factory=set)
    cues: set[str] = field(default_factory=set)


class Rewriter:
    """Gives shots the words of a new draft.

    Attributes:
        people: the film's character for each of the draft's, by id.
        were: the film's character for each of the old draft's, by id.
        new_names: the new names of those who were renamed, by their old names.
    """

    def __init__(
        self,
        placement: Placement,
        old: Draft | None,
        people: dict[str, str],
        were: dict[str, str],
        taken: Taken,
        new_names: dict[str, str],
    ) -> None:
        self.placement = placement
        self.film, self.new, self.old = placement.film, placement.new, old
        self.people, self.were, self.taken, self.new_names = people, were, taken, new_names

    def shot(self, place: int, entries: list[Entry]) -> tuple[Shot, list[str]]:
        """The shot as the new draft has it, and what is different about it in sentences; itself if nothing is."""
        shot = self.film.shots[place]
        texts = self._texts(place, entries)
        said: list[str] = []
        fields: dict[str, object] = {}
        lines = self._lines(place, entries, texts, said)
        if lines != shot.lines:
            fields["lines"] = lines
        if ("card", 0) in texts and texts["card", 0] != shot.card:
            fields["card"] = texts["card", 0]
            said.append(f"the card now reads “{texts['card', 0]}”.")
        action = self._action(place, texts, lines)
        if action != shot.action:
            fields["action"] = action
        if action != shot.action and not (is_derived(self.film, shot) and lines):
            said.append(f"now: “{action}”." if action else "it no longer says what happens.")
        span = self._span(entries)
        if span is not None and span != shot.script:
            fields["script"] = span
        elsewhere = self._camera(shot, entries, said)
        if said:
            fields |= elsewhere | self._seen(shot, entries, action, lines)
        if not fields:
            return shot, said
        return shot.with_(**fields), said

    def _texts(self, place: int, entries: list[Entry]) -> dict[Target, str]:
        """The text of everything in the shot that the draft still has, with what the director added to it."""
        atoms, news = self.placement.atoms, self.new.atoms
        lines_of: dict[tuple[int, int], Target] = {}
        for entry in entries:
            if entry.held is not None and atoms[entry.held].kind == "line":
                new = news[entry.new]
                lines_of.setdefault((new.shot, new.line), ("line", atoms[entry.held].line))
        parts: dict[Target, list[tuple[str, int | None]]] = defaultdict(list)
        for entry in entries:
            new = news[entry.new]
            if entry.held is not None:
                mine = atoms[entry.held]
                target: Target = (mine.kind, mine.line if mine.kind == "line" else 0)
            elif new.kind == "line":
                target = lines_of.get((new.shot, new.line), ("new", _line_key(new.shot, new.line)))
            else:
                target = (new.kind, 0)
            parts[target].append((self._words(entry), entry.held))
        self._add_own(place, parts)
        return {target: run_together(text for text, _ in texts) for target, texts in parts.items()}

    def _words(self, entry: Entry) -> str:
        """The draft's words where the writer changed them, else what the film has, whoever wrote that."""
        new = self.new.atoms[entry.new].text
        if entry.held is None or entry.was is None:
            return new
        return self.placement.atoms[entry.held].text if self.placement.basis_atoms[entry.was].text == new else new

    def _add_own(self, place: int, parts: dict[Target, list[tuple[str, int | None]]]) -> None:
        """Put sentences that are not from the script behind the ones they stood behind."""
        before: int | None = None
        for at in self.placement.places_in(place):
            atom = self.placement.atoms[at]
            target: Target = (atom.kind, atom.line if atom.kind == "line" else 0)
            if at not in self.placement.scripted and target in parts:
                texts = parts[target]
                after = next((i + 1 for i, (_, held) in enumerate(texts) if held == before), len(texts))
                texts.insert(after if before is not None else 0, (atom.text, at))
            before = at

    def _lines(self, place: int, entries: list[Entry], texts: dict[Target, str], said: list[str]) -> tuple[Line, ...]:
        shot = self.film.shots[place]
        lines: list[Line] = []
        own = self.placement.own_lines(place)
        for number, line in enumerate(shot.lines):
            text = texts.get(("line", number))
            if text is None:
                if number in own:
                    lines.append(line)
                else:
                    said.append(f"{self._name(line.character)} no longer says “{line.text}”.")
                continue
            new = self._spoken_as(line, number, entries)
            if text != _plain(line.text):
                said.append(f"{self._name(new.character)} now says “{text}”, not “{line.text}”.")
                new = new.with_(text=text, translations=(), file=None)
                if line.file:
                    said.append("Its recording says the old words, so it is spoken by a made voice.")
            elif new.character != line.character:
                said.append(f"“{text}” is now said by {self._name(new.character)}.")
            elif new != line:
                said += _manner(line, new)
            lines.append(new)
        for target, text in texts.items():
            if target[0] == "new":
                lines.append(self._added(shot, lines, target[1], text))
                said.append(f"{self._name(lines[-1].character)} now also says “{text}”.")
        return tuple(lines)

    def _spoken_as(self, line: Line, number: int, entries: list[Entry]) -> Line:
        """The line with who says it, how and from where, as far as the writer changed that."""
        entry = next(
            each
            for each in entries
            if each.held is not None
            and each.was is not None
            and (self.placement.atoms[each.held].kind, self.placement.atoms[each.held].line) == ("line", number)
        )
        assert entry.was is not None
        before_atom, after_atom = self.placement.basis_atoms[entry.was], self.new.atoms[entry.new]
        if before_atom.line < 0 or after_atom.line < 0:
            return line
        before_shot, after_shot = self.placement.basis.shots[before_atom.shot], self.new.film.shots[after_atom.shot]
        before, after = before_shot.lines[before_atom.line], after_shot.lines[after_atom.line]
        fields: dict[str, object] = {}
        who, was = self.people[after.character], self.were.get(before.character, before.character)
        if who != was and line.character == was:
            fields["character"] = who
        if after.manner != before.manner and line.manner == before.manner:
            fields["manner"] = after.manner
        listening = any("listens" in each.action or "听着" in each.action for each in (before_shot, after_shot))
        if after.placed != before.placed and line.placed == before.placed and not listening:
            fields["placed"] = after.placed
        return line.with_(**fields) if fields else line

    def _added(self, shot: Shot, lines: list[Line], key: int, text: str) -> Line:
        place, number = divmod(key, _MANY)
        new = self.new.film.shots[place].lines[number]
        name = new_id(self.taken.lines, f"{shot.id}-line")
        self.taken.lines.add(name)
        offset = max((line.offset + 1 for line in lines), default=new.offset)
        return new.with_(id=name, character=self.people[new.character], text=text, offset=offset)

    def _action(self, place: int, texts: dict[Target, str], lines: tuple[Line, ...]) -> str:
        shot = self.film.shots[place]
        written = texts.get(("action", 0))
        if written is not None:
            return shot.action if written == _plain(shot.action) else written
        if shot.card or is_derived(self.film, shot) or not self._acts(place):
            return self._renamed_action(shot, lines)
        if not lines:
            return ""
        return f"{self._name(lines[0].character)} speaks."

    def _renamed_action(self, shot: Shot, lines: tuple[Line, ...]) -> str:
        """“Mia speaks to Tom.” with the name of whoever says the lines now, by whatever name they go."""
        if not is_derived(self.film, shot) or not lines:
            return shot.action
        if shot.lines[0].character == lines[0].character:
            action = shot.action
            for old, new in self.new_names.items():
                action = action.replace(old, new)
            return action
        before, after = self._name(shot.lines[0].character), self._name(lines[0].character)
        return shot.action.replace(before, after, 1) if shot.action.startswith(before) else shot.action

    def _acts(self, place: int) -> bool:
        """Whether any of a shot's action is from the script."""
        mine = self.placement.places_in(place)
        return any(self.placement.atoms[at].kind == "action" and at in self.placement.scripted for at in mine)

    def _span(self, entries: list[Entry]) -> Span | None:
        spans = [self.new.film.shots[self.new.atoms[entry.new].shot].script for entry in entries]
        known = [span for span in spans if span is not None]
        if not known:
            return None
        return Span(first=min(span.first for span in known), last=max(span.last for span in known))

    def _seen(self, shot: Shot, entries: list[Entry], action: str, lines: tuple[Line, ...]) -> dict[str, object]:
        """What follows from other words: who is in the picture, sounds, the length."""
        fields: dict[str, object] = {}
        before, after = self._sources(shot, entries)
        now = [self.people[who] for who in after.characters]
        were = [self.were.get(who, who) for who in before.characters]
        speakers = [line.character for line in lines if line.placed == "on"]
        if action != shot.action or {line.character for line in lines} != {line.character for line in shot.lines}:
            kept = [who for who in shot.characters if who not in were or who in now or who in speakers]
            people = tuple(dict.fromkeys((*kept, *(who for who in now if who not in were), *speakers)))
            if people != shot.characters:
                fields["characters"] = people
        if action != shot.action:
            fields["cues"] = self._cues(shot, before, after)
        longer = _seconds(action, lines) - _seconds(shot.action, shot.lines)
        fields["frames"] = max(round(self.film.rate / 2), shot.frames + round(longer * self.film.rate))
        return fields

    def _sources(self, shot: Shot, entries: list[Entry]) -> tuple[Shot, Shot]:
        """The old and the new draft's shot that most of a shot comes from."""
        entry = max(entries, key=lambda each: (each.was is not None, len(self.new.atoms[each.new].text)))
        after = self.new.film.shots[self.new.atoms[entry.new].shot]
        if entry.was is None:
            return shot, after
        return self.placement.basis.shots[self.placement.basis_atoms[entry.was].shot], after

    def _camera(self, shot: Shot, entries: list[Entry], said: list[str]) -> dict[str, object]:
        """The camera that the writer asks for, where that is another than before and the director left it so."""
        before, after = self._sources(shot, entries)
        if after.camera == before.camera or self._directed(before, self.old) == self._directed(after, self.new):
            return {}
        if shot.camera != before.camera:
            said.append("its camera stays as you set it, though the script now asks for another.")
            return {}
        size, movement = after.camera.size.value, after.camera.movement.value
        said.append(f"it is now a {size} shot." if movement == "static" else f"it is now a {size} shot, {movement}.")
        return {"camera": after.camera}

    def _directed(self, shot: Shot, draft: Draft | None) -> object:
        """What the writer asks of the camera on a shot's lines."""
        if draft is None or shot.script is None:
            return None
        elements = draft.written(shot.script.first, shot.script.last)
        action = (each for each in elements if each.kind in (Kind.ACTION, Kind.HEADING))
        asked = (read_direction(text) for each in action for text in sentences(each.text))
        return [(each.size, each.angle, each.movement, each.role) for each in asked if each is not None]

    def _cues(self, shot: Shot, before: Shot, after: Shot) -> tuple[Cue, ...]:
        """The sounds of the new words for those of the old; sounds that the director added or changed stay."""
        heading = self.film.scenes_by_id[shot.scene].heading
        heard = {name for name, _ in heard_in(before.action, heading)} | {cue.description for cue in before.cues}
        wanted = {cue.description: cue for cue in after.cues}
        cues = [cue for cue in shot.cues if cue.description in wanted or cue.description not in heard or cue.file]
        there = {cue.description for cue in cues}
        for description, cue in wanted.items():
            if description not in there and description not in {each.description for each in before.cues}:
                name = new_id(self.taken.cues, f"{shot.id}-{cue.kind}")
                self.taken.cues.add(name)
                cues.append(cue.with_(id=name, offset=min(cue.offset, shot.frames - 1)))
        return tuple(cues)

    def _name(self, character: str) -> str:
        return self.film.characters_by_id[character].name if character in self.film.characters_by_id else character


_MANY = 10_000


def _manner(before: Line, line: Line) -> list[str]:
    """How the same words are said now, and from where."""
    said, text = [], line.text
    if line.manner != before.manner:
        said.append(f"“{text}” is now said {line.manner}." if line.manner else f"“{text}” is now said plainly.")
    if line.placed != before.placed:
        match line.placed:
            case "on":
                said.append(f"“{text}” is now said on screen.")
            case "off":
                said.append(f"“{text}” is now said off screen.")
            case "over":
                said.append(f"“{text}” is now said as voice-over.")
    return said


def _line_key(shot: int, line: int) -> int:
    return shot * _MANY + line


def _plain(text: str) -> str:
    """A text as its sentences joined again would read, so that only real changes count."""
    return run_together(sentences(text))


def _seconds(action: str, lines: tuple[Line, ...]) -> float:
    spoken = sum(speech_seconds(line.text, line.manner) for line in lines)
    return spoken + (action_seconds(action, least=0.0) if action and not lines else 0.0)
