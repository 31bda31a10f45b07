/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-decision-letter.h"

#include <glib/gi18n.h>

struct _EbDecisionLetter
{
  AdwActionRow parent_instance;

  GBytes    *letter; /* NULL: none */
  char      *name;
  GtkWidget *choose_button;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (EbDecisionLetter, eb_decision_letter, ADW_TYPE_ACTION_ROW)

/* How each kind of file begins: what it is called says nothing. */
static const struct
{
  const char *suffix;
  gsize       length;
  const char *begins;
} kinds[] = {
  { "pdf", 5, "%PDF-" },
  { "png", 8, "\x89PNG\r\n\x1a\n" },
  { "jpg", 3, "\xff\xd8\xff" },
  { "jpeg", 3, "\xff\xd8\xff" },
};

static gboolean
is_letter (GBytes *bytes)
{
  gsize       length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length > kinds[i].length && memcmp (data, kinds[i].begins, kinds[i].length) == 0)
      return TRUE;
  return FALSE;
}

/* --- Attaching -------------------------------------------------------------------------- */

static void
say (EbDecisionLetter *self,
     const char       *words)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
}

static void
update (EbDecisionLetter *self)
{
  say (self, self->letter == NULL ? _ ("None. A PDF, PNG or JPEG of at most 5 MB.") : self->name);
  gtk_widget_set_visible (self->remove_button, self->letter != NULL);
}

/* At most one byte more than a letter may have. */
static GBytes *
read_all (GFile   *file,
          GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;
  gsize            length = 0;

  if (stream == NULL)
    return NULL;
  data = g_malloc (EB_DECISION_MAX_LETTER_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, EB_DECISION_MAX_LETTER_BYTES + 1, &length, NULL, error))
    return NULL;
  return g_bytes_new (data, length);
}

/**
 * eb_decision_letter_read:
 * @self: a row that attaches a letter
 * @file: what to attach
 *
 * Returns: whether it is attached now
 */
gboolean
eb_decision_letter_read (EbDecisionLetter *self,
                         GFile            *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_utf8_make_valid (name, -1);

  g_return_val_if_fail (EB_IS_DECISION_LETTER (self), FALSE);

  bytes = read_all (file, &error);
  if (bytes == NULL)
    say (self, _ ("That file could not be read."));
  else if (g_bytes_get_size (bytes) > EB_DECISION_MAX_LETTER_BYTES)
    say (self, _ ("That file is larger than 5 MB. A picture with fewer points, or some of its pages, would do."));
  else if (!is_letter (bytes))
    say (self, _ ("That is no PDF, PNG or JPEG."));
  else
    {
      eb_decision_letter_set (self, bytes, shown);
      return TRUE;
    }
  return FALSE;
}

static void
on_chosen_cb (GtkNativeDialog  *chooser,
              int               response,
              EbDecisionLetter *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  g_object_unref (chooser);
  if (file != NULL)
    eb_decision_letter_read (self, file);
}

