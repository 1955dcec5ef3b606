// Merges of stores before association_origin wrote down what they moved (model/moved.h). What the
// start makes of that is what merges write now: random records are associated and merged, beside it
// is written what an older program would have written, and the two come to the same rows.
#include "crm/associate.h"
#include "model/moved.h"
#include "store/association_origin.h"
#include "support/invariants.h"
#include <stdlib.h>

enum { PEOPLE = 16, FIRMS = 12, NODES = PEOPLE + FIRMS, STEPS = 300, PRIMARY = 1 };

struct world {
    struct crm_fixture f;
    uint64_t state;
    int64_t ids[NODES];         // of people, then firms; 0: merged
    bool removed[NODES][NODES]; // by people: they do not make it again, which nothing could tell
};

static int below(struct world *w, int limit) {
    w->state = w->state * 6364136223846793005U + 1442695040888963407U;
    return (int)((w->state >> 33) % (uint64_t)limit);
}

static const struct object_type *type_of(struct world *w, int node) {
    return node < PEOPLE ? w->f.contacts : w->f.companies;
}

static int anybody(struct world *w, int from, int count) {
    int node;
    do
        node = from + below(w, count);
    while (!w->ids[node]);
    return node;
}

static bool stands(struct world *w, int64_t from, int64_t to, int64_t number) {
    return crm_number(&w->f,
                      "SELECT count(*) FROM association WHERE from_id = $1 AND to_id = $2 "
                      "AND number = $3",
                      DB_ARGS(value_int(from), value_int(to), value_int(number))) > 0;
}

static bool related(struct world *w, int64_t from, int64_t to) {
    return crm_number(&w->f, "SELECT count(*) FROM association WHERE from_id = $1 AND to_id = $2",
                      DB_ARGS(value_int(from), value_int(to))) > 0;
}

// The primary one with firms of the second half only, where nothing is taken away: whether one that
// is not there had no room or was taken away, older stores did not write down.
static void link_or_not(struct world *w) {
    static const int64_t with_firms[] = {279, 100090}, with_people[] = {449, 100104};
    bool people = below(w, 3) == 0, primary = !people && below(w, 3) == 0;
    int from = anybody(w, 0, PEOPLE);
    int to = people ? anybody(w, 0, PEOPLE) : anybody(w, PEOPLE, FIRMS);
    int64_t number = primary ? PRIMARY : (people ? with_people : with_firms)[below(w, 2)];
    bool second = to >= PEOPLE + FIRMS / 2;
    const struct association_kind *kind = schema_kind(w->f.work.schema, number);
    struct link_ends ends = {w->f.contacts, w->ids[from], type_of(w, to), w->ids[to]};
    bool is = stands(w, w->ids[from], w->ids[to], number);
    if (from == to || second != primary || (is && (second || below(w, 2))) ||
        (!is && (w->removed[from][to] || related(w, w->ids[from], w->ids[to]))) ||
        (primary && crm_number(&w->f,
                               "SELECT count(*) FROM association WHERE from_id = $1 AND "
                               "number = 1",
                               DB_ARGS(value_int(w->ids[from])))))
        return;
    crm_begin(&w->f);
    OK(w->f.t, is ? crm_dissociate_kinds(&w->f.work, &ends, &kind, 1, (struct source){0})
                  : crm_associate(&w->f.work, &ends, &kind, 1, (struct source){0}));
    crm_commit(&w->f);
    if (is)
        w->removed[from][to] = w->removed[to][from] = true;
}

// What an older program wrote: all that went, and whether the survivor did not have it.
static str packed(struct world *w, int64_t primary_id, const struct edge *edges, size_t count,
                  const bool *had) {
    struct moved_edges all = {ARENA_ARRAY(w->f.work.arena, count, struct moved_edge), count};
    struct buf out;
    for (size_t i = 0; i < count; i++)
        all.items[i] = (struct moved_edge){
            edges[i].to_type, edges[i].to_id, edges[i].number, edges[i].created_at,
            !had[i] && stands(w, primary_id, edges[i].to_id, edges[i].number)};
    buf_init(&out, w->f.work.arena);
    moved_pack(&all, &out);
    return buf_str(&out);
}

static int64_t merge_into(struct world *w, int into, int other) {
    struct edge *edges;
    size_t edge_count;
    OK(w->f.t, store_association_all(&w->f.work, w->ids[other], &edges, &edge_count));
    bool *had = ARENA_ARRAY(w->f.work.arena, edge_count, bool);
    for (size_t i = 0; i < edge_count; i++)
        had[i] = stands(w, w->ids[into], edges[i].to_id, edges[i].number);
    struct merge merge = {.type = type_of(w, into),
                          .primary_id = w->ids[into],
                          .record_ids = &w->ids[other],
                          .record_count = 1,
                          .source = "selection"};
    struct merge_result result;
    crm_begin(&w->f);
    OK(w->f.t, crm_merge(&w->f.work, &merge, &result));
    str bytes = packed(w, w->ids[into], edges, edge_count, had);
    OK(w->f.t, db_run(w->f.t->db, "UPDATE merge SET moved = $2 WHERE id = $1",
                      DB_ARGS(value_int(result.merge_ids[0]), value_bytes(bytes)), &w->f.t->err));
    crm_commit(&w->f);
    w->ids[other] = 0;
    for (int i = 0; i < NODES; i++) {
        w->removed[into][i] = w->removed[into][i] || w->removed[other][i];
        w->removed[i][into] = w->removed[i][into] || w->removed[i][other];
    }
    return result.merge_ids[0];
}

