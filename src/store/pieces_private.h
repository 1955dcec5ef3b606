// Files kept in pieces (imports, exports) that nobody needs any more: taken away a few pieces at a
// time, so that no transaction is long. Of this room only.
#pragma once
#include "store/work.h"

struct pieces {
    const char *find;  // the owner's id; $1: begun before
    const char *take;  // away, of the owner $1, at most $2
    const char *left;  // a row where the owner $1 has more
    const char *ended; // what becomes of the owner $1 without its pieces
};

// Of one owner. *more where there may be more to take.
MUST_CHECK bool pieces_sweep(struct work *work, const struct pieces *pieces, int64_t before,
                             bool *more);
