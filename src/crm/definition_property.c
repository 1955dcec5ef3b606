// Properties and their groups: made, changed, archived, brought back.
#include "crm/definition_private.h"
#include "crm/merge.h"
#include "model/standard.h"
#include "store/definition.h"

// -- what may be said

static bool check_name(struct work *work, const struct object_type *type, str name) {
    bool taken;
    if (!define_name_ok(name))
        return crm_refuse(work, ERR_INVALID, "define.name", name, (str){0});
    if (define_name_reserved(name))
        return crm_refuse(work, ERR_INVALID, "define.reserved", name, (str){0});
    if (!store_property_taken(work, type, name, &taken))
        return false;
    return !taken || crm_refuse(work, ERR_CONFLICT, "define.property_taken", name, (str){0});
}

static int64_t next_group(const struct object_type *type) {
    int64_t last = -1;
    for (size_t i = 0; i < type->group_count; i++)
        if (type->groups[i].position > last)
            last = type->groups[i].position;
    return last + 1;
}

// Programs count on a group of that name ("contactinformation") without asking: it is made when the
// first of them does.
static bool is_usual_group(struct work *work, const struct object_type *type, str name) {
    str bare = str_replace(work->arena, type->wire_name, STR("_"), STR(""));
    return type->shipped && str_equal(name, str_concat(work->arena, bare, STR("information")));
}

static bool add_usual_group(struct work *work, const struct object_type *type, str name) {
    struct property_group group = {.name = name, .position = next_group(type)};
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        group.label[lang] = type->label[lang];
    define_changed(work);
    return store_group_put(work, type, &group, group.position);
}

static bool pick_group(struct work *work, const struct object_type *type, str given, str *out) {
    if (!given.ptr) {
        if (!out->ptr)
            *out = type->group_count ? type->groups[0].name : STR("");
        return true;
    }
    *out = given;
    if (crm_group_find(type, given))
        return true;
    if (is_usual_group(work, type, given))
        return add_usual_group(work, type, given);
    return crm_refuse(work, ERR_INVALID, "define.no_group", given, (str){0});
}

static bool may_be_unique(const struct property *p) {
    str type = str_of(p->type->wire_type);
    return !p->calculation.len && !str_is(str_of(p->type->wire_field), "textarea") &&
           (str_is(type, "string") || str_is(type, "number"));
}

static enum property_kind usual_kind(const struct property *p) {
    return str_is(str_of(p->type->wire_type), "number") ? KIND_QUANTITATIVE : KIND_DESCRIPTIVE;
}

static bool set_texts(struct work *work, const struct property_change *change,
                      const struct property *old, struct property *out) {
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX,
                       out->label) ||
        !define_labels(work, old ? old->help : NULL, change->help, DEFINE_HELP_MAX, out->help) ||
        !define_label_needed(work, out->label))
        return false;
    if (change->synonyms.ptr)
        out->synonyms = change->synonyms;
    return true;
}

static void set_marks(const struct property_change *change, struct property *out) {
    if (change->has_required)
        out->required = change->required;
    if (change->has_hidden)
        out->hidden = change->hidden;
    if (change->has_form_field)
        out->form_field = change->form_field;
    if (change->has_kind)
        out->kind = change->kind;
}

static bool set_standard(struct work *work, const struct object_type *type,
                         const struct property_change *change, struct property *out) {
    if (!change->has_standard)
        return true;
    out->standard = NULL;
    if (!change->standard)
        return true;
    struct standard *standard = ARENA_NEW(work->arena, struct standard);
    *standard = *change->standard;
    if (standard->weight > STANDARD_WEIGHT_MAX || standard->weight < -1)
        return crm_refuse(work, ERR_INVALID, "define.weight", out->name,
                          str_format(work->arena, "%d", STANDARD_WEIGHT_MAX));
    out->standard = standard;
    return standard_read(work->arena, type, out, standard, work->err) ||
           crm_refuse_member(work, "standard_of");
}

