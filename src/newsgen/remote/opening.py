"""Opening the file system of a URL, and telling what is missing or goes wrong there."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from newsgen.errors import BuildError, NewsgenError

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = {"abfs": "adlfs", "az": "adlfs", "gcs": "gcsfs", "gs": "gcsfs", "s3": "s3fs", "s3a": "s3fs"}
"""What to install for a protocol, where fsspec alone does not speak it."""
WEB = ("http", "https")


def shown(url: str) -> str:
    """A URL as messages and the index name it: without the slash at its end, and without a password."""
    return re.sub(r"(?<=://)([^/@:]*):[^/@]*@", r"\1@", url.rstrip("/"))


def open_url(url: str) -> tuple[Any, str]:
    """The file system of a URL and the path there. Raises `BuildError` where there is none to be had."""
    protocol = url.partition("://")[0]
    if protocol in WEB:
        raise BuildError(
            f"error remote-unusable {shown(url)}: the web is no file system",
            hint="name a bucket or folder, as s3://bucket/site; the address where readers find the site is --base-url",
        )
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise BuildError(
            f"error remote-missing {shown(url)} needs fsspec, which is not installed",
            hint=" ".join(["pip install 'newsgen[remote]'", *filter(None, [PACKAGES.get(protocol)])]),
        ) from error
    try:
        system, root = url_to_fs(url)
    except ImportError as error:
        package = PACKAGES.get(protocol)
        raise BuildError(
            f"error remote-missing {shown(url)} needs a package that is not installed: {error}",
            hint=f"pip install {package}" if package else "install the package that the message names",
        ) from error
    except Exception as error:
        raise unusable(url, "cannot be opened", error) from error
    return system, root.rstrip("/")


@contextmanager
def telling(url: str, what: str) -> Iterator[None]:
    """Within this, whatever the file system comes up with is told as what could not be done."""
    try:
        yield
    except NewsgenError:
        raise
    except Exception as error:  # every package has errors of its own
        raise unusable(url, what, error) from error


def unusable(url: str, what: str, error: Exception) -> BuildError:
    """The error that ends a build because of what a file system said."""
    return BuildError(
        f"error remote-unusable {shown(url)}: {what}: {str(error) or type(error).__name__}",
        hint="see that the address is right, that you may read and write there, and that its rights have not run out",
    )
