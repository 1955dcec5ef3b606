// A stack of idle connections under one mutex: the one used last goes first, its caches are warm.
#include "db/pool.h"
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct db_pool {
    struct db_options options;
    char *url;
    size_t limit;
    pthread_mutex_t mutex;
    pthread_cond_t given;
    size_t out;  // taken, or being opened
    size_t idle; // entries of `stack`
    struct db **stack;
};

struct db_pool *db_pool_create(const struct db_options *options, size_t limit) {
    struct db_pool *pool = memory_zero(1, sizeof *pool);
    pool->options = *options;
    pool->url = memory_alloc(options->url.len + 1);
    memcpy(pool->url, options->url.ptr, options->url.len);
    pool->options.url.ptr = pool->url;
    pool->limit = limit ? limit : 1;
    pool->stack = memory_zero(pool->limit, sizeof(struct db *));
    pthread_mutex_init(&pool->mutex, NULL);
    pthread_cond_init(&pool->given, NULL);
    return pool;
}

void db_pool_destroy(struct db_pool *pool) {
    if (!pool)
        return;
    assert(pool->out == 0 && "a connection was not given back");
    for (size_t i = 0; i < pool->idle; i++)
        db_close(pool->stack[i]);
    pthread_mutex_destroy(&pool->mutex);
    pthread_cond_destroy(&pool->given);
    free(pool->stack);
    free(pool->url);
    free(pool);
}

bool db_pool_take(struct db_pool *pool, struct db **out, struct err *err) {
    pthread_mutex_lock(&pool->mutex);
    while (pool->out == pool->limit)
        pthread_cond_wait(&pool->given, &pool->mutex);
    pool->out++;
    *out = pool->idle ? pool->stack[--pool->idle] : NULL;
    pthread_mutex_unlock(&pool->mutex);
    if (*out || db_open(&pool->options, out, err))
        return true;
    pthread_mutex_lock(&pool->mutex);
    pool->out--;
    pthread_cond_signal(&pool->given);
    pthread_mutex_unlock(&pool->mutex);
    return false;
}

void db_pool_give(struct db_pool *pool, struct db *db) {
    if (!db)
        return;
    db_rollback(db);
    pthread_mutex_lock(&pool->mutex);
    pool->stack[pool->idle++] = db;
    pool->out--;
    pthread_cond_signal(&pool->given);
    pthread_mutex_unlock(&pool->mutex);
}
