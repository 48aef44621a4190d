"""Pure functions from text to text (slugs, folding, cleaning, digests); they know nothing of the archive."""
