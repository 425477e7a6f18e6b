"""What was found of the characters of takes, in words: for the plan and the list of takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from generation.takes import Take
from storyboard.model import Film, Shot
from studio.cast.likenesses import Score, Scorer, names_of
from studio.workspace import Workspace

KIND = "likeness"
_SHORT = 8


def in_words(score: Score, names: Mapping[str, str]) -> str:
    """One character in one take, as a sentence."""
    who = names[score.character]
    how = f"{score.likeness:.2f}, where {score.enough:.2f} is enough"
    return {
        "like": f"{who} is like the sheet: {how}.",
        "unlike": f"{who} is NOT like the sheet: {how} (worst in frame {score.worst}).",
        "missing": f"{who} is MISSING: nobody stands where {who} should be.",
        "instead": f"{who} is MISSING, and {names.get(score.who, '')} stands there instead.",
        "drifts": f"{who} DRIFTS: {_astray(score)}.",
        "unseen": f"{who} is seen too little to say.",
    }[score.state]


def _astray(score: Score) -> str:
    at = next((each for each in score.looks if each.frame == score.frame), None)
    if at is not None and at.distance > score.limit:
        return f"like the sheet in most frames, {1 - at.distance:.2f} in frame {score.frame}"
    first = score.looks[0].frame if score.looks else 0
    return f"frame {score.frame} is {1 - score.drift:.2f} like frame {first}, where {1 - score.allowed:.2f} is enough"


class Verdicts:
    """What the store has of a film's takes; nothing is looked at. Where nothing was ever scored, nothing is read."""

    def __init__(self, workspace: Workspace, film: Film) -> None:
        self._film = film
        scored = bool(workspace.store.digests(KIND)) and any(each.references for each in film.characters)
        self._scorer = Scorer(workspace, film) if scored else None

    def of(self, shot: Shot, take: Take) -> tuple[Score, ...]:
        """The scores of a take; none where it was not scored with these sheets and this measure."""
        return (self._scorer.kept(shot, take) or ()) if self._scorer is not None else ()

    def remarks(self, played: Mapping[str, Take]) -> Iterator[str]:
        """A sentence for each character who is not like their sheet in the take that a shot plays."""
        names = names_of(self._film)
        for shot in self._film.shots if self._scorer is not None else ():
            take = played.get(shot.id)
            for score in self.of(shot, take) if take is not None else ():
                if score.fails and take is not None:
                    yield f"Shot {shot.number}: in take {take.recipe[:_SHORT]} {in_words(score, names)}"


def in_short(scores: Sequence[Score], names: Mapping[str, str]) -> str:
    """All characters of a take in one line: how like each is, or what is wrong."""
    return ", ".join(f"{names[each.character]} {_shortly(each)}" for each in scores)


def _shortly(score: Score) -> str:
    if score.state in ("like", "unlike"):
        return f"{score.likeness:.2f}{'' if score.state == 'like' else ' (low)'}"
    told = {"missing": "missing", "instead": "missing", "unseen": "hardly seen"}
    return told.get(score.state, f"{score.likeness:.2f} (drifts by frame {score.frame})")


def rank(scores: Sequence[Score]) -> tuple[float, float]:
    """Orders takes, the nearest to the sheets first: by how far the worst is past the limit, then by all together."""
    seen = [each for each in scores if each.state != "unseen"]
    return (max(0.0, worst(scores)), fmean(each.distance for each in seen) if seen else 1.0)


def worst(scores: Sequence[Score]) -> float:
    """How far the worst of them is past the limit; 0 or less when all are like their sheets."""
    return max((_past(each) for each in scores if each.state != "unseen"), default=0.0)


def _past(score: Score) -> float:
    if score.state in ("missing", "instead"):
        return 1.0
    past = score.distance - score.limit
    if score.state == "drifts":
        off = max((each.distance - score.limit for each in score.looks), default=0.0)
        return max(past, off, score.drift - score.allowed)
    return past
