// Measures the match engine on sets with known truth: accuracy at its own thresholds and at the
// best one, blocking, time and memory.
//
//   bench_match [SET]...      all sets where none is named; contacts:100000 and companies:100000
//                             are generated ones of so many rows (crm/sample.h)
//
// Sets of others lie in the folder that KARTOTEKA_REFERENCE_DATA names (default ../shared/data); a
// set that is not there is skipped and said so.
#include "base/clock.h"
#include "base/thread.h"
#include "base/utf8.h"
#include "crm/sample.h"
#include "formats/csv_reader.h"
#include "match/batch.h"
#include "match/explain.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

struct column {
    const char *name;
    enum match_role role;
};

// How the truth is found: equal cells of a column are one entity; where `digits`, equal first
// numbers in it.
struct dataset {
    const char *name, *path, *truth, *country;
    bool digits;
    enum match_model model;
    struct column columns[14];
};

#define FEBRL_COLUMNS                                                                              \
    {                                                                                              \
        {"given_name", MATCH_ROLE_GIVEN_NAME}, {"surname", MATCH_ROLE_FAMILY_NAME},                \
            {"street_number", MATCH_ROLE_HOUSE_NUMBER}, {"address_1", MATCH_ROLE_STREET},          \
            {"address_2", MATCH_ROLE_STREET}, {"suburb", MATCH_ROLE_CITY},                         \
            {"postcode", MATCH_ROLE_POSTCODE}, {"state", MATCH_ROLE_REGION},                       \
            {"date_of_birth", MATCH_ROLE_BIRTH_DATE}, {"soc_sec_id", MATCH_ROLE_TAX_ID},           \
    }

static const struct dataset datasets[] = {
    {"fake_1000",
     "fake_1000/fake_1000.csv",
     "cluster",
     "GB",
     false,
     MATCH_PERSON,
     {{"first_name", MATCH_ROLE_GIVEN_NAME},
      {"surname", MATCH_ROLE_FAMILY_NAME},
      {"dob", MATCH_ROLE_BIRTH_DATE},
      {"city", MATCH_ROLE_CITY},
      {"email", MATCH_ROLE_EMAIL}}},
    {"febrl1", "febrl1/dataset1.csv", "rec_id", "AU", true, MATCH_PERSON, FEBRL_COLUMNS},
    {"febrl2", "febrl2/dataset2.csv", "rec_id", "AU", true, MATCH_PERSON, FEBRL_COLUMNS},
    {"febrl3", "febrl3/dataset3.csv", "rec_id", "AU", true, MATCH_PERSON, FEBRL_COLUMNS},
    {"chicago_childcare",
     "chicago_childcare/csv_example_input_with_true_ids.csv",
     "True Id",
     "US",
     false,
     MATCH_COMPANY,
     {{"Site name", MATCH_ROLE_COMPANY_NAME},
      {"Address", MATCH_ROLE_STREET},
      {"Zip", MATCH_ROLE_POSTCODE},
      {"Phone", MATCH_ROLE_PHONE},
      {"Fax", MATCH_ROLE_PHONE},
      {"Website", MATCH_ROLE_DOMAIN},
      {"Email Address", MATCH_ROLE_EMAIL}}},
};

// A set in memory: blobs and the entity of each record; the record's number is its id.
struct loaded {
    struct arena arena;
    str *blobs;
    uint64_t *entity;
    size_t count, cap;
    uint64_t true_pairs;
    double seconds;
};

struct figures {
    uint64_t found, right;
};

static double f1(uint64_t found, uint64_t right, uint64_t truth) {
    return found + truth ? 2 * (double)right / (double)(found + truth) : 0;
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void count_true_pairs(struct loaded *set) {
    uint64_t *sorted = memory_alloc((set->count + 1) * sizeof *sorted);
    memcpy(sorted, set->entity, set->count * sizeof *sorted);
    qsort(sorted, set->count, sizeof *sorted, compare_u64);
    for (size_t begin = 0, end; begin < set->count; begin = end) {
        for (end = begin + 1; end < set->count && sorted[end] == sorted[begin];)
            end++;
        set->true_pairs += (uint64_t)(end - begin) * (end - begin - 1) / 2;
    }
    free(sorted);
}

static void add_record(struct loaded *set, const struct match_tools *tools, enum match_model model,
                       const struct match_input *input, uint64_t entity) {
    struct arena scratch;
    arena_init(&scratch);
    struct match_form form = match_form_build(&scratch, tools, model, input);
    struct buf blob;
    buf_init(&blob, &scratch);
    match_form_write(&form, &blob);
    if (set->count == set->cap) {
        set->cap = set->cap ? set->cap * 2 : 1024;
        set->blobs = memory_grow(set->blobs, set->cap, sizeof *set->blobs);
        set->entity = memory_grow(set->entity, set->cap, sizeof *set->entity);
    }
    set->blobs[set->count] = str_copy(&set->arena, buf_str(&blob));
    set->entity[set->count++] = entity;
    arena_finish(&scratch);
}

static void loaded_finish(struct loaded *set) {
    free(set->blobs);
    free(set->entity);
    arena_finish(&set->arena);
}

static bool read_whole(struct arena *arena, const char *path, str *out) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    struct buf buf;
    buf_init(&buf, arena);
    for (size_t n; (n = fread(buf_room(&buf, 1 << 20), 1, 1 << 20, file)) > 0;)
        buf.len += n;
    fclose(file);
    *out = buf_str(&buf);
    return true;
}

