"""Files that the tool keeps."""
