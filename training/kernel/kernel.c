/*
 * The arithmetic of the networks, for WebAssembly with 128-bit vectors. Build: training/kernel/build.sh.
 * For the syntax (multiply, narrow, lstm, lstm16, join): activations and weights are 16-bit whole numbers, sums 32-bit, results 32-bit floats.
 * Rows of activations have a length that is a multiple of 8; matrices have a multiple of 4 rows.
 * For the tellings (gather, blend, score): weights are 8-bit whole numbers or floats, all else 32-bit floats.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT __attribute__((visibility("default")))
#define INLINE static inline __attribute__((always_inline))

INLINE v128_t sum4(v128_t a, v128_t b, v128_t c, v128_t d) {
  v128_t ab = wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), wasm_i32x4_shuffle(a, b, 2, 6, 3, 7));
  v128_t cd = wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), wasm_i32x4_shuffle(c, d, 2, 6, 3, 7));
  return wasm_i32x4_add(wasm_i32x4_shuffle(ab, cd, 0, 1, 4, 5), wasm_i32x4_shuffle(ab, cd, 2, 3, 6, 7));
}

INLINE void finish(float *out, v128_t sum, const float *scale, const float *bias) {
  v128_t scaled = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), wasm_v128_load(scale));
  wasm_v128_store(out, wasm_f32x4_add(scaled, wasm_v128_load(bias)));
}

/* out[row][column] = scale[column] * (x[row] . w[column]) + bias[column], where out has `stride` floats a row. */
EXPORT void multiply(const int16_t *x, int rows, int width, const int16_t *w, int columns, const float *scale,
                     const float *bias, float *out, int stride) {
  for (int column = 0; column < columns; column += 4) {
    const int16_t *w0 = w + column * width, *w1 = w0 + width, *w2 = w1 + width, *w3 = w2 + width;
    int row = 0;
    for (; row + 2 <= rows; row += 2) {
      const int16_t *x0 = x + row * width, *x1 = x0 + width;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (int k = 0; k < width; k += 8) {
        v128_t p = wasm_v128_load(x0 + k), q = wasm_v128_load(x1 + k), v;
        v = wasm_v128_load(w0 + k);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(p, v));
        b0 = wasm_i32x4_add(b0, wasm_i32x4_dot_i16x8(q, v));
        v = wasm_v128_load(w1 + k);
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(p, v));
        b1 = wasm_i32x4_add(b1, wasm_i32x4_dot_i16x8(q, v));
        v = wasm_v128_load(w2 + k);
        a2 = wasm_i32x4_add(a2, wasm_i32x4_dot_i16x8(p, v));
        b2 = wasm_i32x4_add(b2, wasm_i32x4_dot_i16x8(q, v));
        v = wasm_v128_load(w3 + k);
        a3 = wasm_i32x4_add(a3, wasm_i32x4_dot_i16x8(p, v));
        b3 = wasm_i32x4_add(b3, wasm_i32x4_dot_i16x8(q, v));
      }
      finish(out + row * stride + column, sum4(a0, a1, a2, a3), scale + column, bias + column);
      finish(out + (row + 1) * stride + column, sum4(b0, b1, b2, b3), scale + column, bias + column);
    }
    for (; row < rows; row++) {
      const int16_t *x0 = x + row * width;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0, a2 = a0, a3 = a0;
      for (int k = 0; k < width; k += 8) {
        v128_t p = wasm_v128_load(x0 + k);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(p, wasm_v128_load(w0 + k)));
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(p, wasm_v128_load(w1 + k)));
        a2 = wasm_i32x4_add(a2, wasm_i32x4_dot_i16x8(p, wasm_v128_load(w2 + k)));
        a3 = wasm_i32x4_add(a3, wasm_i32x4_dot_i16x8(p, wasm_v128_load(w3 + k)));
      }
      finish(out + row * stride + column, sum4(a0, a1, a2, a3), scale + column, bias + column);
    }
  }
}

