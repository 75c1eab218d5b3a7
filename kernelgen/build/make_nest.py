"""`python -m kernelgen.build.make_nest` writes `templates/nest.ll` and `native.ll` anew."""

from __future__ import annotations

from kernelgen.build.outer import NATIVE_FILE, NEST_FILE, native_ir, nest_ir
from kernelgen.emit import templates


def main() -> None:
    """Writes the files."""
    for name, text in ((NEST_FILE, nest_ir()), (NATIVE_FILE, native_ir())):
        path = templates.folder() / name
        path.write_text(text, encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
