"""Disk: the runs of a player, their history and their settings, in folders handed in."""
