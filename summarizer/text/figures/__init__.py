"""The figures of an article and what each is said of, so that two of them can be held against each other."""
