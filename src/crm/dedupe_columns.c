// What the columns of a file mean to linkage.
//
// Three witnesses, the surest first: a header that is one of our words; the guess an import would
// make, where its property has a role; a header that is nearly a name of such a property, for those
// further columns ("Phone 2") that an import has no second property for. Cells that can not be read
// as their role give nothing to compare, so a header is believed as it stands.
#include "crm/dedupe_private.h"
#include "crm/derive.h"
#include "model/message.h"
#include "text/fold.h"
#include <string.h>
#include <unistd.h>

static const uint32_t no_role_of[MATCH_MODEL_COUNT] = {
    // What the model does not compare.
    [MATCH_PERSON] = 1u << MATCH_ROLE_JOB_TITLE | 1u << MATCH_ROLE_DOMAIN,
    [MATCH_COMPANY] = 1u << MATCH_ROLE_GIVEN_NAME | 1u << MATCH_ROLE_FAMILY_NAME |
                      1u << MATCH_ROLE_WHOLE_NAME | 1u << MATCH_ROLE_NICKNAME |
                      1u << MATCH_ROLE_JOB_TITLE | 1u << MATCH_ROLE_BIRTH_DATE,
};

static bool takes_part(enum match_model model, enum match_role role) {
    return role > MATCH_ROLE_NONE && role < MATCH_ROLE_TITLE && !(no_role_of[model] >> role & 1);
}

// -- guessing

static bool is_word_of(const char *words, str word) {
    str rest = str_of(words), one;
    while (str_split(&rest, '|', &one))
        if (str_equal(one, word))
            return true;
    return false;
}

// Letters and digits of a folded header, "Address_line 2" as "addressline"; without the words of
// `left_out`, which may be NULL.
static str bare_without(struct arena *arena, str header, const char *left_out) {
    str rest = text_fold(arena, header), word;
    struct buf out;
    buf_init(&out, arena);
    while (text_next_word(&rest, &word))
        if (!left_out || !is_word_of(left_out, word))
            buf_add(&out, word);
    str text = buf_str(&out);
    while (text.len > 1 && text.ptr[text.len - 1] >= '0' && text.ptr[text.len - 1] <= '9')
        text.len--;
    return text;
}

static str bare(struct arena *arena, str header) {
    return bare_without(arena, header, NULL);
}

static const struct dedupe_word *find_word(struct arena *arena, enum match_model model,
                                           str header) {
    for (size_t i = 0; i < dedupe_word_count; i++) {
        const struct dedupe_word *row = &dedupe_words[i];
        str rest = str_of(row->words), word;
        if (row->model != MATCH_MODEL_COUNT && row->model != model)
            continue;
        while (str_split(&rest, '|', &word))
            if (str_equal(bare(arena, word), header))
                return row;
    }
    return NULL;
}

static enum match_role role_of(const struct property *p, enum match_model model) {
    enum match_role role;
    bool found = p && !p->archived && match_role_find(p->match_role, &role);
    return found && takes_part(model, role) ? role : MATCH_ROLE_NONE;
}

static const struct property *property_by_id(const struct object_type *type, int64_t id) {
    for (size_t i = 0; id && i < type->property_count; i++)
        if (type->properties[i].id == id)
            return &type->properties[i];
    return NULL;
}

static bool is_called(struct arena *arena, const struct property *p, str header) {
    if (str_equal(bare(arena, p->name), header))
        return true;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        if (str_equal(bare(arena, p->label[lang]), header))
            return true;
    str rest = p->synonyms, word;
    while (str_split(&rest, '|', &word))
        if (word.len && str_equal(bare(arena, word), header))
            return true;
    return false;
}

static enum match_role role_by_name(struct arena *arena, const struct object_type *type,
                                    enum match_model model, str header) {
    for (size_t i = 0; header.len && i < type->property_count; i++)
        if (role_of(&type->properties[i], model) && is_called(arena, &type->properties[i], header))
            return role_of(&type->properties[i], model);
    return MATCH_ROLE_NONE;
}

static bool has_role(const struct dedupe_column *columns, size_t count, enum match_role role) {
    for (size_t i = 0; i < count; i++)
        if (columns[i].role == role)
            return true;
    return false;
}

static bool is_single_word(struct arena *arena, const struct import_column *column) {
    size_t words = 0;
    for (size_t i = 0; i < column->sample_count; i++) {
        str rest = text_fold(arena, column->samples[i]), word;
        while (text_next_word(&rest, &word))
            words++;
    }
    return words * 3 < column->sample_count * 4;
}

