#!/usr/bin/env bash
# Put a built site on a host:  put_online.sh HOST FOLDER [PREVIEW]
# Prints the address. With PREVIEW (pr-12) it stands beside the public site, not in its place.
#
# cloudflare-pages  CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_PROJECT; needs npx
# netlify           NETLIFY_AUTH_TOKEN, NETLIFY_SITE_ID
# github-pages      previews only: PREVIEW_REPOSITORY (the address of another repository whose Pages
#                   show its branch `gh-pages`), PREVIEW_ADDRESS (where these Pages stand)
set -euo pipefail

host=$1 site=$(cd "$2" && pwd) preview=${3:-}
[[ $preview =~ ^(pr-[0-9]+)?$ ]]
test -f "$site/index.html"

cloudflare() {
  local branch=${preview:-main}
  [[ $CLOUDFLARE_PROJECT =~ ^[a-z0-9-]+$ ]]
  (cd "$(mktemp -d)" && npx --yes wrangler@4.164.0 pages deploy "$site" \
    --project-name "$CLOUDFLARE_PROJECT" --branch "$branch" >&2)
  if [ -n "$preview" ]; then
    echo "https://$preview.$CLOUDFLARE_PROJECT.pages.dev/"
  else
    echo "https://$CLOUDFLARE_PROJECT.pages.dev/"
  fi
}

netlify() {
  local packed query=""
  [[ $NETLIFY_SITE_ID =~ ^[A-Za-z0-9.-]+$ ]]
  packed=$(mktemp -d)/site.zip
  (cd "$site" && python3 -m zipfile -c "$packed" .)
  if [ -n "$preview" ]; then query="?draft=true"; fi
  curl --fail-with-body --silent --show-error --retry 3 \
    --header "Authorization: Bearer $NETLIFY_AUTH_TOKEN" \
    --header "Content-Type: application/zip" --data-binary "@$packed" \
    "https://api.netlify.com/api/v1/sites/$NETLIFY_SITE_ID/deploys$query" |
    python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["deploy_ssl_url"] + "/")'
}

# One commit without history, pushed in place of the last: previews do not grow for ever.
github_pages() {
  local work
  test -n "$preview"
  work=$(mktemp -d)
  git clone --quiet --depth 1 --branch gh-pages "$PREVIEW_REPOSITORY" "$work" 2>/dev/null ||
    git init --quiet "$work"
  cd "$work"
  git checkout --quiet --orphan new
  touch .nojekyll
  rm -rf "$preview"
  cp -r "$site" "$preview"
  # The ten newest proposals stay.
  find . -maxdepth 1 -name 'pr-*' | sort -V | head -n -10 | xargs -r rm -rf
  git add --all
  git -c user.name="Sản vật" -c user.email="xem-thu@sanvat.example" \
    commit --quiet --message "Xem thử"
  git push --quiet --force "$PREVIEW_REPOSITORY" HEAD:gh-pages
  echo "${PREVIEW_ADDRESS%/}/$preview/"
}

case $host in
  cloudflare-pages) cloudflare ;;
  netlify) netlify ;;
  github-pages) github_pages ;;
  *)
    echo "Không biết nơi $host; chọn cloudflare-pages, netlify, github-pages." >&2
    exit 2
    ;;
esac
