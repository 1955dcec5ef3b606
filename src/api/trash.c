// Archived records of all types: listed, given back, thrown away.
#include "crm/trash.h"
#include "api/api_private.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/queue.h"

enum { PAGE = 50 };

static void write_entry(struct call *c, const struct trash_entry *entry, int64_t days) {
    struct jsonw *w = &c->json;
    const struct record *record = entry->record;
    int64_t kept = days * 86400 * MICROS_PER_SECOND;
    jsonw_object(w);
    jsonw_put_text(w, "type", record->type->name);
    render_id(w, "id", record->id);
    jsonw_put_text(w, "title", record_title(c->arena, record));
    render_id(w, "ownerId", record->owner_id);
    render_time(w, "archivedAt", record->archived_at);
    render_actor(w, "by", entry->origin.actor_id, entry->origin.actor_name);
    jsonw_put_text(w, "source", str_of(source_kind_name(entry->origin.source.kind)));
    render_id(w, "ruleId", entry->origin.report_id);
    render_text_or_null(w, "rule", entry->origin.rule);
    render_time(w, "emptiedAt", days ? record->archived_at + kept : 0);
    jsonw_put_bool(w, "locked", entry->locked);
    jsonw_object_end(w);
}

// Of the address, and of the body of what is done with a whole group.
static bool read_asked(struct call *c, str type, str actor, str rule, struct trash_asked *out) {
    *out = (struct trash_asked){.type = type.len ? schema_type(call_schema(c), type) : NULL};
    if (type.len && !out->type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (actor.len && !read_id(actor, &out->actor_id))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("actor"), STR("id"));
    if (rule.len && !read_id(rule, &out->report_id))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("rule"), STR("id"));
    return true;
}

static bool read_query(struct call *c, struct trash_asked *out) {
    return read_asked(c, call_query_text(c, "type"), call_query_text(c, "actor"),
                      call_query_text(c, "rule"), out);
}

bool trash_list(struct call *c) {
    struct trash_asked asked;
    struct trash_page page;
    int64_t limit, days;
    if (!read_query(c, &asked) || !call_query_int(c, "limit", 1, TRASH_PAGE_MAX, PAGE, &limit) ||
        !crm_trash_days(c->work, &days))
        return false;
    asked.text = call_query_text(c, "q");
    asked.after = call_query_text(c, "after");
    asked.limit = (size_t)limit;
    if (!crm_trash(c->work, &asked, &page))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < page.count; i++)
        write_entry(c, &page.items[i], days);
    jsonw_array_end(&c->json);
    render_paging(&c->json, page.after);
    jsonw_object_end(&c->json);
    return true;
}

bool trash_count(struct call *c) {
    struct trash_asked asked;
    int64_t count;
    if (!read_query(c, &asked) || !crm_trash_count(c->work, &asked, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "count", count);
    jsonw_object_end(&c->json);
    return true;
}

// -- several at once

static bool read_item(struct call *c, const struct json *item, struct trash_one *out) {
    str name = json_get_text(item, "type", STR(""));
    *out = (struct trash_one){.type = schema_type(call_schema(c), name),
                              .version = json_get_int(item, "version", 0)};
    if (!out->type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    return call_body_id(c, item, "id", &out->id);
}

static bool read_items(struct call *c, struct trash_one **items, size_t *count) {
    const struct json *list = json_get(&c->body, "items");
    *count = list ? list->count : 0;
    if (!*count || *count > TRASH_AT_ONCE)
        return call_refuse(c, ERR_INPUT, "trash.many", (str){0},
                           str_format(c->arena, "%d", TRASH_AT_ONCE));
    if (json_get_int(&c->body, "count", -1) != (int64_t)*count)
        return call_refuse(c, ERR_INPUT, "api.other_count", str_format(c->arena, "%zu", *count),
                           (str){0});
    *items = ARENA_ARRAY(c->arena, *count, struct trash_one);
    for (size_t i = 0; i < *count; i++)
        if (!read_item(c, &list->items[i], &(*items)[i]))
            return false;
    return true;
}

static void write_one(struct jsonw *w, const struct trash_one *one) {
    jsonw_object(w);
    jsonw_put_text(w, "type", one->type->name);
    render_id(w, "id", one->id);
    jsonw_put_int(w, "version", one->version);
    jsonw_put_bool(w, "done", one->done);
    render_text_or_null(w, "why", one->why);
    jsonw_object_end(w);
}

static bool carry_out(struct call *c, enum trash_order order) {
    struct trash_one *items;
    size_t count, done = 0;
    if (!read_items(c, &items, &count) ||
        !crm_trash_do(c->work, order, call_source(c), items, count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        write_one(&c->json, &items[i]);
        done += items[i].done;
    }
    jsonw_array_end(&c->json);
    jsonw_put_int(&c->json, "done", (int64_t)done);
    jsonw_object_end(&c->json);
    return true;
}

bool trash_restore(struct call *c) {
    return carry_out(c, TRASH_RESTORE);
}

bool trash_return(struct call *c) {
    return carry_out(c, TRASH_RETURN);
}

bool trash_erase(struct call *c) {
    return carry_out(c, TRASH_ERASE);
}

// -- all of a group

static bool order_all(struct call *c, enum trash_order order) {
    struct trash_asked asked;
    struct job job;
    int64_t found, count = json_get_int(&c->body, "count", -1);
    if (!read_asked(c, json_get_text(&c->body, "type", STR("")),
                    json_get_text(&c->body, "actor", STR("")),
                    json_get_text(&c->body, "rule", STR("")), &asked) ||
        !crm_trash_count(c->work, &asked, &found))
        return false;
    if (found != count)
        return call_refuse(c, ERR_CONFLICT, "api.other_count",
                           str_format(c->arena, "%lld", (long long)found), (str){0});
    struct job_order ordered = {.kind = JOB_TRASH,
                                .payload = crm_trash_job(c->arena, order, &asked, count)};
    return crm_job_add(c->work, &ordered, &job) && call_answer_job(c, &job);
}

bool trash_restore_all(struct call *c) {
    return order_all(c, TRASH_RESTORE);
}

bool trash_erase_all(struct call *c) {
    return crm_retention_may(c->work, NULL) && order_all(c, TRASH_ERASE);
}

// -- the policy

static bool write_policy(struct call *c, int64_t asked) {
    int64_t days, due;
    if (!crm_trash_days(c->work, &days) || !crm_trash_due(c->work, asked < 0 ? days : asked, &due))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "days", days);
    jsonw_put_int(&c->json, "due", due);
    jsonw_object_end(&c->json);
    return true;
}

bool trash_policy_get(struct call *c) {
    int64_t days;
    return call_query_int(c, "days", 0, TRASH_DAYS_MAX, -1, &days) && write_policy(c, days);
}

bool trash_policy_put(struct call *c) {
    return crm_trash_days_put(c->work, json_get_int(&c->body, "days", -1),
                              json_get_int(&c->body, "count", 0)) &&
           write_policy(c, -1);
}
