"""Many articles made ready by several processes at once."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from briefing.newsroom.packing import Packed, pack_new
from briefing.store.archive import Filed

_CHUNK = 24
_NICE = 10
_PULSE_SECONDS = 0.1


def pack_in_processes(todo: Sequence[Filed]) -> Iterator[list[tuple[str, Packed]]]:
    """Yield (digest, packed) as they come, none where a moment brings none; OSError where processes cannot be had."""
    # Spawned, not forked: the screen has threads, and a fork would copy their locks.
    pool = ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"), initializer=start_process)
    try:
        chunks = [todo[start : start + _CHUNK] for start in range(0, len(todo), _CHUNK)]
        digests: dict[Future[list[Packed]], list[str]] = {
            pool.submit(pack_new, [each.article for each in chunk]): [each.digest for each in chunk]
            for chunk in chunks
        }
        pending = set(digests)
        while pending:
            ready, pending = wait(pending, timeout=_PULSE_SECONDS, return_when=FIRST_COMPLETED)
            yield [pair for future in ready for pair in zip(digests[future], future.result(), strict=True)]
    except BrokenProcessPool as error:
        raise OSError("a process was ended from outside") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def start_process() -> None:
    """Give way, so that keys are answered meanwhile, leave Ctrl+C to the one who started it, and end with that one."""
    os.nice(_NICE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when whoever started this process is gone, however that went: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
