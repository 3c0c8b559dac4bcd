"""Rules of feedback: a reason judges the act, and says more than right or wrong."""

import re
from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.domain.diagnostic import Severity
from game.loading.faults.fault import Fault

JUDGED_PERSON = Fault(
    "P005",
    "judged-person",
    "this judges the person, not the act: `{name}`",
    "say what was done and what it did: “A tenth pitch, to somebody who came out to escape nine.”",
    "About a third of all feedback does harm, and it is the kind that is about the person and not about what they did "
    "(Kluger & DeNisi 1996).",
    bad="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on., because: You are too impatient for an evening like this.}  # <-
              - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on., because: She had just sat down.}
              - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
            then: end
    """,
    severity=Severity.WARNING,
)
BARE_VERDICT = Fault(
    "P006",
    "bare-verdict",
    "a verdict without a reason",
    "say what it did, or what had been seen in it",
    "Feedback that explains teaches ten times what right and wrong alone do (Van der Kleij, Feskens & Eggen 2015).",
    bad="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on., because: Good choice!}  # <-
              - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on., because: She had wanted to see the pond.}
              - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
            then: end
    """,
    severity=Severity.WARNING,
)

LONGEST_VERDICT = 60

_TRAIT = (
    "pushy|selfish|rude|arrogant|impatient|lazy|needy|greedy|entitled|thoughtless|careless|clumsy|awkward|"
    "shy|boring|self-centred|self-absorbed|insensitive|ungrateful|unreliable|dishonest|manipulative|"
    "aggressive|weak|timid|desperate|naive|stupid|foolish|clever|smart|brilliant|great|wonderful|natural|"
    "good|bad|kind|generous|thoughtful|considerate|polite|confident|charming"
)
_TOO = r"(?:(?:so|too|very|really|being|just|such|an?|quite|rather|always|never|not|the kind of|a bit)\s+)*"
_JUDGING = re.compile(
    rf"\b(?:you(?:’re|'re| are| were|’ve been| have been| seem| sound(?:ed)?| look(?:ed)?)\s+{_TOO}(?:{_TRAIT})\b"
    rf"|how (?:{_TRAIT}) of you\b"
    rf"|you(?:’re|'re| are)\s+(?:always|never|the sort|the kind|that kind|that sort|somebody who|someone who)\b)",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"(?:(?:that(?:’s|'s| is| was)|this is|a|an|the|very|not|the|so|good|great|nice|bad|poor|wrong|right|correct|"
    r"incorrect|perfect|excellent|terrible|best|worst|better|ok|okay|yes|no|well|done|choice|answer|move|idea|option|"
    r"response|try|again|mistake|one|job)\W*)+",
    re.IGNORECASE,
)


def judged_people(story: Manuscript) -> Iterator[Found]:
    """Reasons that say what somebody is."""
    for passage in story.passages:
        if passage.key == "because" and _JUDGING.search(passage.text):
            for found in story.written(passage, _JUDGING):
                yield Found(story.span_of(found), {"name": " ".join(found[0].split())})


def bare_verdicts(story: Manuscript) -> Iterator[Found]:
    """Reasons of which nothing is left once right and wrong are taken away."""
    for passage in story.passages:
        short = passage.key == "because" and len(passage.text) <= LONGEST_VERDICT
        if short and _VERDICT.fullmatch(passage.text.strip()):
            yield Found(story.spans.value(passage.at), {})
