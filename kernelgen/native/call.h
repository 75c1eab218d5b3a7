/* The Python side of a kernel's call. */

#ifndef KERNELGEN_CALL_H
#define KERNELGEN_CALL_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>

#include "layouts.h"
#include "plan.h"

/* How an input of rank 0 takes Python's own numbers. */
typedef enum { KG_NO_NUMBERS, KG_AS_FLOAT32, KG_AS_FLOAT64, KG_AS_INTEGER } kg_numbers;

typedef struct {
    PyObject *name;       /* interned */
    PyObject *descr;      /* the dtype */
    PyTypeObject *scalar; /* NumPy's scalar type of it */
    PyObject *captured;   /* the array that it is bound to; NULL for one that the caller passes */
    kg_numbers numbers;
    int64_t low, high; /* of integers */
} kg_argument;

/* A kernel's description with what Python needs to know of it. Immutable once made, but for the plans that are kept. */
typedef struct {
    PyObject_HEAD
    kg_program program;
    kg_argument *arguments;
    PyObject **results;  /* the dtypes */
    PyObject *code;      /* what holds the machine code */
    PyObject *outputs;   /* the named tuple that several results come in, or NULL */
    int64_t threads;     /* the most threads of a call; 0 for the process's default */
    int32_t npassed, words; /* inputs that a caller passes; extents and strides of all arrays */
    bool elementwise;    /* see kg_is_elementwise */
    int32_t lead;        /* the first input of an elementwise kernel that is an array */
    kg_layouts *layouts; /* the plans of its last calls; NULL where none are kept */
    void *memory;        /* what the program's tables lie in */
} kg_binding;

/* Settings of the process. They change under Python's lock. */
typedef struct {
    int64_t threads;
    int64_t pool_from; /* bytes from which new arrays come from the pool */
    int interpreted;   /* whether calls are left to the interpreted mode */
    PyObject *handler; /* NumPy's capsule of the pool's allocator */
    PyObject *out;     /* the interned name of the keyword */
} kg_settings;

extern kg_settings kg_process;

/* Calls a kernel without Python.

   Returns a new reference; or NULL, with an error or, without one, for a call that this cannot serve: Python is to
   convert an argument, copy what overlaps, or say what is wrong. */
PyObject *kg_call(kg_binding *binding, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* Runs a kernel on arrays that fit: for each input an array of its dtype and rank, aligned and in native byte order,
   captured ones among them; for each result a writeable array of its shape, or None for a new one.

   Returns the results as a tuple; None where the memory of given outputs overlaps so that copies are needed. */
PyObject *kg_run_arrays(kg_binding *binding, PyObject *inputs, PyObject *outputs, int64_t threads);

/* Calls of a kernel on two sets of arrays that take turns: `inputs` and `outputs` are tuples as `kg_run_arrays` takes
   them, with all outputs given. */
typedef struct {
    PyObject *inputs[2], *outputs[2];
    bool counted;      /* whether the first input counts the calls; else the last result says whether to go on */
    int64_t first;     /* the first number that is counted */
    int64_t steps;     /* the most calls */
    uint64_t left_out; /* a bit for each nest that need not run */
} kg_repeats;

/* Calls a kernel again and again; other Python threads run meanwhile, and signals are looked for.

   Returns how many calls there were: fewer than wanted, or none, where Python is to go on. */
PyObject *kg_repeat(kg_binding *binding, const kg_repeats *repeats, int64_t threads);

#endif
