// Pipelines and stages, in the words of either dialect.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"

enum { AUDIT_MOST = 500 };

static bool not_there(struct call *c) {
    return fail(c->work ? c->work->err : &c->err, ERR_NOT_FOUND, "resource not found");
}

// -- writing

// "0.2", "1.0": programs read it as a text.
static str probability_text(struct arena *arena, double probability) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_real(&w, probability);
    str text = buf_str(&out);
    bool whole = str_find_char(text, '.') == text.len;
    return whole ? str_concat(arena, text, STR(".0")) : text;
}

// What other programs keep with a stage: texts, and whatever else they sent.
static void write_kept(struct call *c, str metadata) {
    struct json kept;
    struct err unused;
    if (!metadata.len || !json_read(c->arena, metadata, &kept, &unused) ||
        kept.kind != JSON_KIND_OBJECT)
        return;
    for (size_t i = 0; i < kept.count; i++) {
        jsonw_name_str(&c->json, kept.members[i].name);
        jsonw_value(&c->json, &kept.members[i].value);
    }
}

static void write_metadata(struct call *c, const struct object_type *type,
                           const struct stage *stage) {
    bool closed = stage_is_closed(stage);
    struct jsonw *w = &c->json;
    jsonw_name(w, "metadata");
    jsonw_object(w);
    jsonw_put_text(w, "isClosed", closed ? STR("true") : STR("false"));
    if (str_is(type->name, "tickets"))
        jsonw_put_text(w, "ticketState", closed ? STR("CLOSED") : STR("OPEN"));
    else
        jsonw_put_text(w, "probability", probability_text(c->arena, stage->probability));
    write_kept(c, stage->metadata);
    jsonw_object_end(w);
}

static void write_times(struct jsonw *w, int64_t created, int64_t updated) {
    jsonw_name(w, "createdAt");
    jsonw_time(w, created);
    jsonw_name(w, "updatedAt");
    jsonw_time(w, updated);
    jsonw_put_bool(w, "archived", false);
}

static void write_stage(struct call *c, const struct object_type *type, const struct stage *stage) {
    struct jsonw *w = &c->json;
    if (c->route->dialect == DIALECT_API) {
        define_write_stage(w, stage);
        return;
    }
    jsonw_object(w);
    jsonw_put_text(w, "id", stage->id);
    jsonw_put_text(w, "label", stage->label[c->lang]);
    jsonw_put_int(w, "displayOrder", stage->position);
    write_metadata(c, type, stage);
    write_times(w, stage->created_at, stage->updated_at);
    jsonw_put_text(w, "writePermissions", STR("CRM_PERMISSIONS_ENFORCEMENT"));
    jsonw_object_end(w);
}

static void write_stages(struct call *c, const struct object_type *type,
                         const struct pipeline *pipeline, const char *name) {
    jsonw_name(&c->json, name);
    jsonw_array(&c->json);
    for (size_t i = 0; i < pipeline->stage_count; i++)
        write_stage(c, type, &pipeline->stages[i]);
    jsonw_array_end(&c->json);
}

static void write_pipeline(struct call *c, const struct object_type *type,
                           const struct pipeline *pipeline) {
    struct jsonw *w = &c->json;
    if (c->route->dialect == DIALECT_API) {
        define_write_pipeline(w, pipeline);
        return;
    }
    jsonw_object(w);
    jsonw_put_text(w, "id", pipeline->id);
    jsonw_put_text(w, "label", pipeline->label[c->lang]);
    jsonw_put_int(w, "displayOrder", pipeline->position);
    write_stages(c, type, pipeline, "stages");
    write_times(w, pipeline->created_at, pipeline->updated_at);
    jsonw_object_end(w);
}

// -- what the path means

struct place {
    const struct object_type *type;
    const struct pipeline *pipeline;
    const struct stage *stage;
};

static bool find_pipeline(struct call *c, struct place *out) {
    out->pipeline = type_pipeline(out->type, http_segment(c->request, "pipelineId"));
    return out->pipeline || not_there(c);
}

static bool find_stage(struct call *c, struct place *out) {
    if (!find_pipeline(c, out))
        return false;
    out->stage = pipeline_stage(out->pipeline, http_segment(c->request, "stageId"));
    return out->stage || not_there(c);
}

// Two names of one question.
static bool wants_check(struct call *c, bool *out) {
    bool older;
    if (!call_query_bool(c, "validateReferencesBeforeDelete", false, out) ||
        !call_query_bool(c, "validateDealStageUsagesBeforeDelete", false, &older))
        return false;
    *out = *out || older;
    return true;
}

// -- records of stages that go

