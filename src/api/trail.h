// What calls leave in the trail (crm/audit.h). Private to api.
//
// Changes of records are history rows; every other call that changes something becomes an entry,
// in its own transaction where it has one, by the rows of trail.c: a route that no row names is an
// entry, too. Signing in that failed, exports and reads of single records are told by their
// handlers.
#pragma once
#include "api/call.h"
#include "crm/audit.h"

// Who asks and from where, for an entry: texts live as long as the call.
void trail_origin(const struct call *c, struct audit_entry *entry);
// Of the answered call; true where it leaves nothing. In the call's work, or, without one, in a
// write of its own.
MUST_CHECK bool trail_note(struct call *c);
// A sign-in that was refused. What is not noted is logged: the refusal stands.
void trail_note_refusal(struct call *c);
// Cut at `room`, NUL-terminated.
void trail_put(char *out, size_t room, str text);
// What is kept of what was sent (trail_told.c).
str trail_told(struct call *c, enum audit_action action);
// Refused by rights, of any call by somebody who is known: gathered, once an hour for each route.
// `tool`: one of /mcp, whose arguments are the body; NULL: the route.
void trail_refused(struct call *c, const char *tool);
// Somebody reads one record: noted once an hour, some moments later.
void trail_seen(struct call *c, const struct record *record);
