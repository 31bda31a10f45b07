/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-words.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-words.h"

#define FIRST_WORDS_CHARS 40

/**
 * eb_sign_symbol:
 * @sign: an answer without words
 *
 * Returns: (transfer none): one character that is in every desktop's fonts
 */
const char *
eb_sign_symbol (EbSign sign)
{
  static const char *const symbols[EB_N_SIGNS] = {
    [EB_SIGN_NONE] = "",
    [EB_SIGN_READ] = "✓",
    [EB_SIGN_HEART] = "♥",
    [EB_SIGN_SUN] = "☀",
    [EB_SIGN_THINK] = "☁",
    [EB_SIGN_TALK] = "❝",
  };

  g_return_val_if_fail ((gsize) sign < G_N_ELEMENTS (symbols), "");
  return symbols[sign];
}

/**
 * eb_sign_words:
 * @sign: an answer without words
 *
 * Returns: (transfer none): what it means, in lower case
 */
const char *
eb_sign_words (EbSign sign)
{
  static const char *const words[EB_N_SIGNS] = {
    [EB_SIGN_NONE] = "",
    /* Translators: five answers to a note, with a symbol before them: somebody has read it */
    [EB_SIGN_READ] = NC_ ("sign", "read"),
    [EB_SIGN_HEART] = NC_ ("sign", "means something"),
    [EB_SIGN_SUN] = NC_ ("sign", "good"),
    [EB_SIGN_THINK] = NC_ ("sign", "thinking about it"),
    [EB_SIGN_TALK] = NC_ ("sign", "let us talk"),
  };

  g_return_val_if_fail ((gsize) sign < G_N_ELEMENTS (words), "");
  return sign == EB_SIGN_NONE ? "" : g_dpgettext2 (NULL, "sign", words[sign]);
}

static const char *
get_name (EbNote *note)
{
  return eb_person_get_name (eb_note_get_author (note));
}

static char *
word_day (gint64 time)
{
  return eb_words_short_date (eb_clock_date_of (time));
}

static char *
word_forged (EbNote *note)
{
  g_autofree char *date = word_day (eb_note_get_time (note));

  /* Translators: under a note whose signature does not hold: name, date */
  return g_strdup_printf (_ ("⚠ Cannot be confirmed: said to be by %s, %s"), get_name (note), date);
}

/* The beginning of a text, in one line. */
static char *
first_words (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\t", ' ');
  g_strstrip (line);
  if (g_utf8_strlen (line, -1) > FIRST_WORDS_CHARS)
    {
      g_autofree char *start = g_utf8_substring (line, 0, FIRST_WORDS_CHARS);

      return g_strconcat (g_strchomp (start), "…", NULL);
    }
  return g_steal_pointer (&line);
}

/**
 * eb_note_words_quote:
 * @note: a note that is spoken of
 *
 * One whose signature does not hold is not quoted: nobody is said to have
 * written its words.
 *
 * Returns: (transfer full): whose it is, of when, and how it begins
 */
char *
eb_note_words_quote (EbNote *note)
{
  g_autofree char *date = word_day (eb_note_get_time (note));
  g_autofree char *first = first_words (eb_note_get_text (note));

  if (eb_note_get_trust (note) == EB_TRUST_FORGED)
    return word_forged (note);
  if (*first == '\0')
    /* Translators: name, date */
    return g_strdup_printf (_ ("%s, %s"), get_name (note), date);
  /* Translators: a note that is answered: name, date, its first words */
  return g_strdup_printf (_ ("%s, %s: %s"), get_name (note), date, first);
}

static char *
word_withdrawn (EbNote *note)
{
  const gint64     changed = eb_note_get_changed (note);
  g_autofree char *date = word_day (changed != 0 ? changed : eb_note_get_time (note));

  /* Translators: all that is left of a note: name, date */
  return g_strdup_printf (_ ("Withdrawn by %s, %s"), get_name (note), date);
}

/**
 * eb_note_words_caption:
 * @note: a note
 *
 * Returns: (transfer full): what stands under it: who wrote it, when, and what
 *   became of it
 */
