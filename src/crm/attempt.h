// One of several pieces of a transaction, which may fail without taking the others with it.
#pragma once
#include "store/work.h"

// Runs `run` inside a savepoint. Where it refuses (not found, conflict, invalid ...), what it wrote
// is undone, *done is false, *why says it, and work->issues holds the issues. False where the whole
// transaction can not go on (busy, disk, database).
MUST_CHECK bool crm_attempt(struct work *work, bool (*run)(void *argument, struct work *work),
                            void *argument, bool *done, struct err *why);
