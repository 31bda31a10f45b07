/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-begun.h"

#include <glib/gi18n.h>

#include "eb-note-words.h"
#include "eb-spread-model.h"

/* What is for the spread has the binder's own place for drafts; all else is kept
 * beside it, under these names. */
static const char *const now_keys[EB_N_BEGUN] = { "page", "room", "revision" };

/**
 * eb_begun_new:
 *
 * Returns: (transfer full): nothing begun yet
 */
EbBegun *
eb_begun_new (void)
{
  return g_new0 (EbBegun, 1);
}

/**
 * eb_begun_free:
 * @self: what was begun
 */
void
eb_begun_free (EbBegun *self)
{
  for (gsize i = 0; i < EB_N_BEGUN; i++)
    {
      g_free (self->texts[i]);
      g_clear_pointer (&self->drawings[i], eb_drawing_unref);
    }
  g_clear_object (&self->answers);
  g_clear_object (&self->revises);
  g_free (self);
}

static char *
name_topic (EbGoal *goal)
{
  g_autofree char *record = eb_id_to_hex (eb_goal_get_record (goal));

  return g_strconcat ("begun:", record, NULL);
}

/* (transfer full); NULL if it is not there or was withdrawn meanwhile. */
static EbNote *
look_up_note (GVariant   *aside,
              const char *key,
              EbGoal     *goal)
{
  const char *hex = NULL;
  EbId        record = EB_ID_NONE;
  EbNote     *note = NULL;

  if (!g_variant_lookup (aside, key, "&s", &hex) || !eb_id_from_hex (hex, &record))
    return NULL;
  note = eb_spread_find_note (eb_goal_get_notes (goal), &record);
  return note == NULL || eb_note_is_withdrawn (note) ? NULL : g_object_ref (note);
}

static void
read_aside (EbBegun  *self,
            GVariant *aside,
            EbGoal   *goal)
{
  g_autoptr (GVariant) strokes = g_variant_lookup_value (aside, "strokes", NULL);
  const char *now = NULL;

  for (gsize i = EB_BEGUN_ROOM; i < EB_N_BEGUN; i++)
    g_variant_lookup (aside, now_keys[i], "s", &self->texts[i]);
  if (strokes != NULL)
    self->drawings[EB_BEGUN_ROOM] = eb_drawing_from_variant (strokes);
  self->answers = look_up_note (aside, "answers", goal);
  self->revises = look_up_note (aside, "revises", goal);
  if (self->revises == NULL)
    g_clear_pointer (&self->texts[EB_BEGUN_REVISION], g_free);
  g_variant_lookup (aside, "now", "&s", &now);
  for (gsize i = 0; i < EB_N_BEGUN; i++)
    if (g_strcmp0 (now, now_keys[i]) == 0)
      self->now = (EbBegunWhat) i;
}

/* What is being written must be there, and may be seen. */
static void
settle_now (EbBegun *self,
            gboolean alone)
{
  if (self->now == EB_BEGUN_REVISION && self->revises == NULL)
    self->now = EB_BEGUN_PAGE;
  if (self->now == EB_BEGUN_ROOM && !alone)
    self->now = EB_BEGUN_PAGE;
  if (self->now == EB_BEGUN_PAGE && alone && eb_begun_has (self, EB_BEGUN_ROOM) && !eb_begun_has (self, EB_BEGUN_PAGE))
    self->now = EB_BEGUN_ROOM;
}

/**
 * eb_begun_load:
 * @binder: the binder
 * @seat: who had begun
 * @goal: on whose page
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what they had begun; with @error set, what of it
 *   could be read
 */
EbBegun *
eb_begun_load (EbBinder *binder,
               EbSeat   *seat,
               EbGoal   *goal,
               GError  **error)
{
  EbBegun         *self = eb_begun_new ();
  g_autofree char *topic = name_topic (goal);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GVariant) aside = NULL;

  self->texts[EB_BEGUN_PAGE] = eb_binder_load_draft (binder, seat, goal, &problem);
  if (problem == NULL)
    self->drawings[EB_BEGUN_PAGE] = eb_binder_load_drawing (binder, seat, goal, &problem);
  if (problem == NULL)
    aside = eb_binder_load_answers (binder, seat, topic, &problem);
  if (aside != NULL)
    read_aside (self, aside, goal);
  settle_now (self, eb_binder_is_alone (binder));
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return self;
}

