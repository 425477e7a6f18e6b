"""Trains a character's LoRA in a process of its own: says each step, keeps checkpoints, and stops within a step.

Run as `python -m generation.engines.diffusion.learning TASK.json`; on its output stands a JSON object a line:

    {"step": 12, "of": 800, "loss": 0.41}     a step is done        {"sample": "sample-000300.png"}    a picture
    {"resumed": 300}                          went on from there    {"done": "lora.safetensors"}       it is there
    {"failed": "a sentence"}

Chance is drawn anew for each step from the seed and the step's number, so a training that was stopped, or killed and
gone on with from its last checkpoint, ends with the same weights as one that ran through.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import Field

from generation.characters.loras import ABOUT, About
from generation.characters.pictures import fitted, png_of, read_picture
from generation.engines.diffusion import homes
from generation.engines.diffusion.asking import Wish, decoded, run
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import check_weights
from generation.engines.diffusion.lessons import Noised, lesson_of
from generation.engines.diffusion.loading import device, libraries, painter
from generation.engines.diffusion.scarcity import by_one_name
from generation.engines.diffusion.words import Words
from storyboard.errors import EngineError, ProjectError, ShotgraphError, Stopped
from storyboard.values import Value

CHECKPOINT = "checkpoint.safetensors"
LORA = "lora.safetensors"
STOPPED = 130
_NAME = "character"
_WIDTH, _HEIGHT = 576, 768


class Task(Value):
    """What is to be learnt: pictures with their captions, for a model, and how. `folder` is where it is kept."""

    model: str
    pictures: tuple[str, ...] = Field(min_length=1)
    captions: tuple[str, ...]
    trigger: str
    sheet: str
    folder: str
    steps: int = Field(ge=1)
    rank: int = Field(ge=1)
    rate: float = Field(gt=0)
    seed: int = 0
    keep_every: int = Field(ge=1)
    sample_every: int = Field(ge=0)


Tell = Callable[[dict[str, object]], None]


def learn(task: Task, tell: Tell, stopping: Callable[[], bool] = lambda: False) -> Path:
    """Train, or go on training, until the steps are done; the LoRA's file.

    Raises:
        ShotgraphError: the model cannot be trained, memory or disk is full, or a picture cannot be read.
        Stopped: it was asked to; the checkpoint is of the step that was done last.
    """
    libraries()
    import torch

    entry = _entry(task.model)
    try:
        with by_one_name():
            return _Learning(task, entry, tell, stopping).run()
    except torch.OutOfMemoryError:
        raise EngineError(f"{entry.title} ran out of memory; train a smaller model, or with a lower --rank.") from None


class _Learning:
    """One training under way."""

    def __init__(self, task: Task, entry: Entry, tell: Tell, stopping: Callable[[], bool]) -> None:
        import torch
        from peft import LoraConfig

        self.task, self.entry, self.tell, self.stopping = task, entry, tell, stopping
        self.lesson = lesson_of(entry)
        self.folder = Path(task.folder)
        words = Words()
        cache = self.folder / "cache"
        words.read(entry, list(task.captions), cache, lambda done, total: None)
        self.told = [words.of(entry, caption, cache) for caption in task.captions]
        self.negative = words.of(entry, "", cache) if entry.final.guidance > 1 else None
        self.pipeline = painter(entry)
        self.size = entry.snapped_size(_WIDTH, _HEIGHT)
        pictures = [fitted(read_picture(Path(name)), *self.size) for name in task.pictures]
        self.pipeline.vae.to(device())
        with torch.no_grad():
            self.latents = self.lesson.latents(self.pipeline, pictures)
        self.net = getattr(self.pipeline, self.lesson.net).to(device())
        self.net.requires_grad_(False)
        torch.manual_seed(task.seed)
        layers = self.lesson.layers if isinstance(self.lesson.layers, str) else list(self.lesson.layers)
        config = LoraConfig(r=task.rank, lora_alpha=task.rank, init_lora_weights="gaussian", target_modules=layers)
        self.net.add_adapter(config, adapter_name=_NAME)
        if device().type == "cuda":
            self.net.enable_gradient_checkpointing()
        self.learnt = {name: each for name, each in self.net.named_parameters() if each.requires_grad}
        for each in self.learnt.values():
            each.data = each.data.float()
        self.optimiser = torch.optim.AdamW(self.learnt.values(), lr=task.rate, weight_decay=0.0)

    def run(self) -> Path:
        """All steps that are left, and the file at the end."""
        task = self.task
        done = self._resumed()
        if done:
            self.tell({"resumed": done})
        while done < task.steps:
            loss = self._step(done)
            done += 1
            self.tell({"step": done, "of": task.steps, "loss": round(loss, 6)})
            stop = self.stopping()
            if stop or done % task.keep_every == 0 or done == task.steps:
                self._keep(done)
            if stop:
                raise Stopped
            if task.sample_every and done % task.sample_every == 0:
                self._sample(done)
        return self._save(done)

    def _step(self, number: int) -> float:
        """One step: noise on one picture, and what of it the model sees."""
        import torch

        chance = torch.Generator("cpu").manual_seed(self.task.seed * 1_000_003 + number)
        which = int(torch.randint(len(self.latents), (1,), generator=chance))
        clean = self.latents[which : which + 1]
        noise = torch.randn(clean.shape, generator=chance)
        amount = torch.rand(1, generator=chance)
        noised = self.lesson.noised(self.pipeline, clean, noise, amount)
        place = device()
        noised = Noised(noised.latents.to(place), noised.at.to(place), noised.wanted.to(place))
        self.net.train()
        guess = self.lesson.guess(self.pipeline, noised, self.told[which])
        loss = torch.nn.functional.mse_loss(guess.float(), noised.wanted)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learnt.values(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        return float(loss.detach())

    def _sample(self, done: int) -> None:
        """A picture of what it has learnt so far; the same noise each time, so that samples can be compared."""
        import torch

        wish = Wish(
            width=self.size[0],
            height=self.size[1],
            frames=1,
            rate=1.0,
            steps=min(self.entry.final.steps, 20),
            guidance=self.entry.final.guidance,
            generator=torch.Generator("cpu").manual_seed(self.task.seed),
            positive=self.told[0],
            negative=self.negative,
            text=self.task.captions[0],
        )
        self.net.eval()
        made = run(self.entry.kind, self.pipeline, wish, self._may_go_on)
        picture = decoded(self.entry.kind, self.pipeline, made, wish)[0]
        name = f"sample-{done:06}.png"
        _written(self.folder / name, lambda path: path.write_bytes(png_of(picture)))
        self.tell({"sample": name})

    def _may_go_on(self) -> None:
        if self.stopping():
            raise Stopped

    def _keep(self, done: int) -> None:
        """Write down all that the next step depends on."""
        from safetensors.torch import save_file

        kept = {}
        for name, weight in self.learnt.items():
            state = self.optimiser.state[weight]
            kept[f"weight/{name}"] = weight.detach().cpu().contiguous()
            for part in ("exp_avg", "exp_avg_sq", "step"):
                kept[f"{part}/{name}"] = state[part].detach().cpu().contiguous()
        _written(self.folder / CHECKPOINT, lambda path: save_file(kept, path, metadata={"done": str(done)}))

    def _resumed(self) -> int:
        """Take up a checkpoint; how many steps it has, 0 if there is none or it is damaged."""
        path = self.folder / CHECKPOINT
        if not path.is_file():
            return 0
        from safetensors.torch import load_file

        try:
            done = int(check_weights(path)["__metadata__"]["done"])
            kept = load_file(path)
            parts = ("exp_avg", "exp_avg_sq", "step")
            states = [{part: kept[f"{part}/{name}"] for part in parts} for name in self.learnt]
            for name, weight in self.learnt.items():
                weight.data.copy_(kept[f"weight/{name}"])
        except (EngineError, KeyError, ValueError, RuntimeError):
            return 0  # a damaged checkpoint is as good as none: the weights are as they were set up
        groups = self.optimiser.state_dict()["param_groups"]
        self.optimiser.load_state_dict({"state": dict(enumerate(states)), "param_groups": groups})
        return done

    def _save(self, done: int) -> Path:
        """The LoRA as a file that `load_lora_weights` takes, with what it is."""
        from peft.utils import get_peft_model_state_dict
        from safetensors.torch import save_file

        task = self.task
        state = get_peft_model_state_dict(self.net, adapter_name=_NAME)
        named = {f"{self.lesson.net}.{name}": each.detach().cpu().contiguous() for name, each in state.items()}
        about = About(
            model=task.model, kind=self.entry.kind, sheet=task.sheet, steps=done, rank=task.rank, trigger=task.trigger
        )
        path = self.folder / LORA
        told = {ABOUT: about.model_dump_json()}  # one key: the order of several is not the same each time
        _written(path, lambda aside: save_file(named, aside, metadata=told))
        self.tell({"done": LORA})
        return path


def _written(path: Path, write: Callable[[Path], Any]) -> None:
    """Write a file whole or not at all.

    Raises:
        ProjectError: the disk is full, or the folder cannot be written to.
    """
    aside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(aside)
        with aside.open("rb") as file:
            os.fsync(file.fileno())
        aside.replace(path)
    except Exception as error:  # safetensors has an error of its own for a full disk
        aside.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or " ".join(str(error).split())[:120]
        raise ProjectError(f"Could not write ({reason}); free some space, then run this again.", file=path) from error


def _entry(name: str) -> Entry:
    entry = homes.known().get(name)
    if entry is None:
        raise EngineError(f"There is no model called “{name}”; `shotgraph models` lists them.")
    if not homes.is_installed(entry):
        raise EngineError(f"{entry.title} is not here; `shotgraph models get {entry.name}` fetches it.")
    lesson_of(entry)
    return entry


def main(path: Path) -> int:
    """Do the task in a file; the exit status is 0 when it is done, `STOPPED` when it was stopped, else 1."""
    asked = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, frame: asked.append(number))

    def tell(said: dict[str, object]) -> None:
        print(json.dumps(said, ensure_ascii=False), flush=True)

    try:
        learn(Task.model_validate_json(path.read_bytes()), tell, lambda: bool(asked))
    except ShotgraphError as error:
        tell({"failed": str(error)})
        return 1
    except Stopped:
        return STOPPED
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
