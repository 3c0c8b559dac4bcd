"""How one joins a class: the QR code, the address and the code to type, and how many are here."""

from game.room.bridge import Address, Listening, NotListening
from game.views import class_words as words
from game.views.class_model import Lesson
from game.views.node import LASTING, Node, Role, note, status, text

CROWD = "crowd"
"""The value of the group that says how to join and how many have."""


def likely(listening: Listening) -> Address | None:
    """The address that the room is shown; None where there is none."""
    return listening.addresses[0] if listening.addresses else None


def crowd(lesson: Lesson) -> Node | None:
    """How to join: a code to scan, an address and a code to type; None where no phone can."""
    listening = lesson.reached
    if not lesson.room.rules.phones or not isinstance(listening, Listening):
        return None
    address = likely(listening)
    if address is None:
        return None
    return Node(
        Role.GROUP,
        words.HOW_TO_JOIN,
        CROWD,
        (
            Node(Role.QR, words.SCAN, address.scanned(listening.invitation)),
            Node(Role.HEADING, listening.code, address.typed),
            text(words.joined(lesson.room.here)),
        ),
    )


def troubles(lesson: Lesson) -> tuple[Node, ...]:
    """What the facilitator should know of network and disk, for as long as it holds."""
    said = []
    match lesson.reached:
        case NotListening(reason, mend) if lesson.room.rules.phones:
            said.append(words.why_not_listening(reason, mend))
        case Listening(most=most, why=why) if why and lesson.room.rules.phones:
            said.append(words.few_phones(most, why))
    if lesson.unkept is not None:
        said.append(words.not_kept(*lesson.unkept))
    return tuple(status(each, LASTING) for each in said)


def lobby(lesson: Lesson) -> tuple[Node, ...]:
    """What stands in the lobby besides the title: how to join, or that hands decide."""
    if not lesson.room.rules.phones:
        return (note(words.BY_HANDS),)
    joining = crowd(lesson)
    named = words.NAME_WANTED if lesson.room.rules.names else words.NO_NAME_NEEDED
    if joining is not None:
        return (joining, text(words.HOW), note(named))
    return () if isinstance(lesson.reached, NotListening) else (note(words.PHONES_LATER),)
