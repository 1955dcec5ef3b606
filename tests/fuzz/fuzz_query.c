// Questions to the records: any JSON is refused with a reason, or becomes a query within its bounds
// whose filters the properties' types allow.
#include "api/api_private.h"
#include "api/query.h"
#include "fuzz_text.h"
#include "model/message.h"
#include "model/shipped.h"

// A filter asks for a property of the type, or for what its records are associated with.
static void check_asked(const struct object_type *type, const struct filter *filter) {
    if (filter->linked) {
        must(!filter->property && filter->linked_from == type);
        return;
    }
    must(filter->property && type_property(type, filter->property->name) == filter->property);
    must(filter->property->type->operators & FILTER_BIT(filter->op));
}

static void check_filter(const struct object_type *type, const struct filter *filter) {
    check_asked(type, filter);
    must(filter->value_count <= QUERY_VALUES_MAX);
    bool list = filter->op == FILTER_IN || filter->op == FILTER_NOT_IN;
    must(list == (filter->value_count > 0));
    for (size_t i = 0; i < filter->value_count; i++)
        must(filter->values[i].kind != VALUE_NULL);
    must((filter->op == FILTER_BETWEEN) == (filter->high.kind != VALUE_NULL));
}

static void check_query(const struct query *query) {
    size_t filters = 0;
    must(query->group_count <= QUERY_GROUPS_MAX && query->sort_count <= QUERY_SORTS_MAX);
    for (size_t i = 0; i < query->group_count; i++)
        for (size_t k = 0; k < query->groups[i].count; k++, filters++)
            check_filter(query->type, &query->groups[i].filters[k]);
    must(filters <= QUERY_FILTERS_MAX);
    for (size_t i = 0; i < query->sort_count; i++)
        must(query->sorts[i].property != NULL);
}

// A refusal says why: in the catalogue's words, or on /crm in the words its clients know.
static void check_refusal(const struct call *c) {
    must(c->err.code == ERR_INPUT || c->err.code == ERR_INVALID);
    must(c->err.text[0] && (c->fault_count || message_known(str_of(c->message_key))));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct schema schema;
    static const struct {
        struct route route;
        const char *shape;
    } faces[] = {{{.dialect = DIALECT_API}, "Query"},
                 {{.dialect = DIALECT_WIRE}, "PublicObjectSearchRequest"}};
    if (!schema.type_count)
        shipped_schema(&schema);
    if (size < 1)
        return 0;
    struct arena arena;
    arena_init(&arena);
    struct call c = {
        .arena = &arena, .schema = &schema, .shown = &schema, .route = &faces[data[0] & 1].route};
    const struct object_type *type = &schema.types[(data[0] >> 1) % schema.type_count];
    struct query query;
    call_reset(&c);
    c.lang = (enum lang)(data[0] >> 4 & 3);
    if (json_read(&arena, (str){(const char *)data + 1, size - 1}, &c.body, &c.err)) {
        bool taken = body_check(&c, faces[data[0] & 1].shape) &&
                     query_of_json(&c, &arena, &c.body, type, &query);
        if (taken && !c.fault_count)
            check_query(&query);
        else
            check_refusal(&c);
    }
    arena_finish(&arena);
    return 0;
}
