#!/bin/sh
# Cài màn hình lên một máy Debian mới, chạy một lần từ USB:  sudo sh chay/linux/cai-dat.sh
# Installs the kiosk on a fresh Debian machine, once, from the stick.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
pack=$(cd "$here/../.." && pwd)
home=${SAN_VAT_HOME:-/opt/san-vat-kiosk}
units=${SAN_VAT_UNITS:-/etc/systemd/system}

if [ -z "${SAN_VAT_HOME:-}" ]; then
  [ "$(id -u)" -eq 0 ] || { echo "Cần quyền quản trị: sudo sh $0 / needs root" >&2; exit 1; }
  if ! command -v cage >/dev/null || ! command -v chromium >/dev/null; then
    apt-get update
    apt-get install -y cage chromium
  fi
  id kiosk >/dev/null 2>&1 || useradd --create-home --groups video,input,render kiosk
fi

mkdir -p "$home" "$units"
for name in chay-kiosk.sh cap-nhat.sh; do
  cp "$here/$name" "$home/$name"
  chmod 755 "$home/$name"
done
[ -f "$home/cai-dat.conf" ] || cp "$here/cai-dat.conf" "$home/cai-dat.conf"
cp "$here"/san-vat-kiosk.service "$here"/san-vat-kiosk-dem.service "$here"/san-vat-kiosk-dem.timer "$units/"
SAN_VAT_HOME=$home "$home/cap-nhat.sh" "$pack"

if [ -d /run/systemd/system ] && [ "$units" = /etc/systemd/system ]; then
  systemctl daemon-reload
  systemctl set-default graphical.target
  systemctl enable --now san-vat-kiosk.service san-vat-kiosk-dem.timer
fi
echo "Đã cài vào $home. / Installed."
