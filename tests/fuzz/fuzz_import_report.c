// Reports of checks as the store keeps them: any JSON is refused or read within its bounds; what
// was read is written so that it reads the same again.
#include "fuzz_work.h"
#include "store/import_plan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct fuzz_work f;
    fuzz_work_begin(&f);
    str text = fuzz_text(&f.arena, data, size);
    size_t end = str_find_char(text, '\n');
    struct import import = {.report = str_slice(text, 0, end),
                            .counters = end < text.len ? str_from(text, end + 1) : STR("")};
    struct import_report *report, *again;
    if (!import_report_read(&f.work, &import, &report)) {
        must(f.err.code != ERR_NONE && f.err.text[0]);
    } else if (report) {
        must(report->create_count <= IMPORT_REPORT_SAMPLES &&
             report->update_count <= IMPORT_REPORT_SAMPLES &&
             report->review_count <= IMPORT_REPORT_SAMPLES &&
             report->refusal_count <= IMPORT_REPORT_SAMPLES);
        struct import first = {.report = import_report_write(&f.arena, report),
                               .counters = import_counters_write(&f.arena, &report->counters)};
        must(import_report_read(&f.work, &first, &again) && again);
        must(str_equal(first.report, import_report_write(&f.arena, again)));
        must(str_equal(first.counters, import_counters_write(&f.arena, &again->counters)));
    }
    fuzz_work_end(&f);
    return 0;
}
