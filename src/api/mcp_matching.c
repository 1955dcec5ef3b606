// Tools about records that may be one: looking for them, saying why, proposing what to make of
// them.
#include "api/api_private.h"
#include "api/mcp.h"
#include "api/merging.h"
#include "api/objects.h"
#include "api/render.h"
#include "api/route_rows.h"

bool mcp_find_duplicates(struct call *c) {
    enum { MOST = 50, USUAL = 10 };
    struct group_listing l = {.query = {.status = STR("open"),
                                        .certainty = json_get_text(&c->body, "certainty", STR("")),
                                        .sort = DUPLICATE_BY_CERTAINTY,
                                        .source = -1,
                                        .after = json_get_text(&c->body, "after", STR(""))},
                              .since = c->work->now};
    int64_t limit;
    if (!call_body_type(c, &l.query.type))
        return false;
    if (json_get(&c->body, "properties") || json_get(&c->body, "id"))
        return objects_answer_check(c, l.query.type);
    // Groups are whole, whoever's records are in them.
    if (!permission_asked(c, AREA(DUPLICATES), l.query.type) ||
        !mcp_range(c, "limit", MOST, USUAL, &limit))
        return false;
    l.query.limit = (size_t)limit;
    return duplicate_answer_groups(c, &l);
}

// Whose two forms can be compared.
static bool comparable(struct call *c, const struct object_type *type) {
    return crm_is_matched(type) ||
           call_refuse(c, ERR_INVALID, "api.not_matched", type->name, (str){0});
}

static const char *judged(const struct object_type *type, double probability) {
    return probability >= crm_review_threshold(type) ? certainty(type, probability) : "different";
}

static void write_one(struct call *c, const char *name, const struct record *record) {
    jsonw_name(&c->json, name);
    render_record(&c->json, c->arena, record, NULL, 0);
}

bool mcp_explain_match(struct call *c) {
    const struct object_type *type;
    struct record *a, *b;
    struct match_explanation why;
    int64_t a_id, b_id, redirected;
    if (!call_body_type(c, &type) || !mcp_record_id(c, "a", &a_id) ||
        !mcp_record_id(c, "b", &b_id) || !comparable(c, type) ||
        !browse_record(c->work, type, a_id, &a, &redirected) ||
        !browse_record(c->work, type, b_id, &b, &redirected))
        return false;
    if (a->id == b->id)
        return call_refuse(c, ERR_INVALID, "api.same_record", (str){0}, (str){0});
    if (!crm_explain(c->work, type, a->id, b->id, &why))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "probability");
    jsonw_real(w, why.probability);
    jsonw_put_text(w, "judgement", str_of(judged(type, why.probability)));
    jsonw_name(w, "reasons");
    render_reasons(w, c->arena, &why, c->lang);
    write_one(c, "a", a);
    write_one(c, "b", b);
    jsonw_object_end(w);
    return true;
}

static const struct record *record_of(struct record *const *records, size_t count, int64_t id) {
    for (size_t i = 0; i < count; i++)
        if (records[i]->id == id)
            return records[i];
    return NULL;
}

bool mcp_propose_merge(struct call *c) {
    const struct object_type *type;
    struct record **records;
    struct merge_proposal proposal;
    size_t count;
    if (!call_body_type(c, &type) || !merge_read_records(c, type, &records, &count) ||
        !crm_merge_proposal(c->work, records, count, &proposal))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "proposal");
    merge_write_proposal(w, &proposal);
    jsonw_name(w, "values");
    jsonw_object(w);
    for (size_t i = 0; i < proposal.choice_count; i++) {
        const struct property *p = proposal.choices[i].property;
        const struct record *from = record_of(records, count, proposal.choices[i].record_id);
        if (!from)
            continue;
        jsonw_name_str(w, p->name);
        render_value(w, p, from->values[p->slot]);
    }
    jsonw_object_end(w);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        render_record(w, c->arena, records[i], NULL, 0);
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}
