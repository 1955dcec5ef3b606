// Keyed hashes of those who were erased (crm/fingerprint.h makes them).
#pragma once
#include "store/work.h"

MUST_CHECK bool store_fingerprint_add(struct work *work, str hash);
// Whether anybody left one: what most stores answer.
MUST_CHECK bool store_fingerprint_any(struct work *work, bool *any);
MUST_CHECK bool store_fingerprint_has(struct work *work, str hash, bool *has);
MUST_CHECK bool store_fingerprint_remove(struct work *work, str hash, bool *removed);
// Whether somebody else has a contact point with that key: shared mailboxes are nobody's mark.
MUST_CHECK bool store_fingerprint_shared(struct work *work, int64_t kind, str key, bool *shared);
