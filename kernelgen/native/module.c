/* The extension module `kernelgen._native`: kernels that are called without Python, and the settings of the process. */

#include "call.h"

#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#define NPY_TARGET_VERSION NPY_2_0_API_VERSION
#define PY_ARRAY_UNIQUE_SYMBOL kernelgen_array_api
#include <numpy/arrayobject.h>
#include <stddef.h>
#include <string.h>
#include <structmember.h>

#include "hold.h"
#include "pool.h"
#include "reduce.h"
#include "shapes.h"
#include "team.h"

/* Binding: a kernel's description. */

/* Takes tables out of one block of memory, whose size a first pass with no memory finds out. */
typedef struct {
    char *memory;
    size_t used;
} arena;

static void *take(arena *from, size_t count, size_t size)
{
    from->used = (from->used + 15) & ~(size_t)15;
    void *found = from->memory ? from->memory + from->used : NULL;
    from->used += count * size;
    return found;
}

static bool read_int(PyObject *value, int64_t low, int64_t high, const char *what, int64_t *number)
{
    *number = PyLong_AsLongLong(value);
    if (*number == -1 && PyErr_Occurred()) return false;
    if (*number < low || *number > high) {
        PyErr_Format(PyExc_ValueError, "%s is %lld, not from %lld to %lld", what, (long long)*number, (long long)low,
                     (long long)high);
        return false;
    }
    return true;
}

static bool is_tuple(PyObject *value, Py_ssize_t size, const char *what)
{
    if (PyTuple_Check(value) && (size < 0 || PyTuple_GET_SIZE(value) == size)) return true;
    PyErr_Format(PyExc_TypeError, "%s is not a tuple of the right size", what);
    return false;
}

/* (input, axes): an input by position and its axes as they are seen, -1 for a new one. */
static bool read_leaf(arena *from, PyObject *input, PyObject *axes, const kg_program *program, kg_leaf *leaf)
{
    int64_t number;
    if (!is_tuple(axes, -1, "the axes of an operand") ||
        !read_int(input, 0, program->ninputs + program->nderived - 1, "the array of an operand", &number))
        return false;
    const Py_ssize_t ndim = PyTuple_GET_SIZE(axes);
    if (ndim > KG_MAX_NDIM) {
        PyErr_SetString(PyExc_ValueError, "an operand has too many axes");
        return false;
    }
    int8_t *own = take(from, (size_t)ndim, sizeof *own);
    if (leaf) *leaf = (kg_leaf){(int32_t)number, (int32_t)ndim, own};
    int64_t highest = KG_MAX_NDIM;
    if (program->inputs && program->derived)
        highest = number < program->ninputs ? program->inputs[number].ndim - 1
                                            : program->derived[number - program->ninputs].ndim - 1;
    for (Py_ssize_t d = 0; d < ndim; ++d) {
        int64_t axis;
        if (!read_int(PyTuple_GET_ITEM(axes, d), -1, highest, "an axis of an operand", &axis)) return false;
        if (own) own[d] = (int8_t)axis;
    }
    return true;
}

static bool read_leaves(arena *from, PyObject *leaves, const kg_program *program, const kg_leaf **found,
                        int32_t *count)
{
    if (!is_tuple(leaves, -1, "leaves")) return false;
    const Py_ssize_t size = PyTuple_GET_SIZE(leaves);
    kg_leaf *own = take(from, (size_t)size, sizeof *own);
    for (Py_ssize_t k = 0; k < size; ++k) {
        PyObject *leaf = PyTuple_GET_ITEM(leaves, k);
        if (!is_tuple(leaf, 2, "a leaf") || !read_leaf(from, PyTuple_GET_ITEM(leaf, 0), PyTuple_GET_ITEM(leaf, 1),
                                                       program, own ? &own[k] : NULL))
            return false;
    }
    *found = own;
    *count = (int32_t)size;
    return true;
}

static bool read_axes(arena *from, PyObject *axes, int64_t highest, const int8_t **found, int32_t *count)
{
    if (!is_tuple(axes, -1, "axes")) return false;
    const Py_ssize_t size = PyTuple_GET_SIZE(axes);
    if (size > KG_MAX_NDIM) {
        PyErr_SetString(PyExc_ValueError, "there are too many axes");
        return false;
    }
    int8_t *own = take(from, (size_t)size, sizeof *own);
    for (Py_ssize_t d = 0; d < size; ++d) {
        int64_t axis;
        if (!read_int(PyTuple_GET_ITEM(axes, d), -1, highest, "an axis", &axis)) return false;
        if (own) own[d] = (int8_t)axis;
    }
    *found = own;
    *count = (int32_t)size;
    return true;
}

/* The number of a dtype among those that are combined; see kg_combine. */
static int8_t type_of(const PyArray_Descr *descr)
{
    const int bits = (int)PyDataType_ELSIZE(descr) * 8;
    const int8_t width = bits == 8 ? 0 : bits == 16 ? 1 : bits == 32 ? 2 : 3;
    switch (descr->kind) {
    case 'b':
        return 0;
    case 'i':
        return (int8_t)(1 + width);
    case 'u':
        return (int8_t)(5 + width);
    case 'f':
        return bits == 32 ? 9 : bits == 64 ? 10 : -1;
    case 'c':
        return bits == 64 ? 11 : bits == 128 ? 12 : -1;
    }
    return -1;
}

/* ("output", result, array, axes, operation, dtype, source): an output of a nest with a space of its own; the array is
   -1 for the result's, the operation -1 for none, the source -1 where it combines no operand as it is. */
