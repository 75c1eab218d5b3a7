// What CUDA C needs of the host so that a CPU runs it: threads of a block one after the other, and the device
// functions that emitted source calls. Kernels with barriers would need more.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <math.h>

#define __global__
#define __device__
#define __forceinline__ inline
#define __noinline__ __attribute__((noinline))
#define __launch_bounds__(threads)

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

template <class... Parameters, class... Arguments>
static void run_grid(unsigned blocks, unsigned threads, void (*kernel)(Parameters...), Arguments... arguments) {
    gridDim.x = blocks;
    blockDim.x = threads;
    for (blockIdx.x = 0; blockIdx.x < blocks; ++blockIdx.x)
        for (threadIdx.x = 0; threadIdx.x < threads; ++threadIdx.x) kernel(arguments...);
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

void launch(unsigned kernel, unsigned blocks, const Argument *arguments);

// Reads launches: arrays (bytes, displacement from 16-byte alignment, contents), then kernel, blocks and
// arguments (array or -1, then an offset or a number); writes every array back.
int main() {
    while (true) {
        const uint32_t count = taken<uint32_t>();
        if (count == ~0u) return 0;
        char **allocated = new char *[count + 1], **arrays = new char *[count + 1];
        size_t *sizes = new size_t[count + 1];
        for (uint32_t k = 0; k < count; ++k) {
            sizes[k] = taken<uint64_t>();
            const size_t shift = taken<uint64_t>();
            // Memory begins and ends with the array, so that nothing beside it is touched unnoticed.
            allocated[k] = (char *)malloc(sizes[k] + shift);
            arrays[k] = allocated[k] + shift;
            take(arrays[k], sizes[k]);
        }
        const unsigned kernel = taken<uint32_t>(), blocks = taken<uint32_t>(), slots = taken<uint32_t>();
        Argument *arguments = new Argument[slots];
        for (unsigned k = 0; k < slots; ++k) {
            const int32_t array = taken<int32_t>();
            take(arguments[k].bytes, 8);
            if (array >= 0) arguments[k].pointer = arrays[array] + int64_t(arguments[k]);
        }
        launch(kernel, blocks, arguments);
        for (uint32_t k = 0; k < count; ++k) {
            fwrite(arrays[k], 1, sizes[k], stdout);
            free(allocated[k]);
        }
        fflush(stdout);
        delete[] allocated;
        delete[] arrays;
        delete[] sizes;
        delete[] arguments;
    }
}
