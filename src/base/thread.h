// A pool of worker threads with a bounded queue, for what takes longer than an event thread may.
//
// Everything else about threads is plain POSIX; mutexes and conditions need no wrapper.
#pragma once
#include "base/attribute.h"
#include <stdbool.h>
#include <stddef.h>

struct pool;

// `threads` workers, at most `queue` tasks waiting.
struct pool *pool_create(size_t threads, size_t queue);
// Runs what is queued, then ends the threads. Fine with NULL.
void pool_destroy(struct pool *pool);
// Queues `run(argument)`; false when the queue is full or the pool is ending.
MUST_CHECK bool pool_submit(struct pool *pool, void (*run)(void *argument), void *argument);
// Runs `part(argument, i)` for i in 0 .. count-1 on up to `threads` threads (the caller is one of
// them) and returns when all are done. For splitting pure work over the cores.
void parallel_for(size_t threads, size_t count, void (*part)(void *argument, size_t i),
                  void *argument);
size_t thread_count(void); // cores this process may use
