"""The queue's entries as a list that a person can sort by dragging, and how a line of it looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.desktop.icons import icon
from studio.desktop.ordering import duration
from studio.desktop.rendering import Rendering
from studio.desktop.sentences import in_words
from studio.desktop.theme import figures, font, px, theme
from studio.desktop.wishes import Standing, Wish

Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-shotgraph-wishes"
_RANK = {Standing.RUNNING: 0, Standing.WAITING: 1, Standing.FAILED: 2, Standing.STOPPED: 3, Standing.FINISHED: 4}
_GLYPHS = {
    Standing.RUNNING: ("render", "working"),
    Standing.WAITING: ("clock", "quiet"),
    Standing.FAILED: ("error", "wrong"),
    Standing.STOPPED: ("stop", "quiet"),
    Standing.FINISHED: ("check", "good"),
}


def standing_word(wish: Wish) -> str:
    """Where an entry stands, translated."""
    words = {
        Standing.RUNNING: QCoreApplication.translate("Queue", "running"),
        Standing.WAITING: QCoreApplication.translate("Queue", "waiting"),
        Standing.FAILED: QCoreApplication.translate("Queue", "failed"),
        Standing.STOPPED: QCoreApplication.translate("Queue", "stopped"),
        Standing.FINISHED: QCoreApplication.translate("Queue", "finished"),
    }
    return words[wish.standing]


def work_word(doing: str) -> str:
    """What is being done, translated; before it may stand on what: "Score · composing"."""
    words = {
        "drawing": QCoreApplication.translate("Queue", "drawing"),
        "drawing in full": QCoreApplication.translate("Queue", "drawing in full"),
        "rendering": QCoreApplication.translate("Queue", "rendering"),
        "reading the prompts": QCoreApplication.translate("Queue", "reading the prompts"),
        "speaking": QCoreApplication.translate("Queue", "speaking"),
        "making the sound": QCoreApplication.translate("Queue", "making the sound"),
        "composing": QCoreApplication.translate("Queue", "composing"),
        "measuring": QCoreApplication.translate("Queue", "measuring"),
        "mixing": QCoreApplication.translate("Queue", "mixing"),
        "cutting": QCoreApplication.translate("Queue", "cutting"),
        "joining": QCoreApplication.translate("Queue", "joining"),
        "encoding": QCoreApplication.translate("Queue", "encoding"),
    }
    of, dot, stage = doing.rpartition(" · ")
    return of + dot + words.get(stage, stage)


def detail(wish: Wish) -> str:
    """What a line says besides its title: what is being done, how long it took, or why it failed."""
    match wish.standing:
        case Standing.FAILED | Standing.STOPPED:
            return in_words(wish.sentence) or standing_word(wish)
        case Standing.RUNNING:
            return work_word(wish.doing) or standing_word(wish)
        case Standing.FINISHED if wish.shot and not wish.spent:
            return QCoreApplication.translate("Queue", "was as it should be")
        case Standing.FINISHED if wish.spent:
            return QCoreApplication.translate("Queue", "finished in %1").replace("%1", duration(wish.spent))
        case Standing.WAITING if wish.more:
            return QCoreApplication.translate("Queue", "%1 more takes").replace("%1", str(wish.more))
        case Standing.WAITING if not wish.is_asked:
            return QCoreApplication.translate("Queue", "the shot has changed")
        case _:
            return standing_word(wish)


class QueueModel(QAbstractListModel):
    """What runs, then what waits in its order, then what failed, was stopped and is finished, the newest first."""

    def __init__(self, rendering: Rendering) -> None:
        super().__init__()
        self._rendering = rendering
        self.wishes: list[Wish] = []
        self._places: dict[int, int] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take over the queue; what is selected stays so."""
        wishes = list(self._rendering.wishes)
        place = {id(wish): at for at, wish in enumerate(wishes)}

        def rank(wish: Wish) -> tuple[int, int]:
            at = place[id(wish)]
            return _RANK[wish.standing], -at if wish.is_over else at

        wishes.sort(key=rank)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self.wishes[index.row()] if index.row() < len(self.wishes) else None for index in before]
        self.wishes = wishes
        self._places = {id(wish): at for at, wish in enumerate(wishes)}
        after = [self.index_of(wish) if wish is not None else QModelIndex() for wish in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def touch(self, wish: Wish) -> None:
        """One entry got further."""
        index = self.index_of(wish)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def index_of(self, wish: Wish) -> QModelIndex:
        """Where an entry stands; nowhere if it is gone."""
        at = self._places.get(id(wish))
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as Qt has it
        return 0 if parent.isValid() else len(self.wishes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.wishes):
            return None
        wish = self.wishes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return wish.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            percent = f", {round(wish.part * 100)} %" if wish.standing is Standing.RUNNING else ""
            return f"{wish.title}: {standing_word(wish)}{percent}. {detail(wish)}"
        return wish if role == Qt.ItemDataRole.UserRole else None

    # ------------------------------------------------------------------ dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        if not index.isValid():
            return base | Qt.ItemFlag.ItemIsDropEnabled
        waits = self.wishes[index.row()].standing is Standing.WAITING
        return base | Qt.ItemFlag.ItemIsDragEnabled if waits else base

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        data = QMimeData()
        numbers = [str(self.wishes[index.row()].number) for index in indexes]
        data.setData(_MIME, QByteArray(",".join(numbers).encode()))
        return data

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(_MIME):
            return False
        numbers = {int(word) for word in bytes(data.data(_MIME).data()).decode().split(",") if word}
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self.wishes)
        waiting = [wish for wish in self.wishes if wish.standing is Standing.WAITING]
        moved = [wish for wish in waiting if wish.number in numbers]
        before = [w for w in waiting if self._places[id(w)] < at and w not in moved]
        after = [w for w in waiting if self._places[id(w)] >= at and w not in moved]
        self._rendering.reorder([*before, *moved, *after])
        return False  # the queue has moved them; the view is to remove nothing


