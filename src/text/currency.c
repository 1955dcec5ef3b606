// ICU's list of currencies.
#include "text/currency.h"
#include <unicode/ucurr.h>

bool currency_known(str code) {
    UChar wide[4] = {0};
    if (code.len != 3)
        return false;
    for (size_t i = 0; i < 3; i++) {
        if (code.ptr[i] < 'A' || code.ptr[i] > 'Z')
            return false;
        wide[i] = (UChar)code.ptr[i];
    }
    return ucurr_getNumericCode(wide) > 0;
}
