// Requests to the owners of records, and the policy that says when they are asked.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "crm/request.h"
#include "model/message.h"

enum { PAGE = 50 };

// -- what is answered

// What was kept as the key of a sentence with what fills its places.
static str failure_words(struct call *c, str text) {
    str rest = text, key = {0}, value = {0}, limit = {0};
    if (!str_split(&rest, '\n', &key) || !message_known(key))
        return text;
    if (str_split(&rest, '\n', &value) && !str_split(&rest, '\n', &limit))
        limit = (str){0};
    const struct message_param params[] = {{"value", value}, {"limit", limit}};
    return message_text(c->arena, key, c->lang, params, 2);
}

static void write_outcome(struct call *c, const struct request *r) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "outcome");
    if (str_is(r->state, "pending"))
        jsonw_null(w);
    else if (r->failure.len)
        jsonw_text_z(w, "failed");
    else
        jsonw_text_z(w, str_is(r->state, "approved") || (str_is(r->state, "expired") && r->approves)
                            ? "done"
                            : "not_done");
    render_text_or_null(w, "failure", failure_words(c, r->failure));
}

// Each owner once.
static void write_owners(struct jsonw *w, const struct request *r) {
    jsonw_name(w, "owners");
    jsonw_array(w);
    for (size_t i = 0; i < r->part_count; i++) {
        const struct request_part *p = &r->parts[i];
        bool before = false, agreed = p->agreed_by != 0;
        for (size_t k = 0; k < r->part_count; k++) {
            const struct request_part *other = &r->parts[k];
            if (other->owner_id != p->owner_id ||
                (!p->owner_id && other->department_id != p->department_id))
                continue;
            before = before || k < i;
            agreed = agreed && other->agreed_by;
        }
        if (before)
            continue;
        jsonw_object(w);
        render_actor(w, "owner", p->owner_id, p->owner_name);
        render_id(w, "departmentId", p->owner_id ? 0 : p->department_id);
        jsonw_put_bool(w, "agreed", agreed);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_request(struct call *c, const struct request *r) {
    struct jsonw *w = &c->json;
    const struct object_type *type = schema_type_by_id(c->work->schema, r->type_id);
    jsonw_object(w);
    render_id(w, "id", r->id);
    jsonw_put_text(w, "what", r->what);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "state", r->state);
    write_outcome(c, r);
    render_actor(w, "askedBy", r->asker_id, r->asker_name);
    render_time(w, "askedAt", r->created_at);
    jsonw_put_text(w, "comment", r->comment);
    write_owners(w, r);
    render_time(w, "due", r->due_at);
    jsonw_put_text(w, "atDeadline", r->approves ? STR("approve") : STR("decline"));
    render_actor(w, "decidedBy", r->decided_by, r->decided_name);
    render_time(w, "decidedAt", r->decided_at);
    jsonw_put_text(w, "answer", r->answer);
    jsonw_object_end(w);
}

static const struct request_part *part_of(const struct request *r, int64_t id) {
    for (size_t i = 0; i < r->part_count; i++)
        if (r->parts[i].record_id == id)
            return &r->parts[i];
    return NULL;
}

static void write_record(struct call *c, const struct request_view *v, size_t i) {
    struct jsonw *w = &c->json;
    const struct request_part *part = part_of(&v->request, v->ids[i]);
    const struct record *record = v->records[i];
    jsonw_object(w);
    jsonw_name(w, "record");
    if (record)
        render_shown(w, c->arena, record, c->lang);
    else
        jsonw_null(w);
    jsonw_put_bool(w, "primary", i == 0);
    jsonw_put_bool(w, "asked", part != NULL);
    jsonw_put_bool(w, "changed", part && record && record->version != part->version);
    jsonw_object_end(w);
}

static bool has_record(const struct request_view *v, int64_t id) {
    for (size_t i = 0; i < v->count; i++)
        if (v->ids[i] == id)
            return v->records[i] != NULL;
    return false;
}

static bool write_view(struct call *c, const struct request_view *v) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "request");
    write_request(c, &v->request);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < v->count; i++)
        write_record(c, v, i);
    jsonw_array_end(w);
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (size_t i = 0; i < v->order.merge.choice_count; i++) {
        const struct merge_choice *choice = &v->order.merge.choices[i];
        if (!has_record(v, choice->record_id))
            continue;
        jsonw_name_str(w, choice->property->name);
        jsonw_id(w, choice->record_id);
    }
    jsonw_object_end(w);
    jsonw_put_bool(w, "mayDecide", v->decides);
    jsonw_put_bool(w, "mayWithdraw", v->withdraws);
    jsonw_object_end(w);
    return true;
}

