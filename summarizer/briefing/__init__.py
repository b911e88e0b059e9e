"""Briefing: tells each event in sentences of its articles."""
