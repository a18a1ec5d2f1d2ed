"""The guard that lets no test, and no process of a test, reach the network."""
