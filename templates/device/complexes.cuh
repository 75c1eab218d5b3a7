// Complex numbers, as pairs of floats; a complex operand is passed as its parts. The longest functions are
// not copied to where they are called.

template <class T> struct Complex;
template <> struct Complex<float32> { typedef complex64 type; };
template <> struct Complex<float64> { typedef complex128 type; };

template <class T> using Pair = typename Complex<T>::type;

template <class T> DEVICE T epsilon() { return sizeof(T) == 4 ? T(1.1920928955078125e-07) : T(2.220446049250313e-16); }

// The smallest normal number, its root, the largest number, and where exp is about to overflow.
template <class T> DEVICE T tiny() { return sizeof(T) == 4 ? T(1.1754943508222875e-38) : T(2.2250738585072014e-308); }

template <class T> DEVICE T sqrt_tiny() { return sizeof(T) == 4 ? T(1.0842021724855044e-19) : T(1.4916681462400413e-154); }

template <class T> DEVICE T largest() { return sizeof(T) == 4 ? T(3.4028234663852886e+38) : T(1.7976931348623157e+308); }

template <class T> DEVICE T most_exponent() { return sizeof(T) == 4 ? T(88.0) : T(709.0); }

template <class T> DEVICE bool finite(T a) { return absolute(a) < T(inf); }

template <class T> DEVICE bool infinite(T a) { return absolute(a) == T(inf); }

template <class T> DEVICE Pair<T> complex_multiply(T ar, T ai, T br, T bi) {
    return {ar * br - ai * bi, ar * bi + ai * br};
}

// R. L. Smith, "Algorithm 116: Complex division", CACM 5 (1962), by the steps of NumPy's loop.
template <class T> DEVICE Pair<T> complex_divide(T ar, T ai, T br, T bi) {
    if (br == T(0) && bi == T(0)) return {ar / absolute(br), ai / absolute(br)};
    if (absolute(br) >= absolute(bi)) {
        const T ratio = bi / br;
        const T scale = T(1) / (br + bi * ratio);
        return {(ar + ai * ratio) * scale, (ai - ar * ratio) * scale};
    }
    const T ratio = br / bi;
    const T scale = T(1) / (bi + br * ratio);
    return {(ar * ratio + ai) * scale, (ai * ratio - ar) * scale};
}

template <class T> DEVICE Pair<T> complex_reciprocal(T r, T i) {
    if (absolute(i) <= absolute(r)) {
        const T ratio = i / r;
        const T denominator = r + i * ratio;
        return {T(1) / denominator, -ratio / denominator};
    }
    const T ratio = r / i;
    const T denominator = i + r * ratio;
    return {ratio / denominator, T(-1) / denominator};
}

template <class T> DEVICE Pair<T> complex_sign(T r, T i) {
    const T size = hypot(r, i);
    if (size != size) return {size, size};
    if (infinite(r) && !infinite(i)) return {r > T(0) ? T(1) : T(-1), T(0)};
    if (infinite(i) && !infinite(r)) return {T(0), i > T(0) ? T(1) : T(-1)};
    if (size == T(0)) return {T(0), T(0)};
    return {r / size, i / size};
}

template <class T> DEVICE Pair<T> complex_maximum(T ar, T ai, T br, T bi) {
    const bool first = (ar > br && ai == ai && bi == bi) || (ar == br && ai >= bi) || ar != ar || ai != ai;
    return {first ? ar : br, first ? ai : bi};
}

template <class T> DEVICE Pair<T> complex_minimum(T ar, T ai, T br, T bi) {
    const bool first = (ar < br && ai == ai && bi == bi) || (ar == br && ai <= bi) || ar != ar || ai != ai;
    return {first ? ar : br, first ? ai : bi};
}

template <class T> DEVICE Pair<T> complex_fmax(T ar, T ai, T br, T bi) {
    const bool first = (ar > br && ai == ai && bi == bi) || (ar == br && ai >= bi) || br != br || bi != bi;
    return {first ? ar : br, first ? ai : bi};
}

template <class T> DEVICE Pair<T> complex_fmin(T ar, T ai, T br, T bi) {
    const bool first = (ar < br && ai == ai && bi == bi) || (ar == br && ai <= bi) || br != br || bi != bi;
    return {first ? ar : br, first ? ai : bi};
}

