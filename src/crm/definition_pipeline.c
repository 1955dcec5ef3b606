// Pipelines and their stages. What a stage means (won, lost, closed) follows from what programs say
// of it in its metadata, or is said directly; records keep the id of a stage that is archived.
#include "base/json.h"
#include "crm/definition_private.h"
#include "store/definition.h"
#include "store/record.h"

static bool id_ok(str id) {
    if (id.len == 0 || id.len > DEFINE_NAME_MAX)
        return false;
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (!(c == '_' || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
              (c >= '0' && c <= '9')))
            return false;
    }
    return true;
}

static bool make_id(struct work *work, str given, str *out) {
    int64_t id;
    *out = given;
    if (given.len)
        return id_ok(given) || crm_refuse(work, ERR_INVALID, "define.pipeline_id", given, (str){0});
    if (!store_next_definition_id(work, &id))
        return false;
    *out = str_format(work->arena, "%lld", (long long)id);
    return true;
}

// -- the properties that say where a record is

struct place_property {
    const char *name;
    const char *wire_name;
    const char *type;
    enum option_source source;
    str label[LANG_COUNT];
};

static const struct place_property places[] = {
    {"pipeline",
     "hs_pipeline",
     "choice",
     OPTIONS_PIPELINES,
     {STR_INIT("Pipeline"), STR_INIT("Lejek"), STR_INIT("Воронка"), STR_INIT("管道")}},
    {"pipeline_stage",
     "hs_pipeline_stage",
     "choice",
     OPTIONS_STAGES,
     {STR_INIT("Stage"), STR_INIT("Etap"), STR_INIT("Этап"), STR_INIT("阶段")}},
};

// Set by the program (model/calculated.c knows it by its name): how long a record is in its stage,
// and whether that is too long, follow from it.
static const struct place_property since = {
    "stage_entered_at",
    "hs_v2_date_entered_current_stage",
    "datetime",
    OPTIONS_OWN,
    {STR_INIT("In this stage since"), STR_INIT("Na tym etapie od"), STR_INIT("На этом этапе с"),
     STR_INIT("进入当前阶段时间")}};

static bool add_place(struct work *work, const struct object_type *type,
                      const struct place_property *place) {
    struct property p = {.name = str_of(place->name),
                         .wire_name = str_of(place->wire_name),
                         .type = property_type_find(str_of(place->type)),
                         .kind = KIND_DESCRIPTIVE,
                         .synonyms = STR(""),
                         .group = type->group_count ? type->groups[0].name : STR(""),
                         .form_field = place != &since,
                         .read_only = place == &since,
                         .shipped = true, // nobody takes it away or changes its options
                         .options_from = place->source};
    int64_t count;
    bool taken, wire_taken;
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        p.label[lang] = place->label[lang];
        p.help[lang] = STR("");
    }
    if (!store_property_taken(work, type, p.name, &taken) ||
        !store_property_taken(work, type, p.wire_name, &wire_taken))
        return false;
    if (taken || wire_taken)
        return crm_refuse(work, ERR_CONFLICT, "define.property_taken", p.name, (str){0});
    return store_property_next(work, type, &p.position, &count) &&
           store_property_insert(work, type, &p, p.position);
}

// A type that has a property of that name for something else keeps it, and does without.
static bool add_since(struct work *work, const struct object_type *type) {
    bool taken, wire_taken;
    if (type->parts[PART_ENTERED_AT])
        return true;
    if (!store_property_taken(work, type, str_of(since.name), &taken) ||
        !store_property_taken(work, type, str_of(since.wire_name), &wire_taken))
        return false;
    return taken || wire_taken || add_place(work, type, &since);
}

bool define_pipeline_properties(struct work *work, const struct object_type *type) {
    if (type->shipped && type->pipeline_property && type->stage_property)
        return true;
    if (type->shipped)
        return crm_refuse(work, ERR_INVALID, "define.no_pipelines", type->name, (str){0});
    return (type->pipeline_property || add_place(work, type, &places[0])) &&
           (type->stage_property || add_place(work, type, &places[1])) && add_since(work, type);
}

