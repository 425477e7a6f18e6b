"""One spoken line in a process of its own: reads a JSON order on stdin, writes a wav, prints timed phonemes.

espeak-ng takes one callback for the life of a process and only a process's first utterance is
repeatable to the byte, so every line gets a fresh one; that also keeps the library's own failures
(it may abort) away from whoever asked. Nothing but the standard library is imported here, and the
file is run by its path, so that it starts in some twenty milliseconds.

The order: library, data, wav (paths), text, voice, words_per_minute, pitch, pitch_range, volume.
The answer: one JSON object, {"rate": Hz, "phonemes": [[ms, symbol], ...]} or {"error": sentence}.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import wave
from collections.abc import Mapping
from typing import Any

SYNCHRONOUS = 2
PHONEME_EVENTS, IN_IPA, DO_NOT_EXIT = 1, 2, 0x8000
UTF8, END_PAUSE = 1, 0x1000
RATE, VOLUME, PITCH, PITCH_RANGE = 1, 2, 3, 4
END_OF_LIST, PHONEME = 0, 7


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))


def speak(order: Mapping[str, Any]) -> dict[str, Any]:
    """Speak an order into its wav; the answer as described at the top of this file."""
    library = ctypes.CDLL(order["library"])
    library.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    library.espeak_Synth.argtypes = [
        ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int,
        ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p,
    ]  # fmt: skip
    library.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
    # espeak keeps its data path in 160 bytes; from inside the folder the path is one dot, however deep it lies.
    wav = os.path.abspath(order["wav"])  # noqa: PTH100 - pathlib costs more than the whole synthesis to import
    os.chdir(order["data"])
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, b".", PHONEME_EVENTS | IN_IPA | DO_NOT_EXIT)
    if rate <= 0:
        return {"error": "espeak-ng cannot read its data; install espeakng-loader again."}
    library.espeak_ng_SetRandSeed.argtypes = [ctypes.c_long]
    library.espeak_ng_SetRandSeed(1)  # the breath of some voices is seeded from the clock otherwise
    if library.espeak_SetVoiceByName(order["voice"].encode()) != 0:
        return {"error": f"espeak-ng has no voice “{order['voice']}”; choose another."}
    for parameter, name in (
        (RATE, "words_per_minute"), (VOLUME, "volume"), (PITCH, "pitch"), (PITCH_RANGE, "pitch_range"),
    ):  # fmt: skip
        library.espeak_SetParameter(parameter, int(order[name]), 0)
    samples = bytearray()
    phonemes: list[tuple[int, str]] = []

    def heard(wav: int | None, count: int, events: Any) -> int:
        if wav and count > 0:
            samples.extend(ctypes.string_at(wav, count * 2))
        index = 0
        while events[index].type != END_OF_LIST:
            event = events[index]
            if event.type == PHONEME:
                symbol = bytes(event.id.string).split(b"\0")[0].decode("utf-8", "ignore")
                phonemes.append((event.audio_position, symbol))
            index += 1
        return 0

    callback = _Callback(heard)
    library.espeak_SetSynthCallback(callback)
    text = order["text"].encode("utf-8", "replace") + b"\0"
    if library.espeak_Synth(text, len(text), 0, 1, 0, UTF8 | END_PAUSE, None, None) != 0:
        return {"error": "espeak-ng could not speak this line."}
    library.espeak_Synchronize()
    with wave.open(wav, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(samples))
    return {"rate": rate, "phonemes": phonemes}


if __name__ == "__main__":
    sys.stdout.buffer.write(json.dumps(speak(json.loads(sys.stdin.buffer.read()))).encode())
