// The associations of an import. Those between the records of one row are made with the row; those
// with records that a cell calls by a value are made when all rows of all files are written, so it
// does not matter which row, or which file, comes first. What can not be associated is told of the
// row, and keeps nothing else from being written.
#include "crm/associate.h"
#include "crm/attempt.h"
#include "crm/import_private.h"
#include "store/record.h"
#include "text/fold.h"

enum { CALLED_MAX = 500 };

struct link_row { // one link at one row
    const struct import_linking *l;
    const struct import_link *link;
    const struct import_row *row;
    const struct object_type *from, *to;
    const struct association_kind **labels; // of the label's cell, seen from `from`
    size_t label_count;
    int64_t told; // reasons given so far
};

static const struct import_part *part_of(const struct link_row *r) {
    return &r->l->plan->parts->parts[r->link->part];
}

// -- saying no

static bool tell(struct work *work, struct link_row *r, int64_t column, const char *rule,
                 str value) {
    const struct import_parts *parts = r->l->plan->parts;
    const struct import_sheet *sheet = &parts->sheets[part_of(r)->sheet];
    int64_t place = (int64_t)(parts->part_count + (size_t)(r->link - parts->links));
    struct import_refusal refusal = {
        .row = r->row->number,
        .position = place * IMPORT_PLACES + r->told,
        .column = column >= 0 ? sheet->columns[column].header : STR(""),
        .value = value,
        .rule = str_of(rule),
        .suggestion = STR(""),
        .limit = r->to->label_plural[r->l->lang],
        .cells = import_cells_text(work->arena, r->row),
    };
    if (++r->told == IMPORT_PLACES) // a cell of very many names: one reason of them is kept
        r->told--;
    else if (!store_import_refuse(work, r->l->import_id, &refusal))
        return false;
    r->l->counters->unlinked++;
    return true;
}

// -- kinds

static const struct association_kind *find_label(struct work *work, const struct link_row *r,
                                                 str name) {
    const struct association_kind *kind;
    if (str_is(text_fold(work->arena, name), "primary"))
        return schema_kind_between(work->schema, r->from, r->to, ASSOCIATION_PRIMARY);
    if (crm_kind_find(work, r->from, r->to, name, &kind))
        return kind;
    err_clear(work->err);
    // Labels are called by their other side, too.
    if (crm_kind_find(work, r->to, r->from, name, &kind))
        return schema_kind(work->schema, kind->inverse);
    err_clear(work->err);
    return NULL;
}

static str cell_of(const struct import_row *row, int64_t column) {
    return column >= 0 && (size_t)column < row->cell_count ? str_trim(row->cells[column]) : STR("");
}

static bool read_labels(struct work *work, struct link_row *r) {
    str cell = cell_of(r->row, r->link->label_column), name;
    r->labels = ARENA_ARRAY(work->arena, cell.len + 1, const struct association_kind *);
    while (cell.len && str_split(&cell, ';', &name)) {
        name = str_trim(name);
        if (!name.len)
            continue;
        const struct association_kind *kind = find_label(work, r, name);
        if (kind)
            r->labels[r->label_count++] = kind;
        else if (!tell(work, r, r->link->label_column, "import.link_label", name))
            return false;
    }
    return true;
}

static bool begin(struct work *work, const struct import_linking *l, const struct import_link *link,
                  const struct import_row *row, struct link_row *r) {
    *r = (struct link_row){.l = l, .link = link, .row = row};
    r->from = schema_type_by_id(work->schema, part_of(r)->type_id);
    r->to = schema_type_by_id(work->schema, link->to_type_id);
    return r->from && r->to; // else retired meanwhile
}

// -- associating

struct attempt {
    struct link_ends ends;
    const struct association_kind *kind; // or NULL
    const struct association_kind **labels;
    size_t label_count;
    struct source source;
};

// Related at first, and primary where that is due; then whatever is said besides.
static bool associate(void *argument, struct work *work) {
    struct attempt *a = argument;
    bool named = a->kind && a->kind->rank != ASSOCIATION_PLAIN;
    return crm_associate(work, &a->ends, &a->kind, named ? 1 : 0, a->source) &&
           (!a->label_count || crm_associate(work, &a->ends, a->labels, a->label_count, a->source));
}

static bool link_two(struct work *work, struct link_row *r, int64_t from_id, int64_t to_id) {
    struct attempt a = {
        .ends = {r->from, from_id, r->to, to_id},
        .kind = r->link->number ? schema_kind(work->schema, r->link->number) : NULL,
        .labels = r->labels,
        .label_count = r->label_count,
        .source = {.kind = SOURCE_IMPORT, .id = r->l->import_id, .row = r->row->number},
    };
    bool done;
    struct err why;
    if (!crm_attempt(work, associate, &a, &done, &why))
        return false;
    if (done) {
        r->l->counters->links++;
        return true;
    }
    bool limit = str_starts(str_of(why.detail), STR("association.limit"));
    return tell(work, r, r->link->column, limit ? "import.link_limit" : "import.link_refused",
                str_copy(work->arena, str_of(why.text)));
}

// -- of one row

static const struct import_running *running_of(struct import_running *const *parts,
                                               size_t part_count, size_t index) {
    for (size_t i = 0; i < part_count; i++)
        if (parts[i]->use.index == index)
            return parts[i];
    return NULL;
}

