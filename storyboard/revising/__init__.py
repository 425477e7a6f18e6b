"""A new draft of the script: matched to the old one scene by scene and word by word, with all that still applies kept.

revision = revise(film, read_screenplay(new), read_screenplay(old))
for change in revision.changes: print(change.sentence)
film = revision.film
"""

from storyboard.revising.marks import Marks, read_marks
from storyboard.revising.report import Change, Revision
from storyboard.revising.revision import revise

__all__ = ["Change", "Marks", "Revision", "read_marks", "revise"]
