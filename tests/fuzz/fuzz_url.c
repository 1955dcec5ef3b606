// Web addresses: the normal form of a good one is its own normal form.
#include "fuzz_text.h"
#include "text/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    struct url url = url_read(&arena, fuzz_text(&arena, data, size));
    must(utf8_valid(url.normal));
    if (url.reason == URL_OK) {
        struct url again = url_read(&arena, url.normal);
        must(again.reason == URL_OK || again.reason == URL_LONG);
        if (again.reason == URL_OK) {
            must(str_equal(again.normal, url.normal));
            must(str_equal(again.ascii_host, url.ascii_host));
        }
    }
    arena_finish(&arena);
    return 0;
}
