# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys, the mouse and pictures of the screen, with xdotool and ImageMagick."""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gi.repository import GLib

from screen import Gone

DEADLINE = 30
PAUSE = 0.05
# The window manager looks at a press before the window gets it; a key may come first.
AFTER_CLICK = 0.15
PICTURES = Path(os.environ.get("EGNEBEN_PICTURES") or tempfile.gettempdir()) / "e2e" / Path(sys.argv[0]).stem

BACK_WHEEL, WHEEL = "4", "5"
titles_seen = set()


def wait_for(what, ask, deadline=DEADLINE):
    """Asks until the answer is true; a slow machine is no failure."""
    end = time.monotonic() + deadline
    while time.monotonic() < end:
        try:
            answer = ask()
        except (GLib.Error, Gone):
            answer = None  # what was looked at has just gone
        if answer:
            return answer
        time.sleep(PAUSE)
    raise AssertionError(f"waited in vain for {what}")


def xdotool(*words):
    done = subprocess.run(["xdotool", *map(str, words)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, check=False)
    return done.stdout.strip()


def press_key(*keys):
    xdotool("key", "--clearmodifiers", *keys)


def type_text(text):
    xdotool("type", "--delay", "8", "--", text)


def active_window():
    """Title and geometry of the window that has the keyboard."""
    lines = xdotool("getactivewindow", "getwindowgeometry", "--shell").splitlines()
    values = dict(line.split("=", 1) for line in lines if "=" in line)
    if "WINDOW" not in values:
        return None, None
    title = xdotool("getwindowname", values["WINDOW"])
    return title, {key: int(value) for key, value in values.items()}


def resize_window(width, height):
    xdotool("getactivewindow", "windowsize", width, height)


def note_titles():
    """What a task bar shows of the windows that are open now."""
    for number in xdotool("search", "--onlyvisible", "--name", ".").split():
        titles_seen.add(xdotool("getwindowname", number))


def place_of(thing):
    """The middle of a thing, on the screen."""
    _, _, width, height = thing.box()
    return spot_in(thing, width // 2, height // 2)


def margin_of(pane):
    """Within the pane, but not over a smaller one that takes the wheel for itself."""
    return spot_in(pane, 4, pane.box()[3] // 2)


def spot_in(thing, right, down):
    window = thing.window()
    at = wait_for(f"the window of {thing}", lambda: _geometry(window.name))
    x, y, _, _ = thing.box()
    _, _, width, height = window.box()
    return (at["X"] + (at["WIDTH"] - width) // 2 + x + right,
            at["Y"] + (at["HEIGHT"] - height) // 2 + y + down)


def _geometry(title):
    found, geometry = active_window()
    return geometry if found == title else None


def click(thing):
    wait_for(f"{thing} to be pressed", lambda: try_click(thing))


def try_click(thing):
    """Presses once, or fails before it has pressed."""
    scroll_to(thing)
    x, y = place_of(thing)
    xdotool("mousemove", x, y, "click", "1")
    time.sleep(AFTER_CLICK)
    return True


def drag(thing, path):
    """Draws through points that are counted from the thing's top left."""
    scroll_to(thing)
    for number, (right, down) in enumerate(path):
        x, y = wait_for(f"a place in {thing}", lambda at=(right, down): spot_in(thing, *at))
        xdotool("mousemove", x, y)
        if number == 0:
            xdotool("mousedown", 1)
        time.sleep(PAUSE)
    xdotool("mouseup", 1)


def _outside(thing, pane):
    """Less than 0: above what the pane shows; more than 0: below it."""
    _, y, _, height = thing.box()
    _, top, _, tall = pane.box()
    middle = y + height // 2
    if middle < top + 12:
        return -1
    return 1 if middle > top + tall - 12 else 0


def panes_around(thing):
    while thing is not None:
        if thing.role == "scroll pane":
            yield thing
        thing = thing.parent()


def scroll_to(thing):
    """Turns the wheel over each pane that the thing lies in, until it is seen."""
    for pane in panes_around(thing):
        if _outside(thing, pane):
            xdotool("mousemove", *margin_of(pane))
            wait_for(f"{thing} to be in view", lambda pane=pane: _turn_wheel(thing, pane))


def _turn_wheel(thing, pane):
    where = _outside(thing, pane)
    if where:
        xdotool("click", WHEEL if where > 0 else BACK_WHEEL)
    return not where


def turn_wheel(pane, wheel, times):
    xdotool("mousemove", *place_of(pane), "click", "--repeat", times, wheel)


def take_picture(name):
    note_titles()
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    subprocess.run(["import", "-window", "root", str(path)], check=False)
    return path
