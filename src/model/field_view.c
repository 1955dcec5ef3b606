// Making views of definitions, and records seen through them.
#include "model/field_view.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "model/calculated.h"
#include "model/calculation.h"
#include "model/pipeline.h"
#include "model/rule.h"
#include "model/standard.h"
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// -- which level each property has

// Whether calculating the one reads the other.
static bool worked_out_from(const struct property *p, enum field_level *level,
                            const struct object_type *type, const struct schema *schema,
                            unsigned char *const *levels) {
    const struct property *const *read;
    const struct calculation *c = p->worked_out;
    enum field_level worst = FIELD_EDIT;
    size_t count;
    if (!c && !is_score_property(p->name))
        return false;
    if (!c) { // that there is a value, which a hidden one must not tell
        for (size_t i = 0; i < type->property_count; i++)
            if (levels[type - schema->types][i] == FIELD_HIDDEN)
                worst = FIELD_HIDDEN;
    } else if (c->kind == CALCULATION_FORMULA) {
        const unsigned char *own = levels[type - schema->types];
        formula_dependencies(c->formula, &read, &count);
        for (size_t i = 0; i < count; i++)
            if (own[read[i]->slot] > worst)
                worst = (enum field_level)own[read[i]->slot];
    } else {
        const struct object_type *from = schema_type_by_id(schema, c->rollup.type->id);
        const unsigned char *theirs = from ? levels[from - schema->types] : NULL;
        if (theirs && c->rollup.property && theirs[c->rollup.property->slot] > worst)
            worst = (enum field_level)theirs[c->rollup.property->slot];
        for (size_t i = 0; theirs && i < c->rollup.filter_count; i++)
            if (c->rollup.filters[i].property &&
                theirs[c->rollup.filters[i].property->slot] > worst)
                worst = (enum field_level)theirs[c->rollup.filters[i].property->slot];
    }
    if (worst < FIELD_MASKED || worst <= *level)
        return false;
    *level = worst;
    return true;
}

static bool is_named(const struct role *role, const struct object_type *type,
                     const struct property *p) {
    for (size_t i = 0; i < role->field_count; i++)
        if (str_equal(role->fields[i].type, type->name) &&
            str_equal(role->fields[i].property, p->name))
            return true;
    return false;
}

// Further addresses hold what the first one's property would.
static bool is_beside(const struct object_type *type, const struct property *p,
                      const unsigned char *levels, enum field_level *level) {
    if (p != type->further_emails)
        return false;
    enum field_level worst = *level;
    for (size_t i = 0; i < type->property_count; i++) {
        enum contact_point_kind kind;
        const struct property *other = &type->properties[i];
        if (other->type->contact_point && levels[i] > worst &&
            contact_point_kind_read(str_of(other->type->name), &kind) && kind == POINT_EMAIL)
            worst = (enum field_level)levels[i];
    }
    bool more = worst > *level && worst >= FIELD_MASKED;
    *level = more ? worst : *level;
    return more;
}

// What is worked out from what is worked out: until nothing moves. A level only rises.
static bool spread(const struct schema *schema, const struct role *role, unsigned char **levels) {
    bool moved = false;
    for (size_t t = 0; t < schema->type_count; t++) {
        const struct object_type *type = &schema->types[t];
        for (size_t i = 0; i < type->property_count; i++) {
            const struct property *p = &type->properties[i];
            enum field_level level = (enum field_level)levels[t][i];
            if ((worked_out_from(p, &level, type, schema, levels) ||
                 is_beside(type, p, levels[t], &level)) &&
                !is_named(role, type, p)) {
                levels[t][i] = (unsigned char)level;
                moved = true;
            }
        }
    }
    return moved;
}

// Whether anything is kept back at all.
static bool work_out_levels(struct arena *arena, const struct schema *schema,
                            const struct role *role, unsigned char ***out) {
    bool any = false;
    unsigned char **levels = ARENA_ARRAY(arena, schema->type_count + 1, unsigned char *);
    for (size_t t = 0; t < schema->type_count; t++) {
        const struct object_type *type = &schema->types[t];
        levels[t] = ARENA_ARRAY(arena, type->property_count + 1, unsigned char);
        for (size_t i = 0; i < type->property_count; i++) {
            levels[t][i] = (unsigned char)role_field_level(role, type->name, &type->properties[i]);
            any = any || levels[t][i] != FIELD_EDIT;
        }
    }
    while (any && spread(schema, role, levels))
        continue;
    *out = levels;
    return any;
}

