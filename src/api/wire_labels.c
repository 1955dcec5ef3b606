// Labels of associations on the object interface: listed, made in pairs, renamed, removed.
#include "api/api_private.h"
#include "api/link.h"
#include "crm/kinds.h"
#include "crm/refuse.h"

static void open_results(struct call *c) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
}

static void close_results(struct call *c) {
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
}

bool wire_label_list(struct call *c) {
    const struct object_type *from, *to;
    const struct association_kind *kind = NULL;
    if (!link_types(c, &from, &to))
        return false;
    open_results(c);
    while ((kind = schema_kind_next(call_schema(c), from, to, kind)))
        link_write_type(&c->json, kind);
    close_results(c);
    return true;
}

// Version 3 knows a kind by its number, as text, and its name.
bool wire_kind_list_old(struct call *c) {
    const struct object_type *from, *to;
    const struct association_kind *kind = NULL;
    if (!link_types(c, &from, &to))
        return false;
    open_results(c);
    while ((kind = schema_kind_next(call_schema(c), from, to, kind))) {
        jsonw_object(&c->json);
        jsonw_name(&c->json, "id");
        jsonw_id(&c->json, kind->number);
        jsonw_put_text(&c->json, "name", kind->name);
        jsonw_object_end(&c->json);
    }
    close_results(c);
    return true;
}

static void read_change(struct call *c, struct kind_change *change) {
    *change = (struct kind_change){.name = json_get_text(&c->body, "name", STR(""))};
    change->label[LANG_EN] = json_get_text(&c->body, "label", STR(""));
    change->inverse_label[LANG_EN] = json_get_text(&c->body, "inverseLabel", STR(""));
}

bool wire_label_create(struct call *c) {
    const struct object_type *from, *to;
    struct association_kind made[2];
    struct kind_change change;
    if (!link_types(c, &from, &to))
        return false;
    read_change(c, &change);
    if (!crm_kind_create(c->work, from, to, &change, made))
        return false;
    open_results(c);
    link_write_type(&c->json, &made[0]);
    if (made[1].number != made[0].number)
        link_write_type(&c->json, &made[1]);
    close_results(c);
    return true;
}

// A label that people made; those that came with the program are not renamed by programs.
static bool own_label(struct call *c, int64_t number, const struct association_kind **kind) {
    const struct object_type *from, *to;
    if (!link_types(c, &from, &to) || !crm_kind_number(c->work, from, to, number, kind))
        return false;
    return !(*kind)->shipped ||
           crm_refuse(c->work, ERR_INVALID, "association.shipped",
                      str_format(c->arena, "%lld", (long long)number), (str){0});
}

bool wire_label_update(struct call *c) {
    const struct association_kind *kind;
    struct association_kind changed[2];
    struct kind_change change;
    int64_t number;
    if (!call_body_id(c, &c->body, "associationTypeId", &number) || !own_label(c, number, &kind))
        return false;
    read_change(c, &change);
    if (!crm_kind_update(c->work, kind, &change, changed))
        return false;
    call_status(c, 204);
    return true;
}

bool wire_label_delete(struct call *c) {
    const struct association_kind *kind;
    int64_t number;
    if (!call_id(c, "number", &number) || !own_label(c, number, &kind) ||
        !crm_kind_archive(c->work, kind))
        return false;
    call_status(c, 204);
    return true;
}
