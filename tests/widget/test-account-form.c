/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-account-form.h"
#include "eb-hand-picker.h"
#include "eb-text.h"
#include "widget-fixture.h"

#define SIXTY "123456789012345678901234567890123456789012345678901234567890"

typedef struct
{
  const char *path;
  const char *name;
  const char *first;
  const char *again;
  const char *wrong; /* the one place that complains; NULL: none */
} CheckCase;

static const CheckCase check_cases[] = {
  { "/account-form/right", "Lone", "åtte ord", "åtte ord", NULL },
  { "/account-form/name-empty", "", "åtte ord", "åtte ord", "name" },
  { "/account-form/name-blank", " \t ", "åtte ord", "åtte ord", "name" },
  { "/account-form/name-only-control-characters", "\001\002", "åtte ord", "åtte ord", "name" },
  { "/account-form/name-longest", SIXTY, "åtte ord", "åtte ord", NULL },
  { "/account-form/name-too-long", SIXTY "1", "åtte ord", "åtte ord", "name" },
  { "/account-form/password-empty", "Lone", "", "", "first" },
  { "/account-form/password-short-in-characters", "Lone", "åååøøøø", "åååøøøø", "first" },
  { "/account-form/password-mismatch", "Lone", "åtte ord", "otte ord", "again" },
  { "/account-form/password-again-empty", "Lone", "åtte ord", "", "again" },
};

static void
test_check (gconstpointer data)
{
  const CheckCase *c = data;
  EbAccountForm   *form = g_object_ref_sink (eb_account_form_new ());
  gpointer         fields = fixture_child (form, "password_fields");

  fixture_type (form, "name_row", c->name);
  fixture_type (fields, "first_row", c->first);
  fixture_type (fields, "again_row", c->again);

  g_assert_cmpint (eb_account_form_check (form), ==, c->wrong == NULL);
  g_assert_cmpint (fixture_problem (form, "name_problem")[0] != '\0', ==, g_strcmp0 (c->wrong, "name") == 0);
  g_assert_cmpint (fixture_problem (fields, "first_problem")[0] != '\0', ==, g_strcmp0 (c->wrong, "first") == 0);
  g_assert_cmpint (fixture_problem (fields, "again_problem")[0] != '\0', ==, g_strcmp0 (c->wrong, "again") == 0);
  /* Nothing typed is lost by being wrong. */
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (form, "name_row")), ==, c->name);
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (fields, "first_row")), ==, c->first);

  g_assert_finalize_object (form);
}

static void
test_complaint_goes_when_typing (void)
{
  EbAccountForm *form = g_object_ref_sink (eb_account_form_new ());

  g_assert_false (eb_account_form_check (form));
  g_assert_cmpstr (fixture_problem (form, "name_problem"), !=, "");
  fixture_type (form, "name_row", "L");
  g_assert_cmpstr (fixture_problem (form, "name_problem"), ==, "");
  g_assert_finalize_object (form);
}

static void
test_profile (void)
{
  EbAccountForm *form = g_object_ref_sink (eb_account_form_new ());
  g_autoptr (EbProfile) adult = NULL;
  g_autoptr (EbProfile) youth = NULL;

  fixture_type (form, "name_row", "  Lo\001ne\n ");
  adw_combo_row_set_selected (fixture_child (form, "role_row"), 2);
  eb_hand_picker_choose (fixture_child (form, "hand_picker"), "", "plum");
  adult = eb_account_form_dup_profile (form);
  g_assert_cmpstr (adult->name, ==, "Lone");
  g_assert_cmpint (adult->role, ==, EB_ROLE_CONTACT);
  g_assert_cmpstr (adult->hand, ==, "");
  g_assert_cmpstr (adult->ink, ==, "plum");

  eb_account_form_set_actor (form, EB_ACTOR_YOUTH);
  g_assert_false (gtk_widget_get_visible (fixture_child (form, "role_row")));
  youth = eb_account_form_dup_profile (form);
  g_assert_cmpint (youth->role, ==, EB_ROLE_YOUTH);
  g_assert_cmpstr (youth->ink, ==, "blue");
  g_assert_finalize_object (form);
}

/* Only what is offered can be chosen, and why is said there. */
static void
test_roles (void)
{
  const EbRole   roles[] = { EB_ROLE_STAFF, EB_ROLE_PARENT };
  EbAccountForm *form = g_object_ref_sink (eb_account_form_new ());
  gpointer       row = fixture_child (form, "role_row");

  g_assert_cmpint (eb_account_form_get_role (form), ==, EB_ROLE_FOSTER);
  eb_account_form_set_roles (form, roles, G_N_ELEMENTS (roles), "Amira siger ja");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 2);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Amira siger ja");
  g_assert_cmpint (eb_account_form_get_role (form), ==, EB_ROLE_STAFF);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpint (eb_account_form_get_role (form), ==, EB_ROLE_PARENT);
  eb_account_form_set_actor (form, EB_ACTOR_YOUTH);
  g_assert_cmpint (eb_account_form_get_role (form), ==, EB_ROLE_YOUTH);
  g_assert_finalize_object (form);
}

static void
test_password (void)
{
  EbAccountForm *form = g_object_ref_sink (eb_account_form_new ());
  gpointer       fields = fixture_child (form, "password_fields");
  g_autoptr (EbSecret) password = NULL;

  fixture_type (form, "name_row", "Lone");
  fixture_type (fields, "first_row", "åtte ord");
  fixture_type (fields, "again_row", "åtte ord");
  password = eb_account_form_dup_password (form);
  g_assert_cmpmem (eb_secret_peek_bytes (password), eb_secret_get_size (password), "åtte ord", strlen ("åtte ord"));

  eb_account_form_forget (form);
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (fields, "first_row")), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (fields, "again_row")), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (form, "name_row")), ==, "Lone");
  g_assert_finalize_object (form);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (check_cases); i++)
    g_test_add_data_func (check_cases[i].path, &check_cases[i], test_check);
  g_test_add_func ("/account-form/complaint-goes-when-typing", test_complaint_goes_when_typing);
  g_test_add_func ("/account-form/profile", test_profile);
  g_test_add_func ("/account-form/roles", test_roles);
  g_test_add_func ("/account-form/password", test_password);
  return g_test_run ();
}
