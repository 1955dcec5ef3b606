// Reading the calculations of a schema, ordering them, and running the formulas of a record.
#include "model/calculated.h"
#include "base/log.h"
#include "model/currency.h"
#include "model/pipeline.h"

// Which property holds what the program says about a stage. By name, and only where the property is
// of that kind, so that types people make themselves get it by calling a property so.
static const struct {
    const char *name;
    enum stage_part part;
    const char *wire_type; // of the property's type
    bool derived;          // follows from the stage alone
} parts[] = {
    {"stage_entered_at", PART_ENTERED_AT, "datetime", false},
    {"stage_probability", PART_PROBABILITY, "number", true},
    {"is_closed", PART_IS_CLOSED, "bool", true},
    {"is_closed_won", PART_IS_WON, "bool", true},
    {"is_closed_lost", PART_IS_LOST, "bool", true},
    {"closedate", PART_CLOSED_AT, "datetime", false},
    {"closed_date", PART_CLOSED_AT, "datetime", false},
    {"time_to_close", PART_TIME_TO_CLOSE, "number", true},
};

static void find_parts(struct object_type *type) {
    for (size_t i = 0; type->stage_property && i < sizeof parts / sizeof *parts; i++)
        for (size_t k = 0; k < type->property_count; k++) {
            struct property *p = &type->properties[k];
            if (p->archived || p->calculation.len || !str_is(p->name, parts[i].name) ||
                !str_is(str_of(p->type->wire_type), parts[i].wire_type) || p->type->decimals ||
                (!p->read_only && parts[i].part != PART_CLOSED_AT))
                continue;
            type->parts[parts[i].part] = p;
            p->derived = parts[i].derived;
        }
}

// What the program keeps up from what stands beside a record's values.
static const struct property *find_kept(struct object_type *type, const char *name) {
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *p = &type->properties[i];
        if (p->archived || !p->shipped || !p->read_only || !str_is(p->name, name))
            continue;
        p->derived = true;
        return p;
    }
    return NULL;
}

static const char *const score_names[SCORE_COUNT] = {
    [SCORE_WHOLE] = "quality_score",           [SCORE_COMPLETENESS] = "quality_completeness",
    [SCORE_VALIDITY] = "quality_validity",     [SCORE_CONSISTENCY] = "quality_consistency",
    [SCORE_UNIQUENESS] = "quality_uniqueness", [SCORE_FRESHNESS] = "quality_freshness",
};

const char *score_property(enum score_part part) {
    return score_names[part];
}

bool is_score_property(str name) {
    for (size_t i = 0; i < SCORE_COUNT; i++)
        if (str_is(name, score_names[i]))
            return true;
    return false;
}

bool type_is_scored(const struct object_type *type) {
    for (size_t i = 0; i < SCORE_COUNT; i++)
        if (type->scores[i])
            return true;
    return false;
}

// -- reading

static void read_one(struct schema *schema, const struct object_type *type, struct property *p) {
    struct calculation *calculation = ARENA_NEW(&schema->arena, struct calculation);
    struct err err;
    err_clear(&err);
    p->derived = true;
    if (calculation_parse(&schema->arena, schema, type, p->calculation, calculation, &err) &&
        calculation_fits(calculation, p, &err))
        p->worked_out = calculation;
    else
        log_warning("The property " STR_FMT " of " STR_FMT " is not worked out: %s",
                    STR_ARG(p->name), STR_ARG(type->name), err.text);
}

static void read_all(struct schema *schema) {
    for (size_t t = 0; t < schema->type_count; t++) {
        struct object_type *type = &schema->types[t];
        for (size_t i = 0; i < type->property_count; i++)
            if (type->properties[i].calculation.len && !type->properties[i].archived)
                read_one(schema, type, &type->properties[i]);
    }
}

// -- the graph

enum colour { UNSEEN, UNDER_WAY, SEEN };

struct graph {
    const struct schema *schema;
    struct schema *changed;  // the same, while it is loaded
    unsigned char **colours; // by type and slot
};

