"""Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, kana and Han."""

import re

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
