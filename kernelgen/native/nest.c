/* The outer loops around every kernel's body: any rank, any strides, by tiles.

   The body of a kernel is a loop over contiguous elements. The nest walks the operands in tiles, hands the body a
   pointer to each, and gives it contiguous elements always; so the body is compiled once, and stays vectorized for
   every layout of operands. How an operand reaches the body is its mode:

     KG_DIRECT      as it is: it is contiguous over the tile. Every class but KG_TEMPORARY.
     KG_PACKED      through its scratch block: an input is packed before the body runs, an output unpacked after it.
                    Inputs and outputs. An input that is also an output is packed, so that the body's operands never
                    overlap, unless the output is a KG_UPDATE.
     KG_REPEATED    through its block, packed once for all tiles, for its values repeat from tile to tile. Inputs.
     KG_TRANSPOSED  through its block, a panel at a time: it lies along the second axis. Inputs and outputs.

   Scalars are pointed to once and have no mode; a temporary is its block. A narrow input is one value in each row: it is
   packed as others are, or direct, where the body for rows reads that value.

   A *tile* is what one call of the body works on: some columns of one row, or several whole rows where these are
   short. A *panel* is some columns of several rows, whose transposed operands are turned in their blocks; its rows
   are tiles, one after the other. A *stream* is a run of equal tiles: where nothing has to be moved between them,
   the body itself goes from tile to tile. "Row" and "column" are positions of the second and of the first axis.

   A tail shorter than the body's lanes is packed and padded with its last element, so that an element's value never
   depends on its place in the array. Where rows are direct, such as those of the inner part of a grid, their last
   whole vectors are computed for a second time instead, with the columns before them that are missing. A body of one
   lane computes the same for each element whatever its place is, and ends each row by itself. */

#define _GNU_SOURCE
#include "nest.h"

#include <pthread.h>
#include <stdlib.h>

#include "moves.h"

enum mode { KG_DIRECT, KG_PACKED, KG_REPEATED, KG_TRANSPOSED };

/* What a tile may be, as the operands' modes allow. */
enum tiling {
    KG_FREE,    /* of any length: nothing is moved */
    KG_BLOCKS,  /* no longer than the scratch blocks */
    KG_PANELS,  /* a row of a panel */
    KG_ROWS     /* a row, or the last columns of one */
};

enum {
    AXES = 64,
    /* Where an operand is transposed, tiles have whole rows if so many fit the blocks, and else are panels. */
    ROWS = 16,
    /* Rows of a panel: their part of a column is several cache lines, which are read one after the other. */
    HEIGHT = 32,
    /* Columns of a panel at least, and what their number is a multiple of; whole vectors of every kind. */
    WIDTH = 64,
    /* Rows of a tile at least where rows are repeated, if so many fit. */
    FEW = 4,
    /* Rows of a multiple of so many items would compete for the same places of the cache. */
    ALIAS = 256,
    /* Bytes that a tile with repeated operands touches at most: it stays in the first level of cache. */
    TILE_BYTES = 16 * 1024,
    /* What it touches where rows are short: the repeated rows then leave most of the cache to what streams by. */
    SHORT_BYTES = 4 * 1024,
    /* What a tile with packed operands touches: a little of each array in turn, so that all are fetched ahead. */
    PACKED_BYTES = 8 * 1024,
    /* Bytes of the elements that one iteration of a body's vector loop takes, at least. */
    UNIT_BYTES = 64,
    /* What rows touch before their last columns are computed again: it stays in the second level of cache. */
    GROUP_BYTES = 64 * 1024,
    /* Columns from which one value for all of them is better written to each row than turned. */
    SPREAD = 64,
    /* Columns from which the body for rows pays: the packing that it saves is more than what a tile costs, and what is
       computed again. The second is for bodies with costly functions, which those of a tail are, too. */
    ROW = 16,
    COSTLY_ROW = 128
};

struct operand {
    char *at;         /* its element at the first row and column, at the current position of the other axes */
    char *block;      /* its scratch memory */
    int64_t step;     /* bytes from a column to the next */
    int64_t row_step; /* bytes from a row to the next */
    int64_t item;     /* bytes of an item */
    enum kg_class kind;
    enum mode mode;
    int narrow;       /* whether it is one value in each row, and the body for rows reads that */
    int also_output;  /* of an input: whether an output that may not overlap it begins where it does */
};

