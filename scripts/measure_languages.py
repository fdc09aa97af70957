"""Measure grouping, sentences and the guess of the language on the invented news of tests/stories/abroad.txt.

    python scripts/measure_languages.py

Of each language: how many articles and how many bare titles are told for what they are; sentences found rightly, of
those found and of those there are; pairs of articles joined rightly, of those joined and of those of one story.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefing.model.marks import Constraints
from briefing.stories.grouping import group
from briefing.text.language import guess_language
from briefing.text.prepare import prepare
from tests.stories.abroad import Report, count_pairs, read_reports


def sentences(report: Report) -> tuple[int, int, int]:
    document = prepare(report.article)
    title_end = len(report.article.title)
    found = [
        document.words_at(each.start, each.end) for each in document.sentences if each.start >= title_end
    ]
    return len(set(found) & set(report.sentences)), len(found), len(report.sentences)


def row(name: str, reports: list[Report], stories: list[tuple[str, ...]]) -> str:
    told = sum(guess_language(each.article.text) == each.language for each in reports)
    titles = sum(guess_language(each.article.title) == each.language for each in reports)
    right, found, wanted = map(sum, zip(*map(sentences, reports), strict=True))
    pairs_right, joined, pairs = count_pairs(reports, stories)
    return (
        f"| {name} | {told} of {len(reports)} | {titles} of {len(reports)} | {right} of {found} | {right} of {wanted} "
        f"| {pairs_right} of {joined} | {pairs_right} of {pairs} |"
    )


def main() -> None:
    reports = read_reports()
    grouped = group([prepare(each.article) for each in reports], constraints=Constraints(), earlier={})
    stories = [story.articles for story in grouped]
    print("| language | told | from titles | sentences right | sentences found | joined right | joined |")
    print("|---|---|---|---|---|---|---|")
    for language in dict.fromkeys(each.language for each in reports):
        print(row(language, [each for each in reports if each.language == language], stories))
    print(row("all", reports, stories))


if __name__ == "__main__":
    main()
