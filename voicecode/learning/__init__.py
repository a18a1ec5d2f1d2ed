"""A classifier learnt from coded units, and the codings it proposes."""
