"""A person sets the servers and engines they use in the window, and tries them; the command line reads the same."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio import settings
from studio.desktop.services import ServicesPage
from studio.desktop.services.page import ServiceForm
from tests.generation.servers import ComfyHandler, VideoHandler, serving
from tests.language_models import a_good_answer, says, scripted
from tests.studio.test_settings import FileKeyring

LONG = 20_000
KEY = "sk-a-secret-of-mine"


@pytest.fixture
def page(qtbot: QtBot, person: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServicesPage]:
    for name in [name for name in os.environ if name.startswith(("SHOTGRAPH_", "OPENAI_"))]:
        if name != "SHOTGRAPH_SETTINGS":
            monkeypatch.delenv(name)
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring(tmp_path / "keys.json"))
    made = ServicesPage()
    made.show()
    qtbot.waitUntil(lambda: all(form.keep.isEnabled() for form in made.forms.values()), timeout=LONG)
    yield made
    made.close_workers()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    keyring.set_keyring(before)


def write(field: QLineEdit | None, text: str) -> None:
    assert field is not None
    field.clear()
    QTest.keyClicks(field, text)


def tried(qtbot: QtBot, form: ServiceForm) -> str:
    form.window().activateWindow()
    form.try_it.setFocus()
    QTest.keyClick(form.try_it, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.try_it.isEnabled(), timeout=LONG)
    assert form.window().focusWidget() is form.try_it, "the keys are where they were"
    return form.said.text()


def test_the_writers_server_is_set_tried_and_its_key_kept_where_the_command_line_keeps_it(
    page: ServicesPage, qtbot: QtBot
) -> None:
    form = page.forms["writer"]
    with scripted(says(a_good_answer)) as script:
        write(form.fields["url"], script.base_url)
        write(form.fields["model"], "small")
        write(form.fields["dollars_in"], "0,5")
        write(form.key, KEY)
        assert "small at" in tried(qtbot, form)
        assert script.asked[0].headers["authorization"] == f"Bearer {KEY}"
    assert settings.read("writer")["dollars_in"] == 0.5
    assert "in the keyring" in settings.key_source("writer")
    assert form.key is not None and form.key.text() == "" and "in the keyring" in form.where.text()
    assert KEY not in settings.settings_file().read_text()
    QTest.mouseClick(form.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settings.key_source("writer") == "none", timeout=LONG)


def test_what_cannot_be_is_said_and_what_was_set_stays(page: ServicesPage, qtbot: QtBot) -> None:
    form = page.forms["writer"]
    write(form.fields["url"], "nowhere")
    assert "not a server's address" in tried(qtbot, form) and form.said.property("look") == "wrong"
    write(form.fields["url"], "http://127.0.0.1:9/v1")
    write(form.fields["at_once"], "many")
    form.keep_all()
    assert "“many” is no number" in form.said.text()
    assert not settings.settings_file().exists()


def test_engines_are_reached_without_rendering_anything(page: ServicesPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    workflow = tmp_path / "workflow.json"
    node = {"class_type": "Sampler", "inputs": {"text": ""}, "_meta": {"title": "shotgraph prompt -> text"}}
    workflow.write_text(json.dumps({"1": node}))
    with serving(ComfyHandler, tmp_path / "server") as comfy:
        form = page.forms["comfy"]
        write(form.fields["url"], comfy.url)
        write(form.fields["workflow"], str(workflow))
        assert "has every node" in tried(qtbot, form)
        comfy.lacking.add("Sampler")
        assert "no nodes called Sampler" in tried(qtbot, form)
    with serving(VideoHandler, tmp_path / "server") as video:
        form = page.forms["video"]
        write(form.fields["url"], f"{video.url}/v1")
        write(form.fields["dollars_per_second"], "0.2")
        assert "0.2 US dollars" in tried(qtbot, form) and not video.jobs
    form = page.forms["command"]
    write(form.fields["program"], "no-such-renderer --fast")
    assert "no program “no-such-renderer”" in tried(qtbot, form)
    write(form.fields["program"], "python3 render.py")
    assert "python3 is there" in tried(qtbot, form)
