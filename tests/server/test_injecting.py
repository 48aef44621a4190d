"""The served copy of a page has the reload script, may run it, and is otherwise the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsgen.server.injecting import SCRIPT, allow_self, with_reload

BASE = Path(__file__).parents[2] / "templates" / "base.html"


def test_the_script_stands_at_the_end_of_the_head() -> None:
    page = with_reload(b"<html><head><title>x</title></head><body></head></body></html>", "7-1")
    added = f'<script src="{SCRIPT}" data-version="7-1" defer></script>\n'.encode()
    assert page == b"<html><head><title>x</title>" + added + b"</head><body></head></body></html>"


def test_a_page_without_a_head_has_it_at_its_end() -> None:
    assert with_reload(b"<p>x", "1").startswith(b"<p>x<script src=")


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("", ""),
        ("base-uri 'none'", "base-uri 'none'"),
        ("default-src 'self'", "default-src 'self'"),
        (
            "default-src 'none'; script-src 'self'; style-src 'self'",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
        ),
        (
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
        ),
        (
            "Default-Src https://a.example;connect-src 'none' ; style-src *",
            "default-src https://a.example; connect-src 'self'; style-src *; script-src https://a.example 'self'",
        ),
        ("connect-src", "connect-src 'self'"),
    ],
)
def test_a_policy_is_widened_by_the_site_itself_and_no_more(policy: str, allowed: str) -> None:
    assert allow_self(policy) == allowed


@pytest.mark.parametrize(
    "meta",
    [
        b"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'">""",
        b"""<META content="default-src &#39;none&#39;" HTTP-EQUIV=content-security-policy />""",
        b"""<meta http-equiv='Content-Security-Policy'\n content = 'default-src &apos;none&apos;'>""",
    ],
)
def test_a_policy_is_found_however_it_is_written(meta: bytes) -> None:
    page = with_reload(b"<head>" + meta + b"</head>", "1")
    assert b"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'" in page


def test_other_metas_stay_as_they_are() -> None:
    meta = b'<meta name="description" content="default-src \'none\'; Content-Security-Policy">'
    assert meta in with_reload(b"<head>" + meta + b"</head>", "1")


def test_the_policy_of_the_shipped_theme_is_one_that_is_widened() -> None:
    base = BASE.read_bytes()
    served = with_reload(base, "1")
    (policy,) = re.findall(rb'Content-Security-Policy" content="([^"]*)"', served)
    for name in (b"connect-src", b"script-src", b"style-src"):
        assert re.search(name + rb"[^;]*'self'", policy)
