"""Texts that are hard to print."""

LONG_NAME = (
    "Nước mắm cốt nhĩ cá cơm than ủ chượp gỗ bời lời theo lối cũ của làng Vạn Phần bên cửa "
    "Lạch Vạn chín tháng mười hai ngày"
)[:120]
HOSTILE_NAME = '<script>alert(1)</script> #panic("x") *đậm* $x^2$ @nhan \\ "ngoặc" ]'
STORY = "Xơ mít non muối chua trong chum sành. Món của miền trung du. " * 12
