// Shows what a campaign says on the visitor's day: before, during or after, however old the page is.
// Markup: [data-campaign][data-first][data-last] (ISO days, both included) > [data-phase]…

import { today } from "./star.js";

/** The phase of a campaign on `day`. */
export function phase(first, last, day) {
  if (day < first) return "before";
  return day <= last ? "during" : "after";
}

export function show(campaign, day) {
  const { first, last } = campaign.dataset;
  const now = phase(first, last, day);
  for (const part of campaign.querySelectorAll("[data-phase]")) part.hidden = part.dataset.phase !== now;
}

function showAll() {
  const day = today();
  for (const campaign of document.querySelectorAll("[data-campaign]")) show(campaign, day);
}

showAll();
document.addEventListener("visibilitychange", () => document.hidden || showAll());
