// Giving groups to people: by hand, or by the rules that the company keeps in one setting. A turn
// is a row that is written with the group, as turns of new records are (crm/assign.c).
#include "crm/access.h"
#include "crm/refuse.h"
#include "crm/review.h"
#include "store/department.h"
#include "store/owner.h"
#include "store/record.h"
#include "store/reviewer.h"
#include "store/store.h"

#define SETTING_REVIEW "review_policy"

static const char *const names[REVIEW_RULE_COUNT] = {"owner", "manager", "turn"};

const char *review_rule_name(enum review_rule rule) {
    return names[rule];
}

// -- the policy

static bool read_rules(struct work *work, const struct json *list, struct review_policy *out) {
    for (size_t i = 0; list && list->kind == JSON_KIND_ARRAY && i < list->count; i++) {
        size_t rule = 0;
        while (rule < REVIEW_RULE_COUNT && !str_is(list->items[i].text, names[rule]))
            rule++;
        if (rule == REVIEW_RULE_COUNT || out->rule_count == REVIEW_RULE_COUNT)
            return crm_refuse(work, ERR_INPUT, "api.bad_value", STR("rules"),
                              STR("owner, manager, turn"));
        out->rules[out->rule_count++] = (enum review_rule)rule;
    }
    return true;
}

static bool read_turn(struct work *work, const struct json *list, struct review_policy *out) {
    size_t count = list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
    int64_t *ids = ARENA_ARRAY(work->arena, count + 1, int64_t);
    if (count > REVIEWERS_IN_TURN_MAX)
        return crm_refuse(work, ERR_INPUT, "api.bad_value", STR("turn"), STR("0 - 100"));
    for (size_t i = 0; i < count; i++)
        if (list->items[i].kind != JSON_KIND_TEXT || !str_to_i64(list->items[i].text, &ids[i]) ||
            ids[i] <= 0)
            return crm_refuse(work, ERR_INPUT, "api.bad_value", STR("turn"), STR("id"));
    out->turn = ids;
    out->turn_count = count;
    return true;
}

static bool read_policy(struct work *work, const struct json *json, struct review_policy *out) {
    str unassigned = json_get_text(json, "unassigned", STR("hidden"));
    *out = (struct review_policy){.automatic = json_get_bool(json, "automatic", false),
                                  .open = str_is(unassigned, "shown")};
    if (!out->open && !str_is(unassigned, "hidden"))
        return crm_refuse(work, ERR_INPUT, "api.bad_value", unassigned, STR("shown, hidden"));
    return read_rules(work, json_get(json, "rules"), out) &&
           read_turn(work, json_get(json, "turn"), out);
}

bool crm_review_policy(struct work *work, struct review_policy *out) {
    struct json json;
    str text;
    *out = (struct review_policy){0};
    return store_setting_get(work, SETTING_REVIEW, &text) &&
           (!text.len ||
            (json_read(work->arena, text, &json, work->err) && read_policy(work, &json, out)));
}

static str write_policy(struct work *work, const struct review_policy *p) {
    struct buf text;
    struct jsonw w;
    buf_init(&text, work->arena);
    jsonw_init(&w, &text);
    jsonw_object(&w);
    jsonw_put_bool(&w, "automatic", p->automatic);
    jsonw_put_text(&w, "unassigned", p->open ? STR("shown") : STR("hidden"));
    jsonw_name(&w, "rules");
    jsonw_array(&w);
    for (size_t i = 0; i < p->rule_count; i++)
        jsonw_text_z(&w, names[p->rules[i]]);
    jsonw_array_end(&w);
    jsonw_name(&w, "turn");
    jsonw_array(&w);
    for (size_t i = 0; i < p->turn_count; i++)
        jsonw_id(&w, p->turn[i]);
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    return buf_str(&text);
}

