// Microseconds per row of what an import does to a row before it is written, one thread: preparing
// it (crm_prepare), and of that the match form and the search text once more by themselves, looking
// for it in a live index, and preparing rows of one cell only, by property.
//
// bench_prepare [rows] [part]: `part` ("prepare", "form", "search", "find", "cells") runs that
// alone, for callgrind. The digest is of all results: a change that is about speed only keeps it.
#include "crm/candidate.h"
#include "crm/derive.h"
#include "crm/sample.h"
#include "crm/save.h"
#include "match/live.h"
#include "model/shipped.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BATCH = 256 };

struct bench {
    struct schema schema;
    struct arena kept; // the rows
    struct assignment *assignments;
    size_t *counts;
    struct save save;
    size_t rows;
    uint64_t digest;
};

// CPU time of this thread: the machine may be busy with something else.
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec * 1e-3;
}

static void add_rows(struct bench *b) {
    struct sample sample;
    const char *const *names;
    size_t columns = sample_columns(SAMPLE_CONTACTS, &names);
    sample_init(&sample, SAMPLE_CONTACTS, 1, b->rows);
    b->assignments = ARENA_ARRAY(&b->kept, b->rows * SAMPLE_COLUMNS_MAX, struct assignment);
    b->counts = ARENA_ARRAY(&b->kept, b->rows, size_t);
    for (size_t i = 0; i < b->rows; i++) {
        struct buf text;
        struct sample_row row;
        buf_init(&text, NULL);
        sample_row(&sample, i, &text, &row);
        for (size_t c = 0; c < columns; c++)
            if (row.cells[c].len)
                b->assignments[i * SAMPLE_COLUMNS_MAX + b->counts[i]++] =
                    (struct assignment){type_property(b->save.type, str_of(names[c])),
                                        str_copy(&b->kept, row.cells[c])};
        buf_finish(&text);
    }
}

static void prepare(struct bench *b, struct arena *arena, size_t i, struct prepared *out) {
    b->save.assignments = &b->assignments[i * SAMPLE_COLUMNS_MAX];
    b->save.count = b->counts[i];
    crm_prepare(arena, &b->save, NULL, LANG_EN, 1700000000000000, out);
}

static void digest(struct bench *b, str text) {
    b->digest = hash_combine(b->digest, str_hash(text));
}

static void digest_prepared(struct bench *b, struct arena *arena, const struct prepared *p) {
    for (size_t i = 0; i < p->after->type->property_count; i++) {
        struct value v = p->after->values[i];
        b->digest = hash_combine(b->digest, (uint64_t)v.kind);
        digest(b,
               v.kind == VALUE_INT ? str_format(arena, "%lld", (long long)v.i) : value_as_str(v));
        digest(b, p->after->entered[i]);
    }
    for (size_t i = 0; i < p->issues.count; i++) {
        const struct issue *issue = &p->issues.items[i];
        digest(b, str_of(issue->rule));
        digest(b, issue->value);
        digest(b, issue->suggestion);
        digest(b, issue->limit);
    }
    struct buf blob;
    buf_init(&blob, arena);
    match_form_write(&p->form, &blob);
    digest(b, buf_str(&blob));
    digest(b, derive_points_text(arena, p->after));
    digest(b, p->search);
}

static double bench_prepare(struct bench *b) {
    struct arena arena;
    arena_init(&arena);
    double spent = 0;
    for (size_t i = 0; i < b->rows; i++) {
        if (i % BATCH == 0)
            arena_reset(&arena);
        struct prepared prepared;
        double start = now();
        prepare(b, &arena, i, &prepared);
        spent += now() - start;
        digest_prepared(b, &arena, &prepared);
    }
    arena_finish(&arena);
    return spent;
}

static double bench_form(struct bench *b) {
    struct arena arena;
    arena_init(&arena);
    double spent = 0;
    for (size_t i = 0; i < b->rows; i++, arena_reset(&arena)) {
        struct prepared prepared;
        prepare(b, &arena, i, &prepared);
        double start = now();
        b->digest += derive_form(&arena, prepared.after).count;
        spent += now() - start;
    }
    arena_finish(&arena);
    return spent;
}

