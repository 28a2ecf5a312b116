#!/usr/bin/env bash
# What Maven calls: installs and builds only when an input changed since the last time.
#   maven.sh build TARGET   builds the pages and copies them to TARGET, the engine alone beside it
#   maven.sh check          types, lint, tests, bundle budget
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target

unchanged() { # stamp file, fingerprint
    [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

fingerprint() { # paths
    find "$@" -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}

install_packages() {
    local now
    now=$(node --version; fingerprint package.json package-lock.json)
    if [ -d node_modules ] && unchanged target/packages.sha256 "$now"; then return; fi
    npm ci --silent
    printf '%s' "$now" > target/packages.sha256
}

case "$1" in
build)
    now=$(fingerprint package.json package-lock.json index.html public src scripts ./*.ts ./*.json)
    if [ -f "$2/index.html" ] && [ -f "$2/../engine/conformance.mjs" ] && unchanged target/pages.sha256 "$now"; then exit; fi
    echo "Building the pages (only when they changed) ..."
    install_packages
    npm run --silent build
    npm run --silent build:engine
    rm -rf "$2"
    mkdir -p "$2" "$2/../engine"
    cp -R dist/. "$2"
    cp target/engine/conformance.mjs "$2/../engine"
    printf '%s' "$now" > target/pages.sha256
    ;;
check)
    install_packages
    npm run --silent check
    ;;
esac
