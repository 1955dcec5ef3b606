// Suggested links on generated companies: how many, how right, how many of the true ones, and what
// looking for them costs. Right is a branch with its head or with another branch of it; wrong is a
// pair of strangers; "one" is two records of one company.
//
//   bench_links [ROWS [SEED]]      BENCH_LINKS_ERRORS=n shows the first n wrong ones,
//   BENCH_LINKS_MISSED=n the first n branches that got none
#include "base/thread.h"
#include "crm/sample.h"
#include "match/batch.h"
#include "match/explain.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

struct base {
    struct arena arena;
    struct match_form *forms;
    uint64_t *entity, *head; // of each row; the head is itself for whom is no branch
    size_t rows;
};

static const struct {
    const char *column;
    enum match_role role;
} columns[] = {
    {"name", MATCH_ROLE_COMPANY_NAME}, {"domain", MATCH_ROLE_DOMAIN},
    {"website", MATCH_ROLE_DOMAIN},    {"phone", MATCH_ROLE_PHONE},
    {"email", MATCH_ROLE_EMAIL},       {"address", MATCH_ROLE_STREET},
    {"city", MATCH_ROLE_CITY},         {"zip", MATCH_ROLE_POSTCODE},
    {"country", MATCH_ROLE_COUNTRY},   {"tax_id", MATCH_ROLE_TAX_ID},
    {"vat_id", MATCH_ROLE_TAX_ID},     {"registration_number", MATCH_ROLE_IDENTIFIER},
};

static enum match_role role_of(const char *name) {
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (strcmp(columns[i].column, name) == 0)
            return columns[i].role;
    return MATCH_ROLE_NONE;
}

static void load(struct base *base, uint64_t rows, uint64_t seed) {
    struct sample sample;
    const char *const *names;
    struct buf text;
    sample_init(&sample, SAMPLE_COMPANIES, seed, rows);
    size_t count = sample_columns(SAMPLE_COMPANIES, &names);
    arena_init(&base->arena);
    buf_init(&text, NULL);
    base->rows = rows;
    base->forms = memory_alloc(rows * sizeof *base->forms);
    base->entity = memory_alloc(rows * sizeof *base->entity);
    base->head = memory_alloc(rows * sizeof *base->head);
    struct match_tools tools = {.country = STR("PL"), .year = 2026};
    for (uint64_t i = 0; i < rows; i++) {
        struct sample_row row;
        struct match_value values[SAMPLE_COLUMNS_MAX];
        struct match_input input = {.values = values};
        buf_clear(&text);
        sample_row(&sample, i, &text, &row);
        for (size_t c = 0; c < count; c++)
            if (role_of(names[c]))
                values[input.count++] =
                    (struct match_value){role_of(names[c]), str_copy(&base->arena, row.cells[c])};
        base->forms[i] = match_form_build(&base->arena, &tools, MATCH_COMPANY, &input);
        base->entity[i] = row.entity;
        base->head[i] = row.hazard == SAMPLE_BRANCH ? row.related : row.entity;
    }
    buf_finish(&text);
}

static double cpu_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// CPU seconds of the run.
static double run(const struct base *base, bool relate, struct match_result *result) {
    struct err err;
    struct match_batch_options options = {
        .relate = relate, .learn = base->rows >= 10000, .thresholds = base->rows >= 10000};
    struct match_batch *batch = match_batch_create(MATCH_COMPANY);
    for (size_t i = 0; i < base->rows; i++)
        match_batch_add(batch, (int64_t)i, &base->forms[i]);
    double start = cpu_seconds();
    if (!match_batch_run(batch, &options, result, &err)) {
        printf("failed: %s\n", err.text);
        exit(1);
    }
    match_batch_destroy(batch);
    return cpu_seconds() - start;
}