static size_t type_of(const struct schema *schema, const struct property *p) {
    for (size_t t = 0; t < schema->type_count; t++) {
        const struct object_type *type = &schema->types[t];
        if (p >= type->properties && p < type->properties + type->property_count)
            return t;
    }
    return schema->type_count;
}

static void graph_init(struct graph *g, struct arena *arena, const struct schema *schema) {
    *g = (struct graph){.schema = schema};
    g->colours = ARENA_ARRAY(arena, schema->type_count, unsigned char *);
    for (size_t t = 0; t < schema->type_count; t++)
        g->colours[t] = ARENA_ARRAY(arena, schema->types[t].property_count, unsigned char);
}

// What a calculation reads, one after the other; NULL at the end.
static const struct property *read_by(const struct calculation *c, size_t i) {
    if (c->kind == CALCULATION_FORMULA) {
        const struct property *const *list;
        size_t count;
        formula_dependencies(c->formula, &list, &count);
        return i < count ? list[i] : NULL;
    }
    if (c->rollup.property && i-- == 0)
        return c->rollup.property;
    return i < c->rollup.filter_count ? c->rollup.filters[i].property : NULL;
}

static void keep_formula(struct graph *g, size_t t, const struct property *p) {
    struct object_type *type = &g->changed->types[t];
    if (p->worked_out->kind == CALCULATION_FORMULA)
        type->formulas[type->formula_count++] = p;
}

// False where it leads back to one that is under way. What closes a circle is not worked out.
static bool visit(struct graph *g, const struct property *p) {
    size_t t = type_of(g->schema, p);
    unsigned char *colour = &g->colours[t][p->slot];
    if (!p->worked_out || *colour == SEEN)
        return true;
    if (*colour == UNDER_WAY)
        return false;
    *colour = UNDER_WAY;
    const struct property *next;
    for (size_t i = 0; p->worked_out && (next = read_by(p->worked_out, i)) != NULL; i++)
        if (!visit(g, next))
            g->changed->types[t].properties[p->slot].worked_out = NULL;
    *colour = SEEN;
    if (p->worked_out)
        keep_formula(g, t, p);
    return true;
}

static void order(struct schema *schema) {
    struct graph g;
    graph_init(&g, &schema->arena, schema);
    g.changed = schema;
    for (size_t t = 0; t < schema->type_count; t++) {
        struct object_type *type = &schema->types[t];
        type->formulas = arena_array(&schema->arena, type->property_count, sizeof *type->formulas);
    }
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].property_count; i++)
            (void)visit(&g, &schema->types[t].properties[i]);
}

// -- roll-ups

static void add_rolled(struct schema *schema, const struct object_type *owner,
                       const struct property *p) {
    size_t t = (size_t)(p->worked_out->rollup.type - schema->types);
    struct object_type *type = &schema->types[t];
    type->rolled =
        arena_grow(&schema->arena, type->rolled, type->rolled_count * sizeof *type->rolled,
                   (type->rolled_count + 1) * sizeof *type->rolled);
    type->rolled[type->rolled_count++] = (struct rolled){owner, p};
}

static void list_rollups(struct schema *schema, struct object_type *type) {
    type->rollups = arena_array(&schema->arena, type->property_count, sizeof *type->rollups);
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *p = &type->properties[i];
        if (!p->worked_out || p->worked_out->kind != CALCULATION_ROLLUP)
            continue;
        struct rollup_total none = {0};
        p->initial = rollup_result(&p->worked_out->rollup, &none, &schema->arena, p);
        type->rollups[type->rollup_count++] = p;
        add_rolled(schema, type, p);
    }
}

void schema_calculate(struct schema *schema) {
    for (size_t t = 0; t < schema->type_count; t++) {
        schema->types[t].rates = schema->rates;
        schema->types[t].dead_mail = &schema->dead_mail;
        find_parts(&schema->types[t]);
        schema->types[t].merged_ids = find_kept(&schema->types[t], "merged_record_ids");
        schema->types[t].further_emails = find_kept(&schema->types[t], "additional_emails");
        for (size_t i = 0; i < SCORE_COUNT; i++)
            schema->types[t].scores[i] = find_kept(&schema->types[t], score_names[i]);
    }
    read_all(schema);
    order(schema);
    for (size_t t = 0; t < schema->type_count; t++)
        list_rollups(schema, &schema->types[t]);
}

