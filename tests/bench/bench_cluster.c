// How long value clusters take, and what they join.
//
//     bench_cluster [VALUES]            made-up job titles of three languages with slips, 100,000
//     bench_cluster - [METHOD ...]      "count<tab>value" lines of standard input; prints what is
//     found
//
// Lists of different things (countries, towns, surnames) show how much is joined that should not
// be.
#include "base/clock.h"
#include "quality/cluster.h"
#include <stdio.h>
#include <stdlib.h>

static uint64_t seed = 1;

static size_t below(size_t n) {
    seed = hash_u64(seed + 0x9e3779b97f4a7c15U);
    return (size_t)(seed % n);
}

// -- made up

static const char *const ranks[] = {"Senior",  "Junior",  "Deputy",  "Chief", "Regional", "Starszy",
                                    "Młodszy", "Главный", "Старший", "高级",  ""};
static const char *const fields[] = {"Marketing", "Sales",   "Logistics", "Finanse", "Sprzedaż",
                                     "Продажи",   "Закупки", "Finance",   "Quality", "Security",
                                     "Zakupy",    "Jakość",  "销售",      "采购",    "Planning"};
static const char *const posts[] = {"Manager",  "Director", "Specialist", "Dyrektor",  "Kierownik",
                                    "Менеджер", "Директор", "经理",       "Assistant", "Engineer"};
#define ANY(list) list[below(sizeof(list) / sizeof *(list))]

// Of three values that follow each other the second has its words turned round, the third two
// letters exchanged.
static str made_up(struct arena *arena, size_t i) {
    seed = hash_u64(i / 3);
    const char *rank = ANY(ranks), *field = ANY(fields), *post = ANY(posts);
    if (i % 3 == 1)
        return str_format(arena, "%s, %s %s %zu", post, rank, field, i / 3);
    str text = str_trim(str_format(arena, "%s %s %s %zu", rank, field, post, i / 3));
    char *letters = arena_alloc(arena, text.len + 1);
    memcpy(letters, text.ptr, text.len);
    for (size_t at = 2; i % 3 == 2 && at + 2 < text.len; at++) {
        if (letters[at - 1] < 'a' || letters[at] < 'a' || letters[at + 1] < 'a')
            continue;
        char one = letters[at];
        letters[at] = letters[at - 1];
        letters[at - 1] = one;
        break;
    }
    return (str){letters, text.len};
}

static size_t make(struct arena *arena, size_t wanted, struct cluster_value *out) {
    for (size_t i = 0; i < wanted; i++)
        out[i] = (struct cluster_value){made_up(arena, i), i % 3 ? 1 : 12};
    return wanted;
}

// -- read

static size_t read_lines(struct arena *arena, struct cluster_value *out, size_t most) {
    char line[1024];
    size_t count = 0;
    while (count < most && fgets(line, sizeof line, stdin)) {
        str rest = str_trim(str_of(line)), number;
        int64_t records;
        if (!str_split(&rest, '\t', &number) || !str_to_i64(number, &records))
            continue;
        out[count++] = (struct cluster_value){str_copy(arena, rest), records};
    }
    return count;
}

static void print(const struct cluster *c) {
    for (unsigned i = 0; i < CLUSTER_METHOD_COUNT; i++)
        if (c->methods >> i & 1)
            printf("%s ", cluster_method_name((enum cluster_method)i));
    printf("| " STR_FMT " |", STR_ARG(c->canonical));
    for (size_t i = 0; i < c->member_count; i++)
        printf(" " STR_FMT "=%lld", STR_ARG(c->members[i].text), (long long)c->members[i].count);
    printf("\n");
}

int main(int count, char **arguments) {
    bool listed = count > 1 && strcmp(arguments[1], "-") == 0;
    size_t wanted = count > 1 && !listed ? strtoul(arguments[1], NULL, 10) : 100000, found;
    struct arena arena;
    struct cluster *clusters;
    arena_init(&arena);
    struct cluster_value *values = ARENA_ARRAY(&arena, CLUSTER_VALUES_MAX, struct cluster_value);
    if (wanted > CLUSTER_VALUES_MAX)
        wanted = CLUSTER_VALUES_MAX;
    struct cluster_order order = {.values = values, .methods = CLUSTER_ALL};
    order.count =
        listed ? read_lines(&arena, values, CLUSTER_VALUES_MAX) : make(&arena, wanted, values);
    for (int i = 2; listed && i < count; i++) {
        enum cluster_method method;
        order.methods = i == 2 ? 0 : order.methods;
        if (cluster_method_read(str_of(arguments[i]), &method))
            order.methods |= 1U << method;
    }
    int64_t began = clock_monotonic();
    if (!cluster_values(&arena, &order, &clusters, &found))
        return 3;
    double seconds = (double)(clock_monotonic() - began) / MICROS_PER_SECOND;
    for (size_t i = 0; listed && i < found; i++)
        print(&clusters[i]);
    size_t joined = 0;
    for (size_t i = 0; i < found; i++)
        joined += clusters[i].member_count;
    printf("%zu values, %zu of them in %zu clusters, %.2f s, %.0f MB\n", order.count, joined, found,
           seconds, (double)arena.total / 1e6);
    arena_finish(&arena);
    return 0;
}
