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
    out->mobile = type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
    out->fixed =
        type == PhoneNumberUtil::FIXED_LINE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
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

// Digits of a text that has nothing but digits and plain punctuation; false otherwise.
bool plain_digits(const char *text, size_t length, std::string *digits, bool *plus) {
    *plus = false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (c >= '0' && c <= '9')
            digits->push_back(c);
        else if (c == '+' && i == 0)
            *plus = true;
        else if (c != ' ' && c != '-' && c != '.')
            return false;
    }
    return digits->size() >= 7 && digits->size() <= 15;
}

// Calling codes under which no digit is added or moved in reading a national number (as in Mexico
// and Argentina) and for which the unit test holds the short way equal to the long one.
bool prefix_is_plain(int code) {
    static const int codes[] = {1,  7,  31, 32, 33, 34, 36,  41,  43,  44,
                                45, 46, 47, 48, 49, 86, 375, 380, 420, 421};
    for (int one : codes)
        if (one == code)
            return true;
    return false;
}

// A number in its usual shape (country code behind a plus, or a national number of the region
// without any prefix) is taken as it stands, if it is valid like that: parsing by the library's
// regular expressions costs three times as much. A unit test holds both ways equal.
bool read_plain(const PhoneNumberUtil &util, const char *text, size_t length, const char *region,
                phone_shim *out) {
    std::string digits, found;
    bool plus;
    if (!plain_digits(text, length, &digits, &plus))
        return false;
    int code = 0;
    size_t at = 0;
    if (plus) {
        do {
            if (at == 3 || at == digits.size())
                return false;
            code = code * 10 + (digits[at++] - '0');
            util.GetRegionCodeForCountryCode(code, &found);
        } while (found == "ZZ");
    } else if (region[0]) {
        code = util.GetCountryCodeForRegion(region);
    }
    if (!prefix_is_plain(code) || at + 6 > digits.size() || digits[at] == '0')
        return false;
    PhoneNumber number;
    number.set_country_code(code);
    number.set_national_number(std::stoull(digits.substr(at)));
    return judge(util, number, out);
}

void read(const char *text, size_t length, const char *region, phone_shim *out) {
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    if (read_plain(util, text, length, region, out))
        return;
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

void format(phone_shim *out) {
    PhoneNumber number;
    number.set_country_code(out->calling_code);
    number.set_national_number(out->national);
    if (out->leading_zeros) {
        number.set_italian_leading_zero(true);
        number.set_number_of_leading_zeros(out->leading_zeros);
    }
    if (out->extension[0])
        number.set_extension(out->extension);
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    put(out->international, sizeof out->international, formatted);
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

extern "C" void phone_shim_format(phone_shim *out) {
    try {
        format(out);
    } catch (...) {
        out->international[0] = '\0';
    }
}
