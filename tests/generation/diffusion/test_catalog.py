"""The catalog: models are data, a person adds to it, and an entry that breaks a law is named with the law."""

from __future__ import annotations

from pathlib import Path

import pytest

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry, catalog, read
from generation.engines.diffusion.cost import Cost, Measured, Tier, cost, forward_flops, largest_that_fits, usual
from generation.machine import GB, Machine
from storyboard.errors import EngineError
from tests.generation.diffusion.catalogs import own_catalog

H100 = Machine("H100", 80 * GB, 128 * GB, 989e12)
GAMER = Machine("RTX 4090", 24 * GB, 64 * GB, 165e12)
SMALL = Machine("RTX 3060", 12 * GB, 32 * GB, 25e12)

OWN = own_catalog()


@pytest.mark.parametrize("entry", catalog().values(), ids=lambda entry: entry.name)
def test_every_shipped_entry_keeps_its_own_laws(entry: Entry) -> None:
    for frames in (1, 24, 81, 200):
        assert entry.keeps(entry.snapped_frames(frames))
    for width, height in ((1280, 720), (720, 1280), (1920, 804), (64, 64)):
        wide, high = entry.snapped_size(width, height)
        assert wide % entry.multiple == 0 == high % entry.multiple
        assert wide * high <= entry.most_pixels or min(wide, high) == entry.multiple
    assert entry.ask == bool(entry.limits)


def test_frames_snap_up_so_that_the_shot_is_covered() -> None:
    wan = catalog()["wan2.1-14b"]
    assert [wan.snapped_frames(frames) for frames in (2, 5, 6, 80, 81, 500)] == [5, 5, 9, 81, 81, 81]


def test_a_persons_own_entry_is_added_and_may_replace_a_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "catalog.toml"
    own.write_text(OWN + OWN.replace('"mine"', '"sdxl"').replace('"Mine"', '"My SDXL"'))
    entries = catalog(own)
    assert entries["mine"].source == "/models/mine"
    assert entries["sdxl"].title == "My SDXL"
    assert len(entries) == len(catalog()) + 1


@pytest.mark.parametrize(
    ("change", "law"),
    [
        (("frames_step", "3"), "a WanPipeline makes 4 x k \\+ 1 frames"),
        (("multiple", "8"), "a WanPipeline makes pictures whose sides are multiples of 16"),
        (("most_frames", "80"), "most_frames must be 4 x k \\+ 1"),
        (("frames_rest", "9"), "frames_rest must be smaller than frames_step"),
        (("tasks", '["dream"]'), "tasks"),
        (("steps_", "1"), "not known here"),
        (("parameters", "-1"), "parameters"),
    ],
)
def test_an_entry_that_breaks_a_law_is_named_with_file_and_law(change: tuple[str, str], law: str) -> None:
    name, value = change
    lines = [line for line in OWN.splitlines() if not line.startswith(name)]
    text = "\n".join([OWN.replace('"mine"', '"other"'), *lines, f"{name} = {value}"])
    with pytest.raises(EngineError, match=f"my.toml:{len(text.splitlines())}: Model mine: .*{law}"):
        read(text, "my.toml")


@pytest.mark.parametrize("text", ["[[model]", "model = 1", "[other]\nx = 1"])
def test_a_file_that_is_no_catalog_is_refused(text: str) -> None:
    with pytest.raises(EngineError, match=r"my.toml(:1|:2)?: This is not a catalog"):
        read(text, "my.toml")


def test_a_bad_frame_law_is_refused_when_a_shot_is_planned_and_when_it_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generation.engines import load
    from generation.engines.protocol import Materials
    from tests.generation.diffusion.rigs import shot

    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path))
    (tmp_path / "catalog.toml").write_text(f"{OWN}frames_step = 5\n")
    said = f"{tmp_path / 'catalog.toml'}:14: Model mine: "
    (refusal,) = load("diffusion").plan(shot("mine")).refusals
    assert refusal.startswith(said) and "makes 4 x k + 1 frames" in refusal
    pytest.importorskip("torch", reason="the generator's libraries are not installed; `make generate` installs them")
    with pytest.raises(EngineError) as refused:
        list(load("diffusion").open().render(shot("mine"), Materials(), lambda done, total: None))
    assert str(refused.value) == refusal


def test_operations_are_those_that_were_counted() -> None:
    entries = catalog()
    assert forward_flops(entries["wan2.1-1.3b"], 832, 480, 81) == pytest.approx(291e12, rel=0.01)
    assert forward_flops(entries["wan2.1-14b"], 1280, 720, 81) == pytest.approx(6843e12, rel=0.01)


def test_smaller_cards_take_smaller_tiers_and_then_refuse() -> None:
    wan = catalog()["wan2.1-14b"]
    taken = [cost(wan, wan.final, machine, **usual(wan)) for machine in (H100, GAMER, SMALL)]
    assert taken[0] is not None and taken[0].tier is Tier.RESIDENT
    assert taken[1] is not None and taken[1].tier is Tier.STREAMED
    assert taken[2] is None
    assert taken[0].peak_bytes > taken[1].peak_bytes


def test_a_draft_takes_a_fraction_of_the_final() -> None:
    wan = catalog()["wan2.2-a14b"]
    draft, final = (cost(wan, recipe, H100, **usual(wan)) for recipe in (wan.draft, wan.final))
    assert draft is not None and final is not None
    assert draft.seconds < final.seconds / 15


def test_what_was_measured_here_corrects_what_is_reckoned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path))
    wan = catalog()["wan2.1-1.3b"]
    assert homes.measured(wan) == Measured(1.0, 1.0)

    def reckoned() -> Cost:
        found = cost(wan, wan.final, H100, **usual(wan), measured=homes.measured(wan))
        assert found is not None
        return found

    first = reckoned()
    homes.note_measured(wan, first, 3 * (first.seconds - first.framing), 5 * first.framing)
    assert homes.measured(wan).steps == pytest.approx(3.0)
    assert homes.measured(wan).frames == pytest.approx(5.0), "steps and frames are corrected each by themselves"
    second = reckoned()
    homes.note_measured(wan, second, second.seconds - second.framing, second.framing)
    assert homes.measured(wan).steps == pytest.approx(3.0)
    (tmp_path / "measured.json").write_text('{"wan2.1-1.3b": 2.0}')
    assert homes.measured(wan) == Measured(2.0, 2.0), "as it was noted once"


def test_a_licence_is_asked_once_and_again_when_it_is_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path))
    svd, wan = catalog()["svd-xt"], catalog()["wan2.1-1.3b"]
    assert homes.accepted(wan)
    assert not homes.accepted(svd)
    homes.accept(svd)
    assert homes.accepted(svd)
    assert not homes.accepted(svd.with_(licence="another"))


def test_the_largest_model_that_fits_is_found_for_any_card() -> None:
    films = [entry for entry in catalog().values() if not entry.makes_stills]
    named = [largest_that_fits(iter(films), machine) for machine in (H100, GAMER, SMALL)]
    sizes = [entry.parameters * entry.experts for entry in named if entry is not None]
    assert len(sizes) == 3
    assert sizes == sorted(sizes, reverse=True)
