/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-trouble.h"

#include <glib/gi18n.h>

#include "eb-backup.h"
#include "eb-journal.h"
#include "eb-words.h"

struct _EbTrouble
{
  AdwBin parent_instance;

  /* Template children */
  AdwStatusPage *page;
  GtkLabel      *path_label;
  GtkWidget     *retry_button;
  GtkWidget     *copies_group;
  GtkListBox    *copies_list;
};

G_DEFINE_FINAL_TYPE (EbTrouble, eb_trouble, ADW_TYPE_BIN)

static void
eb_trouble_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_TROUBLE);

  G_OBJECT_CLASS (eb_trouble_parent_class)->dispose (object);
}

/* The path would take the focus and stand there as if it were selected. */
static gboolean
eb_trouble_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (EB_TROUBLE (widget)->retry_button);
}

static void
eb_trouble_class_init (EbTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_trouble_dispose;
  widget_class->grab_focus = eb_trouble_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, EbTrouble, page);
  gtk_widget_class_bind_template_child (widget_class, EbTrouble, path_label);
  gtk_widget_class_bind_template_child (widget_class, EbTrouble, retry_button);
  gtk_widget_class_bind_template_child (widget_class, EbTrouble, copies_group);
  gtk_widget_class_bind_template_child (widget_class, EbTrouble, copies_list);
}

static void
eb_trouble_init (EbTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
copy_row_new (const EbBackup *backup)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (_ ("Put it in its place"));
  g_autofree char *day = eb_words_long_date (backup->day);
  /* Translators: a date */
  g_autofree char *title = g_strdup_printf (_ ("Copy of %s"), day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", backup->path);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* Only where a copy helps: a file that is full, busy or too new is whole. */
static void
offer_copies (EbTrouble    *self,
              const GError *error,
              const char   *path)
{
  const gboolean helps = path != NULL && (g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED) || g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_NOT_OURS));
  g_autoptr (GPtrArray) backups = helps ? eb_backup_list (path) : g_ptr_array_new ();
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->copies_list, 0)) != NULL)
    gtk_list_box_remove (self->copies_list, GTK_WIDGET (row));
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (self->copies_list, copy_row_new (g_ptr_array_index (backups, i)));
  gtk_widget_set_visible (self->copies_group, backups->len > 0);
}

/**
 * eb_trouble_new:
 * @error: why the data file cannot be opened
 * @path: (nullable): where it is
 *
 * Returns: (transfer floating): the page
 */
EbTrouble *
eb_trouble_new (const GError *error,
                const char   *path)
{
  EbTrouble       *self = g_object_new (EB_TYPE_TROUBLE, NULL);
  g_autofree char *sentence = eb_words_error (error);

  adw_status_page_set_description (self->page, sentence);
  gtk_label_set_label (self->path_label, path == NULL ? "" : path);
  offer_copies (self, error, path);
  return self;
}
