"""Programs that change their arrays, kernels and layouts in the middle of calls.

None may make a call read freed memory. Each runs in a process of its own. Their arrays are large enough to
be mapped from the system, so that a read of freed memory ends the process, and the C library fills what it
frees.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

PREAMBLE = """
import faulthandler, gc, os, sys, threading, time
faulthandler.enable()
import numpy as np
import kernelgen as kg

def compiled(function, *ranks, dtype=np.float64, **options):
    with kg.Tape() as tape:
        found = function(*[tape.input("abcdefgh"[k], dtype, ndim=n) for k, n in enumerate(ranks)])
        tape.output(*(found if isinstance(found, tuple) else (found,)))
    return kg.compile_tape(tape, **options)

def f(a, b):
    return a * 2 + b

def g(a, b):
    return a * 2 + b, a - b

def attempt(action):
    try:
        action()
    except (ValueError, kg.KernelgenError):
        pass

def while_running(mutate, call, rounds):
    '''Calls again and again while another thread mutates; gives what the calls gave.'''
    over, found = threading.Event(), []
    def other():
        while not over.is_set():
            mutate()
    thread = threading.Thread(target=other)
    thread.start()
    try:
        for _ in range(rounds):
            try:
                found.append(call())
            except kg.KernelgenError:
                found.append(None)
    finally:
        over.set()
        thread.join()
    return found

def give_other_memory(array):
    array.__setstate__((1, (3,), np.dtype(float), False, np.arange(3.0).tobytes()))