static bool answer_view(struct call *c, int64_t id) {
    struct request_view view;
    return crm_request_get(c->work, id, &view) && write_view(c, &view);
}

// -- reading

static bool read_view(struct call *c, struct request_query *query) {
    str view = call_query_text(c, "view"), state = call_query_text(c, "state");
    query->view = str_is(view, "asked") ? REQUESTS_ASKED
                  : str_is(view, "all") ? REQUESTS_ALL
                                        : REQUESTS_TO_DECIDE;
    query->settled = str_is(state, "settled");
    if (view.len && !query->view && !str_is(view, "decide"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", view, STR("decide, asked, all"));
    return !state.len || query->settled || str_is(state, "pending") ||
           call_refuse(c, ERR_INPUT, "api.bad_value", state, STR("pending, settled"));
}

bool request_list(struct call *c) {
    struct request_query query = {.limit = PAGE + 1};
    struct request *list;
    size_t count;
    if (!read_view(c, &query) ||
        !call_query_int(c, "after", 1, INT64_C(1) << 53, 0, &query.before) ||
        !crm_request_list(c->work, &query, &list, &count))
        return false;
    bool more = count > PAGE;
    count = more ? PAGE : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_request(c, &list[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json,
                  more ? str_format(c->arena, "%lld", (long long)list[count - 1].id) : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

bool request_count(struct call *c) {
    int64_t count;
    if (!crm_request_count(c->work, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "toDecide", count);
    jsonw_object_end(&c->json);
    return true;
}

bool request_get(struct call *c) {
    int64_t id;
    return call_id(c, "id", &id) && answer_view(c, id);
}

// -- asking and answering

static bool read_deletion(struct call *c, struct merge *merge) {
    int64_t *ids;
    size_t count;
    if (!call_body_ids(c, "records", 1, &ids, &count))
        return false;
    if (!count)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("records"), (str){0});
    merge->primary_id = ids[0];
    return true;
}

bool request_create(struct call *c) {
    struct request_order order = {.merges =
                                      str_is(json_get_text(&c->body, "what", STR("")), "merge"),
                                  .comment = str_trim(json_get_text(&c->body, "comment", STR("")))};
    struct request request;
    if (!call_body_type(c, &order.type) ||
        !(order.merges ? merge_of_json(c, order.type, "selection", &order.merge)
                       : read_deletion(c, &order.merge)) ||
        !crm_request_make(c->work, &order, &request))
        return false;
    c->noted.type_id = order.type->id;
    c->noted.record_id = order.merge.primary_id;
    call_status(c, 201);
    struct request_view view;
    if (!crm_request_get(c->work, request.id, &view))
        return false;
    write_request(c, &view.request);
    return true;
}

static str answer_text(struct call *c) {
    return str_trim(json_get_text(&c->body, "comment", STR("")));
}

bool request_approve(struct call *c) {
    int64_t id;
    bool done;
    return call_id(c, "id", &id) && crm_request_approve(c->work, id, answer_text(c), &done) &&
           answer_view(c, id);
}

bool request_decline(struct call *c) {
    int64_t id;
    return call_id(c, "id", &id) && crm_request_decline(c->work, id, answer_text(c)) &&
           answer_view(c, id);
}

bool request_withdraw(struct call *c) {
    int64_t id;
    return call_id(c, "id", &id) && crm_request_withdraw(c->work, id) && answer_view(c, id);
}

// -- the policy

static void write_policy(struct jsonw *w, const struct ask_policy *p) {
    jsonw_object(w);
    jsonw_put_text(w, "ask", str_of(ask_rule_name(p->ask)));
    jsonw_put_int(w, "days", p->days);
    jsonw_put_text(w, "atDeadline", p->approves ? STR("approve") : STR("decline"));
    jsonw_object_end(w);
}

bool ask_policy_get(struct call *c) {
    struct ask_policy policy;
    if (!crm_ask_policy(c->work, &policy))
        return false;
    write_policy(&c->json, &policy);
    return true;
}

bool ask_policy_put(struct call *c) {
    struct ask_policy policy = {
        .days = json_get_int(&c->body, "days", 0),
        .approves = str_is(json_get_text(&c->body, "atDeadline", STR("")), "approve")};
    if (!ask_rule_read(json_get_text(&c->body, "ask", STR("")), &policy.ask))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("ask"),
                           STR("never, others, departments"));
    if (!crm_ask_policy_put(c->work, &policy))
        return false;
    write_policy(&c->json, &policy);
    return true;
}
