"""What can be said of a story that can be played: rules, each with its code. There are no others than these.

A new one is a `Fault`, with its examples, beside the function that finds it, and a line here; what several rules have
to work out is worked out once, in the manuscript.
"""

from collections.abc import Sequence
from itertools import islice

from game.authoring.rules import (
    clock,
    fates,
    giveaways,
    news,
    occasions,
    reach,
    reasons,
    research,
    room,
    scoring,
    story,
    typescript,
)
from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found, Rule
from game.domain.diagnostic import Diagnostic, Edit
from game.loading.collector import uncollected
from game.loading.loaded import Loaded
from game.loading.report import MOST_FOUND

RULES = (
    Rule(story.UNUSED_PERSON, story.unused_people),
    Rule(story.UNUSED_PLACE, story.unused_places),
    Rule(story.UNREAD_FLAG, story.unread_flags),
    Rule(story.ABSENT_SPEAKER, story.absent_speakers),
    Rule(story.LOST_SPEAKER, story.lost_speakers),
    Rule(reach.UNREACHABLE_RESPONSE, reach.unreachable_responses, of_paths=True),
    Rule(reach.UNREACHED_SCENE, reach.unreached_scenes, of_paths=True),
    Rule(reach.NEVER_TRUE, reach.never_true, of_paths=True),
    Rule(reach.ALWAYS_TRUE, reach.always_true, of_paths=True),
    Rule(reach.OPEN_QUESTION, reach.open_questions, of_paths=True),
    Rule(news.EARLY_MESSAGE, news.early_messages, of_paths=True),
    Rule(clock.TIME_BACKWARDS, clock.time_backwards),
    Rule(scoring.ENDLESS_PROMISE, scoring.endless_promises),
    Rule(scoring.ENDLESS_FAVOUR, scoring.endless_favours),
    Rule(scoring.ENDLESS_NEED, scoring.endless_needs),
    Rule(scoring.ENDLESS_SETBACK, scoring.endless_setbacks),
    Rule(scoring.UNWRITTEN_LETTER, scoring.unwritten_letters),
    Rule(fates.OUT_OF_REACH, fates.out_of_reach, of_paths=True),
    Rule(fates.UNMISSABLE, fates.unmissable, of_paths=True),
    Rule(occasions.UNAVOIDABLE_MISTAKE, occasions.unavoidable_mistakes, of_paths=True),
    Rule(occasions.NO_OTHER_WAY, occasions.no_other_ways),
    Rule(occasions.OUT_OF_BALANCE, occasions.out_of_balance),
    Rule(typescript.STRAIGHT_QUOTES, typescript.straight_quotes, mends=True),
    Rule(typescript.THREE_DOTS, typescript.three_dots, mends=True),
    Rule(typescript.TWO_HYPHENS, typescript.two_hyphens, mends=True),
    Rule(typescript.DOUBLED_WORD, typescript.doubled_words, mends=True),
    Rule(typescript.HIDDEN_WORDS, typescript.hidden_words),
    Rule(reasons.JUDGED_PERSON, reasons.judged_people),
    Rule(reasons.BARE_VERDICT, reasons.bare_verdicts),
    Rule(research.UNKNOWN_STUDY, research.unknown_studies),
    Rule(research.UNKNOWN_FIGURE, research.unknown_figures),
    Rule(research.MISSING_CAUTION, research.missing_cautions),
    Rule(room.LONG_LINE, room.long_lines),
    Rule(room.LONG_RESPONSES, room.long_responses),
    Rule(giveaways.LONGEST_BEST, giveaways.longest_best),
    Rule(giveaways.SHORTEST_BEST, giveaways.shortest_best),
    Rule(giveaways.FIRST_BEST, giveaways.first_best),
    Rule(giveaways.ONLY_POLITE_BEST, giveaways.only_polite_best),
    Rule(giveaways.ONLY_QUESTION_BEST, giveaways.only_question_best),
    Rule(giveaways.SAME_RESPONSE, giveaways.same_responses),
    Rule(giveaways.DOMINATED_RESPONSE, giveaways.dominated_responses),
    Rule(giveaways.ABSOLUTE_WRONG, giveaways.absolute_wrong),
)


def judged(loaded: Loaded, *, thorough: bool = False, rules: Sequence[Rule] = RULES) -> tuple[Diagnostic, ...]:
    """What there is to say of a file: what keeps it from being understood, or else what the rules find.

    A thorough look at all paths may take a minute; otherwise those of a small story are looked at.

    Only scenarios that were read from their file have rules, not seasons nor what came from the cache. No rule finds
    more than anybody will read.
    """
    if loaded.scenario is None or loaded.spans is None:
        return loaded.diagnostics
    manuscript = Manuscript(loaded.scenario, loaded.spans, thorough=thorough)
    with uncollected():
        found = {_told(rule, each, manuscript) for rule in rules for each in islice(rule.find(manuscript), MOST_FOUND)}
    return tuple(sorted(found, key=lambda each: (each.span, each.code, each.message)))


def _told(rule: Rule, found: Found, manuscript: Manuscript) -> Diagnostic:
    told = rule.fault.found(found.span, manuscript.spans.line(found.span.line), found.words)
    return told if found.mended is None else told._replace(edit=Edit(found.span, found.mended))
