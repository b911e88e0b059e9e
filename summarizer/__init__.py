"""Newsfold: articles from many outlets in, one cited extractive briefing per event out."""
