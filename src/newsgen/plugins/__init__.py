"""The door by which kinds of output, checks and filters come in: those that newsgen ships, and those of plugins.

A plugin is a `Plugin` by the name `PLUGIN`, in a file of the site or in an installed package; see
docs/how-to/write-a-plugin.md.
"""

from newsgen.plugins.shape import Plugin

__all__ = ["Plugin"]
