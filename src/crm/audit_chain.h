// The chain over the trail: whoever changes, removes, puts in or swaps a sealed entry or row of the
// history breaks it, and it says where.
//
// Each thing has a digest (BLAKE2b, 256 bits): of an event with the row of the history behind it,
// keyed with that row's salt; of an entry of the trail, over what is not personal and the salted
// digest of what is. A link of the chain seals, in the order of the feed, what became surely
// visible since the link before: its hash covers the hash before, its number, time and places, and
// each digest in turn. Nothing waits for it: a follower (jobs/sealer.h) seals some times a second,
// so the unsealed tail is a second at most while the program runs. Several processes may try at
// once; the number of a link is unique, and who comes second looks again.
//
// An erasure takes row or text together with the salt; the digest stays, tells nothing, and the
// chain stays whole. That a row may be missing is believed only where the record's own erasure is
// in the history. Who can write to the store may also write a whole new chain; so keep a hash that
// `kartoteka audit verify` printed in another place, and give it back to it later.
#pragma once
#include "crm/accountability.h"
#include "crm/audit.h"

// 32 bytes; `key`: the salt, or empty.
str audit_digest(struct arena *arena, str key, str content);
str audit_hex(struct arena *arena, str bytes);

struct audit_sealing {
    struct audit_seal next; // what is to be added
    struct tallies tallies; // what the sealed rows add to the totals of people
    bool some;              // there is anything to seal
    bool more;              // and more than a link holds
};
// Works out the next link, in a snapshot; memory is the work's.
MUST_CHECK bool crm_audit_look(struct work *work, struct audit_sealing *out);
// Adds it, in a write transaction. Where another process was faster nothing happens.
MUST_CHECK bool crm_audit_seal(struct work *work, const struct audit_sealing *sealing);

enum audit_fault {
    AUDIT_WHOLE,
    AUDIT_CHANGED,   // an entry is not what was sealed
    AUDIT_REMOVED,   // it is not there
    AUDIT_INSERTED,  // it was not there
    AUDIT_REORDERED, // it is there in another place
    AUDIT_LINK,      // a link of the chain itself
    AUDIT_HEAD       // the hash that was kept is not in it
};
const char *audit_fault_name(enum audit_fault fault);

struct audit_check {
    int64_t from;        // the link to begin with; 1: the first
    int64_t head_number; // a link whose hash was written down, and that hash (hex); 0: none
    str head_hash;
    int64_t budget; // microseconds; 0: to the end
};

struct audit_finding {
    enum audit_fault fault; // AUDIT_WHOLE as far as it was looked at
    int64_t link;           // where it is broken
    enum audit_stream stream;
    int64_t id;        // of the entry, or of the row of the history
    int64_t record_id; // 0: about none
    int64_t links, things, erased, blanked;
    int64_t next; // the link to go on with; 0: that was all
    int64_t number;
    str hash; // hex, of the last link looked at
};
// In a snapshot. Links are only ever added, so it may be asked for piece by piece.
MUST_CHECK bool crm_audit_verify(struct work *work, const struct audit_check *check,
                                 struct audit_finding *out);
