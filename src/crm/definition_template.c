// Record templates: made, changed, archived, put back as they were.
#include "crm/definition_private.h"
#include "crm/field_access.h"
#include "crm/template.h"

bool crm_template_list(struct work *work, const struct object_type *type, struct template **out,
                       size_t *count) {
    enum { ALL_MAX = 5000 };
    size_t found, kept = 0;
    if (!store_template_list(work, type ? type->id : 0, ALL_MAX, out, &found))
        return false;
    for (size_t i = 0; i < found; i++) // those of archived types wait for them
        if (schema_type_by_id(work->schema, (*out)[i].type_id)) {
            crm_fields_template(work, &(*out)[i]);
            (*out)[kept++] = (*out)[i];
        }
    *count = kept;
    return true;
}

bool crm_template_get(struct work *work, int64_t id, struct template *out,
                      const struct object_type **type) {
    bool found;
    if (!store_template_get(work, id, out, &found))
        return false;
    *type = found ? schema_type_by_id(work->schema, out->type_id) : NULL;
    if (*type)
        crm_fields_template(work, out);
    return *type || crm_refuse_id(work, ERR_NOT_FOUND, "template.unknown", id);
}

// -- what may be preset

static bool is_preset_twice(const struct template_value *values, size_t i) {
    for (size_t k = 0; k < i; k++)
        if (str_equal(values[k].property, values[i].property))
            return true;
    return false;
}

// A day is kept as it was meant: how "5/6" is read depends on the writer's language, and another
// person uses the template. Words for the day of use stay.
static str kept_text(struct work *work, const struct property *p, str text,
                     const struct template_reading *read) {
    str wire = str_of(p->type->wire_type);
    struct type_context c = {.arena = work->arena, .property = p, .now = work->now};
    if (read->why || text.ptr != read->text.ptr ||
        (!str_is(wire, "date") && !str_is(wire, "datetime")))
        return text;
    return property_write(&c, read->value);
}

// What the type says of the text is the refusal: work->issues has it, with the property.
static bool take_value(struct work *work, const struct object_type *type,
                       struct template_value *value) {
    const struct property *p = type_property(type, value->property);
    struct template_reading read;
    if (!p)
        return crm_refuse(work, ERR_INVALID, "api.unknown_property", value->property, (str){0});
    if (value->text.len > TEMPLATE_TEXT_MAX)
        return crm_refuse(work, ERR_INVALID, "define.long", str_slice(value->text, 0, 40),
                          str_format(work->arena, "%d", TEMPLATE_TEXT_MAX));
    if (!crm_template_read(work, p, value->text, &read))
        return false;
    if (read.issue) {
        issue_add(&work->issues, *read.issue);
        return WORK_FAIL(work, ERR_INVALID, "Some values can not be stored as they are.");
    }
    value->property = p->name;
    value->text = kept_text(work, p, value->text, &read);
    // "me" is whoever uses it, so it may be written by a program that is nobody.
    return !read.why || str_is(str_of(read.why), "template.nobody") ||
           crm_refuse(work, ERR_INVALID, "api.read_only", p->name, (str){0});
}

// Wire names and column headers become our names, so that one property stands once.
static bool set_values(struct work *work, const struct object_type *type,
                       const struct template_change *change, struct template *out) {
    out->values = ARENA_ARRAY(work->arena, change->value_count, struct template_value);
    out->value_count = 0;
    for (size_t i = 0; i < change->value_count; i++) {
        struct template_value value = {change->values[i].property,
                                       str_trim(change->values[i].text)};
        if (!value.text.len)
            continue;
        if (out->value_count == TEMPLATE_VALUES_MAX)
            return crm_refuse(work, ERR_INVALID, "define.many", STR("values"),
                              str_format(work->arena, "%d", TEMPLATE_VALUES_MAX));
        if (!take_value(work, type, &value))
            return false;
        out->values[out->value_count] = value;
        if (!is_preset_twice(out->values, out->value_count))
            out->value_count++;
    }
    return true;
}

// -- writing

static bool next_position(struct work *work, const struct object_type *type, int64_t *out) {
    struct template *list;
    size_t count;
    if (!store_template_list(work, type->id, TEMPLATES_MAX, &list, &count))
        return false;
    if (count >= TEMPLATES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("templates"),
                          str_format(work->arena, "%d", TEMPLATES_MAX));
    *out = count ? list[count - 1].position + 1 : 0;
    return true;
}

static bool apply(struct work *work, const struct object_type *type,
                  const struct template_change *change, const struct template *old,
                  struct template *out) {
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX,
                       out->label) ||
        !define_label_needed(work, out->label) ||
        (change->has_values && !set_values(work, type, change, out)))
        return false;
    if (!out->value_count)
        return crm_refuse(work, ERR_INVALID, "template.no_value", out->name, (str){0});
    if (change->has_position && change->position < 0)
        return next_position(work, type, &out->position);
    if (change->has_position)
        out->position = change->position;
    return true;
}

static bool put(struct work *work, const struct template *before, struct template *template) {
    if (!store_template_put(work, before, template))
        return false;
    define_changed(work);
    return true;
}

bool crm_template_create(struct work *work, const struct object_type *type,
                         const struct template_change *change, struct template **out) {
    struct template *made = *out = ARENA_NEW(work->arena, struct template);
    bool taken;
    if (!define_name_ok(change->name))
        return crm_refuse(work, ERR_INVALID, "define.name", change->name, (str){0});
    if (!store_template_named(work, type->id, change->name, false, made, &taken))
        return false;
    if (taken)
        return crm_refuse(work, ERR_CONFLICT, "template.taken", change->name, (str){0});
    *made = (struct template){.type_id = type->id,
                              .name = change->name,
                              .created_at = work->now,
                              .created_by = work->who.user_id};
    return next_position(work, type, &made->position) && apply(work, type, change, NULL, made) &&
           store_next_definition_id(work, &made->id) && put(work, NULL, made);
}

bool crm_template_update(struct work *work, const struct object_type *type,
                         const struct template *before, const struct template_change *change,
                         struct template **out) {
    struct template *now = *out = ARENA_NEW(work->arena, struct template);
    *now = *before;
    return apply(work, type, change, before, now) && put(work, before, now);
}

bool crm_template_archive(struct work *work, const struct template *template) {
    if (!store_template_archive(work, template))
        return false;
    define_changed(work);
    return true;
}

// -- taking a change back

bool define_template_undo(struct work *work, const struct object_type *type,
                          const struct definition_event *event) {
    struct template *now = ARENA_NEW(work->arena, struct template);
    struct template *before = ARENA_NEW(work->arena, struct template);
    bool lives, found = true;
    if (!store_template_named(work, type->id, event->subject, false, now, &lives))
        return false;
    if (!event->before.len && lives)
        return crm_template_archive(work, now);
    *before = *now;
    if (!lives && !store_template_named(work, type->id, event->subject, true, before, &found))
        return false;
    if (!event->before.len || !found)
        return crm_refuse(work, ERR_CONFLICT, "rule.gone_since", event->subject, (str){0});
    return template_of_json(work->arena, event->before, before, work->err) &&
           put(work, lives ? now : NULL, before);
}
