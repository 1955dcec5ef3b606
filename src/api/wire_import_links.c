// The links that a request of the object interface asks for between the records of its import:
// those of one row, those that cells call, and the columns that name their labels.
#include "api/wire_import_plan.h"
#include "model/association.h"

static const struct object_type *type_of(const struct wire_planning *p,
                                         const struct import_part *part) {
    return schema_type_by_id(call_schema(p->call), part->type_id);
}

static str two_types(struct call *c, const struct object_type *from, const struct object_type *to) {
    return str_format(c->arena, STR_FMT " - " STR_FMT, STR_ARG(from->name), STR_ARG(to->name));
}

static struct import_link *add_link(struct wire_planning *p, const struct import_part *part) {
    struct import_link *link = &p->parts.links[p->parts.link_count++];
    *link = (struct import_link){
        .part = (size_t)(part - p->parts.parts), .column = -1, .label_column = -1};
    return link;
}

// -- of one row: whatever types of records can be associated

static void link_rows(struct wire_planning *p) {
    struct import_parts *all = &p->parts;
    for (size_t i = 0; i < all->part_count; i++)
        for (size_t j = i + 1; j < all->part_count; j++) {
            const struct object_type *from = type_of(p, &all->parts[i]),
                                     *to = type_of(p, &all->parts[j]);
            if (all->parts[i].sheet != all->parts[j].sheet ||
                !schema_kind_between(call_schema(p->call), from, to, ASSOCIATION_PLAIN))
                continue;
            struct import_link *link = add_link(p, &all->parts[i]);
            link->other = j;
            link->to_type_id = to->id;
        }
}

// -- what cells call

struct calling {
    const struct json *mapping;
    size_t sheet;
    struct import_part *part;      // whose rows they are
    const struct object_type *own; // its type
    const struct object_type *to;  // the type of what is called
};

// Which of the two types the rows are of: the one that other columns of the file speak of.
static bool read_ends(struct wire_planning *p, struct calling *k) {
    const struct object_type *a, *b;
    struct call *c = p->call;
    bool both = json_get_text(k->mapping, "toColumnObjectTypeId", STR("")).len > 0;
    if (!wire_mapping_type(c, k->mapping, "columnObjectTypeId", &a))
        return false;
    b = a;
    if (both && !wire_mapping_type(c, k->mapping, "toColumnObjectTypeId", &b))
        return false;
    struct import_part *of_a = wire_find_part(p, k->sheet, a),
                       *of_b = wire_find_part(p, k->sheet, b);
    k->part = of_a ? of_a : of_b;
    k->own = of_a ? a : b;
    k->to = of_a ? b : a;
    for (size_t i = 0; !k->part && !both && i < p->parts.part_count; i++)
        if (p->parts.parts[i].sheet == k->sheet) { // only what is called was said
            k->part = &p->parts.parts[i];
            k->own = type_of(p, k->part);
        }
    return k->part || wire_plan_bad(c, "import.no_columns", (str){0});
}

// What the cell holds: the value of a property that is said, or that the column of the other file
// has which its records are called by; 0 where neither is: an id, an address, a domain.
static bool read_called_by(struct wire_planning *p, const struct calling *k, int64_t *property_id) {
    str name = json_get_text(k->mapping, "propertyName", STR(""));
    struct call *c = p->call;
    *property_id = 0;
    if (str_is(import_column_kind(k->mapping), "HUBSPOT_OBJECT_ID")) {
        *property_id = type_system_property(k->to, SYSTEM_ID)->id;
        return true;
    }
    if (!name.len)
        return true;
    const struct property *property = type_property(k->to, name);
    if (!property)
        return call_fault(
            c, name, "PROPERTY_DOESNT_EXIST",
            str_format(c->arena, "Property \"" STR_FMT "\" does not exist", STR_ARG(name)));
    *property_id = property->id;
    bool called = crm_import_key_possible(property);
    for (size_t i = 0; i < p->parts.part_count; i++) {
        struct import_part *part = &p->parts.parts[i];
        for (size_t n = 0;
             part->type_id == k->to->id && n < p->sheets[part->sheet].plan.column_count; n++)
            if (part->properties[n] == property->id && part->name_column < 0 &&
                part->sheet != k->sheet)
                part->name_column = (int64_t)n;
        called = called || (part->type_id == k->to->id && part->name_column >= 0);
    }
    return called || wire_plan_bad(c, "import.no_key", name);
}

