"""Puts the theme on the application: Qt's Fusion style with our palette, one style sheet, our faces of type."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from studio.desktop import theme as themes
from studio.desktop.person import Person
from studio.desktop.theme import CARD_RADIUS, RADIUS, Theme, px, theme

MARKS = Path(__file__).parent / "icons" / "marks"


def apply(app: QApplication) -> None:
    """Dress the application in the theme in use, at the person's scale; call it again when either changes."""
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(themes.font(13))
    app.setPalette(palette(theme()))
    app.setStyleSheet(style_sheet(theme()))
    for widget in app.allWidgets():
        widget.update()


def dress(person: Person) -> None:
    """Put a person's look on the application."""
    themes.use(themes.THEMES[person.theme])
    themes.measure(person.scale, reduced_motion=person.reduced_motion)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app)


def palette(chosen: Theme) -> QPalette:
    """The theme's roles as Qt's."""
    made, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
    for name, colour in (
        (role.Window, chosen.panel),
        (role.WindowText, chosen.text),
        (role.Base, chosen.raised),
        (role.AlternateBase, chosen.panel),
        (role.Text, chosen.text),
        (role.PlaceholderText, chosen.faint),
        (role.Button, chosen.raised),
        (role.ButtonText, chosen.text),
        (role.BrightText, chosen.wrong),
        (role.ToolTipBase, chosen.raised),
        (role.ToolTipText, chosen.text),
        (role.Highlight, chosen.accent),
        (role.HighlightedText, chosen.on_accent),
        (role.Accent, chosen.accent),
        (role.Link, chosen.working),
        (role.LinkVisited, chosen.working),
        (role.Light, chosen.line),
        (role.Midlight, chosen.line),
        (role.Mid, chosen.line),
        (role.Dark, chosen.ground),
        (role.Shadow, chosen.ground),
    ):
        made.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, name, chosen.faint)
    return made


def style_sheet(chosen: Theme) -> str:
    """What Fusion does not do by palette alone. Named looks: set the dynamic property `look` on a widget.

    Looks of buttons: "primary", "quiet" (text only), "flush" (so too, its words in line with what
    stands above), "chip" (a pill), "segment" (in a switch), "tab".
    Looks of frames: "card", "bar", "ground". Looks of labels: "title", "heading", "quiet", "faint", "caption", "wrong".
    """
    values = {name: getattr(chosen, name) for name in _ROLES}
    values |= {f"s{n}": f"{px(n)}px" for n in (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)}
    values |= {f"t{n}": f"{px(n)}px" for n in themes.SIZES}
    values |= {"radius": f"{px(RADIUS)}px", "card": f"{px(CARD_RADIUS)}px", "ring": f"{max(1, px(1))}px"}
    values |= {"check": _mark("check", chosen.on_accent), "down": _mark("down", chosen.text)}
    is_edged = chosen is themes.HIGH_CONTRAST  # there, what can be pressed or filled in has an edge
    values |= {"edge": chosen.line if is_edged else "transparent", "off": chosen.well if is_edged else "transparent"}
    values |= {"hover": _mixed(chosen, 0.06), "press": _mixed(chosen, 0.12), "tint": _tint(chosen)}
    return _SHEET % values


_ROLES = ("ground panel raised line well text quiet faint accent on_accent good working wrong").split()


def _mark(name: str, like: str) -> str:
    """The file of a mark that a style sheet shows, dark or light as the colour is that it should be like."""
    kind = "light" if QColor(like).lightnessF() > 0.5 else "dark"
    return (MARKS / f"{name}-{kind}.svg").as_posix()


def _mixed(chosen: Theme, part: float) -> str:
    """The raised colour, a part nearer to the text's."""
    under, over = chosen.colour("raised"), chosen.colour("text")
    red = round(under.red() + (over.red() - under.red()) * part)
    green = round(under.green() + (over.green() - under.green()) * part)
    blue = round(under.blue() + (over.blue() - under.blue()) * part)
    return f"rgb({red}, {green}, {blue})"


def _tint(chosen: Theme) -> str:
    """The ground of something selected: a breath of the accent."""
    colour = chosen.colour("accent")
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, 46)"


