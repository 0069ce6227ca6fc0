// Which addresses a page in a kiosk may lead to. Nothing here trusts the query or what was stored:
// every way on is made of the site's own root, a known kind of page, and a slug.

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const ASKED = /[?&]kiosk(?:=([^&]*))?(?:&|$)/;

/** What a page knows of its site: `root` an absolute address, kinds of pages, centres by slug. */
export function siteOf({ root, pages, centres }, base) {
  const words = (text) => text.split(" ").filter(Boolean);
  return { root: new URL(root, base).href, pages: words(pages), centres: new Set(words(centres)) };
}

/** The centre that the query names; null when it names none that the site has. */
export function centreOf(search, { centres }) {
  const named = search.match(ASKED)?.[1] ?? "";
  return centres.has(named) ? named : null;
}

/** Whether the query asks for this mode. */
export const isAsked = (search) => ASKED.test(search);

/** The address `href` as the kiosk shows it; null when it leads anywhere but to such a page. */
export function within(href, base, site, centre) {
  const url = URL.parse ? URL.parse(href, base) : parsed(href, base);
  if (!url?.href.startsWith(site.root)) return null;
  const path = url.href.slice(site.root.length).split(/[?#]/)[0];
  const is = site.pages.some((kind) => path.startsWith(kind) && isSlug(path.slice(kind.length)));
  return is ? `${site.root}${path}?kiosk${centre ? `=${centre}` : ""}` : null;
}

/** Where a centre's own kiosk begins. */
export const homeOf = (site, centre) => `${site.root}kiosk/${centre}/`;

const isSlug = (text) => new RegExp(`^${SLUG}/$`).test(text);

function parsed(href, base) {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}