static bool read_output(arena *from, PyObject *item, const kg_program *program, kg_operand_spec *operand)
{
    int64_t result, array, operation, source;
    PyObject *descr = PyTuple_GET_ITEM(item, 5);
    if (!read_int(PyTuple_GET_ITEM(item, 1), -1, program->nresults - 1, "the result of an operand", &result) ||
        !read_int(PyTuple_GET_ITEM(item, 2), -1, program->ninputs + program->nderived - 1, "the array of an operand",
                  &array) ||
        !read_int(PyTuple_GET_ITEM(item, 4), -1, KG_OPERATIONS - 1, "the operation of an operand", &operation) ||
        !read_axes(from, PyTuple_GET_ITEM(item, 3), KG_MAX_NDIM, &operand->leaf.axes, &operand->leaf.ndim) ||
        !read_int(PyTuple_GET_ITEM(item, 6), -1, INT32_MAX, "the source of an operand", &source))
        return false;
    operand->source = (int32_t)source;
    if (!PyArray_DescrCheck(descr) || (result < 0 && array < 0)) {
        PyErr_SetString(PyExc_ValueError, "an output is (\"output\", result, array, axes, operation, dtype)");
        return false;
    }
    operand->result = (int32_t)result;
    operand->leaf.input = (int32_t)array;
    operand->combine = (kg_combine){(int8_t)operation, type_of((PyArray_Descr *)descr)};
    if (operation >= 0 && !kg_is_reduced(operand->combine)) {
        PyErr_SetString(PyExc_ValueError, "an output has a dtype that is not combined so");
        return false;
    }
    return true;
}

/* ("input" | "scalar" | "table", array, axes) | ("stride", array, axes, axis, unit) | ("output", result) |
   ("size", leaves, axis), or what read_output reads */
static bool read_operand(arena *from, PyObject *item, const kg_program *program, kg_operand_spec *operand)
{
    kg_operand_spec own = {0};
    int64_t number;
    if (!is_tuple(item, -1, "an operand") || PyTuple_GET_SIZE(item) < 2) return false;
    PyObject *role = PyTuple_GET_ITEM(item, 0), *first = PyTuple_GET_ITEM(item, 1);
    if (!PyUnicode_Check(role)) {
        PyErr_SetString(PyExc_TypeError, "the role of an operand is no string");
        return false;
    }
    if (!PyUnicode_CompareWithASCIIString(role, "output")) {
        own.role = KG_ROLE_OUTPUT;
        own.leaf.input = -1;
        own.combine.operation = -1;
        if (PyTuple_GET_SIZE(item) == 7) {
            if (!read_output(from, item, program, &own)) return false;
        } else if (!read_int(first, 0, program->nresults - 1, "the result of an operand", &number)) {
            return false;
        } else {
            own.result = (int32_t)number;
        }
    } else if (!PyUnicode_CompareWithASCIIString(role, "stride")) {
        own.role = KG_ROLE_STRIDE;
        if (!is_tuple(item, 5, "a stride") ||
            !read_leaf(from, first, PyTuple_GET_ITEM(item, 2), program, &own.leaf) ||
            !read_int(PyTuple_GET_ITEM(item, 3), 0, own.leaf.ndim - 1, "the axis of a stride", &number))
            return false;
        own.axis = (int32_t)number;
        if (!read_int(PyTuple_GET_ITEM(item, 4), 1, 16, "the unit of a stride", &number)) return false;
        own.unit = (int32_t)number;
    } else if (!is_tuple(item, 3, "an operand")) {
        return false;
    } else if (!PyUnicode_CompareWithASCIIString(role, "size")) {
        own.role = KG_ROLE_SIZE;
        if (!read_leaves(from, first, program, &own.leaves, &own.nleaves) ||
            !read_int(PyTuple_GET_ITEM(item, 2), -KG_MAX_NDIM, 0, "the axis of a size", &number))
            return false;
        own.axis = (int32_t)number;
    } else {
        own.role = !PyUnicode_CompareWithASCIIString(role, "scalar")  ? KG_ROLE_SCALAR
                   : !PyUnicode_CompareWithASCIIString(role, "table") ? KG_ROLE_TABLE
                                                                      : KG_ROLE_INPUT;
        if (!read_leaf(from, first, PyTuple_GET_ITEM(item, 2), program, &own.leaf)) return false;
    }
    if (operand) *operand = own;
    return true;
}

static bool read_nest(arena *from, PyObject *item, const kg_program *program, kg_nest_spec *nest)
{
    kg_nest_spec made = {0};
    int64_t ndim;
    if (!is_tuple(item, 6, "a nest") || !is_tuple(PyTuple_GET_ITEM(item, 2), -1, "the operands of a nest") ||
        !read_int(PyTuple_GET_ITEM(item, 3), -1, KG_MAX_NDIM, "the rank of a nest", &ndim) ||
        !read_leaves(from, PyTuple_GET_ITEM(item, 4), program, &made.leaves, &made.nleaves) ||
        !read_axes(from, PyTuple_GET_ITEM(item, 5), ndim - 1, &made.reduced, &made.nreduced))
        return false;
    PyObject *operands = PyTuple_GET_ITEM(item, 2);
    const Py_ssize_t count = PyTuple_GET_SIZE(operands);
    kg_operand_spec *own = take(from, (size_t)count, sizeof *own);
    void *entry = PyLong_AsVoidPtr(PyTuple_GET_ITEM(item, 0));
    int64_t work;
    if ((!entry && PyErr_Occurred()) ||
        !read_int(PyTuple_GET_ITEM(item, 1), 1, (int64_t)1 << 40, "the work of a nest", &work))
        return false;
    for (Py_ssize_t k = 0; k < count; ++k)
        if (!read_operand(from, PyTuple_GET_ITEM(operands, k), program, own ? &own[k] : NULL)) return false;
    memcpy(&made.entry, &entry, sizeof entry);
    made.ndim = (int32_t)ndim;
    made.noperands = (int32_t)count;
    made.operands = own;
    made.work = work;
    if (nest) *nest = made;
    return true;
}

static bool is_descr(PyObject *value)
{
    if (PyArray_DescrCheck(value)) return true;
    PyErr_SetString(PyExc_TypeError, "a dtype is expected");
    return false;
}

