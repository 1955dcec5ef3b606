// Rules of assignment: their JSON, and which of them holds.
#include "model/assignment.h"
#include "base/buf.h"

static const char *const names[ASSIGNEE_COUNT] = {"person", "department", "creator", "nobody"};

const char *assignee_name(enum assignee to) {
    return names[to];
}

static bool read_id(const struct json *item, const char *name, int64_t *id) {
    const struct json *member = json_get(item, name);
    *id = 0;
    if (!member || member->kind == JSON_KIND_NULL)
        return true;
    if (member->kind == JSON_KIND_INT)
        *id = member->integer;
    return *id > 0 || (member->kind == JSON_KIND_TEXT && str_to_i64(member->text, id) && *id > 0);
}

static bool read_assignee(str name, enum assignee *to) {
    for (size_t i = 0; i < ASSIGNEE_COUNT; i++)
        if (str_is(name, names[i])) {
            *to = (enum assignee)i;
            return true;
        }
    return false;
}

static bool read_rule(const struct json *item, struct assignment_rule *rule, struct err *err) {
    int64_t user, department;
    *rule =
        (struct assignment_rule){.label = str_trim(json_get_text(item, "label", STR(""))),
                                 .condition = str_trim(json_get_text(item, "condition", STR("")))};
    if (!read_assignee(json_get_text(item, "to", STR("")), &rule->to))
        return fail_about(err, ERR_INPUT, STR("to"),
                          "A rule assigns to a person, department, creator or nobody.");
    if (!read_id(item, "userId", &user) || !read_id(item, "departmentId", &department))
        return fail_about(err, ERR_INPUT, STR("to"), "This is no id.");
    rule->to_id = rule->to == ASSIGN_PERSON ? user : rule->to == ASSIGN_DEPARTMENT ? department : 0;
    return rule->to_id || rule->to > ASSIGN_DEPARTMENT ||
           fail_about(err, ERR_INPUT, STR("to"), "Whom the rule assigns to is missing.");
}

bool assignment_read(struct arena *arena, const struct json *list, struct assignment_rules *out,
                     struct err *err) {
    *out = (struct assignment_rules){0};
    if (!list || list->kind != JSON_KIND_ARRAY || list->count > ASSIGNMENTS_MAX)
        return fail_about(err, ERR_INPUT, STR("rules"), "At most %d rules.", ASSIGNMENTS_MAX);
    out->items = ARENA_ARRAY(arena, list->count + 1, struct assignment_rule);
    for (; out->count < list->count; out->count++)
        if (!read_rule(&list->items[out->count], &out->items[out->count], err))
            return false;
    return true;
}

static void write_id(struct jsonw *w, const char *name, int64_t id) {
    jsonw_name(w, name);
    if (id)
        jsonw_id(w, id);
    else
        jsonw_null(w);
}

void assignment_write(struct jsonw *w, const struct assignment_rules *rules) {
    jsonw_array(w);
    for (size_t i = 0; i < rules->count; i++) {
        const struct assignment_rule *rule = &rules->items[i];
        jsonw_object(w);
        jsonw_put_text(w, "label", rule->label);
        jsonw_put_text(w, "condition", rule->condition);
        jsonw_put_text(w, "to", str_of(names[rule->to]));
        write_id(w, "userId", rule->to == ASSIGN_PERSON ? rule->to_id : 0);
        write_id(w, "departmentId", rule->to == ASSIGN_DEPARTMENT ? rule->to_id : 0);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static bool holds(const struct assignment_rule *rule, struct arena *arena,
                  const struct record *record, int64_t now) {
    struct formula *formula;
    struct err err;
    if (!rule->condition.len)
        return true;
    return formula_parse(arena, record->type, rule->condition, &formula, &err) &&
           formula_is_condition(formula, &err) &&
           formula_holds(formula, arena, record, now) == FORMULA_TRUE;
}

size_t assignment_choose(const struct assignment_rules *rules, size_t from, struct arena *arena,
                         const struct record *record, int64_t now) {
    size_t i = from;
    while (i < rules->count && !holds(&rules->items[i], arena, record, now))
        i++;
    return i;
}
