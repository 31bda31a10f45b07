/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-account-form.h"

#include <glib/gi18n.h>

#include "eb-hand-picker.h"
#include "eb-password-fields.h"
#include "eb-problem.h"
#include "eb-text.h"
#include "eb-words.h"

/**
 * SECTION:eb-account-form
 *
 * Signal "submitted": Enter in the last of the rows that are typed in. Signal
 * "role-changed".
 */
struct _EbAccountForm
{
  AdwBin parent_instance;

  EbActor actor;
  GArray *roles; /* of EbRole: in the order of the row */

  /* Template children */
  GtkEditable      *name_row;
  EbProblem        *name_problem;
  AdwComboRow      *role_row;
  EbPasswordFields *password_fields;
  EbHandPicker     *hand_picker;
};

G_DEFINE_FINAL_TYPE (EbAccountForm, eb_account_form, ADW_TYPE_BIN)

static const EbRole adult_roles[] = { EB_ROLE_FOSTER, EB_ROLE_STAFF, EB_ROLE_CONTACT };

static guint submitted_signal;
static guint role_changed_signal;

static void
on_name_changed_cb (EbAccountForm *self)
{
  g_autofree char *name = eb_text_clean_line (gtk_editable_get_text (self->name_row), EB_NAME_MAX_CHARS, NULL);

  eb_problem_say (self->name_problem, GTK_WIDGET (self->name_row), NULL);
  eb_hand_picker_set_name (self->hand_picker, name);
}

static void
on_name_activated_cb (EbAccountForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->password_fields));
}

static void
on_submitted_cb (EbAccountForm *self)
{
  g_signal_emit (self, submitted_signal, 0);
}

static void
on_role_changed_cb (EbAccountForm *self)
{
  g_signal_emit (self, role_changed_signal, 0);
}

static gboolean
eb_account_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EB_ACCOUNT_FORM (widget)->name_row));
}

static void
eb_account_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_ACCOUNT_FORM);
  g_clear_pointer (&EB_ACCOUNT_FORM (object)->roles, g_array_unref);

  G_OBJECT_CLASS (eb_account_form_parent_class)->dispose (object);
}

static void
eb_account_form_class_init (EbAccountFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_account_form_dispose;
  widget_class->grab_focus = eb_account_form_grab_focus;

  submitted_signal = g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  role_changed_signal = g_signal_new ("role-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-account-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EbAccountForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, EbAccountForm, name_problem);
  gtk_widget_class_bind_template_child (widget_class, EbAccountForm, role_row);
  gtk_widget_class_bind_template_child (widget_class, EbAccountForm, password_fields);
  gtk_widget_class_bind_template_child (widget_class, EbAccountForm, hand_picker);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_submitted_cb);
}

/* A role stands in the middle of a sentence elsewhere; here it begins a row. */
static char *
dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static void
eb_account_form_init (EbAccountForm *self)
{
  g_type_ensure (EB_TYPE_PROBLEM);
  g_type_ensure (EB_TYPE_PASSWORD_FIELDS);
  g_type_ensure (EB_TYPE_HAND_PICKER);
  self->roles = g_array_new (FALSE, FALSE, sizeof (EbRole));
  gtk_widget_init_template (GTK_WIDGET (self));
  eb_account_form_set_roles (self, adult_roles, G_N_ELEMENTS (adult_roles), NULL);
  eb_account_form_set_actor (self, EB_ACTOR_ADULT);
}

/**
 * eb_account_form_new:
 *
 * Returns: (transfer floating): an empty form for an adult
 */
EbAccountForm *
eb_account_form_new (void)
{
  return g_object_new (EB_TYPE_ACCOUNT_FORM, NULL);
}

/* The youth and the adult begin with hands and inks that differ; what either
 * of them likes better is one press away. */
static void
choose_first_hand (EbAccountForm *self)
{
  GPtrArray    *hands = eb_hands_list ();
  gboolean      youth = self->actor == EB_ACTOR_YOUTH;
  const EbHand *hand = g_ptr_array_index (hands, youth || hands->len < 3 ? 0 : 1);

  eb_hand_picker_choose (self->hand_picker, hand->family, youth ? "blue" : "green");
}

/**
 * eb_account_form_set_actor:
 * @self: an account form
 * @actor: whose form it is
 *
 * A youth's form does not ask for a role, an adult's has the adult roles. The
 * hand goes back to where that actor begins.
 */
