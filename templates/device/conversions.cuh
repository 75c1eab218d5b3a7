// Conversions: of floats to integers, and of the two floats of 16 bits, whose values are held in float32.

// Truncated; out of range, as for NaN, the minimum.
template <class I, class F> DEVICE I truncated(F a) {
    const F limit = sizeof(I) == 4 ? F(2147483648.0) : F(9223372036854775808.0);
    return a >= -limit && a < limit ? I(a) : I(uint64(1) << (8 * sizeof(I) - 1));
}

template <class F> DEVICE int8 int8_from_float(F a) { return int8(truncated<int32>(a)); }

template <class F> DEVICE int16 int16_from_float(F a) { return int16(truncated<int32>(a)); }

template <class F> DEVICE int32 int32_from_float(F a) { return truncated<int32>(a); }

template <class F> DEVICE int64 int64_from_float(F a) { return truncated<int64>(a); }

template <class F> DEVICE uint8 uint8_from_float(F a) { return uint8(truncated<int32>(a)); }

template <class F> DEVICE uint16 uint16_from_float(F a) { return uint16(truncated<int32>(a)); }

template <class F> DEVICE uint32 uint32_from_float(F a) { return uint32(truncated<int64>(a)); }

template <class F> DEVICE uint64 uint64_from_float(F a) {
    const F half = F(9223372036854775808.0);
    if (a >= half) return uint64(truncated<int64>(a - half)) ^ (uint64(1) << 63);
    return uint64(truncated<int64>(a));
}

// Elsewhere than on a device, where the tests run them, these two come from the includer.
#ifdef __CUDA_ARCH__
DEVICE float32 from_half(uint16 bits) {
    float32 value;
    asm("cvt.f32.f16 %0, %1;" : "=f"(value) : "h"(bits));
    return value;
}
DEVICE uint16 to_half(float32 value) {
    uint16 bits;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
    return bits;
}
DEVICE uint16 to_half(float64 value) {
    uint16 bits;
    asm("cvt.rn.f16.f64 %0, %1;" : "=h"(bits) : "d"(value));
    return bits;
}
#endif

// float16's rounding.
template <class F> DEVICE float32 round_half(F value) { return from_half(to_half(value)); }

// The distance to the next number upward: NumPy's float16 loop differs from its wider ones here.
DEVICE float32 spacing_half(float32 a) {
    const float32 size = absolute(a);
    if (a != a) return a;
    if (size == float32(inf)) return float32(nan);
    return absolute(from_half(uint16(to_half(size) + (a < 0.0f ? -1 : 1))) - size);
}

DEVICE float32 nextafter_half(float32 a, float32 b) {
    if (a != a || b != b) return a + b;
    if (a == b) return b;
    if (a == 0.0f) return from_half(b > 0.0f ? 0x0001 : 0x8001);
    const int32 step = (b > a) == (a > 0.0f) ? 1 : -1;
    return from_half(uint16(to_half(a) + step));
}

DEVICE float32 nextafter_half_first(float32 a, float32 b) { return a == b ? a : nextafter_half(a, b); }

// The upper half of a float32. A shift would take so many registers that some kernels spill.
DEVICE float32 from_bfloat(uint16 bits) {
#ifdef __CUDA_ARCH__
    float32 value;
    asm("mov.b32 %0, {0, %1};" : "=f"(value) : "h"(bits));
    return value;
#else
    return __uint_as_float(uint32(bits) << 16);
#endif
}

// The bits of a value that is rounded already.
DEVICE uint16 to_bfloat(float32 value) { return uint16(__float_as_uint(value) >> 16); }

// bfloat16's rounding; of a float64 that of float32 comes first, as in ml_dtypes.
DEVICE float32 round_bfloat(float32 value) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    uint16 bits;
    asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(bits) : "f"(value));
    return from_bfloat(bits);
#else
    const uint32 bits = __float_as_uint(value);
    const bool number = (bits & 0x7fffffff) <= 0x7f800000;
    const uint32 rounded = number ? bits + 0x7fff + ((bits >> 16) & 1) : bits | 0x00400000;
    return __uint_as_float(rounded & 0xffff0000);
#endif
}
DEVICE float32 round_bfloat(float64 value) { return round_bfloat(float32(value)); }

DEVICE float32 nextafter_bfloat(float32 a, float32 b) {
    if (a != a || b != b) return a + b;
    if (a == b) return b;
    if (a == 0.0f) return from_bfloat(b > 0.0f ? 0x0001 : 0x8001);
    const int32 step = (b > a) == (a > 0.0f) ? 1 : -1;
    return from_bfloat(uint16(to_bfloat(a) + step));
}

// The distance to the next number away from zero, with the sign of the operand.
DEVICE float32 spacing_bfloat(float32 a) {
    return nextafter_bfloat(a, copysign(float32(inf), a)) - a;
}
