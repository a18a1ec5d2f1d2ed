"""The screens on which people decide."""
