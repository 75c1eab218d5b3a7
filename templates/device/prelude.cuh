#define DEVICE static __device__ __forceinline__
#define SHARED static __device__ __noinline__

typedef signed char int8;
typedef short int16;
typedef int int32;
typedef long long int64;
typedef unsigned char uint8;
typedef unsigned short uint16;
typedef unsigned int uint32;
typedef unsigned long long uint64;
typedef float float32;
typedef double float64;

struct alignas(8) complex64 { float32 r, i; };
struct alignas(16) complex128 { float64 r, i; };

#define inf __int_as_float(0x7f800000)
#define nan __int_as_float(0x7fc00000)
#define pi 3.141592653589793

// Neighbours that are loaded and stored at once.
template <class T, int N> struct alignas(sizeof(T) * N < 16 ? sizeof(T) * N : 16) Vector { T item[N]; };

template <class T> DEVICE T &at(T *array, int64 bytes) {
    return *reinterpret_cast<T *>(reinterpret_cast<char *>(array) + bytes);
}
template <class T> DEVICE const T &at(const T *array, int64 bytes) {
    return *reinterpret_cast<const T *>(reinterpret_cast<const char *>(array) + bytes);
}

template <int N, class T> DEVICE Vector<T, N> *vectors(T *array) {
    return reinterpret_cast<Vector<T, N> *>(array);
}
template <int N, class T> DEVICE const Vector<T, N> *vectors(const T *array) {
    return reinterpret_cast<const Vector<T, N> *>(array);
}

// The quotient by a number whose multiplier and shift are known.
DEVICE uint32 divided(uint32 i, uint32 multiplier, uint32 shift) {
    return (__umulhi(i, multiplier) + i) >> shift;
}
DEVICE uint64 divided(uint64 i, uint64 multiplier, uint32 shift) {
    return (__umul64hi(i, multiplier) + i) >> shift;
}

template <int N, class T> DEVICE Vector<T, N> repeated(T item) {
    Vector<T, N> all;
#pragma unroll
    for (int k = 0; k < N; ++k) all.item[k] = item;
    return all;
}
