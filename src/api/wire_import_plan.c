// The parts of an import that a request of the object interface asks for: each type that columns of
// a file speak of is one. A file of one type is an import as any other.
#include "api/wire_import_plan.h"
#include "text/time_zone.h"

bool wire_plan_bad(struct call *c, const char *what, str value) {
    return call_refuse(c, ERR_INPUT, what, value, (str){0});
}

// -- what a mapping says

str import_column_kind(const struct json *mapping) {
    str kind = json_get_text(mapping, "columnType", STR(""));
    return kind.len ? kind : json_get_text(mapping, "idColumnType", STR(""));
}

const struct json *wire_mappings(const struct wire_sheet *sheet) {
    return json_get(json_get(sheet->file, "fileImportPage"), "columnMappings");
}

bool wire_mapping_labels(const struct json *mapping) {
    return str_is(import_column_kind(mapping), "FLEXIBLE_ASSOCIATION_LABEL");
}

bool wire_mapping_calls(const struct json *mapping) {
    const struct json *key = json_get(mapping, "foreignKeyType");
    str to = json_get_text(mapping, "toColumnObjectTypeId", STR(""));
    return !wire_mapping_labels(mapping) &&
           (str_is(import_column_kind(mapping), "ASSOCIATION_KEYS") || to.len ||
            (key && key->kind == JSON_KIND_OBJECT));
}

// What is mapped to nothing says nothing of a record.
static bool is_of_record(const struct json *mapping) {
    return !wire_mapping_labels(mapping) && !wire_mapping_calls(mapping) &&
           (json_get_text(mapping, "propertyName", STR("")).len ||
            str_is(import_column_kind(mapping), "HUBSPOT_OBJECT_ID"));
}

bool wire_mapping_type(struct call *c, const struct json *mapping, const char *member,
                       const struct object_type **type) {
    str name = json_get_text(mapping, member, STR(""));
    *type = schema_type(call_schema(c), name);
    return *type || wire_plan_bad(c, "api.unknown_type", name);
}

static size_t find_column(const struct wire_sheet *sheet, str header, bool taken) {
    size_t i = 0;
    while (
        i < sheet->plan.column_count &&
        (sheet->taken[i] != taken || !str_equal(sheet->plan.columns[i].header, str_trim(header))))
        i++;
    return i;
}

bool wire_mapping_column(struct call *c, struct wire_sheet *sheet, const struct json *mapping,
                         size_t position, size_t *column) {
    str header = json_get_text(mapping, "columnName", STR(""));
    *column = position;
    if (sheet->plan.dialect.header) {
        *column = find_column(sheet, header, false);
        if (*column == sheet->plan.column_count)
            *column = find_column(sheet, header, true);
    }
    if (*column >= sheet->plan.column_count)
        return wire_plan_bad(c, "import.unknown_column", header);
    sheet->taken[*column] = true;
    return true;
}

bool wire_plan_fits(const struct wire_sheet *sheet) {
    const struct json *list = wire_mappings(sheet);
    if (!sheet->plan.dialect.header)
        return list->count <= sheet->plan.column_count;
    for (size_t i = 0; i < list->count; i++) {
        str header = str_trim(json_get_text(&list->items[i], "columnName", STR("")));
        size_t k = 0;
        while (k < sheet->plan.column_count && !str_equal(sheet->plan.columns[k].header, header))
            k++;
        if (header.len && k == sheet->plan.column_count)
            return false;
    }
    return true;
}

bool wire_plan_type(struct wire_planning *p, const struct object_type **type) {
    for (size_t s = 0; s < p->sheet_count; s++) {
        const struct json *list = wire_mappings(&p->sheets[s]);
        for (size_t i = 0; i < list->count; i++)
            if (is_of_record(&list->items[i]))
                return wire_mapping_type(p->call, &list->items[i], "columnObjectTypeId", type);
    }
    return wire_plan_bad(p->call, "import.no_columns", (str){0});
}

// -- parts

struct import_part *wire_find_part(struct wire_planning *p, size_t sheet,
                                   const struct object_type *type) {
    for (size_t i = 0; i < p->parts.part_count; i++)
        if (p->parts.parts[i].sheet == sheet && p->parts.parts[i].type_id == type->id)
            return &p->parts.parts[i];
    return NULL;
}

