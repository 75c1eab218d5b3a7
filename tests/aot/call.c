/* Calls the kernels of the bundle "demo" and checks what they compute. Compiled as C and as C++. */

#include "demo.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static void reductions(void)
{
    double x[ROWS * COLUMNS], p[ROWS * COLUMNS];
    const int64_t shape[] = {ROWS, COLUMNS}, none[] = {ROWS, 0};
    kg_array in[1], out[1];
    int i, j;
    for (i = 0; i < ROWS * COLUMNS; ++i) x[i] = sin(i);
    in[0] = kg_dense(x, KG_FLOAT64, 2, shape);
    out[0] = kg_dense(p, KG_FLOAT64, 2, shape);
    check(demo_softmax(in, out) == KG_OK, "the status of softmax");
    for (i = 0; i < ROWS; ++i) {
        double sum = 0;
        for (j = 0; j < COLUMNS; ++j) sum += exp(x[i * COLUMNS + j]);
        for (j = 0; j < COLUMNS; ++j)
            near_to(p[i * COLUMNS + j], exp(x[i * COLUMNS + j]) / sum, 1e-15, "softmax");
    }
    out[0] = in[0];
    check(demo_softmax(in, out) == KG_OK, "the status of softmax in place");
    for (i = 0; i < ROWS * COLUMNS; ++i) near_to(x[i], p[i], 0, "softmax in place");
    in[0] = out[0] = kg_dense(x, KG_FLOAT64, 2, none);
    check(demo_softmax(in, out) == KG_ERROR_SHAPE, "the largest of nothing");
}

static void parts(void)
{
    float g[ROWS][COLUMNS], inner[(ROWS - 2) * (COLUMNS - 2)], total, last[COLUMNS], largest[COLUMNS];
    const int64_t shape[] = {ROWS, COLUMNS}, less[] = {ROWS - 2, COLUMNS - 2}, row[] = {COLUMNS};
    const int64_t empty[] = {0, COLUMNS}, flat[] = {0, COLUMNS - 2};
    kg_array in[1], out[4];
    double sum = 0;
    int i, j;
    for (i = 0; i < ROWS; ++i)
        for (j = 0; j < COLUMNS; ++j) sum += g[i][j] = (float)(i * i + 3 * j - i * j);
    in[0] = kg_dense(g, KG_FLOAT32, 2, shape);
    out[0] = kg_dense(inner, KG_FLOAT32, 2, less);
    out[1] = kg_scalar(&total, KG_FLOAT32);
    out[2] = kg_dense(last, KG_FLOAT32, 1, row);
    out[3] = kg_dense(largest, KG_FLOAT32, 1, row);
    check(demo_laplace(in, out) == KG_OK, "the status of laplace");
    for (i = 1; i < ROWS - 1; ++i)
        for (j = 1; j < COLUMNS - 1; ++j)
            near_to(inner[(i - 1) * (COLUMNS - 2) + j - 1],
                    g[i - 1][j] + g[i + 1][j] + g[i][j - 1] + g[i][j + 1] - 4 * g[i][j], 0, "inner");
    near_to(total, sum, 1e-6, "total");
    for (j = 0; j < COLUMNS; ++j) {
        float most = g[0][j];
        for (i = 1; i < ROWS; ++i) most = g[i][j] > most ? g[i][j] : most;
        near_to(last[j], g[ROWS - 1][j], 0, "last");
        near_to(largest[j], most, 0, "largest");
    }
    in[0] = kg_dense(g, KG_FLOAT32, 2, empty);
    out[0] = kg_dense(inner, KG_FLOAT32, 2, flat);
    check(demo_laplace(in, out) == KG_ERROR_SHAPE, "the last row of none");
}

static void bounds_of_the_call(void)
{
    double t[6] = {1, 4, 9, 16, 25, 36}, difference[4], first;
    int64_t lead = 2;
    const int64_t six[] = {6}, four[] = {4};
    kg_array in[2], out[2];
    int k;
    in[0] = kg_dense(t, KG_FLOAT64, 1, six);
    in[1] = kg_scalar(&lead, KG_INT64);
    out[0] = kg_dense(difference, KG_FLOAT64, 1, four);
    out[1] = kg_scalar(&first, KG_FLOAT64);
    check(demo_window(in, out) == KG_OK, "the status of window");
    for (k = 0; k < 4; ++k) near_to(difference[k], t[k + 2] - t[k], 0, "difference");
    near_to(first, 9, 0, "first");
    lead = 6;
    check(demo_window(in, out) == KG_ERROR_SHAPE, "an index out of range");
    lead = INT64_MIN;
    check(demo_window(in, out) == KG_ERROR_SHAPE, "the least index");
    lead = 1;
    check(demo_window(in, out) == KG_ERROR_SHAPE, "another bound's shape");
}

