#include "call.h"

#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#define NPY_TARGET_VERSION NPY_2_0_API_VERSION
#define PY_ARRAY_UNIQUE_SYMBOL kernelgen_array_api
#define NO_IMPORT_ARRAY
#include <numpy/arrayobject.h>
#include <numpy/arrayscalars.h>
#include <stdlib.h>
#include <string.h>

#include "hold.h"
#include "pool.h"
#include "repeat.h"

kg_settings kg_process = {.pool_from = INT64_MAX, .threads = 1};

/* Additions from which a call lets other Python threads run. */
#define RELEASE_WORK (1 << 15)

/* Bytes: how far ahead of an input, or behind one, an output is not to start; the step of what is tried. */
#define NEAR_AHEAD 512
#define NEAR_BEHIND 128
#define PLACES 448

/* How often a call is begun again because its arrays changed while its outputs were made. */
#define TRIES 16

/* Operands and words of extents and strides that fit the stack. */
#define STACK_OPERANDS 24
#define STACK_WORDS 192

/* One call: for each operand, inputs before outputs, the array (NULL for a number or an output that is to be made)
   and what it looked like when it was read. The caller of `kg_call` holds the references. */
typedef struct {
    PyArrayObject **arrays;
    kg_view *views;
    int64_t (*values)[2];
    int64_t *words;
    bool *given;
    void *heap;
    PyArrayObject *stack_arrays[STACK_OPERANDS];
    kg_view stack_views[STACK_OPERANDS];
    int64_t stack_values[STACK_OPERANDS][2];
    bool stack_given[STACK_OPERANDS];
    int64_t stack_words[STACK_WORDS];
} frame;

static bool open_frame(frame *own, const kg_binding *binding)
{
    const kg_program *program = &binding->program;
    const size_t count = (size_t)program->ninputs + (size_t)program->nderived + (size_t)program->nresults;
    own->heap = NULL;
    if (count <= STACK_OPERANDS && binding->words <= STACK_WORDS) {
        own->arrays = own->stack_arrays;
        own->views = own->stack_views;
        own->values = own->stack_values;
        own->words = own->stack_words;
        own->given = own->stack_given;
    } else {
        const size_t each = sizeof *own->values + sizeof *own->views + sizeof *own->arrays + sizeof *own->given;
        char *at = own->heap = PyMem_Malloc(count * each + (size_t)binding->words * sizeof *own->words);
        if (!at) {
            PyErr_NoMemory();
            return false;
        }
        own->values = (int64_t(*)[2])at;
        own->views = (kg_view *)(own->values + count);
        own->arrays = (PyArrayObject **)(own->views + count);
        own->words = (int64_t *)(own->arrays + count);
        own->given = (bool *)(own->words + binding->words);
    }
    memset(own->arrays, 0, count * sizeof *own->arrays);
    return true;
}

/* The views of the results, which follow those of inputs and derived arrays. */
static kg_view *results_of(const kg_program *program, const frame *own)
{
    return own->views + program->ninputs + program->nderived;
}

static void close_frame(frame *own)
{
    if (own->heap) PyMem_Free(own->heap);
}

/* Arguments. */

static bool is_plain_array(PyObject *value)
{
    return Py_TYPE(value) == &PyArray_Type;
}

/* Puts the objects of a call into `objects`, one for each operand; those of outputs are NULL where one is to be
   made. Returns false for a call that Python is to look at. */
static bool gather(const kg_binding *binding, PyObject *const *args, Py_ssize_t count, PyObject *names,
                   PyObject **objects)
{
    const int32_t ninputs = binding->program.ninputs, nresults = binding->program.nresults;
    if (count > binding->npassed) return false;
    int32_t k = 0;
    if (count == ninputs && !names) { /* Most calls. */
        for (; k < ninputs; ++k) objects[k] = args[k];
        for (; k < ninputs + nresults; ++k) objects[k] = NULL;
        return true;
    }
    for (; k < ninputs + nresults; ++k) objects[k] = NULL;
    k = 0;
    for (Py_ssize_t given = 0; given < count; ++k)
        if (!binding->arguments[k].captured) objects[k] = args[given++];
    const Py_ssize_t named = names ? PyTuple_GET_SIZE(names) : 0;
    for (Py_ssize_t j = 0; j < named; ++j) {
        PyObject *name = PyTuple_GET_ITEM(names, j), *value = args[count + j];
        if (name == kg_process.out) {
            if (value == Py_None) continue;
            if (!PyTuple_CheckExact(value)) {
                if (nresults != 1) return false;
                objects[ninputs] = value;
                continue;
            }
            if (PyTuple_GET_SIZE(value) != nresults) return false;
            for (int32_t i = 0; i < nresults; ++i) {
                PyObject *item = PyTuple_GET_ITEM(value, i);
                objects[ninputs + i] = item == Py_None ? NULL : item;
            }
            continue;
        }
        for (k = 0; k < ninputs; ++k)
            if (binding->arguments[k].name == name && !binding->arguments[k].captured) break;
        if (k == ninputs || objects[k]) return false;
        objects[k] = value;
    }
    for (k = 0; k < ninputs; ++k) {
        if (binding->arguments[k].captured) objects[k] = binding->arguments[k].captured;
        if (!objects[k]) return false;
    }
    return true;
}

