"""What stands in an article's text without being part of it: bylines, captions, share lines, datelines."""

import re

_LOOK_CHARACTERS = 320
_FURNITURE_WORDS = 60
_PAGE_LINE_WORDS = 40

# Words that only page furniture is made of; a line of nothing else (and figures) is furniture.
_PAGE_WORDS = frozenset(
    """
    a ad ads advertisement and are bookmark button by caption close comment comments copy delicious digg
    e-mail email enlarge exclusive expand facebook filed flipboard follow friend galleries gallery
    google hide image images in instagram like likes link linkedin loading log login mail menu messenger
    more mute newsletter next of on out page pause photo photos pinterest play plus posted prev previous
    print printable promoted published reddit register related replay replies reply reset save search
    share shares show sign size skip slideshow sponsored story stumbleupon subscribe tagged tags text
    these this to toggle topics tumblr tweet tweets twitter under unmute up update updated version video
    videos view what whatsapp with youtube
    """.split()
)


def _any_of(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_LINE_OPENINGS = (
    # Photo: Jane Roe
    (
        r"(?:(?:file|photo|media|image)\s+)?(?:photos?|photograph(?:s|er)?|images?|pictures?|videos?|graphics?"
        r"|illustration|caption|credit|copyright|source|courtesy)\s{0,2}(?:[:|©/]|by\s+[A-Z]|courtesy|copyright)"
    ),
    r"image\s+(?:copyright|caption|source)\b",
    r"(?:enlarge|i?toggle|hide|show)\s+(?:this\s+)?(?:image|caption)\b",
    r"media\s+(?:playback|caption|requires)\b",
    r"file\s*(?:photo|[-–—:])\s",
    r"facebook\s+twitter\b",
    (
        r"(?:watch|listen|play|see|view)\s*(?::|\||(?:the\s+|more\s+|full\s+)?(?:videos?|photos|gallery|pictures"
        r"|slideshow|live|episodes)\b)"
    ),
    # Updated 12 May 2014, 10:04
    (
        r"(?:(?:last|first|originally)\s+)?(?:published|updated|posted|modified)\b(?=.{0,60}$)"
        r"(?=.{0,40}(?:\d|\b(?:hours?|minutes?|yesterday|today)\b))"
    ),
    (
        r"(?:share|tweet|e-?mail|print|subscribe|sign\s+up|follow|like|join|download|click|tap|bookmark)\s+"
        r"(?:this|here|us|now|on|to|with|below|for|our|the\s+(?:latest|app|story|conversation)|@|more)\b"
    ),
    r"follow\s+.{2,60}\s(?:on|at)\s+(?:twitter|facebook|instagram|www|http)",
    r"(?:camera\s*man|more\s+info|contributing)\b.{0,20}:",
    r"get\s+.{0,60}\b(?:inbox|newsletter|alerts?|app|by\s+email|delivered)\b",
    r"want\s+(?:more|stories)\b",
    r"interested\s+in\s+\?",
    r"(?:story|article)\s+continue[sd]?\s+(?:below|after)\b",
    r"(?:continue\s+reading|story\s+highlights?|newsletter\s+sign\s+up|text\s+size|loading|advertisement)\b",
    r"(?:sponsored|promoted)(?:\s+content)?\b",
    # Related: ..., More on: ..., a label with nothing behind it or a link
    (
        r"(?:related|recommended|read\s+(?:more|also|next|the\s+full|it\s+at)|also(?:\s+(?:read|on|see|from|check\s+out))?"
        r"|see\s+(?:also|more)|more(?:\s+(?:from|on|about|info|coverage|here|information|stories))?|explore\s+further"
        r"|full\s+(?:coverage|story)|sources?|topics|tags|keywords|filed\s+under|categories|hat\s+tip|h/t|via|correction"
        r"|editor.?s\s+note|note|all\s+about|most\s+read|must\s+(?:watch|read)|just\s+watched|photo\s+gallery|trending"
        r"|opinion|comment|timeline|gallery|slideshow|for\s+(?:related|more)\s+(?:stories|news|information|on)|contact"
        r"|write\s+to|reach|e-?mail)\s{0,2}(?::|\||>|»|…|$)"
    ),
    # Also on the site: a link has no full stop, a sentence has one
    r"(?:read\s+more|related|also\s+on|more\s+(?:from|on))\b(?!.{3,300}[.!?][\"”’)]{0,2}\s*$)",
    r"(?:please\s+)?(?:enable|turn\s+on)\s+(?:java\s?script|cookies)\b",
    r"please\s+(?:enable|turn\s+on|verify|check\s+weekly|read\s+our)\b",
    r"(?:©|copyright\b|\(c\)\s{0,2}(?:19|20)\d\d)",
    r"all\s+rights\s+reserved",
    r"\(?(?:additional\s+)?(?:reporting|editing|writing)\s+by\b",
    r"edited\s+(?:and\s+translated\s+)?by\b",
    r"with\s+(?:files|additional\s+reporting|reporting)\s+(?:from|by)\b",
    r"with\s+(?:AP|Reuters|AFP)\.?\s*$",
    r"(?:send\s+us\s+your|have\s+your\s+say|join\s+the\s+(?:conversation|discussion)|view\s+comments)\b",
    r"(?:leave|post|add)\s+a\s+comment\b",
    r"\d{1,3}\s+(?:comments?|shares?|of\s+\d{1,3}|photos?|/\s*\d{1,3})\s*$",
    r"https?://\S{1,300}\s*$",
    r"\S{1,60}@\S{1,60}\.\S{2,10}\s*$",
    r"www\.\S{1,100}\s*$",
    r"a\s+post\s+shared\s+by\b",
    r"(?:prev(?:ious)?|next)\b.{0,20}$",
    r"from\s+wikipedia\b",
    r"crawl\s+(?:start|end)\s+date",
    r"tweet\s+with\s+a\s+location",
    r"you\s+can\s+add\s+location\s+information\b",
)
_LINE_OPENS = re.compile(rf"(?i)^[\s•*|\[(>–—-]{{0,6}}{_any_of(*_LINE_OPENINGS)}")
_BYLINE = re.compile(
    r"""(?x)^[\s•*|>(–—-]{0,4}(?:By|BY|by)\s+
    [A-Z][\w.'’-]{0,25}                                                        # Jane
    (?:,?\s+(?:and|[A-Z][\w.'’-]{0,25}|&|[|/]|of|for|de|van|von|der|di|al|el|the|to|in)){0,14}   # Roe and John Marten
    (?:\s*[|,(]?\s*\S{1,40}@\S{1,40}|\s*[|,(]\s*[\w’' ]{2,40}\)?)?\s*$              # , staff writer
    """
)
_AGENCY = r"(?:AP|AFP|AFP/Getty Images|Reuters|Getty\s+Images?|EPA|Bloomberg)"
_CREDIT = re.compile(
    rf"""(?ix)
    (?:
        [(\[] [^()\[\]]{{0,80}}                                            # (Jane Roe/Reuters)
            (?:photo|photograph|photography|getty|reuters|associated\s+press|\bAP\b|\bAFP\b|\bEPA\b|shutterstock
               |file\b|screengrab|courtesy|handout|instagram|facebook|twitter|image|source:|credit:|contributed
               |youtube|\bvia\b)
            [^()\[\]]{{0,80}} [)\]]
      | (?:photo(?:graph|grapher)?|picture|image|credit)s?:\s(?:[^.]|(?<=\b[a-z])\.){{2,80}}  # Picture: J. Roe
      | {_AGENCY}\s*(?:/|via|\|)\s*[^.]{{2,60}}
      | [^.]{{2,40}}/{_AGENCY}
      | (?:getty\s+images?|afp/getty|AP\s+photo|file\s+photo|reuters\s+photo)
    )\s*$"""
)
_CAPTION_OPENS = re.compile(
    r"""(?x)^(?:
        (?:FILE|In\ this|This)\b.{0,80}\b(?:photo|picture|image|frame\ grab|video|photograph|combination)\b
      | (?:A|An|This)\ (?:file|handout|combination|still|screen)\ (?:photo|picture|image|shot|grab)
      | (?:Image|Photo|Picture|Screenshot|Screengrab)\ (?:of|shows|from|taken)\b
      | [A-Z][A-Z\s,]{3,40}\ -\ [A-Z]{3,9}\ \d{1,2}:        # PARIS, FRANCE - JUNE 05:
    )"""
)
_PAGE_PHRASES = (
    r"all\s+rights\s+reserved",
    r"may\s+not\s+be\s+(?:published|reproduced|republished)",
    r"\bcontributed\s+to\s+this\s+(?:report|story|article|post)\b",
    r"(?:press|\bAP|reuters|writers?|reporters?)\b.{0,120}\bcontributed\s+(?:reporting|research)",
    r"this\s+(?:report|story|article|post)\s+(?:has\s+been|was)\s+(?:updated|corrected|amended|originally)",
    r"this\s+(?:report|story|article|post)\s+(?:first|originally|earlier|initially|wrongly|incorrectly)\s+\w{3}",
    r"\ban\s+earlier\s+version\s+of\s+this\s+(?:report|story|article|post)",
    r"sign\s+up\s+(?:here|now|for|to\s+(?:receive|get))\b",
    r"subscribe\s+(?:to|now|here|today|for)\b",
    r"our\s+(?:free\s+)?newsletters?\b",
    r"privacy\s+policy",
    r"terms\s+of\s+(?:use|service)",
    r"cookie\s+policy",
    r"(?:uses?|using|accept|enable)\s+cookies",
    r"(?:enable|turn\s+on|requires?|supports?)\s+java\s?script",
    r"click\s+(?:here|to\s+(?:share|view|read|watch|enlarge))",
    r"continue\s+reading",
    r"(?:story|article)\s+continue[sd]?\s+below",
    r"(?:like|follow|find|join)\s+us\s+(?:on|at)\b",
    r"follow\s+(?:him|her|me|them|@\w+)\s+(?:on|at|@)",
    r"follow\s+\S{1,30}\s+\S{1,30}\s+on\s+(?:twitter|facebook)",
    r"download\s+(?:the|our)\s+\S{0,20}\s?\S{0,20}\s?app\b",
    r"e-?mail\s+(?:this|us|the\s+author|him|her)\b",
    r"(?:pic\.twitter\.com|t\.co)/\S",
    r"you['’]?re\s+not\s+a\s+robot",
    r"invalid\s+email",
    r"re-enter\s+your",
    r"wayback\s+machine|internet\s+archive|crawl\s+data|these\s+crawls|broken\s+links",
    r"add\s+location\s+information\s+to\s+your",
    r"(?:your|our)\s+inbox",
    r"thanks?\s+for\s+(?:reading|watching|subscribing|joining\s+us)",
    r"(?:watch|view|see)\s+(?:the\s+)?(?:video|photos?|gallery|slideshow)\s+(?:above|below|here)",
    r"(?:pictured|shown)\s+(?:above|below|here|left|right)\b",
    r"in\s+the\s+(?:video|photo|picture|gallery)\s+(?:above|below)",
    r"scroll\s+down",
    r"read\s+(?:more|the\s+full\s+\S{1,20})\s+(?:here|at|on|about)",
    r"have\s+(?:a|any)\s+(?:tip|news\s+tip)\b",
    r"(?:photograph|photo|picture|image)\s+by\s+[A-Z]",
    r"please\s+(?:log|sign)\s+in",
    r"report\s+this\s+ad",
    r"full\s+coverage\s+(?:here|at|of)",
    r"stay\s+up\s+to\s+date",
    r"breaking\s+news\s+alerts?",
    r"media\s+playback\s+is",
    r"your\s+(?:web\s+)?browser",
    r"bookmark\s+with",
    r"to\s+comment\s+on\s+this",
)
_PAGE_PHRASE = re.compile("(?i)" + _any_of(*_PAGE_PHRASES))
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATELINES = (
    # DENVER (AP) —, KABUL, Afghanistan, Nov. 3 (Reuters) -
    (
        r"[A-Z][A-Za-z.’'-]{0,24}(?:(?:,\ |/|\ )[A-Z][A-Za-z.’'-]{0,24}){0,6}"
        rf"(?:,?\ ?{_MONTH}\ \d{{1,2}}(?:,\ \d{{4}})?)?"
        r"\ ?\((?:[A-Z]{2,5}|The\ [A-Z]\w{1,20}(?:\ [A-Z]\w{1,20}){0,3}|[A-Z]\w{1,20}(?:[ .]\w{1,20}){0,3})\)"
        r"\s?[—–-]{1,2}\s?"
    ),
    # TOKYO —, PORT ROSS, Maine --
    r"[A-Z]{3}[A-Z.’'\ -]{0,30}(?:,\ [A-Z][A-Za-z.]{1,20}){0,2}\ ?(?:[—–]|--|\s-)\s?",
    r"\((?:CNN|AP|Reuters|AFP|CBS|CBS\ News|NBC\ News|UPI|Xinhua|Bloomberg)\)\s?[—–-]{0,2}\s?",
    # London (CNN)
    r"[A-Z]\w{1,20}(?:\ \w{1,20}){0,3}\ \((?:CNN|AP|AFP|Reuters)\)\s?",
)
_DATELINE = re.compile(_any_of(*_DATELINES) + r"(?=\S)")


def is_furniture(line: str) -> bool:
    """Tell whether a whole line is a byline, a caption, a share line or another part of the page."""
    head = line[:_LOOK_CHARACTERS].strip()
    if not any(letter.isalpha() for letter in head):
        return True
    words = head.split()
    if len(words) <= _PAGE_LINE_WORDS and all(_is_of_the_page(word) for word in words):
        return True
    if len(words) > _FURNITURE_WORDS:
        return False
    return bool(_LINE_OPENS.match(head) or _BYLINE.match(head)) or is_caption(line)


def _is_of_the_page(word: str) -> bool:
    bare = word.strip(".,:;!?|/()[]«»<>•·-–—…+&#").lower()
    return bare in _PAGE_WORDS or not any(letter.isalpha() for letter in bare)


def is_caption(line: str) -> bool:
    """Tell whether a line describes a picture: it ends with a credit or opens as captions do."""
    return bool(_CREDIT.search(line[-170:]) or _CAPTION_OPENS.match(line[:200]))


def is_boilerplate(sentence: str) -> bool:
    """Tell whether one sentence speaks of the page and not of the news."""
    return bool(_PAGE_PHRASE.search(sentence[: 2 * _LOOK_CHARACTERS]))


def dateline_length(paragraph: str) -> int:
    """Count the characters of the dateline that a paragraph opens with: `DENVER (AP) — `."""
    match = _DATELINE.match(paragraph[:160])
    return match.end() if match else 0
