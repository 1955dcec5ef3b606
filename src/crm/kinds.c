// Defining labels: each is checked against those its two types have, and written in both
// directions.
#include "crm/kinds.h"
#include "crm/definition_private.h"
#include "store/association.h"
#include "store/definition.h"
#include "text/fold.h"

// -- texts

// The first text that is given.
static str given(const str labels[LANG_COUNT]) {
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (labels[i].len)
            return labels[i];
    return (str){0};
}

static void fill(const str from[LANG_COUNT], str out[LANG_COUNT]) {
    str otherwise = given(from);
    for (size_t i = 0; i < LANG_COUNT; i++)
        out[i] = from[i].len ? from[i] : otherwise;
}

// Those that are given take the place of the old; a language that read like one of those does, too.
static void change_labels(const str change[LANG_COUNT], str labels[LANG_COUNT]) {
    str old[LANG_COUNT];
    for (size_t i = 0; i < LANG_COUNT; i++)
        old[i] = labels[i];
    for (size_t i = 0; i < LANG_COUNT; i++)
        for (size_t k = 0; k < LANG_COUNT; k++)
            if (change[k].len && (i == k || (!change[i].len && str_equal(old[i], old[k]))))
                labels[i] = change[k];
}

static bool called_alike(const struct association_kind *a, const struct association_kind *b) {
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (!str_equal(a->label[i], b->label[i]))
            return false;
    return true;
}

// "Decision maker" is named decision_maker.
static str name_of(struct arena *arena, str label) {
    str folded = text_fold(arena, label);
    char *out = ARENA_ARRAY(arena, folded.len + 1, char);
    for (size_t i = 0; i < folded.len; i++)
        out[i] = folded.ptr[i] == ' ' ? '_' : folded.ptr[i];
    return (str){out, folded.len < KIND_NAME_MAX ? folded.len : KIND_NAME_MAX};
}

static bool fits(struct work *work, str text, size_t longest) {
    return text.len <= longest ||
           crm_refuse(work, ERR_INVALID, "define.long", str_slice(text, 0, 40),
                      str_format(work->arena, "%zu", longest));
}

static bool check_texts(struct work *work, const struct association_kind *kind) {
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (!fits(work, kind->label[i], KIND_LABEL_MAX))
            return false;
    return fits(work, kind->name, KIND_NAME_MAX);
}

static bool same_label(struct work *work, const struct association_kind *a,
                       const struct association_kind *b) {
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (a->label[i].len &&
            str_equal(text_fold(work->arena, a->label[i]), text_fold(work->arena, b->label[i])))
            return true;
    return false;
}

// No other kind of the same two types is called so.
static bool check_free(struct work *work, const struct association_kind *kind) {
    const struct schema *schema = work->schema;
    for (size_t i = 0; i < schema->kind_count; i++) {
        const struct association_kind *other = &schema->kinds[i];
        if (other->from_type != kind->from_type || other->to_type != kind->to_type ||
            other->number == kind->number || other->number == kind->inverse)
            continue;
        if (str_equal(other->name, kind->name) || same_label(work, other, kind))
            return crm_refuse(work, ERR_INVALID, "association.taken", given(kind->label), (str){0});
    }
    return true;
}

static bool check_limit(struct work *work, int64_t limit) {
    return (limit >= 0 && limit <= KIND_LIMIT_MAX) ||
           crm_refuse(work, ERR_INVALID, "association.limit_range",
                      str_format(work->arena, "%lld", (long long)limit),
                      str_format(work->arena, "%d", KIND_LIMIT_MAX));
}

// -- the two directions

static bool write_pair(struct work *work, struct association_kind out[2]) {
    bool alike = out[0].number == out[1].number;
    for (size_t i = 0; i < (alike ? 1 : 2); i++)
        if (!check_texts(work, &out[i]) || !check_free(work, &out[i]) ||
            !check_limit(work, out[i].to_max) || !store_kind_put(work, &out[i]))
            return false;
    define_changed(work);
    return true;
}

static bool number_pair(struct work *work, bool alike, struct association_kind out[2]) {
    if (!store_next_definition_id(work, &out[0].number))
        return false;
    out[1].number = out[0].number;
    if (!alike && !store_next_definition_id(work, &out[1].number))
        return false;
    for (size_t i = 0; i < 2; i++) {
        out[i].inverse = out[1 - i].number;
        out[i].position = out[0].number; // behind those that were there
    }
    return true;
}