static bool set_survivorship(struct work *work, const struct property_change *change,
                             struct property *out) {
    if (!change->has_survivorship)
        return true;
    if (change->survivorship != SURVIVOR_AUTOMATIC && !crm_merge_chooses(out))
        return crm_refuse(work, ERR_INVALID, "define.survivorship", out->name, (str){0});
    out->survivorship = change->survivorship;
    return true;
}

static bool required_possible(struct work *work, const struct property *p) {
    if (!p->required || !p->read_only)
        return true;
    return crm_refuse(work, ERR_INVALID, "define.required", p->name, (str){0});
}

bool define_property_of(struct work *work, const struct object_type *type,
                        const struct property_change *change, struct property *out) {
    *out = (struct property){.name = change->name,
                             .wire_name = change->name,
                             .synonyms = STR(""),
                             .match_role = STR(""),
                             .form_field = !change->calculation.len,
                             .read_only = change->calculation.len > 0,
                             .unique = change->has_unique && change->unique,
                             .calculation = change->calculation.ptr ? change->calculation : STR(""),
                             .created_at = work->now,
                             .updated_at = work->now};
    if (!define_kind(work, change, out) || !set_texts(work, change, NULL, out) ||
        !define_options(work, change, NULL, out))
        return false;
    out->kind = usual_kind(out);
    set_marks(change, out);
    if (out->unique && !may_be_unique(out))
        return crm_refuse(work, ERR_INVALID, "define.unique", out->name, (str){0});
    return required_possible(work, out) && set_survivorship(work, change, out) &&
           (!out->calculation.len || define_calculation(work, type, out));
}

// -- properties

static bool place(struct work *work, const struct object_type *type,
                  const struct property_change *change, struct property *out) {
    int64_t next, count;
    if (!store_property_next(work, type, &next, &count))
        return false;
    if (!out->id && count >= DEFINE_PROPERTIES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("properties"),
                          str_format(work->arena, "%d", DEFINE_PROPERTIES_MAX));
    bool at_end = change->has_position ? change->position < 0 : !out->id;
    if (at_end)
        out->position = next;
    else if (change->has_position)
        out->position = change->position;
    return true;
}

bool crm_property_create(struct work *work, const struct object_type *type,
                         const struct property_change *change, struct property **out) {
    struct property *p = *out = ARENA_NEW(work->arena, struct property);
    str group = {0};
    if (!check_name(work, type, change->name) || !pick_group(work, type, change->group, &group) ||
        !define_property_of(work, type, change, p) || !place(work, type, change, p))
        return false;
    p->group = group;
    if (!store_property_insert(work, type, p, p->position))
        return work->err->code == ERR_BUSY
                   ? crm_refuse(work, ERR_BUSY, "define.busy", type->name, (str){0})
                   : false;
    define_changed(work);
    return true;
}

static bool change_calculation(struct work *work, const struct object_type *type,
                               const struct property_change *change, struct property *out) {
    if (!change->calculation.ptr || str_equal(change->calculation, out->calculation))
        return true;
    if (!out->calculation.len || !change->calculation.len || out->shipped)
        return crm_refuse(work, ERR_INVALID, "define.calculated", out->name, (str){0});
    out->calculation = change->calculation;
    return define_calculation(work, type, out);
}

bool crm_property_update(struct work *work, const struct object_type *type,
                         const struct property *property, const struct property_change *change,
                         struct property **out) {
    struct property *p = *out = ARENA_NEW(work->arena, struct property);
    *p = *property;
    p->updated_at = work->now;
    if (change->has_unique && change->unique != property->unique)
        return crm_refuse(work, ERR_INVALID, "define.unique_later", property->name, (str){0});
    if (!define_kind_again(work, property, change, p) || !set_texts(work, change, property, p) ||
        !define_options(work, change, property, p) ||
        !pick_group(work, type, change->group, &p->group) ||
        !change_calculation(work, type, change, p) || !place(work, type, change, p) ||
        !set_standard(work, type, change, p) || !set_survivorship(work, change, p))
        return false;
    set_marks(change, p);
    if (!required_possible(work, p) || !store_property_update(work, type, p))
        return false;
    define_changed(work);
    return true;
}

static bool is_listed(const struct property *p, const struct property *const *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == p)
            return true;
    return false;
}

