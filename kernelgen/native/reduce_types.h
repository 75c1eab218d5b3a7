/* The operations on one type. Included with T, U (a type in which sums and products wrap), SUFFIX, LEAST and MOST;
   LARGEST and SMALLEST combine; HAS_NAN says that T has NaNs, ONLY_ADDED leaves the others out. */

#define NAMED_(a, b) a##_##b
#define NAMED(a, b) NAMED_(a, b)

#define ITEM U
#define NAME NAMED(add, SUFFIX)
#define IDENTITY 0
#define COMBINE(a, b) ((a) + (b))
#define COMBINE_VECTORS COMBINE
#include "reduce_items.h"

#ifndef ONLY_ADDED

#define ITEM U
#define NAME NAMED(multiply, SUFFIX)
#define IDENTITY 1
#define COMBINE(a, b) ((a) * (b))
#define COMBINE_VECTORS COMBINE
#include "reduce_items.h"

#define ITEM T
#define NAME NAMED(maximum, SUFFIX)
#define IDENTITY LEAST
#define COMBINE LARGEST
#define COMBINE_VECTORS(a, b) CHOOSE((b) > (a), b, a)
#ifdef HAS_NAN
#define KEEPS_NAN
#endif
#include "reduce_items.h"

#define ITEM T
#define NAME NAMED(minimum, SUFFIX)
#define IDENTITY MOST
#define COMBINE SMALLEST
#define COMBINE_VECTORS(a, b) CHOOSE((b) < (a), b, a)
#ifdef HAS_NAN
#define KEEPS_NAN
#endif
#include "reduce_items.h"

#ifdef HAS_NAN

#define ITEM T
#define NAME NAMED(fmax, SUFFIX)
#define IDENTITY NAN
#define COMBINE LARGER_NUMBER
#define COMBINE_VECTORS(a, b) CHOOSE(((b) > (a)) | ((a) != (a)), b, a)
#include "reduce_items.h"

#define ITEM T
#define NAME NAMED(fmin, SUFFIX)
#define IDENTITY NAN
#define COMBINE SMALLER_NUMBER
#define COMBINE_VECTORS(a, b) CHOOSE(((b) < (a)) | ((a) != (a)), b, a)
#include "reduce_items.h"

#endif

#endif

#undef NAMED
#undef NAMED_
#undef HAS_NAN
#undef ONLY_ADDED
#undef T
#undef U
#undef SUFFIX
#undef LEAST
#undef MOST
