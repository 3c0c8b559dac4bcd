"""Stories no author would write: small, tangled and drawn at random, so that laws can be held against them."""

from hypothesis import strategies as st

from game.domain.calendar import DAY, HOUR, When
from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Favour, Need, Promise, Setback, Term
from game.domain.scenario import (
    NO_EFFECTS,
    Aim,
    AimState,
    Branch,
    Effects,
    Ending,
    Line,
    Message,
    Move,
    MoveKind,
    Person,
    Response,
    Scenario,
    Scene,
    SceneKind,
)
from game.engine.compile import Story, compile_story

PEOPLE = ("maya", "sam")
SOON, LATER = When(offset=HOUR), When(offset=2 * DAY)

PROMISES = tuple(
    Promise("page", "maya", "the page", due, reply) for due in (SOON, LATER) for reply in (None, When(offset=DAY))
)
TERMS: tuple[Term, ...] = (
    Favour("word", "sam", "a word"),
    Favour("lift", "maya", "a lift"),
    Need("slides", "sam", "a hand with slides", LATER),
    Need("flat", "maya", "a guarantor", beyond=True),
    Setback("no", "a no", "maya", "mail"),
    Setback("second-no", "another no", "maya", "visit", after="no"),
    Setback("door", "a closed door", "sam", final=True),
)
MOVES = (
    *(Move(kind) for kind in (MoveKind.PITCH, MoveKind.PITCH, MoveKind.ASK, MoveKind.TALK)),
    *(Move(MoveKind.REQUEST, person, large=large, aim="client") for person in PEOPLE for large in (False, True)),
    Move(MoveKind.REQUEST, "sam", aim="client", reply_by=SOON, id="intro", what="an introduction"),
    Move(MoveKind.PREPARE, "client"),
    Move(MoveKind.WAIT, "client"),
    *(Move(MoveKind.THANK, person) for person in PEOPLE),
    *(Move(MoveKind.PROMISE, "page", promise=promise) for promise in PROMISES),
    Move(MoveKind.DELIVER, "page"),
    *(Move(MoveKind.REMIND, thread) for thread in ("page", "intro")),
    *(Move(kind, need) for kind in (MoveKind.HELP, MoveKind.DECLINE) for need in ("slides", "flat")),
    Move(MoveKind.DECLINE, "flat", graciously=True),
    *(Move(MoveKind.RETRY, setback, way=way) for setback in ("no", "second-no") for way in ("mail", "visit")),
    *(Move(MoveKind.RETRY, "door"), Move(MoveKind.QUIT, "door"), Move(MoveKind.QUIT, "no")),
)
ASKED = """
promised page/kept page/overdue page/failed page/silent page/answered page/sent intro/silent intro/owed word
thanked lift/known slides/helped flat/declined flat/refused no/retried no/quit door/open no/met sam/wrote maya
asked sam/flag heard/seen s1/seen s3/did s0.a/did s2.b
"""
QUESTIONS = tuple(Ask(*asked.split()) for asked in ASKED.strip().replace("\n", "/").split("/"))
COMPARISONS = tuple(
    Compare(operator, Ask(*asked), Number(bound))
    for operator, asked, bound in (
        (">=", ("rapport", "maya"), 2),
        ("<", ("rapport", "sam"), 0),
        ("==", ("rapport", "maya"), 1),
        (">", ("legwork", "client"), 0),
        (">=", ("reminders", "page"), 1),
    )
)


def conditions() -> st.SearchStrategy[Condition]:
    """A question, or two put together."""
    one: st.SearchStrategy[Condition] = st.sampled_from([*QUESTIONS, *COMPARISONS])
    two = st.tuples(one, one)
    return st.one_of(one, one, one.map(Not), two.map(All), two.map(AnyOf))


