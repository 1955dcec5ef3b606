// Records whose stage goes: they are saved into another one, each as if a person had moved it, in
// the transaction that takes the stage away. So nobody ever sees half of them moved, or a record
// that came in between.
#include "crm/definition.h"
#include "crm/refuse.h"
#include "crm/save.h"

static bool find_ids(struct work *work, const struct object_type *type, str from,
                     struct record_page *page) {
    const struct property *stage = type->stage_property;
    struct filter filter = {.property = stage, .op = FILTER_EQ, .value = value_text(from)};
    struct filter_group group = {&filter, 1};
    struct query query = {.type = type,
                          .groups = &group,
                          .group_count = 1,
                          .properties = &stage,
                          .property_count = 1,
                          .limit = DEFINE_MOVES_MAX + 1};
    *page = (struct record_page){0};
    return !stage || store_record_query(work, &query, page);
}

static bool move_one(struct work *work, const struct object_type *type, int64_t id, str to,
                     struct source source) {
    struct assignment assignment = {type->stage_property, to};
    struct save save = {.type = type,
                        .id = id,
                        .assignments = &assignment,
                        .count = 1,
                        .source = source,
                        .stages_ask_only = true};
    struct save_result result;
    return crm_save(work, &save, &result);
}

bool crm_stage_move(struct work *work, const struct object_type *type, str from, str to,
                    struct source source, int64_t *moved) {
    struct record_page page;
    if (!type_stage(type, to, NULL) || str_equal(from, to))
        return crm_refuse(work, ERR_INVALID, "define.move_to", to, (str){0});
    if (!find_ids(work, type, from, &page))
        return false;
    *moved += (int64_t)page.count;
    if (*moved > DEFINE_MOVES_MAX)
        return crm_refuse(work, ERR_CONFLICT, "define.move_many", from,
                          str_format(work->arena, "%d", DEFINE_MOVES_MAX));
    for (size_t i = 0; i < page.count; i++)
        if (!move_one(work, type, page.records[i]->id, to, source))
            return false;
    return true;
}
