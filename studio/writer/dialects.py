"""What each shot's engine and model want to be told: for the generator, its catalog says it of every model."""

from __future__ import annotations

from storyboard.errors import EngineError
from storyboard.model import Shot
from storyboard.prompts.dialect import Dialect, dialects
from storyboard.prompts.dialect import dialect_of as usual

_LEAST_WORDS = 20


def dialect_of(shot: Shot) -> Dialect:
    """The dialect of the model that a shot names, or what any engine of its kind understands.

    A model that is not known, or none at all where none is here, is refused by the plan and not by the writer.
    """
    if shot.engine != "diffusion":
        return usual(shot)
    from generation.engines.diffusion.engine import model_of

    try:
        told = model_of(shot.model)[0].dialect
    except EngineError:
        return usual(shot)
    like = dialects()["tags" if told.form == "tags" else "video"]
    return like.with_(most_words=max(_LEAST_WORDS, told.words), negative=told.negative)
