// One group of the queue: all that is needed to decide, and deciding. The queue itself is in
// duplicates_list.c, what was decided in decisions.c.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "crm/derive.h"

enum { IDS_MAX = 10000 }; // as many verdicts as one decision gives, and more

static bool write_pairs(struct call *c, const struct group_view *view) {
    jsonw_name(&c->json, "pairs");
    jsonw_array(&c->json);
    for (size_t i = 0; i < view->pair_count; i++) {
        const struct duplicate_pair *pair = &view->pairs[i];
        jsonw_object(&c->json);
        render_id(&c->json, "a", pair->a_id);
        render_id(&c->json, "b", pair->b_id);
        jsonw_name(&c->json, "probability");
        jsonw_real(&c->json, pair->probability);
        jsonw_put_text(&c->json, "certainty", str_of(certainty(view->type, pair->probability)));
        if (!duplicate_write_reasons(c, view->type, pair))
            return false;
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    return true;
}

void merge_write_proposal(struct jsonw *w, const struct merge_proposal *proposal) {
    jsonw_object(w);
    jsonw_name(w, "primary");
    jsonw_id(w, proposal->primary_id);
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (size_t i = 0; i < proposal->choice_count; i++) {
        jsonw_name_str(w, proposal->choices[i].property->name);
        jsonw_id(w, proposal->choices[i].record_id);
    }
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static bool write_proposal(struct call *c, const struct group_view *view) {
    struct merge_proposal proposal = {0};
    if (view->record_count &&
        !crm_merge_proposal(c->work, view->records, view->record_count, &proposal))
        return false;
    jsonw_name(&c->json, "proposal");
    merge_write_proposal(&c->json, &proposal);
    return true;
}

bool duplicate_get(struct call *c) {
    struct group_view view;
    int64_t id;
    if (!call_id(c, "id", &id) || !browse_group(c->work, id, &view))
        return false;
    jsonw_object(&c->json);
    if (!duplicate_write_header(c, view.type, &view.group))
        return false;
    jsonw_name(&c->json, "records");
    jsonw_array(&c->json);
    for (size_t i = 0; i < view.record_count; i++)
        if (!browse_points(c->work, view.records[i]) ||
            !render_full(c, &c->json, view.records[i], 0))
            return false;
    jsonw_array_end(&c->json);
    if (!write_pairs(c, &view) || !write_proposal(c, &view))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

// -- decisions

static bool write_next(struct call *c, const struct duplicate_group *group) {
    struct duplicate_query view;
    int64_t next;
    // Who says nothing of another view goes on among records of this kind.
    if (!duplicate_read_view(c, &view))
        return false;
    view.type = schema_type_by_id(c->work->schema, group->type_id);
    if (!crm_duplicates_next(c->work, &view, group, &next))
        return false;
    // Wrapped around to where we are: there is no other one.
    render_id(&c->json, "next", next == group->id ? 0 : next);
    return true;
}

static bool decide_merge(struct call *c, const struct group_view *view) {
    struct merge merge;
    struct merge_result result;
    int64_t decision_id;
    if (!merge_of_json(c, view->type, "queue", &merge) ||
        !crm_duplicates_merge(c->work, view->group.id, &merge, &result, &decision_id))
        return false;
    jsonw_object(&c->json);
    render_id(&c->json, "id", decision_id);
    return merge_write(c, &result) && write_next(c, &view->group) &&
           (jsonw_object_end(&c->json), true);
}

static bool decide_different(struct call *c, const struct group_view *view) {
    struct rejection rejection;
    int64_t *records;
    size_t count;
    if (!call_body_ids(c, "records", IDS_MAX, &records, &count) ||
        !crm_duplicates_reject(c->work, view->group.id, records, count, &rejection))
        return false;
    jsonw_object(&c->json);
    render_id(&c->json, "id", rejection.decision_id);
    jsonw_name(&c->json, "verdicts");
    jsonw_array(&c->json);
    for (size_t i = 0; i < rejection.count; i++)
        jsonw_id(&c->json, rejection.verdicts[i]);
    jsonw_array_end(&c->json);
    return write_next(c, &view->group) && (jsonw_object_end(&c->json), true);
}

bool duplicate_decide(struct call *c) {
    struct group_view view;
    int64_t id;
    str decision = json_get_text(&c->body, "decision", STR(""));
    if (!call_id(c, "id", &id) || !browse_group(c->work, id, &view))
        return false;
    if (str_is(decision, "merge"))
        return decide_merge(c, &view);
    if (str_is(decision, "not_duplicate"))
        return decide_different(c, &view);
    jsonw_object(&c->json); // later: nothing changes
    return write_next(c, &view.group) && (jsonw_object_end(&c->json), true);
}

bool verdict_revert(struct call *c) {
    int64_t *ids;
    size_t count;
    if (!call_body_ids(c, "verdicts", IDS_MAX, &ids, &count) ||
        !crm_verdicts_revert(c->work, ids, count))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "reverted", (int64_t)count);
    jsonw_object_end(&c->json);
    return true;
}