/* An operand of a stream that is packed or unpacked for each tile. */
struct moved {
    struct operand *operand;
    int64_t index;
    char *start;   /* its first element of the tile */
    int64_t ahead; /* bytes to that of the next tile */
};

struct walk {
    kg_body *body;
    kg_body *row_body; /* NULL where rows are short, or some narrow input has several values in one */
    int64_t lanes;
    int64_t passed, total;
    struct operand *operands;
    char **pointers;   /* what the body is given */
    int64_t *advances;
    struct moved *moved;
};

/* Some rows and columns. */
struct part {
    int64_t row, rows, col, cols;
};

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }
static int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }
/* Bytes of a cache line, to which scratch memory is aligned. */
enum { LINE = 64 };

static int64_t up_to_lines(int64_t bytes) { return (bytes + LINE - 1) / LINE * LINE; }
/* Elements beyond whole vectors of the body; its lanes are a power of two. */
static int64_t beyond_lanes(int64_t elements, int64_t lanes) { return elements & (lanes - 1); }
static int is_written(const struct operand *o) { return o->kind == KG_OUTPUT || o->kind == KG_UPDATE; }

/* Whether an operand has one value for all columns, which are many. */
static int is_spread(const struct operand *o, int64_t cols) { return o->step == 0 && cols >= SPREAD; }

/* The first element of an operand in a part. */
static char *start_of(const struct operand *o, const struct part *part)
{
    return o->at + part->col * o->step + part->row * o->row_step;
}

static void run_body(const struct walk *w, int64_t elements, int64_t tiles)
{
    w->body(w->pointers, w->advances, elements, tiles);
}

/* Packs an input's items of a part into its block; `beyond` as for `copy`. */
static void pack(const struct operand *o, char *block, const char *start, int64_t rows, int64_t cols,
                 int64_t beyond)
{
    if (rows == 1) {
        copy(block, o->item, start, o->step, cols, o->item, beyond);
    } else if (o->mode == KG_REPEATED) {
        copy(block, o->item, start, o->step, cols, o->item, 0);
        repeat(block, cols, rows * cols, o->item);
    } else if (o->row_step == o->item && !is_spread(o, cols)) {
        transpose(block, cols * o->item, start, o->step, rows, cols, o->item);
    } else {
        copy_rows(block, o->item, cols * o->item, start, o->step, o->row_step, rows, cols, o->item);
    }
}

/* Unpacks an output's items of a part from its block. */
static void unpack(const struct operand *o, char *start, const char *block, int64_t rows, int64_t cols)
{
    copy_rows(start, o->step, o->row_step, block, o->item, cols * o->item, rows, cols, o->item);
}

/* Writes so many copies of the item before `end`. */
static void pad(char *end, int64_t padding, int64_t item)
{
    copy(end, item, end - item, 0, padding, item, 0);
}

/* Sets the body's pointers for a tile, and packs the inputs that need it; returns whether some are direct.

   `line` is the place, in items, of the tile's row in a panel. */
static int load(struct walk *w, const struct part *tile, int first, int64_t padding, int64_t line)
{
    int direct = 0;
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        if (o->kind == KG_SCALAR) continue;
        w->pointers[k] = o->block;
        if (o->mode == KG_DIRECT) {
            direct = 1;
            w->pointers[k] = start_of(o, tile);
        } else if (o->mode == KG_TRANSPOSED) {
            w->pointers[k] = o->block + line * o->item;
        } else if (o->kind == KG_INPUT && (o->mode == KG_PACKED || first)) {
            pack(o, o->block, start_of(o, tile), tile->rows, tile->cols, 0);
            if (padding) pad(o->block + tile->rows * tile->cols * o->item, padding, o->item);
        }
    }
    return direct;
}

/* Runs the body on the last elements of a tile, fewer than its lanes, of which some operands are direct. */
static void run_tail(struct walk *w, int64_t main, int64_t tail)
{
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        if (o->kind == KG_SCALAR) continue;
        char *start = w->pointers[k] + main * o->item;
        w->pointers[k] = o->mode == KG_DIRECT ? o->block : start;
        if (o->mode == KG_DIRECT && o->kind == KG_INPUT) {
            copy(o->block, o->item, start, o->item, tail, o->item, 0);
            pad(o->block + tail * o->item, w->lanes - tail, o->item);
        }
    }
    run_body(w, w->lanes, 1);
}

