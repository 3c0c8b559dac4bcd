"""Simulated learners, what they do, and the goals that what they show is held to."""
