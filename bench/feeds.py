"""Feeds against newsboat: cold, unchanged, and with servers that never answer. CPU seconds and peak memory.

python bench/feeds.py [--feeds 50] [--entries 200] [--without-analysis]
Everything is served over loopback by a process of its own, whose cost is not counted.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from briefing.paths import DATABASE_NAME

BRIEFING = [sys.executable, Path(sys.executable).with_name("briefing")]
"""As users start it, but for the shell that finds it."""
ROUNDS = 3
"""The least of them is told: other programs on the machine only ever add to a run."""

WORDS = (
    "the a of to in and that it for on with as at by from harbour council bridge minister strike vote flood storm "
    "doctors teachers river budget price court judge police train union mayor school hospital report people week "
    "said told asked warned promised denied opened closed fell rose began ended lost won Harrowgate Brantwick Lusenia"
).split()


def a_feed(number, entries):
    """A feed of the size that publishers serve: about 1.2 KB an entry."""
    seed = number * 7919 + 1
    items = []
    for index in range(entries):
        words = []
        for _ in range(150):
            seed = (seed * 1103515245 + 12345) % 2**31
            words.append(WORDS[seed % len(WORDS)])
        text = " ".join(words)
        items.append(
            f"<item><title>{escape(' '.join(words[:9]).capitalize())} {number}-{index}</title>"
            f"<link>http://news.example/{number}/{index}</link><guid>http://news.example/{number}/{index}</guid>"
            f"<description>{escape(f'<p>{text}.</p>')}</description>"
            f"<pubDate>Sat, 21 Nov 2026 {index % 24:02}:{index % 60:02}:00 GMT</pubDate></item>"
        )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed {number}</title>'
        f"<link>http://news.example/</link><description>x</description>{''.join(items)}</channel></rss>"
    ).encode()


def serve(feeds, entries, hung):
    """Serve feeds with ETags until killed; the last `hung` of them never answer."""
    bodies = [a_feed(number, entries) for number in range(feeds)]

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            number = int(self.path.strip("/"))
            if number >= feeds - hung:
                time.sleep(60)
                return
            tag = f'"{number}"'
            if self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.send_header("ETag", tag)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("ETag", tag)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(bodies[number])))
            self.end_headers()
            self.wfile.write(bodies[number])

        def log_message(self, *_):
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 512

    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


def measured(command, **options):
    """Run a command: (CPU seconds of its whole tree, peak MB of its largest process, wall seconds)."""
    reporter = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", reporter, *map(str, command)],
        check=False,
        capture_output=True,
        text=True,
        **options,
    )
    code, cpu, peak = done.stdout.split()[-3:]
    if int(code) not in (0, 3):
        sys.exit(f"{command} ended with {code}\n{done.stderr}")
    return float(cpu), float(peak), time.perf_counter() - started


def show(label, figures, against=None, goal=None):
    """One line: the figures, and what they are of newsboat's against the goal."""
    cpu, peak, wall = figures
    line = f"{label:44}{cpu:8.3f} CPU s {peak:6.0f} MB {wall:7.2f} s"
    if against:
        ratio = cpu / against[0]
        line += f"{ratio:8.3f} of newsboat"
        if goal:
            line += f" (goal {goal:g}: {'met' if ratio <= goal else 'missed'})"
    print(line)


def start_server(*arguments):
    server = subprocess.Popen(
        [sys.executable, __file__, "--serve", *map(str, arguments)], stdout=subprocess.PIPE
    )
    assert server.stdout
    return server, int(server.stdout.readline())


