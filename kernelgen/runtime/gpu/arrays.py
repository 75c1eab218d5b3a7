"""Device arrays of every library, read in place and made in the library of the first input.

CuPy arrays and torch tensors are read through their own attributes, which is fastest; others through
`__cuda_array_interface__` (https://numba.readthedocs.io/en/stable/cuda/cuda_array_interface.html), and
DLPack objects through CuPy. No library is imported here before an array of it was seen.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

import numpy as np

from kernelgen.base.dtypes import DType, is_bfloat16, of_typestr
from kernelgen.base.errors import DTypeError, TargetError
from kernelgen.base.values import frozen

View: TypeAlias = "tuple[int, tuple[int, ...], tuple[int, ...], DType, int]"
"""Address, shape, steps in bytes, dtype, and device; device -1 for an array without elements."""


@frozen
class Words:
    """How Python source reads an array `{a}` of a library most quickly; see `fastcall`.

    Attributes:
        prepare: a statement before the others, or nothing.
        address, device, layout: expressions.
        good: whether it has the dtype `{t}` and plain elements.
        stream: the current stream of `device`, from `current`.
        current: what the library has for that.
        dtype: the library's own dtype for one of NumPy's.
    """

    prepare: str
    address: str
    device: str
    layout: str
    good: str
    stream: str
    current: Callable[..., Any]
    dtype: Callable[[DType], Any]


class Library(Protocol):
    """What the runtime needs of a library of device arrays."""

    name: str
    words: Words | None
    pooled: bool
    """Whether work that was given to the stream `working` may still use what `empty` gives."""

    def view(self, array: Any) -> View:
        """Where an array's elements are."""
        ...

    def empty(self, shape: tuple[int, ...], dtype: DType, order: tuple[int, ...] | None, device: int) -> Any:
        """A new array whose memory has its axes in `order`, outermost first; None is C order."""
        ...

    def copy(self, array: Any) -> Any:
        """The elements in memory of their own, on the current stream."""
        ...

    def assign(self, target: Any, source: Any) -> None:
        """Copies the elements of one array into another."""
        ...

    def stream(self, array: Any, device: int) -> int:
        """The stream that the array is ready on: where nothing else is said, its library's current one."""
        ...

    def working(self, device: int) -> int:
        """The stream that `empty`, `copy` and `assign` work on now."""
        ...

    def upload(self, array: np.ndarray[Any, Any], device: int) -> Any:
        """A copy of a host array on a device."""
        ...

    def download(self, array: Any) -> np.ndarray[Any, Any]:
        """A copy of a device array on the host; it waits."""
        ...


def _strides(shape: tuple[int, ...], itemsize: int, order: tuple[int, ...] | None = None) -> tuple[int, ...]:
    """Steps in bytes of a dense array."""
    steps = [0] * len(shape)
    for axis in reversed(order if order is not None else range(len(shape))):
        steps[axis] = itemsize
        itemsize *= max(shape[axis], 1)
    return tuple(steps)


class Cupy:
    """CuPy arrays."""

    name = "cupy"
    pooled = True

    def __init__(self) -> None:
        try:
            self._cupy: Any = importlib.import_module("cupy")
        except ImportError as error:
            raise TargetError(
                "CuPy is not installed, and these arrays need it for new memory",
                hint="pip install 'kernelgen[cuda13]', or pass out=.",
            ) from error
        self._current = self._cupy.cuda.get_current_stream
        self.words: Words | None = Words(
            "m_{a} = {a}.data",
            "m_{a}.ptr",
            "m_{a}.device_id",
            "{a}.shape, {a}.strides",
            "{a}.dtype is {t}",
            "current(device).ptr",
            self._current,
            np.dtype,
        )

    def view(self, array: Any) -> View:
        """Where an array's elements are."""
        memory = array.data
        return memory.ptr, array.shape, array.strides, array.dtype, memory.device_id

    def empty(self, shape: tuple[int, ...], dtype: DType, order: tuple[int, ...] | None, device: int) -> Any:
        """A new array whose memory has its axes in `order`, outermost first; None is C order."""
        if self._cupy.cuda.runtime.getDevice() != device:
            with self._cupy.cuda.Device(device):
                return self._empty(shape, dtype, order)
        return self._empty(shape, dtype, order)

    def _empty(self, shape: tuple[int, ...], dtype: DType, order: tuple[int, ...] | None) -> Any:
        if order is None:
            return self._cupy.empty(shape, dtype)
        array = self._cupy.empty(tuple(shape[a] for a in order), dtype)
        return array.transpose(*np.argsort(order).tolist())

    def copy(self, array: Any) -> Any:
        """The elements in memory of their own, on the current stream of their device."""
        array = self._cupy.asarray(array)
        with self._cupy.cuda.Device(array.data.device_id):
            return array.copy()

    def assign(self, target: Any, source: Any) -> None:
        """Copies the elements of one array into another."""
        target = self._cupy.asarray(target)
        with self._cupy.cuda.Device(target.data.device_id):
            target[...] = self._cupy.asarray(source)

    def stream(self, array: Any, device: int) -> int:
        """The stream that CuPy's own functions would run on now: each device has a current one."""
        return self.working(device)

    def working(self, device: int) -> int:
        """CuPy's current stream of a device."""
        pointer: int = self._current(device).ptr
        return pointer

    def upload(self, array: np.ndarray[Any, Any], device: int) -> Any:
        """A copy of a host array on a device."""
        with self._cupy.cuda.Device(device):
            return self._cupy.asarray(array)

    def download(self, array: Any) -> np.ndarray[Any, Any]:
        """A copy of a device array on the host; it waits."""
        host: np.ndarray[Any, Any] = self._cupy.asnumpy(self._cupy.asarray(array))
        return host


