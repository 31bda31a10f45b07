/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-goal-private.h"
#include "eb-note-view.h"
#include "eb-spread-model.h"

/* Notes on a spread: their rows, and each one's view. */

static EbPerson *
person_new (Who who)
{
  const EbAccount *account = home_account (who);

  return eb_person_new (&account->id, who == AMIRA ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT, account->public_sign, home_profile (who));
}

static EbNote *
note_new (Who         who,
          gint64      time,
          const char *text)
{
  const EbId id = eb_vault_random_id ();
  g_autoptr (EbPerson) author = person_new (who);

  return eb_note_new (&id, author, time, g_strdup (text));
}

#define NOON G_GINT64_CONSTANT (1795258800000000) /* 21 November 2026 in Copenhagen */

static void
assert_said (gpointer    view,
             const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

static void
test_said (void)
{
  g_autoptr (EbNote) note = note_new (AMIRA, NOON, "Kun hvis jeg selv bestemmer");
  GtkWidget *view = g_object_ref_sink (eb_note_view_new ());

  eb_note_view_set_note (EB_NOTE_VIEW (view), note, FALSE);
  assert_said (view, "Written by Amira, 21 November 2026: Kun hvis jeg selv bestemmer");
  g_assert_true (gtk_widget_get_visible (view));

  eb_note_set_trust (note, EB_TRUST_SIGNED);
  assert_said (view, "Written by Amira, 21 November 2026: Kun hvis jeg selv bestemmer");
  eb_note_view_set_note (EB_NOTE_VIEW (view), NULL, FALSE);
  g_assert_false (gtk_widget_get_visible (view));
  g_assert_finalize_object (view);
}

/* What proves to be forged stops to be said as hers at once. */
static void
test_forged (void)
{
  g_autoptr (EbNote) note = note_new (AMIRA, NOON, "Jeg har fortrudt");
  GtkWidget *view = g_object_ref_sink (eb_note_view_new ());

  eb_note_view_set_note (EB_NOTE_VIEW (view), note, FALSE);
  eb_note_set_trust (note, EB_TRUST_FORGED);
  assert_said (view, "Cannot be confirmed. Said to be by Amira, 21 November 2026: Jeg har fortrudt");
  desk_settle ();
  g_assert_finalize_object (view);
  g_assert_finalize_object (g_steal_pointer (&note));
}

static void
on_first_shown_cb (EbNote **shown,
                   EbNote  *note)
{
  *shown = note;
  eb_note_set_trust (note, EB_TRUST_SIGNED);
}

static gboolean
is_set (gpointer data)
{
  return *(EbNote **) data != NULL;
}

/* Nobody sees a note that was not checked first. */
static void
test_first_shown (void)
{
  g_autoptr (EbNote) note = note_new (AMIRA, NOON, "Kun hvis jeg selv bestemmer");
  EbNote    *shown = NULL;
  GtkWidget *view = eb_note_view_new ();
  GtkWidget *window = fixture_window_new (view);

  g_signal_connect_swapped (view, "first-shown", G_CALLBACK (on_first_shown_cb), &shown);
  eb_note_view_set_note (EB_NOTE_VIEW (view), note, FALSE);
  fixture_wait (is_set, &shown);
  g_assert_true (shown == note);
  fixture_window_finish (window, view);
}

/* A longer text is taller, at any width, with no bound on its length. */
static void
test_measure (void)
{
  g_autofree char *long_text = g_strnfill (3000, 'a');
  g_autoptr (EbNote) brief = note_new (LONE, NOON, "Aftale.");
  g_autoptr (EbNote) longer = note_new (LONE, NOON, long_text);
  GtkWidget *view = g_object_ref_sink (eb_note_view_new ());
  int        heights[3] = { 0 };

  eb_note_view_set_note (EB_NOTE_VIEW (view), brief, TRUE);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &heights[0], NULL, NULL, NULL);
  eb_note_view_set_note (EB_NOTE_VIEW (view), longer, TRUE);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 800, &heights[1], NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &heights[2], NULL, NULL, NULL);
  g_assert_cmpint (heights[0], >, 0);
  g_assert_cmpint (heights[1], >, heights[0]);
  g_assert_cmpint (heights[2], >, heights[1]);
  g_assert_finalize_object (view);
}

/* --- The rows ----------------------------------------------------------------- */

static void
append (GListStore *notes,
        Who         who)
{
  g_autofree char *text = g_strdup_printf ("note %u", g_list_model_get_n_items (G_LIST_MODEL (notes)));
  g_autoptr (EbNote) note = note_new (who, NOON + g_list_model_get_n_items (G_LIST_MODEL (notes)), text);

  g_list_store_append (notes, note);
}

