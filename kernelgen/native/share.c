#include "share.h"

#include <stdlib.h>

#include "blocks.h"
#include "launch.h"

/* When nests use a derived array: the positions of the first and the last of them. */
typedef struct {
    int32_t first, last;
} life;

/* Some memory, and until when it is taken. */
typedef struct {
    int64_t offset, bytes;
    int32_t until;
} slot;

/* The derived array that an operand lies in, as a number among those; -1 for none. */
static int32_t place_of(const kg_program *program, const kg_operand_spec *operand)
{
    if (operand->role == KG_ROLE_SIZE || operand->leaf.input < program->ninputs) return -1;
    int32_t k = operand->leaf.input - program->ninputs;
    while (k >= 0 && program->derived[k].kind == KG_PART) k = program->derived[k].leaves[0].input - program->ninputs;
    return k < 0 ? -1 : k;
}

/* Notes for all arrays when they are used. Nests that run together, block by block, use theirs at one time. */
static void find_lives(const kg_program *program, const kg_view *arrays, life *lives, int32_t *times)
{
    const bool blocks = kg_may_have_blocks(program, arrays);
    for (int32_t k = 0; k < program->nderived; ++k) lives[k] = (life){INT32_MAX, -1};
    for (int32_t n = 0; n < program->nnests; ++n) {
        kg_block block = {.first = n, .count = 1};
        if (blocks && !kg_find_block(program, arrays, n, &block)) block.count = 1;
        for (const int32_t end = n + block.count; n < end; ++n) {
            times[n] = block.first;
            for (int32_t j = 0; j < program->nests[n].noperands; ++j) {
                const int32_t k = place_of(program, &program->nests[n].operands[j]);
                if (k < 0) continue;
                if (block.first < lives[k].first) lives[k].first = block.first;
                if (block.first > lives[k].last) lives[k].last = block.first;
            }
        }
        --n;
    }
}

/* The smallest memory that is free by then and large enough; NULL for none. */
static slot *fitting(slot *slots, int32_t count, int64_t bytes, int32_t time)
{
    slot *best = NULL;
    for (int32_t i = 0; i < count; ++i)
        if (slots[i].until < time && slots[i].bytes >= bytes && (!best || slots[i].bytes < best->bytes)) best = &slots[i];
    return best;
}

int64_t kg_share_memory(const kg_program *program, kg_view *arrays, const int64_t *bytes)
{
    const size_t count = (size_t)program->nderived;
    char *memory = malloc(count * (sizeof(slot) + sizeof(life)) + (size_t)program->nnests * sizeof(int32_t));
    if (!memory) return -1;
    slot *slots = (slot *)memory;
    life *lives = (life *)(slots + count);
    int32_t *times = (int32_t *)(lives + count), nslots = 0;
    int64_t total = 0;
    find_lives(program, arrays, lives, times);
    for (int32_t k = 0; k < program->nderived; ++k) {
        if (!bytes[k]) continue;
        arrays[program->ninputs + k].data = NULL;
        if (program->derived[k].kind != KG_COUNT && !kg_is_check(program, program->ninputs + k)) continue;
        arrays[program->ninputs + k].data = (char *)(intptr_t)total; /* It is filled before all nests. */
        total += bytes[k];
        lives[k].first = -1;
    }
    for (int32_t n = 0; n < program->nnests; ++n)
        for (int32_t j = 0; j < program->nests[n].noperands; ++j) {
            const int32_t k = place_of(program, &program->nests[n].operands[j]);
            if (k < 0 || !bytes[k] || lives[k].first != times[n]) continue;
            slot *own = fitting(slots, nslots, bytes[k], times[n]);
            if (!own) {
                own = &slots[nslots++];
                *own = (slot){total, bytes[k], 0};
                total += bytes[k];
            }
            own->until = lives[k].last;
            lives[k].first = -1; /* It has its place. */
            arrays[program->ninputs + k].data = (char *)(intptr_t)own->offset;
        }
    free(memory);
    return total;
}
