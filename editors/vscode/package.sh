#!/bin/sh
# Makes bilaga-VERSION.vsix here, where node is installed: what is needed comes from the lock file alone.
set -eu
cd "$(dirname "$0")"
if ! command -v npm >/dev/null; then
  echo 'npm was not found, so the extension is not packaged.' >&2
  exit 0
fi
npm ci --no-progress
npm run --silent package
