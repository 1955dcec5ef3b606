// What durability costs: plain write+fdatasync a second on this disk, then durable single inserts a
// second through the write lane at 1, 16 and 64 submitters that each wait for their answer.
//
//     bench_lane [FOLDER or postgresql:// url] [SECONDS]
#include "base/clock.h"
#include "db/lane.h"
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const insert_sql =
    "INSERT INTO bench_entry (name, email, size) VALUES ($1, $2, $3)";

static double fsyncs(const char *folder, double seconds) {
    char path[512];
    char block[4096];
    memset(block, 'x', sizeof block);
    snprintf(path, sizeof path, "%s/fsync.tmp", folder);
    int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0)
        return 0;
    int64_t start = clock_monotonic();
    int64_t until = start + (int64_t)(seconds * 1e6);
    size_t count = 0;
    while (clock_monotonic() < until) {
        if (pwrite(fd, block, sizeof block, (off_t)(count % 1000 * sizeof block)) < 0 ||
            fdatasync(fd) != 0)
            break;
        count++;
    }
    double rate = (double)count * 1e6 / (double)(clock_monotonic() - start);
    close(fd);
    unlink(path);
    return rate;
}

struct load {
    struct db_lane *lane;
    atomic_bool stop;
    atomic_llong answered, failed;
};

static bool insert(void *argument, struct db *db, struct err *err) {
    (void)argument;
    return db_run(db, insert_sql,
                  DB_ARGS(value_text(STR("Katarzyna Wiśniewska")),
                          value_text(STR("katarzyna.wisniewska@example.com")), value_int(42)),
                  err);
}

static void *submit(void *argument) {
    struct load *load = argument;
    while (!atomic_load(&load->stop)) {
        struct err err;
        atomic_fetch_add(db_lane_run(load->lane, false, insert, NULL, &err) ? &load->answered
                                                                            : &load->failed,
                         1);
    }
    return NULL;
}

static void measure(const struct db_options *options, size_t submitters, double seconds) {
    struct load load = {0};
    struct err err;
    if (!db_lane_create(options, 8, &load.lane, &err)) {
        fprintf(stderr, "%s\n", err.text);
        exit(3);
    }
    pthread_t threads[64];
    int64_t start = clock_monotonic();
    for (size_t i = 0; i < submitters; i++)
        pthread_create(&threads[i], NULL, submit, &load);
    usleep((useconds_t)(seconds * 1e6));
    atomic_store(&load.stop, true);
    for (size_t i = 0; i < submitters; i++)
        pthread_join(threads[i], NULL);
    double took = (double)(clock_monotonic() - start) / 1e6;
    struct db_lane_stats stats = db_lane_stats(load.lane);
    printf(
        "%3zu submitters: %8.0f durable inserts/s, %7.0f commits/s, %5.1f a commit, %lld failed\n",
        submitters, (double)atomic_load(&load.answered) / took, (double)stats.commits / took,
        (double)stats.closures / (double)(stats.commits ? stats.commits : 1),
        (long long)atomic_load(&load.failed));
    db_lane_destroy(load.lane);
}

static bool select_many(struct db *db, struct err *err) {
    struct arena arena;
    arena_init(&arena);
    enum { TIMES = 100000 };
    bool ok = true;
    int64_t start = clock_monotonic();
    for (int i = 0; ok && i < TIMES; i++) {
        struct db_row row = {.arena = &arena};
        ok = db_one(db, "SELECT name, email, size FROM bench_entry WHERE id = $1",
                    DB_ARGS(value_int(i % 1000 + 1)), &row, err);
        arena_reset(&arena);
    }
    printf("one row by id, prepared: %.2f us\n", (double)(clock_monotonic() - start) / TIMES);
    arena_finish(&arena);
    return ok;
}

int main(int argc, char **argv) {
    const char *where = argc > 1 ? argv[1] : ".";
    double seconds = argc > 2 ? atof(argv[2]) : 3;
    char path[512] = "";
    bool postgres = strncmp(where, "postgres", 8) == 0;
    if (!postgres) {
        snprintf(path, sizeof path, "%s/bench_lane.db", where);
        unlink(path);
        printf("%3d writer:     %8.0f write+fdatasync of 4 KB a second\n", 1,
               fsyncs(where, seconds));
    }
    struct db_options options = {.url = str_of(postgres ? where : path)};
    struct arena arena;
    arena_init(&arena);
    struct db *db;
    struct err err;
    bool ok = db_open(&options, &db, &err);
    if (ok) {
        str sql = db_dialect_expand(&arena, db_dialect(db),
                                    STR("DROP TABLE IF EXISTS bench_entry;"
                                        "CREATE TABLE bench_entry (id {ID}, name {TEXT}, "
                                        "email {TEXT}, size {INT64}) {STRICT};"
                                        "CREATE INDEX bench_email ON bench_entry (email)"));
        ok = db_script(db, str_z(&arena, sql), &err);
    }
    static const size_t steps[] = {1, 16, 64};
    for (size_t i = 0; ok && i < 3; i++)
        measure(&options, steps[i], seconds);
    ok = ok && select_many(db, &err) && db_script(db, "DROP TABLE bench_entry", &err);
    db_close(db);
    arena_finish(&arena);
    if (!postgres)
        unlink(path);
    if (!ok)
        fprintf(stderr, "%s\n", err.text);
    return ok ? 0 : 3;
}
