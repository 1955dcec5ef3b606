// Types that people make: a table, properties, a group, and a plain association with every type.
#include "crm/definition_private.h"
#include "model/shipped.h"
#include "store/define.h"
#include "store/definition.h"
#include "store/record.h"

static bool type_name_ok(str name) {
    char room[DEFINE_NAME_MAX + 1];
    if (name.len == 0 || name.len > DEFINE_NAME_MAX)
        return false;
    for (size_t i = 0; i < name.len; i++)
        room[i] = (char)(name.ptr[i] >= 'A' && name.ptr[i] <= 'Z' ? name.ptr[i] + 32 : name.ptr[i]);
    return define_name_ok((str){room, name.len});
}

static bool check_type_name(struct work *work, str name) {
    const struct schema *schema = work->schema;
    size_t made = 0;
    if (!type_name_ok(name))
        return crm_refuse(work, ERR_INVALID, "define.type_name", name, (str){0});
    bool taken = schema_type(schema, name) != NULL;
    for (size_t i = 0; i < schema->type_count; i++) {
        const struct object_type *type = &schema->types[i];
        made += type->shipped ? 0 : 1;
        taken = taken || str_equal_ascii_nocase(type->name, name) ||
                str_equal_ascii_nocase(type->wire_name, name);
    }
    if (taken)
        return crm_refuse(work, ERR_CONFLICT, "define.type_taken", name, (str){0});
    return made < DEFINE_TYPES_MAX || crm_refuse(work, ERR_INVALID, "define.many", STR("types"),
                                                 str_format(work->arena, "%d", DEFINE_TYPES_MAX));
}

static str joined(struct arena *arena, const str *names, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%s" STR_FMT, i ? "|" : "", STR_ARG(names[i]));
    return count ? buf_str(&out) : STR("");
}

// -- what a new type begins with

static const struct shipped_type *companies(void) {
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    for (size_t i = 0; i < count; i++)
        if (str_is(str_of(types[i].name), "companies"))
            return &types[i];
    return &types[0];
}

static void add_system(struct work *work, struct object_type *type, str group) {
    const struct shipped_type *from = companies();
    for (size_t i = 0; i < from->property_count; i++) {
        struct property *p = &type->properties[type->property_count];
        if (!shipped_is_kept(&from->properties[i]))
            continue;
        shipped_property_read(work->arena, &from->properties[i], p);
        p->position = SYSTEM_POSITION + (int64_t)i;
        if (p->system == SYSTEM_OWNER)
            p->group = group;
        type->property_count++;
    }
}

static bool add_groups(struct work *work, const struct object_type *type, str group) {
    const struct shipped_type *from = companies();
    struct property_group own = {.name = group};
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        own.label[lang] = type->label[lang];
    if (!store_group_put(work, type, &own, 0))
        return false;
    for (size_t i = 0; i < from->group_count; i++) {
        struct property_group system;
        shipped_group_read(&from->groups[i], &system);
        bool kept = str_is(system.name, "system") || str_is(system.name, "quality");
        if (kept && !store_group_put(work, type, &system, SYSTEM_POSITION + (int64_t)i))
            return false;
    }
    return true;
}

static bool is_named(str name, const str *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(list[i], name))
            return true;
    return false;
}

// The table is empty: an index costs nothing now, and lists of titles are sorted.
static bool is_looked_up(const struct type_change *change, str name) {
    return str_equal(name, change->title) ||
           is_named(name, change->secondary, change->secondary_count) ||
           is_named(name, change->searchable, change->searchable_count);
}

static bool is_there(const struct object_type *type, str name) {
    for (size_t i = 0; i < type->property_count; i++)
        if (str_equal(type->properties[i].name, name) ||
            str_equal(type->properties[i].wire_name, name))
            return true;
    return false;
}

static bool add_property(struct work *work, struct object_type *type,
                         const struct type_change *change, size_t i, str group) {
    const struct property_change *given = &change->properties[i];
    struct property *p = &type->properties[type->property_count];
    if (!define_name_ok(given->name))
        return crm_refuse(work, ERR_INVALID, "define.name", given->name, (str){0});
    if (define_name_reserved(given->name))
        return crm_refuse(work, ERR_INVALID, "define.reserved", given->name, (str){0});
    if (is_there(type, given->name))
        return crm_refuse(work, ERR_CONFLICT, "define.property_taken", given->name, (str){0});
    if (given->calculation.len) // it reads those before it
        object_type_index(work->arena, type,
                          &(struct type_names){STR(""), STR(""), STR(""), STR("")});
    if (!define_property_of(work, type, given, p))
        return false;
    p->group = group;
    p->position = (int64_t)i + 1;
    p->indexed = is_looked_up(change, p->name);
    p->required = p->required || is_named(p->name, change->required, change->required_count);
    type->property_count++;
    return true;
}

