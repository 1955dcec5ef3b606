// Kinds of telephone numbers and ways of writing them: what C and the C++ of phone_shim.cpp share.
#pragma once

enum phone_kind {
    PHONE_KIND_OTHER,
    PHONE_KIND_MOBILE,
    PHONE_KIND_FIXED,
    PHONE_KIND_FIXED_OR_MOBILE,
    PHONE_KIND_TOLL_FREE,
    PHONE_KIND_PREMIUM,
    PHONE_KIND_SHARED_COST,
    PHONE_KIND_VOIP,
    PHONE_KIND_PERSONAL, // follows its owner
    PHONE_KIND_PAGER,
    PHONE_KIND_COMPANY, // one number for a whole company (UAN)
    PHONE_KIND_VOICEMAIL,
    PHONE_KIND_COUNT
};

// How numbers are shown: a choice of the house.
enum phone_style {
    PHONE_INTERNATIONAL, // +48 601 234 567
    PHONE_NATIONAL,      // 601 234 567: as dialled in its country
    PHONE_E164,          // +48601234567
    PHONE_RFC3966        // tel:+48-601-234-567
};
