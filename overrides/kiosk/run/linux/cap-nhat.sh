#!/bin/sh
# Chép bản mới từ USB: đủ cả rồi mới thay, không thì bản cũ vẫn chạy. Cài đặt, lượt đếm giữ nguyên.
#   sudo sh cap-nhat.sh [thư mục trên USB]
# Takes a new kiosk from a stick: whole or not at all; settings and counts stay.
set -eu

home=${SAN_VAT_HOME:-/opt/san-vat-kiosk}
media=${SAN_VAT_MEDIA:-/media /run/media /mnt}
stop() { echo "$1" >&2; exit 1; }
centre_of() { sed -n 's/.*"centre": *"\([^"]*\)".*/\1/p' "$1/kiosk.json"; }
sums_are_right() { (cd "$1" && sha256sum --check --quiet --strict SHA256SUMS >&2); }

mkdir -p "$home"
exec 9>"$home/.cap-nhat"
flock -n 9 || stop "Đang có một lần cập nhật khác. / Another update is running."

from=${1:-}
if [ -z "$from" ]; then
  # shellcheck disable=SC2086
  found=$(find $media -maxdepth 4 -name kiosk.json -not -path "$home/*" 2>/dev/null || true)
  [ -n "$found" ] || stop "Không thấy bản mới trên USB nào. / No kiosk found on any stick."
  [ "$(printf '%s\n' "$found" | wc -l)" -eq 1 ] || stop "Có nhiều bản, hãy nêu một thư mục: / Name one of these folders:
$found"
  from=$(dirname "$found")
fi
for name in kiosk.json index.html SHA256SUMS; do
  [ -f "$from/$name" ] || stop "Không phải bản màn hình (thiếu $name): $from / Not a kiosk."
done
if [ -f "$home/hien-tai/kiosk.json" ] && [ "${DOI_TRUNG_TAM:-}" != 1 ] \
  && [ "$(centre_of "$from")" != "$(centre_of "$home/hien-tai")" ]; then
  stop "USB mang bản của $(centre_of "$from"), máy này là $(centre_of "$home/hien-tai"). Đúng là muốn đổi thì thêm DOI_TRUNG_TAM=1 phía trước lệnh. / The stick holds another centre."
fi

# Bỏ những gì một lần cập nhật dở dang để lại.
find "$home" -maxdepth 1 -name 'ban-*.dang-chep' -exec rm -rf {} +
new=$home/ban-$(date +%Y%m%d-%H%M%S)-$$
trap 'rm -rf "$new.dang-chep"' EXIT
trap 'exit 1' HUP INT TERM
echo "Đang chép từ $from… / Copying…"
cp -R "$from" "$new.dang-chep" || stop "Chép không xong, bản cũ vẫn dùng. / Could not copy; the old one stays."
sums_are_right "$new.dang-chep" || stop "Tệp trên USB bị hỏng hoặc thiếu, bản cũ vẫn dùng. / Damaged; the old one stays."
chmod -R u=rwX,go=rX "$new.dang-chep"
sync
mv "$new.dang-chep" "$new"

old=$(readlink "$home/hien-tai" || true)
point() { ln -s "$1" "$home/.$2.moi" && mv -T "$home/.$2.moi" "$home/$2"; }
rm -f "$home/.hien-tai.moi" "$home/.truoc.moi"
[ -z "$old" ] || point "$old" truoc
point "$(basename "$new")" hien-tai
sync
for version in "$home"/ban-*; do
  case $(basename "$version") in
    "$(basename "$new")" | "$old") ;;
    *) rm -rf "$version" ;;
  esac
done
if command -v systemctl >/dev/null 2>&1; then
  systemctl try-restart san-vat-kiosk.service || true
fi
echo "Xong: $(sed -n 's/.*"built": *"\([^"]*\)".*/bản ngày \1/p' "$home/hien-tai/kiosk.json"). Rút USB được rồi. / Done."
