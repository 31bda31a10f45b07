/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money, typed and shown as in Danish: a point between thousands, a comma before the
 * øre. What could be meant in two ways is refused with a reason, never guessed at. */

#include "eb-amount.h"

#include <string.h>

#define GROUP_DIGITS 3
#define MAX_DECIMALS 2
#define MINUS "\xe2\x88\x92" /* U+2212 */

G_DEFINE_QUARK (eb_amount_error_quark, eb_amount_error)

/* --- Typed ----------------------------------------------------------------------- */

/* What is typed by hand or by another program for one and the same: the spaces that do
 * not break a line, and the dashes. */
static const char *const same_as[][2] = {
  { "\xc2\xa0", " " },
  { "\xe2\x80\xaf", " " },
  { "\xe2\x80\x89", " " },
  { MINUS, "-" },
  { "\xe2\x80\x93", "-" },
};

static char *
simplify (const char *typed)
{
  g_autoptr (GString) text = g_string_new (typed);

  for (gsize i = 0; i < G_N_ELEMENTS (same_as); i++)
    g_string_replace (text, same_as[i][0], same_as[i][1], 0);

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

static gboolean
cut_ending (char       *text,
            const char *ending)
{
  const gsize length = strlen (text);
  const gsize ending_length = strlen (ending);

  if (length < ending_length || g_ascii_strcasecmp (text + length - ending_length, ending) != 0)
    return FALSE;

  text[length - ending_length] = '\0';
  g_strchomp (text);
  return TRUE;
}

/* "50 kr.", "50 kr", "50,-" and "50,- kr." */
static void
cut_unit (char *text)
{
  if (!cut_ending (text, "kr."))
    cut_ending (text, "kr");
  cut_ending (text, ",-");
}

/* How many bytes of @text are a whole number, with thousands' points or spaces or with
 * none of them. 0: it does not begin with one. */
static gsize
measure_whole (const char *text)
{
  gsize length = strspn (text, "0123456789");
  char  separator = text[length];

  /* "0.250" is no thousands' point in any country. */
  if (length == 0 || length > GROUP_DIGITS || text[0] == '0' || (separator != '.' && separator != ' '))
    return length;

  while (text[length] == separator && strspn (text + length + 1, "0123456789") == GROUP_DIGITS)
    length += 1 + GROUP_DIGITS;

  return length;
}

static EbAmountError
judge (const char *text)
{
  if (strspn (text, "0123456789., ") != strlen (text) || strpbrk (text, "0123456789") == NULL)
    return EB_AMOUNT_ERROR_NOT_A_NUMBER;

  return strchr (text, '.') != NULL ? EB_AMOUNT_ERROR_POINT : EB_AMOUNT_ERROR_NOT_A_NUMBER;
}

/* Whether @text is "1.250,50" or the like; @decimals then begins after the comma, and is
 * empty if there is none. */
static gboolean
split (const char    *text,
       gsize         *whole_length,
       const char   **decimals,
       EbAmountError *why)
{
  gsize n_decimals = 0;

  *whole_length = measure_whole (text);
  *decimals = text + *whole_length;
  if (*whole_length > 0 && **decimals == '\0')
    return TRUE;

  *why = judge (text);
  if (*whole_length == 0 || **decimals != ',')
    return FALSE;

  (*decimals)++;
  n_decimals = strspn (*decimals, "0123456789");
  if (n_decimals == 0 || (*decimals)[n_decimals] != '\0')
    return FALSE;

  *why = EB_AMOUNT_ERROR_TOO_FINE;
  return n_decimals <= MAX_DECIMALS;
}

/* Adds the digits of @text to @amount; what is too large stays so. */
static EbAmount
add_digits (EbAmount    amount,
            const char *text,
            gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      amount = MIN (amount * 10 + g_ascii_digit_value (text[i]), EB_AMOUNT_MAX + 1);

  return amount;
}

static gboolean
read_amount (const char    *text,
             EbAmount      *amount,
             EbAmountError *why)
{
  gsize       whole_length = 0;
  gsize       n_decimals = 0;
  const char *decimals = NULL;
  EbAmount    read = 0;

  if (!split (text, &whole_length, &decimals, why))
    return FALSE;

  n_decimals = strlen (decimals);
  read = add_digits (0, text, whole_length);
  read = add_digits (read, decimals, n_decimals);
  read = add_digits (read, "00", MAX_DECIMALS - n_decimals);
  if (read > EB_AMOUNT_MAX)
    {
      *why = EB_AMOUNT_ERROR_TOO_LARGE;
      return FALSE;
    }

  *amount = read;
  return TRUE;
}

static gboolean
parse (const char    *typed,
       EbAmount      *amount,
       gboolean      *is_below,
       EbAmountError *why)
{
  g_autofree char *text = simplify (typed);
  char            *digits = text;

  cut_unit (text);
  if (text[0] == '\0')
    {
      *why = EB_AMOUNT_ERROR_EMPTY;
      return FALSE;
    }

  *is_below = text[0] == '-';
  if (*is_below)
    digits = g_strchug (text + 1);

  return read_amount (digits, amount, why);
}

static gboolean
fail (EbAmountError why,
      GError      **error)
{
  static const char *const reasons[] = {
    [EB_AMOUNT_ERROR_EMPTY] = "there is nothing",
    [EB_AMOUNT_ERROR_NOT_A_NUMBER] = "that is not an amount",
    [EB_AMOUNT_ERROR_POINT] = "the point does not stand between thousands",
    [EB_AMOUNT_ERROR_TOO_FINE] = "there are more than two decimals",
    [EB_AMOUNT_ERROR_TOO_LARGE] = "that is too large",
    [EB_AMOUNT_ERROR_NEGATIVE] = "that is below zero",
  };

  g_set_error_literal (error, EB_AMOUNT_ERROR, why, reasons[why]);
  return FALSE;
}

/**
 * eb_amount_parse:
 * @typed: an amount in kroner as it was typed, with or without "kr." or ",-" at its end
 * @amount: (out): what it is; left alone on error
 * @error: return location for a #GError in the EB_AMOUNT_ERROR domain
 *
 * Thousands may be parted by points or by spaces, in right groups of three; the øre
 * come after a comma. "1,250.50", "12.5" and "0.250" are refused, as nobody can know
 * which of two amounts they are.
 *
 * Returns: whether it is an amount, not below zero and not above %EB_AMOUNT_MAX
 */
gboolean
eb_amount_parse (const char *typed,
                 EbAmount   *amount,
                 GError    **error)
{
  EbAmountError why = EB_AMOUNT_ERROR_NOT_A_NUMBER;
  EbAmount      read = 0;
  gboolean      is_below = FALSE;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  if (!parse (typed, &read, &is_below, &why))
    return fail (why, error);
  if (is_below)
    return fail (EB_AMOUNT_ERROR_NEGATIVE, error);

  *amount = read;
  return TRUE;
}

/**
 * eb_amount_parse_signed:
 * @typed: as eb_amount_parse(); a minus may stand first
 * @amount: (out): what it is; left alone on error
 * @error: return location for a #GError in the EB_AMOUNT_ERROR domain
 *
 * Returns: whether it is an amount, not further from zero than %EB_AMOUNT_MAX
 */
gboolean
eb_amount_parse_signed (const char *typed,
                        EbAmount   *amount,
                        GError    **error)
{
  EbAmountError why = EB_AMOUNT_ERROR_NOT_A_NUMBER;
  EbAmount      read = 0;
  gboolean      is_below = FALSE;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  if (!parse (typed, &read, &is_below, &why))
    return fail (why, error);

  *amount = is_below ? -read : read;
  return TRUE;
}

/* --- Shown ----------------------------------------------------------------------- */

/* Also of the lowest one, which has no counterpart above zero. */
static guint64
take_size (EbAmount amount)
{
  return amount < 0 ? 0 - (guint64) amount : (guint64) amount;
}

/**
 * eb_amount_to_text:
 * @amount: an amount
 *
 * Returns: (transfer full): @amount in kroner for reading, such as "1.250,50" and
 *   "−50,00": with thousands' points, two decimals and a real minus
 */
char *
eb_amount_to_text (EbAmount amount)
{
  const guint64    size = take_size (amount);
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, size / EB_KRONE);
  g_autoptr (GString) text = g_string_new (amount < 0 ? MINUS : "");
  const gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP_DIGITS == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, digits[i]);
    }
  g_string_append_printf (text, ",%02u", (guint) (size % EB_KRONE));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * eb_amount_to_plain:
 * @amount: an amount
 *
 * Returns: (transfer full): @amount in kroner for a file that a spreadsheet reads, such
 *   as "1250,50" and "-50,00"
 */
