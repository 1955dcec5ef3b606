// Rows of a file made ready on all cores, ahead of whoever judges and writes them: three batches
// take turns in being read, prepared and used, so that no core waits for another's part.
#include "base/thread.h"
#include "crm/import_private.h"
#include <stdlib.h>

static void init(struct import_batch *batch) {
    batch->part_count = thread_count();
    batch->arenas = memory_zero(batch->part_count, sizeof *batch->arenas);
    arena_init(&batch->arena);
}

static void finish(struct import_batch *batch) {
    for (size_t i = 0; i < batch->part_count; i++)
        arena_finish(&batch->arenas[i]);
    free(batch->arenas);
    arena_finish(&batch->arena);
}

struct preparing {
    struct import_batch *batch;
    const struct import_reading *reading;
};

static void prepare_part(void *argument, size_t part) {
    struct preparing *p = argument;
    for (size_t i = part; i < p->batch->count; i += p->batch->part_count)
        import_row_prepare(&p->batch->arenas[part], p->reading, &p->batch->rows[i]);
}

static bool read_rows(struct import_batch *batch, struct import_file *file, struct err *err) {
    arena_reset(&batch->arena);
    batch->count = 0;
    while (batch->count < IMPORT_BATCH) {
        const struct row *row;
        if (!import_file_next(file, &row, err))
            return false;
        if (!row)
            break;
        import_row_take(&batch->arena, row, &batch->rows[batch->count++]);
    }
    return true;
}

static void *prepare_next(void *argument) {
    struct import_batches *batches = argument;
    struct import_batch *batch = batches->next;
    struct preparing preparing = {batch, batches->reading};
    for (size_t i = 0; i < batch->part_count; i++)
        arena_reset(&batch->arenas[i]);
    parallel_for(batch->part_count, batch->part_count, prepare_part, &preparing);
    return NULL;
}

static void wait_for_next(struct import_batches *batches) {
    if (batches->preparing)
        pthread_join(batches->thread, NULL);
    batches->preparing = false;
}

// Where no thread can be had the caller does it.
static void start_next(struct import_batches *batches) {
    batches->preparing = pthread_create(&batches->thread, NULL, prepare_next, batches) == 0;
    if (!batches->preparing)
        prepare_next(batches);
}

void import_batches_init(struct import_batches *batches, struct import_file *file,
                         const struct import_reading *reading) {
    *batches = (struct import_batches){.file = file, .reading = reading};
    for (size_t i = 0; i < sizeof batches->batch / sizeof *batches->batch; i++)
        init(&batches->batch[i]);
    batches->ready = &batches->batch[0];
    batches->next = &batches->batch[1];
    batches->read = &batches->batch[2];
}

void import_batches_finish(struct import_batches *batches) {
    wait_for_next(batches);
    for (size_t i = 0; i < sizeof batches->batch / sizeof *batches->batch; i++)
        finish(&batches->batch[i]);
}

// What was read goes to the threads, what they have prepared to the caller, and what the caller has
// done with is read into.
static void turn(struct import_batches *batches) {
    struct import_batch *done = batches->ready;
    batches->ready = batches->next;
    batches->next = batches->read;
    batches->read = done;
}

bool import_batches_next(struct import_batches *batches, struct import_batch **batch,
                         struct err *err) {
    if (!batches->begun) {
        if (!read_rows(batches->next, batches->file, err))
            return false;
        start_next(batches);
        if (!read_rows(batches->read, batches->file, err))
            return false;
        batches->begun = true;
    }
    wait_for_next(batches);
    turn(batches);
    start_next(batches);
    *batch = batches->ready;
    return read_rows(batches->read, batches->file, err);
}
