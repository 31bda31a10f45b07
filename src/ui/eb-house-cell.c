/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-house-cell.h"

#include <glib/gi18n.h>

#include "eb-door-sheet.h"
#include "eb-door-view.h"
#include "eb-hand.h"
#include "eb-key-sheets.h"
#include "eb-words.h"

#define SPACING 6
#define SPACING_KEYS 4
#define MAX_KEYS 4 /* so many stand under a door; the rest is on the page of keys */

struct _EbHouseCell
{
  AdwBin parent_instance;

  EbSession  *session;
  EbDoor      door;
  EbDoorView *view;
  GtkBox     *keys;
  GtkWidget  *give; /* NULL unless the youth may give a key here */
  GtkLabel   *caption;
};

G_DEFINE_FINAL_TYPE (EbHouseCell, eb_house_cell, ADW_TYPE_BIN)

static gboolean
sits_youth (EbHouseCell *self)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, EB_ACTOR_YOUTH);

  return seats->len > 0;
}

/* --- Opening ------------------------------------------------------------------------ */

static void
on_door_clicked_cb (EbHouseCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->door == EB_DOOR_ROOM)
    gtk_widget_activate_action (widget, "book.page", "s", "room");
  else if (eb_door_view_is_closed (self->view))
    gtk_widget_activate_action (widget, "book.page", "s", "keys");
  else if (self->door == EB_DOOR_ENTRY)
    gtk_widget_activate_action (widget, "book.page", "s", "overview");
  else
    eb_door_sheet_present (self->session, self->door, widget);
}

static void
on_key_clicked_cb (EbHouseCell *self,
                   GtkWidget   *button)
{
  eb_key_sheet_show (self->session, GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "whom"), self->door);
}

static void
on_give_clicked_cb (EbHouseCell *self)
{
  eb_key_sheet_give (self->session, GTK_WIDGET (self), NULL, EB_DOOR_BIT (self->door));
}

/* --- The keys ----------------------------------------------------------------------- */

static void
add_key (EbHouseCell *self,
         GtkWidget   *button,
         const char  *words)
{
  gtk_widget_add_css_class (button, "key");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (self->keys, button);
}

static void
add_holder (EbHouseCell         *self,
            EbBinder            *binder,
            const EbHouseHolder *holder)
{
  g_autofree char *first = g_utf8_substring (holder->name, 0, MIN (1, g_utf8_strlen (holder->name, -1)));
  g_autofree char *initial = g_utf8_strup (first, -1);
  g_autofree char *words = eb_house_holder_word (holder, binder, self->door);
  GtkWidget       *button = gtk_button_new_with_label (initial);

  g_object_set_data_full (G_OBJECT (button), "whom", g_memdup2 (&holder->whom, sizeof (EbId)), g_free);
  eb_ink_apply (button, holder->ink);
  if (holder->outside)
    gtk_widget_add_css_class (button, "outside");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_key_clicked_cb), self, G_CONNECT_SWAPPED);
  add_key (self, button, words);
}

static void
add_rest (EbHouseCell *self,
          guint        n)
{
  GtkWidget       *button = gtk_button_new_with_label ("…");
  g_autofree char *words = g_strdup_printf (ngettext ("%u more has the key", "%u more have the key", n), n);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "book.page::keys");
  add_key (self, button, words);
}

static void
add_give (EbHouseCell *self)
{
  /* Translators: the name of a door */
  g_autofree char *words = g_strdup_printf (_ ("Give somebody the key to “%s” …"), eb_words_door (self->door));

  self->give = gtk_button_new_with_label ("+");
  gtk_widget_add_css_class (self->give, "outside");
  g_signal_connect_object (self->give, "clicked", G_CALLBACK (on_give_clicked_cb), self, G_CONNECT_SWAPPED);
  add_key (self, self->give, words);
}

static void
add_holders (EbHouseCell *self,
             EbBinder    *binder,
             GPtrArray   *holders)
{
  guint n = 0;

  for (guint i = 0; i < holders->len; i++)
    {
      const EbHouseHolder *holder = g_ptr_array_index (holders, i);

      if ((holder->doors & EB_DOOR_BIT (self->door)) == 0)
        continue;
      if (n++ < MAX_KEYS)
        add_holder (self, binder, holder);
    }
  if (n > MAX_KEYS)
    add_rest (self, n - MAX_KEYS);
}

static void
empty_keys (EbHouseCell *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->keys))) != NULL)
    gtk_box_remove (self->keys, child);
  self->give = NULL;
}

/* The key that has the focus, as far as it can be found again: whose, or none. */
static gboolean
find_focus (EbHouseCell *self,
            EbId        *whom)
{
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget  *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  const EbId *found = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->keys)))
    return FALSE;
  found = g_object_get_data (G_OBJECT (focus), "whom");
  *whom = found == NULL ? EB_ID_NONE : *found;
  return TRUE;
}

