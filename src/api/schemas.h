// The shapes of bodies and answers, as rows: openapi.json is written from them and request bodies
// are checked against them, so neither can drift from the other. Private to api.
//
// A member's type is a short text: string, id (a number as text), integer, number, boolean, time
// (ISO 8601), any, value (a property's: text, number, boolean, texts), the name of a schema,
// "=a|b|c" (one of these texts); "[x]" is an array and "{x}" an object of any names with values x.
// Behind it "?" says the member may be missing, "!" that it may be null, "^" that programs only get
// it and never send it.
//
// A route's body and answer (routes.h) are type texts, too: "Session", "[AssociationSpec]".
//
// To add a shape: a row in one of the tables, the one of its area (a new table is a line in
// schemas.c). Every answer that any test gets is held against these rows, members that are not
// described included; a shape no route uses fails the tests as well. In web/, `npm run types`.
#pragma once
#include "base/str.h"

enum { SCHEMA_MEMBERS = 40 };

struct schema_member {
    const char *name;
    const char *type;
};

struct schema_row {
    const char *name;
    const char *note;                             // what it is
    struct schema_member members[SCHEMA_MEMBERS]; // ends with a NULL name
};

const struct schema_row *schema_find(const char *name);
const struct schema_row *schema_at(size_t i); // NULL past the end

enum schema_kind {
    SCHEMA_STRING,
    SCHEMA_ID,
    SCHEMA_INTEGER,
    SCHEMA_NUMBER,
    SCHEMA_BOOLEAN,
    SCHEMA_TIME,
    SCHEMA_ANY,
    SCHEMA_VALUE,
    SCHEMA_CHOICE,
    SCHEMA_REFERENCE,
    SCHEMA_ARRAY,
    SCHEMA_MAP
};

// A type text taken apart.
struct schema_type {
    enum schema_kind kind;
    str inner; // of an array or map: the items' type; of a choice "a|b"; of a reference the name
    bool optional;
    bool nullable;
    bool answered; // programs get it and never send it
};
struct schema_type schema_type_read(str text);

struct schema_table {
    const struct schema_row *rows;
    size_t count;
};
extern const struct schema_table schemas_audit, schemas_associations, schemas_consents,
    schemas_definitions, schemas_files, schemas_lists, schemas_people, schemas_progress,
    schemas_records, schemas_matching, schemas_quality, schemas_service, schemas_signin,
    schemas_transfer, schemas_work, schemas_wire, schemas_ownership, schemas_reviewers;
extern const struct schema_table schemas_identity;
extern const struct schema_table schemas_privacy;
extern const struct schema_table schemas_retention;
