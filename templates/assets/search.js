// The search page's form. Pagefind finds; what is asked stands in the address.
{
  const form = document.querySelector("form.search");
  const told = document.querySelector("#told");
  const list = document.querySelector("#found");
  const more = document.querySelector("#more");
  const root = new URL(form.dataset.root, location.href);
  const FILTERS = ["official", "outlet", "year"];
  const A_PAGE = 20;
  let last = 0;

  const say = (what, number = 0) => { told.textContent = form.dataset[what].replace("{n}", number.toLocaleString(document.documentElement.lang)); };

  // Han characters stand apart in the index, each a word of its own; so they do in what is asked, and are joined to be shown.
  const apart = (text) => text.replace(/\p{Script=Han}/gu, " $& ").replace(/\s+/g, " ").trim();
  const joined = (text) => text.replace(/([\p{Script=Han}，。、；：！？“”‘’（）《》〈〉【】—…](?:<\/?mark>)*) (?=(?:<mark>)?\p{Script=Han})/gu, "$1");

  // Sorted, a result's score is its place in its bundle, from 1 to 2000, times the bundle's weight. So that a bundle comes
  // before all older ones, each weighs 2048 times as much as the next: enough for 180 of them, then numbers end.
  const weigh = (place) => 2 ** Math.max(11 * (90 - place), -1000);
  const engines = new Map();
  const engine = (byDate) => {
    if (!engines.has(byDate)) engines.set(byDate, load(byDate ? weigh : () => 1));
    return engines.get(byDate);
  };
  async function load(weight) {
    const folder = new URL("pagefind/", root);
    const [{ createInstance }, bundles] = await Promise.all([import(new URL("pagefind.js", folder)), fetch(new URL("bundles.json", folder), { cache: "no-cache" }).then((answer) => answer.json())]);
    const pagefind = createInstance({ basePath: folder.pathname, language: "en" });
    await pagefind.init();
    await Promise.all(bundles.map((name, place) => pagefind.mergeIndex(folder.pathname + name, { language: "en", excerptLength: 40, indexWeight: weight(place) })));
    return pagefind;
  }

  // A phrase, or a run of Han characters, is found as it stands; of other words all must be there, in any order.
  function questions(words) {
    const found = [];
    const keep = (_, phrase) => { found.push(`"${apart(phrase)}"`); return " "; };
    const rest = words.replace(/[“”"]([^“”"]+)[“”"]/g, keep).replace(/(\p{Script=Han}+)/gu, keep).trim();
    return rest ? [...found, rest] : found;
  }

  async function find({ q = "", sort = "", ...wanted }) {
    const asked = questions(q);
    const byDate = sort !== "" || !asked.length;
    const pagefind = await engine(byDate);
    const filters = {};
    for (const name of FILTERS) if (wanted[name]) filters[name] = await full(pagefind, name, wanted[name]);
    if (!asked.length && !Object.keys(filters).length) return null;
    const options = { filters, sort: byDate ? { date: "desc" } : {} };
    const answers = await Promise.all((asked.length ? asked : [null]).map((question) => pagefind.search(question, options)));
    const others = answers.slice(1).map((answer) => new Set(answer.results.map((result) => result.id)));
    const results = answers[0].results.filter(({ id }) => others.every((ids) => ids.has(id)));
    return { results: sort === "oldest" ? results.reverse() : results, pagefind, options, question: asked[0] ?? null };
  }

  // An official's value is the last part of the address and the name; links know the first alone.
  async function full(pagefind, name, value) {
    if (name !== "official") return value;
    return Object.keys((await pagefind.filters()).official ?? {}).find((one) => one.split(" ")[0] === value) ?? value;
  }

  function long(date) {
    const { lang } = document.documentElement;
    const known = ["year", "month", "day"].slice(0, date.split("-").length).map((part) => [part, part === "month" ? "long" : "numeric"]);
    return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { ...Object.fromEntries(known), timeZone: "UTC" }).format(new Date(date));
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function marked(text) {
    const plain = (part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return joined(text).split(/<\/?mark>/).map((part, place) => (place % 2 ? element("mark", {}, plain(part)) : plain(part)));
  }

  function entry({ raw_url: url, meta, filters, excerpt }) {
    const date = url.match(/^\d{4}(\/\d\d){0,2}(?=\/)/)?.[0].replaceAll("/", "-");
    const lang = filters.language[0];
    const link = element("a", { href: new URL(url, root), lang }, joined(meta.title));
    const about = [date && element("time", { dateTime: date }, long(date)), filters.outlet && element("span", {}, filters.outlet[0])];
    return element("li", {}, element("p", { className: "headline" }, link), element("p", { className: "meta" }, ...about.filter(Boolean)), element("p", { className: "excerpt", lang }, ...marked(excerpt)));
  }

  async function show(results, mine) {
    const made = await Promise.all(results.splice(0, A_PAGE).map((result) => result.data()));
    if (mine !== last) return;
    const entries = made.map(entry);
    list.append(...entries);
    more.hidden = !results.length;
    more.onclick = async () => {
      const seen = list.children.length;
      await show(results, mine);
      list.children[seen]?.querySelector("a").focus();
    };
  }

  // What is there to choose, among what was found.
  async function choices({ pagefind, options, question }, mine) {
    await pagefind.filters();
    const { filters } = await pagefind.search(question, options);
    for (const name of mine === last ? FILTERS : []) {
      const box = form.elements[name];
      const now = box.value;
      const rows = Object.entries(filters[name] ?? {}).filter(([, number]) => number).sort((one, other) => (name === "year" ? other[0].localeCompare(one[0]) : other[1] - one[1])).slice(0, 300);
      const made = rows.map(([value, number]) => {
        const [slug, ...words] = value.split(" ");
        return name === "official" ? new Option(`${words.join(" ")} (${number})`, slug) : new Option(`${value} (${number})`, value);
      });
      box.replaceChildren(box.options[0], ...made);
      if (now && ![...box.options].some((option) => option.value === now)) box.append(new Option(now, now));
      box.value = now;
    }
  }

  async function search() {
    const mine = ++last;
    list.replaceChildren();
    list.classList.add("awaited");
    more.hidden = true;
    try {
      say("searching");
      const found = await find(Object.fromEntries(asked()));
      if (mine !== last) return;
      const number = found?.results.length ?? 0;
      list.classList.toggle("awaited", number);
      if (!found) { told.textContent = ""; return; }
      await show(found.results, mine);
      if (mine !== last) return;
      number ? say("found", number) : say("nothing");
      await choices(found, mine);
    } catch (error) {
      console.error(error);
      if (mine !== last) return;
      list.classList.remove("awaited");
      say("failed");
    }
  }

  const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());

  function restore() {
    const wanted = new URLSearchParams(location.search);
    for (const box of form.elements) {
      if (!box.name) continue;
      const value = wanted.get(box.name) ?? "";
      if (box.options && ![...box.options].some((option) => option.value === value)) box.append(new Option(value, value));
      box.value = value;
    }
    if ([...wanted.values()].some(Boolean)) search();
  }

  function submit(event) {
    event?.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams(asked())}`);
    search();
  }

  if (location.protocol === "file:") {
    form.hidden = true;
    say("folder");
  } else {
    form.addEventListener("submit", submit);
    form.addEventListener("change", (event) => { if (event.target.options) submit(); });
    addEventListener("popstate", restore);
    if (location.search) restore(); // typed words stay
  }
}
