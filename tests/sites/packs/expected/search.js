fingerpost.searchOverlay({"aliases":{},"entries":[],"hidden":[],"index":"assets/search/en.9a05be4921.js","names":{},"postings":"","vocabulary":""});
