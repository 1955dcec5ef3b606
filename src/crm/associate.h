// How records come to be associated: the rules every edge keeps, whoever makes it.
//
// Two records that are associated at all have the plain kind of their types, and labels or the
// primary kind besides it. Nobody is associated with itself. A primary one takes the place of the
// former; of other kinds with a limit one more than that is refused. Where no kind is named, the
// first record that one gets (the first company of a contact) becomes its primary one; a kind that
// is named is taken at its word. Taking the plain kind away takes everything away. Inside a write
// transaction; what changes leaves its trace in the trail and the feed of changes.
#pragma once
#include "model/actor.h"
#include "model/association.h"
#include "store/record.h"

// Two records. Ids of records that were merged lead to the survivors.
struct link_ends {
    const struct object_type *from;
    int64_t from_id;
    const struct object_type *to;
    int64_t to_id;
};

// ERR_NOT_FOUND (not there or not to be seen), ERR_CONFLICT (archived), ERR_INVALID (the same
// record, a kind of other types, a limit, types without any kind). Without kinds: related, and no
// more said.
MUST_CHECK bool crm_associate(struct work *work, const struct link_ends *ends,
                              const struct association_kind *const *kinds, size_t kind_count,
                              struct source source);
// Everything between the two. Fine where there is nothing, or where one of them is archived;
// ERR_NOT_FOUND where `from` is not there.
MUST_CHECK bool crm_dissociate(struct work *work, const struct link_ends *ends,
                               struct source source);
// Some kinds only; the plain one means all.
MUST_CHECK bool crm_dissociate_kinds(struct work *work, const struct link_ends *ends,
                                     const struct association_kind *const *kinds, size_t kind_count,
                                     struct source source);

// What a record that is being saved is to be associated with.
struct link_request {
    const struct object_type *to;
    int64_t to_id;
    const struct association_kind *const *kinds; // seen from the record
    size_t kind_count;
};
// ERR_INVALID for whatever can not be associated: the record is refused with it.
MUST_CHECK bool crm_link_all(struct work *work, const struct object_type *from, int64_t from_id,
                             const struct link_request *links, size_t count, struct source source);

// The record meant by an id: itself, or what it was merged into.
MUST_CHECK bool associate_find_end(struct work *work, const struct object_type *type, int64_t *id,
                                   enum record_state *state);

// A relation within one type of which each record has at most one upwards is a tree: *round where
// one more edge of `kind` would put somebody above who stands below.
MUST_CHECK bool associate_goes_round(struct work *work, const struct association_kind *kind,
                                     int64_t from_id, int64_t to_id, bool *round);

// A kind from one type to the other, by number, or by its name or label in any language.
// ERR_INVALID.
MUST_CHECK bool crm_kind_find(struct work *work, const struct object_type *from,
                              const struct object_type *to, str text,
                              const struct association_kind **out);
MUST_CHECK bool crm_kind_number(struct work *work, const struct object_type *from,
                                const struct object_type *to, int64_t number,
                                const struct association_kind **out);
// The plain kind of two types; ERR_INVALID naming both where they have none.
MUST_CHECK bool crm_kind_plain(struct work *work, const struct object_type *from,
                               const struct object_type *to, const struct association_kind **out);
