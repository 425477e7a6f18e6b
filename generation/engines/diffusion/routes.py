"""Which way a shot is rendered: from words, from a keyframe, along a control video, with references; and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.request import Request
from storyboard.camera import Movement


@dataclass(frozen=True)
class Route:
    """The way one shot is rendered by one model.

    Attributes:
        name: in the field's words; the session renders by it.
        reason: why, as a sentence.
        passes: the control passes of the stage that it takes.
        keyframe: the model that makes the first frame, where there is one; else the animatic's own frame is it.
        windows: into how many pieces the model cuts the shot, each going on from the one before.
        voiced: the lips follow the voices.
        remarks: what it renders otherwise than asked.
        refusals: why it will not render the shot at all.
    """

    name: str
    reason: str
    passes: tuple[str, ...] = ()
    keyframe: Entry | None = None
    windows: int = 1
    voiced: bool = False
    remarks: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()


CARD = "card"
RETOUCH = "a take made over"
CONTINUED = "image to video from the last frame of the shot before"
TRACKS = "image to video along painted tracks"
REFERENCES = "references and control video"
PICTURES = "references by an IP-Adapter"
KEYFRAME = "keyframe, then image to video"
BOTH_ENDS = "first and last keyframe, then the way between them"
ANIMATIC_FRAME = "image to video from the animatic's frame"
CONTROL = "control video"
TEXT = "text to video"


def choose(request: Request, entry: Entry, stills: Sequence[Entry] = ()) -> Route:
    """The route of a shot with a model; `stills` are the models that are here to make keyframes, the best first."""
    if request.card:
        return Route(CARD, "A title card is set in type, not generated.")
    windows, refusals = _windows(request, entry)
    route = _way(request, entry, stills)
    voiced = "voice" in entry.tasks and any(line.placed == "on" for line in request.spoken)
    remarks = [*route.remarks, *_unheard(request, entry, route, voiced)]
    if windows > 1:
        remarks.append(f"It is longer than {entry.title} makes at once, so it is made in {windows} pieces.")
    return Route(
        route.name,
        route.reason,
        route.passes,
        route.keyframe,
        windows,
        voiced,
        tuple(remarks),
        (*route.refusals, *refusals),
    )


def rounds(request: Request, route: Route) -> int:
    """How often the model runs over a shot: with several people to hold, once more for each in their own region."""
    pictured = sum(1 for person in request.cast if person.references)
    return 1 + pictured if route.name == REFERENCES and "mask" in route.passes and pictured > 1 else 1


def piece_frames(frames: int, pieces: int, entry: Entry) -> int:
    """How many frames each piece has; all but the first begin on the last frame of the piece before."""
    return entry.snapped_frames(-(-(frames - 1) // pieces) + 1)


def native_frames(request: Request, entry: Entry) -> int:
    """How many frames the model has to make, at its own rate, to cover a shot."""
    return ceil(request.frames * entry.rate / float(request.rate))


def _way(request: Request, entry: Entry, stills: Sequence[Entry]) -> Route:
    tasks = entry.tasks
    people = any(person.references for person in request.cast)
    pictured = request.pictured
    passes: tuple[str, ...]
    if request.retouch is not None and "video" in tasks:
        repainted = "One region of a take is repainted; the rest stays as it is."
        return Route(RETOUCH, repainted if request.retouch.region else "A take is restyled.")
    if request.continues and not tasks.isdisjoint(("image", "last image")):
        return Route(CONTINUED, "The shot continues another one, so it starts on that one's last frame.")
    if request.motion and "motion" in tasks:
        why = "The motion brush says what goes where."
        return _from_keyframe(Route(TRACKS, why), request, stills)
    if pictured and "references" in tasks and homes.takes_pictures(entry):
        who = " and ".join(pictured)
        if entry.kind in homes.ADAPTED:
            shown = " and ".join(pictured[: entry.references])
            return Route(PICTURES, f"The pictures of {shown} are held throughout.")
        passes = (("depth", "mask") if people else ("depth",)) if "control" in tasks else ()
        why = f"The pictures of {who} are held throughout."
        if passes:
            why = f"The pictures of {who} are held throughout, along the depth of the stage."
        return Route(REFERENCES, why, passes)
    moves = request.camera.movement is not Movement.STATIC
    if "last image" in tasks and (moves or "image" not in tasks):
        why = f"{entry.title} takes both ends, so a keyframe settles where the shot ends as well as where it begins."
        if moves:
            why = "The camera moves, so a keyframe settles where the shot ends as well as where it begins."
        return _from_keyframe(Route(BOTH_ENDS, why), request, stills)
    if "control" in tasks:
        passes = ("depth", "pose") if request.cast else ("depth",)
        why = "The stage of the animatic leads the camera and the people."
        return Route(CONTROL, why if request.cast else "The stage of the animatic leads the camera.", passes)
    if "image" in tasks:
        return _from_keyframe(
            Route(KEYFRAME, "A keyframe settles place and people before anything moves."), request, stills
        )
    if "text" in tasks:
        return Route(TEXT, f"{entry.title} works from words alone.")
    refusal = f"{entry.title} makes no films by itself; choose a model that does, such as wan2.2-5b."
    return Route("", "", refusals=(refusal,))


def _from_keyframe(route: Route, request: Request, stills: Sequence[Entry]) -> Route:
    """A route with the model of its keyframe: one that takes pictures of people where some are to be held."""
    pictured = bool(request.pictured)
    able = [still for still in stills if not pictured or _holds(still)]
    chosen = next(iter(able or stills), None)
    if chosen is not None:
        return Route(route.name, " ".join((route.reason, f"{chosen.title} makes it.")), keyframe=chosen)
    remark = "No keyframe model is here, so it starts from the animatic's frame; `shotgraph models get klein-4b` helps."
    name = ANIMATIC_FRAME if route.name == KEYFRAME else route.name
    return Route(name, " ".join((route.reason, "The animatic's first frame is it.")), remarks=(remark,))


def _holds(still: Entry) -> bool:
    """Whether a keyframe model can be shown who is in a shot."""
    return not still.tasks.isdisjoint(("edit", "references")) and homes.takes_pictures(still)


def _windows(request: Request, entry: Entry) -> tuple[int, tuple[str, ...]]:
    """Into how many pieces a shot is cut, and the refusal where it cannot be cut."""
    frames = native_frames(request, entry)
    if entry.makes_stills or frames <= entry.most_frames:
        return 1, ()
    makes_over = request.retouch is not None and "video" in entry.tasks
    if not makes_over and entry.tasks.isdisjoint(("extend", "image", "last image")):
        longest = entry.most_frames / entry.rate
        return 1, (f"{entry.title} makes at most {longest:.1f} s; shorten or split the shot, or choose another model.",)
    gain = entry.most_frames - 1  # each piece starts on the last frame of the one before
    return ceil((frames - 1) / gain), ()


def _unheard(request: Request, entry: Entry, route: Route, voiced: bool) -> list[str]:
    """What the route does not do of what the shot asks."""
    remarks = []
    if request.retouch is not None and route.name != RETOUCH:
        remarks.append(f"{entry.title} cannot make a take over, so it makes the shot anew.")
    if request.continues and route.name not in (CONTINUED, RETOUCH):
        remarks.append(f"{entry.title} cannot start on a frame, so the shot does not continue the one before.")
    if request.motion and route.name != TRACKS:
        remarks.append(f"{entry.title} does not follow the motion brush.")
    if any(line.placed == "on" for line in request.spoken) and not voiced:
        remarks.append(f"{entry.title} does not move lips to a voice.")
    pictured, still = request.pictured, route.keyframe
    shown = [entry, *([still] if still else [])]
    holds = route.name in (REFERENCES, PICTURES, CONTINUED) or (still is not None and _holds(still))
    if pictured and not holds and all(map(homes.takes_pictures, shown)):  # what lacks its adapter is said of itself
        remarks.append(f"The pictures of {' and '.join(pictured)} are not used on this route.")
    if route.name in (REFERENCES, PICTURES) and len(pictured) > entry.references and rounds(request, route) == 1:
        remarks.append(f"{entry.title} takes {entry.references} of the pictures; the others are told in words.")
    room = still.references - ("edit" in still.tasks) if still is not None and still.references else len(pictured)
    if still is not None and len(pictured) > room:
        remarks.append(f"{still.title} takes {room} of the pictures beside the sketch; the others are told in words.")
    if route.name == CONTINUED and request.props:
        things = " and ".join(prop.name for prop in request.props)
        remarks.append(f"The pictures of {things} are not used: the shot goes on from the last frame.")
    return remarks
