"""One briefing per event."""
