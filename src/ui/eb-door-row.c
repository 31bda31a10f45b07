/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-door-row.h"

#include <glib/gi18n.h>

#include "eb-words.h"

/**
 * eb_door_row_new:
 * @binder: the open binder
 * @door: the door chosen at first, if somebody has a key to it
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
eb_door_row_new (EbBinder *binder,
                 EbDoor    door)
{
  GtkWidget *row = adw_combo_row_new ();
  GArray    *doors = g_array_new (FALSE, FALSE, sizeof (EbDoor));
  guint      chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (EbDoor each = EB_DOOR_ECONOMY; each < EB_DOOR_ROOM; each++)
    {
      if (!eb_binder_has_door (binder, each))
        continue;
      if (each == door)
        chosen = doors->len;
      g_array_append_val (doors, each);
      gtk_string_list_append (names, eb_words_door (each));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Door"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  if (doors->len == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("You have no key to any door yet."));
  g_object_set_data_full (G_OBJECT (row), "doors", doors, (GDestroyNotify) g_array_unref);
  return row;
}

/**
 * eb_door_row_get_door:
 * @row: a row made by eb_door_row_new()
 * @door: (out): what is chosen
 *
 * Returns: %FALSE if nobody at the table had a key to any door
 */
gboolean
eb_door_row_get_door (GtkWidget *row,
                      EbDoor    *door)
{
  const GArray *doors = g_object_get_data (G_OBJECT (row), "doors");
  const guint   chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  g_return_val_if_fail (doors != NULL && door != NULL, FALSE);

  if (chosen >= doors->len)
    return FALSE;
  *door = g_array_index (doors, EbDoor, chosen);
  return TRUE;
}

/**
 * eb_door_list_closed:
 * @binder: the open binder
 *
 * Returns: EB_DOOR_BIT()s of the doors with goals that nobody at the table has a
 *   key to
 */
guint
eb_door_list_closed (EbBinder *binder)
{
  guint doors = 0;

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    if (!eb_binder_has_door (binder, door))
      doors |= EB_DOOR_BIT (door);
  return doors;
}
