#!/bin/sh
# Compiles kernel.c to models/kernel.wasm (Debian: apt-get install clang lld).
set -e
cd "$(dirname "$0")"
clang --target=wasm32 -O3 -msimd128 -fno-builtin -nostdlib -fvisibility=hidden \
  -Wl,--no-entry -Wl,--export-dynamic -Wl,--export=__heap_base -Wl,-z,stack-size=16384 -Wl,--strip-all \
  -o ../../models/kernel.wasm kernel.c
ls -l ../../models/kernel.wasm