/* Reads a NumPy scalar of the very type, or a Python number, into `room`. */
static bool read_number(const kg_argument *argument, int32_t itemsize, PyObject *value, int64_t *room)
{
    if (Py_TYPE(value) == argument->scalar) {
        memcpy(room, (char *)value + offsetof(PyDoubleScalarObject, obval), (size_t)itemsize);
        return true;
    }
    if (argument->numbers == KG_AS_FLOAT32 || argument->numbers == KG_AS_FLOAT64) {
        double number;
        if (PyFloat_CheckExact(value)) {
            number = PyFloat_AS_DOUBLE(value);
        } else if (PyLong_CheckExact(value)) {
            number = PyLong_AsDouble(value);
            if (number == -1.0 && PyErr_Occurred()) {
                PyErr_Clear();
                return false;
            }
        } else {
            return false;
        }
        if (argument->numbers == KG_AS_FLOAT32) {
            const float single = (float)number;
            memcpy(room, &single, sizeof single);
        } else {
            memcpy(room, &number, sizeof number);
        }
        return true;
    }
    if (argument->numbers == KG_AS_INTEGER && PyLong_CheckExact(value)) {
        int overflow = 0;
        const long long whole = PyLong_AsLongLongAndOverflow(value, &overflow);
        if (overflow || whole < argument->low || whole > argument->high) return false;
        memcpy(room, &whole, sizeof whole); /* The low bytes come first: of a narrower integer they are all. */
        return true;
    }
    return false;
}

/* Notes what an array looks like now; its extents and strides are copied, for Python may free its own. */
static int64_t *look_at(PyArrayObject *array, kg_view *view, int64_t *words)
{
    const int ndim = PyArray_NDIM(array);
    view->data = PyArray_BYTES(array);
    view->shape = words;
    view->strides = words + ndim;
    for (int d = 0; d < ndim; ++d) {
        words[d] = PyArray_DIM(array, d);
        words[ndim + d] = PyArray_STRIDE(array, d);
    }
    return words + 2 * ndim;
}

static bool fits(PyArrayObject *array, PyObject *descr, int32_t ndim, int flags)
{
    return (PyObject *)PyArray_DESCR(array) == descr && PyArray_NDIM(array) == ndim &&
           (PyArray_FLAGS(array) & flags) == flags;
}

/* Fills in arrays and views of the operands that there are; returns false for what Python is to look at. */
static bool locate(const kg_binding *binding, PyObject *const *objects, frame *own)
{
    const kg_program *program = &binding->program;
    int64_t *words = own->words;
    for (int32_t k = 0; k < program->ninputs; ++k) {
        const kg_argument *argument = &binding->arguments[k];
        PyObject *value = objects[k];
        if (is_plain_array(value)) {
            if (!fits((PyArrayObject *)value, argument->descr, program->inputs[k].ndim, NPY_ARRAY_ALIGNED))
                return false;
            own->arrays[k] = (PyArrayObject *)value;
            words = look_at(own->arrays[k], &own->views[k], words);
        } else {
            if (program->inputs[k].ndim ||
                !read_number(argument, program->inputs[k].itemsize, value, own->values[k]))
                return false;
            own->views[k] = (kg_view){(char *)own->values[k], words, words};
        }
    }
    for (int32_t k = 0; k < program->nderived; ++k) {
        own->views[program->ninputs + k] = (kg_view){NULL, words, words + program->derived[k].ndim};
        words += 2 * program->derived[k].ndim;
    }
    for (int32_t j = 0; j < program->nresults; ++j) {
        const int32_t k = program->ninputs + j;
        kg_view *view = &results_of(program, own)[j];
        PyObject *value = objects[k];
        own->given[j] = value != NULL;
        own->arrays[k] = NULL;
        *view = (kg_view){NULL, words, words + program->results[j].ndim};
        if (value) {
            if (!is_plain_array(value) ||
                !fits((PyArrayObject *)value, binding->results[j], program->results[j].ndim,
                      NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE))
                return false;
            own->arrays[k] = (PyArrayObject *)value;
            look_at(own->arrays[k], view, words);
        }
        words += 2 * program->results[j].ndim;
    }
    return true;
}

/* Whether every array looks as it did when it was read. Whatever allocates may run Python code. */
static bool unchanged(const kg_binding *binding, const frame *own)
{
    const int32_t ninputs = binding->program.ninputs, total = ninputs + binding->program.nresults;
    for (int32_t k = 0; k < total; ++k) {
        PyArrayObject *array = own->arrays[k];
        if (!array || (k >= ninputs && !own->given[k - ninputs])) continue;
        const bool input = k < ninputs;
        const kg_view *view = input ? &own->views[k] : &results_of(&binding->program, own)[k - ninputs];
        const int32_t ndim = input ? binding->program.inputs[k].ndim : binding->program.results[k - ninputs].ndim;
        PyObject *descr = input ? binding->arguments[k].descr : binding->results[k - ninputs];
        if (!fits(array, descr, ndim, input ? NPY_ARRAY_ALIGNED : NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE) ||
            PyArray_BYTES(array) != view->data)
            return false;
        for (int d = 0; d < ndim; ++d)
            if (PyArray_DIM(array, d) != view->shape[d] || PyArray_STRIDE(array, d) != view->strides[d])
                return false;
    }
    return true;
}

/* Outputs. */

/* The place in a page for an output: one that is a few vectors ahead of as few inputs as can be.

   A load waits for an earlier store whose address has the same 12 low bits ("4K aliasing" in
   https://www.agner.org/optimize/microarchitecture.pdf), so each step of a loop would wait for the last one. */
