"""Review: from suggestions and the log to what holds, and to what is looked at next."""
