"""From a film to a preset's file: the cut as that place wants it, drawn anew where the format holds more than takes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from audio.making import SOUND
from audio.voices.casting import voice_recipes
from generation.engines import load
from generation.takes import sounds_of, takes_of
from storyboard.errors import DeliveryError, EngineError
from storyboard.model import Cut, Delivery, Film
from storyboard.values import digest_of
from studio.delivery.formats import CAPTION_TRACKS, Preset
from studio.delivery.provenance.consent import check_consent
from studio.delivery.provenance.origins import origin_of
from studio.delivery.provenance.sealing import UNSEALED, Seal, aside_of
from studio.delivery.shapes import shaped
from studio.production import plan as planning
from studio.production.events import Delivered, Failed, Planned
from studio.production.exported import is_as_recorded, note
from studio.production.jobs import NegativeJob
from studio.production.making import MIX, NEGATIVE
from studio.production.plan import CutPlan, Plan
from studio.production.produce import (
    Produced,
    Watch,
    burnt_captions,
    film_digest,
    licences_of,
    lost_shots,
    produce,
    shown_captions,
    stock_of,
    told,
)
from studio.production.requests import RequestBook
from studio.production.run import run
from studio.workspace import Workspace


def delivery_for(chosen: Preset, film: Film, cut: Cut) -> Delivery:
    """A cut's delivery as a preset wants it; what the preset leaves open is the cut's own."""
    delivery = cut.delivery
    width, height = delivery.width, delivery.height
    if chosen.shape:
        width, height = shaped(chosen.shape, (film.width, film.height))
    if chosen.height is not None and (chosen.shape or height > chosen.height):
        width, height = round(width * chosen.height / height / 2) * 2, chosen.height
    fields: dict[str, object] = {"width": width, "height": height}
    if chosen.rate is not None:
        fields["rate"] = None if chosen.rate == film.rate else chosen.rate
    if chosen.loudness is not None:
        fields["loudness"] = chosen.loudness
    if chosen.suffix not in CAPTION_TRACKS and delivery.captions_as == "track":
        fields["captions_as"] = "file"
    return delivery.with_(**fields)


def produce_preset(
    workspace: Workspace,
    film: Film,
    cut: Cut,
    out: Path,
    chosen: Preset,
    watch: Watch,
    *,
    workers: int | None = None,
    hardware: bool = False,
    seal: Seal = UNSEALED,
) -> Produced:
    """Make a cut as a preset wants it, at `out`, with its captions, sealed as asked. Hold the project's lock.

    A film that is there and is just that already is left alone.

    Raises:
        ShotgraphError: something could not be made, there is no hardware encoder that works here, or what was asked
            for has no place in this format.
        Stopped: a person stopped it.
    """
    check_consent(film, [cut], workspace.folder)
    encoder = _hardware(chosen) if hardware else ()
    seal, unsigned = seal.fitting(out, folder=chosen.sequence)
    if seal.marks and (why := chosen.unmarkable):
        raise DeliveryError(f"“{chosen.name}” cannot carry a mark: {why}; leave --mark out.")
    wanted = cut.with_(delivery=delivery_for(chosen, film, cut))
    film = film.with_(cuts=tuple(wanted if each.id == cut.id else each for each in film.cuts))
    if seal.marks:
        from studio.delivery.provenance.marking import check_markable

        check_markable(wanted.delivery.width, wanted.delivery.height)
    if chosen.is_joined:
        return produce(workspace, film, {cut.id: out}, watch, workers=workers, seal=seal)
    with _all_but_pieces(workspace, film, cut.id, watch, workers) as (plan, failed):
        planned = plan.cuts[0]
        timeline = planned.timeline
        beside = _captions_file(out, chosen) if chosen.has_captions and _has_captions(wanted) else None
        event = Delivered(
            cut=cut.name,
            file=str(out),
            captions=str(beside) if beside else "",
            frames=timeline.delivered_frames,
            running_seconds=float(timeline.delivered_frames / timeline.delivered),
            licences=licences_of(workspace, film, timeline),
        )
        by = f"{out.name} is encoded by {encoder[1]}, in hardware." if encoder else ""
        remarks = (*plan.remarks, *filter(None, (unsigned, by)))
        record = workspace.exports / f"{cut.id}.{chosen.name}.json"
        bare = digest_of([film_digest(film, planned), chosen.model_dump(mode="json"), list(encoder)])
        digest, outputs = seal.digest(bare, film, cut), [out, *([beside] if beside else [])]
        if is_as_recorded(record, digest, outputs):
            return Produced((event.with_(unchanged=True),), failed, remarks)
        negatives = _negatives(workspace, film, plan) if chosen.source == "frames" else Plan()
        with watch(negatives) as listener:
            listener(Planned(jobs=len(negatives.jobs), kept=negatives.kept, seconds=negatives.seconds, remarks=()))
            outcome = run(negatives, workspace.folder, listener, workers=workers)
            if outcome.failed:
                raise EngineError(next(iter(outcome.failed.values())).sentence)
            with told(listener, f"film/{chosen.name}", cut.name, "encoding"):
                if chosen.source == "sound":
                    _stems(workspace, planned, out)
                else:
                    _write(workspace, film, plan, out, chosen, encoder, seal, beside)
            note(record, digest, outputs)
            listener(event)
        return Produced((event,), failed, remarks)


def _has_captions(cut: Cut) -> bool:
    """Whether a cut has captions that are not burnt into its picture."""
    return cut.delivery.captions and cut.delivery.captions_as != "burnt"


def _captions_file(out: Path, chosen: Preset) -> Path:
    """Where a film's captions stand beside it; a folder may have any name."""
    return out.with_name(f"{out.name}.srt") if chosen.sequence else out.with_suffix(".srt")


