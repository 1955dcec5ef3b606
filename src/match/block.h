// Blocking: which pairs are worth comparing at all.
//
// Each record has a dozen or two 64-bit keys (same surname skeleton and street, same e-mail ...);
// records that share one are a pair. The union of many narrow keys finds nearly all true pairs at
// few pairs a record. A block that is too large is refined by a second key, else walked with a
// sorted window; nothing is dropped without being counted in the report.
#pragma once
#include "match/record.h"

enum {
    MATCH_KEYS_MAX = 64,
    MATCH_BLOCK_LEAST = 3, // records that every block may have
    MATCH_BLOCK_SMALL = 6, // of keys that say little
    MATCH_BLOCK_MAX = 50,
    MATCH_WINDOW = 10
};

struct match_key {
    uint64_t hash;   // of kind and values; never 0
    uint32_t refine; // second key, for an oversize block; 0 none
    uint8_t kind;    // row of the model's key table
};

// The record's keys, no two equal; returns how many. Equal across runs and machines as far as names
// go; exact values take part with their ids in the source.
size_t match_record_keys(const struct match_source *source, const struct match_record *record,
                         struct match_key keys[MATCH_KEYS_MAX]);
// Only those of one kind.
size_t match_record_keys_of_kind(const struct match_source *source,
                                 const struct match_record *record, uint8_t kind,
                                 struct match_key keys[MATCH_KEYS_MAX]);
size_t match_key_kinds(enum match_model model);
const char *match_key_name(enum match_model model, uint8_t kind); // for reports
// Records up to which a block of this kind is compared whole, among so many in the base: few for
// keys that say little, and fewer the larger the base where the key's values are not somebody's
// own.
size_t match_key_limit(enum match_model model, uint8_t kind, size_t population);
// Neighbours that each record of a larger block is compared with: no more pairs than of one that is
// compared whole.
size_t match_key_window(size_t limit);
// Whether the kind is of one weak fact: what many share of it is not compared at all.
bool match_key_is_weak(enum match_model model, uint8_t kind);
// Whether the kind is of values that are one holder's (a telephone, a tax id): who shares them does
// so for a reason, in a base of any size.
bool match_key_is_own(enum match_model model, uint8_t kind);
// Whether keys of this kind ever have a second one.
bool match_key_divides(enum match_model model, uint8_t kind);

struct match_block_report {
    uint64_t keys;
    uint64_t blocks;         // with two or more records
    uint64_t oversize;       // larger than their kind's limit
    uint64_t refined;        // parts of those made by the second key and compared whole
    uint64_t windowed;       // parts of those walked with a window
    uint64_t pairs_not_made; // pairs of oversize blocks left out by refining and windows
    uint64_t pairs;          // after removing repeated ones
    uint64_t largest;        // records in the largest block
};

struct match_pairs {
    uint64_t *items; // slot a << 32 | slot b, a < b, ascending
    size_t count;
};

// All pairs of the set, found on `threads` threads; the same for any number of them. Free with
// match_pairs_finish.
void match_pairs_find(const struct match_set *set, size_t threads, struct match_pairs *pairs,
                      struct match_block_report *report);
void match_pairs_finish(struct match_pairs *pairs);
