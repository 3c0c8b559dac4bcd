"""Faults of names, of what is open between people: promises, favours, needs, threads and setbacks."""

from game.loading.faults.fault import Fault

ENTRIES = (
    Fault(
        "N005",
        "unknown-promise",
        "unknown promise `{name}`",
        "no `promise` move makes it",
        "What was never promised can be neither kept nor broken.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: kept(letter), maya: It came.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: on
                    say: I’ll write to you.
                    because: She had said how she likes letters.
                    moves: [{promise: {id: letter, to: maya, what: the letter, due: +1 day}}]
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: desk
              desk: {desk: {slots: 1}, then: night}
              night: {passage: {to: +2 days}, then: late}
              late:
                with: maya
                lines:
                  - {when: kept(letter), maya: It came.}
                then: end
        """,
    ),
    Fault(
        "N006",
        "unknown-favour",
        "unknown favour `{name}`",
        "nothing opens it",
        "Nobody did it, so nobody can be thanked for it.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: thanked(seat), maya: You said so.}  # <-
                then: end
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
                  - {when: thanked(seat), maya: You said so.}
                then: end
        """,
    ),
    Fault(
        "N007",
        "unknown-need",
        "unknown need `{name}`",
        "nothing opens it",
        "Nobody has it, so nobody can be helped with it.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: helped(coat), maya: It’s warm.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                opens: {need: {id: coat, of: maya, what: a coat}}
                then: desk
              desk: {desk: {slots: 1}, then: pond}
              pond:
                with: maya
                lines:
                  - {when: helped(coat), maya: It’s warm.}
                then: end
        """,
    ),
    Fault(
        "N008",
        "unknown-thread",
        "unknown thread `{name}`",
        "no promise or request of that id has a `reply-by`",
        "There is a silence to follow up only where an answer was due.",
        bad="""
            scenes:
              gate:
                with: maya
                answers: letter  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: on
                    say: I’ll write to you.
                    because: She had said how she likes letters.
                    moves: [{promise: {id: letter, to: maya, what: the letter, due: +1 day, reply-by: +3 days}}]
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: desk
              desk:
                desk: {slots: 1}
                then: night
              night: {passage: {to: +2 days}, then: late}
              late:
                with: maya
                answers: letter
                then: end
        """,
    ),
    Fault(
        "N009",
        "unknown-setback",
        "unknown setback `{name}`",
        "nothing opens it",
        "One can go on, or give up, only after a no.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: refused(first-no), maya: He said no.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                opens: {setback: {id: first-no, what: the first no, from: sam}}
                then: again
              again:
                with: maya
                lines:
                  - {when: refused(first-no), maya: He said no.}
                responses:
                  - id: on
                    say: I’ll ask him in person.
                    because: The letter was answered by somebody who had not read it.
                    moves: [{retry: {setback: first-no, way: in-person}}]
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
    ),
    Fault(
        "N012",
        "unknown-entry",
        "nothing opens `{name}`",
        "it should be the id of {expected}",
        "What was never opened can be neither open nor overdue.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - {when: open(seat), maya: Sit down.}  # <-
                then: end
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
                  - {when: open(seat), maya: Sit down.}
                then: end
        """,
    ),
    Fault(
        "N016",
        "clashing-entry",
        "`{name}` is already {other}",
        "give this entry an id of its own",
        "An id stands for one thing between two people; as two things it would be settled twice, or not at all.",
        bad="""
            scenes:
              gate:
                with: maya
                opens:
                  - favour: {id: seat, from: maya, what: keeping you a seat}
                  - need: {id: seat, of: sam, what: a seat}  # <-
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
        good="""
            scenes:
              gate:
                with: [maya, sam]
                opens:
                  - favour: {id: seat, from: maya, what: keeping you a seat}
                  - need: {id: sams-seat, of: sam, what: a seat}
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
    ),
)
