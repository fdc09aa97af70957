"""Where sentences begin and end in one paragraph."""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

_WINDOW_CHARACTERS = 10_000
_OPENERS = "“\"'‘"
_CLOSERS = "”’\"')]»"
_CLOSERS_OPEN = frozenset(("sv", "fi"))
"""Languages that open a quotation with the mark that closes it."""
_CLOSER_ALONE = re.compile(r"""[\s”’"')\]»]{1,8}(?=\s|$)""")
_LIST_MARK = re.compile(r"""^[\s•*–—-]{0,8}(?:\(?\d{1,3}|\(?[A-Za-z])[.)]$""")
_OPENS_LOWER = re.compile(r"""[\s"'“‘(\[]{0,4}[a-z](?![A-Z])""")
_PLAIN_WORD_END = re.compile(r"[a-z]{6,40}\.$")
_HONORIFIC_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Lt|Sgt|Cpl|Pvt|Capt|Cmdr|Maj|Adm|Sen|Rep|Gov|Hon|Msgr|Supt|Insp|vs|Ft|Mt)\.$"
)
# Jamie Orr (D-Md.
_OPEN_ABBREVIATION_END = re.compile(r"\([^()]{0,12}[A-Z][a-z]{0,5}\.$")
_SPEECH_VERBS = (
    "said says asked added shouted cried yelled screamed replied wrote writes tweeted told exclaimed "
    "wondered answered recalled joked insisted called continued demanded pleaded chanted roared barked"
)
_CUE = re.compile(
    rf"""(?x)
    (?:(?:[A-Z][\w.’'-]{{0,30}}|the|an?|her|his|their|one|another|of|[a-z]{{3,20}})[ ]){{1,5}}  # who
    (?:{"|".join(_SPEECH_VERBS.split())})\b                                                    # speaks
    """
)
_OUTCRY_END = re.compile(r"""[!?…,—–-]["”’']$""")
_TIME_END = re.compile(r"\b[ap]\.\s?m\.$")
_TIME_GOES_ON = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:E|C|M|P|G|B)(?:[SD]?T|MT)\b|(?:Eastern|Pacific|Central|"
    r"Mountain|Greenwich|local)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d"
)
_STATE_END = re.compile(
    r"\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|R\.I|S\.C|S\.D|W\.Va|D\.C)\.,?$"
)
# After these the splitter never stops, though a sentence may end with them: it does before a plain opener.
_HIDDEN_END = re.compile(
    r"""(?x)
    \b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Ave|Rd|Blvd|etc|[ap]\.m|U\.S|U\.K|U\.N|E\.U|D\.C|N\.Y|Bros|No)\.["”’']?
    \s+
    (?=["“‘']?(?:He|She|They|It|The|This|That|These|Those|In|On|At|But|And|We|I|His|Her|Their|Its|A|An|After|When|If
       |However|Police|There|For|Mr|Mrs|Ms)\b)
  # "He has fallen ill." is no state, "she told me." no Maine: in lower case these are words.
  | \b(?:ill|miss|ore|no|may|art|me|ok|ark|id)\.["”’']?\s+(?=["“‘']?[A-Z])(?![IVX]{2,}\b)
    """
)


def split_sentences(paragraph: str, language: str) -> list[tuple[int, int]]:
    """Split one paragraph: (start, end) of each sentence, without the white space around it."""
    pieces: list[tuple[int, int]] = []
    opened: int | None = None
    for begin, stop in _boundaries(paragraph, language):
        for low, high in _hidden_ends(paragraph, begin, stop, language):
            start, end = _stripped(paragraph, low if opened is None else opened, high)
            # A quote that goes on in the next paragraph has no closing mark: its opening one belongs to it.
            opened = end - 1 if _ends_with_opener(paragraph, start, end, language) else None
            if opened is not None:
                start, end = _stripped(paragraph, start, opened)
            if pieces:
                start = _give_back_closers(paragraph, pieces, start, language)
            if start >= end:
                continue
            if pieces and _belongs_before(paragraph, pieces[-1], (start, end)):
                pieces[-1] = (pieces[-1][0], end)
            else:
                pieces.append((start, end))
    return pieces


def _boundaries(paragraph: str, language: str) -> Iterator[tuple[int, int]]:
    """Ask the splitter for a window at a time: its time grows with the square of the quote marks."""
    begin = opened = 0
    while begin < len(paragraph):
        window = paragraph[begin : begin + _WINDOW_CHARACTERS]
        ends = [begin + each["end_index"] for each in get_sentence_boundaries(language, window)]
        if begin + len(window) < len(paragraph):
            ends.pop()  # where the window ends, no sentence need end
        for end in ends:
            yield opened, end
            opened = end
        begin = ends[-1] if ends else begin + len(window)


def _stripped(paragraph: str, start: int, end: int) -> tuple[int, int]:
    """Take the white space off both ends."""
    while start < end and paragraph[start].isspace():
        start += 1
    while end > start and paragraph[end - 1].isspace():
        end -= 1
    return start, end


def _ends_with_opener(paragraph: str, start: int, end: int, language: str) -> bool:
    """Tell whether a piece ends with the opening mark of the next."""
    openers = _OPENERS + "”" if language in _CLOSERS_OPEN else _OPENERS
    if end - start < 2 or paragraph[end - 1] not in openers or not paragraph[end - 2].isspace():
        return False
    return end < len(paragraph) and not paragraph[end].isspace()


def _hidden_ends(paragraph: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Split where the splitter took the end of a sentence for an abbreviation."""
    if language != "en":
        return [(start, end)]
    cuts = [match.end() for match in _HIDDEN_END.finditer(paragraph, start, end) if match.end() < end]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _give_back_closers(paragraph: str, pieces: list[tuple[int, int]], start: int, language: str) -> int:
    """Give closing marks that opened this piece to the sentence before; return the new start."""
    before_start, before_end = pieces[-1]
    match = _CLOSER_ALONE.match(paragraph, before_end)
    if not match or match.end() <= start or not any(mark in match[0] for mark in _CLOSERS):
        return start
    closed = paragraph[before_end : match.end()].rstrip()
    for mark in "\"'”" if language in _CLOSERS_OPEN else "\"'":
        if mark in closed and paragraph.count(mark, before_start, before_end) % 2 == 0:
            return start
    pieces[-1] = (before_start, before_end + len(closed))
    return _stripped(paragraph, match.end(), len(paragraph))[0]


def _belongs_before(paragraph: str, before: tuple[int, int], piece: tuple[int, int]) -> bool:
    """Tell whether the splitter broke a sentence in two."""
    if "\n" in paragraph[before[1] : piece[0]]:
        return False
    head = paragraph[max(before[0], before[1] - 60) : before[1]]
    tail = paragraph[piece[0] : min(piece[1], piece[0] + 200)]
    if _OPEN_ABBREVIATION_END.search(head) and tail[0] not in _OPENERS:
        return True
    if _HONORIFIC_END.search(head) or not tail.strip(_CLOSERS + " "):
        return True
    if before[1] - before[0] <= 8 and _LIST_MARK.match(head):
        return True
    if _TIME_END.search(head) and _TIME_GOES_ON.match(tail):
        return True
    if _STATE_END.search(head) and tail.startswith(("and ", "or ", "but ", ",")):
        return True
    if paragraph[before[0]] in _OPENERS and _OUTCRY_END.search(head) and _CUE.match(tail):
        return True
    # `"Stop!" he said.` is one sentence, and so is what follows an abbreviation in lower case.
    return bool(_OPENS_LOWER.match(tail)) and not _PLAIN_WORD_END.search(head)
