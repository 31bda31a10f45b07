/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-list.h"

#include <glib/gi18n.h>

#define SPACING 6
/* So many rows are made in one go of idle time, and right after a press for more: a
 * row's texts are measured many times before it can be drawn. */
#define IDLE_ROWS 2
#define PRESSED_ROWS 10

struct _EbTaskList
{
  AdwBin parent_instance;

  EbBinder     *binder;
  GPtrArray    *tasks;  /* of EbTaskItem */
  guint         made;   /* rows */
  guint         wanted; /* rows: what is shown once idle time has come */
  guint         make_source;
  EbTaskRowKind kind;

  GtkLabel   *title_label;
  GtkLabel   *empty_label;
  GtkListBox *list;
  GtkWidget  *more_button;
  GtkLabel   *more_label;
};

G_DEFINE_FINAL_TYPE (EbTaskList, eb_task_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_KIND,
} EbTaskListProperty;

static GParamSpec *properties[PROP_KIND + 1];

enum
{
  SIGNAL_TASK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say_more (EbTaskList *self)
{
  const guint      left = self->tasks == NULL ? 0 : self->tasks->len - MIN (self->wanted, self->tasks->len);
  g_autofree char *words = g_strdup_printf (ngettext ("Show %u more", "Show %u more", left), left);

  gtk_label_set_label (self->more_label, words);
  gtk_widget_set_visible (self->more_button, left > 0);
}

/* What tells more takes more room: our list is to be in sight below it. */
static guint
first_step (EbTaskList *self)
{
  return self->kind == EB_TASK_ROW_TIME ? EB_TASK_LIST_FIRST : EB_TASK_LIST_STEP;
}

static void
make_up_to (EbTaskList *self,
            guint       end)
{
  for (; self->made < MIN (end, self->tasks->len); self->made++)
    gtk_list_box_append (self->list, eb_task_row_new (self->binder, g_ptr_array_index (self->tasks, self->made), self->kind));
}

static gboolean
on_make_cb (gpointer user_data)
{
  EbTaskList *self = user_data;

  make_up_to (self, MIN (self->made + IDLE_ROWS, self->wanted));
  if (self->made < MIN (self->wanted, self->tasks->len))
    return G_SOURCE_CONTINUE;
  self->make_source = 0;
  return G_SOURCE_REMOVE;
}

/* Those up to @now at once. */
static void
show_up_to (EbTaskList *self,
            guint       end,
            guint       now)
{
  self->wanted = MIN (end, self->tasks->len);
  make_up_to (self, MIN (now, self->wanted));
  if (self->made < self->wanted && self->make_source == 0)
    self->make_source = g_idle_add_full (G_PRIORITY_LOW, on_make_cb, self, NULL);
  say_more (self);
}

/* On to the first of the new rows: the button may be gone. */
static void
on_more_clicked_cb (EbTaskList *self)
{
  const int first = (int) self->wanted;

  show_up_to (self, self->wanted + EB_TASK_LIST_STEP, self->wanted + PRESSED_ROWS);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, first)));
}

static void
on_row_activated_cb (EbTaskList    *self,
                     GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_TASK], 0, eb_task_row_get_task (EB_TASK_ROW (row)));
}

static void
eb_task_list_dispose (GObject *object)
{
  EbTaskList *self = EB_TASK_LIST (object);

  g_clear_handle_id (&self->make_source, g_source_remove);
  g_clear_object (&self->binder);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_task_list_parent_class)->dispose (object);
}

static void
eb_task_list_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EbTaskList *self = EB_TASK_LIST (object);

  switch ((EbTaskListProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_task_list_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  EbTaskList *self = EB_TASK_LIST (object);

  switch ((EbTaskListProperty) id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title_label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_KIND:
      self->kind = (EbTaskRowKind) g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_task_list_class_init (EbTaskListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_task_list_dispose;
  object_class->get_property = eb_task_list_get_property;
  object_class->set_property = eb_task_list_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, EB_TASK_ROW_FOUND, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_TASK] = g_signal_new ("task", EB_TYPE_TASK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_TASK_ITEM);
}

static GtkLabel *
label_new (GtkAccessibleRole role,
           const char       *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
add_more_button (EbTaskList *self,
                 GtkBox     *box)
{
  self->more_label = GTK_LABEL (gtk_label_new (NULL));
  self->more_button = gtk_button_new ();
  gtk_label_set_wrap (self->more_label, TRUE);
  gtk_button_set_child (GTK_BUTTON (self->more_button), GTK_WIDGET (self->more_label));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->more_label, NULL, -1);
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_START);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (on_more_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, self->more_button);
}

static void
eb_task_list_init (EbTaskList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->title_label = label_new (GTK_ACCESSIBLE_ROLE_HEADING, "heading");
  self->empty_label = label_new (GTK_ACCESSIBLE_ROLE_LABEL, "dim-label");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  add_more_button (self, GTK_BOX (box));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * eb_task_list_fill:
 * @self: a list
 * @binder: (nullable): the binder they are in
 * @tasks: (element-type EbTaskItem): what it shows from now on, in this order
 * @now: how many rows are made at once
 *
 * The other rows that are shown are made in idle time, a few at a go.
 *
 * Returns: how many rows were made
 */
guint
eb_task_list_fill (EbTaskList *self,
                   EbBinder   *binder,
                   GPtrArray  *tasks,
                   guint       now)
{
  const guint before = MAX (self->wanted, first_step (self));

  g_return_val_if_fail (EB_IS_TASK_LIST (self), 0);

  g_clear_handle_id (&self->make_source, g_source_remove);
  empty_list (self->list);
  self->made = 0;
  g_set_object (&self->binder, binder);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  self->tasks = g_ptr_array_ref (tasks);
  show_up_to (self, before, now);
  gtk_widget_set_visible (GTK_WIDGET (self->list), tasks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), tasks->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self), tasks->len > 0 || *gtk_label_get_label (self->empty_label) != '\0');
  return self->made;
}

/**
 * eb_task_list_set_empty:
 * @self: a list
 * @words: (nullable): what is said where there is no task; from the next filling on
 */
void
eb_task_list_set_empty (EbTaskList *self,
                        const char *words)
{
  g_return_if_fail (EB_IS_TASK_LIST (self));

  gtk_label_set_label (self->empty_label, words == NULL ? "" : words);
}

/**
 * eb_task_list_set_bare:
 * @self: a list
 * @name: what it is, for a screen reader
 *
 * Shows neither a heading nor a frame of its own.
 */
void
eb_task_list_set_bare (EbTaskList *self,
                       const char *name)
{
  g_return_if_fail (EB_IS_TASK_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title_label), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * eb_task_list_focus:
 * @self: a list
 * @task: a task
 *
 * Returns: whether it has a row here, which then has the focus
 */
gboolean
eb_task_list_focus (EbTaskList *self,
                    EbTaskItem *task)
{
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (EB_IS_TASK_LIST (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (eb_task_row_get_task (EB_TASK_ROW (row)) == task)
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}
