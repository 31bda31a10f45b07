/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hand-css.h"

static char *
css_string (const char *text)
{
  g_autoptr (GString) escaped = g_string_new ("\"");

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '"' || *at == '\\' || (guchar) *at < ' ')
      g_string_append_printf (escaped, "\\%x ", (guint) (guchar) *at);
    else
      g_string_append_c (escaped, *at);
  g_string_append_c (escaped, '"');
  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

/**
 * eb_hand_css_load:
 * @provider: of one widget
 * @hand: (nullable): a hand; %NULL for plain type
 *
 * A text view takes no Pango attributes: its hand comes by CSS.
 */
void
eb_hand_css_load (GtkCssProvider *provider,
                  const EbHand   *hand)
{
  g_autoptr (GString) css = g_string_new ("* { ");

  if (hand != NULL && *hand->family != '\0')
    {
      g_autofree char *family = css_string (hand->family);
      char             scale[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (css, "font-family: %s; font-size: %sem;", family, g_ascii_formatd (scale, sizeof scale, "%.2f", hand->scale));
    }
  g_string_append (css, " }");
  gtk_css_provider_load_from_data (provider, css->str, (gssize) css->len);
}
