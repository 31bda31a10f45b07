/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-welcome.h"

#include <glib/gi18n.h>

#include "eb-account-form.h"
#include "eb-binder-form.h"
#include "eb-clock.h"
#include "eb-newcomer.h"
#include "eb-problem.h"
#include "eb-recovery-page.h"
#include "eb-words.h"

/**
 * SECTION:eb-welcome
 *
 * The first person's pages are "who", "account", "binder" and "code"; the
 * second person's "guest" and "guest-code". A youth who comes first has no
 * second person: an adult is invited later.
 */
struct _EbWelcome
{
  AdwBin parent_instance;

  EbSession    *session;
  EbSeat       *by; /* gives the guest keys */
  EbActor       actor;
  EbActor       guest_actor;
  gboolean      busy;
  GCancellable *cancellable;
  EbNewcomer    own;
  EbNewcomer    guest;
  EbId          keyless; /* the guest, when the youth now chooses their keys */

  /* Template children */
  GtkWidget      *back_button;
  GtkStack       *stack;
  GtkLabel       *account_line;
  EbAccountForm  *own_form;
  EbBinderForm   *binder_form;
  EbProblem      *binder_problem;
  GtkWidget      *binder_button;
  EbRecoveryPage *code_page;
  GtkLabel       *guest_heading;
  GtkLabel       *guest_line;
  EbAccountForm  *guest_form;
  EbProblem      *guest_problem;
  GtkWidget      *guest_button;
  GtkWidget      *later_button;
  EbRecoveryPage *guest_code_page;
};

G_DEFINE_FINAL_TYPE (EbWelcome, eb_welcome, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
} EbWelcomeProperty;

static GParamSpec *properties[PROP_SESSION + 1];
static guint       done_signal;

static gboolean
is_at (EbWelcome  *self,
       const char *page)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), page);
}

static void
show_page (EbWelcome  *self,
           const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->back_button, is_at (self, "account") || is_at (self, "binder"));
}

/* Making keys takes about a second: no spinner, but nothing to press either. */
static void
set_busy (EbWelcome *self,
          gboolean   busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (self->back_button, !busy);
  gtk_widget_set_sensitive (self->binder_button, !busy);
  gtk_widget_set_sensitive (self->guest_button, !busy);
  gtk_widget_set_sensitive (self->later_button, !busy);
}

static void
show_error (EbProblem    *problem,
            const GError *error)
{
  g_autofree char *text = error != NULL ? eb_words_error (error) : NULL;

  eb_problem_say (problem, NULL, text);
}

static void
finish (EbWelcome *self)
{
  if (self->guest.stored && eb_newcomer_is_for_youth (self->guest.profile->role))
    self->keyless = self->guest.made->account->id;
  eb_newcomer_clear (&self->own);
  eb_newcomer_clear (&self->guest);
  eb_recovery_page_forget (self->code_page);
  eb_recovery_page_forget (self->guest_code_page);
  g_signal_emit (self, done_signal, 0);
}

/* --- The second person ----------------------------------------------------- */

/* What cannot be chosen is said before anything is typed. */
static void
offer_roles (EbWelcome *self)
{
  static const EbRole roles[] = { EB_ROLE_FOSTER, EB_ROLE_STAFF, EB_ROLE_CONTACT, EB_ROLE_PARENT };
  EbBinder           *binder = eb_session_get_binder (self->session);
  const char         *name = eb_binder_get_youth_name (binder);
  g_autofree char    *note = NULL;

  if (eb_newcomer_find_youth (self->session) != NULL)
    {
      eb_account_form_set_roles (self->guest_form, roles, 4, NULL);
      return;
    }
  if (eb_binder_get_youth (binder) == NULL)
    /* Translators: name of the young person, twice */
    note = g_strdup_printf (_ ("A contact person or a parent can get an account when %1$s has one: it is %1$s who says yes to them."), name);
  else
    /* Translators: name of the young person */
    note = g_strdup_printf (_ ("A contact person or a parent gets an account when %s sits at the table and says yes."), name);
  eb_account_form_set_roles (self->guest_form, roles, 2, note);
}

