/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-door.h"

G_BEGIN_DECLS

/* How much of the ink lies over the page behind the light in high contrast. */
#define EB_DOOR_PLAIN_LIGHT 0.15F

/**
 * EbDoorColours:
 * @leaf: the door
 * @lit: the part of it with light behind
 * @name: its name, readable on both
 */
typedef struct
{
  GdkRGBA leaf;
  GdkRGBA lit;
  GdkRGBA name;
} EbDoorColours;

/**
 * EbDoorView:
 *
 * A door with its name on it and the light behind it: a button, pressed with the
 * pointer, Enter or Space. In high contrast it is an outline in the colours of
 * the desktop.
 */
#define EB_TYPE_DOOR_VIEW (eb_door_view_get_type ())
G_DECLARE_FINAL_TYPE (EbDoorView, eb_door_view, EB, DOOR_VIEW, GtkButton)

GtkWidget *eb_door_view_new (EbDoor door) G_GNUC_WARN_UNUSED_RESULT;
/* @light: 0 to 1. @closed: nobody at the table has a key: grey, and without light.
 * @words: what is said of it to somebody who does not see it. */
void     eb_door_view_show (EbDoorView *self,
                            double      light,
                            gboolean    closed,
                            const char *words);
double   eb_door_view_get_light (EbDoorView *self);
gboolean eb_door_view_is_closed (EbDoorView *self);
/* The same in the light and the dark style. */
void eb_door_view_get_colours (EbDoor         door,
                               gboolean       closed,
                               EbDoorColours *colours);

G_END_DECLS