static bool read_kind(struct wire_planning *p, const struct calling *k, int64_t *number) {
    struct call *c = p->call;
    const struct schema *schema = call_schema(c);
    const struct json *key = json_get(k->mapping, "foreignKeyType");
    *number = 0;
    if (!schema_kind_between(schema, k->own, k->to, ASSOCIATION_PLAIN))
        return wire_plan_bad(c, "association.types", two_types(c, k->own, k->to));
    if (!key || key->kind != JSON_KIND_OBJECT)
        return true;
    int64_t wanted = json_get_int(key, "associationTypeId", 0);
    const struct association_kind *kind = schema_kind(schema, wanted);
    bool back = kind && kind->from_type == k->to->id && kind->to_type == k->own->id &&
                kind->from_type != kind->to_type;
    if (back)
        kind = schema_kind(schema, kind->inverse);
    if (!kind || kind->from_type != k->own->id || kind->to_type != k->to->id)
        return call_refuse(c, ERR_INPUT, "association.kind",
                           str_format(c->arena, "%lld", (long long)wanted),
                           two_types(c, k->own, k->to));
    *number = kind->number;
    return true;
}

static bool link_called(struct wire_planning *p, struct calling *k, size_t position) {
    size_t column;
    int64_t property_id, number;
    if (!read_ends(p, k) || !read_called_by(p, k, &property_id) || !read_kind(p, k, &number) ||
        !wire_mapping_column(p->call, &p->sheets[k->sheet], k->mapping, position, &column))
        return false;
    struct import_link *link = add_link(p, k->part);
    link->column = (int64_t)column;
    link->to_type_id = k->to->id;
    link->property_id = property_id;
    link->number = number;
    return true;
}

// -- labels

// Turned so that the label is seen from the type it is said of.
static void turn(struct wire_planning *p, struct import_link *link,
                 const struct object_type *from) {
    const struct import_part *part = &p->parts.parts[link->part];
    if (link->column >= 0 || part->type_id == from->id)
        return;
    size_t other = link->other;
    link->other = link->part;
    link->part = other;
    link->to_type_id = part->type_id;
}

static bool map_labels(struct wire_planning *p, size_t sheet, const struct json *mapping,
                       size_t position) {
    const struct object_type *from, *to;
    size_t column;
    bool any = false;
    struct call *c = p->call;
    bool all = !json_get_text(mapping, "toColumnObjectTypeId", STR("")).len;
    if (!wire_mapping_type(c, mapping, "columnObjectTypeId", &from) ||
        !wire_mapping_type(c, mapping, all ? "columnObjectTypeId" : "toColumnObjectTypeId", &to) ||
        !wire_mapping_column(c, &p->sheets[sheet], mapping, position, &column))
        return false;
    for (size_t i = 0; i < p->parts.link_count; i++) {
        struct import_link *link = &p->parts.links[i];
        const struct import_part *part = &p->parts.parts[link->part];
        bool there = part->type_id == from->id && link->to_type_id == to->id,
             back = part->type_id == to->id && link->to_type_id == from->id;
        if (all) // whatever that type is associated with
            there = part->type_id == from->id || link->to_type_id == from->id;
        if (part->sheet != sheet || (!there && !back))
            continue;
        turn(p, link, from);
        link->label_column = (int64_t)column;
        any = true;
    }
    return any || wire_plan_bad(c, "import.no_link", two_types(c, from, to));
}

bool wire_plan_links(struct wire_planning *p) {
    size_t most = p->parts.part_count * p->parts.part_count;
    for (size_t s = 0; s < p->sheet_count; s++)
        most += wire_mappings(&p->sheets[s])->count;
    p->parts.links = ARENA_ARRAY(p->call->arena, most, struct import_link);
    link_rows(p);
    for (size_t s = 0; s < p->sheet_count; s++) {
        const struct json *list = wire_mappings(&p->sheets[s]);
        for (size_t i = 0; i < list->count; i++) {
            struct calling k = {.mapping = &list->items[i], .sheet = s};
            if (wire_mapping_calls(k.mapping) && !link_called(p, &k, i))
                return false;
        }
        for (size_t i = 0; i < list->count; i++)
            if (wire_mapping_labels(&list->items[i]) && !map_labels(p, s, &list->items[i], i))
                return false;
    }
    return true;
}