static int64_t place_in_page(char *const *inputs, int32_t count)
{
    int64_t best = KG_POOL_HEAD;
    int32_t least = INT32_MAX;
    for (int64_t place = KG_POOL_HEAD; place < KG_POOL_PAGE && least; place += PLACES) {
        int32_t met = 0;
        for (int32_t k = 0; k < count; ++k)
            met += (((uintptr_t)place + NEAR_BEHIND - (uintptr_t)inputs[k]) & (KG_POOL_PAGE - 1)) <
                   NEAR_BEHIND + NEAR_AHEAD;
        if (met < least) {
            best = place;
            least = met;
        }
    }
    return best;
}

/* A new array of this shape for a result; dense where there are no strides. `inputs` are the addresses of some inputs,
   which its memory is to lie well to. */
static KG_HOT PyObject *new_array(const kg_binding *binding, int32_t j, const int64_t *shape, const int64_t *strides,
                           char *const *inputs, int32_t count)
{
    const kg_result_spec *result = &binding->program.results[j];
    int64_t bytes = result->itemsize;
    for (int32_t d = 0; d < result->ndim; ++d)
        if (__builtin_mul_overflow(bytes, shape[d], &bytes)) bytes = INT64_MAX;
    PyArray_Descr *descr = (PyArray_Descr *)Py_NewRef(binding->results[j]);
    npy_intp *extents = (npy_intp *)shape, *steps = (npy_intp *)strides;
    if (bytes < kg_process.pool_from)
        return PyArray_NewFromDescr(&PyArray_Type, descr, result->ndim, extents, steps, NULL, 0, NULL);
    PyObject *before = PyDataMem_SetHandler(kg_process.handler);
    if (!before) {
        Py_DECREF(descr);
        return NULL;
    }
    kg_pool_place(place_in_page(inputs, count));
    PyObject *array = PyArray_NewFromDescr(&PyArray_Type, descr, result->ndim, extents, steps, NULL, 0, NULL);
    PyObject *type, *value, *trace;
    PyErr_Fetch(&type, &value, &trace);
    PyObject *after = PyDataMem_SetHandler(before);
    Py_DECREF(before);
    Py_XDECREF(after);
    if (type) PyErr_Restore(type, value, trace);
    if (!after) Py_CLEAR(array);
    return array;
}

static bool is_dense(const kg_view *view, int32_t ndim, int64_t itemsize)
{
    for (int32_t d = ndim - 1; d >= 0; --d) {
        if (view->strides[d] != itemsize) return false;
        itemsize *= view->shape[d] > 1 ? view->shape[d] : 1;
    }
    return true;
}

static void drop_new(const kg_binding *binding, frame *own)
{
    for (int32_t j = 0; j < binding->program.nresults; ++j)
        if (!own->given[j]) Py_CLEAR(own->arrays[binding->program.ninputs + j]);
}

/* What came of an attempt to serve a call: LEFT where another way is to be tried, LARGE where it has much work. */
typedef enum { READY, FAILED, LEFT, AGAIN, LARGE } attempt;

static attempt no_memory(void)
{
    PyErr_SetString(PyExc_MemoryError, "there is no memory for what the kernel keeps between its loops");
    return FAILED;
}

/* Checks shapes, and finds those of the outputs that are to be made. */
static attempt find_shapes(const kg_binding *binding, frame *own)
{
    const kg_program *program = &binding->program;
    kg_view *outputs = results_of(program, own);
    const kg_outcome outcome = program->nderived ? kg_derive(program, own->views) : KG_DONE;
    if (outcome == KG_NO_MEMORY) return no_memory();
    if (outcome != KG_DONE) return LEFT;
    if (kg_check_fits(program, own->views) != KG_DONE) return LEFT;
    for (int32_t j = 0; j < program->nresults; ++j) {
        int64_t shape[KG_MAX_NDIM];
        int64_t *target = own->given[j] ? shape : (int64_t *)outputs[j].shape;
        const int32_t ndim = program->results[j].ndim;
        if (kg_result_shape(program, j, own->views, target) != KG_DONE) return LEFT;
        if (!own->given[j]) {
            kg_new_strides(program, j, own->views, target, (int64_t *)outputs[j].strides);
            continue;
        }
        for (int32_t d = 0; d < ndim; ++d)
            if (shape[d] != outputs[j].shape[d]) return LEFT;
    }
    return READY;
}

/* Checks overlap, and makes the outputs that were not given. */
static attempt make_outputs(const kg_binding *binding, frame *own)
{
    const kg_program *program = &binding->program;
    kg_view *outputs = results_of(program, own);
    bool any_given = false, any_new = false;
    for (int32_t j = 0; j < program->nresults; ++j) {
        any_given = any_given || own->given[j];
        any_new = any_new || !own->given[j];
    }
    if (any_given && kg_check_overlap(program, own->views, outputs, own->given) != KG_DONE) return LEFT;
    for (int32_t j = 0; any_new && j < program->nresults; ++j) {
        if (own->given[j]) continue;
        const kg_result_spec *result = &program->results[j];
        char *inputs[STACK_OPERANDS];
        const int32_t near = program->ninputs < STACK_OPERANDS ? program->ninputs : STACK_OPERANDS;
        for (int32_t k = 0; k < near; ++k) inputs[k] = own->views[k].data;
        const int64_t *strides =
            is_dense(&outputs[j], result->ndim, result->itemsize) ? NULL : outputs[j].strides;
        PyObject *array = new_array(binding, j, outputs[j].shape, strides, inputs, near);
        if (!array) {
            drop_new(binding, own);
            return FAILED;
        }
        own->arrays[program->ninputs + j] = (PyArrayObject *)array;
        outputs[j].data = PyArray_BYTES((PyArrayObject *)array);
    }
    return READY;
}

