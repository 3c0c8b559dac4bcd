"""Faults of conditions."""

from game.loading.faults.fault import Fault

CONDITIONS = (
    Fault(
        "C001",
        "bad-condition",
        "{problem}",
        "such as: kept(case-study) and rapport(maya) >= 2",
        "A condition that cannot be read can be neither true nor false.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: met(maya) && met(sam), maya: You know him.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: met(maya) and met(sam), maya: You know him.}
                then: end
        """,
    ),
    Fault(
        "C002",
        "unknown-question",
        "unknown question `{name}`",
        "one of: {known}",
        "Only the questions listed in the reference can be asked of a story.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: knows(sam), maya: You know him.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: met(sam), maya: You know him.}
                then: end
        """,
        respelt=True,
    ),
    Fault(
        "C003",
        "wrong-kind",
        "`{question}` asks about {expected}; `{name}` is {found}",
        "of {found} one can ask: {known}",
        "Promises are kept and favours are thanked for: asked of the other, the answer would always be no.",
        bad="""
            scenes:
              gate:
                with: maya
                opens: {favour: {id: seat, from: maya, what: keeping you a seat}}
                lines:
                  - {when: kept(seat), maya: I kept you one.}  # <-
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
        good="""
            scenes:
              gate:
                with: maya
                opens: {favour: {id: seat, from: maya, what: keeping you a seat}}
                then: desk
              desk: {desk: {slots: 1}, then: pond}
              pond:
                with: maya
                lines:
                  - {when: owed(seat), maya: I kept you one.}
                then: end
        """,
    ),
    Fault(
        "C004",
        "not-compared",
        "`{name}` is a number",
        "compare it: `{name}(…) >= 1`",
        "A number is neither true nor false; how much of it is wanted has to be said.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: rapport(maya), maya: It’s you!}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: rapport(maya) >= 1, maya: It’s you!}
                then: end
        """,
    ),
    Fault(
        "C005",
        "not-a-measure",
        "`{name}` is true or false and cannot be compared",
        "leave the comparison out",
        "The question answers itself, and a comparison would ask something else.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: met(sam) == 1, maya: You know him.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: met(sam), maya: You know him.}
                then: end
        """,
    ),
    Fault(
        "C006",
        "too-long-condition",
        "a condition too long to read",
        "use flags to say part of it earlier",
        "Whoever edits the story after you has to understand it.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - when: not not not not not not not not not not not not not not not not met(sam)  # <-
                    maya: You know him.
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - when: met(sam)
                    maya: You know him.
                then: end
        """,
    ),
)
