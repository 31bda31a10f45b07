#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real egneben-reminder on a bus of its own, with a notification daemon
that writes down what it is asked to show.

Usage: test-reminder.py EGNEBEN_REMINDER REMINDER_FIXTURE
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import dbus
import dbusmock

REMINDER, FIXTURE = None, None
NAME = "dk.egneben.EgneBen.Reminder"
PATH = "/dk/egneben/EgneBen/Reminder"
FIRST = "ab0001" + 26 * "0"
DEADLINE = 20
WEEK = 7 * 24 * 3600


def wait_for(what, ask):
    """Asks until the answer is true; a slow machine is no failure."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.02)
    raise AssertionError(f"waited in vain for {what}")


class ReminderTest(dbusmock.DBusTestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="egneben-reminder-")
        self.addCleanup(shutil.rmtree, self.home)
        self.file = os.path.join(self.home, "amira", "egneben.db")
        self.env = dict(os.environ, XDG_DATA_HOME=self.home, XDG_DATA_DIRS=self.home,
                        HOME=self.home, XDG_RUNTIME_DIR=self.home, LC_ALL="C.UTF-8")
        # A private bus for each test; it can start nothing by itself.
        conf = os.path.join(self.home, "bus.conf")
        with open(conf, "w", encoding="utf-8") as f:
            f.write(f"""<busconfig><type>session</type><keep_umask/>
                <listen>unix:dir={self.home}</listen>
                <policy context="default"><allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/><allow own="*"/></policy></busconfig>""")
        self.bus_daemon = self.keep(subprocess.Popen(
            ["dbus-daemon", f"--config-file={conf}", "--print-address", "--nofork"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True))
        address = self.bus_daemon.stdout.readline().strip()
        self.bus_daemon.stdout.close()
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        self.bus = dbus.bus.BusConnection(address)
        self.addCleanup(self.bus.close)

    def keep(self, process):
        """Ends the process after the test."""
        def end():
            if process.poll() is None:
                process.terminate()
            process.wait(DEADLINE)
            if process.stderr:
                process.stderr.close()
        self.addCleanup(end)
        return process

    def fixture(self, *args):
        return subprocess.run([FIXTURE, self.file, *map(str, args)], env=self.env, check=True,
                              stdout=subprocess.PIPE, text=True).stdout.strip()

    def start(self):
        return self.keep(subprocess.Popen([REMINDER, f"--file={self.file}"], env=self.env,
                                          stderr=subprocess.PIPE, text=True))

    def fill(self, seconds_ago, last, first=1):
        """Dates number first to last, each with one moment so long ago."""
        self.fixture("fill", int(time.time()) - seconds_ago, first, last)

    def has_name(self, name):
        return self.bus.name_has_owner(name)

    def start_mock(self, name, path, interface):
        self.keep(self.spawn_server(name, path, interface, stdout=subprocess.DEVNULL))
        wait_for(name, lambda: self.has_name(name))
        return dbus.Interface(self.bus.get_object(name, path), dbusmock.MOCK_IFACE)

    def start_daemon(self):
        name = "org.freedesktop.Notifications"
        self.keep(subprocess.Popen(
            ["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon"],
            env=self.env, stdout=subprocess.DEVNULL))
        wait_for(name, lambda: self.has_name(name))
        self.daemon = dbus.Interface(
            self.bus.get_object(name, "/org/freedesktop/Notifications"), dbusmock.MOCK_IFACE)

    def notices(self):
        return [args for _, args in self.daemon.GetMethodCalls("Notify")]

    def closed(self):
        return self.daemon.GetMethodCalls("CloseNotification")

    def wait_for_notices(self, number=1):
        return wait_for("a notice", lambda: len(self.notices()) >= number and self.notices())

    def press(self, action):
        self.daemon.EmitSignal("org.freedesktop.Notifications", "ActionInvoked", "us",
                               [dbus.UInt32(1), action])

    def look(self):
        dbus.Interface(self.bus.get_object(NAME, PATH), NAME + "1").Look(timeout=DEADLINE)

    def start_due(self, number=1):
        self.fill(3600, number)
        self.start_daemon()
        process = self.start()
        self.wait_for_notices()
        return process

    def test_told_in_neutral_words(self):
        self.start_due()
        app, replaces, icon, summary, body, actions, hints, _ = self.notices()[0]
        self.assertEqual(app, "Egne Ben")
        self.assertEqual(replaces, 0)
        self.assertEqual(icon, "dk.egneben.EgneBen")
        self.assertEqual(summary, "Egne Ben: 1 date is drawing near")
        self.assertEqual(body, "")
        self.assertEqual(actions, ["default", "Open", "open", "Open", "snooze", "In a week"])
        self.assertEqual(hints["desktop-entry"], "dk.egneben.EgneBen")
        for private in (FIRST, self.file, "amira"):
            self.assertNotIn(private, str(self.notices()))

    def test_several_in_one_notice_once(self):
        self.start_due(3)
        self.assertEqual(self.notices()[0][3], "Egne Ben: 3 dates are drawing near")
        wait_for("all to be marked", lambda: self.fixture("due") == "0")
        self.look()
        self.look()
        self.assertEqual(len(self.notices()), 1)

    def test_replaced_not_piled_up(self):
        self.start_due(1)
        self.fill(60, 2)
        self.look()
        app, replaces, icon, summary, *_ = self.wait_for_notices(2)[1]
        self.assertEqual(replaces, 1)
        self.assertEqual(summary, "Egne Ben: 2 dates are drawing near")

    def test_open_reaches_the_window(self):
        window = self.start_mock("dk.egneben.EgneBen", "/dk/egneben/EgneBen",
                                 "org.freedesktop.Application")
        window.AddMethod("org.freedesktop.Application", "ActivateAction", "sava{sv}", "", "")
        self.start_due(2)
        self.daemon.EmitSignal("org.freedesktop.Notifications", "ActivationToken", "us",
                               [dbus.UInt32(1), "token-1"])
        self.press("open")
        calls = wait_for("the window", lambda: window.GetMethodCalls("ActivateAction"))
        action, parameter, platform = calls[0][1]
        self.assertEqual(action, "open-date")
        self.assertEqual(parameter, [FIRST])
        self.assertEqual(platform["activation-token"], "token-1")
        wait_for("the notice to be taken down", self.closed)

    def test_default_opens_too(self):
        window = self.start_mock("dk.egneben.EgneBen", "/dk/egneben/EgneBen",
                                 "org.freedesktop.Application")
        window.AddMethod("org.freedesktop.Application", "ActivateAction", "sava{sv}", "", "")
        self.start_due()
        self.press("default")
        calls = wait_for("the window", lambda: window.GetMethodCalls("ActivateAction"))
        self.assertEqual(calls[0][1][1], [FIRST])

    def test_open_starts_the_window(self):
        """Nothing on the bus takes the action: the program is started."""
        started = os.path.join(self.home, "started")
        program = os.path.join(self.home, "egneben")
        with open(program, "w", encoding="utf-8") as f:
            f.write(f'#!/bin/sh\necho "$@" >"{started}.new"\nmv "{started}.new" "{started}"\n')
        os.chmod(program, 0o700)
        self.env["PATH"] = self.home + ":" + self.env["PATH"]
        self.env["EB_TEST_BIN_DIR"] = "/nowhere"  # an installed one would be taken first
        self.start_due()
        self.press("open")
        wait_for("the window", lambda: os.path.exists(started))
        with open(started, encoding="utf-8") as f:
            self.assertEqual(f.read().strip(), f"--open-date={FIRST}")

    def test_in_a_week(self):
        self.start_due(2)
        self.press("snooze")
        def is_snoozed():
            # Until it is marked as told it asks today; 2 ** 63 - 1: nothing asks.
            at = int(self.fixture("next"))
            return at if time.time() + 60 < at < 2 ** 62 else None
        at = wait_for("the snooze", is_snoozed)
        self.assertGreater(at, time.time() + WEEK - 25 * 3600)
        self.assertLessEqual(at, time.time() + WEEK + 60)
        wait_for("the notice to be taken down", self.closed)
        self.assertEqual(self.fixture("due"), "0")

    def test_dismissed_is_not_acted_on(self):
        self.start_due()
        self.daemon.EmitSignal("org.freedesktop.Notifications", "NotificationClosed", "uu",
                               [dbus.UInt32(1), dbus.UInt32(2)])
        self.fill(60, 2, first=2)
        self.look()
        # A notice of its own, for the new one only.
        _, replaces, _, summary, *_ = self.wait_for_notices(2)[1]
        self.assertEqual(replaces, 0)
        self.assertEqual(summary, "Egne Ben: 1 date is drawing near")

    def test_daemon_comes_later(self):
        self.fill(3600, 1)
        process = self.start()
        wait_for(NAME, lambda: self.has_name(NAME))
        self.look()
        self.look()
        self.assertIsNone(process.poll())
        self.assertEqual(self.fixture("due"), "1")
        self.start_daemon()
        self.wait_for_notices()
        wait_for("it to be marked", lambda: self.fixture("due") == "0")
        process.terminate()
        self.assertEqual(process.wait(DEADLINE), 0)
        self.assertEqual(process.stderr.read().count("Trying again later"), 1)

    def test_waits_for_the_file(self):
        self.start_daemon()
        self.start()
        wait_for(NAME, lambda: self.has_name(NAME))
        self.look()
        self.assertFalse(os.path.exists(os.path.dirname(self.file)))
        self.fill(3600, 1)
        self.assertEqual(self.notices(), [])
        self.look()
        self.wait_for_notices()

    def test_another_file_under_the_same_name(self):
        """A copy was put back."""
        self.start_due()
        shutil.rmtree(os.path.dirname(self.file))
        self.fill(3600, 4)
        self.look()
        self.wait_for_notices(2)

    def test_second_one_leaves(self):
        first = self.start_due()
        second = self.start()
        self.assertEqual(second.wait(DEADLINE), 0)
        self.assertEqual(second.stderr.read(), "")
        self.assertIsNone(first.poll())
        self.assertEqual(len(self.notices()), 1)

    def test_damaged_file(self):
        os.makedirs(os.path.dirname(self.file))
        with open(self.file, "wb") as f:
            f.write(b"not a database at all" * 400)
        process = self.start()
        wait_for(NAME, lambda: self.has_name(NAME))
        self.look()
        self.look()
        process.terminate()
        self.assertEqual(process.wait(DEADLINE), 0)
        said = process.stderr.read()
        self.assertEqual(said.count("The data file is damaged."), 1)
        self.assertNotIn("amira", said)
        with open(self.file, "rb") as f:
            self.assertEqual(f.read(), b"not a database at all" * 400)

    def test_session_ends(self):
        process = self.start()
        wait_for(NAME, lambda: self.has_name(NAME))
        self.bus_daemon.terminate()
        self.assertEqual(process.wait(DEADLINE), 0)
        self.assertEqual(process.stderr.read(), "")

    def test_quit(self):
        process = self.start_due()
        dbus.Interface(self.bus.get_object(NAME, PATH), NAME + "1").Quit(timeout=DEADLINE)
        self.assertEqual(process.wait(DEADLINE), 0)
        # Its buttons would lead nowhere.
        wait_for("the notice to be taken down", self.closed)


if __name__ == "__main__":
    FIXTURE = sys.argv.pop(2)
    REMINDER = sys.argv.pop(1)
    unittest.main(verbosity=2)
