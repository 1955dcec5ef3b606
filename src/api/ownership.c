// Who gets new records, those that nobody has, and giving many of them to others.
#include "api/ownership.h"
#include "api/api_private.h"
#include "api/render.h"
#include "crm/owner.h"
#include "crm/transfer.h"

void ownership_write_assigned(struct jsonw *w, const struct assigned *assigned) {
    jsonw_name(w, "assigned");
    jsonw_object(w);
    jsonw_put_text(w, "by", str_of(assigned_by_name(assigned->by)));
    if (assigned->rule.len)
        jsonw_put_text(w, "rule", assigned->rule);
    jsonw_object_end(w);
}

static bool write_rules(struct call *c, const struct object_type *type) {
    struct assignment_rules rules;
    if (!crm_assignments(c->work, type, &rules))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "type", type->name);
    jsonw_name(&c->json, "rules");
    assignment_write(&c->json, &rules);
    jsonw_object_end(&c->json);
    return true;
}

static void begin_results(struct call *c) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
}

bool assignment_list(struct call *c) {
    const struct schema *schema = call_schema(c);
    begin_results(c);
    for (size_t i = 0; i < schema->type_count; i++)
        if (schema->types[i].assignments.len && !write_rules(c, &schema->types[i]))
            return false;
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool assignment_get(struct call *c) {
    const struct object_type *type;
    return call_type(c, &type) && write_rules(c, type);
}

bool assignment_put(struct call *c) {
    const struct object_type *type;
    struct assignment_rules rules;
    return crm_assignments_begin(c->work) && call_type(c, &type) &&
           assignment_read(c->arena, json_get(&c->body, "rules"), &rules, c->work->err) &&
           crm_assignments_put(c->work, type, &rules, &type) && write_rules(c, type);
}

bool unowned_list(struct call *c) {
    struct unowned *list;
    struct owner *leavers;
    struct owner_query query = {.disabled = true, .limit = QUERY_VALUES_MAX};
    size_t count, leaver_count;
    if (!crm_unowned(c->work, &list, &count) ||
        !crm_owner_list(c->work, &query, &leavers, &leaver_count))
        return false;
    begin_results(c);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        jsonw_put_text(&c->json, "type", list[i].type->name);
        jsonw_put_int(&c->json, "nobody", list[i].nobody);
        jsonw_put_int(&c->json, "left", list[i].left);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_name(&c->json, "leavers");
    jsonw_array(&c->json);
    for (size_t i = 0; i < leaver_count; i++)
        jsonw_id(&c->json, leavers[i].id);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool read_transfer(struct call *c, struct transfer *transfer) {
    return crm_transfer_read(c->work, &c->body, transfer) && crm_transfer_may(c->work, transfer);
}

bool transfer_count(struct call *c) {
    struct transfer transfer;
    int64_t *counts, total = 0;
    struct jsonw *w = &c->json;
    if (!read_transfer(c, &transfer) || !crm_transfer_count(c->work, &transfer, &counts))
        return false;
    jsonw_object(w);
    jsonw_name(w, "types");
    jsonw_array(w);
    for (size_t i = 0; i < transfer.type_count; i++) {
        if (!counts[i])
            continue;
        total += counts[i];
        jsonw_object(w);
        jsonw_put_text(w, "type", transfer.types[i]->name);
        jsonw_put_int(w, "count", counts[i]);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_put_int(w, "total", total);
    jsonw_object_end(w);
    return true;
}

static bool confirmed(struct call *c, const struct transfer *transfer) {
    int64_t *counts, total = 0;
    if (!json_get(&c->body, "count"))
        return true;
    if (!crm_transfer_count(c->work, transfer, &counts))
        return false;
    for (size_t i = 0; i < transfer->type_count; i++)
        total += counts[i];
    return call_confirms(c, total);
}

bool transfer_create(struct call *c) {
    struct transfer transfer;
    return read_transfer(c, &transfer) && confirmed(c, &transfer) &&
           call_order_job(c, JOB_TRANSFER);
}

bool transfer_get(struct call *c) {
    struct job job;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_transfer_job(c->work, id, &job))
        return false;
    render_job(&c->json, &job);
    return true;
}

bool transfer_revert(struct call *c) {
    struct job job;
    int64_t id;
    return call_id(c, "id", &id) && crm_transfer_undo_order(c->work, id, &job) &&
           call_answer_job(c, &job);
}
