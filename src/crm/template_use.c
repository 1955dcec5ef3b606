// What a new record gets of a template: what can not be had any more is left out and told, so that
// a template never keeps a record from being made.
#include "crm/owner.h"
#include "crm/template.h"
#include "model/message.h"
#include "model/standard.h"

static bool is_given(const struct assignment *given, size_t count,
                     const struct property *property) {
    for (size_t i = 0; i < count; i++)
        if (given[i].property == property)
            return true;
    return false;
}

static bool is_writable(const struct property *p) {
    return p && !p->archived && !p->read_only && !(p->standard && p->standard->read_only);
}

static const struct issue *first_error(const struct issue_list *issues) {
    for (size_t i = 0; i < issues->count; i++)
        if (issues->items[i].severity == SEVERITY_ERROR)
            return &issues->items[i];
    return NULL;
}

// Whether the account is one that records may belong to, asked of a value of such a property only.
static bool is_account(struct work *work, struct value value, bool *known) {
    struct reading reading = {.owners = NULL};
    *known = false;
    if (!crm_owners_know(work, &reading))
        return false;
    for (size_t i = 0; i < reading.owner_count; i++)
        *known = *known || reading.owners[i] == value_as_int(value);
    return true;
}

bool crm_template_read(struct work *work, const struct property *property, str text,
                       struct template_reading *out) {
    struct issue_list *issues = ARENA_NEW(work->arena, struct issue_list);
    issue_list_init(issues, work->arena);
    *out = (struct template_reading){.text = text, .value = value_null()};
    if (!is_writable(property))
        out->why = "template.value_gone";
    else if (!template_text(work->arena, property, text, work->who.user_id, work->now, &out->text))
        out->why = "template.nobody";
    if (out->why)
        return true;
    struct type_context c = {.arena = work->arena,
                             .property = property,
                             .issues = issues,
                             .lang = work->who.lang,
                             .now = work->now};
    bool known = true, fine = property_read(&c, out->text, &out->value);
    if (fine && property->type->is_user && !is_account(work, out->value, &known))
        return false;
    if (!known)
        issue_add(issues, (struct issue){.property = property,
                                         .rule = "owner.unknown",
                                         .severity = SEVERITY_ERROR,
                                         .value = text});
    out->issue = first_error(issues);
    if (out->issue || !fine)
        out->why = out->issue ? out->issue->rule : "template.value_gone";
    return true;
}

bool crm_template_use(struct work *work, const struct object_type *type,
                      const struct template *template, const struct assignment *given, size_t count,
                      struct template_use *out) {
    size_t most = count + template->value_count;
    *out = (struct template_use){
        .assignments = ARENA_ARRAY(work->arena, most, struct assignment),
        .count = count,
        .values = ARENA_ARRAY(work->arena, most, struct value),
        .left = ARENA_ARRAY(work->arena, template->value_count, struct template_left),
    };
    for (size_t i = 0; i < count; i++)
        out->assignments[i] = given[i];
    for (size_t i = 0; i < template->value_count; i++) {
        const struct template_value *preset = &template->values[i];
        const struct property *property = type_property(type, preset->property);
        struct template_reading read;
        if (property && is_given(given, count, property))
            continue;
        if (!crm_template_read(work, property, preset->text, &read))
            return false;
        if (read.why) {
            out->left[out->left_count++] =
                (struct template_left){preset->property, preset->text, read.why, read.issue};
            continue;
        }
        out->values[out->count] = read.value;
        out->assignments[out->count++] = (struct assignment){property, read.text};
    }
    return true;
}

str template_left_message(struct arena *arena, const struct template_left *left, enum lang lang) {
    const struct message_param params[] = {{"value", left->property}, {"limit", left->text}};
    return left->issue ? issue_message(arena, left->issue, lang)
                       : message_text(arena, str_of(left->rule), lang, params, 2);
}
