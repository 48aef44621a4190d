"""The one place that asks what day it is; no page depends on the answer."""

from __future__ import annotations

import os
import time

from newsgen.errors import ConfigError


def today() -> str:
    """The day in UTC, for remarks only; `SOURCE_DATE_EPOCH` stands in where builds must be repeatable."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return time.strftime("%Y-%m-%d", time.gmtime(int(told) if told else None))
    except (ValueError, OverflowError, OSError) as error:
        hint = "write it as seconds since 1970, such as 1675209600, or unset it"
        raise ConfigError("SOURCE_DATE_EPOCH", 0, f"{told} is no time", hint) from error