static uint64_t entity_of(const struct dataset *dataset, str cell) {
    if (!dataset->digits)
        return str_hash(str_trim(cell));
    uint64_t number = 0;
    size_t i = 0;
    while (i < cell.len && (cell.ptr[i] < '0' || cell.ptr[i] > '9'))
        i++;
    for (; i < cell.len && cell.ptr[i] >= '0' && cell.ptr[i] <= '9'; i++)
        number = number * 10 + (uint64_t)(cell.ptr[i] - '0');
    return number;
}

// Which column of the dataset each column of the file is; returns the truth's.
static size_t map_columns(const struct dataset *dataset, const struct row *header,
                          enum match_role *roles) {
    size_t truth = 0;
    for (size_t c = 0; c < header->count && c < 64; c++) {
        roles[c] = MATCH_ROLE_NONE;
        for (size_t k = 0; k < 14 && dataset->columns[k].name; k++)
            if (str_is(str_trim(header->cells[c]), dataset->columns[k].name))
                roles[c] = dataset->columns[k].role;
        if (str_is(str_trim(header->cells[c]), dataset->truth))
            truth = c;
    }
    return truth;
}

static bool load(const struct dataset *dataset, struct loaded *set, struct err *err) {
    *set = (struct loaded){0};
    arena_init(&set->arena);
    struct arena arena;
    arena_init(&arena);
    const char *root = getenv("KARTOTEKA_REFERENCE_DATA");
    str path = str_format(&arena, "%s/%s", root ? root : "../shared/data", dataset->path);
    str text;
    if (!read_whole(&arena, path.ptr, &text)) {
        arena_finish(&arena);
        return fail(err, ERR_NOT_FOUND, "The file " STR_FMT " is not there.", STR_ARG(path));
    }
    text = utf8_repair(&arena, text);
    int64_t start = clock_monotonic();
    struct match_tools tools = {.country = str_of(dataset->country)};
    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect_default(), text);
    enum match_role roles[64];
    size_t truth = 0;
    const struct row *row;
    bool ok = true;
    for (bool first = true; (ok = csv_reader_next(&reader, &row, err)) && row; first = false) {
        if (first) {
            truth = map_columns(dataset, row, roles);
            continue;
        }
        struct match_value values[64];
        struct match_input input = {.values = values};
        for (size_t c = 0; c < row->count && c < 64; c++)
            if (roles[c])
                values[input.count++] = (struct match_value){roles[c], str_trim(row->cells[c])};
        add_record(set, &tools, dataset->model, &input,
                   entity_of(dataset, truth < row->count ? row->cells[truth] : (str){0}));
    }
    csv_reader_finish(&reader);
    set->seconds = (double)(clock_monotonic() - start) / MICROS_PER_SECOND;
    count_true_pairs(set);
    arena_finish(&arena);
    return ok;
}

static double cpu_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static struct match_batch *fill(const struct loaded *set, enum match_model model) {
    struct match_batch *batch = match_batch_create(model);
    struct err err;
    for (size_t i = 0; i < set->count; i++)
        if (!match_batch_add_blob(batch, (int64_t)i, set->blobs[i], &err))
            fprintf(stderr, "record %zu: %s\n", i, err.text);
    return batch;
}

static struct figures pairs_from(const struct loaded *set, const struct match_result *result,
                                 double threshold) {
    struct figures figures = {0};
    for (size_t i = 0; i < result->pair_count; i++) {
        const struct match_result_pair *p = &result->pairs[i];
        if ((double)p->probability < threshold)
            break;
        figures.found++;
        figures.right += set->entity[p->id_a] == set->entity[p->id_b];
    }
    return figures;
}

