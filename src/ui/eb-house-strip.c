/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-house-strip.h"

#include <glib/gi18n.h>

#include "eb-aside.h"
#include "eb-hand.h"
#include "eb-key-sheets.h"
#include "eb-key-words.h"

#define SPACING 4

#define WHOM "whom"
#define BUTTON "button"
#define SESSION "session"
#define DOORS "doors"

static void
on_take_back_cb (GtkWidget *strip)
{
  const guint doors = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (strip), DOORS));

  eb_key_sheet_take_back (g_object_get_data (G_OBJECT (strip), SESSION), strip, eb_house_strip_get_whom (strip), doors);
}

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
words_new (EbBinder            *binder,
           const EbHouseHolder *holder)
{
  g_autofree char *name = eb_house_holder_name (holder);
  g_autofree char *keys = eb_key_words_summary (binder, &holder->whom);
  g_autofree char *given = eb_house_holder_given (holder, binder);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label_new (name, "heading"));
  gtk_box_append (GTK_BOX (box), label_new (keys, NULL));
  if (*given != '\0')
    gtk_box_append (GTK_BOX (box), label_new (given, "dim-label"));
  return box;
}

static GtkWidget *
take_back_button_new (GtkWidget           *strip,
                      const EbHouseHolder *holder)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *label = label_new (_ ("Take a key back …"), NULL);
  g_autofree char *words = NULL;

  /* Translators: name */
  words = g_strdup_printf (_ ("Take a key back from %s …"), holder->name);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_take_back_cb), strip, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
mark_new (const EbHouseHolder *holder)
{
  g_autofree char *first = g_utf8_substring (holder->name, 0, MIN (1, g_utf8_strlen (holder->name, -1)));
  g_autofree char *initial = g_utf8_strup (first, -1);
  GtkWidget       *mark = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", initial, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (mark, "key");
  gtk_widget_add_css_class (mark, "outside");
  eb_ink_apply (mark, holder->ink);
  return mark;
}

/**
 * eb_house_strip_new:
 * @session: what the window works on
 * @binder: the open binder
 * @holder: somebody outside the house who has keys
 *
 * Returns: (transfer floating): a line about their keys
 */
GtkWidget *
eb_house_strip_new (EbSession           *session,
                    EbBinder            *binder,
                    const EbHouseHolder *holder)
{
  g_autoptr (GPtrArray) youths = eb_session_list_seats (session, EB_ACTOR_YOUTH);
  GtkWidget *strip = g_object_new (EB_TYPE_ASIDE, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *button = NULL;

  g_object_set_data_full (G_OBJECT (strip), WHOM, g_memdup2 (&holder->whom, sizeof (EbId)), g_free);
  g_object_set_data_full (G_OBJECT (strip), SESSION, g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (strip), DOORS, GUINT_TO_POINTER (holder->doors & ~EB_DOOR_BIT (EB_DOOR_ENTRY)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, holder->name, -1);
  g_object_set (strip, "start", mark_new (holder), "middle", words_new (binder, holder), NULL);
  if (youths->len == 0)
    return strip;
  button = take_back_button_new (strip, holder);
  g_object_set_data (G_OBJECT (strip), BUTTON, button); /* its own child */
  g_object_set (strip, "end", button, NULL);
  return strip;
}

/**
 * eb_house_strip_get_whom:
 * @strip: a line about somebody's keys
 *
 * Returns: (transfer none): whose
 */
const EbId *
eb_house_strip_get_whom (GtkWidget *strip)
{
  return g_object_get_data (G_OBJECT (strip), WHOM);
}

/**
 * eb_house_strip_focus:
 * @strip: a line about somebody's keys
 *
 * Returns: whether its button has the focus now
 */
gboolean
eb_house_strip_focus (GtkWidget *strip)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (strip), BUTTON);

  return button != NULL && gtk_widget_grab_focus (button);
}
