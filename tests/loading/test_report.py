"""Faults come in an order that does not depend on how they were found."""

from game.loading.load import load


def test_faults_at_one_place_stand_in_the_order_of_their_messages() -> None:
    found = load(b"format: 1\n", "story.yaml", "story").diagnostics
    assert len({fault.span for fault in found}) == 1
    messages = [fault.message for fault in found]
    assert len(messages) > 3
    assert messages == sorted(messages)
