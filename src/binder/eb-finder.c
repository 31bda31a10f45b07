/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-finder.h"

#include "eb-finder-words.h"
#include "eb-goal-private.h"
#include "eb-hit-private.h"
#include "eb-search-text.h"

#define SLICE_USEC 4000
/* As many notes at once are read in idle time, with all others. */
#define MANY_NOTES 50

/* A note as it is searched. */
typedef struct
{
  EbNote *note;
  char   *folded;
  gint64  changed; /* eb_note_get_changed() when it was read */
} Line;

/* A goal, and how far its spread has been read. */
typedef struct
{
  EbFinder   *finder; /* borrowed */
  EbGoal     *goal;
  GListModel *notes;
  GPtrArray  *steps; /* of EbStep: those whose changes are told of */
  GPtrArray  *words; /* of EbFinderWord; NULL: to be read */
  EbNote     *next;  /* the last of those not read yet; NULL: all are */
  guint       left;  /* how many are not read yet: the first ones */
} Page;

struct _EbFinder
{
  GObject parent_instance;

  EbBinder      *binder; /* weak */
  GListModel    *goals;
  GPtrArray     *pages; /* of Page */
  GArray        *lines; /* of Line, newest first */
  EbFinderTasks *tasks;
  guint          read_source;
  gboolean       ready;
};

G_DEFINE_FINAL_TYPE (EbFinder, eb_finder, G_TYPE_OBJECT)

typedef enum
{
  PROP_READY = 1,
} EbFinderProperty;

static GParamSpec *properties[PROP_READY + 1];

/* --- What is kept --------------------------------------------------------------- */

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->note);
  g_clear_pointer (&line->folded, g_free);
}

static void
forget_words (Page *page)
{
  g_clear_pointer (&page->words, g_ptr_array_unref);
}

static void
leave_steps (Page *page)
{
  for (guint i = 0; i < page->steps->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (page->steps, i), page);
  g_ptr_array_set_size (page->steps, 0);
}

static void
page_free (gpointer data)
{
  Page *page = data;

  leave_steps (page);
  g_signal_handlers_disconnect_by_data (page->notes, page);
  g_signal_handlers_disconnect_by_data (eb_goal_get_steps (page->goal), page);
  g_signal_handlers_disconnect_by_data (page->goal, page);
  forget_words (page);
  g_ptr_array_unref (page->steps);
  g_clear_object (&page->next);
  g_object_unref (page->notes);
  g_object_unref (page->goal);
  g_free (page);
}

static void
eb_finder_dispose (GObject *object)
{
  EbFinder *self = EB_FINDER (object);

  g_clear_handle_id (&self->read_source, g_source_remove);
  if (self->goals != NULL)
    g_signal_handlers_disconnect_by_data (self->goals, self);
  g_ptr_array_set_size (self->pages, 0);
  g_array_set_size (self->lines, 0);
  g_clear_object (&self->goals);
  g_clear_pointer (&self->tasks, eb_finder_tasks_free);
  g_clear_weak_pointer (&self->binder);

  G_OBJECT_CLASS (eb_finder_parent_class)->dispose (object);
}

static void
eb_finder_finalize (GObject *object)
{
  EbFinder *self = EB_FINDER (object);

  g_ptr_array_unref (self->pages);
  g_array_unref (self->lines);

  G_OBJECT_CLASS (eb_finder_parent_class)->finalize (object);
}

