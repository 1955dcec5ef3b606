// Between the files that put a document on paper. Lengths are points (1/72 inch).
#pragma once
#include "formats/document.h"
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

// How a text is set.
struct setting {
    double size;
    bool bold;
    bool quiet;
};

// Texts become layouts of one font map of the document's own, so any thread may set one.
struct press {
    PangoFontMap *fonts;
    PangoContext *context;
};

void press_init(struct press *press, str language);
void press_finish(struct press *press);
// Whether some font has the letters of the language.
bool press_has_letters(str language);

// The caller unrefs it. `width` in points.
PangoLayout *press_layout(const struct press *press, const struct passage *text,
                          struct setting setting, double width);
PangoLayout *press_line(const struct press *press, str text, struct setting setting);
double press_height(PangoLayout *layout);
// Draws the lines from number *line on that fit into `room`, but one at least where `force`; *line
// becomes the next one. Returns their height.
double press_draw(cairo_t *cr, PangoLayout *layout, double x, double y, double room, bool force,
                  int *line);
