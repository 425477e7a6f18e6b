"""Two cuts, or a cut and a reference film, as a table: both pictures of every shot, and what differs between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from pathlib import Path
from typing import Any

from storyboard.timeline import Clip
from studio.delivery.packets import written_whole
from studio.delivery.papers.differences import Kind, Side, compare
from studio.delivery.papers.looks import COLOURS
from studio.delivery.papers.panels import Panel, length_words
from studio.delivery.papers.pictures import encoded
from studio.delivery.papers.watched import Watched, WatchedCut, place_at
from studio.delivery.papers.webpage import head, picture_source, words
from studio.delivery.papers.wording import Say, as_written, both

Progress = Callable[[int, int], None]

_WIDTH = 400
_NEAR = Fraction(1)
"""Seconds within which two cuts may answer each other."""


@dataclass(frozen=True)
class Half:
    """One side of a row: a shot's number, its facts, what happens, and its picture; or nothing."""

    number: str
    facts: str
    action: str
    picture: bytes


@dataclass(frozen=True)
class Row:
    """A row of the table. `words` say what differs."""

    kind: Kind
    left: Half | None
    right: Half | None
    words: tuple[str, ...]


def write_comparison(
    left: Watched,
    right: Watched,
    out: Path,
    progress: Progress = lambda done, total: None,
    *,
    say: Say = as_written,
    language: str = "en",
) -> int:
    """Write the table as one self-contained HTML file; in how many rows the two differ.

    Two cuts are compared shot by shot. Where one side is a film file, nobody knows its shots by name: what is seen at
    the same time stands side by side, and the nearest jump of the picture says how far the two cuts are apart.

    Raises:
        DeliveryError: a film cannot be read, or the disk is full.
    """
    by_shot = isinstance(left, WatchedCut) and isinstance(right, WatchedCut)
    total = max(len(left.shots), len(right.shots))
    differ = 0
    with written_whole(out) as aside, aside.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(head(f"{left.title} / {right.title}", COLOURS + _STYLE, language=language))
        title = words(say("What differs"), "h1")
        file.write(f"<header><div>{title}</div><p class=facts>{_lengths(left, right, say)}</p></header>\n")
        file.write("<main><table><thead><tr><th>")
        file.write(f"{words(left.title, 'span')}</th><th>{words(right.title, 'span')}</th><th>")
        file.write(escape(say("What changed") if by_shot else say("At the same time")))
        file.write("</th></tr></thead><tbody>\n")
        for number, row in enumerate(rows_of(left, right)):
            progress(min(number, total - 1), total)
            differ += row.kind != "same"
            file.write(_row(row, say))
        file.write("</tbody></table></main></body></html>\n")
    return differ


def rows_of(left: Watched, right: Watched) -> Iterator[Row]:
    """The rows of the table, each with both its pictures."""
    if isinstance(left, WatchedCut) and isinstance(right, WatchedCut):
        return _by_shot(left, right)
    return _by_time(left, right)


def count_shots(side: Watched, say: Say) -> str:
    """How many shots it has and how long it is."""
    length = length_words(round(side.seconds * 1000), Fraction(1000))
    return f"{say(f'{len(side.shots)} shots')}, {length}"


def state_of(kind: Kind, say: Say) -> str:
    """What became of a shot, in a word."""
    return "=" if kind == "same" else say(_STATES[kind])


def _lengths(left: Watched, right: Watched, say: Say) -> str:
    return "".join(
        f"<span><bdi>{escape(side.title)}</bdi>: {escape(count_shots(side, say))}</span>" for side in (left, right)
    )


def _by_shot(left: WatchedCut, right: WatchedCut) -> Iterator[Row]:
    old, new = (Side(side.board.film, side.board.cut, side.board.timeline.clips) for side in (left, right))
    panels = [{panel.clip.use: panel for panel in side.board.panels} for side in (left, right)]

    def half(side: WatchedCut, known: dict[str, Panel], clip: Clip | None) -> Half | None:
        if clip is None:
            return None
        panel = known[clip.use]
        facts = f"{side.board.timecode(clip.start)} · {length_words(clip.frames, side.rate)}"
        return Half(panel.shot.number, facts, panel.action, side.pictures.jpeg(panel, _WIDTH))

    for step in compare(old, new):
        said = (*(("stands elsewhere",) if step.moved else ()), *step.words)
        named = {"added": ("only here",), "removed": ("not here any more",)}.get(step.kind, said)
        yield Row(step.kind, half(left, panels[0], step.old), half(right, panels[1], step.new), named)


