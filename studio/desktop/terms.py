"""The film's own words in the person's language: camera, scenes, lengths, people; what lists of shots say of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character, Film, Mood, Note, Scene, Shot, TimeOfDay, Weather
from studio.desktop.states import State, word


def seconds(frames: int, film: Film) -> str:
    """A length in seconds, to a tenth."""
    number = QLocale().toString(float(frames / film.rate), "f", 1)
    return QCoreApplication.translate("Terms", "{0} s", "seconds").format(number)


def running_time(frames: int, film: Film) -> str:
    """A longer length, as minutes and seconds: 1:04."""
    whole = round(float(frames / film.rate))
    return f"{whole // 60}:{whole % 60:02d}"


def size(of: Size) -> str:
    """A shot size in full."""
    return {
        Size.EXTREME_WIDE: QCoreApplication.translate("Camera", "extreme wide"),
        Size.WIDE: QCoreApplication.translate("Camera", "wide"),
        Size.FULL: QCoreApplication.translate("Camera", "full"),
        Size.MEDIUM_FULL: QCoreApplication.translate("Camera", "medium full"),
        Size.MEDIUM: QCoreApplication.translate("Camera", "medium"),
        Size.MEDIUM_CLOSE: QCoreApplication.translate("Camera", "medium close"),
        Size.CLOSE: QCoreApplication.translate("Camera", "close"),
        Size.EXTREME_CLOSE: QCoreApplication.translate("Camera", "extreme close"),
        Size.INSERT: QCoreApplication.translate("Camera", "insert"),
    }[of]


def angle(of: Angle) -> str:
    """Where the camera looks from."""
    return {
        Angle.EYE: QCoreApplication.translate("Camera", "eye level"),
        Angle.LOW: QCoreApplication.translate("Camera", "low"),
        Angle.HIGH: QCoreApplication.translate("Camera", "high"),
        Angle.OVERHEAD: QCoreApplication.translate("Camera", "overhead"),
        Angle.DUTCH: QCoreApplication.translate("Camera", "dutch"),
        Angle.OVER_SHOULDER: QCoreApplication.translate("Camera", "over shoulder"),
        Angle.POINT_OF_VIEW: QCoreApplication.translate("Camera", "point of view"),
    }[of]


def movement(of: Movement) -> str:
    """How the camera moves."""
    return {
        Movement.STATIC: QCoreApplication.translate("Camera", "static"),
        Movement.PAN: QCoreApplication.translate("Camera", "pan"),
        Movement.TILT: QCoreApplication.translate("Camera", "tilt"),
        Movement.DOLLY_IN: QCoreApplication.translate("Camera", "dolly in"),
        Movement.DOLLY_OUT: QCoreApplication.translate("Camera", "dolly out"),
        Movement.TRUCK: QCoreApplication.translate("Camera", "truck"),
        Movement.CRANE: QCoreApplication.translate("Camera", "crane"),
        Movement.ZOOM: QCoreApplication.translate("Camera", "zoom"),
        Movement.ARC: QCoreApplication.translate("Camera", "arc"),
        Movement.HANDHELD: QCoreApplication.translate("Camera", "handheld"),
        Movement.WHIP_PAN: QCoreApplication.translate("Camera", "whip pan"),
        Movement.RACK_FOCUS: QCoreApplication.translate("Camera", "rack focus"),
    }[of]


def explained(of: Size | Angle | Movement) -> str:
    """What a choice means, for those who do not know the field's word."""
    return {
        Size.EXTREME_WIDE: QCoreApplication.translate("Camera", "Extreme wide: the place, people small in it"),
        Size.WIDE: QCoreApplication.translate("Camera", "Wide: people whole, with the place around them"),
        Size.FULL: QCoreApplication.translate("Camera", "Full: head to feet"),
        Size.MEDIUM_FULL: QCoreApplication.translate("Camera", "Medium full: from the knees up"),
        Size.MEDIUM: QCoreApplication.translate("Camera", "Medium: from the waist up"),
        Size.MEDIUM_CLOSE: QCoreApplication.translate("Camera", "Medium close: from the chest up"),
        Size.CLOSE: QCoreApplication.translate("Camera", "Close: the face"),
        Size.EXTREME_CLOSE: QCoreApplication.translate("Camera", "Extreme close: the eyes, a detail of the face"),
        Size.INSERT: QCoreApplication.translate("Camera", "Insert: a thing fills the frame"),
        Angle.EYE: QCoreApplication.translate("Camera", "Eye level: as people see each other"),
        Angle.LOW: QCoreApplication.translate("Camera", "Low: looking up, people seem strong"),
        Angle.HIGH: QCoreApplication.translate("Camera", "High: looking down, people seem small"),
        Angle.OVERHEAD: QCoreApplication.translate("Camera", "Overhead: straight down"),
        Angle.DUTCH: QCoreApplication.translate("Camera", "Dutch: the horizon leans"),
        Angle.OVER_SHOULDER: QCoreApplication.translate("Camera", "Over the shoulder of who listens"),
        Angle.POINT_OF_VIEW: QCoreApplication.translate("Camera", "Point of view: through their eyes"),
        Movement.STATIC: QCoreApplication.translate("Camera", "Static: the camera does not move"),
        Movement.PAN: QCoreApplication.translate("Camera", "Pan: it turns to the side"),
        Movement.TILT: QCoreApplication.translate("Camera", "Tilt: it turns up or down"),
        Movement.DOLLY_IN: QCoreApplication.translate("Camera", "Dolly in: it rolls closer"),
        Movement.DOLLY_OUT: QCoreApplication.translate("Camera", "Dolly out: it rolls back"),
        Movement.TRUCK: QCoreApplication.translate("Camera", "Truck: it travels alongside"),
        Movement.CRANE: QCoreApplication.translate("Camera", "Crane: it rises"),
        Movement.ZOOM: QCoreApplication.translate("Camera", "Zoom: the lens narrows, the camera stays"),
        Movement.ARC: QCoreApplication.translate("Camera", "Arc: it circles around"),
        Movement.HANDHELD: QCoreApplication.translate("Camera", "Handheld: it breathes with who holds it"),
        Movement.WHIP_PAN: QCoreApplication.translate("Camera", "Whip pan: it turns so fast that all blurs"),
        Movement.RACK_FOCUS: QCoreApplication.translate("Camera", "Rack focus: the sharpness goes from near to far"),
    }[of]