static void
eb_finder_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  EbFinder *self = EB_FINDER (object);

  switch ((EbFinderProperty) id)
    {
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_finder_class_init (EbFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_finder_dispose;
  object_class->finalize = eb_finder_finalize;
  object_class->get_property = eb_finder_get_property;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_finder_init (EbFinder *self)
{
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
}

/* --- Reading notes -------------------------------------------------------------- */

/* Words written at the same time elsewhere count as well. */
static void
append_beside (GString *folded,
               EbNote  *note)
{
  const GPtrArray *wordings = eb_note_get_wordings (note);

  for (guint i = 0; i < wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i);
      g_autofree char *words = wording->beside ? eb_search_fold (wording->text) : NULL;

      if (words != NULL)
        g_string_append_printf (folded, " %s", words);
    }
}

static char *
fold_note (EbNote *note)
{
  char    *text = eb_search_fold (eb_note_get_text (note));
  GString *folded = NULL;

  if (eb_note_get_changed (note) == 0 || eb_note_is_withdrawn (note))
    return text;

  folded = g_string_new (text);
  g_free (text);
  append_beside (folded, note);
  return g_string_free (folded, FALSE);
}

/* Where a note of @time goes. @after: after others of the same time. */
static guint
find_place (EbFinder *self,
            gint64    time,
            gboolean  after)
{
  guint low = 0;
  guint high = self->lines->len;

  while (low < high)
    {
      const guint  middle = low + (high - low) / 2;
      const gint64 other = eb_note_get_time (g_array_index (self->lines, Line, middle).note);

      if (other > time || (after && other == time))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
read_note (EbFinder *self,
           EbNote   *note,
           gboolean  after)
{
  const Line line = { g_object_ref (note), fold_note (note), eb_note_get_changed (note) };

  g_array_insert_val (self->lines, find_place (self, eb_note_get_time (note), after), line);
}

static void
find_next (Page *page)
{
  g_clear_object (&page->next);
  if (page->left > 0)
    page->next = g_list_model_get_item (page->notes, page->left - 1);
}

/* The one with the newest note that was not read yet, so that what is read first is
 * what is shown first; NULL: all are read. */
static Page *
find_newest (EbFinder *self)
{
  Page *newest = NULL;

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = g_ptr_array_index (self->pages, i);

      if (page->next != NULL && (newest == NULL || eb_note_get_time (page->next) > eb_note_get_time (newest->next)))
        newest = page;
    }
  return newest;
}

/* --- Reading what is said about a goal ------------------------------------------- */

static void
read_words (Page *page)
{
  GListModel *steps = eb_goal_get_steps (page->goal);

  if (page->words != NULL)
    return;

  page->words = eb_finder_read_words (page->goal);
  leave_steps (page);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      EbStep *step = g_list_model_get_item (steps, i);

      g_ptr_array_add (page->steps, step);
      g_signal_connect_swapped (step, "notify", G_CALLBACK (forget_words), page);
    }
}

/* --- Reading all of it, a little at a time ----------------------------------------- */

static void
set_ready (EbFinder *self,
           gboolean  ready)
{
  if (self->ready == ready)
    return;
  self->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static gboolean
on_read_cb (gpointer user_data)
{
  EbFinder    *self = user_data;
  const gint64 end = g_get_monotonic_time () + SLICE_USEC;
  Page        *page = NULL;

  while ((page = find_newest (self)) != NULL)
    {
      read_note (self, page->next, TRUE);
      page->left--;
      find_next (page);
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  self->read_source = 0;
  set_ready (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
start_reading (EbFinder *self)
{
  if (self->read_source == 0)
    self->read_source = g_idle_add_full (G_PRIORITY_LOW, on_read_cb, self, NULL);
  set_ready (self, FALSE);
}

static void read_anew (EbFinder *self);

/* What is written now is found at once; what is put among those not read yet is
 * read in its turn. */
static void
on_notes_changed_cb (Page *page,
                     guint position,
                     guint removed,
                     guint added)
{
  if (removed > 0 || added > MANY_NOTES)
    {
      read_anew (page->finder);
      return;
    }

  if (position < page->left)
    {
      page->left += added;
      return;
    }
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (page->notes, i);

      read_note (page->finder, note, FALSE);
    }
}

static void
add_page (EbFinder *self,
          guint     position)
{
  Page *page = g_new0 (Page, 1);

  page->finder = self;
  page->goal = g_list_model_get_item (self->goals, position);
  page->notes = g_object_ref (eb_goal_get_notes (page->goal));
  page->steps = g_ptr_array_new_with_free_func (g_object_unref);
  page->left = g_list_model_get_n_items (page->notes);
  find_next (page);
  g_signal_connect_swapped (page->goal, "notify", G_CALLBACK (forget_words), page);
  g_signal_connect_swapped (eb_goal_get_steps (page->goal), "items-changed", G_CALLBACK (forget_words), page);
  g_signal_connect_swapped (page->notes, "items-changed", G_CALLBACK (on_notes_changed_cb), page);
  g_ptr_array_add (self->pages, page);
}

/* Something was taken away, or a lot came at once. */
static void
read_anew (EbFinder *self)
{
  g_ptr_array_set_size (self->pages, 0);
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->goals); i++)
    add_page (self, i);
  start_reading (self);
}

static void
on_goals_changed_cb (EbFinder *self,
                     guint     position,
                     guint     removed,
                     guint     added)
{
  if (removed > 0)
    {
      read_anew (self);
      return;
    }

  for (guint i = position; i < position + added; i++)
    add_page (self, i);
  if (find_newest (self) != NULL)
    start_reading (self);
}

/**
 * eb_finder_new:
 * @binder: an open binder
 *
 * Starts to read in idle time. It does not keep @binder; once that is gone,
 * nothing is found.
 *
 * Returns: (transfer full): a finder
 */
EbFinder *
eb_finder_new (EbBinder *binder)
{
  EbFinder *self = NULL;

  g_return_val_if_fail (EB_IS_BINDER (binder), NULL);

  self = g_object_new (EB_TYPE_FINDER, NULL);
  g_set_weak_pointer (&self->binder, binder);
  self->goals = g_object_ref (eb_binder_get_goals (binder));
  self->tasks = eb_finder_tasks_new (binder);
  g_signal_connect_swapped (self->goals, "items-changed", G_CALLBACK (on_goals_changed_cb), self);
  read_anew (self);
  return self;
}

/**
 * eb_finder_is_ready:
 * @self: a finder
 *
 * Returns: whether it has read everything
 */
gboolean
eb_finder_is_ready (EbFinder *self)
{
  g_return_val_if_fail (EB_IS_FINDER (self), FALSE);

  return self->ready;
}

/* --- Searching --------------------------------------------------------------------- */

static gboolean
text_has_all (const char        *text,
              const char *const *words)
{
  g_autofree char *folded = eb_search_fold (text);

  return eb_finder_has_all (folded, words);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const EbFinderWord *one = *(const EbFinderWord *const *) a;
  const EbFinderWord *other = *(const EbFinderWord *const *) b;

  if (one->present != other->present)
    return one->present ? -1 : 1;
  return (one->time < other->time) - (one->time > other->time);
}

/* What a goal is called now comes before what was ever said of it. */
static void
search_words (EbFinder          *self,
              const char *const *words,
              guint              most,
              GPtrArray         *hits)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = g_ptr_array_index (self->pages, i);

      read_words (page);
      for (guint j = 0; j < page->words->len; j++)
        {
          EbFinderWord *word = g_ptr_array_index (page->words, j);

          if (eb_finder_has_all (word->folded, words))
            g_ptr_array_add (found, word);
        }
    }

  g_ptr_array_sort (found, compare_words);
  for (guint i = 0; i < found->len && hits->len < most; i++)
    {
      const EbFinderWord *word = g_ptr_array_index (found, i);

      g_ptr_array_add (hits, eb_hit_new_for_goal (word->goal, word->author, word->time, word->text));
    }
}

