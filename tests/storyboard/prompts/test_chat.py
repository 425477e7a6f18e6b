"""Prompts by a language model: they agree with every other shot, and the sheets are quoted as they stand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from storyboard import edits
from storyboard.camera import Angle
from storyboard.errors import WriterError
from storyboard.history import History
from storyboard.model import Film, Shot
from storyboard.prompts import OfflineWriter, expand_all
from storyboard.prompts.asking import ask
from storyboard.prompts.chat import ChatWriter, Written
from storyboard.prompts.dialect import Dialect, dialect_of, dialects
from tests.language_models import Asked, a_good_answer, filled, says, scripted
from tests.storyboard.breakdown.films import example
from tests.storyboard.prompts.answers import Kept


def film() -> Film:
    return expand_all(example("lighthouse.fountain").film, OfflineWriter())


def with_people(film: Film, count: int = 2) -> Shot:
    return next(shot for shot in film.shots if len(shot.characters) == count and not shot.card)


def changed_answer(**fields: str) -> Callable[[Asked], str]:
    """A good answer with some fields said otherwise; `people` goes to everybody."""

    def answer(asked: Asked) -> str:
        found = json.loads(a_good_answer(asked))
        for name, text in fields.items():
            found[name] = dict.fromkeys(found["people"], text) if name == "people" else text
        return json.dumps(found)

    return answer


def test_every_prompt_quotes_the_sheets_and_says_who_wrote_it() -> None:
    told = film()
    with scripted(says(a_good_answer)) as script:
        written = list(ChatWriter(script.server()).expand_many(told, told.shots))
    assert len(written) == sum(not shot.card for shot in told.shots)
    for each in written:
        assert each.prompt is not None and each.prompt.writer == "small"
        shot = told.shots_by_id[each.shot]
        for who in shot.characters:
            character = told.characters_by_id[who]
            assert character.look in each.prompt.text and character.wardrobe in each.prompt.text
        assert told.locations_by_id[told.scenes_by_id[shot.scene].location].name in each.prompt.text
        assert "alks slowly to the light and waits" in each.prompt.text


def test_the_model_knows_the_whole_film_and_who_is_asked_about() -> None:
    told = edits.set_logline(film(), "A girl saves a boat with a lamp.")
    shot = with_people(told)
    with scripted(says(a_good_answer)) as script:
        ChatWriter(script.server()).expand(told, shot)
        words = script.asked[0].told
    assert "A girl saves a boat with a lamp." in words and shot.action in words
    place = told.shots.index(shot)
    assert told.shots[place - 1].action in words and told.shots[place + 1].action in words
    assert set(script.asked[0].schema["$defs"]["People"]["properties"]) == set(shot.characters)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (changed_answer(action="Captain Rourke walks in and takes the lamp."), "There is no “Rourke” in this film"),
        (changed_answer(people="stands there in a blue jacket"), "looks (“jacket”), which the sheet does"),
        (changed_answer(light="La lumière est dans la pièce avec le soleil et la mer qui est sur le mur"), "French"),
        (changed_answer(background="words " * 400), "“background”"),
        (changed_answer(action="   "), "A field is empty"),
    ],
    ids=["a stranger", "other clothes", "another language", "too long", "empty"],
)
def test_what_does_not_belong_is_repaired_once(answer: Callable[[Asked], str], told: str) -> None:
    whole = film()
    shot = with_people(whole)
    with scripted(says(answer), says(a_good_answer)) as script:
        assert ChatWriter(script.server()).expand(whole, shot).text
        assert told in script.asked[1].body["messages"][3]["content"]
    with scripted(says(answer)) as script, pytest.raises(WriterError, match=f"shot {shot.number} cannot be used"):
        ChatWriter(script.server()).expand(whole, shot)


def test_somebody_who_is_not_in_the_shot_is_not_named() -> None:
    whole = film()
    shot = next(shot for shot in whole.shots if len(shot.characters) == 1 and not shot.lines)
    absent = next(each for each in whole.characters if each.id not in shot.characters and each.name not in shot.action)
    with scripted(says(changed_answer(background=f"{absent.name} stands behind")), says(a_good_answer)) as script:
        ChatWriter(script.server()).expand(whole, shot)
        assert f"{absent.name} is not in this shot" in script.asked[1].told


def test_somebody_called_man_is_not_any_man() -> None:
    whole = edits.add_character(film(), "MAN")
    shot = with_people(whole)
    with scripted(says(changed_answer(background="the shadow of a man on the wall"))) as script:
        assert "a man on the wall" in ChatWriter(script.server()).expand(whole, shot).text
        assert len(script.asked) == 1


def test_a_locked_prompt_and_a_card_are_never_asked_about() -> None:
    whole = film()
    first = next(shot for shot in whole.shots if not shot.card)
    locked = edits.lock_prompt(edits.set_prompt(whole, first.id, "Only the sea."), first.id)
    with scripted(says(a_good_answer)) as script:
        writer = ChatWriter(script.server())
        written = list(writer.expand_many(locked, locked.shots))
        assert first.id not in {each.shot for each in written}
        card = whole.with_(shots=(first.with_(card="THE END"), *whole.shots[1:])).shots[0]
        assert "THE END" in writer.expand(whole, card).text
        assert len(script.asked) == len(written)


def test_who_speaks_and_over_whose_shoulder_is_said_as_the_film_has_it() -> None:
    whole = film()
    shot = next(each for each in whole.shots if each.camera.angle is Angle.OVER_SHOULDER and len(each.characters) == 2)
    seen, nearer = (whole.characters_by_id[who].name for who in shot.characters)
    with scripted(says(a_good_answer)) as script:
        text = ChatWriter(script.server()).expand(whole, shot).text
    assert f"{nearer} is in the foreground, seen from behind, {seen} faces us." in text
    assert f"{seen} is speaking" in text


def test_each_lands_as_it_is_written_and_a_failure_costs_only_its_own_shot() -> None:
    whole = film()
    shots = [shot for shot in whole.shots if not shot.card][:4]

    def answer(asked: Asked) -> str:
        return "No." if f"This shot: {shots[2].number} " in asked.told else a_good_answer(asked)

    with scripted(says(answer)) as script:
        written: list[Written] = list(ChatWriter(script.server(at_once=2)).expand_many(whole, shots))
    bad = [each for each in written if each.prompt is None]
    assert [each.shot for each in bad] == [shots[2].id] and f"shot {shots[2].number}" in str(bad[0].error)
    assert bad[0].usage.questions == 2


def test_each_is_an_edit_with_a_label_and_respects_a_lock_made_meanwhile() -> None:
    whole = film()
    with scripted(says(a_good_answer)) as script:
        written = list(ChatWriter(script.server()).expand_many(whole, whole.shots[:2]))
    history = History(whole)
    for each in written:
        history.record(each.apply(history.film), each.label(history.film))
    assert history.undo_label.startswith("Write the prompt of shot ")
    assert {shot.prompt.writer for shot in history.film.shots[:2]} == {"small"}
    history.undo()
    history.undo()
    assert history.film == whole
    locked = edits.lock_prompt(whole, written[0].shot)
    assert written[0].apply(locked) == locked


def test_an_unchanged_film_asks_nothing_and_is_known_to_cost_nothing() -> None:
    whole, kept = film(), Kept()
    with scripted(says(a_good_answer)) as script:
        writer = ChatWriter(script.server(), cache=kept)
        assert writer.estimate(whole, whole.shots).tokens_in > 0
        first = {each.shot: each.prompt for each in writer.expand_many(whole, whole.shots)}
        asked = len(script.asked)
        again = {each.shot: each.prompt for each in writer.expand_many(whole, whole.shots)}
        assert again == first and len(script.asked) == asked
        assert writer.estimate(whole, whole.shots).questions == 0
        changed = edits.set_action(whole, whole.shots[0].id, "A single gull.")
        list(writer.expand_many(changed, changed.shots))
        assert 0 < len(script.asked) - asked < len(whole.shots) / 2


def test_an_engine_is_told_in_its_own_dialect() -> None:
    whole = film()
    shot = edits.set_engine(whole, with_people(whole).id, "wan").shots_by_id[with_people(whole).id]
    assert dialect_of(shot) == dialects()["video"] and dialect_of(with_people(whole)) == dialects()["animatic"]
    tags = Dialect(form="tags", negative=True, references="<{number}>", most_words=90)
    with scripted(says(a_good_answer)) as script:
        prompt = ChatWriter(script.server(), dialect_of=lambda shot: tags).expand(whole, shot)
        assert "short phrases" in script.asked[0].told
    assert "light, <1>: " in prompt.text.replace("waits", "light") and ", <2>: " in prompt.text
    assert not prompt.text.endswith(".")
    assert prompt.negative == "walks slowly to the light and waits"


def test_names_that_mean_something_to_a_program_are_only_names() -> None:
    whole = film()
    shot = with_people(whole, 1)
    character = whole.characters_by_id[shot.characters[0]].with_(id="copy", name="COPY")
    odd = whole.with_(
        characters=(*whole.characters, character),
        shots=tuple(each.with_(characters=("copy",)) if each is shot else each for each in whole.shots),
    )
    with scripted(says(a_good_answer)) as script:
        kept = Kept()
        writer = ChatWriter(script.server(), cache=kept)
        question = writer.question(odd, odd.shots_by_id[shot.id])
        assert not ask(script.server(), question, cache=kept).cached
        assert ask(script.server(), question, cache=kept).cached


def test_a_person_may_tell_the_writer_otherwise(tmp_path: Path) -> None:
    own = tmp_path
    (own / "expand.md").write_text("Write like a poet, in {language}, at most {words} words. {form} {notes}")
    with scripted(says(a_good_answer)) as script:
        ChatWriter(script.server(), own=own).expand(film(), with_people(film()))
        assert "Write like a poet, in English" in script.asked[0].told
    (own / "expand.md").write_text("Write {prettily}.")
    with scripted(says(a_good_answer)) as script, pytest.raises(WriterError, match=r"no \{prettily\} to fill in"):
        ChatWriter(script.server(), own=own).expand(film(), with_people(film()))


def test_each_wording_is_remembered_and_can_be_taken_back() -> None:
    whole = film()
    shot = whole.shots[1].id
    offline = whole.shots_by_id[shot].prompt
    once = edits.set_prompt(whole, shot, "First.", writer="small", negative="people")
    twice = edits.set_prompt(once, shot, "Second.", writer="small")
    prompt = twice.shots_by_id[shot].prompt
    assert [each.text for each in prompt.earlier] == ["First.", offline.text]
    back = edits.restore_prompt(twice, shot, 2).shots_by_id[shot].prompt
    assert back.wording == offline.wording and [each.text for each in back.earlier] == ["Second.", "First."]
    many = whole
    for number in range(30):
        many = edits.set_prompt(many, shot, f"Number {number}.")
    assert len(many.shots_by_id[shot].prompt.earlier) == 8
    assert filled({"type": "string"})
