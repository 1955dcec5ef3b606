// Forms as clients send them, and as nobody should.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "base/buf.h"
#include "http/multipart.h"
#include <cmocka.h>

static void boundaries(void **state) {
    static const struct {
        const char *type, *boundary; // NULL: none
    } cases[] = {
        {"multipart/form-data; boundary=abc", "abc"},
        {"Multipart/Form-Data;boundary=\"a b:c\"", "a b:c"},
        {"multipart/form-data; charset=utf-8; BOUNDARY=--x--", "--x--"},
        {"multipart/form-data", NULL},
        {"multipart/form-data; boundary=", NULL},
        {"multipart/form-data; boundary=\"a", NULL},
        {"multipart/form-data; boundary=\"a \"", NULL},
        {"multipart/form-data; boundary=a\"b", NULL},
        {"multipart/mixed; boundary=abc", NULL},
        {"application/json", NULL},
        {"", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str got = {0};
        bool found = multipart_boundary(str_of(cases[i].type), &got);
        if (found != (cases[i].boundary != NULL) || (found && !str_is(got, cases[i].boundary)))
            fail_msg("row %zu", i);
    }
}

// Each part as "name|file name|media type|body", a "~" between two; "!" at the end where it is
// refused.
static str read_all(struct arena *arena, str body) {
    struct multipart m;
    struct multipart_part part;
    struct err err;
    struct buf out;
    bool found = true;
    buf_init(&out, arena);
    bool fine = multipart_open(&m, body, STR("b"), &err);
    while (fine && (fine = multipart_next(&m, arena, &part, &found, &err)) && found)
        buf_format(&out, STR_FMT "|" STR_FMT "|" STR_FMT "|" STR_FMT "~", STR_ARG(part.name),
                   STR_ARG(part.file_name), STR_ARG(part.media_type), STR_ARG(part.body));
    if (!fine)
        buf_add_char(&out, '!');
    return buf_str(&out);
}

#define FIELD(name) "Content-Disposition: form-data; name=" name "\r\n"

static void forms(void **state) {
    static const struct {
        const char *body, *parts;
    } cases[] = {
        {"--b\r\n" FIELD("\"a\"") "\r\n1\r\n--b--\r\n", "a|||1~"},
        {"--b\r\n" FIELD("a") "\r\n1\r\n--b \t\r\n" FIELD("\"c\"") "\r\n\r\n--b--", "a|||1~c|||~"},
        {"--b\r\n" FIELD("\"f\"; filename=\"c.csv\"") "Content-Type: text/csv; charset=x\r\n\r\n"
                                                      "a,b\r\n1,2\r\n\r\n--b--\r\n",
         "f|c.csv|text/csv|a,b\r\n1,2\r\n~"},
        {"preamble\r\n--b\r\ncontent-disposition:FORM-DATA;NAME=a\r\nX-Other: 1\r\n\r\nx\r\n--b--",
         "a|||x~"},
        // what only begins like the delimiter is the part's
        {"--b\r\n" FIELD("a") "\r\n--bc\r\n--\r\n--b!\r\n\r\n--b--", "a|||--bc\r\n--\r\n--b!\r\n~"},
        {"--b\r\n" FIELD("\"q\\\"\\\\\"; filename=\"C:\\x\\y.csv\"") "\r\n1\r\n--b--",
         "q\"\\|C:\\x\\y.csv||1~"},
        {"--b--\r\n", ""},
        {"", "!"},
        {"--c\r\n", "!"},
        {"--b\r\n" FIELD("a") "\r\n1", "!"},
        {"--b\r\n" FIELD("a") "\r\n1\r\n--b", "!"},
        {"--b\r\n\r\n1\r\n--b--", "!"},                                   // no name
        {"--b\r\n" FIELD("\"\"") "\r\n1\r\n--b--", "!"},                  // an empty one
        {"--b\r\n" FIELD("\"a") "\r\n1\r\n--b--", "!"},                   // one that does not end
        {"--b\r\n" FIELD("\"\xff\"") "\r\n1\r\n--b--", "!"},              // no UTF-8
        {"--b\r\nContent-Disposition: x; name=a\r\n\r\n1\r\n--b--", "!"}, // no form
        {"--b\r\n" FIELD("\"a\nb\"") "\r\n1\r\n--b--", "!"},              // a control character
        {"--b\r\nno colon\r\n" FIELD("a") "\r\n1\r\n--b--", "!"},
        {"--b\r\n" FIELD("a") "\r\n1\r\n--b\r\n--b--", "a|||1~!"}, // no part between
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str got = read_all(&arena, str_of(cases[i].body));
        if (!str_is(got, cases[i].parts))
            fail_msg("row %zu: " STR_FMT, i, STR_ARG(got));
    }
    arena_finish(&arena);
}

static void bounds(void **state) {
    struct arena arena;
    struct buf body;
    (void)state;
    arena_init(&arena);
    buf_init(&body, &arena);
    for (size_t i = 0; i <= MULTIPART_PARTS_MAX; i++)
        buf_add_z(&body, "--b\r\n" FIELD("a") "\r\n\r\n");
    buf_add_z(&body, "--b--");
    str got = read_all(&arena, buf_str(&body));
    assert_true(str_ends(got, STR("~!")));
    assert_int_equal(got.len, MULTIPART_PARTS_MAX * sizeof "a|||" + 1);
    buf_init(&body, &arena);
    buf_add_z(&body, "--b\r\n" FIELD("a") "X: ");
    for (size_t i = 0; i < 10000; i++)
        buf_add_char(&body, 'x');
    buf_add_z(&body, "\r\n\r\n1\r\n--b--");
    assert_true(str_is(read_all(&arena, buf_str(&body)), "!"));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(boundaries),
        cmocka_unit_test(forms),
        cmocka_unit_test(bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
