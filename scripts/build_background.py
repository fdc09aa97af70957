"""Build briefing/stories/data/background.en.txt: in how many of many news articles each stem stands.

    python scripts/build_background.py FILE.jsonl ... > briefing/stories/data/background.en.txt

Each line of a file is a record with `text` and perhaps `title`. The result holds stems and counts, no text.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from briefing.stories.signature import BODY_WORDS
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

RAREST = 4
"""Stems in fewer articles say more about these articles than about the language."""


def main() -> None:
    stop = stop_words("en")
    counts: Counter[str] = Counter()
    articles = 0
    for path in sys.argv[1:]:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = f"{record.get('title') or ''}\n{record['text']}"
            words = [plain_word(word) for word in find_words(text, "en")[:BODY_WORDS]]
            counts.update(set(stem_words([word for word in words if word not in stop], "en")))
            articles += 1
    print(f"# {articles} articles: stem, articles that have it; made by scripts/build_background.py")
    for stem, count in sorted(counts.items()):
        if count >= RAREST and stem.isalpha() and len(stem) > 1:
            print(stem, count)


if __name__ == "__main__":
    main()
