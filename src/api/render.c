// Small pieces of answers: values, issues, actors, records as they stand in lists.
#include "api/render.h"
#include "base/clock.h"
#include "crm/rate.h"
#include "crm/stages.h"
#include "model/message.h"
#include "model/pipeline.h"
#include <math.h>
#include <string.h>

void render_id(struct jsonw *w, const char *name, int64_t id) {
    jsonw_name(w, name);
    if (id)
        jsonw_id(w, id);
    else
        jsonw_null(w);
}

void render_time(struct jsonw *w, const char *name, int64_t micros) {
    jsonw_name(w, name);
    if (micros)
        jsonw_time(w, micros);
    else
        jsonw_null(w);
}

void render_text_or_null(struct jsonw *w, const char *name, str text) {
    jsonw_name(w, name);
    if (text.len)
        jsonw_text(w, text);
    else
        jsonw_null(w);
}

static void render_choices(struct jsonw *w, str text) {
    str part;
    jsonw_array(w);
    while (str_split(&text, ';', &part))
        if (part.len)
            jsonw_text(w, part);
    jsonw_array_end(w);
}

static void render_int(struct jsonw *w, const struct property *property, int64_t number) {
    const char *wire = property->type->wire_type;
    if (property->type->decimals)
        jsonw_real(w, (double)number / pow(10, property->type->decimals)); // rounded once
    else if (strcmp(wire, "bool") == 0)
        jsonw_bool(w, number != 0);
    else if (strcmp(wire, "datetime") == 0)
        jsonw_time(w, number);
    else
        jsonw_id(w, number); // records and people
}

void render_value(struct jsonw *w, const struct property *property, struct value value) {
    switch (value.kind) {
    case VALUE_NULL:
        jsonw_null(w);
        return;
    case VALUE_INT:
        render_int(w, property, value.i);
        return;
    case VALUE_FLOAT:
        jsonw_real(w, value.f);
        return;
    case VALUE_TEXT:
    case VALUE_BYTES:
        if (property->type->multiple)
            render_choices(w, value.s);
        else
            jsonw_text(w, value.s);
        return;
    }
}

void render_issue(struct jsonw *w, struct arena *arena, const struct issue *issue, enum lang lang) {
    jsonw_object(w);
    jsonw_put_text(w, "property", issue->property ? issue->property->name : STR(""));
    jsonw_put_text(w, "rule", str_of(issue->rule));
    jsonw_put_text(w, "severity", str_of(severity_name(issue->severity)));
    jsonw_put_text(w, "message", issue_message(arena, issue, lang));
    jsonw_put_text(w, "value", issue->value);
    render_text_or_null(w, "suggestion", issue->suggestion);
    jsonw_object_end(w);
}

void render_issues(struct jsonw *w, struct arena *arena, const struct issue_list *issues,
                   enum lang lang) {
    jsonw_array(w);
    for (size_t i = 0; i < issues->count; i++)
        render_issue(w, arena, &issues->items[i], lang);
    jsonw_array_end(w);
}

void render_actor(struct jsonw *w, const char *name, int64_t id, str actor_name) {
    jsonw_name(w, name);
    if (!id) {
        jsonw_null(w);
        return;
    }
    jsonw_object(w);
    render_id(w, "id", id);
    jsonw_put_text(w, "name", actor_name);
    jsonw_object_end(w);
}

static bool listed(const struct property *const *only, size_t count, const struct property *p) {
    for (size_t i = 0; only && i < count; i++)
        if (only[i] == p)
            return true;
    return !only;
}

// What is there and withheld, by name: what is shown instead.
static void render_masks(struct jsonw *w, const struct record *record) {
    const struct object_type *type = record->type;
    bool any = false;
    for (size_t i = 0; record->masks && i < type->property_count; i++)
        any = any || record->masks[i].len;
    if (!any)
        return;
    jsonw_name(w, "masked");
    jsonw_object(w);
    for (size_t i = 0; i < type->property_count; i++)
        if (record->masks[i].len) {
            jsonw_name_str(w, type->properties[i].name);
            jsonw_text(w, record->masks[i]);
        }
    jsonw_object_end(w);
}

static void render_properties(struct jsonw *w, const struct record *record,
                              const struct property *const *only, size_t only_count) {
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (value_is_null(record->values[i]) || !listed(only, only_count, p))
            continue;
        jsonw_name_str(w, p->name);
        render_value(w, p, record->values[i]);
    }
    jsonw_object_end(w);
    render_masks(w, record);
}

