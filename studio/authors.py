"""Who sits at this computer, and when: what notes are signed with."""

from __future__ import annotations

import getpass
import os
from datetime import UTC, datetime


def now() -> datetime:
    """When a note is written, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def this_person() -> str:
    """The person's name as the system knows it, else how they logged in; SHOTGRAPH_AUTHOR stands above both."""
    named = os.environ.get("SHOTGRAPH_AUTHOR", "").strip()
    if named:
        return named[:80]
    try:
        login = getpass.getuser()
    except (KeyError, OSError):  # a process without a user has no name
        return ""
    return (_full_name(login) or login)[:80]


def _full_name(login: str) -> str:
    try:
        import pwd

        return pwd.getpwnam(login).pw_gecos.partition(",")[0].strip()
    except (ImportError, KeyError):  # Windows has no such list, and not everybody is in it
        return ""
