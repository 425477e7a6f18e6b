"""Every task of every kind of model in the catalog, and the test that proves its route on a tiny pipeline."""

from __future__ import annotations

import importlib

import pytest

from generation.engines.diffusion.catalog import Entry, catalog
from tests.generation.diffusion.rigs import MODELS

ROUTES = "tests.generation.diffusion.test_session_routes"
WORDS = "test_words_alone_make_a_film"
CONTINUES = "test_a_shot_that_continues_starts_from_the_last_frame_before"
ENDS = "test_a_moving_camera_is_given_both_ends"
LONG = "test_the_next_piece_is_led_by_the_last_frame_of_the_one_before"
OVER = "test_a_region_of_a_take_is_repainted_and_all_else_stays"
KEYFRAME = "test_a_keyframe_model_is_shown_who_is_in_it_and_its_keyframe_is_kept"
BRUSH = "test_a_stroke_of_the_motion_brush_moves_what_it_was_painted_on"
PICTURES = "test_one_pictured_character_is_held_by_her_pictures"
ADAPTER = "test_a_u_net_is_shown_pictures_by_its_adapter_and_says_when_it_has_none"
PROVEN: dict[str, dict[str, tuple[str, str]]] = {
    "WanPipeline": {"text": ("wan-two", WORDS), "video": ("wan-text", OVER)},
    "WanImageToVideoPipeline": {
        "image": ("wan-image", CONTINUES),
        "last image": ("wan-ends", ENDS),
        "motion": ("wan-image", BRUSH),
        "extend": ("wan-image", LONG),
    },
    "WanVACEPipeline": {
        "text": ("wan-vace", WORDS),
        "image": ("wan-vace", CONTINUES),
        "references": ("wan-vace", PICTURES),
        "control": ("wan-vace", "test_a_control_video_leads_where_nobody_is_pictured"),
        "video": ("wan-vace", OVER),
        "extend": ("wan-vace", LONG),
    },
    "LTXConditionPipeline": {
        "text": ("ltx", WORDS),
        "image": ("ltx", CONTINUES),
        "last image": ("ltx", ENDS),
        "video": ("ltx", OVER),
        "extend": ("ltx", LONG),
    },
    "LTX2ConditionPipeline": {
        "text": ("ltx2", "test_sounding.test_the_sound_of_a_take_is_as_long_as_it_and_follows_the_words"),
        "sound": ("ltx2", "test_sounding.test_the_sound_of_a_take_is_as_long_as_it_and_follows_the_words"),
        "voice": ("ltx2", "test_lips_follow_the_voice_that_is_given"),
        "image": ("ltx2", CONTINUES),
        "last image": ("ltx2", ENDS),
        "extend": ("ltx", LONG),
    },
    "CogVideoXPipeline": {"text": ("cogvideox", WORDS)},
    "StableVideoDiffusionPipeline": {"image": ("svd", CONTINUES)},
    "AnimateDiffPipeline": {"text": ("animatediff", WORDS), "references": ("animatediff", ADAPTER)},
    "Flux2KleinPipeline": {"keyframe": ("klein", KEYFRAME), "edit": ("klein", KEYFRAME)},
    "QwenImageEditPlusPipeline": {"edit": ("qwen-edit", KEYFRAME)},
    "FluxKontextPipeline": {"edit": ("kontext", KEYFRAME)},
    "StableDiffusionXLPipeline": {"keyframe": ("sdxl", KEYFRAME), "references": ("sdxl", KEYFRAME)},
}


@pytest.mark.parametrize("entry", catalog().values(), ids=lambda entry: entry.name)
def test_every_task_of_the_catalog_is_proven_on_a_tiny_pipeline(entry: Entry) -> None:
    for task in entry.tasks:
        tiny, name = PROVEN[entry.kind][task]
        assert tiny in MODELS
        module, _, test = name.rpartition(".")
        found = getattr(importlib.import_module(f"tests.generation.diffusion.{module}" if module else ROUTES), test)
        named = {str(each) for mark in getattr(found, "pytestmark", ()) for each in mark.args[1]}
        assert not named or tiny in named, f"{test} does not run {tiny}"
