/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-name-list.h"

#include <glib/gi18n.h>

#define ROWS_AT_ONCE 6 /* what one looks at first: the rest comes when the first frame is drawn */

typedef struct
{
  char    *name;
  gboolean seated;
} Name;

struct _EbNameList
{
  AdwBin parent_instance;

  GPtrArray *names;  /* of Name */
  guint      n_rows; /* of them, shown so far */
  guint      fill;   /* idle source */

  /* Template children */
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (EbNameList, eb_name_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
} EbNameListProperty;

static GParamSpec *properties[PROP_TITLE + 1];

static guint chosen_signal;

static void
name_free (Name *name)
{
  g_free (name->name);
  g_free (name);
}

static void
mark_seated (AdwActionRow *row)
{
  adw_action_row_set_subtitle (row, _ ("Is at the table"));
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("object-select-symbolic"));
}

static void
add_row (EbNameList *self,
         const Name *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (40, name->name, TRUE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE); /* a name is no markup */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name->name);
  gtk_widget_set_margin_top (avatar, 9);
  gtk_widget_set_margin_bottom (avatar, 9);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !name->seated);
  if (name->seated)
    mark_seated (ADW_ACTION_ROW (row));
  gtk_list_box_append (self->rows, row);
}

static gboolean
on_fill_cb (gpointer user_data)
{
  EbNameList *self = user_data;
  guint       end = MIN (self->n_rows + ROWS_AT_ONCE, self->names->len);

  for (; self->n_rows < end; self->n_rows++)
    add_row (self, g_ptr_array_index (self->names, self->n_rows));
  if (self->n_rows < self->names->len)
    return G_SOURCE_CONTINUE;
  self->fill = 0;
  return G_SOURCE_REMOVE;
}

static void
on_row_activated_cb (EbNameList    *self,
                     GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, (guint) gtk_list_box_row_get_index (row));
}

static void
eb_name_list_dispose (GObject *object)
{
  EbNameList *self = EB_NAME_LIST (object);

  g_clear_handle_id (&self->fill, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the template would take it from under the bin */
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_NAME_LIST);

  G_OBJECT_CLASS (eb_name_list_parent_class)->dispose (object);
}

static void
eb_name_list_finalize (GObject *object)
{
  g_ptr_array_unref (EB_NAME_LIST (object)->names);

  G_OBJECT_CLASS (eb_name_list_parent_class)->finalize (object);
}

static void
eb_name_list_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  EbNameList *self = EB_NAME_LIST (object);

  switch ((EbNameListProperty) id)
    {
    case PROP_TITLE:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_name_list_class_init (EbNameListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_name_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = eb_name_list_finalize;
  G_OBJECT_CLASS (klass)->set_property = eb_name_list_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-name-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EbNameList, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
eb_name_list_init (EbNameList *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_name_list_clear:
 * @self: a name list
 *
 * Takes all names away.
 */
void
eb_name_list_clear (EbNameList *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (EB_IS_NAME_LIST (self));

  g_clear_handle_id (&self->fill, g_source_remove);
  g_ptr_array_set_size (self->names, 0);
  self->n_rows = 0;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

/**
 * eb_name_list_add:
 * @self: a name list
 * @name: a name
 * @seated: whether they are at the table already, and so cannot be chosen
 *
 * Adds a name at the end. The first screenful is there at once; a long list
 * does not hold up the first frame.
 */
void
eb_name_list_add (EbNameList *self,
                  const char *name,
                  gboolean    seated)
{
  Name *added = NULL;

  g_return_if_fail (EB_IS_NAME_LIST (self));
  g_return_if_fail (name != NULL);

  added = g_new0 (Name, 1);
  added->name = g_strdup (name);
  added->seated = seated;
  g_ptr_array_add (self->names, added);
  if (self->names->len > ROWS_AT_ONCE)
    {
      if (self->fill == 0)
        self->fill = g_idle_add_full (G_PRIORITY_LOW, on_fill_cb, self, NULL);
      return;
    }
  add_row (self, added);
  self->n_rows++;
}
