"""Tiny models for what is trained and drawn here; without the generator's libraries those tests are skipped."""

from tests.generation.diffusion.conftest import HERE, rig, shelf

__all__ = ["rig", "shelf"]
collect_ignore_glob = [] if HERE else ["test_training*.py", "test_portraits*.py", "test_regions*.py"]
