"""Messages of the commands that write into records: fmt, recognise, hide, import."""

from generator.records.messages.message import Message, error

WRITING: dict[str, Message] = {
    "OC941": error(
        (
            "Không xếp lại được tệp này mà giữ nguyên mọi chữ và chú thích; tệp để nguyên.",
            "Xóa dấu Tab; đưa chú thích (#) ra dòng riêng trên trường của nó; chạy lại “ocop fmt”.",
        ),
        (
            "This file cannot be put in order without loss; it stays as it is.",
            "Remove tabs; put comments (#) on lines of their own above their keys; run it again.",
        ),
    ),
}