static bool read_result(arena *from, PyObject *item, const kg_program *program, kg_result_spec *result)
{
    kg_result_spec own = {0};
    int64_t ndim;
    if (!is_tuple(item, 3, "a result") || !is_descr(PyTuple_GET_ITEM(item, 0)) ||
        !read_int(PyTuple_GET_ITEM(item, 1), 0, KG_MAX_NDIM, "the rank of a result", &ndim) ||
        !read_leaves(from, PyTuple_GET_ITEM(item, 2), program, &own.leaves, &own.nleaves))
        return false;
    const PyArray_Descr *descr = (PyArray_Descr *)PyTuple_GET_ITEM(item, 0);
    own.ndim = (int32_t)ndim;
    own.itemsize = (int32_t)PyDataType_ELSIZE(descr);
    own.kind = descr->type_num;
    for (int32_t k = 0; own.leaves && k < own.nleaves; ++k)
        if (own.leaves[k].ndim > own.ndim) {
            PyErr_SetString(PyExc_ValueError, "a leaf of a result has more axes than the result");
            return false;
        }
    if (result) *result = own;
    return true;
}

/* (leaves of the target, leaves of the value) */
static bool read_fit(arena *from, PyObject *item, const kg_program *program, kg_fit_spec *fit)
{
    kg_fit_spec own = {0};
    if (!is_tuple(item, 2, "a fit") ||
        !read_leaves(from, PyTuple_GET_ITEM(item, 0), program, &own.target, &own.ntarget) ||
        !read_leaves(from, PyTuple_GET_ITEM(item, 1), program, &own.leaves, &own.nleaves))
        return false;
    if (fit) *fit = own;
    return true;
}

/* Whether a place is that of a number, which is derived before the array `self`. */
static bool is_number(const kg_program *program, int64_t place, int32_t self)
{
    const int64_t k = place - program->ninputs;
    const bool earlier = k >= 0 && k < self;
    if (earlier && (!program->derived || program->derived[k].kind == KG_NUMBER)) return true;
    PyErr_SetString(PyExc_ValueError, "what should be a number is none");
    return false;
}

/* (start, stop, step, whether it is an index); a bound is an integer, None, or a tuple with the place of a number. */
static bool read_dim(PyObject *item, const kg_program *program, int32_t self, kg_dim *dim)
{
    int64_t values[3];
    bool given[3] = {false};
    if (!is_tuple(item, 4, "a slice")) return false;
    for (int k = 0; k < 3; ++k) {
        PyObject *value = PyTuple_GET_ITEM(item, k);
        values[k] = KG_NONE;
        given[k] = k < 2 && PyTuple_Check(value) && PyTuple_GET_SIZE(value) == 1;
        if (given[k]) {
            const int64_t last = (int64_t)program->ninputs + self - 1;
            if (!read_int(PyTuple_GET_ITEM(value, 0), 0, last, "the place of a bound", &values[k]) ||
                !is_number(program, values[k], self))
                return false;
            continue;
        }
        if (value != Py_None && !read_int(value, -((int64_t)1 << 62), (int64_t)1 << 62, "a bound", &values[k])) return false;
    }
    if (values[2] == 0) {
        PyErr_SetString(PyExc_ValueError, "a slice has no step");
        return false;
    }
    const bool index = PyObject_IsTrue(PyTuple_GET_ITEM(item, 3)) == 1;
    if (dim) *dim = (kg_dim){values[0], values[1], values[2], index, given[0], given[1]};
    return true;
}

/* (arithmetic, a, b) of a number */
static bool read_number_spec(PyObject *item, const kg_program *program, int32_t self, kg_derived_spec *own)
{
    int64_t arithmetic;
    if (!is_tuple(item, 3, "a number") ||
        !read_int(PyTuple_GET_ITEM(item, 0), 0, KG_ARITHMETICS - 1, "the arithmetic of a number", &arithmetic) ||
        !read_int(PyTuple_GET_ITEM(item, 1), INT64_MIN + 1, INT64_MAX, "a part of a number", &own->a) ||
        !read_int(PyTuple_GET_ITEM(item, 2), INT64_MIN + 1, INT64_MAX, "a part of a number", &own->b))
        return false;
    own->arithmetic = (kg_arithmetic)arithmetic;
    if (arithmetic == KG_IS_INPUT) {
        const bool fits = own->a >= 0 && own->a < program->ninputs &&
                          (!program->inputs || (program->inputs[own->a].ndim == 0 &&
                                                program->inputs[own->a].itemsize == (int32_t)sizeof(int64_t)));
        if (!fits) PyErr_SetString(PyExc_ValueError, "a number is no input of one int64");
        return fits;
    }
    if (arithmetic == KG_IS_SIZE && (own->a > 0 || own->a < -KG_MAX_NDIM)) {
        PyErr_SetString(PyExc_ValueError, "a size has no such axis");
        return false;
    }
    return arithmetic < KG_IS_SUM || (is_number(program, own->a, self) && is_number(program, own->b, self));
}

/* (itemsize, rank, leaves, rank of what they broadcast to, what it is, more of that, result, required): more is the
   slices of a view, the axes of a stored array, the arithmetic of a number, the numbers of a shape or a count */
