"""`kernelgen cache`: looking at the user's compiled kernels, and tidying them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kernelgen.cli.text import CommandError, console, did_you_mean

if TYPE_CHECKING:
    from kernelgen.cache.record import Record
    from kernelgen.cache.store import Entry, Store


@click.group(short_help="List, check, explain and remove compiled kernels.")
def cache() -> None:
    """Looks after the compiled kernels of this user.

    They lie in the folder of KERNELGEN_CACHE_DIR, else in the platform's cache folder, up to
    KERNELGEN_CACHE_SIZE (one GiB by default); the least recently used ones go first.
    """


def _store() -> Store:
    from kernelgen.cache.layers import user_store

    return user_store()


def _programs() -> Store:
    """What graphs come to, which is kept beside the records and tidied with them."""
    from kernelgen.cache.layers import program_store

    return program_store()


@cache.command("ls", short_help="List the records, the last used first.")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many.")
def ls(limit: int) -> None:
    """Lists the compiled kernels, the last used first."""
    from rich.table import Table

    store = _store()
    entries = store.entries()[::-1]
    table = Table(box=None, pad_edge=False)
    for title in ("record", "kernel", "dtypes", "options", "KiB", "used", "built in"):
        table.add_column(title, justify="right" if title in ("KiB", "used", "built in") else "left")
    for entry in entries[:limit]:
        record = store.read_file(entry.path)
        if record is not None:
            table.add_row(*_row(entry, record))
    console().print(table)
    size = sum(e.size for e in entries)
    click.echo(f"{len(entries)} records, {_size(size)}, in {store.folder}")


def _row(entry: Entry, record: Record) -> tuple[str, ...]:
    parts = record.key.portable
    inputs = parts["graph"].count("input ")
    dtypes = zip(parts["dtypes"].split(), parts["ranks"].split(), strict=True)
    listed = [f"{dtype}/{rank}" for dtype, rank in dtypes][:inputs]
    if len(listed) > 5:
        listed[5:] = [f"+{len(listed) - 5}"]
    return (
        _title(entry.path),
        record.name,
        " ".join(listed),
        parts["options"],
        f"{entry.size / 1024:.0f}",
        _ago(entry.used),
        f"{1e3 * sum(record.seconds.values()):.0f} ms",
    )


def _title(path: Path) -> str:
    return f"{path.parent.name[:8]}-{path.stem[:4]}"


def _ago(when: float) -> str:
    seconds = max(time.time() - when, 0)
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit} ago"
    return f"{seconds:.0f} s ago"


def _size(size: float) -> str:
    for unit in ("bytes", "KiB", "MiB"):
        if size < 1024:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1024
    return f"{size:.1f} GiB"


@cache.command("info", short_help="Show the folders and sizes, or the key of one record.")
@click.argument("record", required=False)
def info(record: str | None) -> None:
    """Shows the layers of the cache, or all parts of the key of RECORD, as `kernelgen cache ls` names it."""
    if record is not None:
        _show_record(record)
        return
    from kernelgen.cache.layers import shared_stores
    from kernelgen.cache.store import size_limit

    store = _store()
    total = sum(e.size for e in store.entries())
    click.echo(f"{store.title}: {store.folder}")
    click.echo(f"  {len(store.entries())} records, {_size(total)} of at most {_size(size_limit())}")
    aside = list(store.folder.glob("aside/*"))
    if aside:
        click.echo(f"  {len(aside)} damaged records set aside; `kernelgen cache prune` removes them")
    for other in shared_stores():
        found = len(other.entries()) if other.folder.is_dir() else None
        click.echo(f"{other.title}: {other.folder}")
        click.echo("  not there" if found is None else f"  {found} records, only read")


def _show_record(name: str) -> None:
    from kernelgen.cache.layers import unusable

    store = _store()
    paths = {_title(e.path): e.path for e in store.entries()}
    chosen = [path for title, path in paths.items() if title.startswith(name)]
    if len(chosen) != 1:
        what = "there is no record" if not chosen else f"{len(chosen)} records begin with"
        raise CommandError(f"{what} {name!r}", hint=did_you_mean(name, paths))
    record = store.read_file(chosen[0])
    if record is None:
        raise CommandError(f"the record {name!r} cannot be read", hint="Run `kernelgen cache verify`.")
    click.echo(f"kernel    {record.name}")
    click.echo(f"file      {chosen[0]}")
    click.echo(f"source    {chosen[0].with_suffix('.py')}")
    click.echo(f"built     {time.strftime('%Y-%m-%d %H:%M:%S', time.localtime(record.created))}")
    click.echo(f"runs here {unusable(record) or 'yes'}")
    for part, text in record.key.parts.items():
        lines = text.splitlines() or [""]
        click.echo(f"{part:<10}{lines[0]}")
        for line in lines[1:]:
            click.echo(f"          {line}")


@cache.command("verify", short_help="Read every record in whole, and set the damaged ones aside.")
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Reads every record and compares its checksum; the exit code is 1 if any was bad."""
    import warnings

    from kernelgen.base.errors import CacheWarning

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", CacheWarning)
        whole, bad = _verified(_store())
        other = _verified(_programs())[1]
    for warning in caught:
        click.echo(str(warning.message), err=True)
    click.echo(f"{whole} records are whole, {bad + other} are not")
    ctx.exit(1 if bad + other else 0)


