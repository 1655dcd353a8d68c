fingerpost.searchOverlay({"aliases":{},"entries":[],"hidden":[],"names":{},"postings":"","vocabulary":""});
