"""The reader ends: its work grows as the file does, for every kind of text that has hung a parser before."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from storyboard.screenplay.fdx import parse_fdx
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.prose import parse_prose
from storyboard.screenplay.reader import parse
from storyboard.screenplay.write import to_fountain
from tests.studio.desktop.pace import slowness

SCENE = "INT. KITCHEN - DAY #1#\n\nMia *runs* [[fast]] off.\n\nMIA (V.O.)\n(softly)\nHello.\n\nCUT TO:\n\n"

HOSTILE = {
    "notes that never close": "[[",
    "boneyards that never close": "/*",
    "escaped comments": "\\[[\\/*",
    "stars": "*",
    "stars that might open": "*a ",
    "stars that might close": " a*",
    "stars of all sizes": "*a**b***c",
    "lines": "_",
    "backslashes": "\\",
    "brackets": "(",
    "brackets closed": "()",
    "notes within notes": "[[a]]",
    "notes on lines": "[[a\n",
    "notes broken off": "[[a\n\n",
    "boneyards on lines": "/*\n*/\n",
    "boneyards within lines": "a/* */",
    "angles": "> <\n",
    "hashes": "#1",
    "names": "MIA\n",
    "names without words": "@MIA\n\n",
    "names with extensions": "@A" + " (B)" * 9 + "\n",
    "parentheticals that never close": "MIA\n(\n(\n(\n\n",
    "one long bracketed speech": "(a\n",
    "places": "INT/EXT/",
    "headings": "INT. A\n",
    "two spaces": "MIA\n  \n",
    "colons": "小：",
    "names before colons": "小：大\n",
    "quotes": "“a”",
    "quotes that never close": "“",
    "quotes with speakers": "“Go,” said Mia. ",
    "new speakers": "“Go,” said {}.\n\n",
    "title pages": "Title: a\n",
    "blank lines": "\n",
    "spaces": " ",
    "one letter": "a",
    "alternating": "[[*/*_]]",
}


def repeated(piece: str, size: int) -> str:
    """About `size` characters of a piece; speakers get names of their own."""
    if "{}" in piece:
        return "".join(piece.format("M" + "".join(chr(97 + int(d)) for d in str(n))) for n in range(size // len(piece)))
    return piece * (size // len(piece))


def steps(work: Callable[[], object]) -> int:
    """How many lines of the reader's own code run, counted one by one: the same on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        if "screenplay" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", [SCENE, *HOSTILE.values()], ids=["a screenplay", *HOSTILE])
@pytest.mark.parametrize("reader", [parse_fountain, parse_prose], ids=["fountain", "prose"])
def test_four_times_the_text_is_no_more_than_four_times_the_work(reader: Callable[[str], object], piece: str) -> None:
    small, large = repeated(piece, 1500), repeated(piece, 6000)
    once, four = steps(lambda: reader(small)), steps(lambda: reader(large))
    assert four <= 4.5 * once + 2000


def test_four_times_the_final_draft_is_no_more_than_four_times_the_work() -> None:
    def script(count: int) -> str:
        speech = '<Paragraph Type="Character"><Text>MIA</Text></Paragraph>' + (
            '<Paragraph Type="Dialogue"><Text Style="Bold">Go</Text></Paragraph>' * 5
        )
        return f"<FinalDraft><Content>{speech * count}</Content></FinalDraft>"

    assert steps(lambda: parse_fdx(script(80))) <= 4.5 * steps(lambda: parse_fdx(script(20)))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_large_file_of_anything_is_read_in_seconds(piece: str) -> None:
    """What the steps do not see: copying done inside the interpreter. Quadratic copying would take minutes."""
    text = "INT. HALL - DAY\n\n" + repeated(piece, 100_000)
    start = time.process_time()
    parse_fountain(text)
    parse_prose(text)
    assert time.process_time() - start < 2.5 * slowness()


def test_a_hundred_thousand_notes_that_never_close_are_one_remark() -> None:
    screenplay = parse("INT. HALL - DAY\n\n" + "[[" * 100_000)
    assert len(screenplay.elements) == 2
    assert "never closed" in " ".join(remark.text for remark in screenplay.remarks)


def test_four_times_the_screenplay_is_no_more_than_four_times_the_work_to_write() -> None:
    small, large = parse_fountain(SCENE * 10), parse_fountain(SCENE * 40)
    assert steps(lambda: to_fountain(large)) <= 4.5 * steps(lambda: to_fountain(small))
