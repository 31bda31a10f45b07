/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbDoorSheet:
 *
 * What is behind one door: its goals, its tasks on our list with where they are, and
 * a way to write a new goal there. Forwards "book.page" and "book.open-goal" to
 * the window below and goes.
 */
#define EB_TYPE_DOOR_SHEET (eb_door_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EbDoorSheet, eb_door_sheet, EB, DOOR_SHEET, AdwWindow)

void eb_door_sheet_present (EbSession *session,
                            EbDoor     door,
                            GtkWidget *over);

G_END_DECLS
