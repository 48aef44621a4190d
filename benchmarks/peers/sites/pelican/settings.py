"""Only what the comparison needs: no feeds, categories or authors."""

from pathlib import Path

HERE = Path(__file__).parent
SITENAME = "News archive"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = str(HERE / "theme")
PLUGIN_PATHS = [str(HERE)]
PLUGINS = ["neighbours"]
STATIC_PATHS: list[str] = []
DEFAULT_CATEGORY = "news"
SLUGIFY_SOURCE = "basename"
FILENAME_METADATA = r"(?P<slug>.*)"
DIRECT_TEMPLATES = ["index", "tags"]
ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = f"{ARTICLE_URL}index.html"
DAY_ARCHIVE_URL = "{date:%Y}/{date:%m}/{date:%d}/"
DAY_ARCHIVE_SAVE_AS = f"{DAY_ARCHIVE_URL}index.html"
MONTH_ARCHIVE_URL = "{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = f"{MONTH_ARCHIVE_URL}index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = f"{YEAR_ARCHIVE_URL}index.html"
TAG_URL = "officials/{slug}/"
TAG_SAVE_AS = f"{TAG_URL}index.html"
TAGS_SAVE_AS = "officials/index.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
# Day lists of these archives need no paging at the sizes Pelican can do; it would page months and years too.
PAGINATED_TEMPLATES = {"tag": 50}
PAGINATION_PATTERNS = (
    (1, "{url}", "{base_name}/index.html"),
    (2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
)
