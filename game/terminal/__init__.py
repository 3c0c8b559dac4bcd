"""Fourth floor: the trees of the views as lines of text, one after the other."""