def time(of: TimeOfDay) -> str:
    """A time of day."""
    return {
        TimeOfDay.DAWN: QCoreApplication.translate("Scene", "dawn"),
        TimeOfDay.DAY: QCoreApplication.translate("Scene", "day"),
        TimeOfDay.GOLDEN_HOUR: QCoreApplication.translate("Scene", "golden hour"),
        TimeOfDay.DUSK: QCoreApplication.translate("Scene", "dusk"),
        TimeOfDay.NIGHT: QCoreApplication.translate("Scene", "night"),
    }[of]


def weather(of: Weather) -> str:
    """A weather."""
    return {
        Weather.CLEAR: QCoreApplication.translate("Scene", "clear"),
        Weather.OVERCAST: QCoreApplication.translate("Scene", "overcast"),
        Weather.RAIN: QCoreApplication.translate("Scene", "rain"),
        Weather.STORM: QCoreApplication.translate("Scene", "storm"),
        Weather.SNOW: QCoreApplication.translate("Scene", "snow"),
        Weather.FOG: QCoreApplication.translate("Scene", "fog"),
        Weather.WIND: QCoreApplication.translate("Scene", "wind"),
    }[of]


def mood(of: Mood) -> str:
    """A mood."""
    return {
        Mood.NEUTRAL: QCoreApplication.translate("Scene", "neutral"),
        Mood.CALM: QCoreApplication.translate("Scene", "calm"),
        Mood.TENDER: QCoreApplication.translate("Scene", "tender"),
        Mood.JOYFUL: QCoreApplication.translate("Scene", "joyful"),
        Mood.SAD: QCoreApplication.translate("Scene", "sad"),
        Mood.MYSTERIOUS: QCoreApplication.translate("Scene", "mysterious"),
        Mood.TENSE: QCoreApplication.translate("Scene", "tense"),
        Mood.VIOLENT: QCoreApplication.translate("Scene", "violent"),
        Mood.TRIUMPHANT: QCoreApplication.translate("Scene", "triumphant"),
    }[of]


