"""CPU seconds to write a digest of 200 stories in every format, against JSON of the same findings by `json` alone."""

import json
from dataclasses import replace
from time import process_time

from briefing.formats import FORMATS
from briefing.formats.page import Page
from tests.formats.sample import a_brief, a_digest

STORIES = 200


def main() -> None:
    digest = replace(a_digest(), briefs=(a_brief(),) * STORIES)
    records = [finding.record() for section in a_brief().sections for finding in section.findings] * STORIES
    started = process_time()
    json.dumps(records, default=str)
    least = process_time() - started
    for name, each in FORMATS.items():
        started = process_time()
        size = sum(map(len, each.render(digest, Page())))
        seconds = process_time() - started
        print(
            f"{name:10}{seconds:8.3f} s{size / 1e6:8.2f} M characters{seconds / least:8.0f} times json.dumps"
        )


if __name__ == "__main__":
    main()