// exp(r) times a number at most 1 in size, which may be finite where exp(r) is not.
template <class T> DEVICE T scaled_exp(T r, T factor) {
    const T most = most_exponent<T>();
    for (int32 step = 0; step < 2; ++step)
        if (r > most) {
            r -= most;
            factor *= exp(most);
        }
    return exp(r) * factor;
}

// Special values of these are those of ISO C, Annex G, and of glibc where that leaves a choice.
template <class T> DEVICE Pair<T> cexp(T r, T i) {
    if (i == T(0)) return {exp(r), i};
    if (!finite(i)) {
        if (r == T(-inf)) return {T(0), copysign(T(0), i)};
        return {r == T(inf) ? r : T(nan), T(nan)};
    }
    if (r == T(inf)) return {copysign(r, cos(i)), copysign(r, sin(i))};
    return {scaled_exp(r, cos(i)), scaled_exp(r, sin(i))};
}

template <class T> DEVICE Pair<T> clog(T r, T i) {
    const T x = absolute(r) > absolute(i) ? absolute(r) : absolute(i);
    const T y = absolute(r) > absolute(i) ? absolute(i) : absolute(r);
    const T angle = atan2(i, r);
    if (infinite(r) || infinite(i)) return {T(inf), angle};
    if (r != r || i != i) return {T(nan), T(nan)};
    if (x >= T(0.5) && x < T(2)) return {T(0.5) * log1p((x - T(1)) * (x + T(1)) + y * y), angle};
    if (x > largest<T>() / T(2)) return {log(hypot(x / T(2), y / T(2))) + T(0.6931471805599453), angle};
    if (x < tiny<T>() && x > T(0))
        return {log(hypot(x / epsilon<T>(), y / epsilon<T>())) + log(epsilon<T>()), angle};
    return {log(hypot(x, y)), angle};
}

template <class T> DEVICE Pair<T> csqrt(T r, T i) {
    if (infinite(i)) return {T(inf), i};
    if (r == T(-inf)) return {i != i ? i : T(0), copysign(T(inf), i)};
    if (r == T(inf)) return {r, i != i ? i : copysign(T(0), i)};
    if (r != r || i != i) return {T(nan), T(nan)};
    if (i == T(0)) return r < T(0) ? Pair<T>{T(0), copysign(sqrt(-r), i)} : Pair<T>{absolute(sqrt(r)), i};
    // Scaled by powers of 4 so that nothing over- or underflows.
    const T size = absolute(r) > absolute(i) ? absolute(r) : absolute(i);
    T scale = T(1), back = T(1);
    if (size > largest<T>() / T(8)) scale = T(0.0625), back = T(4);
    if (size < tiny<T>() / epsilon<T>()) {
        scale = T(1) / (epsilon<T>() * epsilon<T>());
        back = epsilon<T>();
    }
    r *= scale;
    i *= scale;
    const T root = sqrt(T(0.5) * (hypot(r, i) + absolute(r)));
    const T other = absolute(i) / (T(2) * root);
    return {(r > T(0) ? root : other) * back, copysign((r > T(0) ? other : root) * back, i)};
}

// sinh(r) f and cosh(r) f for a factor f at most 1 in size.
template <class T> DEVICE T scaled_sinh(T r, T factor) {
    if (absolute(r) < most_exponent<T>()) return sinh(r) * factor;
    return copysign(T(1), r) * scaled_exp(absolute(r), T(0.5) * factor);
}

template <class T> DEVICE T scaled_cosh(T r, T factor) {
    if (absolute(r) < most_exponent<T>()) return cosh(r) * factor;
    return scaled_exp(absolute(r), T(0.5) * factor);
}

template <class T> DEVICE Pair<T> csinh(T r, T i) {
    if (i == T(0)) return {sinh(r), i};
    if (!finite(i)) return {r == T(0) ? r : infinite(r) ? T(inf) : T(nan), T(nan)};
    if (infinite(r)) return {copysign(T(inf), cos(i)) * copysign(T(1), r), copysign(T(inf), sin(i))};
    return {scaled_sinh(r, cos(i)), scaled_cosh(r, sin(i))};
}

