"""Write tests/tui/golden/*.txt: the characters of the screen in its states."""

import asyncio
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.tui.states import STATES, picture  # noqa: E402 - the tests are no package that is installed


def main() -> None:
    os.environ["TZ"] = "UTC"
    time.tzset()
    folder = ROOT / "tests" / "tui" / "golden"
    folder.mkdir(exist_ok=True)
    for name in STATES:
        (folder / f"{name}.txt").write_text(asyncio.run(picture(name)))


if __name__ == "__main__":
    main()