static void
word_guest_page (EbWelcome *self)
{
  const char      *name = eb_binder_get_youth_name (eb_session_get_binder (self->session));
  g_autofree char *heading = NULL;
  g_autofree char *line = NULL;

  if (self->guest_actor == EB_ACTOR_YOUTH)
    {
      /* Translators: %s is the young person's first name */
      heading = g_strdup_printf (_ ("Now it is your turn, %s"), name);
      line = g_strdup (_ ("Here you make an account of your own, with your own password and your own handwriting. With it you get a room that nobody else has a key to. The adult looks away while you type the password."));
    }
  else if (eb_newcomer_is_for_youth (eb_account_form_get_role (self->guest_form)))
    {
      heading = g_strdup (_ ("Somebody new"));
      /* Translators: %s is the young person's first name */
      line = g_strdup_printf (_ ("Now the new person sits at the keyboard. The account opens the Entry, where the dates and the people stand. Which other doors it gets a key to, %s decides right after."), name);
    }
  else
    {
      heading = g_strdup (_ ("One more adult"));
      /* Translators: %s is the young person's first name */
      line = g_strdup_printf (_ ("Now the new adult sits at the keyboard. The account gets a key to every door in the binder, but not to the room that is %s's own."), name);
    }
  gtk_label_set_text (self->guest_heading, heading);
  gtk_label_set_text (self->guest_line, line);
}

static void
on_guest_role_cb (EbWelcome *self)
{
  if (eb_session_get_binder (self->session) != NULL)
    word_guest_page (self);
}

static void
start_guest (EbWelcome *self,
             EbSeat    *by,
             EbActor    actor)
{
  eb_newcomer_clear (&self->guest);
  g_set_object (&self->by, by);
  self->guest_actor = actor;
  eb_account_form_set_actor (self->guest_form, actor);
  offer_roles (self);
  eb_account_form_set_name (self->guest_form, actor == EB_ACTOR_YOUTH ? eb_binder_get_youth_name (eb_session_get_binder (self->session)) : "");
  eb_account_form_forget (self->guest_form);
  show_error (self->guest_problem, NULL);
  word_guest_page (self);
  show_page (self, "guest");
  gtk_widget_grab_focus (GTK_WIDGET (self->guest_form));
}

/* The keys are made: takes them over, unless the welcome has been left. */
static gboolean
take_made (EbWelcome    *self,
           EbNewcomer   *newcomer,
           GAsyncResult *result,
           EbProblem    *problem)
{
  g_autoptr (GError) error = NULL;
  EbNewAccount *made = eb_new_account_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&made, eb_new_account_free);
      return FALSE;
    }
  set_busy (self, FALSE);
  newcomer->made = made;
  if (made == NULL)
    show_error (problem, error);
  return made != NULL;
}

/* Stored: the passwords are forgotten, and the recovery code is shown once. */
static void
show_code (EbWelcome        *self,
           const EbNewcomer *newcomer,
           EbAccountForm    *form,
           EbRecoveryPage   *page,
           const char       *page_name)
{
  eb_account_form_forget (form);
  eb_recovery_page_show (page, newcomer->profile->name, newcomer->made->recovery);
  show_page (self, page_name);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
join_guest (EbWelcome *self)
{
  g_autoptr (GError) error = NULL;
  EbSeat *by = eb_newcomer_is_for_youth (self->guest.profile->role) ? eb_newcomer_find_youth (self->session) : self->by;

  if (by == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "the youth is not at the table");
  if (by == NULL || !eb_newcomer_join (&self->guest, self->session, by, &error))
    {
      show_error (self->guest_problem, error);
      gtk_widget_grab_focus (self->guest_button);
      return;
    }
  show_code (self, &self->guest, self->guest_form, self->guest_code_page, "guest-code");
}

static void
on_guest_made_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (EbWelcome) self = user_data;

  if (take_made (self, &self->guest, result, self->guest_problem))
    join_guest (self);
}

