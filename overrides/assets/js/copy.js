// Buttons that copy a text of the page, or hand it to the phone's own sharing. Without script the
// text is there to be selected, and no button shows.

const words = (button, key) => document.getElementById(button.dataset[key]).textContent;

function say(button, message) {
  button.parentElement.querySelector("[role=status]").textContent = message;
}

/** Selects an element's text, for hosts and phones that do not let a page write the clipboard. */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words(button, "copy"));
      say(button, button.dataset.done);
    } catch {
      select(document.getElementById(button.dataset.copy));
      say(button, button.dataset.selected);
    }
  });
}

if (navigator.share) {
  for (const button of document.querySelectorAll("[data-send]")) {
    button.hidden = false;
    button.addEventListener("click", () =>
      navigator.share({ text: words(button, "send") }).catch(() => {}), // the visitor changed their mind
    );
  }
}
