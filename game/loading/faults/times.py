"""Faults of times."""

from game.loading.faults.fault import Fault

TIMES = (
    Fault(
        "T001",
        "bad-time",
        "`{found}` is no time",
        "such as: Fri 12:00, Fri, +2 days, +1 week 09:00",
        "Whether a promise is kept in time can be told only of a time the calendar knows.",
        bad="""
            scenes:
              gate:
                passage: {to: tomorrow}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                passage: {to: +1 day}
                then: end
        """,
    ),
    Fault(
        "T002",
        "bad-opening",
        "`{found}` is no weekday and time",
        "such as: Thu 18:30",
        "The calendar of a story begins here; every other time is counted from it.",
        bad="""
            opens: Thursday evening  # <-
        """,
        good="""
            opens: Thu 18:30
        """,
    ),
    Fault(
        "T003",
        "bad-duration",
        "`{found}` is no length of time",
        "such as: 10 minutes, 2 hours",
        "The clock moves on by this much when the scene is left.",
        bad="""
            scenes:
              gate:
                with: maya
                takes: a while  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                takes: 20 minutes
                then: end
        """,
    ),
)
