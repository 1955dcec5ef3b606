// Handlers that stand in files of their own, for the table of kinds.
#pragma once
#include "jobs/job_kind.h"

bool job_retention(struct job_run *run);
bool job_retention_try(struct job_run *run);
bool job_trash(struct job_run *run);
