"""Faults of structure, of what is said and done in a scene."""

from game.loading.faults.fault import Fault

DEEDS = (
    Fault(
        "S022",
        "one-move",
        "a move names one thing, this names {count}",
        "write each move as an item of its own",
        "A response may do several things, and each of them is judged for itself.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: on
                    say: Let us go on.
                    because: The rain was near and you had seen it.
                    moves: [{thank: maya, prepare: stroll}]  # <-
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: on
                    say: Let us go on.
                    because: The rain was near and you had seen it.
                    moves: [{thank: maya}, {prepare: stroll}]
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
    ),
    Fault(
        "S023",
        "one-opening",
        "`opens` names one entry, this names {count}",
        "one `favour`, `need` or `setback`",
        "Every entry is remembered for itself; several are written as a list.",
        bad="""
            scenes:
              gate:
                with: maya
                opens: {favour: {id: seat, from: maya, what: a seat}, need: {id: coat, of: sam, what: a coat}}  # <-
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
        good="""
            scenes:
              gate:
                with: [maya, sam]
                opens:
                  - favour: {id: seat, from: maya, what: a seat}
                  - need: {id: coat, of: sam, what: a coat}
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
    ),
    Fault(
        "S024",
        "bad-line",
        "a line has one speaker, this has {count}",
        "write `maya (smile): words`",
        "Lines are read one after the other, each beside the face of whoever says it.",
        bad="""
            scenes:
              gate:
                with: [maya, sam]
                lines:
                  - {maya: Good evening., sam: Good evening.}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: [maya, sam]
                lines:
                  - maya: Good evening.
                  - sam: Good evening.
                then: end
        """,
    ),
    Fault(
        "S025",
        "bad-speaker",
        "`{name}` is no speaker",
        "write an id, and at most one expression: `maya (smile)`",
        "The id says whose face is shown, and the expression which.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - Maya Okafor: Good evening.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya: Good evening.
                then: end
        """,
    ),
    Fault(
        "S026",
        "rapport-with-whom",
        "rapport with whom?",
        "name the person: `rapport: {{maya: +1}}`",
        "Everybody in a story has their own opinion of you. In a response it is the first of `with` that is meant.",
        bad="""
            scenes:
              gate:
                with: maya
                rapport: +1  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                rapport: {maya: +1}
                then: end
        """,
    ),
    Fault(
        "S027",
        "half-a-thread",
        "a request opens a thread only with {missing}",
        "give `reply-by`, `id` and `what`",
        "A silence can be followed up only if it is known what was asked, and until when an answer was due.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: ask
                    say: Could you ask him?
                    because: It was early, and she had offered nothing of the kind.
                    moves: [{request: {of: maya, reply-by: +2 days}}]  # <-
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: ask
                    say: Could you ask him?
                    because: It was early, and she had offered nothing of the kind.
                    moves: [{request: {of: maya, reply-by: +2 days, id: map, what: your question about the map}}]
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: desk
              desk: {desk: {slots: 1}, then: end}
        """,
    ),
    Fault(
        "S028",
        "bare-move",
        "`{name}` needs to say whom or what",
        "write `{name}:` and what it is about",
        "Thanks are owed to somebody; without a name nothing would be settled.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: on
                    say: Thank you.
                    because: She had waited an hour, and you had seen it.
                    moves: [thank]  # <-
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - id: on
                    say: Thank you.
                    because: She had waited an hour, and you had seen it.
                    moves: [{thank: maya}]
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
    ),
    Fault(
        "S029",
        "key-without-value",
        "`{name}` is no key and has no value",
        "if it belongs to the text before it, put that whole text in quotes: a comma ends it; else write `key: value`",
        "Between braces a comma ends a text, so the words after it would be taken for the name of something.",
        bad="""
            scenes:
              gate: {with: maya, place: park, then: end}
              end:
                with: sam
                ending: {id: home, aim: open, title: Home, text: It rained, and you had time.}  # <-
        """,
        good="""
            scenes:
              gate: {with: maya, place: park, then: end}
              end:
                with: sam
                ending: {id: home, aim: open, title: Home, text: "It rained, and you had time."}
        """,
    ),
    Fault(
        "S030",
        "no-sender",
        "`{name}` is nobody who can write a message",
        "write the id of somebody in `cast`, and nothing else",
        "Messages are read: nobody sees a face in them. And neither you nor the narrator write to you.",
        bad="""
            scenes:
              gate:
                desk: {slots: 1}
                arrives:
                  - maya (smile): It came.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                desk: {slots: 1}
                arrives:
                  - maya: It came.
                then: end
        """,
        respelt=True,
    ),
)
