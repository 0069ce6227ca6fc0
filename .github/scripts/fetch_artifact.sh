#!/usr/bin/env bash
# Fetch an artifact of a run as it is, unopened:  fetch_artifact.sh RUN NAME MOST_BYTES OUT.zip
# Needs GH_TOKEN with actions: read, and GITHUB_REPOSITORY. Exits with 3 when there is none.
set -euo pipefail

run=$1 name=$2 most=$3 out=$4
[[ $run =~ ^[0-9]+$ && $name =~ ^[a-z-]+$ && $most =~ ^[0-9]+$ ]]
read -r id size < <(gh api "repos/$GITHUB_REPOSITORY/actions/runs/$run/artifacts?name=$name" \
  --jq '.artifacts | sort_by(.id) | last | select(.) | "\(.id) \(.size_in_bytes)"') || true
if [ -z "${id:-}" ]; then
  echo "Không có gói $name." >&2
  exit 3
fi
if [ "$size" -gt "$most" ]; then
  echo "Gói $name quá lớn: $size byte." >&2
  exit 1
fi
gh api "repos/$GITHUB_REPOSITORY/actions/artifacts/$id/zip" >"$out"
