// The write lane: what was acknowledged is there after reopening, a failure harms nobody else, a
// group of writes shares a commit. And the pool of connections.
#include "base/clock.h"
#include "base/id.h"
#include "db/lane.h"
#include "db/pool.h"
#include "support/engines.h"
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SUBMITTERS = 16, EACH = 1000 };

static void make_table(struct test_store *t) {
    str text = db_dialect_expand(&t->arena, db_dialect(t->db),
                                 STR("CREATE TABLE entry (id {INT64} PRIMARY KEY, "
                                     "value {INT64} NOT NULL) {STRICT}"));
    OK(t, db_script(t->db, str_z(&t->arena, text), &t->err));
}

static int64_t number(struct test_store *t, const char *sql) {
    struct db_row row = {.arena = &t->arena};
    OK(t, db_one(t->db, sql, DB_NO_ARGS, &row, &t->err));
    return row.columns[0].i;
}

struct entry {
    int64_t id, value;
    atomic_int done; // times
    bool ok;
    enum err_code code;
};

static bool insert(void *argument, struct db *db, struct err *err) {
    const struct entry *entry = argument;
    if (!db_run(db, "INSERT INTO entry (id, value) VALUES ($1, $2)",
                DB_ARGS(value_int(entry->id), value_int(entry->value)), err))
        return false;
    if (entry->value == -1)
        return fail(err, ERR_INVALID, "refused after it was written");
    if (entry->value == -2)
        return db_run(db, "INSERT INTO nowhere VALUES (1)", DB_NO_ARGS, err);
    return true;
}

static void answered(void *argument, bool ok, const struct err *err) {
    struct entry *entry = argument;
    entry->ok = ok;
    entry->code = err->code;
    atomic_fetch_add(&entry->done, 1);
}

struct submitter {
    struct db_lane *lane;
    struct entry *entries; // EACH
    pthread_t thread;
};

static void *submit_all(void *argument) {
    const struct submitter *me = argument;
    for (int i = 0; i < EACH; i++) {
        struct db_closure closure = {insert, answered, &me->entries[i]};
        if (i % 10 == 3)
            db_lane_submit_bulk(me->lane, closure);
        else
            db_lane_submit(me->lane, closure);
    }
    return NULL;
}

// Every tenth fails in one of three ways: by its own judgement, by a bad statement, by a conflict
// with the entry before it.
static struct entry *make_entries(struct arena *arena) {
    struct entry *entries = ARENA_ARRAY(arena, (size_t)SUBMITTERS * EACH, struct entry);
    for (int i = 0; i < SUBMITTERS * EACH; i++) {
        entries[i].id = i + 1;
        entries[i].value = i % 10 == 7 ? -1 - i / 10 % 2 : i;
    }
    return entries;
}

static void test_many(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 4, &lane, &t->err));
    struct entry *entries = make_entries(&t->arena);
    struct submitter submitters[SUBMITTERS];
    for (int i = 0; i < SUBMITTERS; i++) {
        submitters[i] = (struct submitter){.lane = lane, .entries = entries + i * EACH};
        pthread_create(&submitters[i].thread, NULL, submit_all, &submitters[i]);
    }
    for (int i = 0; i < SUBMITTERS; i++)
        pthread_join(submitters[i].thread, NULL);
    db_lane_destroy(lane); // drains
    db_close(t->db);
    OK(t, db_open(&t->options, &t->db, &t->err));
    struct db_rows rows;
    OK(t, db_query(t->db, "SELECT id, value FROM entry ORDER BY id", DB_NO_ARGS, &rows, &t->err));
    for (int i = 0; i < SUBMITTERS * EACH; i++) {
        struct entry *entry = &entries[i];
        assert_int_equal(atomic_load(&entry->done), 1);
        assert_int_equal(entry->ok, entry->value >= 0);
        if (!entry->ok) {
            assert_int_equal(entry->code, entry->value == -1 ? ERR_INVALID : ERR_DATABASE);
            continue;
        }
        assert_true(db_next(&rows));
        assert_int_equal(db_column(&rows, 0).i, entry->id);
        assert_int_equal(db_column(&rows, 1).i, entry->value);
    }
    assert_false(db_next(&rows));
    OK(t, db_done(&rows, &t->err));
}

