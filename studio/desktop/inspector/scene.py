"""The scene that the shots are of: time of day, weather, mood. It is the same for all shots of the scene."""

from __future__ import annotations

from functools import partial, reduce

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from storyboard import edits
from storyboard.model import Film, Mood, Scene, TimeOfDay, Weather
from studio.desktop import terms
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Choice
from studio.desktop.inspector.section import Section, caption, fields


class SceneSection(Section):
    """Which scene, and its light, weather and mood."""

    shows = frozenset({"scene"})
    follows = frozenset({"scenes", "shots"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("SceneSection", "Scene")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.scene: Choice[str] = Choice(self.tr("Scene of the shot"))
        self.time = Choice(self.tr("Time of day"), [(each, terms.time(each)) for each in TimeOfDay])
        self.weather = Choice(self.tr("Weather"), [(each, terms.weather(each)) for each in Weather])
        self.mood = Choice(self.tr("Mood"), [(each, terms.mood(each)) for each in Mood])
        self.note = caption("")
        self.body.addWidget(self.scene)
        times = (self.tr("time"), self.time), (self.tr("weather"), self.weather), (self.tr("mood"), self.mood)
        self.body.addWidget(fields(*times))
        self.body.addWidget(self.note)
        self.scene.chosen.connect(self._move)
        self.time.chosen.connect(lambda time: self._set(self.tr("change time of scene {0}"), time=time))
        self.weather.chosen.connect(lambda weather: self._set(self.tr("change weather of scene {0}"), weather=weather))
        self.mood.chosen.connect(lambda mood: self._set(self.tr("change mood of scene {0}"), mood=mood))

    def _scenes(self, chosen: Chosen) -> tuple[Scene, ...]:
        names = dict.fromkeys(shot.scene for shot in chosen.shots)
        return tuple(chosen.film.scenes_by_id[name] for name in names)

    def follow(self, chosen: Chosen) -> None:
        scenes = self._scenes(chosen)
        self.scene.offer([(each.id, _title(each)) for each in chosen.film.scenes])
        self.scene.show_value(chosen.common(lambda shot: shot.scene))
        times, weathers, moods = ({getattr(each, name) for each in scenes} for name in ("time", "weather", "mood"))
        self.time.show_value(next(iter(times)) if len(times) == 1 else None)
        self.weather.show_value(next(iter(weathers)) if len(weathers) == 1 else None)
        self.mood.show_value(next(iter(moods)) if len(moods) == 1 else None)
        inside = {scene.id for scene in scenes}
        count = sum(shot.scene in inside for shot in chosen.film.shots)
        alone = self.tr("Holds for this shot, the only one of the scene.")
        self.note.setText(alone if count == 1 else self.tr("Holds for all %n shots of the scene.", "", count))

    def summary(self, chosen: Chosen) -> str:
        scenes = self._scenes(chosen)
        if len(scenes) != 1:
            return self.tr("%n scenes", "", len(scenes)) if scenes else ""
        return " · ".join((terms.time(scenes[0].time), terms.weather(scenes[0].weather), terms.mood(scenes[0].mood)))

    def _set(self, label: str, **fields: TimeOfDay | Weather | Mood) -> None:
        scenes = self._scenes(self.hand.chosen)
        label = label.format(", ".join(scene.number for scene in scenes))
        edit = partial(_change, scenes=[scene.id for scene in scenes], fields=fields)
        self.hand.session.edit(label, edit)

    def _move(self, scene: str) -> None:
        number = self.hand.session.film.scenes_by_id[scene].number
        label = self.tr("move {0} to scene {1}").format("{0}", number)
        self.hand.each(label, partial(edits.set_shot_scene, scene=scene))


def _title(scene: Scene) -> str:
    return f"{scene.number} · {scene.heading}" if scene.heading else scene.number


def _change(film: Film, scenes: list[str], fields: dict[str, TimeOfDay | Weather | Mood]) -> Film:
    def each(film: Film, scene: str) -> Film:
        return edits.set_scene(film, scene, **fields)  # type: ignore[arg-type]

    return reduce(each, scenes, film)
