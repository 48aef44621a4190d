import { page } from "../_includes/page.js";

export const data = {
  pagination: { data: "collections.periods", size: 1, alias: "entry" },
  permalink: ({ entry }) => `${entry.address}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ entry }) {
  const parts = entry.parts.map((part) => `<li><a href="/${part.address}">${part.title}</a> ${part.count}</li>`);
  return page(entry.title, `/${entry.address}`, `<h1>${entry.title}</h1>\n<ol>\n${parts.join("\n")}\n</ol>`);
}
