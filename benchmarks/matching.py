"""How surely a character is known again: everybody cut out of one shot, to be found in a line-up from other shots.

Run it from the repository's root: `python -m benchmarks.matching PROJECT -o FOLDER`. FOLDER gets `NN.png`, one picture
of one person as one shot shows them, and beside it `NN-line-up.png`, the whole cast numbered from 1, each as another
shot shows them. Somebody who has not seen the film says which number it is; `key.json` holds the answers, and
`python -m benchmarks.matching --score FOLDER ANSWERS.json` counts. ANSWERS.json: {"01": 2, "02": 1, ...}. The target
is 95 %.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import skia

from audio.voices.casting import voice_recipes
from benchmarks.legibility import score
from generation.encode import write_png
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.passes.survey import Survey
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.request import Request
from generation.staging import stage
from storyboard.speech import Mouth
from studio.production.requests import RequestBook
from studio.workspace import Workspace

LEAST_PIXELS = 1500
"""Of somebody at 1280 x 720, to be more than a figure on the horizon."""
HEIGHT = 360


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path, nargs="?", help="a project folder, NAME.film")
    parser.add_argument("-o", "--output", type=Path, default=Path("matching"), help="where the pictures go")
    parser.add_argument("--score", type=Path, nargs=2, metavar=("FOLDER", "ANSWERS"), help="count right answers")
    chosen = parser.parse_args()
    if chosen.score:
        score(*chosen.score)
    elif chosen.project:
        write(chosen.project, chosen.output)
    else:
        parser.error("name a project, or --score FOLDER ANSWERS.json")


def write(project: Path, folder: Path) -> None:
    """Everybody in every shot, a line-up for each, and the key."""
    film = Workspace.named(project).film()
    book = RequestBook(film, voice_recipes(film))
    seen: dict[str, dict[str, Pixels]] = {}
    for shot in film.shots:
        if not shot.card:
            for who, picture in cut_out(book.request(shot)).items():
                seen.setdefault(who, {})[shot.number] = picture
    known = {who: by_shot for who, by_shot in sorted(seen.items()) if len(by_shot) > 1}
    folder.mkdir(parents=True, exist_ok=True)
    key: dict[str, dict[str, object]] = {}
    for who, by_shot in known.items():
        for number, picture in by_shot.items():
            name = f"{len(key) + 1:02}"
            order = random.Random(f"matching {film.title} {who} {number}")
            people = order.sample(list(known), len(known))
            others = [order.choice([each for each in known[one] if each != number]) for one in people]
            write_png(picture, folder / f"{name}.png")
            write_png(
                line_up([known[one][each] for one, each in zip(people, others, strict=True)]),
                folder / f"{name}-line-up.png",
            )
            key[name] = {"shot": f"{number}, {who}", "right": people.index(who) + 1}
    (folder / "key.json").write_text(json.dumps(key, indent=1) + "\n", encoding="utf-8")
    print(f"{len(key)} people in {folder}, line-ups of {len(known)}")


def cut_out(request: Request) -> dict[str, Pixels]:
    """Everybody whom the middle of a shot shows at some size, by id, with a little of what is around them."""
    staged = stage(request)
    frame = request.frames // 2
    sheet = Sheet(request.width, request.height)
    Painter(staged, lambda *_: Mouth.REST).draw(sheet, frame)
    owner = Survey(staged, lambda *_: Mouth.REST).at(frame).owner
    found: dict[str, Pixels] = {}
    for place, actor in enumerate(staged.actors, 1):
        rows, columns = np.nonzero(owner == place)
        if rows.size < LEAST_PIXELS * (request.width * request.height) / (1280 * 720):
            continue
        top, bottom = max(0, rows.min() - 12), min(request.height, rows.max() + 12)
        left, right = max(0, columns.min() - 12), min(request.width, columns.max() + 12)
        found[actor.character.id] = _high(sheet.pixels[top:bottom, left:right])
    return found


def _high(pixels: Pixels) -> Pixels:
    """A picture scaled to one height."""
    image = skia.Image.fromarray(np.ascontiguousarray(pixels), colorType=skia.kRGBA_8888_ColorType)
    width = max(1, round(image.width() * HEIGHT / image.height()))
    surface = skia.Surface(width, HEIGHT)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    surface.getCanvas().drawImageRect(image, skia.Rect.MakeWH(width, HEIGHT), smooth)
    return surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)


def line_up(pictures: list[Pixels]) -> Pixels:
    """Pictures side by side, numbered from 1."""
    surface = skia.Surface(sum(picture.shape[1] + 16 for picture in pictures), HEIGHT + 40)
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorWHITE)
    left = 8
    font = skia.Font(skia.FontMgr().matchFamilyStyle("DejaVu Sans", skia.FontStyle()), 28)
    for number, picture in enumerate(pictures, 1):
        canvas.drawImage(skia.Image.fromarray(picture, colorType=skia.kRGBA_8888_ColorType), left, 40)
        canvas.drawString(str(number), left + 4, 30, font, skia.Paint(Color=skia.ColorBLACK, AntiAlias=True))
        left += picture.shape[1] + 16
    return surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)


if __name__ == "__main__":
    main()
