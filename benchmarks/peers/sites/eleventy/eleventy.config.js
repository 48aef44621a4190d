// Only what the comparison needs; nothing is run over HTML, Markdown is run over Markdown only.
const PER_PAGE = 50;

const slugify = (name) => name.toLowerCase().replaceAll(" ", "-");

/** All values of a key of the articles, each with its articles, by value. */
function grouped(articles, valuesOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const value of valuesOf(article)) {
      if (!groups.has(value)) groups.set(value, []);
      groups.get(value).push(article);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The pages of the lists, newest first. */
function paged(groups, addressOf) {
  const pages = [];
  for (const [title, articles] of groups) {
    const total = Math.ceil(articles.length / PER_PAGE);
    const newest = articles.toReversed();
    const at = (number) => addressOf(title) + (number > 1 ? `page/${number}/` : "");
    for (let number = 1; number <= total; number++) {
      pages.push({
        title, number, total, address: at(number),
        previous: number > 1 ? at(number - 1) : "", next: number < total ? at(number + 1) : "",
        articles: newest.slice((number - 1) * PER_PAGE, number * PER_PAGE),
      });
    }
  }
  return pages;
}

/** Months with their days, years with their months. */
function periods(articles, valueOf, partOf) {
  return grouped(articles, (article) => [valueOf(article)]).map(([title, own]) => ({
    title, address: title.replace("-", "/") + "/",
    parts: grouped(own, (article) => [partOf(article)]).map(([part, its]) => ({
      title: part, address: part.replaceAll("-", "/") + "/", count: its.length,
    })),
  }));
}

export default function (eleventy) {
  const neighbours = new Map();
  let articles = null;
  eleventy.addJavaScriptFunction("neighbours", (url) => neighbours.get(url) ?? []);
  eleventy.addJavaScriptFunction("slugify", slugify);
  const read = (api) => {
    if (articles === null) {
      articles = api.getAll().filter((page) => page.data.day);
      articles.sort((a, b) => (a.data.day + a.fileSlug < b.data.day + b.fileSlug ? -1 : 1));
      articles.forEach((page, at) => neighbours.set(page.url, [articles[at - 1], articles[at + 1]]));
    }
    return articles;
  };
  const named = (api) => grouped(read(api), (page) => page.data.officials);
  eleventy.addCollection("latest", (api) => read(api).slice(-20).reverse());
  eleventy.addCollection("dayPages", (api) =>
    paged(grouped(read(api), (page) => [page.data.day]), (day) => day.replaceAll("-", "/") + "/"));
  eleventy.addCollection("officialPages", (api) => paged(named(api), (name) => `officials/${slugify(name)}/`));
  eleventy.addCollection("named", (api) => named(api).map(([name, own]) => ({ name, count: own.length })));
  eleventy.addCollection("years", (api) => periods(read(api), (page) => page.data.day.slice(0, 4), (page) => page.data.month));
  eleventy.addCollection("periods", (api) => [
    ...periods(read(api), (page) => page.data.day.slice(0, 4), (page) => page.data.month),
    ...periods(read(api), (page) => page.data.month, (page) => page.data.day),
  ]);
  eleventy.on("eleventy.before", () => { articles = null; });
  return { htmlTemplateEngine: false, markdownTemplateEngine: false, templateFormats: ["html", "md", "11ty.js"] };
}
