"""What stands in each exchange file: takes, handles, transitions, notes and sound where that format has them."""

from __future__ import annotations

import json
import shutil
import subprocess
import warnings
import zipfile
from fractions import Fraction
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import opentimelineio as otio
import pytest

from generation.mp4 import count_frames
from storyboard.errors import DeliveryError
from studio.delivery.interchange.gathering import copied
from studio.delivery.interchange.handing_over import FORMATS, format_of, hand_over
from studio.delivery.interchange.recognising import reel_names
from tests.studio.delivery.films import greys
from tests.studio.delivery.interchange.films import FRAMES, desk, ferry, xml_of

FRAMES_OF_CUT = 141
WORDS = '"Mind" the <gap> & ]]> don\'t\x00\x1b\u2028\ud800 שלום 😀 \\ %05d %(x)s'


def test_an_otio_holds_handles_alternates_and_the_missing(tmp_path: Path) -> None:
    here = desk(tmp_path)
    report = here.hand_over("otio", tmp_path / "cut.otio")
    timeline = otio.adapters.read_from_file(str(tmp_path / "cut.otio"))
    assert timeline.global_start_time == otio.opentime.RationalTime(86_400, 24)
    assert timeline.duration().value == FRAMES_OF_CUT
    first, second, third, missing, *_ = timeline.tracks[0].find_clips()
    assert set(second.media_references()) == {"take 1", "take 2"}
    assert second.media_reference.available_range.duration.value == FRAMES
    assert third.media_reference.available_range.duration.value == FRAMES + 10
    assert isinstance(missing.media_reference, otio.schema.MissingReference)
    path = Path(unquote(urlsplit(first.media_reference.target_url).path))
    assert path.is_file()
    assert "&" not in first.media_reference.target_url
    assert first.markers[0].comment == "Action: The ferry, 1A.\nSize: MS"
    assert "Dialogue: MIA: Wait for me!" in second.markers[0].comment
    assert [track.name for track in timeline.audio_tracks()] == ["Dialogue", "Music"]
    assert "Shots 1D have no take yet" in report
    assert (tmp_path / "cut.otio.report.txt").read_text(encoding="utf-8") == report


def test_an_otioz_carries_its_media_inside(tmp_path: Path) -> None:
    here = desk(tmp_path, real=True)
    here.hand_over("otioz", tmp_path / "cut.otioz")
    with zipfile.ZipFile(tmp_path / "cut.otioz") as archive:
        assert archive.read("version.txt") == b"1.0.0"
        timeline = otio.adapters.read_from_string(archive.read("content.otio").decode(), "otio_json")
        take = here.shelf[0]
        inside = archive.read(f"media/{take.shot}-1.mp4")
        assert inside == take.picture(here.takes).read_bytes()
        for clip in timeline.find_clips():
            for reference in clip.media_references().values():
                if isinstance(reference, otio.schema.ExternalReference):
                    assert unquote(reference.target_url) in archive.namelist()
    read = otio.adapters.read_from_file(str(tmp_path / "cut.otioz"))
    assert read.duration().value == FRAMES_OF_CUT


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_cut_is_the_same_bytes(name: str, tmp_path: Path) -> None:
    here = desk(tmp_path)
    for place in ("one", "two"):
        here.hand_over(name, tmp_path / place)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("name", list(FORMATS))
def test_no_words_of_a_person_break_a_file(name: str, tmp_path: Path) -> None:
    film = ferry(title=WORDS)
    shots = tuple(shot.with_(action=WORDS, number=f"{shot.number} {WORDS}") for shot in film.shots)
    here = desk(tmp_path, film.with_(shots=shots))
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    report = here.hand_over(name, out)
    assert "\x1b" not in report
    if name in ("fcpxml", "fcp7", "kdenlive", "mlt"):
        xml_of(out)
    if name in ("otio", "otioz", "fcpxml", "edl"):
        proposal = here.bring_back(out)
        assert not any(sentence.startswith("Shot") for sentence in proposal.changes)


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_disk_that_refuses_leaves_the_last_good_file(name: str, tmp_path: Path) -> None:
    here = desk(tmp_path)
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    here.hand_over(name, out)
    before = out.read_bytes()
    sequence = here.sequence()
    with pytest.raises(DeliveryError, match="could not be written"):
        hand_over(sequence, FORMATS[name], tmp_path / "no such folder" / out.name)
    assert out.read_bytes() == before
    assert not list(tmp_path.glob(".*.part"))


