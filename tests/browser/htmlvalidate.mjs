/* How html-validate reads the built pages. Each rule that is switched off says why. */

export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // HTML allows both; the small letters are the templates' own style.
    "doctype-style": ["error", { style: "lowercase" }],
    // A hash guards files of other hosts. All of ours come from the same one as the page.
    "require-sri": ["error", { target: "crossorigin" }],
    // The words of a button may stand on two lines; the number in them is kept on one.
    "tel-non-breaking": ["error", { ignoreClasses: ["button"] }],
    // A page is called what its product or its decision is called, however long that is.
    "long-title": "off",
  },
};
