"""Keys are known by the names that people write, and no command takes another's in silence."""

import string

import pytest
from textual.keys import _character_to_key

from briefing.tui.commands import COMMANDS
from briefing.tui.keyboard import KEYBOARD, key_named, nearest_key, shown_key

BY_NAME = {command.name: command for command in COMMANDS}


def test_every_sign_has_the_name_that_textual_gives_it() -> None:
    assert {sign: key_named(sign) for sign in string.punctuation} == {
        sign: _character_to_key(sign) for sign in string.punctuation
    }


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("J", "J"),
        ("shift+j", "J"),
        ("esc", "escape"),
        ("pgdn", "pagedown"),
        (" ", "space"),
        ("ctrl+N", "ctrl+n"),
        ("alt+N", "alt+shift+n"),
        ("ctrl+i", "tab"),
        ("ctrl+[", "escape"),
        ("ctrl++", "ctrl+plus"),
        ("slash", "slash"),
        ("f12", "f12"),
        ("ö", "ö"),
    ],
)
def test_a_key_is_known_by_the_names_that_people_write(written: str, key: str) -> None:
    assert key_named(written) == key


@pytest.mark.parametrize(
    ("written", "near"),
    [("crtl+s", "ctrl+s"), ("escpe", "escape"), ("F2", "f2"), ("", None), ("\x1b", None), ("hyper+j", None)],
)
def test_a_key_that_is_none_is_refused_with_the_nearest_one(written: str, near: str | None) -> None:
    assert key_named(written) is None
    assert nearest_key(written) == near


def test_every_shipped_key_is_known_by_the_name_that_is_shown() -> None:
    for command in COMMANDS:
        assert tuple(key_named(shown_key(key)) for key in command.keys) == command.keys


def test_a_key_of_the_user_is_taken_from_the_shipped_command_where_both_work() -> None:
    chosen = (("next_story", ("j", "down")),)

    assert KEYBOARD.keys_of(BY_NAME["next_story"], chosen) == ("j", "down")
    assert KEYBOARD.keys_of(BY_NAME["down"], chosen) == ()
    assert [(loser.name, key, taker.name) for loser, key, taker in KEYBOARD.losses(chosen)] == [
        ("down", "j", "next_story"),
        ("down", "down", "next_story"),
    ]
    assert list(KEYBOARD.complaints(chosen)) == []


def test_a_key_is_left_to_a_command_of_another_place() -> None:
    chosen = (("split", ("]",)),)

    assert KEYBOARD.keys_of(BY_NAME["next_source"], chosen) == ("right_square_bracket",)


@pytest.mark.parametrize(
    ("chosen", "command", "why"),
    [
        ((("star", ("crtl+s",)),), "star", "did you mean `ctrl+s`?"),
        ((("star", ("z",)), ("split", ("z",))), "split", "given to `star` too"),
        ((("star", ("esc",)), ("back", ("escape",))), "back", "given to `star` too"),
        ((("star", ("q", "ctrl+c", "ctrl+q")),), "star", "`quit` would have no key"),
        ((("palette", ()),), "palette", "`palette` would have no key"),
    ],
)
def test_keys_that_cannot_be_had_are_refused_in_words(
    chosen: tuple[tuple[str, tuple[str, ...]], ...], command: str, why: str
) -> None:
    ((blamed, words),) = KEYBOARD.complaints(chosen)

    assert blamed == command
    assert why in words