bool crm_review_policy_put(struct work *work, const struct json *body) {
    struct review_policy p;
    if (!crm_access_area(work, AREA_SETTINGS) || !read_policy(work, body, &p))
        return false;
    for (size_t i = 0; i < p.turn_count; i++) {
        struct member member;
        bool found;
        if (!store_member_get(work, p.turn[i], &member, &found))
            return false;
        if (!found || member.disabled)
            return crm_refuse_id(work, ERR_NOT_FOUND, "person.unknown", p.turn[i]);
    }
    return store_setting_put(work, SETTING_REVIEW, write_policy(work, &p));
}

// -- by hand

static bool set(struct work *work, const struct duplicate_group *group, int64_t to, const char *how,
                int64_t job_id) {
    struct reviewer_change change = {.group_id = group->id,
                                     .type_id = group->type_id,
                                     .before = group->reviewer_id,
                                     .after = to,
                                     .how = how,
                                     .job_id = job_id};
    return group->reviewer_id == to || store_reviewer_set(work, &change);
}

static bool refuse_person(struct work *work, int64_t user_id) {
    struct owner owner;
    bool found;
    if (!store_owner_get(work, user_id, &owner, &found))
        return false;
    return found ? crm_refuse(work, ERR_INVALID, "review.may_not", owner.name, (str){0})
                 : crm_refuse_id(work, ERR_NOT_FOUND, "person.unknown", user_id);
}

bool crm_review_give(struct work *work, int64_t group_id, int64_t reviewer,
                     struct duplicate_group *out) {
    bool found, may = true, sees;
    if (!crm_access_area(work, AREA_DUPLICATES) ||
        !store_duplicate_get(work, group_id, out, &found))
        return false;
    if (found && !crm_review_sees(work, out, &sees))
        return false;
    if (!found || !sees)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_group", group_id);
    if (!str_is(out->status, "open"))
        return crm_refuse(work, ERR_CONFLICT, "queue.settled", (str){0}, (str){0});
    const struct object_type *type = schema_type_by_id(work->schema, out->type_id);
    if (reviewer && !review_may(work, reviewer, type, group_id, &may))
        return false;
    if (!may)
        return refuse_person(work, reviewer);
    if (!set(work, out, reviewer, "hand", 0))
        return false;
    out->reviewer_id = reviewer;
    return true;
}

// -- by the rules

struct holders { // of a group's records
    struct record **records;
    size_t count;
};

enum { LOOKED_AT = 100 }; // of larger groups nobody is the owner

static bool holders(struct work *work, const struct object_type *type, int64_t group_id,
                    struct holders *out) {
    int64_t *ids;
    size_t count;
    *out = (struct holders){0};
    if (!store_duplicate_members_shown(work, group_id, LOOKED_AT + 1, &ids, &count))
        return false;
    out->records = ARENA_ARRAY(work->arena, count + 1, struct record *);
    for (size_t i = 0; count <= LOOKED_AT && i < count; i++) {
        if (!store_record_get(work, type, ids[i], false, &out->records[out->count]))
            return false;
        out->count += out->records[out->count] != NULL;
    }
    return true;
}

static int64_t only_owner(const struct holders *h) {
    for (size_t i = 1; i < h->count; i++)
        if (h->records[i]->owner_id != h->records[0]->owner_id)
            return 0;
    return h->count ? h->records[0]->owner_id : 0;
}

static const struct department *department_of(const struct department *list, size_t count,
                                              int64_t id) {
    for (size_t i = 0; id && i < count; i++)
        if (list[i].id == id)
            return &list[i];
    return NULL;
}

static bool is_within(const struct department *list, size_t count, int64_t id, int64_t top) {
    for (size_t steps = 0; id && steps <= count; steps++) {
        if (id == top)
            return true;
        const struct department *d = department_of(list, count, id);
        id = d ? d->parent_id : 0;
    }
    return false;
}

static bool home_of(struct work *work, const struct record *record, int64_t *home) {
    struct member member;
    bool found;
    *home = record->department_id;
    if (!record->owner_id)
        return true;
    if (!store_member_get(work, record->owner_id, &member, &found))
        return false;
    *home = found ? member.department_id : 0;
    return true;
}

