// The linter of names, for the rooms that may not see quality: quality/naming.h as it stands.
#pragma once
#include "quality/naming.h"
