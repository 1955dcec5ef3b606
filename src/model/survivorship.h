// Whose value of a property survives a merge: the policies a company may choose from, and the
// choice.
//
// A policy is a row of questions asked in order about two records' values; the first that tells
// them apart decides. Only filled values stand for choice, so a merge never empties a property.
// Properties that hold several options are united instead.
#pragma once
#include "base/value.h"
#include "model/actor.h"

enum survivorship {
    SURVIVOR_AUTOMATIC,     // the primary's where it has no issues, else of the record changed last
    SURVIVOR_MOST_RECENT,   // changed last
    SURVIVOR_MOST_TRUSTED,  // of the best source: survivorship_trust
    SURVIVOR_LONGEST_VALID, // most characters, of those without issues
    SURVIVOR_MOST_FREQUENT, // that most records have; of several the one changed last
    SURVIVOR_VERIFIED,      // changed last, of those without issues
    SURVIVOR_PRIMARY,       // the primary's, issues or not
    SURVIVORSHIP_COUNT
};

// "automatic", "most_recent" ...: as the API says and, but for the first, as it is stored.
const char *survivorship_name(enum survivorship policy);
// The empty text is automatic, too.
bool survivorship_read(str name, enum survivorship *policy);
// Whether it asks when values were changed and where they came from.
bool survivorship_asks_history(enum survivorship policy);
// How far a source is believed: people at the screen, programs, files, what the program made up.
int survivorship_trust(enum source_kind source);

// One record's value of the property, not empty.
struct survivor {
    struct value value;
    str key;            // under which equal values meet; empty: by the value itself
    size_t length;      // characters
    bool poor;          // it has issues
    bool primary;       // of the record the others are merged into
    int64_t saved_at;   // the record, last
    int64_t changed_at; // the value, last
    enum source_kind source;
    size_t shared; // how many of them have it; worked out by survivorship_choose
};

// The place of the one that survives; `count` of them, one or more. Equal in all that is asked: the
// primary's, else of the record saved last, else the first.
size_t survivorship_choose(enum survivorship policy, struct survivor *survivors, size_t count);
