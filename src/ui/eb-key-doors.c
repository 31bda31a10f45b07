/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-doors.h"

#include <glib/gi18n.h>

static void
on_toggled_cb (EbProblem *problem)
{
  eb_problem_say (problem, NULL, NULL);
}

/**
 * eb_key_doors_add:
 * @self: the doors of a sheet
 * @sheet: the sheet
 * @door: a door
 * @title: its name there
 * @ticked: whether it is chosen at first
 */
void
eb_key_doors_add (EbKeyDoors *self,
                  EbSheet    *sheet,
                  EbDoor      door,
                  const char *title,
                  gboolean    ticked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  g_return_if_fail (door < EB_N_DOORS);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ticked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  eb_sheet_add (sheet, row);
  self->rows[door] = ADW_ACTION_ROW (row);
  self->checks[door] = GTK_CHECK_BUTTON (check);
}

/**
 * eb_key_doors_end:
 * @self: the doors of a sheet
 * @sheet: the sheet
 */
void
eb_key_doors_end (EbKeyDoors *self,
                  EbSheet    *sheet)
{
  self->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (self->problem));
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    if (self->checks[door] != NULL)
      g_signal_connect_object (self->checks[door], "toggled", G_CALLBACK (on_toggled_cb), self->problem, G_CONNECT_SWAPPED);
}

/**
 * eb_key_doors_set:
 * @self: the doors of a sheet
 * @door: one that was added
 * @stands: how it stands with it now
 * @shown: whether it can be chosen
 */
void
eb_key_doors_set (EbKeyDoors *self,
                  EbDoor      door,
                  const char *stands,
                  gboolean    shown)
{
  g_return_if_fail (door < EB_N_DOORS && self->rows[door] != NULL);

  adw_action_row_set_subtitle (self->rows[door], stands);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[door]), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[door]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, stands, -1);
}

/**
 * eb_key_doors_get:
 * @self: the doors of a sheet
 *
 * Returns: EB_DOOR_BIT()s; 0: none is ticked, and that is said
 */
guint
eb_key_doors_get (EbKeyDoors *self)
{
  guint           doors = 0;
  GtkCheckButton *first = NULL;

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      if (self->rows[door] == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->rows[door])))
        continue;
      first = first == NULL ? self->checks[door] : first;
      if (gtk_check_button_get_active (self->checks[door]))
        doors |= EB_DOOR_BIT (door);
    }
  if (doors != 0)
    return doors;
  eb_problem_say (self->problem, GTK_WIDGET (first), _ ("Choose at least one door."));
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
  return 0;
}