/* Runs the body on a tile. With `first`, the blocks of repeated operands are filled; `line` as for `load`. */
static void run_tile(struct walk *w, const struct part *tile, int first, int64_t line)
{
    const int64_t n = tile->rows * tile->cols, tail = beyond_lanes(n, w->lanes), padding = tail ? w->lanes - tail : 0;
    const int direct = load(w, tile, first, padding, line);
    const int64_t main = direct ? n - tail : n + padding;
    if (main) run_body(w, main, 1);
    if (tail && direct) run_tail(w, main, tail);
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        if (!is_written(o) || o->mode == KG_TRANSPOSED) continue;
        if (o->mode != KG_DIRECT)
            unpack(o, start_of(o, tile), o->block, tile->rows, tile->cols);
        else if (tail)
            copy(start_of(o, tile) + main * o->item, o->item, o->block, o->item, tail, o->item, 0);
    }
}

/* Runs the body on `count` tiles of whole vectors that follow one that `run_tile` ran, of which `tile` is the first.

   With `down` they lie below each other, else beside each other and with others behind them. That earlier tile has
   set the pointers to blocks, and filled those of repeated operands. `line` is the length of a row in a panel. */
static void run_stream(struct walk *w, const struct part *tile, int64_t count, int down, int64_t line)
{
    int64_t moves = 0;
    if (count <= 0) return;
    for (int64_t k = 0; k < w->total; ++k) w->advances[k] = 0;
    for (int64_t k = 0; k < w->passed; ++k) {
        struct operand *o = &w->operands[k];
        if (o->kind == KG_SCALAR) continue;
        const int64_t ahead = down ? o->row_step * tile->rows : o->step * tile->cols;
        if (o->mode == KG_TRANSPOSED) {
            w->advances[k] = line * o->item;
            w->pointers[k] += w->advances[k];
        } else if (o->mode == KG_DIRECT) {
            w->advances[k] = ahead;
            w->pointers[k] = start_of(o, tile);
        } else if (o->mode == KG_PACKED || (down && tile->rows == 1 && o->row_step != 0)) {
            w->moved[moves++] = (struct moved){o, k, start_of(o, tile), ahead};
        }
    }
    if (moves == 0) {
        run_body(w, tile->rows * tile->cols, count);
        return;
    }
    for (; count > 0; --count) {
        for (int64_t j = 0; j < moves; ++j) {
            const struct moved *m = &w->moved[j];
            if (m->operand->kind == KG_INPUT)
                pack(m->operand, w->pointers[m->index], m->start, tile->rows, tile->cols, !down);
        }
        run_body(w, tile->rows * tile->cols, 1);
        for (int64_t k = 0; k < w->passed; ++k) w->pointers[k] += w->advances[k];
        for (int64_t j = 0; j < moves; ++j) {
            struct moved *m = &w->moved[j];
            if (is_written(m->operand)) unpack(m->operand, m->start, w->pointers[m->index], tile->rows, tile->cols);
            m->start += m->ahead;
        }
    }
}

/* Runs the body on the rows of a panel one by one, with transposed operands turned in their blocks.

   So a cache line of such an operand is used whole, and lines are read one after the other. `width` is the length of
   a row in the blocks. */
static void run_panel(struct walk *w, const struct part *panel, int64_t width)
{
    const int64_t tail = beyond_lanes(panel->cols, w->lanes);
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        if (o->mode != KG_TRANSPOSED || o->kind != KG_INPUT) continue;
        transpose(o->block, width * o->item, start_of(o, panel), o->step, panel->rows, panel->cols, o->item);
        for (int64_t r = 0; tail && r < panel->rows; ++r)
            pad(o->block + (r * width + panel->cols) * o->item, w->lanes - tail, o->item);
    }
    const int64_t alone = tail ? panel->rows : 1;
    struct part row = {panel->row, 1, panel->col, panel->cols};
    for (int64_t r = 0; r < alone; ++r, ++row.row) run_tile(w, &row, 1, r * width);
    run_stream(w, &row, panel->rows - alone, 1, width);
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        if (o->mode == KG_TRANSPOSED && is_written(o))
            transpose(start_of(o, panel), o->step, o->block, width * o->item, panel->cols, panel->rows, o->item);
    }
}

/* Elements of a tile that touches about so many bytes. */
static int64_t tile_length(const struct walk *w, int64_t longest, int64_t bytes)
{
    int64_t size = 0;
    for (int64_t k = 0; k < w->total; ++k)
        if (w->operands[k].kind != KG_SCALAR) size += w->operands[k].item;
    return least(most(bytes / most(size, 1) / 64, 2) * 64, longest);
}

