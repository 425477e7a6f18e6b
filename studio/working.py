"""The process that makes what an order wants, beside the window or long after it: PROJECT and ORDER are its arguments.

It holds takes and store, never the film, which the window holds; a polite kill stops it, and what was finished is kept.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from storyboard import edits
from storyboard.errors import FilmError, ShotgraphError, Stopped
from storyboard.model import Cut, Film
from studio import orders
from studio.orders import Ended, Listed, Listing, Order, Report
from studio.production.events import Started, Stepped
from studio.production.jobs import NegativeJob, TakeJob
from studio.production.plan import Plan, Stock, plan_takes
from studio.production.run import Listener, run
from studio.workspace import Workspace

Tell = Callable[[Report], None]


def main() -> None:
    """Work on the order named; then on those that are left, if whoever gave them has gone."""
    workspace, name = Workspace(Path(sys.argv[1])), sys.argv[2]
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    root = workspace.store.root / orders.FOLDER
    goes_on = work_on(workspace, root / name)
    while goes_on and (root / orders.GO_ON).exists():
        left = [each for each in orders.folders(workspace.store.root) if not (each / orders.REPORTS).exists()]
        if not left:
            return
        try:
            handle = orders.hold(left[0])
        except FileNotFoundError:
            return  # a window has taken it over
        if handle is None:
            return
        orders.sign_in(handle, os.getpid())
        goes_on = work_on(workspace, left[0])
        os.close(handle)


def _stop(number: int, frame: object) -> None:
    raise Stopped


def work_on(workspace: Workspace, folder: Path) -> bool:
    """Make what an order wants and report it; whether nobody stopped it."""
    with (folder / orders.REPORTS).open("a", encoding="utf-8") as reports:

        def tell(report: Report) -> None:
            reports.write(report.model_dump_json() + "\n")
            reports.flush()

        try:
            order = orders.read_order(folder)
            with workspace.producing():
                ended = _MAKERS[order.kind](workspace, order, tell, (folder / orders.ENOUGH).exists)
        except Stopped:
            ended = Ended(stopped=True)
        except ShotgraphError as error:
            ended = Ended(sentence=str(error))
        except Exception as defect:
            sentence = f"This could not be made: {type(defect).__name__}: {defect}"
            ended = Ended(sentence=sentence, trace=traceback.format_exc())
        tell(ended)
    return not ended.stopped


def _takes(workspace: Workspace, order: Order, tell: Tell, enough: Callable[[], bool]) -> Ended:
    from studio.production.mending import set_aside_damaged
    from studio.production.produce import stock_of

    film = order.film
    asked = [shot for shot in order.asked if shot in film.shots_by_id]
    set_aside_damaged(workspace.takes, asked)
    stock = stock_of(workspace, film)
    plan = plan_wanted(film, stock, order.shots, asked, order.more)
    tell(_listing(plan))
    run(plan, workspace.folder, tell, enough=enough)
    return Ended(said=plan.remarks)


def plan_wanted(film: Film, stock: Stock, shots: Sequence[str], asked: Sequence[str], more: dict[str, int]) -> Plan:
    """The takes of some shots, and of some of them further takes with seeds that no take of theirs has.

    The film stays as it is: a further take is an alternative, which a person may circle.
    """
    wanted = [shot for shot in shots if shot in film.shots_by_id]
    plan = plan_takes(film, stock, wanted)
    older = [shot for shot in asked if shot in plan.aged]
    if older:
        for shot in older:
            film = edits.circle_take(film, shot, "")
        plan = plan_takes(film, stock, wanted)
    jobs = {job.key: job for job in plan.jobs}
    for shot, count in more.items():
        if shot not in film.shots_by_id:
            continue
        others = replace(stock, takes=tuple(take for take in stock.takes if take.shot != shot))
        used = {take.seed for take in stock.takes_by_shot.get(shot, ())} | {film.shots_by_id[shot].seed}
        seed = film.shots_by_id[shot].seed
        for _ in range(count):
            while seed in used:
                seed += 1
            used.add(seed)
            variant = edits.set_seed(edits.circle_take(film, shot, ""), shot, seed)
            jobs |= {job.key: job for job in plan_takes(variant, others, [shot]).jobs if job.key not in jobs}
    return replace(plan, jobs=tuple(jobs.values()))


def _film(workspace: Workspace, order: Order, tell: Tell, enough: Callable[[], bool]) -> Ended:
    from studio.delivery.formats import preset
    from studio.delivery.provenance.sealing import Seal
    from studio.production.mastering import produce_preset
    from studio.production.produce import produce

    seal = Seal.asked(sign=order.sign, mark=order.mark, now=datetime.now(UTC))
    cut, out = _cut(order), Path(order.out)
    if order.preset or order.hardware:
        made = produce_preset(
            workspace, order.film, cut, out, preset(order.preset or "h264"), _watch(tell), hardware=order.hardware,
            seal=seal,
        )  # fmt: skip
    else:
        made = produce(workspace, order.film, {cut.id: out}, _watch(tell), seal=seal)
    lost = tuple(failure.sentence for failure in made.failed)
    licences = tuple(sentence for event in made.delivered for sentence in event.licences)
    return Ended(file=str(out), said=(*lost, *licences, *made.remarks))


def _captions(workspace: Workspace, order: Order, tell: Tell, enough: Callable[[], bool]) -> Ended:
    from storyboard.timeline import lay_out
    from studio.delivery.captions import write_captions
    from studio.production.produce import spoken_captions

    cut = _cut(order)
    shown = spoken_captions(workspace, order.film, cut, _watch(tell))
    write_captions(shown, lay_out(order.film, cut, {}).clock, Path(order.out))
    return Ended(file=order.out)


def _board(workspace: Workspace, order: Order, tell: Tell, enough: Callable[[], bool]) -> Ended:
    from studio.papers import drawn_board

    out, job = Path(order.out), "board"
    seconds = 0.1 * len(_cut(order).uses)
    tell(Listing(jobs=(Listed(job=job, title=order.title, stage="drawing", seconds=seconds),)))
    tell(Started(job=job, title=order.title, stage="drawing"))

    def went(done: int, total: int) -> None:
        tell(Stepped(job=job, done=min(done, total), total=total))

    said, notes = drawn_board(
        workspace,
        order.film,
        _cut(order),
        out,
        panels=order.panels,
        paper=order.paper,
        date=order.date,
        credit=order.credit,
        went=went,
    )
    return Ended(file=order.out, said=(said, *notes))


def _comparison(workspace: Workspace, order: Order, tell: Tell, enough: Callable[[], bool]) -> Ended:
    from studio.versions import written

    job = "comparison"
    tell(Listing(jobs=(Listed(job=job, title=order.title, stage="drawing", seconds=1.0),)))
    tell(Started(job=job, title=order.title, stage="drawing"))
    said = written(workspace, order.film, *order.versions, Path(order.out))
    return Ended(file=order.out, said=(said,))


def _handoff(workspace: Workspace, order: Order, tell: Tell, enough: Callable[[], bool]) -> Ended:
    from studio.exchange import handed_over

    report, _ = handed_over(
        workspace,
        order.film,
        _cut(order),
        Path(order.out),
        _watch(tell),
        format_name=order.format,
        sound=order.sound,
        start=order.start,
        copy_media=order.copy_media,
        as_is=order.as_is,
    )
    return Ended(file=order.out, report=report)


def _cut(order: Order) -> Cut:
    cut = order.film.cuts_by_id.get(order.cut)
    if cut is None:
        raise FilmError("The cut that was to be delivered is no longer there; choose another.")
    return cut


def _watch(tell: Tell) -> Callable[[Plan], AbstractContextManager[Listener]]:
    @contextmanager
    def watching(plan: Plan) -> Iterator[Listener]:
        tell(_listing(plan))
        yield tell

    return watching


def _listing(plan: Plan) -> Listing:
    return Listing(
        refused=dict(plan.refused),
        jobs=tuple(
            Listed(
                job=job.key,
                title=job.title,
                stage=job.stage,
                seconds=job.seconds,
                shot=job.request.shot if isinstance(job, TakeJob | NegativeJob) else "",
            )
            for job in plan.jobs
        ),
    )


_MAKERS = {
    "takes": _takes,
    "film": _film,
    "captions": _captions,
    "board": _board,
    "handoff": _handoff,
    "comparison": _comparison,
}


if __name__ == "__main__":
    main()