// -- checking one

static bool leads_to(struct graph *g, const struct property *from, const struct object_type *type,
                     str name) {
    size_t t = type_of(g->schema, from);
    unsigned char *colour = &g->colours[t][from->slot];
    if (&g->schema->types[t] == type && str_equal(from->name, name))
        return true;
    if (!from->worked_out || *colour == SEEN)
        return false;
    *colour = SEEN;
    const struct property *next;
    for (size_t i = 0; (next = read_by(from->worked_out, i)) != NULL; i++)
        if (leads_to(g, next, type, name))
            return true;
    return false;
}

bool schema_check_calculation(struct arena *arena, const struct schema *schema,
                              const struct object_type *type, const struct property *property,
                              struct err *err) {
    struct calculation calculation;
    struct graph g;
    if (!calculation_parse(arena, schema, type, property->calculation, &calculation, err) ||
        !calculation_fits(&calculation, property, err))
        return false;
    graph_init(&g, arena, schema);
    const struct property *next;
    for (size_t i = 0; (next = read_by(&calculation, i)) != NULL; i++)
        if (leads_to(&g, next, type, property->name))
            return fail_about(err, ERR_INVALID, next->name,
                              "The calculation leads back to itself through \"" STR_FMT "\".",
                              STR_ARG(next->name));
    return true;
}

// -- a record's

static bool put(struct record *record, enum stage_part part, struct value value) {
    const struct property *p = record->type->parts[part];
    if (!p || value_equal(value, record->values[p->slot]))
        return false;
    record->values[p->slot] = value;
    return true;
}

static const struct stage *stage_of(const struct record *record) {
    const struct object_type *type = record->type;
    str pipeline_id = type->pipeline_property
                          ? value_as_str(record_get(record, type->pipeline_property))
                          : (str){0};
    str id = value_as_str(record_get(record, type->stage_property));
    const struct pipeline *pipeline = type_pipeline(type, pipeline_id);
    return pipeline ? pipeline_stage(pipeline, id) : type_stage(type, id, NULL);
}

static struct value time_to_close(const struct record *record, bool closed) {
    const struct property *p = record->type->parts[PART_CLOSED_AT];
    struct value at = p ? record_get(record, p) : value_null();
    if (!closed || value_is_null(at))
        return value_null();
    return value_float((double)(value_as_int(at) - record->created_at) / 1000);
}

// Of a stage that went meanwhile the record keeps what was known.
static bool tell_stage(struct record *record) {
    const struct stage *stage = record->type->stage_property ? stage_of(record) : NULL;
    if (!stage)
        return false;
    bool closed = stage_is_closed(stage);
    bool changed = put(record, PART_PROBABILITY, value_float(stage->probability));
    changed |= put(record, PART_IS_CLOSED, value_bool(closed));
    changed |= put(record, PART_IS_WON, value_bool(stage->outcome == STAGE_WON));
    changed |= put(record, PART_IS_LOST, value_bool(stage->outcome == STAGE_LOST));
    changed |= put(record, PART_TIME_TO_CLOSE, time_to_close(record, closed));
    return changed;
}

bool record_work_out(struct record *record, struct arena *arena, int64_t now) {
    bool changed = tell_stage(record);
    for (size_t i = 0; i < record->type->formula_count; i++) {
        const struct property *p = record->type->formulas[i];
        struct value value = formula_run(p->worked_out->formula, arena, record, now, p);
        changed = changed || !value_equal(value, record->values[p->slot]);
        record->values[p->slot] = value;
        record->entered[p->slot] = (str){0};
    }
    return changed;
}

void record_start_rollups(struct record *record) {
    for (size_t i = 0; i < record->type->rollup_count; i++) {
        const struct property *p = record->type->rollups[i];
        record->values[p->slot] = p->initial;
    }
}

void record_keep_rollups(const struct record *before, struct record *after) {
    for (size_t i = 0; i < after->type->rollup_count; i++) {
        size_t slot = after->type->rollups[i]->slot;
        after->values[slot] = before->values[slot];
    }
}
