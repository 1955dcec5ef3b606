// What has to hold of the queue of duplicates: it is what a scan of the whole base would make it.
#pragma once
#include "support/crm.h"

// Waits until the feed tells all that was saved: on PostgreSQL it tells a change only when all
// older transactions of the server have ended, those of other tests, too.
void crm_queue_settle(struct crm_fixture *f);
// Goes on with everything that was saved, as the program does behind each save.
void crm_queue_follow(struct crm_fixture *f);
// The records of the last `count` events against the queue, right behind crm_queue_follow: what the
// live index finds for them is there, and nothing else. Prints violations, returns how many.
size_t crm_queue_check_latest(struct crm_fixture *f, size_t count);
// Everything. What saves of others moved a little (frequencies) is brought up to date first,
// without a scan; then a scan must not find a group to change, and a batch over forms made anew
// from the records themselves must come to the same groups.
size_t crm_queue_check(struct crm_fixture *f);
