"""briefing-site: from briefings in YAML and their source articles to a searchable site."""

__version__ = "0.1.0"
