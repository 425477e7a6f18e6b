"""A person's settings: which servers they use, and where the keys to them are. Never in a project, a log or an error.

The folder is the system's own for this program, or what SHOTGRAPH_SETTINGS names:

    settings.toml        [writer] url, model, and limits and prices of that server; [video], [comfy] and [command]
                         what engines reach; [signing] and others have their own
    instructions/        what the writer is told to do, where a person has changed it

A key is in the system's keyring, under the host that it belongs to; without one, in the environment:
SHOTGRAPH_WRITER_KEY, or OPENAI_API_KEY for api.openai.com alone. SHOTGRAPH_WRITER_URL and SHOTGRAPH_WRITER_MODEL
stand above settings.toml. A project has no say in any of this.
"""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from storyboard.errors import ProjectError

if TYPE_CHECKING:
    from storyboard.prompts.server import Server

Service = Literal["writer", "video", "comfy", "command"]
SERVICES: tuple[Service, ...] = ("writer", "video", "comfy", "command")
_KEYRING = "shotgraph"


def settings_folder() -> Path:
    """Where this person's settings stand."""
    named = os.environ.get("SHOTGRAPH_SETTINGS")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_config_path("shotgraph", appauthor=False)


def settings_file() -> Path:
    return settings_folder() / "settings.toml"


def instructions_folder() -> Path:
    """Where a person's own instructions to the writer stand, if they have any."""
    return settings_folder() / "instructions"


def read(service: Service) -> dict[str, Any]:
    """What settings.toml says of a service, checked; empty if nothing.

    Raises:
        ProjectError: the file cannot be read, or says what cannot be.
    """
    table = _tables().get(service, {})
    if not isinstance(table, dict):
        raise ProjectError(f"“{service}” is a table, written [{service}]; correct it.", file=settings_file())
    return _checked(service, table)


def server_of(service: Service) -> Server | None:
    """The server that a service asks, with its key; None if none is set, and the offline one does the work.

    Raises:
        ProjectError: the settings cannot be used, or the keyring will not give the key.
        WriterError: the address is none, or the key would go out unencrypted.
    """
    from storyboard.prompts.server import Server, host_of

    table = read(service)
    prefix = f"SHOTGRAPH_{service.upper()}_"
    url = os.environ.get(f"{prefix}URL") or table.get("url", "")
    model = os.environ.get(f"{prefix}MODEL") or table.get("model", "")
    if not url:
        return None
    if not model:
        raise ProjectError(
            f"The {service} has a server and no model; choose one with `shotgraph settings set {service} --model NAME`."
        )
    limits = {name: table[name] for name in _LIMITS if name in table}
    return Server(url, model, key=_key(service, host_of(url), table), **limits)


def save(service: Service, **fields: object) -> None:
    """Change what settings.toml says of a service; None takes a field away. All else in the file stays as it is.

    Raises:
        ProjectError: a field cannot be so, or the file cannot be changed.
    """
    from storyboard.files import write_whole
    from studio.production.store import written_or_said

    table = {**read(service), **fields}
    table = _checked(service, {name: value for name, value in table.items() if value is not None})
    file = settings_file()
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    changed = _with_table(text, service, table)
    if tomllib.loads(changed) != {**_tables(), service: table}:
        raise ProjectError(
            f"This file is written in a way that is not changed here; write [{service}] by hand.", file=file
        )
    with written_or_said(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, changed.encode())


def keep_key(service: Service, key: str) -> str:
    """Keep the key to a service's server in the system's keyring, for this server's host; returns the host.

    Raises:
        ProjectError: no server is set, or there is no keyring.
    """
    from storyboard.prompts.server import Server, host_of

    table = read(service)
    if "url" not in table:
        raise ProjectError(f"Say first which server the key is for: `shotgraph settings set {service} --url ADDRESS`.")
    host = host_of(table["url"])
    Server(table["url"], "any", key=key.strip())  # refuses a key that cannot be sent
    _keyring("set_password", service, host, key.strip())
    save(service, key_for=host)
    return host


def forget_key(service: Service) -> None:
    """Take the key out of the keyring again.

    Raises:
        ProjectError: there is none there, or no keyring.
    """
    host = read(service).get("key_for")
    if not host:
        raise ProjectError(f"No key of the {service} is kept in the keyring.")
    _keyring("delete_password", service, host)
    save(service, key_for=None)


def key_source(service: Service) -> str:
    """Where the key comes from, in words that do not hold it."""
    from storyboard.prompts.server import OFFICIAL_HOST, host_of

    table = read(service)
    if os.environ.get(f"SHOTGRAPH_{service.upper()}_KEY"):
        return f"in SHOTGRAPH_{service.upper()}_KEY"
    url = os.environ.get(f"SHOTGRAPH_{service.upper()}_URL") or table.get("url", "")
    host = host_of(url) if url else ""
    if host and table.get("key_for") == host:
        return f"in the keyring, for {host}"
    if host == OFFICIAL_HOST and os.environ.get("OPENAI_API_KEY"):
        return "in OPENAI_API_KEY"
    return "none"