/* e to the power x, to about one part in ten thousand, for x from -80 to 80. */
INLINE v128_t exponential(v128_t x) {
  v128_t magic = wasm_f32x4_splat(12582912.0f);
  v128_t t = wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f));
  v128_t shifted = wasm_f32x4_add(t, magic);
  v128_t f = wasm_f32x4_sub(t, wasm_f32x4_sub(shifted, magic));
  v128_t p = wasm_f32x4_add(wasm_f32x4_mul(f, wasm_f32x4_splat(0.00961813f)), wasm_f32x4_splat(0.05550411f));
  p = wasm_f32x4_add(wasm_f32x4_mul(f, p), wasm_f32x4_splat(0.24022651f));
  p = wasm_f32x4_add(wasm_f32x4_mul(f, p), wasm_f32x4_splat(0.69314718f));
  p = wasm_f32x4_add(wasm_f32x4_mul(f, p), wasm_f32x4_splat(1.0f));
  v128_t power = wasm_i32x4_shl(wasm_i32x4_add(shifted, wasm_i32x4_splat(127)), 23);
  return wasm_f32x4_mul(p, power);
}

INLINE v128_t held(v128_t x) { return wasm_f32x4_pmax(wasm_f32x4_splat(-30.0f), wasm_f32x4_pmin(wasm_f32x4_splat(30.0f), x)); }

INLINE v128_t sigmoid(v128_t x) {
  v128_t one = wasm_f32x4_splat(1.0f);
  return wasm_f32x4_div(one, wasm_f32x4_add(one, exponential(wasm_f32x4_neg(held(x)))));
}

/* sigmoid(gate) * tanh(x), with one division. */
INLINE v128_t gated(v128_t gate, v128_t x) {
  v128_t one = wasm_f32x4_splat(1.0f);
  v128_t shut = exponential(wasm_f32x4_neg(held(gate))), falls = exponential(wasm_f32x4_neg(held(wasm_f32x4_add(x, x))));
  return wasm_f32x4_div(wasm_f32x4_sub(one, falls), wasm_f32x4_mul(wasm_f32x4_add(one, shut), wasm_f32x4_add(one, falls)));
}

/* Eight floats as 16-bit numbers, `scale` to the unit, rounded and held within bounds. */
INLINE v128_t narrow8(v128_t low, v128_t high, v128_t scale) {
  v128_t magic = wasm_f32x4_splat(12582912.0f), bound = wasm_f32x4_splat(32767.0f), floor = wasm_f32x4_splat(-32767.0f);
  low = wasm_f32x4_pmax(floor, wasm_f32x4_pmin(bound, wasm_f32x4_mul(low, scale)));
  high = wasm_f32x4_pmax(floor, wasm_f32x4_pmin(bound, wasm_f32x4_mul(high, scale)));
  v128_t base = wasm_i32x4_splat(0x4B400000);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_sub(wasm_f32x4_add(low, magic), base),
                                 wasm_i32x4_sub(wasm_f32x4_add(high, magic), base));
}

/* Floats as 16-bit numbers; `count` is a multiple of 8. Where `positive` is set, what is below 0 becomes 0. */
EXPORT void narrow(const float *x, int count, float scale, int positive, int16_t *out) {
  v128_t by = wasm_f32x4_splat(scale), least = wasm_f32x4_splat(positive ? 0.0f : -1e30f);
  for (int i = 0; i < count; i += 8) {
    v128_t low = wasm_f32x4_pmax(least, wasm_v128_load(x + i)), high = wasm_f32x4_pmax(least, wasm_v128_load(x + i + 4));
    wasm_v128_store(out + i, narrow8(low, high, by));
  }
}

/* Four numbers, as they stand or as 16-bit numbers of which `step` makes one. */
INLINE v128_t four(const float *x, const int16_t *narrow, int at, v128_t step) {
  return narrow == 0 ? wasm_v128_load(x + at) : wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_load16x4(narrow + at)), step);
}

