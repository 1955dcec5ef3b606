// The parts of an import, each as an import of one file and one type: what reads, judges and writes
// rows knows no others.
#include "crm/import_private.h"
#include "crm/queue.h"

size_t import_part_count(const struct import_plan *plan) {
    return plan->parts ? plan->parts->part_count : 1;
}

size_t import_sheet_count(const struct import_plan *plan) {
    return plan->parts ? plan->parts->sheet_count : 1;
}

size_t import_part_sheet(const struct import_plan *plan, size_t part) {
    return plan->parts ? plan->parts->parts[part].sheet : 0;
}

// Who else reads the rows of this part's file.
static void find_others(struct arena *arena, const struct import_parts *parts, size_t index,
                        struct import_reading *reading) {
    const struct import_part *own = &parts->parts[index];
    size_t count = parts->sheets[own->sheet].column_count;
    bool *others = ARENA_ARRAY(arena, count, bool);
    reading->leads = true;
    for (size_t i = 0; i < parts->part_count; i++) {
        const struct import_part *other = &parts->parts[i];
        if (i == index || other->sheet != own->sheet)
            continue;
        reading->shared = true;
        reading->leads = reading->leads && i > index;
        for (size_t c = 0; c < count; c++)
            others[c] = others[c] || other->properties[c];
    }
    // Columns that call other records are somebody's word, too.
    for (size_t i = 0; i < parts->link_count; i++)
        if (parts->parts[parts->links[i].part].sheet == own->sheet && parts->links[i].column >= 0)
            reading->shared = true;
    reading->others = others;
}

bool import_part_open(struct work *work, const struct import *import,
                      const struct import_plan *plan, size_t part, struct import_part_use *out) {
    out->index = part;
    out->import = *import;
    out->plan = *plan;
    if (plan->parts) {
        out->part = &plan->parts->parts[part];
        out->plan = import_part_plan(work->arena, plan, part);
        out->import.type_id = out->part->type_id;
        out->import.size = plan->parts->sheets[out->part->sheet].size;
    }
    if (!import_reading_init(work, &out->import, &out->plan, &out->reading))
        return false;
    if (plan->parts)
        find_others(work->arena, plan->parts, part, &out->reading);
    return true;
}

bool import_scan_order(struct work *work, const struct import *import,
                       const struct import_plan *plan) {
    if (!plan->parts)
        return crm_scan_order(work, import->type_id);
    for (size_t i = 0; i < plan->parts->part_count; i++)
        if (!crm_scan_order(work, plan->parts->parts[i].type_id))
            return false;
    return true;
}
