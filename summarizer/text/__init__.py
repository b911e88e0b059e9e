"""Text: sentences with offsets, words and stems, languages. Values in, values out."""