/* Running sums and maxima. */
static void running(void)
{
    double h[] = {1, 5, 2, 4, 3, 6}, down[6], across[6];
    const int64_t shape[] = {2, 3};
    kg_array in[1], out[2];
    in[0] = kg_dense(h, KG_FLOAT64, 2, shape);
    out[0] = kg_dense(down, KG_FLOAT64, 2, shape);
    out[1] = kg_dense(across, KG_FLOAT64, 2, shape);
    check(demo_running(in, out) == KG_OK, "the status of running");
    near_to(down[2], 4, 0, "a sum of one");
    near_to(down[4], 16, 0, "a sum of two");
    near_to(across[2], 5, 0, "an earlier maximum");
    near_to(across[5], 6, 0, "a later maximum");
}

/* Elements at places that the caller gives. */
static void index_arrays(void)
{
    double values[] = {1, 2, 3, 4}, z[3];
    int32_t places[] = {3, -4, 1};
    const int64_t four[] = {4}, three[] = {3}, none[] = {0}, back[] = {-8};
    kg_array in[2], out[1];
    in[0] = kg_strided(values + 3, KG_FLOAT64, 1, four, back);
    in[1] = kg_dense(places, KG_INT32, 1, three);
    out[0] = kg_dense(z, KG_FLOAT64, 1, three);
    check(demo_chosen(in, out) == KG_OK, "the status of chosen");
    near_to(z[0], 2, 0, "the last of a reversed array");
    near_to(z[1], 8, 0, "the first by a negative index");
    near_to(z[2], 6, 0, "the second");
    places[1] = 4;
    check(demo_chosen(in, out) == KG_ERROR_VALUE, "an index behind the last");
    places[1] = -5;
    check(demo_chosen(in, out) == KG_ERROR_VALUE, "an index before the first");
    places[1] = INT32_MIN;
    check(demo_chosen(in, out) == KG_ERROR_VALUE, "the least index of 32 bits");
    places[1] = 0;
    in[0] = kg_dense(NULL, KG_FLOAT64, 1, none);
    check(demo_chosen(in, out) == KG_ERROR_VALUE, "an index of nothing");
    check(!strcmp(kg_message(KG_ERROR_VALUE), "an index is out of range, or an exponent of integers is negative"),
          "the message of the last status");
    in[0] = kg_dense(values, KG_FLOAT64, 1, four);
    out[0] = kg_dense(values, KG_FLOAT64, 1, three);
    check(demo_chosen(in, out) == KG_ERROR_OVERLAP, "an output in what is read");
}

/* What is wrong with memory: overlap, alignment, sizes that no array has. */
static void memory(void)
{
    float x[16], z[16], a = 1;
    const int64_t four[] = {4}, huge[] = {INT64_MAX}, large[] = {(int64_t)1 << 58};
    const int64_t zero[] = {0}, six[] = {6}, least[] = {INT64_MIN}, far[] = {INT64_MAX - 3};
    kg_array in[3], out[1];
    int k;
    for (k = 0; k < 16; ++k) x[k] = 0;
    in[0] = in[1] = kg_dense(x, KG_FLOAT32, 1, four);
    in[2] = kg_scalar(&a, KG_FLOAT32);
    out[0] = kg_dense(x + 1, KG_FLOAT32, 1, four);
    check(demo_saxpy(in, out) == KG_ERROR_OVERLAP, "an output one element after an input");
    out[0] = kg_strided(z, KG_FLOAT32, 1, four, zero);
    check(demo_saxpy(in, out) == KG_ERROR_OVERLAP, "an output all of whose elements are one");
    out[0] = kg_dense((char *)z + 2, KG_FLOAT32, 1, four);
    check(demo_saxpy(in, out) == KG_ERROR_ALIGNMENT, "an output between two elements");
    out[0] = kg_dense(z, KG_FLOAT32, 1, four);
    in[1] = kg_strided(x, KG_FLOAT32, 1, four, six);
    check(demo_saxpy(in, out) == KG_ERROR_ALIGNMENT, "steps of one and a half elements");
    in[1] = kg_strided(x, KG_FLOAT32, 1, four, least);
    check(demo_saxpy(in, out) == KG_ERROR_SHAPE, "the least stride");
    in[1] = kg_strided(x, KG_FLOAT32, 1, four, far);
    check(demo_saxpy(in, out) == KG_ERROR_SHAPE, "the largest stride");
    in[1] = kg_dense(x, KG_FLOAT32, 1, huge);
    check(demo_saxpy(in, out) == KG_ERROR_SHAPE, "the largest extent");
    in[1] = kg_dense(x, KG_FLOAT32, 1, large);
    check(demo_saxpy(in, out) == KG_ERROR_SHAPE, "more bytes than there are");
}