@contextmanager
def _all_but_pieces(
    workspace: Workspace, film: Film, cut: str, watch: Watch, workers: int | None
) -> Iterator[tuple[Plan, tuple[Failed, ...]]]:
    """The plan of a cut, with all sounds and takes made that it needs; shots that fail are slates."""
    slates: set[str] = set()
    failed: list[Failed] = []
    burnt = burnt_captions(workspace, film, [cut], watch, workers)
    while True:
        plan = planning.plan(film, [cut], stock_of(workspace, film), slates=slates, burnt=burnt)
        jobs = tuple(job for job in plan.jobs if job.kind != "piece")
        fewer = Plan(jobs=jobs, kept=plan.kept, cuts=plan.cuts, takes=plan.takes, remarks=plan.remarks)
        with watch(fewer) as listener:
            listener(Planned(jobs=len(jobs), kept=plan.kept, seconds=fewer.seconds, remarks=plan.remarks))
            outcome = run(fewer, workspace.folder, listener, workers=workers)
        lost = lost_shots(fewer, outcome)
        if not lost:
            yield plan, tuple(failed)
            return
        failed.extend(outcome.failed.values())
        slates |= lost


def _negatives(workspace: Workspace, film: Film, plan: Plan) -> Plan:
    """What is to be drawn anew: each shot of the cut whose take costs nothing to draw and is drawn as it is now."""
    there = workspace.store.digests("negative")
    book = RequestBook(film, voice_recipes(film))
    continues = {link.target: link.source for link in film.links if link.kind == "continues"}
    jobs: list[NegativeJob] = []
    kept = 0
    for name in dict.fromkeys(clip.shot for clip in plan.cuts[0].timeline.clips):
        shot = film.shots_by_id[name]
        source = continues.get(name, "")
        request = book.request(shot, continues=plan.takes.get(source, ""))
        recipe = plan.takes.get(name, "")
        engine = load(request.engine) if recipe else None
        if engine is None or not engine.describe().free or request.recipe(engine.describe().version) != recipe:
            continue  # a slate, a circled older take, or one that would cost something: the take itself is used
        if recipe in there:
            kept += 1
            continue
        jobs.append(
            NegativeJob(
                name=recipe,
                title=f"Shot {shot.number}",
                seconds=1.2 * engine.plan(request).seconds,
                request=request,
                continues_shot=source if request.continues else "",
            )
        )
    return Plan(jobs=tuple(jobs), kept=kept)


