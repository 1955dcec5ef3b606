// libphonenumber behind one C function; the project's only C++ file. No exception leaves it.
#include "text/phone_shim.h"
#include <cstring>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

void put(char *to, size_t room, const std::string &text) {
    size_t length = text.size() < room - 1 ? text.size() : room - 1;
    std::memcpy(to, text.data(), length);
    to[length] = '\0';
}

phone_shim_answer answer_of(PhoneNumberUtil::ErrorType error) {
    switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        return PHONE_SHIM_OK;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return PHONE_SHIM_NO_COUNTRY;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return PHONE_SHIM_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return PHONE_SHIM_TOO_LONG;
    case PhoneNumberUtil::NOT_A_NUMBER:
        break;
    }
    return PHONE_SHIM_NOT_A_NUMBER;
}

phone_shim_answer why_invalid(const PhoneNumberUtil &util, const PhoneNumber &number) {
    switch (util.IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return PHONE_SHIM_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG:
        return PHONE_SHIM_TOO_LONG;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return PHONE_SHIM_NO_COUNTRY;
    case PhoneNumberUtil::INVALID_LENGTH: // between two lengths that exist
        return number.national_number() < 10000000 ? PHONE_SHIM_TOO_SHORT : PHONE_SHIM_INVALID;
    case PhoneNumberUtil::IS_POSSIBLE:
        break;
    }
    return PHONE_SHIM_INVALID;
}

void read(const char *text, size_t length, const char *region, phone_shim *out) {
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    out->answer = answer_of(
        util.Parse(std::string(text, length), region[0] ? std::string(region) : "ZZ", &number));
    if (out->answer != PHONE_SHIM_OK)
        return;
    out->calling_code = number.country_code();
    out->national = number.national_number();
    std::string country, formatted;
    util.GetRegionCodeForNumber(number, &country);
    if (country == "ZZ" || country == "001" || country.empty()) {
        if (!util.IsValidNumber(number)) {
            out->answer = why_invalid(util, number);
            return;
        }
        country.clear();
    }
    put(out->country, sizeof out->country, country);
    PhoneNumberUtil::PhoneNumberType type = util.GetNumberType(number);
    if (type == PhoneNumberUtil::UNKNOWN) {
        out->answer = why_invalid(util, number);
        return;
    }
    out->mobile = type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
    out->fixed =
        type == PhoneNumberUtil::FIXED_LINE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
    put(out->extension, sizeof out->extension, number.extension());
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    put(out->international, sizeof out->international, formatted);
    number.clear_extension();
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    put(out->e164, sizeof out->e164, formatted);
}

} // namespace

extern "C" void phone_shim_read(const char *text, size_t length, const char *region,
                                phone_shim *out) {
    std::memset(out, 0, sizeof *out);
    try {
        read(text, length, region, out);
    } catch (...) {
        out->answer = PHONE_SHIM_NOT_A_NUMBER;
    }
}
