// Requests with an Idempotency-Key: made once, however often they are sent. Private to api.
//
// Which calls take one is a rule over the route's row: those of the write lane that a key may make,
// unless their answer holds a secret. Reading calls need none and ignore it. The others (files,
// streams, passwords, secrets) can not keep their answer with their change: on /api/v1 they refuse
// the header, so that nobody relies on it; on the object interface, whose clients send one with
// every call, they ignore it.
#pragma once
#include "api/call.h"

struct repeats;
struct route;

// Whether a call keeps its answer under a key.
bool repeat_keeps(const struct route *route);

struct repeats *repeats_create(void);
void repeats_destroy(struct repeats *repeats); // fine with NULL

// Takes up the key of a call, if it has one: c->repeat is set. ERR_INPUT for a bad key,
// ERR_CONFLICT where the same is under way in this process (in another, the second waits for the
// first).
MUST_CHECK bool repeat_begin(struct call *c);
// In the write lane: the answer of the first time, or the handler's, which is kept.
MUST_CHECK bool repeat_run(struct call *c);
// Once for each call, before it is answered; fine without a key.
void repeat_end(struct call *c);
