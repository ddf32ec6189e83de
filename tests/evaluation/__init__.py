"""How good summaries and their check are, measured on correction stories written for it."""
