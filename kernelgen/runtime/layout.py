"""Where the machine code of `build/native` finds what the runtime tells it: tables of 64-bit words.

Python fills the tables through ctypes, and the machine code reads them; both take the positions from
here. Addresses in them point to objects that the table's owner keeps alive.
"""

from __future__ import annotations

MAX_OPERANDS = 64
"""The most inputs and outputs of a kernel that is called natively."""
MAX_KEY = 512
"""The most words in the key of a plan."""
MAX_POINTERS = 256
"""The most operands of a nest that is split among threads."""
MAX_AXES = 64
MAX_WORKERS = 64
MAX_BLOCKS = 32

# The services, one table for the process: settings, types, functions of NumPy, and the state of both pools.
INTERPRETS, THREADS, MIN_WORK = 0, 1, 2
"""MIN_WORK is the work for each thread below which it does not pay; see `binding.work_of`."""
NDARRAY, FLOAT, INT, TUPLE, NONE, OUT = 3, 4, 5, 6, 7, 8
NEW_ARRAY, RETURN_SCALAR, SET_HANDLER, HANDLER = 9, 10, 11, 12
POOL_FROM, POOL_LIMIT, POOL_BYTES, POOL_COUNT, POOL_BLOCKS = 13, 14, 15, 16, 17
"""Arrays of at least POOL_FROM bytes come from the pool, which keeps at most POOL_LIMIT bytes; its blocks
are pairs of an address and a size, the oldest first."""
POOL_PLACE = 82
"""Where in a page the next array of the pool is to start, in bytes."""

# The team of worker threads. Words that several threads write stand in cache lines of their own.
TEAM = 88
TEAM_BUSY, TEAM_OPEN, TEAM_INSIDE, TEAM_TAKEN, TEAM_TURN = 88, 96, 104, 112, 120
TEAM_WALK, TEAM_POINTERS, TEAM_CHUNKS, TEAM_WANTED, TEAM_WORKERS, TEAM_SPINS = 128, 129, 130, 131, 132, 133
WORKER_CODE, TEAM_CPU, TEAM_PASSED = 134, 135, 136
TEAM_SLOTS, SLOT_WORDS = 144, 16
"""A slot for each worker: whether it sleeps, the services' address, its number, its semaphore, and how many
of its chunks were taken."""
SLOT_ASLEEP, SLOT_SERVICES, SLOT_NUMBER, SLOT_SEMAPHORE, SLOT_TAKEN = 0, 1, 2, 8, 15
SERVICES_WORDS = TEAM_SLOTS + SLOT_WORDS * MAX_WORKERS

# A kernel's record.
R_SERVICES, R_INPUTS, R_OUTPUTS, R_ARGUMENTS, R_RESULTS, R_FALLBACK, R_MAKE, R_THREADS = range(8)
R_PLANS, R_PLAN_TABLE, R_FLAT, R_RANK, R_LEAD, R_ENTRY, R_COST, R_PASSED = range(8, 16)
RECORD_WORDS = 16
"""R_PASSED of the R_INPUTS are the caller's; the captured arrays follow them."""

# An argument, and the kinds of Python numbers that it takes.
A_RANK, A_DESCR, A_SCALAR, A_NUMBERS, A_LOW, A_HIGH, A_ITEM, A_NAME, A_CAPTURED = range(9)
ARGUMENT_WORDS = 16
NO_NUMBERS, AS_FLOAT32, AS_FLOAT64, AS_INTEGER = range(4)

# A result.
O_DESCR, O_ITEM = range(2)
RESULT_WORDS = 2

# A plan: what one layout of the operands needs.
P_USERS, P_KEY, P_KEY_WORDS, P_WALKS, P_WALK_TABLE, P_ARRAYS, P_RANGES = range(7)
PLAN_WORDS = 8
# Each output of a plan: the extents and steps of a new one, its bytes, the first and last byte relative to
# its data, and a bit for each input that may be that very array.
Y_SHAPE, Y_STRIDES, Y_BYTES, Y_LOW, Y_HIGH, Y_SAFE, Y_RANK = range(7)
ARRAY_WORDS = 8

# A walk: one call of an entry.
W_ENTRY, W_AXES, W_DIMS, W_STEPS, W_OPERANDS, W_SOURCES, W_SPLIT, W_WORK = range(8)
WALK_WORDS = 8
FROM_INPUT, FROM_OUTPUT, FROM_ADDRESS = range(3)
"""Sources of an operand's address: an argument or an output by position, or the address itself."""

# Structs of CPython and NumPy: byte offsets.
OB_TYPE, TP_VECTORCALL_OFFSET, FIRST_VALUE = 8, 56, 16
ARRAY_DATA, ARRAY_RANK, ARRAY_DIMS, ARRAY_STRIDES = 16, 24, 32, 40
ARRAY_BASE, ARRAY_DESCR, ARRAY_FLAGS = 48, 56, 64
C_CONTIGUOUS, ALIGNED, WRITEABLE = 0x1, 0x100, 0x400
