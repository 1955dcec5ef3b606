// Rules a company writes over its records, and the trail of its rulebook.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/renew.h"
#include "crm/rule.h"
#include "crm/trial.h"

// -- writing

static void write_words(struct jsonw *w, const char *name, const str words[LANG_COUNT]) {
    define_write_labels(w, name, words, true);
}

static void write_rule(struct jsonw *w, const struct object_type *type, const struct rule *rule) {
    jsonw_object(w);
    render_id(w, "id", rule->id);
    jsonw_put_text(w, "type", type->name);
    jsonw_put_text(w, "name", rule->name);
    write_words(w, "label", rule->label);
    write_words(w, "message", rule->message);
    jsonw_put_text(w, "condition", rule->condition);
    jsonw_put_text(w, "about", rule->about);
    jsonw_put_text(w, "state", str_of(rule_state_name(rule->state)));
    render_time(w, "effectiveFrom", rule->effective_from);
    jsonw_put_text(w, "repairProperty", rule->repaired);
    jsonw_put_text(w, "repair", rule->repair);
    jsonw_put_bool(w, "readable", rule->judges != NULL);
    jsonw_put_int(w, "displayOrder", rule->position);
    render_time(w, "createdAt", rule->created_at);
    render_time(w, "updatedAt", rule->updated_at);
    jsonw_object_end(w);
}

// -- reading

static bool read_state(struct call *c, struct rule_change *out) {
    str state = text_member(&c->body, "state");
    out->has_state = state.ptr != NULL;
    return !out->has_state || rule_state_read(state, &out->state) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("state"), STR("off, warn, block"));
}

static bool read_time(struct call *c, struct rule_change *out) {
    const struct json *member = json_get(&c->body, "effectiveFrom");
    out->has_effective_from = member != NULL;
    if (!member || member->kind == JSON_KIND_NULL || !member->text.len)
        return true;
    return time_read_iso(member->text, &out->effective_from) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("effectiveFrom"), STR("2026-12-31"));
}

static bool read_rule(struct call *c, struct rule_change *out) {
    *out = (struct rule_change){.name = text_member(&c->body, "name"),
                                .condition = text_member(&c->body, "condition"),
                                .about = text_member(&c->body, "about"),
                                .repaired = text_member(&c->body, "repairProperty"),
                                .repair = text_member(&c->body, "repair")};
    position_member(&c->body, &out->has_position, &out->position);
    return read_state(c, out) && read_time(c, out) &&
           labels_member(c, &c->body, "label", out->label) &&
           labels_member(c, &c->body, "message", out->message);
}

static bool find_rule(struct call *c, const struct object_type **type, const struct rule **rule) {
    int64_t id;
    if (!call_id(c, "id", &id))
        return false;
    *rule = crm_rule_find(call_schema(c), id, type);
    return *rule ||
           call_refuse(c, ERR_NOT_FOUND, "rule.unknown", http_segment(c->request, "id"), (str){0});
}

// -- calls

