"""Faults of versions and of files as a whole."""

from game.loading.faults.fault import Fault

_STORY = """
    format: 1
    title: A Walk
    opens: Thu 18:30
    start: end
    aim: {id: stroll, text: Take a walk}
    cast: {}
    scenes:
      end:
        ending: {id: home, title: Home, aim: open}
"""

FILES = (
    Fault(
        "F001",
        "missing-format",
        "the file does not say its format",
        "begin it with `format: {newest}`",
        "The format will grow, and a file that says its version will be understood in ten years as it is today.",
        bad="""
            title: A Walk  # <-
            opens: Thu 18:30
            start: end
            aim: {id: stroll, text: Take a walk}
            cast: {}
            scenes:
              end:
                ending: {id: home, title: Home, aim: open}
        """,
        good=_STORY,
        whole=True,
    ),
    Fault(
        "F002",
        "newer-format",
        "format {found} is newer than this game",
        "it reads {readable}; update the game",
        "A newer format may say things that this game does not know and would get wrong without a word.",
        bad="""
            format: 99  # <-
        """,
        good="""
            format: 1
        """,
    ),
    Fault(
        "F003",
        "bad-format",
        "`{found}` is no format",
        "write `format: {newest}`",
        "By this number the game knows how to read the rest.",
        bad="""
            format: one  # <-
        """,
        good="""
            format: 1
        """,
    ),
    Fault(
        "F004",
        "unreadable-file",
        "the file cannot be read: {reason}",
        "check that it is there and may be read",
        "The system would not hand it over, so nothing can be said of what is in it.",
        elsewhere="a file that only another user may read",
    ),
    Fault(
        "F005",
        "duplicate-scenario",
        "another file has the id `{name}`: {other}",
        "that one is used; rename one",
        "Runs and seasons name a scenario by its file’s name, and of two files with one name they can mean only one.",
        elsewhere="`mine/a-walk.yaml` beside `theirs/a-walk.yaml`, in two folders of scenarios",
    ),
    Fault(
        "F006",
        "unknown-scenario",
        "there is no scenario `{name}`",
        "`longgame list` shows what there is",
        "Something names a scenario that is in none of the folders.",
        elsewhere="`longgame run a-wlak`",
    ),
    Fault(
        "F007",
        "bad-name",
        "the file's name `{name}` is no id",
        "use lower-case words joined by hyphens, 40 characters at most: `my-story.yaml`",
        "The name of the file is the id of the scenario, which commands, runs and seasons write out.",
        elsewhere="`My Story (final).yaml`",
    ),
)
