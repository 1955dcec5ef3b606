// The pool is a ring of tasks under one mutex. Tasks are coarse (over 5 ms), so the lock is cold.
#include "base/thread.h"
#include "base/arena.h"
#include <assert.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

struct task {
    void (*run)(void *argument);
    void *argument;
};

struct pool {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    pthread_t *threads;
    size_t thread_count;
    struct task *ring;
    size_t cap, head, count;
    bool ending;
};

static void *work_on(void *argument) {
    struct pool *pool = argument;
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        while (pool->count == 0 && !pool->ending)
            pthread_cond_wait(&pool->changed, &pool->lock);
        if (pool->count == 0)
            break;
        struct task task = pool->ring[pool->head];
        pool->head = (pool->head + 1) % pool->cap;
        pool->count--;
        pthread_mutex_unlock(&pool->lock);
        task.run(task.argument);
        pthread_mutex_lock(&pool->lock);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

static void start(pthread_t *thread, void *(*run)(void *), void *argument) {
    int problem = pthread_create(thread, NULL, run, argument);
    assert(problem == 0);
    (void)problem;
}

struct pool *pool_create(size_t threads, size_t queue) {
    struct pool *pool = memory_zero(1, sizeof *pool);
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->changed, NULL);
    pool->thread_count = threads;
    pool->threads = memory_zero(threads, sizeof *pool->threads);
    pool->cap = queue;
    pool->ring = memory_zero(queue, sizeof *pool->ring);
    for (size_t i = 0; i < threads; i++)
        start(&pool->threads[i], work_on, pool);
    return pool;
}

void pool_destroy(struct pool *pool) {
    if (!pool)
        return;
    pthread_mutex_lock(&pool->lock);
    pool->ending = true;
    pthread_cond_broadcast(&pool->changed);
    pthread_mutex_unlock(&pool->lock);
    for (size_t i = 0; i < pool->thread_count; i++)
        pthread_join(pool->threads[i], NULL);
    pthread_cond_destroy(&pool->changed);
    pthread_mutex_destroy(&pool->lock);
    free(pool->threads);
    free(pool->ring);
    free(pool);
}

bool pool_submit(struct pool *pool, void (*run)(void *argument), void *argument) {
    pthread_mutex_lock(&pool->lock);
    bool room = pool->count < pool->cap && !pool->ending;
    if (room) {
        pool->ring[(pool->head + pool->count) % pool->cap] = (struct task){run, argument};
        pool->count++;
        pthread_cond_signal(&pool->changed);
    }
    pthread_mutex_unlock(&pool->lock);
    return room;
}

struct split {
    void (*part)(void *argument, size_t i);
    void *argument;
    size_t count;
    atomic_size_t next;
};

static void *take_parts(void *argument) {
    struct split *split = argument;
    for (;;) {
        size_t i = atomic_fetch_add(&split->next, 1);
        if (i >= split->count)
            return NULL;
        split->part(split->argument, i);
    }
}

void parallel_for(size_t threads, size_t count, void (*part)(void *argument, size_t i),
                  void *argument) {
    struct split split = {.part = part, .argument = argument, .count = count};
    size_t helpers = threads < count ? threads : count;
    helpers = helpers ? helpers - 1 : 0;
    pthread_t *started = memory_zero(helpers, sizeof *started);
    size_t running = 0; // where the system gives no more threads, fewer do the work
    while (running < helpers && pthread_create(&started[running], NULL, take_parts, &split) == 0)
        running++;
    take_parts(&split);
    for (size_t i = 0; i < running; i++)
        pthread_join(started[i], NULL);
    free(started);
}

size_t thread_count(void) {
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) != 0)
        return 1;
    int count = CPU_COUNT(&cores);
    return count > 0 ? (size_t)count : 1;
}
