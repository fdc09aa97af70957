"""A terminal that is ours already, with a picture on it."""

from textual.driver import Driver

_ENTER = "\x1b[?1049h"


def entered(driver: type[Driver]) -> type[Driver]:
    """The driver without its first step, the way to the other screen: a second time, some terminals clear it."""

    class Entered(driver):  # type: ignore[misc, valid-type]  # the class is known at run time
        is_first = True

        def write(self, data: str) -> None:
            if self.is_first and data == _ENTER:
                self.is_first = False
            else:
                super().write(data)

    return Entered
