"""A bundle as a Python package in a wheel, with an import name of its own.

Format: the binary distribution format of the Python packaging specifications (PEP 427).
"""

from __future__ import annotations

import base64
import hashlib
import keyword
import zipfile
from pathlib import Path

from kernelgen._version import __version__
from kernelgen.aot.bundle.manifest import read_manifest
from kernelgen.base.errors import OptionError
from kernelgen.codegen import templates

_DATE = (1980, 1, 1, 0, 0, 0)


def write_wheel(bundle: Path, name: str, version: str, folder: Path) -> Path:
    """Packs a bundle.

    Args:
        bundle: the bundle's folder.
        name: the import name.
        version: the package's version.
        folder: where the wheel is put.

    Returns:
        the wheel.

    Raises:
        OptionError: for a name that cannot be imported.
    """
    if not name.isidentifier() or not name.isascii() or keyword.iskeyword(name):
        raise OptionError(f"the wheel's name is {name!r}", hint="It is imported: give an identifier.")
    manifest = read_manifest(bundle)
    information = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": templates.render(
            "package.py.j2", bundle=manifest.name, kernels=list(manifest.kernels)
        ).encode(),
        f"{name}/py.typed": b"",
        **{
            f"{name}/bundle/{path.relative_to(bundle).as_posix()}": path.read_bytes()
            for path in sorted(bundle.rglob("*"))
            if path.is_file()
        },
        f"{information}/METADATA": (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
            f"Summary: Kernels of the bundle {manifest.name}, compiled by kernelgen\n"
            f"Requires-Dist: kernelgen>={__version__}\nRequires-Python: >=3.11\n"
        ).encode(),
        f"{information}/WHEEL": (
            f"Wheel-Version: 1.0\nGenerator: kernelgen {__version__}\n"
            "Root-Is-Purelib: true\nTag: py3-none-any\n"
        ).encode(),
    }
    rows = [f"{path},sha256={_digest(data)},{len(data)}" for path, data in files.items()]
    files[f"{information}/RECORD"] = "\n".join([*rows, f"{information}/RECORD,,", ""]).encode()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, _DATE)
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return target


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
