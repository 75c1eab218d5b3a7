/* Keeps the memory of arrays while other Python code may run: finalizers, other threads.

   Such code may resize an array, give it other memory (`__setstate__`, `data`), or let go of what it shows. NumPy frees
   the memory of an array only where that has the flag OWNDATA. So the flag is taken from the owner for as long as the
   memory is held, and what the owner gave up meanwhile is freed at the end. */

#ifndef KERNELGEN_HOLD_H
#define KERNELGEN_HOLD_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>

typedef struct kg_hold kg_hold;

/* Room for so many arrays; NULL with an error where there is no memory. */
kg_hold *kg_hold_open(Py_ssize_t most);

/* Holds the memory of an array; false with an error where there is no memory. */
bool kg_hold_add(kg_hold *own, PyObject *array);

/* Lets go of all; keeps an error that there is. */
void kg_hold_close(kg_hold *own);

/* In a forked child, where the parent's other threads never let go: owners have their memory back. */
void kg_hold_forget(void);

#endif
