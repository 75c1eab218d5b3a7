"""The graph: a directed acyclic graph of immutable nodes, its text, `verify` and `evaluate`.

Grammar of the text:

    graph     = "graph(" [ input { ", " input } ] ") {" { statement } "return " output { ", " output } "}"
    input     = name ": " type [ " = captured" ]
    type      = dtype "[" [ ":" { ", :" } ] "]"          one colon for each axis; sizes are never named
    statement = "%" number ": " types " = " op "(" operands ")" [ "# " file ":" line "  " text ]
    types     = type | "(" [ type { ", " type } ] ")"    the second form for opaque calls
    output    = name "=" value
    value     = "%" number | name | constant

Besides the rows of the op table there are nineteen structural operations:

    input()                    an argument of the kernel; `param` is its name
    const()                    a scalar; `param` is a NumPy scalar
    size(x, ...)               an extent of the broadcast of its operands; `param` is the axis counted from
                               the last (-1), None for all of them
    view(x)                    axes moved and inserted; `param` has, for each axis, x's axis or None
    slice(x, ...)              a part of x; `param` has, for each axis of x, ("slice", start, stop, step) with
                               the meaning of Python's slices, or ("index", k); a start, stop or k may be
                               (`OPERAND`, j), the j-th of the int64 operands that follow
    put(x, value, ...)         x with a part replaced by a value that broadcasts to it; `param` is slice's
    reduce(x)                  x combined along axes; `param` is (one of `COMBINES`, axes), with `EMPTY` for
                               extrema that may be of nothing, or with `RUNNING` for what each element and
                               those before it along one axis come to, which stays; or (`KEEP`, ()) for x
                               itself, computed once and kept in memory
    shape(n, ...)              an array of which only the shape is known; `param` says how many of the int64
                               operands, which must agree, are the extent of each axis
    count(n)                   the integers from 0 up to, and without, n
    gather(x, i, ...)          the elements of x at the int64 places i, one for each axis, which broadcast;
                               `param` has for each the axis that is named where an index is out of range,
                               or None where none is
    table(x)                   an array in memory, of which elements anywhere are read
    stride(x)                  the distance of neighbours along the axis `param` of an array in memory, in
                               items or in parts of complex ones; 0 where that has one position
    load(table, n)             the items n such distances behind the first
    check(x)                   an effect: a call in which the scalar x is true is refused, for what is
                               `param`, one of `CHECKED`
    broadcast(x, ref, ...)     x, in the broadcast shape of all operands; calls in which that is not the shape
                               of the refs are refused where `param` is `FIT`
    loop(x, ...)               one state at the end of a loop over each element, see `ir.loops`; `param` is
                               (a `LoopBody`, index of the state)
    call(x, ...)               one output of another graph; `param` is (graph, output index, name)
    opaque(x, ...)             a call of a Python function; `param` is an `OpaqueCall`; its value is a tuple
    pick(call)                 one result of an opaque call; `param` is its index

The opaque calls that are not pure, and checks, are the graph's `effects`: they run in that order, whether or
not an output needs them.
"""

from kernelgen.ir.evaluation import (
    Watcher,
    evaluate,
    evaluate_node,
    extent,
    view_array,
)
from kernelgen.ir.loops import LoopBody, loop, pruned
from kernelgen.ir.nodes import (
    COMBINES,
    EMPTY,
    FIT,
    KEEP,
    NUMBERS,
    OPERAND,
    OUTPUT,
    ROUNDED,
    RUNNING,
    SOURCES,
    STRUCTURAL,
    Graph,
    Node,
    apply,
    broadcast,
    cast,
    check,
    const,
    count,
    fit,
    gather,
    is_kept,
    is_number,
    is_running,
    keep,
    leaves_of,
    load,
    make_anew,
    neutral,
    number_text,
    opaque,
    put,
    readers_of,
    reduce,
    rewrite,
    running,
    shape,
    slice_,
    stride,
    substituted,
    topological,
    value_of,
    view,
    with_args,
)
from kernelgen.ir.text import (
    format_const,
    statement_text,
    to_text,
    value_names,
)
from kernelgen.ir.verify import verify

__all__ = [
    "COMBINES",
    "EMPTY",
    "FIT",
    "KEEP",
    "NUMBERS",
    "OPERAND",
    "OUTPUT",
    "ROUNDED",
    "RUNNING",
    "SOURCES",
    "STRUCTURAL",
    "Graph",
    "LoopBody",
    "Node",
    "Watcher",
    "apply",
    "broadcast",
    "cast",
    "check",
    "const",
    "count",
    "evaluate",
    "evaluate_node",
    "extent",
    "fit",
    "format_const",
    "gather",
    "is_kept",
    "is_number",
    "is_running",
    "keep",
    "leaves_of",
    "load",
    "loop",
    "make_anew",
    "neutral",
    "number_text",
    "opaque",
    "pruned",
    "put",
    "readers_of",
    "reduce",
    "rewrite",
    "running",
    "shape",
    "slice_",
    "statement_text",
    "stride",
    "substituted",
    "to_text",
    "topological",
    "value_names",
    "value_of",
    "verify",
    "view",
    "view_array",
    "with_args",
]