def key_of(service: Service) -> str:
    """The key to the server that settings.toml names, empty if there is none.

    Raises:
        ProjectError: the keyring will not give it.
    """
    from storyboard.prompts.server import host_of

    table = read(service)
    return _key(service, host_of(table["url"]), table) if table.get("url") else ""


def _key(service: Service, host: str, table: dict[str, Any]) -> str:
    """The key for this host: the person's own words first, then the keyring, then the official variable."""
    from storyboard.prompts.server import OFFICIAL_HOST

    if named := os.environ.get(f"SHOTGRAPH_{service.upper()}_KEY", "").strip():
        return named
    if table.get("key_for") == host:
        return _keyring("get_password", service, host) or ""
    return os.environ.get("OPENAI_API_KEY", "").strip() if host == OFFICIAL_HOST else ""


def _keyring(what: str, service: Service, host: str, *more: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        found: str | None = getattr(keyring, what)(_KEYRING, f"{service} at {host}", *more)
    except KeyringError as error:
        reason = "this computer has none" if type(error).__name__ == "NoKeyringError" else "it is locked, or refuses"
        raise ProjectError(
            f"The key cannot be kept in the system's keyring or taken from it ({reason}); "
            f"set SHOTGRAPH_{service.upper()}_KEY in the environment instead."
        ) from None
    return found


_LIMITS = (
    "patience",
    "longest",
    "thinking_tokens",
    "at_once",
    "requests_per_minute",
    "tokens_per_minute",
    "dollars_in",
    "dollars_out",
)


def _checked(service: Service, table: dict[str, Any]) -> dict[str, Any]:
    """The fields of a service that are set, in order; pydantic comes in only when settings are looked at."""
    from pydantic import Field, ValidationError

    from storyboard.values import Value, in_words

    class ServiceSettings(Value):
        url: str = ""
        model: str = ""
        key_for: str = ""
        patience: Annotated[float, Field(gt=0, le=3600)] = 120.0
        longest: Annotated[float, Field(gt=0, le=7200)] = 600.0
        thinking_tokens: Annotated[int, Field(ge=0, le=100_000)] = 2000
        at_once: Annotated[int, Field(ge=1, le=64)] = 8
        requests_per_minute: Annotated[int, Field(ge=0)] = 0
        tokens_per_minute: Annotated[int, Field(ge=0)] = 0
        dollars_in: Annotated[float, Field(ge=0)] | None = None
        dollars_out: Annotated[float, Field(ge=0)] | None = None
        dollars_per_second: Annotated[float, Field(ge=0, lt=1000)] = 0.0
        workflow: str = ""
        program: str = ""

    try:
        return ServiceSettings.model_validate(table).model_dump(exclude_unset=True)
    except ValidationError as error:
        raise ProjectError(f"In [{service}], {in_words(error)}", file=settings_file()) from None


def _tables() -> dict[str, Any]:
    file = settings_file()
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ProjectError(f"The settings cannot be read ({error}); correct or remove them.", file=file) from None


def _with_table(text: str, name: str, table: dict[str, Any]) -> str:
    """The file with one table's plain fields changed; comments, order and all other tables stay."""
    lines = text.splitlines()
    header = re.compile(rf"\s*\[\s*{name}\s*\]")
    start = next((place for place, line in enumerate(lines) if header.match(line)), None)
    if start is None:
        lines += [*([""] if lines else []), f"[{name}]"]
        start = len(lines) - 1
    end = next((place for place in range(start + 1, len(lines)) if lines[place].lstrip().startswith("[")), len(lines))
    kept: list[str] = []
    left = dict(table)
    for line in lines[start + 1 : end]:
        field = re.match(r"\s*([\w-]+)\s*=", line)
        if field is None:
            kept.append(line)
        elif field[1] in left:
            value = left.pop(field[1])
            kept.append(line if tomllib.loads(line)[field[1]] == value else f"{field[1]} = {_toml(value)}")
    while kept and not kept[-1].strip():
        kept.pop()
    kept += [f"{field} = {_toml(value)}" for field, value in left.items()]
    rest = lines[end:]
    return "\n".join([*lines[: start + 1], *kept, *(["", *rest] if rest else [])]) + "\n"


def _toml(value: object) -> str:
    """A value as TOML: JSON's strings are TOML's too, but for the one letter that JSON leaves as it is."""
    import json

    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value) if not isinstance(value, bool) else str(value).lower()
