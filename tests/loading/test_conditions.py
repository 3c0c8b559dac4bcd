"""Conditions mean what they say, whatever they are written like, and never end in an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.loading import source
from game.loading.conditions import Conditions, Reading
from game.loading.names import Names
from game.loading.report import Report
from game.loading.spans import Spans

DATA = {
    "format": "1",
    "title": "t",
    "opens": "Mon 09:00",
    "start": "a",
    "aim": {"id": "goal", "text": "x"},
    "cast": {"maya": {"name": "Maya"}, "sam": {"name": "Sam"}},
    "scenes": {
        "a": {
            "opens": [
                {"favour": {"id": "seat", "from": "sam", "what": "x"}},
                {"need": {"id": "coat", "of": "sam", "what": "x"}},
                {"setback": {"id": "3rd-no", "what": "x"}},
            ],
            "sets": "rain",
            "responses": [
                {
                    "id": "on",
                    "say": "x",
                    "because": "x",
                    "moves": [{"promise": {"id": "letter", "to": "maya", "what": "x", "reply-by": "Fri"}}],
                }
            ],
        }
    },
}
KEPT, MET, RAPPORT = Ask("kept", "letter"), Ask("met", "sam"), Ask("rapport", "maya")


def conditions() -> Conditions:
    report = Report(Spans("a.yaml", ""))
    form = source.adapter(source.ScenarioFile).validate_python(DATA)
    return Conditions(Names(form, frozenset(), report), report)


READER = conditions()


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("kept(letter)", KEPT),
        (" kept ( letter ) ", KEPT),
        ("not not met(sam)", Not(Not(MET))),
        ("kept(letter) or met(sam) and flag(rain)", AnyOf((KEPT, All((MET, Ask("flag", "rain")))))),
        ("(kept(letter) or met(sam)) and flag(rain)", All((AnyOf((KEPT, MET)), Ask("flag", "rain")))),
        ("not met(sam) and kept(letter)", All((Not(MET), KEPT))),
        ("rapport(maya)>=2", Compare(">=", RAPPORT, Number(2))),
        ("-1 < rapport(maya)", Compare("<", Number(-1), RAPPORT)),
        ("legwork(goal) != reminders(letter)", Compare("!=", Ask("legwork", "goal"), Ask("reminders", "letter"))),
        ("did(a.on) and refused(3rd-no)", All((Ask("did", "a.on"), Ask("refused", "3rd-no")))),
        ("open(seat) and overdue(coat) and failed(3rd-no)", None),
    ],
)
def test_what_conditions_mean(text: str, tree: Condition | None) -> None:
    reading = READER.read(text)
    assert reading.slips == ()
    if tree is not None:
        assert repr(reading.tree) == repr(tree)


@pytest.mark.parametrize(
    ("text", "slug", "marked"),
    [
        ("kept(leter)", "unknown-promise", "leter"),
        ("kept(seat)", "wrong-kind", "seat"),
        ("open(letters)", "unknown-entry", "letters"),
        ("silent(seat)", "wrong-kind", "seat"),
        ("met(maya) and rapport(sam)", "not-compared", "rapport"),
        ("kept(letter) == 1", "not-a-measure", "kept"),
        ("met(sam) && met(maya)", "bad-condition", "&&"),
        ("rapport(maya) = 2", "bad-condition", "="),
        ("1 < rapport(maya) < 3", "bad-condition", "<"),
        ("met(sam", "bad-condition", "m"),
        ("eval(maya)", "unknown-question", "eval"),
        ("did(a.off)", "unknown-response", "a.off"),
        ("did(on)", "unknown-response", "on"),
        ("é(maya)", "unknown-question", "é"),
    ],
)
def test_faults_are_named_and_marked(text: str, slug: str, marked: str) -> None:
    reading = READER.read(text)
    assert reading.tree is None
    (slip,) = reading.slips
    assert slip.slug == slug
    assert text[slip.start : slip.end] in (marked, text[-1:])


def test_all_wrong_names_are_told_at_once() -> None:
    slips = READER.read("met(bob) or not kept(nothing) and rapport(ann) > 1").slips
    assert [slip.slug for slip in slips] == ["unknown-person", "unknown-promise", "unknown-person"]


def test_equal_texts_share_a_tree() -> None:
    reader = conditions()
    assert reader.read("met(sam)").tree is reader.read("met(" + "sam)").tree


@pytest.mark.parametrize("text", ["(" * 5000, "not " * 200, "met(sam) or " * 90, "9" * 400])
def test_endless_conditions_are_refused(text: str) -> None:
    assert READER.read(text).tree is None


ATOMS = st.sampled_from(["kept(letter)", "met(sam)", "flag(rain)", "rapport(maya) >= 2", "legwork(goal) < 1"])
TEXTS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda parts: f"({' '.join(parts)})"),
        inner.map(lambda text: f"not ({text})"),
    ),
    max_leaves=8,
)


@given(TEXTS)
def test_what_is_well_formed_is_read(text: str) -> None:
    assert READER.read(text).tree is not None


PIECES = st.sampled_from([*"()<>=!&|.-_ ", "and", "or", "not", "met", "rapport", "maya", "kept", "12", "é", "\0"])


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join), st.lists(PIECES).map(" ".join)))
def test_nothing_breaks_the_reader(text: str) -> None:
    reading: Reading = READER.read(text)
    assert (reading.tree is None) == bool(reading.slips)
    assert all(0 <= slip.start <= slip.end <= max(len(text), 1) for slip in reading.slips)
