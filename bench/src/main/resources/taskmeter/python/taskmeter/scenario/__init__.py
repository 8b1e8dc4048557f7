"""The scenarios, one for each module. Each module's docstring lists the pitfalls of its scores."""