/*
 * One direction of an LSTM over all sentences at once; the longest sentence comes first.
 * start, length: first row and number of rows of each sentence. inputs: projected inputs, `stride` numbers each, gates i f g o; a row's input
 * stands at place[row]. They are floats, or 16-bit numbers of which `step` makes one.
 * gates (lanes x 4 hidden), cells (lanes x hidden) and states (lanes x hidden) are working space. out: `outStride` 16-bit numbers a row.
 */
INLINE void run(int lanes, const int32_t *start, const int32_t *length, int backward, int hidden, const int16_t *w,
                const float *scale, const float *zero, const float *inputs, const int16_t *narrow, float step16, const int32_t *place,
                int stride, float *gates, float *cells, int16_t *states, int16_t *out, int outStride, float unit) {
  for (int i = 0; i < lanes * hidden; i++) cells[i] = 0, states[i] = 0;
  v128_t by = wasm_f32x4_splat(unit), each = wasm_f32x4_splat(step16);
  int active = lanes;
  for (int step = 0; lanes > 0 && step < length[0]; step++) {
    while (length[active - 1] <= step) active--;
    multiply(states, active, hidden, w, 4 * hidden, scale, zero, gates, 4 * hidden);
    for (int lane = 0; lane < active; lane++) {
      int row = start[lane] + (backward ? length[lane] - 1 - step : step);
      const float *gate = gates + lane * 4 * hidden;
      int input = place[row] * stride;
      float *cell = cells + lane * hidden;
      for (int k = 0; k < hidden; k += 8) {
        v128_t part[2];
        for (int half = 0; half < 2; half++) {
          int at = k + 4 * half;
#define GATE(n) wasm_f32x4_add(four(inputs, narrow, input + (n) * hidden + at, each), wasm_v128_load(gate + (n) * hidden + at))
          v128_t fresh = gated(GATE(0), GATE(2));
          v128_t kept = wasm_f32x4_mul(sigmoid(GATE(1)), wasm_v128_load(cell + at));
          v128_t now = wasm_f32x4_add(fresh, kept);
          wasm_v128_store(cell + at, now);
          part[half] = gated(GATE(3), now);
        }
        v128_t state = narrow8(part[0], part[1], by);
        wasm_v128_store(states + lane * hidden + k, state);
        wasm_v128_store(out + row * outStride + k, state);
      }
    }
  }
}

EXPORT void lstm(int lanes, const int32_t *start, const int32_t *length, int backward, int hidden, const int16_t *w,
                 const float *scale, const float *zero, const float *inputs, const int32_t *place, int stride, float *gates, float *cells,
                 int16_t *states, int16_t *out, int outStride, float unit) {
  run(lanes, start, length, backward, hidden, w, scale, zero, inputs, 0, 1.0f, place, stride, gates, cells, states, out, outStride, unit);
}

EXPORT void lstm16(int lanes, const int32_t *start, const int32_t *length, int backward, int hidden, const int16_t *w,
                   const float *scale, const float *zero, const int16_t *inputs, const int32_t *place, int stride, float *gates, float *cells,
                   int16_t *states, int16_t *out, int outStride, float unit, float step) {
  run(lanes, start, length, backward, hidden, w, scale, zero, 0, inputs, step, place, stride, gates, cells, states, out, outStride, unit);
}

/* out[i] = positive part of dependents[i] + heads[head[i]], in 16-bit numbers. */
EXPORT void join(int rows, int width, const float *dependents, const float *heads, const int32_t *head, float unit, int16_t *out) {
  v128_t by = wasm_f32x4_splat(unit), zero = wasm_f32x4_splat(0.0f);
  for (int row = 0; row < rows; row++) {
    const float *a = dependents + row * width, *b = heads + head[row] * width;
    for (int k = 0; k < width; k += 8) {
      v128_t low = wasm_f32x4_add(wasm_v128_load(a + k), wasm_v128_load(b + k));
      v128_t high = wasm_f32x4_add(wasm_v128_load(a + k + 4), wasm_v128_load(b + k + 4));
      wasm_v128_store(out + row * width + k, narrow8(wasm_f32x4_pmax(zero, low), wasm_f32x4_pmax(zero, high), by));
    }
  }
}

