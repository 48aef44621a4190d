import { escape, page } from "./page.js";

const link = (rel, article) => (article ? `<a rel="${rel}" href="${article.url}">${escape(article.data.title)}</a>` : "");

export function render({ title, day, outlet, byline, officials, content, page: { url } }) {
  const [previous, next] = this.neighbours(url);
  return page(title, url, `<article>
<h1>${escape(title)}</h1>
<p><time datetime="${day}"><a href="/${day.replaceAll("-", "/")}/">${day}</a></time> ${escape(outlet)} <span class="byline">${escape(byline)}</span></p>
${content}
<aside><h2>Officials</h2>
<ul>
${officials.map((name) => `<li><a href="/officials/${this.slugify(name)}/">${escape(name)}</a></li>`).join("\n")}
</ul></aside>
<nav>${link("prev", previous)} ${link("next", next)}</nav>
</article>`);
}
