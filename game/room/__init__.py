"""A class that decides together, as a value: who is there, what is put to them, what they vote. No network in it."""
