"""Third floor: what a screen shows and what a press does, as plain values. No pixels, no disk, no clock."""
