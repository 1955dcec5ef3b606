// Making requests and reading them. What is to be done is kept as JSON, as it was asked for.
#include "crm/request.h"
#include "crm/access.h"
#include "crm/refuse.h"
#include "store/record.h"
#include <stdlib.h>

// -- what is asked for

static str write_body(struct work *work, const struct request_order *o) {
    struct buf text;
    struct jsonw w;
    buf_init(&text, work->arena);
    jsonw_init(&w, &text);
    jsonw_object(&w);
    jsonw_name(&w, "primary");
    jsonw_id(&w, o->merge.primary_id);
    jsonw_name(&w, "records");
    jsonw_array(&w);
    for (size_t i = 0; i < o->merge.record_count; i++)
        jsonw_id(&w, o->merge.record_ids[i]);
    jsonw_array_end(&w);
    jsonw_name(&w, "properties");
    jsonw_object(&w);
    for (size_t i = 0; i < o->merge.choice_count; i++) {
        jsonw_name_str(&w, o->merge.choices[i].property->name);
        jsonw_id(&w, o->merge.choices[i].record_id);
    }
    jsonw_object_end(&w);
    jsonw_object_end(&w);
    return buf_str(&text);
}

static void read_choices(struct work *work, const struct json *list, struct request_order *o) {
    size_t count = list && list->kind == JSON_KIND_OBJECT ? list->count : 0;
    struct merge_choice *choices = ARENA_ARRAY(work->arena, count + 1, struct merge_choice);
    for (size_t i = 0; i < count; i++) {
        struct merge_choice *c = &choices[o->merge.choice_count];
        c->property = type_property(o->type, list->members[i].name);
        if (c->property && str_to_i64(list->members[i].value.text, &c->record_id))
            o->merge.choice_count++;
    }
    o->merge.choices = choices;
}