static void test_groups(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 1, &lane, &t->err));
    struct entry *entries = ARENA_ARRAY(&t->arena, 2000, struct entry);
    for (int i = 0; i < 2000; i++) {
        entries[i] = (struct entry){.id = i};
        db_lane_submit(lane, (struct db_closure){insert, answered, &entries[i]});
    }
    struct entry last = {.id = 5000};
    OK(t, db_lane_run(lane, true, insert, &last, &t->err)); // bulk: behind the others
    struct db_lane_stats stats = db_lane_stats(lane);
    assert_int_equal(stats.closures, 2001);
    assert_int_equal(stats.failed, 0);
    assert_true(stats.commits > 0);
    bool sqlite = strcmp(t->engine, "sqlite") == 0;
    if (sqlite)
        assert_true(stats.commits < 400);
    else
        assert_int_equal(stats.commits, 2001);
    for (int i = 0; i < 2000; i++)
        assert_true(entries[i].ok);
    db_lane_destroy(lane);
}

static void test_run(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 2, &lane, &t->err));
    struct entry entry = {.id = 1, .value = 7};
    OK(t, db_lane_run(lane, false, insert, &entry, &t->err));
    REFUSED(t, ERR_CONFLICT, db_lane_run(lane, false, insert, &entry, &t->err));
    entry = (struct entry){.id = 2, .value = -1};
    REFUSED(t, ERR_INVALID, db_lane_run(lane, true, insert, &entry, &t->err));
    assert_int_equal(number(t, "SELECT count(*) FROM entry"), 1);
    db_lane_destroy(lane);
    db_lane_destroy(NULL);
    struct db_options nowhere = {.url = STR("/nonexistent/folder/store.db")};
    REFUSED(t, ERR_STORAGE, db_lane_create(&nowhere, 2, &lane, &t->err));
    assert_null(lane);
}

// -- who comes first

struct gate {
    pthread_mutex_t mutex;
    pthread_cond_t opened;
    bool open;
};

static bool wait_for_gate(void *argument, struct db *db, struct err *err) {
    (void)db;
    (void)err;
    struct gate *gate = argument;
    pthread_mutex_lock(&gate->mutex);
    while (!gate->open)
        pthread_cond_wait(&gate->opened, &gate->mutex);
    pthread_mutex_unlock(&gate->mutex);
    return true;
}

static void open_gate(struct gate *gate) {
    pthread_mutex_lock(&gate->mutex);
    gate->open = true;
    pthread_cond_signal(&gate->opened);
    pthread_mutex_unlock(&gate->mutex);
}

struct ordered {
    atomic_int *clock;
    int at;
};

static bool note_order(void *argument, struct db *db, struct err *err) {
    (void)db;
    (void)err;
    struct ordered *me = argument;
    me->at = atomic_fetch_add(me->clock, 1);
    return true;
}

static void test_people_first(void **state) {
    struct test_store *t = test_store_of(state);
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 1, &lane, &t->err));
    struct gate gate = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false};
    db_lane_submit(lane, (struct db_closure){wait_for_gate, NULL, &gate});
    atomic_int clock = 0;
    struct ordered bulk[20];
    struct ordered people[20];
    for (int i = 0; i < 20; i++) {
        bulk[i] = people[i] = (struct ordered){&clock, -1};
        db_lane_submit_bulk(lane, (struct db_closure){note_order, NULL, &bulk[i]});
        db_lane_submit(lane, (struct db_closure){note_order, NULL, &people[i]});
    }
    open_gate(&gate);
    db_lane_destroy(lane);
    for (int i = 0; i < 20; i++) {
        assert_int_equal(people[i].at, i);
        assert_int_equal(bulk[i].at, 20 + i);
    }
}

