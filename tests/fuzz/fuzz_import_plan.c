// Plans of imports as the store keeps them: any JSON is refused or read; what was read is written
// so that it reads the same again.
#include "fuzz_text.h"
#include "store/import_plan.h"

static str texts_of(struct arena *arena, const struct import *import) {
    return str_concat(arena, str_concat(arena, import->dialect, import->columns), import->options);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct err err = {0};
    struct work work;
    arena_init(&arena);
    work_init(&work, &arena, &err, NULL);
    str text = fuzz_text(&arena, data, size), part;
    str parts[3] = {STR("{}"), STR("[]"), STR("{}")};
    for (size_t i = 0; i < 3 && text.len && str_split(&text, '\n', &part); i++)
        parts[i] = part;
    struct import import = {.dialect = parts[0], .columns = parts[1], .options = parts[2]};
    struct import_plan plan, again;
    if (import_plan_read(&work, &import, &plan)) {
        struct import first = {0}, second = {0};
        import_plan_write(&arena, &plan, &first);
        must(import_plan_read(&work, &first, &again));
        must(again.column_count == plan.column_count);
        import_plan_write(&arena, &again, &second);
        must(str_equal(texts_of(&arena, &first), texts_of(&arena, &second)));
        for (size_t i = 0; i < plan.column_count; i++)
            must(plan.columns[i].sample_count <= IMPORT_SAMPLES);
    } else {
        must(err.code != ERR_NONE && err.text[0]);
    }
    arena_finish(&arena);
    return 0;
}
