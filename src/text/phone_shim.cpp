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

phone_kind kind_of(PhoneNumberUtil::PhoneNumberType type) {
    switch (type) {
    case PhoneNumberUtil::MOBILE:
        return PHONE_KIND_MOBILE;
    case PhoneNumberUtil::FIXED_LINE:
        return PHONE_KIND_FIXED;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
        return PHONE_KIND_FIXED_OR_MOBILE;
    case PhoneNumberUtil::TOLL_FREE:
        return PHONE_KIND_TOLL_FREE;
    case PhoneNumberUtil::PREMIUM_RATE:
        return PHONE_KIND_PREMIUM;
    case PhoneNumberUtil::SHARED_COST:
        return PHONE_KIND_SHARED_COST;
    case PhoneNumberUtil::VOIP:
        return PHONE_KIND_VOIP;
    case PhoneNumberUtil::PERSONAL_NUMBER:
        return PHONE_KIND_PERSONAL;
    case PhoneNumberUtil::PAGER:
        return PHONE_KIND_PAGER;
    case PhoneNumberUtil::UAN:
        return PHONE_KIND_COMPANY;
    case PhoneNumberUtil::VOICEMAIL:
        return PHONE_KIND_VOICEMAIL;
    case PhoneNumberUtil::UNKNOWN:
        break;
    }
    return PHONE_KIND_OTHER;
}

// Puts what is known of a number into `out`; false where it is no valid number of any country.
bool judge(const PhoneNumberUtil &util, const PhoneNumber &number, phone_shim *out) {
    PhoneNumberUtil::PhoneNumberType type = util.GetNumberType(number);
    if (type == PhoneNumberUtil::UNKNOWN)
        return false;
    std::string country;
    util.GetRegionCodeForNumber(number, &country);
    if (country.size() != 2 || country == "ZZ")
        country.clear();
    put(out->country, sizeof out->country, country);
    out->calling_code = number.country_code();
    out->national = number.national_number();
    out->kind = kind_of(type);
    put(out->extension, sizeof out->extension, number.extension());
    if (number.italian_leading_zero())
        out->leading_zeros =
            number.has_number_of_leading_zeros() ? number.number_of_leading_zeros() : 1;
    PhoneNumber bare(number);
    std::string formatted;
    bare.clear_extension();
    util.Format(bare, PhoneNumberUtil::E164, &formatted);
    put(out->e164, sizeof out->e164, formatted);
    return true;
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
    if (!judge(util, number, out))
        out->answer = why_invalid(util, number);
}

void format(const phone_shim *in, phone_style style, char *out, size_t room) {
    static const PhoneNumberUtil::PhoneNumberFormat formats[] = {
        PhoneNumberUtil::INTERNATIONAL, PhoneNumberUtil::NATIONAL, PhoneNumberUtil::E164,
        PhoneNumberUtil::RFC3966};
    PhoneNumber number;
    number.set_country_code(in->calling_code);
    number.set_national_number(in->national);
    if (in->leading_zeros) {
        number.set_italian_leading_zero(true);
        number.set_number_of_leading_zeros(in->leading_zeros);
    }
    if (in->extension[0])
        number.set_extension(in->extension);
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(number, formats[style], &formatted);
    put(out, room, formatted);
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

extern "C" void phone_shim_format(const phone_shim *in, phone_style style, char *out, size_t room) {
    try {
        format(in, style, out, room);
    } catch (...) {
        out[0] = '\0';
    }
}
