/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-checked.h"
#include "eb-goal-private.h"
#include "eb-money.h"
#include "eb-writer.h"

G_BEGIN_DECLS

/* What somebody did about a date, with the words that the arithmetic does not
 * need. */
typedef struct
{
  char     *key;
  char     *reason;
  EbPerson *actor;
  EbClosing closing; /* its key is borrowed from @key */
} EbActed;

struct _EbBinder
{
  GObject parent_instance;

  EbJournal       *journal;
  EbTable         *table;
  const EbRuleSet *rules;
  EbId             id;

  char  *youth_name;
  EbCase facts;
  EbId   info_record; /* where name and facts stand, and their newest revision */
  EbId   info_head;
  EbDate today;

  GListStore *people;
  GListStore *goals;
  GListStore *dates;
  GHashTable *people_by_account; /* EbId to EbPerson, borrowed from people */
  GHashTable *goals_by_record;   /* EbId to EbGoal, borrowed from goals */
  GHashTable *notes_by_record;   /* EbId, borrowed from the note, to EbNote */
  GPtrArray  *acted;             /* of EbActed */

  EbRhythm rhythm;
  char    *rhythm_with;
  char    *rhythm_why;

  GListStore *topics;         /* of EbTopic */
  GHashTable *topics_by_name; /* borrowed from topics */
  GListStore *tasks;          /* of EbTaskItem: those that can be shown */
  GHashTable *tasks_by_id;    /* the same, borrowed */
  GHashTable *tasks_by_key;   /* "DOOR:ID" to EbTaskItem, of all that something was said about */
  gboolean    has_library;
  GListStore *raised;             /* of EbRaised */
  GListStore *routines;           /* of EbRoutine */
  GHashTable *routines_by_record; /* EbId to EbRoutine, both borrowed from routines */
  GListStore *contacts;           /* of EbContact */
  EbContact  *called;             /* borrowed from contacts; NULL: nobody */
  GListStore *key_log;            /* of EbKeyEntry */
  EbKeyEntry *about_to;           /* borrowed: counts as said while keys are made for it */
  EbDate      keys_day;           /* for which it is known who may read what */
  GHashTable *grants_seen;        /* EbId of an account at the table to how many grants it had */
  gboolean    unsettled;          /* keys could not be made or granted: tried again before anything is written */
  EbMoney    *money;
  GListStore *room;       /* of EbRoomItem */
  GPtrArray  *room_all;   /* the same, and those that were thrown away */
  gint64      first_time; /* of the first revision that could be read; us UTC */
  GHashTable *entry_rows; /* set of EbId: those behind the first door that were read */

  GHashTable *last_hash; /* EbId of an author to the hash of what they wrote last */
  GByteArray *hashes;    /* EB_HASH_SIZE bytes for each row, while the binder is being read */
  GHashTable *claimed;   /* set of hashes that somebody named as their previous one and that is not, likewise */
  GHashTable *checked;   /* EbId of an account at the table to EbChecked */
  guint       broken;
  guint       missing;
  guint64     n_rows; /* that were read or written here */

  guint check_source; /* verifies signatures in idle time */
  guint check_goal;   /* where it has come to */
  guint check_note;
};

/* eb-binder-fold.c */

/* Somebody at the table whose keyring holds @key; NULL if nobody does, or if it
 * is the room's and the youth does not sit alone. */
EbKeyring *eb_binder_keyring_for (EbBinder   *self,
                                  const EbId *key);
/* Opens @sealed with a key of somebody at the table, folds it into the lists
 * and remembers its hash. A row that is altered, or says what its author may
 * not say, is counted in "broken" and changes nothing. */
void eb_binder_fold (EbBinder       *self,
                     const EbSealed *sealed);
/* Whether the author with that public key signed @opened, which @keyring has opened:
 * looks first whether its account has found so before. */
gboolean eb_binder_verify (EbBinder       *self,
                           EbKeyring      *keyring,
                           const EbSealed *sealed,
                           const EbOpened *opened,
                           const guint8   *author_public_sign);
/* Keeps for the next time what was verified. */
void eb_binder_keep_checked (EbBinder *self);
/* The content of @opened as an a{sv}. */
GVariant *eb_binder_payload (const EbOpened *opened) G_GNUC_WARN_UNUSED_RESULT;
gboolean  eb_binder_read_all (EbBinder *self,
                              GError  **error);
/* Reads what others, or another window, have written behind the first door since. */
gboolean eb_binder_catch_up (EbBinder *self,
                             EbSeat   *by,
                             GError  **error);
void     eb_acted_free (EbActed *acted);

/* A writer for @by that goes on from what they wrote before. */
void eb_binder_start_writing (EbBinder *self,
                              EbSeat   *by,
                              EbWriter *writer);
/* Stores what @writer has gathered and folds it into the lists. */
gboolean eb_binder_commit (EbBinder *self,
                           EbWriter *writer,
                           GError  **error);

/* eb-binder-commands.c */

/* Stores one revision by itself and folds it into the lists. @record: NULL for a new
 * one; @parent: NULL for the record's first; @payload: an a{sv}, sunk. */
gboolean eb_binder_write_one (EbBinder   *self,
                              EbSeat     *by,
                              EbDoor      door,
                              const EbId *record,
                              const EbId *parent,
                              GVariant   *payload,
                              GError    **error);
/* FALSE, with @error set to @code. */
gboolean eb_binder_fail (GError      **error,
                         EbBinderError code,
                         const char   *why);
/* Who @by is in this binder, if they may write in it. */
EbPerson *eb_binder_find_writer (EbBinder *self,
                                 EbSeat   *by,
                                 GError  **error);
gboolean  eb_binder_may_move (EbBinder  *self,
                              EbSeat    *by,
                              EbGoal    *goal,
                              EbGoalMove move,
                              GError   **error);
/* @payload (floating) with what it does not say of the revision @parent. */
GVariant *eb_binder_keep_unknown (EbBinder   *self,
                                  const EbId *parent,
                                  GVariant   *payload);
GVariant *eb_payload_id (const EbId *id);

/* eb-binder-drafts.c */

/* What @by is typing and drawing about @goal goes with what @writer stores. */
void eb_binder_send_drafts (EbWriter *writer,
                            EbSeat   *by,
                            EbGoal   *goal);
/* What @by keeps at @place, likewise. */
void eb_binder_send_own_draft (EbBinder   *self,
                               EbWriter   *writer,
                               EbSeat     *by,
                               const char *place);

/* eb-binder-notes.c */

/* Borrowed; NULL: none that is read here. */
EbNote *eb_binder_find_note (EbBinder   *self,
                             const EbId *record);

/* eb-binder-create.c */

GVariant *eb_payload_info (const char   *youth_name,
                           const EbCase *facts);
GVariant *eb_payload_pin (const EbAccount *account,
                          EbTie            tie,
                          const char      *name);
GVariant *eb_payload_profile (const EbProfile *profile);
gboolean  eb_payload_get_bytes (GVariant   *payload,
                                const char *key,
                                guint8     *bytes,
                                gsize       size);
EbDate    eb_payload_get_date (GVariant   *payload,
                               const char *key);
gboolean  eb_payload_read_info (GVariant *payload,
                                char    **youth_name,
                                EbCase   *facts);

G_END_DECLS
