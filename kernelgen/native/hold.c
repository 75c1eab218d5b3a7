#include "hold.h"

#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#define NPY_TARGET_VERSION NPY_2_0_API_VERSION
#define PY_ARRAY_UNIQUE_SYMBOL kernelgen_array_api
#define NO_IMPORT_ARRAY
#include <numpy/arrayobject.h>
#include <stddef.h>

/* Of the memory of arrays, for tracemalloc: `numpy.lib.tracemalloc_domain`. */
#define TRACE_DOMAIN 389047

/* Memory that was taken from the array that owns it. */
typedef struct lent {
    PyArrayObject *owner;
    char *data;
    size_t bytes;
    PyObject *handler; /* NumPy's capsule of the allocator */
    int64_t holders;
    struct lent *next;
} lent;

/* What keeps the memory of one array: the loan, or the buffer of what is no array; else the owner alone. */
typedef struct {
    PyObject *owner;
    lent *loan;
    Py_buffer buffer;
} held;

struct kg_hold {
    Py_ssize_t count;
    held items[];
};

/* All loans. They change under Python's lock, and there are as many as arrays of running calls. */
static lent *loans;

/* Takes the memory of an array from it, or shares in the loan that there is; NULL where there is no memory for that. */
static lent *loan_of(PyArrayObject *owner)
{
    for (lent *known = loans; known; known = known->next)
        if (known->owner == owner && known->data == PyArray_BYTES(owner)) {
            ++known->holders;
            return known;
        }
    lent *made = PyMem_Malloc(sizeof *made);
    if (!made) return NULL;
    *made = (lent){(PyArrayObject *)Py_NewRef((PyObject *)owner), PyArray_BYTES(owner), (size_t)PyArray_NBYTES(owner),
                   Py_NewRef(PyArray_HANDLER(owner)), 1, loans};
    loans = made;
    PyArray_CLEARFLAGS(owner, NPY_ARRAY_OWNDATA);
    return made;
}

/* Whether an array owns memory, or would but for a loan. */
static bool is_owner(PyArrayObject *array)
{
    if (!PyArray_NBYTES(array) || !PyArray_HANDLER(array)) return false;
    if (PyArray_CHKFLAGS(array, NPY_ARRAY_OWNDATA)) return true;
    for (lent *known = loans; known; known = known->next)
        if (known->owner == array && known->data == PyArray_BYTES(array)) return true;
    return false;
}

static void end_loan(lent *loan)
{
    if (--loan->holders) return;
    lent **at = &loans;
    while (*at != loan) at = &(*at)->next;
    *at = loan->next;
    PyArrayObject *owner = loan->owner;
    if (PyArray_BYTES(owner) != loan->data) {
        PyDataMem_Handler *handler = PyCapsule_GetPointer(loan->handler, "mem_handler");
        PyTraceMalloc_Untrack(TRACE_DOMAIN, (uintptr_t)loan->data);
        if (handler) handler->allocator.free(handler->allocator.ctx, loan->data, loan->bytes);
    } else if (!PyArray_BASE(owner)) {
        PyArray_ENABLEFLAGS(owner, NPY_ARRAY_OWNDATA);
    }
    Py_DECREF(loan->handler);
    PyMem_Free(loan);
    Py_DECREF(owner);
}

kg_hold *kg_hold_open(Py_ssize_t most)
{
    kg_hold *own = PyMem_Malloc(sizeof *own + (size_t)most * sizeof *own->items);
    if (!own)
        PyErr_NoMemory();
    else
        own->count = 0;
    return own;
}

bool kg_hold_add(kg_hold *own, PyObject *given)
{
    PyArrayObject *array = (PyArrayObject *)given;
    PyObject *base;
    held *item = &own->items[own->count];
    while ((base = PyArray_BASE(array)) && PyArray_Check(base)) array = (PyArrayObject *)base;
    item->loan = NULL;
    item->buffer.obj = NULL;
    if (!base && is_owner(array) && !(item->loan = loan_of(array))) {
        PyErr_NoMemory();
        return false;
    }
    item->owner = Py_NewRef(base ? base : (PyObject *)array);
    ++own->count;
    /* Memoryviews, maps and bytearrays stay as they are while somebody has a buffer of them. */
    if (base && PyObject_CheckBuffer(base) && PyObject_GetBuffer(base, &item->buffer, PyBUF_FULL_RO)) {
        PyErr_Clear();
        item->buffer.obj = NULL;
    }
    return true;
}

void kg_hold_close(kg_hold *own)
{
    PyObject *type, *value, *trace;
    PyErr_Fetch(&type, &value, &trace);
    for (Py_ssize_t k = 0; k < own->count; ++k) {
        held *item = &own->items[k];
        if (item->loan) end_loan(item->loan);
        if (item->buffer.obj) PyBuffer_Release(&item->buffer);
        Py_DECREF(item->owner);
    }
    PyMem_Free(own);
    PyErr_Restore(type, value, trace);
}

void kg_hold_forget(void)
{
    for (lent *loan = loans; loan; loan = loan->next)
        if (PyArray_BYTES(loan->owner) == loan->data && !PyArray_BASE(loan->owner))
            PyArray_ENABLEFLAGS(loan->owner, NPY_ARRAY_OWNDATA);
}
