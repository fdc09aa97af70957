"""The processes that analyse: none outlives whoever started it."""

import subprocess
import sys

_STARTER = """
import multiprocessing, os, time
from concurrent.futures import ProcessPoolExecutor
from briefing.newsroom.processes import start_process
pool = ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), initializer=start_process)
print(pool.submit(os.getpid).result(), flush=True)
time.sleep(600)
"""


def test_processes_end_when_the_one_who_started_them_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", _STARTER], stdout=subprocess.PIPE) as starter:
        assert starter.stdout is not None
        assert int(starter.stdout.readline()) > 0
        starter.kill()
        # The other end of the pipe is theirs too: it is closed when the last of them is gone.
        rest, _ = starter.communicate(timeout=60)

    assert rest == b""
