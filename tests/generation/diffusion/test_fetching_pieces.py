"""A model with all that its recipes need, from several repositories of a hub that is not always honest."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import threading
from collections.abc import Iterator
from importlib import util
from pathlib import Path

import pytest

from generation.engines.diffusion import homes, pieces
from generation.engines.diffusion.catalog import Entry
from storyboard.errors import EngineError, Stopped
from tests.generation.diffusion.catalogs import own_catalog
from tests.generation.diffusion.disks import full_disk
from tests.generation.diffusion.folders import model, weights
from tests.generation.diffusion.hub import Hub, serving
from tests.storyboard.test_files import can_mount, mounted
from tests.studio.films import command, environment

pytestmark = pytest.mark.skipif(
    util.find_spec("huggingface_hub") is None,
    reason="the generate extra is not installed; `make test` and `make generate` install it",
)

PIECE = """experts = 2

[[model.pieces]]
what = "its motion adapter"
source = "others/motion"
files = ["config.json", "diffusion_pytorch_model.safetensors"]
to = "motion_adapter"
needed = true
licence = "Only by day"
limits = "Not at night."
ask = true
"""
LORA = ', lora = "them/lora", lora_file = "deep/high_noise.safetensors"'
OWN = own_catalog("them/model", licence="Apache-2.0", draft=LORA, more=PIECE)
WEIGHTS = "transformer/diffusion_pytorch_model.safetensors"
LORAS = {"lora/high_noise.safetensors", "lora/low_noise.safetensors"}
ADAPTER = {"motion_adapter/config.json", "motion_adapter/diffusion_pytorch_model.safetensors"}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with a model as they are in the world, a LoRA of two experts, and a piece under another licence."""
    folder = model(tmp_path / "repository")
    weights(folder / WEIGHTS, 100_000)
    for more in (
        "whole.safetensors",
        "transformer/diffusion_pytorch_model.fp16.safetensors",
        "safety_checker/model.bin",
    ):
        weights(folder / more, 50_000)
    index = json.loads((folder / "model_index.json").read_text())
    index["safety_checker"] = ["stable_diffusion", "StableDiffusionSafetyChecker"]
    (folder / "model_index.json").write_text(json.dumps(index))
    (folder / "LICENSE").write_text("as you like")
    lora, motion = tmp_path / "lora", tmp_path / "motion"
    for name in ("high", "low", "other"):
        weights(lora / "deep" / f"{name}_noise.safetensors", 20_000)
    weights(motion / "diffusion_pytorch_model.safetensors", 30_000)
    (motion / "config.json").write_text("{}")
    home = tmp_path / "models"
    home.mkdir()
    (home / "catalog.toml").write_text(OWN)
    with serving(folder) as found:
        found.others = {"them/lora": lora, "others/motion": motion}
        found.is_asked(monkeypatch)
        monkeypatch.setenv("SHOTGRAPH_MODELS", str(home))
        yield found


def mine() -> Entry:
    return homes.known()["mine"]


def agreed() -> Entry:
    homes.agree("others/motion", "Only by day")
    return mine()


def fetched(entry: Entry) -> list[tuple[int, int]]:
    from generation.engines.diffusion.fetching import fetch

    told: list[tuple[int, int]] = []
    fetch(entry, lambda here, total: told.append((here, total)))
    return told


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def aside() -> Path:
    return homes.models_folder() / ".mine.part"


def test_one_get_brings_the_model_and_all_that_its_recipes_need_and_nothing_else(hub: Hub) -> None:
    threads = set(threading.enumerate())
    told = fetched(agreed())
    late = [each for each in set(threading.enumerate()) - threads if each.name == "tqdm_monitor"]
    assert len(late) <= 1, "not one for every file, for good"
    came = names(homes.home(mine()))
    assert came >= LORAS | ADAPTER | {WEIGHTS, "model_index.json", "LICENSE", "tokenizer/tokenizer_config.json"}
    assert not {name for name in came if "fp16" in name or "safety" in name or name in ("whole.safetensors", "evil.py")}
    assert not any(part.startswith(".") for name in came for part in name.split("/"))
    assert not aside().exists()
    assert told == sorted(told) and len({total for _, total in told}) == 1, "one bar, that only grows"
    assert told[-1][0] == told[-1][1]
    assert pieces.missing(mine()) == ()
    before = dict(hub.sent)
    assert fetched(mine()) == [] and hub.sent == before, "a second time nothing is fetched"


