"""Finds the scenes and the sentences of one draft again in another: kept, reworded, moved, split, merged, renamed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from storyboard.model import Film, Scene
from storyboard.revising.atoms import Atom

_SAME_SCENE = 0.3
"""How alike two scenes must be to be one: as much as a third of the words, or the heading and the number."""
_SAME_NUMBER = 0.12
_REWORDED = 0.5
"""How alike two sentences must be to be one that was reworded, where nothing else tells."""
_REPLACED = 0.3
"""The same where each stands alone between the same neighbours."""
_COMMON = 8
"""A sentence that stands in more scenes than this ("Yes.") tells nothing about which scene is which."""
_MOST_PAIRS = 900
_FAR_ENOUGH = 12
"""Characters of a sentence that is long enough to be known again in another scene."""


def matched_scenes(
    old: Film, new: Film, old_atoms: Sequence[Atom], new_atoms: Sequence[Atom], numbered: Collection[str]
) -> dict[str, str]:
    """Which old scene each new scene is, by id; a new scene that is none of the old ones is not in it.

    `numbered` are the new scenes whose numbers a writer gave: others are only counted, and tell nothing.
    """
    olds, news = _contents(old, old_atoms), _contents(new, new_atoms)
    by_key: dict[str, list[str]] = defaultdict(list)
    for name, keys in olds.items():
        for key in keys:
            by_key[key].append(name)
    by_heading = _grouped(old.scenes, lambda scene: scene.heading.casefold())
    by_number = _grouped(old.scenes, lambda scene: scene.number.casefold())
    place = {scene.id: position for position, scene in enumerate(old.scenes)}
    scores: list[tuple[float, int, int, str, str]] = []
    for position, scene in enumerate(new.scenes):
        near = {each for key in news[scene.id] if len(by_key.get(key, ())) <= _COMMON for each in by_key.get(key, ())}
        for group in (by_heading[scene.heading.casefold()], by_number[scene.number.casefold()]):
            near |= set(group) if len(group) <= _COMMON else set()
        for each in sorted(near):
            known = old.scenes_by_id[each]
            score = _alike(known, scene, olds[each], news[scene.id])
            if scene.id in numbered and known.number.casefold() == scene.number.casefold():
                score += _SAME_NUMBER
            if score >= _SAME_SCENE:
                scores.append((-score, abs(place[each] - position), position, each, scene.id))
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, _, before, after in sorted(scores):
        if before not in taken and after not in pairs:
            pairs[after] = before
            taken.add(before)
    _between(old, new, pairs, taken)
    return pairs


def _contents(film: Film, atoms: Sequence[Atom]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {scene.id: Counter() for scene in film.scenes}
    for atom in atoms:
        found[atom.scene][atom.key] += len(atom.text)
    return found


def _grouped(scenes: Iterable[Scene], key: Callable[[Scene], str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for scene in scenes:
        groups[key(scene)].append(scene.id)
    return groups


def _alike(old: Scene, new: Scene, before: Counter[str], after: Counter[str]) -> float:
    """What they share of what both say, and the heading; at most 0.88."""
    total = before.total() + after.total()
    shared = 2 * (before & after).total() / total if total else 0.2  # two empty scenes
    if total and shared < 0.5:
        words = Counter(word for key in before for word in key[2:].split())
        others = Counter(word for key in after for word in key[2:].split())
        both = words.total() + others.total()
        shared = max(shared, (2 * (words & others).total() / both - 0.3) if both else 0.0)
    heading = 0.22 if old.heading.casefold() == new.heading.casefold() else 0.0
    return 0.66 * shared + heading


def _between(old: Film, new: Film, pairs: dict[str, str], taken: set[str]) -> None:
    """Scenes with the same heading between the same neighbours are the same, though every word has changed."""
    after = {before: scene for scene, before in pairs.items()}
    last_old = -1
    place = {scene.id: position for position, scene in enumerate(old.scenes)}
    for scene in new.scenes:
        if scene.id in pairs:
            last_old = place[pairs[scene.id]]
            continue
        following = old.scenes[last_old + 1] if last_old + 1 < len(old.scenes) else None
        if following is None or following.id in taken or following.id in after:
            continue
        if following.heading.casefold() == scene.heading.casefold():
            pairs[scene.id] = following.id
            taken.add(following.id)
            last_old += 1


class Partners:
    """Which old sentence each new one is.

    Attributes:
        old_of: for each new sentence the place of the old one, or None.
        new_of: for each old sentence the place of the new one, or None.
        renamed: old character ids by the new ids that they now go by.
    """

    def __init__(self, old: Film, new: Film, olds: Sequence[Atom], news: Sequence[Atom], scenes: Mapping[str, str]):
        self.old, self.new, self.olds, self.news = old, new, olds, news
        self.old_of: list[int | None] = [None] * len(news)
        self.new_of: list[int | None] = [None] * len(olds)
        self.renamed: dict[str, str] = {}
        self._olds_in = _places(olds)
        self._news_in = _places(news)
        for scene in new.scenes:
            if scene.id in scenes:
                self._align(self._olds_in[scenes[scene.id]], self._news_in[scene.id])
        for scene in new.scenes:
            if scene.id in scenes:
                self._loose(self._olds_in[scenes[scene.id]], self._news_in[scene.id], 1)
        self._loose(range(len(olds)), range(len(news)), _FAR_ENOUGH)
        self._unique()
        self._spread()
        self.renamed = self._renamed()
        for scene in new.scenes:
            if scene.id in scenes:
                self._reworded(self._olds_in[scenes[scene.id]], self._news_in[scene.id])

    def pair(self, old: int, new: int) -> None:
        """Say that two sentences are the same one."""
        self.old_of[new], self.new_of[old] = old, new

    def speaker(self, atom: Atom, film: Film) -> str:
        """Who says a sentence, by the old film's ids; empty for action."""
        if atom.line < 0:
            return ""
        who = film.shots[atom.shot].lines[atom.line].character
        return self.renamed.get(who, who) if film is self.new else who

    def _align(self, olds: Sequence[int], news: Sequence[int]) -> None:
        keys, others = [self.olds[i].key for i in olds], [self.news[j].key for j in news]
        long = len(keys) > 400 or len(others) > 400
        for block in SequenceMatcher(None, keys, others, autojunk=long).get_matching_blocks():
            for step in range(block.size):
                self.pair(olds[block.a + step], news[block.b + step])

    def _loose(self, olds: Iterable[int], news: Iterable[int], least: int) -> None:
        """Sentences that are the same word for word, wherever they stand."""
        free: dict[str, list[int]] = defaultdict(list)
        for i in olds:
            if self.new_of[i] is None and len(self.olds[i].text) >= least:
                free[self.olds[i].key].append(i)
        for j in news:
            same = free.get(self.news[j].key) if self.old_of[j] is None else None
            if same:
                self.pair(same.pop(0), j)

    def _unique(self) -> None:
        """A short sentence of more than a word that stands once in either draft is found again anywhere."""
        before, after = Counter(atom.key for atom in self.olds), Counter(atom.key for atom in self.news)
        place = {atom.key: i for i, atom in enumerate(self.olds) if before[atom.key] == 1 and " " in atom.key}
        for j, atom in enumerate(self.news):
            i = place.get(atom.key)
            if i is not None and after[atom.key] == 1 and self.old_of[j] is None and self.new_of[i] is None:
                self.pair(i, j)

    def _spread(self) -> None:
        """Short sentences ("Yes.") beside one that was found again in another scene are found with it."""
        for step in (1, -1):
            places = range(len(self.news)) if step > 0 else range(len(self.news) - 1, -1, -1)
            for j in places:
                i = self.old_of[j]
                after, beside = (i + step if i is not None else -1), j + step
                if i is None or not (0 <= after < len(self.olds) and 0 <= beside < len(self.news)):
                    continue
                if self.new_of[after] is not None or self.old_of[beside] is not None:
                    continue
                if self.olds[after].key == self.news[beside].key and self.olds[after].scene == self.olds[i].scene:
                    self.pair(after, beside)

    def _renamed(self) -> dict[str, str]:
        """New characters who say what an old one said, where the old one is gone and the new one was not there."""
        votes: Counter[tuple[str, str]] = Counter()
        spoken: Counter[str] = Counter()
        for j, i in enumerate(self.old_of):
            if i is None or self.news[j].line < 0 or self.olds[i].line < 0:
                continue
            before, after = self.speaker(self.olds[i], self.old), self.speaker(self.news[j], self.new)
            spoken[before] += 1
            if after not in self.old.characters_by_id and before not in self.new.characters_by_id:
                votes[before, after] += 1
        found: dict[str, str] = {}
        for (before, after), count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
            if after not in found and before not in found.values() and count * 2 > spoken[before]:
                found[after] = before
        return found

    def _reworded(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """Sentences that stand between the same neighbours and say much the same, or say it in the same place."""
        place = {i: position for position, i in enumerate(olds)}
        gap: list[int] = []
        start = 0
        for j in [*news, None]:
            i = self.old_of[j] if j is not None else None
            if j is not None and i is None:
                gap.append(j)
                continue
            end = place.get(i, start) if i is not None else len(olds)
            if gap and end > start:
                self._gap([each for each in olds[start:end] if self.new_of[each] is None], gap)
            gap = []
            if i is not None and i in place:
                start = max(start, place[i] + 1)

    def _gap(self, olds: list[int], news: list[int]) -> None:
        if not olds or len(olds) * len(news) > _MOST_PAIRS:
            return
        scores = sorted(
            (-score, i, j) for i in olds for j in news if (score := self._like(self.olds[i], self.news[j])) >= _REWORDED
        )
        for _, i, j in scores:
            if self.new_of[i] is None and self.old_of[j] is None:
                self.pair(i, j)
        before = [i for i in olds if self.new_of[i] is None]
        after = [j for j in news if self.old_of[j] is None]
        ones, others = _speeches(self.olds, before), _speeches(self.news, after)
        if 0 < len(ones) == len(others) <= 3:
            for mine, theirs in zip(ones, others, strict=True):
                one, other = self.olds[mine[0]], self.news[theirs[0]]
                same = one.kind == other.kind and self.speaker(one, self.old) == self.speaker(other, self.new)
                for i, j in zip(mine, theirs, strict=False) if same else ():
                    if one.kind != "action" or self._like(self.olds[i], self.news[j]) >= _REPLACED:
                        self.pair(i, j)

    def _like(self, one: Atom, other: Atom) -> float:
        if one.kind != other.kind:
            return 0.0
        first, second = one.key[2:], other.key[2:]
        if len(first) + len(second) > 400:
            words, others = Counter(first.split()), Counter(second.split())
            return 2 * (words & others).total() / max(1, words.total() + others.total())
        matcher = SequenceMatcher(None, first, second, autojunk=False)
        if matcher.real_quick_ratio() < _REPLACED or matcher.quick_ratio() < _REPLACED:
            return 0.0
        return matcher.ratio()


def _speeches(atoms: Sequence[Atom], places: Sequence[int]) -> list[list[int]]:
    """Places of sentences, those of one speech together; each sentence of action stands alone."""
    speeches: list[list[int]] = []
    for place in places:
        atom = atoms[place]
        last = atoms[speeches[-1][-1]] if speeches else None
        if last is not None and atom.line >= 0 and (atom.shot, atom.line) == (last.shot, last.line):
            speeches[-1].append(place)
        else:
            speeches.append([place])
    return speeches


def _places(atoms: Sequence[Atom]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, atom in enumerate(atoms):
        places[atom.scene].append(place)
    return places
