// Search over all types.
#include "crm/search.h"
#include "api/api_private.h"
#include "api/objects.h"
#include "api/render.h"

enum { LIMIT = 5, LIMIT_MOST = 50 };

static bool read_types(struct call *c, str rest, struct search *search) {
    str name;
    if (!rest.len)
        return true;
    const struct schema *schema = call_schema(c);
    const struct object_type **list =
        ARENA_ARRAY(c->arena, schema->type_count, const struct object_type *);
    while (str_split(&rest, ',', &name)) {
        const struct object_type *type = schema_type(schema, str_trim(name));
        if (!type)
            return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
        if (search->type_count < schema->type_count)
            list[search->type_count++] = type;
    }
    search->types = list;
    return true;
}

static void write_found(struct call *c, const struct found_type *found) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "type", found->type->name);
    jsonw_put_bool(w, "more", found->more);
    jsonw_put_bool(w, "spelled", found->spelled);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < found->count; i++)
        render_shown(w, c->arena, found->records[i], c->lang);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool search_answer(struct call *c, str text, str types, int64_t limit) {
    struct search search = {.text = text, .limit = limit};
    struct found_type *found;
    size_t count = 0;
    if (!read_types(c, types, &search))
        return false;
    if (str_trim(search.text).len && !crm_search(c->work, &search, &found, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_found(c, &found[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool search_get(struct call *c) {
    int64_t limit;
    return call_query_int(c, "limit", 1, LIMIT_MOST, LIMIT, &limit) &&
           search_answer(c, call_query_text(c, "q"), call_query_text(c, "types"), limit);
}
