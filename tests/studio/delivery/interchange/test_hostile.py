"""Files that mean harm, or came to it: one sentence each, and nothing is opened, written or eaten up."""

from __future__ import annotations

import os
import random
import re
import time
import zipfile
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from storyboard.errors import DeliveryError, ShotgraphError
from studio.delivery.interchange.handing_over import FORMATS
from studio.delivery.interchange.reading import LARGEST, read
from tests.studio.delivery.interchange.films import desk

RATE = Fraction(24)
BOMB = """<?xml version="1.0"?>
<!DOCTYPE fcpxml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<fcpxml version="1.10"><resources/>&c;</fcpxml>"""
STEALING = '<!DOCTYPE fcpxml [<!ENTITY x SYSTEM "file:///etc/passwd">]><fcpxml version="1.10">&x;</fcpxml>'


@pytest.mark.parametrize("text", [BOMB, STEALING])
def test_a_document_type_of_its_own_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="document type"):
        read(_file(tmp_path, "bomb.fcpxml", text), RATE)


def test_a_document_type_elsewhere_is_never_fetched(tmp_path: Path) -> None:
    """Nor is an entity of it put in: what it would say stays unsaid."""
    text = '<!DOCTYPE fcpxml SYSTEM "file:///etc/passwd"><fcpxml version="1.10">&x;</fcpxml>'
    with pytest.raises(DeliveryError, match="no project"):
        read(_file(tmp_path, "far.fcpxml", text), RATE)


def test_compound_clips_that_hold_each_other_end(tmp_path: Path) -> None:
    media = "".join(
        f'<media id="m{number}"><sequence format="f" duration="10s"><spine>'
        + 2 * f'<ref-clip ref="m{number + 1}" offset="0s" duration="9s"/>'
        + "</spine></sequence></media>"
        for number in range(25)
    )
    text = (
        f'<fcpxml version="1.10"><resources>{media}</resources><project><sequence format="f" duration="10s"><spine>'
        '<ref-clip ref="m0" offset="0s" duration="10s"/></spine></sequence></project></fcpxml>'
    )
    began = time.process_time()
    with pytest.raises(DeliveryError, match="hold each other"):
        read(_file(tmp_path, "loops.fcpxml", text), RATE)
    assert time.process_time() - began < 20


def test_a_compound_clip_in_itself_ends(tmp_path: Path) -> None:
    text = (
        '<fcpxml version="1.10"><resources><media id="m"><sequence format="f" duration="10s"><spine>'
        '<ref-clip ref="m" offset="0s" duration="10s"/></spine></sequence></media></resources><project>'
        '<sequence format="f" duration="10s"><spine><ref-clip ref="m" offset="0s" duration="10s"/></spine></sequence>'
        "</project></fcpxml>"
    )
    with pytest.raises(DeliveryError, match="nested too deeply"):
        read(_file(tmp_path, "self.fcpxml", text), RATE)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("deep.otio", '{"OTIO_SCHEMA":"Timeline.1","metadata":' + "[" * 100_000 + "]" * 100_000 + "}", "nested"),
        ("deep.fcpxml", "<a>" * 5_000 + "</a>" * 5_000, "nested"),
        ("broken.fcpxml", "<fcpxml version='1.10'><resources>", "not well-formed"),
        ("broken.otio", '{"OTIO_SCHEMA": "Timeline.1", ', "no OTIO timeline"),
        ("clip.otio", '{"OTIO_SCHEMA": "Clip.1", "name": "1A"}', "no timeline"),
        ("number.otio", "{}", "no timeline|no OTIO"),
        ("event.fcpxml", "<fcpxml version='1.10'><event/></fcpxml>", "no project"),
        ("empty.edl", "TITLE: NOTHING\n", "no event"),
        ("empty.edl", "", "no event"),
        ("time.edl", "TITLE: X\n001  A V C 00:00:00:99 00:00:01:00 00:00:00:00 00:00:01:00\n", "99 frames"),
        ("prose.txt", "Once upon a time.", "no timeline that can be brought back"),
        (
            "time.fcpxml",
            "<fcpxml><project><sequence tcStart='1/0s'><spine/></sequence></project></fcpxml>",
            "is not a time",
        ),
        (
            "time.fcpxml",
            "<fcpxml><project><sequence duration='soon'><spine/></sequence></project></fcpxml>",
            "is not a time",
        ),
    ],
)
def test_a_damaged_file_gets_one_sentence(name: str, text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match=words) as refusal:
        read(_file(tmp_path, name, text), RATE)
    assert name in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_wrong_timecode_is_named_by_its_line(tmp_path: Path) -> None:
    text = "TITLE: X\n\n001  A V C 00:00:61:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
    with pytest.raises(DeliveryError, match=r"list\.edl:3: "):
        read(_file(tmp_path, "list.edl", text), RATE)


