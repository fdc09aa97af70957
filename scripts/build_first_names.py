"""Build briefing/text/data/first_names.txt from the name counts of the package nomquamgender (MIT licence).

python scripts/build_first_names.py PATH/TO/nomquamgender/name_data.json
"""

import json
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "briefing" / "text" / "data" / "first_names.txt"
HEAD = """\
# First names, each with the share of its bearers that are women, in percent.
# Source: the package nomquamgender 0.1.4, which joins 36 open name statistics.
# Licence: MIT, (c) 2022 Ian Van Buskirk.
# Kept: names in at least 5 of its sources with at least 500 bearers, in plain letters.
# Made by scripts/build_first_names.py.
"""
LEAST_SOURCES = 5
LEAST_BEARERS = 500


def main():
    counted = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    kept = {
        name: round(100 * share)
        for name, (sources, bearers, share, *_) in counted.items()
        if sources >= LEAST_SOURCES and bearers >= LEAST_BEARERS and name.isalpha() and len(name) > 1
    }
    lines = [f"{name} {share}\n" for name, share in sorted(kept.items())]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} names")


if __name__ == "__main__":
    main()
