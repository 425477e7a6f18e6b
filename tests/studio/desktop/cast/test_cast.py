"""The cast: people and places are described, heard, shown, agreed to, merged and added, by verbs that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.model import Film, Voice
from studio.desktop.cast import CastPanel
from studio.desktop.cast.cards import CharacterCard, PlaceCard
from studio.desktop.cast.prop_card import PropCard
from studio.desktop.listening import a_line_of, spoken
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from tests.studio.desktop.films import ferry, shown


def make(session: Session, pictures: Pictures) -> CastPanel:
    return CastPanel(session)


class Hands:
    """A cast with its session, and hands to work on it."""

    def __init__(self, panel: CastPanel, session: Session) -> None:
        self.panel, self.session = panel, session
        self.said: list[str] = []
        session.said.connect(lambda sentence, kind: self.said.append(sentence))

    def person(self, name: str) -> CharacterCard:
        card = self.panel.people.cards[name]
        assert isinstance(card, CharacterCard)
        card.header.setChecked(True)
        return card

    def place(self, name: str) -> PlaceCard:
        card = self.panel.places.cards[name]
        assert isinstance(card, PlaceCard)
        card.header.setChecked(True)
        return card

    def of(self, name: str) -> edits.cast.Character:
        return self.session.film.characters_by_id[name]


@pytest.fixture
def cast(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    (tmp_path / "ferry.film").mkdir()
    with shown(qtbot, tmp_path / "ferry.film", ferry(), make, (300, 800)) as (panel, session):
        yield Hands(panel, session)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "Mia, at sea (1).png"
    assert image.save(str(path))
    return path


def test_everybody_has_a_card_that_says_who_they_are(cast: Hands) -> None:
    assert list(cast.panel.people.cards) == ["mia", "tom"]
    header = cast.panel.people.cards["tom"].header
    assert (header.text(), header.accessibleDescription()) == ("Tom", "70 years · 1 shot")


def test_a_card_opens_by_keyboard_and_closes_the_one_before(cast: Hands) -> None:
    first, second = (cast.panel.people.cards[name].header for name in ("mia", "tom"))
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert first.isChecked()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert second.isChecked()
    assert not first.isChecked()


def test_typing_a_look_is_one_step_and_undo_shows_in_the_field(cast: Hands) -> None:
    card = cast.person("tom")
    QTest.keyClicks(card.looks, "white beard")
    assert cast.of("tom").look == "white beard"
    cast.session.undo()
    assert cast.of("tom").look == ""
    assert card.looks.toPlainText() == ""


def test_a_new_name_shows_on_the_card_and_none_is_not_taken(cast: Hands) -> None:
    card = cast.person("tom")
    card.called.selectAll()
    QTest.keyClicks(card.called, "Old Tom")
    assert card.header.text() == "Old Tom"
    card.called.clear()
    QTest.keyClick(card.called, Qt.Key.Key_Backspace)
    assert cast.of("tom").name == "Old Tom"


def test_kind_sex_and_age_are_chosen(cast: Hands) -> None:
    card = cast.person("mia")
    card.kind.activated.emit(card.kind.findData("child"))
    card.sex.activated.emit(card.sex.findData("female"))
    QTest.keyClicks(card.age, "9")
    mia = cast.of("mia")
    assert (mia.kind, mia.sex, mia.age) == ("child", "female", 9)
    assert card.header.accessibleDescription().startswith("child, 9")
    QTest.keyClick(card.age, Qt.Key.Key_Backspace)
    assert cast.of("mia").age is None


def test_a_voice_is_slid_as_one_step(cast: Hands) -> None:
    card = cast.person("mia")
    for pitch in (60, 70, 80):
        card.voice.pitch.setValue(pitch)
    voice = cast.of("mia").voice
    assert voice is not None
    assert voice.pitch == 80
    cast.session.undo()
    assert cast.of("mia").voice is None


def test_variants_of_voices_are_known_soon(cast: Hands, qtbot: QtBot) -> None:
    card = cast.person("mia")
    qtbot.waitUntil(lambda: card.voice.variant.findData("f3") > 0, timeout=5000)
    card.voice.variant.setCurrentIndex(card.voice.variant.findData("f3"))
    card.voice.variant.activated.emit(0)
    voice = cast.of("mia").voice
    assert voice is not None
    assert voice.variant == "f3"


def test_listen_speaks_a_line_of_theirs_in_their_voice(cast: Hands, qtbot: QtBot) -> None:
    recipe = a_line_of(cast.session.film, "mia", "")
    assert recipe.text == "Wait for me!"
    high, low = (recipe.with_(voice=Voice(variant="f3", pitch=pitch)) for pitch in (90, 10))
    assert spoken(high).tobytes() != spoken(low).tobytes()
    card = cast.person("mia")
    card.voice.listen.click()
    assert card.voice.listen.text() == "Stop"
    qtbot.waitUntil(lambda: cast.panel.listening.played == 1, timeout=10000)
    if cast.panel.listening.who:  # on a slow machine it may have been heard to its end by now
        card.voice.listen.click()
    assert card.voice.listen.text() == "Listen"


def test_a_voice_that_cannot_be_spoken_says_why(cast: Hands, qtbot: QtBot) -> None:
    cast.session.edit("x", lambda film: edits.set_character(film, "mia", voice=Voice(variant="nobody")))
    cast.person("mia").voice.listen.click()
    qtbot.waitUntil(lambda: bool(cast.said), timeout=10000)
    assert "nobody" in cast.said[0]


def test_a_dropped_picture_is_copied_in_and_needs_consent(cast: Hands, qtbot: QtBot, photo: Path) -> None:
    card = cast.person("mia")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo)), QUrl.fromLocalFile("/nothing.txt")])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(4, 4).toPoint(), copy, data, left, none)
    QCoreApplication.sendEvent(card.pictures, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(4, 4), copy, data, left, none, QEvent.Type.Drop)
    QCoreApplication.sendEvent(card.pictures, drop)
    qtbot.waitUntil(lambda: bool(cast.of("mia").references), timeout=5000)
    (name,) = cast.of("mia").references
    assert name.startswith("references/mia-at-sea-1-")
    assert cast.session.workspace.own_file(name).read_bytes() == photo.read_bytes()
    assert "no consent" in card.header.accessibleDescription()
    assert card.consent.isVisible()
    assert not card.consent.give.isEnabled()
    QTest.keyClicks(card.consent.given_by, "Ana Sousa")
    card.consent.give.click()
    consent = cast.of("mia").consent
    assert consent is not None
    assert (consent.given_by, consent.references) == ("Ana Sousa", (name,))
    assert "Ana Sousa agreed on" in card.consent.state.text()
    assert "no consent" not in card.header.accessibleDescription()
    card.consent.withdraw.click()
    assert cast.of("mia").consent is None
    card.pictures.remove(name)
    assert cast.of("mia").references == ()
    assert not card.consent.isVisible()
    cast.session.undo()
    assert cast.of("mia").references == (name,)


def test_what_is_no_picture_is_refused_with_its_name(cast: Hands, qtbot: QtBot, tmp_path: Path) -> None:
    fake = tmp_path / "fake.png"
    fake.write_text("not a picture")
    cast.person("mia").pictures.take([fake])
    qtbot.waitUntil(lambda: bool(cast.said), timeout=5000)
    assert cast.said[0].startswith("fake.png is no picture")
    assert cast.of("mia").references == ()


def test_a_shot_in_which_they_appear_is_selected(cast: Hands) -> None:
    card = cast.person("mia")
    card.shots.linkActivated.emit("shot-2b")
    assert cast.session.selected == ("shot-2b",)
    card.shots.linkActivated.emit("*")
    assert cast.session.selected == ("shot-1b", "shot-2b")


def test_two_who_are_one_are_merged(cast: Hands) -> None:
    card = cast.person("tom")
    menu = card.choose_merge()
    next(action for action in menu.actions() if action.text() == "Mia").trigger()
    menu.close()
    assert list(cast.panel.people.cards) == ["mia"]
    assert {line.character for shot in cast.session.film.shots for line in shot.lines} == {"mia"}
    cast.session.undo()
    assert list(cast.panel.people.cards) == ["mia", "tom"]


def test_somebody_new_is_ready_to_be_named_and_can_be_removed(cast: Hands) -> None:
    cast.panel.people.add.click()
    card = cast.person("somebody")
    assert card.called.selectedText() == "Somebody"
    assert card.remove.isEnabled()
    card.remove.click()
    assert "somebody" not in cast.panel.people.cards
    assert not cast.person("mia").remove.isEnabled()


def test_a_place_is_described_and_its_scenes_selected(cast: Hands) -> None:
    card = cast.place("harbour")
    assert card.header.accessibleDescription() == "outside · 2 scenes"
    card.inside.click()
    QTest.keyClicks(card.looks, "fog")
    place = cast.session.film.locations_by_id["harbour"]
    assert (place.interior, place.look) == (True, "fog")
    card.scenes.linkActivated.emit("scene-2")
    assert cast.session.selected == ("shot-2a", "shot-2b")
    assert not card.remove.isEnabled()


def test_portraits_are_drawn_beside_the_window(cast: Hands, qtbot: QtBot) -> None:
    header = cast.panel.people.cards["mia"].header
    qtbot.waitUntil(lambda: header.picture is not None, timeout=30000)
    picture = header.picture
    assert picture is not None
    assert picture.width() == picture.height()


def test_an_empty_film_says_what_the_cast_is_for(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path / "empty.film", Film(title="Empty"), make) as (panel, _):
        assert panel.people.empty.isVisible()
        panel.people.add.click()
        assert not panel.people.empty.isVisible()


def test_things_that_the_shots_name_are_described_and_pictured(cast: Hands, photo: Path, qtbot: QtBot) -> None:
    cast.session.edit("act", lambda film: edits.set_action(film, "shot-1b", "Mia runs with a lantern."))
    qtbot.waitUntil(lambda: "lantern" in cast.panel.things.cards, timeout=5000)
    card = cast.panel.things.cards["lantern"]
    assert isinstance(card, PropCard)
    card.header.setChecked(True)
    assert "1B" in card.shots.text() and not card.remove.isVisibleTo(card)
    QTest.keyClicks(card.looks, "brass")
    assert cast.panel.things.cards["lantern"] is card, "what is typed in stays where it is"
    (prop,) = cast.session.film.props
    assert (prop.name, prop.look) == ("lantern", "brass")
    assert cast.session.history.undo_label == "change the look of lantern"
    card.pictures.take([photo])
    qtbot.waitUntil(lambda: bool(cast.session.film.props[0].references), timeout=5000)
    card.remove.click()
    assert not cast.session.film.props
    assert cast.panel.things.cards["lantern"] is card and not card.remove.isVisibleTo(card)
    cast.panel.add_prop()
    assert cast.session.film.props[0].name == "Something"
    cast.session.undo()
    assert list(cast.panel.things.cards) == ["boat", "lantern"]
