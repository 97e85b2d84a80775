"""Reports: what a network, an organisation or the region brought about in a period."""
