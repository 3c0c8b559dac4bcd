"""The research that stories may cite: what was found, by whom and when, and what it does not show."""

import re
from typing import NamedTuple


class Study(NamedTuple):
    """One finding. `by` names its authors as it is cited; `caution` is what has to be said along with it."""

    by: str
    year: int | None
    outlet: str
    finding: str
    caution: str = ""

    @property
    def source(self) -> str:
        """How it is cited, without the outlet: ``Kumar & Epley 2018``."""
        return f"{self.by} {self.year}" if self.year else self.by

    @property
    def first(self) -> str:
        """The surname of its first author."""
        return _FIRST.split(self.by)[0]


_FIRST = re.compile(r", | & | et al\.")
_PSPB = "Journal of Personality and Social Psychology"
_SHARED_AUTHOR = "Another work by one of its authors was retracted; it should not be the only support."
_VENDOR = "A vendor’s own figures."

STUDIES = (
    Study(
        "Scopelliti, Loewenstein & Vosgerau",
        2015,
        "Psychological Science",
        "Self-promoters overestimate their listeners’ pride in them and underestimate their annoyance.",
    ),
    Study(
        "Huang et al.",
        2017,
        _PSPB,
        "Asking questions, follow-up questions most of all, goes with being liked more.",
        _SHARED_AUTHOR,
    ),
    Study("Sezer et al.", 2018, _PSPB, "Humblebragging works less well than bragging does.", _SHARED_AUTHOR),
    Study(
        "Bohns",
        2016,
        "Current Directions in Psychological Science",
        "Face to face, people agree to requests far more often than the asker expects: over 14,000 requests, askers "
        "underestimated by about half.",
    ),
    Study(
        "Roghanizad & Bohns",
        2017,
        "Journal of Experimental Social Psychology",
        "By e-mail, askers overestimate how many will agree.",
    ),
    Study(
        "Liu, Huang & Wang",
        2014,
        "Psychological Bulletin",
        "Training for job search works when it builds both skill and motivation (odds ratio 2.67).",
    ),
    Study(
        "Kumar & Epley",
        2018,
        "Psychological Science",
        "Writers of thank-you notes underestimate how pleased readers will be, and overestimate how awkward.",
    ),
    Study(
        "Grant & Gino",
        2010,
        _PSPB,
        "Helpers who are thanked help again, because they feel valued.",
        _SHARED_AUTHOR,
    ),
    Study(
        "Accountemps",
        2017,
        "Survey",
        "80 % of human-resources managers weigh thank-you notes, and 24 % of applicants send one.",
        _VENDOR,
    ),
    Study(
        "Aknin & Sandstrom",
        2024,
        "Communications Psychology",
        "Fewer than a third send the message they want to send to an old friend; practising raised it by two thirds, "
        "changing attitudes did not.",
    ),
    Study(
        "Belkins",
        None,
        "11 million mails",
        "In cold sales mail a first follow-up raised replies by about half, a second by a tenth; a third lowered them "
        "by a fifth.",
        f"{_VENDOR} A correlation.",
    ),
    Study(
        "Levin, Walter & Murnighan",
        2011,
        "Organization Science",
        "Advice from dormant ties compares well with advice from current ones.",
    ),
    Study(
        "Liu et al.",
        2023,
        _PSPB,
        "Reaching out is appreciated more than expected, most when it is a surprise.",
    ),
    Study(
        "Falk",
        2007,
        "Econometrica",
        "A small gift raised donations by 17 %, a large one by 75 %.",
        "About donations, not about careers.",
    ),
    Study(
        "Newark, Flynn & Bohns",
        2014,
        "",
        "After a refusal the same person is more likely to agree the next time; askers expect the reverse.",
    ),
    Study(
        "van Hooft et al.",
        2021,
        "Journal of Applied Psychology",
        "How intensely people search goes with how many interviews they get (r = .23).",
        "A correlation.",
    ),
    Study(
        "Wolff & Moser",
        2009,
        "Journal of Applied Psychology",
        "Networking goes with salary and with its growth, keeping up contacts most.",
        "A correlation, among 235 people.",
    ),
    Study(
        "Wanberg et al.",
        2020,
        "Personnel Psychology",
        "Online training in networking helped introverts most (randomised, 491 people).",
    ),
    Study(
        "Rajkumar et al.",
        2022,
        "Science",
        "Weak ties cause job moves, moderately weak ones most (20 million people).",
    ),
    Study(
        "Van der Kleij, Feskens & Eggen",
        2015,
        "Review of Educational Research",
        "Feedback that explains helps learning more than the right answer alone, and that more than right or wrong "
        "(.49, .32, .05).",
    ),
    Study(
        "Kluger & DeNisi",
        1996,
        "Psychological Bulletin",
        "About a third of feedback makes performance worse, most where it is about the person.",
    ),
    Study(
        "Keith & Frese",
        2008,
        "Journal of Applied Psychology",
        "Training that invites errors helps transfer (d = .56, for new tasks .80).",
    ),
    Study(
        "Gollwitzer & Sheeran",
        2006,
        "Advances in Experimental Social Psychology",
        "If-then plans get done (d = .65 over 94 tests).",
    ),
)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def cited(source: str) -> Study | None:
    """The study that a source names by its first author and its year."""
    years = {int(year) for year in _YEAR.findall(source)}
    for study in STUDIES:
        if study.year in (None, *years) and re.search(rf"\b{study.first}\b", source):
            return study
    return None


def figures(text: str) -> set[str]:
    """The numbers written in digits."""
    return set(_FIGURE.findall(text))
