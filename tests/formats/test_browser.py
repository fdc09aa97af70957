"""The page in a real browser: no sideways scrolling on a phone, and contrast enough to read."""

import html
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.formats import FORMATS
from briefing.formats.page import Page
from tests.formats.sample import a_digest
from tests.formats.test_formats import a_hostile_digest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PHONE_COLUMNS = 360
LEAST_CONTRAST = 4.5
MEASURE = """
const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
  .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const numbers = color => (color.match(/[\\d.]+/g) || []).map(Number);
const ground = node => {
  for (; node; node = node.parentElement) {
    const color = numbers(getComputedStyle(node).backgroundColor);
    if (color.length === 3) return color;
  }
  return [255, 255, 255];
};
const contrast = node => {
  const style = getComputedStyle(node);
  const both = [numbers(node.closest('svg') ? style.fill : style.color), ground(node)].map(light).sort((a, b) => b - a);
  return (both[0] + 0.05) / (both[1] + 0.05);
};
const measure = page => {
  const nodes = [...page.body.querySelectorAll('*')]
    .filter(node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()));
  return {
    width: page.documentElement.scrollWidth,
    texts: nodes.length,
    faint: nodes.filter(node => contrast(node) < LEAST).map(node => node.className + ' ' + node.textContent),
  };
};
addEventListener('load', () => {
  const found = [...document.querySelectorAll('iframe')].map(frame => measure(frame.contentDocument));
  document.body.textContent = JSON.stringify(found);
});
"""


def measured(pages: list[str], folder: Path) -> list[dict[str, object]]:
    """Load pages side by side, each as wide as a phone."""
    frames = "".join(
        f'<iframe style="border:0;width:{PHONE_COLUMNS}px;height:900px" srcdoc="{html.escape(page)}"></iframe>'
        for page in pages
    )
    script = MEASURE.replace("LEAST", str(LEAST_CONTRAST))
    (folder / "frames.html").write_text(
        f"<!doctype html><meta charset=utf-8><body>{frames}<script>{script}</script>", encoding="utf-8"
    )
    options = (
        "--headless",
        "--hide-scrollbars",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        f"--user-data-dir={folder}",
    )
    done = subprocess.run(
        [str(CHROMIUM), *options, "--dump-dom", (folder / "frames.html").as_uri()],
        capture_output=True,
        timeout=60,
        check=True,
    )
    body = done.stdout.decode().split("<body>", 1)[1].split("</body>", 1)[0]
    found: list[dict[str, object]] = json.loads(html.unescape(body))
    return found


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
def test_the_page_fits_a_phone_and_can_be_read_in_light_and_in_dark(tmp_path: Path) -> None:
    pages = ["".join(FORMATS["html"].render(digest, Page())) for digest in (a_digest(), a_hostile_digest())]
    dark = [page.replace("screen and (prefers-color-scheme: dark)", "screen") for page in pages]

    found = measured([*pages, *dark], tmp_path)

    assert dark != pages
    assert [page["width"] for page in found] == [PHONE_COLUMNS] * 4
    assert [page["faint"] for page in found] == [[], [], [], []]
    assert found[0]["texts"] == found[2]["texts"] != 0
