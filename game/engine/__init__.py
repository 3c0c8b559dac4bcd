"""First floor: the verbs. No clock, no disk, no global random."""
