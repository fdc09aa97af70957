"""What shells are given to complete the words of the command line."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli.completion import SHELLS, completion, list_options
from briefing.cli.parser import COMMANDS


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_knows_every_command_and_option(shell: str) -> None:
    script = completion(shell)

    assert all(command in script for command in COMMANDS)
    assert all(option.name.removeprefix("--") in script for option in list_options())


def test_bash_completes_words_and_names_with_spaces(tmp_path: Path) -> None:
    (tmp_path / "my news").mkdir()
    script = (
        completion("bash") + "complete_last() {\n"
        '  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()\n'
        "  _briefing\n"
        '  printf "%s|" "${COMPREPLY[@]}"; echo\n'
        "}\n"
        "complete_last briefing se\ncomplete_last briefing state c\ncomplete_last briefing --format j\n"
        "complete_last briefing --digest --stor\ncomplete_last briefing my\n"
        "complete_last briefing --config my\n"
    )

    done = subprocess.run(["bash", "-uc", script], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == [
        "search|serve|",
        "clear|",
        "json|",
        "--stories|",
        "my news|",
        "my news|",
    ]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_other_shells_can_read_their_scripts(shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")

    done = subprocess.run([program, "-n"], input=completion(shell), text=True, check=False)

    assert done.returncode == 0
