/* A kernel's description, a `kg_program`: its inputs and results, and its nests, each of which is one entry of machine
   code that walks an iteration space. Constant data, which the extension module reads from Python and which the headers
   of bundles spell out, so this is C99 and C++11. */

#ifndef KERNELGEN_PROGRAM_H
#define KERNELGEN_PROGRAM_H

#include <stdbool.h>
#include <stdint.h>

#define KG_MAX_NDIM 64

/* An entry of a compiled kernel, with the signature of a NumPy ufunc's inner loop: the address of each operand, the
   extents, the byte steps `steps[axis * noperands + operand]` with the innermost axis first, and the number of axes.

   The entry of a nest that combines elements may be asked to *fold* by a negative number of axes: to combine them itself,
   in the order of reduce.h. Each has two extents and, for each operand, two steps. Where it did, it sets the number of axes
   to 0; it may have no code for that, and every input must lie side by side along the first axis, or have one item there.

   KG_FOLD_ROWS     each of extents[1] rows has extents[0] elements. Each output gets an item for each chunk of each row,
                    side by side. From the last element of a row backwards there are at least as many as a chunk has lanes.
   KG_FOLD_STACKED  each of extents[0] results, at least as many as a chunk has lanes, has extents[1] elements, two or more
                    and no more than lanes. Each output gets the results side by side. Behind the operands' addresses lies
                    that of 17 KiB of memory for each. */
typedef void (*kg_entry)(char **args, const int64_t *extents, const int64_t *steps, int64_t *naxes);

#define KG_FOLD_ROWS (-1)
#define KG_FOLD_STACKED (-2)

/* An input seen through axes: axes of its own, or -1 for a new one. */
typedef struct {
    int32_t input, ndim;
    const int8_t *axes;
} kg_leaf;

/* A table is an array of which elements anywhere are read. A stride is that of an axis of such an array, in some unit, or 0
   where the axis has one position. */
typedef enum { KG_ROLE_SCALAR, KG_ROLE_SIZE, KG_ROLE_INPUT, KG_ROLE_OUTPUT, KG_ROLE_TABLE, KG_ROLE_STRIDE } kg_role;

/* What elements are combined by, and the type of the items; NumPy's dtypes in this order: bool, int8 to int64, uint8 to
   uint64, float32, float64, complex64, complex128. Truth values are 0 and 1; complex numbers are only added. */
enum { KG_ADD, KG_MULTIPLY, KG_MAXIMUM, KG_MINIMUM, KG_LOGICAL_OR, KG_LOGICAL_AND, KG_FMAX, KG_FMIN, KG_OPERATIONS };
enum { KG_TYPES = 13 };
typedef struct {
    int8_t operation; /* -1 where nothing is combined */
    int8_t type;
} kg_combine;

typedef struct {
    kg_role role;
    int32_t result;        /* of an output; -1 for the array `leaf.input` */
    int32_t axis;          /* of a size: counted from the last axis as -1, -2, ...; 0 stands for all elements; of a stride: of
                              the leaf, counted from the first */
    int32_t nleaves;       /* of a size */
    kg_leaf leaf;          /* of an input, a scalar, a table or a stride; of an output of a nest with a space, for each axis of that its own */
    const kg_leaf *leaves; /* of a size */
    kg_combine combine;    /* of an output */
    int32_t source;        /* of an output that is combined: the operand that it combines as it is, or -1 */
    int32_t unit;          /* of a stride: bytes */
} kg_operand_spec;

typedef struct {
    kg_entry entry;
    int32_t noperands;
    const kg_operand_spec *operands;
    int64_t work; /* for one element, in additions of 32 bits */
    int32_t ndim, nleaves, nreduced; /* of a nest with an iteration space of its own; else the rank is -1 */
    const kg_leaf *leaves;
    const int8_t *reduced; /* the axes along which elements are combined */
} kg_nest_spec;

/* What a view takes along an axis. */
typedef struct {
    int64_t start, stop, step;   /* as in Python's slices, KG_NONE for None */
    bool index;                  /* whether it is the one position `start` */
    bool start_given, stop_given; /* whether these are derived numbers, by their places among the arrays */
} kg_dim;

#define KG_NONE INT64_MIN

/* What a derived array is: a view; the array of a nest's output; a number, which is the address of its view; a mere
   shape, of numbers; the integers from 0 up to a number. */
typedef enum { KG_PART, KG_STORED, KG_NUMBER, KG_SHAPE, KG_COUNT } kg_kind;

/* How a number is made of others, `a` and `b` by their places among the arrays: of the value `a` itself, of the input
   `a` of one int64, of the size of leaves along axis `a` (as of an operand). KG_SAME takes two equal ones. */
typedef enum {
    KG_IS_VALUE,
    KG_IS_INPUT,
    KG_IS_SIZE,
    KG_IS_SUM,
    KG_IS_DIFFERENCE,
    KG_IS_PRODUCT,
    KG_IS_QUOTIENT,
    KG_IS_REMAINDER,
    KG_IS_LESSER,
    KG_IS_GREATER,
    KG_IS_NEGATIVE,
    KG_SAME,
    KG_ARITHMETICS
} kg_arithmetic;

/* An array that a call has beside its inputs and outputs. Leaves number inputs, then derived arrays, each of which is
   made of earlier ones. */
typedef struct {
    kg_kind kind;
    kg_arithmetic arithmetic; /* of a number */
    int64_t a, b;             /* of a number; `a` of a count, too */
    const int32_t *extents;   /* of a shape: for each axis a number */
    int32_t ndim, itemsize;
    int32_t nleaves;
    const kg_leaf *leaves; /* of a view: what is seen, then what it is broadcast with; else the space of its nest */
    int32_t nspace;        /* the rank of what the leaves broadcast to */
    const kg_dim *dims;    /* of a view, for each axis of that */
    const int8_t *kept;    /* of a nest's output: for each axis of that its own, or -1 */
    int32_t result;        /* the result that it is; -1 for memory of the call's own, -2 for a mere shape */
    bool required;         /* whether it may not combine nothing */
} kg_derived_spec;

typedef struct {
    int32_t ndim, itemsize, kind; /* kind: a number for the dtype */
} kg_input_spec;

typedef struct {
    int32_t ndim, itemsize, kind, nleaves;
    const kg_leaf *leaves;
} kg_result_spec;

/* What calls refuse: a value, of the shape of some leaves, that does not fit into the shape of others. */
typedef struct {
    int32_t ntarget, nleaves;
    const kg_leaf *target, *leaves;
} kg_fit_spec;

typedef struct {
    int32_t ninputs, nresults, nnests, nfits, nderived, nchecks;
    const kg_input_spec *inputs;
    const kg_result_spec *results;
    const kg_nest_spec *nests;
    const kg_fit_spec *fits;
    const kg_derived_spec *derived;
    const int32_t *checks; /* derived truth values, by their places among the arrays, that nests take as scalars and set
                              where the call is to be refused; they are false before */
} kg_program;

#endif
