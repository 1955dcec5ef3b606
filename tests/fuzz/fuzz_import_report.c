// Reports of checks as the store keeps them: any JSON is refused or read within its bounds; what
// was read is written so that it reads the same again.
#include "fuzz_text.h"
#include "store/import_plan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct err err = {0};
    struct work work;
    arena_init(&arena);
    work_init(&work, &arena, &err, NULL);
    str text = fuzz_text(&arena, data, size);
    size_t end = str_find_char(text, '\n');
    struct import import = {.report = str_slice(text, 0, end),
                            .counters = end < text.len ? str_from(text, end + 1) : STR("")};
    struct import_report *report, *again;
    if (!import_report_read(&work, &import, &report)) {
        must(err.code != ERR_NONE && err.text[0]);
    } else if (report) {
        must(report->create_count <= IMPORT_REPORT_SAMPLES &&
             report->update_count <= IMPORT_REPORT_SAMPLES &&
             report->review_count <= IMPORT_REPORT_SAMPLES &&
             report->refusal_count <= IMPORT_REPORT_SAMPLES);
        struct import first = {.report = import_report_write(&arena, report),
                               .counters = import_counters_write(&arena, &report->counters)};
        must(import_report_read(&work, &first, &again) && again);
        must(str_equal(first.report, import_report_write(&arena, again)));
        must(str_equal(first.counters, import_counters_write(&arena, &again->counters)));
    }
    arena_finish(&arena);
    return 0;
}
