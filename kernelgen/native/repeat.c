#include "repeat.h"

#include <stdlib.h>

#include "blocks.h"
#include "launch.h"
#include "reduce.h"
#include "shapes.h"
#include "team.h"

/* A nest of a planned call. */
typedef struct {
    const kg_nest_spec *nest;
    kg_launch launch;
    kg_room room;
    bool reduced[KG_MAX_NDIM];
} step;

struct kg_planned {
    const kg_program *program;
    const kg_view *inputs, *outputs;
    bool whole; /* whether the call is planned anew each time it runs */
    int32_t nsteps;
    step steps[];
};

/* Adds the launch of a nest; false where it has to be planned for each call. */
static bool add(kg_planned *call, const kg_nest_spec *nest)
{
    step *own = &call->steps[call->nsteps];
    int32_t like = 0;
    if (nest->ndim < 0) {
        for (int32_t k = 0; k < nest->noperands; ++k)
            if (nest->operands[k].role == KG_ROLE_OUTPUT) like = nest->operands[k].result;
        if (!kg_has_one_shape(call->program, nest, call->outputs, like)) return false;
        if (size_of(call->outputs[like].shape, call->program->results[like].ndim) == 0) return true;
    }
    own->nest = nest;
    own->room.heap = NULL;
    const kg_outcome outcome = kg_make_launch(call->program, nest, call->inputs, call->outputs, like, NULL, &own->launch,
                                              &own->room, own->reduced);
    ++call->nsteps; /* What it took from the heap is freed with the call. */
    return outcome == KG_DONE;
}

kg_planned *kg_plan_call(const kg_program *program, const kg_view *inputs, const kg_view *outputs, uint64_t left_out)
{
    const bool blocks = kg_may_have_blocks(program, inputs);
    kg_planned *call = malloc(sizeof *call + (size_t)program->nnests * sizeof *call->steps);
    if (!call) return NULL;
    call->program = program;
    call->inputs = inputs;
    call->outputs = outputs;
    call->whole = false;
    call->nsteps = 0;
    for (int32_t n = 0; n < program->nnests && !call->whole; ++n) {
        kg_block block;
        if (blocks && kg_find_block(program, inputs, n, &block))
            call->whole = true;
        else if (n >= 64 || !(left_out >> n & 1))
            call->whole = !add(call, &program->nests[n]);
    }
    return call;
}

kg_outcome kg_run_planned(kg_planned *call, int64_t threads)
{
    if (call->whole) return kg_run(call->program, call->inputs, call->outputs, threads);
    for (int32_t k = 0; k < call->nsteps; ++k) {
        step *own = &call->steps[k];
        if (own->nest->nreduced) {
            const kg_outcome outcome = kg_reduce_run(&own->launch, own->nest->operands, own->reduced, threads);
            if (outcome != KG_DONE) return outcome;
        } else if (own->launch.work) {
            kg_team_run(&own->launch, threads);
        }
    }
    return KG_DONE;
}

void kg_free_planned(kg_planned *call)
{
    for (int32_t k = 0; call && k < call->nsteps; ++k) free(call->steps[k].room.heap);
    free(call);
}
