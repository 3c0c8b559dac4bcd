"""What phones and the presenter's page say, and what the window says of the server they talk to."""

PHONE = {
    # coming in
    "connecting": "Connecting…",
    "code_label": "Code on the screen",
    "code_hint": "The letters and figures beside the square code.",
    "join": "Join",
    "code": "That is not the code. Look at the screen again.",
    "changed": "The code has changed. Look at the screen again: it is one letter longer now.",
    "invitation": "This invitation is for another session. Type the code on the screen.",
    "unknown": "This is another session now. Type the code on the screen, or scan the square code.",
    "full": "The room is full: no more phones fit in. You can still raise your hand.",
    "busy": "Many are coming in at once. This page tries again by itself.",
    "lost": "It could not be written down. This page tries again by itself.",
    "offline": "No connection. This page tries again by itself.",
    "offline_long": "Still no connection. Is this phone in the Wi-Fi that the screen names?",
    "no_script": "This page needs JavaScript. Without it, raise your hand instead.",
    # who somebody is
    "name_label": "What may we call you?",
    "name_hint": "Everybody may see it. You may leave it empty.",
    "keep": "Go on",
    "team_label": "Your table",
    "no_team": "Choose your table first.",
    "change": "Change",
    # what there is to do
    "look_up": "Look at the screen.",
    "look_up_hint": "You are in. The next vote appears here by itself.",
    "reading": "Read first. The vote opens soon.",
    "voting": "Vote now.",
    "voting_again": "Vote again. The first vote stays beside it.",
    "chosen": "You chose {}. You can change it until the vote closes.",
    "choose_up_to": "Choose up to {}.",
    "chosen_of": "You chose {} of up to {}.",
    "sending": "Sending {}…",
    "too_many": "There is room for no more. Take one back first.",
    "closed": "The vote is closed.",
    "closed_chosen": "The vote is closed. You chose {}.",
    "closed_none": "The vote is closed. You did not vote.",
    "revealed": "How the room voted",
    "revealed_again": "How the room voted, the first time and now",
    "yours": "your choice",
    "votes": "{} of {}",
    "first_votes": "first {}, now {}",
    "voted": "{} of {} have voted",
    "left": "{} left",
    "over": "That is the end.",
    "over_hint": "Look at the screen once more. You can close this page.",
    "nothing": "nothing",
}
"""By what the page's script calls them."""

PRESENTER = {
    "presenter": "Presenter",
    "connecting": "Connecting…",
    "offline": "No connection. This page tries again by itself.",
    "key_label": "Presenter’s key",
    "key_hint": "It stands on the machine that runs the class, and nowhere else.",
    "enter": "Open",
    "key": "That is not the key.",
    "next": "Next",
    "back": "Back",
    "again": "Vote again",
    "branch": "Other branch",
    "blank": "Blank",
    "pause": "Pause",
    "overrule": "Overrule with {}",
    "break_tie": "Go on with {}",
    "mark": "Mark {}",
    "marked": "Marked",
    "notes": "Notes",
    "no_notes": "No notes for this moment.",
    "votes_now": "Votes, seen only here",
    "votes_shown": "Votes",
    "reading": "Reading",
    "voting": "Voting",
    "closed": "Vote closed",
    "revealed": "Votes shown",
    "over": "The end",
    "story": "Story",
    "here": "here",
    "voted": "voted",
    "missing": "missing",
    "used": "Time used",
    "timer": "Timer",
    "timer_off": "Off",
    "minutes": "{} min",
    "timer_left": "{} left",
    "first": "first {}",
}

NO_SUCH_PAGE = "There is no such page. The address on the screen is all that is needed."

NO_PHONES = "This class was begun without phones."
TO_HAVE_PHONES = "To have them, leave this class and start again without --no-phones."
NO_NETWORK = "This machine is in no network, so no phone can reach it."
TO_HAVE_A_NETWORK = "Join a Wi-Fi, or open a hotspot on this machine: phones can come in as soon as it is there."
SERVER_ENDED = "The part of the program that phones talk to has ended."
SERVER_COMES_BACK = "It is being started again; phones come back by themselves, and every vote is kept."
BEGIN_ANOTHER = "Begin another session."


def few_phones(most: int) -> str:
    """Why only so many phones fit in."""
    return f"The system lets this program open few files at once, so that {most:,} phones fit in at most."