/* Holds the memory of the arrays of a call that other code knows; NULL with an error. */
static kg_hold *hold_arrays(const kg_binding *binding, const frame *own)
{
    const int32_t ninputs = binding->program.ninputs, total = ninputs + binding->program.nresults;
    kg_hold *held = kg_hold_open(total);
    for (int32_t k = 0; held && k < total; ++k) {
        PyObject *array = (PyObject *)own->arrays[k];
        if (!array || (k >= ninputs && !own->given[k - ninputs]) || kg_hold_add(held, array)) continue;
        kg_hold_close(held);
        held = NULL;
    }
    return held;
}

/* Runs a prepared call, by its plan if it has one. Where other Python threads run meanwhile, the memory of its arrays is
   held. */
static attempt run_prepared(const kg_binding *binding, frame *own, const kg_plan *plan, int64_t threads)
{
    const kg_program *program = &binding->program;
    const kg_view *outputs = results_of(program, own);
    const int64_t work = plan ? plan->work : kg_work(program, own->views, outputs);
    kg_hold *held = NULL;
    if (work >= RELEASE_WORK && !(held = hold_arrays(binding, own))) return FAILED;
    kg_outcome outcome = KG_DONE;
    attempt result = unchanged(binding, own) ? READY : AGAIN;
    if (result == READY) {
        PyThreadState *state = held ? PyEval_SaveThread() : NULL;
        if (plan)
            kg_run_plan(program, plan, own->views, outputs, held ? threads : 1);
        else
            outcome = kg_run(program, own->views, outputs, held ? threads : 1);
        if (state) PyEval_RestoreThread(state);
    }
    if (held) kg_hold_close(held);
    if (result != READY || outcome == KG_DONE) return result;
    return outcome == KG_NO_MEMORY ? no_memory() : LEFT;
}

/* Bytes of derived arrays on the stack. */
#define STACK_BYTES 1024

static attempt run(const kg_binding *binding, frame *own, int64_t threads)
{
    const kg_program *program = &binding->program;
    if (!program->nderived) return run_prepared(binding, own, NULL, threads);
    _Alignas(64) char stack[STACK_BYTES];
    const int64_t bytes = kg_derived_bytes(program, own->views);
    const bool from_pool = bytes >= kg_process.pool_from;
    char *memory = stack;
    if (from_pool)
        memory = kg_pool_take((size_t)bytes);
    else if (bytes > STACK_BYTES)
        memory = malloc((size_t)bytes);
    if (!memory) return no_memory();
    kg_place_derived(program, own->views, results_of(program, own), memory);
    const attempt result = run_prepared(binding, own, NULL, threads);
    if (from_pool)
        kg_pool_give_back(memory);
    else if (memory != stack)
        free(memory);
    return result;
}

/* The operands of a call that is walked as one axis. */
typedef struct {
    char *pointers[STACK_OPERANDS];
    int64_t steps[STACK_OPERANDS];
    int64_t values[STACK_OPERANDS][2]; /* of numbers */
} flat;

/* Whether an array of a flat call is of this shape. Most have one axis; a processor mispredicts the ends of short loops. */
static inline bool is_of_shape(PyArrayObject *array, const int64_t *shape, int32_t ndim)
{
    const npy_intp *own = PyArray_DIMS(array);
    if (ndim == 1) return own[0] == shape[0];
    for (int32_t d = 0; d < ndim; ++d)
        if (own[d] != shape[d]) return false;
    return true;
}

/* Copies the extents of an array, which Python may free; returns how many elements it has. */
static inline int64_t read_shape(PyArrayObject *array, int32_t ndim, int64_t *shape)
{
    const npy_intp *own = PyArray_DIMS(array);
    int64_t size = 1;
    if (ndim == 1) return shape[0] = own[0];
    for (int32_t d = 0; d < ndim; ++d) size *= shape[d] = own[d];
    return size;
}

/* Notes address and step of an array of a flat call, if it is of this shape, and dense where it has several axes. */
static inline bool look_flat(PyObject *value, PyObject *descr, int32_t ndim, int flags, const int64_t *shape,
                             int64_t itemsize, char **pointer, int64_t *step)
{
    PyArrayObject *array = (PyArrayObject *)value;
    if (!is_plain_array(value) || !fits(array, descr, ndim, ndim > 1 ? flags | NPY_ARRAY_C_CONTIGUOUS : flags) ||
        !is_of_shape(array, shape, ndim))
        return false;
    *pointer = PyArray_BYTES(array);
    *step = ndim > 1 ? itemsize : ndim ? PyArray_STRIDE(array, 0) : 0;
    return true;
}

/* `look_flat` at input `k` of a call. */
static inline bool look_at_input(const kg_binding *binding, PyObject *value, int32_t k, const int64_t *shape,
                                 char **pointer, int64_t *step)
{
    const kg_input_spec *input = &binding->program.inputs[k];
    return look_flat(value, binding->arguments[k].descr, input->ndim, NPY_ARRAY_ALIGNED, shape, input->itemsize,
                     pointer, step);
}

