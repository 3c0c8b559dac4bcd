"""The server of a class: what it carries, and whom it keeps out."""