static void render_header(struct jsonw *w, struct arena *arena, const struct record *record) {
    jsonw_name(w, "id");
    jsonw_id(w, record->id);
    jsonw_put_text(w, "type", record->type->name);
    jsonw_put_int(w, "version", record->version);
    render_time(w, "createdAt", record->created_at);
    render_time(w, "updatedAt", record->updated_at);
    jsonw_put_bool(w, "archived", record->archived_at != 0);
    render_id(w, "ownerId", record->owner_id);
    jsonw_put_text(w, "title", record_title(arena, record));
}

// Where it goes through stages, and that was read.
static void render_stage(struct jsonw *w, const struct record *record) {
    struct stage_state state;
    crm_stage_state(record, clock_now(), &state);
    if (!state.stage)
        return;
    jsonw_name(w, "stage");
    jsonw_object(w);
    jsonw_put_text(w, "id", state.stage->id);
    render_time(w, "enteredAt", state.entered_at);
    jsonw_name(w, "days");
    if (state.entered_at)
        jsonw_real(w, state.days);
    else
        jsonw_null(w);
    jsonw_put_bool(w, "rotting", state.rotting);
    jsonw_object_end(w);
}

void render_kind(struct jsonw *w, const struct association_kind *kind, enum lang lang) {
    jsonw_object(w);
    jsonw_put_int(w, "number", kind->number);
    jsonw_put_text(w, "rank", str_of(association_rank_name(kind->rank)));
    jsonw_put_text(w, "name", kind->name);
    jsonw_put_text(w, "label", kind->label[lang]);
    jsonw_object_end(w);
}

void render_record(struct jsonw *w, struct arena *arena, const struct record *record,
                   const struct property *const *only, size_t only_count) {
    jsonw_object(w);
    render_header(w, arena, record);
    render_properties(w, record, only, only_count);
    render_stage(w, record);
    jsonw_object_end(w);
}

// -- the full record

static void render_entered(struct jsonw *w, const struct record *record) {
    jsonw_object(w);
    for (size_t i = 0; i < record->type->property_count; i++)
        if (record->entered[i].len) {
            jsonw_name_str(w, record->type->properties[i].name);
            jsonw_text(w, record->entered[i]);
        }
    jsonw_object_end(w);
}

static str displayed(struct arena *arena, const struct record *record, const struct property *p,
                     struct value value, enum lang lang) {
    struct buf out;
    struct type_context c = {
        .arena = arena, .property = p, .country = record_country(record, (str){0}), .lang = lang};
    buf_init(&out, arena);
    property_display(&c, value, &out);
    return buf_str(&out);
}

str render_display_of(struct arena *arena, const struct record *record, const struct property *p,
                      enum lang lang) {
    return displayed(arena, record, p, record_get(record, p), lang);
}

void render_detailed(struct jsonw *w, struct arena *arena, const struct record *record,
                     const struct property *const *only, size_t only_count, enum lang lang) {
    const struct property *score = record->type->scores[SCORE_WHOLE];
    jsonw_object(w);
    render_header(w, arena, record);
    render_properties(w, record, only, only_count);
    render_stage(w, record);
    if (score && !value_is_null(record_get(record, score)))
        jsonw_put_int(w, "score", (int64_t)value_as_float(record_get(record, score)));
    jsonw_name(w, "display");
    render_display(w, arena, record, lang);
    jsonw_object_end(w);
}

void render_shown(struct jsonw *w, struct arena *arena, const struct record *record,
                  enum lang lang) {
    jsonw_object(w);
    render_header(w, arena, record);
    render_properties(w, record, NULL, 0);
    render_stage(w, record);
    jsonw_name(w, "display");
    render_display(w, arena, record, lang);
    jsonw_object_end(w);
}

void render_display(struct jsonw *w, struct arena *arena, const struct record *record,
                    enum lang lang) {
    jsonw_object(w);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (!p->type->display || value_is_null(record->values[i]))
            continue;
        jsonw_name_str(w, p->name);
        jsonw_text(w, displayed(arena, record, p, record->values[i], lang));
    }
    jsonw_object_end(w);
}

static bool render_points(struct call *c, struct jsonw *w, const struct record *record) {
    jsonw_array(w);
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *point = &record->points[i];
        const struct property *p = type_role(record->type, contact_point_kind_name(point->kind));
        bool shared;
        if (!browse_point_shared(c->work, record, point, &shared))
            return false;
        jsonw_object(w);
        jsonw_put_text(w, "kind", str_of(contact_point_kind_name(point->kind)));
        jsonw_put_text(w, "value", point->value);
        jsonw_put_text(w, "display",
                       p ? displayed(c->arena, record, p, value_text(point->value), c->lang)
                         : point->value);
        jsonw_put_text(w, "label", point->label);
        jsonw_put_bool(w, "primary", point->primary);
        jsonw_put_bool(w, "shared", shared);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    return true;
}

