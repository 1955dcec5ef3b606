// Names of the policies and operations, as the interface and the command line spell them; and the
// view of one part of an import.
#include "model/import_plan.h"

static const char *const policies[IMPORT_POLICY_COUNT] = {
    [IMPORT_UPDATE] = "update",
    [IMPORT_CREATE] = "create",
    [IMPORT_SKIP] = "skip",
    [IMPORT_REVIEW] = "review",
};

const char *import_policy_name(enum import_policy policy) {
    return policies[policy];
}

bool import_policy_read(str name, enum import_policy *policy) {
    for (int i = 0; i < IMPORT_POLICY_COUNT; i++) {
        if (str_is(name, policies[i])) {
            *policy = (enum import_policy)i;
            return true;
        }
    }
    return false;
}

static const char *const operations[IMPORT_OPERATIONS] = {
    [IMPORT_UPSERT] = "upsert",
    [IMPORT_ONLY_CREATE] = "create",
    [IMPORT_ONLY_UPDATE] = "update",
};

const char *import_operation_name(enum import_operation operation) {
    return operations[operation];
}

bool import_operation_read(str name, enum import_operation *operation) {
    for (int i = 0; i < IMPORT_OPERATIONS; i++) {
        if (str_is(name, operations[i])) {
            *operation = (enum import_operation)i;
            return true;
        }
    }
    return false;
}

struct import_plan import_part_plan(struct arena *arena, const struct import_plan *plan,
                                    size_t part) {
    const struct import_part *p = &plan->parts->parts[part];
    const struct import_sheet *sheet = &plan->parts->sheets[p->sheet];
    struct import_plan out = {
        .dialect = sheet->dialect,
        .options = plan->options,
        .column_count = sheet->column_count,
        .sheet = p->sheet,
    };
    out.options.date_order = sheet->date_order;
    out.options.key_id = p->key_id;
    out.options.operation = p->operation;
    out.options.policy = p->policy;
    out.columns = ARENA_ARRAY(arena, sheet->column_count, struct import_column);
    for (size_t i = 0; i < sheet->column_count; i++) {
        out.columns[i] = sheet->columns[i];
        out.columns[i].property_id = p->properties[i];
    }
    return out;
}

bool import_sheet_calls(const struct import_parts *parts, size_t sheet) {
    for (size_t i = 0; i < parts->link_count; i++)
        if (parts->links[i].column >= 0 && parts->parts[parts->links[i].part].sheet == sheet)
            return true;
    return false;
}