static struct import_part *take_part(struct wire_planning *p, size_t sheet,
                                     const struct object_type *type) {
    struct import_part *part = wire_find_part(p, sheet, type);
    if (part)
        return part;
    part = &p->parts.parts[p->parts.part_count++];
    *part = (struct import_part){.sheet = sheet, .type_id = type->id, .name_column = -1};
    part->properties = ARENA_ARRAY(p->call->arena, p->sheets[sheet].plan.column_count, int64_t);
    return part;
}

static bool settable(struct call *c, const struct property *property, str name) {
    if (!property)
        return call_fault(
            c, name, "PROPERTY_DOESNT_EXIST",
            str_format(c->arena, "Property \"" STR_FMT "\" does not exist", STR_ARG(name)));
    return !property->read_only || property->system == SYSTEM_ID ||
           call_fault(
               c, name, "READ_ONLY_VALUE",
               str_format(c->arena, "Property \"" STR_FMT "\" can not be set", STR_ARG(name)));
}

static bool map_column(struct wire_planning *p, size_t sheet, size_t position) {
    struct call *c = p->call;
    const struct json *mapping = &wire_mappings(&p->sheets[sheet])->items[position];
    str name = json_get_text(mapping, "propertyName", STR("")), kind = import_column_kind(mapping);
    const struct object_type *type;
    size_t column;
    if (!is_of_record(mapping))
        return true;
    if (!wire_mapping_type(c, mapping, "columnObjectTypeId", &type))
        return false;
    const struct property *property = str_is(kind, "HUBSPOT_OBJECT_ID")
                                          ? type_system_property(type, SYSTEM_ID)
                                          : type_property(type, name);
    if (!settable(c, property, name) ||
        !wire_mapping_column(c, &p->sheets[sheet], mapping, position, &column))
        return false;
    struct import_part *part = take_part(p, sheet, type);
    const struct import_plan *plan = &p->sheets[sheet].plan;
    for (size_t i = 0; i < plan->column_count; i++)
        if (part->properties[i] == property->id)
            return call_refuse(c, ERR_INPUT, "import.two_columns", plan->columns[column].header,
                               plan->columns[i].header);
    if (part->properties[column]) // the column has its property already
        return wire_plan_bad(c, "import.unknown_column", plan->columns[column].header);
    part->properties[column] = property->id;
    bool named = str_is(kind, "HUBSPOT_ALTERNATE_ID");
    if (named && !crm_import_key_possible(property))
        return wire_plan_bad(c, "import.no_key", name);
    // The record's own id says more than anything else.
    if (property->system == SYSTEM_ID || (named && !part->key_id))
        part->key_id = property->id;
    if (json_get_bool(mapping, "associationIdentifierColumn", false))
        part->name_column = (int64_t)column;
    return true;
}

// People are known by their address, also where the request does not say so; companies by their
// domain where rows of others name them again and again.
static void default_key(struct wire_planning *p, struct import_part *part) {
    const struct object_type *type = schema_type_by_id(call_schema(p->call), part->type_id);
    bool people = str_is(type->name, "contacts"),
         firms = str_is(type->name, "companies") && p->parts.part_count > 1;
    const struct property *key = people  ? type_role(type, "email")
                                 : firms ? type_role(type, "web_domain")
                                         : NULL;
    for (size_t i = 0; i < p->sheets[part->sheet].plan.column_count; i++)
        if (key && !part->key_id && part->properties[i] == key->id && crm_import_key_possible(key))
            part->key_id = key->id;
}

// -- what they may do

static bool read_date_order(struct call *c, str name, str *order) {
    static const struct {
        const char *name, *order;
    } orders[] = {{"", "auto"},
                  {"MONTH_DAY_YEAR", "mdy"},
                  {"DAY_MONTH_YEAR", "dmy"},
                  {"YEAR_MONTH_DAY", "ymd"}};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (str_is(name, orders[i].name)) {
            *order = str_of(orders[i].order);
            return true;
        }
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("dateFormat"),
                       STR("MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY"));
}