char *
eb_amount_to_plain (EbAmount amount)
{
  const guint64 size = take_size (amount);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ",%02u", amount < 0 ? "-" : "", size / EB_KRONE, (guint) (size % EB_KRONE));
}

/* --- Reckoned -------------------------------------------------------------------- */

/**
 * eb_amount_add:
 * @a: an amount
 * @b: an amount
 * @sum: (out): both together; left alone if they are too much
 *
 * Returns: whether the sum fits into an #EbAmount
 */
gboolean
eb_amount_add (EbAmount  a,
               EbAmount  b,
               EbAmount *sum)
{
  EbAmount both = 0;

  g_return_val_if_fail (sum != NULL, FALSE);

  if (__builtin_add_overflow (a, b, &both))
    return FALSE;

  *sum = both;
  return TRUE;
}

/**
 * eb_amount_scale:
 * @amount: an amount
 * @times: what it is multiplied by
 * @by: what that is divided by, not 0
 *
 * The one place where an amount is rounded.
 *
 * Returns: @amount * @times / @by, exact, then to the nearest øre, half away from zero;
 *   what does not fit into an #EbAmount becomes the largest one there is, which
 *   eb_amount_add() then adds nothing to
 */
EbAmount
eb_amount_scale (EbAmount amount,
                 guint    times,
                 guint    by)
{
  const guint64 size = take_size (amount);
  guint64       whole = 0;
  guint64       rest = 0;

  g_return_val_if_fail (by > 0, 0);

  /* In two parts, as the product of the whole need not fit where the result does. */
  rest = ((size % by) * times + by / 2) / by;
  if (__builtin_mul_overflow (size / by, (guint64) times, &whole) || __builtin_add_overflow (whole, rest, &whole))
    whole = G_MAXUINT64;
  whole = MIN (whole, (guint64) G_MAXINT64);

  return amount < 0 ? -(EbAmount) whole : (EbAmount) whole;
}
