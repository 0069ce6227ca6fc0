#!/usr/bin/env bash
# What a proposal is judged by, on a host's runner as on one's own machine:
#   check_proposal.sh BASE OUT
# BASE is the commit that it would be merged into. Into OUT go changes.json (see `ocop changes`),
# site/ (the built site) and anh/ (pictures of changed pages, before and after). Everything that
# can be made is made; the exit code is 1 when the records have errors or the site is not built.
#
# OCOP is the command of this state, PYTHON its interpreter, FORMAT the form of the annotations,
# TODAY the day for which all is computed.
set -uo pipefail

base=$1 out=$2
read -ra ocop <<<"${OCOP:-.venv/bin/ocop}"
python=${PYTHON:-.venv/bin/python}
format=${FORMAT:-github}
today=${TODAY:-$(TZ=Asia/Ho_Chi_Minh date +%F)}
failed=0
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$out"
out=$(cd "$out" && pwd)

say() { printf '\n== %s\n' "$1"; }

say "Kiểm tra bản ghi"
if [ "$format" = gitlab ]; then
  "${ocop[@]}" check --today "$today" --format gitlab >"$out/code-quality.json" || failed=1
  "${ocop[@]}" check --today "$today" --quiet || true
else
  "${ocop[@]}" check --today "$today" --format "$format" || failed=1
fi

say "Cách viết bản ghi"
if ! unlike=$("${ocop[@]}" fmt --check --quiet); then
  echo "Chưa đúng một dạng (không ngăn việc đăng); chạy ocop fmt để xếp lại:"
  echo "$unlike"
fi

say "Thay đổi"
"${ocop[@]}" changes --base "$base" --today "$today" --format json --out "$out/changes.json" ||
  failed=1

say "Dựng trang"
if [ "$failed" = 0 ]; then
  "${ocop[@]}" build --today "$today" --out "$out/site" || failed=1
fi

pages=$("$python" -c 'import json, sys
pages = json.load(open(sys.argv[1]))["pages"]
print(sum(page["how"] != "follows" for page in pages))' "$out/changes.json" 2>/dev/null || echo 0)
if [ "$failed" = 0 ] && [ "$pages" -gt 0 ] && [ "${PICTURES:-yes}" = yes ]; then
  say "Ảnh trước và sau của $pages trang"
  old=$(mktemp -d)
  if git worktree add --quiet --detach "$old" "$base"; then
    # The old state by its own generator, with the pictures that were made already.
    if [ -d .cache ]; then cp -r .cache "$old/.cache"; fi
    (
      cd "$old" || exit 1
      if [ -d generator ]; then export PYTHONPATH=$old; fi
      "$python" -m generator.cli build --quiet --today "$today" --out "$out/before"
    ) || echo "Không dựng được bản trước; chỉ có ảnh sau."
    git worktree remove --force "$old"
  fi
  "$python" "$here/tests/browser/picture_pages.py" "$out/changes.json" \
    "$out/before" "$out/site" "$out/anh" || echo "Không chụp được ảnh."
  rm -rf "$out/before"
fi
exit "$failed"
