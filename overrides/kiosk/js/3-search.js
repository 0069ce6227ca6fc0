/* Search in the data itself: names, groups, places and makers, without accents. */

const MOST_FOUND = 60;

/** The names of the screens that hold every word of what was typed, the best first. */
function found(typed) {
  // Who types Telex with a keyboard that is off means the word that it would have made.
  const plain = text.fold(typed).split(" ").filter(Boolean);
  const meant = text.withoutTyping(typed).split(" ").filter(Boolean);
  if (!plain.length) return [];
  const scored = [];
  for (const [place, [name, names, others]] of index.entries()) {
    const [own, more] = [` ${names}`, ` ${others}`];
    let score = 0;
    const all = plain.every((word, i) => {
      const forms = [word, meant[i] ?? word];
      if (forms.some((form) => own.includes(` ${form}`))) score += 2;
      else if (!forms.some((form) => more.includes(` ${form}`))) return false;
      return true;
    });
    if (all) scored.push([score - (own.startsWith(` ${plain[0]}`) ? 0 : 0.5), place, name]);
  }
  scored.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return scored.slice(0, MOST_FOUND).map(([, , name]) => name);
}

/* Telex, as the keys are touched: what is shown is what was meant. */

const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const HATS = { a: "â", e: "ê", o: "ô" };
const HORNS = { a: "ă", o: "ơ", u: "ư" };
const VOWEL = /[aăâeêioôơuưy]/;

/** One syllable typed in Telex, with its marks: `nuwowcs` → `nước`. */
function telex(typed) {
  let [letters, tone] = ["", ""];
  for (const key of typed) {
    const vowels = letters.match(/[aăâeêioôơuưy]+(?=[^aăâeêioôơuưy]*$)/)?.[0] ?? "";
    if (key in TONES && vowels) tone = TONES[key];
    else if (key === "d" && letters[0] === "d") letters = `đ${letters.slice(1)}`;
    else if (key in HATS && new RegExp(`${key}([cmnpt]|ng|nh|ch)?$`).test(letters))
      letters = letters.replace(new RegExp(`${key}(?=[^${key}]*$)`), HATS[key]);
    else if (key === "w" && /ươ/.test(vowels)) continue; // the horn of both is there already
    else if (key === "w" && /uo/.test(vowels)) letters = letters.replace("uo", "ươ");
    else if (key === "w" && /ua$/.test(letters) && !/qua$/.test(letters)) letters = letters.replace(/ua$/, "ưa");
    else if (key === "w" && /[aou]/.test(vowels))
      letters = letters.replace(/[aou](?=[^aou]*$)/, (vowel) => HORNS[vowel]);
    else if (key === "w" && !vowels) letters += "ư";
    else letters = `${letters}${key}`.replace(/ưo$/, "ươ");
  }
  return toned(letters, tone);
}

/** The letters of a syllable with its tone where it belongs: `hoa` → `hòa`, `tuong` → `tuồng`. */
function toned(letters, tone) {
  const head = /^(qu|gi(?=[aăâeêoôơuưy]))/.exec(letters)?.[0] ?? "";
  const rest = letters.slice(head.length);
  const vowels = /[aăâeêioôơuưy]+/.exec(rest);
  if (!tone || !vowels) return letters;
  const [group] = vowels;
  const closed = rest.length > vowels.index + group.length;
  let at = Math.max(...[..."ăâêôơư"].map((one) => group.lastIndexOf(one)));
  if (group.includes("ươ")) at = group.indexOf("ơ");
  if (at < 0) at = closed ? group.length - 1 : group.length === 3 ? 1 : 0;
  const place = head.length + vowels.index + at;
  return `${letters.slice(0, place + 1)}${tone}${letters.slice(place + 1)}`.normalize("NFC");
}

/** What was typed as it is shown. */
const shownQuery = (raw) => (state.lang === "vi" ? raw.split(" ").map(telex).join(" ") : raw);
