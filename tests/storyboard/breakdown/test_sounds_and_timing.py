"""What is heard, and how long things take."""

from __future__ import annotations

import doctest

import pytest

from storyboard.breakdown import directions, people, sounds
from storyboard.breakdown.sounds import heard_in
from storyboard.breakdown.timing import action_seconds, card_seconds, speech_seconds
from tests.storyboard.breakdown.films import in_kitchen


@pytest.mark.parametrize(
    ("action", "sound"),
    [
        ("The door slams behind her.", "door slams"),
        ("She slams the heavy door.", "door slams"),
        ("Lightning splits the sky.", "thunder"),
        ("Waves break on the rocks.", "wave crash"),
        ("A phone rings in the dark.", "phone rings"),
        ("The coffee machine hisses.", "coffee machine hisses"),
        ("Gulls wheel overhead.", "gulls"),
        ("He strikes a match.", "match strikes"),
        ("Glass shatters.", "glass breaks"),
        ("She runs down the alley.", "footsteps running on stone"),
        ("He walks across the snow.", "footsteps on snow"),
        ("A dog barks.", "dog barks"),
        ("远处雷声滚滚。", "thunder"),
        ("门外有人敲门。", "knock"),
        ("她跑过石桥。", "footsteps running on stone"),
    ],
)
def test_an_action_is_heard(action: str, sound: str) -> None:
    assert sound in [name for name, _ in heard_in(action)]


@pytest.mark.parametrize(
    "action",
    ["She waves goodbye.", "He sits in silence.", "The rain has stopped.", "他静静坐着。", "A raincoat on a hook."],
)
def test_what_makes_no_sound_is_not_heard(action: str) -> None:
    assert heard_in(action) == []


def test_a_sound_comes_when_the_action_tells_it() -> None:
    assert heard_in("A door slams. She waits and waits and waits. A phone rings.") == [
        ("door slams", 0.03),
        ("phone rings", 0.8),
    ]


def test_a_din_is_three_sounds_at_most() -> None:
    everything = "Thunder. An explosion. Gunshots. Glass shatters. A dog barks. A phone rings. A siren."
    assert len(heard_in(everything)) == 3


def test_cues_lie_inside_their_shot() -> None:
    for shot in in_kitchen("A stove.", "TOM (40, cap) slams the door, drops the pot and the phone rings."):
        assert all(cue.offset < shot.frames for cue in shot.cues)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("No.", 0.3, 0.7),
        ("Lighthouse, this is Marigold. I can't see you!", 2.4, 4.2),
        ("The quick brown fox jumps over the lazy dog.", 2.2, 3.4),
        ("爷爷，妈妈收到船了吗？", 2.0, 3.4),
        ("こんにちは、元気ですか。", 1.5, 3.0),
        ("Où est la bibliothèque, s'il vous plaît ?", 2.0, 4.0),
        ("1984", 1.0, 2.5),
    ],
)
def test_a_line_takes_as_long_as_it_takes_to_say(text: str, low: float, high: float) -> None:
    assert low <= speech_seconds(text) <= high


def test_a_whisper_is_slower_and_a_pause_is_time() -> None:
    assert speech_seconds("I am here.", "whispering") > speech_seconds("I am here.")
    assert speech_seconds("I... am... here.") > speech_seconds("I am here.")


def test_actions_and_cards_stay_watchable() -> None:
    assert action_seconds("Dark.") == 1.2
    assert action_seconds("word " * 200) == 7.0
    assert card_seconds("END") == 2.5
    assert 2.5 < card_seconds("In the winter of that year nobody came down from the mountain") < 6


@pytest.mark.parametrize("module", [sounds, directions, people])
def test_the_examples_in_the_docstrings_are_true(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