/* `look_flat` at the array that is given for result `j`. */
static inline bool look_at_output(const kg_binding *binding, PyObject *value, int32_t j, const int64_t *shape,
                                  char **pointer, int64_t *step)
{
    const kg_result_spec *result = &binding->program.results[j];
    return look_flat(value, binding->results[j], result->ndim, NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE, shape,
                     result->itemsize, pointer, step);
}

/* Whether every array of a flat call is as it was when it was read. */
static inline __attribute__((always_inline)) bool unchanged_flat(const kg_binding *binding, PyObject *const *objects, const int64_t *shape, const flat *own)
{
    const int32_t ninputs = binding->program.ninputs;
    char *pointer;
    int64_t step;
    for (int32_t k = 0; k < ninputs; ++k)
        if (own->pointers[k] != (const char *)own->values[k] &&
            (!look_at_input(binding, objects[k], k, shape, &pointer, &step) || pointer != own->pointers[k] ||
             step != own->steps[k]))
            return false;
    for (int32_t j = 0; j < binding->program.nresults; ++j)
        if (objects[ninputs + j] &&
            (!look_at_output(binding, objects[ninputs + j], j, shape, &pointer, &step) ||
             pointer != own->pointers[ninputs + j] || step != own->steps[ninputs + j]))
            return false;
    return true;
}

/* Holds the memory of the arrays of a flat call that other code knows; NULL with an error. */
static kg_hold *hold_flat(const kg_binding *binding, PyObject *const *objects, const flat *own)
{
    const int32_t ninputs = binding->program.ninputs, total = ninputs + binding->program.nresults;
    kg_hold *held = kg_hold_open(total);
    for (int32_t k = 0; held && k < total; ++k) {
        const bool number = k < ninputs && own->pointers[k] == (const char *)own->values[k];
        if (!objects[k] || number || kg_hold_add(held, objects[k])) continue;
        kg_hold_close(held);
        held = NULL;
    }
    return held;
}

/* Runs a flat call; other Python threads run meanwhile where it has much work. */
static inline __attribute__((always_inline)) attempt run_flat(const kg_binding *binding, PyObject *const *objects,
                                                              const int64_t *shape, int64_t size, flat *own, bool large,
                                                              int64_t threads)
{
    const kg_program *program = &binding->program;
    if (!large) {
        if (!unchanged_flat(binding, objects, shape, own)) return AGAIN;
        kg_run_flat(program, own->pointers, own->steps, size);
        return READY;
    }
    kg_hold *held = hold_flat(binding, objects, own);
    if (!held) return FAILED;
    const attempt result = unchanged_flat(binding, objects, shape, own) ? READY : AGAIN;
    if (result == READY) {
        Py_BEGIN_ALLOW_THREADS
        kg_share_flat(program, own->pointers, own->steps, size, threads);
        Py_END_ALLOW_THREADS
    }
    kg_hold_close(held);
    return result;
}

/* An elementwise kernel on arrays of one shape that are dense or have one axis: most calls. It has no derived arrays.
   With little work, nothing but an allocation of an output may run Python code here, so that nothing is copied or held.
   `objects` as for `serve`. */
static inline __attribute__((always_inline)) attempt serve_flat(const kg_binding *binding, PyObject **objects, bool large,
                                                                int64_t threads)
{
    const kg_program *program = &binding->program;
    const int32_t ninputs = program->ninputs, nresults = program->nresults;
    const int32_t ndim = program->inputs[binding->lead].ndim;
    PyArrayObject *lead = (PyArrayObject *)objects[binding->lead];
    int64_t shape[KG_MAX_NDIM];
    PyObject *made[STACK_OPERANDS];
    bool given[STACK_OPERANDS], any_given = false;
    flat own;
    if (ninputs + nresults > STACK_OPERANDS || !is_plain_array((PyObject *)lead) || PyArray_NDIM(lead) != ndim)
        return LEFT;
    const int64_t size = read_shape(lead, ndim, shape);
    for (int32_t k = 0; k < ninputs; ++k) {
        if (look_at_input(binding, objects[k], k, shape, &own.pointers[k], &own.steps[k])) continue;
        if (program->inputs[k].ndim ||
            !read_number(&binding->arguments[k], program->inputs[k].itemsize, objects[k], own.values[k]))
            return LEFT;
        own.pointers[k] = (char *)own.values[k];
        own.steps[k] = 0;
    }
    /* An array of step 0 may have any size. */
    if (!large && (size >= RELEASE_WORK || size * program->nests[0].work >= RELEASE_WORK)) return LARGE;
    for (int32_t j = 0; j < nresults; ++j) {
        const int32_t k = ninputs + j;
        given[j] = objects[k] != NULL;
        own.steps[k] = program->results[j].itemsize;
        if (!given[j]) continue;
        any_given = true;
        if (!look_at_output(binding, objects[k], j, shape, &own.pointers[k], &own.steps[k])) return LEFT;
    }
    if (any_given && !kg_flat_apart(program, own.pointers, own.steps, size, given)) return LEFT;
    attempt result = READY;
    int32_t j = 0;
    for (; j < nresults && result == READY; ++j) {
        made[j] = given[j] ? Py_NewRef(objects[ninputs + j]) : new_array(binding, j, shape, NULL, own.pointers, ninputs);
        if (!made[j])
            result = FAILED;
        else if (!given[j])
            own.pointers[ninputs + j] = PyArray_BYTES((PyArrayObject *)made[j]);
    }
    if (result == READY) result = run_flat(binding, objects, shape, size, &own, large, threads);
    if (result != READY) {
        while (j) Py_XDECREF(made[--j]);
        return result;
    }
    for (j = 0; j < nresults; ++j) objects[ninputs + j] = made[j];
    return READY;
}

