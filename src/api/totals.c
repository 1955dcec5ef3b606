// What records add up to by the values of a property: what stands over the columns of a board.
#include "api/api_private.h"
#include "api/query.h"
#include "api/render.h"
#include <math.h>

static bool refuse(struct call *c, str name, const char *wanted) {
    return call_refuse(c, ERR_INPUT, "api.bad_value", name, str_of(wanted));
}

static bool adds_up(const struct property *p) {
    return p->type->storage == VALUE_FLOAT || (p->type->storage == VALUE_INT && p->type->decimals);
}

static bool read_by(struct call *c, const struct object_type *type, struct record_totals *asked) {
    str name = json_get_text(&c->body, "by", STR(""));
    asked->by = type_property(type, name);
    if (!asked->by)
        return call_refuse(c, ERR_INPUT, "api.unknown_property", name, (str){0});
    return query_may_ask(c, asked->by) && (!asked->by->type->multiple || refuse(c, name, "choice"));
}

static bool read_sums(struct call *c, const struct object_type *type, struct record_totals *asked) {
    const struct property **sums;
    size_t count;
    if (!properties_of_json(c, c->arena, json_get(&c->body, "sums"), type, false, &sums, &count))
        return false;
    if (count > TOTALS_SUMS_MAX)
        return refuse(c, STR("sums"), "0 - 5");
    for (size_t i = 0; i < count; i++) {
        if (!adds_up(sums[i]))
            return refuse(c, sums[i]->name, "number, money");
        if (!query_may_ask(c, sums[i]))
            return false;
        asked->sums[asked->sum_count++] = sums[i];
    }
    return true;
}

static void write_total(struct jsonw *w, const struct record_totals *asked,
                        const struct record_total *total) {
    jsonw_object(w);
    jsonw_name(w, "value");
    render_value(w, asked->by, total->value);
    render_text_or_null(w, "currency", total->currency);
    jsonw_put_int(w, "count", total->count);
    jsonw_name(w, "sums");
    jsonw_array(w);
    for (size_t i = 0; i < asked->sum_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "property", asked->sums[i]->name);
        jsonw_put_int(w, "count", total->held[i]);
        jsonw_name(w, "sum");
        jsonw_real(w, total->sum[i] / pow(10, asked->sums[i]->type->decimals));
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool object_totals(struct call *c) {
    const struct object_type *type;
    struct query query;
    struct record_totals asked = {.query = &query};
    struct record_total *found;
    size_t count;
    bool more;
    if (!call_type(c, &type) || !query_of_json(c, c->arena, &c->body, type, &query) ||
        !read_by(c, type, &asked) || !read_sums(c, type, &asked))
        return false;
    asked.currency = type_property(type, STR("currency"));
    if (asked.currency && asked.currency->level >= FIELD_MASKED)
        asked.currency = NULL;
    if (!browse_record_totals(c->work, &asked, &found, &count, &more))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_total(&c->json, &asked, &found[i]);
    jsonw_array_end(&c->json);
    jsonw_put_bool(&c->json, "more", more);
    jsonw_object_end(&c->json);
    return true;
}
