// Object types in the shape of the object interface: made, changed and retired while the program
// runs.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "api/wire.h"

enum { ARCHIVED_MOST = 500, BATCH_MOST = 100 };

static bool not_there(struct call *c) {
    return fail(c->work ? c->work->err : &c->err, ERR_NOT_FOUND, "resource not found");
}

// -- writing

static void write_names(struct jsonw *w, const char *name, const struct property *const *list,
                        size_t count) {
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        jsonw_text(w, list[i]->wire_name);
    jsonw_array_end(w);
}

static void write_required(struct jsonw *w, const struct object_type *type) {
    jsonw_name(w, "requiredProperties");
    jsonw_array(w);
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].required)
            jsonw_text(w, type->properties[i].wire_name);
    jsonw_array_end(w);
}

static void write_kind(struct call *c, const struct association_kind *kind) {
    const struct schema *schema = call_schema(c);
    const struct object_type *from = schema_type_by_id(schema, kind->from_type);
    const struct object_type *to = schema_type_by_id(schema, kind->to_type);
    struct jsonw *w = &c->json;
    if (!from || !to)
        return;
    jsonw_object(w);
    jsonw_name(w, "id");
    jsonw_id(w, kind->number);
    jsonw_put_text(w, "fromObjectTypeId", from->wire_id);
    jsonw_put_text(w, "toObjectTypeId", to->wire_id);
    jsonw_put_text(w, "name", kind->name);
    if (kind->created_at)
        render_time(w, "createdAt", kind->created_at);
    if (kind->updated_at)
        render_time(w, "updatedAt", kind->updated_at);
    jsonw_object_end(w);
}

static void write_kinds(struct call *c, const struct object_type *type) {
    const struct schema *schema = call_schema(c);
    jsonw_name(&c->json, "associations");
    jsonw_array(&c->json);
    for (size_t i = 0; i < schema->kind_count; i++)
        if (schema->kinds[i].from_type == type->id || schema->kinds[i].to_type == type->id)
            write_kind(c, &schema->kinds[i]);
    jsonw_array_end(&c->json);
}

str wire_full_name(struct arena *arena, const struct object_type *type) {
    if (!type->shipped)
        return str_format(arena, "p1_" STR_FMT, STR_ARG(type->name));
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < type->wire_name.len; i++) {
        char letter = type->wire_name.ptr[i];
        buf_add_char(&out, (char)(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter));
    }
    return buf_str(&out);
}

static void write_labels(struct jsonw *w, const struct object_type *type, enum lang lang) {
    jsonw_name(w, "labels");
    jsonw_object(w);
    jsonw_put_text(w, "singular", type->label[lang]);
    jsonw_put_text(w, "plural", type->label_plural[lang]);
    jsonw_object_end(w);
}

static void write_properties(struct call *c, const struct object_type *type) {
    jsonw_name(&c->json, "properties");
    jsonw_array(&c->json);
    for (size_t i = 0; i < type->property_count; i++)
        wire_write_property(&c->json, &type->properties[i], c->lang);
    struct property *by_stage;
    size_t count = wire_stage_properties(c, type, &by_stage);
    for (size_t i = 0; i < count; i++)
        wire_write_property(&c->json, &by_stage[i], c->lang);
    jsonw_array_end(&c->json);
}

static void write_schema(struct call *c, const struct object_type *type, bool archived) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "id", type->wire_id);
    jsonw_put_text(w, "objectTypeId", type->wire_id);
    jsonw_put_text(w, "fullyQualifiedName", wire_full_name(c->arena, type));
    jsonw_put_text(w, "name", type->name);
    write_labels(w, type, c->lang);
    jsonw_put_text(w, "description", type->description);
    if (type->title_count)
        jsonw_put_text(w, "primaryDisplayProperty", type->title[0]->wire_name);
    write_names(w, "secondaryDisplayProperties", type->secondary, type->secondary_count);
    write_names(w, "searchableProperties", type->searchable, type->searchable_count);
    write_required(w, type);
    jsonw_put_text(w, "metaType", type->shipped ? STR("HUBSPOT") : STR("PORTAL_SPECIFIC"));
    jsonw_put_bool(w, "allowsSensitiveProperties", false);
    jsonw_put_bool(w, "restorable", false);
    jsonw_put_bool(w, "archived", archived);
    if (type->created_at)
        render_time(w, "createdAt", type->created_at);
    if (type->updated_at)
        render_time(w, "updatedAt", type->updated_at);
    write_properties(c, type);
    write_kinds(c, type);
    jsonw_object_end(w);
}

static void begin_list(struct call *c) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
}

static void end_list(struct call *c) {
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
}

// -- reading

// Types that people made; the others are not listed here, but read by their names.
bool wire_schema_list(struct call *c) {
    bool archived;
    struct object_type *types = call_schema(c)->types;
    size_t count = call_schema(c)->type_count;
    if (!call_query_bool(c, "archived", false, &archived) ||
        (archived && !store_types_archived(c->work, ARCHIVED_MOST, &types, &count)))
        return false;
    begin_list(c);
    for (size_t i = 0; i < count; i++)
        if (!types[i].shipped)
            write_schema(c, &types[i], archived);
    end_list(c);
    return true;
}

bool wire_schema_get(struct call *c) {
    const struct object_type *type;
    if (!call_type(c, &type))
        return false;
    write_schema(c, type, false);
    return true;
}

