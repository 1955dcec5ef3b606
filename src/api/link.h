// Associations on the wire: reading specs and ids, writing kinds and lists. Private to api.
//
// A kind is named by its number; names (contact_to_company) and labels are understood, too.
#pragma once
#include "api/call.h"
#include "crm/links.h"

// HUBSPOT_DEFINED for the shipped ones: the word clients of the object interface compare with.
const char *link_category(const struct association_kind *kind);
// The label as clients know it, English; NULL where it says nothing.
void link_write_label(struct jsonw *w, const char *name, const struct association_kind *kind);
// {"category","typeId","label"}.
void link_write_type(struct jsonw *w, const struct association_kind *kind);

struct link_kinds {
    const struct association_kind **items;
    size_t count;
};
// A list of {"associationCategory","associationTypeId"}; missing or empty: none. ERR_INVALID for a
// number of other types.
MUST_CHECK bool link_read_specs(struct call *c, const struct json *list,
                                const struct object_type *from, const struct object_type *to,
                                struct link_kinds *out);
// The id in {"id": ...} or in a text or number. ERR_NOT_FOUND.
MUST_CHECK bool link_read_id(struct call *c, const struct json *json, int64_t *id);
// Both types of a path: segments {type} or {fromType}, and {toType}.
MUST_CHECK bool link_types(struct call *c, const struct object_type **from,
                           const struct object_type **to);
// Everything of a path: {type}, {id}, {toType}, {toId}.
MUST_CHECK bool link_ends_of_path(struct call *c, struct link_ends *ends);
// What crm says of records that are not there or archived becomes "resource not found".
bool link_refused(struct call *c);

// The member "associations" of a record to be created: [{"to": {"id"}, "types": [spec]}] on /crm,
// [{"to": id, "type": name, "kind": number or name}] on /api/v1.
MUST_CHECK bool link_requests_of_json(struct call *c, const struct object_type *from,
                                      const struct json *list, const struct link_request **out,
                                      size_t *count);

// What a page of records is associated with, as the parameter `associations` asks.
struct link_view {
    const struct object_type **types;
    size_t type_count;
    const int64_t *ids; // of the page's records
    size_t id_count;
    struct linked_list **lists; // by type, then by record
};
MUST_CHECK bool link_view_of_query(struct call *c, struct link_view *view);
MUST_CHECK bool link_view_load(struct call *c, struct link_view *view,
                               struct record *const *records, size_t count);
// The member "associations" of one record; nothing where it has none.
void link_view_write(struct call *c, const struct link_view *view, const struct record *record);

// -- answers

// {"toObjectId","associationTypes"}.
void link_write_linked(struct call *c, const struct linked *linked);
// An item {"id","type"} for each kind of each record.
void link_write_named(struct call *c, const struct linked_list *list);
// {"fromObjectTypeId", ... ,"labels"}.
void link_write_pair(struct call *c, const struct link_ends *ends, const struct link_kinds *kinds);
// {"from","to","associationSpec"} of the plain kind, in both directions.
MUST_CHECK bool link_write_default(struct call *c, const struct link_ends *ends);
// As version 3 takes a kind away: a label goes alone; the plain and the primary kind are the
// association itself there.
MUST_CHECK bool link_remove_old(struct call *c, const struct link_ends *ends,
                                const struct association_kind *kind);

// -- whole answers of /api/v1 (links.c)

// The member "counts": how many records of each type are associated.
MUST_CHECK bool link_write_counts(struct call *c, const struct object_type *from, int64_t id);
// An AssociationList for `q` without its `to`: of records of that type, or with no type the counts.
MUST_CHECK bool link_answer_list(struct call *c, struct links_query *q, str type);
// Associates `ends->from` as an AssociationInput says; an AssociationList with that one record.
MUST_CHECK bool link_answer_new(struct call *c, struct link_ends *ends, const struct json *item);
// Takes a kind away, or with no name everything between the two; nothing is answered. `ends`
// without its `to`.
MUST_CHECK bool link_remove(struct call *c, struct link_ends *ends, str type, str kind);
