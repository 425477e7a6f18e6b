"""The writer: what a generator is told of each shot, and what a director might change, by rule or by a language model.

`offline.py` writes by rule and is the default. `chat.py` asks a model (`server.py`, `asking.py`, `client.py`) and puts
the sheets into its answer. `outline.py`, `directing.py` and `rules.py` propose edits from the closed set of
`proposals.py`; `scope.py` proves that they stay where they were asked for.
"""

from storyboard.prompts.offline import OfflineWriter
from storyboard.prompts.writer import Writer, expand_all

__all__ = ["OfflineWriter", "Writer", "expand_all"]
