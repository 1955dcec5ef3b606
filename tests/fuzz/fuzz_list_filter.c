// Filters of lists: any JSON is refused with a reason, or becomes groups within their bounds whose
// conditions the properties' types allow; read again it gives the same number of conditions.
#include "fuzz_text.h"
#include "model/list_filter.h"
#include "model/shipped.h"

enum { NOW_DAYS = 20000 };

struct counted {
    size_t conditions;
    size_t values;
};

static void check_leaf(const struct object_type *type, const struct filter *f) {
    must(f->property && type_property(type, f->property->name) == f->property);
    must(f->property->type->operators & FILTER_BIT(f->op));
    must(f->anchor == ANCHOR_NONE || f->op == FILTER_CONTAINS_TOKEN);
    bool bare = f->op == FILTER_HAS_PROPERTY || f->op == FILTER_NOT_HAS_PROPERTY;
    must(bare == (f->value.kind == VALUE_NULL));
    must((f->op == FILTER_BETWEEN) == (f->high.kind != VALUE_NULL));
    must(!f->any_count && !f->list_id && !f->among);
}

static void check(const struct object_type *type, const struct filter *f, struct counted *n) {
    if (f->property) {
        check_leaf(type, f);
        n->values += f->value.kind != VALUE_NULL;
    } else if (f->any) {
        must(f->any_count > 1);
        for (size_t i = 0; i < f->any_count; i++)
            check(type, &f->any[i], n);
    } else {
        must(f->list_id && (f->op == FILTER_IN || f->op == FILTER_NOT_IN));
    }
}

static bool find_list(void *user, int64_t id, struct filter *out) {
    struct err *err = user;
    out->list_id = id;
    return id > 0 || fail(err, ERR_INPUT, "There is no such list.");
}

static bool read(struct arena *arena, const struct object_type *type, const struct json *json,
                 struct query *query, struct err *err) {
    struct list_filter_context context = {.arena = arena,
                                          .err = err,
                                          .type = type,
                                          .now = INT64_C(86400) * 1000000 * NOW_DAYS,
                                          .time_zone = STR("Europe/Warsaw"),
                                          .find_list = find_list,
                                          .user = err};
    return list_filter_read(&context, json, query);
}

static struct counted count(const struct query *query) {
    struct counted n = {0};
    must(query->group_count > 0 && query->group_count <= LIST_BRANCHES_MAX);
    for (size_t i = 0; i < query->group_count; i++) {
        must(query->groups[i].count > 0);
        n.conditions += query->groups[i].count;
        for (size_t k = 0; k < query->groups[i].count; k++)
            check(query->type, &query->groups[i].filters[k], &n);
    }
    must(n.conditions <= LIST_FILTERS_MAX && n.values <= LIST_VALUES_MAX + LIST_FILTERS_MAX);
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct schema schema;
    if (!schema.type_count)
        shipped_schema(&schema);
    if (size < 1)
        return 0;
    struct arena arena;
    struct err err;
    struct json json;
    struct query query, again;
    arena_init(&arena);
    err_clear(&err);
    const struct object_type *type = &schema.types[data[0] % schema.type_count];
    if (json_read(&arena, (str){(const char *)data + 1, size - 1}, &json, &err)) {
        if (read(&arena, type, &json, &query, &err)) {
            struct counted first = count(&query);
            must(read(&arena, type, &json, &again, &err));
            must(count(&again).conditions == first.conditions);
        } else {
            must(err.code == ERR_INPUT && err.text[0]);
        }
    }
    arena_finish(&arena);
    return 0;
}