/* A chooser is not left standing over a locked window. */
static void
drop_chooser (GtkNativeDialog *chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
on_choose_cb (EbDecisionLetter *self)
{
  GtkRoot              *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("The letter"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Attach"), _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Letters: PDF, PNG, JPEG"));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_file_filter_add_suffix (filter, kinds[i].suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen_cb), self, 0);
  g_signal_connect_object (root, "destroy", G_CALLBACK (drop_chooser), chooser, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_remove_cb (EbDecisionLetter *self)
{
  eb_decision_letter_set (self, NULL, "");
  gtk_widget_grab_focus (self->choose_button);
}

static void
eb_decision_letter_finalize (GObject *object)
{
  EbDecisionLetter *self = EB_DECISION_LETTER (object);

  g_clear_pointer (&self->letter, g_bytes_unref);
  g_free (self->name);

  G_OBJECT_CLASS (eb_decision_letter_parent_class)->finalize (object);
}

static void
eb_decision_letter_class_init (EbDecisionLetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_decision_letter_finalize;
}

static void
eb_decision_letter_init (EbDecisionLetter *self)
{
  self->name = g_strdup ("");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("The letter"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  self->choose_button = gtk_button_new_with_label (_ ("Attach …"));
  self->remove_button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_valign (self->choose_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove_button, _ ("Take the letter off"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Attach the letter"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Take the letter off"), -1);
  g_signal_connect_object (self->choose_button, "clicked", G_CALLBACK (on_choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->choose_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove_button);
  update (self);
}

/**
 * eb_decision_letter_new:
 *
 * Returns: (transfer floating): a row without a letter
 */
GtkWidget *
eb_decision_letter_new (void)
{
  return g_object_new (EB_TYPE_DECISION_LETTER, NULL);
}

/**
 * eb_decision_letter_set:
 * @self: a row that attaches a letter
 * @letter: (nullable): a PDF or a picture
 * @name: its file's name
 */
void
eb_decision_letter_set (EbDecisionLetter *self,
                        GBytes           *letter,
                        const char       *name)
{
  char *copy = g_strdup (name);

  g_return_if_fail (EB_IS_DECISION_LETTER (self));

  if (letter != NULL)
    g_bytes_ref (letter);
  g_clear_pointer (&self->letter, g_bytes_unref);
  self->letter = letter;
  g_free (self->name);
  self->name = copy;
  update (self);
}

/**
 * eb_decision_letter_get:
 * @self: a row that attaches a letter
 *
 * Returns: (transfer none) (nullable): the letter
 */
GBytes *
eb_decision_letter_get (EbDecisionLetter *self)
{
  g_return_val_if_fail (EB_IS_DECISION_LETTER (self), NULL);

  return self->letter;
}

/**
 * eb_decision_letter_get_name:
 * @self: a row that attaches a letter
 *
 * Returns: (transfer none): its file's name; "" without one
 */
const char *
eb_decision_letter_get_name (EbDecisionLetter *self)
{
  g_return_val_if_fail (EB_IS_DECISION_LETTER (self), "");

  return self->name;
}

/* --- Getting it out --------------------------------------------------------------------- */

typedef struct
{
  GBytes    *letter;
  GtkWidget *over;
} Copying;

static void
copying_free (gpointer  data,
              GClosure *closure)
{
  Copying *copying = data;

  g_bytes_unref (copying->letter);
  g_object_unref (copying->over);
  g_free (copying);
}

static void
say_failed (GtkWidget *over)
{
  GtkRoot   *root = gtk_widget_get_root (over);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("The copy was not written"), _ ("Choose another place for it. The letter is still in the binder."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_place_cb (GtkNativeDialog *chooser,
             int              response,
             Copying         *copying)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  gsize       length = 0;
  const char *data = g_bytes_get_data (copying->letter, &length);

  if (file != NULL && !g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, NULL) && gtk_widget_get_root (copying->over) != NULL)
    say_failed (copying->over);
  g_object_unref (chooser);
}

/**
 * eb_decision_letter_save_copy:
 * @session: what the window works on
 * @decision: one with a letter
 * @over: a widget of the window
 */
void
eb_decision_letter_save_copy (EbSession  *session,
                              EbDecision *decision,
                              GtkWidget  *over)
{
  const EbDecisionWords *words = eb_decision_get_words (decision);
  GtkRoot               *root = gtk_widget_get_root (over);
  GtkFileChooserNative  *chooser = NULL;
  Copying               *copying = NULL;
  g_autofree char       *name = g_path_get_basename (words->letter_name); /* whatever it was called elsewhere */

  if (words->letter == NULL)
    return;
  copying = g_new0 (Copying, 1);
  copying->letter = g_bytes_ref (words->letter);
  copying->over = g_object_ref (over);
  chooser = gtk_file_chooser_native_new (_ ("Save a copy of the letter"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save"), _ ("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_place_cb), copying, copying_free, 0);
  g_signal_connect_object (session, "locking", G_CALLBACK (drop_chooser), chooser, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
