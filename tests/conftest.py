"""What holds for every test: the same examples each time, and no limit that a busy machine could miss.

`pytest --hypothesis-profile=search` looks for new counter-examples instead.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, database=None, max_examples=2000)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--set-goldens", action="store_true", help="Write the gallery's golden pictures anew instead of comparing."
    )
