// Selection, extrema, signs, rounding and remainders of floats (the first ones also of integers).

DEVICE bool logical_not(bool a) { return !a; }

DEVICE bool select(bool condition, bool a, bool b) { return condition ? a : b; }
template <class T> DEVICE T select(bool condition, T a, T b) { return condition ? a : b; }

// NaN wins. Of equal operands, zeros of both signs among them, the second one is taken.
template <class T> DEVICE T maximum(T a, T b) { return (a > b) | (a != a) ? a : b; }

template <class T> DEVICE T minimum(T a, T b) { return (a < b) | (a != a) ? a : b; }

// NaN loses.
template <class T> DEVICE T fmax(T a, T b) { return (a > b) | (b != b) ? a : b; }

template <class T> DEVICE T fmin(T a, T b) { return (a < b) | (b != b) ? a : b; }

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

// A number in two parts, the second below the last bit of the first; sums and products after T. J. Dekker,
// "A floating-point technique for extending the available precision", Numerische Mathematik 18 (1971).
template <class T> struct Two { T high, low; };

template <class T> DEVICE Two<T> two_parts(float64 high, float64 low) {
    const T first = T(high);
    return {first, T(high - float64(first) + low)};
}

template <class T> DEVICE Two<T> two_sum(T a, T b) {
    const T whole = a + b;
    const T part = whole - a;
    return {whole, (a - (whole - part)) + (b - part)};
}

template <class T> DEVICE Two<T> two_add(Two<T> a, Two<T> b) {
    const Two<T> s = two_sum(a.high, b.high);
    const T rest = s.low + (a.low + b.low);
    const T whole = s.high + rest;
    return {whole, rest - (whole - s.high)};
}

template <class T> DEVICE Two<T> two_multiply(Two<T> a, Two<T> b) {
    const T p = a.high * b.high;
    const T rest = fma(a.high, b.high, -p) + (a.high * b.low + a.low * b.high);
    const T whole = p + rest;
    return {whole, rest - (whole - p)};
}

// Between -12 and -2, where the zeros are that lgamma is not exact around: there
// 1 / |Gamma(d - n)| = |d| (1 - d) ... (n - d) / Gamma(1 + d), whose logarithm is taken from the distance to 1.
// The series of 1 / Gamma(1 + d) is M. Abramowitz, I. Stegun, "Handbook of mathematical functions" (1964), 6.1.34.
template <class T> SHARED T gammaln_of_negative(T a) {
    const float64 high[] = {
        1.0, 0.5772156649015329, -0.6558780715202539, -0.04200263503409524, 0.16653861138229148,
        -0.04219773455554433, -0.009621971527876973, 0.0072189432466631, -0.0011651675918590652,
        -0.00021524167411495098, 0.0001280502823881162, -2.013485478078824e-05, -1.2504934821426706e-06,
        1.133027231981696e-06, -2.056338416977607e-07, 6.116095104481416e-09, 5.002007644469223e-09,
        -1.18127457048702e-09, 1.0434267116911005e-10, 7.782263439905071e-12, -3.696805618642206e-12,
        5.100370287454476e-13, -2.0583260535665066e-14, -5.348122539423018e-15, 1.2267786282382608e-15,
        -1.1812593016974588e-16, 1.1866922547516004e-18, 1.4123806553180319e-18, -2.29874568443537e-19,
        1.7144063219273374e-20, 1.337351730493693e-22, -2.0542335517666728e-22};
    const float64 low[] = {
        0.0, -4.942915152430645e-18, 2.137185197068536e-17, 1.4920306285650505e-18,
        1.0189144546842026e-17, -3.3579992682480134e-18, -5.300031368830263e-19, -3.6006537063394283e-19,
        5.659947853880981e-20, 2.3758686180729364e-21, -9.359124499198967e-21, 3.0488773972037385e-23,
        -2.66214092271898e-23, -4.622235212104869e-23, -3.0061601618645134e-24, -2.693458298171306e-25,
        -1.538123614056751e-26, -1.0052356155716208e-25};
    const int32 last = sizeof(T) == 4 ? 17 : 31;
    const T nearest = rint(a), d = a - nearest;
    if (d == T(0)) return T(inf);
    Two<T> product = two_parts<T>(high[last], last < 18 ? low[last] : 0);
#pragma unroll
    for (int32 k = last - 1; k >= 0; --k)
        product = two_add(two_multiply(product, Two<T>{d, T(0)}), two_parts<T>(high[k], k < 18 ? low[k] : 0));
    product = two_multiply(product, Two<T>{absolute(d), T(0)});
#pragma unroll 1
    for (T k = T(1); k <= -nearest; k += T(1)) product = two_multiply(product, two_sum(k, -d));
    if (product.high > T(0.5) && product.high < T(2)) return -log1p((product.high - T(1)) + product.low);
    return -(log(product.high) + product.low / product.high);
}

// -inf at -inf, as SciPy has it.
template <class T> DEVICE T gammaln(T a) {
    if (a > T(-12) && a < T(-2)) return gammaln_of_negative(a);
    return a == T(-inf) ? a : lgamma(a);
}
