from game.engine.ahead import Horizon
from tests.stories import story

CIRCLE = "".join(f"s{number}:\n  then: s{(number + 1) % 40}\n" for number in range(40))
WAY_OUT = """
one:
  with: maya
  responses:
    - {id: round, say: Round., because: b, then: s0}
    - {id: out, say: Out., because: b, then: end}
"""


def test_what_can_be_entered_is_told_and_kept_once_for_all_scenes_of_a_circle() -> None:
    circle = CIRCLE.replace("then: s0\n", "then: one\n")
    horizon = Horizon(story(f"{WAY_OUT}{circle}"))
    assert horizon.at("s7").scenes == {"one", "end", *(f"s{number}" for number in range(40))}
    assert len({id(horizon.at(f"s{number}").scenes) for number in range(40)}) == 1
    assert horizon.at("end").scenes == {"end"}
