/* The widgets that Decap CMS lacks: a date that is partly known, an id that nothing has, and a
   record chosen by its name, or typed when it was made a moment ago. */

import { dateOf, textOf } from "./dates.js";

const LETTERS = "bcdfghjkmnpqrstvwxz"; // as generator/records/new.py: no word, no 0, 1, l, o, i
const DIGITS = "23456789";

/** Return an id that is not among `taken`. */
export function freshId(taken, random = crypto.getRandomValues.bind(crypto)) {
  const pick = (from) => from[random(new Uint32Array(1))[0] % from.length];
  for (;;) {
    const middle = [1, 2, 3].map(() => pick(LETTERS + DIGITS)).join("");
    const made = pick(LETTERS) + middle + pick(DIGITS);
    if (!taken.has(made)) return made;
  }
}

/** Put the choices of a kind into the page, once for all fields that offer them. */
function listOf(kind, choices) {
  const id = `ocop-${kind}`;
  if (!document.getElementById(id)) {
    const list = document.createElement("datalist");
    list.id = id;
    for (const [value, label] of choices) list.append(new Option(label, value));
    document.body.append(list);
  }
  return id;
}

const TABLES = ["groups", "districts", "communes"]; // closed: nothing else can be named

/** Return the configuration with a drop-down for each field that chooses from a table. */
export function withTables({ cms, choices }) {
  const options = Object.fromEntries(
    TABLES.map((kind) => [kind, choices[kind].map(([value, label]) => ({ value, label }))]),
  );
  const dressed = (part) => {
    if (Array.isArray(part)) return part.map(dressed);
    if (part === null || typeof part !== "object") return part;
    if (part.widget === "ocop-choice" && part.of in options) {
      return { ...part, widget: "select", options: options[part.of] };
    }
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, dressed(inner)]));
  };
  return dressed(cms);
}

export function registerWidgets(CMS, config) {
  const { h, createClass } = window;
  const taken = new Set(config.taken);
  const names = Object.fromEntries(
    Object.entries(config.choices).map(([kind, choices]) => [kind, new Map(choices)]),
  );
  const input = (props, more) =>
    h("input", {
      id: props.forID,
      className: props.classNameWrapper,
      type: "text",
      autoComplete: "off",
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
      ...more,
    });
  const note = (text, isWrong) => h("p", { className: isWrong ? "ocop-note ocop-wrong" : "ocop-note" }, text);

  const Id = createClass({
    componentDidMount() {
      if (!this.props.value) this.props.onChange(freshId(taken));
    },
    render() {
      return h("div", {}, input(this.props, { value: this.props.value ?? "", readOnly: true }));
    },
  });

  const Choice = createClass({
    render() {
      const { value, field, onChange } = this.props;
      const kind = field.get("of");
      const known = names[kind].get(value);
      const typed = (event) => onChange(event.target.value.trim() || undefined);
      return h(
        "div",
        {},
        input(this.props, { value: value ?? "", list: listOf(kind, config.choices[kind]), onChange: typed }),
        value && note(known ?? "Chưa có trong danh mục đang chạy: chỉ đúng khi bạn vừa tạo mục này.", !known),
      );
    },
  });

  const Day = createClass({
    getInitialState() {
      return { typed: textOf(this.props.value) };
    },
    componentDidUpdate(before) {
      if (before.value === this.props.value) return; // the record came, or another one did
      const kept = textOf(this.props.value);
      if (kept !== textOf(dateOf(this.state.typed) ?? this.state.typed)) this.setState({ typed: kept });
    },
    isValid() {
      if (!this.state.typed || dateOf(this.state.typed)) return true;
      return { error: { message: "Ghi ngày như 2024-08-06, 2024-08, 2024 hoặc 2024-01-01 đến 2024-02-23." } };
    },
    render() {
      const typed = (event) => {
        const text = event.target.value;
        this.setState({ typed: text });
        this.props.onChange(text.trim() ? (dateOf(text) ?? text) : undefined);
      };
      const meant = dateOf(this.state.typed);
      return h(
        "div",
        {},
        input(this.props, { value: this.state.typed, placeholder: "2024-08-06", onChange: typed }),
        meant
          ? note(`Ghi vào bản ghi: ${textOf(meant)}`)
          : note("Ngày, tháng hay năm, biết đến đâu ghi đến đó: 06/08/2024, 8/2024, 2024, 2024-01-01 đến 2024-02-23.", Boolean(this.state.typed)),
      );
    },
  });

  CMS.registerWidget("ocop-id", Id);
  CMS.registerWidget("ocop-choice", Choice);
  CMS.registerWidget("ocop-date", Day);
}
