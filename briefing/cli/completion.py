"""Completion of the command line for three shells, made from its own tables."""

from dataclasses import dataclass

from briefing.cli.parser import COMMANDS, parser

SHELLS = ("bash", "zsh", "fish")
_SUBCOMMANDS = {
    "feeds": "list add remove check import export",
    "config": "path show check init",
    "state": "path info export import clear",
    "completion": "bash zsh fish",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One option as a shell completes it."""

    name: str
    """With its dashes."""
    help: str
    choices: tuple[str, ...]
    """All that its value may be; empty where it may be anything."""
    takes_value: bool


def completion(shell: str) -> str:
    """The script that a shell of this name evaluates."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


def list_options() -> list[Option]:
    """Every long option, for completion and for the test of the docs."""
    return [
        Option(name, action.help or "", tuple(map(str, action.choices or ())), action.nargs != 0)
        for action in parser()._actions  # noqa: SLF001  argparse has no public list of them
        for name in action.option_strings
        if name.startswith("--")
    ]


def _bash() -> str:
    commands = "\n".join(
        f'    {name}) [ "$COMP_CWORD" = 2 ] && words="{words}";;' for name, words in _SUBCOMMANDS.items()
    )
    choices = "\n".join(
        f'    {option.name}) words="{" ".join(option.choices)}";;'
        for option in list_options()
        if option.choices
    )
    options = " ".join(option.name for option in list_options())
    return f"""_briefing() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} words= IFS=$' \\n'
  case "$prev" in
{commands}
{choices}
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); return; fi
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "{options}" -- "$cur"));;
    *) [ "$COMP_CWORD" = 1 ] && COMPREPLY=($(compgen -W "{" ".join(COMMANDS)}" -- "$cur"))
       IFS=$'\\n'  # names may hold spaces
       COMPREPLY+=($(compgen -f -- "$cur"));;
  esac
}}
complete -o filenames -F _briefing briefing
"""


def _zsh() -> str:
    options = "\n".join(
        f"    '{option.name}[{_quoted(option.help)}]{_zsh_value(option)}' \\" for option in list_options()
    )
    cases = "\n".join(f"      {name}) compadd {words};;" for name, words in _SUBCOMMANDS.items())
    return f"""#compdef briefing
_briefing() {{
  if (( CURRENT == 2 )); then compadd {" ".join(COMMANDS)}; fi
  if (( CURRENT == 3 )); then
    case $words[2] in
{cases}
    esac
  fi
  _arguments \\
{options}
    '*:file:_files'
}}
compdef _briefing briefing
"""


def _zsh_value(option: Option) -> str:
    if option.choices:
        return f":value:({' '.join(option.choices)})"
    return ":value:_files" if option.takes_value else ""


def _fish() -> str:
    lines = [f"complete -c briefing -n __fish_use_subcommand -a {name}" for name in COMMANDS]
    lines += [
        f"complete -c briefing -n '__fish_seen_subcommand_from {name}' -f -a '{words}'"
        for name, words in _SUBCOMMANDS.items()
    ]
    lines += [
        f"complete -c briefing -l {option.name[2:]} -d '{_quoted(option.help)}'{_fish_value(option)}"
        for option in list_options()
    ]
    return "\n".join(lines) + "\n"


def _fish_value(option: Option) -> str:
    if option.choices:
        return f" -x -a '{' '.join(option.choices)}'"
    return " -r" if option.takes_value else ""


def _quoted(text: str) -> str:
    return text.replace("'", "").replace("[", "(").replace("]", ")").replace(":", " ")
