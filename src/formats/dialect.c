// The default dialect; guessing follows below.
#include "formats/dialect.h"

struct dialect dialect_default(void) {
    return (struct dialect){.delimiter = ',', .quote = '"', .header = true};
}
