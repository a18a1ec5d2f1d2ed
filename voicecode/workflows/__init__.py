"""The use cases, one a file: each tells the order in which the rooms work."""
