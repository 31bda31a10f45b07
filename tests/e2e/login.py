# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody's login: a bus of its own, a clock that a test sets, and the two
programs as the bus and the user start them.
"""
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import dbus
import dbusmock

import desktop
import screen
from desktop import wait_for

WINDOW_NAME = "dk.egneben.EgneBen"
REMINDER_NAME = "dk.egneben.EgneBen.Reminder"
NOTIFY_NAME = "org.freedesktop.Notifications"
NOTIFY_PATH = "/org/freedesktop/Notifications"
# GTK 4.8 says it of its scrollbars when a text view grows by thousands of lines.
# The first comes with a very long note. The other two came once in many runs, when the
# accessible tree was read while the row for a password was taken away: GTK answers for a
# widget that is gone. Our own code casts nothing to GtkEditable there.
GTKS_OWN = re.compile("Trying to snapshot GtkGizmo|unclassed pointer in cast to 'GtkEditable'"
                      "|g_type_interface_peek: assertion 'instance_class != NULL'")
STILL = "[Settings]\ngtk-enable-animations=0\n"


class Login:
    def __init__(self, now):
        self.home = Path(os.environ["HOME"])
        self.data = Path(os.environ["XDG_DATA_HOME"]) / "egneben"
        self.logs = Path(tempfile.mkdtemp(prefix="egneben-logs-"))
        self.stderr = open(self.logs / "stderr", "ab")
        self.processes = []
        self._stop_animations()
        self._start_bus()
        self.set_now(now)

    @property
    def file(self):
        return self.data / "egneben.db"

    def _stop_animations(self):
        folder = Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.ini").write_text(STILL, encoding="utf-8")

    def _start_bus(self):
        """What the bus starts writes its complaints into our log."""
        bus = self.keep(subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE, stderr=self.stderr, text=True))
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        bus.stdout.close()
        self.bus = dbus.bus.BusConnection(os.environ["DBUS_SESSION_BUS_ADDRESS"])

    def keep(self, process):
        self.processes.append(process)
        return process

    def end(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                process.wait(desktop.DEADLINE)
        self.stderr.close()
        shutil.rmtree(self.logs)

    def complaints(self):
        """Warnings that either program has written for its developers."""
        written = (self.logs / "stderr").read_text(encoding="utf-8", errors="replace")
        return [line for line in written.splitlines()
                if re.search("egneben.*(CRITICAL|WARNING)", line) and not GTKS_OWN.search(line)]

    def everything_written(self):
        """Each file below the home and the log, by its name."""
        places = [path for path in self.home.rglob("*") if path.is_file()]
        for path in places + [self.logs / "stderr"]:
            yield str(path), path.read_bytes()

    def set_now(self, now, **more):
        """Programs started from now on take it for the time of their start."""
        values = dict(more, EGNEBEN_NOW=now)
        os.environ.update(values)
        daemon = dbus.Interface(
            self.bus.get_object("org.freedesktop.DBus", "/org/freedesktop/DBus"),
            "org.freedesktop.DBus")
        daemon.UpdateActivationEnvironment(dbus.Dictionary(values, signature="ss"))

    # Programs

    def pid_of(self, name):
        if not self.bus.name_has_owner(name):
            return None
        return int(self.bus.call_blocking(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "GetConnectionUnixProcessID", "s", (name,)))

    def start_window(self):
        self.keep(subprocess.Popen(["egneben"], stderr=self.stderr))
        return self.await_window()

    def await_window(self):
        """The window, whoever started it."""
        pid = wait_for("the program on the bus", lambda: self.pid_of(WINDOW_NAME))
        wait_for("a window", lambda: _has_frame(pid))
        return pid

    def _gone(self, name):
        wait_for(f"{name} to end", lambda: not self.bus.name_has_owner(name))


    def kill_window(self):
        os.kill(self.pid_of(WINDOW_NAME), signal.SIGKILL)
        self._gone(WINDOW_NAME)

    def close_window(self):
        desktop.press_key("ctrl+q")
        self._gone(WINDOW_NAME)

    def start_reminder(self):
        self.keep(subprocess.Popen(["egneben-reminder"], stderr=self.stderr))
        wait_for("the reminder", lambda: self.pid_of(REMINDER_NAME))

    def end_reminder(self):
        pid = self.pid_of(REMINDER_NAME)
        if pid is not None:
            os.kill(pid, signal.SIGTERM)
            self._gone(REMINDER_NAME)

    def look(self):
        """Returns when the reminder has looked."""
        self.bus.call_blocking(REMINDER_NAME, "/dk/egneben/EgneBen/Reminder",
                               REMINDER_NAME + "1", "Look", "", ())

    # The notification daemon

    def start_daemon(self):
        self.keep(subprocess.Popen(
            ["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon"],
            stdout=subprocess.DEVNULL))
        wait_for("a notification daemon", lambda: self.bus.name_has_owner(NOTIFY_NAME))
        self.daemon = dbus.Interface(self.bus.get_object(NOTIFY_NAME, NOTIFY_PATH),
                                     dbusmock.MOCK_IFACE)

    def notices(self):
        """What the daemon was asked to show: app, replaces, icon, summary, body, ..."""
        return [args for _, args in self.daemon.GetMethodCalls("Notify")]

    def forget_notices(self):
        self.daemon.ClearCalls()

    def press_notice(self, number, action):
        self.daemon.EmitSignal(NOTIFY_NAME, "ActionInvoked", "us",
                               [dbus.UInt32(number), action])


def _has_frame(pid):
    root = screen.program(pid)
    return root is not None and screen.find_all(root, "frame")
