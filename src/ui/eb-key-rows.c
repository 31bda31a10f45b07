/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-rows.h"

#include <glib/gi18n.h>

#include "eb-handout-asks.h"
#include "eb-key-sheets.h"
#include "eb-key-words.h"
#include "eb-words.h"

struct _EbKeyRow
{
  AdwExpanderRow parent_instance;

  EbSession *session;
  EbId       whom;
  gboolean   filled; /* the doors are made when they are first opened */
};

G_DEFINE_FINAL_TYPE (EbKeyRow, eb_key_row, ADW_TYPE_EXPANDER_ROW)

/**
 * eb_key_plain_row_new:
 * @title: a title
 * @subtitle: what stands under it; may be ""
 *
 * Returns: (transfer floating): a row of a list, not to be pressed
 */
GtkWidget *
eb_key_plain_row_new (const char *title,
                      const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* --- What can be done ------------------------------------------------------------- */

/* A row that is a button. */
static void
add_move (EbKeyRow   *self,
          const char *title,
          GCallback   on_activated)
{
  GtkWidget *row = eb_key_plain_row_new (title, "");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", on_activated, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
on_give_cb (EbKeyRow *self)
{
  eb_key_sheet_give (self->session, GTK_WIDGET (self), &self->whom, 0);
}

static void
on_take_back_cb (EbKeyRow *self)
{
  eb_key_sheet_take_back (self->session, GTK_WIDGET (self), &self->whom, 0);
}

static void
on_left_cb (EbKeyRow *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbPerson *person = binder == NULL ? NULL : eb_binder_find_person (binder, &self->whom);

  if (person != NULL)
    eb_key_sheet_left (self->session, GTK_WIDGET (self), person);
}

static void
on_print_cb (EbKeyRow *self)
{
  eb_handout_ask (self->session, GTK_WIDGET (self), &self->whom, EB_HANDOUT_PRINTED);
}

static void
on_save_cb (EbKeyRow *self)
{
  eb_handout_ask (self->session, GTK_WIDGET (self), &self->whom, EB_HANDOUT_AS_PDF);
}

static void
add_handout (EbKeyRow *self,
             EbBinder *binder)
{
  g_autofree char *name = eb_key_words_name (binder, &self->whom);
  /* Translators: name */
  g_autofree char *print = g_strdup_printf (_ ("Print for %s …"), name);
  /* Translators: name */
  g_autofree char *save = g_strdup_printf (_ ("Save as PDF for %s …"), name);

  add_move (self, print, G_CALLBACK (on_print_cb));
  add_move (self, save, G_CALLBACK (on_save_cb));
}

/* Something that the youth can take back: not what a rule gives them. */
static gboolean
has_any (EbBinder   *binder,
         const EbId *whom)
{
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      const EbConsentStands stands = eb_binder_get_key (binder, whom, door);

      if (stands.state != EB_CONSENT_ALWAYS && (stands.open || stands.state == EB_CONSENT_LATER))
        return TRUE;
    }
  return FALSE;
}

static void
add_moves (EbKeyRow *self,
           EbBinder *binder)
{
  g_autoptr (GPtrArray) youths = eb_session_list_seats (self->session, EB_ACTOR_YOUTH);
  EbPerson *person = eb_binder_find_person (binder, &self->whom);

  if (youths->len > 0)
    add_move (self, _ ("Give a key …"), G_CALLBACK (on_give_cb));
  if (youths->len > 0 && has_any (binder, &self->whom))
    add_move (self, _ ("Take back …"), G_CALLBACK (on_take_back_cb));
  if (eb_handout_is_possible (self->session, &self->whom))
    add_handout (self, binder);
  if (person != NULL && eb_person_get_tie (person) == EB_TIE_HOUSE && eb_binder_get_key (binder, &self->whom, EB_DOOR_ENTRY).open)
    add_move (self, _ ("Does not live or work here any more …"), G_CALLBACK (on_left_cb));
}

/* --- The doors ----------------------------------------------------------------------- */

static void
on_door_cb (EbKeyRow  *self,
            GtkWidget *row)
{
  eb_key_sheet_show (self->session, GTK_WIDGET (self), &self->whom, (EbDoor) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "door")));
}

static void
add_door (EbKeyRow *self,
          EbBinder *binder,
          EbDoor    door)
{
  const gboolean   open = eb_binder_get_key (binder, &self->whom, door).open;
  g_autofree char *stands = eb_key_words_stands (binder, &self->whom, door);
  GtkWidget       *row = eb_key_plain_row_new (eb_words_door (door), stands);
  GtkWidget       *image = gtk_image_new_from_icon_name (open ? "eb-key-symbolic" : "eb-lock-symbolic");

  g_object_set_data (G_OBJECT (row), "door", GINT_TO_POINTER (door));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (!open)
    gtk_widget_add_css_class (image, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_door_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* Without an account there is no Entry to come in by. */
static void
on_expanded_cb (EbKeyRow *self)
{
  EbBinder *binder = self->session == NULL ? NULL : eb_session_get_binder (self->session); /* none while it goes */

  if (self->filled || binder == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  for (EbDoor door = eb_binder_find_person (binder, &self->whom) == NULL ? EB_DOOR_ECONOMY : EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    add_door (self, binder, door);
  add_moves (self, binder);
}

/* --- The row ----------------------------------------------------------------------------- */

static void
eb_key_row_dispose (GObject *object)
{
  g_clear_object (&EB_KEY_ROW (object)->session);

  G_OBJECT_CLASS (eb_key_row_parent_class)->dispose (object);
}

static void
eb_key_row_class_init (EbKeyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_key_row_dispose;
}

static void
eb_key_row_init (EbKeyRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

/**
 * eb_key_row_new:
 * @session: what the window works on, with a binder open
 * @whom: an account or a contact's record
 * @role: who they are to the youth, in words; may be ""
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
eb_key_row_new (EbSession  *session,
                const EbId *whom,
                const char *role)
{
  EbKeyRow        *self = g_object_new (EB_TYPE_KEY_ROW, NULL);
  EbBinder        *binder = eb_session_get_binder (session);
  g_autofree char *name = eb_key_words_name (binder, whom);
  g_autofree char *summary = eb_key_words_summary (binder, whom);
  g_autofree char *subtitle = *role == '\0' ? g_strdup (summary) : g_strdup_printf ("%s\n%s", role, summary);

  self->session = g_object_ref (session);
  self->whom = *whom;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  return GTK_WIDGET (self);
}

/**
 * eb_key_row_get_whom:
 * @self: a row
 *
 * Returns: (transfer none): whose it is
 */
const EbId *
eb_key_row_get_whom (EbKeyRow *self)
{
  g_return_val_if_fail (EB_IS_KEY_ROW (self), NULL);

  return &self->whom;
}
