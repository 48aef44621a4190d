"""The preview: a site is built, served on this machine, built again when its folder changes, and shown anew."""

from newsgen.server.serving import Listener, serve

__all__ = ["Listener", "serve"]
