fingerpost.searchOverlay({"aliases":{},"entries":[],"hidden":[],"index":"assets/search/en.7bf8e2467b.js","names":{},"postings":"","vocabulary":""});