// -- a closure that takes the transaction with it

struct breaker {
    atomic_int runs;
    bool ok;
    enum err_code code;
};

// A conflict clause that ends the whole transaction: the worst a statement can do.
static bool break_transaction(void *argument, struct db *db, struct err *err) {
    struct breaker *me = argument;
    atomic_fetch_add(&me->runs, 1);
    return db_run(db, "INSERT OR ROLLBACK INTO entry (id, value) VALUES (1, 1)", DB_NO_ARGS, err);
}

static void broken(void *argument, bool ok, const struct err *err) {
    struct breaker *me = argument;
    me->ok = ok;
    me->code = err->code;
}

static void test_lost_transaction(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 1, &lane, &t->err));
    struct gate gate = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false};
    struct entry entries[30];
    struct breaker breakers[3] = {0};
    db_lane_submit(lane, (struct db_closure){wait_for_gate, NULL, &gate});
    for (int i = 0; i < 30; i++) {
        entries[i] = (struct entry){.id = i + 1};
        db_lane_submit(lane, (struct db_closure){insert, answered, &entries[i]});
        if (i % 10 == 5)
            db_lane_submit(lane, (struct db_closure){break_transaction, broken, &breakers[i / 10]});
    }
    open_gate(&gate);
    db_lane_destroy(lane);
    for (int i = 0; i < 30; i++)
        assert_true(entries[i].ok && atomic_load(&entries[i].done) == 1);
    for (int i = 0; i < 3; i++) {
        assert_false(breakers[i].ok);
        assert_int_equal(breakers[i].code, ERR_CONFLICT);
        assert_int_equal(atomic_load(&breakers[i].runs), 1);
    }
    assert_int_equal(number(t, "SELECT count(*) FROM entry"), 30);
}

// -- the disk is full (as far as SQLite can tell)

static bool limit_pages(void *argument, struct db *db, struct err *err) {
    return db_run(db, argument, DB_NO_ARGS, err);
}

static bool insert_large(void *argument, struct db *db, struct err *err) {
    (void)argument;
    return db_run(db, "INSERT INTO large (data) VALUES (zeroblob(1000000))", DB_NO_ARGS, err);
}

static void test_full(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t, db_script(t->db, "CREATE TABLE large (data BLOB) STRICT", &t->err));
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 1, &lane, &t->err));
    static char few[] = "PRAGMA max_page_count = 20";
    static char many[] = "PRAGMA max_page_count = 100000";
    OK(t, db_lane_run(lane, false, limit_pages, few, &t->err));
    struct gate gate = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false};
    struct entry entries[10];
    struct entry large = {0};
    int64_t start = clock_monotonic();
    db_lane_submit(lane, (struct db_closure){wait_for_gate, NULL, &gate});
    for (int i = 0; i < 10; i++) {
        entries[i] = (struct entry){.id = i + 1};
        db_lane_submit(lane, (struct db_closure){insert, answered, &entries[i]});
    }
    db_lane_submit(lane, (struct db_closure){insert_large, answered, &large});
    open_gate(&gate);
    bool one_batch = clock_monotonic() - start < 5000;          // else it may have been two
    OK(t, db_lane_run(lane, true, limit_pages, many, &t->err)); // behind all of them
    assert_false(large.ok);
    assert_int_equal(large.code, ERR_STORAGE);
    int64_t saved = 0;
    for (int i = 0; i < 10; i++) {
        assert_int_equal(atomic_load(&entries[i].done), 1);
        assert_true(entries[i].ok || entries[i].code == ERR_STORAGE);
        saved += entries[i].ok;
    }
    assert_int_equal(number(t, "SELECT count(*) FROM entry"), saved);
    if (one_batch)
        assert_int_equal(saved, 0);
    OK(t, db_lane_run(lane, false, insert_large, NULL, &t->err)); // room again
    db_lane_destroy(lane);
}

