"""The web pages of the dashboard: what happened, who reports it, what changed, and why an article is in its event.

Rendered on the server with Jinja2, one stylesheet and one small script, both served from here; every page works
without the script.
"""

from api.dashboard import errors, evaluation_page, event_page, forms, pages, reference
from api.dashboard.blueprint import blueprint
from api.dashboard.forms import Undo

__all__ = ["Undo", "blueprint", "errors", "evaluation_page", "event_page", "forms", "pages", "reference"]
