/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-writing-bar.h"

#include <glib/gi18n.h>

struct _EbWritingBar
{
  AdwBin parent_instance;

  const EbBegun *begun;
  GSignalGroup  *answered; /* what is quoted: withdrawn meanwhile, it is no more */

  /* Template children */
  GtkLabel  *label;
  GtkButton *stop_button;
};

G_DEFINE_FINAL_TYPE (EbWritingBar, eb_writing_bar, ADW_TYPE_BIN)

static void
update (EbWritingBar *self)
{
  g_autofree char *words = eb_begun_describe (self->begun);
  const char      *stop = self->begun->now == EB_BEGUN_REVISION ? _ ("Stop revising") : _ ("Stop answering");

  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  gtk_label_set_label (self->label, words == NULL ? "" : words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stop_button), stop);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stop_button), GTK_ACCESSIBLE_PROPERTY_LABEL, stop, -1);
}

static void
eb_writing_bar_dispose (GObject *object)
{
  EbWritingBar *self = EB_WRITING_BAR (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WRITING_BAR);
  g_clear_object (&self->answered);

  G_OBJECT_CLASS (eb_writing_bar_parent_class)->dispose (object);
}

static void
eb_writing_bar_class_init (EbWritingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_writing_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-writing-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EbWritingBar, label);
  gtk_widget_class_bind_template_child (widget_class, EbWritingBar, stop_button);
}

static void
eb_writing_bar_init (EbWritingBar *self)
{
  self->answered = g_signal_group_new (EB_TYPE_NOTE);
  g_signal_group_connect_swapped (self->answered, "notify::text", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_writing_bar_show:
 * @self: the bar
 * @begun: what is being written
 */
void
eb_writing_bar_show (EbWritingBar  *self,
                     const EbBegun *begun)
{
  g_return_if_fail (EB_IS_WRITING_BAR (self));

  self->begun = begun;
  g_signal_group_set_target (self->answered, begun->answers);
  update (self);
}
