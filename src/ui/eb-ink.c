/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hand.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define INKS_LIGHT "/dk/egneben/EgneBen/inks.css"
#define INKS_DARK "/dk/egneben/EgneBen/inks-dark.css"

static const char *const ink_nicks[] = { "blue", "green", "plum", "teal", "brown", "black", NULL };
static const char *const ink_titles[] = { N_ ("Blue"), N_ ("Green"), N_ ("Plum"), N_ ("Teal"), N_ ("Brown"), /* Translators: an ink that is black on a light page and white on a dark one */
                                          N_ ("Black and white") };

/* Paper is dark only in the dark style; both sets have the contrast that the
 * high contrast style asks for. */
static void
on_dark_changed_cb (AdwStyleManager *manager,
                    GParamSpec      *pspec,
                    GtkCssProvider  *provider)
{
  gtk_css_provider_load_from_resource (provider, adw_style_manager_get_dark (manager) ? INKS_DARK : INKS_LIGHT);
}

static GtkCssProvider *
create_provider (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  GtkCssProvider  *provider = gtk_css_provider_new ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_dark_changed_cb), provider, 0);
  on_dark_changed_cb (manager, NULL, provider);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

/**
 * eb_inks_init:
 *
 * Brings in the colours of the inks and keeps them right when the desktop
 * turns dark or light. eb_ink_apply() does this by itself; whoever sets the
 * CSS classes in a template calls it first. Once is enough, more does no harm.
 */
void
eb_inks_init (void)
{
  static GtkCssProvider *provider = NULL;
  GdkDisplay            *display = gdk_display_get_default ();

  if (provider == NULL && display != NULL)
    provider = create_provider (display);
}

/**
 * eb_inks_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the nicks of the inks as
 *   they are stored
 */
const char *const *
eb_inks_list (void)
{
  return ink_nicks;
}

/**
 * eb_ink_title:
 * @nick: the nick of an ink
 *
 * Returns: (transfer none): its name in the user's language; that of black for
 *   a nick that is not known
 */
const char *
eb_ink_title (const char *nick)
{
  for (guint i = 0; ink_nicks[i] != NULL; i++)
    if (g_strcmp0 (ink_nicks[i], nick) == 0)
      return _ (ink_titles[i]);
  return _ (ink_titles[G_N_ELEMENTS (ink_titles) - 1]);
}

/**
 * eb_ink_apply:
 * @widget: a widget with text in somebody's ink
 * @nick: (nullable): the nick of the ink; %NULL or one that is not known takes
 *   any ink away, so that the text has the desktop's own colour
 *
 * Sets exactly one ink class on @widget.
 */
void
eb_ink_apply (GtkWidget  *widget,
              const char *nick)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  eb_inks_init ();
  for (guint i = 0; ink_nicks[i] != NULL; i++)
    {
      g_autofree char *css_class = g_strconcat ("ink-", ink_nicks[i], NULL);

      if (g_strcmp0 (ink_nicks[i], nick) == 0)
        gtk_widget_add_css_class (widget, css_class);
      else
        gtk_widget_remove_css_class (widget, css_class);
    }
}
