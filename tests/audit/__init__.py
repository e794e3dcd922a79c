"""Audits: slow, or in need of a package index. `make audit` runs them."""