/* A flat call with little work; LARGE where it has more. */
static KG_HOT __attribute__((noinline)) attempt try_flat(const kg_binding *binding, PyObject **objects)
{
    return serve_flat(binding, objects, false, 1);
}

/* A flat call with much work. */
static __attribute__((noinline)) attempt try_large(const kg_binding *binding, PyObject **objects, int64_t threads)
{
    return serve_flat(binding, objects, true, threads);
}

/* Prepares a call whose arrays are located, and runs it. */
static attempt prepare_and_run(const kg_binding *binding, frame *own, int64_t threads)
{
    const kg_program *program = &binding->program;
    kg_layouts *layouts = binding->layouts;
    kg_plan plan;
    bool planned = layouts && kg_find_plan(layouts, own->words, own->given, &plan);
    attempt result = planned ? READY : find_shapes(binding, own);
    if (result == READY && layouts && !planned) {
        planned = kg_make_plan(program, own->views, results_of(program, own), &plan);
        if (planned) kg_keep_plan(layouts, own->words, own->given, &plan);
    }
    if (result == READY) result = make_outputs(binding, own);
    if (result != READY) return result;
    result = planned ? run_prepared(binding, own, &plan, threads) : run(binding, own, threads);
    if (result == READY) return READY;
    PyObject *type, *value, *trace;
    PyErr_Fetch(&type, &value, &trace);
    drop_new(binding, own);
    PyErr_Restore(type, value, trace);
    return result;
}

static attempt try_once(const kg_binding *binding, PyObject *const *objects, frame *own, int64_t threads)
{
    return locate(binding, objects, own) ? prepare_and_run(binding, own, threads) : LEFT;
}

static attempt never_quiet(void)
{
    PyErr_SetString(PyExc_RuntimeError, "the arrays of a call are changed by other code while it runs");
    return FAILED;
}

static attempt execute(const kg_binding *binding, PyObject *const *objects, frame *own, int64_t threads)
{
    for (int k = 0; k < TRIES; ++k) {
        const attempt result = try_once(binding, objects, own, threads);
        if (result != AGAIN) return result;
    }
    return never_quiet();
}

/* Whether an output is an array that may be written, of its dtype and rank. */
static bool is_output(const kg_binding *binding, PyObject *value, int32_t j)
{
    return is_plain_array(value) && fits((PyArrayObject *)value, binding->results[j], binding->program.results[j].ndim,
                                         NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE);
}

/* Copies new results into the arrays that were given for them, which take their places. */
static attempt put_back(const kg_binding *binding, PyObject *const *outputs, frame *own)
{
    const int32_t ninputs = binding->program.ninputs, count = binding->program.nresults;
    for (int32_t j = 0; j < count; ++j)
        if (outputs[j] && (!is_output(binding, outputs[j], j) ||
                           !PyArray_SAMESHAPE((PyArrayObject *)outputs[j], own->arrays[ninputs + j])))
            return LEFT;
    for (int32_t j = 0; j < count; ++j) {
        if (!outputs[j]) continue;
        if (PyArray_CopyInto((PyArrayObject *)outputs[j], own->arrays[ninputs + j]) < 0) return FAILED;
        Py_DECREF(own->arrays[ninputs + j]);
        own->arrays[ninputs + j] = (PyArrayObject *)outputs[j];
        own->given[j] = true;
    }
    return READY;
}

/* Executes a call that checks of the kernel may refuse: given arrays are written when it is known that none does. */
__attribute__((noinline, cold)) static attempt execute_checked(const kg_binding *binding, PyObject **objects, frame *own,
                                                         int64_t threads)
{
    const int32_t count = binding->program.nresults;
    PyObject **outputs = objects + binding->program.ninputs, *given[STACK_OPERANDS];
    bool any_given = false;
    for (int32_t j = 0; j < count; ++j) any_given = any_given || outputs[j];
    if (!any_given) return execute(binding, objects, own, threads);
    if (count > STACK_OPERANDS) return LEFT;
    for (int32_t j = 0; j < count; ++j) {
        if (outputs[j] && !is_output(binding, outputs[j], j)) return LEFT;
        given[j] = outputs[j];
        outputs[j] = NULL;
    }
    attempt result = execute(binding, objects, own, threads);
    if (result == READY) {
        result = put_back(binding, given, own);
        if (result != READY) drop_new(binding, own);
    }
    for (int32_t j = 0; j < count; ++j) outputs[j] = given[j];
    return result;
}

/* The reference that the caller gets: to a given array, or to a new one, whose rank 0 makes it a scalar. */
static PyObject *owned(const kg_binding *binding, frame *own, int32_t j)
{
    PyArrayObject *array = own->arrays[binding->program.ninputs + j];
    if (own->given[j]) return Py_NewRef((PyObject *)array);
    own->arrays[binding->program.ninputs + j] = NULL;
    return PyArray_NDIM(array) ? (PyObject *)array : PyArray_Return(array);
}

