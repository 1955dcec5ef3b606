// The catalogue: every row has all languages, the same places in each, and a key of its own; every
// rule that the sources name has a row.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "base/utf8.h"
#include "model/issue.h"
#include "model/message.h"
#include <cmocka.h>

// The places of a text as bits, over the four names that sentences may use.
static unsigned places(const char *key, str text) {
    static const char *const names[] = {"value", "suggestion", "limit", "property"};
    unsigned found = 0;
    for (size_t open; (open = str_find_char(text, '{')) < text.len;) {
        text = str_from(text, open + 1);
        size_t close = str_find_char(text, '}'), n = 0;
        while (n < 4 && !str_is(str_slice(text, 0, close), names[n]))
            n++;
        if (n == 4)
            fail_msg("%s has an unknown place", key);
        found |= 1U << n;
    }
    return found;
}

static void rows_are_complete(void **state) {
    (void)state;
    size_t count = 0;
    for (const struct message *row; (row = message_row(count)); count++) {
        unsigned wanted = places(row->key, str_of(row->text[LANG_EN]));
        for (enum lang lang = LANG_EN; lang < LANG_COUNT; lang++) {
            str text = str_of(row->text[lang]);
            if (!text.len || !utf8_valid(text) || places(row->key, text) != wanted)
                fail_msg("%s: text or places in language %d", row->key, (int)lang);
            for (enum lang other = LANG_EN; other < lang; other++)
                if (lang != LANG_EN && text.len > 12 && str_is(text, row->text[other]))
                    fail_msg("%s is not translated", row->key);
        }
        for (size_t i = 0; i < count; i++)
            if (!strcmp(message_row(i)->key, row->key))
                fail_msg("%s stands there twice", row->key);
    }
    assert_true(count > 150);
}

static void places_are_filled(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct issue issue = {.rule = "email.domain_typo",
                          .value = STR("jan@gmial.com"),
                          .suggestion = STR("jan@gmail.com")};
    assert_string_equal(str_z(&arena, issue_message(&arena, &issue, LANG_EN)),
                        "“jan@gmial.com” looks mistyped. Is jan@gmail.com meant?");
    assert_string_equal(str_z(&arena, issue_message(&arena, &issue, LANG_PL)),
                        "„jan@gmial.com” wygląda na literówkę. Czy chodzi o jan@gmail.com?");
    // A value that looks like a place is not filled again.
    issue.value = STR("{suggestion}");
    assert_true(str_starts(issue_message(&arena, &issue, LANG_EN), STR("“{suggestion}”")));
    // Long values are cut between characters.
    char text[400];
    for (size_t i = 0; i < sizeof text; i += 2)
        memcpy(text + i, "ż", 2);
    issue.value = (str){text, sizeof text};
    str message = issue_message(&arena, &issue, LANG_EN);
    assert_true(message.len < 300 && utf8_valid(message));
    assert_string_equal(str_z(&arena, message_text(&arena, STR("no.such"), LANG_EN, NULL, 0)),
                        "no.such");
    assert_true(message_known(STR("word.yes")));
    assert_false(message_known(STR("word")));
    arena_finish(&arena);
}

static void issues_are_collected(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct issue_list list;
    issue_list_init(&list, &arena);
    assert_false(issue_list_has_error(&list));
    assert_false(issue_list_has_error(NULL));
    issue_add(NULL, (struct issue){.rule = "x.y"});
    char value[] = "first";
    for (int i = 0; i < 20; i++)
        issue_add(&list, (struct issue){.rule = "x.y",
                                        .severity = i == 19 ? SEVERITY_ERROR : SEVERITY_INFO,
                                        .value = str_of(value)});
    value[0] = 'X'; // the list has copies
    assert_int_equal(list.count, 20);
    assert_true(str_is(list.items[0].value, "first"));
    assert_true(issue_list_has_error(&list));
    assert_string_equal(severity_name(SEVERITY_WARNING), "warning");
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_complete),
        cmocka_unit_test(places_are_filled),
        cmocka_unit_test(issues_are_collected),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
