/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-unlock.h"

#include <glib/gi18n.h>

#include "eb-name-list.h"
#include "eb-password-page.h"
#include "eb-problem.h"
#include "eb-recover.h"
#include "eb-words.h"

struct _EbUnlock
{
  AdwBin parent_instance;

  EbSession *session;
  GPtrArray *accounts; /* of EbAccount */
  GPtrArray *binders;  /* of EbBinderName, while there is a choice */
  EbSeat    *seat;     /* at the table, choosing a binder */

  EbPasswordPage *password_page; /* NULL until an account is chosen */

  /* Template children */
  GtkWidget  *back_button;
  GtkWidget  *cancel_button;
  GtkStack   *stack;
  GtkWidget  *hint_card;
  GtkLabel   *hint_label;
  EbNameList *accounts_list;
  EbProblem  *accounts_problem;
  AdwBin     *password_bin;
  AdwBin     *recover_bin;
  EbNameList *binders_list;
};

G_DEFINE_FINAL_TYPE (EbUnlock, eb_unlock, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
} EbUnlockProperty;

static GParamSpec *properties[PROP_SESSION + 1];
static guint       seated_signal;
static guint       cancelled_signal;

static void
show_page (EbUnlock   *self,
           const char *page)
{
  gboolean first = g_str_equal (page, "accounts") || (g_str_equal (page, "password") && self->accounts != NULL && self->accounts->len == 1);

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->back_button, !first);
}

static void
say (EbUnlock   *self,
     const char *text)
{
  eb_problem_say (self->accounts_problem, NULL, text);
}

static void
show_hint (EbUnlock *self)
{
  const char *hint = eb_session_get_hint (self->session);

  gtk_label_set_text (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint_card, hint != NULL);
}

static void on_unlocked_cb (EbUnlock *self,
                            EbSeat   *seat);
static void on_forgotten_cb (EbUnlock *self);