// -- use

static bool count_of(struct work *work, const struct object_type *type, const struct property *p,
                     str id, int64_t *count) {
    struct filter filter = {.property = p, .op = FILTER_EQ, .value = value_text(id)};
    struct filter_group group = {&filter, 1};
    struct query query = {.type = type, .groups = &group, .group_count = 1};
    *count = 0;
    return !p || store_record_count(work, &query, TOTAL_EXACT_MAX, count);
}

static bool unused(struct work *work, const struct object_type *type, const struct property *p,
                   const char *key, str id) {
    int64_t count;
    if (!count_of(work, type, p, id, &count))
        return false;
    return !count || crm_refuse(work, ERR_INVALID, key, id,
                                str_format(work->arena, "%lld", (long long)count));
}

// -- stages

static enum stage_outcome outcome_of(double probability, bool closed, bool says_closed) {
    if (says_closed && !closed)
        return STAGE_OPEN;
    if (probability >= 1)
        return STAGE_WON;
    if (probability <= 0)
        return STAGE_LOST;
    return closed ? STAGE_CLOSED : STAGE_OPEN;
}

struct meaning {
    bool has_probability, has_closed, closed, has_ticket;
    double probability;
};

static bool read_probability(struct work *work, const struct json *json, struct meaning *out) {
    str text = json->kind == JSON_KIND_TEXT ? str_trim(json->text) : STR("");
    bool good = json->kind == JSON_KIND_TEXT && str_to_f64(text, &out->probability);
    if (json->kind == JSON_KIND_REAL || json->kind == JSON_KIND_INT) {
        out->probability = json->kind == JSON_KIND_INT ? (double)json->integer : json->real;
        good = true;
    }
    if (!good || out->probability < 0 || out->probability > 1)
        return crm_refuse(work, ERR_INVALID, "define.probability", text, (str){0});
    out->has_probability = true;
    return true;
}

static bool read_bool(struct work *work, str name, const struct json *json, bool *out) {
    *out = (json->kind == JSON_KIND_BOOL && json->boolean) ||
           (json->kind == JSON_KIND_TEXT && str_equal_ascii_nocase(json->text, STR("true")));
    bool no = (json->kind == JSON_KIND_BOOL && !json->boolean) ||
              (json->kind == JSON_KIND_TEXT && str_equal_ascii_nocase(json->text, STR("false")));
    return *out || no || crm_refuse(work, ERR_INVALID, "define.metadata", name, STR("true, false"));
}

static bool read_ticket(struct work *work, str name, const struct json *json, struct meaning *out) {
    str text = json->kind == JSON_KIND_TEXT ? json->text : STR("");
    out->has_ticket = out->has_closed = true;
    out->closed = str_equal_ascii_nocase(text, STR("CLOSED"));
    return out->closed || str_equal_ascii_nocase(text, STR("OPEN")) ||
           crm_refuse(work, ERR_INVALID, "define.metadata", name, STR("OPEN, CLOSED"));
}

// What is understood of metadata becomes fields of the stage; the rest is kept as it was sent.
static bool read_metadata(struct work *work, str text, struct meaning *out, struct stage *stage) {
    struct json json;
    struct buf rest;
    struct jsonw w;
    if (!json_read(work->arena, text, &json, work->err))
        return false;
    buf_init(&rest, work->arena);
    jsonw_init(&w, &rest);
    jsonw_object(&w);
    for (size_t i = 0; json.kind == JSON_KIND_OBJECT && i < json.count; i++) {
        const struct json_member *m = &json.members[i];
        if (m->value.kind == JSON_KIND_NULL)
            continue;
        bool good = true;
        if (str_is(m->name, "probability"))
            good = read_probability(work, &m->value, out);
        else if (str_is(m->name, "isClosed"))
            good = out->has_closed = read_bool(work, m->name, &m->value, &out->closed);
        else if (str_is(m->name, "ticketState"))
            good = read_ticket(work, m->name, &m->value, out);
        else {
            jsonw_name_str(&w, m->name);
            jsonw_value(&w, &m->value);
        }
        if (!good)
            return false;
    }
    jsonw_object_end(&w);
    stage->metadata = buf_str(&rest);
    return true;
}

