"""Grouping: finds which articles report the same event."""
