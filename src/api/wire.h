// Records in the shape of the object interface: names of the wire, values as texts. Private to api.
#pragma once
#include "api/call.h"

// The number of the account: there is one.
enum { WIRE_PORTAL = 1 };

struct link_view; // api/link.h

// Which properties an answer shows.
struct wire_view {
    const struct property **shown; // NULL: the type's usual ones
    size_t shown_count;
    bool all; // every one that has a value (after a creation)
    const struct property **history;
    size_t history_count;
    bool merged_ids;               // "hs_merged_object_ids", too
    const struct link_view *links; // what they are associated with; NULL: not asked for
    struct stage_time *times;      // when they were in which stage: names with a stage in them
    size_t time_count;
};

// Names like "hs_date_entered_closedwon": answered from the visits of stages (wire_stage_times.c).
// Kept in the view where the name is one of those; else nothing happens.
void wire_stage_time_add(struct call *c, const struct object_type *type, str name,
                         struct wire_view *view);
MUST_CHECK bool wire_stage_times_write(struct call *c, const struct record *record,
                                       const struct wire_view *view);
// Them as properties, in the arena of the call: read-only, no filter knows them. Those of a stage
// whose name a property has are left out.
size_t wire_stage_properties(struct call *c, const struct object_type *type, struct property **out);
// NULL where the name is none of those.
const struct property *wire_stage_property(struct call *c, const struct object_type *type,
                                           str name);

// From the query: properties and propertiesWithHistory, repeated or as lists with commas; unknown
// names are left out.
MUST_CHECK bool wire_view_of_query(struct call *c, const struct object_type *type,
                                   struct wire_view *view);
// From the members of a JSON body.
MUST_CHECK bool wire_view_of_json(struct call *c, const struct object_type *type,
                                  const struct json *body, struct wire_view *view);

struct wire_extra {
    str trace_id;  // objectWriteTraceId, or empty
    bool upserted; // then the member "new" is written
    bool is_new;
};
MUST_CHECK bool wire_write_object(struct call *c, const struct record *record,
                                  const struct wire_view *view, const struct wire_extra *extra);
// Whether a property's value is enough to say which record is meant.
// "onDuplicate" of the query; without it ON_DUPLICATE_EMAIL.
MUST_CHECK bool wire_read_policy(struct call *c, enum on_duplicate *out);
bool wire_is_key(const struct object_type *type, const struct property *p);
// A record that is meant by `text`: its id, or with `id_property` "email" its address.
// ERR_NOT_FOUND, ERR_CONFLICT for several.
MUST_CHECK bool wire_find(struct call *c, const struct object_type *type, str text, str id_property,
                          int64_t *id);
// "CONTACT", or of a type people made "p1_car".
str wire_full_name(struct arena *arena, const struct object_type *type);
// Whether a change was refused because the record is gone or archived.
bool wire_is_gone(const struct err *err);
// Makes a refusal of crm_save speak of the properties.
bool wire_explain(struct call *c);
// "paging" with where the next page begins, and its address where `with_link`; nothing where
// `after` is empty.
void wire_write_next(struct call *c, str after, bool with_link);