def _verified(store: Store) -> tuple[int, int]:
    """How many records are whole and how many are not; those are set aside."""
    entries, bad = store.entries(), 0
    for entry in entries:
        record = store.read_file(entry.path)
        if record is not None and store.path_of(record.key) != entry.path:
            store.set_aside(entry.path, "its name is not that of its key")
            record = None
        bad += record is None
    return len(entries) - bad, bad


@cache.command("prune", short_help="Remove leftovers, and old records beyond a size or an age.")
@click.option("--size", "size", metavar="SIZE", help="Keep at most so much, such as 100M.")
@click.option("--days", type=click.FloatRange(min=0), help="Remove what was not used for so many days.")
def prune(size: str | None, days: float | None) -> None:
    """Removes what killed processes left and damaged records; with an option, also old records."""
    from kernelgen.cache.store import parse_size, size_limit

    limit = size_limit() if size is None else parse_size(size, "--size")
    oldest = 0.0 if days is None else time.time() - 86400 * days
    removed, leftovers = _pruned(_store(), limit, oldest)
    leftovers += sum(_pruned(_programs(), limit, oldest))
    click.echo(
        f"removed {removed} records and {leftovers} other files; {len(_store().entries())} records stay"
    )


def _pruned(store: Store, limit: int, oldest: float) -> tuple[int, int]:
    """Removes leftovers, and records beyond a size or a time of last use: how many records, and others."""
    leftovers = store.sweep()
    old = [entry for entry in store.entries() if entry.used < oldest]
    for entry in old:
        store.remove(entry.path)
    return len(old) + len(store.evict(int(store.share * limit))), leftovers


@cache.command("clear", short_help="Remove all records.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def clear(yes: bool) -> None:
    """Removes all compiled kernels of this user; they are built again when they are needed."""
    store = _store()
    entries = store.entries()
    if entries and not yes:
        click.confirm(f"Remove {len(entries)} records from {store.folder}?", abort=True)
    for each in (store, _programs()):
        for entry in each.entries():
            each.remove(entry.path)
        each.sweep(everything=True)
    click.echo(f"removed {len(entries)} records")


@cache.command("why", short_help="Say whether a kernel is in the cache, and if not, what differs.")
@click.argument("target", metavar="FILE.py:NAME")
@click.option("--fastmath", is_flag=True, help="The kernel compiled with fastmath=True.")
@click.option("--spec", "specs", multiple=True, metavar="NAME=DTYPE:RANK", help="Dtype and rank of an input.")
def why(target: str, fastmath: bool, specs: tuple[str, ...]) -> None:
    """Looks NAME of FILE.py up in all layers, and names the parts in which the nearest record differs."""
    from kernelgen.cache import layers
    from kernelgen.cache.key import host_key
    from kernelgen.cli import target as targets
    from kernelgen.cli.kernels import kernel_of

    kernel = kernel_of(targets.load(target), specs, (), fastmath=fastmath, compiled=False)
    key = host_key(kernel.graph, fastmath=fastmath)
    found = layers.find(key)
    if found is not None:
        click.echo(f"{kernel.name} is in {found.layer}: {found.path}")
    else:
        click.echo(f"{kernel.name} is not in the cache: {layers.why(key)}")
