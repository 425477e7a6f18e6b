"""Tries a server, a workflow or a program that the settings name, and says in a sentence how it answers."""

from __future__ import annotations

import time

from storyboard.errors import ProjectError
from studio import settings
from studio.settings import Service


def tried(service: Service) -> str:
    """Reach what a service's settings name; nothing is rendered, and the writer is asked one small question.

    Raises:
        ProjectError: the settings cannot be used, or nothing is set.
        WriterError, EngineError: it cannot be reached, or does not answer as it should.
    """
    return {"writer": _writer, "video": _video, "comfy": _comfy, "command": _command}[service]()


def _writer() -> str:
    from pydantic import BaseModel

    from storyboard.prompts.asking import Question, ask

    server = settings.server_of("writer")
    if server is None:
        raise ProjectError("No server is set for the writer; write its address and a model first.")

    class Greeting(BaseModel):
        ready: bool

    began = time.monotonic()
    question = Question("a greeting", "Answer that you are ready.", "Are you ready?", Greeting, most_tokens=400)
    found = ask(server, question)
    words = f"{found.usage.tokens_in} tokens in and {found.usage.tokens_out} out"
    seconds = time.monotonic() - began
    if found.repaired:
        return (
            f"{server.model} at {server.host} answers in the form asked for once it is asked again: "
            f"{seconds:.1f} s, {words}."
        )
    return f"{server.model} at {server.host} answers in the form asked for: {seconds:.1f} s, {words}."


def _video() -> str:
    from generation.engines import hosted
    from studio.production.equipping import equip_engine

    equip_engine("hosted")
    service = hosted.Service.chosen()
    session = hosted.HostedSession(service)
    try:
        session.reach()
    finally:
        session.close()
    return f"{service.host} answers; a second of film is {service.price:g} US dollars."


def _comfy() -> str:
    from generation.engines import comfy
    from studio.production.equipping import equip_engine

    equip_engine("comfy")
    url, workflow = comfy.server(), comfy.read_workflow()
    session = comfy.ComfySession(url, workflow)
    try:
        session.reach()
    finally:
        session.close()
    wanted = ", ".join(sorted({name for name, _, _ in comfy.places(workflow)}))
    return f"ComfyUI at {url} has every node of the workflow, which takes: {wanted}."


def _command() -> str:
    from generation.engines import command
    from studio.production.equipping import equip_engine

    equip_engine("command")
    return f"{command.chosen()[0]} is there; it is run once for each shot."