sys.setswitchinterval(1e-5)
compiled(f, 1, 1)
gc.collect()
gc.freeze()  # Collections need not look at the objects of the libraries.
"""

ATTACKS = {
    "a finalizer resizes an argument": """
        k = compiled(f, 2, 1)
        y = np.ones(300)
        class Garbage:
            def __init__(self, array): self.me, self.array = self, array
            def __del__(self): attempt(lambda: self.array.resize((1, 300), refcheck=False))
        for i in range(400):
            x = np.ones((300, 300))
            k(np.ones((300, 300)), y); gc.collect(); Garbage(x)
            gc.set_threshold(gc.get_count()[0] + 1 + i % 8, 10, 10)
            z = k(x, y)
            gc.set_threshold(100000)
            assert (z == 3).all(), i
    """,
    "a finalizer calls the kernel with layouts that push all plans out": """
        k, size = compiled(g, 2, 1), iter(range(400, 10**9))
        class Garbage:
            def __init__(self): self.me = self
            def __del__(self):
                gc.disable()
                for _ in range(70): m = next(size); k(np.ones((2, m)), np.ones(m))
                self.junk = [np.full(6, 0x4141414141414141) for _ in range(200)]
                gc.enable()
        x, y = np.ones((300, 300)), np.arange(300.0)
        for i in range(60):
            k(x, y); gc.collect(); Garbage()
            gc.set_threshold(gc.get_count()[0] + 1 + i % 5, 10, 10)
            z, w = k(x, y)
            gc.set_threshold(100000)
            assert (z == x * 2 + y).all() and (w == x - y).all(), i
    """,
    "the collector runs at every chance": """
        k, size = compiled(g, 2, 1), iter(range(300, 10**9))
        class Garbage:
            def __init__(self, array): self.me, self.array = self, array
            def __del__(self):
                attempt(lambda: self.array.resize((2, 300), refcheck=False))
                m = next(size)
                k(np.ones((2, m)), np.ones(m))
        gc.set_threshold(1, 1, 1)
        for i in range(400):
            x, y = np.ones((300, 300)), np.ones(300)
            Garbage(x)
            try:
                z, w = k(x, y, out=(None, np.empty_like(x)) if i % 3 else None)
            except kg.KernelgenError:
                continue
            assert (z == 3).all() and (w == 0).all(), i
    """,
    "another thread resizes an argument": """
        k = compiled(f, 1, 1)
        x, y = np.ones(1 << 20), np.ones(1)
        def mutate():
            attempt(lambda: x.resize(1 << 19, refcheck=False))
            attempt(lambda: x.resize(1 << 20, refcheck=False))
            if x.size == 1 << 20: x[1 << 19:] = 1
        found = while_running(mutate, lambda: k(x, y), 100)
        assert all(z is None or set(np.unique(z)) <= {1.0, 3.0} for z in found)
    """,
    "another thread sets the shape of an argument": """
        k = compiled(f, 2, 1)
        x, y = np.ones((256, 1024)), np.ones(1)
        def mutate():
            x.shape = (1024, 256); x.shape = (1 << 18,); x.shape = (256, 1024)
        for z in while_running(mutate, lambda: k(x, y), 400):
            assert z is None or (z.shape in ((256, 1024), (1024, 256)) and (z == 3).all())
    """,
    "another thread sets the dtype of an argument": """
        k = compiled(f, 1, 1)
        x, y = np.ones(1 << 18), np.ones(1)
        def mutate():
            x.dtype = np.int32; x.dtype = np.float64
        for z in while_running(mutate, lambda: k(x, y), 400):
            assert z is None or (z.shape == (1 << 18,) and (z == 3).all())
    """,
    "another thread sets the shape of an output": """
        k = compiled(f, 2, 2)
        x, y, o = np.ones((256, 1024)), np.ones((256, 1)), np.empty((256, 1024))
        def mutate():
            o.shape = (1024, 256); o.shape = (256, 1024)
        for z in while_running(mutate, lambda: k(x, y, out=o), 400):
            assert z is None or (z is o and (z == 3).all())
    """,
    "another thread resizes an output": """
        k = compiled(f, 1, 1)
        x, y, o = np.ones(1 << 20), np.ones(1), np.empty(1 << 20)
        def mutate():
            attempt(lambda: o.resize(8, refcheck=False)); attempt(lambda: o.resize(1 << 20, refcheck=False))
        while_running(mutate, lambda: k(x, y, out=o) is o, 300)
    """,
    "a captured array is resized and shaped between calls": """
        cases = ((2, (200, 300), (300, 200), (1, 1)), (1, (60000,), (60000,), (7,)))
        for ranks, shape, other, small in cases:
            c = np.arange(60000.0).reshape(shape).copy()
            k = compiled(lambda a: a + c, ranks)
            x = np.zeros((1,) * ranks)
            for form in (shape, other, small):
                if form != small: c.shape = form
                else: c.resize(form, refcheck=False)
                for _ in range(3):
                    z, o = k(x), np.empty(c.shape)
                    assert z.shape == c.shape and (z == c).all()
                    assert k(x, out=o) is o and (o == c).all()
            c[...] = 5
            assert (k(x) == 5).all()
    """,
    "a captured array gets another rank or dtype": """
        c = np.ones((200, 300))
        k = compiled(lambda a: a + c, 2)
        x = np.zeros((1, 1))
        k(x); k(x)
        c.shape = (60000,)
        for error in (kg.ShapeError, kg.DTypeError):
            try: k(x)
            except error as found: assert "captured" in str(found), found
            else: raise AssertionError(error)
            c.shape = (200, 300)
            c.dtype = np.int64
        c.dtype = np.float64
        assert (k(x) == 1).all()
    """,
    "another thread changes a captured array": """
        c = np.ones((256, 1024))
        k = compiled(lambda a: a + c, 2)
        x = np.zeros((1, 1))
        def mutate():
            c.shape = (1024, 256)
            attempt(lambda: c.resize((8, 8), refcheck=False))
            attempt(lambda: c.resize((256, 1024), refcheck=False))
            if c.size == 1 << 18: c[...] = 1
        shapes = ((256, 1024), (1024, 256), (8, 8))
        for z in while_running(mutate, lambda: k(x), 400): assert z is None or z.shape in shapes
    """,
    "threads push the plans out that others use": """
        k = compiled(f, 2, 1)
        failures = []
        def work(seed):
            random = np.random.default_rng(seed)
            try:
                for _ in range(100):
                    n, m = random.integers(1, 20), random.integers(3000, 3100)
                    x, y = np.ones((n, m)), np.ones(m)
                    assert (k(x, y) == 3).all() and (k(x[::-1], y[::-1]) == 3).all()
            except BaseException as error: failures.append(error)
        threads = [threading.Thread(target=work, args=(s,)) for s in range(6)]
        for t in threads: t.start()
        for t in threads: t.join()
        assert not failures, failures
    """,
    "a kernel is dropped while it runs": """
        x, y = np.ones((64, 1 << 14)), np.ones(1 << 14)
        for i in range(12):
            kernels = [compiled(lambda a, b: a * (i + 2) + b, 2, 1)]
            kernels[0](x, y)
            found = []
            thread = threading.Thread(target=lambda: found.append(kernels.pop()(x, y)))
            thread.start()
            gc.collect(); thread.join(); gc.collect()
            assert (found[0] == i + 3).all()
    """,
    "a kernel loses its attributes": """
        x, y = np.ones((4, 1000)), np.ones(1000)
        for spoil in (lambda k: delattr(k, "executor"), lambda k: k.__dict__.clear()):
            k = compiled(f, 2, 1)
            for _ in range(3): assert (k(x, y) == 3).all()
            spoil(k); gc.collect()
            junk = [np.full(n, 0x41, np.uint8) for n in range(8, 4096)]
            for _ in range(100):
                assert (k(x, y) == 3).all()
            try: k(x, "text")
            except AttributeError: pass
            else: raise AssertionError("served")
    """,
    "a kernel is called by a finalizer of its own garbage": """
        x, called = np.ones(1000), []
        for _ in range(40):
            k = compiled(f, 1, 1)
            class Plain:
                __slots__ = ()
                def __del__(self, k=k, x=x, called=called):
                    called.append(0)
                    try: called[-1] = k(x, x)[0]
                    except AttributeError: pass
            class Owner: pass
            k.owner = Owner()
            k.owner.kernel, k.owner.plain, k.owner.kind = k, Plain(), Plain
            del k, Plain
            gc.collect()
        assert called and set(called) <= {0, 3.0}, set(called)
    """,
    "a mapping of outputs runs code": """
        from collections.abc import Mapping
        k = compiled(f, 2, 1)
        class Outputs(Mapping):
            def __init__(self, act): self.act = act
            def __iter__(self): self.act(); return iter(())
            def __len__(self): return 0
            def __getitem__(self, name): raise KeyError(name)
        y = np.ones(300)
        for form in (300, 600):
            x = np.ones((600, 300))
            z = k(x, y, out=Outputs(lambda: attempt(lambda: x.resize((form, 300), refcheck=False))))
            assert z.shape == (form, 300) and (z == 3).all()
        deep = lambda: k(np.ones((3, 300)), y, out=Outputs(deep))
        try: deep()
        except RecursionError: pass
        else: raise AssertionError("no end")
        assert (k(np.ones((3, 300)), y) == 3).all()
    """,
    "millions of arguments": """
        k = compiled(f, 1, 1)
        def expect(act):
            try: act()
            except kg.ArgumentError as error: assert len(str(error)) < 500
            else: raise AssertionError("served")
        def attack():
            for n in (3, 254, 255, 256, 257, 10**4, 2 * 10**6): expect(lambda: k(*[1.0] * n))
            for n in (300, 10**5): expect(lambda: k(**{f"n{i}": 1.0 for i in range(n)}))
            expect(lambda: k(*[1.0] * 10**5, **{f"n{i}": 1.0 for i in range(10**4)}))
        attack()
        threading.stack_size(1 << 18)
        thread = threading.Thread(target=attack); thread.start(); thread.join()
    """,
    "a fork while threads call": """
        k = compiled(f, 2, 1)
        x, y = np.ones((64, 4096)), np.ones(4096)
        k(x, y)
        over = threading.Event()
        def work():
            while not over.is_set(): k(x, y)
        threads = [threading.Thread(target=work) for _ in range(3)]
        for t in threads: t.start()
        for _ in range(10):
            child = os.fork()
            if child == 0:
                faulthandler.dump_traceback_later(20, exit=True)
                good = all((k(np.ones((n, 4096)), y) == 3).all() for n in (1, 2, 64, 65))
                os._exit(0 if good else 1)
            assert os.waitpid(child, 0)[1] == 0
        over.set()
        for t in threads: t.join()
    """,
    "another thread gives an argument other memory": """
        k, y = compiled(f, 2, 1), np.ones(300)
        x = np.ones((300, 300))
        def mutate():
            global x
            give_other_memory(x)
            x = np.ones((300, 300))
        for z in while_running(mutate, lambda: k(x, y), 300):
            assert z is None or (z == 3).all()
    """,
    "another thread gives outputs other memory": """
        k, x, y = compiled(g, 2, 1), np.ones((300, 300)), np.ones(300)
        outs = np.empty((300, 300)), np.empty((300, 300))
        def mutate():
            global outs
            old, outs = outs, (np.empty((300, 300)), np.empty((300, 300)))
            for array in old: give_other_memory(array)
        for found in while_running(mutate, lambda: k(x, y, out=outs), 300):
            assert found is None or found[1].shape != (300, 300) or (found[1] == 0).all()
    """,
    "another thread gives the state of a loop other memory": """
        jitted = kg.jit(lambda s, n: kg.fori_loop(0, n, lambda i, s: s + 1, s))
        x = np.ones((30, 300))
        jitted(x, 20)
        def mutate():
            global x
            give_other_memory(x)
            x = np.ones((30, 300))
        for z in while_running(mutate, lambda: jitted(x, 30), 60):
            assert z is None or z.shape != (30, 300) or (z == 31).all()
    """,
    "a trace function gives the arguments of a reduction other memory": """
        k = compiled(lambda a, b: (np.exp(a) * 0 + b).sum(axis=0), 2, 1)
        def trace(frame, event, value):
            global count
            count += 1
            if count == when: give_other_memory(x)
            return trace
        y, served = np.ones(300), 0
        for when in range(1, 300):
            x, count = np.ones((300, 300)), 0
            sys.settrace(trace)
            odd = np.empty(2401, "i1")[1:].view("f8")  # Not aligned, so that Python takes the call.
            try: z = k(x, y, out=odd)
            except (kg.KernelgenError, ValueError): z = None
            finally: sys.settrace(None)
            served += z is not None
            assert z is None or (z == 300).all(), when
        assert served > 100
    """,
    "an audit hook gives arguments other memory": """
        k, y, on = compiled(f, 2, 1), np.ones(300), False
        sys.addaudithook(lambda *event: on and give_other_memory(x))
        for i in range(200):
            x = np.ones((300, 300))
            on = True
            try: z = k(np.asfortranarray(x), y) if i % 2 else k(x, y, out=np.empty((300, 300)).T)
            except (kg.KernelgenError, ValueError): z = None
            on = False
            assert z is None or (z == 3).all()
    """,
    "a trace function closes the file that an argument maps": """
        import tempfile
        k, y, refused = compiled(f, 2, 1), np.ones(300), 0
        def trace(frame, event, value):
            global refused
            if frame.f_code.co_name == "_run_native":
                try: x._mmap.close()
                except BufferError: refused += 1
            return trace
        with tempfile.NamedTemporaryFile() as file:
            file.write(np.ones((300, 300)).tobytes()); file.flush()
            for i in range(20):
                x = np.memmap(file.name, float, "r", shape=(300, 300))
                sys.settrace(trace)
                try: z = k(x, b=y)
                finally: sys.settrace(None)
                assert (z == 3).all() and refused
                x._mmap.close()
    """,
    "the memory of arrays is let go of while it is held": """
        from kernelgen.runtime.native import process
        memory = bytearray(8 * 900)
        x = np.frombuffer(memory)
        held = process.hold([x[10:], None, x])
        for act in (x.base.release, lambda: memory.extend(b"12345678")):
            try: act()
            except BufferError: continue
            raise AssertionError("let go")
        a = np.ones(900)
        one, other = process.hold([a, a[1:]]), process.hold((a[::-1],))
        assert not a.flags.owndata
        attempt(lambda: a.resize(7, refcheck=False))
        del one
        assert a.shape == (900,) and not a.flags.owndata
        give_other_memory(a)
        assert a.flags.owndata
        del other, held
        assert a.flags.owndata and (a == np.arange(3)).all()
        x.base.release(); memory.extend(b"12345678")
        for wrong in ([1], [object()], 3):
            try: process.hold(wrong)
            except TypeError: continue
            raise AssertionError("held")
    """,
    "threads with little stack call kernels of many operands": """
        def many(count, dtype, finish=lambda total: total):
            with kg.Tape() as tape:
                inputs = [tape.input(f"x{k}", dtype, ndim=1) for k in range(count)]
                tape.output(finish(sum(inputs[1:], inputs[0])))
            arrays = [np.full(3000, k, dtype)[::2] for k in range(count)]
            return kg.compile_tape(tape), arrays, count * (count - 1) // 2
        def check(k, arrays, total, scale=1):
            checked.append((k(*arrays) == total * scale).all())
            checked.append((k(*[a.copy() for a in arrays]) == total * scale).all())
        cases = [
            (many(70, np.complex128), 1), (many(140, np.float64), 1),
            (many(90, np.complex128, np.negative), -1), (many(140, np.int64, np.sum), 1500),
            (many(70, np.complex128, np.sum), 1500),
        ]
        checked = []
        threading.stack_size(1 << 16)
        for case, scale in cases:
            thread = threading.Thread(target=check, args=(*case, scale))
            thread.start(); thread.join()
        assert len(checked) == 10 and all(checked)
    """,
}


def run(text: str) -> None:
    program = PREAMBLE + "\n".join(line[8:] for line in text.splitlines()) + "\nprint('survived')"
    env = {**os.environ, "MALLOC_PERTURB_": "165", "PYTHONDEVMODE": "0"}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=env,
        timeout=240,
    )
    assert (done.stdout, done.returncode) == ("survived\n", 0), done.stderr[-3000:]


@pytest.mark.parametrize("name", ATTACKS)
def test_a_program_that_changes_its_objects(name: str) -> None:
    run(ATTACKS[name])


def test_references_are_kept_in_balance() -> None:
    run("""
        k, two, scalar = compiled(f, 2, 1), compiled(g, 2, 1), compiled(f, 0, 0)
        x, y, o, p = np.ones((4, 8)), np.ones(8), np.empty((4, 8)), np.empty((4, 8))
        wrong, short, fixed = np.ones(8, np.int32), np.ones(7), np.ones((4, 8))
        fixed.flags.writeable = False
        big, row = np.ones((300, 300)), np.ones(300)
        held = [x, y, o, p, wrong, short, fixed, big, row, x.dtype, wrong.dtype]
        held += [None, k, two, scalar, "out", (), 2.5]
        def refused(act):
            try: act()
            except (kg.KernelgenError, TypeError): return
            raise AssertionError("served")
        def round():
            k(x, y); k(x, b=y); k(b=y, a=x, out=o); k(x, y, out=(o,)); two(x, y); two(x, y, out=(o, p))
            two(x, y, out=(None, p)); scalar(2.5, 2.5)
            k(x[::-1], y[::-1]); k(x, y, out=x.copy()); k(x, x[0])
        def errors():
            refused(lambda: k(x, wrong)); refused(lambda: k(x, short)); refused(lambda: k(x))
            refused(lambda: k(x, y, y)); refused(lambda: k(x, y, c=y)); refused(lambda: k(x, y, a=x))
            refused(lambda: k(x, y, out=fixed)); refused(lambda: k(x, y, out=short))
            refused(lambda: two(x, y, out=(o, fixed))); refused(lambda: two(x, y, out=(o,)))
            refused(lambda: scalar(2.5, "text"))
        def large():
            k(big, row); two(big, row)
        for act, times in ((round, 9000), (errors, 800), (large, 60)):
            for _ in range(70): act()
            gc.collect()
            before = [sys.getrefcount(value) for value in held]
            for _ in range(times): act()
            gc.collect()
            after = [sys.getrefcount(value) for value in held]
            moved = [a - b for a, b in zip(after, before)]
            assert all(abs(m) < 20 for m in moved), (act, moved)
    """)


def test_outputs_that_cannot_be_written_are_refused_and_others_are_written() -> None:
    run("""
        k = compiled(f, 2, 1)
        x, y = np.ones((3, 5)), np.ones(5)
        k(x, y)
        def refused(out, kind=kg.KernelgenError):
            before = out.tobytes()
            try: k(x, y, out=out)
            except kind: assert out.tobytes() == before
            else: raise AssertionError("written")
        for spoil in range(2):
            fixed = np.zeros((3, 5)); fixed.flags.writeable = False
            refused(fixed); refused(np.zeros((3, 5), ">f8")); refused(np.zeros((3, 5), np.float32))
            refused(np.zeros((5, 3))); refused(np.zeros(15)); refused(np.broadcast_to(np.zeros(5), (3, 5)))
            refused(np.lib.stride_tricks.as_strided(np.zeros(5), (3, 5), (0, 8)))
            raw = np.zeros(8 * 15 + 1, np.uint8)
            odd = raw[1:].view(np.float64).reshape(3, 5)
            assert not odd.flags.aligned and k(x, y, out=odd) is odd and (odd == 3).all()
            class Mine(np.ndarray): pass
            mine = np.zeros((3, 5)).view(Mine)
            assert k(x, y, out=mine) is mine and (np.asarray(mine) == 3).all()
            room = np.zeros(40)
            one, other = room[:15].reshape(3, 5), room[8:23].reshape(3, 5)
            one[...] = 1
            assert k(one, y, out=other) is other and (other == 3).all()
            room[:] = 1
            assert (k(room[:15].reshape(3, 5)[::-1], y, out=room[:15].reshape(3, 5)) == 3).all()
            assert (k(one, other[0], out=one) == one).all()
    """)
