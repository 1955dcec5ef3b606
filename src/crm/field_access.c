// Which properties a person does not get to see, at the doors through which records go.
#include "crm/field_access.h"
#include "crm/access.h"
#include "crm/refuse.h"
#include "model/change.h"
#include "model/field_view.h"

static const struct schema *whole_of(const struct work *work) {
    return work->whole ? work->whole : work->schema;
}

static bool is_needed(const struct object_type *type, const struct property *p) {
    return p->system != SYSTEM_NONE || p == type->pipeline_property || p == type->stage_property ||
           p == type->time_property;
}

bool crm_fields_sound(struct work *work, const struct role *role) {
    for (size_t i = 0; i < role->field_count; i++) {
        const struct role_field *row = &role->fields[i];
        const struct object_type *type = schema_type(whole_of(work), row->type);
        if (!type || !str_equal(type->name, row->type))
            return crm_refuse(work, ERR_INVALID, "role.word", row->type, (str){0});
        const struct property *p = type_property(type, row->property);
        if (!p || !str_equal(p->name, row->property))
            return crm_refuse(work, ERR_INVALID, "field.unknown", row->property,
                              type->label_plural[work->who.lang]);
        if (row->level >= FIELD_MASKED && is_needed(type, p))
            return crm_refuse(work, ERR_INVALID, "field.needed", p->label[work->who.lang],
                              (str){0});
    }
    return true;
}

bool crm_fields_all(struct work *work, const struct object_type *type) {
    bool partial = work->view && (type ? crm_type_now(work, type)->partial : work->view->partial);
    return !partial || crm_refuse(work, ERR_DENIED, "field.whole", (str){0}, (str){0});
}

bool crm_fields_free_of(struct work *work, const struct object_type *type) {
    const struct object_type *seen = work->view ? crm_type_now(work, type) : NULL;
    for (size_t i = 0; seen && i < seen->property_count; i++)
        if (seen->properties[i].level != FIELD_EDIT)
            return crm_refuse(work, ERR_DENIED, "field.whole", (str){0}, (str){0});
    return true;
}

bool crm_fields_free(struct work *work) {
    return !work->view || crm_refuse(work, ERR_DENIED, "field.whole", (str){0}, (str){0});
}

static bool may_unmask(const struct work *work, const struct object_type *type) {
    return work->who.rights && rights_reach(work->who.rights, type->name, RIGHT_UNMASK);
}

// The property with that place in the type of the other side.
static const struct object_type *type_of(const struct schema *schema, const struct property *p) {
    for (size_t t = 0; t < schema->type_count; t++)
        if (schema->types[t].property_count > p->slot && &schema->types[t].properties[p->slot] == p)
            return &schema->types[t];
    return NULL;
}

bool crm_fields_writable(struct work *work, const struct assignment *assignments, size_t count) {
    for (size_t i = 0; work->view && i < count; i++) {
        const struct property *p = assignments[i].property;
        const struct object_type *type = p->level ? type_of(work->view, p) : NULL;
        if (!type || (p->level == FIELD_MASKED && may_unmask(work, type)))
            continue;
        return crm_refuse(work, ERR_DENIED, "field.read_only", p->label[work->who.lang], (str){0});
    }
    return true;
}

const struct object_type *crm_type_now(const struct work *work, const struct object_type *type) {
    return work->whole ? schema_type_by_id(work->schema, type->id) : type;
}

void crm_fields_save(struct work *work, const struct save *asked, struct save *out) {
    *out = *asked;
    if (!work->whole)
        return;
    struct assignment *given = ARENA_ARRAY(work->arena, asked->count + 1, struct assignment);
    out->type = crm_type_now(work, asked->type);
    out->assignments = given;
    for (size_t i = 0; i < asked->count; i++) {
        given[i] = asked->assignments[i];
        given[i].property = &out->type->properties[given[i].property->slot];
    }
    // To be told that there is such a record already would tell of values that are kept back. What
    // follows of those that are seen was looked at before (crm_save); equal addresses tell nothing
    // where all addresses are seen.
    bool emails_seen = !(asked->type->points_withheld >> POINT_EMAIL & 1);
    if (asked->type->match_withheld && !(emails_seen && asked->on_duplicate == ON_DUPLICATE_EMAIL))
        out->on_duplicate = ON_DUPLICATE_CREATE;
}

static bool is_given(const struct save *asked, const struct property *p) {
    for (size_t i = 0; p && i < asked->count; i++)
        if (asked->assignments[i].property->slot == p->slot)
            return true;
    return false;
}

