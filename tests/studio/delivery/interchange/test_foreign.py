"""Files that look as other programs write them: what is ours becomes the cut, what is not is listed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import opentimelineio as otio
import pytest

from storyboard.model import CUT, Transition
from studio.delivery.interchange.bringing_back import Proposal
from studio.delivery.interchange.handing_over import FORMATS
from tests.studio.delivery.interchange.films import cut_of, desk, ferry, xml_of

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def from_final_cut(tmp_path: Path) -> Proposal:
    return desk(tmp_path).bring_back(SAMPLES / "pro.fcpxml")


def test_final_cut_clips_connected_and_compound_become_uses(from_final_cut: Proposal) -> None:
    """1A dissolves to 1B, 1A lies over a part of that, and the compound clip gives the halves of two more."""
    assert cut_of(from_final_cut.film) == [
        ("1A", 2, 22, Transition(kind="dissolve", frames=4)),
        ("1B", 2, 8, CUT),
        ("1A", 12, 5, CUT),
        ("1B", 15, 7, CUT),
        ("1A", 12, 12, CUT),
        ("1B", 24, 6, Transition(kind="dissolve", frames=3)),
        ("1A", 4, 12, CUT),
    ]
    assert [use.speed for use in from_final_cut.film.cuts[0].uses] == [*[Fraction(1)] * 6, Fraction(1, 2)]


def test_final_cut_says_what_it_does_not_bring(from_final_cut: Proposal) -> None:
    left = "\n".join((*from_final_cut.changes, *from_final_cut.left))
    for words in (
        "The title “The Ferry” is left out",
        "Sound is not read back",
        "The transition “Swirl” is not known here; it became a dissolve.",
        "“drone” at 00:00:01:20 is no shot of this film",
        "18 frames of nothing at 00:00:01:14",
        "Shot 1A lies on a track above",
        "plays 24 frames here instead of 23: at this speed",
        "a new note says “Sky too bright Ask the grade.”",
    ):
        assert words in left, left


def test_a_drop_frame_list_with_effects_is_read(tmp_path: Path) -> None:
    here = desk(tmp_path, ferry(Fraction(30000, 1001)))
    proposal = here.bring_back(SAMPLES / "drop.edl")
    assert cut_of(proposal.film) == [
        ("1A", 0, 30, CUT),
        ("1B", 5, 10, Transition(kind="dissolve", frames=10)),
        ("1C", 2, 26, Transition(kind="wipe", frames=6)),
        ("1D", 0, 20, CUT),
        ("1F", 0, 28, CUT),
    ]
    assert proposal.film.cuts[0].fade_out == 8
    assert proposal.film.cuts[0].uses[1].speed == Fraction(1, 2)
    left = "\n".join((*proposal.changes, *proposal.left))
    for words in (
        "“DRONE” at 00:00:02:20 is no shot of this film",
        "Sound events are not read back",
        "Event 007 is a key",
        "ASC_SOP",
        "is not understood: “SOMETHING ELSE”",
        "a new note says “SKY TOO BRIGHT”",
    ):
        assert words in left, left


def test_nested_tracks_gaps_and_time_warps_of_otio(tmp_path: Path) -> None:
    here = desk(tmp_path)
    inner = otio.schema.Stack(
        "Middle",
        children=[
            otio.schema.Track(kind="Video", children=[_clip("1C", 0, 20), _clip("1D", 4, 10)]),
            otio.schema.Track(kind="Video", children=[_gap(5), _clip("1E", 7, 6)]),
        ],
        source_range=_range(2, 24),
    )
    slow = _clip("1F", 0, 12)
    slow.effects.append(otio.schema.LinearTimeWarp("slow", time_scalar=0.5))
    still = _clip("1F", 20, 4)
    still.effects.append(otio.schema.FreezeFrame())
    graded = _clip("1A", 0, 10)
    graded.effects.append(otio.schema.Effect("grade", effect_name="Lift"))
    off = _clip("1B", 0, 10)
    off.enabled = False
    track = otio.schema.Track(kind="Video", children=[graded, off, _gap(3), inner, slow, still])
    titles = otio.schema.Track(kind="Video", children=[_gap(50), _clip("Credits", 0, 10)])
    timeline = otio.schema.Timeline("Foreign", tracks=[track, titles])
    timeline.to_json_file(str(tmp_path / "foreign.otio"))

    proposal = here.bring_back(tmp_path / "foreign.otio")
    assert [row[:3] for row in cut_of(proposal.film)] == [
        ("1A", 0, 10),
        ("1C", 2, 3),
        ("1E", 7, 6),
        ("1C", 11, 9),
        ("1D", 4, 6),
        ("1F", 0, 6),
        ("1F", 20, 4),
    ]
    assert [use.speed for use in proposal.film.cuts[0].uses[-2:]] == [Fraction(1, 2), 1]
    left = "\n".join((*proposal.changes, *proposal.left))
    for words in ("“1A” has the effect “grade”", "“1B” is switched off", "13 frames of nothing", "frozen",
                  "“Credits” at 00:00:02:02 is no shot"):  # fmt: skip
        assert words in left, left


def test_a_file_at_another_rate_is_moved_to_the_nearest_frames(tmp_path: Path) -> None:
    here = desk(tmp_path)
    track = otio.schema.Track(kind="Video", children=[_clip("1A", 5, 20, rate=25)])
    otio.schema.Timeline("PAL", tracks=[track]).to_json_file(str(tmp_path / "pal.otio"))
    proposal = here.bring_back(tmp_path / "pal.otio")
    assert cut_of(proposal.film)[0][:3] == ("1A", 5, 19)
    assert any("fall between frames at 24" in sentence for sentence in proposal.left)


def test_a_second_video_track_of_a_list_covers_the_first(tmp_path: Path) -> None:
    here = desk(tmp_path)
    lines = (
        "TITLE: TWO",
        "001  1A  V   C  00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00",
        "002  1B  V2  C  00:00:00:10 00:00:00:16 01:00:00:08 01:00:00:14",
    )
    (tmp_path / "two.edl").write_text("\n".join(lines), encoding="utf-8")
    proposal = here.bring_back(tmp_path / "two.edl")
    assert [row[:3] for row in cut_of(proposal.film)] == [("1A", 0, 8), ("1B", 10, 6), ("1A", 14, 10)]


def test_a_clip_without_a_length_is_listed_and_the_rest_is_read(tmp_path: Path) -> None:
    here = desk(tmp_path)
    track = otio.schema.Track(kind="Video", children=[otio.schema.Clip("1B"), _clip("1C", 1, 9)])
    otio.schema.Timeline("Odd", tracks=[track]).to_json_file(str(tmp_path / "odd.otio"))
    proposal = here.bring_back(tmp_path / "odd.otio")
    assert [row[:3] for row in cut_of(proposal.film)] == [("1C", 1, 9)]
    assert "“1B” has no length in the file, and is left out." in proposal.left


def test_clips_are_known_by_copied_media_whatever_they_are_called(tmp_path: Path) -> None:
    here = desk(tmp_path)
    clip = _clip("Shot with the hat", 3, 9)
    clip.media_reference = otio.schema.ExternalReference("file:///C:/Users/Editor/ferry%20media/shot-1b-1.mp4")
    otio.schema.Timeline("Renamed", tracks=[otio.schema.Track(kind="Video", children=[clip])]).to_json_file(
        str(tmp_path / "renamed.otio")
    )
    assert cut_of(here.bring_back(tmp_path / "renamed.otio").film)[0][:3] == ("1B", 3, 9)


def test_a_second_film_of_the_same_format_names_is_not_mistaken(tmp_path: Path) -> None:
    """A final cut of fcp7 kind is refused by name rather than half read."""
    here = desk(tmp_path)
    out = tmp_path / "cut.xml"
    here.hand_over(FORMATS["fcp7"].name, out)
    assert xml_of(out).tag == "xmeml"
    from storyboard.errors import DeliveryError

    with pytest.raises(DeliveryError, match="xmeml"):
        here.bring_back(out)


def _range(start: float, frames: float, rate: float = 24) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, rate), otio.opentime.RationalTime(frames, rate))


def _clip(name: str, start: float, frames: float, rate: float = 24) -> otio.schema.Clip:
    return otio.schema.Clip(name, source_range=_range(start, frames, rate))


def _gap(frames: float) -> otio.schema.Gap:
    return otio.schema.Gap(source_range=_range(0, frames))
