"""Faults of exceptions, the comments by which an author allows what a rule finds."""

from game.domain.diagnostic import Severity
from game.loading.faults.fault import Fault

_ALLOWED = """
    scenes:
      gate:
        with: maya
        lines:
          - sam: Good evening.  # check: allow absent-speaker because he calls over the hedge
        then: end
"""

REASONLESS = Fault(
    "X001",
    "exception-without-reason",
    "this does not say why `{name}` is allowed here",
    "go on with `because` and the reason",
    "In a year nobody will know whether the exception was meant or was convenient.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - sam: Good evening.  # check: allow absent-speaker
            then: end
    """,
    good=_ALLOWED,
)
UNKNOWN = Fault(
    "X002",
    "unknown-exception",
    "there is no code `{name}`",
    "`longgame explain` lists all there are",
    "What is allowed under a wrong name is not allowed.",
    bad="""
        scenes:
          gate:
            with: [maya, sam]
            lines:
              - sam: Good evening.  # check: allow absent-speakr because he calls over the hedge # <-
            then: end
    """,
    good=_ALLOWED,
)
IDLE = Fault(
    "X003",
    "idle-exception",
    "`{name}` is allowed here, and nothing here has it",
    "delete the comment",
    "It may be left from something that was mended, and would hide the next one that comes along.",
    bad="""
        scenes:
          gate:
            with: [maya, sam]
            lines:
              - sam: Good evening.  # check: allow absent-speaker because he calls over the hedge # <-
            then: end
    """,
    good=_ALLOWED,
    severity=Severity.WARNING,
)
FIRM = Fault(
    "X004",
    "firm-exception",
    "`{name}` cannot be allowed",
    "mend it: the story cannot be told with it",
    "The game would have to guess what was meant.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: Good evening.  # check: allow unknown-scene because it is not written yet # <-
            then: end
    """,
    good=_ALLOWED,
)
UNREADABLE = Fault(
    "X005",
    "unreadable-exception",
    "this comment is not understood",
    "write `# check: allow CODE because …`, above the first key or at the end of a line",
    "It looks as if something were allowed, and nothing is.",
    bad="""
        scenes:
          gate:
            with: [maya, sam]
            lines:
              - sam: Good evening.  # check: ignore absent-speaker # <-
            then: end
    """,
    good=_ALLOWED,
)
EXCEPTIONS = (REASONLESS, UNKNOWN, IDLE, FIRM, UNREADABLE)
