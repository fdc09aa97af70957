"""Where sentences begin and end in one paragraph."""

import re

from sentencex import get_sentence_boundaries

_OPENS_LOWER = re.compile(r"""[\s"'“”‘’)\]]*[a-z]""")
_HONORIFIC_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Lt|Sgt|Capt|Cmdr|Sen|Rep|Gov|St|vs|Jr|Sr)\.$"
)
_CLOSERS = "”’\"')]"


def split_sentences(paragraph: str, language: str) -> list[tuple[int, int]]:
    """Split one paragraph: (start, end) of each sentence, without the white space around it."""
    pieces: list[tuple[int, int]] = []
    for boundary in get_sentence_boundaries(language, paragraph):
        start, end = boundary["start_index"], boundary["end_index"]
        stretch = paragraph[start:end]
        start += len(stretch) - len(stretch.lstrip())
        end -= len(stretch) - len(stretch.rstrip())
        if start >= end:
            continue
        if pieces and _belongs_before(paragraph, pieces[-1], (start, end)):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return pieces


def _belongs_before(paragraph: str, before: tuple[int, int], piece: tuple[int, int]) -> bool:
    """Tell whether the splitter broke a sentence in two."""
    head, tail = paragraph[before[0] : before[1]], paragraph[piece[0] : piece[1]]
    if _HONORIFIC_END.search(head) or not tail.strip(_CLOSERS + " "):
        return True
    # `"Stop!" he said.` is one sentence, and so is what follows an abbreviation in lower case.
    return (
        head[-1:] != "\n" and "\n" not in paragraph[before[1] : piece[0]] and bool(_OPENS_LOWER.match(tail))
    )
