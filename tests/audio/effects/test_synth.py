"""Effects, judged by what the real thing has: its onsets, its partials, its colour, its level."""

from __future__ import annotations

import numpy as np
import pytest

from audio.effects.synth import SOUNDS, Synth
from audio.effects.words import PHRASES, is_running, known, name_of, surface_of, times_of
from audio.recipes import EffectRecipe
from tests.audio.measures import RATE, Sound, centroid, decibels, flatness, levels, onsets, rms, share, strongest


def hear(description: str, **rest: object) -> Sound:
    return Synth().effect(EffectRecipe.model_validate({"description": description, **rest}))


@pytest.mark.parametrize("name", PHRASES)
def test_every_sound_is_finite_within_range_and_ends_without_a_click(name: str) -> None:
    sound = hear(PHRASES[name].split(";")[0])
    assert name_of(PHRASES[name].split(";")[0]) == name
    assert sound.ndim == 2 and sound.shape[1] == 2
    assert 0.1 < len(sound) / RATE < 12
    assert np.isfinite(sound).all()
    assert 0.01 < np.abs(sound).max() < 1.0
    assert np.abs(sound[:2]).max() < 0.02 and np.abs(sound[-2:]).max() < 0.002
    assert abs(float(sound.mean())) < 0.003


def test_every_phrase_has_a_maker_and_every_maker_a_phrase() -> None:
    assert set(PHRASES) == set(SOUNDS) | {"footsteps"}


@pytest.mark.parametrize(
    ("description", "name"),
    [
        ("The door SLAMS behind her", "door slam"),
        ("a door creaks open", "door creak"),
        ("three knocks at the door", "knock"),
        ("distant thunder", "distant thunder"),
        ("Thunder cracks overhead", "thunder"),
        ("a gull cries", "gull"),
        ("phone rings", "phone ring"),
        ("her mobile phone rings", "mobile"),
        ("glass shatters", "glass break"),
        ("glasses clink", "glass clink"),
        ("cup on saucer", "cup"),
        ("the espresso machine hisses", "coffee machine"),
        ("coffee being poured", "pour"),
        ("beans grinding", "grinder"),
        ("a car passes", "pass by"),
        ("car horn", "car horn"),
        ("the ship's horn sounds", "boat horn"),
        ("foghorn", "foghorn"),
        ("an engine starts", "engine start"),
        ("a match is struck", "match"),
        ("lamp switch", "switch"),
        ("a dog barks", "dog"),
        ("horses galloping", "hooves"),
        ("church bells", "church bell"),
        ("the clock ticks", "clock"),
        ("keyboard typing", "typing"),
        ("wind gusts", "wind"),
        ("waves crash on the rocks", "wave"),
        ("radio static", "static"),
        ("robot servo", "servo"),
        ("远处的雷声", "distant thunder"),
        ("敲门声", "knock"),
        ("脚步声", "footsteps"),
        ("海浪拍打礁石", "wave"),
        ("雨声", "rain"),
        ("杯子碎了", "glass break"),
    ],
)
def test_words_pick_the_sound_they_name(description: str, name: str) -> None:
    assert name_of(description) == name
    assert known(description)


def test_a_sound_nobody_knows_is_reported_and_becomes_a_soft_touch() -> None:
    for description in ("qwertyuiop", "the colour of absence", "沉默", ""):
        assert not known(description)
        assert not Synth().known(description)
    touch = hear("qwertyuiop")
    assert decibels(float(levels(touch, 0.1).max())) < -25
    assert centroid(touch) < 700


def test_the_words_say_how_often_and_on_what() -> None:
    assert times_of("knocks three times") == 3
    assert times_of("敲了两下") == 2
    assert times_of("a knock") == 0
    assert surface_of("footsteps on iron stairs") == "iron"
    assert surface_of("she walks through the snow") == "snow"
    assert surface_of("在碎石上的脚步") == "gravel"
    assert surface_of("footsteps") == "wood"
    assert is_running("he runs down the stairs") and not is_running("he walks")


def test_the_same_recipe_is_the_same_sound_and_another_seed_is_another_performance() -> None:
    assert np.array_equal(hear("rain"), hear("rain"))
    assert not np.array_equal(hear("rain"), hear("rain", seed=1))


def test_a_sound_is_exactly_as_long_as_the_cue_asks() -> None:
    for description in ("thunder", "knock", "rain", "footsteps", "siren", "unheard of"):
        assert len(hear(description, milliseconds=1250)) == 60_000


def test_three_knocks_are_three_knocks() -> None:
    assert len(onsets(hear("knocks three times"))) == 3
    assert len(onsets(hear("knocks twice"))) == 2


def test_feet_step_at_a_walking_pace_and_faster_when_they_run() -> None:
    walk = onsets(hear("footsteps on stone", milliseconds=4000), apart=0.3, rise=2.0)
    run = onsets(hear("running footsteps on stone", milliseconds=4000), apart=0.2, rise=2.0)
    assert 0.42 < np.median(np.diff(walk)) < 0.62
    assert 0.22 < np.median(np.diff(run)) < 0.36


