// Integers. Operations wrap as NumPy's do, and none has undefined behaviour, whatever the operands.

template <class T> struct Unsigned { typedef T type; };
template <> struct Unsigned<int8> { typedef uint8 type; };
template <> struct Unsigned<int16> { typedef uint16 type; };
template <> struct Unsigned<int32> { typedef uint32 type; };
template <> struct Unsigned<int64> { typedef uint64 type; };

// The operand in an unsigned type in which arithmetic is not promoted to int.
template <class T> DEVICE auto word(T a) {
    if constexpr (sizeof(T) == 8) return uint64(a);
    else return uint32(a);
}

template <class T> DEVICE T wrapping_add(T a, T b) { return T(word(a) + word(b)); }

template <class T> DEVICE T wrapping_subtract(T a, T b) { return T(word(a) - word(b)); }

template <class T> DEVICE T wrapping_multiply(T a, T b) { return T(word(a) * word(b)); }

template <class T> DEVICE T wrapping_negative(T a) { return T(0 - word(a)); }

template <class T> DEVICE constexpr bool is_signed() { return T(-1) < T(0); }

// The magnitude in the unsigned type, in which the smallest integer has one.
template <class T> DEVICE typename Unsigned<T>::type magnitude(T a) {
    typedef typename Unsigned<T>::type U;
    return a < T(0) ? U(0 - word(a)) : U(a);
}

// Division truncates; a divisor of 0 gives 0, one of -1 the wrapped negative.
template <class T> DEVICE T quotient(T a, T b) {
    if (b == T(0)) return T(0);
    if (is_signed<T>() && b == T(-1)) return T(0 - word(a));
    return T(a / b);
}

template <class T> DEVICE T integer_fmod(T a, T b) {
    if (b == T(0) || (is_signed<T>() && b == T(-1))) return T(0);
    return T(a % b);
}

template <class T> DEVICE T integer_floor_divide(T a, T b) {
    if (b == T(0)) return T(0);
    const T whole = quotient(a, b);
    const T rest = T(word(a) - word(whole) * word(b));
    return rest != T(0) && (rest < T(0)) != (b < T(0)) ? T(whole - T(1)) : whole;
}

template <class T> DEVICE T integer_remainder(T a, T b) {
    const T rest = integer_fmod(a, b);
    return rest != T(0) && (rest < T(0)) != (b < T(0)) ? T(rest + b) : rest;
}

// 1 / a; NumPy converts the infinity of 1.0 / 0, which gives the minimum from 32 bits on.
template <class T> DEVICE T integer_reciprocal(T a) {
    if (a == T(1)) return T(1);
    if (is_signed<T>() && a == T(-1)) return T(-1);
    if (is_signed<T>() && sizeof(T) >= 4 && a == T(0)) return T(uint64(1) << (8 * sizeof(T) - 1));
    return T(0);
}

// Shifts by the width or more, or by a negative number, shift everything out.
template <class T> DEVICE T left_shift(T a, T b) {
    const bool inside = typename Unsigned<T>::type(b) < 8 * sizeof(T);
    return inside ? T(word(a) << int32(b)) : T(0);
}

template <class T> DEVICE T right_shift(T a, T b) {
    const bool inside = typename Unsigned<T>::type(b) < 8 * sizeof(T);
    if (is_signed<T>()) return T(a >> (inside ? int32(b) : int32(8 * sizeof(T) - 1)));
    return inside ? T(a >> int32(b)) : T(0);
}

template <class T> DEVICE uint8 bitwise_count(T a) { return uint8(__popcll(uint64(magnitude(a)))); }

// By squaring; a negative exponent, which NumPy refuses, gives the truncated value.
template <class T> DEVICE T integer_power(T a, T b) {
    if (b < T(0)) return a == T(1) ? T(1) : a != T(-1) ? T(0) : (b & T(1)) != T(0) ? T(-1) : T(1);
    T result = T(1);
    while (b > T(0)) {
        if ((b & T(1)) != T(0)) result = T(word(result) * word(a));
        a = T(word(a) * word(a));
        b = T(b >> 1);
    }
    return result;
}

// Euclid's algorithm on magnitudes.
template <class U> DEVICE U common_divisor(U a, U b) {
    while (b != U(0)) {
        const U rest = U(a % b);
        a = b;
        b = rest;
    }
    return a;
}

template <class T> DEVICE T gcd(T a, T b) { return T(common_divisor(magnitude(a), magnitude(b))); }

template <class T> DEVICE T lcm(T a, T b) {
    typedef typename Unsigned<T>::type U;
    const U divisor = common_divisor(magnitude(a), magnitude(b));
    return divisor == U(0) ? T(0) : T(word(U(magnitude(a) / divisor)) * word(magnitude(b)));
}

template <class T> DEVICE T integer_sign(T a) { return a > T(0) ? T(1) : a < T(0) ? T(-1) : T(0); }

template <class T> DEVICE T integer_absolute(T a) { return a < T(0) ? T(0 - word(a)) : a; }
