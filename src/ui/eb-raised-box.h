/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbRaisedBox:
 *
 * What the youth raises at any time, without waiting for a meeting: three ways to
 * begin, and the list of what was raised with who has heard it.
 */
#define EB_TYPE_RAISED_BOX (eb_raised_box_get_type ())
G_DECLARE_FINAL_TYPE (EbRaisedBox, eb_raised_box, EB, RAISED_BOX, AdwBin)

/* Shows the session's open binder. @plain: plain type instead of the hands. */
void eb_raised_box_show (EbRaisedBox *self,
                         EbSession   *session,
                         gboolean     plain);

G_END_DECLS
