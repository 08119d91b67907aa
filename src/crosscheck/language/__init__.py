"""What is known of English, whatever the story: numbers, dates, names, word lists."""