def test_surfaces_sound_as_they_are() -> None:
    wood, gravel, iron, snow = (hear(f"footsteps on {what}") for what in ("wood", "gravel", "iron", "snow"))
    assert centroid(wood) < 600
    assert share(gravel, 1500, 9000) > 5 * share(wood, 1500, 9000)
    assert share(snow, 400, 4000) > share(wood, 400, 4000)
    assert flatness(gravel) > 2 * flatness(iron)


def test_a_slam_is_sudden_and_low_and_a_creak_is_neither() -> None:
    slam, creak = hear("door slams"), hear("door creaks")
    track = levels(slam)
    assert int(np.argmax(track)) < 8
    assert track[35:].max() < 0.1 * track.max()
    assert share(slam, 20, 300) > 0.6
    assert share(creak, 300, 3000) > 0.6
    assert levels(creak)[50:120].mean() > 0.15 * levels(creak).max()


def test_thunder_cracks_then_rolls_for_seconds_and_far_off_only_rolls() -> None:
    near, far = hear("thunder"), hear("distant thunder")
    assert len(near) > 4 * RATE
    assert share(near, 20, 250) > 0.5
    assert levels(near, 0.1)[20:30].mean() > 0.02 * levels(near, 0.1).max()
    assert share(far, 1000, 20_000) < 0.01 < share(near, 1000, 20_000)
    assert decibels(rms(far)) < decibels(rms(near)) - 6


def test_a_wave_gathers_and_breaks_and_runs_back() -> None:
    track = levels(hear("a wave crashes"), 0.1)
    top = int(np.argmax(track)) * 0.1
    assert 1.2 < top < 3.0
    assert track[3] < 0.4 * track.max() and track[-3] < 0.4 * track.max()


def test_an_old_telephone_rings_twice_between_one_and_two_kilohertz() -> None:
    ring = hear("phone rings")
    assert share(ring, 1000, 4500) > 0.8
    track = levels(ring, 0.05)
    assert track[30:42].mean() < 0.35 * track[5:20].mean()


def test_glass_is_bright_and_breaks_into_many_pieces() -> None:
    clink, smash = hear("glasses clink"), hear("glass breaks")
    assert centroid(clink) > 2000 and centroid(smash) > 3500
    assert flatness(smash) > 3 * flatness(clink)


def test_horns_have_their_pitch() -> None:
    assert strongest(hear("foghorn"), 60, 300) < 235
    assert share(hear("foghorn"), 50, 1000) > 0.9
    assert share(hear("boat horn"), 120, 1500) > 0.9
    horn = hear("car horn")
    assert any(abs(strongest(horn, 380, 450) - 415) < 6 for _ in (0,))
    assert share(horn, 400, 4000) > 0.85


def test_a_siren_wails_up_and_down() -> None:
    siren = hear("siren")
    pitches = [strongest(siren[start : start + 4800], 550, 1500) for start in range(0, 4 * RATE, 6000)]
    assert max(pitches) > 1200 and min(pitches) < 760


def test_a_church_bell_strikes_at_once_and_rings_for_seconds() -> None:
    bell = hear("a church bell tolls once")
    track = levels(bell, 0.05)
    assert int(np.argmax(track)) <= 2
    assert 0.02 < track[40] / track.max() < 0.7
    assert flatness(bell) < 0.02


def test_a_clock_ticks_twice_a_second_and_a_heart_beats_low() -> None:
    assert np.median(np.diff(onsets(hear("clock ticks"), apart=0.2))) == pytest.approx(0.5, abs=0.02)
    assert share(hear("heartbeat"), 20, 160) > 0.8


def test_a_dog_barks_in_bursts_and_a_gull_cries_above_a_kilohertz() -> None:
    assert len(onsets(hear("a dog barks"), apart=0.3)) == 2
    assert share(hear("seagulls"), 1000, 6000) > 0.8
    assert 2000 < strongest(hear("a bird sings"), 500) < 8000


def test_a_car_comes_from_one_side_and_goes_to_the_other() -> None:
    car = hear("a car passes")
    left, right = (levels(car[:, side], 0.2) for side in (0, 1))
    assert left[4] > 1.3 * right[4] and right[-5] > 1.3 * left[-5]
    assert 0.3 < int(np.argmax(left + right)) / len(left) < 0.7


def test_a_shot_is_a_crack_and_an_explosion_is_long_and_low() -> None:
    shot, blast = hear("gunshot"), hear("explosion")
    assert int(np.argmax(levels(shot))) < 5
    assert share(shot, 1000, 20_000) > 0.1
    assert share(blast, 20, 300) > 0.6
    assert levels(blast, 0.1)[15] > 0.03 * levels(blast, 0.1).max()


def test_loud_things_are_louder_than_quiet_ones() -> None:
    order = ["explosion", "door slams", "phone rings", "footsteps", "cloth rustles"]
    loud = [float(levels(hear(each), 0.1).max()) for each in order]
    assert loud == sorted(loud, reverse=True)
    near, far = (float(levels(hear(each), 0.1).max()) for each in ("bell", "faint bell in the distance"))
    assert decibels(far) < decibels(near) - 6


def test_hiss_is_noise_and_a_beep_is_a_tone() -> None:
    assert flatness(hear("steam hisses")) > 50 * flatness(hear("computer beeps"))
    assert share(hear("radio static"), 300, 4500) > 0.9