static void
on_guest_submitted_cb (EbWelcome *self)
{
  g_autoptr (EbSecret) password = NULL;

  show_error (self->guest_problem, NULL);
  if (self->busy || !eb_account_form_check (self->guest_form))
    return;
  if (self->guest.stored)
    {
      join_guest (self);
      return;
    }

  eb_newcomer_clear (&self->guest);
  self->guest.profile = eb_account_form_dup_profile (self->guest_form);
  password = eb_account_form_dup_password (self->guest_form);
  set_busy (self, TRUE);
  eb_new_account_async (self->guest.profile->name, password, self->cancellable, on_guest_made_cb, g_object_ref (self));
}

static void
on_later_clicked_cb (EbWelcome *self)
{
  finish (self);
}

static void
on_guest_code_continued_cb (EbWelcome *self)
{
  finish (self);
}

/* --- The first person ------------------------------------------------------ */

static void
choose_actor (EbWelcome *self,
              EbActor    actor)
{
  if (self->actor != actor)
    eb_account_form_set_actor (self->own_form, actor);
  self->actor = actor;
  eb_binder_form_set_actor (self->binder_form, actor);
  gtk_label_set_text (self->account_line,
                      actor == EB_ACTOR_YOUTH
                        ? _ ("With it you open your binder. What you write is locked with your password; you decide who gets a key.")
                        : _ ("With it you open the binder. What is written is locked with your passwords, and it stays on this machine."));
  show_page (self, "account");
  gtk_widget_grab_focus (GTK_WIDGET (self->own_form));
}

static void
on_adult_clicked_cb (EbWelcome *self)
{
  choose_actor (self, EB_ACTOR_ADULT);
}

static void
on_youth_clicked_cb (EbWelcome *self)
{
  choose_actor (self, EB_ACTOR_YOUTH);
}

static void
on_account_submitted_cb (EbWelcome *self)
{
  g_autoptr (EbProfile) profile = NULL;

  if (self->busy || !eb_account_form_check (self->own_form))
    return;

  profile = eb_account_form_dup_profile (self->own_form);
  if (self->actor == EB_ACTOR_YOUTH)
    eb_binder_form_set_name (self->binder_form, profile->name);
  show_page (self, "binder");
  gtk_widget_grab_focus (GTK_WIDGET (self->binder_form));
}

static void
on_back_clicked_cb (EbWelcome *self)
{
  show_page (self, is_at (self, "binder") ? "account" : "who");
}

static void
found_binder (EbWelcome *self)
{
  EbCase           facts = eb_binder_form_get_case (self->binder_form, eb_clock_today ());
  g_autofree char *youth_name = eb_binder_form_dup_name (self->binder_form);
  g_autoptr (GError) error = NULL;

  if (!eb_newcomer_found (&self->own, self->session, youth_name, &facts, &error))
    {
      show_error (self->binder_problem, error);
      gtk_widget_set_sensitive (self->back_button, !self->own.stored);
      gtk_widget_grab_focus (self->binder_button);
      return;
    }
  show_code (self, &self->own, self->own_form, self->code_page, "code");
}

static void
on_own_made_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (EbWelcome) self = user_data;

  if (take_made (self, &self->own, result, self->binder_problem))
    found_binder (self);
}

static void
on_binder_submitted_cb (EbWelcome *self)
{
  g_autoptr (EbSecret) password = NULL;

  show_error (self->binder_problem, NULL);
  if (self->busy || !eb_binder_form_check (self->binder_form, eb_clock_today ()))
    return;
  if (self->own.stored)
    {
      found_binder (self);
      return;
    }

  eb_newcomer_clear (&self->own);
  self->own.profile = eb_account_form_dup_profile (self->own_form);
  password = eb_account_form_dup_password (self->own_form);
  set_busy (self, TRUE);
  eb_new_account_async (self->own.profile->name, password, self->cancellable, on_own_made_cb, g_object_ref (self));
}