bool rule_list(struct call *c) {
    const struct schema *schema = call_schema(c);
    str name = call_query_text(c, "type");
    const struct object_type *only = name.len ? schema_type(schema, name) : NULL;
    if (name.len && !only)
        return call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].rule_count; i++)
            if (!only || only == &schema->types[t])
                write_rule(&c->json, &schema->types[t], &schema->types[t].rules[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool rule_get(struct call *c) {
    const struct object_type *type;
    const struct rule *rule;
    if (!find_rule(c, &type, &rule))
        return false;
    write_rule(&c->json, type, rule);
    return true;
}

bool rule_create(struct call *c) {
    const struct object_type *type;
    struct rule_change change;
    struct rule *made;
    if (!crm_define_begin(c->work) || !call_body_type(c, &type) || !read_rule(c, &change) ||
        !crm_rule_create(c->work, type, &change, &made))
        return false;
    call_status(c, 201);
    write_rule(&c->json, type, made);
    return true;
}

bool rule_update(struct call *c) {
    const struct object_type *type;
    const struct rule *rule;
    struct rule_change change;
    struct rule *now;
    if (!crm_define_begin(c->work) || !find_rule(c, &type, &rule) || !read_rule(c, &change) ||
        !crm_rule_update(c->work, type, rule, &change, &now))
        return false;
    write_rule(&c->json, type, now);
    return true;
}

bool rule_archive(struct call *c) {
    const struct object_type *type;
    const struct rule *rule;
    if (!crm_define_begin(c->work) || !find_rule(c, &type, &rule) ||
        !crm_rule_archive(c->work, type, rule))
        return false;
    call_status(c, 204);
    return true;
}

// What is wrong with it is told now, not by the job.
bool rule_trial(struct call *c) {
    struct trial trial;
    return crm_trial_read(c->work, &c->body, &trial) && call_order_job(c, JOB_TRIAL);
}

bool rulebook_renew(struct call *c) {
    struct renewal renewal;
    return crm_access_whole(c->work, RIGHT_EDIT, NULL) &&
           crm_renew_read(c->work, &c->body, &renewal) && call_order_job(c, JOB_RENEW);
}

bool rule_sample(struct call *c) {
    enum { SAMPLES_MAX = 100 };
    const struct json *values = json_get(&c->body, "values");
    struct trial trial;
    if (values->count > SAMPLES_MAX)
        return call_refuse(c, ERR_INPUT, "value.too_many", (str){0}, STR("100"));
    if (!crm_trial_read(c->work, &c->body, &trial))
        return false;
    if (!trial.property || trial.dictionary)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("property"), (str){0});
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < values->count; i++) {
        str written, input = values->items[i].text;
        bool meets = crm_trial_sample(c->work, &trial, input, &written);
        jsonw_object(&c->json);
        jsonw_put_text(&c->json, "input", input);
        jsonw_put_bool(&c->json, "meets", meets);
        render_text_or_null(&c->json, "value", written);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// -- the trail

static void write_change(struct call *c, const struct definition_event *event) {
    struct jsonw *w = &c->json;
    const struct object_type *type = schema_type_by_id(call_schema(c), event->type_id);
    jsonw_object(w);
    render_id(w, "id", event->id);
    render_time(w, "at", event->at);
    render_actor(w, "by", event->actor_id, event->actor);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "kind", event->kind);
    jsonw_put_text(w, "subject", event->subject);
    jsonw_put_text(w, "action", event->action);
    jsonw_name(w, "before");
    if (event->before.len)
        jsonw_raw(w, event->before);
    else
        jsonw_null(w);
    jsonw_name(w, "after");
    jsonw_raw(w, event->body);
    jsonw_object_end(w);
}

bool rulebook_changes(struct call *c) {
    struct definition_event *events;
    size_t count;
    int64_t limit, before = 0;
    str name = call_query_text(c, "type"), after = call_query_text(c, "after");
    const struct object_type *type = name.len ? schema_type(call_schema(c), name) : NULL;
    if (name.len && !type)
        return call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
    if (after.len && !read_id(after, &before))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("after"), STR("paging.next.after"));
    if (!call_query_int(c, "limit", 1, 200, 50, &limit) ||
        !store_rulebook_events(c->work, type ? type->id : 0, before, (size_t)limit + 1, &events,
                               &count))
        return false;
    bool more = count > (size_t)limit;
    count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (crm_fields_event(c->work, &events[i]))
            write_change(c, &events[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json,
                  more ? str_format(c->arena, "%lld", (long long)events[count - 1].id) : (str){0});
    jsonw_object_end(&c->json);
    return true;
}

// What a pack's properties hold, which may take seconds to read.
bool rulebook_undo_look(struct call *c) {
    struct industry_survey *survey = ARENA_NEW(c->arena, struct industry_survey);
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_rulebook_survey(c->work, id, survey))
        return false;
    c->seen = survey;
    return true;
}

bool rulebook_undo(struct call *c) {
    const struct industry_survey *survey = c->seen;
    struct industry_survey now;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_define_begin(c->work) ||
        (!survey && !crm_rulebook_survey(c->work, id, &now)) ||
        !crm_rulebook_undo(c->work, id, survey ? survey : &now))
        return false;
    call_status(c, 204);
    return true;
}
