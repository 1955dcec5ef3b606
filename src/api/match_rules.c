// How duplicates of each type are found: the automatic model, and what the company changed of it.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "crm/derive.h"
#include "crm/match_rule.h"
#include "model/message.h"

static void put_number(struct jsonw *w, const char *name, float number) {
    jsonw_name(w, name);
    jsonw_real(w, (double)(int64_t)((double)number * 10000 + .5) / 10000);
}

static void write_properties(struct jsonw *w, const struct object_type *type, size_t field) {
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < type->property_count; i++)
        if (crm_match_field_reads(type, &type->properties[i], field))
            jsonw_text(w, type->properties[i].name);
    jsonw_array_end(w);
}

static void write_field(struct call *c, const struct object_type *type,
                        const struct match_rules *rules, size_t field) {
    struct jsonw *w = &c->json;
    const struct match_field_rule *rule = &rules->fields[field];
    size_t count;
    str key = str_of(match_model_fields(rules->model, &count)[field].key);
    jsonw_object(w);
    jsonw_put_text(w, "field", match_field_name(rules->model, field));
    jsonw_put_text(w, "label", message_text(c->arena, key, c->lang, NULL, 0));
    write_properties(w, type, field);
    jsonw_put_text(w, "use", str_of(match_use_name(rule->use)));
    put_number(w, "weight", rule->factor);
    jsonw_put_text(w, "demand", str_of(match_demand_name(rule->demand)));
    jsonw_object_end(w);
}

static bool write_rules(struct call *c, const struct object_type *type) {
    struct jsonw *w = &c->json;
    struct match_rules rules;
    struct match_rules_change changed;
    size_t count;
    bool any = crm_match_rules(type, &rules);
    if (!store_match_rules_changed(c->work, type, &changed))
        return false;
    (void)match_model_fields(rules.model, &count);
    jsonw_object(w);
    jsonw_put_text(w, "type", type->name);
    jsonw_put_text(w, "model", match_model_name(rules.model));
    jsonw_put_bool(w, "automatic", !any);
    put_number(w, "sure", rules.sure);
    put_number(w, "review", rules.review);
    jsonw_name(w, "fields");
    jsonw_array(w);
    for (size_t f = 0; f < count; f++)
        write_field(c, type, &rules, f);
    jsonw_array_end(w);
    render_time(w, "updatedAt", changed.at);
    render_actor(w, "updatedBy", changed.by, changed.by_name);
    jsonw_object_end(w);
    return true;
}

static bool find_type(struct call *c, const struct object_type **type) {
    return call_type(c, type) &&
           (crm_is_matched(*type) ||
            call_refuse(c, ERR_INVALID, "api.not_matched", (*type)->name, (str){0}));
}

bool match_rules_list(struct call *c) {
    const struct schema *schema = call_schema(c);
    bool done = true;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t t = 0; done && t < schema->type_count; t++)
        if (crm_is_matched(&schema->types[t]))
            done = write_rules(c, &schema->types[t]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return done;
}

bool match_rules_get(struct call *c) {
    const struct object_type *type;
    return find_type(c, &type) && write_rules(c, type);
}

// The answer is what holds from now on.
static bool put(struct call *c, const struct object_type *type, const struct match_rules *rules) {
    return crm_match_rules_put(c->work, type, rules, &type) && write_rules(c, type);
}

bool match_rules_put(struct call *c) {
    const struct object_type *type;
    struct match_rules rules;
    return crm_define_begin(c->work) && find_type(c, &type) &&
           crm_match_rules_read(c->work, type, &c->body, &rules) && put(c, type, &rules);
}

bool match_rules_delete(struct call *c) {
    const struct object_type *type;
    struct match_rules rules;
    if (!crm_define_begin(c->work) || !find_type(c, &type))
        return false;
    match_rules_default(crm_match_model(type), &rules);
    call_status(c, 204);
    return crm_match_rules_put(c->work, type, &rules, &type);
}

// What is wrong with them is told now, not by the job.
bool match_rules_try(struct call *c) {
    const struct object_type *type;
    struct match_rules rules;
    struct job job;
    if (!find_type(c, &type) || !crm_match_rules_read(c->work, type, &c->body, &rules))
        return false;
    struct buf payload;
    struct jsonw w;
    buf_init(&payload, c->arena);
    jsonw_init(&w, &payload);
    jsonw_object(&w);
    jsonw_put_text(&w, "type", type->name);
    jsonw_put_text(&w, "language", lang_code(c->lang));
    jsonw_name(&w, "rules");
    jsonw_raw(&w, match_rules_json(c->arena, &rules));
    jsonw_object_end(&w);
    struct job_order order = {.kind = JOB_MATCH_TRIAL, .payload = buf_str(&payload)};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}
