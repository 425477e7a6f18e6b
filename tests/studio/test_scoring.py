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
from storyboard.errors import FilmError
from storyboard.model import Character, Cut, Film, Location, Scene, Shot, Use
from studio.cast import casting, scoring
from studio.commandline import commands
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

    def renders(self, **looks: list[str]) -> None:
        """Render the shot with its people dressed so, by seed; nobody of whom nothing is said is changed."""
        self.looks.write_text(json.dumps(looks))
        commands.render(self.folder, None, workers=1, as_json=True)

    def score(self, **asked: object) -> None:
        told: dict[str, object] = {"retake": 0, "spend": 0.0, "minutes": 30.0, "as_json": False}
        scoring.score(self.folder, (), **(told | asked))  # type: ignore[arg-type]


@pytest.fixture
def the_set(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Set:
    program = tmp_path / "renderer.py"
    program.write_text(PROGRAM)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
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