/**
 * eb_begun_has:
 * @self: what was begun
 * @what: which part of it
 *
 * Returns: whether there is anything of it
 */
gboolean
eb_begun_has (const EbBegun *self,
              EbBegunWhat    what)
{
  return (self->texts[what] != NULL && *self->texts[what] != '\0') || self->drawings[what] != NULL;
}

/**
 * eb_begun_switch:
 * @self: what was begun
 * @what: what is written from now on
 *
 * Between the spread and the room the words go along where the other place is
 * empty; else each keeps its own.
 */
void
eb_begun_switch (EbBegun    *self,
                 EbBegunWhat what)
{
  const EbBegunWhat from = self->now;

  self->now = what;
  if (from == what || from == EB_BEGUN_REVISION || what == EB_BEGUN_REVISION || eb_begun_has (self, what))
    return;
  g_free (self->texts[what]);
  self->texts[what] = g_steal_pointer (&self->texts[from]);
  self->drawings[what] = g_steal_pointer (&self->drawings[from]);
}

/**
 * eb_begun_set_text:
 * @self: what was begun
 * @text: what is being written, as typed
 */
void
eb_begun_set_text (EbBegun    *self,
                   const char *text)
{
  g_free (self->texts[self->now]);
  self->texts[self->now] = *text == '\0' ? NULL : g_strdup (text);
}

/**
 * eb_begun_set_drawing:
 * @self: what was begun
 * @drawing: (nullable): what is being drawn
 */
void
eb_begun_set_drawing (EbBegun   *self,
                      EbDrawing *drawing)
{
  EbDrawing *kept = drawing == NULL || eb_drawing_get_n_strokes (drawing) == 0 ? NULL : eb_drawing_ref (drawing);

  g_clear_pointer (&self->drawings[self->now], eb_drawing_unref);
  self->drawings[self->now] = kept;
}

/**
 * eb_begun_describe:
 * @self: what was begun
 *
 * Returns: (transfer full) (nullable): which other note it is about, and how
 */
char *
eb_begun_describe (const EbBegun *self)
{
  g_autofree char *quote = NULL;

  if (self->now == EB_BEGUN_REVISION)
    return g_strdup (_ ("You are revising your note. The earlier wording stays readable."));
  if (self->answers == NULL)
    return NULL;
  quote = eb_note_words_quote (self->answers);
  /* Translators: "Lone, 3 Nov: first words" of the note that is answered */
  return g_strdup_printf (_ ("Answering %s"), quote);
}

/**
 * eb_begun_is_new:
 * @self: what was begun
 * @text: what it would say
 *
 * Returns: %FALSE for a revision that changes nothing
 */
gboolean
eb_begun_is_new (const EbBegun *self,
                 const char    *text)
{
  return self->now != EB_BEGUN_REVISION || g_strcmp0 (text, eb_note_get_text (self->revises)) != 0;
}

/**
 * eb_begun_lacks_caption:
 * @self: what was begun
 *
 * Returns: whether there is a drawing and no words that say what it shows
 */
gboolean
eb_begun_lacks_caption (const EbBegun *self)
{
  g_autofree char *text = g_strdup (self->texts[self->now]);

  return self->drawings[self->now] != NULL && (text == NULL || *g_strstrip (text) == '\0');
}