/* Rows of a tile where an operand repeats in each: half as much again, for that one is read once. */
static int64_t rows_of(const struct walk *w, int64_t longest, int64_t cols, int64_t bytes)
{
    return least(3 * tile_length(w, longest, bytes) / 2, longest) / cols;
}

/* Whether an operand lies along the second axis. */
static int is_turned(const struct walk *w, int64_t cols)
{
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        if (o->kind != KG_SCALAR && o->step != o->item && o->row_step == o->item && !is_spread(o, cols)) return 1;
    }
    return 0;
}

/* Notes which inputs begin where an output does that may not overlap inputs. */
static void find_also_outputs(const struct walk *w)
{
    for (int64_t k = 0; k < w->passed; ++k)
        for (int64_t j = 0; w->operands[k].kind == KG_OUTPUT && j < w->passed; ++j)
            w->operands[j].also_output |= w->operands[j].kind == KG_INPUT && w->operands[j].at == w->operands[k].at;
}

/* How an operand reaches the body where tiles have some rows of `cols` columns, or a part of one row. */
static enum mode mode_of(const struct operand *o, int whole_rows, int64_t cols, int64_t all_rows)
{
    const int dense = (o->step == o->item || cols == 1) && (!whole_rows || o->row_step == cols * o->item);
    if (dense) return o->also_output ? KG_PACKED : KG_DIRECT;
    if (o->kind == KG_INPUT && (whole_rows ? o->row_step : o->step) == 0) return KG_REPEATED;
    if (!whole_rows && all_rows > 1 && o->row_step == o->item) return KG_TRANSPOSED;
    return KG_PACKED;
}

/* Gives the operands their modes; returns what tiles may be then. */
static enum tiling choose_modes(struct walk *w, int whole_rows, int64_t cols, int64_t all_rows)
{
    enum tiling tiling = KG_FREE;
    for (int64_t k = 0; k < w->total; ++k) {
        struct operand *o = &w->operands[k];
        if (o->kind == KG_SCALAR) continue;
        if (o->kind != KG_TEMPORARY) o->mode = mode_of(o, whole_rows, cols, all_rows);
        if (o->mode == KG_TRANSPOSED)
            tiling = KG_PANELS;
        else if ((o->mode != KG_DIRECT || o->kind == KG_TEMPORARY) && tiling == KG_FREE)
            tiling = KG_BLOCKS;
    }
    return tiling;
}

/* Gives each operand its scratch block, and the operands that need one all the room; returns its items.

   The block of a direct operand holds no more than a padded tail. */
static int64_t lay_out(struct walk *w, char *scratch, int64_t block)
{
    int64_t room = 0, each = 0;
    for (int64_t k = 0; k < w->total; ++k) {
        const struct operand *o = &w->operands[k];
        if (o->kind == KG_SCALAR) continue;
        room += block * o->item;
        if (o->mode == KG_DIRECT && o->kind != KG_TEMPORARY)
            room -= up_to_lines(w->lanes * o->item);
        else
            each += o->item;
    }
    const int64_t length = room / most(each, 1) / 64 * 64;
    for (int64_t k = 0; k < w->total; ++k) {
        struct operand *o = &w->operands[k];
        if (o->kind == KG_SCALAR) continue;
        const int direct = o->mode == KG_DIRECT && o->kind != KG_TEMPORARY;
        o->block = scratch;
        if (o->kind == KG_TEMPORARY) w->pointers[k] = scratch;
        scratch += direct ? up_to_lines(w->lanes * o->item) : length * o->item;
    }
    return length;
}

struct shape {
    enum tiling tiling;
    int64_t rows, cols; /* of a tile, or of a panel */
};

/* Elements that are whole iterations of the body's vector loop. */
static int64_t unit_of(const struct walk *w)
{
    int64_t smallest = UNIT_BYTES;
    for (int64_t k = 0; k < w->passed; ++k)
        if (w->operands[k].kind != KG_SCALAR) smallest = least(smallest, w->operands[k].item);
    return most(UNIT_BYTES / smallest, w->lanes);
}

