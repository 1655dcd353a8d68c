fingerpost.searchOverlay({"aliases":{},"entries":[],"hidden":[],"index":"assets/search/en.96900fa7d0.js","names":{},"postings":"","vocabulary":""});