/* The lines as text: "note 0|note 1" */
static char *
describe (GListModel *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EbSpreadRow) row = g_list_model_get_item (rows, i);
      EbNote *left = eb_spread_row_get_left (row);
      EbNote *right = eb_spread_row_get_right (row);

      g_string_append_printf (text, "%s%s|%s", i > 0 ? ", " : "", left == NULL ? "" : eb_note_get_text (left) + 5, right == NULL ? "" : eb_note_get_text (right) + 5);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_lines (void)
{
  const struct
  {
    Who         who;
    const char *lines;
  } steps[] = {
    { AMIRA, "0|" },
    { LONE, "0|1" },
    { LONE, "0|1, |2" },
    { AMIRA, "0|1, |2, 3|" },
    { AMIRA, "0|1, |2, 3|, 4|" },
    { LONE, "0|1, |2, 3|, 4|5" },
  };
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = eb_spread_model_new (G_LIST_MODEL (notes));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *lines = NULL;

      append (notes, steps[i].who);
      lines = describe (G_LIST_MODEL (rows));
      g_assert_cmpstr (lines, ==, steps[i].lines);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), 4));
  g_assert_finalize_object (g_steal_pointer (&rows));
}

/* A note that came late with an earlier time goes where it belongs. */
static void
test_in_between (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = eb_spread_model_new (G_LIST_MODEL (notes));
  g_autoptr (EbNote) late = note_new (LONE, NOON, "note x");
  g_autofree char *lines = NULL;

  append (notes, AMIRA);
  append (notes, AMIRA);
  g_list_store_insert (notes, 1, late);
  lines = describe (G_LIST_MODEL (rows));
  g_assert_cmpstr (lines, ==, "0|x, 1|");
}

/* A list view's idea of how many lines there are, from what it is told. */
static void
on_changed_cb (GListModel *rows,
               guint       position,
               guint       removed,
               guint       added,
               guint      *told)
{
  g_assert_cmpuint (position + removed, <=, *told);
  *told = *told - removed + added;
  g_assert_cmpuint (*told, ==, g_list_model_get_n_items (rows));
}

static gboolean
has_all (gpointer data)
{
  g_autoptr (EbSpreadRow) first = g_list_model_get_item (data, 0);

  return g_str_equal (eb_note_get_text (eb_spread_row_get_left (first)), "note 0");
}

/* A long list begins with its newest lines and grows backwards to all of them,
 * also when somebody writes meanwhile. */
static void
test_grows (void)
{
  const guint n = 1000;
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = NULL;
  g_autoptr (EbSpreadRow) last = NULL;
  guint told = 0;

  for (guint i = 0; i < n; i++)
    append (notes, i % 2 == 0 ? AMIRA : LONE);
  rows = eb_spread_model_new (G_LIST_MODEL (notes));
  told = g_list_model_get_n_items (G_LIST_MODEL (rows));
  g_assert_cmpuint (told, <, n / 2);
  g_assert_cmpuint (told, >, 0);
  last = g_list_model_get_item (G_LIST_MODEL (rows), told - 1);
  g_assert_cmpstr (eb_note_get_text (eb_spread_row_get_right (last)), ==, "note 999");

  g_signal_connect (rows, "items-changed", G_CALLBACK (on_changed_cb), &told);
  append (notes, LONE);
  append (notes, AMIRA);
  append (notes, LONE);
  fixture_wait (has_all, rows);
  append (notes, AMIRA);
  g_assert_cmpuint (told, ==, n / 2 + 3);
  g_clear_object (&last);
  last = g_list_model_get_item (G_LIST_MODEL (rows), told - 2);
  g_assert_cmpstr (eb_note_get_text (eb_spread_row_get_left (last)), ==, "note 1001");
  g_assert_cmpstr (eb_note_get_text (eb_spread_row_get_right (last)), ==, "note 1002");
  g_clear_object (&last);
  g_assert_finalize_object (g_steal_pointer (&rows));
}

/* Nothing of a list that is still growing is left behind. */
static void
test_gone_while_growing (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);

  for (guint i = 0; i < 200; i++)
    append (notes, AMIRA);
  g_assert_finalize_object (eb_spread_model_new (G_LIST_MODEL (notes)));
  append (notes, LONE);
  desk_settle ();
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/note-view/said", test_said);
  g_test_add_func ("/note-view/forged", test_forged);
  g_test_add_func ("/note-view/first-shown", test_first_shown);
  g_test_add_func ("/note-view/measure", test_measure);
  g_test_add_func ("/spread-model/lines", test_lines);
  g_test_add_func ("/spread-model/in-between", test_in_between);
  g_test_add_func ("/spread-model/grows", test_grows);
  g_test_add_func ("/spread-model/gone-while-growing", test_gone_while_growing);
  return g_test_run ();
}