static double bench_search(struct bench *b) {
    struct arena arena;
    arena_init(&arena);
    double spent = 0;
    for (size_t i = 0; i < b->rows; i++, arena_reset(&arena)) {
        struct prepared prepared;
        prepare(b, &arena, i, &prepared);
        double start = now();
        b->digest += derive_search(&arena, prepared.after).len;
        spent += now() - start;
    }
    arena_finish(&arena);
    return spent;
}

// As an import's check does: find, then put what is new.
static double bench_find(struct bench *b) {
    struct arena arena;
    arena_init(&arena);
    double spent = 0;
    struct match_live *live = match_live_create(crm_match_model(b->save.type), NULL);
    for (size_t i = 0; i < b->rows; i++, arena_reset(&arena)) {
        struct prepared prepared;
        prepare(b, &arena, i, &prepared);
        double start = now();
        struct match_candidate found;
        if (match_live_find(live, &prepared.form, 0, crm_review_threshold(b->save.type), &found, 1))
            b->digest = hash_combine(b->digest, (uint64_t)found.id);
        else
            match_live_put(live, (int64_t)i + 1, &prepared.form);
        spent += now() - start;
    }
    match_live_destroy(live);
    arena_finish(&arena);
    return spent;
}

// Rows of one cell: what is beyond the row without any is what that cell costs, its part of the
// form and of the search text included.
static double bench_cell(struct bench *b, const struct property *property, size_t *count) {
    struct arena arena;
    struct save save = b->save;
    arena_init(&arena);
    *count = 0;
    double start = now();
    for (size_t i = 0; i < b->rows; i++, arena_reset(&arena))
        for (size_t c = 0; c < b->counts[i]; c++) {
            struct prepared prepared;
            save.assignments = &b->assignments[i * SAMPLE_COLUMNS_MAX + c];
            save.count = property ? 1 : 0;
            if (property ? save.assignments->property != property : c > 0)
                continue;
            crm_prepare(&arena, &save, NULL, LANG_EN, 1700000000000000, &prepared);
            ++*count;
        }
    double spent = now() - start;
    arena_finish(&arena);
    return spent;
}

static void bench_cells(struct bench *b) {
    size_t count;
    double spent = bench_cell(b, NULL, &count);
    double empty = spent / (double)count;
    printf("%-24s %8.2f us\n", "row without cells", empty);
    for (size_t i = 0; i < b->save.type->property_count; i++) {
        const struct property *p = &b->save.type->properties[i];
        spent = bench_cell(b, p, &count);
        if (count)
            printf("  cell %-17.*s %8.2f us\n", STR_ARG(p->name), spent / (double)count - empty);
    }
}

static const struct {
    const char *name;
    double (*run)(struct bench *b);
} parts[] = {
    {"prepare", bench_prepare},
    {"form", bench_form},
    {"search", bench_search},
    {"find", bench_find},
};

int main(int argc, char **argv) {
    struct bench b = {.rows = argc > 1 ? (size_t)atol(argv[1]) : 5000};
    const char *only = argc > 2 ? argv[2] : NULL;
    shipped_schema(&b.schema);
    arena_init(&b.kept);
    b.save = (struct save){.type = schema_type(&b.schema, STR("contacts")),
                           .source = {.kind = SOURCE_IMPORT},
                           .keep_points = true};
    add_rows(&b);
    struct prepared first; // loads what is loaded at first use
    for (size_t i = 0; i < b.rows && i < 50; i++)
        prepare(&b, &b.kept, i, &first);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!only || strcmp(only, parts[i].name) == 0)
            printf("%-24s %8.2f us\n", parts[i].name, parts[i].run(&b) / (double)b.rows);
    if (!only || strcmp(only, "cells") == 0)
        bench_cells(&b);
    printf("digest %016llx\n", (unsigned long long)b.digest);
    arena_finish(&b.kept);
    schema_finish(&b.schema);
    return 0;
}
