"""What Newsfold does with articles that it keeps: they arrive, are grouped, told, listed, verified and forgotten."""
