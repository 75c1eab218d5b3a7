"""The one loader of the loop texts: from the checkout, or from inside an installed package."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent.parent


@functools.cache
def folder() -> Path:
    """Where the templates lie: `kernelgen/_templates` in a wheel, `templates/` in a checkout."""
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


@functools.cache
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder()),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=lambda name: name is not None and name.endswith(".html.j2"),
    )


def render(template: str, **values: Any) -> str:
    """The text of a template with these values."""
    text: str = _environment().get_template(template).render(**values)
    return text
