#!/bin/sh
# Opens the clerk's desk by a double click on macOS and Linux.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null; then
  printf '\n  这台电脑还没有 Node.js。请到 https://nodejs.org 下载“LTS”版装好，再双击“编辑台”。\n\n'
  exit 1
fi
exec node scripts/setup.mjs scripts/edit/main.ts
