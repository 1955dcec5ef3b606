// Edges between records, and the trail of who made and removed them.
//
// An edge of a kind is two rows, one for each end: `from` has it with the kind's number, `to` with
// the inverse. Both are written and removed together, here only. What an edge means and which ones
// are allowed is crm's business (crm/associate.h). Listings leave out records that are archived or
// that the caller may not see.
#pragma once
#include "model/association.h"
#include "store/work.h"

// `from` has `kind` to `to`; the kind's types are those of the two records.
struct association {
    int64_t from_id;
    int64_t to_id;
    const struct association_kind *kind;
    int64_t created_at; // 0: now
    bool brought;       // its records have it only by what was merged into them
};

// *changed is false where it was so already. What changed leaves an association_event (seen from
// `from`) and an event of the change feed.
MUST_CHECK bool store_association_add(struct work *work, const struct association *a,
                                      struct source source, bool *changed);
MUST_CHECK bool store_association_remove(struct work *work, const struct association *a,
                                         struct source source, bool *changed);
// The same without a trace in the trail and in what merged records brought (association_origin.h):
// for merges and for taking them back.
MUST_CHECK bool store_association_put(struct work *work, const struct association *a,
                                      bool *changed);
// With a->brought: only where its records have it by what was merged into them alone.
MUST_CHECK bool store_association_take(struct work *work, const struct association *a,
                                       bool *changed);
// A brought one is as old as a->created_at, if that is earlier.
MUST_CHECK bool store_association_older(struct work *work, const struct association *a);
// A brought one is its records' own from now on, since a->created_at (0: as it says); *stands:
// there is one, brought or not.
MUST_CHECK bool store_association_settle(struct work *work, const struct association *a,
                                         bool *stands);

// -- listing

// A record that is associated, and by which kinds (numbers seen from `from`, ascending).
struct linked {
    int64_t to_id;
    int64_t created_at; // of the first of them
    int64_t *numbers;
    size_t number_count;
};

struct linked_list {
    int64_t from_id;
    struct linked *items; // by to_id
    size_t count;
    bool more; // there are others behind the last one
};

enum { LINKED_FROM_MAX = 100, LINKED_LIMIT_MAX = 1000 };

struct linked_query {
    const struct object_type *to;
    const int64_t *from_ids; // up to LINKED_FROM_MAX
    size_t from_count;
    int64_t number; // only those of this kind, 0: any; all kinds of what is found are told
    int64_t after;  // behind this to_id; 0: from the first
    size_t limit;   // associated records of each `from`
};

// One list for each of from_ids, in their order, by one statement.
MUST_CHECK bool store_association_list(struct work *work, const struct linked_query *query,
                                       struct linked_list **out);
// How many records of the type one is associated with, counting no further than `cap`.
MUST_CHECK bool store_association_count(struct work *work, int64_t from_id,
                                        const struct object_type *to, int64_t cap, int64_t *count);

// -- the bare edges, whatever the state of their records

// The numbers between two records, seen from the first, ascending.
MUST_CHECK bool store_association_between(struct work *work, int64_t from_id, int64_t to_type,
                                          int64_t to_id, int64_t **numbers, size_t *count);
// What one record has of a kind: the other ends, at most `limit`.
MUST_CHECK bool store_association_of_kind(struct work *work, int64_t from_id,
                                          const struct association_kind *kind, size_t limit,
                                          int64_t **to_ids, size_t *count);
// Whether it is associated with any record of that type, archived ones included.
MUST_CHECK bool store_association_any(struct work *work, int64_t from_id, int64_t to_type,
                                      bool *any);
// The same as store_association_of_kind of records that are not archived.
MUST_CHECK bool store_association_live_of_kind(struct work *work, int64_t from_id,
                                               const struct association_kind *kind,
                                               const struct object_type *to, size_t limit,
                                               int64_t **to_ids, size_t *count);
struct edge {
    int64_t to_type;
    int64_t to_id;
    int64_t number;
    int64_t created_at;
    bool brought;
};
// Everything one record is associated with.
MUST_CHECK bool store_association_all(struct work *work, int64_t from_id, struct edge **out,
                                      size_t *count);
// Removes all edges of a kind (both its directions) without a trace: its definition went.
MUST_CHECK bool store_association_drop_kind(struct work *work, const struct association_kind *kind);

// -- the trail

struct association_event {
    int64_t id;
    int64_t at;
    int64_t from_id, from_type;
    int64_t to_id, to_type;
    int64_t number; // seen from `from`
    bool added;     // else removed
    int64_t actor_id;
    str actor_name;
    struct source source;
};

// Newest first, ids below `before` (0: from the newest); of one record, at either end.
MUST_CHECK bool store_association_events(struct work *work, int64_t record_id, int64_t before,
                                         size_t limit, struct association_event **out,
                                         size_t *count);
// What a source made (an import): for taking it back.
MUST_CHECK bool store_association_events_by_source(struct work *work, enum source_kind kind,
                                                   int64_t source_id, int64_t before, size_t limit,
                                                   struct association_event **out, size_t *count);
// Whether another source has changed anything between the two records of an event since.
MUST_CHECK bool store_association_since(struct work *work, const struct association_event *event,
                                        bool *touched);