_SHEET = """
QWidget { color: %(text)s; }
QMainWindow, QWidget[look="ground"] { background: %(ground)s; }
QDialog { background: %(panel)s; border: %(ring)s solid %(line)s; }
QWidget[look="panel"], QFrame[look="panel"] { background: %(panel)s; }
QFrame[look="bar"] { background: %(panel)s; border: 0; border-bottom: %(ring)s solid %(line)s; }
QFrame[look="foot"] { background: %(panel)s; border: 0; border-top: %(ring)s solid %(line)s; }
QFrame[look="card"] { background: %(raised)s; border: 0; border-radius: %(card)s; }
QFrame[look="hairline"] { background: %(line)s; border: 0; }
QToolTip { background: %(raised)s; color: %(text)s; border: %(ring)s solid %(line)s; padding: %(s4)s %(s8)s; }

QLabel { background: transparent; }
QLabel[look="display"] { font-size: %(t28)s; font-weight: 600; }
QLabel[look="title"] { font-size: %(t20)s; font-weight: 600; }
QLabel[look="heading"] { font-size: %(t15)s; font-weight: 600; }
QLabel[look="quiet"] { color: %(quiet)s; }
QLabel[look="faint"], QLabel[look="caption"] { color: %(faint)s; }
QLabel[look="caption"] { font-size: %(t12)s; }
QLabel[look="wrong"] { color: %(wrong)s; }
QLabel[look="good"] { color: %(good)s; }

QPushButton, QToolButton {
  background: %(raised)s; color: %(text)s; border: %(ring)s solid %(edge)s; border-radius: %(radius)s;
  padding: %(s4)s %(s12)s; min-height: %(s16)s; outline: none;
}
QPushButton { icon-size: %(s16)s; }
QToolButton { padding: %(s4)s; }
QPushButton:hover, QToolButton:hover { background: %(hover)s; }
QPushButton:pressed, QToolButton:pressed { background: %(press)s; }
QPushButton:focus, QToolButton:focus { border-color: %(accent)s; }
QPushButton:disabled, QToolButton:disabled { color: %(faint)s; border: %(ring)s dashed %(off)s; }
QPushButton:checked, QToolButton:checked { background: %(tint)s; border-color: %(accent)s; }
QPushButton[look="primary"], QToolButton[look="primary"] {
  background: %(accent)s; color: %(on_accent)s; font-weight: 600;
}
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus { border-color: %(text)s; }
QPushButton[look="primary"]:disabled { background: %(raised)s; color: %(faint)s; }
QPushButton[look="quiet"], QToolButton[look="quiet"] {
  background: transparent; color: %(quiet)s; border-color: transparent;
}
QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled { color: %(faint)s; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: %(hover)s; color: %(text)s; }
QToolButton[look="quiet"]:checked { color: %(accent)s; border-color: transparent; background: %(tint)s; }
QToolButton[look="quiet"]:focus, QPushButton[look="quiet"]:focus { border-color: %(accent)s; }
QPushButton[look="flush"] {
  background: transparent; color: %(quiet)s; border-color: transparent; padding: %(s4)s %(s2)s; text-align: left;
}
QPushButton[look="flush"]:hover { color: %(text)s; background: %(hover)s; }
QPushButton[look="flush"]:disabled { color: %(faint)s; }
QPushButton[look="flush"]:focus { border-color: %(accent)s; }
QPushButton[look="headline"] {
  background: transparent; font-size: %(t15)s; font-weight: 600; padding: %(s4)s %(s4)s; text-align: left;
  border-color: transparent;
}
QPushButton[look="headline"]:hover { background: %(hover)s; }
QPushButton[look="headline"]:focus { border-color: %(accent)s; }
QPushButton[look="segment"] {
  background: transparent; color: %(quiet)s; border-radius: %(radius)s; padding: %(s4)s %(s12)s;
  border-color: transparent;
}
QPushButton[look="segment"]:hover { color: %(text)s; }
QPushButton[look="segment"]:checked {
  background: %(raised)s; color: %(text)s; font-weight: 600; border-color: %(edge)s;
}
QPushButton[look="segment"]:focus { border-color: %(accent)s; }
QPushButton[look="tab"] {
  background: transparent; color: %(quiet)s; border: 0; border-bottom: %(s2)s solid transparent; border-radius: 0;
  padding: %(s6)s %(s2)s; margin-right: %(s12)s;
}
QPushButton[look="tab"][close="true"] { margin-right: 0; }
QPushButton[look="tab"]:hover { color: %(text)s; }
QPushButton[look="tab"]:checked { color: %(text)s; border-bottom-color: %(accent)s; font-weight: 600; }
QPushButton[look="tab"]:focus { color: %(text)s; border-bottom-color: %(text)s; }
QFrame[look="switch"] { background: %(ground)s; border-radius: %(card)s; border: %(ring)s solid %(line)s; }

QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
  background: %(raised)s; border: %(ring)s solid %(edge)s; border-radius: %(radius)s; padding: %(s4)s %(s8)s;
  selection-background-color: %(accent)s; selection-color: %(on_accent)s;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit { background: transparent; border: 0; padding: 0 %(s6)s; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus { border-color: %(accent)s; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled,
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {
  background: transparent; color: %(quiet)s; border-color: %(line)s;
}
QComboBox::down-arrow:disabled { image: none; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: %(s24)s; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(%(down)s); width: %(s16)s; height: %(s16)s; }
QComboBox QAbstractItemView { background: %(raised)s; border: %(ring)s solid %(line)s; padding: %(s4)s; }

QAbstractItemView {
  background: %(panel)s; alternate-background-color: %(panel)s; border: 0; outline: 0; gridline-color: %(line)s;
  selection-background-color: %(tint)s; selection-color: %(text)s;
}
QAbstractItemView::item { padding: %(s4)s %(s8)s; border: %(ring)s solid transparent; border-radius: %(radius)s; }
QAbstractItemView::item:hover { background: %(hover)s; }
QAbstractItemView::item:selected { background: %(tint)s; color: %(text)s; }
QAbstractItemView::item:selected:focus { border-color: %(accent)s; }
QHeaderView::section {
  background: %(panel)s; color: %(faint)s; border: 0; border-bottom: %(ring)s solid %(line)s; padding: %(s6)s %(s8)s;
}

QMenuBar { background: %(panel)s; color: %(quiet)s; border: 0; }
QMenuBar::item { padding: %(s4)s %(s8)s; background: transparent; border-radius: %(radius)s; }
QMenuBar > QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }
QMenuBar::item:selected { background: %(hover)s; color: %(text)s; }
QMenu { background: %(raised)s; border: %(ring)s solid %(line)s; padding: %(s4)s; }
QMenu::item { padding: %(s6)s %(s24)s %(s6)s %(s12)s; border-radius: %(radius)s; }
QMenu::item:selected { background: %(hover)s; }
QMenu::item:disabled { color: %(faint)s; }
QMenu::separator { height: %(ring)s; background: %(line)s; margin: %(s4)s %(s8)s; }

QAbstractScrollArea::corner { background: transparent; border: 0; }
QSplitter::handle { background: %(line)s; }
QSplitter::handle:horizontal { width: %(ring)s; }
QSplitter::handle:vertical { height: %(ring)s; }
QSplitter::handle:hover { background: %(accent)s; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: %(s12)s; margin: 0; }
QScrollBar:horizontal { background: transparent; height: %(s12)s; margin: 0; }
QScrollBar::handle { background: %(line)s; border-radius: %(s3)s; margin: %(s3)s; }
QScrollBar::handle:vertical { min-height: %(s32)s; }
QScrollBar::handle:horizontal { min-width: %(s32)s; }
QScrollBar::handle:hover { background: %(faint)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: %(well)s; border: 0; border-radius: %(s2)s; max-height: %(s4)s; text-align: center; }
QProgressBar::chunk { background: %(working)s; border-radius: %(s2)s; }
QSlider::groove:horizontal { background: %(well)s; height: %(s4)s; border-radius: %(s2)s; }
QSlider::sub-page:horizontal { background: %(accent)s; border-radius: %(s2)s; }
QSlider::handle:horizontal {
  background: %(text)s; width: %(s12)s; height: %(s12)s; margin: -%(s4)s 0; border-radius: %(s6)s;
}
QSlider::handle:horizontal:focus { background: %(accent)s; }
QCheckBox, QRadioButton { background: transparent; spacing: %(s8)s; outline: none; }
QCheckBox::indicator, QRadioButton::indicator {
  width: %(s16)s; height: %(s16)s; background: %(raised)s; border: %(ring)s solid %(faint)s; border-radius: %(s4)s;
}
QRadioButton::indicator { border-radius: %(s8)s; }
QCheckBox::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: url(%(check)s); }
QRadioButton::indicator:checked { background: %(accent)s; border: %(s4)s solid %(raised)s; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: %(accent)s; }
QCheckBox:focus, QRadioButton:focus { color: %(accent)s; }
QGroupBox { border: 0; margin-top: %(s24)s; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: %(quiet)s; }
"""
