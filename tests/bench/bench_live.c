// How fast the live index answers while it is written to: four kinds of probes against generated
// contacts, with another thread that takes records out and puts them in all the time.
//
//     bench_live [RECORDS [PROBES]]     1,000,000 and 20,000 where not said
//
// Recall: how often a probe made of a record (with a typing error) has that record among the first
// five.
#include "base/clock.h"
#include "crm/sample.h"
#include "match/live.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARGUMENTS = 3, FOUND = 5, PROBES = 20000, RECORDS = 1000000 };

struct bench {
    struct sample sample;
    struct match_live *live;
    const char *const *columns;
    size_t column_count;
    atomic_bool done;
    atomic_ullong written;
};

static const struct {
    const char *column;
    enum match_role role;
} roles[] = {
    {"firstname", MATCH_ROLE_GIVEN_NAME},
    {"lastname", MATCH_ROLE_FAMILY_NAME},
    {"email", MATCH_ROLE_EMAIL},
    {"phone", MATCH_ROLE_PHONE},
    {"mobilephone", MATCH_ROLE_PHONE},
    {"company", MATCH_ROLE_COMPANY_NAME},
    {"address", MATCH_ROLE_STREET},
    {"city", MATCH_ROLE_CITY},
    {"zip", MATCH_ROLE_POSTCODE},
    {"country", MATCH_ROLE_COUNTRY},
    {"date_of_birth", MATCH_ROLE_BIRTH_DATE},
};

enum probe { PROBE_TYPO, PROBE_NEW, PROBE_HALF, PROBE_FREQUENT, PROBE_COUNT };
static const char *const probe_names[] = {"a typing error", "somebody new", "half typed",
                                          "frequent name"};

static enum match_role role_of(const char *column) {
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (!strcmp(roles[i].column, column))
            return roles[i].role;
    return MATCH_ROLE_NONE;
}

// Two letters in the middle of the text exchanged.
static str mistyped(struct arena *arena, str text) {
    if (text.len < 5)
        return text;
    char *copy = (char *)(uintptr_t)str_copy(arena, text).ptr;
    size_t at = text.len / 2;
    bool ascii = !((copy[at] | copy[at - 1]) & 0x80);
    char other = copy[at];
    copy[at] = ascii ? copy[at - 1] : copy[at];
    copy[at - 1] = ascii ? other : copy[at - 1];
    return (str){copy, text.len};
}

static struct match_form form_of(struct bench *b, struct arena *arena, const struct sample *sample,
                                 uint64_t row, enum probe probe, bool is_probe) {
    struct buf text;
    struct sample_row cells;
    struct match_value values[SAMPLE_COLUMNS_MAX];
    struct match_tools tools = {.country = STR("PL"), .year = 2026};
    size_t count = 0;
    buf_init(&text, arena);
    sample_row(sample, row, &text, &cells);
    for (size_t c = 0; c < b->column_count; c++) {
        enum match_role role = role_of(b->columns[c]);
        str cell = cells.cells[c];
        if (is_probe && probe == PROBE_TYPO && role == MATCH_ROLE_FAMILY_NAME)
            cell = mistyped(arena, cell);
        if (is_probe && probe == PROBE_HALF && role != MATCH_ROLE_GIVEN_NAME &&
            role != MATCH_ROLE_FAMILY_NAME && role != MATCH_ROLE_CITY)
            continue;
        if (is_probe && probe == PROBE_FREQUENT)
            cell = role == MATCH_ROLE_GIVEN_NAME    ? STR("Anna")
                   : role == MATCH_ROLE_FAMILY_NAME ? STR("Nowak")
                   : role == MATCH_ROLE_CITY        ? STR("Warszawa")
                                                    : STR("");
        if (role && cell.len)
            values[count++] = (struct match_value){role, cell};
    }
    struct match_input input = {values, count};
    return match_form_build(arena, &tools, MATCH_PERSON, &input);
}