def _write(
    workspace: Workspace,
    film: Film,
    plan: Plan,
    out: Path,
    chosen: Preset,
    encoder: Sequence[str],
    seal: Seal,
    beside: Path | None,
) -> None:
    """Encode a film or a folder of pictures with its captions and its mark, and sign it before it has its name."""
    from generation.takes import takes_of
    from studio.delivery.captions import write_captions

    planned = plan.cuts[0]
    origin = origin_of(
        film, planned.cut, planned.timeline, {take.recipe: take for take in takes_of(workspace.takes).takes}
    )
    number = seal.number(origin)
    shown = shown_captions(workspace, film, planned) if beside else ()
    if chosen.sequence:
        _encode(workspace, plan, out, chosen, encoder, number, None)
    else:
        with aside_of(out) as aside:
            track = None
            if shown and planned.cut.delivery.captions_as == "track":
                track = aside.with_suffix(".srt")
                write_captions(shown, planned.timeline.clock, track)
            _encode(workspace, plan, aside, chosen, encoder, number, track)
            seal.sign(aside, origin)
    if beside:
        write_captions(shown, planned.timeline.clock, beside)


def _encode(
    workspace: Workspace,
    plan: Plan,
    out: Path,
    chosen: Preset,
    encoder: Sequence[str],
    number: int | None,
    track: Path | None,
) -> None:
    from studio.delivery.formats import encode_film
    from studio.delivery.grades import cubes_of

    store, planned = workspace.store, plan.cuts[0]
    shots = {recipe: shot for shot, recipe in plan.takes.items()}
    sources: dict[str, Path] = {}
    cubes = {}
    for piece in planned.pieces:
        cubes.update(cubes_of(piece, workspace.own_file))
        for recipe in (layer.take for layer in piece.layers if layer.take):
            negative = store.path("negative", recipe) / NEGATIVE
            is_drawn = chosen.source == "frames" and negative.is_file()
            sources[recipe] = negative if is_drawn else workspace.takes / shots[recipe] / recipe / "take.mp4"
    mix = store.path("mix", planned.mix) / MIX
    language = planned.cut.delivery.language
    encode_film(
        planned.timeline,
        planned.pieces,
        sources,
        mix,
        out,
        chosen,
        cubes=cubes,
        encoder=encoder,
        captions=track,
        language=language,
        mark=number,
    )


def _stems(workspace: Workspace, planned: CutPlan, out: Path) -> None:
    """Mix once more, with what went into the mix beside it, into a folder."""
    from audio.cues import cue_sheet
    from audio.mix import mix

    film = workspace.film()
    playing = {clip.shot: clip.take for clip in planned.timeline.clips}
    heard = sounds_of(playing, {take.recipe: take for take in takes_of(workspace.takes).takes})
    sheet = cue_sheet(film, planned.cut, planned.timeline, voice_recipes(film), heard)
    store = workspace.store
    sounds = {sound.source: store.path("sound", sound.source) / SOUND for sound in sheet.sounds if sound.source}
    sounds |= {sound.file: workspace.own_file(sound.file) for sound in sheet.sounds if sound.file}
    aside = out.with_name(f".{out.name}.making")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir()
        mix(sheet, sounds, aside / "mix.wav", _quietly, stems=aside)
        if out.exists():
            shutil.rmtree(out)
        aside.rename(out)
    except OSError as error:
        raise DeliveryError(f"{out.name} cannot be written ({error.strerror}); make room.") from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _quietly(part: float) -> None:
    """Stems are mixed in seconds; nobody waits for their progress."""


def _hardware(chosen: Preset) -> tuple[str, ...]:
    from studio.delivery.hardware import hardware_encoder

    encoder = hardware_encoder(chosen.codec, chosen.pixels) if chosen.codec else ()
    if not encoder:
        raise DeliveryError(f"No hardware here encodes {chosen.codec or chosen.name}; leave --hardware out.")
    return encoder
