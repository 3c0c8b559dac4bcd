import pytest

from game.engine.step import offered, start
from tests.stories import story

ASKING = """
one:
  with: maya
  responses:
    - {{id: yes, say: Yes., when: "{condition}", because: It is., then: end}}
    - {{id: plain, say: Plain., because: It is., then: end}}
    - id: promise
      say: P.
      when: did(one.plain)
      sets: warm
      moves: [{{promise: {{id: case, to: maya, what: it, reply-by: +2 days}}}}, {{prepare: client}}]
      because: It is.
      then: two
two:
  passage: {{to: Fri 09:00}}
  then: end
"""


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("rapport(maya) >= 0", True),
        ("rapport(maya) > 0 or met(maya)", True),
        ("not (rapport(maya) > 0 or met(sam))", True),
        ("kept(case)", False),
        ("promised(case)", False),
        ("open(case) or overdue(case) or failed(case)", False),
        ("not kept(case)", True),
        ("legwork(client) == 0 and reminders(case) == 0", True),
        ("seen(one) and not seen(two)", True),
        ("flag(warm)", False),
        ("rapport(maya) != 0", False),
        ("wrote(maya) or asked(maya)", False),
        ("rapport(maya) == 0 and 0 >= rapport(maya) and rapport(maya) < 1 and rapport(sam) <= 0", True),
    ],
)
def test_conditions_mean_what_they_say(condition: str, holds: bool) -> None:
    told = story(ASKING.format(condition=condition))
    assert ("yes" in offered(told, start(told, 1)[0])) is holds
