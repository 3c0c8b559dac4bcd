"""Faults of structure, of scenes and of where they lead."""

from game.loading.faults.fault import Fault

SCENES = (
    Fault(
        "S009",
        "no-kind",
        "a scene with nothing to do and nowhere to go",
        "give it `responses`, `then`, `desk`, `passage`, `ending` or `one-of`",
        "What a scene holds decides what it is; the story would stop in this one.",
        bad="""
            scenes:
              gate:  # <-
                with: maya
                lines: [Good evening.]
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines: [Good evening.]
                then: end
        """,
    ),
    Fault(
        "S010",
        "two-kinds",
        "a scene cannot have both `{first}` and `{second}`",
        "make two scenes of it",
        "Time moves on or an evening is spent: which of the two comes first decides what is late.",
        bad="""
            scenes:
              gate:
                desk: {slots: 2}
                passage: {to: Fri}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                desk: {slots: 2}
                then: night
              night:
                passage: {to: Fri}
                then: end
        """,
    ),
    Fault(
        "S011",
        "misplaced-key",
        "`{name}` has no place in {kind}",
        "leave it out",
        "The game would do nothing with it, and whoever reads the file would think it did.",
        bad="""
            scenes:
              gate:
                passage: {to: Fri}
                with: maya  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                passage: {to: Fri}
                then: end
        """,
    ),
    Fault(
        "S012",
        "unreachable-scene",
        "nothing leads to the scene `{name}`",
        "lead to it with `then`, or delete it",
        "Nobody will ever see it, and it looks as if somebody would.",
        bad="""
            scenes:
              gate:
                with: maya
                then: end
              hill:  # <-
                with: sam
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                then: hill
              hill:
                with: sam
                then: end
        """,
    ),
    Fault(
        "S013",
        "no-way-out",
        "no ending can be reached from `{name}`",
        "lead from it to a scene with `ending`",
        "Somebody would be in there for ever, and no debrief would ever tell them why.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., then: end}
                  - {id: in, say: Let us go in., because: The rain was near and she had no coat., then: maze}
              maze:  # <-
                with: maya
                responses:
                  - {id: left, do: Turn left., because: The hedge is as high there as here.}
                  - {id: right, do: Turn right., because: The hedge is as high here as there., rapport: +1}
                then: maze
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., then: end}
                  - {id: in, say: Let us go in., because: The rain was near and she had no coat., then: maze}
              maze:
                with: maya
                responses:
                  - {id: left, do: Turn left., because: The hedge is as high there as here., then: maze}
                  - {id: right, do: Turn right., because: The hedge is as high here as there., then: end}
        """,
    ),
    Fault(
        "S014",
        "no-ending",
        "the story has no ending",
        "give one scene an `ending`",
        "A playthrough ends in an ending; what was not done by then is told there.",
        bad="""
            scenes:  # <-
              gate:
                with: [maya, sam]
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then: end
              end:
                place: park
                with: maya
                then: gate
        """,
        good="""
            scenes:
              gate:
                with: maya
                then: end
        """,
    ),
    Fault(
        "S015",
        "endless-loop",
        "`{name}` leads back to itself without a choice in between",
        "put a decision or a desk between, or lead on to another scene",
        "The story would turn in a circle with nobody there to stop it.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., then: end}
                  - {id: in, say: Let us go in., because: The rain was near and she had no coat., then: round}
              round:  # <-
                lines: [Once round the pond.]
                then: round
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., then: end}
                  - {id: in, say: Let us go in., because: The rain was near and she had no coat., then: round}
              round:
                lines: [Once round the pond.]
                then: end
        """,
    ),
    Fault(
        "S016",
        "nothing-follows",
        "nothing says where the story goes from here",
        "add `then`",
        "Whoever chooses this would stand before an empty screen.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., then: end}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}  # <-
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then: end
        """,
    ),
    Fault(
        "S017",
        "no-otherwise",
        "the last branch has a `when`, so the story could stop here",
        "add a last branch with only `to`",
        "If none of the conditions holds, there has to be somewhere to go.",
        bad="""
            scenes:
              gate:
                with: maya
                then:
                  - {when: rapport(maya) >= 1, to: end}
                  - {when: rapport(maya) < 1, to: end}  # <-
        """,
        good="""
            scenes:
              gate:
                with: maya
                then:
                  - {when: rapport(maya) >= 1, to: end}
                  - {to: end}
        """,
    ),
    Fault(
        "S018",
        "dead-branch",
        "no story gets here: the branch before it has no `when`",
        "put it before that one",
        "The first branch whose condition holds is taken, and one without a condition always holds.",
        bad="""
            scenes:
              gate:
                with: maya
                then:
                  - {to: end}
                  - {to: end}  # <-
        """,
        good="""
            scenes:
              gate:
                with: maya
                then:
                  - {when: rapport(maya) >= 1, to: end}
                  - {to: end}
        """,
    ),
    Fault(
        "S019",
        "response-count",
        "the number of responses is {count}",
        "a conversation offers two to five",
        "One response is no decision, and six do not fit on the screen in large type.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:  # <-
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then: end
        """,
    ),
    Fault(
        "S020",
        "no-sure-response",
        "it may be that nothing is on offer",
        "leave one without `when` and `once`",
        "Where no condition holds there would be a question on the screen, and no answer.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:  # <-
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., when: met(sam)}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., once: true}
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it., when: met(sam)}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then: end
        """,
    ),
    Fault(
        "S021",
        "say-or-do",
        "a response needs either `say` or `do`",
        "`say` for words, `do` for an act",
        "Words are shown in quotes and acts are not, so that one knows what one is about to do.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, because: The rain was near and she had no coat., rapport: +1}  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, do: Turn round., because: The rain was near and she had no coat., rapport: +1}
                then: end
        """,
    ),
)
