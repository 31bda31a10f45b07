/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-overview-page.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-door-row.h"
#include "eb-hand.h"
#include "eb-key-words.h"
#include "eb-settings.h"
#include "eb-words.h"

#define N_DATES 4
#define NOTES_PER_SIDE 2
#define SNIPPET_CHARS 160

struct _EbOverviewPage
{
  AdwBin parent_instance;

  EbSession *session;
  GSettings *settings;

  /* Template children */
  GtkLabel            *days_label;
  GtkLabel            *days_detail_label;
  AdwPreferencesGroup *invite_group;
  AdwActionRow        *invite_row;
  AdwPreferencesGroup *damage_group;
  AdwActionRow        *damage_row;
  GtkListBox          *dates_list;
  GtkListBox          *notes_list;
  GtkListBox          *rested_list;
  GtkListBox          *doors_list;
  GtkWidget           *dates_group;
  GtkWidget           *notes_group;
  GtkWidget           *first_goal_group;
  GtkWidget           *rested_group;
  GtkWidget           *doors_group;
};

G_DEFINE_FINAL_TYPE (EbOverviewPage, eb_overview_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GOAL,
  SIGNAL_DATE,
  SIGNAL_PLAN,
  SIGNAL_INVITE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- The latest notes ---------------------------------------------------------- */

static void
latest_free (EbLatestNote *latest)
{
  g_clear_object (&latest->goal);
  g_clear_object (&latest->note);
  g_free (latest);
}

static int
newest_first (gconstpointer a,
              gconstpointer b)
{
  const EbLatestNote *const *first = a;
  const EbLatestNote *const *second = b;
  const gint64               one = eb_note_get_time ((*first)->note);
  const gint64               other = eb_note_get_time ((*second)->note);

  return (one < other) - (one > other);
}

/* The newest @per_side notes of each side on one spread. What is only for oneself
 * does not lie open on the first page. */
static void
gather_newest (EbGoal    *goal,
               guint      per_side,
               GPtrArray *found)
{
  GListModel *notes = eb_goal_get_notes (goal);
  guint       left[] = { per_side, per_side }; /* by EbActor */

  for (guint i = g_list_model_get_n_items (notes); i > 0 && left[0] + left[1] > 0 && g_list_model_get_n_items (notes) - i < 200; i--)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (notes, i - 1);
      const EbActor actor = eb_person_get_actor (eb_note_get_author (note));
      EbLatestNote *latest = NULL;

      if (left[actor] == 0 || eb_note_is_withdrawn (note) || eb_note_is_private (note))
        continue;
      left[actor]--;
      latest = g_new0 (EbLatestNote, 1);
      latest->goal = g_object_ref (goal);
      latest->note = g_steal_pointer (&note);
      g_ptr_array_add (found, latest);
    }
}

/**
 * eb_overview_latest_notes:
 * @binder: the binder
 * @per_side: how many of the youth's and how many of the adults'
 *
 * Both sides always have room: neither's latest words push out the other's.
 *
 * Returns: (transfer full) (element-type EbLatestNote): newest first
 */
GPtrArray *
eb_overview_latest_notes (EbBinder *binder,
                          guint     per_side)
{
  GListModel *goals = eb_binder_get_goals (binder);
  guint       left[] = { per_side, per_side };
  GPtrArray  *found = g_ptr_array_new_with_free_func ((GDestroyNotify) latest_free);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      gather_newest (goal, per_side, found);
    }
  g_ptr_array_sort (found, newest_first);
  for (guint i = 0; i < found->len;)
    {
      const EbLatestNote *latest = g_ptr_array_index (found, i);
      const EbActor       actor = eb_person_get_actor (eb_note_get_author (latest->note));

      if (left[actor] == 0)
        {
          g_ptr_array_remove_index (found, i);
          continue;
        }
      left[actor]--;
      i++;
    }
  return found;
}

