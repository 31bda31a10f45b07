/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-handout.h"

G_BEGIN_DECLS

/* Copies what may be seen of what is behind @door. The consent is for the caller to
 * look at. */
EbHandoutPart *eb_handout_read_part (EbBinder   *binder,
                                     const EbId *whom,
                                     EbDoor      door) G_GNUC_WARN_UNUSED_RESULT;
void           eb_handout_part_free (EbHandoutPart *part);

G_END_DECLS
