/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hand-picker.h"

#include <glib/gi18n.h>

#include "eb-font-popover.h"

struct _EbHandPicker
{
  AdwBin parent_instance;

  const EbHand *hand;
  const EbHand *other; /* any other installed font; NULL: none was chosen */
  const char   *ink;
  GPtrArray    *hand_buttons; /* of GtkCheckButton, as eb_hands_list(), then the other */
  GPtrArray    *ink_buttons;  /* of GtkCheckButton, as eb_inks_list() */
  GPtrArray    *samples;      /* of GtkLabel, as the buttons of hands */
  GtkLabel     *other_caption;
  GtkWidget    *other_row; /* shown when there is an other */

  /* Template children */
  EbFontPopover *fonts;
  GtkListBox    *hands_box;
  GtkFlowBox    *inks_box;
};

G_DEFINE_FINAL_TYPE (EbHandPicker, eb_hand_picker, ADW_TYPE_BIN)

/* Which of @buttons is pressed. */
static guint
find_active (GPtrArray *buttons)
{
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (buttons, i)))
      return i;
  return 0;
}

static void
on_hand_toggled_cb (EbHandPicker *self)
{
  GPtrArray  *hands = eb_hands_list ();
  const guint index = find_active (self->hand_buttons);

  self->hand = index < hands->len ? g_ptr_array_index (hands, index) : self->other;
}

static void
on_ink_toggled_cb (EbHandPicker *self)
{
  self->ink = eb_inks_list ()[find_active (self->ink_buttons)];
  for (guint i = 0; i < self->samples->len; i++)
    eb_ink_apply (g_ptr_array_index (self->samples, i), self->ink);
}

static void
on_row_activated_cb (EbHandPicker  *self,
                     GtkListBoxRow *row)
{
  GtkCheckButton *button = g_ptr_array_index (self->hand_buttons, (guint) gtk_list_box_row_get_index (row));

  gtk_check_button_set_active (button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
name_radio (GtkWidget  *button,
            const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* One of a group of which exactly one is pressed. */
static GtkWidget *
add_radio (EbHandPicker *self,
           GPtrArray    *buttons,
           GCallback     on_toggled_cb)
{
  GtkWidget *button = gtk_check_button_new ();

  if (buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (buttons, 0));
  g_signal_connect_object (button, "toggled", on_toggled_cb, self, G_CONNECT_SWAPPED);
  g_ptr_array_add (buttons, button);
  return button;
}

static GtkWidget *
create_sample (EbHandPicker *self)
{
  GtkWidget *sample = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (sample), 0);
  gtk_label_set_wrap (GTK_LABEL (sample), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (sample), PANGO_WRAP_WORD_CHAR);
  g_ptr_array_add (self->samples, sample);
  return sample;
}

static GtkWidget *
create_caption (void)
{
  GtkWidget *caption = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  return caption;
}

/* Returns the row; its caption is @caption. */
static GtkWidget *
add_row (EbHandPicker *self,
         GtkWidget    *caption)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), create_sample (self));
  gtk_box_append (GTK_BOX (text), caption);
  gtk_box_append (GTK_BOX (box), add_radio (self, self->hand_buttons, G_CALLBACK (on_hand_toggled_cb)));
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  /* The keyboard goes from button to button, not to the rows around them. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->hands_box, row);
  return row;
}

/* Makes the row at @index one for @hand. */
static void
show_hand (EbHandPicker *self,
           guint         index,
           GtkLabel     *caption,
           const EbHand *hand)
{
  g_autoptr (PangoAttrList) attributes = eb_hand_attributes (hand, FALSE);

  gtk_label_set_attributes (g_ptr_array_index (self->samples, index), attributes);
  gtk_label_set_text (caption, hand->name);
  name_radio (g_ptr_array_index (self->hand_buttons, index), hand->name);
}

static void
add_hand (EbHandPicker *self,
          const EbHand *hand)
{
  GtkWidget *caption = create_caption ();

  add_row (self, caption);
  show_hand (self, self->samples->len - 1, GTK_LABEL (caption), hand);
}

static void
add_other (EbHandPicker *self)
{
  GtkWidget *caption = create_caption ();

  self->other_caption = GTK_LABEL (caption);
  self->other_row = add_row (self, caption);
  gtk_widget_set_visible (self->other_row, FALSE);
}

static void
choose_hand (EbHandPicker *self,
             const EbHand *hand)
{
  guint index = eb_hands_list ()->len;

  if (!g_ptr_array_find (eb_hands_list (), hand, &index))
    {
      index = eb_hands_list ()->len;
      self->other = hand;
      show_hand (self, index, self->other_caption, hand);
      gtk_widget_set_visible (self->other_row, TRUE);
    }
  gtk_check_button_set_active (g_ptr_array_index (self->hand_buttons, index), TRUE);
  on_hand_toggled_cb (self); /* the other may be another one than before */
}