// -- a type as it is seen

static void hide(struct arena *arena, struct property *p) {
    p->name = str_format(arena, "~%lld", (long long)p->id);
    p->wire_name = p->name;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        p->label[lang] = p->help[lang] = STR("");
    p->archived = p->hidden = p->read_only = true;
    p->options = NULL;
    p->option_count = 0;
    p->group = STR("");
}

// Belongs to no rule and to no search.
static void keep_back(struct property *p) {
    p->synonyms = p->match_role = STR("");
    p->unique = p->required = p->form_field = p->indexed = false;
    p->standard = NULL;
    p->dictionary = NULL;
    p->worked_out = NULL;
    p->calculation = STR("");
}

static bool withheld(const struct property *p) {
    return p->level >= FIELD_MASKED;
}

static const struct property *seen(const struct object_type *type, const struct property *p) {
    return p && type->properties[p->slot].level != FIELD_HIDDEN ? &type->properties[p->slot] : NULL;
}

static void list_seen(struct arena *arena, const struct object_type *type, bool masked_too,
                      const struct property ***list, size_t *count) {
    const struct property **kept = ARENA_ARRAY(arena, *count + 1, const struct property *);
    size_t n = 0;
    for (size_t i = 0; i < *count; i++) {
        const struct property *p = seen(type, (*list)[i]);
        if (p && (masked_too || !withheld(p)))
            kept[n++] = p;
    }
    *list = kept;
    *count = n;
}

static bool reads_withheld(const struct object_type *type, const struct formula *formula) {
    const struct property *const *read;
    size_t count = 0;
    if (formula)
        formula_dependencies(formula, &read, &count);
    for (size_t i = 0; i < count; i++)
        if (withheld(&type->properties[read[i]->slot]))
            return true;
    return false;
}

static bool is_about_withheld(const struct object_type *type, const struct property *p) {
    return p && withheld(&type->properties[p->slot]);
}

// A rule that reads what is kept back tells of it by being broken.
static void keep_rules(struct arena *arena, struct object_type *type) {
    struct rule *rules = ARENA_ARRAY(arena, type->rule_count + 1, struct rule);
    size_t n = 0;
    for (size_t i = 0; i < type->rule_count; i++) {
        const struct rule *rule = &type->rules[i];
        if (!rule->judges || reads_withheld(type, rule->judges) ||
            reads_withheld(type, rule->repairs) || is_about_withheld(type, rule->property) ||
            is_about_withheld(type, rule->target))
            continue;
        rules[n] = *rule;
        rules[n].property = seen(type, rule->property);
        rules[n++].target = seen(type, rule->target);
    }
    type->rules = rules;
    type->rule_count = n;
}

static void keep_standard(struct arena *arena, struct object_type *type, struct property *p) {
    if (!p->standard || !reads_withheld(type, p->standard->needed))
        return;
    struct standard *standard = ARENA_NEW(arena, struct standard);
    *standard = *p->standard;
    standard->needed = NULL;
    standard->required_when = STR("");
    p->standard = standard;
}

static void keep_names(struct arena *arena, struct object_type *type, const struct map *names) {
    struct map_entry entry;
    map_init(&type->by_name, arena);
    for (size_t i = 0; map_next(names, &i, &entry);) {
        const struct property *p = seen(type, entry.value);
        if (p)
            map_set(&type->by_name, entry.key, &type->properties[p->slot]);
    }
}

static void keep_parts(struct object_type *type) {
    type->time_property = seen(type, type->time_property);
    type->pipeline_property = seen(type, type->pipeline_property);
    type->stage_property = seen(type, type->stage_property);
    type->merged_ids = seen(type, type->merged_ids);
    type->further_emails = seen(type, type->further_emails);
    for (int i = 0; i < PART_COUNT; i++)
        type->parts[i] = seen(type, type->parts[i]);
    for (int i = 0; i < SCORE_COUNT; i++)
        type->scores[i] = seen(type, type->scores[i]);
}

// What a stage asks to be filled in is not named where it is hidden.
static str seen_names(struct arena *arena, const struct object_type *type, str names) {
    struct buf out;
    buf_init(&out, arena);
    for (str name; str_split(&names, '|', &name);)
        if (name.len && type_property(type, name)) {
            buf_add_z(&out, out.len ? "|" : "");
            buf_add(&out, name);
        }
    return buf_str(&out);
}