def test_each_licence_is_asked_once_and_before_anything_is_fetched(hub: Hub) -> None:
    assert [each.name for each in pieces.unanswered(mine())] == ["Only by day"]
    with pytest.raises(
        EngineError, match=r"Its motion adapter is under the Only by day\. Not at night\. .*accept mine"
    ):
        fetched(mine())
    assert not hub.sent
    assert pieces.unanswered(agreed()) == ()


def test_what_is_missing_is_said_and_only_that_is_fetched(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    from studio import models

    models.check("mine")
    said = capsys.readouterr().out
    assert "Mine is not here." in said
    assert (
        "its motion adapter is not here (others/motion, Only by day), and the model cannot be used without it" in said
    )
    assert "The Only by day is to be accepted" in said
    fetched(agreed())
    home = homes.home(mine())
    (home / "lora" / "low_noise.safetensors").unlink()
    assert homes.is_installed(mine()), "a draft needs it, the model does not"
    models.show()
    assert "mine is without the LoRA of its draft; `shotgraph models get mine` fetches" in capsys.readouterr().out
    hub.sent.clear()
    fetched(mine())
    assert set(hub.sent) == {"deep/low_noise.safetensors"}
    assert names(home) >= LORAS
    (home / "motion_adapter" / "config.json").unlink()
    assert not homes.is_installed(mine())


def test_a_cut_line_is_gone_on_with_where_it_was_cut(hub: Hub, tmp_path: Path) -> None:
    entry = agreed()

    def until(here: int, total: int) -> None:
        if here > 200_000:
            raise Stopped

    from generation.engines.diffusion.fetching import fetch

    with pytest.raises(Stopped):
        fetch(entry, until)
    assert not homes.home(entry).exists()
    before = dict(hub.sent)
    fetched(entry)
    again = {name for name in before if hub.sent[name] > before[name]}
    whole = {name for name in before if name.endswith(".safetensors")} - again
    assert whole, "what had come was not fetched again"
    assert (homes.home(entry) / WEIGHTS).read_bytes() == (hub.folder / WEIGHTS).read_bytes()


@pytest.mark.parametrize("name", [WEIGHTS, "deep/low_noise.safetensors", "tokenizer/tokenizer_config.json"])
def test_a_file_that_is_not_what_the_hub_says_is_thrown_away_and_comes_right_the_next_time(hub: Hub, name: str) -> None:
    hub.swapped = {name}
    with pytest.raises(
        EngineError, match="did not arrive as the hub says it is, so it was thrown away; run this again"
    ):
        fetched(agreed())
    assert not homes.home(mine()).exists()
    assert not {each for each in names(aside()) if each.endswith(name.rpartition("/")[2]) and name in each}
    hub.swapped = set()
    fetched(mine())
    assert homes.is_installed(mine())


def test_a_file_that_comes_in_part_is_said_and_completed_the_next_time(hub: Hub) -> None:
    hub.cut = {WEIGHTS}
    with pytest.raises(EngineError, match="came only in part; run this again to go on"):
        fetched(agreed())
    assert not homes.home(mine()).exists()
    hub.cut = set()
    fetched(mine())
    assert (homes.home(mine()) / WEIGHTS).read_bytes() == (hub.folder / WEIGHTS).read_bytes()


def test_a_gated_file_is_a_sentence_and_leaves_nothing(hub: Hub) -> None:
    hub.gated = {"model_index.json"}
    with pytest.raises(EngineError, match="them/model is gated: agree to its terms on its page, set HF_TOKEN"):
        fetched(agreed())
    assert {path.name for path in homes.models_folder().iterdir()} == {"catalog.toml", "licences.json"}
    hub.gated = {"config.json"}
    with pytest.raises(EngineError, match="others/motion is gated"):
        fetched(mine())
    assert not homes.home(mine()).exists()


@pytest.mark.parametrize(("status", "sentence"), [(401, "is gated"), (404, "not there at revision"), (500, "500")])
def test_what_the_hub_refuses_is_a_sentence(hub: Hub, status: int, sentence: str) -> None:
    hub.refuses = status
    with pytest.raises(EngineError, match=sentence):
        fetched(agreed())
    assert not aside().exists()


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        ("no index", "has no model_index.json, so it is no model"),
        ("broken index", "cannot be read; choose another revision"),
        ("pickled", "The part “vae” of them/model has no plain safetensors"),
        ("lost piece", "them/lora has no deep/low_noise.safetensors, the LoRA of its draft of Mine"),
    ],
)
def test_a_repository_that_is_no_such_model_is_a_sentence_before_its_weights(
    hub: Hub, harm: str, sentence: str
) -> None:
    if harm == "no index":
        (hub.folder / "model_index.json").unlink()
    elif harm == "broken index":
        (hub.folder / "model_index.json").write_text("[" * 9000)
    elif harm == "pickled":
        (hub.folder / "vae" / "diffusion_pytorch_model.safetensors").rename(hub.folder / "vae" / "model.bin")
    else:
        (hub.others["them/lora"] / "deep" / "low_noise.safetensors").unlink()
    with pytest.raises(EngineError, match=sentence):
        fetched(agreed())
    assert not [name for name in hub.sent if name.endswith(".safetensors")]
    assert not aside().exists()


