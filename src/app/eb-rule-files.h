/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-rule.h"

G_BEGIN_DECLS

/* The rules of each #EbLaw, from the files under data/rules. Where a file is
 * missing or damaged, the copy built into the program is used and @damaged says
 * so. (transfer full) (element-type EbRuleSet), indexed by #EbLaw. */
GPtrArray *eb_rule_files_load (gboolean *damaged) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
