"""What goes out and comes back unchanged changes nothing; what an editor changed becomes the same change of the cut."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import tostring

import opentimelineio as otio
import pytest

from storyboard.model import CUT, Transition
from studio.delivery.interchange.handing_over import FORMATS, hand_over
from tests.studio.delivery.interchange.films import DIP, DISSOLVE, WIPE, cut_of, desk, ferry, xml_of

BACK = ("otio", "otioz", "fcpxml", "edl")
NTSC = Fraction(30000, 1001)
RATES = (
    (Fraction(24000, 1001), False),
    (Fraction(25), False),
    (NTSC, False),
    (NTSC, True),
    (Fraction(50), False),
    (2 * NTSC, True),
    (Fraction(60), False),
)


@pytest.mark.parametrize("name", BACK)
def test_a_cut_that_comes_back_as_it_went_changes_nothing(name: str, tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    here.hand_over(name, out)
    proposal = here.bring_back(out)
    assert proposal.changes == ()
    assert proposal.film is here.film
    assert all("sound" in sentence.casefold() for sentence in proposal.left)


@pytest.mark.parametrize("name", ["otio", "fcpxml", "edl"])
@pytest.mark.parametrize(("rate", "drop"), RATES)
def test_every_rate_comes_back_to_the_frame(name: str, rate: Fraction, drop: bool, tmp_path: Path) -> None:
    here = desk(tmp_path, ferry(rate))
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    origin = 107_892 if drop else 90_000  # past the hour, where drop-frame has left out labels
    hand_over(here.sequence(origin=origin, drop=drop, sound=False), FORMATS[name], out)
    assert here.bring_back(out).changes == ()


@pytest.mark.parametrize("name", ["otio", "fcpxml"])
def test_relative_places_come_back_too(name: str, tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    here.hand_over(name, out, relative=True)
    assert str(tmp_path) not in out.read_text(encoding="utf-8")
    assert here.bring_back(out).changes == ()


def test_an_edited_otio_moves_trims_drops_and_dissolves(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.otio"
    here.hand_over("otio", out)
    timeline = otio.adapters.read_from_file(str(out))
    track = timeline.tracks[0]
    clips = {clip.metadata["shotgraph"]["use"]: clip for clip in track.find_clips()}
    clips["use-5"].source_range = _range(8, 15)
    _take_out(track, clips["use-6"])
    track.insert(track.index(clips["use-2"]) + 1, clips["use-6"])
    _take_out(track, track[track.index(clips["use-3"]) + 1])  # the wipe
    timeline.to_json_file(str(out))

    proposal = here.bring_back(out)
    assert cut_of(proposal.film) == [
        ("1A", 0, 30, DISSOLVE),
        ("1B", 3, 24, CUT),
        ("1E", 0, 30, CUT),
        ("1C", 2, 25, CUT),
        ("1D", 3, 27, DIP),
        ("1B", 8, 15, CUT),
    ]
    assert [use.id for use in proposal.film.cuts[0].uses] == ["use-1", "use-2", "use-6", "use-3", "use-4", "use-5"]
    assert "Shot 1E moves from place 6 to 3." in proposal.changes
    assert "Shot 1B at place 6 is trimmed: frames 8 to 23 instead of 10 to 22." in proposal.changes
    assert "Shot 1C at place 4 gives way by a cut instead of a wipe of 6 frames." in proposal.changes


def test_an_edited_fcpxml_loses_a_clip_and_gains_another(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.fcpxml"
    here.hand_over("fcpxml", out)
    root = xml_of(out)
    spine = next(root.iter("spine"))
    items = list(spine)
    for item in items[3:6]:  # 1C, its wipe, 1D
        spine.remove(item)
    copy = xml_of(out).find(".//spine")
    assert copy is not None
    again = copy[0]
    again.set("start", "10/24s")
    again.set("duration", "8/24s")
    for own in [*again.findall("metadata"), *again.findall("adjust-blend")]:
        again.remove(own)  # as when it is dragged in from the browser
    spine.append(again)
    offset = 0
    for item in spine:
        if item.tag != "transition":
            item.set("offset", f"{86_400 + offset}/24s")
            inside = item[0] if item.tag == "audition" else item
            numerator, _, denominator = inside.get("duration", "").removesuffix("s").partition("/")
            offset += int(numerator) if denominator else 24 * int(numerator)
    out.write_bytes(tostring(root))

    proposal = here.bring_back(out)
    assert cut_of(proposal.film) == [
        ("1A", 0, 30, DISSOLVE),
        ("1B", 3, 24, CUT),
        ("1B", 10, 12, CUT),
        ("1E", 0, 30, CUT),
        ("1A", 10, 8, CUT),
    ]
    assert "Shot 1C is taken out, from place 3." in proposal.changes
    assert "A clip fades out to black by itself; a cut can only dip between two." in proposal.left
    assert "Shot 1A is put in at place 5, frames 10 to 18." in proposal.changes


def test_an_edited_list_makes_a_cut_a_dissolve(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.edl"
    here.hand_over("edl", out)
    text = out.read_text(encoding="utf-8")
    cut = "1B       V     C        00:00:00:10 00:00:00:22"
    assert cut not in text  # it comes in from a dip
    plain = "1E       V     C        00:00:00:00"
    assert plain in text
    out.write_text(text.replace(plain, "1E       V     D    005 00:00:00:00"), encoding="utf-8")

    proposal = here.bring_back(out)
    assert proposal.film.cuts[0].uses[4].transition == Transition(kind="dissolve", frames=5)
    assert cut_of(proposal.film)[4] == ("1B", 10, 17, Transition(kind="dissolve", frames=5))
    assert cut_of(proposal.film)[2][3] == WIPE


def test_another_take_put_in_its_place_is_circled(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.otio"
    here.hand_over("otio", out)
    timeline = otio.adapters.read_from_file(str(out))
    for clip in timeline.find_clips():
        if clip.name == "1B":
            assert clip.active_media_reference_key == "take 2"
            clip.active_media_reference_key = "take 1"
    timeline.to_json_file(str(out))

    proposal = here.bring_back(out)
    assert proposal.film.shots_by_id["shot-1b"].circled == "shot-1b-first"
    assert any("1B is circled" in sentence for sentence in proposal.changes)


def test_the_pick_of_an_audition_is_circled(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.fcpxml"
    here.hand_over("fcpxml", out)
    root = xml_of(out)
    for audition in root.iter("audition"):
        audition[:] = list(reversed(audition))
    out.write_bytes(tostring(root))
    assert here.bring_back(out).film.shots_by_id["shot-1b"].circled == "shot-1b-first"


def test_a_changed_note_is_the_shots_action_and_a_new_marker_its_note(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.otio"
    here.hand_over("otio", out)
    timeline = otio.adapters.read_from_file(str(out))
    clip = next(iter(timeline.find_clips()))
    clip.markers[0].comment = clip.markers[0].comment.replace("The ferry, 1A.", "The ferry leaves.")
    clip.markers.append(otio.schema.Marker(name="Hat", marked_range=_range(4, 1), comment="It changes colour."))
    timeline.to_json_file(str(out))

    proposal = here.bring_back(out)
    assert proposal.film.shots_by_id["shot-1a"].action == "The ferry leaves."
    assert "Shot 1A: a new note says “Hat It changes colour.”." in proposal.changes
    assert proposal.film.shots_by_id["shot-1a"].notes[0].text == "Hat It changes colour."


def test_what_the_shot_does_not_have_is_said_and_not_invented(tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / "cut.otio"
    here.hand_over("otio", out)
    timeline = otio.adapters.read_from_file(str(out))
    clip = list(timeline.find_clips())[2]
    assert clip.name == "1C"  # its take has ten frames more than the shot
    clip.source_range = _range(2, 36)
    timeline.to_json_file(str(out))

    proposal = here.bring_back(out)
    assert cut_of(proposal.film)[2][:3] == ("1C", 2, 28)
    assert any("asks for frames 2 to 38 and has 30" in sentence for sentence in proposal.left)


def test_a_film_without_a_shot_in_common_is_refused(tmp_path: Path) -> None:
    from storyboard.errors import DeliveryError

    here = desk(tmp_path)
    track = otio.schema.Track(kind="Video", children=[otio.schema.Clip("B-roll", source_range=_range(0, 20))])
    timeline = otio.schema.Timeline("Other", tracks=[track])
    timeline.to_json_file(str(tmp_path / "other.otio"))
    with pytest.raises(DeliveryError, match="None of the file's clips"):
        here.bring_back(tmp_path / "other.otio")


def _range(start: int, frames: int) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, 24), otio.opentime.RationalTime(frames, 24))


def _take_out(track: otio.schema.Track, item: otio.core.Composable) -> None:
    del track[track.index(item)]
