"""Import and export of lists: people, placements, jobs, as an HR department gives them."""
