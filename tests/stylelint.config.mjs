// What the themes' styles are held against: the standard checks of what browsers can read, and the house rule that space has
// a beginning and an end, not a left and a right.

export default {
  extends: ["stylelint-config-recommended"],
  rules: {
    "property-layout-mappings": "flow-relative",
    "unit-layout-mappings": "flow-relative",
    "value-keyword-layout-mappings": "flow-relative",
    "declaration-no-important": true,
    // It takes the properties of a page's margin boxes, `@page { @bottom-left { … } }`, for descriptors.
    "at-rule-descriptor-no-unknown": null,
    // It compares selectors that never meet in one element, such as `.terms > div` and `.facts > div + div`; styles are in the
    // order of the page's parts.
    "no-descending-specificity": null,
  },
};