static void keep_stages(struct arena *arena, struct object_type *type) {
    struct pipeline *pipelines = ARENA_ARRAY(arena, type->pipeline_count + 1, struct pipeline);
    for (size_t i = 0; i < type->pipeline_count; i++) {
        struct pipeline *p = &pipelines[i];
        *p = type->pipelines[i];
        p->stages = ARENA_ARRAY(arena, p->stage_count + 1, struct stage);
        for (size_t j = 0; j < p->stage_count; j++) {
            p->stages[j] = type->pipelines[i].stages[j];
            p->stages[j].required = seen_names(arena, type, p->stages[j].required);
        }
    }
    type->pipelines = pipelines;
}

static void see_properties(struct arena *arena, struct object_type *type,
                           const unsigned char *levels) {
    struct property *all = ARENA_ARRAY(arena, type->property_count + 1, struct property);
    memcpy(all, type->properties, type->property_count * sizeof *all);
    type->properties = all;
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *p = &all[i];
        enum contact_point_kind kind;
        p->level = (enum field_level)levels[i];
        if (!withheld(p))
            continue;
        type->partial = true;
        type->match_withheld =
            type->match_withheld || p->match_role.len || p->type->contact_point || p->unique;
        if (p->type->contact_point && contact_point_kind_read(str_of(p->type->name), &kind))
            type->points_withheld |= 1u << kind;
        keep_back(p);
        if (p->level == FIELD_HIDDEN)
            hide(arena, p);
    }
}

static bool is_text(const struct property *p) {
    return p->type->storage == VALUE_TEXT && p->system == SYSTEM_NONE && !p->option_count;
}

static void keep_search(struct arena *arena, const struct object_type *whole,
                        struct object_type *type) {
    bool any = false;
    for (size_t i = 0; i < type->property_count; i++)
        any = any || (withheld(&type->properties[i]) && is_text(&whole->properties[i]));
    if (!any)
        return;
    type->recheck = ARENA_ARRAY(arena, type->property_count + 1, const struct property *);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        bool asked = !whole->searchable_count;
        for (size_t j = 0; j < whole->searchable_count; j++)
            asked = asked || whole->searchable[j]->slot == i;
        if (asked && !withheld(p) && !p->archived && is_text(p))
            type->recheck[type->recheck_count++] = p;
    }
}

static void see_type(struct arena *arena, struct object_type *type, const unsigned char *levels) {
    const struct map names = type->by_name;
    const struct object_type whole = *type;
    see_properties(arena, type, levels);
    keep_names(arena, type, &names);
    list_seen(arena, type, true, &type->title, &type->title_count);
    list_seen(arena, type, true, &type->secondary, &type->secondary_count);
    list_seen(arena, type, false, &type->searchable, &type->searchable_count);
    list_seen(arena, type, false, &type->one_of, &type->one_of_count);
    list_seen(arena, type, false, &type->formulas, &type->formula_count);
    list_seen(arena, type, false, &type->rollups, &type->rollup_count);
    list_seen(arena, type, false, &type->with_role, &type->with_role_count);
    keep_search(arena, &whole, type);
    keep_parts(type);
    keep_stages(arena, type);
    keep_rules(arena, type);
    for (size_t i = 0; i < type->property_count; i++)
        keep_standard(arena, type, &type->properties[i]);
    if (type->partial) {
        type->match_rules = type->match_learnt = STR("");
        type->one_of_count = 0; // one of those kept back may be the one that is filled
    }
}

static bool any_level(const struct object_type *type, const unsigned char *levels) {
    for (size_t i = 0; i < type->property_count; i++)
        if (levels[i] != FIELD_EDIT)
            return true;
    return false;
}

static struct schema *make_view(struct arena *arena, const struct schema *schema,
                                unsigned char *const *levels) {
    struct schema *view = ARENA_NEW(arena, struct schema);
    *view = *schema;
    view->views = NULL;
    view->types = ARENA_ARRAY(arena, schema->type_count + 1, struct object_type);
    memcpy(view->types, schema->types, schema->type_count * sizeof *view->types);
    for (size_t t = 0; t < schema->type_count; t++) {
        if (any_level(&schema->types[t], levels[t]))
            see_type(arena, &view->types[t], levels[t]);
        view->partial = view->partial || view->types[t].partial;
    }
    return view;
}

// -- keeping them