static uint32_t seed = 1;

static int below(int n)
{
    seed = seed * 1664525u + 1013904223u;
    return (int)((seed >> 8) % (uint32_t)n);
}

/* An array that may have anything wrong with it, but that lies in `room` if all looks well. */
static kg_array any_array(char *room, kg_dtype dtype, int32_t ndim, int64_t *words)
{
    static const int64_t extents[] = {0, 1, 2, 3, 3, 3, 4, 4, -1, INT64_MIN, INT64_MAX, ((int64_t)1 << 60) + 1};
    static const int64_t steps[] = {0, 8, -8, 16, 24, 32, -32, 4, 3, INT64_MIN, INT64_MAX, (int64_t)1 << 61};
    kg_array array = kg_strided(room + 8 * below(64), dtype, ndim, words, words + 4);
    int odd = below(12), d;
    for (d = 0; d < 4; ++d) {
        words[d] = extents[below(odd ? 8 : 12)];
        words[4 + d] = steps[below(odd < 3 ? 12 : 6)];
    }
    if (below(2)) array.strides = NULL;
    if (odd == 1) array.dtype = below(20) - 2;
    if (odd == 2) array.ndim = below(6) - 2;
    if (odd == 4) array.shape = NULL;
    if (odd == 5) array.data = NULL;
    if (odd == 6) array.data = room + below(64);
    return array;
}

static void anything(void)
{
    static double room[1024];
    int64_t words[8][8];
    kg_array in[3], out[4];
    int round, ran = 0, k;
    for (round = 0; round < 40000; ++round) {
        char *middle = (char *)(room + 448);
        int status;
        memset(room, 0, sizeof room);
#define ANY(k, dtype, ndim) any_array(middle, dtype, ndim, words[k])
        switch (round % 4) {
        case 0:
            for (k = 0; k < 2; ++k) in[k] = ANY(k, KG_FLOAT32, 1);
            in[2] = ANY(2, KG_FLOAT32, 0);
            out[0] = ANY(3, KG_FLOAT32, 1);
            status = demo_saxpy(in, out);
            break;
        case 1:
            in[0] = ANY(0, KG_FLOAT64, 2);
            out[0] = ANY(1, KG_FLOAT64, 2);
            status = demo_softmax(in, out);
            break;
        case 2:
            in[0] = ANY(0, KG_FLOAT32, 2);
            out[0] = ANY(1, KG_FLOAT32, 2);
            out[1] = ANY(2, KG_FLOAT32, 0);
            out[2] = ANY(3, KG_FLOAT32, 1);
            out[3] = ANY(4, KG_FLOAT32, 1);
            status = demo_laplace(in, out);
            break;
        default:
            in[0] = ANY(0, KG_FLOAT64, 1);
            in[1] = ANY(1, KG_INT64, 0);
            out[0] = ANY(2, KG_FLOAT64, 1);
            out[1] = ANY(3, KG_FLOAT64, 0);
            status = demo_window(in, out);
        }
        ran += status == KG_OK;
        check(status >= KG_OK && status <= KG_ERROR_VALUE, "a status");
    }
    check(ran > 100, "that some of them ran");
}

int main(void)
{
    reductions();
    parts();
    bounds_of_the_call();
    running();
    index_arrays();
    memory();
    anything();
    contiguous();
    strided();
    several_outputs();
    scalars();
    mistakes();
    printf(failures ? "failed\n" : "all good\n");
    return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