/* --- Rows ------------------------------------------------------------------------ */

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
plain_row_new (const char *title,
               const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
show_dates (EbOverviewPage *self,
            EbBinder       *binder)
{
  GListModel *dates = eb_binder_get_dates (binder);
  guint       shown = 0;

  empty_list (self->dates_list);
  for (guint i = 0; i < g_list_model_get_n_items (dates) && shown < N_DATES; i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);
      const EbDue     *due = eb_date_item_get_due (item);
      g_autofree char *date = NULL;
      g_autofree char *left = NULL;
      g_autofree char *subtitle = NULL;
      g_autofree char *title = NULL;
      GtkWidget       *row = NULL;

      if (!eb_due_is_open (due))
        continue;
      date = eb_words_date (due->due);
      left = eb_words_days_left (due->days_left);
      subtitle = due->state == EB_DUE_OVERDUE ? g_strdup_printf (_ ("%s · over time, %s"), date, left) : g_strdup_printf ("%s · %s", date, left);
      title = eb_words_due (due);
      row = plain_row_new (title, subtitle);
      if (due->state == EB_DUE_OVERDUE)
        gtk_widget_add_css_class (row, "overdue");
      g_object_set_data_full (G_OBJECT (row), "item", g_steal_pointer (&item), g_object_unref);
      gtk_list_box_append (self->dates_list, row);
      shown++;
    }
  gtk_widget_set_visible (self->dates_group, shown > 0);
}

static char *
snippet_of (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  if (g_utf8_strlen (line, -1) <= SNIPPET_CHARS)
    return g_steal_pointer (&line);
  *g_utf8_offset_to_pointer (line, SNIPPET_CHARS) = '\0';
  return g_strconcat (line, " …", NULL);
}

static GtkWidget *
note_row_new (const EbLatestNote *latest,
              gboolean            plain)
{
  EbPerson        *author = eb_note_get_author (latest->note);
  const EbProfile *profile = eb_person_get_profile_at (author, eb_note_get_time (latest->note));
  const gboolean   forged = eb_note_get_trust (latest->note) == EB_TRUST_FORGED;
  g_autoptr (PangoAttrList) hand = eb_hand_attributes (eb_hands_find (forged ? "" : profile->hand), plain);
  g_autofree char *snippet = snippet_of (eb_note_get_text (latest->note));
  g_autofree char *date = eb_words_short_date (eb_clock_date_of (eb_note_get_time (latest->note)));
  /* Translators: name, date, the goal's words */
  g_autofree char *caption = g_strdup_printf (forged ? _ ("⚠ Cannot be confirmed: said to be by %s, %s · %s") : _ ("%s, %s · %s"), eb_person_get_name (author), date, eb_goal_get_text (latest->goal));
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *words = gtk_label_new (snippet);
  GtkWidget       *below = gtk_label_new (caption);

  gtk_label_set_attributes (GTK_LABEL (words), hand);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dim-label");
  gtk_widget_add_css_class (box, "roomy");
  eb_ink_apply (words, forged ? "black" : profile->ink);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "goal", g_object_ref (latest->goal), g_object_unref);
  return row;
}

static void
show_notes (EbOverviewPage *self,
            EbBinder       *binder)
{
  const gboolean plain = g_settings_get_boolean (self->settings, EB_SETTING_PLAIN_TYPE);
  g_autoptr (GPtrArray) latest = eb_overview_latest_notes (binder, NOTES_PER_SIDE);

  empty_list (self->notes_list);
  for (guint i = 0; i < latest->len; i++)
    {
      const EbLatestNote *each = g_ptr_array_index (latest, i);

      eb_binder_check_note (binder, each->note);
      gtk_list_box_append (self->notes_list, note_row_new (each, plain));
    }
  gtk_widget_set_visible (self->notes_group, latest->len > 0);
}

/* What was laid on the shelf until a day that has come. */
static void
show_rested (EbOverviewPage *self,
             EbBinder       *binder)
{
  GListModel *goals = eb_binder_get_goals (binder);

  empty_list (self->rested_list);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);
      const EbDate     again = eb_goal_get_look_again (goal);
      g_autofree char *title = NULL;
      g_autofree char *date = NULL;
      g_autofree char *subtitle = NULL;
      GtkWidget       *row = NULL;

      if (eb_goal_get_state (goal) != EB_GOAL_SHELVED || !eb_date_is_set (again) || eb_date_compare (again, eb_binder_get_today (binder)) > 0)
        continue;
      /* Translators: the words of a goal that was on the shelf */
      title = g_strdup_printf (_ ("Time to look again at “%s”"), eb_goal_get_text (goal));
      date = eb_words_date (again);
      /* Translators: name of a door, a date */
      subtitle = g_strdup_printf (_ ("%1$s · on the shelf until %2$s"), eb_words_door (eb_goal_get_door (goal)), date);
      row = plain_row_new (title, subtitle);
      g_object_set_data_full (G_OBJECT (row), "goal", g_steal_pointer (&goal), g_object_unref);
      gtk_list_box_append (self->rested_list, row);
    }
  gtk_widget_set_visible (self->rested_group, gtk_list_box_get_row_at_index (self->rested_list, 0) != NULL);
}