static __attribute__((noinline)) attempt serve_generally(const kg_binding *binding, PyObject **objects, int64_t threads)
{
    const int32_t count = binding->program.nresults;
    PyObject **results = objects + binding->program.ninputs;
    frame own;
    if (!open_frame(&own, binding)) return FAILED;
    attempt result = binding->program.nchecks ? execute_checked(binding, objects, &own, threads)
                                              : execute(binding, objects, &own, threads);
    for (int32_t j = 0; result == READY && j < count; ++j) {
        results[j] = owned(binding, &own, j);
        if (results[j]) continue;
        drop_new(binding, &own);
        while (j) Py_DECREF(results[--j]);
        result = FAILED;
    }
    close_frame(&own);
    return result;
}

/* Serves a call on `objects`, one for each operand, in which NULL stands for an output that is to be made. Once it is
   served, those of outputs are the results, as new references. */
static inline attempt serve(const kg_binding *binding, PyObject **objects, int64_t threads)
{
    if (!binding->elementwise) return serve_generally(binding, objects, threads);
    for (int k = 0; k < TRIES; ++k) {
        attempt result = try_flat(binding, objects);
        if (result == LARGE) result = try_large(binding, objects, threads);
        if (result == LEFT) return serve_generally(binding, objects, threads);
        if (result != AGAIN) return result;
    }
    return never_quiet();
}

/* Results as a tuple of a kind; the references are taken. */
static PyObject *collect(const kg_binding *binding, PyObject *const *results, PyTypeObject *kind)
{
    const int32_t count = binding->program.nresults;
    PyObject *group = kind ? kind->tp_alloc(kind, count) : PyTuple_New(count);
    for (int32_t j = 0; j < count; ++j) {
        if (group)
            PyTuple_SET_ITEM(group, j, results[j]);
        else
            Py_DECREF(results[j]);
    }
    return group;
}

KG_HOT PyObject *kg_call(kg_binding *binding, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    const int32_t ninputs = binding->program.ninputs, total = ninputs + binding->program.nresults;
    const int64_t threads = binding->threads ? binding->threads : kg_process.threads;
    PyObject *stack[STACK_OPERANDS], **objects = stack, *result = NULL;
    if (total > STACK_OPERANDS && !(objects = PyMem_Malloc((size_t)total * sizeof *objects))) return PyErr_NoMemory();
    if (gather(binding, args, count, names, objects) && serve(binding, objects, threads) == READY)
        result = binding->outputs ? collect(binding, objects + ninputs, (PyTypeObject *)binding->outputs)
                                  : objects[ninputs];
    if (objects != stack) PyMem_Free(objects);
    return result;
}

/* Whether an object given to `kg_run_arrays` is what that takes; otherwise there is an error. */
static bool is_as_wanted(PyObject *value, PyObject *descr, int32_t ndim, int flags)
{
    if (is_plain_array(value) && fits((PyArrayObject *)value, descr, ndim, flags)) return true;
    PyErr_Format(PyExc_ValueError, "run() takes an aligned array of %R and rank %d, got %R", descr, (int)ndim,
                 (PyObject *)Py_TYPE(value));
    return false;
}

PyObject *kg_run_arrays(kg_binding *binding, PyObject *inputs, PyObject *outputs, int64_t threads)
{
    const int32_t ninputs = binding->program.ninputs, nresults = binding->program.nresults;
    if (!PyTuple_CheckExact(inputs) || PyTuple_GET_SIZE(inputs) != ninputs || !PyTuple_CheckExact(outputs) ||
        PyTuple_GET_SIZE(outputs) != nresults) {
        PyErr_Format(PyExc_TypeError, "run() takes a tuple of %d inputs and one of %d outputs", (int)ninputs,
                     (int)nresults);
        return NULL;
    }
    for (int32_t k = 0; k < ninputs; ++k)
        if (!is_as_wanted(PyTuple_GET_ITEM(inputs, k), binding->arguments[k].descr, binding->program.inputs[k].ndim,
                          NPY_ARRAY_ALIGNED))
            return NULL;
    for (int32_t j = 0; j < nresults; ++j)
        if (PyTuple_GET_ITEM(outputs, j) != Py_None &&
            !is_as_wanted(PyTuple_GET_ITEM(outputs, j), binding->results[j], binding->program.results[j].ndim,
                          NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE))
            return NULL;
    PyObject **objects = PyMem_Calloc((size_t)(ninputs + nresults), sizeof *objects), *result = NULL;
    if (!objects) return PyErr_NoMemory();
    for (int32_t k = 0; k < ninputs; ++k) objects[k] = PyTuple_GET_ITEM(inputs, k);
    for (int32_t j = 0; j < nresults; ++j) {
        PyObject *given = PyTuple_GET_ITEM(outputs, j);
        objects[ninputs + j] = given == Py_None ? NULL : given;
    }
    if (threads <= 0) threads = binding->threads ? binding->threads : kg_process.threads;
    switch (serve(binding, objects, threads)) {
    case READY:
        result = collect(binding, objects + ninputs, NULL);
        break;
    case FAILED:
        break;
    default:
        result = Py_NewRef(Py_None);
    }
    PyMem_Free(objects);
    return result;
}

/* Repeated calls. */

/* Additions after which a loop looks for signals, and lets other Python threads run: some milliseconds. */
#define SIGNAL_WORK ((int64_t)1 << 24)

