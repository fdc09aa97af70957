"""What several benches share: articles of a folder made ready, and CPU time of the best of some runs."""

import time
from pathlib import Path

from briefing.facets.base import Telling
from briefing.model.briefs import Limits
from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.text.prepare import prepare

CORPUS = Path(__file__).parents[1] / "corpus"
ROUNDS = 5


def documents(folder):
    """Prepare the plain texts of a folder, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".txt", ".md"):
            text = path.read_text(encoding="utf-8").strip()
            title = text.split("\n")[0]
            yield prepare(Article(id=path.name, outlet=path.stem, title=title, text=text, language="en"))


def telling_of(documents, limits=None):
    """One story of these documents, each an origin of its own, about to be told."""
    ids = tuple(document.id for document in documents)
    story = Story(id="bench", title="", articles=ids, origins=tuple((each,) for each in ids))
    return Telling(story=story, documents=tuple(documents), limits=limits or Limits())


def best_of(rounds, run):
    """Give the least CPU seconds of some runs."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        run()
        times.append(time.process_time() - started)
    return min(times)
