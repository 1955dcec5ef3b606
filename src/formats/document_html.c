// A document as one file of HTML: no script, no picture, nothing that is fetched. Its style follows
// the reader's light or dark and has a part for paper: chapters begin a page, rows are not cut,
// headers of tables are repeated.
#include "base/utf8.h"
#include "formats/document.h"

static const char style[] =
    ":root{color-scheme:light dark;--text:#1c2127;--quiet:#59636e;--line:#d5dae0;--back:#fff;"
    "--head:#f3f5f7;--link:#0b5cad}"
    "@media(prefers-color-scheme:dark){:root{--text:#e4e8ec;--quiet:#9aa5b1;--line:#3a424b;"
    "--back:#171b20;--head:#20262d;--link:#7db8f5}}"
    "*{box-sizing:border-box}"
    "body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:68rem;background:var(--back);"
    "color:var(--text);font:1rem/1.5 system-ui,\"Noto Sans SC\",\"Noto Sans CJK SC\",sans-serif}"
    "h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}"
    "h2{font-size:1.45rem;margin:3rem 0 .6rem;padding-top:1rem;border-top:2px solid var(--line)}"
    "h3{font-size:1.15rem;margin:2rem 0 .5rem}h4{font-size:1rem;margin:1.4rem 0 .4rem}"
    "h1,h2,h3,h4{text-wrap:balance}p{margin:.4rem 0 .8rem;max-width:48rem}"
    "ul{margin:.4rem 0 .8rem;padding-left:1.3rem;max-width:48rem}li{margin:.15rem 0}"
    "a{color:var(--link)}small,.quiet{font-size:.86rem;color:var(--quiet)}"
    "code{font:.86em ui-monospace,\"DejaVu Sans Mono\",monospace;overflow-wrap:anywhere}"
    "nav>ol{columns:17rem;column-gap:2rem}nav>ol>li{break-inside:avoid}"
    "nav ol{list-style:none;margin:.4rem 0;padding:0}nav ol ol{padding-left:1.3rem}"
    "nav>ol>li{margin:.3rem 0}nav a{text-decoration:none}nav a:hover{text-decoration:underline}"
    ".table{overflow-x:auto;margin:.5rem 0 1.2rem}"
    "table{border-collapse:collapse;width:100%;table-layout:fixed;min-width:36rem}"
    "th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;"
    "border-bottom:1px solid var(--line);overflow-wrap:break-word}"
    "th{background:var(--head);font-weight:600}"
    "@page{size:A4;margin:18mm 15mm}"
    "@media print{:root{color-scheme:light;--text:#000;--quiet:#444;--line:#bbb;--back:#fff;"
    "--head:#f0f0f0;--link:#000}body{padding:0;max-width:none;font-size:9.5pt}"
    "h2{break-before:page;border-top:0;padding-top:0;margin-top:0}"
    "h1,h2,h3,h4{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}"
    ".table{overflow:visible}table{min-width:0}a{text-decoration:none}p,ul{max-width:none}}";

str document_html_style(void) {
    return (str){style, sizeof style - 1};
}

// What HTML would take for its own, and characters that it has no place for.
static void add_text(struct buf *out, str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '&')
            buf_add_z(out, "&amp;");
        else if (c == '<')
            buf_add_z(out, "&lt;");
        else if (c == '>')
            buf_add_z(out, "&gt;");
        else if (c == '"')
            buf_add_z(out, "&quot;");
        else if (c == '\'')
            buf_add_z(out, "&#39;");
        else if ((unsigned char)c < ' ' && c != '\t' && c != '\n')
            buf_add_rune(out, 0xFFFD);
        else
            buf_add_char(out, c);
    }
}

static void add_lines(struct buf *out, str text) {
    for (size_t end; (end = str_find_char(text, '\n')) < text.len; text = str_from(text, end + 1)) {
        add_text(out, str_slice(text, 0, end));
        buf_add_z(out, "<br>");
    }
    add_text(out, text);
}

static void add_span(struct buf *out, const struct span *span) {
    static const struct {
        const char *open, *close;
    } inks[INK_COUNT] = {
        [INK_PLAIN] = {"", ""},
        [INK_STRONG] = {"<strong>", "</strong>"},
        [INK_QUIET] = {"<small>", "</small>"},
        [INK_CODE] = {"<code>", "</code>"},
    };
    if (span->to.len) {
        buf_add_z(out, span->to.ptr[0] == '/' ? "<a href=\"" : "<a href=\"#");
        add_text(out, span->to);
        buf_add_z(out, "\">");
    }
    buf_add_z(out, inks[span->ink].open);
    add_lines(out, span->text);
    buf_add_z(out, inks[span->ink].close);
    if (span->to.len)
        buf_add_z(out, "</a>");
}

