// Rules: their JSON, their formulas, and running them.
#include "model/rule.h"
#include "base/buf.h"
#include "base/log.h"
#include "model/words.h"

static const char *const states[RULE_STATE_COUNT] = {"off", "warn", "block"};

const char *rule_state_name(enum rule_state state) {
    return states[state];
}

bool rule_state_read(str name, enum rule_state *state) {
    for (size_t i = 0; i < RULE_STATE_COUNT; i++)
        if (str_is(name, states[i])) {
            *state = (enum rule_state)i;
            return true;
        }
    return false;
}

// -- as JSON

bool rule_of_json(struct arena *arena, str text, struct rule *rule, struct err *err) {
    struct json json;
    if (!json_read(arena, text, &json, err))
        return false;
    words_read(arena, json_get(&json, "label"), rule->label);
    words_read(arena, json_get(&json, "message"), rule->message);
    rule->condition = json_get_text(&json, "condition", STR(""));
    rule->about = json_get_text(&json, "about", STR(""));
    rule->repaired = json_get_text(&json, "repairProperty", STR(""));
    rule->repair = json_get_text(&json, "repair", STR(""));
    rule->effective_from = json_get_int(&json, "effectiveFrom", 0);
    rule->position = json_get_int(&json, "displayOrder", rule->position);
    if (!rule_state_read(json_get_text(&json, "state", STR("off")), &rule->state))
        return fail(err, ERR_INPUT, "The state of a rule is off, warn or block.");
    return true;
}

str rule_json(struct arena *arena, const struct rule *rule) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    words_write(&w, "label", rule->label);
    words_write(&w, "message", rule->message);
    jsonw_put_text(&w, "condition", rule->condition);
    jsonw_put_text(&w, "about", rule->about);
    jsonw_put_text(&w, "state", str_of(states[rule->state]));
    jsonw_put_int(&w, "effectiveFrom", rule->effective_from);
    jsonw_put_text(&w, "repairProperty", rule->repaired);
    jsonw_put_text(&w, "repair", rule->repair);
    jsonw_put_int(&w, "displayOrder", rule->position);
    jsonw_object_end(&w);
    return buf_str(&out);
}

// -- its formulas

// The error stays, about that member.
static bool wrong(struct err *err, const char *member) {
    return fail_about(err, ERR_INPUT, str_of(member), "%s", err->text);
}

static bool read_condition(struct arena *arena, const struct object_type *type, struct rule *rule,
                           struct err *err) {
    struct formula *formula;
    if (!formula_parse(arena, type, rule->condition, &formula, err) ||
        !formula_is_condition(formula, err))
        return wrong(err, "condition");
    rule->judges = formula;
    return true;
}

static bool read_property(const struct object_type *type, str name, const char *member,
                          const struct property **out, struct err *err) {
    *out = name.len ? type_property(type, name) : NULL;
    if (*out || !name.len)
        return true;
    (void)fail(err, ERR_INPUT, "There is no property \"" STR_FMT "\".", STR_ARG(name));
    return wrong(err, member);
}

static bool read_repair(struct arena *arena, const struct object_type *type, struct rule *rule,
                        struct err *err) {
    struct formula *formula;
    if (!rule->repaired.len && !rule->repair.len)
        return true;
    if (!rule->target || rule->target->read_only) {
        (void)fail(err, ERR_INPUT, "A repair needs a property that may be written.");
        return wrong(err, "repairProperty");
    }
    if (!formula_parse(arena, type, rule->repair, &formula, err) ||
        !formula_fits(formula, rule->target, err)) {
        err->code = ERR_INPUT;
        return wrong(err, "repair");
    }
    rule->repairs = formula;
    return true;
}

bool rule_read(struct arena *arena, const struct object_type *type, struct rule *rule,
               struct err *err) {
    rule->judges = rule->repairs = NULL;
    return read_condition(arena, type, rule, err) &&
           read_property(type, rule->about, "about", &rule->property, err) &&
           read_property(type, rule->repaired, "repairProperty", &rule->target, err) &&
           read_repair(arena, type, rule, err);
}

void schema_read_rules(struct schema *schema) {
    for (size_t t = 0; t < schema->type_count; t++) {
        struct object_type *type = &schema->types[t];
        for (size_t i = 0; i < type->rule_count; i++) {
            struct err err;
            err_clear(&err);
            if (!rule_read(&schema->arena, type, &type->rules[i], &err)) {
                if (!str_starts(str_of(err.detail), STR("repair")))
                    type->rules[i].judges = NULL; // it still judges without its repair
                log_warning("The rule " STR_FMT " of " STR_FMT " judges nothing: %s",
                            STR_ARG(type->rules[i].name), STR_ARG(type->name), err.text);
            }
        }
    }
}

const struct rule *rule_of_key(const struct object_type *type, str key) {
    for (size_t i = 0; type && i < type->rule_count; i++)
        if (str_is(key, type->rules[i].key))
            return &type->rules[i];
    return NULL;
}

// -- running

bool rule_holds(const struct rule *rule, int64_t now) {
    return rule->judges && rule->state != RULE_OFF &&
           (!rule->effective_from || (now && rule->effective_from <= now));
}

bool rule_broken(const struct rule *rule, struct arena *arena, const struct record *record,
                 int64_t now, struct pattern_budget *patterns) {
    return rule->judges &&
           formula_holds_within(rule->judges, arena, record, now, patterns) == FORMULA_FALSE;
}

str rule_repair(const struct rule *rule, struct arena *arena, const struct record *record,
                int64_t now) {
    if (!rule->repairs || !rule->target)
        return (str){0};
    struct value better = formula_run(rule->repairs, arena, record, now, rule->target);
    if (value_is_null(better) || value_equal(better, record_get(record, rule->target)))
        return (str){0};
    struct type_context c = {.arena = arena, .property = rule->target, .now = now};
    return property_write(&c, better);
}
