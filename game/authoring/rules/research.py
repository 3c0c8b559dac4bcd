"""Rules of research: what a story says was found stands in the table, with its figures and its caution."""

from collections.abc import Iterator
from difflib import get_close_matches

from game.authoring.evidence import STUDIES, cited, figures
from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.domain.diagnostic import Severity
from game.loading.faults.fault import Fault

UNKNOWN_STUDY = Fault(
    "P007",
    "unknown-study",
    "no study in the evidence table is by this author, of this year",
    "cite one of the table by its first author and year: {known}",
    "What the debrief says about research is believed. Only findings somebody has looked up are told.",
    bad="""
        scenes:
          gate:
            with: maya
            research:
              finding: Writers of thank-you notes underestimate how pleased their readers will be.
              source: Kumar & Epley 2008  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            research:
              finding: Writers of thank-you notes underestimate how pleased their readers will be.
              source: Kumar & Epley 2018
            then: end
    """,
)
UNKNOWN_FIGURE = Fault(
    "P008",
    "unknown-figure",
    "the evidence table does not give the figure {name} for {source}",
    "it says: {finding}",
    "A figure is what people remember and repeat.",
    bad="""
        scenes:
          gate:
            with: maya
            research:
              finding: A small gift raised donations by 40 %.  # <-
              source: Falk 2007, Econometrica
              caution: About donations, not about careers.
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            research:
              finding: A small gift raised donations by 17 %.
              source: Falk 2007, Econometrica
              caution: About donations, not about careers.
            then: end
    """,
)
MISSING_CAUTION = Fault(
    "P009",
    "missing-caution",
    "what {source} does not show is not said",
    "add a `caution`: {finding}",
    "A finding with its limits beside it is worth more than two without.",
    bad="""
        scenes:
          gate:
            with: maya
            research:  # <-
              finding: A small gift raised donations by 17 %.
              source: Falk 2007, Econometrica
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            research:
              finding: A small gift raised donations by 17 %.
              source: Falk 2007, Econometrica
              caution: About donations, not about careers.
            then: end
    """,
    severity=Severity.WARNING,
)


def unknown_studies(story: Manuscript) -> Iterator[Found]:
    """Sources that the table does not have."""
    sources = [study.source for study in STUDIES]
    for key, scene in story.scenario.scenes.items():
        if scene.research and cited(scene.research.source) is None:
            meant = next(iter(get_close_matches(scene.research.source.partition(",")[0], sources, n=1)), "")
            at = ("scenes", key, "research", "source")
            yield Found(story.spans.value(at), {"known": "; ".join(sources), "meant": meant})


def unknown_figures(story: Manuscript) -> Iterator[Found]:
    """Numbers in a finding that the table does not give for it."""
    for key, scene in story.scenario.scenes.items():
        study = cited(scene.research.source) if scene.research else None
        if scene.research is None or study is None:
            continue
        strange = figures(scene.research.finding) - figures(f"{study.finding} {study.caution} {study.outlet}")
        for name in sorted(strange):
            words = {"name": name, "source": study.source, "finding": study.finding}
            yield Found(story.spans.value(("scenes", key, "research", "finding")), words)


def missing_cautions(story: Manuscript) -> Iterator[Found]:
    """Findings whose limits the table gives and the story does not."""
    for key, scene in story.scenario.scenes.items():
        study = cited(scene.research.source) if scene.research else None
        if scene.research and study and study.caution and not scene.research.caution:
            words = {"source": study.source, "finding": study.caution}
            yield Found(story.spans.key(("scenes", key, "research")), words)