REFRESH = """
import sys, resource
from datetime import UTC, datetime
from pathlib import Path
from briefing.bootstrap import READERS
from briefing.model.sources import Source
from briefing.newsroom.refresh import read_sources
from briefing.store.store import open_store
store = open_store(Path(sys.argv[1]), "bench")
reader = READERS["feed"]
sources = [Source("feed", url, url, reader.options()) for url in Path(sys.argv[2]).read_text().split()]
now = datetime(2026, 11, 22, 7, tzinfo=UTC)
good = 0
seconds = float(sys.argv[3])
for event in read_sources(
    sources,
    readers=READERS,
    store=store,
    now=now,
    arrival=lambda: now,
    deadline_seconds=seconds,
):
    good += type(event).__name__ == "SourceRead"
    if good == int(sys.argv[4]):
        break
store.close()
"""
"""Parse and store alone: what `briefing refresh` does before it analyses."""


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--serve", nargs=3, type=int)
    parser.add_argument("--feeds", type=int, default=50)
    parser.add_argument("--entries", type=int, default=200)
    parser.add_argument("--without-analysis", action="store_true")
    options = parser.parse_args()
    if options.serve:
        serve(*options.serve)
        return
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # users compile the program once, not each time
    folder = Path(tempfile.mkdtemp(prefix="briefing-bench-"))
    server, port = start_server(options.feeds, options.entries, 0)
    try:
        compare(folder, options.feeds, port, with_analysis=not options.without_analysis)
    finally:
        server.kill()
        server.wait()
    server, port = start_server(200, 20, 20)
    try:
        hung(folder, port)
    finally:
        server.kill()
        server.wait()
        shutil.rmtree(folder)


def compare(folder, feeds, port, *, with_analysis):
    urls = folder / "urls"
    urls.write_text("".join(f"http://127.0.0.1:{port}/{number}\n" for number in range(feeds)))
    cold, again = newsboat(folder, urls)
    states = [folder / f"state-{number}" for number in range(ROUNDS)]
    for state in states:
        state.mkdir()
    command = [sys.executable, "-c", REFRESH]
    rest = [urls, 60, feeds]
    runs = [measured([*command, state / DATABASE_NAME, *rest]) for state in states]
    show("briefing: cold, parse and store", min(runs), cold, 2.5)
    config = folder / "feeds.toml"
    config.write_text("".join(f'[[feed]]\nurl = "{url}"\n' for url in urls.read_text().split()))
    refresh = [*BRIEFING, "refresh", "--config", config, "--state"]
    # Nothing has come since the readings above, so that nothing is analysed here.
    unchanged = min(measured([*refresh, state]) for state in states * 2)
    show("briefing refresh: nothing changed", unchanged, again, 0.05)
    start = min(measured([*refresh, state, "--offline"]) for state in states * 2)
    show("  of which starting the program (--offline)", start)
    show(
        f"  of which asking {feeds} feeds and noting it",
        [one - other for one, other in zip(unchanged, start, strict=True)],
    )
    if with_analysis:
        show("briefing refresh: cold, with analysis", measured([*refresh, folder / "analysed"]), cold)


def newsboat(folder, urls):
    """What newsboat costs cold and again; nothing where it is not installed."""
    program = shutil.which("newsboat")
    if not program:
        print("newsboat is not installed (apt-get install newsboat): nothing to compare with")
        return None, None
    (folder / "config").write_text("suppress-first-reload no\nreload-threads 2\n")
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    runs = [
        [
            measured(
                [
                    program,
                    "-u",
                    urls,
                    "-c",
                    folder / f"cache-{number}",
                    "-C",
                    folder / "config",
                    "-x",
                    "reload",
                ],
                env=environment,
            )
            for _ in range(3)
        ]
        for number in range(ROUNDS)
    ]
    cold, again, third = (min(same) for same in zip(*runs, strict=True))
    show("newsboat: cold", cold)
    show("newsboat: again, nothing changed", again)
    # Newsboat 2.21 keeps the ETag of a feed only when it reads it for the second time.
    show("newsboat: a third time, with ETags", third)
    return cold, again


def hung(folder, port):
    urls = folder / "urls"
    urls.write_text("".join(f"http://127.0.0.1:{port}/{number}\n" for number in reversed(range(200))))
    command = [sys.executable, "-c", REFRESH, folder / "hung.sqlite3", urls, 20, 180]
    figures = measured(command)
    show("180 of 200 feeds, the first 20 of them hung", figures)
    print(f"  stored after {figures[2]:.2f} s (goal 3: {'met' if figures[2] <= 3 else 'missed'})")


if __name__ == "__main__":
    main()