bool wire_schema_batch_read(struct call *c) {
    bool has;
    str *names;
    size_t count;
    if (!names_member(c, &c->body, "inputs", &has, &names, &count))
        return false;
    if (count > BATCH_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("inputs"), STR("0 - 100"));
    begin_list(c);
    for (size_t i = 0; i < count; i++) {
        const struct object_type *type = schema_type(call_schema(c), names[i]);
        if (type)
            write_schema(c, type, false);
    }
    end_list(c);
    return true;
}

// -- writing

static bool read_lists(struct call *c, struct type_change *out) {
    return names_member(c, &c->body, "secondaryDisplayProperties", &out->has_secondary,
                        &out->secondary, &out->secondary_count) &&
           names_member(c, &c->body, "searchableProperties", &out->has_searchable, &out->searchable,
                        &out->searchable_count) &&
           names_member(c, &c->body, "requiredProperties", &out->has_required, &out->required,
                        &out->required_count);
}

static bool read_properties(struct call *c, struct type_change *out) {
    const struct json *list = json_get(&c->body, "properties");
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    struct property_change *properties = ARENA_ARRAY(c->arena, list->count, struct property_change);
    for (size_t i = 0; i < list->count; i++)
        if (!property_of_wire(c, &list->items[i], &properties[i]))
            return false;
    out->properties = properties;
    out->property_count = list->count;
    return true;
}

static bool read_schema(struct call *c, struct type_change *out) {
    const struct json *labels = json_get(&c->body, "labels");
    *out = (struct type_change){.name = text_member(&c->body, "name"),
                                .title = text_member(&c->body, "primaryDisplayProperty"),
                                .description = text_member(&c->body, "description")};
    if (!out->title.len)
        out->title = (str){0};
    return labels_member(c, labels, "singular", out->label) &&
           labels_member(c, labels, "plural", out->label_plural) && read_lists(c, out) &&
           read_properties(c, out);
}

// A relation with every type is there from the start; that they are types is looked at.
static bool check_associated(struct call *c) {
    bool has;
    str *names;
    size_t count;
    if (!names_member(c, &c->body, "associatedObjects", &has, &names, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct schema *schema = call_schema(c);
        if (!schema_type(schema, names[i]) &&
            !schema_type(schema, str_lower_ascii(c->arena, names[i])))
            return call_refuse(c, ERR_INPUT, "api.unknown_type", names[i], (str){0});
    }
    return true;
}

bool wire_schema_create(struct call *c) {
    struct type_change change;
    const struct object_type *made;
    if (!crm_define_begin(c->work) || !read_schema(c, &change) || !check_associated(c))
        return false;
    if (!change.label[c->lang].len)
        change.label[c->lang] = change.label_plural[c->lang];
    if (!crm_type_create(c->work, &change, &made))
        return false;
    call_status(c, 201);
    write_schema(c, made, false);
    return true;
}

bool wire_schema_update(struct call *c) {
    const struct object_type *type;
    struct type_change change;
    const struct object_type *now;
    if (!define_begin(c, &type) || !read_schema(c, &change) ||
        !crm_type_update(c->work, type, &change, &now))
        return false;
    write_schema(c, now, false);
    return true;
}

bool wire_schema_archive(struct call *c) {
    const struct object_type *type;
    if (!define_begin(c, &type) || !crm_type_archive(c->work, type))
        return false;
    call_status(c, 204);
    return true;
}

// -- associations

static bool read_end(struct call *c, const char *name, const struct object_type *otherwise,
                     const struct object_type **out) {
    str text = text_member(&c->body, name);
    *out = text.len ? schema_type(call_schema(c), text) : otherwise;
    if (!*out && text.len)
        *out = schema_type(call_schema(c), str_lower_ascii(c->arena, text));
    return *out || call_refuse(c, ERR_INPUT, "api.unknown_type", text, (str){0});
}

bool wire_schema_associate(struct call *c) {
    const struct object_type *type;
    struct relation_change change = {.name = text_member(&c->body, "name")};
    const struct association_kind *made;
    if (!define_begin(c, &type) || !read_end(c, "fromObjectTypeId", type, &change.from) ||
        !read_end(c, "toObjectTypeId", NULL, &change.to))
        return false;
    if (change.from != type && change.to != type)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("fromObjectTypeId"), type->wire_id);
    // What is plainly there between any two types is what a program means by its usual name.
    const struct association_kind *plain =
        schema_kind_between(call_schema(c), change.from, change.to, ASSOCIATION_PLAIN);
    if (plain && str_equal_ascii_nocase(plain->name, change.name))
        change.name = (str){0};
    if (!crm_relation_create(c->work, &change, &made))
        return false;
    call_status(c, 201);
    write_kind(c, made);
    return true;
}

bool wire_schema_dissociate(struct call *c) {
    const struct object_type *type;
    int64_t number;
    if (!define_begin(c, &type) || !call_id(c, "associationIdentifier", &number))
        return false;
    const struct association_kind *kind = schema_kind(call_schema(c), number);
    if (!kind || (kind->from_type != type->id && kind->to_type != type->id))
        return not_there(c);
    if (!crm_relation_archive(c->work, kind))
        return false;
    call_status(c, 204);
    return true;
}
