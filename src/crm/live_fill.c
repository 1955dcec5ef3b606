// Notes of what was saved while an index is filled, and handing the index over.
#include "crm/live_fill.h"
#include <stdlib.h>
#include <string.h>

void live_fill_init(struct live_fill *fill) {
    *fill = (struct live_fill){.filling = false};
    pthread_mutex_init(&fill->lock, NULL);
}

static void forget_notes(struct live_fill *fill) {
    for (size_t i = 0; i < fill->count; i++)
        free(fill->notes[i].form);
    free(fill->notes);
    fill->notes = NULL;
    fill->count = fill->cap = 0;
}

void live_fill_finish(struct live_fill *fill) {
    forget_notes(fill);
    pthread_mutex_destroy(&fill->lock);
}

void live_fill_begin(struct live_fill *fill) {
    pthread_mutex_lock(&fill->lock);
    fill->filling = true;
    pthread_mutex_unlock(&fill->lock);
}

static void put(struct match_live *index, int64_t record_id, const struct match_form *form) {
    if (form)
        match_live_put(index, record_id, form);
    else
        match_live_remove(index, record_id);
}

static void put_note(struct arena *arena, struct match_live *index, const struct live_note *note) {
    struct match_form form;
    struct err err;
    arena_reset(arena);
    if (!note->form)
        match_live_remove(index, note->record_id);
    else if (match_form_read(arena, (str){note->form, note->length}, &form, &err))
        match_live_put(index, note->record_id, &form);
}

void live_fill_end(struct live_fill *fill, struct match_live *index,
                   _Atomic(struct match_live *) *place) {
    struct arena arena;
    arena_init(&arena);
    pthread_mutex_lock(&fill->lock);
    for (size_t i = 0; index && i < fill->count; i++)
        put_note(&arena, index, &fill->notes[i]);
    forget_notes(fill);
    fill->filling = false;
    if (index)
        atomic_store(place, index);
    pthread_mutex_unlock(&fill->lock);
    arena_finish(&arena);
}

// A copy of its own: the form lives as long as the work that saved it.
static void note(struct live_fill *fill, int64_t record_id, const struct match_form *form) {
    struct live_note *added;
    struct buf blob;
    if (fill->count == fill->cap) {
        fill->cap = fill->cap ? fill->cap * 2 : 64;
        fill->notes = memory_grow(fill->notes, fill->cap, sizeof *fill->notes);
    }
    added = &fill->notes[fill->count++];
    *added = (struct live_note){.record_id = record_id};
    if (!form)
        return;
    buf_init(&blob, NULL);
    match_form_write(form, &blob);
    added->length = blob.len;
    added->form = memory_alloc(blob.len + 1);
    memcpy(added->form, blob.ptr, blob.len);
    buf_finish(&blob);
}

void live_fill_put(struct live_fill *fill, _Atomic(struct match_live *) *place, int64_t record_id,
                   const struct match_form *form) {
    pthread_mutex_lock(&fill->lock);
    // The one that everybody has now: the one to come gets the note only, in its place among
    // others.
    struct match_live *index = atomic_load(place);
    if (fill->filling)
        note(fill, record_id, form);
    pthread_mutex_unlock(&fill->lock);
    if (index)
        put(index, record_id, form);
}