bool crm_kind_create(struct work *work, const struct object_type *from,
                     const struct object_type *to, const struct kind_change *change,
                     struct association_kind out[2]) {
    const str *back = given(change->inverse_label).len ? change->inverse_label : change->label;
    bool alike = from == to && back == change->label;
    if (!crm_define_begin(work))
        return false;
    if (!given(change->label).len)
        return crm_refuse(work, ERR_INVALID, "association.no_label", (str){0}, (str){0});
    out[0] = (struct association_kind){
        .from_type = from->id, .to_type = to->id, .rank = ASSOCIATION_LABEL};
    out[1] = (struct association_kind){
        .from_type = to->id, .to_type = from->id, .rank = ASSOCIATION_LABEL};
    fill(change->label, out[0].label);
    fill(back, out[1].label);
    out[0].name = change->name.len ? change->name : name_of(work->arena, given(change->label));
    out[1].name = change->inverse_name.len ? change->inverse_name
                  : alike                  ? out[0].name
                                           : str_concat(work->arena, out[0].name, STR("_inverse"));
    out[0].to_max = change->has_to_max ? change->to_max : 0;
    out[1].to_max = alike ? out[0].to_max : change->has_from_max ? change->from_max : 0;
    return number_pair(work, alike, out) && write_pair(work, out);
}

bool crm_kind_update(struct work *work, const struct association_kind *kind,
                     const struct kind_change *change, struct association_kind out[2]) {
    const struct association_kind *back = schema_kind(work->schema, kind->inverse);
    if (!crm_define_begin(work))
        return false;
    if (!back || kind->rank == ASSOCIATION_PLAIN)
        return crm_refuse(work, ERR_INVALID, "association.shipped", given(kind->label), (str){0});
    bool limits = change->has_to_max || change->has_from_max;
    if (limits && kind->rank != ASSOCIATION_LABEL)
        return crm_refuse(work, ERR_INVALID, "association.primary_limit", (str){0}, (str){0});
    // As when it was made: a label without another for the way back is read in both directions.
    bool both = called_alike(kind, back) && !given(change->inverse_label).len;
    out[0] = *kind;
    out[1] = *back;
    change_labels(change->label, out[0].label);
    change_labels(both ? change->label : change->inverse_label, out[1].label);
    if (change->has_to_max)
        out[0].to_max = change->to_max;
    if (change->has_from_max)
        out[1].to_max = change->from_max;
    if (out[0].number == out[1].number)
        out[1] = out[0];
    return write_pair(work, out);
}

bool crm_kind_archive(struct work *work, const struct association_kind *kind) {
    const struct association_kind *back = schema_kind(work->schema, kind->inverse);
    if (!crm_define_begin(work))
        return false;
    if (kind->shipped || !back || kind->rank != ASSOCIATION_LABEL)
        return crm_refuse(work, ERR_INVALID, "association.shipped", given(kind->label), (str){0});
    if (!store_association_drop_kind(work, kind) || !store_kind_archive(work, kind) ||
        (back != kind && !store_kind_archive(work, back)))
        return false;
    define_changed(work);
    return true;
}

static const struct association_kind *numbered(const struct association_kind *kinds, size_t count,
                                               int64_t number) {
    for (size_t i = 0; i < count; i++)
        if (kinds[i].number == number)
            return &kinds[i];
    return NULL;
}

bool crm_kind_restore(struct work *work, int64_t number, struct association_kind out[2]) {
    struct association_kind *kinds;
    size_t count;
    if (!crm_define_begin(work) || !store_kinds_archived(work, DEFINE_ARCHIVED_MAX, &kinds, &count))
        return false;
    const struct association_kind *kind = numbered(kinds, count, number);
    const struct association_kind *back = kind ? numbered(kinds, count, kind->inverse) : NULL;
    if (!back)
        return crm_refuse(work, ERR_NOT_FOUND, "api.not_found", (str){0}, (str){0});
    out[0] = *kind;
    out[1] = *back;
    return write_pair(work, out);
}