// Another process holds the store for a while: the lane tries again.
static bool update(void *argument, struct db *db, struct err *err) {
    return db_run(db, "UPDATE entry SET value = value + $1", DB_ARGS(value_int(*(int *)argument)),
                  err);
}

static void *let_go_later(void *argument) {
    struct test_store *t = argument;
    nanosleep(&(struct timespec){.tv_nsec = 60 * 1000000}, NULL);
    struct err err = {0};
    return db_commit(t->db, &err) ? t : NULL;
}

static void test_busy_again(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_options options = t->options;
    options.busy_ms = 30;
    struct db_lane *lane;
    OK(t, db_lane_create(&options, 2, &lane, &t->err));
    struct entry entry = {.id = 1, .value = 0};
    OK(t, db_lane_run(lane, false, insert, &entry, &t->err));
    OK(t, db_begin(t->db, &t->err));
    OK(t, db_run(t->db, "UPDATE entry SET value = 100", DB_NO_ARGS, &t->err));
    pthread_t thread;
    pthread_create(&thread, NULL, let_go_later, t);
    int more = 1;
    OK(t, db_lane_run(lane, false, update, &more, &t->err));
    void *committed;
    pthread_join(thread, &committed);
    assert_non_null(committed);
    assert_int_equal(number(t, "SELECT value FROM entry"), 101);
    db_lane_destroy(lane);
}

// Two closures that lock two rows crosswise: PostgreSQL ends one of them, the lane runs it again.
struct crossing {
    int64_t first, second;
    atomic_int *met;
    struct db_lane *lane;
    pthread_t thread;
    bool ok;
    struct err err;
};

static bool cross(void *argument, struct db *db, struct err *err) {
    struct crossing *me = argument;
    static const char *const add = "UPDATE entry SET value = value + 1 WHERE id = $1";
    if (!db_run(db, add, DB_ARGS(value_int(me->first)), err))
        return false;
    atomic_fetch_add(me->met, 1);
    for (int i = 0; i < 200 && atomic_load(me->met) < 2; i++)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    return db_run(db, add, DB_ARGS(value_int(me->second)), err);
}

static void *cross_thread(void *argument) {
    struct crossing *me = argument;
    me->ok = db_lane_run(me->lane, false, cross, me, &me->err);
    return NULL;
}

static void test_deadlock(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t,
       db_run(t->db, "INSERT INTO entry (id, value) VALUES (1, 0), (2, 0)", DB_NO_ARGS, &t->err));
    struct db_lane *lane;
    OK(t, db_lane_create(&t->options, 2, &lane, &t->err));
    atomic_int met = 0;
    struct crossing sides[2] = {{.first = 1, .second = 2, .met = &met, .lane = lane},
                                {.first = 2, .second = 1, .met = &met, .lane = lane}};
    for (int i = 0; i < 2; i++)
        pthread_create(&sides[i].thread, NULL, cross_thread, &sides[i]);
    for (int i = 0; i < 2; i++)
        pthread_join(sides[i].thread, NULL);
    for (int i = 0; i < 2; i++)
        test_ok(sides[i].ok, &sides[i].err, "a side", __FILE__, __LINE__);
    assert_int_equal(number(t, "SELECT CAST(sum(value) AS BIGINT) FROM entry"), 4);
    assert_true(db_lane_stats(lane).retries >= (strcmp(t->engine, "sqlite") == 0 ? 0 : 1));
    db_lane_destroy(lane);
}

// -- killed in the midst of it

enum { MIRROR = 1000000000 }; // each closure writes two rows: id, and this much above

struct victim {
    struct db_lane *lane;
    int acknowledged; // a pipe: ids that were answered
    int64_t first;
    pthread_t thread;
};

struct twin {
    const struct victim *victim;
    int64_t id;
    pthread_mutex_t mutex;
    pthread_cond_t answered;
    bool over;
};