static bool read_derived(arena *from, PyObject *item, const kg_program *program, int32_t self,
                         kg_derived_spec *derived)
{
    kg_derived_spec own = {0};
    int64_t itemsize, ndim, nspace, kind, result;
    if (!is_tuple(item, 8, "a derived array") ||
        !read_int(PyTuple_GET_ITEM(item, 0), 1, 64, "the size of an item", &itemsize) ||
        !read_int(PyTuple_GET_ITEM(item, 1), 0, KG_MAX_NDIM, "the rank of a derived array", &ndim) ||
        !read_leaves(from, PyTuple_GET_ITEM(item, 2), program, &own.leaves, &own.nleaves) ||
        !read_int(PyTuple_GET_ITEM(item, 3), 0, KG_MAX_NDIM, "the rank of a space", &nspace) ||
        !read_int(PyTuple_GET_ITEM(item, 6), -2, program->nresults - 1, "the result of a derived array", &result) ||
        !read_int(PyTuple_GET_ITEM(item, 4), KG_PART, KG_COUNT, "the kind of a derived array", &kind))
        return false;
    PyObject *more = PyTuple_GET_ITEM(item, 5);
    own.kind = (kg_kind)kind;
    if (kind == KG_NUMBER) {
        if (ndim || !read_number_spec(more, program, self, &own)) return false;
    } else if (kind == KG_SHAPE || kind == KG_COUNT) {
        if (!is_tuple(more, (Py_ssize_t)ndim, "a shape")) return false;
        int32_t *extents = take(from, (size_t)ndim + 1, sizeof *extents);
        for (Py_ssize_t d = 0; d < ndim; ++d) {
            int64_t place;
            if (!read_int(PyTuple_GET_ITEM(more, d), 0, INT32_MAX, "the place of an extent", &place) ||
                !is_number(program, place, self))
                return false;
            if (extents) extents[d] = (int32_t)place;
            own.a = place;
        }
        own.extents = extents;
        if (kind == KG_COUNT && (ndim != 1 || itemsize != (int64_t)sizeof(int64_t))) {
            PyErr_SetString(PyExc_ValueError, "a count is not of one axis of int64");
            return false;
        }
    } else if (kind == KG_PART) {
        PyObject *dims = more;
        if (!is_tuple(dims, (Py_ssize_t)nspace, "the slices of a view") || own.nleaves < 1) return false;
        kg_dim *found = take(from, (size_t)nspace + 1, sizeof *found); /* One more, so that there is an address. */
        for (Py_ssize_t d = 0; d < nspace; ++d)
            if (!read_dim(PyTuple_GET_ITEM(dims, d), program, self, found ? &found[d] : NULL)) return false;
        own.dims = found;
    } else {
        int32_t count;
        if (!read_axes(from, more, ndim - 1, &own.kept, &count)) return false;
        if (count != nspace) {
            PyErr_SetString(PyExc_ValueError, "a derived array has too few axes");
            return false;
        }
    }
    own.itemsize = (int32_t)itemsize;
    own.ndim = (int32_t)ndim;
    own.nspace = (int32_t)nspace;
    own.result = (int32_t)result;
    own.required = PyObject_IsTrue(PyTuple_GET_ITEM(item, 7)) == 1;
    if (derived) *derived = own;
    return true;
}

/* Reads the whole description; with no memory in the arena it only finds out how much is needed. */
static bool read_program(arena *from, PyObject *inputs, PyObject *results, PyObject *nests, PyObject *fits,
                         PyObject *derived, PyObject *checks, kg_program *program)
{
    program->nchecks = (int32_t)PyTuple_GET_SIZE(checks);
    program->ninputs = (int32_t)PyTuple_GET_SIZE(inputs);
    program->nresults = (int32_t)PyTuple_GET_SIZE(results);
    program->nnests = (int32_t)PyTuple_GET_SIZE(nests);
    program->nfits = (int32_t)PyTuple_GET_SIZE(fits);
    program->nderived = (int32_t)PyTuple_GET_SIZE(derived);
    kg_input_spec *own_inputs = take(from, (size_t)program->ninputs, sizeof *own_inputs);
    kg_result_spec *own_results = take(from, (size_t)program->nresults, sizeof *own_results);
    kg_nest_spec *own_nests = take(from, (size_t)program->nnests, sizeof *own_nests);
    kg_fit_spec *own_fits = take(from, (size_t)program->nfits, sizeof *own_fits);
    kg_derived_spec *own_derived = take(from, (size_t)program->nderived, sizeof *own_derived);
    int32_t *own_checks = take(from, (size_t)program->nchecks, sizeof *own_checks);
    for (int32_t k = 0; k < program->ninputs; ++k) {
        PyObject *item = PyTuple_GET_ITEM(inputs, k);
        int64_t ndim;
        if (!is_tuple(item, 4, "an input") || !is_descr(PyTuple_GET_ITEM(item, 1)) ||
            !read_int(PyTuple_GET_ITEM(item, 2), 0, KG_MAX_NDIM, "the rank of an input", &ndim))
            return false;
        const PyArray_Descr *descr = (PyArray_Descr *)PyTuple_GET_ITEM(item, 1);
        if (own_inputs)
            own_inputs[k] = (kg_input_spec){(int32_t)ndim, (int32_t)PyDataType_ELSIZE(descr), descr->type_num};
    }
    program->inputs = own_inputs;
    program->derived = own_derived;
    for (int32_t k = 0; k < program->nderived; ++k)
        if (!read_derived(from, PyTuple_GET_ITEM(derived, k), program, k, own_derived ? &own_derived[k] : NULL))
            return false;
    for (int32_t k = 0; k < program->nresults; ++k)
        if (!read_result(from, PyTuple_GET_ITEM(results, k), program, own_results ? &own_results[k] : NULL))
            return false;
    program->results = own_results;
    for (int32_t k = 0; k < program->nnests; ++k)
        if (!read_nest(from, PyTuple_GET_ITEM(nests, k), program, own_nests ? &own_nests[k] : NULL)) return false;
    program->nests = own_nests;
    for (int32_t k = 0; k < program->nfits; ++k)
        if (!read_fit(from, PyTuple_GET_ITEM(fits, k), program, own_fits ? &own_fits[k] : NULL)) return false;
    program->fits = own_fits;
    for (int32_t k = 0; k < program->nchecks; ++k) {
        int64_t place;
        if (!read_int(PyTuple_GET_ITEM(checks, k), program->ninputs, program->ninputs + program->nderived - 1, "a check",
                      &place))
            return false;
        if (own_checks) own_checks[k] = (int32_t)place;
    }
    program->checks = own_checks;
    return true;
}

