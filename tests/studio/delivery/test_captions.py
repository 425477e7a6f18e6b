"""Captions stand with the voice, can be read in time, and carry words only."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pysubs2
import pytest

from storyboard.errors import DeliveryError
from storyboard.model import Character, Cut, Film, Line, Location, Scene, Shot, Use
from storyboard.speech import Phoneme, Speech
from storyboard.timeline import Timeline, lay_out
from studio.delivery.captions import Caption, captions, write_captions


def film_of(*shots: tuple[int, tuple[Line, ...]]) -> Film:
    return Film(
        title="t",
        characters=(Character(id="mia", name="Mia"), Character(id="tom", name="Tom")),
        locations=(Location(id="l", name="Pier"),),
        scenes=(Scene(id="s", number="1", location="l"),),
        shots=tuple(
            Shot(id=f"s{number}", scene="s", number=str(number), frames=frames, lines=lines)
            for number, (frames, lines) in enumerate(shots)
        ),
        cuts=(Cut(id="c", name="Main", uses=tuple(Use(id=f"u{n}", shot=f"s{n}") for n in range(len(shots)))),),
    )


def laid(film: Film, **changes: object) -> Timeline:
    cut = film.cuts[0]
    return lay_out(film, cut.with_(uses=(cut.uses[0].with_(**changes), *cut.uses[1:])), {})


def say(text: str, offset: int = 0, *, who: str = "mia", placed: str = "on", line: str = "l1") -> Line:
    return Line(id=line, character=who, text=text, offset=offset, placed=placed)  # type: ignore[arg-type]


def spoken(milliseconds: int, *phonemes: tuple[int, int]) -> Speech:
    sounds = tuple(Phoneme(symbol="a", start_ms=start, end_ms=end) for start, end in phonemes)
    return Speech(duration_ms=milliseconds, phonemes=sounds)


def test_a_caption_stands_from_the_voices_first_frame_to_its_last() -> None:
    film = film_of((48, ()), (96, (say("Nobody came.", 12),)))
    (caption,) = captions(film, laid(film), {"l1": spoken(1500)})
    assert caption == Caption(start=60, end=96, lines=("Nobody came.",))


def test_a_trim_moves_a_caption_and_cuts_off_what_is_not_heard() -> None:
    film = film_of((96, (say("Nobody came to the pier.", 20),)), (96, ()))
    timeline = laid(film, first=30, frames=40)
    (caption,) = captions(film, timeline, {"l1": spoken(1500)})
    assert (caption.start, caption.end) == (0, 29)  # the voice ends on frame 26, but its words take longer to read
    early = laid(film, first=0, frames=10)
    assert captions(film, early, {"l1": spoken(1500)}) == ()
    assert len(captions(film, laid(film, first=0, frames=10, lag=30), {"l1": spoken(1500)})) == 1


def test_a_caption_stays_until_it_can_be_read_if_nobody_else_speaks() -> None:
    quick = "This was said far too quickly to read."
    film = film_of((240, (say(quick),)))
    (alone,) = captions(film, laid(film), {"l1": spoken(500)})
    assert alone.end - alone.start >= len(quick.replace(" ", "")) / 17 * 24
    film = film_of((240, (say(quick), say("Yes.", 14, line="l2"))))
    first, second = captions(film, laid(film), {"l1": spoken(500), "l2": spoken(400)})
    assert first.end == second.start == 14
    assert second.end - second.start == 20


def test_captions_of_a_long_line_change_while_the_voice_breathes() -> None:
    text = "I saw the light go out, and then the whole coast went dark. Nobody came to the pier that night."
    film = film_of((240, (say(text),)))
    speech = spoken(6000, (0, 3400), (4000, 6000))
    first, second = captions(film, laid(film), {"l1": speech})
    assert first.end == second.start == 96
    assert second.lines == ("Nobody came to the pier that night.",)


def test_a_voice_over_is_italic_and_a_speaker_out_of_the_picture_is_named() -> None:
    film = film_of((240, (say("I remember.", placed="over"), say("Mia!", 48, who="tom", placed="off", line="l2"))))
    over, off = captions(film, laid(film), {"l1": spoken(900), "l2": spoken(500)})
    assert over.italic
    assert (off.lines, off.italic) == (("Tom: Mia!",), False)


def test_two_who_speak_at_once_share_a_caption_with_a_line_for_each() -> None:
    film = film_of((240, (say("Wait!", 0), say("Go on!", 4, who="tom", line="l2"))))
    (both,) = captions(film, laid(film), {"l1": spoken(1000), "l2": spoken(1000)})
    assert both.lines == ("– Wait!", "– Go on!")
    assert (both.start, both.end) == (0, 28)


def test_no_caption_ever_overlaps_another() -> None:
    lines = tuple(
        say("A rather long line that goes on and on for a while." * 2, 10 * n, line=f"l{n}") for n in range(8)
    )
    film = film_of((240, lines))
    shown = captions(film, laid(film), {f"l{n}": spoken(3000) for n in range(8)})
    assert all(before.end <= after.start for before, after in pairwise(shown))
    assert all(caption.start < caption.end <= 240 for caption in shown)
    assert len(shown) >= 8


def test_a_line_without_a_voice_gets_the_time_to_read_it() -> None:
    film = film_of((240, (say("没有人来。"),)))
    (caption,) = captions(film, laid(film), {})
    assert 18 <= caption.end <= 24


@pytest.mark.parametrize("ending", ["srt", "vtt", "ass"])
def test_captions_are_read_back_with_their_times_in_utf8(tmp_path: Path, ending: str) -> None:
    shown = (
        Caption(start=0, end=24, lines=("没有人来。", "المنارة")),
        Caption(start=24, end=30, lines=("I remember.",), italic=True),
    )
    path = tmp_path / f"film.{ending}"
    write_captions(shown, Fraction(24000, 1001), path)
    events = pysubs2.load(str(path), encoding="utf-8").events
    assert [(event.start, event.end) for event in events] == [
        (pytest.approx(0, abs=10), pytest.approx(1001, abs=10)),
        (pytest.approx(1001, abs=10), pytest.approx(1251, abs=10)),
    ]
    assert events[0].plaintext == "没有人来。\nالمنارة"
    assert r"{\i1}" in events[1].text


def test_words_that_look_like_commands_stay_words(tmp_path: Path) -> None:
    words = r"{\pos(0,0)} a\Nb <font size=99>x</font> 00:00 --> 01:00"
    write_captions((Caption(start=0, end=24, lines=(words,)),), Fraction(24), tmp_path / "film.srt")
    text = (tmp_path / "film.srt").read_text(encoding="utf-8")
    assert text.splitlines()[2] == "(⧵pos(0,0)) a⧵Nb ‹font size=99›x‹/font› 00:00 → 01:00"
    assert text.count("-->") == 1


def test_captions_that_cannot_be_written_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match=r"film\.srt cannot be written"):
        write_captions((), Fraction(24), tmp_path / "nowhere" / "film.srt")
