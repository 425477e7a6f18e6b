"""What changed between two films is said exactly, and nothing else is."""

from __future__ import annotations

from storyboard import changes, edits
from storyboard.model import Transition
from tests.storyboard.films import deck_film


def test_nothing_changed_between_a_film_and_itself_or_its_equal() -> None:
    film = deck_film()
    assert not changes.between(film, film)
    assert not changes.between(film, deck_film())
    assert not changes.between(film, film.with_(title=film.title))


def test_a_changed_action_is_one_field_of_one_shot() -> None:
    film = deck_film()
    change = changes.between(film, edits.set_action(film, "shot-1b", "She runs."))
    assert change == changes.Change(shots=changes.Difference(changed={"shot-1b": frozenset({"action"})}))
    assert change
    assert change.shots.touched == {"shot-1b"}


def test_an_added_shot_is_told_by_its_id() -> None:
    film = deck_film()
    change = changes.between(film, edits.add_shot(film, "scene-1", frames=24, after="shot-1a"))
    assert change.shots.added == ("shot-1c",)
    assert change.links.added == (("shot-1a", "shot-1c", "follows"), ("shot-1c", "shot-1b", "follows"))
    assert not change.shots.reordered
    assert not change.cuts


def test_a_removed_shot_takes_its_links_and_uses_along() -> None:
    film = deck_film()
    change = changes.between(film, edits.remove_shot(film, "shot-1b"))
    assert change.shots.removed == ("shot-1b",)
    assert ("shot-1b", "shot-2a", "continues") in change.links.removed
    assert change.links.added == (("shot-1a", "shot-2a", "follows"),)
    assert change.cuts.changed == {"main": frozenset({"uses"})}


def test_a_moved_shot_is_a_reordering_and_no_more() -> None:
    film = deck_film()
    change = changes.between(film, edits.move_shot(film, "shot-2b", before="shot-1a"))
    assert change.shots == changes.Difference(reordered=True)
    assert not change.links


def test_a_link_with_another_transition_is_the_same_link_changed() -> None:
    film = deck_film()
    dip = Transition(kind="dip", frames=4)
    change = changes.between(film, edits.set_link_transition(film, "shot-1a", "shot-1b", dip))
    assert change.links.changed == {("shot-1a", "shot-1b", "follows"): frozenset({"transition"})}


def test_the_film_s_own_fields_are_told_apart_from_what_is_in_it() -> None:
    film = deck_film()
    change = changes.between(film, edits.set_title(film, "Other"))
    assert change.film == {"title"}
    assert not change.shots


def test_characters_scenes_and_locations_are_compared_too() -> None:
    film = deck_film()
    new = edits.set_character(edits.set_location(film, "deck", look="wet"), "mia", wardrobe="boots")
    new = edits.add_scene(new, "3", "deck")
    change = changes.between(film, new)
    assert change.characters.changed == {"mia": frozenset({"wardrobe"})}
    assert change.locations.changed == {"deck": frozenset({"look"})}
    assert change.scenes.added == ("scene-3",)


def test_the_way_back_is_the_mirror_image() -> None:
    film = deck_film()
    new = edits.remove_shot(film, "shot-2a")
    there, back = changes.between(film, new), changes.between(new, film)
    assert there.shots.removed == back.shots.added
    assert set(there.links.added) == set(back.links.removed)
