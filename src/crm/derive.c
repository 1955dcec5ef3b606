// Derived forms. Which property means what comes from its match role, so a type that a company
// makes itself is matched and found like the shipped ones.
#include "crm/derive.h"
#include "base/utf8.h"
#include "model/pipeline.h"
#include "quality/prepare.h"
#include "text/fold.h"
#include <stdlib.h>

static int by_kind_and_key(const void *a, const void *b) {
    const struct contact_point *x = a, *y = b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->primary != y->primary)
        return x->primary ? -1 : 1;
    int order = str_compare(x->key, y->key);
    return order ? order : str_compare(x->value, y->value);
}

void derive_points(struct arena *arena, struct record *record, const struct record *before,
                   bool keep) {
    struct quality_context c = {.arena = arena, .keep_points = keep};
    quality_collect_points(&c, record, before);
    derive_points_sort(record);
}

void derive_points_sort(struct record *record) {
    if (record->point_count)
        qsort(record->points, record->point_count, sizeof *record->points, by_kind_and_key);
}

void derive_further_emails(struct arena *arena, struct record *record) {
    const struct property *p = record->type->further_emails;
    struct buf text;
    if (!p)
        return;
    buf_init(&text, arena);
    for (size_t i = 0; i < record->point_count; i++) {
        if (record->points[i].kind != POINT_EMAIL || record->points[i].primary)
            continue;
        buf_add(&text, text.len ? STR(";") : STR(""));
        buf_add(&text, record->points[i].value);
    }
    record->values[p->slot] = text.len ? value_text(buf_str(&text)) : value_null();
}

static bool has_value(const struct match_input *input, enum match_role role, str text) {
    for (size_t i = 0; i < input->count; i++)
        if (input->values[i].role == role && str_equal(input->values[i].text, text))
            return true;
    return false;
}

// What the stage of a deal means, by its pipeline.
static void add_outcome(const struct record *record, struct match_input *input,
                        struct match_value *value) {
    static const char *const names[STAGE_OUTCOME_COUNT] = {
        [STAGE_OPEN] = "open", [STAGE_WON] = "won", [STAGE_LOST] = "lost"};
    const struct object_type *type = record->type;
    if (!type->stage_property || crm_match_model(type) != MATCH_DEAL)
        return;
    str id = value_as_str(record_get(record, type->stage_property));
    const struct pipeline *own =
        type->pipeline_property
            ? type_pipeline(type, value_as_str(record_get(record, type->pipeline_property)))
            : NULL;
    const struct stage *stage = own ? pipeline_stage(own, id) : type_stage(type, id, NULL);
    if (!stage || !names[stage->outcome])
        return;
    *value = (struct match_value){MATCH_ROLE_OUTCOME, str_of(names[stage->outcome])};
    input->count++;
}

struct match_form derive_form(struct arena *arena, const struct record *record) {
    if (!crm_is_matched(record->type))
        return (struct match_form){0};
    size_t cap = record->type->property_count + record->point_count + 1;
    struct match_value *values = ARENA_ARRAY(arena, cap, struct match_value);
    struct match_input input = {.values = values};
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        enum match_role role;
        if (value_is_null(record->values[i]) || !crm_match_role(record->type, p, &role))
            continue;
        struct type_context c = {.arena = arena, .property = p};
        str text = record->values[i].kind == VALUE_TEXT ? value_as_str(record->values[i])
                                                        : property_write(&c, record->values[i]);
        values[input.count++] = (struct match_value){role, text};
    }
    // Those that mirror a property were read there: equal values give equal items, which a form
    // holds once.
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *point = &record->points[i];
        enum match_role role = point->kind == POINT_PHONE ? MATCH_ROLE_PHONE : MATCH_ROLE_EMAIL;
        if (!has_value(&input, role, point->value))
            values[input.count++] = (struct match_value){role, point->value};
    }
    add_outcome(record, &input, &values[input.count]);
    struct match_tools tools = {.country = record_country(record, (str){0})};
    return match_form_build(arena, &tools, crm_match_model(record->type), &input);
}