static void *keep_writing(void *argument) {
    struct bench *b = argument;
    struct arena arena;
    arena_init(&arena);
    for (uint64_t i = 0; !atomic_load(&b->done); i++) {
        uint64_t row = i * 7919 % b->sample.rows;
        arena_reset(&arena);
        struct match_form form = form_of(b, &arena, &b->sample, row, PROBE_TYPO, false);
        match_live_remove(b->live, (int64_t)row + 1);
        match_live_put(b->live, (int64_t)row + 1, &form);
        atomic_fetch_add(&b->written, 1);
    }
    arena_finish(&arena);
    return NULL;
}

static int compare_times(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static void measure(struct bench *b, enum probe probe, size_t probes) {
    struct arena arena;
    struct sample strangers;
    struct match_candidate found[FOUND];
    int64_t *times = memory_alloc((probes + 1) * sizeof *times);
    size_t hits = 0;
    arena_init(&arena);
    sample_init(&strangers, SAMPLE_CONTACTS, 991, b->sample.rows);
    for (size_t i = 0; i < probes; i++) {
        uint64_t row = (i * 104729 + 13) % b->sample.rows;
        arena_reset(&arena);
        struct match_form form =
            form_of(b, &arena, probe == PROBE_NEW ? &strangers : &b->sample, row, probe, true);
        struct timespec begin, end;
        clock_gettime(CLOCK_MONOTONIC, &begin);
        size_t count = match_live_find(b->live, &form, 0, .05, found, FOUND);
        clock_gettime(CLOCK_MONOTONIC, &end);
        times[i] = (end.tv_sec - begin.tv_sec) * 1000000000 + end.tv_nsec - begin.tv_nsec;
        for (size_t k = 0; k < count; k++)
            hits += found[k].id == (int64_t)row + 1;
    }
    qsort(times, probes, sizeof *times, compare_times);
    printf("%-16s p50 %7.1f us  p99 %7.1f us  p99.9 %7.1f us", probe_names[probe],
           (double)times[probes / 2] / 1000, (double)times[probes * 99 / 100] / 1000,
           (double)times[probes * 999 / 1000] / 1000);
    if (probe == PROBE_TYPO)
        printf("  among the first five %.2f %%", 100. * (double)hits / (double)probes);
    putchar('\n');
    free(times);
    arena_finish(&arena);
}

int main(int argc, char **argv) {
    struct bench b = {0};
    size_t probes = argc >= ARGUMENTS ? strtoull(argv[2], NULL, 10) : PROBES;
    sample_init(&b.sample, SAMPLE_CONTACTS, 7, argc > 1 ? strtoull(argv[1], NULL, 10) : RECORDS);
    b.column_count = sample_columns(SAMPLE_CONTACTS, &b.columns);
    b.live = match_live_create(MATCH_PERSON, NULL);
    struct arena arena;
    arena_init(&arena);
    int64_t put = 0, begin = clock_monotonic();
    for (uint64_t i = 0; i < b.sample.rows; i++) {
        arena_reset(&arena);
        struct match_form form = form_of(&b, &arena, &b.sample, i, PROBE_TYPO, false);
        int64_t before = clock_monotonic();
        match_live_put(b.live, (int64_t)i + 1, &form);
        put += clock_monotonic() - before;
    }
    arena_finish(&arena);
    printf("%llu records: filled in %.1f s (%.1f s with making them), %.0f MB\n",
           (unsigned long long)b.sample.rows, (double)put / MICROS_PER_SECOND,
           (double)(clock_monotonic() - begin) / MICROS_PER_SECOND,
           (double)match_live_memory(b.live) / (1 << 20));
    pthread_t writer;
    if (pthread_create(&writer, NULL, keep_writing, &b))
        return EXIT_FAILURE;
    begin = clock_monotonic();
    for (int probe = 0; probe < PROBE_COUNT; probe++)
        measure(&b, (enum probe)probe, probes);
    double seconds = (double)(clock_monotonic() - begin) / MICROS_PER_SECOND;
    atomic_store(&b.done, true);
    pthread_join(writer, NULL);
    printf("meanwhile %.0f records a second were taken out and put in\n",
           (double)atomic_load(&b.written) / seconds);
    match_live_destroy(b.live);
    return EXIT_SUCCESS;
}
