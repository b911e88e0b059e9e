"""Renders briefings, events and lists as text, Markdown, HTML, feeds and JSON values."""
