// Dates: what was read exists, and its ISO form reads as the same day.
#include "fuzz_text.h"
#include "text/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = fuzz_text(&arena, data, size);
    unsigned orders = date_orders(text);
    for (unsigned order = DATE_YMD; order <= DATE_MDY; order <<= 1) {
        struct date date, again;
        if (date_read(text, order, 2000, &date) != DATE_OK)
            continue;
        must(orders & order);
        must(date_exists(date));
        char iso[11];
        date_write(date, iso);
        must(date_read(str_of(iso), DATE_ANY, 2000, &again) == DATE_OK);
        must(memcmp(&date, &again, sizeof date) == 0);
        struct date back = date_of_days(date_to_days(date));
        must(memcmp(&date, &back, sizeof date) == 0);
    }
    arena_finish(&arena);
    return 0;
}
