"""What other programs read: the actors of a site and their relations, in open formats."""