def test_binary_junk_huge_files_devices_and_missing_ones_are_refused(tmp_path: Path) -> None:
    junk = tmp_path / "junk.otio"
    junk.write_bytes(bytes(range(256)) * 10)
    with pytest.raises(DeliveryError, match="not text"):
        read(junk, RATE)
    huge = tmp_path / "huge.fcpxml"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(DeliveryError, match="MB large"):
        read(huge, RATE)
    os.mkfifo(tmp_path / "pipe.edl")
    with pytest.raises(DeliveryError, match="not a plain file"):
        read(tmp_path / "pipe.edl", RATE)
    with pytest.raises(DeliveryError, match="cannot be read"):
        read(tmp_path / "nowhere.edl", RATE)


def test_an_otioz_that_swells_or_is_none_is_refused(tmp_path: Path) -> None:
    swelling = tmp_path / "swelling.otioz"
    with zipfile.ZipFile(swelling, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("content.otio", "w") as inside:
        for _ in range(LARGEST // (1 << 20) + 2):
            inside.write(b" " * (1 << 20))
    with pytest.raises(DeliveryError, match="larger than any"):
        read(swelling, RATE)
    empty = tmp_path / "empty.otioz"
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("../../escape.txt", "out")
    with pytest.raises(DeliveryError, match=r"no \.otioz"):
        read(empty, RATE)
    assert not (tmp_path.parent.parent / "escape.txt").exists()


def test_media_that_a_file_names_are_never_touched(tmp_path: Path) -> None:
    """A path of ours in a stranger's file is compared by name, and stays as it is."""
    here = desk(tmp_path)
    before = {path: path.read_bytes() for path in here.takes.rglob("*") if path.is_file()}
    out = tmp_path / "cut.otio"
    here.hand_over("otio", out)
    text = out.read_text(encoding="utf-8").replace("file:///", "file:///etc/../../")
    out.write_text(text, encoding="utf-8")
    assert here.bring_back(out).changes == ()
    assert {path: path.read_bytes() for path in here.takes.rglob("*") if path.is_file()} == before


def test_a_list_of_a_hundred_thousand_odd_lines_is_read_in_seconds(tmp_path: Path) -> None:
    lines = [f"{number} *?! {'x' * (number % 50)}" for number in range(100_000)]
    good = "001  1A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00"
    began = time.process_time()
    returned = read(_file(tmp_path, "odd.edl", "\n".join([good, *lines])), RATE)
    assert time.process_time() - began < 5
    assert len(returned.remarks) == 500
    assert returned.unsaid > 90_000


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["otio", "fcpxml", "edl"])
def test_damage_anywhere_is_read_around_or_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    """Numbers, words and lines of a good file are spoilt, four hundred times over."""
    here = desk(tmp_path)
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    here.hand_over(name, out)
    good = out.read_bytes()
    chance = random.Random(f"damage to {name}")
    outcomes: Counter[str] = Counter()
    for _ in range(400):
        data = good
        for _ in range(chance.randint(1, 3)):
            data = _spoilt(data, chance)
        out.write_bytes(data)
        try:
            here.bring_back(out)
            outcomes["read"] += 1
        except ShotgraphError as refusal:
            assert len(str(refusal).splitlines()) == 1
            outcomes["refused"] += 1
    assert outcomes["read"] > 20
    assert outcomes["refused"] > 0


_SPOILERS = (b"0", b"-1", b"99999999999", b"1e308", b"null", b"[]", b"{}", b'""', b"0/1s", b"-5/24s", b"1/3s", b"NaN")


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    what = chance.random()
    if what < 0.6:
        number = chance.choice(list(re.finditer(rb"-?\d+(\.\d+)?(/\d+s)?", data)))
        return data[: number.start()] + chance.choice(_SPOILERS) + data[number.end() :]
    if what < 0.8:
        start = chance.randrange(len(data))
        return data[:start] + data[start + chance.randint(1, 200) :]
    lines = data.split(b"\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[here], lines[there] = lines[there], lines[here]
    return b"\n".join(lines)
