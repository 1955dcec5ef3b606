// Dates: what was read exists, and its ISO form reads as the same day.
#include "fuzz_text.h"
#include "text/date.h"

static void read_one(str text, unsigned allowed) {
    struct date date, again;
    if (date_read(text, allowed, 2000, &date) != DATE_OK)
        return;
    must(allowed != DATE_ANY || date_orders(text) != 0);
    must(date_exists(date));
    char iso[11];
    date_write(date, iso);
    must(date_read(str_of(iso), DATE_ANY, 2000, &again) == DATE_OK);
    must(memcmp(&date, &again, sizeof date) == 0);
    struct date back = date_of_days(date_to_days(date));
    must(memcmp(&date, &back, sizeof date) == 0);
}

static void understand(str text, const char *country, bool past) {
    const struct date_hints hints = {
        .today = {2024, 5, 1}, .past = past, .country = str_of(country), .language = STR("hr")};
    struct date_answer answer;
    enum date_reason reason = date_understand(text, &hints, &answer);
    bool found = reason == DATE_OK || reason == DATE_AMBIGUOUS;
    must(found == (answer.orders != 0));
    must(!found || date_exists(answer.date));
    must((answer.other.year != 0) == (reason == DATE_AMBIGUOUS));
    must(!answer.other.year || date_exists(answer.other));
    must(answer.micros > -INT64_C(86400000000) && answer.micros < 2 * INT64_C(86400000000));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = fuzz_text(&arena, data, size);
    for (unsigned allowed = 1; allowed <= DATE_ANY; allowed++)
        read_one(text, allowed);
    understand(text, "", false);
    understand(text, "TW", true);
    understand(text, "US", false);
    struct date date;
    int64_t micros;
    if (date_of_serial_text(text, &date, &micros))
        must(date_exists(date) && micros >= 0);
    arena_finish(&arena);
    return 0;
}