static void add_passage(struct buf *out, const struct passage *p) {
    for (size_t i = 0; i < p->count; i++)
        add_span(out, &p->spans[i]);
}

static void add_heading(struct buf *out, const struct block *block) {
    buf_format(out, "<h%d", block->level + 1);
    if (block->anchor.len) {
        buf_add_z(out, " id=\"");
        add_text(out, block->anchor);
        buf_add_char(out, '"');
    }
    buf_add_char(out, '>');
    add_passage(out, &block->text);
    buf_format(out, "</h%d>\n", block->level + 1);
}

static void add_columns(struct buf *out, const struct document_table *t) {
    int total = 0;
    for (size_t i = 0; i < t->column_count; i++)
        total += t->columns[i].width;
    // Widths by attribute: a policy that lets one hashed style in lets no style attributes in.
    buf_add_z(out, "<colgroup>");
    for (size_t i = 0; i < t->column_count; i++)
        buf_format(out, "<col width=\"%d%%\">", t->columns[i].width * 100 / (total ? total : 1));
    buf_add_z(out, "</colgroup><thead><tr>");
    for (size_t i = 0; i < t->column_count; i++) {
        buf_add_z(out, "<th scope=\"col\">");
        add_text(out, t->columns[i].label);
        buf_add_z(out, "</th>");
    }
    buf_add_z(out, "</tr></thead>");
}

static void add_table(struct buf *out, const struct document_table *t) {
    buf_add_z(out, "<div class=\"table\"><table>");
    add_columns(out, t);
    buf_add_z(out, "<tbody>\n");
    for (size_t r = 0; r < t->row_count; r++) {
        buf_add_z(out, "<tr>");
        for (size_t i = 0; i < t->column_count; i++) {
            buf_add_z(out, "<td>");
            add_passage(out, &t->rows[r][i]);
            buf_add_z(out, "</td>");
        }
        buf_add_z(out, "</tr>\n");
    }
    buf_add_z(out, "</tbody></table></div>\n");
}

static bool in_contents(const struct block *block) {
    return block->kind == BLOCK_HEADING && block->level <= 2 && block->anchor.len;
}

static void add_entry(struct buf *out, const struct block *block) {
    buf_add_z(out, "<li><a href=\"#");
    add_text(out, block->anchor);
    buf_add_z(out, "\">");
    add_passage(out, &block->text);
    buf_add_z(out, "</a>");
}

static void add_contents(struct buf *out, const struct document *d) {
    int level = 0;
    if (!d->contents.len)
        return;
    buf_add_z(out, "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">");
    add_text(out, d->contents);
    buf_add_z(out, "</h2>\n");
    for (size_t i = 0; i < d->count; i++) {
        if (!in_contents(d->all[i]))
            continue;
        for (; level < d->all[i]->level; level++)
            buf_add_z(out, "<ol>");
        for (; level > d->all[i]->level; level--)
            buf_add_z(out, "</ol>");
        add_entry(out, d->all[i]);
        buf_add_char(out, '\n');
    }
    for (; level > 0; level--)
        buf_add_z(out, "</ol>");
    buf_add_z(out, "</nav>\n");
}

static void add_block(struct buf *out, const struct block *block, bool *listing) {
    bool item = block->kind == BLOCK_ITEM;
    if (item != *listing)
        buf_add_z(out, item ? "<ul>\n" : "</ul>\n");
    *listing = item;
    switch (block->kind) {
    case BLOCK_HEADING:
        add_heading(out, block);
        break;
    case BLOCK_TABLE:
        add_table(out, &block->table);
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_ITEM:
        buf_add_z(out, item ? "<li>" : "<p>");
        add_passage(out, &block->text);
        buf_add_z(out, item ? "</li>\n" : "</p>\n");
        break;
    }
}

void document_html(const struct document *d, struct buf *out) {
    bool listing = false;
    buf_add_z(out, "<!doctype html>\n<html lang=\"");
    add_text(out, d->language);
    buf_add_z(out, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                   "content=\"width=device-width,initial-scale=1\">\n<title>");
    add_text(out, d->title);
    buf_add_z(out, "</title>\n<style>");
    buf_add_z(out, style);
    buf_add_z(out, "</style>\n</head>\n<body>\n<header><h1>");
    add_text(out, d->title);
    buf_add_z(out, "</h1>\n<p class=\"quiet\">");
    add_lines(out, d->subtitle);
    buf_add_z(out, "</p></header>\n");
    add_contents(out, d);
    buf_add_z(out, "<main>\n");
    for (size_t i = 0; i < d->count; i++)
        add_block(out, d->all[i], &listing);
    buf_add_z(out, listing ? "</ul>\n</main>\n</body>\n</html>\n" : "</main>\n</body>\n</html>\n");
}
