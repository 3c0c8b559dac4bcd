"""Every code keeps what its page promises: the bad example has it and nothing else, the good one has nothing."""

import pytest

from game.authoring.codes import CODES, FAMILIES, code_of, likely
from game.authoring.examples import completed, marked
from game.authoring.rules import RULES
from game.loading.faults.fault import Fault
from tests.authoring.stories import found_in

OF_PATHS = {rule.fault.code for rule in RULES if rule.of_paths}
RULED = [rule.fault for rule in RULES if not rule.fault.elsewhere]
SHOWN = [fault for fault in CODES.values() if not fault.elsewhere]


def whole(fault: Fault, example: str) -> str:
    return example if fault.whole else completed(example)


@pytest.mark.parametrize("fault", SHOWN, ids=lambda fault: fault.slug)
def test_the_bad_example_has_exactly_this_fault_where_it_is_marked(fault: Fault) -> None:
    text = whole(fault, fault.examples[0])
    found = found_in(text)
    assert {each.code for each in found} == {fault.code}
    assert {each.severity for each in found} == {fault.severity}
    if marked(text):
        assert {each.span.line for each in found} == marked(text)


@pytest.mark.parametrize("fault", SHOWN, ids=lambda fault: fault.slug)
def test_the_good_example_has_no_fault(fault: Fault) -> None:
    """What a piece asks about may come about in the rest of its story, so that not all paths are there to be seen."""
    found = [each for each in found_in(whole(fault, fault.examples[1])) if each.code not in OF_PATHS]
    assert found == []


@pytest.mark.parametrize("fault", RULED, ids=lambda fault: fault.slug)
def test_the_good_example_of_a_rule_is_without_fault_on_every_path(fault: Fault) -> None:
    assert found_in(completed(fault.examples[1])) == []


@pytest.mark.parametrize("fault", CODES.values(), ids=lambda fault: fault.slug)
def test_every_code_says_why_it_matters_and_belongs_to_a_family(fault: Fault) -> None:
    assert fault.why.endswith(".")
    assert fault.number[0] in FAMILIES
    assert fault.number[1:].isdigit()
    assert fault.elsewhere or (fault.bad and fault.good)


def test_numbers_and_names_are_given_once() -> None:
    assert len({fault.slug for fault in CODES.values()}) == len(CODES)


def test_a_code_is_found_by_number_and_by_name() -> None:
    assert code_of("N001") == code_of("n001") == code_of("unknown-scene") == CODES["N001"]
    assert code_of("no-such-code") is None


@pytest.mark.parametrize(("written", "meant"), [("unknown-sene", "unknown-scene"), ("xyzzy", "")])
def test_a_code_that_there_is_not_suggests_the_likeliest(written: str, meant: str) -> None:
    assert likely(written) == meant
