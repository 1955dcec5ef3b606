// The people of an import on a list of their own, made when all rows are written.
#include "crm/import_private.h"
#include "crm/list.h"

enum { MEMBERS_A_TIME = 500 };

struct listing {
    int64_t import_id;
    const struct import_parts *parts;
    struct list list;
    size_t part;
    int64_t after; // of the part's records
    bool more;
};

bool import_has_people(const struct schema *schema, const struct import_part *part) {
    const struct object_type *type = schema_type_by_id(schema, part->type_id);
    return type && str_is(type->name, "contacts");
}

// The import's own name, or where a list is called so already that and its number.
static bool name_list(struct work *work, const struct import *import,
                      const struct import_plan *plan, struct list *list) {
    struct list other;
    bool found;
    str name = plan->options.name.len ? plan->options.name : import->file_name;
    if (!store_list_by_name(work, list->type_id, name, &other, &found))
        return false;
    list->name =
        found ? str_format(work->arena, STR_FMT " (%lld)", STR_ARG(name), (long long)import->id)
              : name;
    return true;
}

static bool make(void *argument, struct work *work) {
    struct listing *l = argument;
    struct import import;
    struct import_plan plan;
    const struct object_type *type, *people = schema_type(work->schema, STR("contacts"));
    struct list list = {.processing = LIST_MANUAL, .type_id = people ? people->id : 0};
    if (!import_load(work, l->import_id, &import, &plan, &type))
        return false;
    if (!people || !plan.parts)
        return true;
    if (!plan.parts->list_id) {
        if (!name_list(work, &import, &plan, &list) || !crm_list_create(work, &list))
            return false;
        plan.parts->list_id = list.id;
        import_plan_write(work->arena, &plan, &import);
        if (!store_import_update(work, &import))
            return false;
    }
    l->list = (struct list){.id = plan.parts->list_id};
    return true;
}

static bool fill(void *argument, struct work *work) {
    struct listing *l = argument;
    struct list list;
    struct list_change change = {0};
    int64_t *ids;
    l->more = false;
    if (!crm_list_get(work, l->list.id, &list)) {
        if (work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(work->err); // somebody has deleted it already
        return true;
    }
    if (!store_import_records(work, l->import_id, (int64_t)l->part, l->after, MEMBERS_A_TIME, &ids,
                              &change.count))
        return false;
    change.ids = ids;
    l->more = change.count == MEMBERS_A_TIME;
    l->after = change.count ? ids[change.count - 1] : 0;
    return !change.count || crm_list_add(work, &list, &change);
}

bool import_list_make(struct work *work, const struct writer *writer, int64_t import_id,
                      const struct import_plan *plan) {
    struct listing l = {.import_id = import_id, .parts = plan->parts};
    bool people = false;
    for (size_t i = 0; i < plan->parts->part_count; i++)
        people = people || import_has_people(work->schema, &plan->parts->parts[i]);
    if (!plan->parts->list || !people)
        return true;
    if (!writer->run(writer->context, make, &l, work->err))
        return false;
    for (; l.part < plan->parts->part_count; l.part++) {
        if (!import_has_people(work->schema, &plan->parts->parts[l.part]))
            continue;
        l.after = 0;
        do {
            struct listing at = l; // what a second try begins from
            if (!writer->run(writer->context, fill, &at, work->err))
                return false;
            l.after = at.after;
            l.more = at.more;
        } while (l.more);
    }
    return true;
}

static bool drop(void *argument, struct work *work) {
    const int64_t *id = argument;
    struct list list;
    if (crm_list_get(work, *id, &list))
        return crm_list_delete(work, *id);
    if (work->err->code != ERR_NOT_FOUND)
        return false;
    err_clear(work->err);
    return true;
}

bool import_list_drop(struct work *work, const struct writer *writer, int64_t import_id) {
    struct import import;
    struct import_plan plan;
    bool found;
    if (!store_import_get(work, import_id, &import, &found) ||
        (found && !import_plan_read(work, &import, &plan)))
        return false;
    return !found || !plan.parts || !plan.parts->list_id ||
           writer->run(writer->context, drop, &plan.parts->list_id, work->err);
}
