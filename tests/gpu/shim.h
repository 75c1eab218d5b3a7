// What CUDA C needs of the host so that a CPU runs it: threads of a block one after the other, and the device
// functions that emitted source calls. Those that wait for each other have stacks of their own.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <math.h>
#include <sys/mman.h>

#include "fibers.h"

#define __global__
#define __device__
#define __forceinline__ inline
#define __noinline__ __attribute__((noinline))
#define __shared__ static
#define __syncthreads Fibers::wait

struct Dim {
    unsigned x;
};
static Dim threadIdx, blockIdx, blockDim, gridDim;

template <class To, class From> static inline To same_bits(From from) {
    static_assert(sizeof(To) == sizeof(From), "of one size");
    To to;
    memcpy(&to, &from, sizeof(to));
    return to;
}

static inline unsigned __umulhi(unsigned a, unsigned b) { return unsigned((uint64_t(a) * b) >> 32); }
static inline unsigned long long __umul64hi(unsigned long long a, unsigned long long b) {
    return (unsigned long long)(((unsigned __int128)a * b) >> 64);
}
static inline int __popcll(unsigned long long a) { return __builtin_popcountll(a); }
static inline unsigned __float_as_uint(float a) { return same_bits<unsigned>(a); }
static inline float __uint_as_float(unsigned a) { return same_bits<float>(a); }
static inline float __int_as_float(int a) { return same_bits<float>(a); }
static inline long long __double_as_longlong(double a) { return same_bits<long long>(a); }
static inline double __longlong_as_double(long long a) { return same_bits<double>(a); }

// glibc's are off by more than CUDA's.
static inline double cbrt_of_host(double a) { return double(cbrtl(a)); }
static inline float cbrt_of_host(float a) { return cbrtf(a); }
#define cbrt cbrt_of_host

static inline float from_half(unsigned short bits) { return float(same_bits<_Float16>(bits)); }
static inline unsigned short to_half(float value) { return same_bits<unsigned short>(_Float16(value)); }
static inline unsigned short to_half(double value) { return same_bits<unsigned short>(_Float16(value)); }

// The blocks that run of a grid.
static unsigned first_block, last_block;

template <class... Parameters, class... Arguments>
static void run_grid(unsigned blocks, unsigned threads, void (*kernel)(Parameters...), Arguments... arguments) {
    gridDim.x = blocks;
    blockDim.x = threads;
    for (blockIdx.x = first_block; blockIdx.x < last_block; ++blockIdx.x)
        for (threadIdx.x = 0; threadIdx.x < threads; ++threadIdx.x) kernel(arguments...);
}

// The same for threads that wait for each other.
template <class... Parameters, class... Arguments>
static void run_together(unsigned blocks, unsigned threads, void (*kernel)(Parameters...), Arguments... arguments) {
    static Fibers fibers;
    gridDim.x = blocks;
    blockDim.x = threads;
    const auto thread = [=] { kernel(arguments...); };
    for (blockIdx.x = first_block; blockIdx.x < last_block; ++blockIdx.x)
        if (!fibers.run(threads, threadIdx.x, thread)) exit(5);
}

// One argument: a pointer into an array that was read, or a number.
union Argument {
    void *pointer;
    unsigned char bytes[8];
    template <class T> operator T() const {
        T value;
        memcpy(&value, bytes, sizeof(value));
        return value;
    }
};

static void take(void *to, size_t size) {
    if (fread(to, 1, size, stdin) != size) exit(3);
}
template <class T> static T taken() {
    T value;
    take(&value, sizeof(value));
    return value;
}

// An array: either all of its bytes are sent and returned, or it is large, mostly untouched, and only some are.
struct Array {
    char *allocated, *data;
    size_t size;
    uint32_t pieces;
    uint64_t *offsets, *lengths;
};

static Array taken_array() {
    Array array;
    array.size = taken<uint64_t>();
    const size_t shift = taken<uint64_t>();
    array.pieces = taken<uint32_t>();
    if (array.pieces == 0) {
        // Memory begins and ends with the array, so that nothing beside it is touched unnoticed.
        array.allocated = (char *)malloc(array.size + shift);
        array.data = array.allocated + shift;
        take(array.data, array.size);
        return array;
    }
    array.allocated = (char *)mmap(nullptr, array.size, PROT_READ | PROT_WRITE,
                                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (array.allocated == MAP_FAILED) exit(4);
    array.data = array.allocated;
    array.offsets = new uint64_t[array.pieces];
    array.lengths = new uint64_t[array.pieces];
    for (uint32_t k = 0; k < array.pieces; ++k) {
        array.offsets[k] = taken<uint64_t>();
        array.lengths[k] = taken<uint64_t>();
        take(array.data + array.offsets[k], array.lengths[k]);
    }
    return array;
}

static void give(Array array) {
    if (array.pieces == 0) {
        fwrite(array.data, 1, array.size, stdout);
        free(array.allocated);
        return;
    }
    for (uint32_t k = 0; k < array.pieces; ++k)
        fwrite(array.data + array.offsets[k], 1, array.lengths[k], stdout);
    munmap(array.allocated, array.size);
    delete[] array.offsets;
    delete[] array.lengths;
}

void launch(unsigned kernel, unsigned blocks, const Argument *arguments);

// Reads launches: arrays, then kernel, grid, the blocks that run, and arguments (array or -1, then an offset or
// a number); writes the arrays back.
int main() {
    while (true) {
        const uint32_t count = taken<uint32_t>();
        if (count == ~0u) return 0;
        Array *arrays = new Array[count + 1];
        for (uint32_t k = 0; k < count; ++k) arrays[k] = taken_array();
        const unsigned kernel = taken<uint32_t>(), blocks = taken<uint32_t>();
        first_block = taken<uint32_t>();
        last_block = taken<uint32_t>();
        const unsigned slots = taken<uint32_t>();
        Argument *arguments = new Argument[slots];
        for (unsigned k = 0; k < slots; ++k) {
            const int32_t array = taken<int32_t>();
            take(arguments[k].bytes, 8);
            if (array >= 0) arguments[k].pointer = arrays[array].data + int64_t(arguments[k]);
        }
        launch(kernel, blocks, arguments);
        for (uint32_t k = 0; k < count; ++k) give(arrays[k]);
        fflush(stdout);
        delete[] arrays;
        delete[] arguments;
    }
}
