// Rules as JSON and back: what is stored, what the interface takes.
#include "match/rules.h"

static bool changed(const struct match_field_rule *rule) {
    return rule->use != MATCH_USE_AUTOMATIC || rule->demand != MATCH_DEMAND_NONE ||
           rule->factor < .9999f || rule->factor > 1.0001f;
}

// Three digits behind the point are enough, and 0.7 stays 0.7.
static void put_number(struct jsonw *w, const char *name, float number) {
    jsonw_name(w, name);
    jsonw_real(w, (double)(int64_t)((double)number * 10000 + .5) / 10000);
}

static void put_field(struct jsonw *w, const struct match_field_rule *rule) {
    jsonw_object(w);
    if (rule->use != MATCH_USE_AUTOMATIC)
        jsonw_put_text(w, "use", str_of(match_use_name(rule->use)));
    if (rule->factor < .9999f || rule->factor > 1.0001f)
        put_number(w, "weight", rule->factor);
    if (rule->demand != MATCH_DEMAND_NONE)
        jsonw_put_text(w, "demand", str_of(match_demand_name(rule->demand)));
    jsonw_object_end(w);
}

str match_rules_json(struct arena *arena, const struct match_rules *rules) {
    struct match_rules usual;
    struct buf out;
    struct jsonw w;
    size_t count;
    match_rules_default(rules->model, &usual);
    (void)match_model_fields(rules->model, &count);
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    if (!match_rules_equal(rules, &usual)) {
        put_number(&w, "sure", rules->sure);
        put_number(&w, "review", rules->review);
        jsonw_name(&w, "fields");
        jsonw_object(&w);
        for (size_t f = 0; f < count; f++) {
            if (!changed(&rules->fields[f]))
                continue;
            jsonw_name_str(&w, match_field_name(rules->model, f));
            put_field(&w, &rules->fields[f]);
        }
        jsonw_object_end(&w);
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

struct reading {
    struct arena *arena;
    struct match_rules *rules;
    str wrong;
};

static void note(struct reading *r, str field, str member) {
    if (!r->wrong.len)
        r->wrong = field.len
                       ? str_format(r->arena, STR_FMT "." STR_FMT, STR_ARG(field), STR_ARG(member))
                       : member;
}

static void read_name(struct reading *r, str field, const struct json_member *member,
                      const char *(*name)(int number), int count, int *out) {
    for (int i = 0; member->value.kind == JSON_KIND_TEXT && i < count; i++)
        if (str_is(member->value.text, name(i))) {
            *out = i;
            return;
        }
    note(r, field, member->name);
}

static void read_number(struct reading *r, str field, const struct json_member *member,
                        double least, double most, float *out) {
    const struct json *json = &member->value;
    double number = json->kind == JSON_KIND_INT    ? (double)json->integer
                    : json->kind == JSON_KIND_REAL ? json->real
                                                   : least - 1;
    if (number >= least && number <= most)
        *out = (float)number;
    else
        note(r, field, member->name);
}

static const char *use_at(int number) {
    return match_use_name((enum match_use)number);
}

static const char *demand_at(int number) {
    return match_demand_name((enum match_demand)number);
}

static void read_field(struct reading *r, str field, const struct json *json,
                       struct match_field_rule *rule) {
    if (json->kind != JSON_KIND_OBJECT) {
        note(r, STR(""), field);
        return;
    }
    for (size_t i = 0; i < json->count; i++) {
        const struct json_member *member = &json->members[i];
        int use = (int)rule->use, demand = (int)rule->demand;
        if (str_is(member->name, "use"))
            read_name(r, field, member, use_at, MATCH_USE_COUNT, &use);
        else if (str_is(member->name, "demand"))
            read_name(r, field, member, demand_at, MATCH_DEMAND_COUNT, &demand);
        else if (str_is(member->name, "weight"))
            read_number(r, field, member, MATCH_FACTOR_LEAST, MATCH_FACTOR_MOST, &rule->factor);
        else
            note(r, field, member->name);
        rule->use = (enum match_use)use;
        rule->demand = (enum match_demand)demand;
    }
}

static void read_fields(struct reading *r, const struct json *json) {
    size_t count;
    (void)match_model_fields(r->rules->model, &count);
    if (json->kind != JSON_KIND_OBJECT)
        note(r, STR(""), STR("fields"));
    for (size_t i = 0; json->kind == JSON_KIND_OBJECT && i < json->count; i++) {
        const struct json_member *member = &json->members[i];
        size_t f = 0;
        while (f < count && !str_equal(match_field_name(r->rules->model, f), member->name))
            f++;
        if (f < count)
            read_field(r, member->name, &member->value, &r->rules->fields[f]);
        else
            note(r, STR(""), member->name);
    }
}

bool match_rules_read(struct arena *arena, enum match_model model, const struct json *json,
                      struct match_rules *rules, str *wrong) {
    struct reading r = {.arena = arena, .rules = rules};
    match_rules_default(model, rules);
    bool whole = json && json->kind == JSON_KIND_OBJECT;
    for (size_t i = 0; whole && i < json->count; i++) {
        const struct json_member *member = &json->members[i];
        if (str_is(member->name, "sure"))
            read_number(&r, STR(""), member, MATCH_WANTED_LEAST, MATCH_WANTED_MOST, &rules->sure);
        else if (str_is(member->name, "review"))
            read_number(&r, STR(""), member, MATCH_WANTED_LEAST, MATCH_WANTED_MOST, &rules->review);
        else if (str_is(member->name, "fields"))
            read_fields(&r, &member->value);
        else
            note(&r, STR(""), member->name);
    }
    if (!whole)
        note(&r, STR(""), STR("fields"));
    if (rules->review > rules->sure) {
        note(&r, STR(""), STR("review"));
        rules->review = rules->sure;
    }
    *wrong = r.wrong;
    return !r.wrong.len;
}