/* How an argument of rank 0 takes Python's numbers. */
static void note_numbers(kg_argument *argument, int type_num)
{
    switch (type_num) {
    case NPY_FLOAT:
        argument->numbers = KG_AS_FLOAT32;
        return;
    case NPY_DOUBLE:
        argument->numbers = KG_AS_FLOAT64;
        return;
#define INTEGER(number, type, least, most)                                                                       \
    case number:                                                                                                 \
        argument->numbers = KG_AS_INTEGER;                                                                       \
        argument->low = least;                                                                                   \
        argument->high = most;                                                                                   \
        return;
        INTEGER(NPY_BYTE, npy_byte, NPY_MIN_BYTE, NPY_MAX_BYTE)
        INTEGER(NPY_SHORT, npy_short, NPY_MIN_SHORT, NPY_MAX_SHORT)
        INTEGER(NPY_INT, npy_int, NPY_MIN_INT, NPY_MAX_INT)
        INTEGER(NPY_LONG, npy_long, NPY_MIN_LONG, NPY_MAX_LONG)
        INTEGER(NPY_LONGLONG, npy_longlong, NPY_MIN_LONGLONG, NPY_MAX_LONGLONG)
        INTEGER(NPY_UBYTE, npy_ubyte, 0, NPY_MAX_UBYTE)
        INTEGER(NPY_USHORT, npy_ushort, 0, NPY_MAX_USHORT)
        INTEGER(NPY_UINT, npy_uint, 0, NPY_MAX_UINT)
        INTEGER(NPY_ULONG, npy_ulong, 0, INT64_MAX)
        INTEGER(NPY_ULONGLONG, npy_ulonglong, 0, INT64_MAX)
#undef INTEGER
    default:
        argument->numbers = KG_NO_NUMBERS;
    }
}

static bool note_arguments(kg_binding *self, PyObject *inputs)
{
    for (int32_t k = 0; k < self->program.ninputs; ++k) {
        PyObject *item = PyTuple_GET_ITEM(inputs, k), *name = PyTuple_GET_ITEM(item, 0);
        PyObject *descr = PyTuple_GET_ITEM(item, 1), *captured = PyTuple_GET_ITEM(item, 3);
        kg_argument *argument = &self->arguments[k];
        if (!PyUnicode_CheckExact(name) || (captured != Py_None && !PyArray_Check(captured))) {
            PyErr_SetString(PyExc_TypeError, "an input is (name, dtype, rank, array or None)");
            return false;
        }
        Py_INCREF(name);
        PyUnicode_InternInPlace(&name);
        argument->name = name;
        argument->descr = Py_NewRef(descr);
        argument->scalar = ((PyArray_Descr *)descr)->typeobj;
        argument->captured = captured == Py_None ? NULL : Py_NewRef(captured);
        note_numbers(argument, ((PyArray_Descr *)descr)->type_num);
        self->npassed += captured == Py_None;
        self->words += 2 * self->program.inputs[k].ndim;
    }
    return true;
}

static int binding_clear(kg_binding *self)
{
    for (int32_t k = 0; self->arguments && k < self->program.ninputs; ++k) {
        Py_CLEAR(self->arguments[k].captured);
        Py_CLEAR(self->arguments[k].descr);
        Py_CLEAR(self->arguments[k].name);
    }
    for (int32_t k = 0; self->results && k < self->program.nresults; ++k) Py_CLEAR(self->results[k]);
    Py_CLEAR(self->outputs);
    Py_CLEAR(self->code);
    return 0;
}

static int binding_traverse(kg_binding *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    for (int32_t k = 0; self->arguments && k < self->program.ninputs; ++k) Py_VISIT(self->arguments[k].captured);
    Py_VISIT(self->outputs);
    Py_VISIT(self->code);
    return 0;
}

static void binding_dealloc(kg_binding *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    binding_clear(self);
    PyMem_Free(self->arguments);
    PyMem_Free(self->results);
    kg_layouts_free(self->layouts);
    PyMem_Free(self->memory);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *binding_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"inputs", "results", "nests", "fits", "derived",
                            "checks", "code",    "outputs", "threads", NULL};
    PyObject *inputs, *results, *nests, *fits, *derived, *checks, *code, *outputs;
    long long threads;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O!O!O!O!O!O!OOL", names, &PyTuple_Type, &inputs, &PyTuple_Type,
                                     &results, &PyTuple_Type, &nests, &PyTuple_Type, &fits, &PyTuple_Type, &derived,
                                     &PyTuple_Type, &checks, &code, &outputs, &threads))
        return NULL;
    if (outputs != Py_None &&
        !(PyType_Check(outputs) && PyType_IsSubtype((PyTypeObject *)outputs, &PyTuple_Type))) {
        PyErr_SetString(PyExc_TypeError, "outputs is a class of tuples or None");
        return NULL;
    }
    if (PyTuple_GET_SIZE(results) < 1 || (outputs == Py_None && PyTuple_GET_SIZE(results) != 1)) {
        PyErr_SetString(PyExc_ValueError, "several results come in a tuple, whose class must be given");
        return NULL;
    }
    kg_binding *self = (kg_binding *)type->tp_alloc(type, 0);
    if (!self) return NULL;
    arena need = {NULL, 0};
    if (!read_program(&need, inputs, results, nests, fits, derived, checks, &self->program)) goto failed;
    arena own = {PyMem_Calloc(1, need.used ? need.used : 1), 0};
    self->memory = own.memory;
    self->arguments = PyMem_Calloc((size_t)self->program.ninputs + 1, sizeof *self->arguments);
    self->results = PyMem_Calloc((size_t)self->program.nresults, sizeof *self->results);
    if (!self->memory || !self->arguments || !self->results) {
        PyErr_NoMemory();
        goto failed;
    }
    if (!read_program(&own, inputs, results, nests, fits, derived, checks, &self->program) || !note_arguments(self, inputs))
        goto failed;
    for (int32_t k = 0; k < self->program.nderived; ++k) self->words += 2 * self->program.derived[k].ndim;
    for (int32_t k = 0; k < self->program.nresults; ++k) {
        self->results[k] = Py_NewRef(PyTuple_GET_ITEM(PyTuple_GET_ITEM(results, k), 0));
        self->words += 2 * self->program.results[k].ndim;
    }
    self->elementwise = self->npassed == self->program.ninputs && kg_is_elementwise(&self->program);
    while (self->elementwise && self->program.inputs[self->lead].ndim == 0) ++self->lead;
    self->layouts = kg_layouts_new(&self->program);
    self->outputs = outputs == Py_None ? NULL : Py_NewRef(outputs);
    self->code = Py_NewRef(code);
    self->threads = threads;
    return (PyObject *)self;
