"""Ground floor: the nouns. Standard library only, and no behaviour that needs a clock, a disk or a die."""
