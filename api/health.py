"""Whether the process is up."""

from flask import Blueprint, Response, jsonify

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """200 while the process can answer at all."""
    return jsonify({"status": "ok"})
