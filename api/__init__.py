"""The HTTP service: a Flask application over the library."""

from api.app import create_app

__all__ = ["create_app"]
