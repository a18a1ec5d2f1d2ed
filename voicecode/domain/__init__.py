"""The nouns that everything is made of."""