static bool render_record_merges(struct call *c, struct jsonw *w, const struct record *record) {
    enum { SHOWN = 50 };
    struct merge_row *rows;
    size_t count;
    if (!browse_merges(c->work, record->type->id, record->id, 0, SHOWN, &rows, &count))
        return false;
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        bool survivor = rows[i].primary_id == record->id;
        jsonw_object(w);
        render_id(w, "id", rows[i].id);
        render_time(w, "at", rows[i].at);
        render_actor(w, "actor", rows[i].actor_id, rows[i].actor_name);
        render_id(w, "record", survivor ? rows[i].record_id : rows[i].primary_id);
        jsonw_put_text(w, "title", survivor ? rows[i].record_title : rows[i].primary_title);
        jsonw_put_bool(w, "reverted", rows[i].reverted_at != 0);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    return true;
}

static bool render_record_duplicates(struct call *c, struct jsonw *w, const struct record *record) {
    int64_t group, members;
    if (!browse_group_of(c->work, record->id, &group, &members))
        return false;
    jsonw_object(w);
    render_id(w, "group", group);
    jsonw_put_int(w, "count", members > 0 ? members - 1 : 0);
    jsonw_object_end(w);
    return true;
}

static void render_parts(struct jsonw *w, const struct rating *rating) {
    static const char *const names[SCORE_COUNT] = {
        [SCORE_COMPLETENESS] = "completeness", [SCORE_VALIDITY] = "validity",
        [SCORE_CONSISTENCY] = "consistency",   [SCORE_UNIQUENESS] = "uniqueness",
        [SCORE_FRESHNESS] = "freshness",
    };
    jsonw_object(w);
    for (size_t i = SCORE_WHOLE + 1; i < SCORE_COUNT; i++)
        jsonw_put_int(w, names[i], rating->parts[i]);
    jsonw_object_end(w);
}

bool render_full(struct call *c, struct jsonw *w, struct record *record, int64_t redirected) {
    jsonw_object(w);
    if (!render_full_members(c, w, record, redirected))
        return false;
    jsonw_object_end(w);
    return true;
}

bool render_full_members(struct call *c, struct jsonw *w, struct record *record,
                         int64_t redirected) {
    struct issue_list issues;
    struct rating rating;
    if (!browse_judge(c->work, record, &issues, &rating))
        return false;
    render_header(w, c->arena, record);
    render_properties(w, record, NULL, 0);
    render_stage(w, record);
    if (redirected)
        render_id(w, "redirectedFrom", redirected);
    jsonw_name(w, "entered");
    render_entered(w, record);
    jsonw_name(w, "display");
    render_display(w, c->arena, record, c->lang);
    jsonw_name(w, "issues");
    render_issues(w, c->arena, &issues, c->lang);
    jsonw_put_int(w, "score", rating.parts[SCORE_WHOLE]);
    jsonw_name(w, "scoreParts");
    render_parts(w, &rating);
    jsonw_name(w, "contactPoints");
    if (!render_points(c, w, record))
        return false;
    jsonw_name(w, "merges");
    if (!render_record_merges(c, w, record))
        return false;
    jsonw_name(w, "duplicates");
    return render_record_duplicates(c, w, record);
}

// -- why two records seem one

const char *certainty(const struct object_type *type, double probability) {
    return probability >= crm_sure_threshold(type) ? "sure" : "review";
}

static str last_part(str key) {
    size_t dot = str_find_last_char(key, '.');
    return dot < key.len ? str_from(key, dot + 1) : key;
}

