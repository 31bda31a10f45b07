/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-date-row.h"
#include "eb-problem.h"
#include "widget-fixture.h"

typedef struct
{
  const char *typed;
  EbDate      date; /* unset: refused */
} ParseCase;

/* What people write, and what could mean two things or nothing. The months'
 * names are those of the C locale here. */
static const ParseCase parse_cases[] = {
  { "14.5.2009", { 2009, 5, 14 } },
  { "14. 5. 2009", { 2009, 5, 14 } },
  { "  14.05.2009 ", { 2009, 5, 14 } },
  { "14/5 2009", { 2009, 5, 14 } },
  { "14/5-2009", { 2009, 5, 14 } },
  { "14-05-2009", { 2009, 5, 14 } },
  { "14 5 2009", { 2009, 5, 14 } },
  { "14. May 2009", { 2009, 5, 14 } },
  { "1 sep 2009", { 2009, 9, 1 } },
  { "2009-05-14", { 2009, 5, 14 } },
  { "2009 May 14", { 2009, 5, 14 } },
  { "29.2.2008", { 2008, 2, 29 } },
  { "29.2.2009", { 0 } },
  { "31.4.2009", { 0 } },
  { "0.5.2009", { 0 } },
  { "14.13.2009", { 0 } },
  { "14.5.09", { 0 } },
  { "14.5.20090", { 0 } },
  { "5.2009", { 0 } },
  { "14.5.2009.1", { 0 } },
  { "14.ma.2009", { 0 } },
  { "14.xyz.2009", { 0 } },
  { "may 14 2009", { 0 } },
  { "may may 2009", { 0 } },
  { "14.0000005.2009", { 0 } },
  { "14.-5.2009x", { 0 } },
  { "nonsense", { 0 } },
  { "", { 0 } },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *c = data;
  EbDate           date = EB_DATE_UNSET;

  g_assert_cmpint (eb_date_row_parse (c->typed, &date), ==, eb_date_is_set (c->date));
  g_assert_cmpint (eb_date_compare (date, c->date), ==, 0);
}

static void
test_states (void)
{
  g_autoptr (EbDateRow) row = g_object_ref_sink (g_object_new (EB_TYPE_DATE_ROW, NULL));
  EbDate date = { 2000, 1, 1 };

  g_assert_cmpint (eb_date_row_get_date (row, &date), ==, EB_DATE_ROW_EMPTY);
  g_assert_false (eb_date_is_set (date));
  gtk_editable_set_text (GTK_EDITABLE (row), "soon");
  g_assert_cmpint (eb_date_row_get_date (row, &date), ==, EB_DATE_ROW_UNCLEAR);
  eb_date_row_set_date (row, (EbDate){ 2009, 5, 14 });
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "14.5.2009");
  g_assert_cmpint (eb_date_row_get_date (row, &date), ==, EB_DATE_ROW_KNOWN);
  eb_date_row_set_date (row, EB_DATE_UNSET);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");

  g_assert_finalize_object (g_steal_pointer (&row));
}

static void
test_says_what_is_wrong (void)
{
  EbProblem *problem = g_object_ref_sink (g_object_new (EB_TYPE_PROBLEM, NULL));
  EbDateRow *row = g_object_ref_sink (g_object_new (EB_TYPE_DATE_ROW, "problem", problem, NULL));

  g_assert_true (eb_date_row_check (row, FALSE));
  g_assert_null (eb_problem_get_text (problem));
  g_assert_false (eb_date_row_check (row, TRUE));
  g_assert_nonnull (eb_problem_get_text (problem));

  gtk_editable_set_text (GTK_EDITABLE (row), "30.2.2009");
  g_assert_null (eb_problem_get_text (problem));
  g_assert_false (eb_date_row_check (row, FALSE));
  g_assert_nonnull (eb_problem_get_text (problem));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "30.2.2009");

  gtk_editable_set_text (GTK_EDITABLE (row), "28.2.2009");
  g_assert_true (eb_date_row_check (row, TRUE));
  g_assert_null (eb_problem_get_text (problem));

  g_assert_finalize_object (row);
  g_assert_finalize_object (problem);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date-row/parse/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &parse_cases[i], test_parse);
    }
  g_test_add_func ("/date-row/states", test_states);
  g_test_add_func ("/date-row/says-what-is-wrong", test_says_what_is_wrong);
  return g_test_run ();
}
