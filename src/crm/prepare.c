// The pure half of saving: assignments become values, values become a judged record with its match
// form. Touches no store, so imports run it on all cores.
#include "crm/derive.h"
#include "crm/save.h"
#include "quality/judge.h"
#include "quality/prepare.h"

struct preparing {
    struct arena *arena;
    const struct save *save;
    struct record *after;
    struct issue_list *issues;
    enum lang lang;
    int64_t now;
};

static struct type_context context(const struct preparing *p, const struct property *property) {
    return (struct type_context){
        .arena = p->arena,
        .property = property,
        .issues = p->issues,
        .country = record_country(p->after, p->save->reading.country),
        .date_orders = p->save->reading.date_orders,
        .number_decimals = p->save->reading.number_decimals,
        .lang = p->lang,
        .now = p->now,
    };
}

static void set_value(struct preparing *p, const struct property *property, struct value value,
                      str text) {
    struct type_context c = context(p, property);
    c.issues = NULL;
    p->after->values[property->slot] = value;
    bool same = str_equal(property_write(&c, value), text);
    p->after->entered[property->slot] =
        same || value_is_null(value) ? (str){0} : str_copy(p->arena, text);
}

// Further values of one cell become contact points of their own.
static void add_further_points(struct preparing *p, const struct property *property,
                               const str *parts, size_t count) {
    enum contact_point_kind kind;
    if (!derive_point_kind(property, &kind))
        return;
    struct type_context c = context(p, property);
    for (size_t i = 1; i < count; i++) {
        struct value value;
        if (!property_read(&c, parts[i], &value) || value_is_null(value))
            continue;
        str key = property_key(&c, value);
        if (key.len)
            record_add_point(p->arena, p->after,
                             (struct contact_point){.kind = kind,
                                                    .key = str_copy(p->arena, key),
                                                    .value = value_as_str(value),
                                                    .label = STR("")});
    }
}

static void assign(struct preparing *p, const struct assignment *a) {
    if (!a->text.ptr) {
        set_value(p, a->property, value_null(), (str){0});
        return;
    }
    struct type_context c = context(p, a->property);
    str *parts;
    size_t count = property_split(&c, a->text, &parts);
    struct value value;
    if (!property_read(&c, parts[0], &value))
        return; // the issue says why; the value stays what it was
    set_value(p, a->property, value, count > 1 ? parts[0] : a->text);
    add_further_points(p, a->property, parts, count);
}

// The country first: phone numbers and postcodes are read by it.
static bool is_country(const struct assignment *a) {
    return str_is(a->property->match_role, "country");
}

static void assign_all(struct preparing *p) {
    for (size_t i = 0; i < p->save->count; i++)
        if (is_country(&p->save->assignments[i]))
            assign(p, &p->save->assignments[i]);
    for (size_t i = 0; i < p->save->count; i++)
        if (!is_country(&p->save->assignments[i]))
            assign(p, &p->save->assignments[i]);
}

void crm_prepare(struct arena *arena, const struct save *save, const struct record *before,
                 enum lang lang, int64_t now, struct prepared *out) {
    *out = (struct prepared){0};
    issue_list_init(&out->issues, arena);
    out->after = before ? record_copy(arena, before) : record_create(arena, save->type);
    struct preparing p = {.arena = arena,
                          .save = save,
                          .after = out->after,
                          .issues = &out->issues,
                          .lang = lang,
                          .now = now};
    assign_all(&p);
    const struct property *owner = type_system_property(save->type, SYSTEM_OWNER);
    if (owner)
        out->after->owner_id = value_as_int(out->after->values[owner->slot]);
    struct type_context c = context(&p, NULL);
    quality_prepare(&c, out->after);
    derive_points(arena, out->after, save->keep_points);
    quality_judge(&c, out->after);
    out->form = derive_form(arena, out->after);
    out->search = derive_search(arena, out->after);
}
