"""The storyboard as a page that opens anywhere and asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from storyboard.model import Line
from studio.delivery.papers.webpage import write_html
from tests.studio.delivery.papers.films import FILM, SHOTS, bare, film_with, shelved

NASTY = '</script><script>alert(1)</script><img src=x onerror=alert(1)> " onload="x" \' & <!-- \u202e'


class _Page(HTMLParser):
    """Every element with what it names, and all text outside style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.said.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def _written(folder: Path, *, of: object = None) -> str:
    board, pictures = of or bare()  # type: ignore[misc]
    write_html(board, pictures, folder / "board.html", credit="by Ada", date="1 May")
    return (folder / "board.html").read_text(encoding="utf-8")


def test_every_panel_is_there_with_its_own_picture_inside_the_file(tmp_path: Path) -> None:
    page = _Page(_written(tmp_path, of=shelved(tmp_path / "takes")))
    sources = [str(image["src"]) for image in page.all("img") if "src" in image]
    assert len(page.all("article")) == len(sources) == len(set(sources)) == 3
    assert all(
        base64.b64decode(source.removeprefix("data:image/jpeg;base64,"))[:2] == b"\xff\xd8" for source in sources
    )
    text = " ".join(page.said)
    for words in ("The Ferry", "by Ada", "1 May", "1A", "WS 28 mm", "Wait for me!", "off screen", "dissolve 0.5 s"):
        assert words in text


def test_the_page_asks_for_nothing_and_runs_only_its_own_script(tmp_path: Path) -> None:
    text = _written(tmp_path)
    assert not re.search(r'(?:src|href|action)\s*=\s*"?(?!data:)[a-z]+:', text) and "url(" not in text
    policy = next(str(meta["content"]) for meta in _Page(text).all("meta") if "http-equiv" in meta)
    assert "default-src 'none'" in policy and "unsafe" not in policy
    for tag in ("script", "style"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_a_persons_words_are_never_markup(tmp_path: Path) -> None:
    line = Line(id="l", character="mia", text=NASTY, manner=NASTY)
    film = film_with(SHOTS[0].with_(action=NASTY, number=NASTY, lines=(line,)), title=NASTY)
    film = film.with_(scenes=(film.scenes[0].with_(heading=NASTY), film.scenes[1]))
    page = _Page(_written(tmp_path, of=bare(film)))
    assert len(page.all("script")) == 1 and len(page.all("img")) == 2  # the panel's and the viewer's
    assert not any("onerror" in attributes or "onload" in attributes for _, attributes in page.elements)
    assert "".join(page.said).count("</script><script>alert(1)") >= 5


def test_words_keep_their_own_direction(tmp_path: Path) -> None:
    text = _written(tmp_path, of=bare(film_with(SHOTS[0].with_(action="שלום עולם"))))
    assert '<p class=action dir="auto">שלום עולם</p>' in text


def test_the_same_board_gives_the_same_page(tmp_path: Path) -> None:
    board = shelved(tmp_path / "takes")
    assert _written(tmp_path, of=board) == _written(tmp_path, of=board)


def test_a_cut_without_shots_says_so(tmp_path: Path) -> None:
    empty = FILM.with_(cuts=(FILM.cuts[0].with_(uses=()),))
    assert "no shots yet" in _written(tmp_path, of=bare(empty))
