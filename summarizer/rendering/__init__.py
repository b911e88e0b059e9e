"""Briefings as text, Markdown, HTML and JSON values."""
