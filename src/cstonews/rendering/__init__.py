"""Articles for a person at a terminal, by way of rich.

What lives here turns models into things that a console can print, with all text from
articles made harmless. What does not: parsing, files, options of the command.
"""