/* out = base + the sum of weight[i] * part[i], all of `width` floats, a multiple of 16. */
EXPORT void gather(const float *base, int count, const float *const *part, const float *weight, int width, float *out) {
  for (int k = 0; k < width; k += 16) {
    v128_t a = wasm_v128_load(base + k), b = wasm_v128_load(base + k + 4);
    v128_t c = wasm_v128_load(base + k + 8), d = wasm_v128_load(base + k + 12);
    for (int i = 0; i < count; i++) {
      const float *x = part[i] + k;
      v128_t by = wasm_v128_load32_splat(weight + i);
      a = wasm_f32x4_add(a, wasm_f32x4_mul(wasm_v128_load(x), by));
      b = wasm_f32x4_add(b, wasm_f32x4_mul(wasm_v128_load(x + 4), by));
      c = wasm_f32x4_add(c, wasm_f32x4_mul(wasm_v128_load(x + 8), by));
      d = wasm_f32x4_add(d, wasm_f32x4_mul(wasm_v128_load(x + 12), by));
    }
    wasm_v128_store(out + k, a), wasm_v128_store(out + k + 4, b);
    wasm_v128_store(out + k + 8, c), wasm_v128_store(out + k + 12, d);
  }
}

INLINE v128_t low4(v128_t bytes) { return wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(bytes)); }
INLINE v128_t high4(v128_t bytes) { return wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(bytes)); }

/* out = weight * the sum of scale[row] * table[row] over some rows of `width` bytes, a multiple of 8. */
EXPORT void blend(const int8_t *table, int width, const float *scale, int count, const int32_t *row, float weight, float *out) {
  for (int k = 0; k < width; k += 8) {
    v128_t a = wasm_f32x4_splat(0.0f), b = a;
    for (int i = 0; i < count; i++) {
      v128_t bytes = wasm_i16x8_load8x8(table + row[i] * width + k), by = wasm_f32x4_splat(weight * scale[row[i]]);
      a = wasm_f32x4_add(a, wasm_f32x4_mul(low4(bytes), by));
      b = wasm_f32x4_add(b, wasm_f32x4_mul(high4(bytes), by));
    }
    wasm_v128_store(out + k, a), wasm_v128_store(out + k + 4, b);
  }
}

/* out[row] = scale[row] * (w[row] . x) + bias[row] for `rows` rows of `width` bytes, a multiple of 8; where `positive`, what of x is below 0 counts as 0. */
EXPORT void score(const int8_t *w, int rows, int width, const float *scale, const float *bias, const float *x, int positive, float *out) {
  v128_t least = wasm_f32x4_splat(positive ? 0.0f : -1e30f);
  for (int row = 0; row < rows; row++, w += width) {
    v128_t a = wasm_f32x4_splat(0), b = a;
    for (int k = 0; k < width; k += 8) {
      v128_t bytes = wasm_i16x8_load8x8(w + k);
      a = wasm_f32x4_add(a, wasm_f32x4_mul(low4(bytes), wasm_f32x4_pmax(least, wasm_v128_load(x + k))));
      b = wasm_f32x4_add(b, wasm_f32x4_mul(high4(bytes), wasm_f32x4_pmax(least, wasm_v128_load(x + k + 4))));
    }
    a = wasm_f32x4_add(a, b);
    float sum = wasm_f32x4_extract_lane(a, 0) + wasm_f32x4_extract_lane(a, 1) + wasm_f32x4_extract_lane(a, 2) + wasm_f32x4_extract_lane(a, 3);
    out[row] = scale[row] * sum + bias[row];
  }
}