// A whole name beside its parts says nothing more; "name" beside "surname" is the first name.
static void settle_names(struct arena *arena, const struct import_plan *plan,
                         struct dedupe_column *columns) {
    size_t count = plan->column_count;
    bool given = has_role(columns, count, MATCH_ROLE_GIVEN_NAME),
         family = has_role(columns, count, MATCH_ROLE_FAMILY_NAME);
    for (size_t i = 0; i < count && (given || family); i++) {
        if (columns[i].role != MATCH_ROLE_WHOLE_NAME)
            continue;
        bool single = is_single_word(arena, &plan->columns[i]);
        if (given && family)
            columns[i].role = MATCH_ROLE_NONE;
        else if (single)
            columns[i].role = given ? MATCH_ROLE_FAMILY_NAME : MATCH_ROLE_GIVEN_NAME;
        given = given || columns[i].role == MATCH_ROLE_GIVEN_NAME;
        family = family || columns[i].role == MATCH_ROLE_FAMILY_NAME;
    }
    // The whole name and one part of it: the part is in it.
    for (size_t i = 0; i < count && has_role(columns, count, MATCH_ROLE_WHOLE_NAME); i++)
        if (columns[i].role == MATCH_ROLE_GIVEN_NAME || columns[i].role == MATCH_ROLE_FAMILY_NAME)
            columns[i].role = MATCH_ROLE_NONE;
}

// A header as it stands, and without the words that only say whose it is or in what state
// ("customer_email", "postcode_raw").
static void guess_role(struct arena *arena, const struct object_type *type,
                       const struct import_column *column, const struct dedupe_word **word,
                       enum match_role *role) {
    enum match_model model = crm_match_model(type);
    str header = bare(arena, column->header);
    for (int round = 0; round < 2; round++) {
        *word = header.len ? find_word(arena, model, header) : NULL;
        if (*word) {
            *role = (*word)->last_resort ? MATCH_ROLE_NONE : (*word)->role;
            return;
        }
        *role = round ? MATCH_ROLE_NONE : role_of(property_by_id(type, column->property_id), model);
        if (!*role)
            *role = role_by_name(arena, type, model, header);
        if (*role)
            return;
        header = bare_without(arena, column->header, dedupe_qualifiers[model]);
    }
}

void dedupe_guess_roles(struct arena *arena, const struct object_type *type,
                        const struct import_plan *plan, struct dedupe_column *columns) {
    size_t count = plan->column_count;
    const struct dedupe_word **words = ARENA_ARRAY(arena, count, const struct dedupe_word *);
    for (size_t i = 0; i < count; i++)
        guess_role(arena, type, &plan->columns[i], &words[i], &columns[i].role);
    for (size_t i = 0; i < count; i++)
        if (words[i] && words[i]->last_resort && !has_role(columns, count, words[i]->role))
            columns[i].role = words[i]->role;
    settle_names(arena, plan, columns);
}

// -- what the caller says

static bool refuse(struct work *work, const char *key, str value, str limit, str property) {
    struct message_param params[] = {{"value", value}, {"limit", limit}, {"property", property}};
    str text = message_text(work->arena, str_of(key), work->who.lang, params, 3);
    return WORK_FAIL(work, ERR_INPUT, STR_FMT, STR_ARG(text));
}

static str headers(struct arena *arena, const struct dedupe_column *columns, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count && out.len < 300; i++) {
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, utf8_cut(columns[i].header, 60));
    }
    return buf_str(&out);
}

static struct dedupe_column *find_column(struct dedupe_column *columns, size_t count, str header) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(columns[i].header, header))
            return &columns[i];
    for (size_t i = 0; i < count; i++)
        if (str_equal_ascii_nocase(columns[i].header, header))
            return &columns[i];
    return NULL;
}

// Properties that have a role, then roles that no property has.
static str possible(struct arena *arena, const struct object_type *type, enum match_model model) {
    struct buf out;
    uint32_t told = 0;
    buf_init(&out, arena);
    for (size_t i = 0; i < type->property_count; i++) {
        enum match_role role = role_of(&type->properties[i], model);
        if (!role)
            continue;
        told |= 1u << role;
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, type->properties[i].name);
    }
    for (int role = 1; role < MATCH_ROLE_COUNT; role++)
        if (takes_part(model, (enum match_role)role) && !(told >> role & 1)) {
            buf_add_z(&out, ", ");
            buf_add(&out, match_role_name((enum match_role)role));
        }
    return buf_str(&out);
}

