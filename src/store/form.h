// Match forms: one blob per record, written with it; batches and the live index start from here.
#pragma once
#include "store/work.h"

MUST_CHECK bool store_form_put(struct work *work, int64_t record_id, int64_t type_id, str form);
MUST_CHECK bool store_form_delete(struct work *work, int64_t record_id);
MUST_CHECK bool store_form_get(struct work *work, int64_t record_id, str *form); // empty: none
// Every form of the type in id order; `each` returns false to stop (which is no error).
MUST_CHECK bool store_form_each(struct work *work, int64_t type_id,
                                bool (*each)(void *user, int64_t record_id, str form), void *user);