static void merge_two(struct world *w) {
    bool people = below(w, 3) > 0;
    int count = people ? PEOPLE : FIRMS / 2;
    int first = people ? 0 : PEOPLE + count * below(w, 2);
    int into = anybody(w, first, count), other = anybody(w, first, count);
    if (into != other)
        merge_into(w, into, other);
}

// All edges and origins, a line each.
static str rows_of(struct world *w) {
    struct db_rows rows;
    struct buf out;
    buf_init(&out, w->f.work.arena);
    OK(w->f.t,
       db_query(w->f.t->db,
                "SELECT 0 AS a, from_id, to_id, number, created_at, brought FROM association "
                "UNION ALL SELECT 1, from_id, to_id, number, created_at, "
                "CASE WHEN taken_at IS NULL THEN 0 ELSE 1 END FROM association_origin "
                "ORDER BY 1, 2, 3, 4",
                DB_NO_ARGS, &rows, &w->f.t->err));
    while (db_next(&rows))
        buf_format(&out, "%s %lld-%lld %lld %lld %lld\n", db_column(&rows, 0).i ? "origin" : "edge",
                   (long long)db_column(&rows, 1).i, (long long)db_column(&rows, 2).i,
                   (long long)db_column(&rows, 3).i, (long long)db_column(&rows, 4).i,
                   (long long)db_column(&rows, 5).i);
    OK(w->f.t, db_done(&rows, &w->f.t->err));
    return buf_str(&out);
}

// As an older program left the store, and a new one finds it.
static void start_anew(struct world *w) {
    crm_begin(&w->f);
    OK(w->f.t,
       db_script(w->f.t->db, "UPDATE association SET brought = 0; DELETE FROM association_origin",
                 &w->f.t->err));
    OK(w->f.t, store_origin_carry(&w->f.work));
    crm_commit(&w->f);
    assert_int_equal(
        crm_number(&w->f, "SELECT count(*) FROM merge WHERE moved IS NOT NULL", DB_NO_ARGS), 0);
    assert_int_equal(crm_invariants(&w->f), 0);
}

static struct world *begin(void **state, uint64_t seed) {
    struct world *w = calloc(1, sizeof *w);
    assert_non_null(w);
    w->state = seed * 977;
    crm_fixture_begin(&w->f, state);
    for (int i = 0; i < NODES; i++)
        w->ids[i] = CRM_SAVE(&w->f, type_of(w, i), 0,
                             crm_set(type_of(w, i), i < PEOPLE ? "lastname" : "name",
                                     str_format(w->f.work.arena, "Name%d", i).ptr))
                        .record->id;
    return w;
}

static void end(struct world *w) {
    crm_fixture_end(&w->f);
    free(w);
}

static void carry(void **state, uint64_t seed) {
    const char *wish = getenv("KARTOTEKA_SEED");
    struct world *w = begin(state, wish ? strtoull(wish, NULL, 10) : seed);
    for (int i = 0; i < STEPS; i++)
        if (below(w, 16))
            link_or_not(w);
        else
            merge_two(w);
    str wanted = rows_of(w);
    assert_true(crm_number(&w->f, "SELECT count(*) FROM association_origin", DB_NO_ARGS) > 20);
    start_anew(w);
    crm_same(wanted, rows_of(w));
    end(w);
}

static void associate(struct world *w, int from, int to, int64_t number) {
    const struct association_kind *kind = schema_kind(w->f.work.schema, number);
    struct link_ends ends = {type_of(w, from), w->ids[from], type_of(w, to), w->ids[to]};
    crm_begin(&w->f);
    OK(w->f.t, crm_associate(&w->f.work, &ends, &kind, 1, (struct source){0}));
    crm_commit(&w->f);
}

static void unmerge(struct world *w, int64_t id) {
    struct unmerge_result result;
    crm_begin(&w->f);
    OK(w->f.t, crm_unmerge(&w->f.work, id, false, &result));
    crm_commit(&w->f);
    assert_int_equal(crm_invariants(&w->f), 0);
}

// A label that the survivor was given stays with it, and so does the plain edge it stands on.
static void test_label_since(void **state) {
    struct world *w = begin(state, 0);
    int64_t first = w->ids[0], second = w->ids[1], third = w->ids[2], firm = w->ids[PEOPLE];
    associate(w, 1, PEOPLE, 279);
    int64_t inner = merge_into(w, 0, 1);
    associate(w, 0, PEOPLE, 100090);
    int64_t outer = merge_into(w, 2, 0);
    start_anew(w);
    unmerge(w, inner);
    assert_true(stands(w, second, firm, 279) && !stands(w, second, firm, 100090));
    assert_true(stands(w, third, firm, 279) && stands(w, third, firm, 100090));
    unmerge(w, outer);
    assert_true(stands(w, first, firm, 279) && stands(w, first, firm, 100090));
    assert_false(related(w, third, firm));
    assert_int_equal(crm_number(&w->f, "SELECT count(*) FROM association_origin", DB_NO_ARGS), 0);
    end(w);
}

static void test_few(void **state) {
    carry(state, 1);
}

static void test_others(void **state) {
    carry(state, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_few), ON_BOTH_ENGINES(test_others),
                                       ON_BOTH_ENGINES(test_label_since)};
    return cmocka_run_group_tests_name("origin_carry", tests, NULL, NULL);
}