bool request_read_order(struct work *work, const struct request *r, struct request_order *out) {
    struct json body;
    *out = (struct request_order){.merges = str_is(r->what, "merge"), .comment = r->comment};
    out->type = schema_type_by_id(work->schema, r->type_id);
    if (!out->type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The request's object type is gone.");
    if (!json_read(work->arena, r->body, &body, work->err))
        return false;
    const struct json *list = json_get(&body, "records");
    size_t count = list ? list->count : 0;
    int64_t *ids = ARENA_ARRAY(work->arena, count + 1, int64_t);
    for (size_t i = 0; i < count; i++)
        out->merge.record_count += str_to_i64(list->items[i].text, &ids[out->merge.record_count]);
    if (!str_to_i64(json_get_text(&body, "primary", STR("0")), &out->merge.primary_id))
        return WORK_FAIL(work, ERR_DATABASE, "The request's record is no number.");
    out->merge.record_ids = ids;
    out->merge.type = out->type;
    out->merge.source = "selection";
    read_choices(work, json_get(&body, "properties"), out);
    return true;
}

static int64_t id_at(const struct request_order *o, size_t i) {
    return i ? o->merge.record_ids[i - 1] : o->merge.primary_id;
}

// -- making one

static int compare_ids(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static str subject_of(struct work *work, const struct request_order *o,
                      struct record *const *records) {
    size_t count = o->merge.record_count + 1;
    int64_t *ids = ARENA_ARRAY(work->arena, count, int64_t);
    struct buf text;
    for (size_t i = 0; i < count; i++)
        ids[i] = records[i]->id;
    qsort(ids, count, sizeof *ids, compare_ids);
    buf_init(&text, work->arena);
    buf_add_z(&text, o->merges ? "merge" : "delete");
    for (size_t i = 0; i < count; i++)
        buf_format(&text, " %lld", (long long)ids[i]);
    return buf_str(&text);
}

// The caller may do it: all that is missing is that somebody agrees.
static bool read_records(struct work *work, const struct request_order *o,
                         struct record ***records) {
    size_t count = o->merge.record_count + 1;
    *records = ARENA_ARRAY(work->arena, count, struct record *);
    if (o->merges && !o->merge.record_count)
        return crm_refuse(work, ERR_INVALID, "merge.too_few", (str){0}, (str){0});
    for (size_t i = 0; i < count; i++) {
        int64_t redirected;
        if (!crm_get(work, o->type, id_at(o, i), &(*records)[i], &redirected) ||
            !crm_access_record(work, o->merges ? RIGHT_MERGE : RIGHT_DELETE, (*records)[i]))
            return false;
        if ((*records)[i]->archived_at)
            return crm_refuse(work, ERR_CONFLICT, "record.archived", (str){0}, (str){0});
    }
    return true;
}

bool crm_request_make(struct work *work, const struct request_order *o, struct request *out) {
    struct record **records;
    struct ask_policy policy;
    int64_t waits;
    if (o->comment.len > REQUEST_TEXT_MAX)
        return crm_refuse(work, ERR_INPUT, "request.long", (str){0}, STR("2000"));
    if (!read_records(work, o, &records) || !crm_ask_policy(work, &policy))
        return false;
    *out = (struct request){.type_id = o->type->id,
                            .what = o->merges ? STR("merge") : STR("delete"),
                            .state = STR("pending"),
                            .asker_id = work->who.user_id,
                            .asker_name = work->who.name,
                            .subject = subject_of(work, o, records),
                            .body = write_body(work, o),
                            .comment = o->comment.ptr ? o->comment : STR(""),
                            .approves = policy.approves,
                            .created_at = work->now,
                            .due_at = work->now + policy.days * 24 * 3600 * INT64_C(1000000)};
    if (!crm_ask_whom(work, records, o->merge.record_count + 1, &out->parts, &out->part_count) ||
        !store_request_waits(work, out->subject, &waits))
        return false;
    if (waits)
        return crm_refuse_id(work, ERR_CONFLICT, "request.waits", waits);
    if (!out->part_count)
        return crm_refuse(work, ERR_CONFLICT, "request.needless", (str){0}, (str){0});
    return store_request_add(work, out);
}

// -- reading

static bool may_decide(struct work *work, const struct request *r, bool *decides) {
    struct request_deciders deciders;
    *decides = work->who.scope == SCOPE_ALL;
    if (*decides)
        return true;
    if (!crm_deciders(work, work->who.user_id, &deciders))
        return false;
    for (size_t i = 0; i < r->part_count; i++)
        *decides = *decides || request_part_decided_by(&deciders, &r->parts[i]);
    return true;
}

bool crm_request_look(struct work *work, const struct request *r, struct request_view *out) {
    *out = (struct request_view){.request = *r};
    if (!request_read_order(work, r, &out->order) || !may_decide(work, r, &out->decides))
        return false;
    bool pending = str_is(r->state, "pending");
    out->decides = out->decides && pending;
    out->withdraws = pending && r->asker_id == work->who.user_id;
    out->count = out->order.merge.record_count + 1;
    out->records = ARENA_ARRAY(work->arena, out->count, struct record *);
    out->ids = ARENA_ARRAY(work->arena, out->count, int64_t);
    for (size_t i = 0; i < out->count; i++) {
        out->ids[i] = id_at(&out->order, i);
        if (!store_record_get(work, out->order.type, out->ids[i], true, &out->records[i]))
            return false;
    }
    return true;
}

bool crm_request_may_read(struct work *work, const struct request *r, bool *may) {
    *may = r->asker_id == work->who.user_id || r->decided_by == work->who.user_id ||
           work->who.scope == SCOPE_ALL ||
           (work->who.rights && rights_area(work->who.rights, AREA_USERS));
    return *may || may_decide(work, r, may);
}

bool crm_request_get(struct work *work, int64_t id, struct request_view *out) {
    struct request request;
    bool found, may = false;
    if (!store_request_get(work, id, false, &request, &found) ||
        (found && !crm_request_may_read(work, &request, &may)))
        return false;
    return may ? crm_request_look(work, &request, out)
               : crm_refuse_id(work, ERR_NOT_FOUND, "request.unknown", id);
}

bool crm_request_list(struct work *work, struct request_query *query, struct request **out,
                      size_t *count) {
    struct request_deciders deciders;
    if (query->view == REQUESTS_ALL && !crm_access_area(work, AREA_USERS))
        return false;
    if (!crm_deciders(work, work->who.user_id, &deciders))
        return false;
    query->user_id = work->who.user_id;
    query->deciders = &deciders;
    return store_request_list(work, query, out, count);
}

bool crm_request_count(struct work *work, int64_t *to_decide) {
    struct request_deciders deciders;
    return crm_deciders(work, work->who.user_id, &deciders) &&
           store_request_count(work, &deciders, to_decide);
}
