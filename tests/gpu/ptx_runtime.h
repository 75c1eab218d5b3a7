// What translated PTX stands on: see ptx.py.
#include <cfenv>
#include <cmath>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

#ifdef THREADS_WAIT
#include "fibers.h"
#endif

static uint32_t tid, ctaid, nctaid, ntid;
static const uint64_t *ranges;
static int range_count;
static char message[200];
static jmp_buf failed;

struct Constant {
    static std::vector<Constant> &all() {
        static std::vector<Constant> known;
        return known;
    }
    uint64_t first, last;
    Constant(const void *start, size_t size) : first(uint64_t(start)), last(uint64_t(start) + size) {
        all().push_back(*this);
    }
};

// Memory that the threads of a block share.
struct Shared {
    static std::vector<Shared> &all() {
        static std::vector<Shared> known;
        return known;
    }
    char *first;
    size_t size;
    Shared(char *start, size_t count) : first(start), size(count) { all().push_back(*this); }
};

static void check_shared(const void *p, unsigned size) {
    for (const Shared &known : Shared::all())
        if (p >= known.first && (const char *)p + size <= known.first + known.size && uint64_t(p) % size == 0) return;
    snprintf(message, sizeof message, "block %u, thread %u: %u bytes outside of shared memory, or misaligned", ctaid, tid, size);
    longjmp(failed, 1);
}

static void check(const void *p, unsigned size, bool write) {
    const uint64_t at = uint64_t(p);
    const char *what = write ? "store" : "load";
    if (at % size) {
        snprintf(message, sizeof message, "block %u, thread %u: a misaligned %s of %u bytes", ctaid, tid, what, size);
        longjmp(failed, 1);
    }
    for (int k = 0; k < range_count; ++k)
        if (at >= ranges[3 * k] && at + size <= ranges[3 * k + 1] && (!write || ranges[3 * k + 2])) return;
    if (!write)
        for (const Constant &known : Constant::all())
            if (at >= known.first && at + size <= known.last) return;
    snprintf(message, sizeof message, "block %u, thread %u: a %s of %u bytes outside of the arrays", ctaid, tid, what, size);
    longjmp(failed, 1);
}

extern "C" const char *ptx_run(void *entry, uint32_t blocks, uint32_t threads, const char *buffer,
                               const uint64_t *memory, int count) {
    ranges = memory;
    range_count = count;
    nctaid = blocks;
    ntid = threads;
    if (setjmp(failed)) return message;
    const auto thread = [&] { reinterpret_cast<void (*)(const char *)>(entry)(buffer); };
#ifdef THREADS_WAIT
    static Fibers fibers;
    for (ctaid = 0; ctaid < blocks; ++ctaid) {
        for (const Shared &known : Shared::all()) memset(known.first, 0xA5, known.size);
        if (!fibers.run(threads, tid, thread)) {
            snprintf(message, sizeof message, "block %u: some threads ended where others wait", ctaid);
            return message;
        }
    }
#else
    for (ctaid = 0; ctaid < blocks; ++ctaid)
        for (tid = 0; tid < threads; ++tid) thread();
#endif
    return nullptr;
}

template <class T, class S> static T as(S source) {
    T target;
    static_assert(sizeof(T) == sizeof(S), "a register read in another width");
    memcpy(&target, &source, sizeof target);
    return target;
}

// The bits of the nearest bfloat16, of two as near the even one; NaN is one pattern.
static uint16_t bfloat16_of(float a) {
    if (a != a) return 0x7FFF;
    const uint32_t bits = as<uint32_t>(a), lower = bits & 0xFFFF, upper = bits >> 16;
    return uint16_t(upper + (lower > 0x8000 || (lower == 0x8000 && upper & 1)));
}

enum { RN = FE_TONEAREST, RZ = FE_TOWARDZERO, RM = FE_DOWNWARD, RP = FE_UPWARD };

template <class F> __attribute__((noinline)) static auto with_mode(int mode, F compute) {
    fesetround(mode);
    volatile auto result = compute();
    fesetround(FE_TONEAREST);
    return result;
}

template <class T> __attribute__((noinline)) static T add_(T a, T b) { return a + b; }
template <class T> __attribute__((noinline)) static T sub_(T a, T b) { return a - b; }
template <class T> __attribute__((noinline)) static T mul_(T a, T b) { return a * b; }
template <class T> __attribute__((noinline)) static T div_(T a, T b) { return a / b; }
template <class T> __attribute__((noinline)) static T fma_(T a, T b, T c) { return std::fma(a, b, c); }

// Division by zero is no error on the device; the quotient is not specified, ones are what devices give.
template <class T> static T quotient(T a, T b) {
    if (b == 0) return T(-1);
    if (std::is_signed<T>::value && b == T(-1)) return T(0 - uint64_t(a));
    return a / b;
}
template <class T> static T remainder_(T a, T b) {
    if (b == 0) return a;
    if (std::is_signed<T>::value && b == T(-1)) return 0;
    return a % b;
}

template <class T> static T least(T a, T b) {
    if constexpr (std::is_floating_point<T>::value) return std::fmin(a, b);
    else return a < b ? a : b;
}
template <class T> static T greatest(T a, T b) {
    if constexpr (std::is_floating_point<T>::value) return std::fmax(a, b);
    else return a > b ? a : b;
}

template <class T> static T flushed(T a) {
    return std::fabs(a) < std::numeric_limits<T>::min() ? std::copysign(T(0), a) : a;
}
template <class T> static T saturated(T a) { return a != a ? T(0) : a < 0 ? T(0) : a > 1 ? T(1) : a; }

template <class T> static T whole_n(T a) { return std::nearbyint(a); }
template <class T> static T whole_z(T a) { return std::trunc(a); }
template <class T> static T whole_m(T a) { return std::floor(a); }
template <class T> static T whole_p(T a) { return std::ceil(a); }

// Conversions to integers clamp; NaN gives 0, and the top bit alone for 64 bits.
template <class I, class F> static I to_integer(F a) {
    const double wide = double(a);
    if (wide != wide) return sizeof(I) == 8 ? I(uint64_t(1) << 63) : I(0);
    const double top = std::ldexp(1.0, 8 * sizeof(I) - std::is_signed<I>::value);
    if (wide >= top) return std::numeric_limits<I>::max();
    if (wide < (std::is_signed<I>::value ? -top : 0.0)) return std::numeric_limits<I>::min();
    return I(wide);
}

static int zeros(uint32_t a) { return a ? __builtin_clz(a) : 32; }
static int zeros(uint64_t a) { return a ? __builtin_clzll(a) : 64; }

// Four bytes chosen of eight; a selector's fourth bit repeats the chosen byte's sign.
static uint32_t permuted(uint32_t a, uint32_t b, uint32_t selector) {
    const uint64_t bytes = uint64_t(b) << 32 | a;
    uint32_t result = 0;
    for (int k = 0; k < 4; ++k) {
        const uint32_t chosen = selector >> (4 * k) & 15;
        uint32_t byte = bytes >> (8 * (chosen & 7)) & 255;
        if (chosen & 8) byte = byte & 128 ? 255 : 0;
        result |= byte << (8 * k);
    }
    return result;
}

template <class T> static T inserted(T a, T b, uint32_t position, uint32_t length) {
    const unsigned bits = 8 * sizeof(T);
    position &= 255;
    length &= 255;
    if (length == 0 || position >= bits) return b;
    const T ones = length >= bits ? ~T(0) : T((T(1) << length) - 1);
    const T mask = T(ones << position);
    return T((b & ~mask) | ((a << position) & mask));
}