class Torch:
    """PyTorch's CUDA tensors."""

    name = "torch"
    pooled = True

    def __init__(self) -> None:
        torch: Any = importlib.import_module("torch")
        self._torch = torch
        names = {
            "bool": torch.bool,
            **{n: getattr(torch, n) for n in ("int8", "int16", "int32", "int64", "uint8")},
            **{n: getattr(torch, n, None) for n in ("uint16", "uint32", "uint64")},
            **{n: getattr(torch, n) for n in ("float16", "float32", "float64", "complex64", "complex128")},
        }
        self._dtypes = {np.dtype(n): t for n, t in names.items() if t is not None}
        self._numpy = {t: d for d, t in self._dtypes.items()}
        self._numpy_bfloat16(torch.bfloat16)
        self.words: Words | None = Words(
            "",
            "{a}.data_ptr()",
            "{a}.get_device()",
            "{a}.shape, {a}.stride()",
            "{a}.dtype is {t} and not {a}.requires_grad and not {a}.is_neg()",
            "current(device).cuda_stream",
            torch.cuda.current_stream,
            self._dtypes.__getitem__,
        )

    def _numpy_bfloat16(self, dtype: Any) -> None:
        """NumPy knows bfloat16 where the package ml_dtypes is there."""
        try:
            known = np.dtype(importlib.import_module("ml_dtypes").bfloat16)
        except ImportError:
            return
        self._dtypes[known], self._numpy[dtype] = dtype, known

    def view(self, array: Any) -> View:
        """Where a tensor's elements are."""
        dtype = self._numpy.get(array.dtype)
        if dtype is None:
            raise DTypeError(f"a tensor has dtype {array.dtype}, which kernels do not support")
        if array.requires_grad:
            raise DTypeError("a tensor requires gradients, which kernels do not record", hint="x.detach()")
        if array.is_neg() or (dtype.kind == "c" and array.is_conj()):
            raise DTypeError(
                "a tensor is a lazy conjugate, whose memory has other values",
                hint="x.resolve_conj(), x.resolve_neg()",
            )
        item = dtype.itemsize
        steps = tuple(item * s for s in array.stride())
        return array.data_ptr(), tuple(array.shape), steps, dtype, array.get_device()

    def empty(self, shape: tuple[int, ...], dtype: DType, order: tuple[int, ...] | None, device: int) -> Any:
        """A new tensor whose memory has its axes in `order`, outermost first; None is C order."""
        steps = _strides(shape, 1, order)
        return self._torch.empty_strided(shape, steps, dtype=self._dtypes[dtype], device=device)

    def copy(self, array: Any) -> Any:
        """The elements in memory of their own, on the current stream."""
        return array.clone()

    def assign(self, target: Any, source: Any) -> None:
        """Copies the elements of one tensor into another."""
        target.copy_(source)

    def stream(self, array: Any, device: int) -> int:
        """The stream that PyTorch's own functions would run on now."""
        return self.working(device)

    def working(self, device: int) -> int:
        """PyTorch's current stream of a device."""
        handle: int = self._torch.cuda.current_stream(device).cuda_stream
        return handle

    def upload(self, array: np.ndarray[Any, Any], device: int) -> Any:
        """A copy of a host array on a device."""
        array = np.ascontiguousarray(array)
        if is_bfloat16(array.dtype):
            # PyTorch does not take or give NumPy arrays of it.
            bits = self._torch.from_numpy(array.view(np.int16))
            return bits.view(self._torch.bfloat16).to(device)
        return self._torch.from_numpy(array).to(device)

    def download(self, array: Any) -> np.ndarray[Any, Any]:
        """A copy of a device array on the host; it waits."""
        if array.dtype is self._torch.bfloat16:
            bits: np.ndarray[Any, Any] = array.cpu().view(self._torch.int16).numpy()
            return bits.view(self._numpy[array.dtype])
        host: np.ndarray[Any, Any] = array.cpu().numpy()
        return host