template <class T> DEVICE Pair<T> ccosh(T r, T i) {
    if (i == T(0)) return {cosh(r), r != r ? i : i * copysign(T(1), r)};
    if (!finite(i)) return {infinite(r) ? T(inf) : T(nan), r == T(0) ? T(0) : T(nan)};
    if (infinite(r)) return {copysign(T(inf), cos(i)), copysign(T(inf), sin(i)) * copysign(T(1), r)};
    return {scaled_cosh(r, cos(i)), scaled_sinh(r, sin(i))};
}

template <class T> DEVICE Pair<T> ctanh(T r, T i) {
    if (infinite(r)) {
        const bool turned = finite(i) && absolute(i) > T(1);
        return {copysign(T(1), r), copysign(T(0), turned ? sin(i) * cos(i) : i)};
    }
    if (i == T(0)) return {tanh(r), i};
    if (!finite(i)) return {r == T(0) ? r : T(nan), T(nan)};
    if (r != r) return {r, r};
    const T s = sin(i), c = cos(i);
    if (absolute(r) > most_exponent<T>() / T(4)) {
        const T small = exp(-absolute(r));
        return {copysign(T(1), r), T(4) * s * c * small * small};
    }
    const T sh = sinh(r);
    const T denominator = sh * sh + c * c;
    return {sh * cosh(r) / denominator, s * c / denominator};
}

template <class T> DEVICE Pair<T> csin(T r, T i) {
    if (!finite(r) && infinite(i)) return {T(nan), T(inf)};
    const Pair<T> z = csinh(-i, r);
    return {z.i, -z.r};
}

template <class T> DEVICE Pair<T> ccos(T r, T i) { return ccosh(-i, r); }

template <class T> DEVICE Pair<T> ctan(T r, T i) {
    const Pair<T> z = ctanh(-i, r);
    return {z.i, -z.r};
}

// The inverse functions after T. E. Hull, T. F. Fairgrieve, P. T. P. Tang, "Implementing the complex
// arcsine and arccosine functions using exception handling", ACM TOMS 23 (1997), with the crossover
// points of that article.
template <class T> DEVICE T hull(T a, T b, T size) {
    return b < T(0) ? (size - b) / T(2) : b == T(0) ? a / T(2) : a * a / (size + b) / T(2);
}

template <class T> struct Hull { T real, height, side; };

// For x, y >= 0: the real part of asinh(x + iy), and the legs of a triangle with its imaginary part's angle.
template <class T> SHARED Hull<T> hull_asinh(T x, T y) {
    const T eps = epsilon<T>();
    const T up = hypot(x, y + T(1)), down = hypot(x, y - T(1));
    const T mean = (up + down) / T(2);
    const T a = mean < T(1) ? T(1) : mean;
    const bool beside = x >= eps * absolute(y - T(1));
    Hull<T> found;
    if (a >= T(10)) found.real = log(a + sqrt(a * a - T(1)));
    else if (y == T(1) && x < eps * eps / T(128)) found.real = sqrt(x);
    else if (beside) {
        const T above = hull(x, T(1) + y, up) + hull(x, T(1) - y, down);
        found.real = log1p(above + sqrt(above * (a + T(1))));
    } else if (y < T(1)) found.real = x / sqrt((T(1) - y) * (T(1) + y));
    else found.real = log1p((y - T(1)) + sqrt((y - T(1)) * (y + T(1))));
    found.height = y;
    if (y == T(1) && x < eps / T(128)) found.side = sqrt(x) * sqrt((a + y) / T(2));
    else if (beside) found.side = sqrt((hull(x, y + T(1), up) + hull(x, y - T(1), down)) * (a + y));
    else if (y > T(1)) {
        found.side = x * (T(4) / eps / eps) * y / sqrt((y + T(1)) * (y - T(1)));
        found.height = y * (T(4) / eps / eps);
    } else found.side = sqrt((T(1) - y) * (T(1) + y));
    return found;
}