@st.composite
def effects(draw: st.DrawFn) -> Effects:
    """Any effects, mostly few."""
    if draw(st.integers(0, 2)):
        return NO_EFFECTS
    rapport = draw(st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from([-1, 1, 2])), max_size=1))
    opens = draw(st.lists(st.sampled_from(TERMS), max_size=2, unique=True))
    answers = draw(st.sampled_from([(), (), ("page",), ("intro",)]))
    return Effects(
        tuple(rapport), tuple(opens), answers, *draw(st.sampled_from([((), ()), (("heard",), ()), ((), ("heard",))]))
    )


@st.composite
def branches(draw: st.DrawFn, here: int, last: int) -> tuple[Branch, ...]:
    """Ways on, all of them forward."""
    to = st.integers(here + 1, last).map(lambda place: f"s{place}")
    sometimes = draw(st.lists(st.builds(Branch, to, conditions()), max_size=1))
    return (*sometimes, Branch(draw(to)))


@st.composite
def scene(draw: st.DrawFn, here: int, last: int) -> list[Scene]:
    """A scene of any kind, and those that belong to it."""
    name, then = f"s{here}", draw(branches(here, last))
    kind = draw(st.sampled_from(["talk", "talk", "talk", "desk", "passage", "roof", "variants"]))
    people = tuple(draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True)))
    if kind == "passage":
        return [
            Scene(name, SceneKind.PASSAGE, then=then, passage=When(offset=draw(st.sampled_from([HOUR, DAY, 3 * DAY]))))
        ]
    number = draw(st.integers(1, 2))
    moves = st.lists(st.sampled_from(MOVES), min_size=1, max_size=2).map(tuple)
    spare = Response("z", ("z",), True, "b", (Move(MoveKind.TALK),), then=then)
    answers = [
        Response(
            "abc"[place],
            ("a",),
            True,
            "b",
            draw(moves),
            draw(effects()),
            then=then,
            when=draw(st.none() | conditions()),
        )
        for place in range(number)
    ]
    begins = draw(effects())
    if kind == "desk":
        errands = tuple(each._replace(then=(), slots=draw(st.integers(0, 2))) for each in answers)
        arrives = tuple(
            draw(
                st.lists(
                    st.builds(Message, st.sampled_from(PEOPLE), st.just("m"), st.none() | conditions(), effects()),
                    max_size=1,
                )
            )
        )
        slots = draw(st.integers(1, 2))
        return [Scene(name, SceneKind.DESK, responses=errands, then=then, effects=begins, slots=slots, arrives=arrives)]
    invites = draw(st.sampled_from([(), (MoveKind.PITCH,), (MoveKind.REQUEST,)]))
    lines = (Line("Hello.", draw(st.sampled_from([None, *PEOPLE]))),)
    talk = Scene(
        name,
        SceneKind.CONVERSATION,
        None,
        people,
        lines,
        (*answers, spare),
        then,
        begins,
        draw(st.sampled_from([0, 30])),
        invites,
    )
    if kind == "roof":
        back = answers[0]._replace(once=True, when=None, then=(Branch(name),))
        return [talk._replace(responses=(back, spare))]
    if kind == "variants":
        other = talk._replace(id=f"{name}-other", responses=(answers[0]._replace(moves=draw(moves), when=None), spare))
        return [
            Scene(name, SceneKind.VARIANTS, variants=(f"{name}-one", other.id)),
            talk._replace(id=f"{name}-one"),
            other,
        ]
    return [talk]


@st.composite
def tangles(draw: st.DrawFn, most: int = 5) -> Story:
    """A small story, of which every playthrough ends."""
    last = draw(st.integers(3, most))
    scenes = [each for here in range(last) for each in draw(scene(here, last))]
    scenes.append(Scene(f"s{last}", SceneKind.ENDING, people=("maya",), ending=Ending("over", "Over", AimState.OPEN)))
    return compile_story(
        Scenario(
            id="tangle",
            title="A tangle",
            summary="",
            opens=0,
            start="s0",
            aims=(Aim("client", "Find a client"),),
            people={name: Person(name, name.title(), warms_at=1) for name in PEOPLE},
            scenes={each.id: each for each in scenes},
        )
    )
