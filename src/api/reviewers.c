// Who decides which groups of possible duplicates: by hand, many at once, by rules, and how far
// each is.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/review.h"

static bool write_person(struct call *c, const char *name, int64_t id) {
    str person;
    if (!browse_user_name(c->work, id, &person))
        return false;
    render_actor(&c->json, name, id, person);
    return true;
}

bool reviewer_write(struct call *c, const char *name, int64_t user_id) {
    struct review_people people;
    struct jsonw *w = &c->json;
    str person;
    jsonw_name(w, name);
    if (!user_id) {
        jsonw_null(w);
        return true;
    }
    if (!review_people(c->work, &people) || !browse_user_name(c->work, user_id, &person))
        return false;
    jsonw_object(w);
    render_id(w, "id", user_id);
    jsonw_put_text(w, "name", person);
    if (!write_person(c, "acting", review_acting(&people, user_id, c->work->now)))
        return false;
    jsonw_object_end(w);
    return true;
}

bool reviewer_put(struct call *c) {
    struct duplicate_group group;
    const struct json *given = json_get(&c->body, "reviewer");
    int64_t id, reviewer = 0;
    if (!call_id(c, "id", &id))
        return false;
    bool nobody = given && given->kind == JSON_KIND_NULL;
    if (!nobody && !(given && given->kind == JSON_KIND_TEXT && str_to_i64(given->text, &reviewer) &&
                     reviewer > 0))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("reviewer"), STR("id, null"));
    if (!crm_review_give(c->work, id, reviewer, &group))
        return false;
    jsonw_object(&c->json);
    if (!reviewer_write(c, "reviewer", group.reviewer_id))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

static int64_t today(int64_t now) {
    enum { SECONDS = 86400 };
    return now - now % (SECONDS * INT64_C(1000000));
}

bool reviewer_progress(struct call *c) {
    struct review_progress *list;
    size_t count;
    str name = call_query_text(c, "type"), since = call_query_text(c, "settledSince");
    int64_t at = today(c->work->now);
    const struct object_type *type =
        schema_type(c->work->schema, name.len ? name : STR("contacts"));
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    if (since.len && !time_read_iso(since, &at))
        return call_refuse(c, ERR_INPUT, "api.bad_value", since, STR("2026-11-23T08:00:00Z"));
    if (!crm_review_progress(c->work, type, at, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        render_actor(&c->json, "reviewer", list[i].user_id, list[i].name);
        jsonw_put_int(&c->json, "open", list[i].open);
        jsonw_put_int(&c->json, "settled", list[i].settled);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// -- many at once

bool review_count(struct call *c) {
    struct review_order order;
    int64_t total;
    if (!crm_review_read(c->work, &c->body, &order) || !crm_review_count(c->work, &order, &total))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "total", total);
    jsonw_object_end(&c->json);
    return true;
}

bool review_order(struct call *c) {
    struct review_order order;
    int64_t total;
    return crm_review_read(c->work, &c->body, &order) &&
           (!json_get(&c->body, "count") ||
            (crm_review_count(c->work, &order, &total) && call_confirms(c, total))) &&
           call_order_job(c, JOB_REVIEWERS);
}

bool review_revert(struct call *c) {
    struct job job;
    int64_t id;
    return call_id(c, "id", &id) && crm_review_undo_order(c->work, id, &job) &&
           call_answer_job(c, &job);
}

// -- the rules

bool review_policy_get(struct call *c) {
    struct review_policy p;
    struct jsonw *w = &c->json;
    if (!crm_review_policy(c->work, &p))
        return false;
    jsonw_object(w);
    jsonw_put_bool(w, "automatic", p.automatic);
    jsonw_put_text(w, "unassigned", p.open ? STR("shown") : STR("hidden"));
    jsonw_name(w, "rules");
    jsonw_array(w);
    for (size_t i = 0; i < p.rule_count; i++)
        jsonw_text_z(w, review_rule_name(p.rules[i]));
    jsonw_array_end(w);
    jsonw_name(w, "turn");
    jsonw_array(w);
    for (size_t i = 0; i < p.turn_count; i++)
        jsonw_id(w, p.turn[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

bool review_policy_put(struct call *c) {
    return crm_review_policy_put(c->work, &c->body) && review_policy_get(c);
}
