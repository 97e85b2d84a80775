"""Metrics for Prometheus, named after what they count."""

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()

REQUESTS = Counter(
    "http_requests", "Answered requests", ["method", "route", "status"], registry=REGISTRY
)
REQUEST_SECONDS = Histogram(
    "http_request_seconds",
    "Time to answer",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=REGISTRY,
)
DELIVERIES = Counter("deliveries", "Delivery attempts", ["channel", "outcome"], registry=REGISTRY)
TASKS = Counter("tasks", "Handled tasks", ["task", "outcome"], registry=REGISTRY)