def test_a_disk_that_fills_up_on_the_way_is_a_sentence_and_the_rest_comes_later(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_mount(tmp_path):
        pytest.skip("this process may not mount a small disk")
    small = tmp_path / "small"
    small.mkdir()
    with mounted("tmpfs", small, "-t", "tmpfs", "-o", "size=1m"):
        (small / "catalog.toml").write_text(OWN)
        monkeypatch.setenv("SHOTGRAPH_MODELS", str(small))
        entry = agreed()

        def fill(name: str) -> None:
            filler = small / "filler"
            if name == WEIGHTS and not filler.exists():
                with pytest.raises(OSError, match="No space left"), filler.open("wb", buffering=0) as room:
                    while True:
                        room.write(bytes(1024))

        hub.before = fill
        with pytest.raises(EngineError, match="The disk is full; free some space, then run this again to go on"):
            fetched(entry)
        assert not homes.home(entry).exists()
        (small / "filler").unlink()
        hub.before = lambda name: None
        fetched(entry)
        assert homes.is_installed(entry)


def test_a_file_that_no_disk_here_takes_is_a_sentence_and_what_came_before_it_is_not_fetched_again(hub: Hub) -> None:
    entry = agreed()
    with full_disk(100_000), pytest.raises(EngineError, match="Mine could not be kept") as said:
        fetched(entry)
    assert "\n" not in said.value.sentence and "run this again" in said.value.sentence
    assert not homes.home(entry).exists()
    before = {name for name in hub.sent if name.endswith(".json")}
    hub.sent.clear()
    fetched(entry)
    assert homes.is_installed(entry)
    assert (homes.home(entry) / WEIGHTS).read_bytes() == (hub.folder / WEIGHTS).read_bytes()
    assert before - {"model_index.json"} and not before - {"model_index.json"} & set(hub.sent)


def test_at_a_terminal_the_licence_is_asked_once_and_a_no_fetches_nothing(hub: Hub, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    told = {"HF_ENDPOINT": hub.url, "HF_HUB_DISABLE_XET": "1", "HF_HOME": str(tmp_path / "hf")}
    asked = [(b"n\n", "is not fetched", 1), (b"\x04", "is not fetched", 1), (b"y\n", "is ready in", 1)]
    for answer, sentence, times in (*asked, (b"", "is ready in", 0)):
        os.write(master, answer)
        done = subprocess.run(
            command("models", "get", "mine"), env=environment() | told, stdin=slave, capture_output=True, text=True,
            check=False, timeout=60,
        )  # fmt: skip
        assert sentence in done.stdout + done.stderr
        assert done.stdout.count("is under the Only by day") == times
    os.close(master)
    os.close(slave)
