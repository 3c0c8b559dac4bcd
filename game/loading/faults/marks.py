"""Faults of syntax, continued: signs and spaces that YAML takes for more, or for less, than their author did."""

from game.loading.faults.fault import Fault

MARKS = (
    Fault(
        "Y020",
        "colon-in-brackets",
        "a colon in a text between brackets that is not in quotes",
        "put the whole text in quotes; or, if `{word}` is a key, put a comma before it",
        "Between brackets, too, a colon ends a key, and a comma ends a text.",
        bad="""
            scenes:
              gate: {with: maya, place: park, then: end}
              end:
                with: sam
                ending: {id: home, aim: open, title: Home, text: One thing was left: the hour.}  # <-
        """,
        good="""
            scenes:
              gate: {with: maya, place: park, then: end}
              end:
                with: sam
                ending: {id: home, aim: open, title: Home, text: "One thing was left: the hour."}
        """,
    ),
    Fault(
        "Y021",
        "words-after-quote",
        "words after a text in quotes",
        "put the whole text between {other} and {other}; for quotation marks that are read, write “ and ”",
        "Quotes around a text are not shown to anybody, and with the second of them the text is over.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: "At last", he said, and meant the bus.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: “At last”, he said, and meant the bus.
                then: end
        """,
    ),
    Fault(
        "Y022",
        "strange-item",
        "`{sign}` begins no item of a list",
        "begin it with a hyphen and a space: `- `",
        "Without its space a hyphen is the first letter of a word, and a dash is always one.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: Good evening.
                  -maya: You came.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: Good evening.
                  - maya: You came.
                then: end
        """,
    ),
    Fault(
        "Y023",
        "colon-without-space",
        "a colon without a space after it",
        "write `{key}: `, with an ordinary space, and then the rest",
        "A colon ends a key only together with the space that follows, so that 19:00 can be a time.",
        bad="""
            start: gate
            summary:Once round the park.  # <-
            title: A Walk
        """,
        good="""
            start: gate
            summary: Once round the park.
            title: A Walk
        """,
    ),
    Fault(
        "Y024",
        "odd-space",
        "this space is of another kind than those that YAML knows",
        "type a plain one; it was copied along, most likely",
        "It looks like a space and counts as a letter, so that what stands after it belongs to nothing.",
        bad="""
            title:\xa0A Walk  # <-
        """,
        good="""
            title: A Walk
        """,
    ),
    Fault(
        "Y025",
        "nameless-colon",
        "nothing stands before this colon",
        "write what it is the value of: `say: …`, `maya: …`; where the colon is part of a text, put the text in quotes",
        "Between brackets every entry is a name, a colon and a value. Mostly the name was deleted, or a comma too many "
        "stands before it.",
        bad="""
            scenes:
              gate: {with: maya, place: park, then: end}
              end:
                with: sam
                ending: {id: home, : open, title: Home, text: It was late.}  # <-
        """,
        good="""
            scenes:
              gate: {with: maya, place: park, then: end}
              end:
                with: sam
                ending: {id: home, aim: open, title: Home, text: It was late.}
        """,
    ),
)