/* Whether elements may be computed for a second time: no output is an input, too. */
static int may_repeat(const struct walk *w)
{
    for (int64_t k = 0; k < w->passed; ++k)
        for (int64_t j = 0; j < w->passed; ++j)
            if (is_written(&w->operands[k]) && w->operands[j].kind == KG_INPUT && w->operands[j].at == w->operands[k].at)
                return 0;
    return 1;
}

/* Chooses tiles of one row each where every operand is direct in its rows, while several rows at once would have to
   be moved; returns whether it did. The shape has the rows after which last columns are computed again, and the unit
   of those. */
static int arrange_rows(struct walk *w, char *scratch, int64_t block, int64_t cols, int64_t all_rows,
                        struct shape *shape)
{
    const int64_t unit = unit_of(w);
    int moves = 0;
    if ((all_rows < 2 && !w->row_body) || cols < unit) return 0;
    for (int64_t k = 0; k < w->passed; ++k) { /* Seen at a glance, as for most that is transposed. */
        const struct operand *o = &w->operands[k];
        if (o->kind != KG_SCALAR && o->step != o->item && !(w->row_body && o->narrow)) return 0;
    }
    choose_modes(w, 1, cols, all_rows);
    for (int64_t k = 0; k < w->passed; ++k) {
        const struct operand *o = &w->operands[k];
        moves |= o->kind != KG_SCALAR && (o->mode == KG_PACKED || (w->row_body && o->narrow));
    }
    if (!moves) return 0;
    choose_modes(w, 0, cols, all_rows);
    for (int64_t k = 0; k < w->passed; ++k) {
        struct operand *o = &w->operands[k];
        if (w->row_body && o->narrow) o->mode = KG_DIRECT;
        if (o->kind != KG_SCALAR && (o->mode != KG_DIRECT || (is_written(o) && o->row_step == 0))) return 0;
    }
    const int again = w->lanes > 1 && cols % unit != 0 && may_repeat(w);
    const int64_t length = lay_out(w, scratch, block);
    if ((!again && beyond_lanes(cols, w->lanes)) || (w->passed < w->total && cols > length)) return 0;
    if (w->row_body) w->body = w->row_body;
    const int64_t rows = again ? most(tile_length(w, INT64_MAX, GROUP_BYTES) / cols, 1) : all_rows;
    *shape = (struct shape){KG_ROWS, rows, again ? unit : cols};
    return 1;
}

/* Chooses what tiles are, and gives the operands their modes and blocks. */
static struct shape arrange(struct walk *w, char *scratch, int64_t block, int64_t cols, int64_t all_rows)
{
    struct shape rows_apart;
    if (arrange_rows(w, scratch, block, cols, all_rows, &rows_apart)) return rows_apart;
    const int turned = all_rows > 1 && is_turned(w, cols);
    const int short_rows = all_rows > 1 && 2 * cols <= tile_length(w, block, TILE_BYTES);
    int whole_rows = turned || short_rows;
    enum tiling tiling = choose_modes(w, whole_rows, cols, all_rows);
    int64_t length = lay_out(w, scratch, block);
    if (turned && ROWS * cols > length) {
        whole_rows = 0;
        tiling = choose_modes(w, whole_rows, cols, all_rows);
        length = lay_out(w, scratch, block);
    }
    if (tiling == KG_FREE) return (struct shape){tiling, whole_rows ? all_rows : 1, cols};
    if (tiling == KG_PANELS) {
        int64_t rows = HEIGHT;
        while (length / rows < WIDTH) rows /= 2;
        /* A row's padded tail ends before the next row. */
        const int64_t width = least(length / rows / WIDTH, (cols + WIDTH - 1) / WIDTH) * WIDTH;
        return (struct shape){tiling, rows, width % ALIAS == 0 ? width - WIDTH : width};
    }
    if (!whole_rows) {
        int64_t bytes = TILE_BYTES;
        for (int64_t k = 0; k < w->passed; ++k)
            if (w->operands[k].mode == KG_PACKED) bytes = PACKED_BYTES;
        return (struct shape){tiling, 1, tile_length(w, length, bytes)};
    }
    int64_t fitting = length / cols, rows;
    if (turned) {
        rows = fitting / ROWS * ROWS;
    } else {
        fitting = rows_of(w, length, cols, TILE_BYTES);
        rows = most(rows_of(w, length, cols, SHORT_BYTES), least(fitting, FEW));
    }
    /* So many rows are whole vectors. */
    const int64_t unit = most(WIDTH / (cols & -cols), 1);
    if (unit <= fitting) rows = most(rows / unit, 1) * unit;
    return (struct shape){tiling, least(all_rows, rows), cols};
}

