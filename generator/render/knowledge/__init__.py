"""What the briefings of a desk together tell: of actors, of relations, of what happened when.

Data alone; how it looks on pages is told by the modules around this one.
"""
