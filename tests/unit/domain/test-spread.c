/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-spread.h"

/* Y and A: who wrote, in time order. Lines: note left, note right, '.' none. */
static const struct
{
  const char *notes;
  const char *lines;
} cases[] = {
  { "", "" },
  { "Y", "0." },
  { "A", ".0" },
  { "YA", "01" },
  { "AY", ".0 1." },
  { "YAYA", "01 23" },
  { "YY", "0. 1." },
  { "YYA", "0. 12" },
  { "YAA", "01 .2" },
  { "AA", ".0 .1" },
  { "AYA", ".0 12" },
  { "YAAYYAY", "01 .2 3. 45 6." },
};

static void
append_line (GString     *text,
             EbSpreadLine line)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_c (text, line.left == EB_SPREAD_NO_NOTE ? '.' : (char) ('0' + line.left));
  g_string_append_c (text, line.right == EB_SPREAD_NO_NOTE ? '.' : (char) ('0' + line.right));
}

static char *
lay_out (const char *notes)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (EbSpreadLine));
  GString *text = g_string_new (NULL);

  for (guint i = 0; notes[i] != '\0'; i++)
    {
      const EbSpreadLine *last = lines->len > 0 ? &g_array_index (lines, EbSpreadLine, lines->len - 1) : NULL;
      EbSpreadLine        line;

      if (eb_spread_place (last, i, notes[i] == 'Y' ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT, &line))
        g_array_set_size (lines, lines->len - 1);
      g_array_append_val (lines, line);
    }

  for (guint i = 0; i < lines->len; i++)
    append_line (text, g_array_index (lines, EbSpreadLine, i));

  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = lay_out (cases[i].notes);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spread/lines", test_lines);

  return g_test_run ();
}
