// A text as a QR code, for pages that draw it. Private to api.
#pragma once
#include "base/json.h"

// A member {"size","path"}: `path` is that of an SVG of size x size units, quiet zone included. The
// member is left out where the program was built without libqrencode.
void qr_write(struct jsonw *w, struct arena *arena, const char *name, str text);
