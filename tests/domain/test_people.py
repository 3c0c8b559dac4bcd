"""What people in a story are called."""

import pytest

from game.domain.scenario import Person


@pytest.mark.parametrize(
    ("name", "called"), [("Maya Okafor", "Maya"), ("Mrs Malik", "Mrs Malik"), ("Dr Ada Ito", "Dr Ada Ito")]
)
def test_nobody_is_called_by_a_form_of_address_alone(name: str, called: str) -> None:
    assert Person("somebody", name, portrait=(("head", "bun"),)).first_name == called
