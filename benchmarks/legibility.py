"""How well the animatic is read: a strip of three frames per shot, and five descriptions of which one is its own.

Run it from the repository's root: `python -m benchmarks.legibility PROJECT -o FOLDER [--shot 3B]`. PROJECT has been
imported. FOLDER gets, per shot, `NN.png` (three frames, early, middle and late) and `NN.txt` (five numbered
descriptions: its own and four of other shots of the same film, in seeded order); `key.json` holds the answers. Give
the strips and the texts, without the key, to somebody who has not read the script; then
`python -m benchmarks.legibility --score FOLDER ANSWERS.json` counts what they got right. ANSWERS.json says which
number was chosen for each strip: {"01": 3, "02": 5, ...}. The target is 95 %.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import skia

from audio.voices.casting import voice_recipes
from generation.encode import write_png
from generation.engines.animatic.engine import mouths_of
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Sheet
from generation.engines.protocol import Materials
from generation.request import Request
from generation.staging import stage
from storyboard.camera import Angle, Movement
from storyboard.model import Character, Film, Shot
from storyboard.values import digest_of
from studio.production.making import Maker
from studio.production.requests import RequestBook
from studio.workspace import Workspace

CHOICES = 5
MOMENTS = (0.1, 0.5, 0.9)
WIDTH = 640


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path, nargs="?", help="a project folder, NAME.film")
    parser.add_argument("-o", "--output", type=Path, default=Path("legibility"), help="where the strips go")
    parser.add_argument("--shot", action="append", help="only this shot; may be repeated")
    parser.add_argument("--score", type=Path, nargs=2, metavar=("FOLDER", "ANSWERS"), help="count right answers")
    chosen = parser.parse_args()
    if chosen.score:
        score(*chosen.score)
    elif chosen.project:
        write(chosen.project, chosen.output, chosen.shot)
    else:
        parser.error("name a project, or --score FOLDER ANSWERS.json")


def write(project: Path, folder: Path, only: list[str] | None) -> None:
    """Strips, descriptions and the key of every shot that is drawn."""
    workspace = Workspace.named(project)
    film = workspace.film()
    book = RequestBook(film, voice_recipes(film))
    shots = [shot for shot in film.shots if not shot.card]
    told = {shot.id: description(film, shot) for shot in shots}
    folder.mkdir(parents=True, exist_ok=True)
    key: dict[str, dict[str, object]] = {}
    with Maker(workspace.folder) as maker:
        for number, shot in enumerate(shots, 1):
            if only and shot.number not in only:
                continue
            name = f"{number:02}"
            request = book.request(shot)
            write_png(strip(request, Materials(mouths=maker.mouths(request))), folder / f"{name}.png")
            texts = choices(told, shot.id)
            lines = [f"{place}. {text}" for place, text in enumerate(texts, 1)]
            (folder / f"{name}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
            key[name] = {"shot": shot.number, "right": texts.index(told[shot.id]) + 1}
            print(f"{name}  {folder / name}.png")
    (folder / "key.json").write_text(json.dumps(key, indent=1) + "\n", encoding="utf-8")


def score(folder: Path, answers: Path) -> None:
    """Print how many strips were matched with their own description, and which were not."""
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    given = json.loads(answers.read_text(encoding="utf-8"))
    right = [name for name in key if given.get(name) == key[name]["right"]]
    for name in key:
        if name not in right:
            print(f"{name}  shot {key[name]['shot']}: {given.get(name, 'no answer')}, should be {key[name]['right']}")
    print(f"{len(right)} of {len(key)} read: {100 * len(right) / max(1, len(key)):.0f} %")


def choices(told: dict[str, str], shot: str) -> list[str]:
    """A shot's description among those of up to four others that read differently, in an order of its own."""
    order = random.Random(f"legibility {digest_of(sorted(told))} {shot}")
    own = told[shot]
    others = sorted({text for text in told.values() if text != own})
    texts = [own, *order.sample(others, min(CHOICES - 1, len(others)))]
    order.shuffle(texts)
    return texts


def description(film: Film, shot: Shot) -> str:
    """A shot in words, as somebody would say what is seen: size, camera, place, time, who, and what happens."""
    scene = film.scenes_by_id[shot.scene]
    place = film.locations_by_id[scene.location]
    people = [_known(film.characters_by_id[name]) for name in shot.characters]
    speakers = dict.fromkeys(film.characters_by_id[line.character].name for line in shot.lines if line.placed == "on")
    seen = [
        f"{shot.camera.size} shot".capitalize()
        + ("" if shot.camera.angle is Angle.EYE else f", {shot.camera.angle} angle")
        + (", still camera" if shot.camera.movement is Movement.STATIC else f", camera: {shot.camera.movement}"),
        f"{'inside' if place.interior else 'outside'}, {place.name}, {scene.time}, {scene.weather}",
        f"on screen: {'; '.join(people)}" if people else "nobody on screen",
    ]
    if shot.action:
        seen.append(shot.action)
    if speakers and "speak" not in shot.action:
        seen.append(f"{' and '.join(speakers)} speaks" if len(speakers) == 1 else f"{' and '.join(speakers)} speak")
    return ". ".join(part.rstrip(".。") for part in seen) + "."


def _known(character: Character) -> str:
    about = ", ".join(
        filter(None, (character.kind if character.kind != "person" else "", character.look, character.wardrobe))
    )
    return f"{character.name} ({about})" if about else character.name


def strip(request: Request, materials: Materials) -> np.ndarray:
    """Three moments of a shot side by side, each 640 pixels wide."""
    staged = stage(request)
    painter = Painter(staged, mouths_of(request, materials))
    sheet = Sheet(request.width, request.height)
    high = round(WIDTH * request.height / request.width)
    surface = skia.Surface(3 * WIDTH + 16, high)
    for place, share in enumerate(MOMENTS):
        painter.draw(sheet, round(share * (request.frames - 1)))
        picture = skia.Image.fromarray(sheet.pixels.copy(), skia.ColorType.kRGBA_8888_ColorType)
        spot = skia.Rect.MakeXYWH(place * (WIDTH + 8), 0, WIDTH, high)
        smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        surface.getCanvas().drawImageRect(picture, spot, smooth)
    return surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)


if __name__ == "__main__":
    main()
