"""Frames, rates and timecode agree with the clock and with SMPTE ST 12-1."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.errors import FilmError
from storyboard.time import (
    FILM,
    NTSC,
    NTSC_60,
    can_drop,
    frames_to_hold,
    from_timecode,
    nominal,
    parse_rate,
    rate_name,
    timecode,
    to_frames,
    to_seconds,
)

RATES = [Fraction(24), FILM, Fraction(25), NTSC, Fraction(30), Fraction(48), Fraction(50), NTSC_60, Fraction(60)]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("24", Fraction(24)),
        (" 25 fps ", Fraction(25)),
        ("23.976", FILM),
        ("23.98", FILM),
        ("29.97", NTSC),
        ("59.94", NTSC_60),
        ("59.940", NTSC_60),
        ("30000/1001", NTSC),
        ("24000/1001", FILM),
        ("12.5", Fraction(25, 2)),
        ("24.0", Fraction(24)),
    ],
)
def test_a_rate_is_read_as_people_write_it(text: str, rate: Fraction) -> None:
    assert parse_rate(text) == rate


@pytest.mark.parametrize("text", ["", "fast", "-24", "24/0", "0/0", "1e3", "nan", "inf", "24,5", "٢٤", "2" * 40])
def test_what_is_not_a_rate_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(FilmError, match=r"write one like 24, 29\.97"):
        parse_rate(text)


@pytest.mark.parametrize("text", ["0", "241", "0/5"])
def test_a_rate_out_of_range_is_refused(text: str) -> None:
    with pytest.raises(FilmError, match="out of range"):
        parse_rate(text)


@pytest.mark.parametrize("rate", RATES)
def test_a_rate_s_name_reads_back_as_the_rate(rate: Fraction) -> None:
    assert parse_rate(rate_name(rate)) == rate
    assert rate_name(FILM) == "23.976"


def test_the_nominal_rate_counts_labels() -> None:
    assert [nominal(rate) for rate in RATES] == [24, 24, 25, 30, 30, 48, 50, 60, 60]
    with pytest.raises(FilmError, match="at least 1"):
        nominal(Fraction(1, 4))


def test_only_29_97_and_its_multiples_drop_frames() -> None:
    assert [rate for rate in RATES if can_drop(rate)] == [NTSC, NTSC_60]
    with pytest.raises(FilmError, match="no drop-frame timecode at 24 "):
        timecode(0, Fraction(24), drop=True)
    with pytest.raises(FilmError, match=r"no drop-frame timecode at 23\.976 "):
        from_timecode("00:00:00;00", FILM)


@pytest.mark.parametrize(("rate", "frames", "end"), [(NTSC, 107_892, "01:00:00;00"), (NTSC_60, 35_964, "00:10:00;00")])
def test_every_frame_of_an_hour_of_drop_frame_reads_back(rate: Fraction, frames: int, end: str) -> None:
    labels = [timecode(frame, rate, drop=True) for frame in range(frames + 1)]
    assert labels == sorted(labels), "labels never go back"
    assert len(set(labels)) == len(labels)
    assert labels[-1] == end
    assert all(from_timecode(label, rate) == frame for frame, label in enumerate(labels))


@pytest.mark.parametrize(
    ("frame", "label"),
    [
        (0, "00:00:00;00"),
        (1799, "00:00:59;29"),
        (1800, "00:01:00;02"),
        (17_981, "00:09:59;29"),
        (17_982, "00:10:00;00"),
        (17_982 + 1800, "00:11:00;02"),
        (107_892 + 2, "01:00:00;02"),
        (2_589_407, "23:59:59;29"),
        (2_589_408, "00:00:00;00"),
    ],
)
def test_drop_frame_labels_at_the_edges_of_minutes(frame: int, label: str) -> None:
    assert timecode(frame, NTSC, drop=True) == label


def test_drop_frame_keeps_pace_with_the_clock() -> None:
    for minutes in (1, 10, 59, 60, 1439):
        frame = from_timecode(f"{minutes // 60:02}:{minutes % 60:02}:00;{'02' if minutes % 10 else '00'}", NTSC)
        assert abs(to_seconds(frame, NTSC) - minutes * 60) < Fraction(1, 10)


@given(st.sampled_from([*RATES, Fraction(120), 4 * NTSC]), st.integers(0, 23 * 3600 * 24))
def test_any_frame_reads_back_without_drop(rate: Fraction, frame: int) -> None:
    assert from_timecode(timecode(frame, rate), rate) == frame


@given(st.integers(0, 2_589_407))
def test_any_frame_of_a_day_reads_back_with_drop(frame: int) -> None:
    assert from_timecode(timecode(frame, NTSC, drop=True), NTSC) == frame


@pytest.mark.parametrize(
    "text", ["", "1:00:00:00", "01:00:00", "01-00-00-00", "aa:00:00:00", "-01:00:00:00", "00:00:00:0", "٠١:00:00:00"]
)
def test_what_is_not_a_timecode_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(FilmError, match=r"write hours:minutes:seconds:frames, like 01:00:00:00"):
        from_timecode(text, Fraction(24))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("24:00:00:00", "24 hours; at 24 they go from 0 to 23"),
        ("00:60:00:00", "60 minutes"),
        ("00:00:61:00", "61 seconds"),
        ("00:00:00:24", "24 frames; at 24 they go from 0 to 23"),
    ],
)
def test_a_field_out_of_range_is_named(text: str, field: str) -> None:
    with pytest.raises(FilmError, match=field):
        from_timecode(text, Fraction(24))


@pytest.mark.parametrize(
    ("text", "rate", "following"),
    [
        ("00:01:00;00", NTSC, "00:01:00;02"),
        ("01:09:00;01", NTSC, "01:09:00;02"),
        ("00:01:00;03", NTSC_60, "00:01:00;04"),
        ("00:01:00;000", 4 * NTSC, "00:01:00;008"),
    ],
)
def test_a_label_that_drop_frame_skips_is_refused_and_the_next_one_named(
    text: str, rate: Fraction, following: str
) -> None:
    with pytest.raises(FilmError, match=f"{text} does not exist.*{following}"):
        from_timecode(text, rate)


def test_a_frame_before_the_first_has_no_label() -> None:
    with pytest.raises(FilmError, match="Frame -1 is before the first"):
        timecode(-1, Fraction(24))


@given(st.sampled_from(RATES), st.integers(0, 10**9))
def test_a_frame_s_time_is_exact_and_names_the_frame_again(rate: Fraction, frame: int) -> None:
    assert to_frames(to_seconds(frame, rate), rate) == frame
    assert frames_to_hold(to_seconds(frame, rate), rate) == frame


@given(st.sampled_from(RATES), st.floats(0, 10**6))
def test_frames_that_hold_a_time_are_the_fewest_that_do(rate: Fraction, seconds: float) -> None:
    frames = frames_to_hold(seconds, rate)
    assert to_seconds(frames, rate) >= Fraction(seconds) > to_seconds(frames - 1, rate)


def test_halfway_between_two_frames_belongs_to_the_later() -> None:
    assert [to_frames(Fraction(n, 48), Fraction(24)) for n in range(4)] == [0, 1, 1, 2]


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), float("-inf")])
def test_a_time_that_is_no_number_is_refused(seconds: float) -> None:
    for convert in (to_frames, frames_to_hold):
        with pytest.raises(FilmError, match="finite"):
            convert(seconds, Fraction(24))
