"""The storyboard as one HTML file that opens anywhere: pictures inside, light and dark, for screen, keys and paper."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from storyboard.time import rate_name
from studio.delivery.packets import written_whole
from studio.delivery.papers.glyphs import Way, sign
from studio.delivery.papers.looks import PAGE_SCRIPT, PAGE_STYLE
from studio.delivery.papers.panels import (
    Board,
    Panel,
    camera_words,
    heading_of,
    length_words,
    note_words,
)
from studio.delivery.papers.pictures import Pictures

_MANY = 150  # panels; above it pictures are smaller, so that a mailbox still takes the file


def write_html(
    board: Board,
    pictures: Pictures,
    out: Path,
    *,
    credit: str = "",
    date: str = "",
    way: Callable[[Panel], Way] = lambda panel: "",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Write the page. It asks for nothing from elsewhere, and its policy forbids it to. The same board, the same bytes.

    Raises:
        DeliveryError: the disk is full, or the folder cannot be written.
    """
    width = 640 if len(board.panels) <= _MANY else 480
    with written_whole(out) as aside, aside.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        title = f"{board.film.title} · {board.cut.name}"
        file.write(head(title, PAGE_STYLE, PAGE_SCRIPT))
        file.write(_top(board, credit, date))
        for number, panel in enumerate(board.panels):
            progress(number, len(board.panels))
            file.writelines(_panel(board, panel, number, pictures.jpeg(panel, width), pictures.aspect, way(panel)))
        file.write("</div></section>\n" if board.panels else "<p class=empty>This cut has no shots yet.</p>\n")
        file.write(f"</main>\n{_viewer()}<script>{PAGE_SCRIPT}</script>\n</body></html>\n")


def head(title: str, style: str, script: str = "", *, language: str = "en") -> str:
    """The opening of a page that may load nothing, and run nothing but the script that is written here."""
    scripts = _named(script) if script else "'none'"
    policy = "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            f"style-src {_named(style)}",
            f"script-src {scripts}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return (
        f'<!doctype html>\n<html lang="{language.replace("_", "-")}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Shotgraph">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style></head>\n<body>\n"
    )


def picture_source(jpeg: bytes) -> str:
    """A picture as the value of an `src`."""
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")


def words(text: str, tag: str, name: str = "") -> str:
    """A person's words as an element, in their own direction; nothing for no words."""
    if not text:
        return ""
    kind = f" class={name}" if name else ""
    return f'<{tag}{kind} dir="auto">{escape(text)}</{tag}>'


def _named(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"


def _top(board: Board, credit: str, date: str) -> str:
    delivery = board.cut.delivery
    scenes = len({panel.scene.id for panel in board.panels})
    facts = (
        length_words(board.timeline.frames, board.rate),
        f"{len(board.panels)} panels",
        f"{scenes} {'scene' if scenes == 1 else 'scenes'}",
        f"{delivery.width} × {delivery.height}",
        f"{rate_name(board.rate)} fps",
        date,
    )
    return (
        f"<header><div>{words(board.film.title, 'h1')}<p class=cut>{words(board.cut.name, 'b')}"
        f"{words(credit, 'span')}</p></div>"
        f"<p class=facts>{''.join(words(fact, 'span') for fact in facts)}</p>"
        '<p class=tools><button id=theme type=button title="Light or dark (T)">Light / dark</button>'
        "<kbd>←</kbd><kbd>→</kbd> move <kbd>Enter</kbd> enlarge</p></header>\n<main>\n"
    )


def _panel(board: Board, panel: Panel, number: int, jpeg: bytes, aspect: float, way: Way) -> Iterator[str]:
    shot = panel.shot
    if panel.opens:
        if number:
            yield "</div></section>\n"
        heading = words(heading_of(panel), "span")
        yield f"<section><h2><b>{escape(panel.scene.number)}</b>{heading}</h2><div class=grid>\n"
    time = board.timecode(panel.clip.start)
    about = escape(f"Shot {shot.number}: {panel.action}", quote=True)
    yield f'<article id="p{number + 1}" tabindex=-1 aria-label="{about}">'
    yield (
        f'<button class=picture type=button tabindex=-1 aria-label="Enlarge"><img alt="{about}" loading=lazy '
        f'width=640 height={max(1, round(640 / aspect))} src="{picture_source(jpeg)}"></button>'
    )
    yield f"<p class=line><strong>{escape(shot.number)}</strong><span class=seen>{_seen(panel)}</span>"
    yield _sign(panel, way)
    yield f"<span class=time><b>{length_words(panel.clip.frames, board.rate)}</b><span>{time}</span></span></p>"
    yield words(panel.action, "p", "action")
    for said in panel.said:
        how = f" <i>{escape(said.how)}</i>" if said.how else ""
        yield f'<p class=said dir="auto"><b>{escape(said.name)}{how}</b>{words(said.text, "span")}</p>'
    for note in shot.notes:
        yield words(f"✎ {note.signed}", "p", "note")
    yield words(note_words(panel, board.rate), "p", "note") + "</article>\n"


def _seen(panel: Panel) -> str:
    size, *rest = camera_words(panel.shot)
    return f"<b>{escape(size)} {escape(rest[-1])}</b><span>{escape(' · '.join(rest[:-1]))}</span>"


def _sign(panel: Panel, way: Way) -> str:
    movement = panel.shot.camera.movement
    if movement == "static":
        return ""
    title = escape(f"{movement} {way}".strip())
    return f'<svg viewBox="0 0 24 24" role=img aria-label="{title}"><path d="{sign(movement, way)}"/></svg>'


def _viewer() -> str:
    return (
        '<dialog id=viewer aria-label="One panel, large"><img alt=""><div id=words></div>'
        '<button id=close type=button aria-label="Close">×</button></dialog>\n'
    )