void render_reasons(struct jsonw *w, struct arena *arena, const struct match_explanation *why,
                    enum lang lang) {
    jsonw_array(w);
    for (size_t i = 0; i < why->count; i++) {
        const struct match_reason *reason = &why->reasons[i];
        const struct message_param params[] = {{"a", reason->value_a}, {"b", reason->value_b}};
        jsonw_object(w);
        jsonw_put_text(w, "field", last_part(str_of(reason->field)));
        jsonw_put_text(w, "level", last_part(str_of(reason->level)));
        jsonw_put_text(w, "message", message_text(arena, str_of(reason->level), lang, params, 2));
        jsonw_name(w, "weight");
        jsonw_real(w, (double)reason->bits);
        jsonw_put_bool(w, "contradicts", crm_is_contradiction(reason));
        jsonw_put_text(w, "a", reason->value_a);
        jsonw_put_text(w, "b", reason->value_b);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

// There is nothing to say where its form can not be read just now.
static bool explain_candidate(struct work *work, const struct object_type *type,
                              const struct match_form *form, int64_t id,
                              struct match_explanation *why) {
    if (crm_explain_form(work, type, form, id, why))
        return true;
    if (work->err->code != ERR_NOT_FOUND)
        return false;
    err_clear(work->err);
    *why = (struct match_explanation){0};
    return true;
}

// One that the caller may not see: that it exists, and whom to ask.
static void write_hidden(struct jsonw *w, const struct candidate *candidate, str department) {
    jsonw_object(w);
    jsonw_put_bool(w, "hidden", true);
    jsonw_put_text(w, "department", department);
    jsonw_put_text(w, "certainty", candidate->sure ? STR("sure") : STR("review"));
    jsonw_object_end(w);
}

bool render_candidates(struct call *c, struct jsonw *w, const struct object_type *type,
                       const struct match_form *form, const struct candidate *candidates,
                       size_t count) {
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        struct record *record;
        struct match_explanation why;
        int64_t redirected;
        bool hidden;
        str department;
        if (!browse_hidden(c->work, type, candidates[i].id, &hidden, &department))
            return false;
        if (hidden) {
            write_hidden(w, &candidates[i], department);
            continue;
        }
        if (!browse_record(c->work, type, candidates[i].id, &record, &redirected) ||
            !explain_candidate(c->work, type, form, candidates[i].id, &why))
            return false;
        jsonw_object(w);
        jsonw_name(w, "record");
        render_shown(w, c->arena, record, c->lang);
        jsonw_name(w, "probability");
        jsonw_real(w, candidates[i].probability);
        jsonw_put_text(w, "certainty", candidates[i].sure ? STR("sure") : STR("review"));
        jsonw_name(w, "reasons");
        render_reasons(w, c->arena, &why, c->lang);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    return true;
}

// -- merges, jobs, pages

static void render_merged(struct jsonw *w, const char *name, int64_t id, str title) {
    jsonw_name(w, name);
    jsonw_object(w);
    render_id(w, "id", id);
    jsonw_put_text(w, "title", title);
    jsonw_object_end(w);
}

void render_merge_members(struct jsonw *w, const struct schema *schema,
                          const struct merge_row *row) {
    const struct object_type *type = schema_type_by_id(schema, row->type_id);
    render_id(w, "id", row->id);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    render_time(w, "at", row->at);
    render_actor(w, "actor", row->actor_id, row->actor_name);
    render_merged(w, "primary", row->primary_id, row->primary_title);
    render_merged(w, "record", row->record_id, row->record_title);
    jsonw_put_text(w, "source", row->source);
    render_time(w, "reverted", row->reverted_at);
}

void render_merge(struct jsonw *w, const struct schema *schema, const struct merge_row *row) {
    jsonw_object(w);
    render_merge_members(w, schema, row);
    jsonw_object_end(w);
}

static void render_job_parts(struct jsonw *w, const struct job *job) {
    jsonw_name(w, "progress");
    jsonw_object(w);
    jsonw_put_int(w, "done", job->done);
    jsonw_name(w, "total");
    if (job->total >= 0)
        jsonw_int(w, job->total);
    else
        jsonw_null(w);
    jsonw_put_text(w, "phase", job->phase);
    jsonw_object_end(w);
    jsonw_name(w, "subject");
    if (job->subject_id) {
        jsonw_object(w);
        jsonw_put_text(w, "kind", job->subject_kind);
        render_id(w, "id", job->subject_id);
        jsonw_object_end(w);
    } else {
        jsonw_null(w);
    }
}

void render_job(struct jsonw *w, const struct job *job) {
    jsonw_object(w);
    render_id(w, "id", job->id);
    jsonw_put_text(w, "kind", job->kind);
    jsonw_put_text(w, "state", job->state);
    render_job_parts(w, job);
    jsonw_name(w, "result");
    if (job->result.len)
        jsonw_raw(w, job->result);
    else
        jsonw_null(w);
    render_text_or_null(w, "error", job->error);
    render_time(w, "createdAt", job->created_at);
    render_time(w, "startedAt", job->started_at);
    render_time(w, "finishedAt", job->finished_at);
    jsonw_object_end(w);
}

void render_paging(struct jsonw *w, str after) {
    if (!after.len)
        return;
    jsonw_name(w, "paging");
    jsonw_object(w);
    jsonw_name(w, "next");
    jsonw_object(w);
    jsonw_put_text(w, "after", after);
    jsonw_object_end(w);
    jsonw_object_end(w);
}
