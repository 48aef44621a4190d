import { escape, page } from "../_includes/page.js";

export const data = { permalink: "officials/index.html", eleventyExcludeFromCollections: true };

export function entries(named, slugify) {
  const items = named.map(({ name, count }) => `<li><a href="/officials/${slugify(name)}/">${escape(name)}</a> ${count}</li>`);
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

export function render({ collections }) {
  return page("Officials", "/officials/", `<h1>Officials</h1>\n${entries(collections.named, this.slugify)}`);
}