static double best_f1(const struct loaded *set, const struct match_result *result, double *at) {
    double best = 0;
    uint64_t right = 0;
    for (size_t i = 0; i < result->pair_count; i++) {
        const struct match_result_pair *p = &result->pairs[i];
        right += set->entity[p->id_a] == set->entity[p->id_b];
        double f = f1(i + 1, right, set->true_pairs);
        if (f > best) {
            best = f;
            *at = (double)p->probability;
        }
    }
    return best;
}

// Pairs within sure groups.
static struct figures clustered(const struct loaded *set, const struct match_result *result) {
    struct figures figures = {0};
    for (size_t g = 0; g < result->group_count && result->groups[g].kind == MATCH_GROUP_SURE; g++) {
        const struct match_result_group *group = &result->groups[g];
        for (size_t i = 0; i < group->count; i++)
            for (size_t j = i + 1; j < group->count; j++) {
                figures.found++;
                figures.right += set->entity[group->ids[i]] == set->entity[group->ids[j]];
            }
    }
    return figures;
}

// B-cubed (Bagga, Baldwin 1998) F1 of the sure groups.
static double b_cubed(const struct loaded *set, const struct match_result *result) {
    uint64_t *sorted = memory_alloc((set->count + 1) * sizeof *sorted);
    memcpy(sorted, set->entity, set->count * sizeof *sorted);
    qsort(sorted, set->count, sizeof *sorted, compare_u64);
    size_t *group_of = memory_zero(set->count + 1, sizeof *group_of);
    for (size_t g = 0; g < result->group_count && result->groups[g].kind == MATCH_GROUP_SURE; g++)
        for (size_t i = 0; i < result->groups[g].count; i++)
            group_of[result->groups[g].ids[i]] = g + 1;
    double precision = 0, recall = 0;
    for (size_t r = 0; r < set->count; r++) {
        size_t together = 1, size = 1, entity_size = 0;
        if (group_of[r]) {
            const struct match_result_group *group = &result->groups[group_of[r] - 1];
            size = group->count;
            together = 0;
            for (size_t i = 0; i < size; i++)
                together += set->entity[group->ids[i]] == set->entity[r];
        }
        const uint64_t *one =
            bsearch(&set->entity[r], sorted, set->count, sizeof *sorted, compare_u64);
        const uint64_t *end = one;
        while (one > sorted && one[-1] == *one)
            one--;
        while (end < sorted + set->count && *end == *one)
            end++;
        entity_size = (size_t)(end - one);
        precision += (double)together / (double)size;
        recall += (double)together / (double)entity_size;
    }
    free(sorted);
    free(group_of);
    return 2 * precision * recall / (precision + recall) / (double)set->count;
}

static double blocking_recall(const struct loaded *set, const struct match_batch *batch) {
    struct match_pairs pairs;
    struct match_block_report report;
    match_pairs_find(match_batch_set(batch), thread_count(), &pairs, &report);
    const struct match_record *records = match_batch_set(batch)->records;
    uint64_t right = 0;
    for (size_t i = 0; i < pairs.count; i++)
        right += set->entity[records[pairs.items[i] >> 32].id] ==
                 set->entity[records[(uint32_t)pairs.items[i]].id];
    match_pairs_finish(&pairs);
    return set->true_pairs ? (double)right / (double)set->true_pairs : 0;
}

// The best F1 after clustering over several thresholds.
static double best_clustered(const struct loaded *set, struct match_batch *batch,
                             enum match_model model, double *at) {
    static const double thresholds[] = {.05, .1,  .2,  .3,  .5,   .7,   .8,
                                        .9,  .95, .98, .99, .999, .9999};
    double best = 0;
    for (size_t i = 0; i < sizeof thresholds / sizeof *thresholds; i++) {
        struct match_weights weights;
        match_weights_default(model, &weights);
        weights.sure = (float)thresholds[i];
        weights.review = weights.sure < weights.review ? weights.sure : weights.review;
        struct match_batch_options options = {.weights = &weights, .learn = true};
        struct match_result result;
        struct err err;
        if (!match_batch_run(batch, &options, &result, &err))
            continue;
        struct figures c = clustered(set, &result);
        double f = f1(c.found, c.right, set->true_pairs);
        if (f > best) {
            best = f;
            *at = thresholds[i];
        }
        match_result_finish(&result);
    }
    return best;
}

