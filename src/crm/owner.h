// Who records belong to: the accounts, and the rule that an owner is one of them.
#pragma once
#include "crm/save.h"
#include "store/owner.h"

MUST_CHECK bool crm_owner_list(struct work *work, const struct owner_query *query,
                               struct owner **out, size_t *count);
// Disabled ones are found, too. ERR_NOT_FOUND.
MUST_CHECK bool crm_owner_get(struct work *work, int64_t id, struct owner *out);
// Gives `reading` the ids of the active accounts, so that crm_prepare, which asks no store, can
// judge owners. They live in the work's arena.
MUST_CHECK bool crm_owners_know(struct work *work, struct reading *reading);
// An owner that is newly set and is nobody's account becomes an ERROR issue; the value stays as it
// was. Nothing is judged where reading->owners is NULL.
void owner_judge(const struct save *save, const struct record *before, struct prepared *prepared);