failed:
    Py_DECREF(self);
    return NULL;
}

static PyObject *binding_run(kg_binding *self, PyObject *args)
{
    PyObject *inputs, *outputs;
    long long threads = 0;
    if (!PyArg_ParseTuple(args, "OO|L:run", &inputs, &outputs, &threads)) return NULL;
    return kg_run_arrays(self, inputs, outputs, threads);
}

static PyObject *binding_repeat(kg_binding *self, PyObject *args)
{
    kg_repeats own = {.counted = false};
    PyObject *first;
    long long steps, threads = 0;
    unsigned long long left_out;
    if (!PyArg_ParseTuple(args, "OOOOOLK|L:repeat", &own.inputs[0], &own.outputs[0], &own.inputs[1], &own.outputs[1],
                          &first, &steps, &left_out, &threads))
        return NULL;
    own.counted = first != Py_None;
    own.steps = steps;
    own.left_out = left_out;
    if (own.counted) {
        own.first = PyLong_AsLongLong(first);
        if (own.first == -1 && PyErr_Occurred()) return NULL;
    }
    return kg_repeat(self, &own, threads);
}

static PyMethodDef binding_methods[] = {
    {"run", (PyCFunction)binding_run, METH_VARARGS,
     "run(inputs, outputs, threads=0)\n--\n\nRuns the kernel on arrays that fit its inputs, in order, captured ones "
     "among them; for each result\nit takes a writeable array of the result's shape, or None.\n\nReturns a tuple of "
     "the results; None where given outputs overlap other operands so that copies are needed."},
    {"repeat", (PyCFunction)binding_repeat, METH_VARARGS,
     "repeat(inputs, outputs, next_inputs, next_outputs, first, steps, left_out, threads=0)\n--\n\nCalls the kernel at "
     "most `steps` times, on two sets of arrays in turn. The first input counts the calls from `first`;\nwhere that is "
     "None, the last result says whether to go on. Nests whose bits are set in `left_out` do not run.\n\nReturns how "
     "many calls there were."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot binding_slots[] = {
    {Py_tp_doc, "A compiled kernel's description: inputs, results, nests, the class of its results, threads."},
    {Py_tp_new, binding_new},
    {Py_tp_dealloc, binding_dealloc},
    {Py_tp_traverse, binding_traverse},
    {Py_tp_clear, binding_clear},
    {Py_tp_methods, binding_methods},
    {0, NULL},
};

static PyType_Spec binding_spec = {
    .name = "kernelgen._native.Binding",
    .basicsize = sizeof(kg_binding),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = binding_slots,
};

/* Called: the base of classes whose objects are called without Python. */

typedef struct {
    PyObject_HEAD
    vectorcallfunc vectorcall;
    kg_binding *binding;
    PyObject *direct; /* a function that all calls go to, or NULL */
} called;

static PyTypeObject *binding_type;
static PyObject *general_name;

/* Leaves a call to the method `call_generally(args, out, kwargs)`. */
static PyObject *call_generally(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    PyObject *result = NULL, *out = Py_None, *given = PyTuple_New(count), *named = PyDict_New();
    if (!given || !named) goto done;
    for (Py_ssize_t k = 0; k < count; ++k) PyTuple_SET_ITEM(given, k, Py_NewRef(args[k]));
    for (Py_ssize_t j = 0; names && j < PyTuple_GET_SIZE(names); ++j) {
        PyObject *name = PyTuple_GET_ITEM(names, j);
        if (!PyUnicode_Compare(name, kg_process.out))
            out = args[count + j];
        else if (PyDict_SetItem(named, name, args[count + j]))
            goto done;
        if (PyErr_Occurred()) goto done;
    }
    PyObject *stack[] = {self, given, out, named};
    result = PyObject_VectorcallMethod(general_name, stack, 4, NULL);
done:
    Py_XDECREF(given);
    Py_XDECREF(named);
    return result;
}

static PyObject *called_vectorcall(PyObject *self, PyObject *const *args, size_t flags, PyObject *names)
{
    kg_binding *binding = ((called *)self)->binding;
    const Py_ssize_t count = PyVectorcall_NARGS(flags);
    if (binding && !kg_process.interpreted) {
        Py_INCREF(binding);
        PyObject *result = kg_call(binding, args, count, names);
        Py_DECREF(binding);
        if (result || PyErr_Occurred()) return result;
    }
    PyObject *direct = ((called *)self)->direct;
    if (direct) {
        Py_INCREF(direct);
        PyObject *result = PyObject_Vectorcall(direct, args, flags, names);
        Py_DECREF(direct);
        return result;
    }
    return call_generally(self, args, count, names);
}

static PyObject *called_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    (void)args, (void)kwargs;
    called *self = (called *)type->tp_alloc(type, 0);
    if (self) self->vectorcall = called_vectorcall;
    return (PyObject *)self;
}

static int called_clear(called *self)
{
    Py_CLEAR(self->binding);
    Py_CLEAR(self->direct);
    return 0;
}

static int called_traverse(called *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->binding);
    Py_VISIT(self->direct);
    return 0;
}