static void
on_code_continued_cb (EbWelcome *self)
{
  eb_recovery_page_forget (self->code_page);
  if (self->actor == EB_ACTOR_YOUTH)
    finish (self);
  else
    start_guest (self, self->own.made->seat, EB_ACTOR_YOUTH);
}

/* --- The object ------------------------------------------------------------ */

static gboolean
eb_welcome_grab_focus (GtkWidget *widget)
{
  EbWelcome *self = EB_WELCOME (widget);

  if (is_at (self, "guest"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->guest_form));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL)
    return TRUE;
  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
eb_welcome_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  EbWelcome *self = EB_WELCOME (object);

  switch ((EbWelcomeProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_welcome_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  EbWelcome *self = EB_WELCOME (object);

  switch ((EbWelcomeProperty) id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_welcome_dispose (GObject *object)
{
  EbWelcome *self = EB_WELCOME (object);

  g_cancellable_cancel (self->cancellable);
  eb_newcomer_clear (&self->own);
  eb_newcomer_clear (&self->guest);
  g_clear_object (&self->by);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WELCOME);

  G_OBJECT_CLASS (eb_welcome_parent_class)->dispose (object);
}

static void
eb_welcome_finalize (GObject *object)
{
  g_clear_object (&EB_WELCOME (object)->cancellable);

  G_OBJECT_CLASS (eb_welcome_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, back_button);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, stack);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, account_line);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, own_form);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, binder_form);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, binder_problem);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, binder_button);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, code_page);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, guest_heading);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, guest_line);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, guest_form);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, guest_problem);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, guest_button);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, later_button);
  gtk_widget_class_bind_template_child (widget_class, EbWelcome, guest_code_page);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_adult_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_youth_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_account_submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_binder_submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_code_continued_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_guest_role_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_guest_submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_guest_code_continued_cb);
}

static void
eb_welcome_class_init (EbWelcomeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eb_welcome_dispose;
  object_class->finalize = eb_welcome_finalize;
  object_class->get_property = eb_welcome_get_property;
  object_class->set_property = eb_welcome_set_property;
  widget_class->grab_focus = eb_welcome_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, EB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-welcome.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
eb_welcome_init (EbWelcome *self)
{
  self->cancellable = g_cancellable_new ();
  self->actor = EB_ACTOR_ADULT; /* as a new form */

  g_type_ensure (EB_TYPE_ACCOUNT_FORM);
  g_type_ensure (EB_TYPE_BINDER_FORM);
  g_type_ensure (EB_TYPE_PROBLEM);
  g_type_ensure (EB_TYPE_RECOVERY_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "who");
}

/**
 * eb_welcome_new:
 * @session: the session; nobody has a binder open in it yet
 *
 * Returns: (transfer floating): the first page of the first run
 */
EbWelcome *
eb_welcome_new (EbSession *session)
{
  g_return_val_if_fail (EB_IS_SESSION (session), NULL);

  return g_object_new (EB_TYPE_WELCOME, "session", session, NULL);
}

/**
 * eb_welcome_invite:
 * @self: a welcome
 * @by: who gives the new account its keys
 * @actor: whose account it will be
 *
 * Shows only the part where one more person gets an account in the binder that
 * lies open. "Later" emits "done" with nothing changed.
 */
void
eb_welcome_invite (EbWelcome *self,
                   EbSeat    *by,
                   EbActor    actor)
{
  g_return_if_fail (EB_IS_WELCOME (self));
  g_return_if_fail (EB_IS_SEAT (by));
  g_return_if_fail (eb_session_get_binder (self->session) != NULL);

  start_guest (self, by, actor);
}

/**
 * eb_welcome_get_keyless:
 * @self: a welcome that is done
 *
 * Returns: (transfer none) (nullable): a contact person or parent who joined, to
 *   whom the youth has not given a key yet
 */
const EbId *
eb_welcome_get_keyless (EbWelcome *self)
{
  g_return_val_if_fail (EB_IS_WELCOME (self), NULL);

  return eb_id_is_none (&self->keyless) ? NULL : &self->keyless;
}
