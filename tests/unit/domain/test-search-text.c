/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-search-text.h"

static const struct
{
  const char *name;
  const char *text;
  const char *folded;
} folds[] = {
  { "empty", "", "" },
  { "plain", "jeg vil bo selv", "jeg vil bo selv" },
  { "capitals", "JEG Vil", "jeg vil" },
  { "danish", "Ærø på ØÅ", "aeroe paa oeaa" },
  { "spelled-out", "Aeroe paa oeaa", "aeroe paa oeaa" },
  { "decomposed-ring", "A\u030Ar pa\u030A", "aar paa" },
  { "angstrom", "\u212B", "aa" },
  { "accent-on-danish", "\u01FD \u01FF \u01FB \u00E6\u0301 \u00E5\u0301", "ae oe aa ae aa" },
  { "accents", "Café Zoë Müller ĂŞ", "cafe zoe muller as" },
  { "decomposed-accents", "Cafe\u0301 a\u0323\u0301", "cafe a" },
  { "sharp-s", "Straße \u1E9E", "strasse ss" },
  { "turkish", "\u0130zmir", "izmir" },
  { "greek-final", "ΟΔΟΣ", "οδοσ" },
  { "full-width", "\uFF21\uFF42", "ab" },
  { "ligature", "\uFB01n", "fin" },
  { "telephone", "\u2121", "tel" },
  { "white-space", " \n a \t\r\n\v b\u00A0\u2003 ", "a b" },
  { "spacing-accent", "a \u00B4b", "a b" },
  { "invisible", "be\u00ADkym\u200Bring", "bekymring" },
  { "mark-alone", "\u0301a", "a" },
  { "other-writing", "أريد 東京", "اريد 東京" },
  { "emoji", "\U0001F44D ok", "\U0001F44D ok" },
};

static const struct
{
  const char *text;
  const char *query; /* as typed */
  const char *hit;   /* NULL: none */
} hits[] = {
  { "Jeg vil bo selv", "BO", "bo" },
  { "Vi tog til Ærø i går", "aeroe", "Ærø" },
  { "Vi tog til Aeroe", "ærø", "Aeroe" },
  { "pa\u030A O\u0308en", "på", "pa\u030A" },
  { "en café her", "cafe", "café" },
  { "en cafe\u0301 her", "CAFÉ", "cafe\u0301" },
  { "to  \n ord", "to ord", "to  \n ord" },
  { "  først", "f", "f" },
  { "sidst", "idst", "idst" },
  { "åben", "a", "å" },
  { "bla bla", "bla", "bla" },
  { "Jeg vil", "ikke", NULL },
  { "", "a", NULL },
  { "a", "", NULL },
  { "a", "  ", NULL },
  { "a", "ab", NULL },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = eb_search_fold (folds[i].text);
      g_autofree char *again = eb_search_fold (folded);

      g_test_message ("%s", folds[i].name);
      g_assert_cmpstr (folded, ==, folds[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_locate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hits); i++)
    {
      g_autofree char *query = eb_search_fold (hits[i].query);
      g_autofree char *hit = NULL;
      gsize            start = 77;
      gsize            length = 77;

      g_assert_cmpint (eb_search_locate (hits[i].text, query, &start, &length), ==, hits[i].hit != NULL);
      if (hits[i].hit == NULL)
        continue;

      hit = g_strndup (hits[i].text + start, length);
      g_assert_cmpstr (hit, ==, hits[i].hit);
    }
}

/* The first of several. */
static void
test_locate_first (void)
{
  gsize start = 77;
  gsize length = 77;

  g_assert_true (eb_search_locate ("åh, bla bla", "bla", &start, &length));
  g_assert_cmpuint (start, ==, strlen ("åh, "));
  g_assert_cmpuint (length, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-text/fold", test_fold);
  g_test_add_func ("/search-text/locate", test_locate);
  g_test_add_func ("/search-text/locate-first", test_locate_first);

  return g_test_run ();
}
