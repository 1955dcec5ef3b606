// What a person says the columns of a file mean, where the guess is wrong.
#include "crm/import.h"
#include "model/message.h"

static struct import_column *find_column(struct import_plan *plan, str header) {
    for (size_t c = 0; c < plan->column_count; c++)
        if (str_equal(plan->columns[c].header, header))
            return &plan->columns[c];
    for (size_t c = 0; c < plan->column_count; c++)
        if (str_equal_ascii_nocase(plan->columns[c].header, header))
            return &plan->columns[c];
    return NULL;
}

static bool refuse(struct work *work, const char *key, str value, str limit) {
    struct message_param params[] = {{"value", value}, {"limit", limit}};
    str text = message_text(work->arena, str_of(key), work->who.lang, params, 2);
    return WORK_FAIL(work, ERR_INPUT, STR_FMT, STR_ARG(text));
}

static str property_names(struct arena *arena, const struct object_type *type) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t p = 0; p < type->property_count; p++) {
        if (type->properties[p].read_only)
            continue;
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, type->properties[p].name);
    }
    return buf_str(&out);
}

bool crm_import_map(struct work *work, const struct object_type *type, str map,
                    struct import_plan *plan) {
    size_t equals = str_find_last_char(map, '=');
    if (equals == map.len)
        return WORK_FAIL(work, ERR_INPUT, "--map wants COLUMN=PROPERTY, not \"" STR_FMT "\".",
                         STR_ARG(map));
    str header = str_trim(str_slice(map, 0, equals)), name = str_trim(str_from(map, equals + 1));
    struct import_column *column = find_column(plan, header);
    if (!column)
        return refuse(work, "import.unknown_column", header, (str){0});
    column->property_id = 0;
    if (!name.len)
        return true;
    const struct property *p = type_property(type, name);
    if (!p)
        return refuse(work, "import.unknown_property", name, property_names(work->arena, type));
    if (p->read_only)
        return refuse(work, "import.read_only", name, (str){0});
    for (size_t c = 0; c < plan->column_count; c++)
        if (plan->columns[c].property_id == p->id)
            plan->columns[c].property_id = 0; // only guessed
    column->property_id = p->id;
    return true;
}