# The order of children in Apple's document type for FCPXML 1.10, of the elements that we write.
DTD: dict[str, tuple[str, ...]] = {
    "fcpxml": ("resources", "library"),
    "resources": ("format|asset|effect",),
    "asset": ("media-rep",),
    "library": ("event",),
    "event": ("project",),
    "project": ("sequence",),
    "sequence": ("spine",),
    "spine": ("asset-clip|audition|transition",),
    "audition": ("asset-clip",),
    "asset-clip": ("adjust-blend", "adjust-volume", "asset-clip", "marker", "metadata"),
    "transition": ("filter-video",),
    "adjust-blend": ("param",),
    "adjust-volume": ("param",),
    "param": ("fadeIn", "fadeOut"),
    "metadata": ("md",),
}
ATTRIBUTES = {
    "fcpxml": "version",
    "format": "id frameDuration width height colorSpace",
    "asset": "id name start duration hasVideo format hasAudio videoSources audioSources audioChannels audioRate",
    "media-rep": "kind src",
    "effect": "id name uid",
    "event": "name",
    "project": "name",
    "sequence": "format duration tcStart tcFormat audioLayout audioRate",
    "audition": "offset",
    "asset-clip": "ref lane offset name start duration srcEnable tcFormat audioRole videoRole",
    "transition": "name offset duration",
    "filter-video": "ref name",
    "adjust-blend": "amount",
    "adjust-volume": "amount",
    "param": "name value",
    "fadeIn": "type duration",
    "fadeOut": "type duration",
    "marker": "start duration value note",
    "md": "key value type",
}


def test_fcpxml_keeps_to_apples_document_type(tmp_path: Path) -> None:
    here = desk(tmp_path)
    sequence = here.sequence()
    loud = sequence.tracks[0].clips[0].with_(gain_db=-3.0, fade_in=5, fade_out=6)
    sequence = sequence.with_(tracks=(sequence.tracks[0].with_(clips=(loud,)), *sequence.tracks[1:]))
    hand_over(sequence, FORMATS["fcpxml"], tmp_path / "cut.fcpxml")
    root = xml_of(tmp_path / "cut.fcpxml")
    assert root.get("version") == "1.10"
    for parent in root.iter():
        order = [tag.split("|") for tag in DTD.get(parent.tag, ())]
        ranks = [next((rank for rank, tags in enumerate(order) if child.tag in tags), -1) for child in parent]
        assert -1 not in ranks, f"{parent.tag} may not hold {[child.tag for child in parent]}"
        assert ranks == sorted(ranks), f"{parent.tag} holds {[child.tag for child in parent]}"
        assert set(parent.attrib) <= set(ATTRIBUTES.get(parent.tag, "").split()), parent.tag
    _references_resolve(root)


def _references_resolve(root: Element) -> None:
    ids = [item.get("id", "") for item in root.iter() if item.get("id")]
    assert len(ids) == len(set(ids))
    for item in root.iter():
        for name in ("ref", "format"):
            assert item.get(name) is None or item.get(name) in ids


@pytest.mark.parametrize("rate", [Fraction(24000, 1001), Fraction(30000, 1001), Fraction(25)])
def test_fcpxml_times_are_whole_frames_and_clips_meet(rate: Fraction, tmp_path: Path) -> None:
    here = desk(tmp_path, ferry(rate))
    here.hand_over("fcpxml", tmp_path / "cut.fcpxml")
    root = xml_of(tmp_path / "cut.fcpxml")
    for item in root.iter():
        for name in ("offset", "start", "duration", "tcStart", "frameDuration"):
            if item.get(name) is not None:
                assert (_seconds(item, name) * rate).denominator == 1, (item.tag, name)
    at = _seconds(next(root.iter("sequence")), "tcStart")
    for item in next(root.iter("spine")):
        if item.tag != "transition":
            assert _seconds(item, "offset") == at
            at += _seconds(item[0] if item.tag == "audition" else item, "duration")
    assert at * rate == 86_400 + FRAMES_OF_CUT


