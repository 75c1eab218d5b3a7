"""The rules of algebra: those that keep every value, and those that need `fastmath`."""

from __future__ import annotations

from kernelgen.passes.pattern import Rule

EXACT = (
    Rule("add(x, 0)", "x", "iu", "integers have no signed zero"),
    Rule("add(x, -0.0)", "x", "f", "-0.0 is the neutral element of IEEE addition"),
    Rule("subtract(x, 0)", "x", "iuf", "x - 0.0 keeps even -0.0"),
    Rule("subtract(x, x)", "0", "iu", "integers have no NaN or infinity"),
    Rule("multiply(x, 1)", "x", "iuf", "1 is the neutral element of IEEE multiplication"),
    Rule("multiply(x, 0)", "0", "iu", "integers have no NaN, infinity or signed zero"),
    Rule("multiply(x, -1)", "negative(x)", "if", "only the sign changes"),
    Rule("multiply(x, x)", "square(x)", "iufc", "the same product"),
    Rule("divide(x, 1)", "x", "f", "division by one is exact"),
    Rule("divide(x, -1)", "negative(x)", "f", "only the sign changes"),
    Rule("floor_divide(x, 1)", "x", "iu", "division by one is exact"),
    Rule("positive(x)", "x", "iufc", "it is the operand"),
    Rule("negative(negative(x))", "x", "iufc", "the sign flips twice; integers wrap back"),
    Rule("add(x, negative(y))", "subtract(x, y)", "iufc", "IEEE subtraction adds the negated operand"),
    Rule("subtract(x, negative(y))", "add(x, y)", "iufc", "IEEE subtraction adds the negated operand"),
    Rule("multiply(negative(x), negative(y))", "multiply(x, y)", "if", "the signs cancel"),
    Rule("divide(negative(x), negative(y))", "divide(x, y)", "f", "the signs cancel"),
    Rule("multiply(negative(x), y)", "negative(multiply(x, y))", "f", "only the sign changes"),
    Rule("divide(negative(x), y)", "negative(divide(x, y))", "f", "only the sign changes"),
    Rule("divide(x, negative(y))", "negative(divide(x, y))", "f", "only the sign changes"),
    *(
        Rule(f"{name}(negative(x))", f"negative({name}(x))", "f", "an odd function, by its algorithm too")
        for name in ("sin", "tan", "sinh", "tanh", "arcsin", "arctan", "arcsinh", "arctanh", "cbrt", "erf")
    ),
    *(
        Rule(f"{name}({sign}(x))", f"{name}(x)", "f", "an even function, by its algorithm too")
        for name in ("cos", "cosh")
        for sign in ("negative", "absolute")
    ),
    Rule("absolute(absolute(x))", "absolute(x)", "if", "a magnitude is its own magnitude"),
    Rule("absolute(negative(x))", "absolute(x)", "if", "magnitudes have no sign"),
    Rule("square(negative(x))", "square(x)", "ifc", "the signs cancel"),
    Rule("square(absolute(x))", "square(x)", "if", "the signs cancel"),
    Rule("conjugate(conjugate(x))", "x", "c", "the sign flips twice"),
    Rule("invert(invert(x))", "x", "biu", "each bit flips twice"),
    Rule("logical_not(logical_not(x))", "x", "b", "truth flips twice"),
    Rule("maximum(x, x)", "x", "biufc", "of equals either one"),
    Rule("minimum(x, x)", "x", "biufc", "of equals either one"),
    Rule("fmax(x, x)", "x", "biufc", "of equals either one"),
    Rule("fmin(x, x)", "x", "biufc", "of equals either one"),
    Rule("bitwise_and(x, x)", "x", "biu", "each bit with itself"),
    Rule("bitwise_or(x, x)", "x", "biu", "each bit with itself"),
    Rule("bitwise_xor(x, x)", "0", "iu", "each bit with itself"),
    Rule("bitwise_or(x, 0)", "x", "iu", "no bit is set"),
    Rule("bitwise_xor(x, 0)", "x", "iu", "no bit flips"),
    Rule("bitwise_and(x, 0)", "0", "iu", "no bit stays"),
    Rule("left_shift(x, 0)", "x", "iu", "no bit moves"),
    Rule("right_shift(x, 0)", "x", "iu", "no bit moves"),
    Rule("logical_and(x, x)", "x", "b", "truth with itself"),
    Rule("logical_or(x, x)", "x", "b", "truth with itself"),
    Rule("logical_and(x, True)", "x", "b", "the neutral element"),
    Rule("logical_or(x, False)", "x", "b", "the neutral element"),
    Rule("logical_and(x, False)", "False", "b", "the absorbing element"),
    Rule("logical_or(x, True)", "True", "b", "the absorbing element"),
    Rule("bitwise_and(x, True)", "x", "b", "the neutral element"),
    Rule("bitwise_or(x, False)", "x", "b", "the neutral element"),
    Rule("where(c, x, x)", "x", "b", "the choice makes no difference"),
    Rule("where(True, x, y)", "x", "b", "the choice is made"),
    Rule("where(False, x, y)", "y", "b", "the choice is made"),
    Rule("where(logical_not(c), x, y)", "where(c, y, x)", "b", "the choice is turned round"),
    Rule("power(x, 0)", "1", "iuf", "pow(x, 0) is 1 even for NaN (IEEE 754-2019, 9.2.1)"),
    Rule("power(x, 1)", "x", "iuf", "pow(x, 1) is x"),
    Rule("power(x, 2)", "square(x)", "iufc", "the product is rounded once, as pow's result at best"),
    Rule("power(x, -1)", "reciprocal(x)", "f", "the quotient is rounded once, as pow's result at best"),
    *(
        Rule(f"{name}({name}(x))", f"{name}(x)", "f", "an integer rounds to itself")
        for name in ("floor", "ceil", "trunc", "rint")
    ),
)

