"""The line that is being written into the notebook."""

from dataclasses import replace

from game.records.acts import Note
from game.views import words
from game.views.conversation import backdrop
from game.views.messages import Message, Typed
from game.views.model import Model, Overlay, Playing
from game.views.node import MOST_CHARACTERS, Node, writing
from game.views.saving import Next, keep


def view(_: Model, playing: Playing) -> Node:
    """An empty line, and the ways out."""
    sheet = writing(words.WRITE_NOTE, words.NOTE_PROMPT, words.KEEP_LINE, words.NEVER_MIND)
    place = backdrop(playing.sitting)
    return replace(sheet, children=(place, *sheet.children)) if place else sheet


def update(model: Model, playing: Playing, message: Message) -> Next:
    """Keep what was written."""
    back = model._replace(overlay=Overlay.NOTEBOOK)
    line = message.text.strip()[:MOST_CHARACTERS] if isinstance(message, Typed) else ""
    if not line:
        return back, ()
    return keep(back, playing.run, (Note(line),), playing._replace(acts=(*playing.acts, Note(line))))
