// One record: its header, its values by slot, what was typed where it differs, its contact points.
#pragma once
#include "model/property.h"

enum contact_point_kind { POINT_EMAIL, POINT_PHONE, POINT_KIND_COUNT };

struct contact_point {
    enum contact_point_kind kind;
    str key;   // normal form under which equal ones, and addresses of one mailbox, meet
    str value; // as shown
    str label; // "work", "mobile" ... or empty
    bool primary;
};

struct record {
    const struct object_type *type;
    int64_t id;
    int64_t version; // 1 at creation; each save adds one
    int64_t owner_id;
    int64_t department_id;
    int64_t created_at;
    int64_t created_by;
    int64_t updated_at;
    int64_t archived_at;  // 0: not archived
    struct value *values; // by slot; those of system properties are filled from the header
    str *entered;         // by slot; empty where the value is as it was typed
    str *masks; // by slot: what is shown for a value that is there and withheld; NULL: nothing is
    struct contact_point *points;
    size_t point_count;
};

// An empty record of that type in `arena`.
struct record *record_create(struct arena *arena, const struct object_type *type);
struct record *record_copy(struct arena *arena, const struct record *record);
struct value record_get(const struct record *record, const struct property *property);
// By our name, as text; empty where absent or not text.
str record_text(const struct record *record, const char *name);
// "Jan Kowalski", by the type's title properties; falls back to e-mail, phone, "#101".
str record_title(struct arena *arena, const struct record *record);
// Whether titles of records of the type depend on the property: to be read with a record whose
// title is shown.
bool record_title_reads(const struct property *property, const struct object_type *type);
// Whether any property of the match role is filled.
bool record_has_role(const struct record *record, const char *match_role);
// ISO code of the record's country property, or `otherwise`.
str record_country(const struct record *record, str otherwise);
void record_sync_header(struct record *record); // header fields into the system properties' slots
const char *contact_point_kind_name(enum contact_point_kind kind);
bool contact_point_kind_read(str name, enum contact_point_kind *kind);

// The same address or number, not only one that meets it under their key.
bool contact_point_same(const struct contact_point *a, const struct contact_point *b);
bool record_has_point(const struct record *record, const struct contact_point *point);
// Adds a contact point unless the same is there. Grows in `arena`.
void record_add_point(struct arena *arena, struct record *record, struct contact_point point);
