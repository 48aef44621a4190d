"""The archives that the browser tests look at: an everyday one with every kind of page, and one that is hard on a page."""

from __future__ import annotations

BASE_PATH = "/news/archive/"
"""Where the everyday archive is published on its host."""

WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3
URL = "https://news.example/" + "a-long-path/" * 30
HOSTILE = '"><script>window.hacked=1</script><img src=x onerror="window.hacked=1"></title>{{ 7*7 }} ]]>'
EVIDENCE = "Bai Tao, mayor of Linhe, opened the school."

PARAGRAPH = " ".join(["The work on the bridge in the east of the city goes on."] * 12)


def clipping(date: str, headline: str, *paragraphs: str, reporter: str = "Wu Di") -> str:
    """A clipping as editors drop it."""
    head = f"Title: {headline}\nDate: {date}\nSource: Linhe Daily\nReporter: {reporter}\n"
    return "\n\n".join([head, *paragraphs]) + "\n"


def everyday() -> dict[str, str]:
    """Two months of news, in English and Chinese, with partial dates, Markdown and several items in a file."""
    files = {
        f"content/2023-0{month}-{day:02}-school.txt": clipping(
            f"2023-0{month}-{day:02}",
            f"School number {day} opens",
            EVIDENCE,
            f"{PARAGRAPH} Deng Na, secretary of the municipal party committee, took part.",
        )
        for month in (1, 2)
        for day in (1, 2, 9)
    }
    files |= {
        "content/2023-02-01-two.txt": (
            "date 2023-02-01 Linhe Daily (Trainee Reporter/Ji Yun) Bai Tao, mayor of Linhe, led a team to the port. "
            f"{PARAGRAPH}\n\n{PARAGRAPH}\n\nAnother news (Reporter/Wu Di) Recently, Deng Na, secretary of the municipal "
            f"party committee, visited the market. {PARAGRAPH}\n"
        ),
        "content/2023-02-02-zh.txt": (
            "临河日报讯（记者/吴迪）2月2日，市委副书记、市长白涛到港口调研。白涛强调，要抓好项目建设。\n\n"
            + "各部门要认真贯彻落实会议精神，推动ABC项目早日建成，服务群众。" * 12
            + "\n"
        ),
        "content/2023-02-03-table.md": (
            "---\ntitle: A report with a table\ndate: 2023-02-03\ntags: [budget, roads]\norganizations: [Linhe Port Group, River Society]\nsource_url: https://news.example/1\n"
            f"---\n\n{EVIDENCE}\n\n## Figures\n\n| Road | Cost |\n| --- | --- |\n| East | 3 |\n\n> A quotation.\n\n"
            "- one\n- two\n\n![A picture](https://elsewhere.example/picture.png)\n"
        ),
        "content/2023-02-05-places.txt": clipping(
            "2023-02-05", "A fair in two towns", f"LINHE/PINGSHAN, Feb. 5 (Xinhua) -- {PARAGRAPH}"
        ),
        "content/2023-02-11-rain.txt": clipping("2023-02-11", "Rain", "It rained on the roofs of the town all day."),
        "content/2022-11-05-ren.txt": clipping("2022-11-05", "A fair", "Ren Hao, mayor of Pingshan, opened the fair."),
        "content/2023-02-04-office.txt": clipping("2023-02-04", "An office", "Mayor Bai Tao spoke."),
        "content/2022-10-known-to-the-month.txt": clipping("2022-10", "Known to the month", EVIDENCE),
        "content/known-to-the-year.md": f"---\ntitle: Known to the year\ndate: 2021\n---\n\n{EVIDENCE}\n",
        "content/no-date.txt": "Title: No date at all\n\n" + EVIDENCE + "\n",
        "content/officials.yaml": (
            "- name: Bai Tao\n  aliases: [白涛]\n  same_as: [https://people.example/bai-tao]\n  note: One person.\n"
            "  posts: [{title: mayor, organization: Linhe, from: 2021-11}]\n"
            "- name: Deng Na\n  aliases: [Teng Na]\n"
        ),
        "newsgen.yaml": f"title: Linhe archive\ndescription: News of Linhe, collected\nbase_url: https://linhe.example{BASE_PATH}\n",
    }
    return files


def hard() -> dict[str, str]:
    """Long words, titles, addresses and names; a wide table; a full day; somebody in hundreds of articles; hostile text."""
    columns, rows = range(30), range(5)
    wide = "\n".join(
        ["|" + "|".join(f" column{n} " for n in columns) + "|", "|" + " --- |" * len(columns)]
        + ["|" + "|".join(f" {n * n} " for n in columns) + "|" for _ in rows]
    )
    files = {
        f"content/2022-{n % 12 + 1:02}-{n % 28 + 1:02}-n{n}.txt": clipping(
            f"2022-{n % 12 + 1:02}-{n % 28 + 1:02}", f"Number {n}", EVIDENCE
        )
        for n in range(500)
    }
    files |= {
        f"content/2023-05-05-full-{n}.txt": clipping("2023-05-05", f"The day's {n}th", PARAGRAPH) for n in range(60)
    }
    names = [
        f"{first} {last}" for first in ("Ann", "Ben", "Cora", "Dan", "Eve") for last in ("Ash", "Birch", "Cedar", "Elm")
    ]
    files |= {
        "content/2023-06-01-long.txt": clipping("2023-06-01", "A headline that goes on and on, " * 9, WORD, URL),
        "content/2023-06-02-word.txt": clipping("2023-06-02", WORD, EVIDENCE, reporter="Wu " + "Di" * 60),
        "content/2023-06-03-many.txt": clipping("2023-06-03", "Many", *(f"Mayor {name} spoke." for name in names)),
        "content/2023-06-04-wide.md": f"---\ntitle: Wide\ndate: 2023-06-04\nsource_url: {URL}\n---\n\n{wide}\n\n"
        f"    {WORD}\n\n`{WORD}`\n\n[{URL}]({URL})\n\n<script>window.hacked=1</script>\n\n[x](javascript:window.hacked=1)\n",
        "content/2023-06-06-where.md": f"---\ntitle: Where\ndate: 2023-06-06\nplaces: ['{WORD}', '{HOSTILE}']\n"
        f"organizations: ['{WORD}', '{HOSTILE}']\n---\n\n{EVIDENCE}\n",
        "content/2023-06-05-hostile.txt": clipping("2023-06-05", HOSTILE, HOSTILE, f"Bai Tao, {HOSTILE} mayor."),
        "content/officials.yaml": (
            f"- name: Bai Tao\n  aliases: ['{HOSTILE}', '{WORD}']\n  note: '{HOSTILE} {WORD}'\n"
            f"  same_as: ['{URL}']\n  posts: [{{title: '{WORD}', organization: '{HOSTILE}', from: 2021}}]\n"
        ),
        "newsgen.yaml": f"title: '{WORD[:80]} {HOSTILE}'\ndescription: '{HOSTILE} {WORD}'\n",
    }
    return files
