"""Rows: bit operations, shifts and number theory on integers."""

from __future__ import annotations

import numpy as np

from kernelgen.ops.table import from_ufunc

ROWS = (
    from_ufunc(
        np.bitwise_and,
        {"b": "{0} & {1}", "i": "{t}({0} & {1})", "u": "{t}({0} & {1})"},
        commutative=True,
        exact=True,
        python="{0} & {1}",
    ),
    from_ufunc(
        np.bitwise_or,
        {"b": "{0} | {1}", "i": "{t}({0} | {1})", "u": "{t}({0} | {1})"},
        commutative=True,
        exact=True,
        python="{0} | {1}",
    ),
    from_ufunc(
        np.bitwise_xor,
        {"b": "{0} ^ {1}", "i": "{t}({0} ^ {1})", "u": "{t}({0} ^ {1})"},
        commutative=True,
        exact=True,
        python="{0} ^ {1}",
    ),
    from_ufunc(
        np.invert,
        {"b": "logical_not({0})", "i": "{t}(~{0})", "u": "{t}(~{0})"},
        exact=True,
        python="~{0}",
    ),
    from_ufunc(
        np.left_shift,
        dict.fromkeys("iu", "left_shift({0}, {1})"),
        exact=True,
        python="{0} << {1}",
    ),
    from_ufunc(
        np.right_shift,
        dict.fromkeys("iu", "right_shift({0}, {1})"),
        exact=True,
        python="{0} >> {1}",
    ),
    from_ufunc(np.bitwise_count, dict.fromkeys("iu", "bitwise_count({0})"), exact=True),
    from_ufunc(
        np.gcd, dict.fromkeys("iu", "gcd({0}, {1})"), commutative=True, exact=True, scalar="iu", cost=60
    ),
    from_ufunc(
        np.lcm, dict.fromkeys("iu", "lcm({0}, {1})"), commutative=True, exact=True, scalar="iu", cost=80
    ),
)
