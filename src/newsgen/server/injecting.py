"""The served copy of a page: with the script that shows it anew, and leave for that script to work."""

from __future__ import annotations

import re
from html import escape, unescape

RESERVED = "/.newsgen/"
"""Below this path the server answers itself. No page can stand there: `.newsgen` is a file of every site."""
SCRIPT = f"{RESERVED}reload.js"
STYLE = f"{RESERVED}reload.css"
EVENTS = f"{RESERVED}events"

_NEEDED = ("script-src", "connect-src", "style-src")
_HEAD_ENDS = re.compile(rb"</head\s*>", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(rb"""(\bcontent\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)


def with_reload(html: bytes, version: str) -> bytes:
    """The page with the reload script, which is told what `version` of the site it belongs to."""
    html = _META.sub(_allowing, html)
    script = f'<script src="{SCRIPT}" data-version="{escape(version)}" defer></script>\n'.encode()
    end = _HEAD_ENDS.search(html)
    place = end.start() if end else len(html)
    return html[:place] + script + html[place:]


def _allowing(meta: re.Match[bytes]) -> bytes:
    return _CONTENT.sub(_allowing_content, meta[0], count=1)


def _allowing_content(content: re.Match[bytes]) -> bytes:
    policy = allow_self(unescape(content[2][1:-1].decode("utf-8", "replace")))
    # Single quotes are the policy's own; in double quotes they may stand as they are.
    return content[1] + b'"' + escape(policy, quote=False).replace('"', "&quot;").encode() + b'"'


def allow_self(policy: str) -> str:
    """A Content-Security-Policy that also allows what the reload script needs, all of it from the site itself."""
    directives: dict[str, list[str]] = {}
    for directive in policy.split(";"):
        name, *sources = directive.split() or [""]
        directives.setdefault(name.lower(), sources)
    directives.pop("", None)
    default = directives.get("default-src")
    for name in _NEEDED:
        allowed = directives.get(name, default)
        if allowed is not None and not {"'self'", "*"} & set(allowed):
            directives[name] = [*(source for source in allowed if source.lower() != "'none'"), "'self'"]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
