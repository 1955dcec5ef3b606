// Accounts: the normal form is its own, whether it is an account or not.
#include "fuzz_text.h"
#include "text/social.h"

static const char *const networks[] = {"", "x", "facebook", "whatsapp", "weibo", "youtube"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    if (size < 1)
        return 0;
    arena_init(&arena);
    str network = str_of(networks[data[0] % (sizeof networks / sizeof *networks)]);
    struct social social = social_read(&arena, fuzz_text(&arena, data + 1, size - 1), network);
    must(utf8_valid(social.normal));
    struct social again = social_read(&arena, social.normal, network);
    must(again.reason == social.reason);
    must(str_equal(again.normal, social.normal));
    if (social.reason == SOCIAL_OK) {
        must(str_equal(again.handle, social.handle) && str_equal(again.network, social.network));
        must(str_equal(social_key(&arena, &again), social_key(&arena, &social)));
    }
    arena_finish(&arena);
    return 0;
}
