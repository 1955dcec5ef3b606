// The pure half of saving: assignments become values, values become a judged record with its match
// form. Touches no store, so imports run it on all cores.
#include "quality/prepare.h"
#include "crm/derive.h"
#include "crm/owner.h"
#include "crm/save.h"
#include "crm/stages.h"
#include "model/calculated.h"
#include "model/standard.h"
#include "text/number.h"

// What is to be read: of several options a text that begins with ";" has those there before it.
static str text_of(const struct quality_context *c, const struct save *save,
                   const struct record *after, const struct assignment *a) {
    str there = value_as_str(record_get(after, a->property));
    if (!save->reading.appends || !a->property->type->multiple || !there.len ||
        !str_starts(a->text, STR(";")))
        return a->text;
    return str_format(c->arena, STR_FMT STR_FMT, STR_ARG(there), STR_ARG(a->text));
}

static void assign(const struct quality_context *c, const struct save *save, struct record *after,
                   bool first) {
    for (size_t i = 0; i < save->count; i++) {
        const struct assignment *a = &save->assignments[i];
        // A value that can not be read leaves an issue, and what was there before.
        if (quality_reads_first(a->property) == first)
            quality_assign(c, after, a->property, text_of(c, save, after, a));
    }
}

static bool is_given(const struct save *save, const struct property *property) {
    for (size_t i = 0; i < save->count; i++)
        if (save->assignments[i].property == property)
            return true;
    return false;
}

// What a new record gets where nobody said anything: an empty value that was given stays empty.
static void fill_defaults(const struct quality_context *c, const struct save *save,
                          struct record *after, bool first) {
    struct quality_context program = *c; // as definitions write values
    program.number_decimals = NUMBER_POINT;
    program.columns = NULL;
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (p->standard && p->standard->initial.len && !p->archived &&
            quality_reads_first(p) == first && value_is_null(after->values[i]) &&
            !is_given(save, p))
            quality_assign(&program, after, p, p->standard->initial);
    }
}

static void prepare(struct arena *arena, const struct save *save, const struct record *before,
                    enum lang lang, int64_t now, bool points, struct prepared *out) {
    *out = (struct prepared){0};
    issue_list_init(&out->issues, arena);
    struct quality_context c = {
        .arena = arena,
        .issues = &out->issues,
        .country = save->reading.country,
        .date_orders = save->reading.date_orders,
        .number_decimals = save->reading.number_decimals,
        .columns = save->reading.columns,
        .keep_placeholders = save->reading.keep_placeholders,
        .exact_dates = save->reading.exact_dates,
        .before = before,
        .lang = lang,
        .now = now,
        .keep_points = save->keep_points,
        .no_points = !points,
        .written = save->written,
    };
    out->after = before ? record_copy(arena, before) : record_create(arena, save->type);
    assign(&c, save, out->after, true);
    if (!before)
        fill_defaults(&c, save, out->after, true);
    assign(&c, save, out->after, false);
    if (!before)
        fill_defaults(&c, save, out->after, false);
    owner_judge(save, before, out);
    quality_complete(&c, out->after, before);
    if (!before) {
        out->dated = out->after->created_at != 0;
        if (!out->dated)
            out->after->created_at = now; // as it will be, for what is worked out of it
        record_start_rollups(out->after);
        record_sync_header(out->after);
    }
    stages_choose(save, before, out->after, &out->issues);
    stages_follow(before, out->after, now);
    record_work_out(out->after, arena, now);
    quality_judge_whole(&c, out->after);
}

void crm_prepare_values(struct arena *arena, const struct save *save, enum lang lang, int64_t now,
                        struct prepared *out) {
    prepare(arena, save, NULL, lang, now, false, out);
}

void crm_prepare(struct arena *arena, const struct save *save, const struct record *before,
                 enum lang lang, int64_t now, struct prepared *out) {
    prepare(arena, save, before, lang, now, true, out);
    derive_points_sort(out->after);
    out->form = derive_form(arena, out->after);
    out->search = derive_search(arena, out->after);
}