static void
on_font_chosen_cb (EbHandPicker *self,
                   const char   *family)
{
  choose_hand (self, eb_hands_find (family));
}

static GtkWidget *
create_ink_text (const char *nick)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = gtk_image_new_from_icon_name ("media-record-symbolic"); /* a round blot */

  eb_ink_apply (swatch, nick);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), gtk_label_new (eb_ink_title (nick)));
  return box;
}

static void
add_ink (EbHandPicker *self,
         const char   *nick)
{
  GtkWidget *button = add_radio (self, self->ink_buttons, G_CALLBACK (on_ink_toggled_cb));
  GtkWidget *child = gtk_flow_box_child_new ();

  name_radio (button, eb_ink_title (nick));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), create_ink_text (nick));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->inks_box, child);
}

static void
fill (EbHandPicker *self)
{
  GPtrArray *hands = eb_hands_list ();

  for (guint i = 0; i < hands->len; i++)
    add_hand (self, g_ptr_array_index (hands, i));
  add_other (self);
  for (guint i = 0; eb_inks_list ()[i] != NULL; i++)
    add_ink (self, eb_inks_list ()[i]);

  gtk_check_button_set_active (g_ptr_array_index (self->hand_buttons, 0), TRUE);
  gtk_check_button_set_active (g_ptr_array_index (self->ink_buttons, 0), TRUE);
}

static void
eb_hand_picker_dispose (GObject *object)
{
  EbHandPicker *self = EB_HAND_PICKER (object);

  g_clear_pointer (&self->samples, g_ptr_array_unref);
  g_clear_pointer (&self->ink_buttons, g_ptr_array_unref);
  g_clear_pointer (&self->hand_buttons, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_HAND_PICKER);

  G_OBJECT_CLASS (eb_hand_picker_parent_class)->dispose (object);
}

static void
eb_hand_picker_class_init (EbHandPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_hand_picker_dispose;

  g_type_ensure (EB_TYPE_FONT_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-hand-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, EbHandPicker, fonts);
  gtk_widget_class_bind_template_child (widget_class, EbHandPicker, hands_box);
  gtk_widget_class_bind_template_child (widget_class, EbHandPicker, inks_box);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_font_chosen_cb);
}

static void
eb_hand_picker_init (EbHandPicker *self)
{
  self->hand_buttons = g_ptr_array_new ();
  self->ink_buttons = g_ptr_array_new ();
  self->samples = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  eb_hand_picker_set_name (self, NULL);
}

/**
 * eb_hand_picker_set_name:
 * @self: a hand picker
 * @name: (nullable): the name to write the samples with
 */
void
eb_hand_picker_set_name (EbHandPicker *self,
                         const char   *name)
{
  g_autofree char *text = NULL;

  g_return_if_fail (EB_IS_HAND_PICKER (self));

  /* Translators: a sample of a handwriting; %s is the person's name, the
   * letters are those that a Danish hand needs. */
  if (name != NULL && name[0] != '\0')
    text = g_strdup_printf (_ ("%s writes like this: æ ø å Æ Ø Å"), name);
  else
    text = g_strdup (_ ("You write like this: æ ø å Æ Ø Å"));
  for (guint i = 0; i < self->samples->len; i++)
    gtk_label_set_text (g_ptr_array_index (self->samples, i), text);
}

/**
 * eb_hand_picker_choose:
 * @self: a hand picker
 * @family: the family of a hand of the list or of any other font; plain type if
 *   it is not installed
 * @ink: the nick of an ink; left as it is if there is no such ink
 */
void
eb_hand_picker_choose (EbHandPicker *self,
                       const char   *family,
                       const char   *ink)
{
  g_return_if_fail (EB_IS_HAND_PICKER (self));

  choose_hand (self, eb_hands_find (family));
  for (guint i = 0; i < self->ink_buttons->len; i++)
    if (g_strcmp0 (eb_inks_list ()[i], ink) == 0)
      gtk_check_button_set_active (g_ptr_array_index (self->ink_buttons, i), TRUE);
}

/**
 * eb_hand_picker_get_family:
 * @self: a hand picker
 *
 * Returns: (transfer none): the family of the chosen hand; "" for plain type
 */
const char *
eb_hand_picker_get_family (EbHandPicker *self)
{
  g_return_val_if_fail (EB_IS_HAND_PICKER (self), "");

  return self->hand->family;
}

/**
 * eb_hand_picker_get_ink:
 * @self: a hand picker
 *
 * Returns: (transfer none): the nick of the chosen ink
 */
const char *
eb_hand_picker_get_ink (EbHandPicker *self)
{
  g_return_val_if_fail (EB_IS_HAND_PICKER (self), "");

  return self->ink;
}