static bool set_meaning(struct work *work, const struct stage_change *change, bool is_new,
                        struct stage *stage) {
    struct meaning said = {.probability = stage->probability};
    if (change->metadata.ptr && !read_metadata(work, change->metadata, &said, stage))
        return false;
    if (change->has_probability) {
        said.has_probability = true;
        said.probability = change->probability;
        if (!(said.probability >= 0 && said.probability <= 1))
            return crm_refuse(work, ERR_INVALID, "define.probability", STR("?"), (str){0});
    }
    stage->probability = said.has_probability ? said.probability : stage->probability;
    if (change->has_outcome)
        stage->outcome = change->outcome;
    else if (said.has_probability && !said.has_ticket)
        stage->outcome = outcome_of(said.probability, said.closed, said.has_closed);
    else if (said.has_closed)
        stage->outcome = said.closed ? STAGE_CLOSED : STAGE_OPEN;
    if (is_new && !said.has_probability)
        stage->probability = stage->outcome == STAGE_WON ? 1 : stage_is_closed(stage) ? 0 : 0.5;
    return true;
}

static bool check_required(struct work *work, const struct object_type *type, str names) {
    for (str name; str_split(&names, '|', &name);)
        if (name.len && !type_property(type, name))
            return crm_refuse(work, ERR_INVALID, "api.unknown_property", name, (str){0});
    return true;
}

static bool label_taken(const struct stage *stages, size_t count, const struct stage *own) {
    for (size_t i = 0; i < count; i++)
        if (!str_equal(stages[i].id, own->id) &&
            str_equal(stages[i].label[LANG_EN], own->label[LANG_EN]))
            return true;
    return false;
}

static bool label_free(struct work *work, const struct stage *stages, size_t count,
                       const struct stage *own) {
    return !label_taken(stages, count, own) ||
           crm_refuse(work, ERR_CONFLICT, "define.stage_taken", own->label[LANG_EN], (str){0});
}

static bool fill_stage(struct work *work, const struct object_type *type,
                       const struct stage_change *change, const struct stage *old,
                       struct stage *out) {
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX,
                       out->label) ||
        !define_label_needed(work, out->label) || !set_meaning(work, change, !old, out))
        return false;
    if (change->has_required) {
        if (!check_required(work, type, change->required))
            return false;
        out->required = change->required;
    }
    if (change->has_rot_days)
        out->rot_days = change->rot_days > 0 ? change->rot_days : 0;
    if (change->has_position && change->position >= 0)
        out->position = change->position;
    out->updated_at = work->now;
    return true;
}

static int64_t next_stage(const struct pipeline *pipeline) {
    int64_t last = -1;
    for (size_t i = 0; i < pipeline->stage_count; i++)
        if (pipeline->stages[i].position > last)
            last = pipeline->stages[i].position;
    return last + 1;
}

static bool add_stage(struct work *work, const struct object_type *type,
                      const struct pipeline *pipeline, const struct stage_change *change,
                      int64_t position, struct stage *out) {
    *out = (struct stage){
        .required = STR(""), .metadata = STR("{}"), .position = position, .created_at = work->now};
    if (!make_id(work, change->id, &out->id))
        return false;
    if (type_stage(type, out->id, NULL))
        return crm_refuse(work, ERR_CONFLICT, "define.stage_taken", out->id, (str){0});
    return fill_stage(work, type, change, NULL, out) && store_stage_put(work, type, pipeline, out);
}

