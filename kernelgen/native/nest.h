/* What a compiled kernel and the outer loops around it know of each other.

   A kernel's machine code holds a `kg_code` and an entry that calls `kernelgen_nest` with it; both are written
   by backend/entry.py, which must lay the struct out as it is here. */

#ifndef KERNELGEN_NEST_H
#define KERNELGEN_NEST_H

#include <stdint.h>

/* What the body does with an operand. */
enum kg_class {
    KG_SCALAR,    /* reads one value, the same for all elements */
    KG_INPUT,     /* reads elements */
    KG_OUTPUT,    /* writes elements; none of them may be an element of an input */
    KG_TEMPORARY, /* keeps values from one loop of the body to the next; the caller passes no array */
    KG_UPDATE     /* writes each element after it has read the same place of every input for the last time */
};

/* The loops over contiguous elements: runs `tiles` tiles of `elements` elements each. `pointers` has the address
   of each operand; `advances` has the bytes from one tile to the next, which the body adds to the pointers between
   tiles. */
typedef void kg_body(char **pointers, const int64_t *advances, int64_t elements, int64_t tiles);

struct kg_operand {
    int32_t item; /* bytes of an item: 1, 2, 4, 8 or 16 */
    int32_t kind; /* a kg_class */
    int32_t narrow; /* of an input: whether the body for rows reads it once */
};

struct kg_code {
    kg_body *body;
    kg_body *row_body; /* the same where narrow inputs are one value in a tile; NULL where there is none */
    int64_t block; /* items of scratch memory for each operand but scalars; at least 128, a multiple of 64 */
    int64_t lanes; /* the body is only given multiples of so many elements, a power of two; 1 where any number will do */
    int32_t passed; /* operands that the caller passes; temporaries follow them */
    int32_t total;
    struct kg_operand operands[];
};

/* The outer loops have a name of their own for each instruction set that they are compiled for. */
#ifndef KG_NEST
#define KG_NEST kernelgen_nest
#endif

/* Runs a kernel's body on all elements of an iteration space.

   args      the address of each operand's first element
   extents   of `naxes` axes, the innermost first
   steps     bytes: `steps[axis * passed + operand]`

   The scratch blocks lie on the stack where this thread's has room for them, and else on the heap. */
__attribute__((visibility("default")))
void KG_NEST(const struct kg_code *code, char *const *args, const int64_t *extents, const int64_t *steps,
             int64_t naxes);

#endif
