/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "binder-fixture.h"

G_BEGIN_DECLS

/* The same binder on several machines, which are united by what each other's journal has. */

/* All of @from's file in a new one, with Lone and Amira at another table; in memory. */
void copies_make (Home *from,
                  Home *copy);
/* What @from has and @into has not comes into @into, in the order of @from's file. */
void copies_unite (Home *into,
                   Home *from);
void copies_clear (Home *copy);

G_END_DECLS