char *
eb_note_words_caption (EbNote *note)
{
  g_autofree char *date = word_day (eb_note_get_time (note));
  g_autoptr (GString) words = g_string_new (NULL);

  if (eb_note_get_trust (note) == EB_TRUST_FORGED)
    return word_forged (note);
  if (eb_note_is_withdrawn (note))
    return word_withdrawn (note);
  /* Translators: under a note: name, date */
  g_string_append_printf (words, _ ("%s, %s"), get_name (note), date);
  if (eb_note_get_changed (note) != 0)
    {
      g_autofree char *changed = word_day (eb_note_get_changed (note));

      g_string_append (words, " · ");
      /* Translators: under a note, after name and date: date */
      g_string_append_printf (words, _ ("revised %s"), changed);
    }
  if (eb_note_is_private (note))
    g_string_append_printf (words, " · %s", _ ("only for me"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * eb_note_words_is_plain:
 * @note: a note
 *
 * Returns: whether its caption is only name and date, which fit in one line
 */
gboolean
eb_note_words_is_plain (EbNote *note)
{
  return eb_note_get_changed (note) == 0 && !eb_note_is_private (note) && eb_note_get_trust (note) != EB_TRUST_FORGED;
}

/**
 * eb_note_words_beside:
 * @note: a note
 *
 * Two revisions that were made at the same time in two places both count.
 *
 * Returns: (transfer full) (nullable): the other wordings; %NULL if there is one only
 */
char *
eb_note_words_beside (EbNote *note)
{
  GPtrArray  *wordings = eb_note_get_wordings (note);
  const char *text = eb_note_get_text (note);
  g_autoptr (GString) words = NULL;
  guint first = wordings == NULL || wordings->len == 0 ? 0 : wordings->len - 1;

  if (first == 0)
    return NULL;
  while (first > 0 && ((EbWording *) g_ptr_array_index (wordings, first))->beside)
    first--;
  for (guint i = first; i < wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i);

      if (g_strcmp0 (wording->text, text) == 0)
        continue;
      if (words == NULL)
        words = g_string_new (_ ("Also worded, at the same time:"));
      g_string_append_printf (words, "\n%s", wording->text);
    }
  return words == NULL ? NULL : g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
name_signers (GPtrArray *signs,
              EbSign     sign)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < signs->len; i++)
    {
      const EbGivenSign *given = g_ptr_array_index (signs, i);

      if (given->sign == sign)
        g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", eb_person_get_name (given->person));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* One after the other, with @between them; @symbols: also the symbols. */
static char *
word_signs (EbNote     *note,
            gboolean    symbols,
            const char *between)
{
  GPtrArray *signs = eb_note_get_signs (note);
  g_autoptr (GString) words = g_string_new (NULL);

  if (signs == NULL || eb_note_is_withdrawn (note))
    return NULL;
  for (EbSign sign = EB_SIGN_READ; sign < EB_N_SIGNS; sign++)
    {
      g_autofree char *names = name_signers (signs, sign);

      if (*names == '\0')
        continue;
      if (words->len > 0)
        g_string_append (words, between);
      if (symbols)
        g_string_append_printf (words, "%s ", eb_sign_symbol (sign));
      /* Translators: a sign that somebody gave, such as "read", and their names */
      g_string_append_printf (words, C_ ("sign", "%s: %s"), eb_sign_words (sign), names);
    }
  return words->len == 0 ? NULL : g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * eb_note_words_signs:
 * @note: a note
 *
 * Returns: (transfer full) (nullable): who answered without words, and how
 */
char *
eb_note_words_signs (EbNote *note)
{
  return word_signs (note, TRUE, " · ");
}

/* @so_far with one thing more to it. */
static void
go_on (char **so_far,
       char  *longer)
{
  g_free (*so_far);
  *so_far = longer;
}

/* When it was written, and what became of it. */
static char *
speak_date (EbNote *note)
{
  char   *words = eb_words_long_date (eb_clock_date_of (eb_note_get_time (note)));
  EbNote *answered = eb_note_get_answers (note);

  if (eb_note_get_changed (note) != 0)
    {
      g_autofree char *changed = eb_words_long_date (eb_clock_date_of (eb_note_get_changed (note)));

      /* Translators: for the screen reader: the date of a note, and another one */
      go_on (&words, g_strdup_printf (_ ("%s, revised %s"), words, changed));
    }
  if (eb_note_is_private (note))
    /* Translators: for the screen reader: the date of a note */
    go_on (&words, g_strdup_printf (_ ("%s, only for me"), words));
  if (answered != NULL)
    {
      g_autofree char *quote = eb_note_words_quote (answered);

      /* Translators: for the screen reader: the date of a note; whose note it answers, of when, and its first words */
      go_on (&words, g_strdup_printf (_ ("%s, in answer to “%s”"), words, quote));
    }
  return words;
}

/* The sentence that begins it: who wrote it, when, and the words. */
static char *
speak_words (EbNote *note)
{
  g_autofree char *date = speak_date (note);
  const char      *text = eb_note_get_text (note);

  if (eb_note_get_trust (note) == EB_TRUST_FORGED)
    return g_strdup_printf (_ ("Cannot be confirmed. Said to be by %s, %s: %s"), get_name (note), date, text);
  if (eb_note_get_drawing (note) != NULL)
    /* Translators: for the screen reader: name, date, what the drawing shows */
    return g_strdup_printf (_ ("Drawn by %s, %s: %s"), get_name (note), date, text);
  /* Translators: for the screen reader: name, date, what was written */
  return g_strdup_printf (_ ("Written by %s, %s: %s"), get_name (note), date, text);
}

/**
 * eb_note_words_spoken:
 * @note: a note
 *
 * Returns: (transfer full): the note as a screen reader says it
 */
char *
eb_note_words_spoken (EbNote *note)
{
  char            *said = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *given = NULL;

  if (eb_note_is_withdrawn (note) && eb_note_get_trust (note) != EB_TRUST_FORGED)
    return word_withdrawn (note);
  said = speak_words (note);
  beside = eb_note_words_beside (note);
  given = word_signs (note, FALSE, "; ");
  if (beside != NULL)
    go_on (&said, g_strdup_printf ("%s\n%s", said, beside));
  if (given != NULL)
    /* Translators: for the screen reader: a note, and "read: Amira; good: Lone" */
    go_on (&said, g_strdup_printf (_ ("%s\nSigns: %s"), said, given));
  return said;
}
