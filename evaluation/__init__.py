"""How good the briefings and the events are, measured so that others can trust and repeat it."""
