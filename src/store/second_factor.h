// The second factor of accounts: sealed secret, the last step a code was taken for, recovery codes.
#pragma once
#include "store/work.h"

// A new secret that is not turned on yet; takes the place of one that is not either.
MUST_CHECK bool store_factor_put(struct work *work, int64_t user_id, str sealed);
MUST_CHECK bool store_factor_on(struct work *work, int64_t user_id, int64_t since);
// Off, with all that belonged to it.
MUST_CHECK bool store_factor_off(struct work *work, int64_t user_id);
// *taken false where a code of that step or a later one was taken before: each is good once, also
// for two who come at the same time.
MUST_CHECK bool store_factor_step(struct work *work, int64_t user_id, int64_t step, bool *taken);

// In the place of those that there are.
MUST_CHECK bool store_recovery_put(struct work *work, int64_t user_id, const str *hashes,
                                   size_t count);
// *taken false where there is no such code, or it was used.
MUST_CHECK bool store_recovery_take(struct work *work, int64_t user_id, str hash, bool *taken);
MUST_CHECK bool store_recovery_left(struct work *work, int64_t user_id, int64_t *count);
