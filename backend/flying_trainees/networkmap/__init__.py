"""The network map: who works on what, where; as a list, as GeoJSON and in figures."""