BY_ONE_NUMBER = (
    Rule(
        "power(x, y)",
        "where(equal(y, 0.5), sqrt(x), power(x, y))",
        "f",
        "NumPy takes the root, which pow has other values than at -0.0 and -inf",
    ),
)
"""What holds where the second operand is one number for all elements of the first."""

FAST = tuple(
    Rule(pattern, replacement, kinds, why, exact=False)
    for pattern, replacement, kinds, why in (
        ("add(x, 0)", "x", "fc", "loses the sign of -0.0 + 0.0"),
        ("multiply(x, 0)", "0", "fc", "loses NaN and infinity"),
        ("subtract(x, x)", "0", "fc", "loses NaN and infinity"),
        ("divide(x, x)", "1", "fc", "loses NaN at zero and infinity"),
        ("divide(divide(x, y), z)", "divide(x, multiply(y, z))", "f", "rounds once less, may overflow"),
        ("sqrt(square(x))", "absolute(x)", "f", "does not overflow where the square does"),
        ("square(sqrt(x))", "x", "f", "loses NaN of negative operands"),
        ("exp(log(x))", "x", "f", "loses NaN of negative operands"),
        ("log(exp(x))", "x", "f", "does not overflow where exp does"),
        ("multiply(exp(x), exp(y))", "exp(add(x, y))", "f", "rounds the sum instead of the product"),
        ("divide(exp(x), exp(y))", "exp(subtract(x, y))", "f", "rounds the difference, not the quotient"),
        ("power(x, 0.5)", "sqrt(x)", "f", "differs at -0.0 and -inf"),
        ("power(x, -0.5)", "reciprocal(sqrt(x))", "f", "rounds twice; differs at -0.0 and -inf"),
        ("add(square(sin(x)), square(cos(x)))", "1", "f", "loses NaN of infinities"),
        ("negative(subtract(x, y))", "subtract(y, x)", "f", "loses the sign of zero differences"),
    )
)
