"""Every route through its real pipeline: what it is shown changes the picture, and what is the same leaves it alone."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

import numpy as np
import pytest

from generation.encode import encode
from generation.engines.animatic.passes import Pass
from generation.engines.animatic.passes.files import make_pass
from generation.engines.diffusion import session, windows
from generation.engines.diffusion.asking import Wish
from generation.engines.diffusion.engine import DiffusionEngine
from generation.engines.diffusion.pictures import write_picture
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.diffusion.shots import Keyframe, Shot, Steps
from generation.engines.protocol import Materials
from generation.films import pictures
from generation.request import Request, Spoken
from storyboard.camera import Camera, Movement
from storyboard.motion import Retouch, Stroke
from tests.generation.diffusion.rigs import Rig, rendered, shot
from tests.generation.staging_requests import MIA, TOM

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Euler's scheduler
PICTURED = MIA.with_(references=("mia.png",))
BOTH = (PICTURED, TOM.with_(references=("tom.png",)))


def route(request: Request) -> str:
    return DiffusionEngine().plan(request).route


def picture(path: Path, seed: int, size: int = 64) -> Path:
    colours = np.random.default_rng(seed).integers(0, 255, (2, 2, 3), dtype=np.uint8)
    write_picture(colours.repeat(size // 2, axis=0).repeat(size // 2, axis=1), path)
    return path


def film(path: Path, request: Request, shade: int) -> Path:
    frames = (np.full((request.height, request.width, 4), (shade, 90, 40, 255), np.uint8) for _ in range(3))
    encode(frames, path, rate=request.rate, width=request.width, height=request.height, frames_expected=3, poster=None)
    return path


def passes(request: Request, folder: Path) -> dict[str, Path]:
    made = {}
    for kind in (Pass.DEPTH, Pass.POSE, Pass.MASK):
        made[kind.value] = folder / kind.value
        made[kind.value].mkdir(parents=True)
        make_pass(request, kind, Materials(), made[kind.value], lambda done, total: None)
    return made


@pytest.mark.parametrize("name", ["wan-two", "cogvideox", "animatediff", "ltx", "wan-vace"])
def test_words_alone_make_a_film(rig: Rig, name: str) -> None:
    rig.install(name, tasks=["text"])
    first = rendered(shot(name))
    assert first.shape == (5, 64, 64, 4)
    assert np.array_equal(first, rendered(shot(name)))
    assert not np.array_equal(first, rendered(shot(name, prompt="A dry field.")))


@pytest.mark.parametrize("name", ["wan-image", "wan-vace", "ltx", "ltx2", "svd"])
def test_a_shot_that_continues_starts_from_the_last_frame_before(rig: Rig, name: str, tmp_path: Path) -> None:
    rig.install(name, steps=1 if name == "ltx2" else 2)
    request = shot(name, continues="abc")
    assert route(request).startswith("image to video from the last frame")
    red, dark = film(tmp_path / "red.mp4", request, 200), film(tmp_path / "dark.mp4", request, 20)
    first = rendered(request, Materials(continues=red))
    assert np.array_equal(first, rendered(request, Materials(continues=red)))
    assert not np.array_equal(first, rendered(request, Materials(continues=dark)))


@pytest.mark.parametrize("name", ["wan-ends", "ltx", "ltx2"])
def test_a_moving_camera_is_given_both_ends(rig: Rig, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.install(name, steps=1 if name == "ltx2" else 2)
    moving = shot(name, camera=Camera(movement=Movement.DOLLY_IN))
    assert route(moving).startswith("first and last keyframe")
    first = rendered(moving)
    assert np.array_equal(first, rendered(moving))
    real = DiffusionSession._keyframe

    def dark_at_the_end(self: DiffusionSession, steps: Steps) -> Keyframe:
        made = real(self, steps)
        return lambda of, frame: made(of, frame) // 4 if frame else made(of, frame)

    monkeypatch.setattr(DiffusionSession, "_keyframe", dark_at_the_end)
    assert not np.array_equal(first, rendered(moving)), "the last keyframe alone makes another film"


@pytest.mark.parametrize("still", ["klein", "qwen-edit", "kontext", "sdxl"])
def test_a_keyframe_model_is_shown_who_is_in_it_and_its_keyframe_is_kept(rig: Rig, still: str, tmp_path: Path) -> None:
    rig.install("svd", still)
    if still == "sdxl":
        from tests.generation.diffusion.tiny import save_ip_adapter

        save_ip_adapter(rig.folder(still))
    request = shot("svd", cast=(PICTURED,), action="Mia waits.")
    assert route(request) == "keyframe, then image to video"
    mia, other = picture(tmp_path / "mia.png", 1), picture(tmp_path / "other.png", 2)
    materials = Materials(references={MIA.id: (mia,)}, cache=tmp_path / "cache")
    first = rendered(request, materials)
    (kept,) = (tmp_path / "cache" / "keyframes").glob("*.png")
    before = kept.stat().st_mtime_ns
    assert np.array_equal(first, rendered(request, materials))
    assert kept.stat().st_mtime_ns == before, "the second run finds the keyframe of the first"
    assert not np.array_equal(first, rendered(request.with_(prompt="A dry field."), materials))
    if still != "kontext":  # it takes one picture, and that is the sketch
        assert not np.array_equal(first, rendered(request, Materials(references={MIA.id: (other,)})))


def test_a_stroke_of_the_motion_brush_moves_what_it_was_painted_on(rig: Rig) -> None:
    rig.install("wan-image")
    region = ((0.1, 0.1), (0.6, 0.1), (0.6, 0.6), (0.1, 0.6))
    right, down = (Stroke(region=region, path=((0.3, 0.3), to)) for to in ((0.8, 0.3), (0.3, 0.8)))
    still, going, falling = (rendered(shot("wan-image", motion=motion)) for motion in ((), (right,), (down,)))
    assert route(shot("wan-image", motion=(right,))) == "image to video along painted tracks"
    assert not np.array_equal(still, going)
    assert np.array_equal(going, rendered(shot("wan-image", motion=(right,))))
    assert not np.array_equal(going, falling)


def test_a_stroke_that_goes_nowhere_changes_nothing_but_where_it_holds_still(rig: Rig) -> None:
    from generation.engines.diffusion.tracks import moves

    rest = Stroke(region=((0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5)), path=((0.2, 0.2), (0.2, 0.2)))
    assert moves([rest], (4, 4), 3) == [[((x, y), (x, y)) for y in (0, 1) for x in (0, 1)]] * 2


def test_a_control_video_leads_where_nobody_is_pictured(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-vace")
    request = shot("wan-vace", cast=(MIA,), action="Mia waits.")
    assert route(request) == "control video"
    assert DiffusionEngine().plan(request).passes == ("depth", "pose")
    made = passes(request, tmp_path / "here")
    first = rendered(request, Materials(passes=made))
    assert np.array_equal(first, rendered(request, Materials(passes=made)))
    elsewhere = passes(request.with_(action="Mia runs away."), tmp_path / "there")
    assert not np.array_equal(first, rendered(request, Materials(passes=elsewhere)))


def test_one_pictured_character_is_held_by_her_pictures(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-vace")
    request = shot("wan-vace", cast=(PICTURED,), action="Mia waits.")
    assert route(request) == "references and control video"
    made = passes(request, tmp_path)
    first, again, second = (
        rendered(request, Materials(passes=made, references={MIA.id: (picture(tmp_path / f"{n}.png", n),)}))
        for n in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, second)


def test_each_of_two_characters_keeps_to_their_own_region_and_their_own_pictures(rig: Rig, tmp_path: Path) -> None:
    from generation.engines.diffusion.conditions import Size, regions
    from generation.engines.diffusion.engine import model_of

    rig.install("wan-vace")
    request = shot("wan-vace", cast=BOTH, scene_cast=(MIA.id, TOM.id), action="Mia and Tom wait.")
    made = passes(request, tmp_path)
    mia, tom, other = (picture(tmp_path / f"{number}.png", number) for number in range(3))
    told = Materials(passes=made, references={MIA.id: (mia,), TOM.id: (tom,)})
    first = rendered(request, told)
    assert np.array_equal(first, rendered(request, told))
    second = rendered(request, Materials(passes=made, references={MIA.id: (mia,), TOM.id: (other,)}))
    seen = {
        each.character: each.mask for each in regions(request, told, model_of("wan-vace")[0], Size(64, 64, 5, 24.0))
    }
    changed = (first != second).any(axis=3)
    his = np.stack(seen[TOM.id])[..., 0] > 127
    assert changed.any(), "another picture of Tom makes another Tom"
    assert not changed[~his].any(), "and nothing else changes"


def test_lips_follow_the_voice_that_is_given(rig: Rig, tmp_path: Path) -> None:
    rig.install("ltx2")
    line = Spoken(line="l1", character=MIA.id, start=0, voice="v", text="Come.")
    request = shot("ltx2", cast=(MIA,), spoken=(line,), action="Mia speaks.")
    low, high = (voice(tmp_path / f"{pitch}.wav", pitch) for pitch in (220, 880))
    first = rendered(request, Materials(voices={"l1": low}))
    assert np.array_equal(first, rendered(request, Materials(voices={"l1": low})))
    assert not np.array_equal(first, rendered(request, Materials(voices={"l1": high})))


def voice(path: Path, pitch: int) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48000)
        tone = (round(9000 * math.sin(2 * math.pi * pitch * at / 48000)) for at in range(9600))
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in tone))
    return path


def test_a_u_net_is_shown_pictures_by_its_adapter_and_says_when_it_has_none(rig: Rig, tmp_path: Path) -> None:
    from tests.generation.diffusion.tiny import save_ip_adapter

    rig.install("animatediff")
    request = shot("animatediff", cast=(PICTURED,), action="Mia waits.")
    bare = DiffusionEngine().plan(request)
    assert (bare.route, ["ip_adapter" in remark for remark in bare.remarks]) == ("text to video", [True])
    save_ip_adapter(rig.folder("animatediff"))
    both = DiffusionEngine().plan(request.with_(cast=(PICTURED, TOM.with_(references=("tom.png",)))))
    assert both.route == "references by an IP-Adapter"
    assert both.remarks == ("Tiny animatediff takes 1 of the pictures; the others are told in words.",)
    first, again, second = (
        rendered(request, Materials(references={MIA.id: (picture(tmp_path / f"{number}.png", number),)}))
        for number in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, second)


def test_a_still_model_moves_by_pieces_that_came_from_elsewhere(rig: Rig, tmp_path: Path) -> None:
    import json

    from tests.generation.diffusion.tiny import save_still_with_pieces

    folder = save_still_with_pieces(tmp_path / "still")
    rig.install("animatediff", source=str(folder))
    request = shot("animatediff", cast=(PICTURED,), action="Mia waits.")
    told = Materials(references={MIA.id: (picture(tmp_path / "mia.png", 1),)})
    first = rendered(request, told)
    assert np.array_equal(first, rendered(request, told))
    other = Materials(references={MIA.id: (picture(tmp_path / "other.png", 2),)})
    assert not np.array_equal(first, rendered(request, other)), "it is shown pictures by an encoder from elsewhere"
    config = folder / "scheduler" / "scheduler_config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"beta_schedule": "squaredcos_cap_v2"}))
    assert np.array_equal(first, rendered(request, told)), "it moves by the steps of its motion adapter"


@pytest.mark.parametrize("name", ["wan-image", "wan-vace", "ltx"])
def test_a_long_shot_goes_on_from_its_own_last_frame_in_the_same_light(
    rig: Rig, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rig.install(name, steps=1)
    request = shot(name, frames=17)
    told = Materials(passes=passes(request, tmp_path) if name == "wan-vace" else {})
    assert any("in 2 pieces" in remark for remark in DiffusionEngine().plan(request).remarks)
    seams: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def watched(before: list[np.ndarray], piece: list[np.ndarray]) -> list[np.ndarray]:
        seams.append((before[-1], piece[0], windows.held(piece, before[-1])[0]))
        return windows.joined(before, piece)

    monkeypatch.setattr(session, "joined", watched)
    assert rendered(request, told).shape == (17, 64, 64, 4)
    ((anchor, raw, held),) = seams

    def apart(one: np.ndarray, other: np.ndarray) -> float:
        """How far apart two frames are in the light of any colour."""
        return float(np.abs(windows._measured(one)[0] - windows._measured(other)[0]).max())

    assert apart(held, anchor) <= max(0.01, apart(raw, anchor) / 4), "it is brought to the light of the frame before"


@pytest.mark.parametrize("name", ["wan-image", "wan-vace", "ltx"])
def test_the_next_piece_is_led_by_the_last_frame_of_the_one_before(
    rig: Rig, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rig.install(name, steps=1)
    request = shot(name, frames=17)
    told = Materials(passes=passes(request, tmp_path) if name == "wan-vace" else {})
    first = rendered(request, told)
    assert np.array_equal(first, rendered(request, told))
    real, made = DiffusionSession._denoise_and_decode, []

    def first_ends_dark(self: DiffusionSession, of: Shot, wish: Wish, steps: Steps) -> list[np.ndarray]:
        piece = real(self, of, wish, steps)
        made.append(piece)
        return [*piece[:-1], piece[-1] // 4] if len(made) == 1 else piece

    monkeypatch.setattr(DiffusionSession, "_denoise_and_decode", first_ends_dark)
    monkeypatch.setattr(session, "joined", lambda before, piece: [*before, *piece[1:]])
    led = rendered(request, told)
    free = rendered(request, told)
    assert np.array_equal(led[:8], free[:8]), "the same first piece"
    assert not np.array_equal(led[9:], free[9:]), "another last frame of it, another piece after it"


def test_drift_from_piece_to_piece_does_not_add_up() -> None:
    scene = np.random.default_rng(4).integers(60, 180, (64, 64, 3)).astype(np.float32)

    def piece(start: np.ndarray) -> list[np.ndarray]:
        """Seven frames that begin on one and get brighter and bluer at once, as a model that drifts makes them."""
        lit = start.astype(np.float32) * (1.06, 1.04, 1.12) + 3
        return [np.clip(np.rint(lit + np.sin(at)), 0, 255).astype(np.uint8) for at in range(7)]

    held = loose = [np.rint(scene).astype(np.uint8)]
    for _ in range(6):
        held = windows.joined(held, piece(held[-1]))
        loose = [*loose, *piece(loose[-1])[1:]]
    means = np.stack([frame.mean(axis=(0, 1)) for frame in held])
    assert np.abs(means - means[0]).max() < 8, "after six pieces it is lit as it began"
    assert np.abs(loose[-1].mean(axis=(0, 1)) - means[0]).max() > 40
    jumps = np.abs(np.diff(means, axis=0)).max(axis=1)
    assert jumps[6::6].max() <= jumps.max() + 0.5 < 3, "and no seam is greater than from any frame to the next"


@pytest.mark.parametrize("name", ["wan-text", "wan-vace", "ltx"])
def test_a_region_of_a_take_is_repainted_and_all_else_stays(rig: Rig, name: str, tmp_path: Path) -> None:
    rig.install(name)
    retouch = Retouch(take="t1", region=((0, 0), (0.5, 0), (0.5, 1), (0, 1)), strength=0.9)
    request = shot(name, frames=9 if name == "ltx" else 5, retouch=retouch)
    assert route(request) == "a take made over"
    take = film(tmp_path / "take.mp4", request, 200)
    made = rendered(request, Materials(retouched=take))[..., :3].astype(int)
    old = np.stack(list(pictures(take, "It")))[0].astype(int)
    assert np.abs(made[:, :, 34:] - old[:, 34:]).max() == 0, "outside the region it is the take"
    assert np.abs(made[:, :, :30] - old[:, :30]).max() > 0
    assert np.array_equal(made, rendered(request, Materials(retouched=take))[..., :3])
    other = rendered(request, Materials(retouched=film(tmp_path / "other.mp4", request, 40)))[..., :3]
    assert (made[:, :, :30] != other[:, :, :30]).any(), "another take, another region"
    restyled = request.with_(retouch=retouch.with_(region=()))
    assert np.abs(rendered(restyled, Materials(retouched=take))[..., :3].astype(int) - old).max() > 0