void
eb_account_form_set_actor (EbAccountForm *self,
                           EbActor        actor)
{
  g_return_if_fail (EB_IS_ACCOUNT_FORM (self));

  self->actor = actor;
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), actor == EB_ACTOR_ADULT);
  choose_first_hand (self);
}

/**
 * eb_account_form_set_roles:
 * @self: an account form
 * @roles: (array length=n_roles): the adult roles that can be chosen, at least one
 * @n_roles: how many
 * @note: (nullable): a sentence about who can be asked in
 */
void
eb_account_form_set_roles (EbAccountForm *self,
                           const EbRole  *roles,
                           gsize          n_roles,
                           const char    *note)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (EB_IS_ACCOUNT_FORM (self) && n_roles > 0);

  g_array_set_size (self->roles, 0);
  g_array_append_vals (self->roles, roles, (guint) n_roles);
  for (gsize i = 0; i < n_roles; i++)
    gtk_string_list_take (names, dup_capitalised (eb_words_role (roles[i])));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (names));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->role_row), note == NULL ? "" : note);
}

/**
 * eb_account_form_set_name:
 * @self: an account form
 * @name: what to put in the name row
 */
void
eb_account_form_set_name (EbAccountForm *self,
                          const char    *name)
{
  g_return_if_fail (EB_IS_ACCOUNT_FORM (self));
  g_return_if_fail (name != NULL);

  gtk_editable_set_text (self->name_row, name);
}

static const char *
word_name_error (const GError *error)
{
  if (g_error_matches (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG))
    return _ ("The name is too long. A first name is enough.");
  return _ ("Write a name. A first name is enough.");
}

static gboolean
check_name (EbAccountForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = eb_text_clean_line (gtk_editable_get_text (self->name_row), EB_NAME_MAX_CHARS, &error);

  if (name != NULL)
    return TRUE;

  eb_problem_say (self->name_problem, GTK_WIDGET (self->name_row), word_name_error (error));
  return FALSE;
}

/**
 * eb_account_form_check:
 * @self: an account form
 *
 * Looks at everything, says under each row what is wrong there and puts the
 * cursor in the first of them.
 *
 * Returns: %TRUE if nothing is wrong
 */
gboolean
eb_account_form_check (EbAccountForm *self)
{
  gboolean name = FALSE;
  gboolean password = FALSE;

  g_return_val_if_fail (EB_IS_ACCOUNT_FORM (self), FALSE);

  password = eb_password_fields_check (self->password_fields);
  name = check_name (self);
  if (!name)
    gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return name && password;
}

/**
 * eb_account_form_get_role:
 * @self: an account form
 *
 * Returns: the role that is chosen; a youth's has only one
 */
EbRole
eb_account_form_get_role (EbAccountForm *self)
{
  guint chosen = 0;

  g_return_val_if_fail (EB_IS_ACCOUNT_FORM (self), EB_ROLE_YOUTH);

  if (self->actor == EB_ACTOR_YOUTH)
    return EB_ROLE_YOUTH;
  chosen = adw_combo_row_get_selected (self->role_row);
  return g_array_index (self->roles, EbRole, chosen < self->roles->len ? chosen : 0);
}

/**
 * eb_account_form_dup_profile:
 * @self: an account form that eb_account_form_check() was content with
 *
 * Returns: (transfer full): name, role, hand and ink; the name cleaned as by
 *   eb_text_clean_line()
 */
EbProfile *
eb_account_form_dup_profile (EbAccountForm *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (EB_IS_ACCOUNT_FORM (self), NULL);

  name = eb_text_clean_line (gtk_editable_get_text (self->name_row), EB_NAME_MAX_CHARS, NULL);
  return eb_profile_new (name, eb_account_form_get_role (self), eb_hand_picker_get_family (self->hand_picker), eb_hand_picker_get_ink (self->hand_picker));
}

/**
 * eb_account_form_dup_password:
 * @self: an account form that eb_account_form_check() was content with
 *
 * Returns: (transfer full): the password, in locked memory
 */
EbSecret *
eb_account_form_dup_password (EbAccountForm *self)
{
  g_return_val_if_fail (EB_IS_ACCOUNT_FORM (self), NULL);

  return eb_password_fields_dup_password (self->password_fields);
}

/**
 * eb_account_form_forget:
 * @self: an account form
 *
 * Empties the password rows. The rest stays.
 */
void
eb_account_form_forget (EbAccountForm *self)
{
  g_return_if_fail (EB_IS_ACCOUNT_FORM (self));

  eb_password_fields_forget (self->password_fields);
}
