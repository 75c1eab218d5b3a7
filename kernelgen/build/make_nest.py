"""`python -m kernelgen.build.make_nest` writes `templates/native.ll` anew."""

from __future__ import annotations

from kernelgen.build.outer import NATIVE_FILE, native_ir
from kernelgen.emit import templates


def main() -> None:
    """Writes the file."""
    path = templates.folder() / NATIVE_FILE
    path.write_text(native_ir(), encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main()
