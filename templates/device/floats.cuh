// Selection, extrema, signs, rounding and remainders of floats (the first ones also of integers).

DEVICE bool logical_not(bool a) { return !a; }

DEVICE bool select(bool condition, bool a, bool b) { return condition ? a : b; }
template <class T> DEVICE T select(bool condition, T a, T b) { return condition ? a : b; }

// NaN wins.
template <class T> DEVICE T maximum(T a, T b) { return (a >= b) | (a != a) ? a : b; }

template <class T> DEVICE T minimum(T a, T b) { return (a <= b) | (a != a) ? a : b; }

// NaN loses.
template <class T> DEVICE T fmax(T a, T b) { return (a >= b) | (b != b) ? a : b; }

template <class T> DEVICE T fmin(T a, T b) { return (a <= b) | (b != b) ? a : b; }

DEVICE float32 absolute(float32 a) { return fabsf(a); }
DEVICE float64 absolute(float64 a) { return fabs(a); }

DEVICE uint32 pattern(float32 a) { return __float_as_uint(a); }
DEVICE uint64 pattern(float64 a) { return uint64(__double_as_longlong(a)); }

DEVICE float32 of_pattern(uint32 bits) { return __uint_as_float(bits); }
DEVICE float64 of_pattern(uint64 bits) { return __longlong_as_double(int64(bits)); }

DEVICE bool signbit(float32 a) { return int32(pattern(a)) < 0; }
DEVICE bool signbit(float64 a) { return int64(pattern(a)) < 0; }

// A zero's sign is +0, a NaN's the NaN.
template <class T> DEVICE T sign(T a) {
    return a > T(0) ? T(1) : a < T(0) ? T(-1) : a == T(0) ? T(0) : a;
}

template <class T> DEVICE T heaviside(T a, T b) {
    return a != a ? a : a == T(0) ? b : a < T(0) ? T(0) : T(1);
}

template <class T> DEVICE T modf_fraction(T a) {
    return copysign(absolute(a) == T(inf) ? T(0) : a - trunc(a), a);
}

// The mantissa in [1/2, 1) with the sign; zeros, infinities and NaN are their own.
DEVICE float32 frexp_mantissa(float32 a) {
    if (!(absolute(a) < float32(inf)) || a == 0.0f) return a;
    if (absolute(a) < 1.1754943508222875e-38f) a *= 16777216.0f;
    return of_pattern((pattern(a) & 0x807fffffu) | 0x3f000000u);
}
DEVICE float64 frexp_mantissa(float64 a) {
    if (!(absolute(a) < float64(inf)) || a == 0.0) return a;
    if (absolute(a) < 2.2250738585072014e-308) a *= 18014398509481984.0;
    return of_pattern((pattern(a) & 0x800fffffffffffffull) | 0x3fe0000000000000ull);
}

DEVICE int32 frexp_exponent(float32 a) {
    if (!(absolute(a) < float32(inf)) || a == 0.0f) return 0;
    const bool small = absolute(a) < 1.1754943508222875e-38f;
    if (small) a *= 16777216.0f;
    return int32((pattern(a) >> 23) & 0xff) - 126 - (small ? 24 : 0);
}
DEVICE int32 frexp_exponent(float64 a) {
    if (!(absolute(a) < float64(inf)) || a == 0.0) return 0;
    const bool small = absolute(a) < 2.2250738585072014e-308;
    if (small) a *= 18014398509481984.0;
    return int32((pattern(a) >> 52) & 0x7ff) - 1022 - (small ? 54 : 0);
}

// The step to the next number away from zero, with the sign of a.
template <class T> DEVICE T spacing(T a) {
    const T size = absolute(a);
    const T gap = of_pattern(pattern(size) + 1) - size;
    return a != a ? a : size == T(inf) ? T(nan) : a < T(0) ? -gap : gap;
}

// Exponents of any integer type, as far as they matter.
template <class I> DEVICE int32 bounded_exponent(I b) {
    if constexpr (sizeof(I) <= 2) return int32(b);
    else return int32(b > I(5000) ? I(5000) : b < I(-5000) ? I(-5000) : b);
}

// By the steps of NumPy's npy_divmod (npy_math), of which these are the two results.
template <class T> DEVICE T float_remainder(T a, T b) {
    const T rest = fmod(a, b);
    if (b == T(0)) return rest;
    if (rest == T(0)) return copysign(T(0), b);
    return (b < T(0)) != (rest < T(0)) ? rest + b : rest;
}

template <class T> DEVICE T float_floor_divide(T a, T b) {
    if (b == T(0)) return a / b;
    const T rest = fmod(a, b);
    T exact = (a - rest) / b;
    if (rest != T(0) && (b < T(0)) != (rest < T(0))) exact -= T(1);
    if (exact == T(0)) return copysign(T(0), a / b);
    const T whole = floor(exact);
    return exact - whole > T(0.5) ? whole + T(1) : whole;
}

// -inf at -inf, as SciPy has it.
template <class T> DEVICE T gammaln(T a) { return a == T(-inf) ? a : lgamma(a); }