template <class T> SHARED Pair<T> casinh(T r, T i) {
    const T large = T(1) / epsilon<T>(), x = absolute(r), y = absolute(i);
    if (r != r || i != i) {
        if (infinite(r)) return {r, T(nan)};
        if (infinite(i)) return {T(inf), T(nan)};
        return {T(nan), i == T(0) ? i : T(nan)};
    }
    if (x > large || y > large) {
        const Pair<T> log_z = clog(x, y);
        return {copysign(log_z.r + T(0.6931471805599453), r), copysign(log_z.i, i)};
    }
    if (x < epsilon<T>() && y < epsilon<T>()) return {r, i};
    const Hull<T> h = hull_asinh(x, y);
    return {copysign(h.real, r), copysign(atan2(h.height, h.side), i)};
}

template <class T> DEVICE Pair<T> casin(T r, T i) {
    if (infinite(r) && i != i) return {T(nan), T(inf)};
    const Pair<T> z = casinh(-i, r);
    return {z.i, -z.r};
}

template <class T> SHARED Pair<T> cacos(T r, T i) {
    const T large = T(1) / epsilon<T>(), x = absolute(r), y = absolute(i);
    if (r != r || i != i) {
        if (infinite(r)) return {T(nan), T(-inf)};
        if (infinite(i)) return {T(nan), -i};
        return {r == T(0) ? T(pi / 2) : T(nan), T(nan)};
    }
    if (x > large || y > large) {
        const Pair<T> log_z = clog(r, i);
        return {absolute(log_z.i), copysign(log_z.r + T(0.6931471805599453), -i)};
    }
    if (r == T(1) && i == T(0)) return {T(0), -i};
    if (x < epsilon<T>() && y < epsilon<T>()) return {T(pi / 2) - r, -i};
    const Hull<T> h = hull_asinh(y, x);
    return {atan2(h.side, copysign(h.height, r)), copysign(h.real, -i)};
}

template <class T> DEVICE Pair<T> cacosh(T r, T i) {
    const Pair<T> z = cacos(r, i);
    if (z.r != z.r && z.i != z.i) return {T(nan), T(nan)};
    if (z.r != z.r) return {absolute(z.i), z.r};
    if (z.i != z.i) return {z.i, z.r};
    return {absolute(z.i), copysign(z.r, i)};
}

template <class T> SHARED Pair<T> catanh(T r, T i) {
    const T eps = epsilon<T>(), x = absolute(r), y = absolute(i);
    if (i == T(0) && x <= T(1)) return {atanh(r), i};
    if (r == T(0)) return {r, atan(i)};
    if (infinite(i)) return {copysign(T(0), r), copysign(T(pi / 2), i)};
    if (infinite(r)) return {copysign(T(0), r), i != i ? i : copysign(T(pi / 2), i)};
    if (r != r || i != i) return {T(nan), T(nan)};
    if (x > T(1) / eps || y > T(1) / eps) {
        // The real part of the reciprocal, scaled.
        const T size = x > y ? x : y;
        const T a = r / size, b = i / size;
        return {a / (a * a + b * b) / size, copysign(T(pi / 2), i)};
    }
    if (x < eps && y < eps) return {r, i};
    const T gap = (x - T(1)) * (x - T(1)) + (y < sqrt_tiny<T>() ? T(0) : y * y);
    T real, angle;
    if (x == T(1) && y < eps) real = (T(0.6931471805599453) - log(y)) / T(2);
    else real = log1p(T(4) * x / gap) / T(4);
    if (x == T(1)) angle = atan2(T(2), -y) / T(2);
    else angle = atan2(T(2) * y, (T(1) - x) * (T(1) + x) - (y < eps ? T(0) : y * y)) / T(2);
    return {copysign(real, r), copysign(angle, i)};
}

template <class T> DEVICE Pair<T> catan(T r, T i) {
    const Pair<T> z = catanh(-i, r);
    return {z.i, -z.r};
}

// An infinity's direction, or what a NaN beside an infinity counts as.
template <class T> DEVICE T boxed(T a, bool infinite_operand) {
    return infinite_operand ? copysign(infinite(a) ? T(1) : T(0), a) : a != a ? copysign(T(0), a) : a;
}

