"""Who speaks in a scenario besides its people."""

PLAYER = "you"
"""The speaker's id for lines of the player's own."""

NARRATION = "narration"
"""What stands in the speaker's place where a narrated line has a condition."""
