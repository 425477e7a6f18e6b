"""The rendering session: prompts read once, models kept hot, each shot rendered by its route, equal ones together."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from generation.engines.diffusion import homes, keyframes
from generation.engines.diffusion.asking import DECODED_APART, Wish, decoded_together, run
from generation.engines.diffusion.batches import can_overlap, decoded_at_once, runs_pairs, together
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.checkpoints import forget, name_of
from generation.engines.diffusion.conditions import Size
from generation.engines.diffusion.cost import Cost, phases
from generation.engines.diffusion.engine import model_of, reckon, stills_here
from generation.engines.diffusion.groups import Group, Member
from generation.engines.diffusion.keeping import Held, Models
from generation.engines.diffusion.mates import mates
from generation.engines.diffusion.pacing import paced
from generation.engines.diffusion.pictures import Picture, fitted, opaque
from generation.engines.diffusion.previews import EVERY_SECONDS, SEEN, Colours, Preview
from generation.engines.diffusion.routes import choose
from generation.engines.diffusion.runs import Runs
from generation.engines.diffusion.shots import Shot, Steps, words_of
from generation.engines.diffusion.sounding import Heard
from generation.engines.diffusion.stages import ENLARGED, INTERPOLATED, MOTION, Stages
from generation.engines.diffusion.texts import after, texts_of
from generation.engines.diffusion.upscaling import enlarged, enlarges
from generation.engines.diffusion.windows import joined
from generation.engines.diffusion.words import Words
from generation.engines.protocol import Expected, Frame, Materials, Progress
from generation.machine import this_machine
from generation.request import Request
from storyboard.errors import EngineError


class DiffusionSession:
    """Renders shots with one model hot, several at once where they are expected and equal.

    Attributes:
        overlaps: while the frames of shots are decoded and taken away, the next ones are denoised.
        most: how many shots are denoised at once at most, whatever fits.
        pairs: the runs of the model with and without words are made at once, where it has room for both.
        remembers: what it makes of a text is kept from step to step, where that pays.
        packs: a processor's matrices are laid out once as it multiplies them fastest, where there is room.
        preview_seconds: the least time from one preview of a shot to the next.
    """

    def __init__(
        self,
        *, overlaps: bool = True, most: int = 64, pairs: bool = True, remembers: bool = True, packs: bool = True,
        keeps: bool = True,
    ) -> None:  # fmt: skip
        self.overlaps, self.most, self.pairs, self.remembers, self.packs = overlaps, most, pairs, remembers, packs
        self.models = Models(keeps_freed=keeps)
        self.words = Words()
        self.preview_seconds = EVERY_SECONDS
        self._colours: dict[str, Colours] = {}
        self._expected: list[Expected] = []
        self._denoised: dict[str, Member] = {}
        self._ahead: Group | None = None
        self._heard = Heard()
        self._took: dict[str, float] = {}
        self._last: Shot | None = None
        self._framing = 0.0

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """Read all prompts of these shots into the cache, and drop the readers."""
        texts: dict[str, tuple[Entry, list[str]]] = {}
        for request in requests:
            for entry, said in texts_of(request):
                texts.setdefault(entry.name, (entry, []))[1].extend(said)
        total = sum(len(said) for _, said in texts.values())
        done = 0
        for entry, said in texts.values():
            before = done
            self.words.read(entry, said, cache, lambda at, of, before=before: progress(before + at, max(1, total)))  # type: ignore[misc]
            done += len(said)
        progress(max(1, total), max(1, total))

    def expect(self, shots: Sequence[Expected]) -> None:
        """Tell which shots will be asked for next, in order: equal ones are denoised together, later ones ahead.

        How far a shot differs from itself alone stands in docs/benchmarks.md.
        """
        self._expected = list(shots)
        wanted = {_named(each.request) for each in shots}
        self._denoised = {of: member for of, member in self._denoised.items() if of in wanted}

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield exactly the shot's frames.

        Raises:
            EngineError: the shot cannot be rendered; the sentence says what to do.
            Stopped: `progress` was told to stop; the model stays usable.
        """
        if request.card:
            from generation.engines.animatic.engine import AnimaticSession

            yield from AnimaticSession().render(request, materials, progress)
            return
        began, waited = time.monotonic(), 0.0
        shot, taken = self._shot(request, materials)
        self._last = shot
        made: list[Steps] = []
        self._heard = Heard()
        loaded = self.models.loaded

        def motion() -> list[Picture]:
            nonlocal waited
            asked = time.monotonic()
            film, steps, *seconds = self._film(shot, taken, progress)
            made.append(steps)
            waited = time.monotonic() - asked - sum(seconds)  # for others, or the less since it was denoised before
            if self.models.loaded == loaded:
                part = self.models.worked(shot.entry, shot.recipe)
                as_expected = seconds[0] * homes.note_worked(shot.entry, shot.recipe, part) / part
                homes.note_measured(shot.entry, taken, as_expected, seconds[1])
            return film

        frames = self._stages(shot, motion)
        steps = made[0] if made else Steps(progress, request.frames, shot.steps)  # none where the motion was kept
        for number, picture in enumerate(frames):
            steps.frame(number)
            if number + 1 == request.frames:
                self._took = {_named(request): time.monotonic() - began - waited}
            yield opaque(fitted(picture, request.width, request.height))

    def took(self, request: Request) -> float | None:
        """The seconds of the shot that was rendered last, its share of what was made of several at once."""
        return self._took.pop(_named(request), None)

    def stands(self, request: Request) -> None:
        """The take of the shot that was rendered last is put away, so what was kept of it on the way may go."""
        of, self._last = self._last, None
        if of is not None and of.request == request and of.materials.cache is not None:
            forget(of.materials.cache, name_of(of))

    def close(self) -> None:
        """Stop what runs ahead, and give all memory back."""
        self._stop_ahead()
        self._expected, self._denoised = [], {}
        self.words.forget()
        self.models.close()

    def _shot(self, request: Request, materials: Materials) -> tuple[Shot, Cost]:
        """A shot with all that is decided for it, and what it takes.

        Raises:
            EngineError: its model cannot render it, or not here.
        """
        entry, recipe = model_of(request.model)
        route = choose(request, entry, stills_here())
        if route.refusals:
            raise EngineError(" ".join(route.refusals))
        taken = reckon(request, entry, recipe, route, this_machine())
        if taken is None:
            raise EngineError(f"{entry.title} needs more memory than {this_machine().title} has.")
        taken = replace(taken, tier=self.models.tier(entry, taken.tier))
        return Shot.of(request, materials, entry, recipe, route, taken.tier), taken

    def _film(self, shot: Shot, taken: Cost, progress: Progress) -> tuple[list[Picture], Steps, float, float]:
        """The shot's frames as the model makes them, at its own size and rate; its seconds of steps and of frames."""
        began = time.monotonic()
        if not shot.is_one_run:
            self._stop_ahead()
            self._framing = 0.0
            steps = Steps(progress, shot.request.frames, shot.steps)
            make = partial(self._denoise_and_decode, shot, steps=steps)
            runs = Runs(shot, steps, self._heard, make, lambda: self._framing)
            film = shot.finished(self._in_pieces(shot, steps, runs), runs, self._said(shot))
            seconds = runs.seconds + time.monotonic() - began
            return film, steps, *phases(taken, seconds, runs.framing + self._framing)
        member = self._denoise(shot, taken, progress)
        assert member.steps is not None
        if member.failed is not None:
            raise member.failed
        self._look_ahead(shot, taken)
        self._heard.add(member.made, member.wish.frames, member.wish.rate)
        film = self._decode_member(shot, member)
        began = time.monotonic()
        if member.seen is not None and shot.entry.kind in DECODED_APART:
            last = member.made[0, :, -1].float().cpu().numpy()
            self._colours_of(shot.entry).learn(last, film[-1])
        film = shot.finished(film, lambda wish: [], self._said(shot))
        rest = member.framing + time.monotonic() - began
        return film, member.steps, *phases(taken, member.seconds + rest, rest if member.framing else 0.0)

    def _denoise(self, shot: Shot, taken: Cost, progress: Progress) -> Member:
        """The shot denoised: with others before, ahead of its turn, or now together with those that are like it."""
        if shot.asked not in self._denoised:
            self._take_in_ahead(shot, progress)
        if shot.asked not in self._denoised:
            first = Expected(shot.request, shot.materials, progress)
            with Group.heard(shot.asked) as warned:
                group = self._group(shot, taken, [first, *after(self._expected, shot.request)])
                self._use(shot, group.run)
            self._keep(group.with_warned(warned))
        member = self._denoised.pop(shot.asked)
        assert member.steps is not None and member.warned is not None
        member.warned.say(shot.asked)
        member.steps.tell(progress)
        return member

    def _group(self, shot: Shot, taken: Cost, shots: Sequence[Expected], *, ahead: bool = False) -> Group:
        """The first of these shots with those that are denoised with it; all it takes is made ready.

        Raises:
            EngineError: something that the first one takes is not there; another one that lacks it is left out, and
                says so itself when it is asked for.
        """
        most, _ = together(shot.request, shot.entry, shot.recipe, shot.route, taken, this_machine())
        most = min(most, self.most, self.models.most(shot.entry))
        members: list[Member] = []
        begun, alike = mates(shot, shots, done=self._denoised, ahead=ahead)
        if begun is not None:
            most = min(begun.facts["most"], self.models.most(shot.entry))
        chosen = [
            (like, None if each.progress is None else Steps(each.progress, each.request.frames, like.steps))
            for each, like in (islice(alike, most) if begun is None else alike)
        ]
        if len(chosen) > 1 and not ahead:
            of = [(like, steps.step if steps else _unseen, partial(self._look, like)) for like, steps in chosen]
            keyframes.together(of, self.words, self.models)
        for other, steps in chosen:
            try:
                (wish,) = other.wishes(self._keyframe(steps), self._said(other))
            except EngineError:
                if other is shot:
                    raise
                continue
            seen = self._look(other, other.entry, other.size, len(wish.pictures))
            members.append(Member(other, wish, steps, seen))
        size = {"width": shot.size.width, "height": shot.size.height, "frames": shot.size.frames}
        pairs = self.pairs and runs_pairs(shot.entry, shot.recipe, shot.tier, this_machine(), len(members), **size)
        pairs = pairs if begun is None else self.pairs and begun.facts["pairs"]
        return Group(members, most, pairs=pairs, remembers=self.remembers, packs=self.packs, begun=begun)

    def _look(self, shot: Shot, entry: Entry, of: Size, leading: int = 0) -> Preview | None:
        """Writes what is seen of a film or a still while it is made for a shot, if somebody wants to see it."""
        path = shot.materials.preview
        if path is None or entry.kind not in SEEN:
            return None
        size, every = (of.frames, of.height, of.width), self.preview_seconds
        return Preview(path, self._colours_of(entry), leading, every, kind=entry.kind, size=size)

    def _colours_of(self, entry: Entry) -> Colours:
        return self._colours.setdefault(entry.name, Colours())

    def _keep(self, group: Group) -> None:
        self._denoised |= {member.shot.asked: member for member in group.members}
        if group.most < group.asked:
            self.models.fits(group.members[0].shot.entry, group.most)
        self.pairs = self.pairs and not group.ran_out

    def _look_ahead(self, shot: Shot, taken: Cost) -> None:
        """Begin the next shots in a thread, if they need nothing but this model."""
        if not self.overlaps or self._ahead is not None or not can_overlap(shot.tier):
            return
        group = self._group(shot, taken, after(self._expected, shot.request), ahead=True)
        if group.members:
            self._ahead = group
            self._use(shot, group.start)

    def _take_in_ahead(self, shot: Shot, progress: Progress) -> None:
        """Take what was denoised ahead, if this very shot is among it; anything else that runs ahead is stopped."""
        ahead, self._ahead = self._ahead, None
        if ahead is None:
            return
        if shot.asked not in ahead:
            ahead.cancel()
            return
        told = {_named(each.request): each.progress for each in self._expected if each.progress is not None}
        told[shot.asked] = progress
        try:
            steps = {
                member.shot.asked: Steps(of_member, member.shot.request.frames, member.shot.steps)
                for member in ahead.members
                if (of_member := told.get(member.shot.asked)) is not None
            }
            is_made = ahead.wait(steps)
        except BaseException:  # a person asked to stop, or something broke: nothing goes on behind it
            ahead.cancel()
            raise
        if is_made:
            self._keep(ahead)

    def _stop_ahead(self) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            ahead.cancel()

    def _in_pieces(self, shot: Shot, steps: Steps, runs: Runs) -> list[Picture]:
        film: list[Picture] = []
        for wish in shot.wishes(self._keyframe(steps), self._said(shot)):
            whole = replace(wish, first=film[-1]) if film else wish
            piece = runs(whole)
            film = joined(film, piece) if film else piece
        return film

    def _denoise_and_decode(self, shot: Shot, wish: Wish, steps: Steps) -> list[Picture]:
        chance = wish.generator.get_state()
        ended = 0.0

        def stepped() -> None:
            nonlocal ended
            steps.step()
            ended = time.monotonic()

        def work(held: Held) -> Any:
            with held.hot(shot.recipe, lambda: run(shot.entry.kind, held.pipeline, wish, _unseen)):
                wish.generator.set_state(chance)  # done once more, it begins with the same noise
                return run(shot.entry.kind, held.pipeline, wish, stepped)

        made = self._use(shot, work)
        self._heard.add(made, wish.frames, wish.rate)
        (film,) = self._decode(shot, [(made, wish)])
        self._framing += time.monotonic() - ended if ended else 0.0
        return film

    def _decode_member(self, shot: Shot, member: Member) -> list[Picture]:
        """A shot's frames; very small ones are decoded with those that were denoised with it."""
        if member.film is None:
            mates = [
                each
                for each in self._denoised.values()
                if each.film is None and each.failed is None and each.shot.entry == shot.entry
                if each.shot.size == shot.size
            ]
            now = [member, *mates][: decoded_at_once(shot.size.width, shot.size.height)]
            began = time.monotonic()
            films = self._decode(shot, [(each.made, each.wish) for each in now])
            share = (time.monotonic() - began) / len(now)
            for each, film in zip(now, films, strict=True):
                each.film, each.framing = film, each.framing + share
        assert member.film is not None
        return member.film

    def _decode(self, shot: Shot, made: Sequence[tuple[Any, Wish]]) -> list[list[Picture]]:
        def work(held: Held) -> list[list[Picture]]:
            import torch

            try:
                return decoded_together(shot.entry.kind, held.pipeline, made)
            except torch.OutOfMemoryError:
                if self._ahead is None:
                    raise
            self._stop_ahead()  # there is no room for both at once
            self.overlaps = False
            return decoded_together(shot.entry.kind, held.pipeline, made)

        films: list[list[Picture]] = self._use(shot, work)
        return films

    def _stages(self, shot: Shot, motion: Callable[[], list[Picture]]) -> list[Picture]:
        """The shot's frames at the film's rate, through all its stages; what an earlier run kept is not made again."""
        request, stages = shot.request, Stages(shot)
        native = Fraction(shot.size.rate)

        def paced_film() -> list[Picture]:
            film = stages.film(MOTION, native, motion)
            if (sound := shot.materials.sound) is not None:
                self._heard.write(sound, request.frames / float(request.rate))
                stages.sound(sound)
            return paced(film, shot.size.rate, request.rate, request.frames)

        def enlarged_film() -> list[Picture]:
            film = between()
            large: list[Picture] = self._use(
                shot, lambda held: enlarged(shot.entry, held.pipeline, film, shot.chance())
            )
            return large

        def between() -> list[Picture]:
            slower = shot.size.rate < float(request.rate)
            return stages.film(INTERPOLATED, request.rate, paced_film) if slower else paced_film()

        grows = enlarges(request, shot.entry)
        film = stages.film(ENLARGED, request.rate, enlarged_film) if grows else between()
        if shot.materials.sound is not None:
            stages.sound(shot.materials.sound)
        return film

    def _use(self, shot: Shot, work: Callable[[Held], Any]) -> Any:
        return self.models.use(shot.entry, shot.recipe, shot.tier, shot.loras, work)

    def _said(self, shot: Shot) -> Callable[[], tuple[Any, Any]]:
        """The shot's own words and what they are compared with, as the model's numbers."""

        def said() -> tuple[Any, Any]:
            positive, negative = words_of(shot.request)
            cache = shot.materials.cache
            told = self.words.of(shot.entry, positive, cache)
            return told, self.words.of(shot.entry, negative, cache) if shot.recipe.guidance > 1 else None

        return said

    def _keyframe(self, steps: Steps | None) -> Callable[[Shot, int], Picture]:
        """Makes a frame of a shot with the route's still model, or takes the one of an earlier run from the cache."""

        def made(shot: Shot, number: int) -> Picture:
            on_step = steps.step if steps is not None else _unseen
            return keyframes.keyframe(shot, number, self.words, self.models, on_step, partial(self._look, shot))

        return made


def _unseen() -> None:
    """A step that nobody waits for."""


def _named(request: Request) -> str:
    """What `Shot.asked` is of a request."""
    return request.recipe("", "")
