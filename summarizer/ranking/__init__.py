"""Which sentences say most, without repeating."""
