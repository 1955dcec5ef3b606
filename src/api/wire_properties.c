// Properties and their groups, in the words of either dialect.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "api/wire.h"

static void write_option(struct jsonw *w, str label, str value, const struct option *option,
                         size_t i) {
    jsonw_object(w);
    jsonw_put_text(w, "label", label);
    jsonw_put_text(w, "value", value);
    jsonw_put_text(w, "description", option ? option->description : STR(""));
    jsonw_put_int(w, "displayOrder", (int64_t)i);
    jsonw_put_bool(w, "hidden", option && option->hidden);
    jsonw_object_end(w);
}

// Yes and no are options on the wire.
static void write_options(struct jsonw *w, const struct property *p, enum lang lang) {
    jsonw_name(w, "options");
    jsonw_array(w);
    for (size_t i = 0; i < p->option_count; i++)
        write_option(w, p->options[i].label[lang], p->options[i].value, &p->options[i], i);
    if (str_is(str_of(p->type->wire_type), "bool")) {
        struct type_context c = {.property = p, .lang = lang};
        static const char *const values[] = {"true", "false"};
        struct arena arena;
        arena_init(&arena);
        c.arena = &arena;
        for (size_t i = 0; i < 2; i++) {
            struct buf label;
            buf_init(&label, &arena);
            property_display(&c, value_bool(i == 0), &label);
            write_option(w, buf_str(&label), str_of(values[i]), NULL, i);
        }
        arena_finish(&arena);
    }
    jsonw_array_end(w);
}

static void write_modification(struct jsonw *w, const struct property *p) {
    jsonw_name(w, "modificationMetadata");
    jsonw_object(w);
    jsonw_put_bool(w, "archivable", !p->shipped);
    jsonw_put_bool(w, "readOnlyDefinition", false);
    jsonw_put_bool(w, "readOnlyOptions", p->options_from != OPTIONS_OWN);
    jsonw_put_bool(w, "readOnlyValue", p->read_only);
    jsonw_object_end(w);
}

void wire_write_property(struct jsonw *w, const struct property *p, enum lang lang) {
    struct wire_kind kind = crm_property_wire(p);
    bool owner = str_is(str_of(p->type->name), "owner");
    jsonw_object(w);
    jsonw_put_text(w, "name", p->wire_name);
    jsonw_put_text(w, "label", p->label[lang]);
    jsonw_put_text(w, "type", kind.type);
    jsonw_put_text(w, "fieldType", kind.field);
    jsonw_put_text(w, "description", p->help[lang]);
    jsonw_put_text(w, "groupName", p->group);
    write_options(w, p, lang);
    jsonw_put_int(w, "displayOrder", p->position);
    jsonw_put_bool(w, "hasUniqueValue", p->unique || p->system == SYSTEM_ID);
    jsonw_put_bool(w, "hidden", p->hidden);
    jsonw_put_bool(w, "formField", p->form_field);
    jsonw_put_bool(w, "calculated",
                   p->calculation.len > 0 || str_is(kind.field, "calculation_equation"));
    if (p->calculation.len)
        jsonw_put_text(w, "calculationFormula", p->calculation);
    jsonw_put_bool(w, "externalOptions", owner);
    if (owner)
        jsonw_put_text(w, "referencedObjectType", STR("OWNER"));
    jsonw_put_bool(w, "archived", p->archived);
    jsonw_put_bool(w, "hubspotDefined", p->shipped);
    if (p->created_at)
        render_time(w, "createdAt", p->created_at);
    if (p->updated_at)
        render_time(w, "updatedAt", p->updated_at);
    write_modification(w, p);
    jsonw_object_end(w);
}

static void write_property(struct call *c, const struct property *p) {
    if (c->route->dialect == DIALECT_API)
        define_write_property(&c->json, p);
    else
        wire_write_property(&c->json, p, c->lang);
}

static bool read_change(struct call *c, struct property_change *out) {
    return c->route->dialect == DIALECT_API ? property_of_json(c, &c->body, out)
                                            : property_of_wire(c, &c->body, out);
}

// -- properties

static bool not_there(struct call *c) {
    return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

static bool property_asked(struct call *c, const struct object_type *type,
                           const struct property **out) {
    *out = type_property(type, http_segment(c->request, "name"));
    return *out || not_there(c);
}

// Whether the query "properties" leaves it out.
static bool is_asked(const struct property *p, const str *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        str rest = names[i], part;
        while (str_split(&rest, ',', &part))
            if (str_equal(str_trim(part), p->wire_name) || str_equal(str_trim(part), p->name))
                return true;
    }
    return count == 0;
}

