// Industry packs: what each would bring to this store, and bringing it.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "crm/industry.h"

static void write_item(struct jsonw *w, const struct industry_item *item) {
    const struct industry_part *part = item->part;
    jsonw_object(w);
    jsonw_put_text(w, "kind", str_of(industry_kind_name(part->kind)));
    jsonw_put_text(w, "type", part->type);
    jsonw_put_text(w, "name", part->name);
    define_write_labels(w, "label", part->label, true);
    define_write_labels(w, "about", part->about, true);
    render_text_or_null(w, "propertyType", part->is ? str_of(part->is->name) : STR(""));
    jsonw_name(w, "options");
    jsonw_array(w);
    for (size_t i = 0; i < part->option_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "value", part->options[i].value);
        define_write_labels(w, "label", part->options[i].label, true);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_put_text(w, "condition", part->condition);
    jsonw_put_text(w, "state", str_of(industry_state_name(item->state)));
    render_text_or_null(w, "instead", item->state == INDUSTRY_CONFLICT ? item->instead : STR(""));
    jsonw_object_end(w);
}

static void write_pack(struct jsonw *w, const struct industry_plan *plan) {
    jsonw_object(w);
    jsonw_put_text(w, "name", plan->pack->name);
    define_write_labels(w, "label", plan->pack->label, true);
    define_write_labels(w, "about", plan->pack->about, true);
    jsonw_name(w, "counts");
    jsonw_object(w);
    for (size_t s = 0; s < INDUSTRY_STATE_COUNT; s++)
        jsonw_put_int(w, industry_state_name((enum industry_state)s), (int64_t)plan->counts[s]);
    jsonw_object_end(w);
    jsonw_name(w, "items");
    jsonw_array(w);
    for (size_t i = 0; i < plan->pack->part_count; i++)
        write_item(w, &plan->items[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool pack_list(struct call *c) {
    struct industry_pack *packs;
    size_t count;
    if (!industry_packs(c->work->arena, &packs, &count, c->work->err))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        struct industry_plan plan;
        if (!crm_industry_plan(c->work, &packs[i], &plan))
            return false;
        write_pack(&c->json, &plan);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool pack_apply(struct call *c) {
    struct industry_pack *packs;
    struct industry_plan plan;
    size_t count;
    int64_t change = 0;
    str name = http_segment(c->request, "pack");
    bool dry = json_get_bool(&c->body, "dryRun", false);
    if (!crm_define_begin(c->work) || !industry_packs(c->work->arena, &packs, &count, c->work->err))
        return false;
    const struct industry_pack *pack = industry_pack_find(packs, count, name);
    if (!pack)
        return call_refuse(c, ERR_NOT_FOUND, "pack.unknown", name, (str){0});
    if (dry ? !crm_industry_plan(c->work, pack, &plan)
            : !crm_industry_apply(c->work, pack, &plan, &change))
        return false;
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "dryRun", dry);
    render_id(&c->json, "change", change);
    jsonw_name(&c->json, "pack");
    write_pack(&c->json, &plan);
    jsonw_object_end(&c->json);
    return true;
}