// Where they went has to be there afterwards, too.
static bool is_kept(struct call *c, const struct pipeline *now, const struct pipeline *before,
                    str to) {
    return !pipeline_stage(before, to) || (now && pipeline_stage(now, to)) ||
           call_refuse(c, ERR_INVALID, "define.move_to", to, (str){0});
}

static bool move_listed(struct call *c, const struct place *at, const struct json *moves) {
    int64_t moved = 0;
    for (size_t i = 0; moves && i < moves->count; i++) {
        str from = text_member(&moves->items[i], "from"), to = text_member(&moves->items[i], "to");
        if (!pipeline_stage(at->pipeline, from))
            return call_refuse(c, ERR_INVALID, "define.move_to", from, (str){0});
        if (!crm_stage_move(c->work, at->type, from, to, call_source(c), &moved))
            return false;
    }
    return true;
}

static bool listed_kept(struct call *c, const struct place *at, const struct pipeline *now,
                        const struct json *moves) {
    for (size_t i = 0; moves && i < moves->count; i++)
        if (!is_kept(c, now, at->pipeline, text_member(&moves->items[i], "to")))
            return false;
    return true;
}

// `moveTo` of a stage, or of a pipeline (no stage) with all its stages.
static bool move_asked(struct call *c, const struct place *at) {
    str to = call_query_text(c, "moveTo");
    int64_t moved = 0;
    if (!to.len)
        return true;
    if (at->stage)
        return crm_stage_move(c->work, at->type, at->stage->id, to, call_source(c), &moved);
    if (!is_kept(c, NULL, at->pipeline, to))
        return false;
    for (size_t i = 0; i < at->pipeline->stage_count; i++)
        if (!crm_stage_move(c->work, at->type, at->pipeline->stages[i].id, to, call_source(c),
                            &moved))
            return false;
    return true;
}

// -- pipelines

