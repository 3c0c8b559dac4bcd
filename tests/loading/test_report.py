"""Faults come in an order that does not depend on how they were found."""

from game.loading.load import load


def test_faults_at_one_place_stand_in_the_order_of_their_messages() -> None:
    found = load(b"format: 1\n", "story.yaml", "story").diagnostics
    assert len({fault.span for fault in found}) == 1
    messages = [fault.message for fault in found]
    assert len(messages) > 3
    assert messages == sorted(messages)


def test_all_faults_of_a_line_share_it_however_many_and_long() -> None:
    keys = ", ".join(f"key-{number}: x" for number in range(1000))
    found = load(f"{{format: 1, {keys}}}".encode(), "story.yaml", "story").diagnostics
    assert len(found) > 1000
    assert len({id(each.text) for each in found}) == 1