// Of the smallest department that the owners of all records are in, with one who manages it.
static bool common_manager(struct work *work, const struct holders *h, int64_t *manager) {
    struct department *list;
    size_t count;
    int64_t *homes = ARENA_ARRAY(work->arena, h->count + 1, int64_t);
    *manager = 0;
    if (!store_department_list(work, &list, &count))
        return false;
    for (size_t i = 0; i < h->count; i++)
        if (!home_of(work, h->records[i], &homes[i]))
            return false;
    const struct department *d = h->count ? department_of(list, count, homes[0]) : NULL;
    for (size_t steps = 0; d && steps <= count; steps++) {
        bool all = d->manager_id != 0;
        for (size_t i = 1; all && i < h->count; i++)
            all = is_within(list, count, homes[i], d->id);
        if (all) {
            *manager = d->manager_id;
            return true;
        }
        d = department_of(list, count, d->parent_id);
    }
    return true;
}

// The next of those who may, behind whoever had the last turn.
static bool next_in_turn(struct work *work, const struct review_policy *p,
                         const struct object_type *type, int64_t group_id, int64_t *who) {
    int64_t last;
    size_t at = 0;
    *who = 0;
    if (!p->turn_count)
        return true;
    if (!store_reviewer_turn(work, type->id, &last))
        return false;
    for (size_t i = 0; i < p->turn_count; i++)
        at = p->turn[i] == last ? i + 1 : at;
    for (size_t i = 0; i < p->turn_count; i++) {
        int64_t one = p->turn[(at + i) % p->turn_count];
        bool may;
        if (!review_may(work, one, type, group_id, &may))
            return false;
        if (may) {
            *who = one;
            return store_reviewer_turn_to(work, type->id, one);
        }
    }
    return true;
}

static bool find(struct work *work, const struct review_policy *p, enum review_rule rule,
                 const struct duplicate_group *group, const struct holders *h, int64_t *who) {
    const struct object_type *type = schema_type_by_id(work->schema, group->type_id);
    bool may = true;
    *who = rule == REVIEW_OWNER ? only_owner(h) : 0;
    if (rule == REVIEW_MANAGER && !common_manager(work, h, who))
        return false;
    if (rule == REVIEW_TURN)
        return next_in_turn(work, p, type, group->id, who);
    if (*who && !review_may(work, *who, type, group->id, &may))
        return false;
    *who = may ? *who : 0;
    return true;
}

bool crm_review_by_rules(struct work *work, const struct review_policy *p,
                         const struct duplicate_group *group, int64_t job_id, int64_t *who) {
    const struct object_type *type = schema_type_by_id(work->schema, group->type_id);
    struct holders h;
    struct actor kept;
    *who = 0;
    if (!type || !p->rule_count)
        return true;
    crm_access_raise(work, &kept);
    bool done = holders(work, type, group->id, &h);
    size_t i = 0;
    for (; done && !*who && i < p->rule_count; i++)
        done = find(work, p, p->rules[i], group, &h, who);
    done = done && (!*who || set(work, group, *who, names[p->rules[i - 1]], job_id));
    crm_access_lower(work, &kept);
    return done;
}

bool crm_review_new(struct work *work, int64_t type_id, int64_t group_id, int64_t before) {
    struct duplicate_group group = {.id = group_id, .type_id = type_id};
    struct review_policy policy;
    int64_t who;
    if (before)
        return set(work, &group, before, "kept", 0);
    return crm_review_policy(work, &policy) &&
           (!policy.automatic || crm_review_by_rules(work, &policy, &group, 0, &who));
}

bool crm_review_lost(struct work *work, const struct duplicate_group *group) {
    return !group->reviewer_id ||
           (set(work, group, 0, "left", 0) && crm_review_new(work, group->type_id, group->id, 0));
}
