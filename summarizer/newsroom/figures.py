"""The figures that an operator watches, the same for the command line and for /metrics."""

from summarizer.newsroom.newsroom import Newsroom


def figures(room: Newsroom) -> dict[str, int]:
    """Counts of what the store holds, the age of the oldest article that waits in seconds, and the store's size."""
    with room.store.reading() as tx:
        oldest = tx.oldest_pending()
        counts, waiting, size = tx.counts(), tx.delivery_counts(), tx.size_bytes()
    age = max(0, int((room.now() - oldest).total_seconds())) if oldest else 0
    return {
        **counts,
        "oldest_pending_seconds": age,
        "database_bytes": size,
        "deliveries_waiting": waiting.get("waiting", 0),
        "deliveries_dead": waiting.get("dead", 0),
    }