class Interface:
    """Objects with `__cuda_array_interface__`; what they cannot do themselves CuPy does for them.

    Args:
        name: the module of their type.
        device_of: the device of an address.
    """

    words: Words | None = None

    def __init__(self, name: str, device_of: Callable[[int], int]) -> None:
        self.name, self._device_of = name, device_of
        self.pooled = name != "numba"

    def view(self, array: Any) -> View:
        """Where an object's elements are."""
        interface = array.__cuda_array_interface__
        if interface.get("mask") is not None:
            raise DTypeError(f"a {type(array).__name__} has a mask, which kernels do not support")
        dtype = of_typestr(interface["typestr"])
        shape, strides = tuple(interface["shape"]), interface.get("strides")
        address = interface["data"][0] or 0
        steps = _strides(shape, dtype.itemsize) if strides is None else tuple(strides)
        return address, shape, steps, dtype, self._device_of(address) if address else -1

    def empty(self, shape: tuple[int, ...], dtype: DType, order: tuple[int, ...] | None, device: int) -> Any:
        """A new array: numba's own for numba's, CuPy's otherwise."""
        if self.name != "numba":
            return library("cupy").empty(shape, dtype, order, device)
        cuda: Any = importlib.import_module("numba.cuda")
        fortran = order is not None and order == tuple(range(len(shape)))[::-1]
        with cuda.gpus[device]:
            return cuda.device_array(shape, dtype, order="F" if fortran else "C")

    def copy(self, array: Any) -> Any:
        """The elements in memory of their own, on the current stream."""
        return library("cupy").copy(array)

    def assign(self, target: Any, source: Any) -> None:
        """Copies the elements of one array into another."""
        library("cupy").assign(target, source)

    def stream(self, array: Any, device: int) -> int:
        """The stream on which the elements become ready; the default stream where the object names none."""
        # 1 is the default stream too: two names of it would seem two streams.
        stream: int = array.__cuda_array_interface__.get("stream") or 0
        return 0 if stream == 1 else stream

    def working(self, device: int) -> int:
        """The stream of what CuPy does for these objects."""
        return library("cupy").working(device)

    def upload(self, array: np.ndarray[Any, Any], device: int) -> Any:
        """A copy of a host array on a device."""
        return library("cupy").upload(array, device)

    def download(self, array: Any) -> np.ndarray[Any, Any]:
        """A copy of a device array on the host; it waits."""
        return library("cupy").download(array)


_known: dict[str, Library] = {}
_by_type: dict[type, Library | None] = {}


def library(name: str, device_of: Callable[[int], int] | None = None) -> Library:
    """A library by the name of its package, made when first seen.

    Raises:
        TargetError: for CuPy where it is not installed.
    """
    found = _known.get(name)
    if found is None:
        if name == "cupy":
            found = Cupy()
        elif name == "torch":
            found = Torch()
        else:
            assert device_of is not None
            found = Interface(name, device_of)
        _known[name] = found
    return found


def register(kind: type, found: Library) -> None:
    """Says how arrays of a type are read and made, for libraries that are not known here."""
    _by_type[kind] = found


def library_of(value: Any, device_of: Callable[[int], int]) -> Library | None:
    """The library of a device array; None for whatever is on the host or no array at all."""
    kind = type(value)
    if kind in _by_type:
        return _by_type[kind]
    package = kind.__module__.partition(".")[0]
    if package == "torch":
        # A tensor's type does not tell where it is.
        return library("torch") if getattr(value, "is_cuda", False) else None
    found: Library | None = None
    if package in ("jax", "jaxlib"):
        pass  # Their interface names no stream, and does not tell arrays of the host: DLPack does both.
    elif package == "cupy" and hasattr(value, "data"):
        found = library("cupy")
    elif hasattr(kind, "__cuda_array_interface__") or hasattr(value, "__cuda_array_interface__"):
        found = library("numba" if package.startswith("numba") else package, device_of)
    _by_type[kind] = found
    return found


def through_dlpack(value: Any) -> Any:
    """A DLPack object of a CUDA device as a CuPy array on the same memory."""
    library("cupy")
    return importlib.import_module("cupy").from_dlpack(value)


def stream_handle(stream: Any) -> int:
    """The driver's handle of a stream: an int, or a stream of CuPy, PyTorch, numba or cuda.core.

    Raises:
        DTypeError: for anything else.
    """
    if isinstance(stream, int) and not isinstance(stream, bool):
        return stream
    for attribute in ("ptr", "cuda_stream", "handle"):
        handle = getattr(stream, attribute, None)
        if handle is not None:
            return int(getattr(handle, "value", handle) or 0)
    protocol = getattr(stream, "__cuda_stream__", None)
    if protocol is not None:
        return int(protocol()[1])
    raise DTypeError(
        f"stream= is {stream!r:.60}",
        hint="Give a stream of CuPy or PyTorch, or the driver's handle as an int.",
    )
