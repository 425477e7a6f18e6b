"""Tiny models for what is trained and drawn here; without the generator's libraries those tests are skipped."""

from importlib.util import find_spec

from tests.generation.diffusion.conftest import rig, shelf

__all__ = ["rig", "shelf"]
HERE = all(find_spec(name) for name in ("torch", "diffusers", "peft"))
collect_ignore_glob = (
    [] if HERE else ["test_training*.py", "test_portraits*.py", "test_regions*.py", "test_encoders*.py"]
)