/* Runs all of the first two axes in panels. */
static void run_panels(struct walk *w, struct shape panel, int64_t cols, int64_t all_rows)
{
    for (int64_t row = 0; row < all_rows; row += panel.rows)
        for (int64_t col = 0; col < cols; col += panel.cols) {
            const int64_t high = least(panel.rows, all_rows - row), width = least(panel.cols, cols - col);
            run_panel(w, &(struct part){row, high, col, width}, panel.cols);
        }
}

/* Runs all of the first two axes in tiles of one row, and the last columns again where they are no whole unit. */
static void run_rows(struct walk *w, struct shape shape, int64_t cols, int64_t all_rows)
{
    const int64_t whole = cols / shape.cols * shape.cols;
    for (int64_t row = 0; row < all_rows; row += shape.rows) {
        const int64_t high = least(shape.rows, all_rows - row);
        run_stream(w, &(struct part){row, 1, 0, whole}, high, 1, 0);
        if (whole < cols) run_stream(w, &(struct part){row, 1, cols - shape.cols, shape.cols}, high, 1, 0);
    }
}

/* Runs all of the first two axes in tiles of whole rows, or all of the first axis in tiles of one row. */
static void run_tiles(struct walk *w, struct shape tile, int64_t cols, int64_t all_rows)
{
    const int down = tile.rows > 1;
    struct part part = {0, tile.rows, 0, least(tile.cols, cols)};
    run_tile(w, &part, 1, 0);
    if (down)
        part.row = part.rows;
    else
        part.col = part.cols;
    const int64_t left = down ? all_rows - part.row : cols - part.col, each = down ? part.rows : part.cols;
    int64_t more = left > 0 ? (left - 1) / each : 0;
    if (more && !beyond_lanes(part.rows * part.cols, w->lanes)) {
        run_stream(w, &part, more, down, 0);
        if (down)
            part.row += more * part.rows;
        else
            part.col += more * part.cols;
    }
    while (part.row < all_rows && part.col < cols) {
        part.rows = least(tile.rows, all_rows - part.row);
        part.cols = least(tile.cols, cols - part.col);
        run_tile(w, &part, 0, 0);
        if (down)
            part.row += part.rows;
        else
            part.col += part.cols;
    }
}

/* Bytes of scratch memory for what is noted of an operand. */
enum { NOTES = sizeof(struct operand) + sizeof(struct moved) + sizeof(char *) + sizeof(int64_t) };

/* Bytes of all scratch blocks. */
static int64_t blocks_bytes(const struct kg_code *code)
{
    int64_t items = 0;
    for (int32_t k = 0; k < code->total; ++k)
        if (code->operands[k].kind != KG_SCALAR) items += code->operands[k].item;
    return items * code->block;
}

/* Whether one call of the body takes all elements from where they lie: they are dense along a single axis, nothing is
   moved, and no tail is left over. Small calls take longer to ask this than to compute, so it branches as little as it can. */
static int is_one_tile(const struct kg_code *code, char *const *args, int64_t cols, const int64_t *steps)
{
    int moved = 0;
    if (code->total != code->passed || cols <= 0 || beyond_lanes(cols, code->lanes)) return 0;
    for (int32_t k = 0; k < code->passed; ++k) {
        const struct kg_operand *o = &code->operands[k];
        moved |= (o->kind != KG_SCALAR) & (steps[k] != o->item) & (cols != 1);
        for (int32_t j = 0; o->kind == KG_OUTPUT && j < code->passed; ++j)
            moved |= (code->operands[j].kind == KG_INPUT) & (args[j] == args[k]);
    }
    return !moved;
}