static bool insert_twins(void *argument, struct db *db, struct err *err) {
    const struct twin *twin = argument;
    static const char *const sql = "INSERT INTO entry (id, value) VALUES ($1, 0)";
    return db_run(db, sql, DB_ARGS(value_int(twin->id)), err) &&
           db_run(db, sql, DB_ARGS(value_int(twin->id + MIRROR)), err);
}

static void tell(void *argument, bool ok, const struct err *err) {
    (void)err;
    struct twin *twin = argument;
    if (ok && write(twin->victim->acknowledged, &twin->id, sizeof twin->id) < 0)
        _exit(1);
    pthread_mutex_lock(&twin->mutex);
    twin->over = true;
    pthread_cond_signal(&twin->answered);
    pthread_mutex_unlock(&twin->mutex);
}

static void *write_for_ever(void *argument) {
    const struct victim *me = argument;
    for (int64_t id = me->first;; id++) {
        struct twin twin = {me, id, PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false};
        db_lane_submit(me->lane, (struct db_closure){insert_twins, tell, &twin});
        pthread_mutex_lock(&twin.mutex);
        while (!twin.over)
            pthread_cond_wait(&twin.answered, &twin.mutex);
        pthread_mutex_unlock(&twin.mutex);
    }
    return NULL;
}

static void be_killed(const struct db_options *options, int acknowledged, int64_t first) {
    struct db_lane *lane;
    struct err err;
    if (!db_lane_create(options, 4, &lane, &err))
        _exit(1);
    struct victim victims[SUBMITTERS];
    for (int i = 0; i < SUBMITTERS; i++) {
        victims[i] = (struct victim){lane, acknowledged, first + (int64_t)i * 100000, 0};
        pthread_create(&victims[i].thread, NULL, write_for_ever, &victims[i]);
    }
    for (;;)
        pause();
}

static int64_t kill_one(struct test_store *t, int64_t first) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        be_killed(&t->options, ends[1], first);
    }
    close(ends[1]);
    // The first answer tells that it is running; then some random time.
    int64_t ids[4096];
    ssize_t got = read(ends[0], ids, sizeof *ids);
    assert_int_equal(got, sizeof *ids);
    nanosleep(&(struct timespec){.tv_nsec = (long)(random_u64() % 40000000)}, NULL);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    OK(t, db_open(&t->options, &t->db, &t->err));
    int64_t answered = 0;
    while (got > 0) {
        size_t count = (size_t)got / sizeof *ids;
        for (size_t i = 0; i < count; i++) {
            struct db_row row = {.arena = &t->arena};
            OK(t, db_one(t->db, "SELECT count(*) FROM entry WHERE id = $1",
                         DB_ARGS(value_int(ids[i])), &row, &t->err));
            assert_int_equal(row.columns[0].i, 1);
        }
        answered += (int64_t)count;
        got = read(ends[0], ids, sizeof ids);
    }
    close(ends[0]);
    return answered;
}

static void test_killed(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    int64_t answered = 0;
    for (int round = 0; round < 10; round++) {
        db_close(t->db); // a file of SQLite must not be open across a fork
        t->db = NULL;
        answered += kill_one(t, 1 + (int64_t)round * 10000000);
    }
    assert_true(answered >= 10);
    assert_true(number(t, "SELECT count(*) FROM entry WHERE id < 1000000000") >= answered);
    assert_int_equal(number(t, "SELECT count(*) FROM entry a WHERE id < 1000000000 AND NOT EXISTS "
                               "(SELECT 1 FROM entry b WHERE b.id = a.id + 1000000000)"),
                     0);
    assert_int_equal(number(t, "SELECT count(*) FROM entry a WHERE id > 1000000000 AND NOT EXISTS "
                               "(SELECT 1 FROM entry b WHERE b.id = a.id - 1000000000)"),
                     0);
}

// -- the pool

struct pool_user {
    struct db_pool *pool;
    pthread_t thread;
    int good;
};