class QueueLine(QStyledItemDelegate):
    """Draws one entry: a mark, its title, what is said of it, and a hairline that fills while it runs.

    Where the list is narrow, what is said stands below the title.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(px(160), px(52) if _is_narrow(option) else px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        wish = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(wish, Wish):
            return
        look = theme()
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = box.adjusted(px(4), px(1), -px(4), -px(1))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent", 0.18))
            painter.drawRoundedRect(inner, px(6), px(6))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(look.colour("accent"), max(1.0, px(1))))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(inner, px(6), px(6))
        glyph, role = _GLYPHS[wish.standing]
        side = px(16)
        icon(glyph, role).paint(painter, round(box.left() + px(12)), round(box.center().y() - side / 2), side, side)
        left = box.left() + px(38)
        figure = f"{round(wish.part * 100)} %" if wish.standing is Standing.RUNNING else ""
        painter.setFont(figures(12))
        wide = painter.fontMetrics().horizontalAdvance("100 %")
        right = box.right() - px(14)
        painter.setPen(look.colour("working"))
        painter.drawText(QRectF(right - wide, box.top(), wide, box.height()), _RIGHT, figure)
        right -= wide + px(8)
        painter.setFont(font(13, strong=wish.standing is Standing.RUNNING))
        painter.setPen(look.colour("quiet" if wish.standing is Standing.FINISHED else "text"))
        metrics, line = painter.fontMetrics(), QRectF(left, box.top(), right - left, box.height())
        below = line
        if _is_narrow(option):
            line = QRectF(left, box.top() + px(5), right - left, px(22))
            below = QRectF(left, line.bottom() - px(2), box.right() - px(14) - left, px(20))
        part = 1.0 if below is not line else 0.6
        title = metrics.elidedText(wish.title, Qt.TextElideMode.ElideMiddle, round(line.width() * part))
        painter.drawText(line, _LEFT, title)
        if below is line:
            below = line.adjusted(max(metrics.horizontalAdvance(title) + px(12), px(92)), 0, 0, 0)
        painter.setFont(font(12))
        painter.setPen(look.colour("wrong" if wish.standing is Standing.FAILED else "faint"))
        words = painter.fontMetrics().elidedText(detail(wish), Qt.TextElideMode.ElideRight, round(below.width()))
        painter.drawText(below, _LEFT, words)
        if wish.standing is Standing.RUNNING:
            track = QRectF(box.left() + px(38), box.bottom() - px(4), box.width() - px(52), px(2))
            painter.fillRect(track, look.colour("well"))
            track.setWidth(track.width() * wish.part)
            painter.fillRect(track, look.colour("working"))
        painter.restore()


def _is_narrow(option: QStyleOptionViewItem) -> bool:
    """Whether a title and what is said of it have no room beside each other."""
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.viewport().width() < px(260)


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
