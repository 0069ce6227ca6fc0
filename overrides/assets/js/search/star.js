/* What a star says on the day of the visit: the later turns of its state that have come. */

/** The visitor's day in Việt Nam, as an ISO date. */
export const today = () =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** The star as it reads on `day`: `{state, badge, line}`; the badge is gone once it is not live. */
export function starOn(day, star) {
  const turn = star.turns.findLast(([from]) => from <= day);
  if (!turn) return star;
  const [, state, line] = turn;
  return { state, line, badge: state === "expiring" ? star.badge : null };
}

/** The state on `day` that a filter value stands for: `valid;2027-05-08=expiring;2027-08-06=expired`. */
export function stateOn(day, value) {
  const [state, ...turns] = value.split(";");
  const turn = turns.findLast((written) => written.slice(0, 10) <= day);
  return turn ? turn.slice(11) : state;
}
