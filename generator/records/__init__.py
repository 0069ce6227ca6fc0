"""Records: the models, the loader that knows file and line, the checks, the messages."""
