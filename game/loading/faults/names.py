"""Faults of names: something refers to what is not there."""

from game.loading.faults.fault import Fault

NAMES = (
    Fault(
        "N001",
        "unknown-scene",
        "unknown scene `{name}`",
        "no scene has that id",
        "The story would have nowhere to go.",
        bad="""
            scenes:
              gate:
                with: maya
                then: endd  # <-
              end:
                place: park
                with: sam
                ending: {id: home, title: Home, aim: open}
        """,
        good="""
            scenes:
              gate:
                with: maya
                then: end
        """,
    ),
    Fault(
        "N002",
        "unknown-person",
        "unknown person `{name}`",
        "add them to `cast`",
        "Nobody would be there to say it, to be thanked, or to remember.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - mia: Good evening.  # <-
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
        "N003",
        "unknown-place",
        "unknown place `{name}`",
        "add it to `places`",
        "The picture behind the people would be missing.",
        bad="""
            scenes:
              gate:
                place: parc  # <-
                with: maya
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
        "N004",
        "unknown-aim",
        "unknown aim `{name}`",
        "the aims are: {known}",
        "Legwork counts towards an aim; towards one that nobody has it would be lost.",
        bad="""
            scenes:
              gate:
                desk: {slots: 1}
                errands:
                  - id: maps
                    do: Look at the maps.
                    because: Now you know where the gate is.
                    moves: [{prepare: strol}]  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                desk: {slots: 1}
                errands:
                  - id: maps
                    do: Look at the maps.
                    because: Now you know where the gate is.
                    moves: [{prepare: stroll}]
                then: end
        """,
    ),
    Fault(
        "N010",
        "unknown-flag",
        "the flag `{name}` is never set",
        "set it somewhere with `sets`",
        "What asks for it would be answered no for ever.",
        bad="""
            scenes:
              gate:
                with: maya
                sets: rain
                lines:
                  - {when: flag(rian), maya: You’re wet.}  # <-
                  - {when: flag(rain), maya: Come in.}
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: It will rain., because: The clouds were dark by then., sets: rain}
                  - {id: off, say: It will not rain., because: The clouds were dark by then.}
                then: pond
              pond:
                with: maya
                lines:
                  - {when: flag(rain), maya: You’re wet.}
                then: end
        """,
    ),
    Fault(
        "N011",
        "unknown-response",
        "unknown response `{name}`",
        "write it as `scene.response`",
        "What asks for it would be answered no for ever.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then:
                  - {when: did(on), to: end}  # <-
                  - {to: end}
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then:
                  - {when: did(gate.on), to: end}
                  - {to: end}
        """,
    ),
    Fault(
        "N013",
        "unknown-expression",
        "unknown expression `{name}`",
        "one of: {known}; what somebody does is a line of its own, without their name",
        "There is no face for it.",
        bad="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya (smiling): Good evening.  # <-
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                lines:
                  - maya (smile): Good evening.
                then: end
        """,
        respelt=True,
    ),
    Fault(
        "N014",
        "bad-id",
        "`{name}` is no id",
        "use lower-case words joined by hyphens, 40 characters at most",
        "Ids stand in runs, in conditions and on the command line, and have to be typed the same everywhere.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: Go on!, say: Let us go on., because: The rain was near and you had seen it.}  # <-
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
                then: end
        """,
        good="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: go-on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: back, say: Let us go back., because: The rain was near and she had no coat., rapport: +1}
                then: end
        """,
    ),
    Fault(
        "N015",
        "duplicate-id",
        "`{name}` is used twice",
        "the first is on line {line}; give this another",
        "A run remembers what was chosen by its id, and could not tell the two apart.",
        bad="""
            scenes:
              gate:
                with: maya
                responses:
                  - {id: on, say: Let us go on., because: The rain was near and you had seen it.}
                  - {id: on, say: Let us go back., because: The rain was near and she had no coat.}  # <-
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
        "N017",
        "reserved-id",
        "`{name}` means something else in the game",
        "choose another id",
        "The game has given this word a meaning, and would not see that you mean a person or an errand by it.",
        bad="""
            cast:
              maya: {name: Maya Okafor}
              sam: {name: Sam Whitlock}
              you: {name: Yourself}  # <-
        """,
        good="""
            cast:
              maya: {name: Maya Okafor}
              sam: {name: Sam Whitlock}
        """,
    ),
    Fault(
        "N018",
        "variant-of-itself",
        "`{name}` cannot be a variant of itself",
        "name other scenes",
        "The seed would pick this scene to stand for this scene, without end.",
        bad="""
            scenes:
              gate:
                one-of: [gate, end]  # <-
        """,
        good="""
            scenes:
              gate:
                one-of: [north, south]
              north: {with: maya, then: end}
              south: {with: sam, then: end}
        """,
    ),
    Fault(
        "N019",
        "unknown-episode",
        "there is no scenario `{name}`",
        "put its file into a folder of scenarios",
        "A season that lacks one of its evenings cannot be played through.",
        elsewhere="a season that names `founders-mixr`",
    ),
    Fault(
        "N020",
        "unknown-look",
        "unknown {what} `{name}`",
        "one of: {known}",
        "There is no drawing for it.",
        bad="""
            cast:
              maya: {name: Maya Okafor, portrait: {glasses: monocle}}  # <-
              sam: {name: Sam Whitlock}
        """,
        good="""
            cast:
              maya: {name: Maya Okafor, portrait: {glasses: round}}
              sam: {name: Sam Whitlock}
        """,
        respelt=True,
    ),
    Fault(
        "N021",
        "unknown-backdrop",
        "unknown backdrop `{name}`",
        "one of: {known}",
        "There is no picture for it.",
        bad="""
            places:
              park: {name: The park, backdrop: park-bank}  # <-
        """,
        good="""
            places:
              park: {name: The park, backdrop: park-bench}
        """,
        respelt=True,
    ),
    Fault(
        "N022",
        "unknown-light",
        "unknown light{what} `{name}`",
        "one of: {known}",
        "There is no picture of the place in it. `clock` is the light of the hour at which a scene begins.",
        bad="""
            places:
              park: {name: The park, backdrop: park-bench, light: dust}  # <-
        """,
        good="""
            places:
              park: {name: The park, backdrop: park-bench, light: dusk}
        """,
        respelt=True,
    ),
)
