// What roll-ups cost on SQLite: a hundred deals of one company in one transaction, with and without
// settling, and working out one company with many deals again.
//
//     bench_rollup [FOLDER] [DEALS]
#include "base/clock.h"
#include "crm/live.h"
#include "crm/save.h"
#include "model/association.h"
#include "store/calculate.h"
#include "store/store.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct bench {
    struct arena arena;
    struct err err;
    struct work work;
    struct live *live;
    const struct object_type *companies, *deals;
};

static void must(struct bench *b, bool done) {
    if (done)
        return;
    fprintf(stderr, "%s\n", b->err.text);
    exit(3);
}

static void begin(struct bench *b) {
    b->work.effects = NULL;
    b->work.due = NULL;
    b->work.now = clock_now();
    must(b, db_begin(b->work.db, &b->err));
}

static int64_t save(struct bench *b, const struct object_type *type, const struct assignment *list,
                    size_t count) {
    struct save save = {.type = type, .assignments = list, .count = count};
    struct save_result result;
    must(b, crm_save(&b->work, &save, &result));
    return result.record->id;
}

static int64_t deal(struct bench *b, int64_t company) {
    struct assignment list[] = {
        {type_property(b->deals, STR("dealname")), STR("A deal of some length")},
        {type_property(b->deals, STR("amount")), STR("1234.56")},
        {type_property(b->deals, STR("dealstage")), STR("closedwon")}};
    int64_t id = save(b, b->deals, list, 3);
    const struct association_kind *kind =
        schema_kind_between(b->work.schema, b->deals, b->companies, ASSOCIATION_PLAIN);
    if (!company)
        return id;
    must(b,
         db_run(b->work.db,
                "INSERT INTO association (from_id, to_type, to_id, number, created_at) "
                "VALUES ($1, $2, $3, $4, 0), ($3, $5, $1, $6, 0)",
                DB_ARGS(value_int(id), value_int(b->companies->id), value_int(company),
                        value_int(kind->number), value_int(b->deals->id), value_int(kind->inverse)),
                &b->err));
    store_due_edge(&b->work, b->deals->id, id, b->companies->id, company);
    return id;
}

// Microseconds a deal.
static double batch(struct bench *b, int64_t company, int count, bool settled) {
    struct arena_mark mark = arena_mark(&b->arena);
    int64_t start = clock_monotonic();
    begin(b);
    for (int i = 0; i < count; i++)
        deal(b, company);
    if (settled)
        must(b, store_settle(&b->work, true, NULL));
    must(b, db_commit(b->work.db, &b->err));
    double took = (double)(clock_monotonic() - start) / count;
    arena_release(&b->arena, mark);
    return took;
}

static double recompute(struct bench *b, int64_t company, int times) {
    int64_t start = clock_monotonic();
    for (int i = 0; i < times; i++) {
        struct arena_mark mark = arena_mark(&b->arena);
        begin(b);
        store_due_edge(&b->work, b->companies->id, company, b->deals->id, 0);
        must(b, store_settle(&b->work, true, NULL));
        db_rollback(b->work.db);
        arena_release(&b->arena, mark);
    }
    return (double)(clock_monotonic() - start) / times;
}

static void run(struct bench *b, int deals) {
    enum { ROUNDS = 20, BATCH = 100 };
    struct assignment name = {type_property(b->companies, STR("name")), STR("Alfa")};
    double with = 0, without = 0, bare = 0, alone = 0;
    begin(b);
    int64_t companies[2 * ROUNDS + 1];
    for (int i = 0; i < 2 * ROUNDS + 1; i++)
        companies[i] = save(b, b->companies, &name, 1);
    must(b, db_commit(b->work.db, &b->err));
    for (int i = 0; i < ROUNDS; i++) {
        bare += batch(b, 0, BATCH, true) / ROUNDS;
        without += batch(b, companies[2 * i], BATCH, false) / ROUNDS;
        with += batch(b, companies[2 * i + 1], BATCH, true) / ROUNDS;
        alone += batch(b, companies[2 * i + 1], 1, true) / ROUNDS;
    }
    printf(
        "100 deals in a transaction: %.0f us a deal; associated with one company %.0f us; and its "
        "roll-ups settled %.0f us\n",
        bare, without, with);
    printf("one deal of a company with 100, committed: %.0f us\n", alone);
    int64_t big = companies[2 * ROUNDS];
    for (int made = 0; made < deals; made += BATCH)
        batch(b, big, BATCH, false);
    printf("a company with %d deals: its roll-ups in %.0f us\n", deals, recompute(b, big, ROUNDS));
    printf("adding one deal to it, committed: %.0f us\n", batch(b, big, 1, true));
}

int main(int argc, char **argv) {
    struct bench b = {0};
    char path[512];
    snprintf(path, sizeof path, "%s/bench_rollup.db", argc > 1 ? argv[1] : ".");
    unlink(path);
    struct db_options options = {.url = str_of(path)};
    struct db *db;
    arena_init(&b.arena);
    must(&b, db_open(&options, &db, &b.err) && store_prepare(db, &b.arena, &b.err));
    work_init(&b.work, &b.arena, &b.err, db);
    must(&b, live_create(&b.work, false, &b.live));
    b.work.schema = live_schema(b.live);
    b.companies = schema_type(b.work.schema, STR("companies"));
    b.deals = schema_type(b.work.schema, STR("deals"));
    run(&b, argc > 2 ? atoi(argv[2]) : 1000);
    live_destroy(b.live);
    db_close(db);
    unlink(path);
    arena_finish(&b.arena);
    return 0;
}
