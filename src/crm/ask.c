// The policy is one setting. The tree of departments is read whole, as crm/access.c does.
#include "crm/ask.h"
#include "base/json.h"
#include "crm/access.h"
#include "crm/ask_private.h"
#include "crm/refuse.h"
#include "store/owner.h"
#include "store/store.h"

#define SETTING_ASK "ask_policy"

static const char *const names[ASK_RULE_COUNT] = {"never", "others", "departments"};

const char *ask_rule_name(enum ask_rule rule) {
    return names[rule];
}

bool ask_rule_read(str name, enum ask_rule *rule) {
    for (size_t i = 0; i < ASK_RULE_COUNT; i++)
        if (str_is(name, names[i])) {
            *rule = (enum ask_rule)i;
            return true;
        }
    return false;
}

// -- the policy

bool crm_ask_policy(struct work *work, struct ask_policy *out) {
    struct json json;
    str text;
    enum { DAYS = 7 };
    *out = (struct ask_policy){.days = DAYS};
    if (!store_setting_get(work, SETTING_ASK, &text))
        return false;
    if (!text.len)
        return true;
    if (!json_read(work->arena, text, &json, work->err))
        return false;
    (void)ask_rule_read(json_get_text(&json, "ask", STR("never")), &out->ask);
    out->days = json_get_int(&json, "days", DAYS);
    out->approves = json_get_bool(&json, "approves", false);
    return true;
}

bool crm_ask_policy_put(struct work *work, const struct ask_policy *p) {
    if (!crm_access_area(work, AREA_SETTINGS))
        return false;
    if (p->days < 1 || p->days > ASK_DAYS_MAX)
        return crm_refuse(work, ERR_INPUT, "api.bad_value", STR("days"), STR("1 - 90"));
    str text = str_format(work->arena, "{\"ask\":\"%s\",\"days\":%lld,\"approves\":%s}",
                          names[p->ask], (long long)p->days, p->approves ? "true" : "false");
    return store_setting_put(work, SETTING_ASK, text);
}

// -- who answers

static bool load(struct work *work, struct house *h) {
    return store_department_list(work, &h->departments, &h->department_count) &&
           store_member_list(work, &h->members, &h->member_count);
}

static const struct department *department_of(const struct house *h, int64_t id) {
    for (size_t i = 0; id && i < h->department_count; i++)
        if (h->departments[i].id == id)
            return &h->departments[i];
    return NULL;
}

static void add(struct work *work, struct id_set *set, size_t most, int64_t id) {
    if (!set->ids)
        set->ids = ARENA_ARRAY(work->arena, most + 1, int64_t);
    set->ids[set->count++] = id;
}

static bool has(const struct id_set *set, int64_t id) {
    for (size_t i = 0; i < set->count; i++)
        if (set->ids[i] == id)
            return true;
    return false;
}

static bool stands_in(const struct member *m, int64_t user_id, int64_t now) {
    return m->deputy_id == user_id && (m->away_from || m->away_until) && m->away_from <= now &&
           (!m->away_until || m->away_until > now);
}

// One of `people` manages the department or one above it.
static bool managed(const struct house *h, int64_t id, const struct id_set *people) {
    const struct department *d = department_of(h, id);
    for (size_t steps = 0; d && steps <= h->department_count; steps++) {
        if (d->manager_id && has(people, d->manager_id))
            return true;
        d = department_of(h, d->parent_id);
    }
    return false;
}

void ask_decide(struct work *work, const struct house *h, int64_t user_id,
                struct request_deciders *out) {
    struct id_set self = {0};
    size_t most = 2 * h->member_count + 1;
    *out = (struct request_deciders){0};
    add(work, &self, most, user_id);
    for (size_t i = 0; i < h->member_count; i++)
        if (stands_in(&h->members[i], user_id, work->now))
            add(work, &self, most, h->members[i].user_id);
    for (size_t i = 0; i < self.count; i++)
        add(work, &out->owners, most, self.ids[i]);
    for (size_t i = 0; i < h->member_count; i++)
        if (managed(h, h->members[i].department_id, &self))
            add(work, &out->owners, most, h->members[i].user_id);
    for (size_t i = 0; i < h->department_count; i++)
        if (managed(h, h->departments[i].id, &self))
            add(work, &out->departments, h->department_count, h->departments[i].id);
}

bool crm_deciders(struct work *work, int64_t user_id, struct request_deciders *out) {
    struct house h;
    if (!load(work, &h))
        return false;
    ask_decide(work, &h, user_id, out);
    return true;
}

