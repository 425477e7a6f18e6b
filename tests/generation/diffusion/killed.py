"""A process that is killed amid its work: what it has written stays, and all else of it is gone."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable


def die() -> None:
    """End this process as a full memory or a cut current does: at once, with nothing put away."""
    os.kill(os.getpid(), signal.SIGKILL)


def killed(work: Callable[[], object]) -> None:
    """Do some work, which calls `die` on the way, in a process of its own that begins with all that is loaded here."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    _, ended = os.waitpid(child, 0)
    assert os.WIFSIGNALED(ended) and os.WTERMSIG(ended) == signal.SIGKILL, "it was killed, and not done or broken"
