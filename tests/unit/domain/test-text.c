/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-text.h"

#define FAMILY "\U0001F469\u200D\U0001F469\u200D\U0001F466"

typedef struct
{
  const char *name;
  const char *typed;
  const char *note; /* as a note; NULL: refused as empty */
  const char *line; /* as a line */
} TextCase;

static const TextCase cases[] = {
  { "plain", "Jeg vil kunne lave mad", "Jeg vil kunne lave mad", "Jeg vil kunne lave mad" },
  { "outer-space", " \n\t hej \n ", "hej", "hej" },
  { "no-break-space", "\u00a0hej\u00a0", "hej", "hej" },
  { "inner-space", "a  b", "a  b", "a  b" },
  { "newlines", "a\nb\n\nc", "a\nb\n\nc", "a b  c" },
  { "carriage-returns", "a\r\nb\rc", "a\nb\nc", "a b c" },
  { "other-line-breaks", "a\xc2\x85"
                         "b\u2028c\u2029d",
    "a\nb\nc\nd", "a b c d" },
  { "tab", "a\tb", "a\tb", "a b" },
  { "control", "a\x01\x1b[31mb\x7f\xc2\x9b"
               "c",
    "a[31mbc", "a[31mbc" },
  { "bidi-override", "a\u202eb\u202c\u2066c\u2069", "abc", "abc" },
  { "direction-mark", "a\u200fb", "a\u200fb", "a\u200fb" },
  { "emoji", FAMILY " \U0001F1E9\U0001F1F0", FAMILY " \U0001F1E9\U0001F1F0", FAMILY " \U0001F1E9\U0001F1F0" },
  { "right-to-left", "أريد أن أطبخ", "أريد أن أطبخ", "أريد أن أطبخ" },
  { "danish", "Ærø på ø", "Ærø på ø", "Ærø på ø" },
  { "empty", "", NULL, NULL },
  { "only-space", " \n\u2003\t", NULL, NULL },
  { "only-control", "\x02\u202e\u202c", NULL, NULL },
  { "only-joiners", "\u200d\u200b", NULL, NULL },
};

static void
assert_cleaned (char       *cleaned,
                GError     *error,
                const char *expected)
{
  g_assert_cmpstr (cleaned, ==, expected);
  if (expected == NULL)
    g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  else
    g_assert_no_error (error);
}

static void
test_clean (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (GError) note_error = NULL;
  g_autoptr (GError) line_error = NULL;
  g_autofree char *note = eb_text_clean (c->typed, EB_NOTE_MAX_CHARS, &note_error);
  g_autofree char *line = eb_text_clean_line (c->typed, EB_GOAL_MAX_CHARS, &line_error);

  assert_cleaned (note, note_error, c->note);
  assert_cleaned (line, line_error, c->line);
}

/* What need not be there is the same text, or none. */
static void
test_optional (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = eb_text_clean_optional (c->typed, EB_NOTE_MAX_CHARS, &error);
  g_autofree char *line = eb_text_clean_line_optional (c->typed, EB_GOAL_MAX_CHARS, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (note, ==, c->note == NULL ? "" : c->note);
  g_assert_cmpstr (line, ==, c->line == NULL ? "" : c->line);
}

typedef char *(*CleanFunc) (const char *typed,
                            glong       max_chars,
                            GError    **error);

static void
test_optional_refused (void)
{
  static const CleanFunc funcs[] = { eb_text_clean_optional, eb_text_clean_line_optional };

  for (gsize i = 0; i < G_N_ELEMENTS (funcs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *none = funcs[i](NULL, 3, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (none, ==, "");

      g_assert_null (funcs[i]("four", 3, &error));
      g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
      g_clear_error (&error);

      g_assert_null (funcs[i]("\xff\xfe", 3, &error));
      g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_NOT_TEXT);
    }
}

/* Each that turns the direction of what follows, alone and never ended. */
static void
test_bidi_alone (void)
{
  static const gunichar turns[] = { 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069 };

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autoptr (GString) typed = g_string_new ("a");
      g_autofree char *cleaned = NULL;

      g_string_append_unichar (typed, turns[i]);
      g_string_append_c (typed, 'b');
      cleaned = eb_text_clean (typed->str, EB_NOTE_MAX_CHARS, NULL);
      g_assert_cmpstr (cleaned, ==, "ab");
    }
}

static char *
repeat (const char *what,
        gsize       times)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, what);

  return g_string_free (text, FALSE);
}

static void
test_longest (void)
{
  g_autofree char *typed = repeat ("ø", EB_NOTE_MAX_CHARS);
  g_autofree char *padded = g_strconcat (" ", typed, "\x01\n", NULL);
  g_autofree char *longer = g_strconcat (typed, "ø", NULL);
  g_autofree char *cleaned = NULL;
  g_autoptr (GError) error = NULL;

  /* What is dropped does not count. */
  cleaned = eb_text_clean (padded, EB_NOTE_MAX_CHARS, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cleaned, ==, typed);

  g_assert_null (eb_text_clean (longer, EB_NOTE_MAX_CHARS, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
}

static void
test_not_text (void)
{
  static const char *const typed[] = { "\xff\xfe", "a\xc3", "\xed\xa0\x80", "\xc0\x80", "latin1 \xe6" };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eb_text_clean (typed[i], EB_NOTE_MAX_CHARS, &error));
      g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_NOT_TEXT);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/", cases[i].name, NULL);
      g_autofree char *optional = g_strconcat ("/text/optional/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_clean);
      g_test_add_data_func (optional, &cases[i], test_optional);
    }
  g_test_add_func ("/text/optional-refused", test_optional_refused);
  g_test_add_func ("/text/bidi-alone", test_bidi_alone);
  g_test_add_func ("/text/longest", test_longest);
  g_test_add_func ("/text/not-text", test_not_text);

  return g_test_run ();
}