bool crm_stage_create(struct work *work, const struct object_type *type,
                      const struct pipeline *pipeline, const struct stage_change *change,
                      struct stage **out) {
    *out = ARENA_NEW(work->arena, struct stage);
    if (pipeline->stage_count >= DEFINE_STAGES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("stages"),
                          str_format(work->arena, "%d", DEFINE_STAGES_MAX));
    if (!add_stage(work, type, pipeline, change, next_stage(pipeline), *out) ||
        !label_free(work, pipeline->stages, pipeline->stage_count, *out))
        return false;
    define_changed(work);
    return true;
}

bool crm_stage_update(struct work *work, const struct object_type *type,
                      const struct pipeline *pipeline, const struct stage *stage,
                      const struct stage_change *change, struct stage **out) {
    *out = ARENA_NEW(work->arena, struct stage);
    **out = *stage;
    if (!fill_stage(work, type, change, stage, *out) ||
        !label_free(work, pipeline->stages, pipeline->stage_count, *out) ||
        !store_stage_put(work, type, pipeline, *out))
        return false;
    define_changed(work);
    return true;
}

bool crm_stage_archive(struct work *work, const struct object_type *type,
                       const struct pipeline *pipeline, const struct stage *stage, bool validate) {
    if (validate && !unused(work, type, type->stage_property, "define.stage_used", stage->id))
        return false;
    if (!store_stage_archive(work, type, pipeline->id, stage->id))
        return false;
    define_changed(work);
    return true;
}

// -- pipelines

static int64_t next_pipeline(const struct object_type *type) {
    int64_t last = -1;
    for (size_t i = 0; i < type->pipeline_count; i++)
        if (type->pipelines[i].position > last)
            last = type->pipelines[i].position;
    return last + 1;
}

// The stage that is meant: by its id, else by a label it has.
static const struct stage *meant(const struct pipeline *old, const struct stage_change *change) {
    for (size_t i = 0; old && i < old->stage_count; i++) {
        if (change->id.len && str_equal(old->stages[i].id, change->id))
            return &old->stages[i];
        for (size_t lang = 0; !change->id.len && lang < LANG_COUNT; lang++)
            if (change->label[lang].len &&
                str_equal(old->stages[i].label[lang], change->label[lang]))
                return &old->stages[i];
    }
    return NULL;
}

static bool is_kept(const struct pipeline *pipeline, str id) {
    for (size_t i = 0; i < pipeline->stage_count; i++)
        if (str_equal(pipeline->stages[i].id, id))
            return true;
    return false;
}

static bool archive_others(struct work *work, const struct object_type *type,
                           const struct pipeline *old, const struct pipeline *now, bool validate) {
    for (size_t i = 0; old && i < old->stage_count; i++) {
        const struct stage *stage = &old->stages[i];
        if (is_kept(now, stage->id))
            continue;
        if (validate && !unused(work, type, type->stage_property, "define.stage_used", stage->id))
            return false;
        if (!store_stage_archive(work, type, now->id, stage->id))
            return false;
    }
    return true;
}

static void sort_stages(struct pipeline *pipeline) {
    for (size_t i = 1; i < pipeline->stage_count; i++) {
        struct stage stage = pipeline->stages[i];
        size_t k = i;
        for (; k > 0 && pipeline->stages[k - 1].position > stage.position; k--)
            pipeline->stages[k] = pipeline->stages[k - 1];
        pipeline->stages[k] = stage;
    }
}

static bool put_stages(struct work *work, const struct object_type *type,
                       const struct pipeline_change *change, const struct pipeline *old,
                       struct pipeline *out) {
    if (change->stage_count > DEFINE_STAGES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("stages"),
                          str_format(work->arena, "%d", DEFINE_STAGES_MAX));
    out->stages = ARENA_ARRAY(work->arena, change->stage_count, struct stage);
    out->stage_count = 0;
    for (size_t i = 0; i < change->stage_count; i++) {
        const struct stage_change *given = &change->stages[i];
        const struct stage *known = meant(old, given);
        struct stage *stage = &out->stages[out->stage_count];
        if (known && is_kept(out, known->id))
            known = NULL; // named twice, which is refused below
        if (given->id.len && is_kept(out, given->id))
            return crm_refuse(work, ERR_CONFLICT, "define.stage_taken", given->id, (str){0});
        if (known)
            *stage = *known;
        if (known && !given->has_position)
            stage->position = (int64_t)i;
        if (known ? !fill_stage(work, type, given, known, stage) ||
                        !store_stage_put(work, type, out, stage)
                  : !add_stage(work, type, out, given, (int64_t)i, stage))
            return false;
        if (!label_free(work, out->stages, out->stage_count, stage))
            return false;
        out->stage_count++;
    }
    if (!archive_others(work, type, old, out, change->validate))
        return false;
    sort_stages(out);
    return true;
}

