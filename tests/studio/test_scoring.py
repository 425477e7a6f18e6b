"""Takes held against the sheets: who is like, who is not, who stands in whose place, and what retakes mend."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from generation.engines.command import COMMAND
from generation.takes import takes_of_shot
from storyboard import edits
from storyboard.errors import EngineError, FilmError
from storyboard.model import Character, Cut, Film, Location, Scene, Shot, Use
from studio.cast import casting, scoring
from studio.cast.likenesses import Look, Score, frames_looked_at
from studio.cast.verdicts import in_short, in_words, rank
from studio.commandline import commands
from studio.commandline.byhand import edit_circle
from studio.workspace import Workspace

PROGRAM = """
import json, sys
from fractions import Fraction
from pathlib import Path
from generation.encode import encode
from generation.engines.animatic.engine import AnimaticEngine
from generation.engines.protocol import Materials
from generation.request import Request

told = json.loads((Path(sys.argv[-1]) / "shot.json").read_text())
asked = Request.model_validate(told["request"])
looks = json.loads(Path(sys.argv[1]).read_text())
cast = []
for person in asked.cast:
    look = looks.get(person.id, [])
    words = look[min(asked.seed, len(look) - 1)] if look else person.look
    cast.append(person.with_(look=words))
here = tuple(person for person in cast if person.look != "nobody")
drawn = asked.with_(cast=here, engine="animatic", scene_cast=asked.scene_cast)
frames = AnimaticEngine().open().render(drawn, Materials(), lambda done, total: None)
if "at the end" in looks:
    late = tuple(person.with_(look=looks["at the end"].get(person.id, person.look)) for person in cast)
    other = AnimaticEngine().open().render(drawn.with_(cast=late), Materials(), lambda done, total: None)
    frames = [two if at == asked.frames - 1 else one for at, (one, two) in enumerate(zip(frames, other))]
encode(frames, Path(told["output"]), rate=asked.rate, width=asked.width, height=asked.height,
       frames_expected=asked.frames, poster=Path(told["output"]).with_suffix(".png"))
"""
ROOT = Path(__file__).parents[2]


MIA, ADA = "red raincoat, yellow boots", "bright green dress, ginger hair"


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film of one generated shot, and the sheets of the two who are in it; to be copied."""
    mia = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look=MIA)
    tom = Character(id="tom", name="Tom", sex="male", age=70, look="navy pea coat, wool cap, white beard")
    shot = Shot(
        id="a",
        scene="s",
        number="1A",
        action="Mia and Tom wait.",
        frames=4,
        characters=("mia", "tom"),
        engine="command",
    )
    film = Film(
        title="Plaits",
        width=320,
        height=180,
        characters=(mia, tom),
        locations=(Location(id="street", name="Street"),),
        scenes=(Scene(id="s", number="1", location="street"),),
        shots=(shot,),
        cuts=(Cut(id="film", name="Film", uses=(Use(id="u1", shot="a"),)),),
    )
    workspace = Workspace(tmp_path_factory.mktemp("ready") / "plaits.film")
    with workspace.begun():
        workspace.save(film)
    for name in ("Mia", "Tom"):
        casting.sheet(workspace.folder, name, sides=(), engine="animatic", from_photo=None, seed=0, count=1)
        casting.approve(workspace.folder, name, [1, 2, 3, 4, 5, 6])
    return workspace.folder


class Set:
    """A film, and the file that says how its people are dressed, by the seed."""

    def __init__(self, ready: Path, folder: Path) -> None:
        self.folder, self.looks = folder / "plaits.film", folder / "looks.json"
        shutil.copytree(ready, self.folder)

    def renders(self, *, at_the_end: dict[str, str] | None = None, **looks: list[str]) -> None:
        """Render the shot with its people dressed so, by seed, and otherwise in its last frame.

        Nobody of whom nothing is said is changed.
        """
        self.looks.write_text(json.dumps(looks | ({"at the end": at_the_end} if at_the_end else {})))
        commands.render(self.folder, None, workers=1, as_json=True)

    def score(self, **asked: object) -> None:
        scoring.score(self.folder, (), **asked)  # type: ignore[arg-type]

    def circles(self, take: str) -> None:
        edit_circle(self.folder, "1A", take)


