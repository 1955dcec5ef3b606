// Why something could not be done: busy, denied, not found, conflict, broken input.
//
// A function that can fail in such a way is `MUST_CHECK bool`, takes a `struct err *`, and says
// `return fail(err, CODE, "...")`. The text is one English sentence for people; `api` maps codes
// to HTTP statuses and `app` to exit codes, each in one table. Poor data is not an error but an
// issue (model/issue.h); a bug is an assert.
#pragma once
#include "base/str.h"

enum err_code {
    ERR_NONE,
    ERR_INPUT,           // broken input: not readable as what it should be
    ERR_INVALID,         // readable, but refused by a rule
    ERR_UNAUTHENTICATED, // nobody known is asking
    ERR_DENIED,          // known, but may not
    ERR_NOT_FOUND,
    ERR_CONFLICT, // something equal is there already, or the state does not allow it
    ERR_STALE,    // changed by somebody else meanwhile (compare-and-set failed)
    ERR_TOO_LARGE,
    ERR_UNSUPPORTED, // a kind or encoding we do not handle
    ERR_BUSY,        // try again: lock, deadlock, serialisation failure, queue full
    ERR_CANCELLED,
    ERR_STORAGE,  // disk full or failing
    ERR_DATABASE, // the database refused a statement: ours is wrong
    ERR_NETWORK,
    ERR_INTERNAL,
    ERR_CODE_COUNT
};

struct err {
    enum err_code code;
    char text[512];
    // What it is about: an existing id (conflict), a property name (input), or the key of a
    // sentence of the catalogue, which `text` then is in English.
    // Behind a key may stand what fills the sentence's places {value} and {limit}, a line each.
    char detail[256];
};

// Fills `err` (which may be NULL) and returns false.
bool fail(struct err *err, enum err_code code, const char *format, ...) PRINTF_LIKE(3, 4);
// The same with `detail`.
bool fail_about(struct err *err, enum err_code code, str detail, const char *format, ...)
    PRINTF_LIKE(4, 5);
void err_clear(struct err *err);
str err_code_name(enum err_code code); // "not found"
