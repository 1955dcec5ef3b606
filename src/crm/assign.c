// The rules are texts of the schema, so a type without any costs nothing.
#include "crm/assign.h"
#include "crm/access.h"
#include "crm/definition_private.h"
#include "crm/people.h"
#include "store/assignment.h"
#include "store/define.h"
#include "store/definition.h"
#include "store/owner.h"

const char *assigned_by_name(enum assigned_by by) {
    static const char *const names[] = {"given", "rule", "creator", "nobody"};
    return names[by];
}

bool crm_assignments(struct work *work, const struct object_type *type,
                     struct assignment_rules *out) {
    struct json list;
    *out = (struct assignment_rules){0};
    return !type->assignments.len || (json_read(work->arena, type->assignments, &list, work->err) &&
                                      assignment_read(work->arena, &list, out, work->err));
}

// -- choosing

static bool give(struct work *work, const struct assignment_rule *rule, struct record *record,
                 bool *given) {
    struct member member;
    bool found;
    *given = true;
    switch (rule->to) {
    case ASSIGN_PERSON:
        if (!store_member_get(work, rule->to_id, &member, &found))
            return false;
        *given = found && !member.disabled;
        record->owner_id = *given ? rule->to_id : 0;
        return true;
    case ASSIGN_DEPARTMENT:
        record->department_id = rule->to_id;
        return store_assignment_next(work, record->type, rule->to_id, &record->owner_id);
    case ASSIGN_CREATOR:
        record->owner_id = work->who.user_id;
        return true;
    case ASSIGN_NOBODY:
    case ASSIGNEE_COUNT:
        break;
    }
    return true;
}

static bool by_rules(struct work *work, struct record *record, struct assigned *out) {
    struct assignment_rules rules;
    bool given = false;
    if (!crm_assignments(work, record->type, &rules))
        return false;
    for (size_t i = 0; !given; i++) {
        i = assignment_choose(&rules, i, work->arena, record, work->now);
        if (i >= rules.count)
            return true;
        if (!give(work, &rules.items[i], record, &given))
            return false;
        if (given)
            *out = (struct assigned){ASSIGNED_RULE, rules.items[i].label.len
                                                        ? rules.items[i].label
                                                        : rules.items[i].condition};
    }
    return true;
}

// What somebody enters who does not see everything is theirs.
static bool is_narrow(const struct work *work, const struct record *record) {
    return work->who.rights &&
           rights_reach(work->who.rights, record->type->name, RIGHT_VIEW) != REACH_ALL;
}

bool crm_assign(struct work *work, struct record *record, struct assigned *out) {
    *out = (struct assigned){.by = ASSIGNED_GIVEN};
    if (record->owner_id)
        return true;
    out->by = ASSIGNED_NOBODY;
    if (record->type->assignments.len && !by_rules(work, record, out))
        return false;
    if (out->by == ASSIGNED_NOBODY && is_narrow(work, record)) {
        out->by = ASSIGNED_CREATOR;
        record->owner_id = work->who.user_id;
    }
    record_sync_header(record);
    return true;
}

// -- changing the rules

static bool check_rule(struct work *work, const struct object_type *type,
                       const struct assignment_rule *rule) {
    struct formula *formula;
    struct owner owner;
    struct department department;
    bool found = true;
    if (rule->condition.len &&
        (!formula_parse(work->arena, type, rule->condition, &formula, work->err) ||
         !formula_is_condition(formula, work->err)))
        return fail_about(work->err, ERR_INPUT, STR("condition"), "%s", work->err->text);
    if (rule->to == ASSIGN_DEPARTMENT)
        return crm_department(work, rule->to_id, &department);
    return rule->to != ASSIGN_PERSON ||
           (store_owner_get(work, rule->to_id, &owner, &found) &&
            ((found && !owner.disabled_at) ||
             crm_refuse_id(work, ERR_NOT_FOUND, "person.unknown", rule->to_id)));
}

bool crm_assignments_begin(struct work *work) {
    return crm_access_area(work, AREA_SETTINGS) && store_define_begin(work);
}

bool crm_assignments_put(struct work *work, const struct object_type *type,
                         const struct assignment_rules *rules, const struct object_type **now) {
    struct buf body;
    struct jsonw w;
    int64_t id = type->id;
    for (size_t i = 0; i < rules->count; i++)
        if (!check_rule(work, type, &rules->items[i]))
            return false;
    buf_init(&body, work->arena);
    jsonw_init(&w, &body);
    assignment_write(&w, rules);
    if (!store_assignments_put(work, type, rules->count ? buf_str(&body) : STR("")))
        return false;
    define_changed(work);
    if (!store_schema_renew(work))
        return false;
    *now = schema_type_by_id(work->schema, id);
    return true;
}
