"""The window's language, by Qt's own translation files: English as it is written in the code, or another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"

_loaded: list[QTranslator] = []
_spoken = "en"


def speak(language: str) -> str:
    """Have the window speak a language ("zh_CN", "en"), or the system's if it is empty; returns which it is.

    Widgets that are there already keep their words; whoever calls this builds them anew.
    """
    for translator in _loaded:
        QCoreApplication.removeTranslator(translator)
    _loaded.clear()
    global _spoken
    chosen = _spoken = language or _system()
    if chosen != "en":
        _load(f"shotgraph_{chosen}", FOLDER)
        _load(f"qtbase_{chosen}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    return chosen


def speak_alone(language: str) -> None:
    """Have a process without a window speak a language; one that has a window speaks the person's already."""
    if QCoreApplication.instance() is None:
        _alone.append(QCoreApplication([]))
        speak(language)


_alone: list[QCoreApplication] = []
"""Qt lets go of its application, and the translations with it, when nobody holds it."""


def speaks() -> str:
    """The language that the window speaks now."""
    return _spoken


def _system() -> str:
    """The first of the system's languages that the window can speak."""
    for name in QLocale.system().uiLanguages():
        if name.startswith("en"):
            return "en"
        if name.startswith("zh") and "Hant" not in name and not name.endswith(("TW", "HK", "MO")):
            return "zh_CN"
    return "en"


def _load(name: str, folder: Path) -> None:
    translator = QTranslator()
    if translator.load(name, str(folder)):
        QCoreApplication.installTranslator(translator)
        _loaded.append(translator)
