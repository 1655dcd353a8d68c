fingerpost.searchOverlay({"aliases":{},"entries":[],"hidden":[],"index":"assets/search/en.86154364fb.js","names":{},"postings":"","vocabulary":""});