void crm_fields_saved(struct work *work, const struct save *asked, struct save_result *result) {
    size_t kept = 0;
    if (!work->view || !asked->type->partial)
        return;
    if (result->record)
        result->record = field_seen(work->arena, asked->type, result->record);
    for (size_t i = 0; i < work->issues.count; i++)
        if (is_given(asked, work->issues.items[i].property))
            work->issues.items[kept++] = work->issues.items[i];
    work->issues.count = kept;
}

void crm_fields_changes(struct work *work, const struct object_type *type,
                        struct change_list *changes) {
    size_t kept = 0;
    for (size_t i = 0; type->partial && i < changes->count; i++) {
        struct change change = changes->items[i];
        const struct property *p = type_property_by_id(type, change.property_id);
        if (change.property_id == 0 ? type->points_withheld != 0 : p && p->level == FIELD_HIDDEN)
            continue;
        if (p && p->level == FIELD_MASKED) {
            change.before = value_text_or_null(field_mask(work->arena, p, change.before));
            change.after = value_text_or_null(field_mask(work->arena, p, change.after));
            change.entered_before = change.entered_after = (str){0};
        }
        changes->items[kept++] = change;
    }
    if (type->partial)
        changes->count = kept;
}

void crm_fields_entries(struct work *work, const struct object_type *type,
                        struct history_entry *entries, size_t *count) {
    size_t kept = 0;
    if (!type->partial)
        return;
    for (size_t i = 0; i < *count; i++) {
        size_t had = entries[i].changes.count;
        crm_fields_changes(work, type, &entries[i].changes);
        if (!had || entries[i].changes.count || !str_is(entries[i].action, "updated"))
            entries[kept++] = entries[i];
    }
    *count = kept;
}

static bool names(const struct definition_event *event, str property) {
    return str_has(event->subject, property) || str_has(event->body, property) ||
           str_has(event->before, property);
}

// By the name alone: a property called like a word of the event hides more, never less.
bool crm_fields_event(const struct work *work, const struct definition_event *event) {
    for (size_t t = 0; work->view && t < work->view->type_count; t++) {
        const struct object_type *type = &work->view->types[t];
        if (!type->partial || (event->type_id && event->type_id != type->id))
            continue;
        for (size_t i = 0; i < type->property_count; i++)
            if (type->properties[i].level >= FIELD_MASKED &&
                names(event, work->whole->types[t].properties[i].name))
                return false;
    }
    return true;
}

void crm_fields_template(const struct work *work, struct template *template) {
    const struct object_type *whole = schema_type_by_id(whole_of(work), template->type_id);
    const struct object_type *view =
        work->view ? schema_type_by_id(work->view, template->type_id) : NULL;
    size_t kept = 0;
    if (!whole || !view)
        return;
    for (size_t i = 0; i < template->value_count; i++) {
        const struct property *p = type_property(whole, template->values[i].property);
        if (!p || view->properties[p->slot].level == FIELD_EDIT)
            template->values[kept++] = template->values[i];
    }
    template->value_count = kept;
}

void crm_fields_merge(struct work *work, struct merge_row *row) {
    const struct object_type *type =
        work->view ? schema_type_by_id(work->schema, row->type_id) : NULL;
    if (!type || !type->partial)
        return;
    row->record_title = str_format(work->arena, "#%lld", (long long)row->record_id);
    row->primary_title = str_format(work->arena, "#%lld", (long long)row->primary_id);
}

bool crm_reveal(struct work *work, const struct object_type *type, int64_t id, str name,
                const struct property **property, struct record **record) {
    const struct property *p = type_property(type, name);
    struct actor kept;
    struct record *seen;
    int64_t redirected;
    if (!p)
        return crm_refuse(work, ERR_INVALID, "field.unknown", name,
                          type->label_plural[work->who.lang]);
    if (p->level != FIELD_MASKED)
        return crm_refuse(work, ERR_INVALID, "field.not_masked", p->label[work->who.lang],
                          (str){0});
    if (!crm_get(work, type, id, &seen, &redirected) ||
        !crm_access_record(work, RIGHT_UNMASK, seen))
        return false;
    crm_access_raise(work, &kept);
    bool done = crm_get(work, crm_type_now(work, type), seen->id, record, &redirected);
    crm_access_lower(work, &kept);
    if (done)
        *property = &(*record)->type->properties[p->slot];
    return done;
}
