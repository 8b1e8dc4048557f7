"""The scenarios, one for each module. The docstring of each says what could fool a reader of its scores."""
