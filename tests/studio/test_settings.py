"""A person's settings: a key stays in the keyring, belongs to one host, and is never shown."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from storyboard.errors import ProjectError, ShotgraphError
from studio import settings
from studio.commandline import settings as settings_commands
from tests.language_models import Asked, a_good_answer, says, scripted, status

KEY = "sk-a-secret-of-mine"


class FileKeyring(keyring.backend.KeyringBackend):
    """A keyring in a file, for a computer without a desktop; the tests are such a computer."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def _all(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self.file.read_text()) if self.file.exists() else {}
        return found

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.file.write_text(json.dumps({**self._all(), f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        found = self._all()
        if f"{service}/{username}" not in found:
            raise keyring.errors.PasswordDeleteError
        del found[f"{service}/{username}"]
        self.file.write_text(json.dumps(found))


@pytest.fixture(autouse=True)
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A person with an empty folder of settings, and nothing in the environment."""
    for name in list(os.environ):
        if name.startswith(("SHOTGRAPH_", "OPENAI_")):
            monkeypatch.delenv(name)
    folder = tmp_path / "settings"
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(folder))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring(tmp_path / "keys.json"))
    yield folder
    keyring.set_keyring(before)


def test_nothing_set_is_the_offline_writer(capsys: pytest.CaptureFixture[str]) -> None:
    assert settings.server_of("writer") is None
    settings_commands.show()
    assert "offline" in capsys.readouterr().out


def test_settings_are_kept_beside_what_else_is_in_the_file(person: Path) -> None:
    person.mkdir()
    file = person / "settings.toml"
    signing = "# mine\n[signing]\nalways = true   # really\n"
    file.write_text(f'{signing}\n[writer] # the model\nmodel = "old"\n# a note\n\n[other]\nx = 1\n')
    settings.save("writer", url="http://127.0.0.1:1/v1", model='new "quoted"\\', dollars_in=0.5, at_once=3)
    text = file.read_text()
    for kept in ("# mine", "always = true   # really", "[writer] # the model", "# a note", "[other]\nx = 1"):
        assert kept in text
    assert tomllib.loads(text)["writer"]["model"] == 'new "quoted"\\'
    server = settings.server_of("writer")
    assert server is not None and (server.at_once, server.dollars_in) == (3, 0.5)
    settings.save("writer", model="newer", dollars_in=None)
    assert "dollars_in" not in tomllib.loads(file.read_text())["writer"]
    assert settings.read("writer")["model"] == "newer"


def test_a_key_is_in_the_keyring_and_nowhere_else(person: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings_commands.change("writer", url="https://models.example/v1", model="large")
    assert settings.keep_key("writer", f" {KEY}\n") == "models.example"
    server = settings.server_of("writer")
    assert server is not None and server.key == KEY
    settings_commands.show()
    assert KEY not in capsys.readouterr().out and KEY not in (person / "settings.toml").read_text()
    settings.forget_key("writer")
    assert settings.server_of("writer").key == ""  # type: ignore[union-attr]
    with pytest.raises(ProjectError, match="No key"):
        settings.forget_key("writer")


def test_a_key_does_not_follow_to_another_host(capsys: pytest.CaptureFixture[str]) -> None:
    settings.save("writer", url="https://models.example/v1", model="large")
    settings.keep_key("writer", KEY)
    settings_commands.change("writer", url="https://other.example/v1")
    assert "is for models.example, and is not sent to this server" in capsys.readouterr().out
    assert settings.server_of("writer").key == ""  # type: ignore[union-attr]
    assert settings.key_source("writer") == "none"


def test_the_official_variable_is_for_the_official_host_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    settings.save("writer", url="https://models.example/v1", model="large")
    assert settings.server_of("writer").key == ""  # type: ignore[union-attr]
    settings.save("writer", url="https://api.openai.com/v1")
    assert settings.server_of("writer").key == KEY  # type: ignore[union-attr]
    monkeypatch.setenv("SHOTGRAPH_WRITER_KEY", "sk-mine-first")
    assert settings.server_of("writer").key == "sk-mine-first"  # type: ignore[union-attr]
    assert settings.key_source("writer") == "in SHOTGRAPH_WRITER_KEY"


def test_the_environment_stands_above_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save("writer", url="https://models.example/v1", model="large")
    monkeypatch.setenv("SHOTGRAPH_WRITER_URL", "http://127.0.0.1:1234/v1")
    monkeypatch.setenv("SHOTGRAPH_WRITER_MODEL", "small")
    server = settings.server_of("writer")
    assert server is not None and (server.host, server.model) == ("127.0.0.1:1234", "small")


def test_without_a_keyring_the_sentence_names_the_variable() -> None:
    import keyring.backends.fail

    settings.save("writer", url="https://models.example/v1", model="large")
    keyring.set_keyring(keyring.backends.fail.Keyring())
    with pytest.raises(ProjectError, match=r"this computer has none.*SHOTGRAPH_WRITER_KEY") as caught:
        settings.keep_key("writer", KEY)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[writer\n", "cannot be read"),
        ("writer = 1\n", "is a table, written"),
        ('[writer]\nat_once = "many"\n', "at_once"),
        ("[writer]\nspeed = 3\n", "“speed” is not known here"),
        ('[writer]\nurl = "http://127.0.0.1/v1"\n', "has a server and no model"),
        ('[writer]\nurl = "nowhere"\nmodel = "x"\n', "is not a server's address"),
    ],
)
def test_settings_that_cannot_be_are_said_and_not_guessed(person: Path, text: str, sentence: str) -> None:
    person.mkdir()
    (person / "settings.toml").write_text(text)
    with pytest.raises(ShotgraphError, match=sentence):
        settings.server_of("writer")


def test_a_server_is_tried_with_one_small_question(capsys: pytest.CaptureFixture[str]) -> None:
    with scripted(says(a_good_answer)) as script:
        settings_commands.change("writer", url=script.base_url, model="small")
        settings_commands.check("writer")
        assert "answers in the form asked for" in capsys.readouterr().out
    with scripted(status(401, f"bad key {KEY}")) as script:
        settings_commands.change("writer", url=script.base_url)
        with pytest.raises(ShotgraphError, match="does not take the key") as caught:
            settings_commands.check("writer")
        assert KEY not in str(caught.value)


def test_instructions_are_copied_to_be_changed_and_ours_do_not_overwrite_them(person: Path) -> None:
    settings_commands.copy_instructions()
    mine = person / "instructions" / "expand.md"
    assert "{language}" in mine.read_text()
    mine.write_text("Mine.")
    settings_commands.copy_instructions()
    assert mine.read_text() == "Mine."


def test_nothing_of_the_person_is_told_to_the_server_but_the_film() -> None:
    def answer(asked: Asked) -> str:
        assert str(Path.home()) not in asked.told and KEY not in asked.told
        return a_good_answer(asked)

    with scripted(says(answer)) as script:
        settings_commands.change("writer", url=script.base_url, model="small")
        settings_commands.check("writer")


def test_a_workflow_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ProjectError, match="There is no such file"):
        settings_commands.change("comfy", workflow="wan.json")
    (tmp_path / "wan.json").write_text("{}")
    settings_commands.change("comfy", workflow="wan.json")
    assert settings.read("comfy")["workflow"] == str(tmp_path / "wan.json")
