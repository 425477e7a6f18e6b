"""The cue sheet: what is heard when, for whole shots, trims, razors, dissolves, leads and lags."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest

from audio.cues import CueSheet, Sound, cue_sheet, sound_recipes
from audio.recipes import AmbienceRecipe, EffectRecipe, ScoreRecipe
from audio.voices.casting import voice_recipes
from storyboard.errors import SoundError
from storyboard.model import Cue, Film, Mood, Use
from storyboard.timeline import lay_out
from tests.audio.films import dissolve, small_film


def sheet_of(film: Film) -> CueSheet:
    cut = film.cuts[0]
    return cue_sheet(film, cut, lay_out(film, cut, {}), voice_recipes(film))


def with_uses(film: Film, *uses: Use, **cut: object) -> Film:
    return film.with_(cuts=(film.cuts[0].with_(uses=uses, **cut),))


def with_shot(film: Film, index: int, **changes: object) -> Film:
    shots = list(film.shots)
    shots[index] = shots[index].with_(**changes)
    return film.with_(shots=tuple(shots))


def kind(sheet: CueSheet, name: str) -> list[Sound]:
    return [sound for sound in sheet.sounds if sound.kind == name]


def test_lines_and_effects_stand_where_their_shots_do() -> None:
    sheet = sheet_of(small_film())
    assert [sound.start for sound in kind(sheet, "dialogue")] == [14, 110, 206, 398, 494, 590]
    assert [sound.start for sound in kind(sheet, "effect")] == [70 + 96 * index for index in range(8)]
    assert all(sound.frames is None for sound in kind(sheet, "dialogue"))


def test_a_dissolve_pulls_what_follows_earlier() -> None:
    film = small_film()
    uses = list(film.cuts[0].uses)
    uses[0] = uses[0].with_(transition=dissolve(12))
    sheet = sheet_of(with_uses(film, *uses))
    assert [sound.start for sound in kind(sheet, "dialogue")][:2] == [14, 98]


def test_a_line_before_the_trim_is_not_begun_in_the_middle() -> None:
    sheet = sheet_of(with_uses(small_film(), Use(id="a", shot="shot-0", first=20)))
    assert kind(sheet, "dialogue") == []
    assert [sound.start for sound in kind(sheet, "effect")] == [50]


def test_a_line_the_trim_cuts_off_rings_on_for_a_second_unless_someone_speaks() -> None:
    film = small_film()
    alone = sheet_of(with_uses(film, Use(id="a", shot="shot-0", frames=30), Use(id="b", shot="shot-3")))
    assert kind(alone, "dialogue")[0].frames == 30 + 24 - 14
    answered = sheet_of(with_uses(film, Use(id="a", shot="shot-0", frames=30), Use(id="b", shot="shot-1")))
    assert [(sound.start, sound.frames) for sound in kind(answered, "dialogue")] == [(14, 30), (44, None)]
    assert kind(answered, "dialogue")[0].fade_out > 0


def test_a_razor_does_not_cut_a_line_in_two() -> None:
    whole = sheet_of(with_uses(small_film(), Use(id="a", shot="shot-0")))
    parted = sheet_of(
        with_uses(small_film(), Use(id="a", shot="shot-0", frames=30), Use(id="b", shot="shot-0", first=30))
    )
    assert kind(parted, "dialogue") == kind(whole, "dialogue")
    assert kind(parted, "effect") == kind(whole, "effect")


def test_an_intercut_hears_a_line_once() -> None:
    uses = (
        Use(id="a", shot="shot-0", frames=48),
        Use(id="b", shot="shot-3", frames=24),
        Use(id="c", shot="shot-0", first=48),
    )
    assert len(kind(sheet_of(with_uses(small_film(), *uses)), "dialogue")) == 1


def test_sound_leads_its_picture_and_lags_behind_it() -> None:
    film = small_film()
    late = sheet_of(with_uses(film, Use(id="a", shot="shot-3"), Use(id="b", shot="shot-0", first=20, lead=10)))
    assert [sound.start for sound in kind(late, "dialogue")] == [90]
    lag = sheet_of(with_uses(film, Use(id="a", shot="shot-0", frames=12, lag=8), Use(id="b", shot="shot-3")))
    assert [sound.start for sound in kind(lag, "dialogue")] == [14]
    plain = sheet_of(with_uses(film, Use(id="a", shot="shot-0"), Use(id="b", shot="shot-4")))
    led = sheet_of(with_uses(film, Use(id="a", shot="shot-0"), Use(id="b", shot="shot-4", lead=12)))
    starts = [[sound.start for sound in kind(sheet, "ambience")] for sheet in (plain, led)]
    assert starts[1][1] == starts[0][1] - 12


def test_one_air_per_place_cross_faded_over_half_a_second() -> None:
    sheet = sheet_of(small_film())
    beds = kind(sheet, "ambience")
    assert [bed.label for bed in beds] == [
        "Lighthouse rock", "Lamp room of the lighthouse", "Harbour", "Lighthouse rock",
    ]  # fmt: skip
    assert beds[0].start == 0
    for before, after in itertools.pairwise(beds):
        assert before.frames is not None
        assert before.start + before.frames - after.start == 12
        assert before.fade_out == after.fade_in == 12
    last = beds[-1]
    assert last.frames is not None and last.start + last.frames == sheet.frames
    assert all(bed.loop and bed.duck for bed in beds)


def test_the_score_runs_the_whole_cut_with_its_moods_and_hits() -> None:
    sheet = sheet_of(small_film())
    (music,) = kind(sheet, "music")
    assert isinstance(music.recipe, ScoreRecipe)
    assert [(section.mood, section.frames) for section in music.recipe.sections] == [
        (Mood.TENSE, 192), (Mood.MYSTERIOUS, 192), (Mood.CALM, 192), (Mood.TRIUMPHANT, 192),
    ]  # fmt: skip
    assert music.recipe.hits == (192, 384, 576)
    assert (music.start, music.frames) == (0, sheet.frames)
    assert kind(sheet_of(small_film(score="none")), "music") == []


def test_voices_off_and_over_are_treated_and_indoors_has_a_room() -> None:
    sheet = sheet_of(with_uses(small_film(), *(Use(id=f"u{n}", shot=f"shot-{n}") for n in (0, 2, 4, 5))))
    assert [sound.treatment for sound in kind(sheet, "dialogue")] == ["", "room", "over", ""]
    film = with_shot(small_film(), 0, lines=(small_film().shots[0].lines[0].with_(placed="off"),))
    off = kind(sheet_of(film), "dialogue")[0]
    assert off.treatment == "off" and off.gain_db < 0
    film = with_shot(
        small_film(), 0, lines=(small_film().shots[0].lines[0].with_(placed="off", manner="over the radio"),)
    )
    assert kind(sheet_of(film), "dialogue")[0].treatment == "radio"


def test_effects_ring_over_a_cut_but_die_away_after_their_scene() -> None:
    sheet = sheet_of(small_film())
    first, second = kind(sheet, "effect")[:2]
    assert first.frames is not None and first.start + first.frames == 192 + 18
    assert second.frames is not None and second.start + second.frames == 192 + 18


def test_cues_of_ones_own_keep_their_file_gain_and_fades() -> None:
    song = Cue(
        id="song", kind="music", description="", file="music/song.flac", offset=24, gain_db=-3, fade_in=6, fade_out=12
    )
    sheet = sheet_of(with_shot(small_film(score="none"), 0, cues=(song,)))
    (sound,) = [sound for sound in sheet.sounds if sound.file]
    assert (sound.start, sound.frames, sound.source) == (24, 72, "music/song.flac")
    assert (sound.fade_in, sound.fade_out, sound.recipe) == (6, 12, None)
    trimmed = with_uses(with_shot(small_film(score="none"), 0, cues=(song,)), Use(id="a", shot="shot-0", first=40))
    (later,) = [sound for sound in sheet_of(trimmed).sounds if sound.file]
    assert (later.start, later.offset, later.frames) == (0, 16, 56)


def test_a_described_bed_is_an_ambience_and_a_timed_effect_has_its_length() -> None:
    cues = (
        Cue(id="a", kind="ambience", description="busy café"),
        Cue(id="b", description="rain", offset=10, frames=48),
    )
    recipes = sound_recipes(sheet_of(with_shot(small_film(), 0, cues=cues))).values()
    assert any(isinstance(recipe, AmbienceRecipe) and recipe.place == "busy café" for recipe in recipes)
    assert EffectRecipe(description="rain", milliseconds=2000) in recipes


def test_a_changed_word_changes_that_line_and_nothing_else() -> None:
    film = small_film()
    line = film.shots[1].lines[0]
    changed = with_shot(film, 1, lines=(line.with_(text="That is quite impossible."),))
    before, after = sheet_of(film), sheet_of(changed)
    assert before.digest() != after.digest()
    assert len(set(sound_recipes(after)) - set(sound_recipes(before))) == 1
    assert sheet_of(film).digest() == before.digest()


def test_recipes_are_listed_once_each() -> None:
    sheet = sheet_of(small_film(12))
    recipes = sound_recipes(sheet)
    assert list(recipes) == [recipe.digest() for recipe in recipes.values()]
    assert len([recipe for recipe in recipes.values() if isinstance(recipe, EffectRecipe)]) == 6


def test_a_line_without_a_voice_and_an_empty_cut_are_refused_in_a_sentence() -> None:
    film = small_film()
    cut = film.cuts[0]
    with pytest.raises(SoundError, match="has no voice; cast its character"):
        cue_sheet(film, cut, lay_out(film, cut, {}), {})
    empty = with_uses(film)
    with pytest.raises(SoundError, match="nothing to hear"):
        sheet_of(empty)


def test_what_is_seen_at_another_speed_is_heard_at_it_but_the_air_is_not() -> None:
    film = with_uses(small_film(4), Use(id="u", shot="shot-0", speed=Fraction(2)), Use(id="v", shot="shot-1"))
    sheet = sheet_of(film)
    assert [sound.speed for sound in kind(sheet, "dialogue")] == [2, 1]
    assert {sound.speed for sound in kind(sheet, "effect")} == {1, 2}
    assert {sound.speed for sound in sheet.sounds if sound.kind in ("ambience", "music")} == {1}


def test_a_title_card_keeps_the_air_it_interrupts() -> None:
    film = with_shot(small_film(), 2, card="TWO DAYS LATER", scene="s3")
    beds = kind(sheet_of(film), "ambience")
    assert [bed.label for bed in beds][:2] == ["Lighthouse rock", "Lamp room of the lighthouse"]


def test_the_sound_of_a_take_is_heard_where_the_take_is_seen_and_instead_of_effects_and_lines_on_screen() -> None:
    film = small_film(score="none")

    def heard(of: Film) -> tuple[Sound, ...]:
        files = {"shot-0": "takes/shot-0/a/sound.wav"}
        return cue_sheet(of, of.cuts[0], lay_out(of, of.cuts[0], {}), voice_recipes(of), files).sounds

    plain = sheet_of(film).sounds
    assert heard(film) == plain, "unasked, nothing of it is heard"
    both = heard(with_shot(film, 0, sound="both"))
    (own,) = [sound for sound in both if sound.file]
    assert (own.start, own.offset, own.frames, own.speed) == (0, 0, 96, 1)
    assert [sound for sound in both if not sound.file] == list(plain)
    instead = heard(with_shot(film, 0, sound="take"))
    gone = [sound for sound in plain if sound not in instead]
    assert [sound.label for sound in gone] == ["Mia: The lighthouse is moving again.", "thunder"]
    slow = Use(id="a", shot="shot-0", first=24, speed=Fraction(1, 2))
    (part,) = [each for each in heard(with_shot(with_uses(film, slow), 0, sound="take")) if each.file]
    assert (part.offset, part.speed) == (48, Fraction(1, 2))