/* Made when it is first needed: a list of accounts is drawn sooner without it. */
static void
ensure_password_page (EbUnlock *self)
{
  if (self->password_page != NULL)
    return;
  self->password_page = g_object_new (EB_TYPE_PASSWORD_PAGE, NULL);
  g_signal_connect_object (self->password_page, "unlocked", G_CALLBACK (on_unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->password_page, "forgotten", G_CALLBACK (on_forgotten_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->password_bin, GTK_WIDGET (self->password_page));
}

static void
show_password_page (EbUnlock        *self,
                    const EbAccount *account)
{
  ensure_password_page (self);
  say (self, NULL);
  show_page (self, "password");
  eb_password_page_show (self->password_page, eb_session_get_table (self->session), account);
  gtk_widget_grab_focus (GTK_WIDGET (self->password_page));
}

static void
on_account_chosen_cb (EbUnlock *self,
                      guint     index)
{
  show_password_page (self, g_ptr_array_index (self->accounts, index));
}

/* --- Sitting down ---------------------------------------------------------- */

/* While no binder is open there is nothing for the session to close, and so no
 * reason for the window to cover itself. */
static void
leave (EbUnlock *self)
{
  g_autoptr (EbSeat) seat = g_steal_pointer (&self->seat);
  g_autoptr (GError) error = NULL;

  if (seat == NULL)
    return;
  if (eb_session_get_binder (self->session) == NULL)
    eb_table_leave (eb_session_get_table (self->session), seat);
  else if (!eb_session_leave (self->session, seat, &error))
    g_message ("The binder could not be opened again without a seat: %s", error->message);
}

/* Nobody stays at the table who could not open anything. */
static void
turn_away (EbUnlock   *self,
           const char *text)
{
  leave (self);
  eb_unlock_refresh (self);
  show_page (self, "accounts");
  say (self, text);
}

static void
turn_away_with_error (EbUnlock     *self,
                      const GError *error)
{
  g_autofree char *text = eb_words_error (error);

  turn_away (self, text);
}

/* The room is made on the youth's own first unlock. If that cannot be stored
 * now, the next unlock does it; the rest of the binder is open all the same. */
static void
ensure_room (EbUnlock *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbPerson *person = eb_binder_find_person (binder, eb_seat_get_account (self->seat));
  g_autoptr (GError) error = NULL;

  if (person != NULL && eb_person_get_actor (person) == EB_ACTOR_YOUTH && !eb_binder_ensure_room (binder, self->seat, &error))
    g_message ("The room could not be made: %s", error->message);
}

static void
open_binder (EbUnlock   *self,
             const EbId *id)
{
  g_autoptr (GError) error = NULL;

  if (!eb_session_open (self->session, id, &error))
    {
      turn_away_with_error (self, error);
      return;
    }
  ensure_room (self);
  g_clear_object (&self->seat);
  g_clear_pointer (&self->binders, g_ptr_array_unref);
  g_signal_emit (self, seated_signal, 0);
}

static gboolean
holds_open_binder (EbUnlock *self)
{
  EbBinder *open = eb_session_get_binder (self->session);

  for (guint i = 0; open != NULL && i < self->binders->len; i++)
    {
      const EbBinderName *name = g_ptr_array_index (self->binders, i);

      if (eb_id_equal (&name->id, eb_binder_get_id (open)))
        return TRUE;
    }
  return FALSE;
}

static void
show_choice (EbUnlock *self)
{
  eb_name_list_clear (self->binders_list);
  for (guint i = 0; i < self->binders->len; i++)
    eb_name_list_add (self->binders_list, ((const EbBinderName *) g_ptr_array_index (self->binders, i))->youth, FALSE);
  show_page (self, "binders");
  gtk_widget_child_focus (GTK_WIDGET (self->binders_list), GTK_DIR_TAB_FORWARD);
}

static void
on_binder_chosen_cb (EbUnlock *self,
                     guint     index)
{
  const EbBinderName *name = g_ptr_array_index (self->binders, index);
  EbId                id = name->id;

  open_binder (self, &id);
}

static void
on_unlocked_cb (EbUnlock *self,
                EbSeat   *seat)
{
  g_autoptr (GError) error = NULL;

  g_set_object (&self->seat, seat);
  g_clear_pointer (&self->binders, g_ptr_array_unref);
  self->binders = eb_binder_list (eb_session_get_journal (self->session), seat, &error);
  if (self->binders == NULL)
    turn_away_with_error (self, error);
  else if (self->binders->len == 0)
    turn_away (self, _ ("This account has no key to any binder on this machine."));
  else if (holds_open_binder (self))
    open_binder (self, NULL);
  else if (self->binders->len == 1)
    open_binder (self, &((const EbBinderName *) g_ptr_array_index (self->binders, 0))->id);
  else
    show_choice (self);
}

/* --- Other ways ------------------------------------------------------------ */

static void
on_forgotten_cb (EbUnlock *self)
{
  const EbAccount *account = eb_password_page_get_account (self->password_page);
  EbRecover       *recover = eb_recover_new (eb_session_get_journal (self->session), eb_session_get_table (self->session), account);

  eb_password_page_forget (self->password_page);
  g_signal_connect_object (recover, "unlocked", G_CALLBACK (on_unlocked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->recover_bin, GTK_WIDGET (recover));
  show_page (self, "recover");
  gtk_widget_grab_focus (GTK_WIDGET (recover));
}

static void
on_back_clicked_cb (EbUnlock *self)
{
  leave (self);
  eb_unlock_refresh (self);
}

static void
on_cancel_clicked_cb (EbUnlock *self)
{
  leave (self);
  eb_unlock_refresh (self);
  g_signal_emit (self, cancelled_signal, 0);
}

static gboolean
eb_unlock_grab_focus (GtkWidget *widget)
{
  EbUnlock *self = EB_UNLOCK (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "password"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->password_page));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL)
    return TRUE;
  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* --- The object ------------------------------------------------------------ */

static void
eb_unlock_constructed (GObject *object)
{
  EbUnlock *self = EB_UNLOCK (object);

  G_OBJECT_CLASS (eb_unlock_parent_class)->constructed (object);

  eb_unlock_refresh (self);
}

static void
eb_unlock_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  EbUnlock *self = EB_UNLOCK (object);

  switch ((EbUnlockProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_unlock_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  EbUnlock *self = EB_UNLOCK (object);

  switch ((EbUnlockProperty) id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_unlock_dispose (GObject *object)
{
  EbUnlock *self = EB_UNLOCK (object);

  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->binders, g_ptr_array_unref);
  g_clear_object (&self->seat);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_UNLOCK);

  G_OBJECT_CLASS (eb_unlock_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-unlock.ui");
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, back_button);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, stack);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, hint_card);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, hint_label);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, accounts_list);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, accounts_problem);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, password_bin);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, recover_bin);
  gtk_widget_class_bind_template_child (widget_class, EbUnlock, binders_list);
  gtk_widget_class_bind_template_callback (widget_class, on_account_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_binder_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
eb_unlock_class_init (EbUnlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = eb_unlock_constructed;
  object_class->dispose = eb_unlock_dispose;
  object_class->get_property = eb_unlock_get_property;
  object_class->set_property = eb_unlock_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = eb_unlock_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, EB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  seated_signal = g_signal_new ("seated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  cancelled_signal = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
eb_unlock_init (EbUnlock *self)
{
  g_type_ensure (EB_TYPE_NAME_LIST);
  g_type_ensure (EB_TYPE_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_unlock_new:
 * @session: the session
 *
 * Returns: (transfer floating): the screen, with the accounts of the session's
 *   journal
 */
EbUnlock *
eb_unlock_new (EbSession *session)
{
  g_return_val_if_fail (EB_IS_SESSION (session), NULL);

  return g_object_new (EB_TYPE_UNLOCK, "session", session, NULL);
}

static gboolean
is_seated (EbUnlock        *self,
           const EbAccount *account)
{
  return eb_table_find (eb_session_get_table (self->session), &account->id) != NULL;
}

static void
show_accounts (EbUnlock *self)
{
  const EbAccount *account = NULL;

  eb_name_list_clear (self->accounts_list);
  for (guint i = 0; i < self->accounts->len; i++)
    {
      account = g_ptr_array_index (self->accounts, i);
      eb_name_list_add (self->accounts_list, account->name, is_seated (self, account));
    }
  if (self->accounts->len == 1 && !is_seated (self, account))
    show_password_page (self, account);
  else
    show_page (self, "accounts");
}

/**
 * eb_unlock_refresh:
 * @self: an unlock screen
 *
 * Reads the accounts again, goes back to the first page and empties whatever
 * was typed. A single account needs no choosing.
 */
void
eb_unlock_refresh (EbUnlock *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (EB_IS_UNLOCK (self));

  g_clear_object (&self->seat); /* whoever was choosing is no longer */
  if (self->password_page != NULL)
    eb_password_page_forget (self->password_page);
  adw_bin_set_child (self->recover_bin, NULL);
  say (self, NULL);
  show_hint (self);
  gtk_widget_set_visible (self->cancel_button, eb_session_get_binder (self->session) != NULL);

  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  self->accounts = eb_session_list_accounts (self->session, &error);
  if (self->accounts == NULL)
    {
      g_autofree char *text = eb_words_error (error);

      self->accounts = g_ptr_array_new ();
      show_accounts (self);
      say (self, text);
      return;
    }
  show_accounts (self);
}
