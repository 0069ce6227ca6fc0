/* Photos are drawn anew before they leave this machine: upright, no larger than a page needs, and
   without the place, the time and the camera that a phone writes into them. */

const LONGEST = 2400; // pixels: the largest size that the site shows is 1600, a label needs more
const QUALITY = 0.9;
const CLEAN = new WeakSet();

/** Return a picture as a clean JPEG (PNG where it is one, for marks with clear parts). */
async function redrawn(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = file.type === "image/png" ? "image/png" : "image/jpeg";
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
  return new File([blob], nameOf(file.name, type), { type });
}

/** Return a name without accents, as files in a record have: `chai-tuong.jpg`. */
export function nameOf(name, type) {
  const bare = name
    .replace(/\.[^.]*$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${bare || "anh"}.${type === "image/png" ? "png" : "jpg"}`;
}

/** Hold every choice of files back until its pictures are clean. */
export function withCleanPhotos(document) {
  document.addEventListener(
    "change",
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.files.length) return;
      if ([...input.files].every((file) => CLEAN.has(file))) return;
      event.stopImmediatePropagation();
      clean(input);
    },
    { capture: true },
  );
}

async function clean(input) {
  const files = new DataTransfer();
  try {
    for (const file of input.files) files.items.add(await redrawn(file));
  } catch {
    window.alert("Không đọc được ảnh này. Hãy chọn ảnh JPG hoặc PNG (ảnh HEIC của iPhone: dùng lệnh ocop photo add).");
    input.value = "";
    return;
  }
  input.files = files.files;
  for (const file of input.files) CLEAN.add(file);
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
