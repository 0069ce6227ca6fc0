// On the page for unknown addresses: a GS1 Digital Link that goes on to a lot, a serial number or
// a query leads to the page of its GTIN. Works in whatever folder of a host the site lies.

const LINK = /^(.*\/)01\/(\d{8}|\d{12,14})(\/.*)?$/;

/** The address that answers for `path`, or null when it is no Digital Link or the answer itself. */
export function answer(path) {
  const [, folder, digits, rest] = path.match(LINK) ?? [];
  if (!digits) return null;
  const gtin = digits.padStart(14, "0");
  const isItself = gtin === digits && ["/", "/index.html"].includes(rest);
  return isItself ? null : `${folder}01/${gtin}/`;
}

const target = answer(location.pathname);
if (target) location.replace(target);
