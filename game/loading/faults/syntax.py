"""Faults of syntax: what keeps a file from being read as YAML."""

from game.loading.faults.fault import Fault
from game.loading.faults.marks import MARKS

SYNTAX = (
    Fault(
        "Y001",
        "empty-file",
        "the file is empty",
        "a scenario begins with `format: 1` and a `title`",
        "A file without a story is in the library all the same, and whoever picks it gets nothing.",
        bad="""
            # A walk, some day
        """,
        good="""
            format: 1
            title: A Walk
            opens: Thu 18:30
            start: end
            aim: {id: stroll, text: Take a walk}
            cast: {}
            scenes:
              end:
                ending: {id: home, title: Home, aim: open}
        """,
        whole=True,
    ),
    Fault(
        "Y002",
        "too-large",
        "the file is larger than {most}",
        "split the story into several scenarios",
        "No evening of dialogue is that long: such a file is a picture, a recording, or many stories in one.",
        elsewhere="a file of more than 8 MiB",
    ),
    Fault(
        "Y003",
        "wrong-encoding",
        "the file is not UTF-8: {found}",
        "save it again as UTF-8",
        "In another encoding the same bytes are other letters, and somebody’s name would come out as rubble.",
        elsewhere="a file saved as UTF-16, or as Latin-1 with an accent in it",
    ),
    Fault(
        "Y004",
        "binary-file",
        "this is not a text file",
        "a scenario is plain text, written in YAML",
        "A document of a word processor holds more than the words one sees; only plain text can be read here.",
        elsewhere="a `.docx` renamed to `.yaml`",
    ),
    Fault(
        "Y005",
        "control-character",
        "an invisible character ({found})",
        "delete it",
        "It came along with a copied text. Nobody can see it, and every screen shows something else in its place.",
        bad="""
            title: A\x0bWalk  # <-
        """,
        good="""
            title: A Walk
        """,
    ),
    Fault(
        "Y006",
        "tab",
        "a tab",
        "use spaces; most editors can be told to",
        "How far a line is indented says what it belongs to, and a tab is as wide as each editor likes.",
        bad="""
            title: A\tWalk  # <-
        """,
        good="""
            title: A Walk
        """,
    ),
    Fault(
        "Y007",
        "bare-colon",
        "a colon followed by a space inside a text that is not in quotes",
        "put the text in quotes: {quoted}; or, if this is a key, check how far the line is indented",
        "A colon and a space end a key, so what stands before it would be taken for the name of something.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: Two things: the gate and the hour.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: "Two things: the gate and the hour."
                then: end
        """,
    ),
    Fault(
        "Y008",
        "bad-syntax",
        "this cannot be read: {problem}",
        "compare it with the lines above",
        "The file stops making sense here, and nothing below can be told from it.",
        bad="""
            %YAML 9.9  # <-
            ---
            title: A Walk
        """,
        good="""
            format: 1
            title: A Walk
            opens: Thu 18:30
            start: end
            aim: {id: stroll, text: Take a walk}
            cast: {}
            scenes:
              end:
                ending: {id: home, title: Home, aim: open}
        """,
        whole=True,
    ),
    Fault(
        "Y009",
        "unclosed-quote",
        "a quoted text that is not closed",
        "close it with {quote} on the same line; if {quote} is part of the text, write ’, “ or ” instead",
        "All that follows, to the next such sign, would be part of what somebody says.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: "I had hoped so.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: "I had hoped so."
                then: end
        """,
    ),
    Fault(
        "Y010",
        "bad-indentation",
        "this does not fit what stands above it",
        "line it up with the keys or items it belongs to",
        "What belongs to what is said by indentation alone, and here it says two things at once.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                    - maya: Good evening.
                  - maya: You came.  # <-
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
        "Y011",
        "bare-sign",
        "a text may not begin with `{sign}`",
        "put the whole text in quotes",
        "At the beginning of a value this sign has a meaning in YAML, and the words after it would be lost.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: @sam told me.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: "@sam told me."
                then: end
        """,
    ),
    Fault(
        "Y012",
        "tag",
        "a tag (`{found}`)",
        "leave it out, or put the text in quotes: values need no types here",
        "A word with an exclamation mark in front tells YAML of what type a value is, and is not shown to anybody.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: !important Come in.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: Come in.
                then: end
        """,
    ),
    Fault(
        "Y013",
        "anchor",
        "an anchor or alias (`{found}`)",
        "write the value out where it is used, or put the text in quotes",
        "With these a short file can stand for a huge one, and a reader has to look elsewhere for what is said here.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: &sigh Come in.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: "&sigh Come in."
                then: end
        """,
    ),
    Fault(
        "Y014",
        "duplicate-key",
        "`{name}` stands here twice",
        "the first is on line {line}; keep one",
        "Only one of the two can count, and which one it is cannot be seen.",
        bad="""
            scenes:
              gate:
                place: park
                with: maya
                place: park  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                place: park
                with: maya
                then: end
        """,
    ),
    Fault(
        "Y015",
        "too-deep",
        "more than {most} levels deep",
        "a scenario needs eight",
        "Nothing in a scenario lies so deep: brackets were opened and not closed, or the file is not a scenario.",
        bad="""
            places: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # <-
        """,
        good="""
            places: {}
            scenes:
              gate: {with: maya, then: end}
              end: {with: sam, ending: {id: home, title: Home, aim: open}}
        """,
    ),
    Fault(
        "Y016",
        "several-documents",
        "a second document begins here",
        "one file holds one scenario: drop the `---`",
        "What stands below the line would never be played.",
        bad="""
            title: A Walk
            ---  # <-
            summary: Once round the park.
        """,
        good="""
            title: A Walk
            summary: Once round the park.
        """,
    ),
    Fault(
        "Y017",
        "strange-key",
        "a key must be a single word",
        "write `key: value`",
        "A list or a mapping cannot name anything.",
        bad="""
            scenes:
              gate:
                with: maya
                [lines, then]: end  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                then: end
        """,
    ),
    Fault(
        "Y018",
        "missing-colon",
        "a key without a colon",
        "write `key: value`, or put the text in quotes",
        "Without its colon a key is text that belongs to nothing.",
        bad="""
            start gate  # <-
            title: A Walk
        """,
        good="""
            start: gate
            title: A Walk
        """,
    ),
    Fault(
        "Y019",
        "unclosed-bracket",
        "a bracket that is not closed",
        "close it with `{bracket}`, commas between",
        "Inside a bracket indentation means nothing, so all that follows would be part of it.",
        bad="""
            scenes:
              gate:
                with: [maya, sam  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: [maya, sam]
                then: end
        """,
    ),
    *MARKS,
)