def _by_time(left: Watched, right: Watched) -> Iterator[Row]:
    """A row for each shot of the left side."""
    seen = [shot for shot in left.shots if shot.seconds > 0]
    middles = [shot.start + shot.seconds / 2 for shot in seen]
    within = [time for time in middles if time < right.seconds]
    mine, theirs = left.images(middles, _WIDTH), right.images(within, _WIDTH)
    edges = [shot.start for shot in right.shots]
    for shot, middle in zip(seen, middles, strict=True):
        first = Half(shot.number, _facts(shot.start, shot.seconds), shot.action, _jpeg(next(mine)))
        if middle >= right.seconds:
            yield Row("removed", first, None, ("the other film has ended",))
            continue
        other = right.shots[place_at(right.shots, middle)]
        second = Half(other.number, _facts(other.start, other.seconds), other.action, _jpeg(next(theirs)))
        nearest = min(edges, key=lambda edge: (abs(edge - shot.start), edge))
        apart = nearest - shot.start
        frames = round(apart * left.rate)
        if abs(apart) > _NEAR:
            yield Row("changed", first, second, ("no cut near this one",))
        elif abs(frames) <= 1:
            yield Row("same", first, second, ())
        else:
            seconds = f"{float(abs(apart)):.2f}"
            later = f"the other cuts {abs(frames)} frames later ({seconds} s)"
            earlier = f"the other cuts {abs(frames)} frames earlier ({seconds} s)"
            yield Row("changed", first, second, (later if frames > 0 else earlier,))


def _facts(start: Fraction, seconds: Fraction) -> str:
    minutes, rest = divmod(float(start), 60)
    return f"{int(minutes)}:{rest:05.2f} · {float(seconds):.1f} s"


def _jpeg(image: Any) -> bytes:
    return encoded(image, "jpg")


_STATES: dict[Kind, str] = {"same": "as before", "changed": "changed", "added": "added", "removed": "gone"}


def _row(row: Row, say: Say) -> str:
    said = "".join(f"<li dir=auto>{escape(both(say, each))}</li>" for each in row.words)
    kind = "b" if row.kind != "same" else "span"
    state = f"<{kind} class=state>{escape(state_of(row.kind, say))}</{kind}>"
    return f"<tr class={row.kind}>{_cell(row.left)}{_cell(row.right)}<td>{state}<ul>{said}</ul></td></tr>\n"


def _cell(half: Half | None) -> str:
    if half is None:
        return "<td class=none>–</td>"
    alt = escape(f"Shot {half.number}", quote=True)
    return (
        f'<td><img alt="{alt}" loading=lazy src="{picture_source(half.picture)}">'
        f"<p class=line><strong>{escape(half.number)}</strong><span>{escape(half.facts)}</span></p>"
        f"{words(half.action, 'p', 'action')}</td>"
    )


_STYLE = """
main{padding:0 clamp(20px,4vw,64px) 64px}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th{text-align:start;font-weight:400;font-size:13px;color:var(--quiet);padding:8px 24px 8px 0;position:sticky;top:0;
background:var(--ground);overflow-wrap:anywhere}
td{vertical-align:top;padding:14px 24px 18px 0;border-top:1px solid var(--rule)}
th:last-child,td:last-child{width:24%}
img{display:block;width:100%;height:auto;background:var(--rule)}
.line{display:flex;gap:10px;align-items:baseline;margin-top:6px;color:var(--quiet);font-size:12px}
.line strong{font-size:20px;font-weight:500;color:var(--ink)}
.action{font-size:13px;overflow-wrap:anywhere}
.none{color:var(--quiet);text-align:center;vertical-align:middle}
.state{color:var(--quiet);font-weight:600}b.state{color:var(--accent)}
ul{margin:6px 0 0;padding-inline-start:1.1em}
.same img{opacity:.72}
@media print{:root{--ground:#fff;--ink:#1b1d21;--quiet:#696c72;--rule:#cbcbc7}tr{break-inside:avoid}
*{print-color-adjust:exact}body{font-size:11px}.same img{opacity:1}}
"""
