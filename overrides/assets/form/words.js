/* Words of Decap CMS that its Vietnamese leaves in English, or says in a way editors stumble on. */

const WORDS = {
  app: { header: { workflow: "Đang chờ duyệt", media: "Ảnh chung" } },
  collection: {
    sidebar: { collections: "Bản ghi", allCollections: "Tất cả bản ghi", searchAll: "Tìm trong mọi bản ghi" },
    collectionTop: {
      newButton: "Thêm %{collectionLabel}",
      newButtonAriaLabel: "Thêm %{collectionLabel}",
      viewAs: "Cách xem",
    },
  },
  editor: {
    editorToolbar: { status: "Trạng thái: %{status}", backCollection: "%{collectionLabel}" },
    editorWidgets: { list: { add: "Thêm %{item}", addType: "Thêm %{item}" }, image: { choose: "Chọn ảnh" } },
  },
  mediaLibrary: {
    mediaLibraryCard: { copy: "Chép tên", copyName: "Chép tên", copyUrl: "Chép địa chỉ", copyPath: "Chép đường dẫn", copied: "Đã chép" },
    mediaLibraryModal: { chooseSelected: "Dùng ảnh đã chọn", deleteSelected: "Xóa ảnh đã chọn", upload: "Tải ảnh lên" },
  },
};

export function registerWords(CMS) {
  CMS.registerLocale("vi", merged(CMS.getLocale("vi"), WORDS));
}

function merged(old, more) {
  if (typeof more !== "object") return more;
  const keys = Object.entries(more).map(([key, inner]) => [key, merged(old?.[key] ?? {}, inner)]);
  return { ...old, ...Object.fromEntries(keys) };
}