bool property_list(struct call *c) {
    const struct object_type *type;
    bool archived;
    str *names;
    if (!call_type(c, &type) || !call_query_bool(c, "archived", false, &archived))
        return false;
    size_t name_count = http_query_all(c->request, "properties", &names);
    struct property *list = type->properties;
    size_t count = type->property_count;
    if (archived && !store_property_archived(c->work, type, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (list[i].level != FIELD_HIDDEN && is_asked(&list[i], names, name_count))
            write_property(c, &list[i]);
    bool by_stage = !archived && c->route->dialect == DIALECT_WIRE;
    count = by_stage ? wire_stage_properties(c, type, &list) : 0;
    for (size_t i = 0; i < count; i++)
        if (is_asked(&list[i], names, name_count))
            write_property(c, &list[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool property_get(struct call *c) {
    const struct object_type *type;
    const struct property *p;
    struct property *old;
    bool archived;
    if (!call_type(c, &type) || !call_query_bool(c, "archived", false, &archived))
        return false;
    if (archived) {
        if (!crm_property_archived(c->work, type, http_segment(c->request, "name"), &old))
            return false;
        p = old;
        if (!p)
            return not_there(c);
    } else {
        str name = http_segment(c->request, "name");
        bool wire = c->route->dialect == DIALECT_WIRE;
        p = wire ? wire_stage_property(c, type, name) : NULL;
        if (!p && !property_asked(c, type, &p))
            return false;
    }
    write_property(c, p);
    return true;
}

bool property_create(struct call *c) {
    const struct object_type *type;
    struct property_change change;
    struct property *made;
    if (!define_begin(c, &type) || !read_change(c, &change) ||
        !crm_property_create(c->work, type, &change, &made))
        return false;
    call_status(c, 201);
    write_property(c, made);
    return true;
}

bool property_update(struct call *c) {
    const struct object_type *type;
    const struct property *p;
    struct property_change change;
    struct property *now;
    if (!define_begin(c, &type) || !property_asked(c, type, &p) || !read_change(c, &change) ||
        !crm_property_update(c->work, type, p, &change, &now))
        return false;
    write_property(c, now);
    return true;
}

bool property_archive(struct call *c) {
    const struct object_type *type;
    const struct property *p;
    if (!define_begin(c, &type) || !property_asked(c, type, &p) ||
        !crm_property_archive(c->work, type, p))
        return false;
    call_status(c, 204);
    return true;
}

bool property_restore(struct call *c) {
    const struct object_type *type;
    struct property *now;
    if (!define_begin(c, &type) ||
        !crm_property_restore(c->work, type, http_segment(c->request, "name"), &now))
        return false;
    write_property(c, now);
    return true;
}

// -- groups

void wire_write_group(struct jsonw *w, const struct property_group *group, enum lang lang) {
    jsonw_object(w);
    jsonw_put_text(w, "name", group->name);
    jsonw_put_text(w, "label", group->label[lang]);
    jsonw_put_int(w, "displayOrder", group->position);
    jsonw_put_bool(w, "archived", false);
    jsonw_object_end(w);
}

static void write_group(struct call *c, const struct property_group *group) {
    if (c->route->dialect == DIALECT_API)
        define_write_group(&c->json, group);
    else
        wire_write_group(&c->json, group, c->lang);
}

static bool group_asked(struct call *c, const struct object_type *type,
                        const struct property_group **out) {
    *out = crm_group_find(type, http_segment(c->request, "name"));
    return *out || fail(c->work ? c->work->err : &c->err, ERR_NOT_FOUND, "resource not found");
}

bool group_list(struct call *c) {
    const struct object_type *type;
    if (!call_type(c, &type))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < type->group_count; i++)
        write_group(c, &type->groups[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool group_get(struct call *c) {
    const struct object_type *type;
    const struct property_group *group;
    if (!call_type(c, &type) || !group_asked(c, type, &group))
        return false;
    write_group(c, group);
    return true;
}

bool group_create(struct call *c) {
    const struct object_type *type;
    struct group_change change;
    struct property_group *made;
    if (!define_begin(c, &type) || !group_of_json(c, &c->body, &change) ||
        !crm_group_create(c->work, type, &change, &made))
        return false;
    call_status(c, 201);
    write_group(c, made);
    return true;
}

bool group_update(struct call *c) {
    const struct object_type *type;
    const struct property_group *group;
    struct group_change change;
    struct property_group *now;
    if (!define_begin(c, &type) || !group_asked(c, type, &group) ||
        !group_of_json(c, &c->body, &change) ||
        !crm_group_update(c->work, type, group, &change, &now))
        return false;
    write_group(c, now);
    return true;
}

bool group_archive(struct call *c) {
    const struct object_type *type;
    const struct property_group *group;
    if (!define_begin(c, &type) || !group_asked(c, type, &group) ||
        !crm_group_archive(c->work, type, group))
        return false;
    call_status(c, 204);
    return true;
}
