"""Completion of the command line for three shells, made from its own tables."""

from briefing.cli.arguments import COMMANDS, list_options

SHELLS = ("bash", "zsh", "fish")
_SUBCOMMANDS = {
    "feeds": "list add remove check import export",
    "config": "path show check init",
    "state": "path info export import clear",
    "completion": "bash zsh fish",
}


def completion(shell: str) -> str:
    """The script that a shell of this name evaluates."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


def _bash() -> str:
    cases = "\n".join(
        f'    {name}) COMPREPLY=($(compgen -W "{words}" -- "$cur")); return;;'
        for name, words in _SUBCOMMANDS.items()
    )
    options = " ".join(option for option, _, _ in list_options())
    choices = "\n".join(
        f'    {option}) COMPREPLY=($(compgen -W "{" ".join(values)}" -- "$cur")); return;;'
        for option, _, values in list_options()
        if values
    )
    return f"""_briefing() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}}
  case "$prev" in
{cases}
{choices}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "{options}" -- "$cur"));;
    *) [ "$COMP_CWORD" = 1 ] && COMPREPLY=($(compgen -W "{" ".join(COMMANDS)}" -- "$cur"))
       COMPREPLY+=($(compgen -f -- "$cur"));;
  esac
}}
complete -o filenames -F _briefing briefing
"""


def _zsh() -> str:
    options = "\n".join(
        f"    '{option}[{_quoted(text)}]{':value:(' + ' '.join(values) + ')' if values else ''}' \\"
        for option, text, values in list_options()
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


def _fish() -> str:
    lines = [f"complete -c briefing -n __fish_use_subcommand -a {name}" for name in COMMANDS]
    lines += [
        f"complete -c briefing -n '__fish_seen_subcommand_from {name}' -f -a '{words}'"
        for name, words in _SUBCOMMANDS.items()
    ]
    lines += [
        f"complete -c briefing -l {option[2:]} -d '{_quoted(text)}'"
        + (f" -x -a '{' '.join(values)}'" if values else "")
        for option, text, values in list_options()
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return text.replace("'", "").replace("[", "(").replace("]", ")").replace(":", " ")