static void show(struct base *base, const struct match_result *result,
                 const struct match_result_link *l, const char *what) {
    struct match_explanation why;
    match_explain_bond(&base->arena, &base->forms[l->head], &base->forms[l->other], NULL,
                       &result->weights, false, &why);
    printf("%s %lld %lld p=%.3f\n", what, (long long)l->head, (long long)l->other,
           (double)l->probability);
    for (size_t i = 0; i < why.count; i++)
        printf("    %6.1f %-30s [" STR_FMT "] [" STR_FMT "]\n", (double)why.reasons[i].bits,
               why.reasons[i].level, STR_ARG(why.reasons[i].value_a),
               STR_ARG(why.reasons[i].value_b));
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

// Branches that are there together with their head, and those of them with a right suggestion.
static void count_branches(struct base *base, const struct match_result *result) {
    const char *wanted = getenv("BENCH_LINKS_MISSED");
    long missed = wanted ? atol(wanted) : 0;
    uint64_t *present = memory_alloc(base->rows * sizeof *present);
    uint64_t *linked = memory_alloc((2 * result->link_count + 1) * sizeof *linked);
    size_t branches = 0, found = 0, ends = 0;
    memcpy(present, base->entity, base->rows * sizeof *present);
    qsort(present, base->rows, sizeof *present, compare_u64);
    for (size_t i = 0; i < result->link_count; i++) {
        const struct match_result_link *l = &result->links[i];
        if (base->head[l->head] != base->head[l->other] ||
            base->entity[l->head] == base->entity[l->other])
            continue;
        linked[ends++] = base->entity[l->head];
        linked[ends++] = base->entity[l->other];
    }
    qsort(linked, ends, sizeof *linked, compare_u64);
    for (size_t i = 0; i < base->rows; i++) {
        if (base->head[i] == base->entity[i] ||
            !bsearch(&base->head[i], present, base->rows, sizeof *present, compare_u64))
            continue;
        branches++;
        bool one = ends && bsearch(&base->entity[i], linked, ends, sizeof *linked, compare_u64);
        found += one;
        for (size_t j = 0; !one && missed > 0 && j < base->rows; j++)
            if (base->entity[j] == base->head[i] && missed--) {
                struct match_result_link l = {(int64_t)j, (int64_t)i, 0, MATCH_BRANCH, 0};
                show(base, result, &l, "MISSED");
                break;
            }
    }
    printf("  %zu rows are branches of a company that is there, %zu of them (%.1f %%) suggested\n",
           branches, found, branches ? 100 * (double)found / (double)branches : 0);
    free(present);
    free(linked);
}

static bool has_one_domain(uint64_t levels) {
    unsigned domain = (unsigned)(levels >> (4 * COMPANY_DOMAIN) & 15);
    unsigned email = (unsigned)(levels >> (4 * COMPANY_EMAIL) & 15);
    return domain == SIMPLE_SAME || email == EMAIL_SAME || email == EMAIL_MAILBOX ||
           email == EMAIL_ORGANISATION;
}

int main(int argc, char **argv) {
    struct base base = {0};
    struct match_result with, without;
    uint64_t rows = argc > 1 ? strtoull(argv[1], NULL, 10) : 20000;
    const char *wanted = getenv("BENCH_LINKS_ERRORS");
    long left = wanted ? atol(wanted) : 0;
    size_t right = 0, one = 0, wrong = 0, sisters = 0, same_domain = 0;
    load(&base, rows, argc > 2 ? strtoull(argv[2], NULL, 10) : 7);
    double plain = run(&base, false, &without), related = run(&base, true, &with);
    for (size_t i = 0; i < with.link_count; i++) {
        const struct match_result_link *l = &with.links[i];
        bool same = base.entity[l->head] == base.entity[l->other];
        bool good = !same && base.head[l->head] == base.head[l->other];
        right += good;
        one += same;
        wrong += !same && !good;
        same_domain += !same && !good && has_one_domain(l->levels);
        sisters += l->bond == MATCH_SISTER;
        if (!good && (same || !has_one_domain(l->levels)) && left-- > 0)
            show(&base, &with, l, same ? "ONE" : "WRONG");
    }
    double total = with.link_count ? (double)with.link_count : 1;
    printf("companies:%llu: %zu suggested (%zu as sisters) of %llu related pairs kept\n",
           (unsigned long long)rows, with.link_count, sisters,
           (unsigned long long)with.report.pairs_related);
    printf(
        "  of the strangers %zu have one web or mail domain: of names that are made of few words\n"
        "  the generator makes some twice, with their domains; a person would call those related\n",
        same_domain);
    printf("  right %zu (%.1f %%), one company %zu (%.1f %%), strangers %zu (%.1f %%)\n", right,
           100 * (double)right / total, one, 100 * (double)one / total, wrong,
           100 * (double)wrong / total);
    count_branches(&base, &with);
    printf("  %.2f s of CPU with, %.2f s without\n", related, plain);
    match_result_finish(&with);
    match_result_finish(&without);
    return 0;
}
