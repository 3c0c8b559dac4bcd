"""The class as a value."""
