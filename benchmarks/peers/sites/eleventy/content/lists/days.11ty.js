import { list, page } from "../_includes/page.js";

export const data = {
  pagination: { data: "collections.dayPages", size: 1, alias: "entry" },
  permalink: ({ entry }) => `${entry.address}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ entry }) {
  const { title, number, total, previous, next } = entry;
  const link = (rel, address, text) => (address ? `<a rel="${rel}" href="/${address}">${text}</a>` : "");
  const nav = total > 1 ? `<nav>${link("prev", previous, "Previous")} Page ${number} of ${total} ${link("next", next, "Next")}</nav>` : "";
  return page(title, `/${entry.address}`, `<h1>${title}</h1>\n${list(entry.articles)}\n${nav}`);
}
