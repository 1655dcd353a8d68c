fingerpost.searchOverlay({"aliases":{},"entries":[["list","areas/","All areas","Every one of the areas."]],"hidden":[],"names":{},"postings":"3;","vocabulary":"Aashmere"});