/* Of a note that was revised: which of its present words they are in; NULL: none
 * by themselves. */
static EbHit *
find_wording (EbNote            *note,
              const char *const *words)
{
  EbGoal          *goal = eb_note_get_goal (note);
  const GPtrArray *wordings = NULL;

  if (text_has_all (eb_note_get_text (note), words))
    return eb_hit_new_for_note (goal, note, NULL);

  wordings = eb_note_get_wordings (note);
  for (guint i = 0; i < wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i);

      if (wording->beside && text_has_all (wording->text, words))
        return eb_hit_new_for_note (goal, note, wording->text);
    }
  return NULL;
}

/* A note that was revised since is read again here rather than told of by a signal:
 * a hundred thousand handlers would take more room than the index. */
static EbHit *
match_line (Line              *line,
            const char *const *words)
{
  if (G_UNLIKELY (line->changed != eb_note_get_changed (line->note)))
    {
      g_free (line->folded);
      line->folded = fold_note (line->note);
      line->changed = eb_note_get_changed (line->note);
    }
  if (!eb_finder_has_all (line->folded, words) || eb_note_is_withdrawn (line->note))
    return NULL;

  if (line->changed != 0)
    return find_wording (line->note, words);
  return eb_hit_new_for_note (eb_note_get_goal (line->note), line->note, NULL);
}

/* Moves those of @others that are newer than @time. */
static void
add_newer (GPtrArray *others,
           gint64     time,
           guint      most,
           GPtrArray *hits)
{
  while (others->len > 0 && hits->len < most && eb_hit_get_time (g_ptr_array_index (others, 0)) > time)
    g_ptr_array_add (hits, g_ptr_array_steal_index (others, 0));
}

/* Those on goals and those on tasks, newest first. */
static void
search_notes (EbFinder          *self,
              const char *const *words,
              guint              most,
              GPtrArray         *hits)
{
  g_autoptr (GPtrArray) on_tasks = eb_finder_tasks_search (self->tasks, self->binder, words);

  for (guint i = 0; i < self->lines->len && hits->len < most; i++)
    {
      g_autoptr (EbHit) hit = match_line (&g_array_index (self->lines, Line, i), words);

      if (hit != NULL)
        add_newer (on_tasks, eb_hit_get_time (hit), most, hits);
      if (hit != NULL && hits->len < most)
        g_ptr_array_add (hits, g_steal_pointer (&hit));
    }
  add_newer (on_tasks, G_MININT64, most, hits);
}

/**
 * eb_finder_search:
 * @self: a finder
 * @query: what was typed
 * @most: how many hits are wanted
 *
 * Looks for every word of @query, also inside of longer ones: "mad" finds
 * "madplan". What goals are called now comes first, then other words about
 * goals, then notes; each newest first. Before the finder is ready it finds in
 * the newest notes, which it reads first.
 *
 * Returns: (transfer full) (element-type EbHit): at most @most hits; none if
 *   @query has no word
 */
GPtrArray *
eb_finder_search (EbFinder   *self,
                  const char *query,
                  guint       most)
{
  GPtrArray       *hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (EB_IS_FINDER (self) && query != NULL, hits);

  folded = eb_search_fold (query);
  if (self->binder == NULL || *folded == '\0')
    return hits;

  words = g_strsplit (folded, " ", -1);
  search_words (self, (const char *const *) words, most, hits);
  search_notes (self, (const char *const *) words, most, hits);
  return hits;
}