bool dedupe_map_column(struct work *work, const struct object_type *type, str map,
                       struct dedupe_column *columns, size_t count) {
    enum match_model model = crm_match_model(type);
    size_t equals = str_find_last_char(map, '=');
    if (equals == map.len)
        return refuse(work, "dedupe.map_shape", map, (str){0}, (str){0});
    str header = str_trim(str_slice(map, 0, equals)), name = str_trim(str_from(map, equals + 1));
    struct dedupe_column *column = find_column(columns, count, header);
    if (!column)
        return refuse(work, "dedupe.unknown_column", header, headers(work->arena, columns, count),
                      STR("--map"));
    enum match_role role = MATCH_ROLE_NONE;
    if (name.len) {
        role = role_of(type_property(type, name), model);
        if (!role && match_role_find(name, &role) && !takes_part(model, role))
            role = MATCH_ROLE_NONE;
        if (!role)
            return refuse(work,
                          type_property(type, name) ? "dedupe.no_part" : "dedupe.unknown_property",
                          name, possible(work->arena, type, model), header);
    }
    column->role = role;
    column->mapped = true;
    return true;
}

// -- the file's columns

static bool to_begin(struct deduping *d) {
    return lseek(d->request->file, 0, SEEK_SET) == 0 ||
           WORK_FAIL(d->work, ERR_INPUT, "The file can not be read twice.");
}

// What the first cells of a column called "name" say of whose names they are. Two words that are no
// known names are still more like a person's.
static double name_fit(struct arena *arena, const struct import_column *column,
                       enum match_role role) {
    struct table_column cells = {.cells = column->samples, .cell_count = column->sample_count};
    return role == MATCH_ROLE_WHOLE_NAME ? table_content_share(arena, &cells, CONTENT_PERSON)
           : role == MATCH_ROLE_COMPANY_NAME
               ? table_content_share(arena, &cells, CONTENT_COMPANY) + .15
               : 0;
}

// How well the columns fit the type: what is known for certain about a name counts most.
static double fit_of(struct arena *arena, const struct import_plan *plan,
                     const struct dedupe_column *columns) {
    double sum = 0;
    for (size_t i = 0; i < plan->column_count; i++) {
        enum match_role role = columns[i].role;
        bool name = role == MATCH_ROLE_GIVEN_NAME || role == MATCH_ROLE_FAMILY_NAME ||
                    role == MATCH_ROLE_BIRTH_DATE;
        sum += role ? 1 : 0;
        sum += name ? 1 : 0;
        sum += name_fit(arena, &plan->columns[i], role);
        sum += plan->columns[i].property_id ? plan->columns[i].guess_score : 0;
    }
    return sum;
}

static bool read_as(struct deduping *d, str head, const struct object_type *type, double *best) {
    struct import_plan plan = d->plan;
    int file = d->request->file;
    if (!to_begin(d) || !import_columns_read(d->work, byte_source_of_fd(&file), head, type, &plan))
        return false;
    struct dedupe_column *columns =
        ARENA_ARRAY(d->work->arena, plan.column_count, struct dedupe_column);
    for (size_t i = 0; i < plan.column_count; i++)
        columns[i].header = plan.columns[i].header;
    dedupe_guess_roles(d->work->arena, type, &plan, columns);
    double fit = fit_of(d->work->arena, &plan, columns);
    if (fit <= *best)
        return true;
    *best = fit;
    d->plan = plan;
    d->report->type = type;
    d->report->columns = columns;
    d->report->column_count = plan.column_count;
    return true;
}

// Under the type that is wanted, or whose properties the columns are more like.
static bool read_types(struct deduping *d, str head) {
    const struct schema *schema = d->work->schema;
    const struct object_type *wanted = d->request->type;
    double best = -1;
    if (wanted)
        return read_as(d, head, wanted, &best);
    return read_as(d, head, schema_type(schema, STR("contacts")), &best) &&
           read_as(d, head, schema_type(schema, STR("companies")), &best);
}

static bool choose_id(struct deduping *d) {
    struct dedupe_report *report = d->report;
    str name = d->request->id_column;
    if (!name.len)
        return true;
    struct dedupe_column *column = find_column(report->columns, report->column_count, name);
    if (!column)
        return refuse(d->work, "dedupe.unknown_column", name,
                      headers(d->work->arena, report->columns, report->column_count), STR("--id"));
    report->id_column = (size_t)(column - report->columns) + 1;
    if (!column->mapped)
        column->role = MATCH_ROLE_NONE;
    return true;
}

bool dedupe_read_columns(struct deduping *d, str head) {
    struct dedupe_report *report = d->report;
    if (!read_types(d, head))
        return false;
    report->encoding = d->plan.dialect.encoding;
    d->model = crm_match_model(report->type);
    for (size_t i = 0; i < d->request->map_count; i++)
        if (!dedupe_map_column(d->work, report->type, d->request->maps[i], report->columns,
                               report->column_count))
            return false;
    if (!choose_id(d))
        return false;
    for (size_t i = 0; i < report->column_count; i++)
        if (report->columns[i].role)
            return true;
    return refuse(d->work, "dedupe.no_columns", d->request->file_name,
                  headers(d->work->arena, report->columns, report->column_count), (str){0});
}
