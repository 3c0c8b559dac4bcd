"""The server that phones talk to: it carries messages, and keeps out who should not get in."""
