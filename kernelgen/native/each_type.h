/* What is done with each type by each operation. Included once, with ITEMS, the header that has it for one, OWN(name),
   what that defines, and its type OWN_TYPE. Defines the table `every`. */

#define LARGER(a, b) ((a) >= (b) ? (a) : (b))
#define SMALLER(a, b) ((a) <= (b) ? (a) : (b))
/* Where one is NaN, so is the result. */
#define LARGER_OR_NAN(a, b) (((a) >= (b)) | ((a) != (a)) ? (a) : (b))
#define SMALLER_OR_NAN(a, b) (((a) <= (b)) | ((a) != (a)) ? (a) : (b))

/* NaN only where both are. */
#define LARGER_NUMBER(a, b) (((a) >= (b)) | ((b) != (b)) ? (a) : (b))
#define SMALLER_NUMBER(a, b) (((a) <= (b)) | ((b) != (b)) ? (a) : (b))

/* Lanes and chunks as reduce.h says; a complex number is two real ones, which are only added. */

#define LANES 16
#define CHUNK 256
#define WIDTH 1
#define LARGEST LARGER
#define SMALLEST SMALLER

#define T int8_t
#define ONLY_COMPARED
#define SUFFIX i8
#define LEAST INT8_MIN
#define MOST INT8_MAX
#include "reduce_types.h"

#define T int16_t
#define ONLY_COMPARED
#define SUFFIX i16
#define LEAST INT16_MIN
#define MOST INT16_MAX
#include "reduce_types.h"

#define T int32_t
#define ONLY_COMPARED
#define SUFFIX i32
#define LEAST INT32_MIN
#define MOST INT32_MAX
#include "reduce_types.h"

#define T int64_t
#define ONLY_COMPARED
#define SUFFIX i64
#define LEAST INT64_MIN
#define MOST INT64_MAX
#include "reduce_types.h"

#define T uint8_t
#define SUFFIX u8
#define LEAST 0
#define MOST UINT8_MAX
#include "reduce_types.h"

#define T uint16_t
#define SUFFIX u16
#define LEAST 0
#define MOST UINT16_MAX
#include "reduce_types.h"

#define T uint32_t
#define SUFFIX u32
#define LEAST 0
#define MOST UINT32_MAX
#include "reduce_types.h"

#define T uint64_t
#define SUFFIX u64
#define LEAST 0
#define MOST UINT64_MAX
#include "reduce_types.h"

#undef LARGEST
#undef SMALLEST
#define LARGEST LARGER_OR_NAN
#define SMALLEST SMALLER_OR_NAN

#define T double
#define SUFFIX f64
#define HAS_NAN
#define LEAST -INFINITY
#define MOST INFINITY
#include "reduce_types.h"

#undef WIDTH
#define WIDTH 2
#define T double
#define SUFFIX c128
#define ONLY_ADDED
#include "reduce_types.h"

#undef LANES
#undef CHUNK
#define LANES 32
#define CHUNK 512
#define T float
#define SUFFIX c64
#define ONLY_ADDED
#include "reduce_types.h"

#undef WIDTH
#define WIDTH 1
#define T float
#define SUFFIX f32
#define HAS_NAN
#define LEAST -INFINITY
#define MOST INFINITY
#include "reduce_types.h"

#undef LANES
#undef CHUNK
#undef WIDTH

#define OF(added, type)                                                                                              \
    {&OWN(add_##added),    &OWN(multiply_##added), &OWN(maximum_##type), &OWN(minimum_##type),                        \
     &OWN(maximum_##type), &OWN(minimum_##type),   &OWN(maximum_##type), &OWN(minimum_##type)}
#define OF_FLOATS(type)                                                                                              \
    {&OWN(add_##type),     &OWN(multiply_##type), &OWN(maximum_##type), &OWN(minimum_##type),                         \
     &OWN(maximum_##type), &OWN(minimum_##type),  &OWN(fmax_##type),    &OWN(fmin_##type)}
static const OWN_TYPE *const every[KG_TYPES][KG_OPERATIONS] = {
    OF(u8, u8),     OF(u8, i8), OF(u16, i16), OF(u32, i32), OF(u64, i64),     OF(u8, u8),
    OF(u16, u16), OF(u32, u32), OF(u64, u64), OF_FLOATS(f32),
    OF_FLOATS(f64), {&OWN(add_c64)}, {&OWN(add_c128)},
};
#undef OF
#undef OF_FLOATS
