"""What happens while a film is made, as values; between processes and for `--json`, one JSON object a line."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from storyboard.values import Value


class Planned(Value):
    """What is to be made: how many jobs, how many things are kept as they are, seconds expected in all."""

    event: Literal["planned"] = "planned"
    jobs: int
    kept: int
    seconds: float
    remarks: tuple[str, ...] = ()
    money: float = 0.0
    disk_bytes: int = 0
    downloads: dict[str, int] = Field(default_factory=dict)


class Started(Value):
    """A job began. `stage` is what kind of work it is, in a word for people."""

    event: Literal["started"] = "started"
    job: str
    title: str
    stage: str


class Stepped(Value):
    """A running job got further. `preview` is the file of a new small picture of it, where there is one."""

    event: Literal["stepped"] = "stepped"
    job: str
    done: int
    total: int
    preview: str = ""


class Finished(Value):
    """A job is done and its artifact is in the store. `remarks` say what went otherwise than planned meanwhile."""

    event: Literal["finished"] = "finished"
    job: str
    seconds: float
    remarks: tuple[str, ...] = ()


class Failed(Value):
    """A job failed: the sentence for the person, and the trace behind it where it was a defect of ours."""

    event: Literal["failed"] = "failed"
    job: str
    title: str = ""
    sentence: str
    trace: str = ""


class Skipped(Value):
    """A job was not tried, because something it needs failed."""

    event: Literal["skipped"] = "skipped"
    job: str
    title: str
    because: str


class Halted(Value):
    """A person stopped the work; what was finished is kept."""

    event: Literal["halted"] = "halted"
    finished: int
    left: int


class Delivered(Value):
    """A cut left the studio. `unchanged`: the file was already what it had to be.

    `licences` says, a sentence each, which models made what of it and what their licences forbid.
    """

    event: Literal["delivered"] = "delivered"
    cut: str
    file: str
    captions: str = ""
    frames: int
    running_seconds: float
    licences: tuple[str, ...] = ()
    unchanged: bool = False


Event = Planned | Started | Stepped | Finished | Failed | Skipped | Halted | Delivered

_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="event")])


def from_json(line: str | bytes) -> Event:
    """The event on one JSON line."""
    return _EVENT.validate_json(line)
