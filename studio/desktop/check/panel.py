"""The script supervisor as a panel: findings scene by scene, a way to each shot, and the edits that mend them."""

from __future__ import annotations

import threading
from functools import partial
from itertools import groupby

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.continuity import Finding, unwaive, waive
from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop import terms
from studio.desktop.background import Background
from studio.desktop.check.looking import Found, look, mend, read, rule_name
from studio.desktop.commands import Command
from studio.desktop.sentences import in_words
from studio.desktop.session import Session
from studio.desktop.telling import TellingList, Told
from studio.desktop.theme import px, reduced_motion

_GLYPHS = {"mistake": ("error", "wrong"), "doubt": ("help", "accent"), "note": ("info", "quiet")}


class CheckPanel(QWidget):
    """What the script supervisor finds, looked at anew after each change while the panel is seen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self, width=1)
        self._reading = Background(self, width=1)
        self._stop = threading.Event()
        self._is_busy = self._is_due = False
        self._is_reading = False
        self._read: tuple[Finding, ...] = ()
        self._seen: Film | None = None
        self._rows: list[Finding | None] = []
        self.found: Found | None = None
        self.setAccessibleName(self.tr("Check"))
        self.summary = QLabel()
        self.summary.setProperty("look", "quiet")
        self.summary.setWordWrap(True)
        self.remark = QLabel()
        self.remark.setProperty("look", "caption")
        self.remark.setWordWrap(True)
        self.list = TellingList(self.tr("Findings"))
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemActivated.connect(lambda item: self._go_to())
        self.list.itemClicked.connect(lambda item: self._go_to())
        self.with_meant = QCheckBox(self.tr("Also what is meant"))
        self.with_meant.toggled.connect(self._show)
        self.put_right = QPushButton(self.tr("Mend it"))
        self.put_right.clicked.connect(self._put_right)
        self.every = QPushButton()
        self.every.clicked.connect(self.mend_every)
        self.meant = QPushButton(self.tr("It is meant"))
        self.meant.clicked.connect(self.toggle_meant)
        self.read = QPushButton(self.tr("Have the model read the film"))
        self.read.clicked.connect(self.read_film)
        self.meant.setProperty("look", "quiet")
        for button in (self.every, self.read):
            button.setProperty("look", "flush")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("The film is being read"))
        self.halt = QPushButton(self.tr("Stop"))
        self.halt.clicked.connect(lambda: self._stop.set())
        self._build()
        self._soon = QTimer(self, singleShot=True, interval=500)
        self._soon.timeout.connect(self._look)
        session.film_changed.connect(lambda change: self._look_soon())
        session.selection_changed.connect(self._follow_selection)
        self._show()

    def _build(self) -> None:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(12), px(16), px(4))
        column.setSpacing(px(4))
        column.addWidget(self.summary)
        column.addWidget(self.remark)
        column.addWidget(self.with_meant)
        foot = QFrame()
        foot.setProperty("look", "foot")
        below = QVBoxLayout(foot)
        below.setContentsMargins(px(16), px(8), px(16), px(8))
        below.setSpacing(px(4))
        self.ways = QLabel()
        self.ways.setProperty("look", "caption")
        self.ways.setWordWrap(True)
        below.addWidget(self.ways)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self.put_right)
        row.addWidget(self.meant)
        row.addStretch(1)
        below.addLayout(row)
        below.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        working = QHBoxLayout()
        working.addWidget(self.bar, 1)
        working.addWidget(self.halt)
        below.addLayout(working)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.list, 1)
        self.room = QWidget()
        self.room.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        whole.addWidget(self.room, 1)
        whole.addWidget(foot)
        self.setFocusProxy(self.list)

    # ------------------------------------------------------------------ looking

    def _look_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look at what changed while nobody saw the panel."""
        super().showEvent(event)
        if self._seen is not self._session.film:
            self._soon.start(0)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._soon.stop()

    def _look(self) -> None:
        if self._is_busy:
            self._is_due = True
            return
        self._is_busy = True
        session = self._session
        work = partial(look, session.workspace, session.film, self._read)
        self._background.run(work, self._looked, self._not_looked)
        if self.found is None:
            self.summary.setText(self.tr("The shots are looked at…"))

    def _looked(self, found: Found) -> None:
        self._is_busy = False
        self.found, self._seen = found, found.film
        self._show()
        if self._is_due or found.film is not self._session.film:
            self._is_due = False
            self._look_soon()

    def _not_looked(self, error: ShotgraphError) -> None:
        self._is_busy = False
        self._seen = self._session.film
        self.summary.setText(in_words(str(error)))

    # ------------------------------------------------------------------ showing

    @property
    def finding(self) -> Finding | None:
        """The finding that is chosen."""
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _show(self) -> None:
        report = self.found.report if self.found is not None else None
        findings = [*report.findings] if report is not None else []
        waived = {finding.key for finding in report.waived} if report is not None else set()
        if report is not None and self.with_meant.isChecked():
            findings += report.waived
        film = self.found.film if self.found is not None else self._session.film
        order = {scene.id: at for at, scene in enumerate(film.scenes)}
        findings.sort(key=lambda finding: order.get(finding.scene, len(order)))
        rows: list[Told] = []
        self._rows = []
        for scene, group in groupby(findings, key=lambda finding: finding.scene):
            rows.append(Told(self._heading(film, scene), is_heading=True))
            self._rows.append(None)
            for finding in group:
                is_meant = finding.key in waived
                glyph, role = ("check", "faint") if is_meant else _GLYPHS[finding.severity]
                sign = self.tr("meant") if is_meant else self._severity(finding)
                more = f"{sign} · {rule_name(finding.rule)}"
                rows.append(Told(in_words(finding.sentence), (more,), glyph=glyph, role=role))
                self._rows.append(finding)
        row = self.list.currentRow()
        self.list.show_rows(rows)
        if self.list.currentRow() < 0 <= row:  # what was chosen is mended: the next finding takes its place
            left = [at for at, finding in enumerate(self._rows) if finding is not None]
            self.list.setCurrentRow(next((at for at in left if at >= row), left[-1] if left else -1))
        self.room.setVisible(not rows)
        if not rows and self.list.hasFocus():
            self.room.setFocus()  # not what would ask, and pay, a language model
        self.list.setVisible(bool(rows))
        self.with_meant.setVisible(bool(waived))
        if report is not None:
            self.summary.setText(self._summary([*report.findings], len(waived)))
        self.remark.setText(" ".join(map(in_words, self.found.remarks)) if self.found is not None else "")
        self.remark.setVisible(bool(self.remark.text()))
        self._chosen()

    def _heading(self, film: Film, scene: str) -> str:
        if scene not in film.scenes_by_id:
            return self.tr("The film")
        of = film.scenes_by_id[scene]
        return f"{of.number}  {terms.heading(film, of)}"

    def _severity(self, finding: Finding) -> str:
        return {"mistake": self.tr("mistake"), "doubt": self.tr("doubt"), "note": self.tr("note")}[finding.severity]

    def _summary(self, findings: list[Finding], waived: int) -> str:
        if not self._session.film.shots:
            return self.tr(
                "The script supervisor reads the film shot by shot and says what does not match. Add a shot first."
            )
        if not findings:
            return self.tr(
                "Everything matches from shot to shot: sides, eyes, hands, clothes, weather, and who speaks. "
                "The script supervisor looks anew after each change."
            )
        counts = [
            words
            for name, words in (
                ("mistake", self.tr("mistakes: %n", "", sum(f.severity == "mistake" for f in findings))),
                ("doubt", self.tr("doubts: %n", "", sum(f.severity == "doubt" for f in findings))),
                ("note", self.tr("notes: %n", "", sum(f.severity == "note" for f in findings))),
            )
            if any(finding.severity == name for finding in findings)
        ]
        return " · ".join(counts)

    def _chosen(self) -> None:
        """Offer what can be done about the chosen finding."""
        finding, can = self.finding, not self._session.read_only
        mends = finding.mends if finding is not None else ()
        self.put_right.setVisible(bool(mends))
        self.put_right.setEnabled(can)
        self.put_right.setText(self.tr("Mend it…") if len(mends) > 1 else self.tr("Mend it"))
        ways = [in_words(way.sentence) for way in mends]
        self.put_right.setAccessibleDescription(" ".join(ways))
        self.ways.setVisible(finding is not None)
        self.ways.setText("\n".join(ways) or self.tr("No edit mends this by itself."))
        same = self._same(finding)
        self.every.setVisible(len(same) > 1)
        self.every.setText(self.tr("Mend all %n of this kind", "", len(same)))
        self.every.setEnabled(can)
        is_meant = finding is not None and finding.key in self._session.film.waived
        self.meant.setVisible(finding is not None)
        self.meant.setText(self.tr("It is not meant") if is_meant else self.tr("It is meant"))
        self.meant.setEnabled(can)
        self.read.setVisible(not self._is_reading)
        self.read.setEnabled(bool(self._session.film.shots))
        for widget in (self.bar, self.halt):
            widget.setVisible(self._is_reading)

    def _stay(self) -> None:
        """The buttons below go with what they were for: the keys stay with the findings, not with what comes next."""
        if any(button.hasFocus() for button in (self.put_right, self.every, self.meant)):
            self.list.setFocus()

    def _same(self, finding: Finding | None) -> list[Finding]:
        if finding is None or self.found is None:
            return []
        return [each for each in self.found.report.findings if each.rule == finding.rule and each.mends]

    def _go_to(self) -> None:
        """Show in the window what the finding is about."""
        if self.finding is not None and self.finding.shots:
            self._session.select(self.finding.shots)

    def _follow_selection(self) -> None:
        """Choosing a shot elsewhere chooses its first finding."""
        chosen = self._session.selected
        if not self.isVisible() or not chosen or self.list.hasFocus():
            return
        now = self.finding
        if now is not None and set(now.shots) & set(chosen):
            return
        for row, finding in enumerate(self._rows):
            if finding is not None and chosen[-1] in finding.shots:
                self.list.setCurrentRow(row)
                return

    # ------------------------------------------------------------------ doing

    def _put_right(self) -> None:
        """Mend it; where there are several ways, ask which."""
        finding = self.finding
        if finding is not None and len(finding.mends) > 1:
            menu = QMenu(self)
            for at, way in enumerate(finding.mends):
                menu.addAction(in_words(way.sentence), partial(self.mend, at))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.put_right.mapToGlobal(self.put_right.rect().topLeft()))
        else:
            self.mend(0)

    def mend(self, way: int) -> None:
        """Put the chosen finding right, by one of its ways."""
        finding = self.finding
        if finding is None or way >= len(finding.mends):
            return
        label = self._label(self.tr("mend %1 of %2"), finding)
        self._stay()
        self._session.edit(label, partial(mend, findings=[finding], which=way))

    def mend_every(self) -> None:
        """Put right all findings of the chosen one's kind, as one step of undo."""
        finding = self.finding
        same = self._same(finding)
        if finding is not None and same:
            label = self.tr("mend every %1").replace("%1", rule_name(finding.rule))
            self._stay()
            self._session.edit(label, partial(mend, findings=same, which=0))

    def toggle_meant(self) -> None:
        """The chosen finding is meant, and not said again; or it is not."""
        finding = self.finding
        if finding is None:
            return
        is_meant = finding.key in self._session.film.waived
        label = self._label(self.tr("%1 of %2 is not meant") if is_meant else self.tr("%1 of %2 is meant"), finding)
        self._stay()
        self._session.edit(label, partial(unwaive if is_meant else waive, keys=[finding.key]))

    def _label(self, words: str, finding: Finding) -> str:
        film = self._session.film
        about = terms.numbers(film, finding.shots) if finding.shots else self.tr("the film")
        return words.replace("%1", rule_name(finding.rule)).replace("%2", about)

    def read_film(self) -> None:
        """Have the language model read the whole film for what no rule sees."""
        if self._is_reading:
            return
        self._is_reading = True
        self._stop = threading.Event()
        self.bar.setRange(0, 1 if reduced_motion() else 0)
        session = self._session
        self._reading.run(partial(read, session.workspace, session.film, self._stop), self._was_read, self._not_read)
        self._chosen()

    def _was_read(self, found: tuple[tuple[Finding, ...], str] | None) -> None:
        self._is_reading = False
        if found is not None:
            self._read, remark = found
            words = self.tr("The model has read the film; findings: %n.", "", len(self._read))
            self._session.say(f"{words} {in_words(remark)}".strip())
            self._soon.start(0)
        self._chosen()

    def _not_read(self, error: ShotgraphError) -> None:
        self._is_reading = False
        self._session.say(str(error), "error")
        self._chosen()

    def commands(self) -> list[Command]:
        """What can be done with the findings."""
        group = self.tr("Check")

        def has() -> bool:
            return self.finding is not None and not self._session.read_only

        def has_mend() -> bool:
            return has() and bool(self.finding and self.finding.mends)

        return [
            Command("check.mend", self.tr("Mend the finding"), partial(self.mend, 0), "", group, has_mend),
            Command("check.meant", self.tr("The finding is meant, or not"), self.toggle_meant, "", group, has),
            Command("check.read", self.tr("Have the language model read the film"), self.read_film, "", group),
        ]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough to be read at any size of text."""
        return QSize(px(220), px(160))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the supervisor."""
        self._stop.set()
        self._soon.stop()
        self._background.close()
        self._reading.close()
        super().closeEvent(event)
