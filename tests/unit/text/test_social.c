// Accounts: addresses, handles with a word in front, handles alone; what is none.
#include "text/social.h"
#include "text_test.h"

static void accounts(void **state) {
    (void)state;
    static const struct {
        const char *network, *in, *normal, *handle;
    } rows[] = {
        {"", "https://pl.linkedin.com/in/Jan-Kowalski?trk=x",
         "https://www.linkedin.com/in/jan-kowalski", "jan-kowalski"},
        {"", "linkedin.com/company/Acme/about/", "https://www.linkedin.com/company/acme", "acme"},
        {"linkedin", "jan-kowalski", "https://www.linkedin.com/in/jan-kowalski", "jan-kowalski"},
        {"", "LinkedIn: jan-kowalski", "https://www.linkedin.com/in/jan-kowalski", "jan-kowalski"},
        {"", "https://www.facebook.com/profile.php?id=100012345&sk=about",
         "https://www.facebook.com/profile.php?id=100012345", "100012345"},
        {"", "https://www.facebook.com/people/Jan-K/1000123456789/",
         "https://www.facebook.com/profile.php?id=1000123456789", "1000123456789"},
        {"", "fb: jan.kowalski", "https://www.facebook.com/jan.kowalski", "jan.kowalski"},
        {"", "https://twitter.com/JanK", "https://x.com/JanK", "JanK"},
        {"x", "@jan_k", "https://x.com/jan_k", "jan_k"},
        {"", "tg: @jan_kowal", "https://t.me/jan_kowal", "jan_kowal"},
        {"", "<https://m.vk.com/durov>", "https://vk.com/durov", "durov"},
        {"", "ВКонтакте: id12345", "https://vk.com/id12345", "id12345"},
        {"", "微信：abc_12345", "wechat:abc_12345", "abc_12345"},
        {"", "微信号abc_12345", "wechat:abc_12345", "abc_12345"},
        {"", "https://weibo.com/u/1234567", "https://weibo.com/u/1234567", "1234567"},
        {"", "https://www.youtube.com/@SomeOne", "https://www.youtube.com/@SomeOne", "SomeOne"},
        {"", "https://www.tiktok.com/@Jan.K?lang=en", "https://www.tiktok.com/@jan.k", "jan.k"},
        {"", "https://github.com/torvalds/linux", "https://github.com/torvalds", "torvalds"},
        {"", "WhatsApp: +48 600 100 200", "https://wa.me/48600100200", "48600100200"},
        {"", "https://api.whatsapp.com/send?phone=48600100200&text=x", "https://wa.me/48600100200",
         "48600100200"},
        {"", "skype: live:jan.k", "skype:live:jan.k", "live:jan.k"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct social social = social_read(&arena, str_of(rows[i].in), str_of(rows[i].network));
        assert_int_equal(social.reason, SOCIAL_OK);
        check_text(social.normal, rows[i].normal, rows[i].in);
        check_text(social.handle, rows[i].handle, rows[i].in);
        struct social again = social_read(&arena, social.normal, str_of(rows[i].network));
        check_text(again.normal, rows[i].normal, "read again");
    }
    struct social a = social_read(&arena, STR("twitter.com/JanK"), STR(""));
    struct social b = social_read(&arena, STR("@jank"), STR("x"));
    assert_true(str_equal(social_key(&arena, &a), social_key(&arena, &b)));
    arena_finish(&arena);
}

static void no_accounts(void **state) {
    (void)state;
    static const struct {
        const char *network, *in;
        enum social_reason reason;
    } rows[] = {
        {"", "", SOCIAL_EMPTY},
        {"", "@jan_k", SOCIAL_NO_NETWORK},
        {"", "https://www.linkedin.com/feed/", SOCIAL_NOT_ACCOUNT},
        {"", "https://www.facebook.com/sharer.php?u=x", SOCIAL_NOT_ACCOUNT},
        {"", "https://www.youtube.com/watch?v=abc", SOCIAL_NOT_ACCOUNT},
        {"", "https://x.com", SOCIAL_NOT_ACCOUNT},
        {"instagram", "https://x.com/jan", SOCIAL_OTHER},
        {"x", "tg: @jan_kowal", SOCIAL_OTHER},
        {"x", "this_is_a_handle_too_long", SOCIAL_HANDLE},
        {"whatsapp", "abc", SOCIAL_HANDLE},
        {"", "https://www.firma.pl/kontakt", SOCIAL_WEB_SITE},
        {"", "https://notx.com/jan", SOCIAL_WEB_SITE},
        {"", "jan@firma.pl", SOCIAL_NOT_ONE},
        {"", "no idea", SOCIAL_NOT_ONE},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct social social = social_read(&arena, str_of(rows[i].in), str_of(rows[i].network));
        if (social.reason != rows[i].reason)
            fail_msg("%s: reason %d", rows[i].in, (int)social.reason);
        check_text(social.normal, rows[i].in, "kept as entered");
        assert_int_equal(social_key(&arena, &social).len, 0);
    }
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(accounts), cmocka_unit_test(no_accounts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
