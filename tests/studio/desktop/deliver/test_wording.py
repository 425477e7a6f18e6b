"""A comparison and its notes speak the language that was asked for; what a person wrote stays as it is."""

from __future__ import annotations

import subprocess
import sys

import pytest

from storyboard.errors import DeliveryError
from studio.wording import spoken

ASKED = """
from studio.wording import spoken
say = spoken("zh_CN")
print(say("What differs"), say("Film, export 3"), say("was shot 12A"), say("A lamp goes out."), sep="|")
"""


def test_english_is_what_is_written() -> None:
    assert spoken("")("What differs") == spoken("en")("What differs") == "What differs"


def test_a_process_without_a_window_speaks_chinese() -> None:
    said = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True).stdout
    assert said.strip().split("|") == ["有何不同", "影片（第 3 次导出）", "原为镜头 12A", "A lamp goes out."]


def test_a_language_that_is_not_there_is_said() -> None:
    with pytest.raises(DeliveryError, match="en or zh_CN"):
        spoken("fr")
