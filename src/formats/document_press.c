// Setting texts in type: fonts by fontconfig, lines by Pango, letters by cairo.
#include "formats/document_private.h"
#include <fontconfig/fontconfig.h>

enum { LINE_GAP = 2 };

// What fontconfig calls a language where that is not its BCP 47 tag.
static const char *font_language(str language, char room[16]) {
    size_t n = language.len < 15 ? language.len : 15;
    if (str_starts(language, STR("zh")))
        return "zh-cn";
    for (size_t i = 0; i < n; i++)
        room[i] = language.ptr[i];
    room[n] = 0;
    return room;
}

bool press_has_letters(str language) {
    char room[16];
    FcPattern *pattern = FcPatternCreate();
    FcLangSet *langs = FcLangSetCreate();
    FcObjectSet *objects = FcObjectSetBuild(FC_FAMILY, (char *)NULL);
    FcLangSetAdd(langs, (const FcChar8 *)font_language(language, room));
    FcPatternAddLangSet(pattern, FC_LANG, langs);
    FcFontSet *fonts = FcFontList(NULL, pattern, objects);
    bool found = fonts && fonts->nfont > 0;
    if (fonts)
        FcFontSetDestroy(fonts);
    FcObjectSetDestroy(objects);
    FcLangSetDestroy(langs);
    FcPatternDestroy(pattern);
    return found;
}

void press_init(struct press *press, str language) {
    char room[16];
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    press->fonts = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(press->fonts), 72);
    press->context = pango_font_map_create_context(press->fonts);
    pango_cairo_context_set_font_options(press->context, options);
    pango_context_set_round_glyph_positions(press->context, FALSE);
    pango_context_set_language(press->context,
                               pango_language_from_string(font_language(language, room)));
    cairo_font_options_destroy(options);
}

void press_finish(struct press *press) {
    g_object_unref(press->context);
    g_object_unref(press->fonts);
}

static void ink_range(PangoAttrList *list, PangoAttribute *attribute, size_t from, size_t to) {
    attribute->start_index = (guint)from;
    attribute->end_index = (guint)to;
    pango_attr_list_insert(list, attribute);
}

static void ink_span(PangoAttrList *list, enum ink ink, size_t from, size_t to) {
    enum { QUIET = 0x5500 };
    if (ink == INK_STRONG)
        ink_range(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
    if (ink == INK_CODE)
        ink_range(list, pango_attr_family_new("monospace"), from, to);
    if (ink == INK_CODE || ink == INK_QUIET)
        ink_range(list, pango_attr_scale_new(0.88), from, to);
    if (ink == INK_QUIET)
        ink_range(list, pango_attr_foreground_new(QUIET, QUIET, QUIET), from, to);
}

// Paper has no place for control characters.
static void add_printable(struct buf *out, str text) {
    for (size_t i = 0; i < text.len; i++) {
        bool control = (unsigned char)text.ptr[i] < ' ' && text.ptr[i] != '\n';
        buf_add_char(out, control ? ' ' : text.ptr[i]);
    }
}

// TrueType fonts first: cairo 1.16 leaks a little with every CFF font it embeds, and now and then
// leaves a sign of one blank.
static const char families[] = "DejaVu Sans,Droid Sans Fallback,WenQuanYi Micro Hei,sans-serif";

static PangoLayout *layout_of(const struct press *press, struct setting setting) {
    PangoLayout *layout = pango_layout_new(press->context);
    PangoFontDescription *font = pango_font_description_from_string(families);
    pango_font_description_set_size(font, (gint)(setting.size * PANGO_SCALE));
    if (setting.bold)
        pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    return layout;
}

PangoLayout *press_layout(const struct press *press, const struct passage *passage,
                          struct setting setting, double width) {
    PangoLayout *layout = layout_of(press, setting);
    PangoAttrList *inks = pango_attr_list_new();
    struct buf text;
    buf_init(&text, NULL);
    for (size_t i = 0; i < passage->count; i++) {
        size_t from = text.len;
        add_printable(&text, passage->spans[i].text);
        ink_span(inks, setting.quiet ? INK_QUIET : passage->spans[i].ink, from, text.len);
    }
    // A hyphen would be read as a part of what has to be typed.
    ink_range(inks, pango_attr_insert_hyphens_new(FALSE), 0, text.len);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_attributes(layout, inks);
    pango_layout_set_text(layout, text.len ? text.ptr : "", (int)text.len);
    pango_attr_list_unref(inks);
    buf_finish(&text);
    return layout;
}

PangoLayout *press_line(const struct press *press, str text, struct setting setting) {
    struct span span = {.text = text};
    struct passage passage = {.spans = &span, .count = 1};
    PangoLayout *layout = press_layout(press, &passage, setting, 1000);
    pango_layout_set_width(layout, -1);
    return layout;
}

static double line_height(PangoLayoutLine *line, double *ascent) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, NULL, &logical);
    *ascent = -(double)logical.y / PANGO_SCALE;
    return (double)logical.height / PANGO_SCALE + LINE_GAP;
}

double press_height(PangoLayout *layout) {
    double height = 0, ascent;
    for (int i = 0; i < pango_layout_get_line_count(layout); i++)
        height += line_height(pango_layout_get_line_readonly(layout, i), &ascent);
    return height;
}

double press_draw(cairo_t *cr, PangoLayout *layout, double x, double y, double room, bool force,
                  int *line) {
    double drawn = 0, ascent;
    for (; *line < pango_layout_get_line_count(layout); (*line)++) {
        PangoLayoutLine *one = pango_layout_get_line_readonly(layout, *line);
        double height = line_height(one, &ascent);
        if (drawn + height > room && !(force && *line >= 0 && drawn <= 0))
            break;
        cairo_move_to(cr, x, y + drawn + ascent);
        pango_cairo_show_layout_line(cr, one);
        drawn += height;
    }
    return drawn;
}