static void print_pairs(const char *what, struct figures figures, uint64_t truth) {
    printf("  %-28s precision %.4f  recall %.4f  F1 %.4f\n", what,
           figures.found ? (double)figures.right / (double)figures.found : 1,
           truth ? (double)figures.right / (double)truth : 0,
           f1(figures.found, figures.right, truth));
}

static void print_reasons(const struct loaded *set, const struct match_batch *batch,
                          const struct match_weights *weights, const struct match_result_pair *p,
                          const char *label) {
    struct arena arena;
    arena_init(&arena);
    struct match_form a, b;
    struct err err;
    struct match_explanation why;
    if (match_form_read(&arena, set->blobs[p->id_a], &a, &err) &&
        match_form_read(&arena, set->blobs[p->id_b], &b, &err)) {
        match_explain(&arena, &a, &b, match_batch_set(batch), weights, &why);
        printf("%s %lld %lld p=%.4f total=%.1f prior=%.1f %s\n", label, (long long)p->id_a,
               (long long)p->id_b, why.probability, (double)why.total, (double)why.prior,
               why.guard ? why.guard : "");
        for (size_t i = 0; i < why.count; i++)
            printf("      %6.1f %-32s [" STR_FMT "] [" STR_FMT "]\n", (double)why.reasons[i].bits,
                   why.reasons[i].level, STR_ARG(why.reasons[i].value_a),
                   STR_ARG(why.reasons[i].value_b));
    }
    arena_finish(&arena);
}

// With BENCH_MATCH_UNBLOCKED=n: the first n true pairs that no key brought together.
static void print_unblocked(const struct loaded *set, const struct match_batch *batch,
                            const struct match_weights *weights) {
    const char *wanted = getenv("BENCH_MATCH_UNBLOCKED");
    size_t left = wanted ? (size_t)atol(wanted) : 0;
    if (!left)
        return;
    struct match_pairs pairs;
    struct match_block_report report;
    match_pairs_find(match_batch_set(batch), thread_count(), &pairs, &report);
    for (size_t a = 0; a < set->count && left; a++)
        for (size_t b = a + 1; b < set->count && left; b++) {
            uint64_t pair = (uint64_t)a << 32 | b;
            if (set->entity[a] != set->entity[b] ||
                bsearch(&pair, pairs.items, pairs.count, sizeof pair, compare_u64))
                continue;
            struct match_result_pair p = {(int64_t)a, (int64_t)b, 0, 0};
            print_reasons(set, batch, weights, &p, "UNBLOCKED");
            left--;
        }
    match_pairs_finish(&pairs);
}

// With BENCH_MATCH_ERRORS=n: the n strongest wrong pairs and the n strongest true pairs below sure.
static void print_errors(const struct loaded *set, const struct match_batch *batch,
                         const struct match_weights *weights, const struct match_result *result) {
    const char *wanted = getenv("BENCH_MATCH_ERRORS");
    size_t wrong = wanted ? (size_t)atol(wanted) : 0, missed = wrong;
    for (size_t i = 0; i < result->pair_count && (wrong || missed); i++) {
        const struct match_result_pair *p = &result->pairs[i];
        bool same = set->entity[p->id_a] == set->entity[p->id_b];
        if (!same && wrong) {
            wrong--;
            print_reasons(set, batch, weights, p, "WRONG");
        } else if (same && p->probability < weights->sure && missed) {
            missed--;
            print_reasons(set, batch, weights, p, "UNSURE");
        }
    }
}

