"""Conditions read back as they were written."""

import pytest

from game.authoring.asked import condition_text
from tests.stories import story

STORY = """
one:
  with: maya
  responses:
    - id: a
      say: Hello.
      sets: greeted
      because: It was a greeting.
      then:
        - when: {condition}
          to: end
        - to: end
    - {{id: b, say: Bye., because: Bye., then: end}}
"""


@pytest.mark.parametrize(
    "condition",
    [
        "flag(greeted)",
        "not did(one.a)",
        "rapport(maya) >= 2",
        "2 < rapport(maya) and flag(greeted)",
        "(flag(greeted) or met(sam)) and not (met(maya) and met(sam))",
        "flag(greeted) and met(sam) or rapport(sam) != -1",
        "not (flag(greeted) or met(sam))",
    ],
)
def test_a_condition_reads_as_it_was_written(condition: str) -> None:
    scenario = story(STORY.format(condition=condition)).scenario
    when = scenario.scenes["one"].responses[0].then[0].when
    assert when is not None
    assert condition_text(when) == condition
