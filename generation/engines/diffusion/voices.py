"""Voices for a model that hears: the lines of a shot as one track, as the log-mel picture that its sound is made of.

The picture is LTX-2's: a short-time Fourier transform of 1024 samples with a Hann window, triangles on Slaney's mel
scale with equal area, and the natural logarithm of the magnitude.
"""

from __future__ import annotations

import math
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from storyboard.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WINDOW = 1024
_QUIET = 1e-5


def held_voice(pipeline: Any, voices: Mapping[int, Path], rate: float, seconds: float) -> Any:
    """The lines of a shot as the model's sound, to be held while the picture is made.

    Args:
        voices: the wav of each line, by the frame of the shot it begins on.
        rate: frames of the shot a second.
        seconds: how long the film is that is made.

    Raises:
        EngineError: a voice cannot be read.
    """
    import torch

    sound = pipeline.audio_vae
    told = sound.config
    heard = track(voices, rate, seconds, told.sample_rate)
    mel = log_mel(torch.from_numpy(np.stack([heard, heard])), told.sample_rate, told.mel_hop_length, told.mel_bins)
    with torch.no_grad():
        latents = sound.encode(mel.to(sound.device, sound.dtype)).latent_dist.mode()
    per_second = told.sample_rate / told.mel_hop_length / pipeline.audio_vae_temporal_compression_ratio
    wanted = round(seconds * per_second)
    if latents.shape[2] < wanted:
        latents = torch.nn.functional.pad(latents, (0, 0, 0, wanted - latents.shape[2]))
    return latents[:, :, :wanted]


def track(voices: Mapping[int, Path], rate: float, seconds: float, sample_rate: int) -> NDArray[np.float32]:
    """All lines where they are said, as samples from -1 to 1 of one channel.

    Raises:
        EngineError: a voice cannot be read.
    """
    heard = np.zeros(round(seconds * sample_rate), dtype=np.float32)
    for start, path in voices.items():
        line = resampled(*_read(path), sample_rate)
        at = round(start / rate * sample_rate)
        line = line[: max(0, len(heard) - at)]
        heard[at : at + len(line)] += line
    return np.clip(heard, -1.0, 1.0)


def resampled(samples: NDArray[np.float32], rate: int, wanted: int) -> NDArray[np.float32]:
    """A sound at another sample rate; what the new rate cannot hold is left out and does not fold back."""
    if rate == wanted or not len(samples):
        return samples
    count = round(len(samples) * wanted / rate)
    spectrum = np.fft.rfft(samples.astype(np.float64))
    kept = np.zeros(count // 2 + 1, dtype=np.complex128)
    least = min(len(spectrum), len(kept))
    kept[:least] = spectrum[:least]
    sound: NDArray[np.float32] = (np.fft.irfft(kept, count) * (count / len(samples))).astype(np.float32)
    return sound


def _read(path: Path) -> tuple[NDArray[np.float32], int]:
    try:
        with wave.open(str(path), "rb") as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            data = file.readframes(file.getnframes())
    except (OSError, wave.Error, EOFError) as error:
        raise EngineError(f"This voice cannot be read ({error}); make it again.", file=path) from None
    if width not in (2, 4):
        raise EngineError(f"This voice has samples of {8 * width} bits, not 16 or 32; make it again.", file=path)
    samples = np.frombuffer(data, dtype="<i2" if width == 2 else "<i4").astype(np.float32) / 2 ** (8 * width - 1)
    return samples.reshape(-1, channels).mean(axis=1), rate


def log_mel(heard: Any, sample_rate: int, hop: int, bins: int) -> Any:
    """(channels, samples) as (1, channels, frames, bins)."""
    import torch

    seen = torch.stft(
        heard, _WINDOW, hop, window=torch.hann_window(_WINDOW), center=True, pad_mode="reflect", return_complex=True
    ).abs()
    mel = torch.einsum("mf,cft->ctm", torch.from_numpy(triangles(sample_rate, bins)), seen)
    return torch.log(torch.clamp(mel, min=_QUIET)).unsqueeze(0)


def triangles(sample_rate: int, bins: int) -> NDArray[np.float32]:
    """The weight of each frequency in each bin, (bins, frequencies); each triangle has the same area (Slaney)."""
    centres = np.array([_hertz(mel) for mel in np.linspace(0.0, _mel(sample_rate / 2), bins + 2)])
    frequencies = np.linspace(0, sample_rate / 2, _WINDOW // 2 + 1)
    low, middle, high = centres[:-2, None], centres[1:-1, None], centres[2:, None]
    rising, falling = (frequencies - low) / (middle - low), (high - frequencies) / (high - middle)
    weights: NDArray[np.float32] = np.maximum(0.0, np.minimum(rising, falling)) * (2.0 / (high - low))
    return weights.astype(np.float32)


_STRAIGHT = 200 / 3
"""Hertz of a mel up to 1,000 Hz; above that the scale is logarithmic."""


def _mel(hertz: float) -> float:
    return hertz / _STRAIGHT if hertz < 1000 else 15 + math.log(hertz / 1000) / (math.log(6.4) / 27)


def _hertz(mel: float) -> float:
    return mel * _STRAIGHT if mel < 15 else 1000 * math.exp((mel - 15) * math.log(6.4) / 27)
