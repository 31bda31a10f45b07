/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the two programs call each other on the session bus. */

#define EB_BUS_WINDOW_NAME "dk.egneben.EgneBen"
#define EB_BUS_WINDOW_PATH "/dk/egneben/EgneBen"
/* Application action of the window; its parameter is a string, the date's id in
 * hexadecimal (eb_id_to_hex()). */
#define EB_BUS_OPEN_DATE_ACTION "open-date"

#define EB_BUS_REMINDER_NAME "dk.egneben.EgneBen.Reminder"
#define EB_BUS_REMINDER_PATH "/dk/egneben/EgneBen/Reminder"
#define EB_BUS_REMINDER_INTERFACE "dk.egneben.EgneBen.Reminder1"
/* No arguments, no answer: the alarms have changed. */
#define EB_BUS_REMINDER_LOOK "Look"
/* No arguments, no answer: stop until the next login or Look. */
#define EB_BUS_REMINDER_QUIT "Quit"
