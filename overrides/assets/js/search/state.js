/* The state of a star on the day of the visit. */

/** The state on `day` that a filter value stands for: `valid;2027-05-08=expiring;2027-08-06=expired`. */
export function stateOn(day, value) {
  const [state, ...turns] = value.split(";");
  const turn = turns.findLast((written) => written.slice(0, 10) <= day);
  return turn ? turn.slice(11) : state;
}
