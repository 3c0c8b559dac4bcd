"""The six mistakes: what each is called, the habit that answers it, its colour and icon, and a plan against it."""

from enum import StrEnum
from typing import NamedTuple


class Mistake(StrEnum):
    """One of the six, in the order in which they are always shown."""

    SELF_PROMOTION = "self-promotion"
    EXPECTATIONS = "expectations"
    APPRECIATION = "appreciation"
    FOLLOW_THROUGH = "follow-through"
    RETURNING_FAVOURS = "returning-favours"
    GIVING_UP = "giving-up"


class Research(NamedTuple):
    """One finding with its source; `caution` says what it does not show."""

    finding: str
    source: str
    caution: str = ""


class Profile(NamedTuple):
    """What the game says of one mistake. `habit` is its good counterpart."""

    mistake: Mistake
    name: str
    habit: str
    icon: str
    colour: str
    advice: str
    plan: str
    research: Research


PROFILES: dict[Mistake, Profile] = {
    profile.mistake: profile
    for profile in (
        Profile(
            Mistake.SELF_PROMOTION,
            "Constant self-promotion",
            "Genuine interest",
            "megaphone",
            "#e69f00",
            "Find out what the other person is after before you say what you sell.",
            "When somebody asks what I do, I answer in one sentence and ask what they are working on.",
            Research(
                "People who promote themselves overestimate how pleased their listeners are and underestimate "
                "how annoyed.",
                "Scopelliti, Loewenstein & Vosgerau 2015, Psychological Science",
            ),
        ),
        Profile(
            Mistake.EXPECTATIONS,
            "Expecting help",
            "Own legwork",
            "open-hand",
            "#56b4e9",
            "Do the part that needs nobody, then ask for little, of somebody who knows you.",
            "When I want an introduction, I first spend twenty minutes finding out what I can by myself.",
            Research(
                "By e-mail, askers overestimate how many people will say yes; face to face they underestimate it.",
                "Roghanizad & Bohns 2017, Journal of Experimental Social Psychology",
            ),
        ),
        Profile(
            Mistake.APPRECIATION,
            "Not showing appreciation",
            "Appreciation",
            "heart",
            "#cc79a7",
            "Say thank you while it is news, and say what it made possible.",
            "When somebody has done something for me, I thank them before the day is over.",
            Research(
                "Writers of thank-you notes underestimate how pleased their readers will be and overestimate "
                "how awkward.",
                "Kumar & Epley 2018, Psychological Science",
            ),
        ),
        Profile(
            Mistake.FOLLOW_THROUGH,
            "No follow-through",
            "Follow-through",
            "paper-plane",
            "#009e73",
            "Send what you said you would, and ask once when it stays quiet.",
            "When I get home with a promise in my pocket, I send it before I take my coat off.",
            Research(
                "Fewer than a third of people send the message they want to send to an old friend; practising "
                "raised that by two thirds, changing attitudes did not.",
                "Aknin & Sandstrom 2024, Communications Psychology",
            ),
        ),
        Profile(
            Mistake.RETURNING_FAVOURS,
            "Not returning favours",
            "Favours returned",
            "two-arrows",
            "#0072b2",
            "Notice what those who helped you could use; twenty minutes count.",
            "When somebody who has helped me mentions a problem, I offer one small thing by the next day.",
            Research(
                "Reaching out is appreciated more than people expect, most of all when it comes as a surprise.",
                "Liu et al. 2023, Journal of Personality and Social Psychology",
            ),
        ),
        Profile(
            Mistake.GIVING_UP,
            "Giving up",
            "Persistence",
            "summit-flag",
            "#d55e00",
            "A no is about this door, this week. Try another door, or another week.",
            "When I get a no, I write down one other way in before I close the message.",
            Research(
                "After a refusal the same person is more likely to agree the next time; askers expect the reverse.",
                "Newark, Flynn & Bohns 2014",
            ),
        ),
    )
}
