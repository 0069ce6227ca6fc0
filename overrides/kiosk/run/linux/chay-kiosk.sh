#!/bin/sh
# Mở màn hình trong Chromium, toàn màn hình. systemd gọi tệp này trong cage (san-vat-kiosk.service).
# Opens the kiosk in Chromium, full screen; systemd calls this file inside cage.
set -eu

home=${SAN_VAT_HOME:-/opt/san-vat-kiosk}
profile=${SAN_VAT_PROFILE:-${XDG_DATA_HOME:-$HOME/.local/share}/san-vat-kiosk}
TRANG=
TRINH_DUYET=
THEM=
if [ -r "$home/cai-dat.conf" ]; then
  # shellcheck source=/dev/null
  . "$home/cai-dat.conf"
fi

browser=$TRINH_DUYET
for name in chromium chromium-browser google-chrome-stable google-chrome microsoft-edge-stable; do
  [ -n "$browser" ] || browser=$(command -v "$name" || true)
done
[ -n "$browser" ] || { echo "Chưa cài Chromium: sudo apt install chromium / no Chromium found" >&2; exit 1; }

# Mất điện giữa lúc cập nhật: bản đang dùng không nguyên thì mở bản trước.
page=$TRANG
for version in hien-tai truoc; do
  if [ -z "$page" ] && [ -f "$home/$version/index.html" ]; then
    page="file://$home/$version/index.html"
  fi
done
[ -n "$page" ] || { echo "Chưa có màn hình trong $home; chạy cai-dat.sh / no kiosk in $home" >&2; exit 1; }

# Sau khi mất điện, đừng hỏi mở lại trang cũ.
mkdir -p "$profile"
rm -f "$profile"/Singleton*
preferences=$profile/Default/Preferences
if [ -f "$preferences" ]; then
  sed -i -e 's/"exited_cleanly":false/"exited_cleanly":true/' \
    -e 's/"exit_type":"[^"]*"/"exit_type":"Normal"/' "$preferences"
fi

# THEM là nhiều từ: cố ý không để trong ngoặc kép.
# shellcheck disable=SC2086
exec "$browser" --kiosk --user-data-dir="$profile" --no-first-run --no-default-browser-check \
  --noerrdialogs --disable-session-crashed-bubble --hide-crash-restore-bubble \
  --disable-features=Translate,MediaRouter --disable-pinch --overscroll-history-navigation=0 \
  --password-store=basic --check-for-update-interval=31536000 --ozone-platform-hint=auto \
  $THEM "$page"
