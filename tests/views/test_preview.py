"""A story played while it is being written: it is read anew, faults are told, and the author reaches in."""

from pathlib import Path

import pytest

from game.domain.settings import Settings
from game.engine.compile import compile_story
from game.loading.load import load
from game.views import preview
from game.views.action import Action, Verb
from game.views.effects import Quit
from game.views.messages import Press, StoryRead
from game.views.model import LookingBack, Model, Panel, Playing
from game.views.node import Node, Role, find_all, walk
from game.views.update import update, view

FILE = Path(__file__).parents[2] / "scenarios" / "coffee-with-ines.yaml"
TEXT = FILE.read_text(encoding="utf-8")


def read(text: str) -> StoryRead:
    loaded = load(text.encode(), FILE.name, FILE.stem)
    return StoryRead(compile_story(loaded.scenario) if loaded.scenario else None, loaded.diagnostics)


@pytest.fixture
def model() -> Model:
    """Somebody at the first decision of Coffee with Ines."""
    begun, _ = update(preview.begin(Settings(), FILE.name, 7), read(TEXT))
    return read_up(begun)


def read_up(model: Model) -> Model:
    """The model once every page up to the next choice was turned."""
    while any(on := node.action for node in walk(view(model)) if node.action and node.action.verb is Verb.GO_ON):
        model, _ = update(model, Press(on))
    return model


def press(model: Model, verb: Verb, subject: str = "") -> Model:
    action = Action(verb, subject)
    assert action in {node.action for node in walk(view(model))}, f"{action} is not on the screen"
    return update(model, Press(action))[0]


def names(tree: Node, role: Role) -> list[str]:
    return [node.name for node in find_all(tree, role)]


def playing(model: Model) -> Playing:
    assert isinstance(model.screen, Playing)
    return model.screen


def test_after_an_edit_one_is_back_at_the_same_decision(model: Model) -> None:
    model = read_up(press(model, Verb.CHOOSE, "come"))
    before = playing(model).sitting.past
    edited = TEXT.replace("title: Coffee with Ines", "title: Tea with Ines")
    after = update(model, read(edited))[0]
    assert view(after).name == "Tea with Ines"
    assert playing(after).sitting.past.choices == before.choices
    assert playing(after).sitting.phase == playing(model).sitting.phase
    assert names(view(after), Role.BUTTON) == names(view(model), Role.BUTTON)


def test_a_save_that_was_read_is_told_once(model: Model) -> None:
    saved = update(model, read(TEXT))[0]
    assert [said for said in names(view(saved), Role.STATUS) if "was read" in said]
    on = press(saved, Verb.CHOOSE, "come")
    assert not [said for said in names(view(on), Role.STATUS) if "was read" in said]


def test_a_fault_is_told_over_the_picture_and_the_last_good_version_goes_on(model: Model) -> None:
    faulty = update(model, read(TEXT.replace("start: ", "start: nowhere-")))[0]
    said = names(view(faulty), Role.STATUS)
    assert len(said) == 1
    assert "nowhere-" in said[0]
    assert "?. " not in said[0]
    on = press(faulty, Verb.CHOOSE, "come")
    assert playing(on).sitting.past.choices == ("come",)
    mended = update(on, read(TEXT))[0]
    assert ["was read" in each for each in names(view(mended), Role.STATUS)] == [True]
    assert playing(mended).sitting.past.choices == ("come",)


def test_all_faults_can_be_read_with_their_lines_and_how_to_mend_them(model: Model) -> None:
    faulty = update(model, read(TEXT.replace("start: ", "start: nowhere-")))[0]
    tree = view(press(faulty, Verb.OPEN_PANEL, Panel.FAULTS))
    (item,) = find_all(tree, Role.LISTITEM)
    assert item.name.startswith("Line ")
    assert any("nowhere-" in note.name for note in item.children)
    assert view(press(press(faulty, Verb.OPEN_PANEL, Panel.FAULTS), Verb.CLOSE)) == view(faulty)


def test_a_file_that_is_faulty_from_the_first_shows_its_faults_until_it_is_mended() -> None:
    model = update(preview.begin(Settings(), FILE.name, 7), read("format: 1\ntitle: [\n"))[0]
    assert find_all(view(model), Role.LISTITEM)
    mended = update(model, read(TEXT))[0]
    assert playing(mended).sitting.past.progress.scene == "door"


def test_one_can_go_to_any_scene_and_step_back_from_there(model: Model) -> None:
    tree = view(press(model, Verb.OPEN_PANEL, Panel.SCENES))
    scenes = [node for node in find_all(tree, Role.CARD) if node.action]
    assert [node.name for node in scenes if node.chosen] == ["door"]
    last = scenes[-1].name
    there = press(press(model, Verb.OPEN_PANEL, Panel.SCENES), Verb.GO_TO, last)
    assert playing(there).sitting.past.progress.scene == last
    again = update(there, read(TEXT))[0]
    assert playing(again).sitting.past.progress.scene == last
    assert playing(update(there, Press(Action(Verb.STEP_BACK)))[0]).sitting.past.progress.scene == "door"


def test_rapport_flags_and_entries_can_be_set_and_are_seen(model: Model) -> None:
    model = press(model, Verb.OPEN_PANEL, Panel.STANDING)
    model = press(model, Verb.STAND, "rapport.ines=4")
    assert playing(model).sitting.past.progress.rapport["ines"] == 4
    chosen = {node.action.subject for node in walk(view(model)) if node.chosen and node.action}
    assert "rapport.ines=4" in chosen
    entries = [node for node in find_all(view(model), Role.LIST) if "entry." in str(node.children[0].action)]
    assert entries
    key = str(entries[0].children[0].action).partition("entry.")[2].partition("=")[0]
    model = press(model, Verb.STAND, f"entry.{key}=open")
    assert playing(model).sitting.past.progress.ledger[key].is_open


def test_a_choice_that_an_edit_took_away_is_told(model: Model) -> None:
    model = press(model, Verb.CHOOSE, "come")
    gone = update(model, read(TEXT.replace("id: come\n", "id: came\n")))[0]
    assert playing(gone).sitting.past.choices == ()
    assert any("come" in said for said in names(view(gone), Role.STATUS))


def test_an_ending_is_looked_back_at_and_an_edit_leaves_one_there(model: Model) -> None:
    talked, written = ["come", "coffees", "modest", "minutes", "pencil", "copy"], ["counter", "ines.send", "jonah.send"]
    for choice in [*talked, *written, "done", "herring"]:
        model = update(read_up(model), Press(Action(Verb.CHOOSE, choice)))[0]
    model = read_up(model)
    model = press(model, Verb.LOOK_BACK)
    assert isinstance(model.screen, LookingBack)
    assert isinstance(update(model, read(TEXT))[0].screen, LookingBack)


def test_leaving_ends_the_program(model: Model) -> None:
    model = press(model, Verb.PAUSE)
    model, effects = update(model, Press(Action(Verb.LEAVE)))
    assert model.over
    assert effects == (Quit(),)


def test_of_a_line_without_end_a_panel_shows_what_is_around_the_fault(model: Model) -> None:
    endless = TEXT.replace("format: 1", f"format: 1 # {'x' * 5000}", 1).replace(
        "start: ", f"start: nowhere-{'x' * 5000}"
    )
    faulty = press(update(model, read(endless))[0], Verb.OPEN_PANEL, Panel.FAULTS)
    assert all(len(node.name) < 200 for node in walk(view(faulty)))
