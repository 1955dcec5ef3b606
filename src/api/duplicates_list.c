// The queue of possible duplicates: its pages in an order and with filters, how far it is, and
// looking for more of them.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/queue_view.h"
#include "crm/review.h"

enum { PAGE = 50, PAGE_MAX = 200, GROUP_SHOWN = 10 };

// -- what is asked

static bool refuse_value(struct call *c, str value, const char *allowed) {
    return call_refuse(c, ERR_INPUT, "api.bad_value", value, str_of(allowed));
}

bool duplicate_read_view(struct call *c, struct duplicate_query *out) {
    struct queue_words words = {.type = call_query_text(c, "type"),
                                .certainty = call_query_text(c, "certainty"),
                                .sort = call_query_text(c, "sort"),
                                .source = call_query_text(c, "source"),
                                .q = call_query_text(c, "q"),
                                .owner = call_query_text(c, "owner"),
                                .created_since = call_query_text(c, "createdSince"),
                                .has = call_query_text(c, "has"),
                                .reviewer = call_query_text(c, "reviewer")};
    return queue_view_read(c->work, &words, out);
}

static int64_t today(int64_t now) {
    enum { SECONDS = 86400 };
    return now - now % (SECONDS * INT64_C(1000000));
}

static bool read_listing(struct call *c, struct group_listing *l) {
    str status = call_query_text(c, "status"), since = call_query_text(c, "settledSince");
    int64_t limit;
    if (!duplicate_read_view(c, &l->query))
        return false;
    if (status.len)
        l->query.status = status;
    l->query.after = call_query_text(c, "after");
    l->since = today(c->work->now);
    if (!str_is(l->query.status, "open") && !str_is(l->query.status, "merged") &&
        !str_is(l->query.status, "rejected"))
        return refuse_value(c, status, "open, merged, rejected");
    if (since.len && !time_read_iso(since, &l->since))
        return refuse_value(c, since, "2026-11-23T08:00:00Z");
    if (!call_query_int(c, "limit", 1, PAGE_MAX, PAGE, &limit))
        return false;
    l->query.limit = (size_t)limit;
    return true;
}

// -- what is answered

static void write_value(struct jsonw *w, const struct duplicate_value *value) {
    jsonw_name(w, "value");
    jsonw_object(w);
    jsonw_put_int(w, "total", value->total);
    jsonw_put_int(w, "filled", value->filled);
    jsonw_put_int(w, "contactPoints", value->points);
    jsonw_put_int(w, "openDeals", value->deals);
    jsonw_put_int(w, "amount", value->amount);
    jsonw_object_end(w);
}

bool duplicate_write_header(struct call *c, const struct object_type *type,
                            const struct duplicate_group *group) {
    struct jsonw *w = &c->json;
    render_id(w, "id", group->id);
    jsonw_put_text(w, "type", type->name);
    jsonw_put_text(w, "status", group->status);
    jsonw_put_text(w, "certainty", group->certainty);
    jsonw_name(w, "probability");
    jsonw_real(w, group->probability);
    write_value(w, &group->value);
    render_time(w, "created", group->created_at);
    return reviewer_write(c, "reviewer", group->reviewer_id);
}

// Reasons are worked out from the match forms; where one of them is gone (archived meanwhile) there
// is nothing to say.
bool duplicate_write_reasons(struct call *c, const struct object_type *type,
                             const struct duplicate_pair *pair) {
    struct match_explanation why = {0};
    jsonw_name(&c->json, "reasons");
    if (!crm_explain(c->work, type, pair->a_id, pair->b_id, &why)) {
        if (c->work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(c->work->err);
        why = (struct match_explanation){0};
    }
    render_reasons(&c->json, c->arena, &why, c->lang);
    return true;
}

static const struct duplicate_pair *strongest(const struct group_view *view) {
    const struct duplicate_pair *best = NULL;
    for (size_t i = 0; i < view->pair_count; i++)
        if (!best || view->pairs[i].probability > best->probability)
            best = &view->pairs[i];
    return best;
}

static bool write_listed(struct call *c, const struct duplicate_group *group) {
    struct group_view view;
    struct jsonw *w = &c->json;
    if (!browse_group(c->work, group->id, &view))
        return false;
    jsonw_object(w);
    if (!duplicate_write_header(c, view.type, &view.group))
        return false;
    jsonw_put_int(w, "size", group->size);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < view.record_count && i < GROUP_SHOWN; i++)
        render_shown(w, c->arena, view.records[i], c->lang);
    jsonw_array_end(w);
    const struct duplicate_pair *pair = strongest(&view), none = {0};
    if (!duplicate_write_reasons(c, view.type, pair ? pair : &none))
        return false;
    jsonw_object_end(w);
    return true;
}

static bool write_counters(struct call *c, const struct group_listing *l) {
    struct queue_counters n;
    struct jsonw *w = &c->json;
    if (!browse_queue(c->work, l->query.type, l->since, &n))
        return false;
    jsonw_name(w, "counters");
    jsonw_object(w);
    jsonw_put_int(w, "open", n.open);
    jsonw_put_int(w, "sure", n.sure);
    jsonw_put_int(w, "settled", n.settled);
    jsonw_put_int(w, "settledByMe", n.settled_mine);
    jsonw_put_int(w, "mine", n.mine);
    jsonw_put_int(w, "unassigned", n.unassigned);
    render_time(w, "scanned", n.scanned_at);
    jsonw_object_end(w);
    return true;
}

bool duplicate_answer_groups(struct call *c, const struct group_listing *l) {
    struct duplicate_query query = l->query;
    struct duplicate_group *groups;
    int64_t total;
    size_t count;
    query.limit++; // to see whether another page follows
    if (!crm_review_narrow(c->work, &query) ||
        !browse_groups(c->work, &query, &groups, &count, &total))
        return false;
    bool more = count > l->query.limit;
    if (more)
        count--;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "total", total);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (!write_listed(c, &groups[i]))
            return false;
    jsonw_array_end(&c->json);
    if (!write_counters(c, l))
        return false;
    render_paging(&c->json, more ? store_duplicate_cursor(c->arena, query.sort, &groups[count - 1])
                                 : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

bool duplicate_list(struct call *c) {
    struct group_listing l;
    return read_listing(c, &l) && duplicate_answer_groups(c, &l);
}

// -- looking for more

bool duplicate_scan(struct call *c) {
    const struct object_type *type;
    struct job job;
    if (!call_body_type(c, &type))
        return false;
    if (!crm_is_matched(type))
        return call_refuse(c, ERR_INVALID, "api.not_matched", type->name, (str){0});
    struct job_order order = {
        .kind = JOB_DUPLICATE_SCAN,
        .payload = str_format(c->arena, "{\"type\":\"" STR_FMT "\"}", STR_ARG(type->name))};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}