static void *use_pool(void *argument) {
    struct pool_user *me = argument;
    for (int i = 0; i < 50; i++) {
        struct db *db;
        struct err err;
        if (!db_pool_take(me->pool, &db, &err))
            continue;
        struct arena arena;
        arena_init(&arena);
        struct db_row row = {.arena = &arena};
        me->good += db_begin(db, &err) && // left open on purpose
                    db_one(db, "SELECT count(*) FROM entry", DB_NO_ARGS, &row, &err);
        arena_finish(&arena);
        db_pool_give(me->pool, db);
    }
    return NULL;
}

static void test_pool(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_options options = t->options;
    options.read_only = true;
    struct db_pool *pool = db_pool_create(&options, 3);
    struct pool_user users[8] = {0};
    for (int i = 0; i < 8; i++) {
        users[i].pool = pool;
        pthread_create(&users[i].thread, NULL, use_pool, &users[i]);
    }
    for (int i = 0; i < 8; i++)
        pthread_join(users[i].thread, NULL);
    for (int i = 0; i < 8; i++)
        assert_int_equal(users[i].good, 50);
    db_pool_give(pool, NULL);
    db_pool_destroy(pool);
    db_pool_destroy(NULL);
    options.url = STR("/nonexistent/folder/store.db");
    pool = db_pool_create(&options, 1);
    struct db *db;
    REFUSED(t, ERR_NOT_FOUND, db_pool_take(pool, &db, &t->err));
    REFUSED(t, ERR_NOT_FOUND, db_pool_take(pool, &db, &t->err)); // the place is free again
    db_pool_destroy(pool);
}

// Adding a column while somebody reads the table for long: it is done as soon as he has ended, and
// those who come meanwhile do not wait behind it.
static bool add_column(void *argument, struct db *db, struct err *err) {
    (void)argument;
    return db_lock_layout(db, "entry", err) &&
           db_script(db, "ALTER TABLE entry ADD COLUMN more BIGINT", err);
}

static void test_altering(void **state) {
    enum { READING_MICROS = 1500000, WAIT_MAX_MICROS = 700000 };
    struct test_store *t = test_store_of(state);
    struct db_row row = {.arena = &t->arena};
    struct db_lane *lane;
    struct db *other;
    struct entry entry = {0};
    make_table(t);
    OK(t, db_lane_create(&t->options, 2, &lane, &t->err));
    OK(t, db_open(&t->options, &other, &t->err));
    OK(t, db_begin(t->db, &t->err));
    OK(t, db_one(t->db, "SELECT count(*) FROM entry", DB_NO_ARGS, &row, &t->err));
    db_lane_submit(lane, (struct db_closure){add_column, answered, &entry});
    int64_t began = clock_monotonic(), longest = 0, reads = 0;
    while (clock_monotonic() < began + READING_MICROS) {
        int64_t from = clock_monotonic();
        OK(t, db_one(other, "SELECT count(*) FROM entry", DB_NO_ARGS, &row, &t->err));
        int64_t took = clock_monotonic() - from;
        longest = took > longest ? took : longest;
        reads++;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    assert_int_equal(atomic_load(&entry.done), 0); // the reader is there still
    assert_true(reads > 10);
    assert_true(longest < WAIT_MAX_MICROS);
    db_rollback(t->db);
    for (int i = 0; i < 3000 && !atomic_load(&entry.done); i++)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    assert_int_equal(atomic_load(&entry.done), 1);
    assert_true(entry.ok);
    OK(t, db_run(other, "UPDATE entry SET more = 1", DB_NO_ARGS, &t->err));
    db_close(other);
    db_lane_destroy(lane);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_many),       ON_BOTH_ENGINES(test_groups),
        ON_BOTH_ENGINES(test_run),        ON_BOTH_ENGINES(test_people_first),
        ON_SQLITE(test_lost_transaction), ON_SQLITE(test_full),
        ON_BOTH_ENGINES(test_busy_again), ON_BOTH_ENGINES(test_deadlock),
        ON_BOTH_ENGINES(test_pool),       ON_BOTH_ENGINES(test_killed),
        ON_POSTGRES(test_altering),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
