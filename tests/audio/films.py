"""A small film to be heard: four scenes, three voices, weather, cues and every kind of line."""

from __future__ import annotations

from storyboard.model import (
    Character,
    Cue,
    Cut,
    Film,
    Line,
    Location,
    Mood,
    Scene,
    Shot,
    TimeOfDay,
    Transition,
    Use,
    Weather,
)  # fmt: skip

LINES = (
    ("The lighthouse is moving again.", "mia", "", "on"),
    ("That is impossible. Lighthouses do not move.", "tom", "", "on"),
    ("Then what do you call that?", "mia", "shouting", "on"),
    ("灯塔又在移动了。", "mia", "quietly", "off"),
    ("Some nights the sea takes back what it has lent.", "keeper", "", "over"),
    ("Get the boat. Now!", "tom", "urgent", "on"),
)
CUES = ("thunder", "door slams", "seagulls cry", "foghorn", "footsteps on iron stairs", "wave crashes")


def small_film(shots: int = 8, **cut: object) -> Film:
    """A film of shots of four seconds at 24 fps; three in four have a line, all have a cue."""
    scenes = (
        Scene(id="s1", number="1", location="rock", time=TimeOfDay.NIGHT, weather=Weather.STORM, mood=Mood.TENSE),
        Scene(id="s2", number="2", location="lamp", time=TimeOfDay.NIGHT, weather=Weather.STORM, mood=Mood.MYSTERIOUS),
        Scene(id="s3", number="3", location="harbour", time=TimeOfDay.DAWN, mood=Mood.CALM),
        Scene(id="s4", number="4", location="rock", mood=Mood.TRIUMPHANT),
    )
    made = tuple(_shot(index, scenes[min(3, index * 4 // shots)]) for index in range(shots))
    uses = tuple(Use(id=f"use-{shot.id}", shot=shot.id) for shot in made)
    return Film(
        title="Lighthouse",
        characters=(
            Character(id="mia", name="Mia", sex="female", age=30),
            Character(id="tom", name="Tom", sex="male", age=40),
            Character(id="keeper", name="Keeper", sex="male", age=70),
        ),
        locations=(
            Location(id="rock", name="Lighthouse rock"),
            Location(id="lamp", name="Lamp room of the lighthouse", interior=True),
            Location(id="harbour", name="Harbour"),
        ),
        scenes=scenes,
        shots=made,
        cuts=(Cut.model_validate({"id": "cut", "name": "Film", "uses": uses, **cut}),),
    )


def dissolve(frames: int) -> Transition:
    return Transition(kind="dissolve", frames=frames)


def _shot(index: int, scene: Scene) -> Shot:
    text, character, manner, placed = LINES[index % len(LINES)]
    line = Line.model_validate(
        {"id": f"line-{index}", "character": character, "text": text, "manner": manner, "placed": placed, "offset": 14}
    )
    cue = Cue(id=f"cue-{index}", description=CUES[index % len(CUES)], offset=70)
    return Shot(
        id=f"shot-{index}",
        scene=scene.id,
        number=str(index + 1),
        frames=96,
        characters=("mia", "tom"),
        lines=() if index % 4 == 3 else (line,),
        cues=(cue,),
    )