/* That they are there is all that can be learnt of them. */
static void
add_closed_doors (EbOverviewPage *self,
                  EbBinder       *binder)
{
  const guint      closed = eb_door_list_closed (binder);
  g_autofree char *names = eb_key_words_doors (closed);

  if (closed != 0)
    gtk_list_box_append (self->doors_list, plain_row_new (_ ("Doors that you have no key to"), names));
}

static void
show_doors (EbOverviewPage *self,
            EbBinder       *binder)
{
  GListModel *goals = eb_binder_get_goals (binder);
  const guint n = g_list_model_get_n_items (goals);
  guint       goals_behind[EB_N_DOORS] = { 0 };
  guint       suggestions_behind[EB_N_DOORS] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (!eb_goal_state_is_open (eb_goal_get_state (goal)))
        continue;
      if (eb_goal_get_state (goal) == EB_GOAL_SUGGESTED)
        suggestions_behind[eb_goal_get_door (goal)]++;
      else
        goals_behind[eb_goal_get_door (goal)]++;
    }
  empty_list (self->doors_list);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      g_autofree char *own = g_strdup_printf (ngettext ("%u goal", "%u goals", goals_behind[door]), goals_behind[door]);
      g_autofree char *suggested = g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", suggestions_behind[door]), suggestions_behind[door]);
      g_autofree char *both = suggestions_behind[door] == 0 ? g_strdup (own) : g_strdup_printf ("%s · %s", own, suggested);

      if (goals_behind[door] + suggestions_behind[door] > 0)
        gtk_list_box_append (self->doors_list, plain_row_new (eb_words_door (door), both));
    }
  add_closed_doors (self, binder);
  gtk_widget_set_visible (self->doors_group, gtk_list_box_get_row_at_index (self->doors_list, 0) != NULL);
  gtk_widget_set_visible (self->first_goal_group, n == 0);
}

static void
show_countdown (EbOverviewPage *self,
                EbBinder       *binder)
{
  const EbDate     birth = eb_binder_get_case (binder)->birth;
  const EbDate     adult = eb_date_add_years (birth, 18);
  const gint32     days = eb_date_days_between (eb_binder_get_today (binder), adult);
  const char      *name = eb_binder_get_youth_name (binder);
  g_autofree char *date = eb_words_long_date (adult);
  g_autofree char *heading = NULL;
  g_autofree char *detail = NULL;

  if (days > 0)
    {
      /* Translators: days, name */
      heading = g_strdup_printf (ngettext ("%d day until %s is 18", "%d days until %s is 18", (gulong) days), days, name);
      detail = g_strdup (date);
    }
  else if (days == 0)
    heading = g_strdup_printf (_ ("%s is 18 today"), name);
  else
    {
      /* Translators: name, an age in years */
      heading = g_strdup_printf (_ ("%s is %d years old"), name, eb_date_completed_years (birth, eb_binder_get_today (binder)));
    }
  gtk_label_set_label (self->days_label, heading);
  gtk_label_set_label (self->days_detail_label, detail == NULL ? "" : detail);
  gtk_widget_set_visible (GTK_WIDGET (self->days_detail_label), detail != NULL);
}

static gboolean
has_adult (EbBinder *binder)
{
  GListModel *people = eb_binder_get_people (binder);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_person_get_actor (person) == EB_ACTOR_ADULT)
        return TRUE;
    }
  return FALSE;
}

