// What a request of the object interface says of the columns of its files, as the plan of an
// import. Private to api.
#pragma once
#include "api/api_private.h"
#include "api/wire_imports.h"

struct wire_sheet {          // one of the files
    const struct json *file; // its entry of "files"
    str name, data;
    struct import_plan plan; // how it is written and its columns, once it is stored
    bool *taken;             // columns that an entry of columnMappings has
};

struct wire_planning {
    struct call *call;
    const struct json *request; // importRequest
    struct wire_sheet *sheets;
    size_t sheet_count;
    struct import_parts parts;
};

// The type of the first column that says something of a record.
MUST_CHECK bool wire_plan_type(struct wire_planning *p, const struct object_type **type);
// Makes p->parts of the sheets' plans, and of the first sheet's plan that of the import.
MUST_CHECK bool wire_plan_make(struct wire_planning *p);

// Between the files that plan.
bool wire_plan_bad(struct call *c, const char *what, str value);
const struct json *wire_mappings(const struct wire_sheet *sheet);
MUST_CHECK bool wire_mapping_type(struct call *c, const struct json *mapping, const char *member,
                                  const struct object_type **type);
// Whether the file, as it is read, has all columns that are spoken of.
bool wire_plan_fits(const struct wire_sheet *sheet);
// The column that a mapping speaks of: under its header, one that no other mapping has where there
// is one; without headers that of its place.
MUST_CHECK bool wire_mapping_column(struct call *c, struct wire_sheet *sheet,
                                    const struct json *mapping, size_t position, size_t *column);
// Whether it associates with records elsewhere, and whether it names labels.
bool wire_mapping_calls(const struct json *mapping);
bool wire_mapping_labels(const struct json *mapping);
struct import_part *wire_find_part(struct wire_planning *p, size_t sheet,
                                   const struct object_type *type);
// The links of all files, once their parts are known.
MUST_CHECK bool wire_plan_links(struct wire_planning *p);