static bool add_properties(struct work *work, struct object_type *type,
                           const struct type_change *change, str group) {
    size_t most = change->property_count + companies()->property_count;
    if (change->property_count > DEFINE_PROPERTIES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("properties"),
                          str_format(work->arena, "%d", DEFINE_PROPERTIES_MAX));
    type->properties = ARENA_ARRAY(work->arena, most, struct property);
    add_system(work, type, group); // first, so that nobody has one of their names
    for (size_t i = 0; i < change->property_count; i++)
        if (!add_property(work, type, change, i, group))
            return false;
    return true;
}

static const str name_label[LANG_COUNT] = {STR_INIT("Name"), STR_INIT("Nazwa"),
                                           STR_INIT("Название"), STR_INIT("名称")};

// Every name in the lists is a property's.
static bool check_lists(struct work *work, const struct type_change *change,
                        const struct object_type *type) {
    const struct {
        const str *names;
        size_t count;
    } lists[] = {{&change->title, change->title.ptr ? 1U : 0U},
                 {change->secondary, change->secondary_count},
                 {change->searchable, change->searchable_count},
                 {change->required, change->required_count}};
    for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
        for (size_t i = 0; i < lists[l].count; i++) {
            bool known = type && type_property(type, lists[l].names[i]);
            for (size_t k = 0; !known && k < change->property_count; k++)
                known = str_equal(change->properties[k].name, lists[l].names[i]);
            if (!known)
                return crm_refuse(work, ERR_INVALID, "api.unknown_property", lists[l].names[i],
                                  (str){0});
        }
    return true;
}

// -- types

static bool add_associations(struct work *work, const struct object_type *type) {
    for (size_t i = 0; i < work->schema->type_count; i++)
        if (!define_plain_kind(work, type, &work->schema->types[i]))
            return false;
    return define_plain_kind(work, type, type);
}

// Which pictures there are only the application knows; here it is a word.
static bool take_icon(struct work *work, const struct type_change *change,
                      struct object_type *type) {
    str icon = change->icon.ptr ? change->icon : type->icon.ptr ? type->icon : STR("");
    bool good = icon.len <= DEFINE_ICON_MAX;
    for (size_t i = 0; good && i < icon.len; i++)
        good = (icon.ptr[i] >= 'a' && icon.ptr[i] <= 'z') ||
               (icon.ptr[i] >= 'A' && icon.ptr[i] <= 'Z') ||
               (icon.ptr[i] >= '0' && icon.ptr[i] <= '9') || icon.ptr[i] == '-';
    type->icon = icon;
    return good || crm_refuse(work, ERR_INVALID, "define.icon", icon, (str){0});
}

static bool describe_type(struct work *work, const struct type_change *change,
                          struct object_type *type) {
    if (!define_labels(work, NULL, change->label, DEFINE_LABEL_MAX, type->label) ||
        !define_labels(work, NULL, change->label_plural, DEFINE_LABEL_MAX, type->label_plural))
        return false;
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if (!type->label_plural[lang].len)
            type->label_plural[lang] = type->label[lang];
    type->description = change->description.ptr ? change->description : STR("");
    if (type->description.len > DEFINE_HELP_MAX)
        return crm_refuse(work, ERR_INVALID, "define.long", str_slice(type->description, 0, 40),
                          str_format(work->arena, "%d", DEFINE_HELP_MAX));
    return take_icon(work, change, type) && define_label_needed(work, type->label);
}

static bool new_type(struct work *work, const struct type_change *change,
                     struct object_type *type) {
    *type = (struct object_type){
        .name = change->name, .wire_name = change->name, .family = FAMILY_RECORD};
    if (!check_type_name(work, change->name) || !describe_type(work, change, type) ||
        !store_next_definition_id(work, &type->id))
        return false;
    // Named by the id: an archived type keeps its table, and its name is free again.
    type->table = str_format(work->arena, "r_t%lld", (long long)type->id);
    type->wire_id = str_format(work->arena, "2-%lld", (long long)type->id);
    return true;
}

bool crm_type_create(struct work *work, const struct type_change *given,
                     const struct object_type **out) {
    struct type_change change = *given;
    struct property_change name = {.name = STR("name"), .type = STR("text")};
    struct object_type type;
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        name.label[lang] = name_label[lang];
    if (!change.property_count) {
        change.properties = &name;
        change.property_count = 1;
    }
    if (!change.title.ptr)
        change.title = change.properties[0].name;
    if (!new_type(work, &change, &type) || !check_lists(work, &change, NULL))
        return false;
    struct type_names names = {
        change.title, joined(work->arena, change.secondary, change.secondary_count),
        joined(work->arena, change.searchable, change.searchable_count), STR("")};
    str group = str_format(work->arena, STR_FMT "_information",
                           STR_ARG(str_lower_ascii(work->arena, type.name)));
    if (!add_properties(work, &type, &change, group) ||
        !store_type_insert(work, &type, &names, type.id) || !add_groups(work, &type, group))
        return false;
    if (!add_associations(work, &type) || !store_schema_renew(work))
        return false;
    *out = schema_type_by_id(work->schema, type.id);
    define_changed(work);
    return true;
}

