"""Ranking: chooses the sentences that say most without repeating one another."""
