// The parts that all pages share.
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

export const list = (articles) => `<ul>
${articles.map(({ url, data }) => `<li><a href="${url}">${escape(data.title)}</a> <time datetime="${data.day}">${data.day}</time> ${escape(data.outlet)}</li>`).join("\n")}
</ul>`;

export const page = (title, address, main) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · News archive</title>
<link rel="canonical" href="https://example.org${address}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><nav><a href="/">News archive</a> <a href="/officials/">Officials</a></nav></header>
<main>
${main}
</main>
<footer><p>News archive</p></footer>
</body>
</html>
`;
