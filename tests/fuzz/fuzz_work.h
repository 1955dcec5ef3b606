// What the fuzz targets of the store room share: work without a database.
#pragma once
#include "fuzz_text.h"
#include "store/work.h"

struct fuzz_work {
    struct arena arena;
    struct err err;
    struct work work;
};

static inline void fuzz_work_begin(struct fuzz_work *f) {
    f->err = (struct err){0};
    arena_init(&f->arena);
    work_init(&f->work, &f->arena, &f->err, NULL);
}

static inline void fuzz_work_end(struct fuzz_work *f) {
    arena_finish(&f->arena);
}