// Without a key everything is as in an import of our own: likely the same is the same, unless
// records are only to be created; and there is nothing to tell which one is to be changed.
static bool set_operation(struct wire_planning *p, struct import_part *part) {
    const struct json *all = json_get(p->request, "importOperations");
    str name = STR("UPSERT");
    for (size_t i = 0; all && all->kind == JSON_KIND_OBJECT && i < all->count; i++) {
        const struct object_type *type = schema_type(call_schema(p->call), all->members[i].name);
        if (type && type->id == part->type_id)
            name = all->members[i].value.text;
    }
    if (!import_operation_read(str_lower_ascii(p->call->arena, name), &part->operation))
        return call_refuse(p->call, ERR_INPUT, "api.bad_value", STR("importOperations"),
                           STR("CREATE, UPDATE, UPSERT"));
    if (!part->key_id && part->operation == IMPORT_ONLY_UPDATE)
        return wire_plan_bad(p->call, "import.no_key", STR("importOperations"));
    part->policy = part->operation == IMPORT_ONLY_CREATE ? IMPORT_CREATE : IMPORT_UPDATE;
    return true;
}

static bool set_sheet(struct wire_planning *p, size_t i) {
    struct import_sheet *out = &p->parts.sheets[i];
    const struct wire_sheet *sheet = &p->sheets[i];
    str format =
        json_get_text(sheet->file, "dateFormat", json_get_text(p->request, "dateFormat", STR("")));
    *out = (struct import_sheet){
        .file_name = sheet->name,
        .size = (int64_t)sheet->data.len,
        .dialect = sheet->plan.dialect,
        .columns = sheet->plan.columns,
        .column_count = sheet->plan.column_count,
    };
    return read_date_order(p->call, format, &out->date_order);
}

// What /api/v1 shows of the import is its first part; without others that is all there is.
static void set_first(struct wire_planning *p) {
    struct import_plan *plan = &p->sheets[0].plan;
    struct import_plan first = *plan; // whose first part it is: every file has one

    first.parts = &p->parts;
    first = import_part_plan(p->call->arena, &first, 0);
    for (size_t i = 0; i < plan->column_count; i++)
        plan->columns[i].property_id = first.columns[i].property_id;
    plan->options.key_id = first.options.key_id;
    plan->options.operation = first.options.operation;
    plan->options.policy = first.options.policy;
    plan->options.date_order = p->parts.sheets[0].date_order;
    plan->options.name = json_get_text(p->request, "name", STR(""));
    plan->options.time_zone = json_get_text(p->request, "timeZone", STR(""));
    bool plain =
        p->sheet_count == 1 && p->parts.part_count == 1 && !p->parts.link_count && !p->parts.list;
    plan->parts = plain ? NULL : &p->parts;
}

bool wire_plan_make(struct wire_planning *p) {
    struct call *c = p->call;
    size_t mappings = 0;
    str zone = json_get_text(p->request, "timeZone", STR(""));
    if (zone.len && !time_zone_known(zone))
        return wire_plan_bad(c, "company.time_zone", zone);
    for (size_t i = 0; i < p->sheet_count; i++) {
        mappings += wire_mappings(&p->sheets[i])->count;
        p->sheets[i].taken = ARENA_ARRAY(c->arena, p->sheets[i].plan.column_count, bool);
    }
    p->parts = (struct import_parts){.sheet_count = p->sheet_count};
    p->parts.sheets = ARENA_ARRAY(c->arena, p->sheet_count, struct import_sheet);
    p->parts.parts = ARENA_ARRAY(c->arena, mappings, struct import_part);
    p->parts.list = json_get_bool(p->request, "createContactListFromImport", false);
    for (size_t s = 0; s < p->sheet_count; s++) {
        size_t before = p->parts.part_count;
        if (!set_sheet(p, s))
            return false;
        for (size_t i = 0; i < wire_mappings(&p->sheets[s])->count; i++)
            if (!map_column(p, s, i))
                return false;
        if (p->parts.part_count == before)
            return wire_plan_bad(c, "import.no_columns", (str){0});
    }
    for (size_t i = 0; i < p->parts.part_count; i++) {
        default_key(p, &p->parts.parts[i]);
        if (!set_operation(p, &p->parts.parts[i]))
            return false;
    }
    if (!wire_plan_links(p))
        return false;
    set_first(p);
    return true;
}
