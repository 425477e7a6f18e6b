"""The settings of the desk: theme, size of text, stillness, language; each shows at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.person import Person
from studio.desktop.theme import SCALES, px


class Preferences(QDialog):
    """A person's choices; every one is kept as it is made.

    Signals:
        changed: something that is seen is another: "look" or "language".
    """

    changed = Signal(str)

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._person = person
        self.theme = QComboBox(self)
        for name, text in (
            ("dark", self.tr("Dark")),
            ("light", self.tr("Light")),
            ("high contrast", self.tr("High contrast")),
        ):
            self.theme.addItem(text, name)
        self.theme.setCurrentIndex(self.theme.findData(person.theme))
        self.theme.activated.connect(self._take_theme)
        self.scale = QComboBox(self)
        for scale in SCALES:
            self.scale.addItem(self.tr("%1 %").replace("%1", str(round(scale * 100))), scale)
        self.scale.setCurrentIndex(self.scale.findData(person.scale))
        self.scale.activated.connect(self._take_scale)
        self.still = QCheckBox(self.tr("Nothing moves by itself"), self)
        self.still.setChecked(person.reduced_motion)
        self.still.toggled.connect(self._take_still)
        self.language = QComboBox(self)
        for name, text in (("", self.tr("As the system")), ("en", "English"), ("zh_CN", "简体中文")):
            self.language.addItem(text, name)
        self.language.setCurrentIndex(self.language.findData(person.language))
        self.language.activated.connect(self._take_language)
        self.servers = QPushButton(self.tr("Servers and engines…"), self)
        self.servers.clicked.connect(self._open_servers)
        title = QLabel(self.tr("Settings"), self)
        title.setProperty("look", "title")
        form = QFormLayout()
        form.setHorizontalSpacing(px(24))
        form.setVerticalSpacing(px(12))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for label, field in (
            (self.tr("&Theme"), self.theme),
            (self.tr("&Size of text"), self.scale),
            (self.tr("&Movement"), self.still),
            (self.tr("&Language"), self.language),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(16))
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(self.servers, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(px(420))

    def _open_servers(self) -> None:
        from studio.desktop.services import ServicesPage

        page = ServicesPage(self)
        page.finished.connect(page.close_workers)
        page.finished.connect(page.deleteLater)
        page.open()

    def _take_theme(self) -> None:
        self._person.theme = self.theme.currentData()
        self.changed.emit("look")

    def _take_scale(self) -> None:
        self._person.scale = self.scale.currentData()
        self.changed.emit("look")

    def _take_still(self, wanted: bool) -> None:
        self._person.reduced_motion = wanted
        self.changed.emit("look")

    def _take_language(self) -> None:
        self._person.language = self.language.currentData()
        self.changed.emit("language")