bool crm_property_archive(struct work *work, const struct object_type *type,
                          const struct property *property) {
    const struct property *reader;
    str judges = define_judges(work, type, property);
    if (property->shipped)
        return crm_refuse(work, ERR_INVALID, "define.shipped", property->name, (str){0});
    if (is_listed(property, type->title, type->title_count))
        return crm_refuse(work, ERR_INVALID, "define.is_title", property->name, (str){0});
    if (!define_reader(work, property, &reader))
        return false;
    if (reader)
        return crm_refuse(work, ERR_INVALID, "define.is_read", property->name, reader->name);
    if (judges.len)
        return crm_refuse(work, ERR_INVALID, "define.is_judged", property->name, judges);
    if (!store_property_archive(work, type, property, true))
        return false;
    define_changed(work);
    return true;
}

bool crm_property_archived(struct work *work, const struct object_type *type, str name,
                           struct property **out) {
    struct property *list;
    size_t count;
    *out = NULL;
    if (!store_property_archived(work, type, &list, &count))
        return false;
    for (size_t i = 0; !*out && i < count; i++)
        if (str_equal(list[i].name, name) || str_equal(list[i].wire_name, name))
            *out = &list[i];
    return true;
}

bool crm_property_restore(struct work *work, const struct object_type *type, str name,
                          struct property **out) {
    bool taken;
    if (!crm_property_archived(work, type, name, out))
        return false;
    if (!*out)
        return crm_refuse(work, ERR_NOT_FOUND, "api.unknown_property", name, (str){0});
    if (!store_property_taken(work, type, (*out)->name, &taken))
        return false;
    if (taken)
        return crm_refuse(work, ERR_CONFLICT, "define.property_taken", name, (str){0});
    if ((*out)->calculation.len && !define_calculation(work, type, *out))
        return false;
    if (!crm_group_find(type, (*out)->group)) {
        (*out)->group = type->group_count ? type->groups[0].name : STR("");
        if (!store_property_update(work, type, *out))
            return false;
    }
    (*out)->archived = false;
    if (!store_property_archive(work, type, *out, false))
        return false;
    define_changed(work);
    return true;
}

// -- groups

const struct property_group *crm_group_find(const struct object_type *type, str name) {
    for (size_t i = 0; i < type->group_count; i++)
        if (str_equal(type->groups[i].name, name))
            return &type->groups[i];
    return NULL;
}

static bool put_group(struct work *work, const struct object_type *type,
                      const struct group_change *change, const struct property_group *old,
                      struct property_group **out) {
    struct property_group *group = *out = ARENA_NEW(work->arena, struct property_group);
    group->name = old ? old->name : change->name;
    group->position = old ? old->position : next_group(type);
    if (change->has_position && change->position >= 0)
        group->position = change->position;
    else if (change->has_position && old)
        group->position = next_group(type);
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX,
                       group->label) ||
        !define_label_needed(work, group->label) ||
        !store_group_put(work, type, group, group->position))
        return false;
    define_changed(work);
    return true;
}

bool crm_group_create(struct work *work, const struct object_type *type,
                      const struct group_change *change, struct property_group **out) {
    if (!define_name_ok(change->name))
        return crm_refuse(work, ERR_INVALID, "define.name", change->name, (str){0});
    if (crm_group_find(type, change->name))
        return crm_refuse(work, ERR_CONFLICT, "define.group_taken", change->name, (str){0});
    if (type->group_count >= DEFINE_GROUPS_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("groups"),
                          str_format(work->arena, "%d", DEFINE_GROUPS_MAX));
    return put_group(work, type, change, NULL, out);
}

bool crm_group_update(struct work *work, const struct object_type *type,
                      const struct property_group *group, const struct group_change *change,
                      struct property_group **out) {
    return put_group(work, type, change, group, out);
}

bool crm_group_archive(struct work *work, const struct object_type *type,
                       const struct property_group *group) {
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived && str_equal(type->properties[i].group, group->name))
            return crm_refuse(work, ERR_INVALID, "define.group_used", group->name,
                              type->properties[i].name);
    if (!store_group_archive(work, type, group->name))
        return false;
    define_changed(work);
    return true;
}