/* Runs the body on all elements. The scratch memory has blocks_bytes(code) bytes, and NOTES for each operand. */
static void walk_all(const struct kg_code *code, char *const *args, const int64_t *extents, const int64_t *steps,
                     int64_t naxes, char *scratch)
{
    const int64_t passed = code->passed, total = code->total;
    struct operand *const operands = (struct operand *)(scratch + blocks_bytes(code));
    struct moved *const moved = (struct moved *)(operands + total);
    char **const pointers = (char **)(moved + total);
    int64_t *const advances = (int64_t *)(pointers + total);
    int64_t indices[AXES];
    struct walk walk = {code->body, code->row_body, code->lanes, passed, total, operands, pointers, advances, moved};
    for (int64_t a = 0; a < naxes; ++a) {
        if (extents[a] <= 0) return;
        indices[a] = 0;
    }
    for (int64_t k = 0; k < total; ++k) {
        struct operand *o = &operands[k];
        *o = (struct operand){.item = code->operands[k].item, .kind = (enum kg_class)code->operands[k].kind};
        if (k >= passed) continue;
        o->at = pointers[k] = args[k];
        if (o->kind == KG_SCALAR) continue;
        o->step = steps[k];
        o->row_step = naxes > 1 ? steps[passed + k] : 0;
        o->narrow = code->operands[k].narrow;
        if (o->narrow && o->step != 0) walk.row_body = NULL;
    }
    find_also_outputs(&walk);
    const int64_t cols = extents[0], all_rows = naxes > 1 ? extents[1] : 1;
    if (cols < (code->lanes > 1 ? COSTLY_ROW : ROW)) walk.row_body = NULL;
    const struct shape shape = arrange(&walk, scratch, code->block, cols, all_rows);
    const int64_t outer = shape.rows > 1 || shape.tiling == KG_ROWS ? 2 : 1;
    for (;;) {
        if (shape.tiling == KG_PANELS)
            run_panels(&walk, shape, cols, all_rows);
        else if (shape.tiling == KG_ROWS)
            run_rows(&walk, shape, cols, all_rows);
        else
            run_tiles(&walk, shape, cols, all_rows);
        /* To the next position of the other axes: one step along the innermost of them that is not at its end. */
        int64_t axis = outer;
        for (; axis < naxes; ++axis) {
            const int64_t *step = steps + axis * passed;
            const int64_t done = indices[axis] + 1 < extents[axis] ? 1 : 1 - extents[axis];
            indices[axis] += done;
            for (int64_t k = 0; k < passed; ++k)
                if (operands[k].kind != KG_SCALAR) operands[k].at += done * step[k];
            if (done > 0) break;
        }
        if (axis >= naxes) return;
    }
}

/* Bytes that may lie on the stack: what schedules aim at, and some notes. */
enum { MOST_ON_STACK = 80 * 1024 };
/* Bytes of the stack that stay free for the body. */
enum { LEFT_ON_STACK = 12 * 1024 };

/* The lowest and the highest address of this thread's stack; everything where the system does not tell. */
static void find_stack(uintptr_t *lowest, uintptr_t *highest)
{
    *lowest = 0;
    *highest = UINTPTR_MAX;
#if defined(__linux__)
    pthread_attr_t attributes;
    void *start;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
    if (pthread_attr_getstack(&attributes, &start, &size) == 0) {
        *lowest = (uintptr_t)start;
        *highest = *lowest + size;
    }
    pthread_attr_destroy(&attributes);
#elif defined(__APPLE__)
    *highest = (uintptr_t)pthread_get_stackaddr_np(pthread_self());
    *lowest = *highest - pthread_get_stacksize_np(pthread_self());
#endif
}

/* Bytes that scratch memory may take of the stack; none on one that the system does not know, such as a coroutine's. */
static int64_t stack_room(void)
{
    static _Thread_local uintptr_t lowest, highest;
    if (highest == 0) find_stack(&lowest, &highest);
    const uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    if (here < lowest || here >= highest || here - lowest < LEFT_ON_STACK) return 0;
    return here - lowest - LEFT_ON_STACK < MOST_ON_STACK ? (int64_t)(here - lowest - LEFT_ON_STACK) : MOST_ON_STACK;
}

void KG_NEST(const struct kg_code *code, char *const *args, const int64_t *extents, const int64_t *steps,
             int64_t naxes)
{
    if (naxes == 1 && is_one_tile(code, args, extents[0], steps)) { /* Most small calls. */
        code->body((char **)args, steps, extents[0], 1); /* It moves the pointers between tiles only. */
        return;
    }
    const int64_t bytes = blocks_bytes(code) + NOTES * (int64_t)code->total;
    char *const taken = bytes > stack_room() ? malloc((size_t)bytes + LINE) : NULL;
    if (taken == NULL) { /* Without memory the stack is all there is. */
        walk_all(code, args, extents, steps, naxes, __builtin_alloca_with_align((size_t)bytes, 8 * LINE));
        return;
    }
    walk_all(code, args, extents, steps, naxes, taken + (LINE - (uintptr_t)taken % LINE));
    free(taken);
}
