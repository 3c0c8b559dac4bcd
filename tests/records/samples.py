"""Headers and acts to write, and the strategies that make them."""

from pathlib import Path

from hypothesis import strategies as st

from game.domain.evidence import Evidence, Outcome, Score
from game.domain.mistakes import Mistake
from game.domain.scenario import MoveKind
from game.domain.settings import Level
from game.records.acts import Act, Back, Cut, Ended, Header, Kept, Note, Pick, Plan, PlanKept
from game.records.disk import Folders

FINDING = Evidence(
    Mistake.FOLLOW_THROUGH, Outcome.MADE, "case-study", 0.5, 7000, "night", None, "maya", "It was sent a day late."
)
SCORECARD = {mistake: Score(2, 0.5, 1.5) for mistake in Mistake}
ENDED = Ended("called-back", SCORECARD, (FINDING,), 16, {MoveKind.PROMISE: 2})
PLAN = Plan("When I get home, I send it.", Mistake.FOLLOW_THROUGH)


def header(
    scenario: str = "founders-mixer",
    started: str = "2026-11-23T18:30:00+00:00",
    level: Level = Level.STANDARD,
    seed: int = 7,
) -> Header:
    return Header(scenario=scenario, title="The Mixer", seed=seed, level=level, started=started, content="c0ffee")


def folders(home: Path) -> Folders:
    return Folders(home / "data", home / "cache")


ids = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
picks = st.builds(Pick, ids, ids)
acts: st.SearchStrategy[Act] = st.one_of(
    picks,
    st.builds(Back, st.integers(1, 5)),
    st.builds(Note, texts),
    st.builds(Cut, st.integers(0, 5), texts),
    st.builds(Plan, texts, st.sampled_from(Mistake)),
    st.builds(PlanKept, st.sampled_from(Kept)),
    st.just(ENDED),
)