bool request_part_decided_by(const struct request_deciders *deciders,
                             const struct request_part *part) {
    return part->owner_id ? has(&deciders->owners, part->owner_id)
                          : has(&deciders->departments, part->department_id);
}

// -- asking

static int64_t home_of(const struct house *h, int64_t user_id) {
    for (size_t i = 0; i < h->member_count; i++)
        if (h->members[i].user_id == user_id)
            return h->members[i].department_id;
    return 0;
}

// What belongs to nobody and to no department is anybody's who may.
static bool is_asked(const struct house *h, const struct request_deciders *own,
                     const struct ask_policy *policy, int64_t user_id,
                     const struct request_part *part) {
    if (policy->ask == ASK_NEVER || (!part->owner_id && !part->department_id) ||
        request_part_decided_by(own, part))
        return false;
    int64_t home = home_of(h, user_id);
    int64_t theirs = part->owner_id ? home_of(h, part->owner_id) : part->department_id;
    return (policy->ask == ASK_OTHERS && part->owner_id) || !home || home != theirs;
}

struct asking {
    struct house house;
    struct request_deciders own;
    struct ask_policy policy;
    int64_t since; // what was taken later is not the taker's yet
};

static int64_t days_before(int64_t time, int64_t days) {
    return time - days * 24 * 3600 * INT64_C(1000000);
}

static bool begin(struct work *work, int64_t from, struct asking *a) {
    if (!crm_ask_policy(work, &a->policy) || !load(work, &a->house))
        return false;
    ask_decide(work, &a->house, work->who.user_id, &a->own);
    a->since = days_before(from, a->policy.days);
    return true;
}

// Asked is whose it is rightfully, else whoever has it.
static bool ask_about(struct work *work, const struct asking *a, const struct record *record,
                      struct request_part *part, bool *asked) {
    int64_t rightful;
    if (!ask_rightful(work, &a->house, record, a->since, &rightful))
        return false;
    *part = (struct request_part){.record_id = record->id,
                                  .owner_id = rightful,
                                  .department_id = record->department_id,
                                  .version = record->version};
    *asked = is_asked(&a->house, &a->own, &a->policy, work->who.user_id, part);
    if (*asked || rightful == record->owner_id)
        return true;
    part->owner_id = record->owner_id;
    *asked = is_asked(&a->house, &a->own, &a->policy, work->who.user_id, part);
    return true;
}

bool crm_ask_whom(struct work *work, struct record *const *records, size_t count,
                  struct request_part **parts, size_t *part_count) {
    struct asking a;
    *parts = ARENA_ARRAY(work->arena, count + 1, struct request_part);
    *part_count = 0;
    if (work->who.scope == SCOPE_ALL || !work->who.user_id)
        return true;
    if (!crm_ask_policy(work, &a.policy))
        return false;
    if (a.policy.ask == ASK_NEVER)
        return true;
    if (!begin(work, work->now, &a))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool asked;
        if (!ask_about(work, &a, records[i], &(*parts)[*part_count], &asked))
            return false;
        *part_count += asked;
    }
    return true;
}

bool crm_ask_holds(struct work *work, const struct request *request,
                   const struct request_part *part, const struct record *record, bool *holds) {
    struct asking a;
    struct request_part now;
    bool asked;
    if (!begin(work, request->created_at, &a) || !ask_about(work, &a, record, &now, &asked))
        return false;
    // Who is more by now need not have asked: then it is enough that nobody else has it.
    int64_t owner = asked ? now.owner_id : record->owner_id;
    *holds = owner == part->owner_id && (owner || record->department_id == part->department_id);
    return true;
}

static bool name_of(struct work *work, const struct request_part *part, str *name) {
    struct department department;
    struct owner owner;
    bool found;
    *name = STR("");
    if (part->owner_id) {
        if (!store_owner_get(work, part->owner_id, &owner, &found))
            return false;
        *name = found ? owner.name : STR("");
        return true;
    }
    if (!store_department_get(work, part->department_id, &department, &found))
        return false;
    *name = found ? department.name : STR("");
    return true;
}

bool crm_ask(struct work *work, struct record *const *records, size_t count) {
    struct request_part *parts;
    size_t part_count;
    str name;
    if (work->who.agreed)
        return true;
    if (!crm_ask_whom(work, records, count, &parts, &part_count))
        return false;
    if (!part_count)
        return true;
    for (size_t i = 0; i < count; i++)
        if (records[i]->id == parts[0].record_id)
            return name_of(work, &parts[0], &name) &&
                   crm_refuse(work, ERR_CONFLICT,
                              parts[0].owner_id == records[i]->owner_id ? "request.ask"
                                                                        : "request.ask_taken",
                              name, record_title(work->arena, records[i]));
    return true;
}