/* The youth or an adult of the house sits here: others cannot ask anybody in. */
static gboolean
can_invite (EbOverviewPage *self,
            EbBinder       *binder)
{
  GListModel *table = G_LIST_MODEL (eb_session_get_table (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (table); i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      EbPerson   *person = eb_binder_find_person (binder, eb_seat_get_account (seat));
      const EbTie tie = person == NULL ? EB_TIE_OTHER : eb_person_get_tie (person);

      if (tie == EB_TIE_SELF || tie == EB_TIE_HOUSE)
        return TRUE;
    }
  return FALSE;
}

/* Who is still missing at the table for good. */
static void
show_invite (EbOverviewPage *self,
             EbBinder       *binder)
{
  const gboolean youth_missing = eb_binder_get_youth (binder) == NULL;
  const gboolean adult_missing = !has_adult (binder);

  gtk_widget_set_visible (GTK_WIDGET (self->invite_group), (youth_missing || adult_missing) && can_invite (self, binder));
  if (youth_missing)
    {
      /* Translators: name */
      g_autofree char *title = g_strdup_printf (_ ("%s has no account yet"), eb_binder_get_youth_name (binder));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->invite_row), title);
      adw_action_row_set_subtitle (self->invite_row, _ ("With their own password and their own hand, the left page opens."));
    }
  else if (adult_missing)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->invite_row), _ ("No adult has an account yet"));
      adw_action_row_set_subtitle (self->invite_row, _ ("An adult you write with gets their own password and the right page."));
    }
}

/* What is damaged is said, in plain words, and where it can be seen. */
static void
show_damage (EbOverviewPage *self,
             EbBinder       *binder)
{
  const guint broken = eb_binder_get_broken (binder);
  const guint missing = eb_binder_get_missing (binder);
  g_autoptr (GString) words = g_string_new (NULL);

  if (broken > 0)
    g_string_append_printf (words, ngettext ("%u entry could not be confirmed and is not shown.", "%u entries could not be confirmed and are not shown.", broken), broken);
  if (broken > 0 && missing > 0)
    g_string_append_c (words, ' ');
  if (missing > 0)
    g_string_append_printf (words, ngettext ("%u entry that was written is no longer in the file.", "%u entries that were written are no longer in the file.", missing), missing);
  adw_action_row_set_subtitle (self->damage_row, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->damage_group), words->len > 0);
}

/* --- The page ---------------------------------------------------------------------- */

static void
on_date_activated_cb (EbOverviewPage *self,
                      GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_DATE], 0, g_object_get_data (G_OBJECT (row), "item"));
}

static void
on_goal_activated_cb (EbOverviewPage *self,
                      GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_GOAL], 0, g_object_get_data (G_OBJECT (row), "goal"));
}

static void
on_door_activated_cb (EbOverviewPage *self)
{
  g_signal_emit (self, signals[SIGNAL_PLAN], 0);
}

static void
on_invite_clicked_cb (EbOverviewPage *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder != NULL)
    g_signal_emit (self, signals[SIGNAL_INVITE], 0, eb_binder_get_youth (binder) == NULL ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT);
}

static void
eb_overview_page_dispose (GObject *object)
{
  EbOverviewPage *self = EB_OVERVIEW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, days_label);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, days_detail_label);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, invite_group);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, invite_row);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, damage_group);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, damage_row);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, dates_list);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, notes_list);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, doors_list);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, rested_list);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, rested_group);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, dates_group);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, notes_group);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, first_goal_group);
  gtk_widget_class_bind_template_child (widget_class, EbOverviewPage, doors_group);
  gtk_widget_class_bind_template_callback (widget_class, on_date_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_goal_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_door_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_invite_clicked_cb);
}

static void
eb_overview_page_class_init (EbOverviewPageClass *klass)
{
  GType type = EB_TYPE_OVERVIEW_PAGE;

  G_OBJECT_CLASS (klass)->dispose = eb_overview_page_dispose;
  bind_template (GTK_WIDGET_CLASS (klass));
  signals[SIGNAL_GOAL] = g_signal_new ("goal", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_GOAL);
  signals[SIGNAL_DATE] = g_signal_new ("date", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_DATE_ITEM);
  signals[SIGNAL_PLAN] = g_signal_new ("plan", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_INVITE] = g_signal_new ("invite", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
eb_overview_page_init (EbOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eb_settings_new ();
}

/**
 * eb_overview_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbOverviewPage *
eb_overview_page_new (EbSession *session)
{
  EbOverviewPage *self = g_object_new (EB_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_overview_page_show:
 * @self: the page
 */
void
eb_overview_page_show (EbOverviewPage *self)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_OVERVIEW_PAGE (self));

  binder = eb_session_get_binder (self->session);
  if (binder == NULL)
    return;
  show_countdown (self, binder);
  show_invite (self, binder);
  show_damage (self, binder);
  show_dates (self, binder);
  show_notes (self, binder);
  show_rested (self, binder);
  show_doors (self, binder);
}
