"""First floor: text to nouns. Import the module you need; the package itself imports nothing."""
