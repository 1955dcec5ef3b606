// Judging single values, for the rooms that may not see quality: quality/value.h as it stands.
#pragma once
#include "quality/value.h"
