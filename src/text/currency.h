// Currencies by their codes (ISO 4217).
#pragma once
#include "base/str.h"

bool currency_known(str code); // "PLN": three capitals, and assigned
