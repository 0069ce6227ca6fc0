/* The corner of the staff: five touches on the day of the data, then the code. */

const TOUCHES = 5;
const WITHIN = 4000; // milliseconds
const knocks = [];

/** Count a screen that was opened: on this machine alone, and not at all where that is off. */
function count(name) {
  if (!centre.counts || !kept.get("counting", true)) return;
  const counts = kept.get("counts", {});
  counts[name] = (counts[name] ?? 0) + 1;
  kept.set("counts", counts);
}

function closeStaff() {
  byId("staff").hidden = true;
  byId("staff-box").replaceChildren();
}