// A type may name what its records are found by. Otherwise it is what tells who or what a record
// is, and what was said or written.
static bool is_searched(const struct object_type *type, const struct property *p) {
    if (p->derived || p->type->storage != VALUE_TEXT || p->options_from != OPTIONS_OWN ||
        p->option_count)
        return false;
    for (size_t i = 0; i < type->searchable_count; i++)
        if (type->searchable[i] == p)
            return true;
    if (type->searchable_count)
        return false;
    for (size_t i = 0; i < type->title_count; i++)
        if (type->title[i] == p)
            return true; // what a list calls the record
    return p->kind == KIND_QUALITATIVE || str_is(p->match_role, "web_domain") ||
           (p->type->sort_key && (p->kind == KIND_IDENTITY || p->indexed || p->match_role.len > 0));
}

// Of a long text its beginning is searched.
static str searched_text(str text) {
    enum { SEARCHED_RUNES = 2000 };
    return utf8_first(text, SEARCHED_RUNES);
}

// People type a number with or without its country code, in one piece or in groups.
static void add_phone(struct buf *out, str e164) {
    str digits = str_starts(e164, STR("+")) ? str_from(e164, 1) : e164;
    buf_add_char(out, ' ');
    buf_add(out, digits);
    for (size_t skip = 1; skip <= 3 && skip + 6 <= digits.len; skip++) {
        buf_add_char(out, ' ');
        buf_add(out, str_from(digits, skip));
    }
}

// A number whose country nobody said is no contact point; it is found by its digits.
static void add_unread_phone(struct buf *out, const struct property *p, str text) {
    enum { FEWEST_DIGITS = 6 };
    size_t digits = 0;
    if (!p->type->contact_point || !str_is(str_of(p->type->name), "phone") ||
        str_starts(text, STR("+")))
        return;
    for (size_t i = 0; i < text.len; i++)
        digits += text.ptr[i] >= '0' && text.ptr[i] <= '9';
    if (digits < FEWEST_DIGITS)
        return;
    buf_add_char(out, ' ');
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
            buf_add_char(out, text.ptr[i]);
}

// PostgreSQL keeps a megabyte of words of one record at most. The part word at the end is left out.
static str bounded(str words) {
    enum { SEARCH_BYTES = 800000 };
    if (words.len <= SEARCH_BYTES)
        return words;
    return str_slice(words, 0, str_find_last_char(str_slice(words, 0, SEARCH_BYTES), ' '));
}

str derive_search(struct arena *arena, const struct record *record) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (value_is_null(record->values[i]) || p->type->storage != VALUE_TEXT)
            continue;
        add_unread_phone(&out, p, value_as_str(record->values[i]));
        if (!is_searched(record->type, p))
            continue;
        buf_add_char(&out, ' ');
        buf_add(&out, searched_text(value_as_str(record->values[i])));
    }
    for (size_t i = 0; i < record->point_count; i++) {
        if (record->points[i].kind == POINT_PHONE) {
            add_phone(&out, record->points[i].key);
        } else {
            buf_add_char(&out, ' ');
            buf_add(&out, record->points[i].value);
        }
    }
    return bounded(text_search_form(arena, buf_str(&out)));
}

// One line a point: kind, primary, label, key, value, separated by tabs (which clean text never
// holds).
str derive_points_text(struct arena *arena, const struct record *record) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *p = &record->points[i];
        buf_add_u64(&out, (uint64_t)p->kind);
        buf_add_z(&out, p->primary ? "\t1\t" : "\t0\t");
        buf_add(&out, p->label);
        buf_add_char(&out, '\t');
        buf_add(&out, p->key);
        buf_add_char(&out, '\t');
        buf_add(&out, p->value);
        buf_add_char(&out, '\n');
    }
    return buf_str(&out);
}

void derive_points_read(struct arena *arena, struct record *record, str text) {
    str line, part[5];
    record->point_count = 0;
    while (str_split(&text, '\n', &line)) {
        size_t count = 0;
        while (count < 5 && str_split(&line, '\t', &part[count]))
            count++;
        int64_t kind;
        if (count < 5 || !str_to_i64(part[0], &kind) || kind < 0 || kind >= POINT_KIND_COUNT)
            continue;
        record_add_point(arena, record,
                         (struct contact_point){.kind = (enum contact_point_kind)kind,
                                                .primary = str_is(part[1], "1"),
                                                .label = part[2],
                                                .key = part[3],
                                                .value = part[4]});
    }
}