/* If that key is gone, where it hung. */
static void
focus_again (EbHouseCell *self,
             const EbId  *whom)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->keys)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const EbId *its = g_object_get_data (G_OBJECT (child), "whom");

      if (its != NULL && eb_id_equal (its, whom))
        {
          gtk_widget_grab_focus (child);
          return;
        }
    }
  gtk_widget_grab_focus (eb_id_is_none (whom) && self->give != NULL ? self->give : GTK_WIDGET (self->view));
}

static void
show_keys (EbHouseCell *self,
           EbBinder    *binder,
           GPtrArray   *holders)
{
  EbId           whom = EB_ID_NONE;
  const gboolean had_focus = find_focus (self, &whom);

  empty_keys (self);
  add_holders (self, binder, holders);
  if (eb_door_holds_goals (self->door) && sits_youth (self))
    add_give (self);
  if (had_focus)
    focus_again (self, &whom);
}

/* --- The words under it ----------------------------------------------------------------- */

static gboolean
is_closed (EbHouseCell *self,
           EbBinder    *binder)
{
  return self->door != EB_DOOR_ROOM && !eb_binder_has_door (binder, self->door);
}

static char *
word_caption (EbHouseCell        *self,
              EbBinder           *binder,
              const EbHouseCount *count,
              gboolean            spoken)
{
  if (is_closed (self, binder))
    return g_strdup (_ ("You have no key to this door"));
  if (self->door == EB_DOOR_ENTRY)
    return g_strdup (_ ("Names, dates, people"));
  if (self->door == EB_DOOR_ROOM && sits_youth (self))
    return g_strdup (_ ("Only your key"));
  if (self->door == EB_DOOR_ROOM)
    /* Translators: the young person's name */
    return g_strdup_printf (_ ("Only %s has a key"), eb_binder_get_youth_name (binder));
  return eb_house_count_word (count, spoken);
}

static void
show_caption (EbHouseCell        *self,
              EbBinder           *binder,
              const EbHouseCount *count)
{
  const gboolean   closed = is_closed (self, binder);
  const gboolean   counted = eb_door_holds_goals (self->door) && !closed && count->n_ours > 0;
  g_autofree char *seen = word_caption (self, binder, count, FALSE);
  g_autofree char *spoken = word_caption (self, binder, count, TRUE);

  gtk_label_set_label (self->caption, seen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->caption), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (counted)
    {
      /* Translators: "2 goals, 5 of 11 tasks you can do alone" */
      g_autofree char *tip = g_strdup_printf (_ ("%s. Counted are the tasks that are on our list or that you have both answered, and “alone” is what you said last."), spoken);

      gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption), tip);
    }
  else
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption), NULL);
  eb_door_view_show (self->view, eb_door_holds_goals (self->door) ? count->light : 0, closed, spoken);
}

/* --- The cell ------------------------------------------------------------------------------ */

static void
eb_house_cell_dispose (GObject *object)
{
  g_clear_object (&EB_HOUSE_CELL (object)->session);

  G_OBJECT_CLASS (eb_house_cell_parent_class)->dispose (object);
}

static void
eb_house_cell_class_init (EbHouseCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_house_cell_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
eb_house_cell_init (EbHouseCell *self)
{
}

static void
build (EbHouseCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->view = EB_DOOR_VIEW (eb_door_view_new (self->door));
  self->keys = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING_KEYS));
  self->caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->view), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->keys), GTK_ALIGN_CENTER);
  gtk_label_set_wrap (self->caption, TRUE);
  gtk_label_set_wrap_mode (self->caption, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->caption, GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (self->caption, 10);
  gtk_label_set_max_width_chars (self->caption, 16);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->keys));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_house_cell_new:
 * @session: what the window works on
 * @door: a door
 *
 * Returns: (transfer floating): the door in the hallway
 */
GtkWidget *
eb_house_cell_new (EbSession *session,
                   EbDoor     door)
{
  EbHouseCell *self = g_object_new (EB_TYPE_HOUSE_CELL, NULL);

  self->session = g_object_ref (session);
  self->door = door;
  build (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, eb_words_door (door), -1);
  g_signal_connect_object (self->view, "clicked", G_CALLBACK (on_door_clicked_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * eb_house_cell_show:
 * @self: a door in the hallway
 * @binder: the binder
 * @count: what is behind the door
 * @holders: (element-type EbHouseHolder): everybody who could have a key
 */
void
eb_house_cell_show (EbHouseCell        *self,
                    EbBinder           *binder,
                    const EbHouseCount *count,
                    GPtrArray          *holders)
{
  g_return_if_fail (EB_IS_HOUSE_CELL (self));

  show_caption (self, binder, count);
  show_keys (self, binder, holders);
}

/**
 * eb_house_cell_clear:
 * @self: a door in the hallway
 */
void
eb_house_cell_clear (EbHouseCell *self)
{
  g_return_if_fail (EB_IS_HOUSE_CELL (self));

  empty_keys (self);
  gtk_label_set_label (self->caption, "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->caption), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  eb_door_view_show (self->view, 0, TRUE, "");
}