static bool note(struct work *work, const struct import_linking *l,
                 const struct import_running *part, size_t i) {
    const struct import_row *row = &part->batch->rows[i];
    struct import_row_record record = {
        .part = (int64_t)part->use.index,
        .row = row->number,
        .record_id = part->records[i],
        .name = text_fold(work->arena, cell_of(row, part->use.part->name_column)),
    };
    return !record.record_id || store_import_record_add(work, l->import_id, &record);
}

static bool link_row(struct work *work, const struct import_linking *l,
                     const struct import_link *link, struct import_running *const *parts,
                     size_t part_count, size_t i) {
    const struct import_running *from = running_of(parts, part_count, link->part),
                                *to = running_of(parts, part_count, link->other);
    struct link_row r;
    if (link->column >= 0 || !from || !to || !from->records[i] || !to->records[i] ||
        !begin(work, l, link, &from->batch->rows[i], &r))
        return true;
    return read_labels(work, &r) && link_two(work, &r, from->records[i], to->records[i]);
}

bool import_link_batch(struct work *work, const struct import_linking *l,
                       struct import_running *const *parts, size_t part_count) {
    const struct import_parts *all = l->plan->parts;
    for (size_t i = 0; i < parts[0]->batch->count; i++) {
        for (size_t p = 0; p < part_count; p++)
            if (!note(work, l, parts[p], i))
                return false;
        for (size_t k = 0; k < all->link_count; k++)
            if (!link_row(work, l, &all->links[k], parts, part_count, i))
                return false;
    }
    return true;
}

// -- of cells that call records

static bool called_in_import(struct work *work, const struct link_row *r, str name, int64_t **ids,
                             size_t *count) {
    const struct import_parts *all = r->l->plan->parts;
    str folded = text_fold(work->arena, name);
    *count = 0;
    for (size_t i = 0; i < all->part_count && !*count; i++)
        if (all->parts[i].type_id == r->to->id && all->parts[i].name_column >= 0 &&
            !store_import_records_called(work, r->l->import_id, (int64_t)i, folded, CALLED_MAX, ids,
                                         count))
            return false;
    return true;
}

static bool by_id(struct work *work, const struct link_row *r, str name, int64_t **ids,
                  size_t *count) {
    struct record *record;
    int64_t id, redirected;
    *ids = ARENA_NEW(work->arena, int64_t);
    *count = 0;
    if (!str_to_i64(name, &id) || id < 1)
        return true;
    if (crm_get(work, r->to, id, &record, &redirected)) {
        **ids = record->id;
        *count = record->archived_at ? 0 : 1;
        return true;
    }
    if (work->err->code != ERR_NOT_FOUND)
        return false;
    err_clear(work->err);
    return true;
}

// Nobody said what the cell holds: an id, an address, a domain.
static const struct property *identifier_of(const struct object_type *type, str name) {
    const struct property *email = type_role(type, "email");
    int64_t id;
    if (str_to_i64(name, &id))
        return type_system_property(type, SYSTEM_ID);
    return email ? email : type_role(type, "web_domain");
}

static bool called_in_store(struct work *work, const struct link_row *r, str name, int64_t **ids,
                            size_t *count) {
    const struct property *p = r->link->property_id
                                   ? type_property_by_id(r->to, r->link->property_id)
                                   : identifier_of(r->to, name);
    struct issue_list issues;
    struct value value;
    *count = 0;
    if (!p || !crm_import_key_possible(p))
        return true;
    if (p->system == SYSTEM_ID)
        return by_id(work, r, name, ids, count);
    if (!p->unique && str_is(p->match_role, "email"))
        return crm_find_by_email(work, r->to, name, ids, count);
    issue_list_init(&issues, work->arena);
    struct type_context c = {.arena = work->arena, .property = p, .issues = &issues};
    if (!property_read(&c, name, &value) || value_is_null(value))
        return true;
    return store_record_by_value(work, r->to, p, value, CALLED_MAX, ids, count);
}

static bool link_called(struct work *work, struct link_row *r, int64_t from_id, str name) {
    int64_t *ids;
    size_t count;
    if (!called_in_import(work, r, name, &ids, &count) ||
        (!count && !called_in_store(work, r, name, &ids, &count)))
        return false;
    if (!count)
        return tell(work, r, r->link->column, "import.link_unknown", name);
    for (size_t i = 0; i < count; i++)
        if (!link_two(work, r, from_id, ids[i]))
            return false;
    return true;
}

static bool link_cell(struct work *work, const struct import_linking *l,
                      const struct import_link *link, const struct import_row *row) {
    struct link_row r;
    str cell = cell_of(row, link->column), name;
    int64_t from_id;
    if (!cell.len || !begin(work, l, link, row, &r))
        return true;
    if (!store_import_record(work, l->import_id, (int64_t)link->part, row->number, &from_id))
        return false;
    if (!from_id) // refused
        return true;
    if (!read_labels(work, &r))
        return false;
    while (cell.len && str_split(&cell, ';', &name))
        if (str_trim(name).len && !link_called(work, &r, from_id, str_trim(name)))
            return false;
    return true;
}

bool import_link_called(struct work *work, const struct import_linking *l, size_t sheet,
                        const struct import_row *row) {
    const struct import_parts *all = l->plan->parts;
    for (size_t i = 0; i < all->link_count; i++)
        if (all->links[i].column >= 0 && all->parts[all->links[i].part].sheet == sheet &&
            !link_cell(work, l, &all->links[i], row))
            return false;
    return true;
}
