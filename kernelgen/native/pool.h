/* Memory for large outputs that is kept when they are dropped: fresh pages cost more than arithmetic.

   A block is handed to one owner at a time. The memory of an array starts at a chosen place in a page, and the 64
   bytes before it hold the block's address and size. */

#ifndef KERNELGEN_POOL_H
#define KERNELGEN_POOL_H

#include <stddef.h>
#include <stdint.h>

#define KG_POOL_HEAD 64
#define KG_POOL_PAGE 4096

/* Where in a page the memory that this thread next takes is to start: from KG_POOL_HEAD to KG_POOL_PAGE. */
void kg_pool_place(int64_t place);

void *kg_pool_take(size_t size);
void *kg_pool_take_zeros(size_t count, size_t size);
void *kg_pool_resize(void *data, size_t size);
void kg_pool_give_back(void *data);

/* The most bytes that are kept; what is kept beyond them is freed at once. */
void kg_pool_set_limit(int64_t limit);

/* The bytes that are kept now, and the number of their blocks. */
int64_t kg_pool_kept(int64_t *blocks);

/* Makes the pool usable in a forked child, where no thread is left that could release its lock. */
void kg_pool_renew(void);

#endif
