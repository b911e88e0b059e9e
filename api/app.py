"""The application factory."""

from flask import Flask

from api import errors, health


def create_app() -> Flask:
    """A Flask application, ready for any WSGI server."""
    app = Flask("newsfold", static_folder=None)
    app.register_blueprint(health.blueprint)
    errors.register(app)
    return app
