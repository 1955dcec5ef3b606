// Documents: what hostile texts become in HTML, and that a PDF of many pages is one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka needs those before it
#include "formats/document.h"
#include <cmocka.h>

static bool has(const struct buf *text, const char *part) {
    return str_find(buf_str(text), str_of(part)) < text->len;
}

static size_t times(const struct buf *text, const char *part) {
    size_t count = 0;
    for (str rest = buf_str(text); (rest = str_from(rest, str_find(rest, str_of(part)))).len;
         rest = str_from(rest, 1))
        count++;
    return count;
}

static const struct document_column columns[] = {{STR_INIT("A<b>"), 1}, {STR_INIT("B"), 3}};

static void build(struct arena *arena, struct document *d, size_t rows) {
    document_init(d, arena, STR("en"), STR("A & B <script>"), STR("two\nlines"));
    d->contents = STR("Contents");
    document_heading(d, 1, STR("one"), STR("Chapter \"one\""));
    passage_add(arena, document_paragraph(d), INK_PLAIN, STR("plain <img src=x onerror='y'>"));
    passage_add(arena, document_item(d), INK_STRONG, STR("first"));
    passage_add(arena, document_item(d), INK_CODE, STR("a < b && c\x01"));
    document_heading(d, 2, STR("two"), STR("Section"));
    struct document_table *t = document_table(d, columns, 2);
    for (size_t i = 0; i < rows; i++) {
        struct passage *cells = document_row(d, t);
        passage_add(arena, &cells[0], INK_PLAIN, str_format(arena, "row %zu", i));
        passage_line(arena, &cells[0]);
        passage_add(arena, &cells[0], INK_QUIET, STR("below"));
        passage_link(arena, &cells[1], STR("one"), STR("up"));
    }
}

static void html_escapes(void **state) {
    (void)state;
    struct arena arena;
    struct document d;
    struct buf out;
    arena_init(&arena);
    build(&arena, &d, 2);
    buf_init(&out, &arena);
    document_html(&d, &out);
    assert_true(has(&out, "<title>A &amp; B &lt;script&gt;</title>"));
    assert_true(has(&out, "Chapter &quot;one&quot;</h2>"));
    assert_true(has(&out, "&lt;img src=x onerror=&#39;y&#39;&gt;"));
    assert_true(has(&out, "<code>a &lt; b &amp;&amp; c\xEF\xBF\xBD</code>"));
    assert_true(has(&out, "<th scope=\"col\">A&lt;b&gt;</th>"));
    assert_true(has(&out, "row 1<br><small>below</small>"));
    assert_true(has(&out, "<a href=\"#one\">up</a>"));
    assert_true(has(&out, "two<br>lines"));
    assert_false(has(&out, "<script") || has(&out, "<img"));
    assert_int_equal(times(&out, "<ul>"), 1);
    assert_int_equal(times(&out, "</ul>"), 1);
    assert_int_equal(times(&out, "id=\"one\""), 1);
    str style = document_html_style();
    assert_true(style.len > 100 && str_find(buf_str(&out), style) < out.len);
    arena_finish(&arena);
}

// Pages are counted in the file itself: cairo writes page objects plainly.
static size_t pdf_pages(struct arena *arena, const struct document *d) {
    struct buf out;
    struct err err;
    buf_init(&out, arena);
    assert_true(document_pdf(d, &out, &err));
    assert_true(str_starts(buf_str(&out), STR("%PDF-1.")));
    assert_true(has(&out, "%%EOF"));
    return times(&out, "/Type /Page %");
}

static void pdf_breaks_pages(void **state) {
    (void)state;
    struct arena arena;
    struct document few, many;
    arena_init(&arena);
    build(&arena, &few, 2);
    build(&arena, &many, 200);
    assert_int_equal(pdf_pages(&arena, &few), 2); // the contents, and a chapter
    size_t pages = pdf_pages(&arena, &many);
    assert_true(pages > 8 && pages < 20);
    arena_finish(&arena);
}

// One row longer than a page is the only one that is cut; it has to come to an end.
static void pdf_cuts_what_is_longer_than_a_page(void **state) {
    (void)state;
    struct arena arena;
    struct document d;
    arena_init(&arena);
    document_init(&d, &arena, STR("pl"), STR("Długie"), STR(""));
    document_heading(&d, 1, STR("one"), STR("Zażółć gęślą jaźń"));
    struct document_table *t = document_table(&d, columns, 2);
    struct passage *cells = document_row(&d, t);
    for (int i = 0; i < 200; i++) {
        passage_line(&arena, &cells[1]);
        passage_add(&arena, &cells[1], INK_PLAIN, STR("line"));
    }
    size_t pages = pdf_pages(&arena, &d);
    assert_true(pages >= 4 && pages <= 6);
    arena_finish(&arena);
}

static void pdf_needs_letters(void **state) {
    (void)state;
    struct arena arena;
    struct document d;
    struct buf out;
    struct err err;
    arena_init(&arena);
    document_init(&d, &arena, STR("x-nobody"), STR("t"), STR(""));
    buf_init(&out, &arena);
    assert_false(document_pdf(&d, &out, &err));
    assert_int_equal(err.code, ERR_UNSUPPORTED);
    assert_int_equal(out.len, 0);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(html_escapes),
        cmocka_unit_test(pdf_breaks_pages),
        cmocka_unit_test(pdf_cuts_what_is_longer_than_a_page),
        cmocka_unit_test(pdf_needs_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