static void called_dealloc(called *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    called_clear(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *called_connect(called *self, PyObject *way)
{
    PyObject *old;
    if (PyObject_TypeCheck(way, binding_type)) {
        old = (PyObject *)self->binding;
        self->binding = (kg_binding *)Py_NewRef(way);
    } else if (PyCallable_Check(way)) {
        old = self->direct;
        self->direct = Py_NewRef(way);
    } else {
        PyErr_SetString(PyExc_TypeError, "connect() takes a Binding or a function");
        return NULL;
    }
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

/* CPython before 3.12 lets classes written in Python inherit the call, but not the flag that it is a fast one. */
static PyObject *called_init_subclass(PyObject *type, PyObject *args)
{
    (void)args;
    if (((PyTypeObject *)type)->tp_call == PyVectorcall_Call)
        ((PyTypeObject *)type)->tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
    Py_RETURN_NONE;
}

static PyMethodDef called_methods[] = {
    {"_connect", (PyCFunction)called_connect, METH_O,
     "_connect(way)\n--\n\nLets a Binding serve the calls that fit without Python, and a function get all others; "
     "where there is none,\nthese go to the method `call_generally(args, out, kwargs)`."},
    {"__init_subclass__", (PyCFunction)called_init_subclass, METH_VARARGS | METH_CLASS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef called_members[] = {
    {"__vectorcalloffset__", T_PYSSIZET, offsetof(called, vectorcall), READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot called_slots[] = {
    {Py_tp_doc, "The base of classes whose objects are called without Python where a binding serves the call."},
    {Py_tp_new, called_new},
    {Py_tp_call, PyVectorcall_Call},
    {Py_tp_dealloc, called_dealloc},
    {Py_tp_traverse, called_traverse},
    {Py_tp_clear, called_clear},
    {Py_tp_methods, called_methods},
    {Py_tp_members, called_members},
    {0, NULL},
};

static PyType_Spec called_spec = {
    .name = "kernelgen._native.Called",
    .basicsize = sizeof(called),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL,
    .slots = called_slots,
};

/* The pool as NumPy's allocator: https://numpy.org/doc/stable/reference/c-api/data_memory.html */

static void *pool_malloc(void *context, size_t size)
{
    (void)context;
    return kg_pool_take(size);
}

static void *pool_calloc(void *context, size_t count, size_t size)
{
    (void)context;
    return kg_pool_take_zeros(count, size);
}

static void *pool_realloc(void *context, void *data, size_t size)
{
    (void)context;
    return kg_pool_resize(data, size);
}

static void pool_free(void *context, void *data, size_t size)
{
    (void)context, (void)size;
    kg_pool_give_back(data);
}

static PyDataMem_Handler pool_handler = {
    "kernelgen", 1, {NULL, pool_malloc, pool_calloc, pool_realloc, pool_free}};

/* Settings. */

static PyObject *set_threads(PyObject *module, PyObject *number)
{
    (void)module;
    int64_t threads;
    if (!read_int(number, 1, 1 << 20, "the number of threads", &threads)) return NULL;
    kg_process.threads = threads;
    Py_RETURN_NONE;
}

static PyObject *set_sharing(PyObject *module, PyObject *args)
{
    (void)module;
    long long min_work, spins;
    if (!PyArg_ParseTuple(args, "LL:set_sharing", &min_work, &spins)) return NULL;
    kg_team_set(min_work, spins);
    Py_RETURN_NONE;
}

static PyObject *set_interpreted(PyObject *module, PyObject *flag)
{
    (void)module;
    const int truth = PyObject_IsTrue(flag);
    if (truth < 0) return NULL;
    kg_process.interpreted = truth;
    Py_RETURN_NONE;
}

static PyObject *set_pool(PyObject *module, PyObject *args)
{
    (void)module;
    long long limit, from;
    if (!PyArg_ParseTuple(args, "LL:set_pool", &limit, &from)) return NULL;
    if (limit < 0 || from < 0) {
        PyErr_SetString(PyExc_ValueError, "the bytes of the pool are negative");
        return NULL;
    }
    kg_process.pool_from = limit ? from : INT64_MAX;
    kg_pool_set_limit(limit);
    Py_RETURN_NONE;
}

static PyObject *pool_kept(PyObject *module, PyObject *args)
{
    (void)module, (void)args;
    int64_t blocks;
    const int64_t bytes = kg_pool_kept(&blocks);
    return Py_BuildValue("LL", (long long)bytes, (long long)blocks);
}

static PyObject *shared_launches(PyObject *module, PyObject *args)
{
    (void)module, (void)args;
    return PyLong_FromLongLong(kg_team_generation());
}

static void let_go(PyObject *capsule)
{
    kg_hold_close(PyCapsule_GetPointer(capsule, NULL));
}

static PyObject *hold(PyObject *module, PyObject *arrays)
{
    (void)module;
    PyObject *items = PySequence_Tuple(arrays), *capsule = NULL;
    kg_hold *own = items ? kg_hold_open(PyTuple_GET_SIZE(items)) : NULL;
    for (Py_ssize_t k = 0; own && k < PyTuple_GET_SIZE(items); ++k) {
        PyObject *array = PyTuple_GET_ITEM(items, k);
        if (PyArray_Check(array) ? kg_hold_add(own, array) : array == Py_None) continue;
        if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, "hold() takes arrays");
        kg_hold_close(own);
        own = NULL;
    }
    Py_XDECREF(items);
    if (own && !(capsule = PyCapsule_New(own, NULL, let_go))) kg_hold_close(own);
    return capsule;
}

static range range_of_array(PyArrayObject *array)
{
    const kg_view view = {PyArray_BYTES(array), (int64_t *)PyArray_DIMS(array), (int64_t *)PyArray_STRIDES(array)};
    return range_of(&view, PyArray_NDIM(array), (int32_t)PyArray_ITEMSIZE(array));
}

/* Whether an array may be written element by element: no two of its elements are one by a step of zero. */
static bool is_writable(PyArrayObject *array)
{
    for (int d = 0; d < PyArray_NDIM(array); ++d)
        if (PyArray_STRIDE(array, d) == 0 && PyArray_DIM(array, d) > 1) return false;
    return PyArray_ISWRITEABLE(array);
}

static PyObject *apart(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    const Py_ssize_t written = count ? PyNumber_AsSsize_t(args[0], PyExc_OverflowError) : -1;
    if (written < 0 || written >= count) {
        if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, "apart() takes a number and as many arrays or more");
        return NULL;
    }
    for (Py_ssize_t k = 1; k <= written; ++k) {
        if (!PyArray_Check(args[k])) {
            PyErr_SetString(PyExc_TypeError, "apart() takes arrays to be written");
            return NULL;
        }
        PyArrayObject *own = (PyArrayObject *)args[k];
        if (!is_writable(own)) Py_RETURN_FALSE;
        const range mine = range_of_array(own);
        for (Py_ssize_t j = 1; j < count; ++j)
            if (j != k && PyArray_Check(args[j]) && meet(mine, range_of_array((PyArrayObject *)args[j])))
                Py_RETURN_FALSE;
    }
    Py_RETURN_TRUE;
}

/* Whether each function, the first of four items, has the code and the defaults after it. */
static PyObject *have_code(PyObject *module, PyObject *known)
{
    (void)module;
    if (!is_tuple(known, -1, "what functions have")) return NULL;
    for (Py_ssize_t k = 0; k + 3 < PyTuple_GET_SIZE(known); k += 4) {
        PyObject *function = PyTuple_GET_ITEM(known, k);
        if (!PyFunction_Check(function)) {
            PyErr_SetString(PyExc_TypeError, "have_code() takes functions");
            return NULL;
        }
        PyObject *defaults = PyFunction_GET_DEFAULTS(function), *named = PyFunction_GET_KW_DEFAULTS(function);
        if (PyFunction_GET_CODE(function) != PyTuple_GET_ITEM(known, k + 1) ||
            (defaults ? defaults : Py_None) != PyTuple_GET_ITEM(known, k + 2) ||
            (named ? named : Py_None) != PyTuple_GET_ITEM(known, k + 3))
            Py_RETURN_FALSE;
    }
    Py_RETURN_TRUE;
}

static PyObject *after_fork(PyObject *module, PyObject *args)
{
    (void)module, (void)args;
    kg_hold_forget();
    kg_team_forget();
    kg_pool_renew();
    Py_RETURN_NONE;
}

static PyMethodDef module_methods[] = {
    {"set_threads", set_threads, METH_O, "set_threads(number)\n--\n\nSets the most threads of a call by default."},
    {"set_sharing", set_sharing, METH_VARARGS,
     "set_sharing(min_work, spins)\n--\n\nSets the work for each thread below which sharing does not pay, and how "
     "often a worker looks for more before it sleeps."},
    {"set_interpreted", set_interpreted, METH_O,
     "set_interpreted(flag)\n--\n\nLeaves all calls to Python, which interprets them."},
    {"set_pool", set_pool, METH_VARARGS,
     "set_pool(limit, from_bytes)\n--\n\nSets the most bytes of dropped outputs that are kept, and from how many "
     "bytes outputs come from there."},
    {"pool_kept", pool_kept, METH_NOARGS, "pool_kept()\n--\n\nThe bytes and blocks that the pool keeps."},
    {"shared_launches", shared_launches, METH_NOARGS,
     "shared_launches()\n--\n\nHow many launches were shared among threads so far."},
    {"hold", hold, METH_O,
     "hold(arrays)\n--\n\nHolds the memory of arrays, some of which may be None, until what it returns is dropped: they "
     "own none meanwhile,\nso that nothing frees or moves it."},
    {"apart", (PyCFunction)(void (*)(void))apart, METH_FASTCALL,
     "apart(count, *operands)\n--\n\nWhether the first `count` operands are arrays that may be written, apart from all "
     "the others."},
    {"have_code", have_code, METH_O,
     "have_code(known)\n--\n\nWhether functions are what they were: for each, a tuple has the function, its code, its "
     "defaults, and those\nof parameters by keyword."},
    {"after_fork", after_fork, METH_NOARGS,
     "after_fork()\n--\n\nMakes threads, pool and held arrays usable in a forked child."},
    {NULL, NULL, 0, NULL},
};

static int module_exec(PyObject *module)
{
    import_array1(-1);
    kg_process.out = PyUnicode_InternFromString("out");
    general_name = PyUnicode_InternFromString("call_generally");
    kg_process.handler = PyCapsule_New(&pool_handler, "mem_handler", NULL);
    binding_type = (PyTypeObject *)PyType_FromSpec(&binding_spec);
    PyObject *base = PyType_FromSpec(&called_spec);
    if (!kg_process.out || !general_name || !kg_process.handler || !binding_type || !base) return -1;
    if (PyModule_AddObjectRef(module, "Binding", (PyObject *)binding_type) ||
        PyModule_AddObjectRef(module, "Called", base))
        return -1;
    Py_DECREF(base);
    return 0;
}

static PyModuleDef_Slot module_slots[] = {
    {Py_mod_exec, module_exec},
#if PY_VERSION_HEX >= 0x030C0000
    /* The settings and the pool are one for the process, as NumPy's own state is. */
    {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED},
#endif
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "kernelgen._native",
    .m_doc = "Kernels that are called without Python, and the settings of the process.",
    .m_methods = module_methods,
    .m_slots = module_slots,
};

PyMODINIT_FUNC PyInit__native(void)
{
    return PyModuleDef_Init(&definition);
}
