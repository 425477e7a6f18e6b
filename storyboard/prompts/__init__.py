"""The writer: what a generator is told of each shot."""

from storyboard.prompts.offline import OfflineWriter
from storyboard.prompts.writer import Writer, expand_all

__all__ = ["OfflineWriter", "Writer", "expand_all"]
