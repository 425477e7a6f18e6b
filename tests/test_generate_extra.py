"""The generator's libraries, at their pinned versions, work with each other."""

from __future__ import annotations

import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest

from studio.doctor import GENERATE
from tests.studio.films import environment, shotgraph

TINY = """
import torch
from diffusers import DDPMPipeline, DDPMScheduler, UNet2DModel
torch.set_num_threads(1)
torch.manual_seed(0)
unet = UNet2DModel(sample_size=16, block_out_channels=(8, 8), layers_per_block=1, norm_num_groups=4,
                   down_block_types=("DownBlock2D",) * 2, up_block_types=("UpBlock2D",) * 2)
pipeline = DDPMPipeline(unet, DDPMScheduler(num_train_timesteps=10))
pipeline.set_progress_bar_config(disable=True)
def picture(seed):
    made = pipeline(num_inference_steps=2, generator=torch.Generator().manual_seed(seed), output_type="numpy")
    return torch.from_numpy(made.images)
assert picture(1).shape == (1, 16, 16, 3)
assert torch.equal(picture(1), picture(1)) and not torch.equal(picture(1), picture(2))
import accelerate, peft, safetensors.torch, transformers
"""

pytestmark = pytest.mark.skipif(
    any(util.find_spec(name) is None for name in GENERATE),
    reason="the generate extra is not installed; `make test` and `make generate` install it",
)


def test_a_tiny_pipeline_renders_the_same_picture_from_the_same_seed() -> None:
    done = subprocess.run([sys.executable, "-c", TINY], env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_models_says_which_versions_are_installed(tmp_path: Path) -> None:
    done = shotgraph("models", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in GENERATE)
