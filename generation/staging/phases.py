"""Phases: what an action tells one after the other is done one after the other, spread over the shot."""

from __future__ import annotations

import re
from dataclasses import replace

from generation.request import Request
from generation.stage import Act, Actor, Doing, Feeling
from generation.staging.reading import Deed, doings_in, held_in
from generation.staging.things import things_in
from generation.staging.words import FEELING_WORDS, HANDS, LEGS, TRAVELS
from storyboard.camera import Size

RISES = re.compile(
    r"\b(stands? up|rises?|rose|gets? (up|to (his|her|their) feet)|jumps? (up|to (his|her|their) feet)|"
    r"leaps? (up|to (his|her|their) feet)|wakes? up|springs? up)\b|站起|起身|起来|爬起",
    re.IGNORECASE,
)
"""Words by which somebody who sat, lay or knelt comes to stand."""
SITS_DOWN = re.compile(
    r"\b(sits? down|takes? (a|his|her|their) (seat|place)|sinks? (in|on)to|drops? into|"
    r"settles? (in|on|down))\b|坐下|入座",
    re.IGNORECASE,
)
_GETS_DOWN = re.compile(
    r"\b(kneels? down|drops? to (his|her|their) knees|falls? to (his|her|their) knees|crouches? down|squats? down|"
    r"lies? down|lays? down)\b|跪下|蹲下|躺下",
    re.IGNORECASE,
)
_LIGHTS = re.compile(
    r"\b(lights?|lighting|lit|ignites?|kindles?) (a|an|the|his|her|their|another) (\w+ )?"
    r"(lantern|candle|torch|lamp|oil lamp|fire)\b|点(亮|燃|起|着).{0,4}(灯|蜡烛|火)",
    re.IGNORECASE,
)
"""Words by which a flame is lit in the shot."""
POSES = {"sit": Doing.SIT, "lie": Doing.LIE, "kneel": Doing.KNEEL, "sleep": Doing.SLEEP, "crouch": Doing.CROUCH}
LOW = frozenset(POSES.values())
"""What somebody has to get up from."""
_WHOLE = frozenset(
    {
        Doing.EMBRACE, Doing.FIGHT, Doing.STAIRS, Doing.CLIMB, Doing.ROW, Doing.SWIM, Doing.FALL, Doing.DANCE,
        Doing.STEER, *TRAVELS,
    }
)  # fmt: skip
"""What fills a shot, whatever else is told."""
_EMPTY = frozenset(
    {
        Doing.CRY, Doing.WIPE_EYES, Doing.COVER_EARS, Doing.CLAP, Doing.PRAY, Doing.OPEN_ARMS, Doing.HUG_SELF,
        Doing.SHRUG,
    }
)  # fmt: skip
"""What takes both hands: what they held before is put aside."""
_TURNS = {2: (0.4,), 3: (0.3, 0.64), 4: (0.22, 0.48, 0.74)}
"""When in a shot its parts begin, as shares of it."""
UNLIT = "unlit "
"""Before the name of a lamp that does not burn yet."""


def lit_in(action: str) -> bool:
    """Whether somebody lights a lamp or a candle in an action."""
    return _LIGHTS.search(action) is not None


def phased(actor: Actor, deed: Deed, request: Request) -> Actor:
    """The actor with what the action tells of them laid out over the shot, where it tells more than one thing."""
    frames = request.frames
    if {actor.doing, deed.doing} & _WHOLE or actor.since > 0:
        return actor
    if _LIGHTS.search(deed.said):
        return _lighting(actor, frames)
    if request.camera.size in (Size.CLOSE, Size.EXTREME_CLOSE, Size.INSERT) or frames < 30:
        return actor  # a face, or a moment
    facts = set(request.carried)
    was = next((pose for what, pose in POSES.items() if f"{actor.character.id}: {what}" in facts), Doing.STAND)
    acts = _told(actor, deed, was)
    if len(acts) < 2:
        acts = _moved(actor, deed, was)
    acts = acts[-4:]
    if len(acts) < 2:
        return actor
    turns = _TURNS[len(acts)] if len(acts) > 2 or acts[0].hands or acts[0].doing not in (*LOW, Doing.STAND) else (0.24,)
    starts = (0, *(max(1, round(turn * frames)) for turn in turns))
    timed = tuple(replace(act, since=start) for act, start in zip(acts, starts, strict=True))
    return replace(actor, acts=timed)


def _moved(actor: Actor, deed: Deed, was: Doing) -> list[Act]:
    """Getting up, and getting down, in a shot that tells nothing else."""
    end = Act(0, actor.doing, actor.hands, actor.feeling, actor.holds)
    if was in LOW and actor.doing not in LOW and RISES.search(deed.said):
        return [replace(end, doing=was, hands=None), end]
    if actor.doing in LOW and was is not actor.doing and (SITS_DOWN.search(deed.said) or _GETS_DOWN.search(deed.said)):
        return [replace(end, doing=Doing.STAND, hands=None), end]
    return []


def _told(actor: Actor, deed: Deed, was: Doing) -> list[Act]:
    """One act for each sentence that tells of something done; what the legs do lasts until they do something else."""
    acts: list[Act] = []
    legs = actor.doing if actor.doing in LOW and was is actor.doing else Doing.STAND
    holds = actor.holds if not any(things_in(step) for step in deed.steps) else ()
    feeling = Feeling.NEUTRAL
    told = False
    for step in deed.steps:
        doing, hands = doings_in(step)
        felt = FEELING_WORDS.first(step, Feeling.NEUTRAL)
        told = told or felt is not Feeling.NEUTRAL
        feeling = felt if felt is not Feeling.NEUTRAL else feeling
        holds = held_in(step) or holds
        if RISES.search(step):
            legs = Doing.STAND
        if doing in _WHOLE:
            return []
        if doing in LEGS:
            legs = doing
        elif doing in HANDS and legs in LOW:
            doing, hands = legs, doing
        elif legs in LOW:
            doing, hands = legs, None
        if (doing, hands) == (Doing.STAND, None) and not RISES.search(step):
            continue
        act = Act(0, doing, hands, feeling, () if {doing, hands} & _EMPTY else holds)
        if not acts or (acts[-1].doing, acts[-1].hands) != (doing, hands):
            acts.append(act)
        else:
            acts[-1] = act
    if acts and not told:
        acts = [replace(act, feeling=actor.feeling) for act in acts]
    return acts


def _lighting(actor: Actor, frames: int) -> Actor:
    """Somebody who lights a lamp: it is dark in the hand at first, and burns in the later half."""
    lamp = next((name for name in actor.holds if name in ("lantern", "candle", "torch", "lamp")), None)
    if lamp is None:
        return actor
    dark = tuple(UNLIT + name if name == lamp else name for name in actor.holds)
    first = Act(0, actor.doing if actor.doing in LOW else Doing.HOLD, None, actor.feeling, dark)
    doing = actor.doing if actor.doing in LOW else Doing.STAND
    then = Act(lights_at(frames), doing, None, actor.feeling, actor.holds)
    return replace(actor, acts=(first, then))


def lights_at(frames: int) -> int:
    """The frame on which a lamp that is lit in a shot begins to burn."""
    return max(1, round(0.45 * frames))
