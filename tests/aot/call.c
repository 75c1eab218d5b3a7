/* Calls the kernels of the bundle "demo" and checks what they compute. Compiled as C and as C++. */

#include "demo.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static int failures = 0;

static void check(int good, const char *what)
{
    if (!good) {
        printf("wrong: %s\n", what);
        ++failures;
    }
}

static void near_to(double seen, double wanted, double tolerance, const char *what)
{
    if (!(fabs(seen - wanted) <= tolerance * (1 + fabs(wanted)))) {
        printf("wrong: %s is %.17g, not %.17g\n", what, seen, wanted);
        ++failures;
    }
}

enum { N = 1003, ROWS = 5, COLUMNS = 3 };

static void contiguous(void)
{
    static float x[N], y[N], z[N];
    float a = 2.5f;
    const int64_t shape[] = {N};
    kg_array in[DEMO_SAXPY_INPUTS], out[DEMO_SAXPY_OUTPUTS];
    int k;
    for (k = 0; k < N; ++k) {
        x[k] = 0.01f * (float)k;
        y[k] = (float)k;
    }
    in[0] = kg_dense(x, KG_FLOAT32, 1, shape);
    in[1] = kg_dense(y, KG_FLOAT32, 1, shape);
    in[2] = kg_scalar(&a, KG_FLOAT32);
    out[0] = kg_dense(z, KG_FLOAT32, 1, shape);
    check(demo_saxpy(in, out) == KG_OK, "the status of saxpy");
    for (k = 0; k < N; ++k) near_to(z[k], 2.5 * pow(sin(x[k]), 2) + y[k], 1e-5, "saxpy");
    /* In place: the output is the second input. */
    out[0] = in[1];
    check(demo_saxpy(in, out) == KG_OK, "the status of saxpy in place");
    for (k = 0; k < N; ++k) near_to(y[k], z[k], 0, "saxpy in place");
}

static void strided(void)
{
    static float x[2 * N], y[1], z[3 * N];
    float a = -1;
    const int64_t shape[] = {N}, one[] = {1}, two[] = {8}, back[] = {-12};
    kg_array in[3], out[1];
    int k;
    for (k = 0; k < 2 * N; ++k) x[k] = 0.01f * (float)k;
    y[0] = 7;
    in[0] = kg_strided(x, KG_FLOAT32, 1, shape, two);
    in[1] = kg_dense(y, KG_FLOAT32, 1, one); /* broadcast */
    in[2] = kg_scalar(&a, KG_FLOAT32);
    out[0] = kg_strided(z + 3 * (N - 1), KG_FLOAT32, 1, shape, back);
    check(demo_saxpy(in, out) == KG_OK, "the status of strided saxpy");
    for (k = 0; k < N; ++k) near_to(z[3 * (N - 1 - k)], 7 - pow(sin(x[2 * k]), 2), 1e-5, "strided saxpy");
}

static void several_outputs(void)
{
    double x[ROWS * COLUMNS], y[COLUMNS], s[ROWS * COLUMNS], t[COLUMNS], u[ROWS * COLUMNS];
    const int64_t shape[] = {ROWS, COLUMNS}, turned[] = {COLUMNS, ROWS}, row[] = {COLUMNS};
    /* Fortran order for x. */
    const int64_t columns_first[] = {8, 8 * ROWS};
    kg_array in[2], out[3];
    int i, j;
    for (i = 0; i < ROWS; ++i)
        for (j = 0; j < COLUMNS; ++j) x[i + ROWS * j] = 10 * i + j;
    for (j = 0; j < COLUMNS; ++j) y[j] = 0.5 * j;
    in[0] = kg_strided(x, KG_FLOAT64, 2, shape, columns_first);
    in[1] = kg_dense(y, KG_FLOAT64, 1, row);
    out[0] = kg_dense(s, KG_FLOAT64, 2, shape);
    out[1] = kg_dense(t, KG_FLOAT64, 1, row);
    out[2] = kg_dense(u, KG_FLOAT64, 2, turned);
    check(demo_two(in, out) == KG_OK, "the status of two");
    for (i = 0; i < ROWS; ++i)
        for (j = 0; j < COLUMNS; ++j) {
            near_to(s[i * COLUMNS + j], 10 * i + j + y[j] * ROWS * COLUMNS, 0, "s");
            near_to(u[j * ROWS + i], 10 * i + j + 3, 0, "u"); /* 3 is the captured scale */
        }
    for (j = 0; j < COLUMNS; ++j) near_to(t[j], exp(y[j]), 1e-15, "t");
}

static void scalars(void)
{
    double a = 3, b = 4, c = 0;
    int64_t q = 0;
    kg_array in[2], out[2];
    in[0] = kg_scalar(&a, KG_FLOAT64);
    in[1] = kg_scalar(&b, KG_FLOAT64);
    out[0] = kg_scalar(&c, KG_FLOAT64);
    out[1] = kg_scalar(&q, KG_INT64);
    check(demo_norm(in, out) == KG_OK, "the status of norm");
    near_to(c, 5, 1e-15, "norm");
    check(q == 12, "a truncated product");
}

static void mistakes(void)
{
    float x[4] = {0, 0, 0, 0}, a = 1;
    const int64_t four[] = {4}, three[] = {3}, pair[] = {2, 2}, none[] = {0};
    kg_array good[3], in[3], out[1], result;
    good[0] = good[1] = result = kg_dense(x, KG_FLOAT32, 1, four);
    good[2] = kg_scalar(&a, KG_FLOAT32);
#define START() (in[0] = good[0], in[1] = good[1], in[2] = good[2], out[0] = result)
    START();
    in[0] = kg_dense(x, KG_FLOAT32, 2, pair);
    check(demo_saxpy(in, out) == KG_ERROR_RANK, "an input's rank");
    START();
    in[1] = kg_dense(x, KG_FLOAT64, 1, four);
    check(demo_saxpy(in, out) == KG_ERROR_DTYPE, "an input's dtype");
    START();
    in[1] = kg_dense(x, KG_FLOAT32, 1, three);
    check(demo_saxpy(in, out) == KG_ERROR_SHAPE, "shapes that do not broadcast");
    START();
    out[0] = kg_dense(x, KG_FLOAT32, 1, three);
    check(demo_saxpy(in, out) == KG_ERROR_SHAPE, "an output's shape");
    START();
    out[0] = kg_dense(x, KG_FLOAT32, 2, pair);
    check(demo_saxpy(in, out) == KG_ERROR_RANK, "an output's rank");
    START();
    in[0].data = NULL;
    check(demo_saxpy(in, out) == KG_ERROR_NULL, "null data");
    START();
    in[0].shape = NULL;
    check(demo_saxpy(in, out) == KG_ERROR_NULL, "a null shape");
    check(demo_saxpy(NULL, out) == KG_ERROR_NULL, "null inputs");
    START();
    in[0] = in[1] = out[0] = kg_dense(NULL, KG_FLOAT32, 1, none);
    check(demo_saxpy(in, out) == KG_OK, "empty arrays");
    check(kg_message(KG_ERROR_RANK)[0] != 0, "a message");
}

int main(void)
{
    contiguous();
    strided();
    several_outputs();
    scalars();
    mistakes();
    printf(failures ? "failed\n" : "all good\n");
    return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