static bool update_required(struct work *work, const struct object_type *type,
                            const struct type_change *change) {
    for (size_t i = 0; change->has_required && i < type->property_count; i++) {
        struct property p = type->properties[i];
        bool required = is_named(p.name, change->required, change->required_count) ||
                        is_named(p.wire_name, change->required, change->required_count);
        if (required == p.required || p.archived)
            continue;
        p.required = required;
        if (required && p.read_only)
            return crm_refuse(work, ERR_INVALID, "define.required", p.name, (str){0});
        if (!store_property_update(work, type, &p))
            return false;
    }
    return true;
}

static str own_names(struct arena *arena, const struct object_type *type, const str *names,
                     size_t count) {
    str *own = ARENA_ARRAY(arena, count, str);
    for (size_t i = 0; i < count; i++)
        own[i] = type_property(type, names[i])->name;
    return joined(arena, own, count);
}

bool crm_type_update(struct work *work, const struct object_type *type,
                     const struct type_change *change, const struct object_type **out) {
    struct object_type after = *type;
    struct type_names names;
    if (!check_lists(work, change, type) || !store_type_names(work, type->id, &names) ||
        !define_labels(work, type->label, change->label, DEFINE_LABEL_MAX, after.label) ||
        !define_labels(work, type->label_plural, change->label_plural, DEFINE_LABEL_MAX,
                       after.label_plural) ||
        !define_label_needed(work, after.label) || !define_label_needed(work, after.label_plural) ||
        !take_icon(work, change, &after))
        return false;
    if (change->description.ptr)
        after.description = str_slice(change->description, 0, DEFINE_HELP_MAX);
    if (change->title.ptr)
        names.title = type_property(type, change->title)->name;
    if (change->has_secondary)
        names.secondary = own_names(work->arena, type, change->secondary, change->secondary_count);
    if (change->has_searchable)
        names.searchable =
            own_names(work->arena, type, change->searchable, change->searchable_count);
    if (!update_required(work, type, change) || !store_type_update(work, &after, &names) ||
        !store_schema_renew(work))
        return false;
    *out = schema_type_by_id(work->schema, type->id);
    define_changed(work);
    return true;
}

bool crm_type_archive(struct work *work, const struct object_type *type) {
    struct query query = {.type = type};
    int64_t count;
    if (type->shipped)
        return crm_refuse(work, ERR_INVALID, "define.shipped", type->name, (str){0});
    if (!store_record_count(work, &query, TOTAL_EXACT_MAX, &count))
        return false;
    if (count)
        return crm_refuse(work, ERR_INVALID, "define.type_used", type->name,
                          str_format(work->arena, "%lld", (long long)count));
    const struct property *reader = define_type_reader(work, type);
    if (reader)
        return crm_refuse(work, ERR_INVALID, "define.is_read", type->name, reader->name);
    if (!store_type_archive(work, type))
        return false;
    define_changed(work);
    return true;
}

static bool find_archived(struct work *work, str name, struct object_type **out) {
    struct object_type *types;
    size_t count;
    *out = NULL;
    if (!store_types_archived(work, DEFINE_ARCHIVED_MAX, &types, &count))
        return false;
    for (size_t i = 0; !*out && i < count; i++)
        if (str_equal(types[i].name, name) || str_equal(types[i].wire_id, name))
            *out = &types[i];
    return *out || crm_refuse(work, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
}

// Types that were made while it was away know nothing of it.
static bool add_missing_kinds(struct work *work, const struct object_type *type) {
    const struct schema *schema = work->schema;
    for (size_t i = 0; i < schema->type_count; i++)
        if (!schema_kind_between(schema, type, &schema->types[i], ASSOCIATION_PLAIN) &&
            !define_plain_kind(work, type, &schema->types[i]))
            return false;
    return store_schema_renew(work);
}

bool crm_type_restore(struct work *work, str name, const struct object_type **out) {
    struct object_type *type;
    if (!find_archived(work, name, &type) || !check_type_name(work, type->name) ||
        !store_type_restore(work, type) || !store_schema_renew(work) ||
        !add_missing_kinds(work, schema_type_by_id(work->schema, type->id)))
        return false;
    *out = schema_type_by_id(work->schema, type->id);
    define_changed(work);
    return true;
}
