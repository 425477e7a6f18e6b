"""What the commands of the settings do: show and change them, keep a key, and try a server."""

from __future__ import annotations

import sys
from pathlib import Path

from storyboard.errors import ProjectError
from studio import settings
from studio.settings import SERVICES, Service

CHATS: tuple[Service, ...] = ("writer",)
ENGINES: tuple[Service, ...] = ("video", "comfy", "command")


def show() -> None:
    """Print the settings; a key is never printed, only where it is."""
    print(f"Settings: {settings.settings_file()}")
    for service in ENGINES:
        for name, value in settings.read(service).items():
            if name != "key_for":
                print(f"{service}: {name} {value}")
        if settings.read(service).get("url"):
            print(f"  key: {settings.key_source(service)}")
    for service in CHATS:
        server = settings.server_of(service)
        if server is None:
            print(f"{service}: offline; no server is set.")
            continue
        print(f"{service}: {server.model} at {server.base_url}")
        print(f"  key: {settings.key_source(service)}")
        limits = [f"{server.at_once} at once"]
        limits += [f"{server.requests_per_minute} requests a minute"] if server.requests_per_minute else []
        limits += [f"{server.tokens_per_minute} tokens a minute"] if server.tokens_per_minute else []
        print(f"  limits: {', '.join(limits)}; {server.patience:g} s without a word, {server.longest:g} s in all")
        if server.dollars_in is None or server.dollars_out is None:
            print("  prices: not set, so what it takes is said in tokens only")
        else:
            print(f"  prices: ${server.dollars_in:g} in and ${server.dollars_out:g} out for a million tokens")


def change(name: str, **fields: object) -> None:
    """Change what is given."""
    service = _service(name)
    given = {field: value for field, value in fields.items() if value is not None}
    if not given:
        raise ProjectError("Say what to set, such as --url and --model; `shotgraph settings` shows what is.")
    from storyboard.prompts.server import Server, host_of

    if isinstance(url := given.get("url"), str):
        Server(url, "any")  # says in a sentence what is wrong with an address
    if isinstance(workflow := given.get("workflow"), str):
        path = Path(workflow).expanduser().absolute()  # it is read from wherever a film is rendered
        if not path.is_file():
            raise ProjectError("There is no such file; name a workflow that was saved with “Export (API)”.", file=path)
        given["workflow"] = str(path)
    settings.save(service, **given)
    saved = settings.read(service)
    if "key_for" in saved and saved["key_for"] != host_of(saved.get("url", "")):
        print(f"The key in the keyring is for {saved['key_for']}, and is not sent to this server.")
    print(f"Saved in {settings.settings_file()}.")


def unset(name: str) -> None:
    """Back to offline."""
    service = _service(name)
    settings.save(service, **{field: None for field in settings.read(service) if field != "key_for"})
    print(f"The {service} is offline again." if service in CHATS else f"Nothing is set for {service} any more.")


def key(name: str) -> None:
    """Keep a key that a person types unseen, or pipes in."""
    import getpass

    service = _service(name)
    given = getpass.getpass("Key: ") if sys.stdin.isatty() else sys.stdin.readline()
    if not given.strip():
        raise ProjectError("No key was given; nothing was changed.")
    print(f"The key is in the keyring, and is sent to {settings.keep_key(service, given)} only.")


def forget_key(name: str) -> None:
    """Take it out of the keyring."""
    settings.forget_key(_service(name))
    print("The key is forgotten.")


def check(name: str) -> None:
    """Try what is set, and say how it answers."""
    service = _service(name)
    if service in CHATS and settings.server_of(service) is None:
        print(f"The {service} is offline; name a server with `shotgraph settings set {service} --url ADDRESS`.")
        return
    from studio.trying import tried

    print(f"✓ {tried(service)}")


def copy_instructions() -> None:
    """Ours, for a person to change; what they have changed already stays."""
    from storyboard.files import write_whole
    from storyboard.prompts.instructions import NAMES, shipped
    from studio.production.store import written_or_said

    folder = settings.instructions_folder()
    with written_or_said(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name in NAMES:
            file = folder / f"{name}.md"
            if file.exists():
                print(f"{file} is there already.")
                continue
            write_whole(file, shipped(name).encode())
            print(f"{file} is yours to change; delete it to go back.")


def _service(name: str) -> Service:
    for service in SERVICES:
        if name.casefold() == service:
            return service
    raise ProjectError(f"There is no service “{name}”; there are: {', '.join(SERVICES)}.")
