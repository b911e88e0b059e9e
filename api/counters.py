"""The Prometheus counters of a process: requests, errors, and what became of posted articles."""

from prometheus_client import CollectorRegistry, Counter, Histogram

# One registry a process, however many applications it makes.
REGISTRY = CollectorRegistry()
REQUESTS = Counter(
    "newsfold_requests", "Requests answered.", ["method", "route", "status"], registry=REGISTRY
)
SECONDS = Histogram(
    "newsfold_request_seconds",
    "Seconds until a request was answered.",
    ["method", "route"],
    registry=REGISTRY,
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120),
)
ERRORS = Counter("newsfold_errors", "Errors that nobody expected, by kind.", ["kind"], registry=REGISTRY)
LEDGER = Counter(
    "newsfold_ledger", "Articles posted, by what became of them.", ["outcome"], registry=REGISTRY
)