/**
 * eb_begun_send:
 * @self: what was begun
 * @binder: the binder
 * @seat: who has begun it
 * @goal: on whose spread
 * @error: return location for a #GError
 *
 * Sends the note or revises it; then call eb_begun_sent().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_begun_send (const EbBegun *self,
               EbBinder      *binder,
               EbSeat        *seat,
               EbGoal        *goal,
               GError       **error)
{
  const EbNoteWords words = {
    .text = self->texts[self->now] == NULL ? "" : self->texts[self->now],
    .answers = self->answers,
    .drawing = self->drawings[self->now],
    .in_room = self->now == EB_BEGUN_ROOM,
  };

  if (self->now == EB_BEGUN_REVISION)
    return eb_binder_revise_note (binder, seat, goal, self->revises, words.text, error);
  return eb_binder_send_note (binder, seat, goal, &words, error);
}

/**
 * eb_begun_sent:
 * @self: what was begun
 *
 * Drops what was being written; then it is the spread's turn.
 */
void
eb_begun_sent (EbBegun *self)
{
  g_clear_pointer (&self->texts[self->now], g_free);
  g_clear_pointer (&self->drawings[self->now], eb_drawing_unref);
  if (self->now == EB_BEGUN_REVISION)
    g_clear_object (&self->revises);
  else
    g_clear_object (&self->answers);
  self->now = EB_BEGUN_PAGE;
}

static void
add_note (GVariantBuilder *builder,
          const char      *key,
          EbNote          *note)
{
  g_autofree char *record = note == NULL ? NULL : eb_id_to_hex (eb_note_get_record (note));

  if (record != NULL)
    g_variant_builder_add (builder, "{sv}", key, g_variant_new_string (record));
}

/**
 * eb_begun_save_aside:
 * @self: what was begun
 * @binder: the binder
 * @seat: who has begun it
 * @goal: on whose page
 * @error: return location for a #GError
 *
 * Keeps what has no place among the binder's drafts.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_begun_save_aside (const EbBegun *self,
                     EbBinder      *binder,
                     EbSeat        *seat,
                     EbGoal        *goal,
                     GError       **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *topic = name_topic (goal);

  if (self->now != EB_BEGUN_PAGE)
    g_variant_builder_add (&builder, "{sv}", "now", g_variant_new_string (now_keys[self->now]));
  for (gsize i = EB_BEGUN_ROOM; i < EB_N_BEGUN; i++)
    if (self->texts[i] != NULL)
      g_variant_builder_add (&builder, "{sv}", now_keys[i], g_variant_new_string (self->texts[i]));
  if (self->drawings[EB_BEGUN_ROOM] != NULL)
    g_variant_builder_add (&builder, "{sv}", "strokes", eb_drawing_to_variant (self->drawings[EB_BEGUN_ROOM]));
  add_note (&builder, "answers", self->answers);
  add_note (&builder, "revises", self->revises);
  return eb_binder_save_answers (binder, seat, topic, g_variant_builder_end (&builder), error);
}

/**
 * eb_begun_save_text:
 * @self: what was begun
 * @binder: the binder
 * @seat: who has begun it
 * @goal: on whose page
 * @error: return location for a #GError
 *
 * Returns: %TRUE when the words are on the disk
 */
gboolean
eb_begun_save_text (const EbBegun *self,
                    EbBinder      *binder,
                    EbSeat        *seat,
                    EbGoal        *goal,
                    GError       **error)
{
  if (self->now != EB_BEGUN_PAGE)
    return eb_begun_save_aside (self, binder, seat, goal, error);
  return eb_binder_save_draft (binder, seat, goal, self->texts[EB_BEGUN_PAGE], error);
}

/**
 * eb_begun_save_drawing:
 * @self: what was begun
 * @binder: the binder
 * @seat: who has begun it
 * @goal: on whose page
 * @error: return location for a #GError
 *
 * Returns: %TRUE when the strokes are on the disk
 */
gboolean
eb_begun_save_drawing (const EbBegun *self,
                       EbBinder      *binder,
                       EbSeat        *seat,
                       EbGoal        *goal,
                       GError       **error)
{
  if (self->now != EB_BEGUN_PAGE)
    return eb_begun_save_aside (self, binder, seat, goal, error);
  return eb_binder_save_drawing (binder, seat, goal, self->drawings[EB_BEGUN_PAGE], error);
}
