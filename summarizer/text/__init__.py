"""Text analysis: sentences with offsets, words and stems, dates, figures, languages. Pure functions on values."""