static bool put_pipeline(struct work *work, const struct object_type *type,
                         const struct pipeline_change *change, const struct pipeline *old,
                         struct pipeline *out) {
    if (change->has_position && change->position >= 0)
        out->position = change->position;
    out->updated_at = work->now;
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX,
                       out->label) ||
        !define_label_needed(work, out->label) || !store_pipeline_put(work, type, out) ||
        (change->has_stages && !put_stages(work, type, change, old, out)))
        return false;
    define_changed(work);
    return true;
}

bool crm_pipeline_create(struct work *work, const struct object_type *type,
                         const struct pipeline_change *change, struct pipeline **out) {
    struct pipeline *pipeline = *out = ARENA_NEW(work->arena, struct pipeline);
    *pipeline = (struct pipeline){.created_at = work->now, .position = next_pipeline(type)};
    if (!define_pipeline_properties(work, type) || !make_id(work, change->id, &pipeline->id))
        return false;
    if (type_pipeline(type, pipeline->id))
        return crm_refuse(work, ERR_CONFLICT, "define.pipeline_taken", pipeline->id, (str){0});
    if (type->pipeline_count >= DEFINE_PIPELINES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("pipelines"),
                          str_format(work->arena, "%d", DEFINE_PIPELINES_MAX));
    return put_pipeline(work, type, change, NULL, pipeline);
}

bool crm_pipeline_update(struct work *work, const struct object_type *type,
                         const struct pipeline *pipeline, const struct pipeline_change *change,
                         struct pipeline **out) {
    *out = ARENA_NEW(work->arena, struct pipeline);
    **out = *pipeline;
    return put_pipeline(work, type, change, pipeline, *out);
}

static bool named_once(const struct object_type *type, const str *ids, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!type_pipeline(type, ids[i]))
            return false;
        for (size_t k = 0; k < i; k++)
            if (str_equal(ids[k], ids[i]))
                return false;
    }
    return count == type->pipeline_count;
}

bool crm_pipelines_order(struct work *work, const struct object_type *type, const str *ids,
                         size_t count, struct pipeline **out) {
    if (!named_once(type, ids, count))
        return crm_refuse(work, ERR_INVALID, "define.pipeline_order", (str){0}, (str){0});
    *out = ARENA_ARRAY(work->arena, count, struct pipeline);
    for (size_t i = 0; i < count; i++) {
        struct pipeline *pipeline = &(*out)[i];
        *pipeline = *type_pipeline(type, ids[i]);
        if (pipeline->position == (int64_t)i)
            continue;
        pipeline->position = (int64_t)i;
        pipeline->updated_at = work->now;
        if (!store_pipeline_put(work, type, pipeline))
            return false;
    }
    define_changed(work);
    return true;
}

bool crm_pipeline_archive(struct work *work, const struct object_type *type,
                          const struct pipeline *pipeline, bool validate) {
    if (type->shipped && type->pipeline_count == 1)
        return crm_refuse(work, ERR_INVALID, "define.last_pipeline", pipeline->id, (str){0});
    if (validate &&
        (!unused(work, type, type->pipeline_property, "define.pipeline_used", pipeline->id)))
        return false;
    for (size_t i = 0; i < pipeline->stage_count; i++)
        if (!store_stage_archive(work, type, pipeline->id, pipeline->stages[i].id))
            return false;
    if (!store_pipeline_archive(work, type, pipeline->id))
        return false;
    define_changed(work);
    return true;
}