def _seconds(item: Element, name: str) -> Fraction:
    return Fraction(item.get(name, "").removesuffix("s"))


def test_premieres_xml_has_files_once_and_items_that_fit_their_media(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.hand_over("fcp7", tmp_path / "cut.xml")
    root = xml_of(tmp_path / "cut.xml")
    sequence = root.find("./project/children/sequence")
    assert sequence is not None
    assert sequence.findtext("duration") == str(FRAMES_OF_CUT)
    assert sequence.findtext("timecode/string") == "01:00:00:00"
    described = [file for file in root.iter("file") if len(file)]
    assert len({file.get("id") for file in described}) == len(described)
    for item in sequence.iter("clipitem"):
        first, out, frames = (int(item.findtext(tag, "")) for tag in ("in", "out", "duration"))
        assert 0 <= first < out <= frames
    transitions = [
        (item.findtext("effect/name"), int(item.findtext("start", "")), int(item.findtext("end", "")))
        for item in sequence.iter("transitionitem")
    ]
    assert ("Cross Dissolve", 23, 30) in transitions
    assert ("Edge Wipe", 69, 75) in transitions
    assert sum(1 for file in described if file.find("pathurl") is None) == 1  # 1D
    assert [marker.findtext("name") for marker in sequence.findall("marker")] == ["1A", "1B", "1C", "1D", "1B", "1E"]
    bin_ = root.find("./project/children/bin")
    assert bin_ is not None
    assert [clip.findtext("name") for clip in bin_.iter("clip")].count("1B take 1") == 1


def test_a_list_counts_drop_frame_and_says_so(tmp_path: Path) -> None:
    here = desk(tmp_path, ferry(Fraction(30000, 1001)))
    sequence = here.sequence(origin=107_892 - 20, drop=True)
    hand_over(sequence, FORMATS["edl"], tmp_path / "cut.edl")
    text = (tmp_path / "cut.edl").read_text(encoding="utf-8")
    assert text.splitlines()[1] == "FCM: DROP FRAME"
    assert "00:59:59;10 01:00:00;03" in text
    assert "* LOC: 01:00:00;06 GREEN   1B The ferry, 1B." in text


def test_reels_are_short_plain_and_never_alike() -> None:
    numbers = ("1A", "1a", "Établissement-12", "Établissement-13", "夜", "BL", "AX", "")
    reels = reel_names((f"shot-{place}", number) for place, number in enumerate(numbers))
    assert len(set(reels.values())) == len(numbers)
    assert all(1 <= len(reel) <= 8 and reel.isascii() and reel not in ("BL", "AX") for reel in reels.values())


def test_an_avid_finds_clips_dissolves_markers_and_timecode(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import aaf2

        here = desk(tmp_path)
        report = here.hand_over("aaf", tmp_path / "cut.aaf")
        with aaf2.open(str(tmp_path / "cut.aaf")) as file:
            (composition,) = file.content.toplevel()
            slots = {slot.name: slot for slot in composition.slots}
            assert slots["TC1"].segment.start == 86_400
            parts = list(slots["V1"].segment.components)
            kinds = [type(part).__name__ for part in parts]
            overlap = sum(part.length for part in parts if type(part).__name__ == "Transition")
            assert sum(part.length for part in parts) - 2 * overlap == FRAMES_OF_CUT
            assert kinds.count("SourceClip") == 6
            markers = list(slots["Markers"].segment.components)
            assert [marker["Position"].value for marker in markers] == [0, 26, 47, 72, 99, 111]
            assert "Wait for me!" in markers[1]["Comment"].value
            assert {mob.name for mob in file.content.mastermobs()} >= {"1A take 1", "1B take 1", "1B take 2"}
            assert {"A1", "A2", "A3", "A4"} <= slots.keys()
    assert "Every wipe: editors name theirs each in its own way" in report


def test_kdenlive_overlaps_clips_in_mixes_and_keeps_notes(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.hand_over("kdenlive", tmp_path / "cut.kdenlive")
    root = xml_of(tmp_path / "cut.kdenlive")
    properties = {item.get("name"): item.text for item in root.iter("property")}
    guides = json.loads(properties["kdenlive:docproperties.guides"] or "")
    assert [guide["pos"] for guide in guides] == [0, 26, 47, 72, 99, 111]
    mixes = [
        (item.get("in"), item.get("out"))
        for item in root.iter("transition")
        if any(child.get("name") == "kdenlive:mixcut" for child in item)
    ]
    assert mixes == [("23", "30"), ("69", "75")]


@pytest.mark.skipif(shutil.which("melt") is None, reason="melt, an independent renderer, is not installed here")
@pytest.mark.parametrize("name", ["mlt", "kdenlive"])
def test_melt_renders_the_cut_frame_for_frame(name: str, tmp_path: Path) -> None:
    here = desk(tmp_path, missing="", real=True)
    out = tmp_path / f"cut.{name}"
    hand_over(here.sequence(sound=False), FORMATS[name], out)
    film = tmp_path / "melt.mp4"
    settings = ["vcodec=libx264", "crf=5", "bf=0", "an=1", "real_time=-1"]
    subprocess.run(
        ["melt", str(out), "-consumer", f"avformat:{film}", *settings], check=True, capture_output=True, timeout=60
    )
    assert count_frames(film) == FRAMES_OF_CUT
    seen = greys(film, FRAMES_OF_CUT)
    for frame, source in ((5, 5), (20, 20), (32, 12), (45, 25), (50, 5), (80, 11), (104, 15), (111, 0), (130, 19)):
        assert abs(seen[frame] - 4 * source) <= 5, frame
    assert seen[-1] < 5
    assert seen[99] < 20  # the middle of the dip


def test_media_copied_beside_the_file_is_what_it_names(tmp_path: Path) -> None:
    here = desk(tmp_path, real=True)
    sequence = copied(here.sequence(), tmp_path / "cut media")
    hand_over(sequence, FORMATS["mlt"], tmp_path / "cut.mlt", relative=True)
    named = [
        item.text or ""
        for item in xml_of(tmp_path / "cut.mlt").iter("property")
        if item.get("name") == "resource" and "/" in (item.text or "")
    ]
    assert "cut media/shot-1b-2.mp4" in named
    assert all((tmp_path / name).is_file() for name in named)


def test_the_format_follows_from_the_name_and_an_unknown_one_is_refused() -> None:
    assert format_of("", Path("x.fcpxml")).name == "fcpxml"
    assert format_of("FCP7", Path("x.xml")).name == "fcp7"
    with pytest.raises(DeliveryError, match="no exchange format “avi”; choose one of otio"):
        format_of("avi", Path("x"))


def test_speed_goes_out_where_a_format_has_it_and_is_reported_where_not(tmp_path: Path) -> None:
    here = desk(tmp_path)
    sequence = here.sequence(sound=False)
    fast = sequence.events[2].with_(speed=Fraction(1, 2), source=4)
    sequence = sequence.with_(events=(*sequence.events[:2], fast, *sequence.events[3:]))
    reports = {name: hand_over(sequence, form, tmp_path / f"c{form.suffix}") for name, form in FORMATS.items()}
    for name in ("otio", "otioz", "fcpxml", "fcp7", "edl", "mlt"):
        carried, _, _ = reports[name].partition("Not carried:")
        assert "Speed of shots 1C." in carried, name
    for name in ("aaf", "kdenlive"):
        assert "Speed of shots 1C: the clips have their length" in reports[name], name
    assert "M2   1C       012.0                00:00:00:04" in (tmp_path / "c.edl").read_text(encoding="utf-8")
    timeline = otio.adapters.read_from_file(str(tmp_path / "c.otio"))
    assert list(timeline.find_clips())[2].effects[0].time_scalar == 0.5
    points = [
        (_seconds(item, "time"), _seconds(item, "value")) for item in xml_of(tmp_path / "c.fcpxml").iter("timept")
    ]
    (first, value), (last, final) = points
    assert (final - value) / (last - first) == Fraction(1, 2)
    for name in ("otio", "otioz", "fcpxml", "edl"):  # and back: the cut that went out had it at full speed
        proposal = here.bring_back(tmp_path / f"c{FORMATS[name].suffix}")
        assert proposal.film.cuts[0].uses[2].speed == Fraction(1, 2)
        assert any("plays at 50 % instead of 100 %" in sentence for sentence in proposal.changes), name
