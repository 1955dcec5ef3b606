// Mending web addresses before and after they are read.
#pragma once
#include "text/url.h"

// What can only have been meant: quotes and brackets around it, backslashes, "http//", "htpp://",
// a scheme twice, "www,". The text itself where nothing is to be mended.
str url_tidy(struct arena *arena, str text);