enum { VIEWS_MAX = 64 };

struct kept_view {
    str key; // the role, as JSON
    const struct schema *view;
};

struct field_views {
    pthread_mutex_t mutex;
    struct arena arena;
    struct kept_view items[VIEWS_MAX];
    size_t count;
};

struct field_views *field_views_create(void) {
    struct field_views *views = memory_zero(1, sizeof *views);
    pthread_mutex_init(&views->mutex, NULL);
    arena_init(&views->arena);
    return views;
}

void field_views_destroy(struct field_views *views) {
    if (!views)
        return;
    arena_finish(&views->arena);
    pthread_mutex_destroy(&views->mutex);
    free(views);
}

static const struct schema *make(struct arena *arena, struct arena *scratch,
                                 const struct schema *schema, const struct role *role) {
    unsigned char **levels;
    return work_out_levels(scratch, schema, role, &levels) ? make_view(arena, schema, levels)
                                                           : schema;
}

static str key_of(struct arena *arena, const struct role *role) {
    struct buf key;
    struct jsonw w;
    buf_init(&key, arena);
    jsonw_init(&w, &key);
    jsonw_object(&w);
    role_write(&w, role);
    jsonw_object_end(&w);
    return buf_str(&key);
}

static const struct schema *find_or_make(struct arena *arena, const struct schema *schema,
                                         const struct role *role, str key) {
    struct field_views *views = schema->views;
    for (size_t i = 0; i < views->count; i++)
        if (str_equal(views->items[i].key, key))
            return views->items[i].view;
    if (views->count == VIEWS_MAX)
        return make(arena, arena, schema, role);
    struct kept_view *item = &views->items[views->count];
    item->view = make(&views->arena, arena, schema, role);
    item->key = str_copy(&views->arena, key);
    views->count++;
    return item->view;
}

static bool unmasks_all(const struct role *role) {
    bool all = role_reach_of(role, STR(""), RIGHT_UNMASK) != REACH_NONE;
    for (size_t i = 0; i < role->reach_count; i++)
        all = all && role->reaches[i].reach[RIGHT_UNMASK] != REACH_NONE;
    return all;
}

const struct schema *field_view(struct arena *arena, const struct schema *schema,
                                const struct role *role) {
    if (!schema || role->everything ||
        (!role->field_count && (!schema->sensitive || unmasks_all(role))))
        return schema;
    if (!schema->views)
        return make(arena, arena, schema, role);
    str key = key_of(arena, role);
    pthread_mutex_lock(&schema->views->mutex);
    const struct schema *view = find_or_make(arena, schema, role, key);
    pthread_mutex_unlock(&schema->views->mutex);
    return view;
}

// -- records

#define MASK "\u2022\u2022\u2022\u2022"

// The end of a number is what people tell apart by; of a short text it would be half of it.
str field_mask(struct arena *arena, const struct property *property, struct value value) {
    enum { LEAST_RUNES = 6, SHOWN_RUNES = 2 };
    if (value_is_null(value))
        return (str){0};
    str text = value_as_str(value);
    if (value.kind != VALUE_TEXT || property->option_count || property->type->multiple ||
        utf8_count(text) < LEAST_RUNES)
        return STR(MASK);
    size_t at = text.len;
    for (int shown = 0; at && shown < SHOWN_RUNES;)
        if (((unsigned char)text.ptr[--at] & 0xc0) != 0x80)
            shown++;
    return str_concat(arena, STR(MASK " "), str_from(text, at));
}

struct record *field_seen(struct arena *arena, const struct object_type *view,
                          const struct record *record) {
    if (!view->partial) {
        struct record *same = record_copy(arena, record);
        same->type = view;
        return same;
    }
    struct record *out = record_copy(arena, record);
    size_t points = 0;
    out->type = view;
    out->masks = ARENA_ARRAY(arena, view->property_count, str);
    for (size_t i = 0; i < view->property_count; i++) {
        const struct property *p = &view->properties[i];
        if (p->level < FIELD_MASKED)
            continue;
        if (p->level == FIELD_MASKED)
            out->masks[i] = field_mask(arena, p, record->values[i]);
        out->values[i] = value_null();
        out->entered[i] = (str){0};
    }
    for (size_t i = 0; i < out->point_count; i++)
        if (!(view->points_withheld >> out->points[i].kind & 1))
            out->points[points++] = out->points[i];
    out->point_count = points;
    return out;
}
