"""Between the queue's entries and orders: where they stand, which go together, and what the bar says of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from storyboard.model import Film
from studio.desktop.wishes import Standing, Wish
from studio.orders import Ended, Order


def shot_title(number: str) -> str:
    """What the entry of a shot is called."""
    return QCoreApplication.translate("Rendering", "Shot %1").replace("%1", number)


def placed(wishes: Sequence[Wish], made: Sequence[Wish], *, first: bool, kept: int) -> list[Wish]:
    """The queue with new entries: before all that waits, else behind what was asked for and before what draws itself.

    No more than `kept` entries that are over stay in it.
    """
    over = [wish for wish in wishes if wish.is_over and wish not in made]
    gone = set(map(id, over[:-kept]))
    others = [wish for wish in wishes if wish not in made and id(wish) not in gone]
    at = next((n for n, wish in enumerate(others) if wish.standing is Standing.WAITING), len(others))
    if not first:
        ahead = [n for n, w in enumerate(others) if not w.is_over and (w.is_asked or w.standing is Standing.RUNNING)]
        at = ahead[-1] + 1 if ahead else at
    return [*others[:at], *made, *others[at:]]


def seconds_unknown(wishes: Sequence[Wish], begun: Sequence[Wish]) -> float:
    """What the waiting takes that no process knows of yet will take, if they are like those that were made."""
    known = [wish.spent for wish in wishes if wish.shot and wish.spent]
    inside = set(map(id, begun))
    count = sum(w.standing is Standing.WAITING and id(w) not in inside and bool(w.shot) for w in wishes)
    return count * sum(known) / len(known) if known else 0.0


def group_of(waiting: Sequence[Wish]) -> list[Wish]:
    """What the next order is about: one thing that leaves the studio, or the takes before the next such thing."""
    if waiting[0].order is not None:
        return list(waiting[:1])
    until = next((at for at, wish in enumerate(waiting) if wish.order is not None), len(waiting))
    return list(waiting[:until])


def order_of(group: Sequence[Wish], film: Film) -> Order:
    """The order of a group; takes are made of the film as it is now."""
    if (order := group[0].order) is not None:
        return order
    return Order(
        kind="takes",
        title=QCoreApplication.translate("Rendering", "Takes"),
        film=film,
        shots=tuple(wish.shot for wish in group),
        more={wish.shot: wish.more for wish in group if wish.more},
        asked=tuple(wish.shot for wish in group if wish.is_asked),
    )


def orders_of(waiting: Sequence[Wish], film: Film) -> list[Order]:
    """All that waits, as orders."""
    made: list[Order] = []
    while waiting:
        group = group_of(waiting)
        made.append(order_of(group, film))
        waiting = waiting[len(group) :]
    return made


def wishes_of(order: Order) -> list[Wish]:
    """The entries of an order that was found on the disk."""
    if order.kind != "takes":
        return [Wish(order.title, order=order)]
    numbers = {shot.id: shot.number for shot in order.film.shots}
    asked = set(order.asked)
    return [
        Wish(shot_title(numbers[shot]), shot, order.more.get(shot, 0), is_asked=shot in asked) for shot in order.shots
    ]


def wishes_over(order: Order, ended: Ended | None) -> list[Wish]:
    """The entries of an order that came to its end, or whose process died, while nobody looked."""
    wishes = wishes_of(order)
    for wish in wishes:
        if ended is not None and not ended.stopped and not ended.sentence:
            wish.standing, wish.part, wish.file = Standing.FINISHED, 1.0, ended.file
            wish.said, wish.report = ended.said, ended.report
        elif ended is not None and ended.sentence:
            wish.standing, wish.sentence, wish.log = Standing.FAILED, ended.sentence, ended.trace
        else:
            wish.standing = Standing.STOPPED
            wish.sentence = QCoreApplication.translate(
                "Rendering", "It was not finished when the window was closed; try it again to go on."
            )
    return wishes


def work_sentence(open_: Sequence[Wish], done: int, left: float, *, is_held: bool) -> tuple[str, float]:
    """What the bar says of the work, and which part of it is done; nothing where nothing is to be made."""
    if not open_:
        return "", 0.0
    if is_held:
        words = QCoreApplication.translate("Rendering", "Paused · %1 waiting")
        return words.replace("%1", str(len(open_))), 0.0
    begun = next((wish for wish in open_ if wish.standing is Standing.RUNNING), None)
    if begun is not None and begun.order is not None:
        words = QCoreApplication.translate("Rendering", "Writing %1").replace("%1", Path(begun.order.out).name)
    else:
        words = QCoreApplication.translate("Rendering", "Rendering %1 of %2")
        words = words.replace("%1", str(done + 1)).replace("%2", str(done + len(open_)))
    if left >= 1:
        template = QCoreApplication.translate("Rendering", "%1 · %2 left")
        words = template.replace("%2", duration(left)).replace("%1", words)
    return words, sum(wish.part for wish in open_) / len(open_)


def duration(seconds: float) -> str:
    """A length of time as people say it: 8 s, 1:20 min, 2:05 h."""
    whole = max(1, round(seconds))
    if whole < 60:
        return QCoreApplication.translate("Terms", "{0} s", "seconds").format(whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return QCoreApplication.translate("Terms", "{0} min").format(f"{minutes}:{rest:02}")
    return QCoreApplication.translate("Terms", "{0} h").format(f"{minutes // 60}:{minutes % 60:02}")