static void print_run(const struct loaded *set, struct match_batch *batch, enum match_model model,
                      const struct match_result *result, double seconds, double cpu) {
    struct match_weights weights = result->weights;
    const struct match_report *r = &result->report;
    double at = 0;
    printf("  thresholds                   sure %.4f, review %.4f\n", (double)weights.sure,
           (double)weights.review);
    print_pairs("pairs, sure", pairs_from(set, result, (double)weights.sure), set->true_pairs);
    print_pairs("pairs, review", pairs_from(set, result, (double)weights.review), set->true_pairs);
    double best = best_f1(set, result, &at);
    printf("  %-28s F1 %.4f at %.4f\n", "pairs, best threshold", best, at);
    print_pairs("clusters, sure", clustered(set, result), set->true_pairs);
    printf("  %-28s F1 %.4f\n", "B-cubed, sure", b_cubed(set, result));
    if (set->count < 20000) {
        best = best_clustered(set, batch, model, &at);
        printf("  %-28s F1 %.4f at %.4f\n", "clusters, best threshold", best, at);
    }
    printf("  %-28s recall %.4f, %.1f pairs a record, %llu blocks, %llu oversize (%llu refined, "
           "%llu windowed, %llu pairs not made)\n",
           "blocking", blocking_recall(set, batch),
           (double)r->pairs_compared / (double)(r->records ? r->records : 1),
           (unsigned long long)r->blocks.blocks, (unsigned long long)r->blocks.oversize,
           (unsigned long long)r->blocks.refined, (unsigned long long)r->blocks.windowed,
           (unsigned long long)r->blocks.pairs_not_made);
    printf("  %-28s %.0f matches expected of %llu pairs looked at, %.2f a record\n", "learning",
           r->learning.matches, (unsigned long long)r->learning.sampled,
           (double)result->weights.expected);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("  %-28s forms %.2f s, run %.2f s (block %.2f, score %.2f, cluster %.2f), CPU %.2f s, "
           "set %.0f MB, peak %.0f MB\n",
           "time", set->seconds, seconds, r->seconds_block, r->seconds_score, r->seconds_cluster,
           cpu, (double)r->memory / 1e6, (double)usage.ru_maxrss / 1e3);
}

static void print_hazards(const struct loaded *set, const struct match_result *result,
                          const uint8_t *hazards);

static void measure(const char *name, const struct loaded *set, enum match_model model,
                    const uint8_t *hazards) {
    printf("%s: %zu records, %llu true pairs\n", name, set->count,
           (unsigned long long)set->true_pairs);
    struct match_weights weights;
    match_weights_default(model, &weights);
    double cpu = cpu_seconds();
    int64_t start = clock_monotonic();
    struct match_batch *batch = fill(set, model);
    struct match_batch_options options = {
        .weights = &weights, .learn = true, .thresholds = true, .keep = .01f};
    struct match_result result;
    struct err err;
    if (match_batch_run(batch, &options, &result, &err)) {
        double seconds = (double)(clock_monotonic() - start) / MICROS_PER_SECOND;
        print_run(set, batch, model, &result, seconds, cpu_seconds() - cpu);
        if (hazards)
            print_hazards(set, &result, hazards);
        print_errors(set, batch, &result.weights, &result);
        print_unblocked(set, batch, &result.weights);
        match_result_finish(&result);
    } else {
        printf("  failed: %s\n", err.text);
    }
    match_batch_destroy(batch);
}

static const struct column contact_columns[] = {
    {"firstname", MATCH_ROLE_GIVEN_NAME},
    {"lastname", MATCH_ROLE_FAMILY_NAME},
    {"email", MATCH_ROLE_EMAIL},
    {"phone", MATCH_ROLE_PHONE},
    {"mobilephone", MATCH_ROLE_PHONE},
    {"company", MATCH_ROLE_COMPANY_NAME},
    {"address", MATCH_ROLE_STREET},
    {"street", MATCH_ROLE_STREET},
    {"city", MATCH_ROLE_CITY},
    {"zip", MATCH_ROLE_POSTCODE},
    {"country", MATCH_ROLE_COUNTRY},
    {"birthdate", MATCH_ROLE_BIRTH_DATE},
    {"date_of_birth", MATCH_ROLE_BIRTH_DATE},
};

static const struct column company_columns[] = {
    {"name", MATCH_ROLE_COMPANY_NAME}, {"domain", MATCH_ROLE_DOMAIN},
    {"website", MATCH_ROLE_DOMAIN},    {"phone", MATCH_ROLE_PHONE},
    {"email", MATCH_ROLE_EMAIL},       {"address", MATCH_ROLE_STREET},
    {"city", MATCH_ROLE_CITY},         {"zip", MATCH_ROLE_POSTCODE},
    {"country", MATCH_ROLE_COUNTRY},   {"tax_id", MATCH_ROLE_TAX_ID},
    {"vat_id", MATCH_ROLE_TAX_ID},     {"registration_number", MATCH_ROLE_IDENTIFIER},
};

static enum match_role sample_role(enum sample_type type, const char *name) {
    const struct column *columns = type == SAMPLE_CONTACTS ? contact_columns : company_columns;
    size_t count = type == SAMPLE_CONTACTS ? sizeof contact_columns / sizeof *contact_columns
                                           : sizeof company_columns / sizeof *company_columns;
    for (size_t i = 0; i < count; i++)
        if (strcmp(columns[i].name, name) == 0)
            return columns[i].role;
    return MATCH_ROLE_NONE;
}

