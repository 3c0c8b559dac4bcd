"""People are drawn from words: all of them, whole, and always the same."""

import json
from importlib.resources import files
from itertools import cycle

import pytest

from game.art.faces import BEARDS, CLOTHES, EXPRESSIONS, GLASSES, HAIRS, SKINS, USUAL, face
from game.domain.looks import COLOURED_HEADS, PARTS
from game.domain.looks import EXPRESSIONS as OFFERED
from tests.art.portraits import ids_in, painted

STYLE = json.loads((files("dicebear_styles") / "open-peeps.json").read_text(encoding="utf-8"))
MAYA = (("head", "twists"), ("skin", "deep"), ("glasses", "round"), ("clothing", "amber"))
HEADS = sorted(PARTS["head"])


def test_every_word_that_is_offered_can_be_drawn() -> None:
    drawn = {"skin": SKINS, "hair": HAIRS, "beard": BEARDS, "glasses": GLASSES, "clothing": CLOTHES}
    assert {part: frozenset(words) for part, words in drawn.items()} == {
        part: words for part, words in PARTS.items() if part != "head"
    }
    assert EXPRESSIONS.keys() == OFFERED
    assert all(word in PARTS[part] for part, words in USUAL.items() for word in words)


def test_heads_are_those_of_the_style_but_for_the_joke() -> None:
    assert STYLE["components"]["head"]["variants"].keys() - PARTS["head"] == {"bear"}
    assert PARTS["head"] < STYLE["components"]["head"]["variants"].keys()


def test_hair_has_a_colour_where_the_style_gives_it_one() -> None:
    heads = STYLE["components"]["head"]["variants"].items()
    assert {name for name, drawing in heads if "headContrast" in json.dumps(drawing)} == COLOURED_HEADS


@pytest.mark.parametrize(("head", "skin"), list(zip(HEADS, cycle(sorted(PARTS["skin"])), strict=False)))
@pytest.mark.parametrize("expression", ["neutral", "laugh"])
def test_every_head_is_whole_and_stands_on_the_lower_edge(head: str, skin: str, expression: str) -> None:
    around = painted(face((("head", head), ("skin", skin)), expression), 192, 192).get_bounding_rect()
    assert around.bottom == 192
    assert around.top > 0
    assert around.left > 0
    assert around.right < 192
    assert around.w > 140
    assert around.h > 140


def test_no_two_expressions_look_alike() -> None:
    pictures = {painted(face(MAYA, expression), 96, 96).get_buffer().raw for expression in OFFERED}
    assert len(pictures) == 14


def test_eyes_do_not_hide_behind_a_beard_and_glasses() -> None:
    looks = (("head", "turban"), ("beard", "long"), ("glasses", "bold"), ("skin", "tan"))
    pictures = {painted(face(looks, expression), 96, 96).get_buffer().raw for expression in OFFERED}
    assert len(pictures) > 10


def test_nothing_stands_behind_a_face() -> None:
    assert painted(face(MAYA, "smile"), 64, 64).get_at((0, 0)).a == 0


def test_the_same_words_in_any_order_make_the_same_person() -> None:
    first, second = (painted(face(looks, "calm"), 64, 64) for looks in (MAYA, MAYA[::-1]))
    assert first.get_buffer().raw == second.get_buffer().raw


def test_a_few_words_are_enough_and_make_the_same_person_every_time() -> None:
    looks = (("beard", "goatee"),)
    assert face(looks, "smile") == face(looks, "smile")
    assert SKINS["bronze"] in face((*looks, ("skin", "bronze")), "smile")
    assert face((("clothing", "plum"),), "smile") != face((("clothing", "olive"),), "smile")


def test_what_nobody_can_draw_counts_as_not_said() -> None:
    drawn = painted(face((*MAYA, ("hat", "bowler"), ("beard", "blue")), "sulking"), 64, 64)
    assert drawn.get_buffer().raw == painted(face(MAYA, "neutral"), 64, 64).get_buffer().raw


def test_an_organisation_has_no_face() -> None:
    with pytest.raises(ValueError, match="without a face"):
        face((), "smile")


def test_a_moustache_goes_grey_with_its_owner() -> None:
    shaven, wearing = (
        face((("head", "grayShort"), ("skin", "tan"), *beard), "smile").count(HAIRS["grey"])
        for beard in ((), (("beard", "moustache"),))
    )
    assert wearing > shaven


def test_two_people_can_stand_in_one_drawing() -> None:
    smiling, tired = set(ids_in(face(MAYA, "smile"))), set(ids_in(face(MAYA, "tired")))
    assert smiling
    assert not smiling & tired
