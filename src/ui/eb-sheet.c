/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-sheet.h"

#include "eb-problem.h"
#include "eb-words.h"

struct _EbSheet
{
  AdwWindow parent_instance;

  GPtrArray *seats; /* of EbSeat, in the order of the who row */

  /* Template children */
  GtkButton           *accept_button;
  AdwSqueezer         *title_squeezer;
  GtkWidget           *title_label;
  GtkWidget           *heading_label;
  GtkLabel            *lead_label;
  GtkBox              *box;
  AdwPreferencesGroup *group;
  AdwComboRow         *who_row;
  EbProblem           *problem;
};

G_DEFINE_FINAL_TYPE (EbSheet, eb_sheet, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_WHO_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_accept_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACCEPTED], 0);
}

static void
on_who_changed_cb (EbSheet *self)
{
  g_signal_emit (self, signals[SIGNAL_WHO_CHANGED], 0);
}

/* A title that has no room between the buttons stands under them. */
static void
on_squeezed_cb (EbSheet *self)
{
  gtk_widget_set_visible (self->heading_label, adw_squeezer_get_visible_child (self->title_squeezer) != self->title_label);
}

/* A list without a row that is shown would be a line across the sheet. */
static void
update_group (EbSheet *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self->who_row));
  gboolean   is_any = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    is_any |= gtk_widget_get_visible (row);
  gtk_widget_set_visible (GTK_WIDGET (self->group), is_any);
}

static void
eb_sheet_dispose (GObject *object)
{
  EbSheet *self = EB_SHEET (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_SHEET);
  g_clear_pointer (&self->seats, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_sheet_parent_class)->dispose (object);
}

static void
eb_sheet_class_init (EbSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_PROBLEM);
  G_OBJECT_CLASS (klass)->dispose = eb_sheet_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, EbSheet, accept_button);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, title_squeezer);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, title_label);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, heading_label);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, lead_label);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, box);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, group);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, who_row);
  gtk_widget_class_bind_template_child (widget_class, EbSheet, problem);
  gtk_widget_class_install_action (widget_class, "sheet.accept", NULL, on_accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "sheet.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_callback (widget_class, on_squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_who_changed_cb);

  signals[SIGNAL_WHO_CHANGED] = g_signal_new ("who-changed", EB_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", EB_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_sheet_init (EbSheet *self)
{
  self->seats = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->problem, "notify::visible", G_CALLBACK (update_group), self, G_CONNECT_SWAPPED);
}

/**
 * eb_sheet_new:
 * @over: a widget of the window it stands over
 * @title: what it is about
 * @verb: what the button says
 * @lead: (nullable): a plain sentence on top
 *
 * Returns: (transfer none): the sheet; present it, and destroy it when done
 */
EbSheet *
eb_sheet_new (GtkWidget  *over,
              const char *title,
              const char *verb,
              const char *lead)
{
  GtkRoot *root = gtk_widget_get_root (over);
  EbSheet *self = g_object_new (EB_TYPE_SHEET, "title", title, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  gtk_button_set_label (self->accept_button, verb);
  gtk_label_set_label (self->lead_label, lead == NULL ? "" : lead);
  gtk_widget_set_visible (GTK_WIDGET (self->lead_label), lead != NULL);
  return self;
}

/**
 * eb_sheet_add:
 * @self: a sheet
 * @row: (transfer floating): what is asked for: a row for the list, or a whole
 *   form for under it
 */
void
eb_sheet_add (EbSheet   *self,
              GtkWidget *row)
{
  g_return_if_fail (EB_IS_SHEET (self));

  if (!ADW_IS_PREFERENCES_ROW (row))
    {
      gtk_box_append (self->box, row);
      return;
    }
  adw_preferences_group_add (self->group, row);
  g_signal_connect_object (row, "notify::visible", G_CALLBACK (update_group), self, G_CONNECT_SWAPPED);
  update_group (self);
}

static void
add_seats (EbSheet       *self,
           EbSession     *session,
           EbActor        actor,
           GtkStringList *names)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (session, actor);
  EbBinder *binder = eb_session_get_binder (session);

  for (guint i = 0; i < seats->len; i++)
    {
      EbSeat *seat = g_ptr_array_index (seats, i);

      gtk_string_list_append (names, eb_person_get_name (eb_binder_find_person (binder, eb_seat_get_account (seat))));
      g_ptr_array_add (self->seats, g_object_ref (seat));
    }
}

/**
 * eb_sheet_add_who:
 * @self: a sheet
 * @session: who is at the table
 * @actors: %EB_SHEET_YOUTH, %EB_SHEET_ADULTS or both
 * @title: the question
 */
void
eb_sheet_add_who (EbSheet    *self,
                  EbSession  *session,
                  guint       actors,
                  const char *title)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (EB_IS_SHEET (self));

  /* The youth is asked first. */
  if ((actors & EB_SHEET_YOUTH) != 0)
    add_seats (self, session, EB_ACTOR_YOUTH, names);
  if ((actors & EB_SHEET_ADULTS) != 0)
    add_seats (self, session, EB_ACTOR_ADULT, names);
  adw_combo_row_set_model (self->who_row, G_LIST_MODEL (names));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->who_row), self->seats->len > 1);
  update_group (self);
}

/**
 * eb_sheet_get_seat:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): who does it
 */
EbSeat *
eb_sheet_get_seat (EbSheet *self)
{
  guint chosen = 0;

  g_return_val_if_fail (EB_IS_SHEET (self), NULL);

  chosen = adw_combo_row_get_selected (self->who_row);
  return chosen < self->seats->len ? g_ptr_array_index (self->seats, chosen) : NULL;
}

/**
 * eb_sheet_choose_seat:
 * @self: a sheet
 * @seat: (nullable): who is chosen at first
 */
void
eb_sheet_choose_seat (EbSheet *self,
                      EbSeat  *seat)
{
  guint found = 0;

  g_return_if_fail (EB_IS_SHEET (self));

  if (seat != NULL && g_ptr_array_find (self->seats, seat, &found))
    adw_combo_row_set_selected (self->who_row, found);
}

/**
 * eb_sheet_say:
 * @self: a sheet
 * @error: what went wrong
 *
 * What was typed stays.
 */
void
eb_sheet_say (EbSheet      *self,
              const GError *error)
{
  g_autofree char *sentence = eb_words_error (error);

  g_return_if_fail (EB_IS_SHEET (self));

  eb_problem_say (self->problem, NULL, sentence);
}
