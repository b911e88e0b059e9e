"""Finds the figures of a sentence with their units and bounds, so that two figures can be compared."""
