"""A LoRA of the cast that no shot's model can wear is refused when the film is planned, long before it is rendered."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard import edits
from storyboard.errors import ShotgraphError
from storyboard.model import Character, Film, Lora
from studio.commandline import commands
from studio.workspace import Workspace
from tests.generation.diffusion.rigs import Rig
from tests.generation.diffusion.test_session_care import a_lora


def test_a_lora_for_another_model_is_refused_at_the_plan_and_its_shot_alone_is_a_slate(
    rig: Rig, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.install("wan-text")
    mia = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat")
    mia = mia.with_(loras=(Lora(file="mia.safetensors", model="wan-text"),))
    film = edits.add_location(Film(title="T", width=64, height=64, characters=(mia,)), "Field")
    film = edits.add_scene(film, "1", "field")
    for who in (("mia",), ()):
        film = edits.add_shot(film, film.scenes[0].id, action="A dry field.", frames=5)
        film = film.with_(shots=(*film.shots[:-1], film.shots[-1].with_(characters=who)))
    film = film.with_(shots=tuple(each.with_(engine="diffusion", model="wan-text") for each in film.shots))
    workspace = Workspace(tmp_path / "field.film")
    with workspace.begun():
        workspace.save(edits.add_cut(film, "Film", [each.id for each in film.shots]))
    lora = a_lora(rig.folder("wan-text"), workspace.folder / "mia.safetensors", "unet")
    monkeypatch.setenv("COLUMNS", "400")
    commands.plan(workspace.folder, None, as_json=False)
    said = capsys.readouterr().out
    assert "Shot 1A will be a slate" in said and "This LoRA is for another model than Tiny wan-text" in said
    assert "1B will be a slate" not in said
    with pytest.raises(ShotgraphError, match="1 of 1 shots could not be rendered"):
        commands.render(workspace.folder, ["1A"], workers=1, as_json=False)
    assert "This LoRA is for another model" in capsys.readouterr().out
    a_lora(rig.folder("wan-text"), lora)
    commands.plan(workspace.folder, None, as_json=False)
    assert "will be a slate" not in capsys.readouterr().out