// The product with the infinities of ISO C, Annex G.5.1.
template <class T> DEVICE Pair<T> annex_product(T ar, T ai, T br, T bi) {
    const T r = ar * br - ai * bi, i = ar * bi + ai * br;
    if (r == r || i == i) return {r, i};
    const bool a = infinite(ar) || infinite(ai), b = infinite(br) || infinite(bi);
    const bool product = infinite(ar * br) || infinite(ai * bi) || infinite(ar * bi) || infinite(ai * br);
    if (!a && !b && !product) return {r, i};
    ar = boxed(ar, a);
    ai = boxed(ai, a);
    br = boxed(br, b);
    bi = boxed(bi, b);
    return {T(inf) * (ar * br - ai * bi), T(inf) * (ar * bi + ai * br)};
}

// By the cases of NumPy's npy_cpow: powers of zero, small integers by squaring, exp(b log(a)) for the rest.
template <class T> SHARED Pair<T> complex_power(T ar, T ai, T br, T bi) {
    if (br == T(0) && bi == T(0)) return {T(1), T(0)};
    if (ar == T(0) && ai == T(0)) return br > T(0) ? Pair<T>{T(0), T(0)} : Pair<T>{T(nan), T(nan)};
    const int32 n = absolute(br) < T(100) ? int32(br) : 0;
    if (bi == T(0) && n != 0 && T(n) == br) {
        if (n == 1) return {ar, ai};
        if (n == 2 || n == 3) {  // Without the factor of one, which would turn infinities into NaN.
            const T sr = ar * ar - ai * ai, si = ar * ai + ai * ar;
            return n == 2 ? Pair<T>{sr, si} : Pair<T>{ar * sr - ai * si, ar * si + ai * sr};
        }
        T xr = ar, xi = ai, pr = T(1), pi_ = T(0);
        for (int32 rest = n > 0 ? n : -n; rest != 0; rest >>= 1) {
            if (rest & 1) {
                const T next = pr * xr - pi_ * xi;
                pi_ = pr * xi + pi_ * xr;
                pr = next;
            }
            if (rest == 1) break;
            const T square = xr * xr - xi * xi;
            xi = T(2) * xr * xi;
            xr = square;
        }
        return n < 0 ? complex_divide(T(1), T(0), pr, pi_) : Pair<T>{pr, pi_};
    }
    // As on the CPU in double precision for both widths: errors of the logarithm grow with the exponent.
    const complex128 log_a = clog(float64(ar), float64(ai));
    const complex128 exponent = annex_product(float64(br), float64(bi), log_a.r, log_a.i);
    const complex128 power = cexp(exponent.r, exponent.i);
    return {T(power.r), T(power.i)};
}

template <class T> DEVICE Pair<T> complex_exp2(T r, T i) {
    return cexp(r * T(0.6931471805599453), i * T(0.6931471805599453));
}

template <class T> DEVICE Pair<T> complex_expm1(T r, T i) {
    const T a = sin(i / T(2));
    return {expm1(r) * cos(i) - T(2) * a * a, exp(r) * sin(i)};
}

// The length near 1 to the last bit, where CUDA's hypot is off by one or two: C. F. Borges, "Algorithm 1014:
// an improved algorithm for hypot(x, y)", ACM TOMS 47 (2021), with fused operations and correction.
template <class T> DEVICE T rounded_length(T r, T i) {
    const T x = absolute(r) > absolute(i) ? absolute(r) : absolute(i);
    const T y = absolute(r) > absolute(i) ? absolute(i) : absolute(r);
    if (!(x > T(0.5) && x < T(2))) return hypot(r, i);
    const T h = sqrt(fma(x, x, y * y));
    const T hh = h * h, xx = x * x;
    return h - (fma(-y, y, hh - xx) + fma(h, h, -hh) - fma(x, x, -xx)) / (T(2) * h);
}

template <class T> DEVICE Pair<T> complex_log1p(T r, T i) {
    // NumPy's formula, whose result near 0 hangs on the last bit of the length.
    return {log(rounded_length(r + T(1), i)), atan2(i, r + T(1))};
}

template <class T> DEVICE Pair<T> complex_log2(T r, T i) {
    const Pair<T> z = clog(r, i);
    return {z.r * T(1.4426950408889634), z.i * T(1.4426950408889634)};
}

template <class T> DEVICE Pair<T> complex_log10(T r, T i) {
    const Pair<T> z = clog(r, i);
    return {z.r * T(0.4342944819032518), z.i * T(0.4342944819032518)};
}
