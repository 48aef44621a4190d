"""Lengths, in characters, that tell the lines of a head from running text."""

HEAD_LINE = 160
"""Lines of writers, agencies and letterheads are shorter."""
LABEL_LINE = 400
"""A line with several labels is shorter."""
HEADLINE = 260
"""No headline is longer."""
WHOLE_DAY = 10
"""An ISO date that is known to the day."""
PAIR = 2
"""The fewest that make a list, or a name of several words."""
