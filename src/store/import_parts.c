// JSON of the parts of an import: its files, what is made of their rows, and the links between
// them.
#include "store/import_plan_private.h"

static void write_sheet(struct jsonw *w, const struct import_sheet *sheet) {
    jsonw_object(w);
    jsonw_put_text(w, "name", sheet->file_name);
    jsonw_put_int(w, "size", sheet->size);
    jsonw_put_text(w, "dateOrder", sheet->date_order);
    jsonw_name(w, "dialect");
    import_dialect_write(w, &sheet->dialect);
    jsonw_name(w, "columns");
    jsonw_array(w);
    for (size_t i = 0; i < sheet->column_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "header", sheet->columns[i].header);
        jsonw_put_int(w, "dateOrders", sheet->columns[i].date_orders);
        jsonw_put_int(w, "decimals", sheet->columns[i].number_decimals);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_part(struct jsonw *w, const struct import_part *part, size_t column_count) {
    jsonw_object(w);
    jsonw_put_int(w, "sheet", (int64_t)part->sheet);
    jsonw_put_int(w, "type", part->type_id);
    jsonw_put_int(w, "key", part->key_id);
    jsonw_put_text(w, "operation", str_of(import_operation_name(part->operation)));
    jsonw_put_text(w, "onDuplicate", str_of(import_policy_name(part->policy)));
    jsonw_put_int(w, "nameColumn", part->name_column);
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < column_count; i++)
        jsonw_int(w, part->properties[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_link(struct jsonw *w, const struct import_link *link) {
    jsonw_object(w);
    jsonw_put_int(w, "part", (int64_t)link->part);
    jsonw_put_int(w, "other", (int64_t)link->other);
    jsonw_put_int(w, "column", link->column);
    jsonw_put_int(w, "toType", link->to_type_id);
    jsonw_put_int(w, "property", link->property_id);
    jsonw_put_int(w, "number", link->number);
    jsonw_put_int(w, "labelColumn", link->label_column);
    jsonw_object_end(w);
}

str import_parts_write(struct arena *arena, const struct import_parts *parts) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_name(&w, "sheets");
    jsonw_array(&w);
    for (size_t i = 0; i < parts->sheet_count; i++)
        write_sheet(&w, &parts->sheets[i]);
    jsonw_array_end(&w);
    jsonw_name(&w, "parts");
    jsonw_array(&w);
    for (size_t i = 0; i < parts->part_count; i++)
        write_part(&w, &parts->parts[i], parts->sheets[parts->parts[i].sheet].column_count);
    jsonw_array_end(&w);
    jsonw_name(&w, "links");
    jsonw_array(&w);
    for (size_t i = 0; i < parts->link_count; i++)
        write_link(&w, &parts->links[i]);
    jsonw_array_end(&w);
    jsonw_put_bool(&w, "list", parts->list);
    jsonw_put_int(&w, "listId", parts->list_id);
    jsonw_object_end(&w);
    return buf_str(&out);
}

static size_t length(const struct json *list) {
    return list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
}

static void read_sheet(struct arena *arena, const struct json *json, struct import_sheet *sheet) {
    const struct json *columns = json_get(json, "columns");
    *sheet = (struct import_sheet){
        .file_name = json_get_text(json, "name", STR("")),
        .size = json_get_int(json, "size", 0),
        .date_order = json_get_text(json, "dateOrder", STR("auto")),
        .column_count = length(columns),
    };
    import_dialect_read(json_get(json, "dialect"), &sheet->dialect);
    sheet->columns = ARENA_ARRAY(arena, sheet->column_count, struct import_column);
    for (size_t i = 0; i < sheet->column_count; i++)
        sheet->columns[i] = (struct import_column){
            .index = (int64_t)i,
            .header = json_get_text(&columns->items[i], "header", STR("")),
            .date_orders = (unsigned)json_get_int(&columns->items[i], "dateOrders", 0),
            .number_decimals = (unsigned)json_get_int(&columns->items[i], "decimals", 0),
        };
}

static bool read_part(struct arena *arena, const struct json *json, const struct import_parts *all,
                      struct import_part *part) {
    const struct json *properties = json_get(json, "properties");
    *part = (struct import_part){
        .sheet = (size_t)json_get_int(json, "sheet", 0),
        .type_id = json_get_int(json, "type", 0),
        .key_id = json_get_int(json, "key", 0),
        .name_column = json_get_int(json, "nameColumn", -1),
    };
    if (part->sheet >= all->sheet_count ||
        length(properties) != all->sheets[part->sheet].column_count ||
        !import_operation_read(json_get_text(json, "operation", STR("")), &part->operation) ||
        !import_policy_read(json_get_text(json, "onDuplicate", STR("")), &part->policy))
        return false;
    part->properties = ARENA_ARRAY(arena, properties->count, int64_t);
    for (size_t i = 0; i < properties->count; i++)
        part->properties[i] = properties->items[i].integer;
    return true;
}

static bool read_link(const struct json *json, const struct import_parts *all,
                      struct import_link *link) {
    *link = (struct import_link){
        .part = (size_t)json_get_int(json, "part", 0),
        .other = (size_t)json_get_int(json, "other", 0),
        .column = json_get_int(json, "column", -1),
        .to_type_id = json_get_int(json, "toType", 0),
        .property_id = json_get_int(json, "property", 0),
        .number = json_get_int(json, "number", 0),
        .label_column = json_get_int(json, "labelColumn", -1),
    };
    return link->part < all->part_count && link->other < all->part_count;
}

static bool read_all(struct arena *arena, const struct json *json, struct import_parts *out) {
    const struct json *sheets = json_get(json, "sheets"), *parts = json_get(json, "parts"),
                      *links = json_get(json, "links");
    out->sheet_count = length(sheets);
    out->part_count = length(parts);
    out->link_count = length(links);
    out->sheets = ARENA_ARRAY(arena, out->sheet_count, struct import_sheet);
    out->parts = ARENA_ARRAY(arena, out->part_count, struct import_part);
    out->links = ARENA_ARRAY(arena, out->link_count, struct import_link);
    out->list = json_get_bool(json, "list", false);
    out->list_id = json_get_int(json, "listId", 0);
    for (size_t i = 0; i < out->sheet_count; i++)
        read_sheet(arena, &sheets->items[i], &out->sheets[i]);
    for (size_t i = 0; i < out->part_count; i++)
        if (!read_part(arena, &parts->items[i], out, &out->parts[i]))
            return false;
    for (size_t i = 0; i < out->link_count; i++)
        if (!read_link(&links->items[i], out, &out->links[i]))
            return false;
    return out->sheet_count > 0 && out->part_count > 0;
}

bool import_parts_read(struct work *work, const struct import *import, struct import_parts **out) {
    struct json json;
    *out = NULL;
    if (!import->parts.len)
        return true;
    if (!json_read(work->arena, import->parts, &json, work->err))
        return false;
    *out = ARENA_NEW(work->arena, struct import_parts);
    return read_all(work->arena, &json, *out) ||
           WORK_FAIL(work, ERR_INTERNAL, "The parts of import %lld can not be read.",
                     (long long)import->id);
}
