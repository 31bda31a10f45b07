/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-apart.h"

static const struct
{
  guint    youths;
  guint    adults;
  gboolean shown;
} cases[] = {
  { 0, 0, FALSE },
  { 1, 0, FALSE },
  { 0, 1, FALSE },
  { 0, 3, FALSE },
  { 1, 1, TRUE },
  { 1, 2, TRUE },
  { 2, 1, TRUE },
};

static void
test_may_show (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (eb_apart_may_show (EB_ACTOR_YOUTH, cases[i].youths, cases[i].adults), ==, cases[i].shown);
      g_assert_cmpint (eb_apart_may_show (EB_ACTOR_ADULT, cases[i].youths, cases[i].adults), ==, cases[i].shown);
    }
}

/* They are in people's files. */
static void
test_raised (void)
{
  static const char *const nicks[] = { "talk", "good", "wrong" };
  EbRaisedWhat             what = EB_RAISED_TALK;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_true (eb_raised_from_nick (nicks[i], &what));
      g_assert_cmpuint (what, ==, i);
      g_assert_cmpstr (eb_raised_to_nick (what), ==, nicks[i]);
    }

  g_assert_false (eb_raised_from_nick ("Talk", &what));
  g_assert_false (eb_raised_from_nick (NULL, &what));
  g_assert_cmpint (what, ==, EB_RAISED_WRONG);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/apart/may-show", test_may_show);
  g_test_add_func ("/apart/raised", test_raised);

  return g_test_run ();
}
