"""Rendering and exporting beside the window: the queue, the process that works through it, and what becomes of it.

One process at a time holds takes and store. It is given the film as a value; when the film changes under it, it
finishes what it has begun, and the next one goes on with the new film: what is finished is kept by its digest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from storyboard.changes import Change
from storyboard.errors import ShotgraphError
from storyboard.model import Shot
from studio import orders
from studio.desktop.background import Background
from studio.desktop.entries import Entries
from studio.desktop.ordering import (
    group_of,
    order_of,
    orders_of,
    placed,
    seconds_unknown,
    shot_title,
    wishes_of,
    wishes_over,
    work_sentence,
)
from studio.desktop.person import Person
from studio.desktop.redrawing import Redrawing
from studio.desktop.runner import Runner
from studio.desktop.running import Found, ending, find, go_on_with
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.desktop.wishes import Standing, Wish
from studio.orders import Ended, Listing, Report, made_order
from studio.production.events import Failed, Finished, Skipped, Started, Stepped

_KEPT = 300
"""Entries that are over and are still shown."""


class Rendering(Entries):
    """The queue of one open project, and the process that works through it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self._states = States.shared(session)
        self._person = Person()
        self._background = Background(self, width=1)
        self._runner = Runner(session.workspace, self._background, self)
        self._runner.begun.connect(self._tell)
        self._runner.reported.connect(self._take_in)
        self._runner.over.connect(self._over)
        self._runner.refused.connect(self._not_begun)
        self._at_work: list[Wish] = []
        self._is_closed = False
        self._is_found = session.read_only
        self._worked = self._expected = 0.0
        self._redrawing = Redrawing(session, self._states, self)
        self._renewing = QTimer(self, singleShot=True, interval=400)
        self._renewing.timeout.connect(self._renew)
        session.film_changed.connect(self._film_changed)
        session.render_wanted.connect(self._wanted)
        self._redrawing.stale.connect(self._draw_again)
        if not session.read_only:
            self._background.run(partial(find, session.workspace), self._found, self._refused)

    @classmethod
    def shared(cls, session: Session) -> Rendering:
        """The one of a session; whoever opened the session closes it."""
        found = session.findChild(cls)
        return found if found is not None else cls(session)

    # ------------------------------------------------------------------ asking

    def render(self, shots: Iterable[str], takes: int = 1, *, first: bool = False) -> list[Wish]:
        """Make the takes that these shots play, where they are missing or stale.

        Args:
            shots: their ids.
            takes: more than one asks for that many further takes with other seeds instead; all are kept.
            first: before everything that waits.
        """
        film, made = self._session.film, []
        for shot in shots:
            if shot not in film.shots_by_id:
                continue
            waiting = next((w for w in self.wishes if w.shot == shot and w.standing is Standing.WAITING), None)
            wish = waiting or Wish(shot_title(film.shots_by_id[shot].number), shot)
            wish.is_asked = True
            wish.more = takes if takes > 1 else wish.more
            made.append(wish)
        self._queue(made, first=first)
        return made

    def _wanted(self, shots: tuple[str, ...], takes: int) -> None:
        """A panel asks for takes: the person looks at these shots, so they come before what waits."""
        self.render(shots, takes, first=True)

    def export(self, cuts: Sequence[str], preset: str, file: Path, **options: object) -> list[Wish]:
        """Write films of cuts, the first at `file` and each further one beside it; see `deliver`."""
        made = []
        for at, cut in enumerate(cuts):
            out = file if at == 0 else file.with_name(f"{file.stem}-{cut}{file.suffix}")
            made += self.deliver("film", cut, out, preset=preset, **options)
        return made

    def deliver(self, kind: orders.Kind, cut: str, file: Path, **options: object) -> list[Wish]:
        """Write something of a cut as the film is now; `options` are fields of `studio.orders.Order`."""
        film = self._session.film
        title = f"{film.cuts_by_id[cut].name} · {file.name}"
        fields = {"kind": kind, "title": title, "film": film, "cut": cut, "out": str(file.absolute()), **options}
        order = made_order(fields)
        wish = Wish(title, order=order)
        self._queue([wish], first=False)
        return [wish]

    def _queue(self, made: list[Wish], *, first: bool) -> None:
        if self._session.read_only:
            sentence = self.tr("This film is open elsewhere, so nothing can be made of it here.")
            self._session.say(sentence, "error")
            return
        self.wishes = placed(self.wishes, made, first=first, kept=_KEPT)
        self._reordered()

    def _reordered(self) -> None:
        """What is worked on next may be something else now."""
        self.changed.emit()
        waiting = [wish for wish in self.wishes if wish.standing is Standing.WAITING]
        begun = [wish for wish in self._at_work if wish.standing is Standing.WAITING]
        if self._runner.is_busy and begun and waiting[0] is not begun[0]:
            self._runner.let_go()  # it would go on with what comes later
        self._advance()
        self._tell()

    # ------------------------------------------------------------------ steering

    @property
    def is_busy(self) -> bool:
        """Whether something runs or is about to."""
        waits = any(wish.standing is Standing.WAITING for wish in self.wishes)
        return self._runner.is_busy or (waits and not self.is_paused)

    @property
    def draws_itself(self) -> bool:
        """Whether stale shots of engines that cost nothing are drawn again by themselves."""
        return self._person.draws_itself

    @draws_itself.setter
    def draws_itself(self, wanted: bool) -> None:
        self._person.draws_itself = wanted
        if wanted:
            self._redrawing.look_anew()
        else:
            for wish in [w for w in self.wishes if w.standing is Standing.WAITING and not w.is_asked]:
                self.stop(wish)

    def pause(self) -> None:
        """Begin nothing new; what runs is finished."""
        self.is_paused = True
        self._runner.let_go()
        self.changed.emit()
        self._tell()

    def resume(self) -> None:
        """Go on."""
        self.is_paused = False
        self.changed.emit()
        self._advance()
        self._tell()

    def stop(self, wish: Wish | None = None) -> None:
        """Stop one entry, or all of them: what is finished is kept, what has not begun does not begin."""
        self.is_paused = self.is_paused and wish is not None  # nothing is left that could wait
        for each in [one for one in ([wish] if wish is not None else self.wishes) if not one.is_over]:
            was, was_begun = each.standing, each in self._at_work
            each.standing = Standing.STOPPED
            if each.shot:
                self._states.settled(each.shot)
            if was_begun and (wish is None or was is Standing.RUNNING or each.order is not None):
                self._runner.stop()
            elif was_begun:
                self._runner.let_go()
        self.changed.emit()
        self._tell()

    def retry(self, wish: Wish) -> None:
        """Try once more what failed or was stopped."""
        if not wish.is_over:
            return
        wish.standing, wish.part, wish.sentence, wish.log, wish.said = Standing.WAITING, 0.0, "", "", ()
        wish.is_asked = True
        if wish.order is not None and wish.order.cut in self._session.film.cuts_by_id:
            wish.order = wish.order.with_(film=self._session.film)
        self._queue([wish], first=True)

    def reorder(self, waiting: Sequence[Wish]) -> None:
        """Work on what waits in another order."""
        self.sort(waiting)
        self._reordered()

    def seconds_left(self) -> float:
        """How long what runs and waits will take, by what was measured so far; 0 if that is not known."""
        pace = self._worked / self._expected if self._expected > 1 else 1.0
        left = self._runner.progress.rest(pace) if self._runner.is_busy else 0.0
        return left + seconds_unknown(self.wishes, self._at_work)

    # ------------------------------------------------------------------ the process

    def _advance(self) -> None:
        """Begin the next order, if nothing runs."""
        waiting = [wish for wish in self.wishes if wish.standing is Standing.WAITING]
        if self._runner.is_busy or self.is_paused or self._is_closed or not self._is_found or not waiting:
            return
        group = group_of(waiting)
        self._at_work = group
        self._runner.begin(order_of(group, self._session.film))

    def _not_begun(self, sentence: str) -> None:
        for wish in self._at_work:
            self._fail(wish, sentence)
        self._at_work = []
        self.changed.emit()
        self._tell()

    def _take_in(self, report: Report) -> None:
        if not isinstance(report, Listing | Started | Stepped | Finished | Failed | Skipped):
            return
        progress = self._runner.progress
        shot = progress.take_in(report)
        if isinstance(report, Listing):
            for wish in list(self._at_work):
                if wish.is_over or not wish.shot:
                    continue
                if wish.shot in report.refused:
                    self._fail(wish, report.refused[wish.shot])
                elif not progress.of(wish.shot):
                    self._finish(wish)  # it is as it should be already
                else:
                    wish.seconds = sum(task.seconds for task in progress.of(wish.shot))
            self.changed.emit()
        for wish in self._at_work:
            if wish.order is not None and not wish.is_over:
                wish.standing, wish.part, wish.doing = Standing.RUNNING, progress.part, progress.doing
                wish.seconds = progress.rest(1.0)
                self.wish_changed.emit(wish)
        if shot:
            self._take_in_shot(shot, report)
        self._tell()

    def _take_in_shot(self, shot: str, report: Report) -> None:
        wish = next((each for each in self._at_work if each.shot == shot), None)
        if isinstance(report, Finished):
            self._session.takes_changed.emit(frozenset({shot}))
        if wish is None or wish.is_over:
            return
        tasks = self._runner.progress.of(shot)
        wish.part = sum(task.part for task in tasks) / len(tasks)
        if isinstance(report, Failed):
            self._fail(wish, report.sentence, report.trace)
        elif isinstance(report, Skipped):
            sentence = self.tr("%1 was not tried, because %2 failed.")
            self._fail(wish, sentence.replace("%1", wish.title).replace("%2", report.because))
        elif isinstance(report, Finished):
            wish.spent, wish.said = wish.spent + report.seconds, (*wish.said, *report.remarks)
            if all(task.is_done for task in tasks):
                self._finish(wish)
        else:
            was = wish.standing
            wish.standing, wish.doing, wish.preview = Standing.RUNNING, tasks[0].stage, tasks[-1].preview
            self._states.rendering(shot, wish.part)
            if was is not Standing.RUNNING:
                self.changed.emit()
                return
        self.wish_changed.emit(wish)

    def _over(self, ended: Ended | None, words: str) -> None:
        """The process is gone: what it finished stays, what it left waits, failed or was stopped."""
        runner = self._runner
        self._worked += runner.progress.worked
        self._expected += runner.progress.expected
        for wish in self._at_work:
            if wish.is_over:
                continue
            if ended is None:
                self._mourn(wish, words)
            elif ended.sentence:
                self._fail(wish, ended.sentence, ended.trace)
            elif ended.stopped:
                wish.standing, wish.part = Standing.WAITING, 0.0
                if wish.shot:
                    self._states.settled(wish.shot)
            else:
                wish.file, wish.said, wish.report = ended.file, ended.said, ended.report
                self._finish(wish)
        if ended is not None and ended.stopped and not runner.was_let_go and not runner.was_stopped:
            for wish in self._at_work:  # somebody else ended it
                if wish.standing is Standing.WAITING:
                    wish.standing = Standing.STOPPED
        self._at_work = []
        self.changed.emit()
        self._advance()
        self._tell()

    def _mourn(self, wish: Wish, words: str) -> None:
        """The process died: what it was doing is lost, what it had not begun is done by the next one."""
        if wish.standing is Standing.WAITING and wish.shot and self._runner.progress.is_listed:
            return
        sentence = self.tr("The process that made %1 died; try it again.").replace("%1", wish.title)
        self._fail(wish, sentence, words)

    def _finish(self, wish: Wish) -> None:
        wish.standing, wish.part, wish.doing = Standing.FINISHED, 1.0, ""
        if wish.shot:
            self._states.settled(wish.shot)
        else:
            self.written.emit(wish)
        self.changed.emit()

    def _fail(self, wish: Wish, sentence: str, log: str = "") -> None:
        wish.standing, wish.sentence, wish.log, wish.doing = Standing.FAILED, sentence, log, ""
        if wish.shot:
            self._states.failed(wish.shot, sentence)
        self._session.say(sentence, "error")
        self.changed.emit()

    # ------------------------------------------------------------------ the film changes

    def _film_changed(self, change: Change) -> None:
        film = self._session.film
        for wish in [w for w in self.wishes if w.shot and w.standing is Standing.WAITING]:
            if wish.shot not in film.shots_by_id:
                wish.standing = Standing.STOPPED
        seen = (change.shots, change.links, change.scenes, change.characters, change.locations)
        order = self._runner.order
        if order is not None and order.kind == "takes" and (change.film or any(seen)):
            touched = {shot for shot in change.shots.touched if change.shots.changed.get(shot) != frozenset({"notes"})}
            if any(wish.shot in touched and wish.standing is Standing.RUNNING for wish in self._at_work):
                self._runner.stop()  # what it draws just now is not wanted any more
            else:
                self._renewing.start()
        self._redrawing.look_soon()

    def _renew(self) -> None:
        if self._runner.order is not None and self._runner.order.kind == "takes":
            self._runner.let_go()

    def _draw_again(self, shots: list[Shot]) -> None:
        """These shots have changed, and drawing them costs nothing."""
        there = {wish.shot for wish in self.wishes if not wish.is_over}
        made = [Wish(shot_title(shot.number), shot.id, is_asked=False) for shot in shots if shot.id not in there]
        if made and self.draws_itself and self._is_found and not self._is_closed:
            self.wishes += made
            self._reordered()

    # ------------------------------------------------------------------ coming and going

    def _found(self, found: Found) -> None:
        """Take over what was going on when the project was opened."""
        self._is_found = True
        film = self._session.film
        for order, reports in found.over:
            ended = ending(reports)
            self.wishes += wishes_over(order, ended)
            if ended is None:
                sentence = self.tr("Rendering ended before it was done; try again what was stopped to go on.")
                self._session.say(sentence)
        if found.running is not None:
            self._at_work = wishes_of(found.running.order)
            self.wishes += self._at_work
            self._runner.adopt(found.running)
            self._session.say(self.tr("Rendering went on while the window was closed."))
        for order in found.waiting:
            self.wishes += [w for w in wishes_of(order) if not w.shot or w.shot in film.shots_by_id]
        if self.wishes:
            self.changed.emit()
        self._advance()
        self._tell()
        self._redrawing.look_soon()

    def go_on_alone(self) -> None:
        """The window is about to close: what runs and waits is made without it.

        Raises:
            ShotgraphError: the disk refuses.
        """
        self._is_closed = True
        self._background.wait()
        waiting = [wish for wish in self.wishes if wish.standing is Standing.WAITING and wish not in self._at_work]
        go_on_with(self._session.workspace, orders_of(waiting, self._session.film))
        self._runner.leave()

    def close(self) -> None:
        """Stop what runs, unless it goes on alone, and wait for it; nothing is left."""
        self._is_closed = True
        self._redrawing.close()
        self._renewing.stop()
        self._background.wait()
        self._runner.close()
        self._background.close()
        self._states.release()

    def _refused(self, error: ShotgraphError) -> None:
        self._is_found = True
        self._session.say(str(error), "error")

    # ------------------------------------------------------------------ telling

    def _tell(self) -> None:
        """Say in the bar what is being made."""
        open_ = [wish for wish in self.wishes if not wish.is_over]
        done = sum(wish.is_over for wish in self._at_work)
        is_held = self.is_paused and not self._runner.is_busy
        self._session.work_changed.emit(*work_sentence(open_, done, self.seconds_left(), is_held=is_held))
