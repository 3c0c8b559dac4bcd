"""What can be said of a story that can be played: rules, each with its code. There are no others than these.

A new one is a `Fault`, with its examples, beside the function that finds it, and a line here; what several rules have
to work out is worked out once, in the manuscript.
"""

from game.authoring.rules import giveaways, reasons, research, room, scoring, story, typescript
from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found, Rule
from game.domain.diagnostic import Diagnostic, Edit
from game.loading.collector import uncollected
from game.loading.loaded import Loaded

RULES = (
    Rule(story.UNUSED_PERSON, story.unused_people),
    Rule(story.UNUSED_PLACE, story.unused_places),
    Rule(story.UNREAD_FLAG, story.unread_flags),
    Rule(story.ABSENT_SPEAKER, story.absent_speakers),
    Rule(story.SWALLOWED_SPEAKER, story.swallowed_speakers),
    Rule(scoring.ENDLESS_PROMISE, scoring.endless_promises),
    Rule(scoring.ENDLESS_FAVOUR, scoring.endless_favours),
    Rule(scoring.ENDLESS_NEED, scoring.endless_needs),
    Rule(scoring.ENDLESS_SETBACK, scoring.endless_setbacks),
    Rule(typescript.STRAIGHT_QUOTES, typescript.straight_quotes),
    Rule(typescript.THREE_DOTS, typescript.three_dots),
    Rule(typescript.TWO_HYPHENS, typescript.two_hyphens),
    Rule(typescript.DOUBLED_WORD, typescript.doubled_words),
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


def judged(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """What there is to say of a file: what keeps it from being understood, or else what the rules find.

    Only scenarios that were read from their file have rules, not seasons nor what came from the cache.
    """
    if loaded.scenario is None or loaded.spans is None:
        return loaded.diagnostics
    manuscript = Manuscript(loaded.scenario, loaded.spans)
    with uncollected():
        found = {_told(rule, each, manuscript) for rule in RULES for each in rule.find(manuscript)}
    return tuple(sorted(found, key=lambda each: (each.span, each.code, each.message)))


def _told(rule: Rule, found: Found, manuscript: Manuscript) -> Diagnostic:
    told = rule.fault.found(found.span, manuscript.spans.line(found.span.line), found.words)
    return told if found.mended is None else told._replace(edit=Edit(found.span, found.mended))