bool pipeline_list(struct call *c) {
    struct place at = {0};
    if (!call_type(c, &at.type))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < at.type->pipeline_count; i++)
        write_pipeline(c, at.type, &at.type->pipelines[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool pipeline_get(struct call *c) {
    struct place at = {0};
    if (!call_type(c, &at.type) || !find_pipeline(c, &at))
        return false;
    write_pipeline(c, at.type, at.pipeline);
    return true;
}

bool pipeline_create(struct call *c) {
    struct place at = {0};
    struct pipeline_change change;
    struct pipeline *made;
    if (!define_begin(c, &at.type) || !pipeline_of_json(c, &c->body, &change) ||
        !crm_pipeline_create(c->work, at.type, &change, &made))
        return false;
    call_status(c, 201);
    write_pipeline(c, at.type, made);
    return true;
}

// On the object interface "archived": false brings an archived one back; true is not for a PATCH,
// as its clients know.
static bool wants_back(struct call *c, bool *back) {
    bool archived = false;
    *back = false;
    if (c->route->dialect == DIALECT_WIRE)
        bool_member(&c->body, "archived", back, &archived);
    return !archived || call_refuse(c, ERR_INPUT, "api.bad_value", STR("archived"), STR("false"));
}

static bool find_archived(struct call *c, struct place *out) {
    str id = http_segment(c->request, "pipelineId");
    if (type_pipeline(out->type, id))
        return find_pipeline(c, out); // it is what it is to be
    if (!crm_pipeline_restore(c->work, out->type, id, &out->pipeline))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    return call_type(c, &out->type); // as it is now
}

// PUT tells all of it, PATCH what differs; a PATCH has no word for stages.
static bool change_pipeline(struct call *c, bool whole) {
    struct place at = {0};
    struct pipeline_change change;
    struct pipeline *now;
    bool back = false;
    if (!define_begin(c, &at.type) || (!whole && !wants_back(c, &back)) ||
        !(back ? find_archived(c, &at) : find_pipeline(c, &at)) ||
        !pipeline_of_json(c, &c->body, &change) || !wants_check(c, &change.validate))
        return false;
    change.has_stages = change.has_stages && whole;
    const struct json *moves = change.has_stages ? json_get(&c->body, "moves") : NULL;
    if (!move_listed(c, &at, moves) ||
        !crm_pipeline_update(c->work, at.type, at.pipeline, &change, &now) ||
        !listed_kept(c, &at, now, moves))
        return false;
    write_pipeline(c, at.type, now);
    return true;
}

bool pipeline_replace(struct call *c) {
    return change_pipeline(c, true);
}

bool pipeline_update(struct call *c) {
    return change_pipeline(c, false);
}

bool pipeline_order(struct call *c) {
    struct place at = {0};
    struct pipeline *now;
    const struct json *list = json_get(&c->body, "ids");
    size_t count = list ? list->count : 0;
    str *ids = ARENA_ARRAY(c->arena, count, str);
    for (size_t i = 0; i < count; i++)
        ids[i] = list->items[i].text;
    if (!define_begin(c, &at.type) || !crm_pipelines_order(c->work, at.type, ids, count, &now))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_pipeline(c, at.type, &now[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool pipeline_archive(struct call *c) {
    struct place at = {0};
    bool validate;
    if (!define_begin(c, &at.type) || !find_pipeline(c, &at) || !wants_check(c, &validate) ||
        !move_asked(c, &at) || !crm_pipeline_archive(c->work, at.type, at.pipeline, validate))
        return false;
    call_status(c, 204);
    return true;
}

// -- stages

bool stage_list(struct call *c) {
    struct place at = {0};
    if (!call_type(c, &at.type) || !find_pipeline(c, &at))
        return false;
    jsonw_object(&c->json);
    write_stages(c, at.type, at.pipeline, "results");
    jsonw_object_end(&c->json);
    return true;
}

bool stage_get(struct call *c) {
    struct place at = {0};
    if (!call_type(c, &at.type) || !find_stage(c, &at))
        return false;
    write_stage(c, at.type, at.stage);
    return true;
}

bool stage_create(struct call *c) {
    struct place at = {0};
    struct stage_change change;
    struct stage *made;
    if (!define_begin(c, &at.type) || !find_pipeline(c, &at) ||
        !stage_of_json(c, &c->body, &change) ||
        !crm_stage_create(c->work, at.type, at.pipeline, &change, &made))
        return false;
    call_status(c, 201);
    write_stage(c, at.type, made);
    return true;
}

static bool find_archived_stage(struct call *c, struct place *out) {
    str id = http_segment(c->request, "stageId");
    if (!find_pipeline(c, out))
        return false;
    if (pipeline_stage(out->pipeline, id))
        return find_stage(c, out);
    if (!crm_stage_restore(c->work, out->type, out->pipeline, id, &out->stage))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    return call_type(c, &out->type) && find_pipeline(c, out); // as they are now
}

// PUT and PATCH: what a stage consists of is all in either body, so both change what is said.
bool stage_update(struct call *c) {
    struct place at = {0};
    struct stage_change change;
    struct stage *now;
    bool back;
    if (!define_begin(c, &at.type) || !wants_back(c, &back) ||
        !(back ? find_archived_stage(c, &at) : find_stage(c, &at)) ||
        !stage_of_json(c, &c->body, &change) ||
        !crm_stage_update(c->work, at.type, at.pipeline, at.stage, &change, &now))
        return false;
    write_stage(c, at.type, now);
    return true;
}

bool stage_archive(struct call *c) {
    struct place at = {0};
    bool validate;
    if (!define_begin(c, &at.type) || !find_stage(c, &at) || !wants_check(c, &validate) ||
        !move_asked(c, &at) ||
        !crm_stage_archive(c->work, at.type, at.pipeline, at.stage, validate))
        return false;
    call_status(c, 204);
    return true;
}

// -- who changed what

static void write_event(struct jsonw *w, const struct definition_event *event) {
    jsonw_object(w);
    jsonw_put_int(w, "portalId", 1);
    jsonw_put_text(w, "identifier", event->subject);
    jsonw_put_text(w, "action", event->action);
    jsonw_name(w, "timestamp");
    jsonw_time(w, event->at);
    jsonw_put_text(w, "message", event->action);
    jsonw_put_text(w, "rawObject", event->body);
    if (event->actor_id)
        jsonw_put_int(w, "fromUserId", event->actor_id);
    jsonw_object_end(w);
}

static bool write_audit(struct call *c, const struct object_type *type, const char *kind,
                        str subject) {
    struct definition_event *events;
    size_t count;
    if (!store_definition_events(c->work, type, kind, subject, AUDIT_MOST, &events, &count))
        return false;
    if (!count)
        return not_there(c);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_event(&c->json, &events[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// Of archived ones, too: that is when people ask.
bool pipeline_audit(struct call *c) {
    const struct object_type *type;
    return call_type(c, &type) &&
           write_audit(c, type, "pipeline", http_segment(c->request, "pipelineId"));
}

// A stage's id is its own within the type; a client that leaves "{pipelineId}" in the path as it
// is gets its answer.
bool stage_audit(struct call *c) {
    const struct object_type *type;
    return call_type(c, &type) &&
           write_audit(c, type, "stage", http_segment(c->request, "stageId"));
}
