// The queue of possible duplicates behind every save, without a scan of the whole base.
//
// What must be equal: the queue is the pairs of live records that the engine finds likely (from
// "review" on) and nobody has called different, in the groups that clustering makes of them. A scan
// makes it from nothing. In between, every save, archive, merge, un-merge, restore and verdict
// leaves its record to be looked at again: its pairs are found by the live index, and the groups
// around it are made anew, as a scan would make them. What moves by itself stays as it was until
// the scan: how frequent a value is, how large the base is, both of which every save changes for
// everybody a little; whether so many names have an address or telephone that it counts as shared;
// and pairs whose every key is shared by so many that a scan looks at
// neighbours only: those a scan alone finds, and saves keep while they hold.
//
// Records come by the events of the feed, so nothing is lost by a crash, and from one consumer at a
// time, so that of two records saved at once the later one finds the other. Following never makes a
// save wait: it is a transaction of its own behind it.
#pragma once
#include "crm/duplicates.h"
#include "store/feed.h"

// The likely duplicates of one record, looked at again. In a write transaction; `work->live` must
// know the record as it is stored. *effort: records and pairs that were looked at for it. Where
// more hangs together than one transaction should write (2,000 records, 20,000 pairs), its groups
// are left as they are and a scan of the type is ordered.
MUST_CHECK bool crm_duplicates_refresh(struct work *work, const struct object_type *type,
                                       int64_t record_id, size_t *effort);
// Goes on with what was saved up to `upto`: some tens of milliseconds of it, *more where there is
// more. A record whose match form can not be read holds nothing up: its form is made anew. In a
// write transaction, with a live index that knows everything up to there. Where very much waits (an
// import), scans are ordered instead.
MUST_CHECK bool crm_duplicates_follow(struct work *work, struct feed_place upto, bool *more);
// Whoever makes groups of the queue holds it until the transaction ends, so that two do not make
// the same: of two processes that follow, the second goes on where the first one stopped.
MUST_CHECK bool crm_duplicates_hold(struct work *work);
// A scan of the type begins, which reads what is stored now: `*seen`. What waits to be followed is
// left to it where that is much. *from is where to go on behind it.
MUST_CHECK bool crm_duplicates_scan_begins(struct work *work, const struct object_type *type,
                                           struct feed_place *seen, struct feed_place *from);
// It ends, done, cancelled or failed: what was saved meanwhile is followed again, for it knew
// nothing of that, and may have written groups over what had been followed. In a transaction of its
// own, or its last.
MUST_CHECK bool crm_duplicates_scan_ends(struct work *work, struct feed_place from);
// Whether there is anything to follow.
MUST_CHECK bool crm_duplicates_waits(struct work *work, bool *waits);
// Once a day, at `hour` (0-23, of this machine's clock; -1 never) or up to three hours later:
// orders scans of the types of which something was saved since their last one. In a write
// transaction.
MUST_CHECK bool crm_duplicates_nightly(struct work *work, int hour);
