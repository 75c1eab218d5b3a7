"""`python -m kernelgen.build.make_nest` writes `templates/nest.ll` anew, after a change of `nest.py`."""

from __future__ import annotations

from kernelgen.build.compiler import NEST_FILE, nest_ir
from kernelgen.emit import templates


def main() -> None:
    """Writes the file."""
    path = templates.folder() / NEST_FILE
    path.write_text(nest_ir(), encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main()
