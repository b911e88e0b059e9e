"""Everything that can be done with stored articles: take them in, group, brief, list, verify and delete them."""
