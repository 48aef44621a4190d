import { list, page } from "../_includes/page.js";
import { entries } from "./named.11ty.js";

export const data = { permalink: "index.html", eleventyExcludeFromCollections: true };

export function render({ collections }) {
  const years = collections.years.map((year) => `<li><a href="/${year.address}">${year.title}</a></li>`);
  const most = collections.named.toSorted((a, b) => b.count - a.count).slice(0, 20);
  return page("News archive", "/", `<h1>News archive</h1>
${list(collections.latest)}
<h2>Years</h2>
<ul>
${years.join("\n")}
</ul>
<h2>Officials most in the news</h2>
${entries(most, this.slugify)}`);
}
