"""What becomes of the files people really have: odd ones are read, the others refused in one clear sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storyboard.errors import ScriptError
from storyboard.screenplay.reader import LARGEST_SCRIPT, LONGEST_LINE, parse, read_screenplay
from storyboard.screenplay.remarks import MOST_REMARKS
from storyboard.screenplay.script import Kind, Screenplay
from storyboard.screenplay.write import same_elements
from tests.storyboard.screenplay.samples import MARKET, NIGHT_FERRY, PAPER_LANTERN, SIGNAL

SCENE = "INT. KITCHEN - DAY\n\nMia café — 小雨 runs.\n\nMIA\nHello.\n"


def wrote(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def kinds(screenplay: Screenplay) -> list[str]:
    return [element.kind.value for element in screenplay.elements]


def refused(path: Path) -> ScriptError:
    with pytest.raises(ScriptError) as caught:
        read_screenplay(path)
    assert str(caught.value.file) == str(path)
    assert "\n" not in str(caught.value)
    return caught.value


# Refused.


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "lost.fountain").sentence


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path).sentence


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.fountain")
    assert "pipe" in refused(tmp_path / "pipe.fountain").sentence


def test_a_device_is_refused() -> None:
    assert "device" in refused(Path("/dev/zero")).sentence


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert refused(Path("a" * 5000)).sentence
    assert refused(Path("a\0b")).sentence


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", b"\xef\xbb\xbf\r\n", "\u3000\n".encode()])
def test_an_empty_file_says_what_to_write(tmp_path: Path, data: bytes) -> None:
    sentence = refused(wrote(tmp_path, "new.fountain", data)).sentence
    assert sentence == "new.fountain is empty; write a scene heading such as INT. KITCHEN - DAY"


@pytest.mark.parametrize("text", ["Title: The Lamp\nAuthor: Me\n", "/* all\ncut */\n", "# Act\n\n= Nothing yet.\n"])
def test_a_script_with_nothing_to_film_says_so(tmp_path: Path, text: str) -> None:
    assert "nothing to film" in refused(wrote(tmp_path, "new.fountain", text.encode())).sentence


def test_ten_megabytes_of_prose_get_one_sentence_with_the_size(tmp_path: Path) -> None:
    sentence = refused(wrote(tmp_path, "novel.txt", b"It was a dark night. " * 500_000)).sentence
    assert "10.5 MB" in sentence
    assert f"{LARGEST_SCRIPT / 1e6:.0f} MB" in sentence


def test_a_million_lines_get_one_sentence_with_the_number(tmp_path: Path) -> None:
    assert "1,000,000 lines" in refused(wrote(tmp_path, "log.txt", b"a\n" * 1_000_000)).sentence


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        (rb"{\rtf1\ansi Mia", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x7fELF\x02\x01", "program"),
        (bytes(range(256)) * 20, "not text"),
        (b"\0" * 500, "not text"),
        (b"\x01\x02\x03\x04" * 300, "not text"),
    ],
)
def test_what_is_not_text_is_refused_whatever_its_name(tmp_path: Path, data: bytes, word: str) -> None:
    assert word in refused(wrote(tmp_path, "script.fountain", data)).sentence


def test_broken_xml_names_its_line(tmp_path: Path) -> None:
    error = refused(wrote(tmp_path, "broken.fdx", SIGNAL.read_bytes().replace(b"</Text>", b"</Txt>", 1)))
    assert error.line == 9
    assert str(error).startswith(f"{tmp_path / 'broken.fdx'}:9: ")


# Odd, and read.


@pytest.mark.parametrize("path", [NIGHT_FERRY, PAPER_LANTERN, MARKET, SIGNAL], ids=lambda path: path.name)
@pytest.mark.parametrize("ends", [b"\r\n", b"\r"], ids=["windows", "old mac"])
def test_line_ends_of_any_system_change_nothing(tmp_path: Path, path: Path, ends: bytes) -> None:
    other = wrote(tmp_path, path.name, path.read_bytes().replace(b"\n", ends))
    assert read_screenplay(other) == read_screenplay(path)


@pytest.mark.parametrize("path", [NIGHT_FERRY, PAPER_LANTERN, MARKET, SIGNAL], ids=lambda path: path.name)
@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_any_unicode_encoding_is_read_with_its_mark_or_without(tmp_path: Path, path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8")
    again = read_screenplay(wrote(tmp_path, path.name, text.encode(encoding)))
    assert again.elements == read_screenplay(path).elements
    assert len(again.remarks) == (1 if encoding[-2:] in ("le", "be") else 0)


def test_one_bad_byte_is_read_as_windows_and_its_line_is_named(tmp_path: Path) -> None:
    data = SCENE.encode().replace("é".encode(), b"\xe9")
    screenplay = read_screenplay(wrote(tmp_path, "old.fountain", data))
    assert "Mia café — 小雨 runs." in screenplay.elements[1].text
    assert (screenplay.remarks[0].line, "UTF-8" in screenplay.remarks[0].text) == (3, True)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("INT. CAFÉ - NUIT\n\nNoël rêve d’un “garçon” très âgé.\n", "cp1252"),
        ("内景 老屋 - 夜\n\n雨点敲着窗，小雨抱着一只纸灯笼。\n", "gb18030"),
        ("内景 古い家 - 夜\n\n雨がまどをたたいている。ちいさなあかり。\n", "cp932"),
        ("ИНТ. КУХНЯ - НОЧЬ\n\nНина стоит у окна и ждёт.\n", "cp1251"),
    ],
)
def test_older_encodings_are_guessed_with_a_remark(tmp_path: Path, text: str, encoding: str) -> None:
    screenplay = read_screenplay(wrote(tmp_path, "old.fountain", text.encode(encoding)))
    assert kinds(screenplay) == ["heading", "action"]
    assert screenplay.elements[1].text == text.split("\n")[2]
    assert len(screenplay.remarks) == 1


def test_stray_control_characters_go_and_a_remark_says_where(tmp_path: Path) -> None:
    screenplay = read_screenplay(wrote(tmp_path, "odd.fountain", b"INT. HALL - DAY\n\nMia \x00runs\x0c.\n"))
    assert screenplay.elements[1].text == "Mia runs."
    assert (screenplay.remarks[0].line, screenplay.remarks[0].text[:2]) == (3, "2 ")


def test_a_very_long_line_is_read_with_a_remark() -> None:
    screenplay = parse("INT. HALL - DAY\n\n" + "Mia runs. " * LONGEST_LINE)
    assert (kinds(screenplay), screenplay.remarks[0].line) == (["heading", "action"], 3)


def test_a_person_is_never_drowned_in_remarks() -> None:
    screenplay = parse("INT. HALL - DAY\n\n" + "[[never closed\n\n" * 500)
    assert len(screenplay.remarks) == MOST_REMARKS + 1
    assert screenplay.remarks[-1].text.startswith(f"{500 - MOST_REMARKS} more")


# Chosen by what is in the file.


@pytest.mark.parametrize("name", ["a.fountain", "a.spmd", "a.txt", "a.md", "a", "a.script"])
def test_a_screenplay_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    screenplay = read_screenplay(wrote(tmp_path, name, SCENE.encode()))
    assert kinds(screenplay) == ["heading", "action", "character", "dialogue"]


def test_final_draft_is_known_by_its_content(tmp_path: Path) -> None:
    assert same_elements(
        read_screenplay(wrote(tmp_path, "a.txt", SIGNAL.read_bytes())).elements, read_screenplay(SIGNAL).elements
    )


def test_a_story_in_a_fountain_file_is_read_as_a_story(tmp_path: Path) -> None:
    screenplay = read_screenplay(wrote(tmp_path, "a.fountain", "“Go,” said Mia.\n\nThey went.".encode()))
    assert kinds(screenplay) == ["character", "dialogue", "action"]


def test_a_chapters_title_in_capitals_is_not_a_speaker(tmp_path: Path) -> None:
    screenplay = read_screenplay(
        wrote(tmp_path, "a.txt", b"CHAPTER ONE\nIt rained.\n\nIt rained on.\n\nThen it stopped.")
    )
    assert Kind.CHARACTER not in [element.kind for element in screenplay.elements]


def test_one_line_is_a_screenplay_of_one_action() -> None:
    screenplay = parse("Mia runs.")
    assert [(element.kind, element.text) for element in screenplay.elements] == [(Kind.ACTION, "Mia runs.")]
