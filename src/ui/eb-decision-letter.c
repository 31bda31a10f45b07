/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-decision-letter.h"

#include <glib/gi18n.h>

#include "eb-chooser.h"
#include "eb-text.h"

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
  const char *ending;
  gsize       length;
  const char *begins;
} kinds[] = {
  { ".pdf", 5, "%PDF-" },
  { ".png", 8, "\x89PNG\r\n\x1a\n" },
  { ".jpg", 3, "\xff\xd8\xff" },
};

/* How the name of such a file ends; NULL: it is no letter. */
static const char *
find_ending (GBytes *bytes)
{
  gsize       length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length > kinds[i].length && memcmp (data, kinds[i].begins, kinds[i].length) == 0)
      return kinds[i].ending;
  return NULL;
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

/* The one before is still there. */
static void
complain (EbDecisionLetter *self,
          const char       *words)
{
  /* Translators: a file's name */
  g_autofree char *kept = self->letter == NULL ? NULL : g_strdup_printf (_ ("“%s” is still attached."), self->name);
  g_autofree char *both = kept == NULL ? NULL : g_strconcat (words, " ", kept, NULL);

  say (self, both == NULL ? words : both);
}

/* What names a file need not fit into a binder. */
static char *
dup_name (GFile      *file,
          const char *ending)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  char            *name = eb_text_clean_line (valid, EB_DECISION_MAX_NAME_CHARS, NULL);

  /* Translators: a file's name begins so */
  return name == NULL ? g_strconcat (_ ("letter"), ending, NULL) : name;
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
  g_autoptr (GBytes) bytes = eb_chooser_read (file, EB_DECISION_MAX_LETTER_BYTES, NULL);
  const char *ending = bytes == NULL ? NULL : find_ending (bytes);

  g_return_val_if_fail (EB_IS_DECISION_LETTER (self), FALSE);

  if (bytes == NULL)
    complain (self, _ ("That file could not be read."));
  else if (g_bytes_get_size (bytes) > EB_DECISION_MAX_LETTER_BYTES)
    complain (self, _ ("That file is larger than 5 MB. A picture with fewer points, or some of its pages, would do."));
  else if (ending == NULL)
    complain (self, _ ("That is no PDF, PNG or JPEG."));
  else
    {
      g_autofree char *name = dup_name (file, ending);

      eb_decision_letter_set (self, bytes, name);
      return TRUE;
    }
  return FALSE;
}

static void
on_chosen (GtkWidget *row,
           GFile     *file,
           gpointer   data)
{
  eb_decision_letter_read (EB_DECISION_LETTER (row), file);
}

static void
on_choose_cb (EbDecisionLetter *self)
{
  static const char *const endings[] = { "pdf", "png", "jpg", "jpeg", NULL };
  const EbChooserWords     words = { .title = _ ("The letter"), .verb = _ ("Attach"), .kind = _ ("Letters: PDF, PNG, JPEG"), .endings = endings };

  eb_chooser_ask (GTK_WIDGET (self), &words, on_chosen, NULL, NULL);
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

static void
say_failed (GtkWidget *over)
{
  GtkRoot   *root = gtk_widget_get_root (over);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("The copy was not written"), _ ("Choose another place for it. The letter is still in the binder."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * eb_decision_letter_save_to:
 * @letter: what was attached
 * @file: where to; what is there is replaced
 * @over: a widget of the window, which says it if it does not work
 *
 * Only whoever is logged in to the machine may read the file, until they say otherwise.
 *
 * Returns: whether it is written
 */
gboolean
eb_decision_letter_save_to (GBytes    *letter,
                            GFile     *file,
                            GtkWidget *over)
{
  gsize       length = 0;
  const char *data = g_bytes_get_data (letter, &length);

  if (g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, NULL))
    return TRUE;
  say_failed (over);
  return FALSE;
}

static void
on_place_chosen (GtkWidget *over,
                 GFile     *file,
                 gpointer   letter)
{
  eb_decision_letter_save_to (letter, file, over);
}

static gboolean
has_ending (const char *name,
            const char *ending)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, ending) || (g_str_equal (ending, ".jpg") && g_str_has_suffix (small, ".jpeg"));
}

/* As it was called, without folders, and ending as what is in it does: somebody else has
 * named it. */
static char *
suggest_name (const EbDecisionWords *words)
{
  g_autofree char *base = g_path_get_basename (words->letter_name);
  const gboolean   is_name = *base != '.' && *base != G_DIR_SEPARATOR;
  /* Translators: a file's name begins so */
  const char *name = is_name ? base : _ ("letter");
  const char *ending = find_ending (words->letter);

  return g_strconcat (name, ending == NULL || has_ending (name, ending) ? "" : ending, NULL);
}

/**
 * eb_decision_letter_save_copy:
 * @decision: one with a letter
 * @over: a widget of the window
 */
void
eb_decision_letter_save_copy (EbDecision *decision,
                              GtkWidget  *over)
{
  const EbDecisionWords *words = eb_decision_get_words (decision);
  g_autofree char       *name = words->letter == NULL ? NULL : suggest_name (words);
  const EbChooserWords   asked = { .title = _ ("Save a copy of the letter"), .suggested = name };

  if (words->letter != NULL)
    eb_chooser_ask (over, &asked, on_place_chosen, g_bytes_ref (words->letter), (GDestroyNotify) g_bytes_unref);
}
