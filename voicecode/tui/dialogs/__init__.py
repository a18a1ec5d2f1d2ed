"""The screens that ask one thing and give way again."""