static void load_sample(const struct sample *sample, struct loaded *set, uint8_t **hazards) {
    *set = (struct loaded){0};
    arena_init(&set->arena);
    *hazards = memory_zero(sample->rows + 1, 1);
    const char *const *names;
    size_t columns = sample_columns(sample->type, &names);
    enum match_role roles[SAMPLE_COLUMNS_MAX];
    for (size_t c = 0; c < columns; c++)
        if (!(roles[c] = sample_role(sample->type, names[c])))
            printf("  (column %s takes no part)\n", names[c]);
    struct match_tools tools = {.country = STR("PL"), .year = 2026};
    struct buf text;
    buf_init(&text, NULL);
    int64_t start = clock_monotonic();
    for (uint64_t i = 0; i < sample->rows; i++) {
        struct sample_row row;
        buf_clear(&text);
        sample_row(sample, i, &text, &row);
        struct match_value values[SAMPLE_COLUMNS_MAX];
        struct match_input input = {.values = values};
        for (size_t c = 0; c < columns; c++)
            if (roles[c])
                values[input.count++] = (struct match_value){roles[c], row.cells[c]};
        add_record(set, &tools, sample->type == SAMPLE_CONTACTS ? MATCH_PERSON : MATCH_COMPANY,
                   &input, row.entity);
        (*hazards)[i] = (uint8_t)row.hazard;
    }
    set->seconds = (double)(clock_monotonic() - start) / MICROS_PER_SECOND;
    buf_finish(&text);
    count_true_pairs(set);
}

// By hazard: of the rows that repeat an entity, how many are in one sure group with another row of
// it; of the rows that only look alike, how many were put together with a stranger.
static void print_hazards(const struct loaded *set, const struct match_result *result,
                          const uint8_t *hazards) {
    uint64_t rows[SAMPLE_HAZARD_COUNT] = {0}, joined[SAMPLE_HAZARD_COUNT] = {0};
    uint64_t wrong[SAMPLE_HAZARD_COUNT] = {0};
    for (size_t i = 0; i < set->count; i++)
        rows[hazards[i]]++;
    for (size_t g = 0; g < result->group_count && result->groups[g].kind == MATCH_GROUP_SURE; g++) {
        const struct match_result_group *group = &result->groups[g];
        for (size_t i = 0; i < group->count; i++) {
            bool own = false, strange = false;
            for (size_t j = 0; j < group->count; j++) {
                bool same = set->entity[group->ids[i]] == set->entity[group->ids[j]];
                own = own || (same && i != j);
                strange = strange || !same;
            }
            joined[hazards[group->ids[i]]] += own;
            wrong[hazards[group->ids[i]]] += strange;
        }
    }
    for (int h = 0; h < SAMPLE_HAZARD_COUNT; h++)
        if (rows[h])
            printf("    %-20s %8llu rows, %5.1f %% with their own, %6.2f %% with a stranger\n",
                   sample_hazard_name((enum sample_hazard)h).ptr, (unsigned long long)rows[h],
                   100 * (double)joined[h] / (double)rows[h],
                   100 * (double)wrong[h] / (double)rows[h]);
}

static void measure_sample(const char *name) {
    const char *colon = strchr(name, ':');
    enum sample_type type = name[1] == 'o' && name[2] == 'm' ? SAMPLE_COMPANIES : SAMPLE_CONTACTS;
    struct sample sample;
    sample_init(&sample, type, 7, colon ? strtoull(colon + 1, NULL, 10) : 0);
    struct loaded set;
    uint8_t *hazards;
    load_sample(&sample, &set, &hazards);
    measure(name, &set, type == SAMPLE_CONTACTS ? MATCH_PERSON : MATCH_COMPANY, hazards);
    free(hazards);
    loaded_finish(&set);
}

static bool wanted(int argc, char **argv, const char *name) {
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return true;
    return argc < 2;
}

int main(int argc, char **argv) {
    for (size_t i = 0; i < sizeof datasets / sizeof *datasets; i++) {
        if (!wanted(argc, argv, datasets[i].name))
            continue;
        struct loaded set;
        struct err err;
        if (load(&datasets[i], &set, &err))
            measure(datasets[i].name, &set, datasets[i].model, NULL);
        else
            printf("%s: skipped. %s\n", datasets[i].name, err.text);
        loaded_finish(&set);
        fflush(stdout);
    }
    for (int i = 1; i < argc; i++)
        if (strchr(argv[i], ':'))
            measure_sample(argv[i]);
    return 0;
}