def kind(of: str) -> str:
    """What kind of being a character is."""
    return {
        "person": QCoreApplication.translate("Terms", "person"),
        "child": QCoreApplication.translate("Terms", "child"),
        "robot": QCoreApplication.translate("Terms", "robot"),
        "dog": QCoreApplication.translate("Terms", "dog"),
        "cat": QCoreApplication.translate("Terms", "cat"),
        "horse": QCoreApplication.translate("Terms", "horse"),
        "bird": QCoreApplication.translate("Terms", "bird"),
    }[of]


def on_one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def action(shot: Shot) -> str:
    """What happens in a shot, or what its card says, on one line."""
    return on_one_line(shot.card or shot.action)


def spoken(film: Film, shot: Shot) -> tuple[str, ...]:
    """What is said in a shot, line by line: “Mia: It's moving again.”"""
    said = QCoreApplication.translate("Terms", "{0}: {1}", "who says what")
    return tuple(said.format(film.characters_by_id[line.character].name, on_one_line(line.text)) for line in shot.lines)


def people(film: Film, shot: Shot) -> str:
    """Who is in a shot, the most important first."""
    return ", ".join(film.characters_by_id[name].name for name in shot.characters)


def heading(film: Film, scene: Scene) -> str:
    """Where a scene plays, as the script says it, else the place's name."""
    return scene.heading or film.locations_by_id[scene.location].name


def note_signed(note: Note) -> str:
    """A note with who wrote it and when."""
    when = ""
    if note.written is not None:
        local = QDateTime.fromSecsSinceEpoch(int(note.written.timestamp()))
        when = QLocale().toString(local, QLocale.FormatType.ShortFormat)
    return " · ".join(part for part in (note.author, when) if part)


def notes(shot: Shot) -> str:
    """What people note on a shot, on one line."""
    return " / ".join(on_one_line(note.text) for note in shot.notes)


def numbers(film: Film, shots: tuple[str, ...] | list[str]) -> str:
    """A few shots by their numbers; many by how many they are."""
    names = [film.shots_by_id[shot].number for shot in shots if shot in film.shots_by_id]
    if len(names) <= 3:
        return ", ".join(names)
    return shots_counted(len(names))


def shots_counted(count: int) -> str:
    """How many shots there are."""
    if count == 1:
        return QCoreApplication.translate("Terms", "1 shot")
    return QCoreApplication.translate("Terms", "%n shots", "", count)


def scenes_counted(count: int) -> str:
    """How many scenes there are."""
    if count == 1:
        return QCoreApplication.translate("Terms", "1 scene")
    return QCoreApplication.translate("Terms", "%n scenes", "", count)


def described(film: Film, shot: Shot, state: State) -> str:
    """A shot in one sentence, for a screen reader."""
    parts = (shot.number, size(shot.camera.size), seconds(shot.frames, film), word(state), action(shot))
    sentence = QCoreApplication.translate("Terms", "Shot {0}, {1}, {2}, {3}. {4}").format(*parts)
    noted = QCoreApplication.translate("Terms", "Notes: {0}").format(notes(shot)) if shot.notes else ""
    return " ".join((sentence, *spoken(film, shot), noted)).strip()


def aged(character: Character) -> str:
    """Kind and age in a few words: "child, 9"; of a person the age is enough."""
    if character.age is None:
        return kind(character.kind)
    if character.kind == "person":
        return QCoreApplication.translate("Terms", "{0} years").format(character.age)
    return QCoreApplication.translate("Terms", "{0}, {1}", "kind, age").format(kind(character.kind), character.age)
