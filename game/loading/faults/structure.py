"""Faults of structure, of keys and of what they hold."""

from game.loading.faults.fault import Fault

STRUCTURE = (
    Fault(
        "S001",
        "unknown-key",
        "unknown key `{name}`",
        "known here: {known}",
        "A key that means nothing would be passed over, and with it whatever you meant by it.",
        bad="""
            title: A Walk
            sumary: Once round the park.  # <-
        """,
        good="""
            title: A Walk
            summary: Once round the park.
        """,
        respelt=True,
    ),
    Fault(
        "S002",
        "missing-key",
        "`{name}` is missing",
        "add `{name}:` here",
        "Without it there is something that the game could not show, or could not decide.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: It was time.}
                  - {id: back, say: Let us go back.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
    ),
    Fault(
        "S003",
        "wrong-shape",
        "expected {expected}, found {found}",
        "{how}",
        why="A text, a list and a mapping are written in different ways, and each key holds one of them.",
        bad="""
            scenes:
              gate:
                with: maya
                lines: Good evening.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - Good evening.
                then: end
        """,
    ),
    Fault(
        "S004",
        "not-a-number",
        "`{found}` is no whole number",
        "write it in digits, such as 2, +1 or -1",
        "The game counts with it.",
        bad="""
            minutes: ten  # <-
        """,
        good="""
            minutes: 10
        """,
    ),
    Fault(
        "S005",
        "out-of-range",
        "`{found}` is out of range",
        "it must be {expected}",
        "Beyond this the number says nothing any more: rapport of a thousand opens no door that ten would not.",
        bad="""
            minutes: 6000  # <-
        """,
        good="""
            minutes: 60
        """,
    ),
    Fault(
        "S006",
        "unknown-choice",
        "`{found}` is not possible here",
        "one of: {expected}",
        "The scoring knows these words and no others, so that all stories are judged by one measure.",
        bad="""
            scenes:
              gate:
                with: maya
                invites: [pich]  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                invites: [pitch]
                then: end
        """,
        respelt=True,
    ),
    Fault(
        "S007",
        "empty",
        "nothing stands here",
        "write something, or leave the key out",
        "An empty place is most often something that was to be written later.",
        bad="""
            title:  # <-
        """,
        good="""
            title: A Walk
        """,
    ),
    Fault(
        "S008",
        "not-true-or-false",
        "`{found}` is neither true nor false",
        "write `true` or `false`",
        "Everything is text until the game knows better, so that `no` can be somebody’s whole answer.",
        bad="""
            cast:
              maya: {name: Maya Okafor}
              sam: {name: Sam Whitlock, writable: no}  # <-
        """,
        good="""
            cast:
              maya: {name: Maya Okafor}
              sam: {name: Sam Whitlock, writable: false}
        """,
    ),
)
