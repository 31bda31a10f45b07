/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-search-text.h"

#include <string.h>

/* Text while it is folded. */
typedef struct
{
  GString *folded;
  GArray  *origins; /* (nullable): for each byte of folded, where in the text it comes from */
  gboolean space;   /* one waits to be written */
} Fold;

static void
append_byte (Fold *fold,
             char  byte,
             gsize origin)
{
  g_string_append_c (fold->folded, byte);
  if (fold->origins != NULL)
    g_array_append_val (fold->origins, origin);
}

/* White space counts once, and not at the ends. */
static void
append_space (Fold *fold,
              gsize origin)
{
  if (fold->space && fold->folded->len > 0)
    append_byte (fold, ' ', origin);
  fold->space = FALSE;
}

static void
append_bytes (Fold       *fold,
              const char *bytes,
              gsize       origin)
{
  append_space (fold, origin);
  for (; *bytes != '\0'; bytes++)
    append_byte (fold, *bytes, origin);
}

static void
append_ascii (Fold *fold,
              char  c,
              gsize origin)
{
  if (g_ascii_isspace (c) || c == '\v')
    {
      fold->space = TRUE;
      return;
    }

  append_space (fold, origin);
  append_byte (fold, g_ascii_tolower (c), origin);
}

/* As they are written where a keyboard lacks the letter; Unicode would make an a
 * of an å. NULL: another letter. */
static const char *
find_spelling (gunichar c)
{
  switch (c)
    {
    case 0xC6: /* Æ */
    case 0xE6:
      return "ae";
    case 0xD8: /* Ø */
    case 0xF8:
      return "oe";
    case 0xC5: /* Å */
    case 0xE5:
      return "aa";
    default:
      return NULL;
    }
}

static gboolean
is_dropped (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Of a letter in its small, decomposed form. */
static void
append_letter (Fold    *fold,
               gunichar c,
               gsize    origin)
{
  const char *spelling = find_spelling (c);
  char        utf8[7] = "";

  if (g_unichar_isspace (c))
    fold->space = TRUE;
  else if (spelling != NULL)
    append_bytes (fold, spelling, origin);
  else if (!is_dropped (c))
    {
      g_unichar_to_utf8 (c, utf8);
      append_bytes (fold, utf8, origin);
    }
}

/* Compatibility forms too: full-width letters, the letters of a ligature. An å
 * comes as an a with a ring, however it was typed. */
static void
append_decomposed (Fold       *fold,
                   const char *letter,
                   gsize       length,
                   gsize       origin)
{
  g_autofree char *apart = g_utf8_normalize (letter, (gssize) length, G_NORMALIZE_ALL);
  g_autofree char *small = apart == NULL ? g_strdup ("") : g_utf8_casefold (apart, -1);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "a\u030A"))
      append_bytes (fold, "aa", origin);
    else
      append_letter (fold, g_utf8_get_char (p), origin);
}

/* The end of the letter at @p with the marks that stand on it. */
static const char *
find_letter_end (const char *p)
{
  p = g_utf8_next_char (p);
  while ((guchar) *p >= 0x80 && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static void
fold_text (Fold       *fold,
           const char *text)
{
  const char *end = NULL;

  for (const char *p = text; *p != '\0'; p = end)
    {
      const gsize origin = (gsize) (p - text);
      const char *spelling = NULL;

      end = find_letter_end (p);
      if (end - p == 1)
        append_ascii (fold, *p, origin);
      else if ((spelling = find_spelling (g_utf8_get_char (p))) != NULL)
        append_bytes (fold, spelling, origin);
      else
        append_decomposed (fold, p, (gsize) (end - p), origin);
    }
}

/**
 * eb_search_fold:
 * @text: valid UTF-8
 *
 * Makes @text such that two spellings of the same, in any case, are the same
 * bytes: small letters, æ as "ae", ø as "oe", å as "aa", no accents or other
 * marks, no invisible characters, runs of white space as one space and none at
 * the ends.
 *
 * Returns: (transfer full): the folded text; "" if nothing is left
 */
char *
eb_search_fold (const char *text)
{
  Fold fold = { NULL, NULL, FALSE };

  g_return_val_if_fail (text != NULL, NULL);

  fold.folded = g_string_sized_new (strlen (text) + 8);
  fold_text (&fold, text);
  return g_string_free (fold.folded, FALSE);
}

/**
 * eb_search_locate:
 * @text: valid UTF-8, as it was written
 * @folded_query: what is looked for, of eb_search_fold()
 * @start: (out): where the first hit starts in @text, bytes
 * @length: (out): how long it is there, bytes; whole letters with their marks
 *
 * Returns: whether it was found; an empty query never is
 */
gboolean
eb_search_locate (const char *text,
                  const char *folded_query,
                  gsize      *start,
                  gsize      *length)
{
  g_autoptr (GString) folded = NULL;
  g_autoptr (GArray) origins = NULL;
  const char *hit = NULL;
  gsize       first = 0;
  gsize       last = 0;
  Fold        fold;

  g_return_val_if_fail (text != NULL && folded_query != NULL, FALSE);
  g_return_val_if_fail (start != NULL && length != NULL, FALSE);

  folded = g_string_new (NULL);
  origins = g_array_new (FALSE, FALSE, sizeof (gsize));
  fold = (Fold){ folded, origins, FALSE };
  fold_text (&fold, text);
  hit = strstr (folded->str, folded_query);
  if (hit == NULL || folded_query[0] == '\0')
    return FALSE;

  first = (gsize) (hit - folded->str);
  last = g_array_index (origins, gsize, first + strlen (folded_query) - 1);
  *start = g_array_index (origins, gsize, first);
  *length = (gsize) (find_letter_end (text + last) - text) - *start;
  return TRUE;
}
