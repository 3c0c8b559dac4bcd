"""Fourth floor: the trees of the views painted, and input turned into messages."""