/* One of the two calls that take turns. */
typedef struct {
    frame own;
    char *memory;
    kg_planned *call;
} turn;

static void close_turn(turn *one)
{
    kg_free_planned(one->call);
    free(one->memory);
    close_frame(&one->own);
}

/* Plans the call with these inputs and outputs. */
static attempt open_turn(const kg_binding *binding, PyObject *inputs, PyObject *outputs, uint64_t left_out, turn *one)
{
    const kg_program *program = &binding->program;
    const int32_t ninputs = program->ninputs, total = ninputs + program->nresults;
    PyObject *objects[STACK_OPERANDS];
    one->memory = NULL;
    one->call = NULL;
    if (!open_frame(&one->own, binding)) return FAILED;
    if (total > STACK_OPERANDS) return LEFT;
    for (int32_t k = 0; k < ninputs; ++k) objects[k] = PyTuple_GET_ITEM(inputs, k);
    for (int32_t j = 0; j < program->nresults; ++j) objects[ninputs + j] = PyTuple_GET_ITEM(outputs, j);
    if (!locate(binding, objects, &one->own)) return LEFT;
    attempt ready = find_shapes(binding, &one->own);
    if (ready == READY) ready = make_outputs(binding, &one->own);
    if (ready != READY) return ready;
    const int64_t bytes = program->nderived ? kg_derived_bytes(program, one->own.views) : 0;
    one->memory = aligned_alloc(64, (size_t)bytes + 64); /* Of derived arrays, each of which takes whole lines. */
    if (one->memory) {
        kg_place_derived(program, one->own.views, results_of(program, &one->own), one->memory);
        one->call = kg_plan_call(program, one->own.views, results_of(program, &one->own), left_out);
    }
    if (one->call) return READY;
    PyErr_NoMemory();
    return FAILED;
}

/* Whether some array or number depends on the value of an input, and not on shapes alone. */
static bool depends_on_values(const kg_program *program)
{
    for (int32_t k = 0; k < program->nderived; ++k)
        if (program->derived[k].kind == KG_NUMBER && program->derived[k].arithmetic == KG_IS_INPUT) return true;
    return false;
}

/* Runs steps while neither an error nor a signal comes up; returns how many there were, or -1. */
static int64_t take_turns(const kg_binding *binding, turn *turns, const kg_repeats *repeats, int64_t threads)
{
    const kg_program *program = &binding->program;
    const int64_t work = kg_work(program, turns[0].own.views, results_of(program, &turns[0].own));
    const int64_t each = work > 0 ? SIGNAL_WORK / work + 1 : SIGNAL_WORK;
    kg_outcome outcome = KG_DONE;
    int64_t done = 0;
    bool go = true;
    while (go && done < repeats->steps) {
        if (!unchanged(binding, &turns[0].own) || !unchanged(binding, &turns[1].own)) return done;
        const int64_t until = repeats->steps - done > each ? done + each : repeats->steps;
        Py_BEGIN_ALLOW_THREADS
        for (; go && outcome == KG_DONE && done < until; ++done) {
            turn *one = &turns[done & 1];
            if (repeats->counted) one->own.values[0][0] = repeats->first + done;
            outcome = kg_run_planned(one->call, threads);
            if (!repeats->counted) go = *results_of(program, &one->own)[program->nresults - 1].data;
        }
        Py_END_ALLOW_THREADS
        if (outcome != KG_DONE) {
            PyErr_NoMemory();
            return -1;
        }
        if (PyErr_CheckSignals()) return -1;
    }
    return done;
}

PyObject *kg_repeat(kg_binding *binding, const kg_repeats *repeats, int64_t threads)
{
    const kg_program *program = &binding->program;
    for (int t = 0; t < 2; ++t)
        if (!PyTuple_CheckExact(repeats->inputs[t]) || PyTuple_GET_SIZE(repeats->inputs[t]) != program->ninputs ||
            !PyTuple_CheckExact(repeats->outputs[t]) || PyTuple_GET_SIZE(repeats->outputs[t]) != program->nresults) {
            PyErr_SetString(PyExc_TypeError, "repeat() takes tuples of all inputs and of all results");
            return NULL;
        }
    const kg_input_spec *counter = program->inputs;
    const kg_result_spec *last = &program->results[program->nresults - 1];
    if (program->nchecks || depends_on_values(program) || (repeats->counted ? !program->ninputs || counter->ndim || counter->itemsize != 8
                                                        : last->ndim || last->itemsize != 1))
        return PyLong_FromLong(0);
    if (threads <= 0) threads = binding->threads ? binding->threads : kg_process.threads;
    turn turns[2];
    kg_hold *held[2] = {NULL, NULL};
    int opened = 0;
    attempt ready = READY;
    for (; opened < 2 && ready == READY; ++opened)
        ready = open_turn(binding, repeats->inputs[opened], repeats->outputs[opened], repeats->left_out, &turns[opened]);
    int64_t done = ready == FAILED ? -1 : 0;
    for (int t = 0; t < 2 && ready == READY; ++t)
        if (!(held[t] = hold_arrays(binding, &turns[t].own))) ready = FAILED;
    if (ready == READY) done = take_turns(binding, turns, repeats, threads);
    for (int t = 0; t < 2; ++t)
        if (held[t]) kg_hold_close(held[t]);
    while (opened) close_turn(&turns[--opened]);
    return done < 0 || PyErr_Occurred() ? NULL : PyLong_FromLongLong(done);
}
