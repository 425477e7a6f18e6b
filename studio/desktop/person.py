"""What the desk remembers of a person between days: theme, scale, language, recent films, how the window stood."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from studio.desktop import theme as themes

RECENT_FILMS = 12
RECENT_COMMANDS = 20
LANGUAGES = ("", "en", "zh_CN")
"""The languages of the window; empty is the system's."""


def settings_folder() -> Path:
    """Where this person's settings stand: what SHOTGRAPH_SETTINGS names, or the system's own folder."""
    named = os.environ.get("SHOTGRAPH_SETTINGS")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_config_path("shotgraph", appauthor=False)


class Person:
    """One person's choices, in desk.ini in their settings folder; every change is kept at once.

    What is not in the file, or makes no sense there, is as it is for a new person.
    """

    def __init__(self) -> None:
        self._kept = QSettings(str(settings_folder() / "desk.ini"), QSettings.Format.IniFormat)

    # ------------------------------------------------------------------ how it looks

    @property
    def theme(self) -> str:
        name = self._text("look/theme")
        return name if name in themes.THEMES else "dark"

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("look/theme", name)

    @property
    def scale(self) -> float:
        try:
            scale = float(self._text("look/scale"))
        except ValueError:
            return 1.0
        return min(themes.SCALES, key=lambda each: abs(each - scale))

    @scale.setter
    def scale(self, scale: float) -> None:
        self._kept.setValue("look/scale", f"{scale:g}")

    @property
    def reduced_motion(self) -> bool:
        return self._text("look/reduced_motion") == "yes"

    @reduced_motion.setter
    def reduced_motion(self, wanted: bool) -> None:
        self._kept.setValue("look/reduced_motion", "yes" if wanted else "no")

    @property
    def language(self) -> str:
        name = self._text("look/language")
        return name if name in LANGUAGES else ""

    @language.setter
    def language(self, name: str) -> None:
        self._kept.setValue("look/language", name)

    @property
    def draws_itself(self) -> bool:
        """Whether stale shots of engines that cost nothing are drawn again by themselves."""
        return self._text("render/by_itself") != "no"

    @draws_itself.setter
    def draws_itself(self, wanted: bool) -> None:
        self._kept.setValue("render/by_itself", "yes" if wanted else "no")

    # ------------------------------------------------------------------ what they worked on

    @property
    def recent(self) -> list[Path]:
        """Projects that were open, the last one first; those that are gone are left out."""
        return [path for path in map(Path, self._list("recent/films")) if (path / "film.json").is_file()]

    def opened(self, project: Path) -> None:
        """A project was opened: it is the first of the recent ones, and the next start opens it again."""
        name = str(project.resolve())
        names = [name, *(other for other in self._list("recent/films") if other != name)]
        self._kept.setValue("recent/films", names[:RECENT_FILMS])
        self._kept.setValue("recent/last", name)
        self._kept.sync()  # a killed window is to find it again

    def left(self) -> None:
        """The project was closed by hand: the next start shows the start page."""
        self._kept.setValue("recent/last", "")

    @property
    def last(self) -> Path | None:
        """The project that was open when the window was last closed, or died; None if it was closed by hand."""
        name = self._text("recent/last")
        path = Path(name)
        return path if name and (path / "film.json").is_file() else None

    @property
    def died(self) -> bool:
        """Whether the window did not come to its end the last time."""
        return self._text("recent/running") == "yes"

    def runs(self, is_running: bool) -> None:
        """The window works on a project, or has come to its end."""
        self._kept.setValue("recent/running", "yes" if is_running else "no")
        self._kept.sync()

    @property
    def films_folder(self) -> Path:
        """Where new films go."""
        named = self._text("films/folder")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(named) if named else Path(place or Path.home()) / "Shotgraph"

    # ------------------------------------------------------------------ how the window stood

    @property
    def recent_commands(self) -> list[str]:
        """Ids of commands that were given, the last first."""
        return self._list("commands/recent")

    def gave(self, command: str) -> None:
        names = [command, *(other for other in self.recent_commands if other != command)]
        self._kept.setValue("commands/recent", names[:RECENT_COMMANDS])

    def layout(self, name: str) -> QByteArray:
        """How a window or splitter stood; empty if that is not known."""
        value = self._kept.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        self._kept.setValue(f"layout/{name}", state)

    def shown(self, place: str) -> str:
        """The id of the panel that was on top at a place."""
        return self._text(f"shown/{place}")

    def keep_shown(self, place: str, panel: str) -> None:
        self._kept.setValue(f"shown/{place}", panel)

    def folded(self, panel: str) -> list[str] | None:
        """Which parts of a panel are folded; None if the person has not folded any yet."""
        key = f"folded/{panel}"
        return self._list(key) if self._kept.contains(key) else None

    def keep_folded(self, panel: str, parts: Sequence[str]) -> None:
        self._kept.setValue(f"folded/{panel}", list(parts))

    def sync(self) -> None:
        """Write everything to the disk."""
        self._kept.sync()

    def _text(self, key: str) -> str:
        value = self._kept.value(key, "")
        return value if isinstance(value, str) else ""

    def _list(self, key: str) -> list[str]:
        value = self._kept.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [each for each in value if isinstance(each, str)] if isinstance(value, Sequence) else []