@pytest.fixture
def the_set(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Set:
    program = tmp_path / "renderer.py"
    program.write_text(PROGRAM)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path / "models"))
    made = Set(ready, tmp_path)
    monkeypatch.setenv(COMMAND, shlex.join([sys.executable, str(program), str(made.looks)]))
    capsys.readouterr()
    return made


def test_a_take_of_the_right_people_passes_and_the_score_is_kept(
    the_set: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    the_set.renders()
    capsys.readouterr()
    the_set.score()
    said = capsys.readouterr().out
    assert "1A     Mia is like the sheet" in said and "1A     Tom is like the sheet" in said
    assert "try in this order" not in said
    store = Workspace(the_set.folder).store
    kept = store.digests("likeness")
    assert len(kept) == 1
    the_set.score(as_json=True)
    assert store.digests("likeness") == kept
    told = json.loads(capsys.readouterr().out)
    assert [each["state"] for each in told["characters"]] == ["like", "like"]


def test_a_stranger_and_a_swap_are_found_and_the_ladder_is_printed(
    the_set: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    the_set.renders(mia=[ADA])
    capsys.readouterr()
    the_set.score()
    said = capsys.readouterr().out
    assert "Mia is NOT like the sheet" in said and "Tom is like the sheet" in said
    assert f"1. Another seed: `shotgraph cast score {the_set.folder} -s 1A --retake 4`." in said


def test_somebody_in_anothers_place_is_named(the_set: Set, capsys: pytest.CaptureFixture[str]) -> None:
    the_set.renders(mia=["navy pea coat, wool cap, white beard, navy trousers"])
    capsys.readouterr()
    the_set.score()
    assert "Mia is MISSING, and Tom stands there instead." in capsys.readouterr().out


def test_retakes_try_other_seeds_until_one_is_like_the_sheets_and_circle_it(
    the_set: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    the_set.renders(mia=[ADA, ADA, MIA])
    capsys.readouterr()
    the_set.score(retake=5, as_json=False)
    said = capsys.readouterr().out
    assert "Shot 1A is like the sheets now; its take of seed 2 is circled." in said
    shot = Workspace(the_set.folder).film().shots[0]
    takes = takes_of_shot(Workspace(the_set.folder).takes, "a").takes
    assert [take.seed for take in takes] == [0, 1, 2], "no more than were needed"
    assert shot.seed == 2 and shot.circled == takes[2].recipe
    the_set.score()
    assert "Mia is like the sheet" in capsys.readouterr().out


def test_who_is_somebody_else_at_the_end_drifts_and_take_and_frame_are_named(
    the_set: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    the_set.renders(at_the_end={"mia": ADA})
    take = takes_of_shot(Workspace(the_set.folder).takes, "a").takes[0].recipe[:8]
    capsys.readouterr()
    the_set.score()
    said = capsys.readouterr().out
    assert "Mia DRIFTS: frame 3 is 0." in said and f"is enough. Take {take}." in said
    assert "Tom is like the sheet" in said and "For shot 1A, try in this order:" in said
    commands.plan(the_set.folder, None, as_json=False)
    assert f"Shot 1A: in take {take} Mia DRIFTS" in " ".join(capsys.readouterr().out.split())
    the_set.score(as_json=True)
    mia = next(each for each in json.loads(capsys.readouterr().out)["characters"] if each["character"] == "mia")
    assert mia["frame"] == 3 and mia["looks"][-1]["frame"] == 3
    assert mia["likeness"] > mia["enough"] and mia["drift"] > mia["allowed"]


def test_one_frame_that_is_not_like_the_sheet_is_named_with_how_like_it_is() -> None:
    looks = tuple(Look(frame=frame, distance=away) for frame, away in ((0, 0.1), (30, 0.6), (60, 0.1)))
    score = Score(character="mia", state="drifts", distance=0.1, limit=0.4, frame=30, looks=looks, allowed=0.4)
    assert in_words(score, {"mia": "Mia"}) == "Mia DRIFTS: like the sheet in most frames, 0.40 in frame 30."
    assert in_short((score,), {"mia": "Mia"}) == "Mia 0.90 (drifts by frame 30)"
    assert rank((score,))[0] == pytest.approx(0.2) and score.fails


@pytest.mark.parametrize(("frames", "looked"), [(1, [0]), (24, [1, 12, 22]), (120, [5, 32, 60, 87, 114]), (24 * 60, 9)])
def test_a_longer_take_is_looked_at_more_often_from_near_its_first_to_near_its_last_frame(
    frames: int, looked: list[int] | int
) -> None:
    found = frames_looked_at(frames, 24.0)
    assert found == looked or len(found) == looked


def test_takes_are_put_in_order_and_the_nearest_is_named_but_not_circled(
    the_set: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    the_set.renders(mia=[ADA, MIA])
    the_set.score(retake=1)
    takes = takes_of_shot(Workspace(the_set.folder).takes, "a").takes
    other, nearest = (each.recipe[:8] for each in takes)
    the_set.circles(other)
    capsys.readouterr()
    the_set.score()
    assert "1. Another take that is there: " in capsys.readouterr().out
    the_set.score(takes=True)
    said = capsys.readouterr().out
    assert said.index(f"{nearest} (seed 1): Mia ") < said.index(f"{other} (seed 0, plays): Mia ")
    assert f"`shotgraph edit circle {the_set.folder} 1A {nearest}` plays it." in said
    assert Workspace(the_set.folder).film().shots[0].circled == takes[0].recipe, "it is left to the person"
    the_set.score(takes=True, as_json=True)
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(each["take"][:8], each["place"], each["plays"]) for each in told] == [
        (nearest, 1, False),
        (other, 2, True),
    ]
    commands.show(the_set.folder, cast=False, takes=True, as_json=False)
    assert "(low)" in " ".join(capsys.readouterr().out.split())


def test_without_an_encoder_colours_judge_and_it_is_said(the_set: Set, capsys: pytest.CaptureFixture[str]) -> None:
    the_set.score()
    said = capsys.readouterr().out
    assert "Judged by colours" in said and "`shotgraph models get dinov2-small` fetches one (88 MB)." in said
    with pytest.raises(EngineError, match=r"DINOv2 small.* is not here; `shotgraph models get dinov2-small`"):
        the_set.score(by="dinov2-small")
    with pytest.raises(EngineError, match="There is no measure “faces”; choose from: colours, dinov2-small"):
        the_set.score(by="faces")


def test_an_encoder_that_is_here_judges_and_what_colours_found_is_not_mixed_with_it(
    the_set: Set, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pytest.importorskip("transformers", reason="the generator's libraries are not installed")
    from tests.generation.characters.tiny_encoders import install

    the_set.renders()
    the_set.score()
    store = Workspace(the_set.folder).store
    by_colours, views = store.digests("likeness"), store.digests("likeness-views")
    install(tmp_path / "models")
    capsys.readouterr()
    the_set.score()
    assert capsys.readouterr().out.startswith("Judged by tiny: 1.00 is a picture of the sheet itself.\n")
    assert len(store.digests("likeness") - by_colours) == 1 and len(store.digests("likeness-views") - views) == 12
    the_set.score(as_json=True)
    first = capsys.readouterr().out
    assert {each["measure"] for each in json.loads(first)["characters"]} == {"tiny"}
    for made in store.digests("likeness") - by_colours:
        shutil.rmtree(store.path("likeness", made))
    the_set.score(as_json=True)
    assert capsys.readouterr().out == first, "looked at anew, the same"
    the_set.score(by="colours", as_json=True)
    assert {each["measure"] for each in json.loads(capsys.readouterr().out)["characters"]} == {"colours"}


def test_retakes_stay_within_the_time_they_are_given(the_set: Set, capsys: pytest.CaptureFixture[str]) -> None:
    the_set.renders(mia=[ADA])
    capsys.readouterr()
    the_set.score(retake=5, minutes=0.01)
    assert "is not retaken again: it would go past --minutes 0.01" in capsys.readouterr().out
    assert len(takes_of_shot(Workspace(the_set.folder).takes, "a").takes) == 1


def test_without_sheets_or_takes_it_says_so(the_set: Set, capsys: pytest.CaptureFixture[str]) -> None:
    the_set.score()
    assert "1A     has no take yet." in capsys.readouterr().out
    workspace = Workspace(the_set.folder)
    with workspace.locked():
        film = workspace.film()
        for name in ("mia", "tom"):
            for file in film.characters_by_id[name].references:
                film = edits.remove_reference(film, name, file)
        workspace.save(film)
    with pytest.raises(FilmError, match="Nobody has a sheet to compare with"):
        the_set.score()
