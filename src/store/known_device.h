// Browsers that signed in to an account before, by the hash of what their cookie says.
#pragma once
#include "store/work.h"

enum { DEVICE_DAYS = 180 }; // unused for so long, it is forgotten

MUST_CHECK bool store_device_known(struct work *work, str token_hash, int64_t user_id, bool *known);
// To any account.
MUST_CHECK bool store_device_any(struct work *work, str token_hash, bool *known);
// Signed in now. Of an account's, `kept` are kept, those used last.
MUST_CHECK bool store_device_put(struct work *work, str token_hash, int64_t user_id, int64_t kept);
MUST_CHECK bool store_device_forget(struct work *work, int64_t user_id);
