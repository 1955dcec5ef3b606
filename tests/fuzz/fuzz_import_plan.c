// Plans of imports as the store keeps them: any JSON is refused or read; what was read is written
// so that it reads the same again.
#include "fuzz_work.h"
#include "store/import_plan.h"

static str texts_of(struct arena *arena, const struct import *import) {
    return str_concat(arena, str_concat(arena, import->dialect, import->columns), import->options);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct fuzz_work f;
    fuzz_work_begin(&f);
    str text = fuzz_text(&f.arena, data, size), part;
    str parts[3] = {STR("{}"), STR("[]"), STR("{}")};
    for (size_t i = 0; i < 3 && text.len && str_split(&text, '\n', &part); i++)
        parts[i] = part;
    struct import import = {.dialect = parts[0], .columns = parts[1], .options = parts[2]};
    struct import_plan plan, again;
    if (import_plan_read(&f.work, &import, &plan)) {
        struct import first = {0}, second = {0};
        import_plan_write(&f.arena, &plan, &first);
        must(import_plan_read(&f.work, &first, &again));
        must(again.column_count == plan.column_count);
        import_plan_write(&f.arena, &again, &second);
        must(str_equal(texts_of(&f.arena, &first), texts_of(&f.arena, &second)));
        for (size_t i = 0; i < plan.column_count; i++)
            must(plan.columns[i].sample_count <= IMPORT_SAMPLES);
    } else {
        must(f.err.code != ERR_NONE && f.err.text[0]);
    }
    fuzz_work_end(&f);
    return 0;
}
