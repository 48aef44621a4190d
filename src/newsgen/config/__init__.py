"""The site's configuration, `newsgen.yaml`: read, checked, complete."""

from newsgen.config.site_config import SiteConfig, read_config, refuse_unknown_rule

__all__ = ["SiteConfig", "read_config", "refuse_unknown_rule"]
