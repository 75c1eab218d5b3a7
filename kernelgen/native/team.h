/* Worker threads that share the elements of a call.

   One team serves the process. A call that finds it busy runs alone. */

#ifndef KERNELGEN_TEAM_H
#define KERNELGEN_TEAM_H

#include <stdint.h>

#include "plan.h"

/* Runs a launch on at most so many threads, the caller's among them. */
void kg_team_run(const kg_launch *launch, int64_t threads);

/* Sets the work for each thread below which sharing does not pay, and how often a worker looks for more work before
   it sleeps. */
void kg_team_set(int64_t min_work, int64_t spins);

/* The number of launches that were shared so far. */
int64_t kg_team_generation(void);

/* Forgets all workers: a forked child has none of its parent's threads. */
void kg_team_forget(void);

#endif
