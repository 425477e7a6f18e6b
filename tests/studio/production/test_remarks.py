"""What an engine warns of while it works reaches whoever waits for the work."""

from __future__ import annotations

import logging

from studio.production.events import Finished, from_json
from studio.production.remarking import remarked


def test_a_warning_of_an_engine_comes_with_the_end_of_the_job() -> None:
    with remarked() as remarks:
        logging.getLogger("shotgraph.diffusion").warning("%s ran out of memory.", "Wan")
        logging.getLogger("shotgraph.diffusion").info("nothing of note")
    logging.getLogger("shotgraph.diffusion").warning("after it")
    assert remarks == ["Wan ran out of memory."]
    told = Finished(job="take/x", seconds=1.0, remarks=tuple(remarks))
    assert from_json(told.model_dump_json()) == told
    assert from_json('{"event":"finished","job":"take/x","seconds":1.0}') == Finished(job="take/x", seconds=1.0)
