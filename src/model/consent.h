// What a person allows: one entry of the record of consents, and which of several counts.
//
// An entry says for which purpose something was given, refused or withdrawn, when, on what legal
// basis and how that can be shown. Entries are never changed: what holds is the newest one of a
// purpose, and of two with the same time the one that allows less. Pure functions, any thread.
#pragma once
#include "base/str.h"

// CONSENT_EXPIRED is never stored: it is what has become of one given for a time.
enum consent_state {
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    CONSENT_WITHDRAWN,
    CONSENT_EXPIRED,
    CONSENT_STATE_COUNT
};

enum consent_basis {
    BASIS_CONSENT,
    BASIS_CONTRACT,
    BASIS_LEGITIMATE_INTEREST,
    BASIS_LEGAL_OBLIGATION,
    BASIS_COUNT
};

struct consent {
    int64_t id;
    int64_t record_id; // at which it was recorded: after a merge maybe another than asked for
    int64_t type_id;
    str purpose;
    enum consent_state state;
    enum consent_basis basis;
    int64_t at;         // when it was given, refused or withdrawn; whole milliseconds
    int64_t expires_at; // 0: never
    str channel;        // how: form, phone, paper, one's own word; may be empty
    str evidence;       // what shows it: a note; may be empty
    int64_t actor_id;   // who wrote it down
    str actor_name;
    int64_t recorded_at;
};

const char *consent_state_name(enum consent_state state);
bool consent_state_read(str name, enum consent_state *state); // not "expired"
const char *consent_basis_name(enum consent_basis basis);
bool consent_basis_read(str name, enum consent_basis *basis);

// What the state of a purpose is at `now` where `entry` is its newest.
enum consent_state consent_state_at(const struct consent *entry, int64_t now);
// Whether `a` counts and not `b`, both of one purpose.
bool consent_counts_before(const struct consent *a, const struct consent *b);
// The spelling under which a purpose that comes with the program is kept ("Newsletter" is
// "newsletter"); `purpose` itself where it is one's own.
str consent_purpose(struct arena *arena, str purpose);
// Whether two texts name one purpose: writing does not matter.
bool consent_purpose_same(struct arena *arena, str a, str b);
// Types of records consents are kept for: those that are people.
bool consent_kept_for(str type_name);
